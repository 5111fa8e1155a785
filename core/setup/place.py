"""Where the managed runtime lies: two slots, one in use and one to build in, and which of them is whole."""

from __future__ import annotations

import json
import os
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from ..errors import RuntimeMissingError
from ..file_lock import TakenError, locked
from ..worker.runtime import CURRENT, MAKING, read_current

SLOTS = ("a", "b")  # short: Windows counts the letters of a path
RESERVE = 100_000_000  # bytes that stay free


@dataclass(frozen=True)
class Place:
    """The managed folder. Nothing in it is used until :meth:`make_current`, and that is one step or none."""

    folder: Path

    @property
    def current(self) -> Optional[Path]:
        """The slot in use, or None."""
        found = read_current(self.folder)
        return self.folder / found["slot"] if found is not None else None

    @property
    def spare(self) -> Path:
        """The slot to build in."""
        current = self.current
        return self.folder / next(slot for slot in SLOTS if current is None or current.name != slot)

    @property
    def unfinished(self) -> Optional[dict[str, str]]:
        """What was being made when the last try ended early, or None."""
        found = _read(self.folder / MAKING)
        return found if isinstance(found, dict) else None

    @property
    def facts(self) -> dict[str, str]:
        """What the last try was to make, or else what is in use: what a person who goes on or repairs wants again."""
        found = self.unfinished or read_current(self.folder) or {}
        return {name: str(value) for name, value in found.items()}

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to remove; a removal that failed leaves folders that nobody knows of any more."""
        return not any(
            os.path.lexists(self.folder / name) for name in (CURRENT, MAKING, *SLOTS, "downloads", "scratch")
        )

    @property
    def downloads(self) -> Path:
        """Where pip keeps what it has fetched, for a later try."""
        return self.folder / "downloads"

    @property
    def scratch(self) -> Path:
        """The temporary folder of pip: on the disk whose space was checked, and easy to measure."""
        return self.folder / "scratch"

    def begin(self, plan: dict[str, str]) -> bool:
        """Empty the spare slot; return whether an earlier try for the same plan was not finished.

        Its downloads are kept, its packages are not: one that was being unpacked looks like a whole one to pip.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            goes_on = _read(self.folder / MAKING) == plan
            _write(self.folder / MAKING, plan)
            for part in (self.spare, self.scratch):
                remove_tree(part)
            self.scratch.mkdir()
        except OSError as error:
            raise _unwritable(self.folder, error) from error
        return goes_on

    def make_current(self, facts: dict[str, str]) -> None:
        """Put the spare slot into use, then clear away what it replaces.

        What cannot be cleared away (Windows keeps files that are in use) is cleared away the next time.
        """
        slot, old = self.spare, self.current
        try:
            _write(self.folder / CURRENT, {**facts, "slot": slot.name})
            (self.folder / MAKING).unlink(missing_ok=True)
        except OSError as error:
            raise _unwritable(self.folder, error) from error
        for left in (old, self.downloads, self.scratch):
            if left is not None:
                shutil.rmtree(left, ignore_errors=True)

    def remove(self) -> None:
        """Remove the managed runtime, whole or half made, and everything fetched for it.

        Raises:
            RuntimeMissingError: Something cannot be removed; what is left is not taken for a runtime.
        """
        try:
            for name in (CURRENT, MAKING, "certificates.pem"):
                (self.folder / name).unlink(missing_ok=True)
            for part in (*(self.folder / slot for slot in SLOTS), self.downloads, self.scratch):
                remove_tree(part)
        except OSError as error:
            raise RuntimeMissingError(
                f"{error.filename or self.folder} cannot be removed ({error.strerror}). Close other QGIS windows, which "
                "may be using it, and try again."
            ) from error

    def check_space(self, needed: int) -> None:
        """Raise RuntimeMissingError when the disk has less than ``needed`` bytes to give."""
        free = self.free_space()
        if free < needed + RESERVE:
            raise RuntimeMissingError(
                f"There is not enough room for the runtime: {_megabytes(needed + RESERVE)} are needed in {self.folder}, "
                f"and {_megabytes(free)} are free. Make room on that disk, or choose the light runtime."
            )

    def free_space(self) -> int:
        """Return the free bytes of the disk that the folder is or will be on."""
        folder = self.folder
        while not os.path.exists(folder) and folder != folder.parent:
            folder = folder.parent
        return shutil.disk_usage(folder).free

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Keep a second QGIS from building in the same place; the system lets go when we end, however we end.

        Where the file system has no locks, as some home folders on a network, nobody is kept from anything.

        Raises:
            RuntimeMissingError: Another process is at it, or the folder cannot be written to.
        """
        with ExitStack() as held:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                held.enter_context(locked(self.folder / "lock"))
            except TakenError as error:
                raise RuntimeMissingError(
                    "Another QGIS is setting up the runtime just now. Wait until it has finished."
                ) from error
            except OSError as error:
                raise _unwritable(self.folder, error) from error
            yield


def remove_tree(folder: Path) -> None:
    """Remove a folder, also when files in it are read-only; nothing happens when it is not there.

    Raises:
        OSError: Something in it cannot be removed.
    """
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        hook: Any = {"onexc" if sys.version_info >= (3, 12) else "onerror": _retry_writable}
        shutil.rmtree(folder, **hook)


def _retry_writable(remove: Any, path: str, _: Any) -> None:
    os.chmod(path, stat.S_IWRITE | stat.S_IREAD | stat.S_IEXEC)  # for its owner alone
    remove(path)


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _write(path: Path, value: dict[str, str]) -> None:
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps(value, indent=1), encoding="utf-8")
    os.replace(beside, path)


def _unwritable(folder: Path, error: OSError) -> RuntimeMissingError:
    return RuntimeMissingError(
        f"{error.filename or folder} cannot be written ({error.strerror}). Allow writing there (a virus scanner or a "
        "policy may forbid it), or choose a Python that has the packages already."
    )


def _megabytes(count: int) -> str:
    return f"{count / 1e6:,.0f} MB".replace(",", "\u202f")
