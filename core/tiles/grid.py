"""The grid of tiles over a raster's pixels: which tiles there are and where they lie."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from affine import Affine

from ..errors import InputError
from .lattice import GridSpec, Lattice
from .region import touched_tiles

_TILE_ID = re.compile(r"r(\d{5,9})c(\d{5,9})", re.ASCII)


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


class Grid(Lattice):
    """The tiles of a lattice that the spec's extent and mask leave; made of what a lattice is made of.

    A million tiles cost nothing until they are iterated over; with an extent or a mask, one byte each.

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
        super().__init__(width, height, transform, spec, metres_per_pixel)
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
            # Row by row: the places of all at once would take a hundred bytes each.
            for row, cells in enumerate(self._mask, start=self._origin[0]):
                for col in np.flatnonzero(cells).tolist():
                    yield self.tile(row, col + self._origin[1])
            return
        rows, cols = self.shape
        for row in range(rows):
            for col in range(cols):
                if self.has_corner or (row, col) != (rows - 1, cols - 1):
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

    def named(self, ids: Iterable[str]) -> list[Tile]:
        """Return the kept tiles that have these ids, row by row; other ids are left out, as a person may have typed them."""
        wanted = frozenset(ids)
        found = (_TILE_ID.fullmatch(name) for name in wanted)
        places = sorted({(int(place[1]), int(place[2])) for place in found if place})
        tiles = [self.tile(row, col) for row, col in places if self._keeps(row, col)]
        return [tile for tile in tiles if tile.tile_id in wanted]

    def _keeps(self, row: int, col: int) -> bool:
        if self._mask is not None:
            row, col = row - self._origin[0], col - self._origin[1]
            rows, cols = self._mask.shape
            return 0 <= row < rows and 0 <= col < cols and bool(self._mask[row, col])
        rows, cols = self.shape
        return row < rows and col < cols and (self.has_corner or (row, col) != (rows - 1, cols - 1))

    def sample(self, count: int) -> list[Tile]:
        """Return at most ``count`` of the kept tiles, spread evenly over them."""
        numbers = np.unique(np.linspace(0, self._length - 1, min(count, self._length)).astype(int))
        if self._mask is None:
            rows, cols = np.unravel_index(numbers, self.shape)
        else:
            ends = np.cumsum(np.count_nonzero(self._mask, axis=1))
            rows = np.searchsorted(ends, numbers, side="right")  # in which so many tiles begin
            places = zip(rows, numbers - ends[rows], strict=True)
            cols = np.array([np.flatnonzero(self._mask[row])[from_end] for row, from_end in places])
        cells = np.stack([rows, cols], axis=1) + self._origin
        return [self.tile(row, col) for row, col in cells.tolist()]

    def footprint(self, tile: Tile) -> list[list[float]]:
        """Return the tile's outline as a closed ring of five [x, y] in the raster's CRS."""
        left, top = tile.col_off, tile.row_off
        right, bottom = left + tile.width, top + tile.height
        corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
        return [list(self.transform @ corner) for corner in corners]

    def _restrict(self) -> None:
        self._origin, self._mask = touched_tiles(self)
        rows, cols = self._mask.shape
        last = (self._origin[0] + rows, self._origin[1] + cols)
        if self._mask.size and last == self.shape and not self.has_corner:
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
        return rows * cols - (not self.has_corner)
