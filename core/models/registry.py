"""Where bundles are looked for, and which module runs which engine."""

from __future__ import annotations

import importlib
import importlib.util
import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import BundleError
from ..folders import models_folder
from .bundle import Bundle, bundle_folders, is_bundle
from .engine import Engine
from .labels import split
from .pair import PairedEngine

EMBEDDED = Path(__file__).resolve().parents[2] / "resources" / "models"
VARIABLE = "TILESCRIBE_MODELS"

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class EngineKind:
    """Where an engine's class is, relative to this package, and which modules it needs."""

    module: str
    name: str
    needs: tuple[str, ...]


ENGINES = {
    "rscapret-onnx": EngineKind(".rscapret.onnx_engine", "OnnxEngine", ("onnxruntime",)),
    "rscapret-torch": EngineKind(".rscapret.torch_engine", "TorchEngine", ("torch", "transformers")),
    "rscapret-towers": EngineKind(".rscapret.towers_engine", "TowersEngine", ("torch", "transformers")),
    "encoder-onnx": EngineKind(".encoders.onnx_engine", "EncoderOnnxEngine", ("onnxruntime",)),
    "encoder-torch": EngineKind(".encoders.torch_engine", "EncoderEngine", ("torch", "transformers")),
    "vlm-torch": EngineKind(".vlm.engine", "VlmEngine", ("torch", "transformers")),
    "served": EngineKind(".served.engine", "ServedEngine", ()),
    "cnn-lstm": EngineKind(".cnn_lstm", "CnnLstmEngine", ("torch", "safetensors", "tokenizers")),
}


def available_engines() -> list[str]:
    """Return the names of the engines whose packages are installed; nothing heavy is imported."""
    return [
        name
        for name, kind in ENGINES.items()
        if all(importlib.util.find_spec(module) is not None for module in kind.needs)
    ]


def list_bundles() -> list[Bundle]:
    """Return the bundles found, the first of each id; checksums are left for when one is opened.

    Those in the environment variable ``TILESCRIBE_MODELS`` come first, then the embedded ones, then those that were
    installed with the model manager. A folder may be a bundle or hold several. A damaged bundle is left out and named in
    the log.
    """
    found: dict[str, Bundle] = {}
    for folder in _candidates():
        try:
            bundle = Bundle.load(folder, verify=False)
        except BundleError as error:
            log.warning("%s", error)
            continue
        found.setdefault(bundle.id, bundle)
    return list(found.values())


def find_bundle(id_or_folder: str | Path) -> Bundle:
    """Return the bundle of an id, a label (id and version, as tile layers have it) or a folder, checksums unread.

    Raises:
        BundleError: There is none, it is damaged, or another version is there than the label asks for.
    """
    wanted = str(id_or_folder)
    if is_bundle(Path(wanted).expanduser()):
        return Bundle.load(wanted, verify=False)
    identifier, _, version = wanted.partition(" ")
    other = ""
    for folder in _candidates():
        if _claimed_id(folder) != identifier:
            continue
        bundle = Bundle.load(folder, verify=False)
        if not version or bundle.version == version:
            return bundle
        other = other or bundle.version
    if other:
        raise BundleError(
            f"The model {identifier} is needed in version {version}, and version {other} is installed. "
            f"Add the other version to a folder named in {VARIABLE}, or caption the tiles again."
        )
    raise BundleError(
        f"There is no model {wanted!r} here. Choose a model's folder, or put it in a folder named in the environment "
        f"variable {VARIABLE}. Installed: {', '.join(bundle.id for bundle in list_bundles()) or 'none'}."
    )


def open_engine(id_or_folder: str | Path) -> Engine:
    """Find a bundle, verify its checksums, once, and load its engine.

    Two models with `` + `` between them caption and embed together.

    Raises:
        BundleError: The bundle is missing or damaged, or its engine is unknown or not installed.
    """
    captions, embeddings = split_model(id_or_folder)
    engine = load_engine(Bundle.load(find_bundle(captions).folder, verify=True))
    if embeddings == captions:
        return engine
    other = load_engine(Bundle.load(find_bundle(embeddings).folder, verify=True))
    return PairedEngine(engine, other)


def split_model(id_or_folder: str | Path) -> tuple[str, str]:
    """Return the models that caption and embed; one that does both twice."""
    whole = str(id_or_folder)
    return (whole, whole) if is_bundle(Path(whole).expanduser()) else split(whole)


def load_engine(bundle: Bundle) -> Engine:
    """Load the engine of a bundle that was verified.

    Raises:
        BundleError: The engine is unknown or not installed.
    """
    kind = ENGINES.get(bundle.engine)
    if kind is None:
        raise BundleError(
            f"The model {bundle.id} needs the engine {bundle.engine!r}, which this Tilescribe does not have. "
            "Update Tilescribe, or choose another model."
        )
    missing = [module for module in kind.needs if importlib.util.find_spec(module) is None]
    if missing:
        raise BundleError(
            f"The model {bundle.id} needs {' and '.join(missing)}, which the runtime lacks. "
            "Install the packages in the runtime, or choose another model."
        )
    engine: Engine = getattr(importlib.import_module(kind.module, __package__), kind.name)(bundle)
    return engine


def _candidates() -> Iterator[Path]:
    named = [Path(folder).expanduser() for folder in os.environ.get(VARIABLE, "").split(os.pathsep) if folder]
    for folder in (*named, EMBEDDED, models_folder()):
        if is_bundle(folder):
            yield folder
        else:
            yield from bundle_folders(folder)


def _claimed_id(folder: Path) -> str:
    """Return the id a manifest claims, also of a bundle that is damaged elsewhere, so that its error is shown."""
    try:
        return Bundle.load(folder, verify=False).id
    except BundleError:
        return folder.name
