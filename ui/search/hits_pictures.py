"""The pictures beside hits: which rasters they are drawn from, and where in those a hit lies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtGui import QPixmap

from . import thumbnail_source
from .hit import Hit
from .thumbnails import Thumbnails

Opened = dict[str, Optional[QgsRasterLayer]]  # by id of the tile layer


class HitsPictures:
    """Draws hits from the rasters that their tiles were made of, or else from the rasters on the map."""

    def __init__(self, thumbnails: Thumbnails, canvas: QgsMapCanvas) -> None:
        self._thumbnails = thumbnails
        self._canvas = canvas
        self._layers: tuple[str, ...] = ()
        self._opened: Opened = {}  # kept alive: not the project's
        self._transforms: dict[str, QgsCoordinateTransform] = {}

    def opener(self, layers: Sequence[QgsVectorLayer]) -> Callable[[], Opened]:
        """Return a function for another thread that opens the rasters which the project lacks. GUI thread only."""
        if self._has(layers):
            return dict
        paths = {}
        for layer in layers:
            path = thumbnail_source.recorded_path(layer)
            if thumbnail_source.raster_in_project(path) is None:
                paths[layer.id()] = path
        return lambda: {layer: thumbnail_source.open_raster(path) for layer, path in paths.items()}

    def use(self, layers: Sequence[QgsVectorLayer], opened: Opened) -> None:
        """Draw hits of these layers from now on."""
        if self._has(layers):
            return
        self._layers, self._opened = tuple(layer.id() for layer in layers), opened
        rasters = []
        for layer in layers:
            path = thumbnail_source.recorded_path(layer)
            raster = opened.get(layer.id()) or thumbnail_source.raster_in_project(path)
            if raster is not None and raster not in rasters:
                rasters.append(raster)
        crs = layers[0].crs() if layers else QgsCoordinateReferenceSystem()
        self._transforms = {
            layer.id(): QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance())
            for layer in layers
            if layer.crs() != crs
        }
        self._thumbnails.set_source(rasters or thumbnail_source.rasters_on_map(self._canvas), crs)

    def get(self, hit: Hit) -> Optional[QPixmap]:
        """Return a hit's picture if it is there; the thumbnails say when it is."""
        box = QgsRectangle(*hit.box)
        transform = self._transforms.get(hit.layer)
        if transform is not None:
            try:
                box = transform.transformBoundingBox(box)
            except QgsCsException:
                return None
        return self._thumbnails.get((hit.layer, hit.feature_id), box)

    def _has(self, layers: Sequence[QgsVectorLayer]) -> bool:
        return tuple(layer.id() for layer in layers) == self._layers and self._thumbnails.has_source
