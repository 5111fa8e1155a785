"""The rasters that are measured on: real ones where they are, else our own of the same size."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import rasterio
from rasterio.windows import Window

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data" / "rasters"
MADE = ROOT / ".work"
HUGE = (36_000, 18_000)


def sample_scene() -> Path:
    """Return the sample scene, drawn when it is not there yet."""
    path = MADE / "scene.tif"
    if not path.is_file():
        subprocess.run([sys.executable, str(ROOT / "scripts" / "sample_scene.py"), str(path)], check=True)
    return path


def mosaic() -> Path:
    """Return a raster of about 4,000 pixels a side."""
    real = SHARED / "ucm_val_mosaic.tif"
    return real if real.is_file() else repeated_scene(4096, 3584)


def huge() -> Path:
    """Return a raster of 36,000 x 18,000 pixels."""
    real = SHARED / "huge_36000x18000_epsg4326_ovr.tif"
    return real if real.is_file() else repeated_scene(*HUGE)


def repeated_scene(width: int, height: int) -> Path:
    """Return a raster of this size made of the sample scene over and over."""
    path = MADE / f"repeated_{width}x{height}.tif"
    if path.is_file():
        return path
    with rasterio.open(sample_scene()) as source:
        scene, profile = source.read(), source.profile
    profile.update(width=width, height=height, compress="jpeg", photometric="ycbcr", bigtiff="yes")
    profile.pop("predictor", None)
    part = path.with_suffix(".part.tif")
    strip = np.tile(scene, (1, 1, -(-width // scene.shape[2])))[:, :, :width]
    with rasterio.open(part, "w", **profile) as target:
        for top in range(0, height, strip.shape[1]):
            rows = min(strip.shape[1], height - top)
            target.write(strip[:, :rows], window=Window(0, top, width, rows))
    part.rename(path)
    return path
