"""A QGIS of its own that captions a raster, made to be killed: caption_process.py RASTER MODEL OUTPUT."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main(raster: str, model: str, output: str) -> None:
    """Caption, telling of every batch that is written."""
    spec = importlib.util.spec_from_file_location(
        "tilescribe", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    sys.modules["tilescribe"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules["tilescribe"])
    from qgis.core import QgsApplication, QgsRasterLayer

    application = QgsApplication([], False)
    application.initQgis()
    from tilescribe.ui.caption.job import job_for_layer
    from tilescribe.ui.caption.run import CaptionRun, RunListener
    from tilescribe.ui.layers.tile_writer import GeoPackageSink
    from tilescribe.ui.worker_service import worker

    class Teller(RunListener):
        def written(self, records, finished, pending):
            print("written", finished, flush=True)

    worker.bootstrap = ROOT / "tests" / "core" / "worker_double.py"
    job = job_for_layer(QgsRasterLayer(raster, "raster"), model=model, tile_size=32)
    CaptionRun(worker.client(), job, GeoPackageSink(output, job.crs), Teller()).execute()


if __name__ == "__main__":
    main(*sys.argv[1:])
