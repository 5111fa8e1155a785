"""Where a raster's tiles can lie: their lengths and steps in whole pixels, and how many rows and columns there are."""

from __future__ import annotations

import math
from dataclasses import dataclass

from affine import Affine

from ..errors import InputError

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


class Lattice:
    """Rows and columns of tiles anchored at the raster's first pixel, so that an extent or a mask never moves them.

    Args:
        width: Raster columns.
        height: Raster rows.
        transform: From (column, row) to the raster's CRS.
        spec: What was asked for.
        metres_per_pixel: Size of a pixel along columns and rows; needed for lengths in metres.

    Attributes:
        shape: Rows and columns of tiles.
        has_corner: Whether the last row has its last tile: rows and columns alone were counted along the axes.

    Raises:
        InputError: The lengths make no grid, or no tile fits.
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
        self.has_corner = bool(rows and cols) and self._fits_corner()
        if not rows or not cols or (self.shape == (1, 1) and not self.has_corner):
            raise InputError(self._too_small())

    def _fits_corner(self) -> bool:
        """Say whether enough of the last row's last tile lies inside."""
        rows, cols = self.shape
        across = min(self.tile_width, self.raster_width - (cols - 1) * self.step_x)
        down = min(self.tile_height, self.raster_height - (rows - 1) * self.step_y)
        return across * down >= MIN_INSIDE * self.tile_width * self.tile_height

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
