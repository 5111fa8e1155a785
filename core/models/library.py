"""The person's own models: installed from a folder or a zip once everything about them was checked, and removed."""

from __future__ import annotations

import json
import os
import shutil
import stat
import tempfile
import time
import uuid
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import IO, Any, Callable, Union

from ..errors import BundleError
from ..file_lock import locked
from .bundle import MANIFEST, Bundle, bundle_folders, check_name

try:
    from lzma import LZMAError
except ImportError:  # a Python may lack it; its zipfile then refuses what is packed so
    LZMAError = RuntimeError  # type: ignore[assignment, misc, unused-ignore]

LARGEST = 64 * 2**30  # bytes of one bundle, unpacked
MOST_FILES = 1000
LARGEST_MANIFEST = 2**22
BLOCK = 2**20
STAGING = ".coming-"
LOCK = ".lock"
LOOK_AGAIN = 0.1  # seconds
PAUSES = (0.2, 0.5, 1.0, 2.0)  # seconds, for whoever has a file open to let go of it

Report = Callable[[float], None]
Asked = Callable[[], bool]


class StoppedError(Exception):
    """The person asked to stop; nothing was installed."""


def bundles_in(folder: Path) -> list[Bundle]:
    """Return the sound bundles of a folder, unverified; a damaged one is left out."""
    found = []
    for child in bundle_folders(folder):
        try:
            found.append(Bundle.load(child, verify=False))
        except BundleError:
            continue  # told of when somebody asks for it by name
    return found


def install(
    source: Path,
    library: Path,
    *,
    taken: tuple[str, ...] = (),
    report: Report = lambda _share: None,
    stopped: Asked = lambda: False,
) -> Bundle:
    """Copy a bundle from a folder or a zip into the library, and return it.

    Only the files that its model.json lists are taken. It is whole or not there at all: it is put together beside,
    its checksums are compared, and only then it gets its name. One is installed at a time, whoever else is at it waits.

    Args:
        source: A bundle's folder, or a zip that holds one at its top or in its only folder.
        library: The person's folder of models.
        taken: Ids that belong to the embedded models.
        report: Called with the share that is done.
        stopped: Asked between blocks of a megabyte.

    Raises:
        BundleError: It is no bundle, damaged, too large, tries to leave its folder, or its id is in use.
        StoppedError: ``stopped`` said so.
    """
    try:
        with _staging(library, stopped) as staging:
            target = _put_together(source, staging, library, taken, report, stopped)
    except OSError as error:
        raise BundleError(f"{library} cannot be written ({error.strerror}). Allow writing there.") from error
    return Bundle.load(target, verify=False)


@contextmanager
def _staging(library: Path, stopped: Asked) -> Iterator[Path]:
    """Yield a folder in the library that is empty, and goes. What a try that was killed has left goes first.

    Nobody else has one meanwhile: what another QGIS is just putting together would look like such a left one.
    """

    def wait() -> None:
        if stopped():
            raise StoppedError
        time.sleep(LOOK_AGAIN)

    library.mkdir(parents=True, exist_ok=True)
    with locked(library / LOCK, wait) as alone:
        for left in library.glob(STAGING + "*") if alone else ():
            shutil.rmtree(left, ignore_errors=True)
        staging = Path(tempfile.mkdtemp(prefix=STAGING, dir=library))
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def _put_together(
    source: Path, staging: Path, library: Path, taken: tuple[str, ...], report: Report, stopped: Asked
) -> Path:
    try:
        with _Source.open(source) as found:
            (staging / MANIFEST).write_bytes(found.manifest())
            names = _names(staging / MANIFEST, source)
            check_room(sum(map(found.size, names)), library)
            _copy_all(found, names, staging, report, stopped)
        return _give_name(staging, library, str(source), taken)
    except BundleError as error:
        raise BundleError(str(error).replace(str(staging), str(source))) from error
    except OSError as error:
        raise BundleError(f"{source} cannot be installed in {library} ({error.strerror or error}).") from error


