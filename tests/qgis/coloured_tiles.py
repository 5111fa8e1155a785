"""Tile layers whose embeddings are colours as the test double embeds them."""

from __future__ import annotations

import base64

from qgis.core import QgsCoordinateReferenceSystem
from tiles_by_hand import record, run, vector

from tilescribe.ui.layers import map_layer
from tilescribe.ui.layers.tile_writer import GeoPackageSink

UTM = QgsCoordinateReferenceSystem("EPSG:32633")
COLOURS = {"red": (1, 0.1, 0.1), "green": (0.1, 1, 0.1), "blue": (0.1, 0.1, 1)}
NAMES = tuple(COLOURS)


def packed(colour: str) -> str:
    """Return a colour's embedding as a record holds it."""
    numbers = [*COLOURS[colour], *([0.0] * 5)]
    length = sum(number**2 for number in numbers) ** 0.5
    return base64.b64encode(vector(*(number / length for number in numbers))).decode()


def coloured(col, colour, caption=None, model="double 1.0.0", **changes):
    """Return a tile of a colour."""
    return record(col, caption or "a tile", model=model, embedding=packed(colour), **changes)


def write(path, records, name="my tiles"):
    """Write a tile layer as a run does, and open it."""
    sink = GeoPackageSink(str(path), UTM)
    sink.begin(run())
    sink.write(records)
    sink.end(None)
    return map_layer.open_tile_layer(str(path), "tiles", name, UTM)


def thirty(path, name="my tiles"):
    """Return a layer of 30 tiles, ten of each colour in turn, and one skipped."""
    tiles = [coloured(i, NAMES[i % 3], f"a {NAMES[i % 3]} roof") for i in range(30)]
    return write(path, [*tiles, record(30, status="skipped")], name)
