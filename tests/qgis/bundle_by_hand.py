"""Writes a bundle for the test double's engine."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path


def write_bundle(
    folder: Path,
    name: str = "double",
    version: str = "1.0.0",
    can_chat: bool = False,
    input_size: int = 32,
    **settings,
) -> str:
    """Write the bundle, whose ``settings`` say how the double behaves, and return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "vision.onnx").write_bytes(b"weights")
    manifest = {
        "format": 1,
        "id": name,
        "version": version,
        "title": "Test double",
        "engine": "double",
        "files": {"vision.onnx": hashlib.sha256(b"weights").hexdigest()},
        "input_size": input_size,
        "embedding_dim": 8,
        "can_caption": True,
        "can_embed": True,
        "can_chat": can_chat,
        "can_instruct": can_chat,
        "languages": ["en", "pt"] if can_chat else ["en"],
        "licence": "CC0",
        "trained_on": [],
        "scores": {},
        "confidence_threshold": 0.4,
        "settings": settings,
    }
    (folder / "model.json").write_text(json.dumps(manifest), encoding="utf-8")
    return str(folder)
