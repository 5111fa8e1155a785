"""Writes tiles into a GeoPackage, one committed batch at a time.

GDAL (through pyogrio) makes the layer and its rows; SQLite removes the rows that a batch replaces and counts what
arrived. They take turns and never hold the file together, because each brings its own copy of SQLite.
"""

from __future__ import annotations

import base64
import sqlite3
import struct
import warnings
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import nanoarrow as na
import pyogrio
from pyogrio.errors import CRSError, DataLayerError, DataSourceError, FeatureError, GeometryError
from pyogrio.util import vsi_path

from ..errors import OutputError
from ..worker.protocol import TileRecord
from .fields import ALL_FIELDS, DETAIL_FIELD, DETAILS, DONE, FIELDS, REVIEWED_AT, SKIPPED, VECTORS, Field
from .sqlite_file import connect, explain

GEOMETRY = "geometry"
Columns = dict[str, Sequence[Any]]  # one sequence a field, and WKB under GEOMETRY

_TYPES = {"text": na.string(), "int": na.int32(), "real": na.float64(), "binary": na.binary()}
_KINDS = {GEOMETRY: na.binary(), **{field.name: _TYPES[field.kind] for field in (*ALL_FIELDS, DETAIL_FIELD)}}
GDAL_ERRORS = (CRSError, DataLayerError, DataSourceError, FeatureError, GeometryError, OSError)


def check_path(path: Path) -> None:
    """Refuse a path that pyogrio takes for something else: it would write, or empty, another file.

    Args:
        path: Absolute path of the output.

    Raises:
        OutputError: It has a ``!`` (for pyogrio, what follows lies in an archive), a ``;`` or a line break.
    """
    if vsi_path(str(path)) != str(path):
        raise OutputError(
            f"Tiles cannot be written to {path}: its name, or that of a folder, has a ! or another character that "
            "names of tile layers cannot have. Choose another name or folder."
        )


def create(path: Path, layer: str, crs_wkt: str, fields: Sequence[Field] = ALL_FIELDS) -> None:
    """Make a GeoPackage with one empty tile layer.

    Args:
        path: A file that does not exist yet.
        layer: Name of the layer.
        crs_wkt: Coordinate reference system of the footprints; empty when there is none.
        fields: Its fields.

    Raises:
        OutputError: The folder is missing, read-only or full.
    """
    _write(path, layer, crs_wkt, {name: [] for name in (GEOMETRY, *(field.name for field in fields))}, append=False)
    index_ids(path, layer)


def index_ids(path: Path, layer: str) -> None:
    """Have SQLite find a tile by its id at once; a layer that QGIS made may lack this.

    Raises:
        OutputError: The file is read-only or locked, or the layer has the same tile twice.
    """
    query = f"CREATE UNIQUE INDEX IF NOT EXISTS {quoted(layer + '_tile_id')} ON {quoted(layer)} (tile_id)"
    try:
        with closing(connect(path)) as database, database:
            database.execute(query)
    except sqlite3.IntegrityError as error:
        raise OutputError(
            f"The layer {layer} in {path.name} has some tiles twice, so a run cannot go on in it. "
            "Delete the duplicates (field tile_id) or choose a new output."
        ) from error
    except sqlite3.Error as error:
        raise OutputError(explain(path, error)) from error


