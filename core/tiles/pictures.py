"""A layer that only QGIS can draw as a source of tiles: each picture is asked for, and read from the spool folder."""

from __future__ import annotations

import math
import threading
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from affine import Affine

from ..errors import InputError
from ..worker.protocol import DrawnLayer
from .grid import Grid, Tile
from .lattice import GridSpec
from .raster import TilePicture, TileReadError, square_picture

# Tile, its box in the layer's CRS, side in pixels, requests that it takes -> file.
Draw = Callable[[Tile, list[float], int, int], Path]

COUNTED = 1000  # tiles, above which requests are reckoned from areas
MOST_AT_ONCE = 256  # tiles of a server in one picture: QGIS leaves a picture empty that would take more
REMEMBERED = 200  # tiles of the server that QGIS has at hand
KEPT = 16  # first answers that are kept until they are asked for again: the sample that the style is judged by


class DrawnSource:
    """Reads tiles as QGIS draws them; every thread may call it at once.

    Attributes:
        threads: How many pictures are asked for at once: no more than a browser asks of one server.
        ahead: How many wait for the model at most, for each is work for somebody else's server.
    """

    threads: int | None = 4
    ahead: int | None = 12

    def __init__(self, layer: DrawnLayer, draw: Draw | None = None) -> None:
        """Describe the layer; without ``draw`` it can be measured, but no tile of it can be read."""
        self._layer, self._draw = layer, draw
        self.transform = Affine(*layer.transform)
        self._kept: dict[str, TilePicture | TileReadError] = {}
        self._seen: OrderedDict[tuple[int, int], None] = OrderedDict()
        self._reads = 0
        self._lock = threading.Lock()

    def __enter__(self) -> DrawnSource:
        return self

    def __exit__(self, *_: object) -> None:
        self._kept.clear()

    @property
    def crs_wkt(self) -> str:
        """The coordinate system as WKT; empty when the layer has none."""
        return self._layer.crs_wkt

    @property
    def facts(self) -> dict[str, Any]:
        """What is read and how, as JSON can hold it; the layer's name stands for a path."""
        layer = self._layer
        return {
            "path": layer.name,
            "width": layer.width,
            "height": layer.height,
            "crs_wkt": layer.crs_wkt,
            "transform": list(layer.transform),
            "bands": None,
            "stretch": None,
            "drawn": {**layer.look, "metres_per_pixel": layer.metres_per_pixel},
            "notes": [],
        }

    def grid(self, spec: GridSpec) -> Grid:
        """Lay a grid over the layer.

        Raises:
            InputError: The lengths make no grid, or no tile is left.
        """
        metres = self._layer.metres_per_pixel
        return Grid(
            self._layer.width, self._layer.height, self.transform, spec, (metres, metres) if metres > 0 else None
        )

    def read(self, tile: Tile, size: int) -> TilePicture:
        """Have a tile drawn as a square picture.

        Args:
            tile: From this layer's grid.
            size: Side of the picture in pixels.

        Raises:
            TileReadError: It could not be drawn; the message says why.
            TilescribeError: No tile can be drawn any more, or the job was cancelled.
        """
        with self._lock:
            kept = self._kept.pop(tile.tile_id, None)
            self._reads += 1
            early = self._reads <= KEPT
        if kept is None:
            kept = self._drawn(tile, size)
            if early:
                with self._lock:
                    self._kept[tile.tile_id] = kept
        if isinstance(kept, TileReadError):
            raise kept
        return kept

    def _drawn(self, tile: Tile, size: int) -> TilePicture | TileReadError:
        if self._draw is None:
            return TileReadError("The layer was not drawn.")
        requests = self._ask_for(tile, size)
        try:
            return _read(self._draw(tile, self._box(tile), size, requests), size)
        except TileReadError as error:
            return error

    def requests(self, grid: Grid, size: int) -> tuple[int, float]:
        """Return about how many requests a grid drawn in pictures of ``size`` pixels takes, and how many seconds they do."""
        a_second = self._layer.requests_per_second
        if not a_second:
            return 0, 0.0
        count = self._server_tiles(grid, size) if self._layer.server_resolutions else len(grid)
        return count, count / a_second

    def _server_tiles(self, grid: Grid, size: int) -> int:
        """Return how many tiles of the server lie under the grid; QGIS remembers one that several of ours share."""
        if len(grid) > COUNTED:
            self._under(next(iter(grid)), size)  # refuses what no run could do
            step = self._server_step(grid.tile_width, size) / self.transform.a
            return max(1, round(len(grid) * grid.step_x * grid.step_y / step**2))
        found: set[tuple[int, int]] = set()
        for tile in grid:
            left, bottom, right, top = self._under(tile, size)
            found.update((x, y) for x in range(left, right) for y in range(bottom, top))
        return len(found)

    def _under(self, tile: Tile, size: int) -> tuple[int, int, int, int]:
        """Return the server's tiles under one of ours: left, bottom, right, top; the last two lie beyond it.

        Raises:
            InputError: They are more than QGIS draws at once.
        """
        step, origin = self._server_step(tile.width, size), (self.transform.c, self.transform.f)
        hair = self.transform.a / 100  # a tile that ends where the server's ends does not touch the next
        left, bottom, right, top = (value - origin[place % 2] for place, value in enumerate(self._box(tile)))
        west, south = math.floor((left + hair) / step), math.floor((bottom + hair) / step)
        east, north = math.floor((right - hair) / step) + 1, math.floor((top - hair) / step) + 1
        beyond = self._layer.server_beyond
        if (east - west) * (north - south) > MOST_AT_ONCE:
            raise InputError(
                f"A tile of {tile.width} pixels lies over more than {MOST_AT_ONCE} tiles of the server, which QGIS does "
                "not draw. Choose smaller tiles, or a coarser zoom level."
            )
        return west, south - beyond, east + beyond, north

    def _server_step(self, width: int, size: int) -> float:
        """Return the side of the server's tiles that QGIS takes for one of ours, in the CRS's units."""
        wanted = self.transform.a * width / size
        return self._layer.server_tile * min(
            self._layer.server_resolutions, key=lambda resolution: abs(resolution - wanted)
        )

    def _ask_for(self, tile: Tile, size: int) -> int:
        """Return about how many requests a tile takes, given what QGIS remembers of the tiles before.

        Raises:
            InputError: More than QGIS does for one picture.
        """
        if not self._layer.server_resolutions:
            return 1 if self._layer.requests_per_second else 0
        left, bottom, right, top = self._under(tile, size)
        new = 0
        with self._lock:
            for place in ((x, y) for x in range(left, right) for y in range(bottom, top)):
                new += place not in self._seen
                self._seen[place] = None
                self._seen.move_to_end(place)
            while len(self._seen) > REMEMBERED:
                self._seen.popitem(last=False)
        return new

    def _box(self, tile: Tile) -> list[float]:
        left, top = self.transform @ (tile.col_off, tile.row_off)
        right, bottom = self.transform @ (tile.col_off + tile.width, tile.row_off + tile.height)
        return [left, bottom, right, top]


def _read(file: Path, size: int) -> TilePicture:
    """Return the picture in a file of red, green, blue and alpha bytes, and remove the file."""
    try:
        pixels = np.fromfile(file, dtype=np.uint8)
        file.unlink()
    except OSError as error:
        raise TileReadError(f"The picture that QGIS drew could not be read ({error.strerror}).") from error
    if pixels.size != size * size * 4:
        raise TileReadError("The picture that QGIS drew is not whole; the disk for temporary files may be full.")
    pixels = pixels.reshape(size, size, 4)
    return square_picture(pixels[..., :3].transpose(2, 0, 1), pixels[..., 3] > 0, size)
