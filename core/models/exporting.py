"""Writes RS-CapRet and encoder bundles as ONNX bundles, which run on any CPU without PyTorch."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..errors import BundleError
from .bundle import Bundle
from .manifest import Facts, new_folder, write_manifest
from .registry import find_bundle

LARGEST = 1_900_000_000  # bytes of a graph: the format ends at 2 GB
WEIGHTS = ("fp32", "fp16", "int8")
Say = Callable[[str], None]


def export_bundle(
    model: str | Path, target: Path, weights: str = "int8", new_id: str = "", say: Say = lambda _line: None
) -> Bundle:
    """Write a bundle for onnxruntime.

    Args:
        model: The bundle to export: RS-CapRet, compact or of towers, or a pair of encoders.
        target: The new bundle's folder, which must not be there yet.
        weights: How weights are kept: ``fp32``, ``fp16`` or ``int8``; computing is in float32.
        new_id: Its id; the old one's with ``-onnx`` when not given.
        say: Told what is done.

    Raises:
        BundleError: The model cannot be exported, or is larger than the format holds.
    """
    bundle = Bundle.load(find_bundle(model).folder, verify=True)
    write = {"encoder-torch": _encoder, "rscapret-torch": _compact, "rscapret-towers": _towers}.get(bundle.engine)
    if write is None or weights not in WEIGHTS:
        raise BundleError(
            f"The model {bundle.id} ({bundle.engine}) is not exported to ONNX as {weights}: only RS-CapRet and encoders that "
            f"run in PyTorch are, as {', '.join(WEIGHTS)}."
        )
    with new_folder(target) as staging, tempfile.TemporaryDirectory() as scratch:
        say(f"writing the graphs of {bundle.label}")
        settings = write(bundle, Path(scratch))
        names = []
        for path in sorted(Path(scratch).iterdir()):
            if path.suffix == ".onnx":
                _shrink(path, staging / path.name, weights)
            else:
                shutil.copyfile(path, staging / path.name)
            names.append(path.name)
        facts = Facts(
            id=new_id or f"{bundle.id}-onnx",
            version=bundle.version,
            title=bundle.title,
            licence=bundle.licence,
            trained_on=bundle.trained_on,
            languages=bundle.languages,
            confidence_threshold=bundle.confidence_threshold,
            settings={**settings, "weights": weights, "made_of": {"model": bundle.label}},
        )
        write_manifest(
            staging,
            names,
            "encoder-onnx" if bundle.engine == "encoder-torch" else "rscapret-onnx",
            facts,
            input_size=bundle.input_size,
            embedding_dim=bundle.embedding_dim,
            can_caption=bundle.can_caption,
            report=lambda name: say(f"checksum of {name}"),
        )
    return Bundle.load(target, verify=False)


def _encoder(bundle: Bundle, folder: Path) -> dict[str, Any]:
    from .encoders.export import write_graphs
    from .loading.parts import load_tokenizer

    _check_size(bundle, sum(path.stat().st_size for path in bundle.folder.glob("*.safetensors")))
    settings = write_graphs(bundle.folder, folder)
    tokenizer = load_tokenizer(bundle.folder)
    _save_tokenizer(tokenizer, bundle, folder)
    return {**settings, "pad_token_id": tokenizer.pad_token_id, "pad_token": tokenizer.pad_token}


def _compact(bundle: Bundle, folder: Path) -> dict[str, Any]:
    from .rscapret.export_graphs import write_graphs
    from .rscapret.modeling import RSCapRetModel

    write_graphs(RSCapRetModel.from_pretrained(bundle.folder, local_files_only=True), folder)
    shutil.copyfile(bundle.file("tokenizer.json"), folder / "tokenizer.json")
    return bundle.settings


def _towers(bundle: Bundle, folder: Path) -> dict[str, Any]:
    from .loading.parts import read_config
    from .loading.placement import choose_placement
    from .rscapret.export_graphs import check_exportable, write_graphs
    from .rscapret.towers import LANGUAGE, VISION, need_of_towers, open_towers

    if bundle.settings.get("bos") or bundle.settings.get("sample"):
        raise BundleError(
            f"{bundle.id} draws words at random or begins sentences with a token of their own, which the ONNX engine does not "
            "do. Keep the model in PyTorch."
        )
    check_exportable(read_config(bundle.folder / LANGUAGE))
    place = choose_placement("fp32", "cpu")
    _check_size(bundle, need_of_towers(bundle.folder, place, 0, 1).weights, f"{VISION} and {LANGUAGE}")
    model, tokenizer = open_towers(bundle.folder, place)
    write_graphs(model, folder)
    _save_tokenizer(tokenizer, bundle, folder)
    end, pad = tokenizer.eos_token_id, tokenizer.pad_token_id
    ids = {"end": end, "ret": model.config.ret_token_id}
    # What generate() may say, this engine may say: only [RET] is kept back.
    kept: dict[str, Any] = {
        name: bundle.settings[name] for name in ("max_tokens", "beams", "length_penalty") if name in bundle.settings
    }
    return {**kept, "token_ids": ids, "pad_token_id": end if pad is None else pad, "repeats": True}


def _save_tokenizer(tokenizer: Any, bundle: Bundle, folder: Path) -> None:
    inner = getattr(tokenizer, "backend_tokenizer", None)
    if inner is None:
        raise BundleError(
            f"The tokenizer of {bundle.id} has no form that works without transformers (tokenizer.json). Keep it in PyTorch."
        )
    inner.no_padding()
    inner.no_truncation()
    inner.save(str(folder / "tokenizer.json"))


def _check_size(bundle: Bundle, size: int, parts: str = "weights") -> None:
    if size > 2 * LARGEST:
        raise BundleError(
            f"{bundle.id} has {size / 1e9:.1f} GB of {parts} in 32 bits, and an ONNX file holds 2 GB. Keep it in PyTorch, with 8 "
            "or 4 bit weights on a GPU."
        )


def _shrink(source: Path, target: Path, weights: str) -> None:
    from .rscapret.quantise import halve_weights, quantise_weights

    if weights == "fp32":
        shutil.move(source, target)
    else:
        (quantise_weights if weights == "int8" else halve_weights)(source, target)
