"""Writes a test raster; run with the runtime's Python, because QGIS's has no rasterio: raster_maker.py OUT JSON."""

from __future__ import annotations

import json
import sys

import numpy as np
import rasterio
from affine import Affine


def main(path: str, options: dict) -> None:
    """Write a raster whose thirds are red, green and blue, uint8 unless told otherwise."""
    width, height, bands = options.get("width", 640), options.get("height", 384), options.get("bands", 3)
    data = np.zeros((bands, height, width), dtype=options.get("dtype", "uint8"))
    third = width // 3
    for band in range(min(bands, 3)):
        data[band, :, band * third : (band + 1) * third if band < 2 else width] = 200
    if "speck" in options:  # a red raster with a blue square in it: row, column, side
        row, column, side = options["speck"]
        data[0], data[1:] = 180 + np.arange(width) % 40, 10
        data[:, row : row + side, column : column + side] = 10
        data[2, row : row + side, column : column + side] = 180 + np.arange(side)
    empty = options.get("empty_columns", 0)
    nodata = 0 if empty else None
    if empty:
        data[:, :, :empty] = 0
    transform = Affine(*options.get("transform", (0.5, 0, 500000, 0, -0.5, 5000000)))
    profile = {"driver": "GTiff", "width": width, "height": height, "count": bands, "dtype": data.dtype}
    if bands >= 3:
        profile["photometric"] = "RGB"
    with rasterio.open(
        path, "w", **profile, crs=options.get("crs", "EPSG:32633"), transform=transform, nodata=nodata,
        tiled=True, blockxsize=64, blockysize=64,
    ) as dataset:  # fmt: skip
        dataset.write(data)


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]))
