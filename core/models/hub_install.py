"""Installs a bundle from a model hub: goes on where it was cut, and believes nothing but checksums. Standard library only."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Optional, Protocol

from ..errors import BundleError
from ..file_lock import TakenError, locked
from .bundle import MANIFEST, Bundle
from .hub import HubModel
from .library import BLOCK, LARGEST, LARGEST_MANIFEST, MOST_FILES, StoppedError, adopt, check_id, check_room

PARTIAL = ".part-"
UNFINISHED = ".part"
TRIES = 4  # at a file that is cut; one that brought something does not count
PAUSES = (1.0, 2.0, 4.0)  # seconds

Wrote = Callable[[int], None]
Told = Callable[[int, int], None]
Asked = Callable[[], bool]


class CutError(Exception):
    """The connection ended before the file did; what came is kept."""


class _TooLongError(Exception):
    """More came than there can be."""


class Fetcher(Protocol):
    """Reaches the hub. Raises CutError, StoppedError, or BundleError with a sentence; what ``wrote`` raises ends it."""

    def size(self, url: str) -> Optional[int]:
        """Return a file's size in bytes; None where the hub does not say."""

    def read(self, url: str, most: int) -> bytes:
        """Return a small file; BundleError if it is larger than ``most`` bytes."""

    def save(self, url: str, path: Path, wrote: Wrote) -> None:
        """Append what is missing to a file, from its present end; begin anew if the hub cannot go on."""


@dataclass(frozen=True)
class Offer:
    """What the hub has.

    Attributes:
        model: Where.
        bundle: What its model.json says; its files are not there yet.
        total: Size of all files in bytes; None where the hub does not say.
        here: Bytes that an earlier try has fetched.
        sizes: Of the files whose size the hub tells, by name.
    """

    model: HubModel
    bundle: Bundle
    total: Optional[int]
    here: int
    sizes: Mapping[str, int] = field(default_factory=dict)


def look(model: HubModel, fetcher: Fetcher, library: Path, taken: Sequence[str] = ()) -> Offer:
    """Return what installing a model would bring; fetches its model.json only.

    Raises:
        BundleError: There is no such model, it is refused, or one of its id is installed.
    """
    with _partial(model, library) as folder:
        try:
            return _look(model, folder, fetcher, library, tuple(taken))
        except Exception as error:
            if not any(path.is_file() and path != folder / MANIFEST for path in folder.rglob("*")):
                forget(model, library)  # a name with a slip in it, most likely
            if isinstance(error, CutError):
                raise BundleError(
                    f"The hub is not reached ({error}). Check the network and QGIS's proxy settings."
                ) from error
            raise


def _look(model: HubModel, folder: Path, fetcher: Fetcher, library: Path, taken: tuple[str, ...]) -> Offer:
    (folder / MANIFEST).write_bytes(fetcher.read(model.url(MANIFEST), LARGEST_MANIFEST))
    bundle = _read(folder, model)
    check_id(bundle, library, model.label, taken)
    told = {name: fetcher.size(model.url(name)) for name in bundle.files}
    sizes = {name: size for name, size in told.items() if size is not None}
    total = sum(sizes.values()) if len(sizes) == len(told) else None
    if total is not None:
        check_room(max(0, total - _here(folder, bundle)), library)
    return Offer(model, bundle, total, _here(folder, bundle), sizes)


