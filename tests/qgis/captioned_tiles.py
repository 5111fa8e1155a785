"""A tile layer as a person gets it: a raster of the project, captioned by the worker, in the project beside it."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer

from tilescribe.ui.caption.job import job_for_layer
from tilescribe.ui.caption.run import CaptionRun
from tilescribe.ui.layers import map_layer
from tilescribe.ui.layers.tile_writer import GeoPackageSink
from tilescribe.ui.worker_service import worker


def captioned(raster, path, name):
    """Caption a raster in tiles of 64 pixels with the model ``double`` and return the layer; the project is new."""
    QgsProject.instance().clear()
    layer = QgsRasterLayer(raster, "stripes")
    QgsProject.instance().addMapLayer(layer)
    job = job_for_layer(layer, model="double", tile_size=64)
    sink = GeoPackageSink(str(path), job.crs)
    CaptionRun(worker.client(), job, sink).execute()
    made = map_layer.open_tile_layer(sink.path, sink.table, name, job.crs)
    QgsProject.instance().addMapLayer(made)
    return made
