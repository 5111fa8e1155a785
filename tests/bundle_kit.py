"""Writes a bundle for the test double's engine. Standard library only."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path


def write_double(folder: Path, name: str = "double", version: str = "1.0.0", **changes) -> Path:
    """Write the bundle, with ``changes`` of its manifest, and return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "vision.onnx").write_bytes(b"weights")
    manifest = {
        "format": 1,
        "id": name,
        "version": version,
        "title": "Test double",
        "engine": "double",
        "files": {"vision.onnx": hashlib.sha256(b"weights").hexdigest()},
        "input_size": 32,
        "embedding_dim": 8,
        "can_caption": True,
        "can_embed": True,
        "licence": "CC0",
        "trained_on": [],
        "scores": {},
        "confidence_threshold": 0.4,
        "settings": {},
    }
    (folder / "model.json").write_text(json.dumps({**manifest, **changes}), encoding="utf-8")
    return folder
