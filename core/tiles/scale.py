"""How many metres a pixel measures."""

from __future__ import annotations

import math

from affine import Affine
from rasterio.crs import CRS
from rasterio.warp import transform as reproject

from ..errors import InputError
from .handles import READ_ERRORS

MAP_UNITS_TRUSTED = 0.01  # a projected CRS whose metres are this close to the ground's is taken at its word


def metres_per_pixel(
    width: int, height: int, transform: Affine, crs: CRS | None
) -> tuple[tuple[float, float] | None, str]:
    """Return a pixel's length in metres along columns and rows, and a note where a person should know how.

    Degrees, and projections that stretch distances (web Mercator), are measured on the ground at the raster's centre.

    Args:
        width: Raster columns.
        height: Raster rows.
        transform: From (column, row) to the CRS.
        crs: The raster's CRS, if any.

    Returns:
        (metres along columns, metres along rows), or None without a CRS; and a sentence or nothing.

    Raises:
        InputError: The raster's centre has no place on the Earth.
    """
    if crs is None:
        return None, ""
    along_cols, along_rows = math.hypot(transform.a, transform.d), math.hypot(transform.b, transform.e)
    try:
        ground = _on_the_ground(width, height, transform, crs)
    except (*READ_ERRORS, ValueError):
        ground = None
    if ground is not None and not (abs(ground[2]) < 90 and all(0 < value < math.inf for value in ground[:2])):
        ground = None
    if not crs.is_geographic:
        factor = crs.units_factor[1]
        planned = along_cols * factor, along_rows * factor
        if ground is None or all(abs(g / p - 1) <= MAP_UNITS_TRUSTED for g, p in zip(ground[:2], planned, strict=True)):
            return planned, ""
    if ground is None:
        raise InputError(
            "The raster's centre has no place on the Earth in its coordinate system, so metres cannot be turned into "
            "pixels. Give the tile size in pixels, or correct the coordinate system."
        )
    across, down, latitude = ground
    note = (
        f"A pixel measures {across:.4g} x {down:.4g} metres on the ground at the raster's centre "
        f"(latitude {latitude:.2f}); that was used for the tile size everywhere."
    )
    return (across, down), note


def _on_the_ground(width: int, height: int, transform: Affine, crs: CRS) -> tuple[float, float, float]:
    """Return metres along columns, metres along rows and the latitude, at the raster's centre."""
    middle_x, middle_y = width / 2, height / 2
    reach = min(width, height, 100) / 2
    pixels = [
        (middle_x - reach, middle_y),
        (middle_x + reach, middle_y),
        (middle_x, middle_y - reach),
        (middle_x, middle_y + reach),
        (middle_x, middle_y),
    ]
    xs, ys = zip(*(transform @ pixel for pixel in pixels), strict=True)
    longitudes, latitudes = reproject(crs, CRS.from_epsg(4326), xs, ys)[:2]
    phi = math.radians(latitudes[4])
    # Lengths of a degree on the WGS 84 ellipsoid.
    north = 111132.92 - 559.82 * math.cos(2 * phi) + 1.175 * math.cos(4 * phi)
    east = 111412.84 * math.cos(phi) - 93.5 * math.cos(3 * phi)

    def metres(one: int, other: int) -> float:
        turned = (longitudes[other] - longitudes[one] + 180) % 360 - 180
        return math.hypot(turned * east, (latitudes[other] - latitudes[one]) * north) / (2 * reach)

    return metres(0, 1), metres(2, 3), latitudes[4]
