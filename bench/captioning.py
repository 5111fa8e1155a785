"""How much of the model's own rate is left when the worker reads, describes, embeds and commits; and its memory."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from figures import Figures, peak_mb
from model import BATCH, pictures, rate
from rasters import ROOT, huge, mosaic

from tilescribe.core.models.labels import DEFAULT_MODEL
from tilescribe.core.models.registry import open_engine
from tilescribe.core.store.files import TileFile
from tilescribe.core.worker.client import WorkerClient, new_job
from tilescribe.core.worker.protocol import CaptionRequest, GridParams, RunStarted, TileBatch


@dataclass
class Run:
    """What one run through the worker gave; tiles that were described, not those skipped for lack of data."""

    tiles: int
    seconds: float
    worker_mb: float

    @property
    def rate(self) -> float:
        """Tiles a second."""
        return self.tiles / self.seconds


def through_worker(raster: Path, model: str, most: int) -> Run:
    """Describe up to ``most`` tiles with a new worker and commit them to a GeoPackage, timed from the run's start."""
    with tempfile.TemporaryDirectory() as folder:
        client = WorkerClient(sys.executable, ROOT, Path(folder) / "worker.log")
        job, tiles, start, output, memory = new_job(), 0, 0.0, None, 0.0
        try:
            for answer in client.request(CaptionRequest(job, str(raster), model, GridParams(), batch_size=BATCH)):
                if isinstance(answer, RunStarted):
                    start = time.perf_counter()
                    output = TileFile(Path(folder) / "tiles.gpkg", answer.run)
                elif isinstance(answer, TileBatch) and output is not None:
                    output.append(answer.tiles)
                    tiles += sum(tile.status == "done" for tile in answer.tiles)
                    if tiles >= most:
                        break
                memory = peak_mb(client.pid) if client.pid else memory
            seconds = time.perf_counter() - start
            return Run(tiles, seconds, memory)
        finally:
            client.close()


def main() -> int:
    """Measure and print; 0 when every figure keeps its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default=DEFAULT_MODEL)
    parser.add_argument("--tiles", type=int, default=2000, help="of the huge raster, where the run is broken off")
    options = parser.parse_args()
    figures = Figures(f"Captioning through the worker, committing included: {options.model}, tiles of 256")
    engine = open_engine(options.model)
    runs = []
    for raster in (mosaic(), huge()):
        images = pictures(raster, 2 * engine.info.input_size, 8 * BATCH)
        before = rate(engine.describe, images)
        # The best of three, as the model's own rate is.
        run = max((through_worker(raster, options.model, options.tiles) for _ in range(3)), key=lambda run: run.rate)
        own = (before + rate(engine.describe, images)) / 2  # around the run, as a busy machine changes its mind
        runs.append(run)
        figures.note(f"{raster.name}: model alone", own, "/s")
        figures.note(f"{raster.name}: worker, {run.tiles} tiles", run.rate, "/s")
        figures.at_least(f"{raster.name}: ratio", run.rate / own, 0.85)
        figures.at_most(f"{raster.name}: worker's memory", run.worker_mb, 1000, "MB")
    figures.at_most("memory, huge raster over small one", runs[1].worker_mb / runs[0].worker_mb, 1.10)
    return 0 if figures.good else 1


if __name__ == "__main__":
    raise SystemExit(main())
