"""The grid of tiles over a raster's pixels: which tiles there are and where they lie."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from affine import Affine

from ..errors import InputError
from .region import touched_tiles

MIN_INSIDE = 0.25  # a tile over the raster's edge is kept when at least this share of it lies inside
MIN_TILE_PIXELS = 4


@dataclass(frozen=True)
class GridSpec:
    """The grid a person asked for.

    Attributes:
        tile_size: Side of a tile, in ``unit``.
        overlap: How far neighbouring tiles overlap, in ``unit``.
        unit: ``pixels`` or ``metres``.
        extent: (xmin, ymin, xmax, ymax) in the raster's CRS; only tiles that touch it are kept.
        mask_wkt: Polygon or multipolygon in the raster's CRS; only tiles that touch it are kept.
        detail: Parts along a side of a tile that are looked at besides the whole; 1 for none.
    """

    tile_size: float = 256.0
    overlap: float = 0.0
    unit: str = "pixels"
    extent: tuple[float, float, float, float] | None = None
    mask_wkt: str | None = None
    detail: int = 1

    def __post_init__(self) -> None:
        if self.extent is not None:
            object.__setattr__(self, "extent", tuple(float(value) for value in self.extent))


@dataclass(frozen=True)
class Tile:
    """One cell of the grid, in pixels of the raster; it may hang over the right and bottom edge."""

    tile_id: str
    row: int
    col: int
    col_off: int
    row_off: int
    width: int
    height: int


class Grid:
    """Tiles anchored at the raster's first pixel, so that an extent or a mask never moves them.

    A million tiles cost nothing until they are iterated over; with an extent or a mask, one byte each.

    Args:
        width: Raster columns.
        height: Raster rows.
        transform: From (column, row) to the raster's CRS.
        spec: What was asked for.
        metres_per_pixel: Size of a pixel along columns and rows; needed for lengths in metres.

    Raises:
        InputError: The lengths make no grid, or no tile is left.
    """

    def __init__(
        self,
        width: int,
        height: int,
        transform: Affine,
        spec: GridSpec,
        metres_per_pixel: tuple[float, float] | None = None,
    ) -> None:
        self.raster_width, self.raster_height = width, height
        self.transform, self.spec = transform, spec
        per_pixel = _pixel_lengths(spec, metres_per_pixel)
        self.tile_width, self.step_x = _lengths(spec, per_pixel[0])
        self.tile_height, self.step_y = _lengths(spec, per_pixel[1])
        cols = _count(width, self.tile_width, self.step_x)
        rows = _count(height, self.tile_height, self.step_y)
        self.shape: tuple[int, int] = (rows, cols)
        self._corner = bool(rows and cols) and self._has_corner()
        if not rows or not cols or (self.shape == (1, 1) and not self._corner):
            raise InputError(self._too_small())
        self._origin = (0, 0)  # grid position of the mask's first cell
        self._mask: np.ndarray | None = None
        if spec.extent is not None or spec.mask_wkt is not None:
            self._restrict()
        self._length = self._counted()

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Tile]:
        """Yield the kept tiles, row by row."""
        if self._mask is not None:
            for row, col in zip(*(indices.tolist() for indices in np.nonzero(self._mask)), strict=True):
                yield self.tile(row + self._origin[0], col + self._origin[1])
            return
        rows, cols = self.shape
        for row in range(rows):
            for col in range(cols):
                if self._corner or (row, col) != (rows - 1, cols - 1):
                    yield self.tile(row, col)

    def tile(self, row: int, col: int) -> Tile:
        """Return the tile at a grid position."""
        return Tile(
            f"r{row:05d}c{col:05d}",
            row,
            col,
            col * self.step_x,
            row * self.step_y,
            self.tile_width,
            self.tile_height,
        )

    def sample(self, count: int) -> list[Tile]:
        """Return at most ``count`` of the kept tiles, spread evenly over them."""
        numbers = np.unique(np.linspace(0, self._length - 1, min(count, self._length)).astype(int))
        if self._mask is None:
            cells = np.stack(np.unravel_index(numbers, self.shape), axis=1)
        else:
            cells = np.argwhere(self._mask)[numbers] + self._origin
        return [self.tile(row, col) for row, col in cells.tolist()]

    def footprint(self, tile: Tile) -> list[list[float]]:
        """Return the tile's outline as a closed ring of five [x, y] in the raster's CRS."""
        left, top = tile.col_off, tile.row_off
        right, bottom = left + tile.width, top + tile.height
        corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
        return [list(self.transform @ corner) for corner in corners]

    def _has_corner(self) -> bool:
        """Say whether enough of the last row's last tile lies inside; rows and columns alone were counted so."""
        rows, cols = self.shape
        across = min(self.tile_width, self.raster_width - (cols - 1) * self.step_x)
        down = min(self.tile_height, self.raster_height - (rows - 1) * self.step_y)
        return across * down >= MIN_INSIDE * self.tile_width * self.tile_height

    def _restrict(self) -> None:
        self._origin, self._mask = touched_tiles(self)
        rows, cols = self._mask.shape
        last = (self._origin[0] + rows, self._origin[1] + cols)
        if self._mask.size and last == self.shape and not self._corner:
            self._mask[-1, -1] = False
        if not self._mask.any():
            raise InputError(
                "Only a sliver of the raster lies inside the chosen extent or polygon, less than a quarter of a tile. "
                "Choose a larger extent or a smaller tile size."
            )

    def _counted(self) -> int:
        if self._mask is not None:
            return int(self._mask.sum())
        rows, cols = self.shape
        return rows * cols - (not self._corner)

    def _too_small(self) -> str:
        largest = math.floor(2 * math.sqrt(self.raster_width * self.raster_height))
        return (
            f"The raster has only {self.raster_width} x {self.raster_height} pixels, less than a quarter of a tile of "
            f"{self.tile_width} x {self.tile_height}. Choose tiles of at most {largest} pixels."
        )


