"""The pictures beside hits: which rasters they are drawn from, and where in those a hit lies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtGui import QPixmap

from ..layers import tile_layer
from ..thumbnails import thumbnail_source
from ..thumbnails.rendering import Thumbnails
from .hit import Hit

Places = dict[str, thumbnail_source.Found]  # by id of the tile layer


class HitsPictures:
    """Draws hits from the rasters that their tiles were made of, or else from the rasters on the map."""

    def __init__(self, thumbnails: Thumbnails, canvas: QgsMapCanvas) -> None:
        self._thumbnails = thumbnails
        self._canvas = canvas
        self._layers: tuple[str, ...] = ()
        self._places: Places = {}  # kept alive: what is not the project's
        self._transforms: dict[str, QgsCoordinateTransform] = {}

    def finder(self, layers: Sequence[QgsVectorLayer]) -> Callable[[], Places]:
        """Return a function for another thread that finds the rasters, and opens what the project lacks. GUI thread only."""
        if self._has(layers):
            return dict
        readers: dict[str, Any] = {layer.id(): tile_layer.run_reader(layer) for layer in layers}
        find = thumbnail_source.finder()
        return lambda: {layer: find(read()) for layer, read in readers.items()}

    def use(self, layers: Sequence[QgsVectorLayer], places: Places) -> None:
        """Draw hits of these layers from now on."""
        if self._has(layers):
            return
        self._layers, self._places = tuple(layer.id() for layer in layers), places
        rasters = []
        for layer in layers:
            raster = thumbnail_source.raster_of(places.get(layer.id()))
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
