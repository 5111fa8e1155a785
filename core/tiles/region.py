"""Which tiles an extent or a polygon touches."""

from __future__ import annotations

import numpy as np
import shapely
from shapely.errors import ShapelyError
from shapely.geometry.base import BaseGeometry

from ..errors import InputError
from .lattice import GridSpec, Lattice

# An extent that ends on a tile's edge does not touch the next tile, also after its numbers were rounded on the way.
SHARED_EDGE = 0.02  # pixels
MOST_CELLS = 200_000_000  # a byte each; a run of them would take months


def touched_tiles(lattice: Lattice) -> tuple[tuple[int, int], np.ndarray]:
    """Find the tiles that share area with the spec's extent and mask.

    Args:
        lattice: All tiles that there can be, and the spec.

    Returns:
        The grid position (row, col) of the first cell, and a boolean (rows, cols) array over the region's bounds.

    Raises:
        InputError: The extent or the mask is none, or lies outside the raster.
    """
    region = _in_pixels(lattice)
    left, top, right, bottom = region.bounds
    col_from, col_to = _span(left, right, lattice.tile_width, lattice.step_x, lattice.shape[1])
    row_from, row_to = _span(top, bottom, lattice.tile_height, lattice.step_y, lattice.shape[0])
    if (cells := max(0, row_to - row_from) * max(0, col_to - col_from)) > MOST_CELLS:
        raise InputError(
            f"The chosen area would be cut into about {cells:,} tiles. Choose a smaller area, larger tiles, or a coarser "
            "zoom level."
        )
    touched = np.zeros((max(0, row_to - row_from), max(0, col_to - col_from)), dtype=bool)
    shapely.prepare(region)
    # Whole blocks of tiles are decided at once, and split only where the region's outline crosses them.
    blocks = [(row_from, row_to, col_from, col_to)]
    while blocks:
        row0, row1, col0, col1 = blocks.pop()
        if row0 >= row1 or col0 >= col1:
            continue
        box = _box(lattice, row0, row1, col0, col1)
        if not region.intersects(box):
            continue
        if (row1 - row0, col1 - col0) == (1, 1) or region.contains(box):
            touched[row0 - row_from : row1 - row_from, col0 - col_from : col1 - col_from] = True
            continue
        row, col = (row0 + row1 + 1) // 2, (col0 + col1 + 1) // 2
        blocks += [(row0, row, col0, col), (row0, row, col, col1), (row, row1, col0, col), (row, row1, col, col1)]
    return (row_from, col_from), touched


def _in_pixels(lattice: Lattice) -> BaseGeometry:
    """Return the extent and the mask, cut to the raster, in its pixel coordinates."""
    spec, to_pixels = lattice.spec, ~lattice.transform
    region = shapely.box(0, 0, lattice.raster_width, lattice.raster_height)
    for wanted in (_extent(spec), _mask(spec)):
        if wanted is not None:
            there = shapely.transform(wanted, lambda points: np.column_stack(to_pixels @ (points[:, 0], points[:, 1])))
            region = shapely.intersection(region, shapely.make_valid(there))
    if region.area <= SHARED_EDGE:
        raise InputError(
            f"The chosen extent or polygon does not overlap the raster, which covers {_coverage(lattice)} "
            "in its own coordinate system. Choose an area inside it."
        )
    return region


def _extent(spec: GridSpec) -> BaseGeometry | None:
    if spec.extent is None:
        return None
    if len(spec.extent) != 4 or not np.isfinite(spec.extent).all():
        raise InputError("The extent should be four numbers: xmin, ymin, xmax, ymax.")
    xmin, ymin, xmax, ymax = spec.extent
    if xmin >= xmax or ymin >= ymax:
        raise InputError("The extent is empty. Give it as xmin, ymin, xmax, ymax with xmin < xmax and ymin < ymax.")
    return shapely.box(xmin, ymin, xmax, ymax)


def _mask(spec: GridSpec) -> BaseGeometry | None:
    if spec.mask_wkt is None:
        return None
    try:
        mask = shapely.force_2d(shapely.from_wkt(spec.mask_wkt))
    except (ShapelyError, TypeError, ValueError) as error:
        raise InputError("The polygon mask cannot be read as well-known text (WKT). Give a polygon.") from error
    if mask is None or mask.is_empty or mask.geom_type not in ("Polygon", "MultiPolygon"):
        raise InputError("The mask should be a polygon with an area. Choose a polygon layer or another feature.")
    return shapely.make_valid(mask)


def _span(low: float, high: float, tile: int, step: int, count: int) -> tuple[int, int]:
    """Return the range of tiles along one axis that lie between two pixel positions, with some to spare."""
    return max(0, int((low - tile) // step)), min(count, int(high // step) + 1)


def _box(lattice: Lattice, row0: int, row1: int, col0: int, col1: int) -> BaseGeometry:
    """Return the area of a block of tiles, a hair smaller than it is."""
    return shapely.box(
        col0 * lattice.step_x + SHARED_EDGE,
        row0 * lattice.step_y + SHARED_EDGE,
        (col1 - 1) * lattice.step_x + lattice.tile_width - SHARED_EDGE,
        (row1 - 1) * lattice.step_y + lattice.tile_height - SHARED_EDGE,
    )


def _coverage(lattice: Lattice) -> str:
    width, height = lattice.raster_width, lattice.raster_height
    corners = [(0, 0), (width, 0), (width, height), (0, height)]
    xs, ys = zip(*(lattice.transform @ corner for corner in corners), strict=True)
    return f"x {min(xs):.10g} to {max(xs):.10g} and y {min(ys):.10g} to {max(ys):.10g}"
