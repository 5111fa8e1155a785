"""Opens a GeoPackage with SQLite, keeps tables of our own in it, and says in sentences what goes wrong. Standard library only.

QGIS and the command line both use this. Close other writers of the file in the same process first where they bring
their own copy of SQLite: two copies in one process do not see each other's locks.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Union

from ..errors import OutputError

BUSY_SECONDS = 10.0
SPARE_BYTES = 2**20  # less than a batch with its journal needs

Stamps = tuple[tuple[str, int, int], ...]

_REGISTER = """INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, description)
    VALUES (?, 'attributes', ?, ?)"""
_TOUCH = "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?"


@dataclass(frozen=True)
class OwnTable:
    """A table that other programs see as one of attributes.

    Attributes:
        name: Its name.
        columns: Their definitions, besides the key.
        description: What it is, for people who look into the file.
    """

    name: str
    columns: str
    description: str

    @contextmanager
    def changing(self, gpkg: Union[str, Path]) -> Iterator[sqlite3.Connection]:
        """Open an existing GeoPackage, alone, with the table in it; what is done is kept at the end, or nothing of it.

        Raises:
            OutputError: The file is missing, read-only, locked, full or no GeoPackage.
        """
        create = (
            f"CREATE TABLE IF NOT EXISTS {self.name} (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, {self.columns})"
        )
        with _sentences(gpkg), closing(connect(gpkg)) as database, database:
            database.execute("BEGIN IMMEDIATE")
            database.execute(create)
            database.execute(_REGISTER, (self.name, self.name, self.description))
            yield database
            database.execute(_TOUCH, (self.name,))

    @contextmanager
    def reading(self, gpkg: Union[str, Path]) -> Iterator[Optional[sqlite3.Connection]]:
        """Open an existing GeoPackage for reading; None where it has no such table.

        Raises:
            OutputError: The file cannot be read.
        """
        query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
        with _sentences(gpkg), closing(connect_reading(gpkg)) as database:
            yield database if database.execute(query, (self.name,)).fetchone() else None


def connect(gpkg: Union[str, Path], mode: str = "rw", extra: str = "") -> sqlite3.Connection:
    """Open an existing GeoPackage with SQLite; unlike SQLite's own habit, a missing file is an error."""
    uri = f"{Path(gpkg).resolve().as_uri()}?mode={mode}{extra}"
    return sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)


def connect_reading(gpkg: Union[str, Path]) -> sqlite3.Connection:
    """Open an existing GeoPackage for reading, also from a read-only disk."""
    database = connect(gpkg, "ro")
    try:
        database.execute("SELECT 1 FROM sqlite_master LIMIT 1")
    except sqlite3.OperationalError:
        # A write-ahead log needs a writable folder even for reading; a copy on read-only media has no log to read.
        database.close()
        wal = Path(f"{gpkg}-wal")
        if wal.exists() and wal.stat().st_size:
            raise
        database = connect(gpkg, "ro", "&immutable=1")
    return database


def stamps(path: Union[str, Path]) -> Stamps:
    """Return what changes whenever somebody writes to a file, in this process or another one."""
    found = []
    for name in (str(path), f"{path}-wal"):
        try:
            state = os.stat(name)
        except (OSError, ValueError):
            continue
        found.append((name, state.st_mtime_ns, state.st_size))
    return tuple(found)


def explain(path: Union[str, Path], error: Exception) -> str:
    """Turn what SQLite or the operating system said of a file into a sentence that says what to do."""
    name, said = Path(path).name, str(error).lower()
    if isinstance(error, FileNotFoundError) or "unable to open" in said:
        return f"{name} cannot be opened. Check that the file and its folder exist and that you may write there."
    if "readonly database" in said or "read-only" in said or "permission" in said:
        return (
            f"{name} is read-only. Choose another output, or ask for permission to write to this file and its folder."
        )
    if "is locked" in said or "busy" in said:
        return f"{name} is locked by another program. Close it there, then run again: finished tiles are kept."
    if "not a database" in said or "gpkg_contents" in said:
        return f"{name} is not a GeoPackage. Choose another file name for the tiles."
    if "malformed" in said or "corrupt" in said:
        return f"{name} is damaged. Restore a copy, or choose a new output."
    if "is full" in said or "no space" in said or _no_space(path):
        return f"The disk is full, so {name} could not be written. Free some space, then run again: finished tiles are kept."
    return f"{name} could not be read or written: {error}. Choose another output, or try again."


@contextmanager
def _sentences(gpkg: Union[str, Path]) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise OutputError(explain(gpkg, error)) from error


def _no_space(path: Union[str, Path]) -> bool:
    """Say whether the disk is as good as full: GDAL reports what failed after that, not that it was full."""
    try:
        return shutil.disk_usage(Path(path).resolve().parent).free < SPARE_BYTES
    except OSError:
        return False
