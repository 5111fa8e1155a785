"""How fast the embedded model is by itself: captions and embeddings a second, memory, and the first caption."""

from __future__ import annotations

import argparse
import itertools
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from figures import Figures, peak_mb
from rasters import ROOT, sample_scene

from tilescribe.core.models.labels import DEFAULT_MODEL
from tilescribe.core.models.registry import open_engine
from tilescribe.core.tiles.lattice import GridSpec
from tilescribe.core.tiles.raster import RasterSource
from tilescribe.core.worker.client import WorkerClient, new_job
from tilescribe.core.worker.protocol import CaptionRequest, GridParams, TileBatch

BATCH = 16


def pictures(raster: Path, size: int, count: int) -> np.ndarray:
    """Return (count, size, size, 3) uint8 tiles from all over a raster, repeated when it has fewer."""
    with RasterSource(str(raster)) as source:
        grid = source.grid(GridSpec())
        step = max(1, len(grid) // (2 * count))  # twice as many as needed: some show nothing
        read = (source.read(tile, size) for tile in itertools.islice(grid, 0, None, step))
        tiles = [picture.rgb for picture in read if picture.valid > 0.1][:count]
    return np.stack([tiles[k % len(tiles)] for k in range(count)])


def rate(work: Callable[[np.ndarray], object], images: np.ndarray, seconds: float = 6.0) -> float:
    """Return how many pictures a second ``work`` gets through in batches; the best of three."""
    work(images[:BATCH])
    best = 0.0
    for _ in range(3):
        done, start = 0, time.perf_counter()
        while time.perf_counter() - start < seconds / 3:
            at = done % len(images)
            done += len(batch := images[at : at + BATCH])
            work(batch)
        best = max(best, done / (time.perf_counter() - start))
    return best


def first_caption_seconds(raster: Path, model: str, python: str) -> float:
    """Return how long it takes from starting a worker to its first captions."""
    with tempfile.TemporaryDirectory() as folder:
        client = WorkerClient(python, ROOT, Path(folder) / "worker.log")
        start = time.perf_counter()
        try:
            request = CaptionRequest(new_job(), str(raster), model, GridParams(), batch_size=1)
            for answer in client.request(request):
                if isinstance(answer, TileBatch):
                    return time.perf_counter() - start
        finally:
            client.close()
    raise RuntimeError("The worker ended without a caption.")


def main() -> int:
    """Measure and print; 0 when every figure keeps its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default=DEFAULT_MODEL)
    options = parser.parse_args()
    raster = sample_scene()
    figures = Figures(f"The model by itself: {options.model}, batches of {BATCH}")
    first = min(first_caption_seconds(raster, options.model, sys.executable) for _ in range(3))
    engine = open_engine(options.model)
    images = pictures(raster, 2 * engine.info.input_size, 8 * BATCH)
    figures.at_least("captions", rate(engine.caption, images), 40, "/s")
    figures.at_least("embeddings", rate(engine.embed_images, images), 150, "/s")
    figures.note("captions and embeddings in one pass", rate(engine.describe, images), "/s")
    figures.at_most("first caption after starting the worker", first, 1.5, "s")
    figures.at_most("memory at its peak", peak_mb(), 500, "MB")
    return 0 if figures.good else 1


if __name__ == "__main__":
    raise SystemExit(main())
