"""Estimates a run before it begins: tiles counted, the model's rate measured on a few of them, bytes from the fields."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from ..detail.parts import no_use, pictures_of, reading_side, whole_of
from ..models.engine import Engine, EngineInfo
from ..records import look
from ..tiles.grid import Grid
from ..tiles.pictures import DrawnSource
from ..tiles.raster import RasterSource, TileReadError
from .job import Job
from .protocol import Estimate

SAMPLE = 8  # tiles measured: a second or two on a slow computer
ENOUGH = 64  # tiles of a run whose rate is worth remembering
SECONDS_A_REQUEST = 2.0  # of a server that has not been asked yet
ROW_BYTES = 420  # a feature in a GeoPackage without its embedding: polygon, index, texts and numbers


class Rates:
    """Pictures a second of each model on this computer, from the last measurement or run."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._rates: dict[str, float] = {}
        self._measuring = threading.Lock()

    def rate(self, engine: Engine, pictures: np.ndarray) -> float:
        """Return the model's rate, measuring it on (N, H, W, 3) pictures when it is not known."""
        with self._measuring:
            known = self._rates.get(engine.info.id)
            if known is None:
                look(engine, pictures[:1])  # the first call also prepares the model
                started = time.perf_counter()
                look(engine, pictures)
                known = self._rates[engine.info.id] = len(pictures) / max(time.perf_counter() - started, 1e-6)
            return known

    def guessed(self, info: EngineInfo) -> float:
        """Return the rate of a served model without asking it: of the last run, else a guess."""
        return self._rates.get(info.id, info.at_once / SECONDS_A_REQUEST)

    @contextmanager
    def watch(self, info: EngineInfo, job: Job, looks: int = 1) -> Iterator[None]:
        """Learn from a run that looks so often at a tile: what it reached is the best estimate of the next one."""
        started = time.perf_counter()
        yield
        if job.described >= ENOUGH:
            self._rates[info.id] = looks * job.described / max(time.perf_counter() - started, 1e-6)


def estimate(job: str, source: RasterSource | DrawnSource, grid: Grid, engine: Engine, rates: Rates) -> Estimate:
    """Say how much work it would be to describe the grid's tiles."""
    tiles, detail, info = len(grid), grid.spec.detail, engine.info
    looks = pictures_of(detail)
    notes = [*source.facts["notes"], *no_use(max(grid.tile_width, grid.tile_height), info.input_size, detail)]
    if info.sends_to:
        rate = rates.guessed(info)
        notes += _said_of_sending(engine, tiles * looks)
    else:
        rate = rates.rate(engine, _sample(source, grid, info.input_size))
    rate /= looks
    side = _side(grid, info.input_size)
    requests, waiting = source.requests(grid, side) if isinstance(source, DrawnSource) else (0, 0.0)
    return Estimate(
        job=job,
        tiles=tiles,
        requests=requests,
        seconds=max(tiles / rate, waiting),
        output_bytes=tiles * (ROW_BYTES + 2 * looks * info.embedding_dim),
        rate=rate,
        notes=notes,
    )


def _said_of_sending(engine: Engine, pictures: int) -> list[str]:
    """Say what sending would cost as far as that is known; nothing is sent to find out. Where to, the form says already."""
    known = getattr(engine, "cost", lambda _tiles: "")(pictures)
    return [known or "Time and cost are known after the first run: nothing is sent before."]


def _side(grid: Grid, input_size: int) -> int:
    return reading_side(max(grid.tile_width, grid.tile_height), input_size, grid.spec.detail)


def _sample(source: RasterSource | DrawnSource, grid: Grid, input_size: int) -> np.ndarray:
    """Return (N, S, S, 3) pictures of a few tiles, as large as a run shows them to the model."""
    size = _side(grid, input_size)
    pictures = []
    for tile in grid.sample(SAMPLE):
        try:
            picture = source.read(tile, size).rgb
        except TileReadError:
            picture = np.full((size, size, 3), 128, dtype=np.uint8)  # a run would say so; nothing is drawn yet
        pictures.append(whole_of(picture, grid.spec.detail))
    return np.stack(pictures)
