"""The sample scene for tests: drawn once by the runtime's Python, and kept for as long as what draws it stays the same."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUNTIME = ROOT / ".runtime" / "bin" / "python"
SCRIPTS = ROOT / "scripts"


def sample_scene(path: Path, *more: str) -> Path:
    """Put the scene at a path, and what was drawn in which tile beside it; with ``later``, as it is some years on."""
    drawing = [
        SCRIPTS / "sample_scene.py",
        *sorted((SCRIPTS / "scene").glob("*.py")),
        ROOT / "requirements" / "light.txt",
    ]
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in drawing)).hexdigest()[:16]
    kept = ROOT / ".work" / "scenes" / "-".join((digest, *more))
    if not kept.is_dir():
        kept.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=kept.parent))
        subprocess.run([str(RUNTIME), str(SCRIPTS / "sample_scene.py"), str(made / "scene.tif"), *more], check=True)
        try:
            os.rename(made, kept)  # whole or not at all: other tests may draw it at the same time
        except OSError:
            shutil.rmtree(made)
    shutil.copyfile(kept / "scene.tif", path)
    shutil.copyfile(kept / "scene.truth.json", path.with_suffix(".truth.json"))
    return path
