"""The facts of a captioning run, kept as JSON in the GeoPackage beside its tiles. Standard library only.

QGIS and the command line both use this. Close other writers of the file in the same process first where they bring
their own copy of SQLite: two copies in one process do not see each other's locks.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Optional, Union

from ..errors import OutputError
from .fields import is_tile_layer

TABLE = "tilescribe_runs"
BUSY_SECONDS = 10.0
SPARE_BYTES = 2**20  # less than a batch with its journal needs

_CREATE = f"""CREATE TABLE IF NOT EXISTS {TABLE} (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    layer TEXT NOT NULL UNIQUE,
    run TEXT NOT NULL)"""
_REGISTER = """INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, description)
    VALUES (?, 'attributes', ?, 'How the tile layers in this file were made (Tilescribe)')"""


def write_run(gpkg: Union[str, Path], layer: str, run: dict[str, Any]) -> None:
    """Store a run's facts for one layer of an existing GeoPackage, in place of what was there.

    Args:
        gpkg: The GeoPackage; it may be open elsewhere (write-ahead logging included).
        layer: Table name of the tile layer.
        run: JSON-able facts.

    Raises:
        OutputError: The file is missing, read-only, locked, full or no GeoPackage.
    """
    text = json.dumps(run, ensure_ascii=False, allow_nan=False)
    try:
        with closing(connect(gpkg, "rw")) as database, database:
            database.execute(_CREATE)
            database.execute(_REGISTER, (TABLE, TABLE))
            database.execute(f"DELETE FROM {TABLE} WHERE layer = ?", (layer,))  # nosec B608
            database.execute(f"INSERT INTO {TABLE} (layer, run) VALUES (?, ?)", (layer, text))  # nosec B608
            database.execute(
                "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?",
                (TABLE,),
            )
    except sqlite3.Error as error:
        raise OutputError(explain(gpkg, error)) from error


def read_run(gpkg: Union[str, Path], layer: str) -> Optional[dict[str, Any]]:
    """Return the facts stored for a layer, or None when there are none.

    Raises:
        OutputError: The file cannot be read, or its run is damaged.
    """
    try:
        with closing(connect_reading(gpkg)) as database:
            if not _has_table(database, TABLE):
                return None
            query = f"SELECT run FROM {TABLE} WHERE layer = ?"  # nosec B608
            row = database.execute(query, (layer,)).fetchone()
    except sqlite3.Error as error:
        raise OutputError(explain(gpkg, error)) from error
    if row is None:
        return None
    try:
        run = json.loads(row[0])
    except (TypeError, ValueError) as error:
        raise OutputError(
            f"The record of how {Path(gpkg).name} was made is damaged. Its tiles can still be searched; "
            "choose a new output to caption again."
        ) from error
    return run if isinstance(run, dict) else None


def tile_layers(gpkg: Union[str, Path]) -> list[str]:
    """Return the names of a GeoPackage's tile layers, known by their fields.

    Raises:
        OutputError: The file is missing or no GeoPackage.
    """
    try:
        with closing(connect_reading(gpkg)) as database:
            tables = database.execute("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'").fetchall()
            return [
                name
                for (name,) in tables
                if is_tile_layer(row[0] for row in database.execute("SELECT name FROM pragma_table_info(?)", (name,)))
            ]
    except sqlite3.Error as error:
        raise OutputError(explain(gpkg, error)) from error


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


def _no_space(path: Union[str, Path]) -> bool:
    """Say whether the disk is as good as full: GDAL reports what failed after that, not that it was full."""
    try:
        return shutil.disk_usage(Path(path).resolve().parent).free < SPARE_BYTES
    except OSError:
        return False


def _has_table(database: sqlite3.Connection, name: str) -> bool:
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    return database.execute(query, (name,)).fetchone() is not None
