"""Writes bundles: files gathered in a folder that gets its name when it is whole, and the model.json that describes them."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..errors import BundleError
from .bundle import FORMAT, MANIFEST, Bundle

BLOCK = 2**20


@dataclass(frozen=True)
class Facts:
    """What a person says of a model when its bundle is built.

    Attributes:
        languages: Codes of the languages it reads and writes.
        settings: What only the engine understands.
    """

    id: str
    version: str = "1.0.0"
    title: str = ""
    licence: str = ""
    trained_on: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    confidence_threshold: float = 0.0
    scores: dict[str, Any] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)


@contextmanager
def new_folder(target: Path) -> Iterator[Path]:
    """Yield a folder beside the target that becomes it when all went well, and goes away when not.

    Raises:
        BundleError: There is something already, or it cannot be written.
    """
    if target.exists():
        raise BundleError(f"{target} is there already. Choose another folder, or remove it first.")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        staging = target.parent / f".new-{uuid.uuid4().hex}"
        staging.mkdir()
    except OSError as error:
        raise BundleError(f"{target.parent} cannot be written ({error.strerror}). Choose another folder.") from error
    try:
        yield staging
        os.replace(staging, target)
    except OSError as error:
        raise BundleError(
            f"{target} could not be written ({error.strerror or error}). Make room and try again."
        ) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def take(source: Path, target: Path) -> None:
    """Put a file in a bundle: as a second name of the same bytes where the disk can, else as a copy."""
    target.parent.mkdir(parents=True, exist_ok=True)
    real = source.resolve()
    try:
        os.link(real, target)
    except OSError:
        shutil.copyfile(real, target)


def write_manifest(
    folder: Path,
    names: Iterable[str],
    engine: str,
    facts: Facts,
    *,
    input_size: int,
    embedding_dim: int,
    can_caption: bool,
    can_instruct: bool = False,
    can_chat: bool = False,
    report: Callable[[str], None] = lambda _name: None,
) -> Bundle:
    """Write model.json for the files of a folder, with their checksums, and return the bundle.

    Raises:
        BundleError: The id is not one, or a file is of a kind that bundles do not hold.
    """
    files = {}
    for name in sorted(names):
        report(name)
        files[name] = file_digest(folder / name)
    manifest = {
        "format": FORMAT,
        "id": facts.id,
        "version": facts.version,
        "title": facts.title or facts.id,
        "engine": engine,
        "files": files,
        "input_size": input_size,
        "embedding_dim": embedding_dim,
        "can_caption": can_caption,
        "can_embed": embedding_dim > 0,
        "can_chat": can_chat,
        "can_instruct": can_instruct,
        "languages": list(facts.languages),
        "licence": facts.licence,
        "trained_on": list(facts.trained_on),
        "scores": facts.scores,
        "confidence_threshold": facts.confidence_threshold,
        "settings": facts.settings,
    }
    text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")
    return Bundle.load(folder, verify=False)


def file_digest(path: Path) -> str:
    """Return a file's SHA-256, read in blocks: weights may be larger than memory."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()
