"""Makes a bundle of a trained compact model: ONNX graphs, tokenizer and model.json."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...errors import BundleError
from ..bundle import FORMAT, MANIFEST
from .configuration import RSCapRetConfig
from .export_graphs import write_graphs
from .modeling import RSCapRetModel
from .quantise import quantise_weights


@dataclass(frozen=True)
class BundleFacts:
    """What model.json says of a model besides what its files tell."""

    id: str
    version: str
    title: str
    licence: str
    trained_on: Sequence[str]
    confidence_threshold: float = 0.0
    scores: dict[str, Any] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)
    extra_files: tuple[Path, ...] = ()


def export_onnx(trained: Path, folder: Path, facts: BundleFacts, weights: str = "int8") -> Path:
    """Write a trained model as a bundle for onnxruntime.

    Args:
        trained: Folder with config.json, model.safetensors and tokenizer.json.
        folder: The bundle's folder; made, or its files replaced.
        facts: What to say of the model.
        weights: ``int8`` or ``fp32``; how weights are kept, computing is in float32 either way.

    Raises:
        BundleError: The folder holds no model of ours.
    """
    try:
        model = RSCapRetModel.from_pretrained(trained, local_files_only=True).eval()
    except (OSError, ValueError) as error:
        raise BundleError(f"{trained} holds no trained RS-CapRet model: {error}") from error
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        write_graphs(model, Path(scratch))
        for name in ("vision.onnx", "language.onnx"):
            if weights == "int8":
                quantise_weights(Path(scratch) / name, folder / name)
            else:
                shutil.copy(Path(scratch) / name, folder / name)
    shutil.copy(trained / "tokenizer.json", folder / "tokenizer.json")
    names = ["vision.onnx", "language.onnx", "tokenizer.json"]
    for extra in facts.extra_files:
        shutil.copy(extra, folder / extra.name)
        names.append(extra.name)
    _write_manifest(folder, names, model.config, facts, "rscapret-onnx")
    return folder


def export_torch(trained: Path, facts: BundleFacts) -> Path:
    """Make a trained compact model's own folder a bundle for PyTorch, by writing its model.json."""
    names = ["config.json", "model.safetensors", "tokenizer.json"]
    _write_manifest(trained, names, RSCapRetConfig.from_pretrained(trained), facts, "rscapret-torch")
    return trained


def _write_manifest(folder: Path, names: list[str], config: RSCapRetConfig, facts: BundleFacts, engine: str) -> None:
    manifest = {
        "format": FORMAT,
        "id": facts.id,
        "version": facts.version,
        "title": facts.title,
        "engine": engine,
        "files": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names},
        "input_size": config.image_size,
        "embedding_dim": config.retrieval_dim,
        "can_caption": True,
        "can_embed": True,
        "licence": facts.licence,
        "trained_on": list(facts.trained_on),
        "scores": facts.scores,
        "confidence_threshold": facts.confidence_threshold,
        "settings": {"styles": list(config.style_token_ids), **facts.settings},
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