def adopt(folder: Path, library: Path, source: str, taken: tuple[str, ...] = ()) -> Bundle:
    """Give a bundle its name that was put together in the library's own folder, and return it.

    Args:
        folder: Where it is, in the library; it holds nothing but the bundle's files.
        library: The person's folder of models.
        source: Where it is from, for sentences.
        taken: Ids that belong to the embedded models.

    Raises:
        BundleError: A checksum is wrong, or its id is in use.
    """
    try:
        return Bundle.load(_give_name(folder, library, source, taken), verify=False)
    except OSError as error:
        raise BundleError(f"{source} cannot be installed in {library} ({error.strerror or error}).") from error


def check_id(bundle: Bundle, library: Path, source: str, taken: tuple[str, ...]) -> Path:
    """Return where a bundle will be.

    Raises:
        BundleError: Its id is in use.
    """
    if bundle.id in taken:
        raise BundleError(f"{source} has the id {bundle.id}, which an embedded model has. Give it another id.")
    target = library / bundle.id
    if target.exists():
        raise BundleError(f"A model {bundle.id} is installed already. Remove it first, then install this one.")
    return target


def _give_name(staging: Path, library: Path, source: str, taken: tuple[str, ...]) -> Path:
    target = check_id(Bundle.load(staging, verify=True), library, source, taken)
    _rename(staging, target)
    return target


def _rename(folder: Path, target: Path, let_go: Callable[[], None] = lambda: None) -> None:
    """Rename a folder. Windows refuses while a file in it is open: to a worker, or to a virus scanner for a moment."""
    try:
        os.replace(folder, target)
        return
    except PermissionError:
        let_go()
    for pause in PAUSES:
        with suppress(PermissionError):
            os.replace(folder, target)
            return
        time.sleep(pause)
    os.replace(folder, target)


def remove(bundle_id: str, library: Path, let_go: Callable[[], None] = lambda: None) -> None:
    """Remove a model of the person's own.

    Args:
        bundle_id: Of the model.
        library: The person's folder of models.
        let_go: Called when its files are in use: makes our own worker leave, which keeps open what it has loaded.

    Raises:
        BundleError: There is none of that id in the library, or it cannot be removed.
    """
    mine = next((bundle for bundle in bundles_in(library) if bundle.id == bundle_id), None)
    if mine is None or mine.folder.parent != library.absolute():
        raise BundleError(f"{bundle_id} is not a model that was installed here, so it is not removed.")
    gone = library / (STAGING + uuid.uuid4().hex)  # what cannot go now goes with the next installation
    try:
        _rename(mine.folder, gone, let_go)  # at once: half a model must not be taken for one
    except OSError as error:
        raise BundleError(f"{mine.folder} cannot be removed ({error.strerror}). Is it in use? Try again.") from error
    shutil.rmtree(gone, ignore_errors=True)


class _Source:
    """A bundle that somebody offers, not to be trusted."""

    @staticmethod
    @contextmanager
    def open(path: Path) -> Iterator[Union[_Folder, _Zip]]:
        if path.is_dir():
            yield _Folder(path)
            return
        try:
            with zipfile.ZipFile(path) as archive:
                yield _Zip(path, archive)
        except (zipfile.BadZipFile, zlib.error, LZMAError, EOFError, NotImplementedError, RuntimeError) as error:
            raise BundleError(f"{path} is not a zip that can be read ({error}). Fetch it again.") from error


class _Folder:
    def __init__(self, path: Path) -> None:
        self._path = path

    def manifest(self) -> bytes:
        with self.open(MANIFEST) as stream:
            return _limited(stream, self._path)

    def size(self, name: str) -> int:
        return self._file(name).stat().st_size

    def open(self, name: str) -> IO[bytes]:
        return self._file(name).open("rb")

    def _file(self, name: str) -> Path:
        path = self._path / name
        parts = [
            self._path.joinpath(*PurePosixPath(name).parts[:count]) for count in range(1, len(Path(name).parts) + 1)
        ]
        if any(part.is_symlink() for part in parts):
            raise BundleError(f"{path} is a link: a model has to be made of files of its own. Copy the file there.")
        if not path.is_file():
            raise BundleError(f"{self._path} is not a whole model: there is no {name}. Choose a model's folder.")
        return path


