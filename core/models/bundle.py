"""A model on disk: a folder with model.json beside its weights, checked before anything reads it."""

from __future__ import annotations

import hashlib
import os
import re
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from ..errors import BundleError
from .info import EngineInfo
from .json_file import read_object

MANIFEST = "model.json"
FORMAT = 1
WEIGHT_SUFFIXES = frozenset({".onnx", ".data", ".safetensors"})  # .data: numbers alone, beside a graph of over 2 GB
# Files that are read as plain data. Nothing here can carry code, as a pickle can; chat templates (.jinja) are filled in by
# transformers in a sandbox.
DATA_SUFFIXES = frozenset({".json", ".txt", ".md", ".model", ".npy", ".csv", ".jinja"})
HOW_TO_MEND = "Install the model again, or choose another one."
_SHA256 = re.compile(r"[0-9a-f]{64}")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")


@dataclass(frozen=True)
class Bundle:
    """What model.json says, checked.

    Attributes:
        folder: Where the bundle lies, absolute.
        engine: Name of the engine that runs it, see registry.
        files: File name to SHA-256; every file an engine may read.
        input_size: Side in pixels of the square picture the model looks at.
        embedding_dim: Length of an embedding; 0 when the model cannot embed.
        trained_on: Names of the data sets.
        scores: Measured scores, by data set or task.
        confidence_threshold: Captions under it are shown as uncertain.
        settings: What only the engine understands.
        can_instruct: Whether a caption can be asked for in one's own words.
        languages: Codes of the languages it reads and writes; empty when not stated.
    """

    folder: Path
    id: str
    version: str
    title: str
    engine: str
    files: dict[str, str]
    input_size: int
    embedding_dim: int
    can_caption: bool
    can_embed: bool
    can_chat: bool = False
    licence: str = ""
    trained_on: tuple[str, ...] = ()
    scores: dict[str, Any] = field(default_factory=dict)
    confidence_threshold: float = 0.0
    settings: dict[str, Any] = field(default_factory=dict)
    can_instruct: bool = False
    languages: tuple[str, ...] = ()

    @classmethod
    def load(cls, folder: str | Path, verify: bool = True) -> Bundle:
        """Read and check a bundle; runs none of its contents.

        Args:
            folder: The bundle's folder.
            verify: Also compare every file with its SHA-256; needed before an engine opens the files.

        Raises:
            BundleError: The manifest or a file is missing, damaged, or of a kind that is refused.
        """
        bundle = cls.read(folder)
        for name in bundle.files:
            path = bundle.file(name)
            if verify:
                _verify(bundle, name, path)
        return bundle

    @classmethod
    def read(cls, folder: str | Path) -> Bundle:
        """Read what model.json says, whether its files are there or not.

        Raises:
            BundleError: The manifest is missing or damaged, or lists what is refused.
        """
        folder = Path(folder).expanduser().absolute()
        return _from_manifest(cls, folder, _read_manifest(folder))

    @property
    def label(self) -> str:
        """Id and version, as written in a tile layer's ``model`` field."""
        return f"{self.id} {self.version}"

    @property
    def weights_sha256(self) -> str:
        """One digest over all weight files, from the checksums in the manifest."""
        weights = sorted(item for item in self.files.items() if PurePosixPath(item[0]).suffix in WEIGHT_SUFFIXES)
        return hashlib.sha256("".join(f"{digest}  {name}\n" for name, digest in weights).encode()).hexdigest()

    @property
    def sends_to(self) -> str:
        """Address that pictures are sent to; empty when they stay on this computer."""
        return str(self.settings.get("url", "")) if self.engine == "served" else ""

    @property
    def bytes(self) -> int:
        """Size of all files on disk; one that has just been removed counts nothing."""
        sizes = 0
        for name in self.files:
            with suppress(BundleError, FileNotFoundError):
                sizes += self.file(name).stat().st_size
        return sizes

    @property
    def stamp(self) -> int:
        """Changes whenever the bundle's files do; quick, for noticing that a loaded model was replaced on disk."""
        states = [path.stat() for path in (self.folder / MANIFEST, *map(self.file, self.files))]
        return hash(tuple((state.st_mtime_ns, state.st_size) for state in states))

    def file(self, name: str) -> Path:
        """Return the path of one of the bundle's files.

        Raises:
            BundleError: The manifest does not list it, it is not there, or it lies outside the folder.
        """
        if name not in self.files:
            raise BundleError(f"The model {self.id} lists no file {name} in its {MANIFEST}. {HOW_TO_MEND}")
        path = self.folder / name
        if not os.path.isfile(path):
            raise BundleError(f"The file {name} of the model {self.id} is missing from {self.folder}. {HOW_TO_MEND}")
        if not path.resolve().is_relative_to(self.folder.resolve()):
            raise BundleError(f"The file {name} of the model {self.id} is a link out of {self.folder}: it is refused.")
        return path

    def info(self, device: str) -> EngineInfo:
        """Return what an engine that runs this bundle on ``device`` says of itself."""
        return EngineInfo(
            id=self.label,
            embedding_dim=self.embedding_dim,
            input_size=self.input_size,
            can_caption=self.can_caption,
            can_embed=self.can_embed,
            can_chat=self.can_chat,
            device=device,
            weights_sha256=self.weights_sha256,
            can_instruct=self.can_instruct,
            languages=self.languages,
            sends_to=self.sends_to,
        )


