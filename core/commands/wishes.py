"""Tiles that only QGIS can draw, for a command that QGIS runs: a wish is told, and the answer read from standard input."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ..errors import InputError, WorkerError
from ..tiles.grid import Tile
from ..tiles.pictures import DrawnSource
from ..tiles.raster import TileReadError
from ..worker.protocol import Drawn, DrawnLayer, DrawTile
from .told import tell_wish


def wished_of_qgis(layer: dict[str, Any] | None, folder: Path) -> DrawnSource | None:
    """Return a source of tiles that QGIS draws into a folder; None when there is nothing to draw."""
    if layer is None:
        return None
    return DrawnSource(DrawnLayer(**layer), lambda *wish: _drawn(folder, *wish))


def _drawn(folder: Path, tile: Tile, box: list[float], size: int, requests: int) -> Path:
    """Wait for a picture, one at a time, and return its file.

    Raises:
        TileReadError: It could not be drawn.
        InputError: None can be drawn any more.
        WorkerError: Nobody is there to draw it.
    """
    file = folder / f"{tile.tile_id}.rgba"
    tell_wish(asdict(DrawTile("", tile.tile_id, box, size, str(file), requests)))
    line = sys.stdin.buffer.readline()
    if not line:
        raise WorkerError("QGIS, which draws the pictures of these tiles, has ended. Export them again.")
    answer = Drawn(**json.loads(line))
    if answer.final:
        raise InputError(answer.note)
    if answer.note:
        raise TileReadError(answer.note)
    return file