def fetch(
    offer: Offer,
    fetcher: Fetcher,
    library: Path,
    *,
    taken: Sequence[str] = (),
    told: Told = lambda _done, _total: None,
    stopped: Asked = lambda: False,
    pauses: Sequence[float] = PAUSES,
) -> Bundle:
    """Fetch what is missing of an offered model, compare the checksums, and install it.

    Args:
        offer: As returned by :func:`look`.
        fetcher: Reaches the hub.
        library: The person's folder of models.
        taken: Ids that belong to the embedded models.
        told: Called with the bytes that are here and the size of all, 0 where nobody knows it.
        stopped: Asked between blocks.
        pauses: Seconds to wait before trying again.

    Raises:
        BundleError: It could not be fetched or is not what its model.json says; what was fetched is kept.
        StoppedError: ``stopped`` said so; what was fetched is kept.
    """
    model, done = offer.model, 0
    with _partial(model, library) as folder:
        bundle = _read(folder, model)
        for name, digest in bundle.files.items():
            target = folder.joinpath(*PurePosixPath(name).parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            before = done

            def wrote(size: int, before: int = before) -> None:
                told(before + size, offer.total or 0)

            if not target.is_file():
                most = offer.sizes.get(name)
                if most is None:
                    most = min(LARGEST - before, _size(_part(target)) + shutil.disk_usage(library).free)
                _fetch_one(model.url(name), target, digest, most, fetcher, wrote, stopped, pauses)
            done = before + target.stat().st_size
            told(done, offer.total or 0)
        _drop_others(folder, bundle)
        return adopt(folder, library, model.label, tuple(taken))


def forget(model: HubModel, library: Path) -> None:
    """Remove what was fetched of a model that is not installed."""
    shutil.rmtree(library / (PARTIAL + model.key), ignore_errors=True)


def _fetch_one(
    url: str,
    target: Path,
    digest: str,
    most: int,
    fetcher: Fetcher,
    wrote: Wrote,
    stopped: Asked,
    pauses: Sequence[float],
) -> None:
    def counted(size: int) -> None:
        if size > most:
            raise _TooLongError
        wrote(size)

    part = _part(target)
    reached, failures = _size(part), 0
    while True:
        try:
            fetcher.save(url, part, counted)
            break
        except _TooLongError as error:
            part.unlink()
            raise BundleError(
                f"{target.name} is longer than the hub says it is, or than there is room for: it was dropped."
            ) from error
        except CutError as error:
            # What came once more, after the hub had us begin anew, brings us no nearer.
            failures = 1 if _size(part) > reached else failures + 1
            reached = max(reached, _size(part))
            if failures >= TRIES:
                raise BundleError(
                    f"The connection was cut again and again ({error}). Try again later: what was fetched is kept."
                ) from error
            _wait(pauses[min(failures, len(pauses)) - 1] if pauses else 0.0, stopped)
    if _digest(part, stopped) != digest:
        part.unlink()
        raise BundleError(
            f"{target.name} did not arrive as {MANIFEST} says it is: its checksum is another one. It was dropped. "
            "Try again; if that happens twice, the model on the hub is damaged."
        )
    os.replace(part, target)


@contextmanager
def _partial(model: HubModel, library: Path) -> Iterator[Path]:
    """Yield the folder of a model's unfinished download, which nobody else fetches into meanwhile.

    Raises:
        BundleError: Another QGIS is at it, or the disk is full or cannot be written.
    """
    folder = library / (PARTIAL + model.key)
    try:
        library.mkdir(parents=True, exist_ok=True)
        with locked(library / (folder.name + ".lock")):
            folder.mkdir(exist_ok=True)
            yield folder
    except TakenError as error:
        raise BundleError(f"Another QGIS is fetching {model.label} just now. Wait until it has finished.") from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise BundleError(
                f"The disk of {library} is full. Make room and install {model.label} again: what was fetched is kept."
            ) from error
        raise BundleError(f"{library} cannot be written ({error.strerror or error}). Allow writing there.") from error


def _read(folder: Path, model: HubModel) -> Bundle:
    try:
        bundle = Bundle.read(folder)
    except BundleError as error:
        raise BundleError(str(error).replace(str(folder), model.label)) from error
    if not bundle.files or len(bundle.files) > MOST_FILES:
        raise BundleError(f"{model.label} lists no files, or too many, in its {MANIFEST}. Choose another model.")
    return bundle


def _here(folder: Path, bundle: Bundle) -> int:
    paths = [folder.joinpath(*PurePosixPath(name).parts) for name in bundle.files]
    return sum(_size(path) or _size(_part(path)) for path in paths)


def _drop_others(folder: Path, bundle: Bundle) -> None:
    """Remove what an earlier try left and the bundle does not list."""
    listed = {folder.joinpath(*PurePosixPath(name).parts) for name in bundle.files} | {folder / MANIFEST}
    for path in folder.rglob("*"):
        if not path.is_dir() and path not in listed:
            path.unlink()


def _part(target: Path) -> Path:
    return target.with_name(target.name + UNFINISHED)


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _digest(path: Path, stopped: Asked) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(BLOCK):
            if stopped():
                raise StoppedError
            digest.update(block)
    return digest.hexdigest()


def _wait(seconds: float, stopped: Asked) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if stopped():
            raise StoppedError
        time.sleep(0.05)
