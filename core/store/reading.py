"""Reads a tile layer back, whatever file it is in: columns for copying, vectors and captions for searching."""

from __future__ import annotations

import sqlite3
import struct
from array import array
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import InputError
from . import exchange
from .fields import DETAILS, REVIEWED_AT, SKIPPED
from .geopackage import GEOMETRY, quoted
from .runs import read_run, tile_layers
from .sqlite_file import connect_reading, explain


@dataclass
class TileTable:
    """What search needs of a tile layer; row i of each list is one tile.

    Attributes:
        ids: Tile ids.
        captions: Captions as they are now, edits included.
        vectors: (N, D) float16; a row of zeros where a tile has no embedding of the layer's model.
        boxes: (N, 4) float64: xmin, ymin, xmax, ymax in the layer's coordinate system.
        model: Id and version of the model that made the embeddings; empty when there is none.
        without_vector: How many captioned tiles have no embedding of that model.
        run: The run's facts, when the file keeps them.
        details: (N, K, D) float16 vectors of the tiles' K parts, likewise; None when tiles were looked at whole only.
    """

    ids: list[str]
    captions: list[str]
    vectors: np.ndarray
    boxes: np.ndarray
    model: str
    without_vector: int
    run: dict[str, Any] | None
    details: np.ndarray | None = None


def read_tiles(path: Path) -> TileTable:
    """Read a tile layer for searching.

    Raises:
        InputError: The file is missing, unreadable, or holds no tile layer.
    """
    if not path.exists():
        raise InputError(f"There is no file {path}. Check the name, or make the tiles with `tilescribe caption`.")
    if path.suffix.lower() == ".gpkg":
        return _read_geopackage(path)
    columns, run = exchange.read(path)
    names = ("tile_id", "caption", "status", "model", "embedding", GEOMETRY)
    details = columns.get(DETAILS) or repeat(None, len(columns["tile_id"]))
    return _collect(zip(*(columns[name] for name in names), details, strict=True), run)


@dataclass(frozen=True)
class TileCaption:
    """A tile's caption, and whether a person confirmed or corrected it."""

    tile_id: str
    caption: str
    reviewed: bool


def read_captions(path: Path) -> tuple[list[TileCaption], dict[str, Any]]:
    """Read the captions of a tile layer and the facts of its run.

    Raises:
        InputError: The file is missing, unreadable, or holds no tile layer.
    """
    if not path.exists():
        raise InputError(f"There is no file {path}. Check the name, or make the tiles with `tilescribe caption`.")
    if path.suffix.lower() == ".gpkg":
        layer = _tile_layer(path)
        try:
            with closing(connect_reading(path)) as database:
                names = database.execute("SELECT name FROM pragma_table_info(?)", (layer,)).fetchall()
                reviewed = REVIEWED_AT if (REVIEWED_AT,) in names else "NULL"
                query = f"SELECT tile_id, caption, {reviewed} FROM {quoted(layer)} ORDER BY rowid"  # nosec B608
                rows = database.execute(query).fetchall()
        except sqlite3.Error as error:
            raise InputError(explain(path, error)) from error
        run = read_run(path, layer)
    else:
        columns, run = exchange.read(path)
        reviews = columns.get(REVIEWED_AT) or [None] * len(columns["tile_id"])
        rows = list(zip(columns["tile_id"], columns["caption"], reviews, strict=True))
    return [TileCaption(str(tile), str(caption or ""), bool(when)) for tile, caption, when in rows], run or {}


def _tile_layer(path: Path) -> str:
    layers = tile_layers(path)
    if not layers:
        raise InputError(
            f"{path.name} holds no tile layer. Choose a file made by `tilescribe caption` or by the plugin."
        )
    return layers[0]


