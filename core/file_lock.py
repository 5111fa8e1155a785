"""A lock that processes share through a file; the system lets go of it when its holder ends, however that ends."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Optional

_TAKEN = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)  # every other refusal: the file system has no locks


class TakenError(Exception):
    """Somebody else holds the lock."""


@contextmanager
def locked(path: Path, wait: Optional[Callable[[], None]] = None) -> Iterator[bool]:
    """Hold the lock; its file is there only meanwhile.

    Args:
        path: The lock's file, in a folder that is there.
        wait: Called again and again for as long as somebody else holds it; gives up by raising.

    Yields:
        Whether it is held; False where the file system has no locks, as some network shares: nobody is kept out there.

    Raises:
        TakenError: Somebody else holds it, and there is no ``wait``.
        OSError: The file cannot be made.
    """
    file, held = _opened(path, wait)
    try:
        yield held
    finally:
        if os.name == "nt":  # a file that is open stays; and who opens it now keeps it
            file.close()
        with suppress(OSError):
            path.unlink()
        file.close()


def _opened(path: Path, wait: Optional[Callable[[], None]]) -> tuple[IO[bytes], bool]:
    while True:
        file = path.open("a+b")
        try:
            _take(file)
            if _is_at(file, path):  # else its holder removed it after we had opened it
                return file, True
        except OSError as error:
            if error.errno not in _TAKEN:
                return file, False
            if wait is None:
                file.close()
                raise TakenError(str(path)) from error
        file.close()
        if wait is not None:
            wait()


def _is_at(file: IO[bytes], path: Path) -> bool:
    try:  # Windows lets nobody remove what is open
        return os.name == "nt" or os.path.samestat(os.fstat(file.fileno()), os.stat(path))
    except FileNotFoundError:
        return False


def _take(file: Any) -> None:
    if os.name == "nt":
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
