"""Rasters made by the tests themselves, one for each thing that can be special about a raster."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from rasterio.transform import from_origin

UTM = "EPSG:32633"
HALF_METRE = from_origin(500000, 5000000, 0.5, 0.5)


def write_raster(path: Path, data: np.ndarray, *, crs=UTM, transform=HALF_METRE, colours=None, **profile) -> Path:
    """Write (B, H, W) values as a GeoTIFF and return its path.

    Args:
        colours: Colour interpretation of the bands, if it is to be set.
    """
    count, height, width = data.shape
    profile = {"driver": "GTiff", **profile}
    with rasterio.open(
        path, "w", width=width, height=height, count=count, dtype=data.dtype, crs=crs, transform=transform, **profile
    ) as dataset:
        if colours:
            dataset.colorinterp = colours
        dataset.write(data)
    return path


def gradient(height: int, width: int, dtype="uint8") -> np.ndarray:
    """Return (3, height, width): columns rise in band 1, rows in band 2, band 3 is 100; all from 1 to 250."""
    across = np.linspace(1, 250, width)[None, :].repeat(height, 0)
    down = np.linspace(1, 250, height)[:, None].repeat(width, 1)
    return np.stack([across, down, np.full((height, width), 100.0)]).astype(dtype)


def damage(path: Path, band: int = 1, block: tuple[int, int] = (0, 0)) -> Path:
    """Overwrite one compressed block of a tiled GeoTIFF with rubbish."""
    with rasterio.open(path) as dataset:
        name = f"BLOCK_OFFSET_{block[1]}_{block[0]}"
        offset = int(dataset.get_tag_item(name, "TIFF", bidx=band))
        size = int(dataset.get_tag_item(name.replace("OFFSET", "SIZE"), "TIFF", bidx=band))
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(b"\xa5" * size)
    return path