def _pixel_lengths(spec: GridSpec, metres_per_pixel: tuple[float, float] | None) -> tuple[float, float]:
    """Return how many units of the spec a pixel measures, along columns and rows."""
    if spec.unit == "pixels":
        return 1.0, 1.0
    if spec.unit != "metres":
        raise InputError(f"The unit of the tile size is {spec.unit!r}; it should be pixels or metres.")
    if metres_per_pixel is None:
        raise InputError(
            "The raster has no coordinate system, so metres cannot be turned into pixels. Give the tile size in pixels."
        )
    return metres_per_pixel


def _lengths(spec: GridSpec, per_pixel: float) -> tuple[int, int]:
    """Return a tile's length and the step from tile to tile along one axis, in whole pixels."""
    if not math.isfinite(spec.tile_size) or not math.isfinite(spec.overlap) or spec.tile_size <= 0:
        raise InputError(f"A tile size of {spec.tile_size:g} makes no grid. Choose a positive number.")
    if not 0 <= spec.overlap < spec.tile_size:
        raise InputError(
            f"An overlap of {spec.overlap:g} does not fit tiles of {spec.tile_size:g} {spec.unit}. "
            "Choose one from 0 to less than the tile size."
        )
    length = round(spec.tile_size / per_pixel)
    if length < MIN_TILE_PIXELS:
        shortest = MIN_TILE_PIXELS * per_pixel
        raise InputError(
            f"A tile of {spec.tile_size:g} {spec.unit} is {length} pixels long in this raster. "
            f"Choose at least {shortest:.4g} {spec.unit}; 256 pixels are {256 * per_pixel:.4g} {spec.unit}."
        )
    return length, max(1, length - round(spec.overlap / per_pixel))


def _count(raster: int, tile: int, step: int) -> int:
    """Return how many tiles lie along one axis of the raster.

    A tile is added only while the one before it does not reach the edge (with an overlap it would show nothing new),
    and only when a quarter of it lies inside.
    """
    count = 1 + max(0, math.ceil((raster - tile) / step))
    inside = min(tile, raster - (count - 1) * step)
    return count if inside >= MIN_INSIDE * tile else count - 1
