"""Takes the pictures in docs/images from the real program, with the embedded model, on the sample scene.

Usage: python3 scripts/screenshots.py [FOLDER]
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from qgis_window import ROOT, play

STORY = Path(__file__).with_name("screenshots_story.py")


def main(folder: Path) -> None:
    """Draw the scene, play the story, shrink the pictures to few colours."""
    folder.mkdir(parents=True, exist_ok=True)
    runtime = ROOT / ".runtime" / "bin" / "python"
    with tempfile.TemporaryDirectory(prefix="tilescribe-pictures-") as name:
        scene = Path(name) / "Harbour town.tif"
        subprocess.run([str(runtime), str(ROOT / "scripts" / "sample_scene.py"), str(scene)], check=True)
        for picture in play(STORY, timeout=600.0, scene=str(scene), folder=name):
            target = folder / Path(picture).name
            subprocess.run(["convert", picture, "-colors", "255", f"PNG8:{target}"], check=True)
            print(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images")
