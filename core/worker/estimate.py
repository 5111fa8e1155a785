"""Estimates a run before it begins: tiles counted, the model's rate measured on a few of them, bytes from the fields."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

import numpy as np

from ..models.engine import Engine, EngineInfo
from ..tiles.grid import Grid
from ..tiles.raster import RasterSource, TileReadError
from .job import Job
from .protocol import Estimate

SAMPLE = 8  # tiles measured: a second or two on a slow computer
ENOUGH = 64  # tiles of a run whose rate is worth remembering
ROW_BYTES = 420  # a feature in a GeoPackage without its embedding: polygon, index, texts and numbers


class Rates:
    """Tiles a second of each model on this computer, from the last measurement or run."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._rates: dict[str, float] = {}
        self._measuring = threading.Lock()

    def rate(self, engine: Engine, pictures: np.ndarray) -> float:
        """Return the model's rate, measuring it on (N, H, W, 3) pictures when it is not known."""
        with self._measuring:
            known = self._rates.get(engine.info.id)
            if known is None:
                engine.describe(pictures[:1])  # the first call also prepares the model
                started = time.perf_counter()
                engine.describe(pictures)
                known = self._rates[engine.info.id] = len(pictures) / max(time.perf_counter() - started, 1e-6)
            return known

    @contextmanager
    def watch(self, info: EngineInfo, job: Job) -> Iterator[None]:
        """Learn from a run: what it reached is the best estimate of the next one."""
        started = time.perf_counter()
        yield
        if job.described >= ENOUGH:
            self._rates[info.id] = job.described / max(time.perf_counter() - started, 1e-6)


def estimate(job: str, source: RasterSource, grid: Grid, engine: Engine, rates: Rates) -> Estimate:
    """Say how much work it would be to describe the grid's tiles."""
    tiles = len(grid)
    rate = rates.rate(engine, _sample(source, grid, engine.info.input_size))
    return Estimate(
        job=job,
        tiles=tiles,
        seconds=tiles / rate,
        output_bytes=tiles * (ROW_BYTES + 2 * engine.info.embedding_dim),
        rate=rate,
        notes=list(source.facts["notes"]),
    )


def _sample(source: RasterSource, grid: Grid, size: int) -> np.ndarray:
    pictures = []
    for tile in islice(grid, SAMPLE):
        try:
            pictures.append(source.read(tile, size).rgb)
        except TileReadError:
            continue  # the run will say so of this tile; the rate does not depend on it
    while len(pictures) < SAMPLE:
        pictures.append(pictures[0] if pictures else np.full((size, size, 3), 128, dtype=np.uint8))
    return np.stack(pictures)
