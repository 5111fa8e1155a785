"""Finds what a tile layer's thumbnails are drawn from: the raster it was made of, or else the map's rasters."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, Optional, Union

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication

from ..layers.raster_file import gdal_name

Found = Union[str, QgsRasterLayer, None]  # the id of one in the project, styled by the user; or opened for this


def finder(opening: bool = True) -> Callable[[Optional[dict[str, Any]]], Found]:
    """Return a function for another thread, for the disk may be slow: it finds the raster that a run captioned.

    GUI thread only.

    Args:
        opening: Whether a raster is opened that the project lacks.
    """
    inside = {
        layer.id(): layer.source()
        for layer in QgsProject.instance().mapLayers().values()
        if isinstance(layer, QgsRasterLayer) and layer.isValid() and layer.providerType() == "gdal"
    }

    def find(run: Optional[dict[str, Any]]) -> Found:
        path = str(((run or {}).get("raster") or {}).get("path") or "")
        if not path:
            return None
        real = os.path.realpath(path)
        same = (layer for layer, source in inside.items() if os.path.realpath(gdal_name(source)) == real)
        return next(same, None) or (open_raster(path) if opening else None)

    return find


def raster_of(found: Found) -> Optional[QgsRasterLayer]:
    """Return the layer that was found, if it is still there. GUI thread only."""
    return QgsProject.instance().mapLayer(found) if isinstance(found, str) else found


def open_raster(path: str) -> Optional[QgsRasterLayer]:
    """Open a raster that the project lacks, for the GUI thread; call it in a task, for the disk may be slow."""
    if not os.path.exists(path):
        return None
    layer = QgsRasterLayer(path, "", "gdal")
    if not layer.isValid():
        return None
    layer.moveToThread(QCoreApplication.instance().thread())
    return layer


def rasters_on_map(canvas: QgsMapCanvas) -> list[QgsMapLayer]:
    """Return the raster layers that the map shows, top first."""
    return [layer for layer in canvas.layers() if isinstance(layer, QgsRasterLayer)]
