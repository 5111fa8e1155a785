"""Draw the sample scene as a georeferenced GeoTIFF, and list what was drawn where.

Usage: .runtime/bin/python scripts/sample_scene.py [SCENE.tif [later]], with "later" as it is some years on

Beside SCENE.tif goes SCENE.truth.json: the class of every tile, for measuring captions, never for making them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import rasterio
from rasterio.enums import Resampling
from rasterio.transform import from_origin

sys.path.insert(0, str(Path(__file__).resolve().parent))
from scene import layout

PIXEL = 0.3  # metres
UPPER_LEFT = (487_200.0, 4_285_800.0)  # UTM zone 29N, at sea: a place that does not exist


def main(path: Path, later: bool = False) -> None:
    """Draw the scene, or what has become of it, into ``path``."""
    picture = layout.draw(later)
    height, width = picture.shape[:2]
    path.parent.mkdir(parents=True, exist_ok=True)
    profile = {
        "driver": "GTiff", "width": width, "height": height, "count": 3, "dtype": "uint8", "crs": "EPSG:32629",
        "transform": from_origin(*UPPER_LEFT, PIXEL, PIXEL), "tiled": True, "blockxsize": 256, "blockysize": 256,
        "compress": "deflate", "predictor": 2, "photometric": "rgb",
    }  # fmt: skip
    with rasterio.open(path, "w", **profile) as raster:
        raster.write(picture.transpose(2, 0, 1))
        raster.build_overviews([2, 4, 8], Resampling.average)
    tiles = {"tile_size": layout.TILE, "tiles": layout.truth(later)}
    path.with_suffix(".truth.json").write_text(json.dumps(tiles, indent=1) + "\n", encoding="utf-8")
    print(f"{path}: {width} x {height} pixels of {PIXEL} m, {len(tiles['tiles'])} tiles of {layout.TILE}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("build/sample/scene.tif"), "later" in sys.argv[2:])