class _Zip:
    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path, self._archive = path, archive
        self._members: dict[str, zipfile.ZipInfo] = {}
        listed = archive.infolist()
        if len(listed) > MOST_FILES:
            raise BundleError(f"{path} holds {len(listed)} files: that is no model. Choose another file.")
        for member in listed:
            name = member.filename
            parts = PurePosixPath(name).parts
            if name.startswith(("/", "\\")) or "\\" in name or ".." in parts or ":" in name:
                raise BundleError(f"{path} holds a file {name!r} that would leave its folder: it is refused.")
            if stat.S_ISLNK(member.external_attr >> 16):
                raise BundleError(f"{path} holds a link, {name!r}: it is refused.")
            if not member.is_dir():
                self._members[name] = member
        tops = [name[: -len(MANIFEST)] for name in self._members if PurePosixPath(name).name == MANIFEST]
        tops = [top for top in tops if top.count("/") <= 1]
        if len(tops) != 1:
            raise BundleError(f"{path} does not hold one model: there are {len(tops)} files {MANIFEST} in it.")
        self._top = tops[0]

    def manifest(self) -> bytes:
        with self.open(MANIFEST) as stream:
            return _limited(stream, self._path)

    def size(self, name: str) -> int:
        return self._member(name).file_size

    def open(self, name: str) -> IO[bytes]:
        return self._archive.open(self._member(name))

    def _member(self, name: str) -> zipfile.ZipInfo:
        member = self._members.get(self._top + name)
        if member is None:
            raise BundleError(f"{self._path} is not a whole model: there is no {name} in it. Fetch it again.")
        return member


def _limited(stream: IO[bytes], source: Path) -> bytes:
    data = stream.read(LARGEST_MANIFEST + 1)
    if len(data) > LARGEST_MANIFEST:
        raise BundleError(f"The {MANIFEST} of {source} is too large to be a model's description.")
    return data


def _names(manifest: Path, source: Path) -> list[str]:
    """Return the names of the files to take, each checked to stay inside."""
    try:
        listed: Any = json.loads(manifest.read_text(encoding="utf-8"))["files"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BundleError(f"The {MANIFEST} of {source} is damaged: it lists no files. Fetch it again.") from error
    if not isinstance(listed, dict) or not listed or len(listed) > MOST_FILES:
        raise BundleError(f"The {MANIFEST} of {source} is damaged: it lists no files. Fetch it again.")
    for name in listed:
        check_name(manifest.parent, str(name))
    return [str(name) for name in listed]


def check_room(total: int, library: Path) -> None:
    """Raise BundleError unless so many bytes are few enough for a model and fit on the disk."""
    if total > LARGEST:
        raise BundleError(f"The model is larger than {LARGEST >> 30} GB when unpacked: it is refused.")
    free = shutil.disk_usage(library).free
    if total > free:
        raise BundleError(
            f"The model needs {total / 1e6:.0f} MB in {library}, and {free / 1e6:.0f} MB are free. Make room."
        )


def _copy_all(found: Union[_Folder, _Zip], names: list[str], staging: Path, report: Report, stopped: Asked) -> None:
    total, done = max(1, sum(map(found.size, names))), 0
    for name in names:
        target = staging.joinpath(*PurePosixPath(name).parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        left = found.size(name)
        with found.open(name) as stream, target.open("xb") as out:
            while block := stream.read(BLOCK):
                if stopped():
                    raise StoppedError
                left -= len(block)
                if left < 0:
                    raise BundleError(f"{name} is longer than the zip says it is: it is refused.")
                out.write(block)
                done += len(block)
                report(done / total)