def append(path: Path, layer: str, crs_wkt: str, columns: Columns) -> None:
    """Write rows and commit them; rows with the same tile_id are replaced.

    Raises:
        OutputError: The file is read-only, locked or full. Nothing committed before is lost.
    """
    ids = [(tile_id,) for tile_id in columns["tile_id"]]
    if not ids:
        return
    delete = f"DELETE FROM {quoted(layer)} WHERE tile_id = ?"  # nosec B608
    last = f"SELECT coalesce(max(rowid), 0) FROM {quoted(layer)}"  # nosec B608
    after = f"SELECT count(*) FROM {quoted(layer)} WHERE rowid > ?"  # nosec B608
    try:
        with closing(connect(path)) as database, database:
            database.executemany(delete, ids)
            before = database.execute(last).fetchone()
        _write(path, layer, crs_wkt, columns, append=True)
        with closing(connect(path)) as database:
            (written,) = database.execute(after, before).fetchone()
    except sqlite3.Error as error:
        raise OutputError(explain(path, error)) from error
    if written != len(ids):
        raise OutputError(
            f"Only {written} of {len(ids)} tiles could be written to {path.name}. Check that the disk is not full "
            "and that no other program writes to the file, then run again: finished tiles are kept."
        )


def finished_ids(path: Path, layer: str) -> set[str]:
    """Return the ids of the tiles that need no second visit: done and skipped ones, and those a person reviewed."""
    query = f"SELECT tile_id FROM {quoted(layer)} WHERE status IN (?, ?)"  # nosec B608
    try:
        with closing(connect(path)) as database:
            names = database.execute("SELECT name FROM pragma_table_info(?)", (layer,)).fetchall()
            if (REVIEWED_AT,) in names:
                query += f" OR {REVIEWED_AT} <> ''"
            return {tile_id for (tile_id,) in database.execute(query, (DONE, SKIPPED)) if tile_id}
    except sqlite3.Error as error:
        raise OutputError(explain(path, error)) from error


def is_empty(path: Path, layer: str) -> bool:
    """Say whether a layer has no tile yet."""
    try:
        with closing(connect(path)) as database:
            return database.execute(f"SELECT 1 FROM {quoted(layer)} LIMIT 1").fetchone() is None  # nosec B608
    except sqlite3.Error as error:
        raise OutputError(explain(path, error)) from error


def from_records(records: Sequence[TileRecord]) -> Columns:
    """Lay described tiles out as columns of the tile layer."""
    columns: dict[str, list[Any]] = {
        field.name: [getattr(record, field.name) for record in records]
        for field in FIELDS
        if field.name not in ("caption_model", *VECTORS)
    }
    columns["caption_model"] = list(columns["caption"])
    columns["embedding"] = [base64.b64decode(record.embedding) or None for record in records]
    if any(record.details for record in records):
        columns[DETAILS] = [base64.b64decode(record.details) or None for record in records]
    columns[GEOMETRY] = [polygon_wkb(record.footprint) for record in records]
    return columns  # type: ignore[return-value]


def polygon_wkb(ring: Sequence[Sequence[float]]) -> bytes:
    """Return a closed ring of (x, y) as a well-known-binary polygon."""
    flat = [ordinate for point in ring for ordinate in point[:2]]
    return struct.pack(f"<BIII{len(flat)}d", 1, 3, 1, len(ring), *flat)


def _write(path: Path, layer: str, crs_wkt: str, columns: Columns, *, append: bool) -> None:
    size = len(columns["tile_id"])
    kinds = {name: kind for name, kind in _KINDS.items() if name in columns}  # a run leaves out what a reviewer writes
    children = [na.c_array(list(columns[name]), kind) for name, kind in kinds.items()]
    batch = na.c_array_from_buffers(na.struct(kinds), size, [None], children=children)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="'crs' was not provided")  # a raster without one is allowed
            pyogrio.write_arrow(
                na.c_array_stream(batch),
                path,
                layer=layer,
                driver="GPKG",
                geometry_name=GEOMETRY,
                geometry_type="Polygon",
                crs=crs_wkt or None,
                append=append,
                # QGIS 3.22 warns of anything newer. An existing file keeps its own version.
                dataset_options=None if append else {"VERSION": "1.2"},
            )
    except GDAL_ERRORS as error:
        raise OutputError(explain(path, error)) from error


def quoted(name: str) -> str:
    """Return a table name as SQL wants it."""
    return '"' + name.replace('"', '""') + '"'
