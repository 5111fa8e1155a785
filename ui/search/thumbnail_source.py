"""Finds what a tile layer's thumbnails are drawn from: the raster it was made of, or else the map's rasters."""

from __future__ import annotations

import os
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import TilescribeError
from ..caption.job import raster_path
from ..layers import tile_layer


def recorded_path(layer: QgsVectorLayer) -> str:
    """Return the path of the raster that a tile layer's run captioned; empty when nobody kept it."""
    run = tile_layer.run_of(layer) or {}
    return str((run.get("raster") or {}).get("path") or "")


def raster_in_project(path: str) -> Optional[QgsRasterLayer]:
    """Return the project's layer of a raster file, drawn the way the user chose."""
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsRasterLayer) and layer.isValid():
            try:
                if os.path.realpath(raster_path(layer)) == os.path.realpath(path):
                    return layer
            except TilescribeError:  # not a file
                continue
    return None


def open_raster(path: str) -> Optional[QgsRasterLayer]:
    """Open a raster that the project lacks, for the GUI thread; call it in a task, for the disk may be slow."""
    if not path or not os.path.exists(path):
        return None
    layer = QgsRasterLayer(path, "", "gdal")
    if not layer.isValid():
        return None
    layer.moveToThread(QCoreApplication.instance().thread())
    return layer


def rasters_on_map(canvas: QgsMapCanvas) -> list[QgsMapLayer]:
    """Return the raster layers that the map shows, top first."""
    return [layer for layer in canvas.layers() if isinstance(layer, QgsRasterLayer)]