def is_bundle(folder: Path) -> bool:
    """Return whether the folder holds a manifest; one that we may not look into holds none."""
    return os.path.isfile(folder / MANIFEST)  # unlike Path.is_file, it raises nothing in a folder that is closed to us


def bundle_folders(folder: Path) -> list[Path]:
    """Return the folders in a folder that hold a manifest, without those on their way in or out, which begin with a dot.

    What may not be looked at is passed by: beside models there may be other things, such as ``lost+found`` at the root
    of a disk, and they must not keep anybody from the models.
    """
    try:
        children = sorted(folder.iterdir())
    except OSError:
        return []
    return [child for child in children if not child.name.startswith(".") and is_bundle(child)]


def _read_manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    manifest = read_object(path, HOW_TO_MEND)
    if manifest.get("format") != FORMAT:
        raise BundleError(
            f"{path} has the format {manifest.get('format')!r}, and this Tilescribe reads format {FORMAT}. "
            "Update Tilescribe, or choose another model."
        )
    return manifest


def _from_manifest(cls: type[Bundle], folder: Path, manifest: dict[str, Any]) -> Bundle:
    def value(name: str, kind: type | tuple[type, ...], default: Any = None) -> Any:
        found = manifest.get(name, default)
        if not isinstance(found, kind) or (isinstance(found, bool) and kind is not bool):
            raise BundleError(f"{folder / MANIFEST} is damaged: {name} is {found!r:.60}. {HOW_TO_MEND}")
        return found

    bundle = cls(
        folder=folder,
        id=value("id", str),
        version=value("version", str),
        title=value("title", str, manifest.get("id")),
        engine=value("engine", str),
        files=value("files", dict),
        input_size=value("input_size", int),
        embedding_dim=value("embedding_dim", int),
        can_caption=value("can_caption", bool),
        can_embed=value("can_embed", bool),
        can_chat=value("can_chat", bool, False),
        licence=value("licence", str, ""),
        trained_on=tuple(str(name) for name in value("trained_on", list, [])),
        scores=value("scores", dict, {}),
        confidence_threshold=float(value("confidence_threshold", (int, float), 0.0)),
        settings=value("settings", dict, {}),
        can_instruct=value("can_instruct", bool, False),
        languages=tuple(str(code) for code in value("languages", list, [])),
    )
    if not _ID.fullmatch(bundle.id) or bundle.input_size < 1 or bundle.embedding_dim < 0:
        raise BundleError(f"{folder / MANIFEST} is damaged: its id or its sizes make no sense. {HOW_TO_MEND}")
    for name, digest in bundle.files.items():
        check_name(folder, name)
        if not isinstance(digest, str) or not _SHA256.fullmatch(digest):
            raise BundleError(f"{folder / MANIFEST} gives no SHA-256 for {name}. {HOW_TO_MEND}")
    return bundle


def check_name(folder: Path, name: str) -> None:
    """Raise BundleError unless the name is that of a file of an allowed kind inside the bundle."""
    path = PurePosixPath(name)
    plain = not (path.is_absolute() or ".." in path.parts or re.search(r'[\\:\x00-\x1f<>"|?*]', name))
    if not plain or str(path) != name or name == MANIFEST:
        raise BundleError(f"{folder / MANIFEST} names the file {name!r}, which is outside the model: it is refused.")
    if path.suffix not in WEIGHT_SUFFIXES | DATA_SUFFIXES:
        raise BundleError(
            f"{folder / MANIFEST} names the file {name!r}: weights must be .onnx or .safetensors, "
            "because other formats can carry programs. Convert the model first."
        )


def _verify(bundle: Bundle, name: str, path: Path) -> None:
    try:
        with path.open("rb") as stream:
            found = _digest(stream)
    except OSError as error:
        raise BundleError(f"{path} cannot be read ({error.strerror}). {HOW_TO_MEND}") from error
    if found != bundle.files[name]:
        raise BundleError(
            f"The file {name} of the model {bundle.id} is damaged or was changed: its checksum is not the one in "
            f"{MANIFEST} ({path}). {HOW_TO_MEND}"
        )


def _digest(stream: Any) -> str:
    digest = hashlib.sha256()
    while block := stream.read(2**20):
        digest.update(block)
    return digest.hexdigest()
