"""The tiles that are selected in a layer, followed as the selection changes, with their pictures."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import QgsFeatureRequest, QgsMapLayer, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QImage, QPixmap

from ..layers import tile_layer
from ..layers.still_there import still_there
from ..search import thumbnail_source
from ..search.thumbnails import Thumbnails
from .asking import tile_ids
from .talk import MOST_TILES, ShownTile

PICTURE_SIDE, PICTURES_KEPT = 256, 120


class ChosenTiles(QObject):
    """Follows one layer.

    Signals:
        changed: Other tiles are selected.
        drawn: A picture has come.
        gone: The layer is about to be deleted.

    Attributes:
        tiles: The first selected tiles, in the order of the grid.
        count: How many are selected.
        run: The facts of the layer's run.
    """

    changed = pyqtSignal()
    drawn = pyqtSignal()
    gone = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.tiles: list[ShownTile] = []
        self.count = 0
        self.run: dict[str, Any] = {}
        self._canvas = canvas
        self._layer: Optional[QgsVectorLayer] = None
        self._thumbnails = Thumbnails(self, PICTURE_SIDE, PICTURES_KEPT)
        self._thumbnails.ready.connect(self._ready)

    @property
    def layer(self) -> Optional[QgsVectorLayer]:
        """The layer that is followed."""
        return still_there(self._layer)

    @property
    def worker_reads(self) -> bool:
        """Whether the worker can read the tiles from the raster that they were made of."""
        path = str((self.run.get("raster") or {}).get("path") or "")
        is_file = os.path.isabs(path)
        return bool(path) and self.run.get("bands") is not None and (not is_file or os.path.exists(path))

    def follow(self, layer: Optional[QgsVectorLayer]) -> None:
        """Follow this layer and no other."""
        self.forget()
        if layer is not None:
            self._layer = layer
            layer.selectionChanged.connect(self._selected)
            layer.willBeDeleted.connect(self._goes)
            self.run = tile_layer.run_of(layer) or {}
            self._draw_from(layer)
        self._selected()

    def forget(self) -> None:
        """Follow no layer."""
        layer = self.layer
        self._layer = None
        self.tiles, self.count, self.run = [], 0, {}
        self._thumbnails.stop()
        if layer is not None:
            layer.selectionChanged.disconnect(self._selected)
            layer.willBeDeleted.disconnect(self._goes)

    def picture(self, feature: int) -> Optional[QPixmap]:
        """Return a tile's picture if it is there; ``drawn`` says when it is."""
        layer = self.layer
        box = QgsRectangle() if layer is None else layer.getGeometry(feature).boundingBox()
        return None if layer is None or box.isEmpty() else self._thumbnails.get((layer.id(), feature), box)

    def images(self, tiles: list[ShownTile]) -> Optional[dict[str, QImage]]:
        """Return tiles as QGIS draws them, by tile id; None while one of them is not drawn."""
        pictures = {tile.tile_id: self.picture(tile.feature) for tile in tiles}
        if any(picture is None for picture in pictures.values()):
            return None
        return {tile_id: picture.toImage() for tile_id, picture in pictures.items() if picture is not None}

    def _draw_from(self, layer: QgsVectorLayer) -> None:
        raster: Optional[QgsMapLayer] = thumbnail_source.raster_of(thumbnail_source.finder(opening=False)(self.run))
        sources = [raster] if raster is not None else thumbnail_source.rasters_on_map(self._canvas)
        self._thumbnails.set_source(sources, layer.crs())

    def _selected(self, *_: Any) -> None:
        layer = self.layer
        self.count = layer.selectedFeatureCount() if layer is not None else 0
        request = QgsFeatureRequest().setLimit(MOST_TILES).setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setNoAttributes()  # all of a large layer may be selected
        features = [feature.id() for feature in layer.getSelectedFeatures(request)] if self.count else []
        found = tile_ids(layer, features) if features else {}
        tiles = [ShownTile(feature, name, caption) for feature, (name, caption) in found.items() if name]
        self.tiles = sorted(tiles, key=lambda tile: tile.tile_id)
        self.changed.emit()

    def _ready(self, *_: Any) -> None:
        self.drawn.emit()

    def _goes(self) -> None:
        self.forget()
        self.gone.emit()
