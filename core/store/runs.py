"""The facts of a captioning run, kept as JSON in the GeoPackage beside its tiles. Standard library only."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Optional, Union

from ..errors import OutputError
from .fields import is_tile_layer
from .sqlite_file import OwnTable, connect_reading, explain

TABLE = OwnTable(
    "tilescribe_runs",
    "layer TEXT NOT NULL UNIQUE, run TEXT NOT NULL",
    "How the tile layers in this file were made (Tilescribe)",
)


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
    with TABLE.changing(gpkg) as database:
        database.execute("DELETE FROM tilescribe_runs WHERE layer = ?", (layer,))
        database.execute("INSERT INTO tilescribe_runs (layer, run) VALUES (?, ?)", (layer, text))


def read_run(gpkg: Union[str, Path], layer: str) -> Optional[dict[str, Any]]:
    """Return the facts stored for a layer, or None when there are none.

    Raises:
        OutputError: The file cannot be read, or its run is damaged.
    """
    query = "SELECT run FROM tilescribe_runs WHERE layer = ?"
    with TABLE.reading(gpkg) as database:
        row = database.execute(query, (layer,)).fetchone() if database is not None else None
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
