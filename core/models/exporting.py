"""Writes RS-CapRet and encoder bundles as ONNX bundles, which run on any CPU without PyTorch."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import BundleError
from .bundle import Bundle
from .manifest import Facts, new_folder, write_manifest
from .registry import find_bundle

if TYPE_CHECKING:
    from .loading.memory import Need
    from .loading.placement import Placement

LARGEST = 1_900_000_000  # bytes in a graph's own file, which may have 2 GB: more weights go into a file beside it
BESIDE = ".data"
MEMORY = 2.5  # times a model's weights in 32 bits that the exporter holds at most
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
        BundleError: The model cannot be exported, or memory or disk are too small for it.
    """
    bundle = Bundle.load(find_bundle(model).folder, verify=True)
    write = {"encoder-torch": _encoder, "rscapret-torch": _compact, "rscapret-towers": _towers}.get(bundle.engine)
    if write is None or weights not in WEIGHTS:
        raise BundleError(
            f"The model {bundle.id} ({bundle.engine}) is not exported to ONNX as {weights}: only RS-CapRet and encoders that "
            f"run in PyTorch are, as {', '.join(WEIGHTS)}."
        )
    # The graphs are first written beside the target: they may be larger than the place for temporary files.
    with new_folder(target) as staging, tempfile.TemporaryDirectory(dir=target.parent, prefix=".new-") as scratch:
        say(f"writing the graphs of {bundle.label}")
        settings = write(bundle, Path(scratch))
        for path in sorted(Path(scratch).iterdir()):
            if path.suffix == ".onnx":
                say(f"keeping {path.name} as {weights}")
            _take(path, staging, weights)
        names = [path.name for path in staging.iterdir()]
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
    from transformers import AutoModel

    from .encoders.export import write_graphs
    from .loading.memory import need_of
    from .loading.parts import load_tokenizer, read_config
    from .loading.placement import choose_placement

    place = choose_placement("fp32", "cpu")
    need = need_of(AutoModel, read_config(bundle.folder), place)
    settings = write_graphs(bundle.folder, folder, _beside(bundle, place, need))
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
    from .rscapret.export_graphs import write_graphs
    from .rscapret.language_graphs import check_exportable
    from .rscapret.towers import LANGUAGE, need_of_towers, open_towers

    if bundle.settings.get("bos") or bundle.settings.get("sample"):
        raise BundleError(
            f"{bundle.id} draws words at random or begins sentences with a token of their own, which the ONNX engine does not "
            "do. Keep the model in PyTorch."
        )
    check_exportable(read_config(bundle.folder / LANGUAGE))
    place = choose_placement("fp32", "cpu")
    beside = _beside(bundle, place, need_of_towers(bundle.folder, place, 0, 1))
    model, tokenizer = open_towers(bundle.folder, place)
    write_graphs(model, folder, beside)
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


def _beside(bundle: Bundle, place: Placement, need: Need) -> bool:
    """Return whether a model is so large that its weights go into files beside the graphs.

    Raises:
        BundleError: There is too little memory to export it.
    """
    from .loading.memory import fitting

    fitting(place, replace(need, weights=int(MEMORY * need.weights)), bundle.id)
    return need.weights > LARGEST


def _take(path: Path, folder: Path, weights: str) -> None:
    """Put a file that was written into the bundle; a graph with its weights as they are to be kept."""
    from .rscapret.quantise import halve_weights, quantise_weights

    if path.suffix == ".onnx" and weights != "fp32":
        smaller = quantise_weights if weights == "int8" else halve_weights
        smaller(path, folder / path.name, path.with_name(path.name + BESIDE).is_file())
    elif path.suffix != BESIDE or weights == "fp32":
        shutil.move(path, folder / path.name)
