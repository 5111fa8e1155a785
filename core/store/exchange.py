"""GeoJSON and GeoParquet: written whole from a finished GeoPackage, and read back to go on or to search."""

from __future__ import annotations

import base64
import json
import os
import struct
import warnings
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pyogrio
from rasterio.crs import CRS
from rasterio.errors import CRSError

from ..errors import OutputError
from .fields import ALL_NAMES, DETAILS, VECTORS, embedding_of_text, is_tile_layer
from .geopackage import GDAL_ERRORS, GEOMETRY, Columns, polygon_wkb
from .runs import read_run
from .sqlite_file import explain

SUFFIXES = (".geojson", ".parquet")
RUN_KEY = "tilescribe_run"  # GeoJSON member, Parquet metadata


def write(target: Path, gpkg: Path, layer: str) -> None:
    """Copy a GeoPackage's tile layer to GeoJSON (embeddings as base64 text) or GeoParquet, in one step that cannot tear.

    Raises:
        OutputError: The target cannot be written, or its format needs a package that is not installed.
    """
    unfinished = target.with_name(f".{target.name}.writing{target.suffix}")
    try:
        meta, _, shapes, values = pyogrio.raw.read(gpkg, layer=layer, columns=[*ALL_NAMES, DETAILS])
        columns = dict(zip(meta["fields"], values, strict=True))
        run = json.dumps(read_run(gpkg, layer) or {})
        unfinished.unlink(missing_ok=True)
        if target.suffix.lower() == ".parquet":
            _write_parquet(unfinished, columns, shapes, meta["crs"], run)
        else:
            _write_geojson(unfinished, columns, shapes, meta["crs"], run)
        os.replace(unfinished, target)
    except GDAL_ERRORS as error:
        raise OutputError(explain(target, error)) from error
    finally:
        unfinished.unlink(missing_ok=True)


def read(path: Path) -> tuple[Columns, dict[str, Any] | None]:
    """Return the columns and the run of a tile layer in GeoJSON or GeoParquet; embeddings as bytes, shapes as WKB.

    Raises:
        OutputError: The file is damaged or holds no tiles.
    """
    try:
        columns, run = _read_parquet(path) if path.suffix.lower() == ".parquet" else _read_geojson(path)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, struct.error) as error:
        raise OutputError(f"{path.name} cannot be read as a tile layer ({error}). Choose another file.") from error
    return columns, run


def check_writable(suffix: str) -> None:
    """Refuse a format before hours of work go into it.

    Raises:
        OutputError: No writer for this suffix is installed.
    """
    if suffix.lower() == ".parquet":
        _pyarrow()


def _write_geojson(path: Path, columns: dict[str, np.ndarray], shapes: np.ndarray, crs: str | None, run: str) -> None:
    for name in VECTORS.intersection(columns):
        text = [base64.b64encode(vector).decode("ascii") if vector else None for vector in columns[name]]
        columns = {**columns, name: np.array(text, dtype=object)}
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="'crs' was not provided")
        pyogrio.raw.write(
            path,
            shapes,
            list(columns.values()),
            list(columns),
            geometry_type="Polygon",
            crs=crs,
            driver="GeoJSON",
            layer_options={"FOREIGN_MEMBERS_COLLECTION": f'{{"{RUN_KEY}": {run}}}', "COORDINATE_PRECISION": "15"},
        )


def _read_geojson(path: Path) -> tuple[Columns, dict[str, Any] | None]:
    body = json.loads(path.read_text(encoding="utf-8-sig"))  # with or without a mark of it
    features = body["features"]
    if features and not is_tile_layer(features[0]["properties"]):
        raise ValueError("its features lack the fields of tiles")
    columns: dict[str, list[Any]] = {
        name: [feature["properties"].get(name) for feature in features]
        for name in (*ALL_NAMES, DETAILS)
        if name != DETAILS or (features and name in features[0]["properties"])
    }
    for name in VECTORS.intersection(columns):
        columns[name] = [(embedding_of_text(text) or None) if text else None for text in columns[name]]
    columns[GEOMETRY] = [_outline(feature["geometry"]) for feature in features]
    return columns, body.get(RUN_KEY) or None  # type: ignore[return-value]


def _outline(geometry: dict[str, Any] | None) -> bytes | None:
    """Return a footprint as WKB; None where another program left a tile without one."""
    rings = (geometry or {}).get("coordinates")
    if rings and geometry and geometry["type"] == "MultiPolygon":  # of one part, as some programs write all polygons
        rings = rings[0]
    return polygon_wkb(rings[0]) if rings else None


def _write_parquet(path: Path, columns: dict[str, np.ndarray], shapes: np.ndarray, crs: str | None, run: str) -> None:
    arrow = _pyarrow()
    geometry = {"encoding": "WKB", "geometry_types": ["Polygon"], "crs": _projjson(crs)}
    geo = {"version": "1.1.0", "primary_column": GEOMETRY, "columns": {GEOMETRY: geometry}}
    table = arrow.table({**{name: arrow.array(values) for name, values in columns.items()}, GEOMETRY: shapes})
    table = table.cast(
        arrow.schema(
            [
                field.with_type(arrow.binary()) if field.name in (*VECTORS, GEOMETRY) else _never_null(arrow, field)
                for field in table.schema
            ]
        )
    )
    arrow.parquet.write_table(table.replace_schema_metadata({"geo": json.dumps(geo), RUN_KEY: run}), path)


def _never_null(arrow: ModuleType, field: Any) -> Any:
    """Arrow calls a text column without any text 'null'; a reader wants text."""
    return field.with_type(arrow.string()) if arrow.types.is_null(field.type) else field


def _read_parquet(path: Path) -> tuple[Columns, dict[str, Any] | None]:
    arrow = _pyarrow()
    table = arrow.parquet.read_table(path)
    if not is_tile_layer(table.column_names):
        raise ValueError("it lacks the fields of tiles")
    facts = table.schema.metadata or {}
    run = facts.get(RUN_KEY.encode())
    columns: dict[str, Sequence[Any]] = {
        name: table[name].to_pylist() for name in (*ALL_NAMES, DETAILS) if name in table.column_names
    }
    columns[GEOMETRY] = table[_geometry_column(json.loads(facts.get(b"geo") or "{}"))].to_pylist()
    return columns, (json.loads(run) or None) if run else None


def _geometry_column(geo: dict[str, Any]) -> str:
    """Return the name of the footprints' column, which another program may have given another one than we do."""
    name = str(geo.get("primary_column", GEOMETRY))
    if geo.get("columns", {}).get(name, {}).get("encoding") != "WKB":
        raise ValueError("its footprints are missing, or not in WKB")
    return name


def _pyarrow() -> ModuleType:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise OutputError(
            "GeoParquet needs the package pyarrow, which is not installed here. "
            "Install it (pip install pyarrow), or choose an output ending in .gpkg or .geojson."
        ) from error
    return pyarrow


def _projjson(crs: str | None) -> dict[str, Any] | None:
    if not crs:
        return None
    try:
        return CRS.from_user_input(crs).to_dict(projjson=True)
    except CRSError:
        return None