def _read_geopackage(path: Path) -> TileTable:
    layer = _tile_layer(path)
    try:
        with closing(connect_reading(path)) as database:
            column = database.execute(
                "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", (layer,)
            ).fetchone()
            names = database.execute("SELECT name FROM pragma_table_info(?)", (layer,)).fetchall()
            details = DETAILS if (DETAILS,) in names else "NULL"
            query = (
                f"SELECT tile_id, caption, status, model, embedding, {quoted(column[0])}, {details} "  # nosec B608
                f"FROM {quoted(layer)} ORDER BY rowid"
            )
            return _collect(database.execute(query), read_run(path, layer))
    except sqlite3.Error as error:
        raise InputError(explain(path, error)) from error


def _collect(rows: Iterable[tuple[Any, ...]], run: dict[str, Any] | None) -> TileTable:
    ids: list[str] = []
    captions: list[str] = []
    vectors = bytearray()  # one buffer, so that a million tiles are in memory once
    parts = _PartVectors()
    boxes = array("d")
    maker, size = str((run or {}).get("model") or ""), 0
    without = 0
    for tile_id, caption, status, model, embedding, geometry, details in rows:
        if status == SKIPPED or not (caption or embedding):
            continue
        ids.append(str(tile_id))
        captions.append(str(caption or ""))
        boxes.extend(_box(geometry))
        maker = maker or str(model or "")
        if embedding and not size and model == maker and len(embedding) % 2 == 0:
            size = len(embedding)
            vectors.extend(bytes(size * (len(ids) - 1)))  # the tiles before it had none
        if size and model == maker and len(embedding or b"") == size:
            vectors.extend(embedding)
            parts.add(details, size)
        else:
            vectors.extend(bytes(size))
            parts.add(None, size)
            without += 1
    matrix = np.frombuffer(vectors, dtype="<f2").reshape(len(ids), size // 2)
    return TileTable(
        ids, captions, matrix, np.frombuffer(boxes).reshape(-1, 4), maker, without, run, parts.matrix(size // 2)
    )


class _PartVectors:
    """Gathers the vectors of tiles' parts; a tile without has zeros."""

    def __init__(self) -> None:
        self._rows = bytearray()
        self._tiles = self._size = 0

    def add(self, details: bytes | None, size: int) -> None:
        """Take the next tile's; ``size`` is that of one vector in bytes."""
        if details and not self._size and len(details) % size == 0:
            self._size = len(details)
            self._rows.extend(bytes(self._size * self._tiles))  # the tiles before it had none
        self._tiles += 1
        self._rows.extend(details if details and len(details) == self._size else bytes(self._size))

    def matrix(self, dim: int) -> np.ndarray | None:
        """Return (N, K, D) float16; None when no tile has any."""
        if not self._size:
            return None
        return np.frombuffer(self._rows, dtype="<f2").reshape(self._tiles, -1, dim)


_NOWHERE = (float("nan"),) * 4
_ENVELOPE_SIZES = (0, 32, 48, 48, 64, 0, 0, 0)


def _box(geometry: bytes | None) -> tuple[float, float, float, float]:
    """Return the bounding box of a polygon in WKB, or in a GeoPackage's dress around WKB."""
    if not geometry:
        return _NOWHERE
    start = 0
    if geometry[:2] == b"GP":
        envelope = _ENVELOPE_SIZES[geometry[3] >> 1 & 7]
        if envelope:
            xmin, xmax, ymin, ymax = struct.unpack_from("<4d" if geometry[3] & 1 else ">4d", geometry, 8)
            return xmin, ymin, xmax, ymax
        start = 8
    points = list(_points(geometry, start))
    if not points:
        return _NOWHERE
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _points(wkb: bytes, start: int) -> Iterator[tuple[float, float]]:
    """Yield the outer corners of a WKB polygon; a footprint is hardly anything else unless a person drew it."""
    order = "<" if wkb[start] else ">"
    kind, rings = struct.unpack_from(f"{order}II", wkb, start + 1)
    if kind == 3 and rings:
        (size,) = struct.unpack_from(f"{order}I", wkb, start + 9)
        flat = struct.unpack_from(f"{order}{2 * size}d", wkb, start + 13)
        yield from zip(flat[::2], flat[1::2], strict=True)
    elif kind == 6 and rings:  # a multipolygon, as some programs write all polygons: its first part
        yield from _points(wkb, start + 9)
