"""The tiles that are selected in a layer, followed as the selection changes, with their pictures."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal
from qgis.PyQt.QtGui import QImage, QPixmap

from ..layers import tile_layer
from ..layers.still_there import still_there
from ..tasks import WorkTask
from ..thumbnails import thumbnail_source
from ..thumbnails.rendering import Thumbnails
from .asking import tile_ids
from .talk import MOST_TILES, ShownTile

PICTURE_SIDE, PICTURES_KEPT = 256, 120

Run = dict[str, Any]


class ChosenTiles(QObject):
    """Follows one layer.

    Signals:
        changed: Other tiles are selected.
        drawn: A picture has come.
        gone: The layer is about to be deleted.

    Attributes:
        tiles: The first selected tiles, in the order of the grid.
        count: How many are selected.
        run: The facts of the layer's run; None until they are read.
        worker_reads: Whether the worker can read the tiles from the raster that they were made of.
    """

    changed = pyqtSignal()
    drawn = pyqtSignal()
    gone = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.tiles: list[ShownTile] = []
        self.count = 0
        self.run: Optional[dict[str, Any]] = None
        self.worker_reads = False
        self._canvas = canvas
        self._layer: Optional[QgsVectorLayer] = None
        self._reading: Optional[WorkTask] = None
        self._thumbnails = Thumbnails(self, PICTURE_SIDE, PICTURES_KEPT)
        self._thumbnails.ready.connect(self._ready)
        canvas.layersChanged.connect(self._look_again)

    @property
    def layer(self) -> Optional[QgsVectorLayer]:
        """The layer that is followed."""
        return still_there(self._layer)

    def follow(self, layer: Optional[QgsVectorLayer]) -> None:
        """Follow this layer and no other."""
        self.forget()
        if layer is not None:
            self._layer = layer
            layer.selectionChanged.connect(self._selected)
            layer.willBeDeleted.connect(self._goes)
            self._read(layer)
        self._selected()

    def forget(self) -> None:
        """Follow no layer."""
        layer = self.layer
        self._layer = None
        self.tiles, self.count, self.run, self.worker_reads = [], 0, None, False
        self._thumbnails.stop()
        if self._reading is not None:
            self._reading.abandon()
            self._reading = None
        if layer is not None:
            layer.selectionChanged.disconnect(self._selected)
            layer.willBeDeleted.disconnect(self._goes)

    def picture(self, feature: int) -> Optional[QPixmap]:
        """Return a tile's picture if it is there; ``drawn`` says when it is."""
        layer = self.layer
        if layer is None or self.run is None:
            return None
        box = layer.getGeometry(feature).boundingBox()
        return None if box.isEmpty() else self._thumbnails.get((layer.id(), feature), box)

    def images(self, tiles: list[ShownTile]) -> Optional[dict[str, QImage]]:
        """Return tiles as QGIS draws them, by tile id, those left out that somebody deleted.

        None while one of them is not drawn, or nothing is known of the run.
        """
        layer = self.layer
        there = [tile for tile in tiles if layer is not None and not layer.getGeometry(tile.feature).isEmpty()]
        pictures = {tile.tile_id: self.picture(tile.feature) for tile in there}
        if self.run is None or any(picture is None for picture in pictures.values()):
            return None
        return {tile_id: picture.toImage() for tile_id, picture in pictures.items() if picture is not None}

    def _read(self, layer: QgsVectorLayer) -> None:
        """Read what the layer's tiles were made of, and draw them from it."""
        crs, read, find = layer.crs(), tile_layer.run_reader(layer), thumbnail_source.finder(opening=False)

        def work(_task: WorkTask) -> tuple[Run, bool, thumbnail_source.Found]:
            run = read() or {}
            return run, _can_be_read(run), find(run)

        def done(found: Optional[tuple[Run, bool, thumbnail_source.Found]]) -> None:
            self._reading = None
            self.run, self.worker_reads, place = found or ({}, False, None)
            raster = thumbnail_source.raster_of(place)
            sources = [raster] if raster is not None else thumbnail_source.rasters_on_map(self._canvas)
            self._thumbnails.set_source(sources, crs)
            self.drawn.emit()  # who asked for pictures before asks again

        title = QCoreApplication.translate("RoundReader", "Read tiles")
        self._reading = WorkTask(title, work, done, lambda _error: done(None), quiet=True).start()

    def _look_again(self) -> None:
        """Draw from what the map shows now, where there was nothing to draw from."""
        layer, sources = self.layer, thumbnail_source.rasters_on_map(self._canvas)
        if layer is not None and self.run is not None and sources and not self._thumbnails.has_source:
            self._thumbnails.set_source(sources, layer.crs())
            self.drawn.emit()

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


def _can_be_read(run: Run) -> bool:
    """Say whether the worker can read a run's tiles; for a task, since the disk may be slow."""
    path = str((run.get("raster") or {}).get("path") or "")
    return bool(path) and run.get("bands") is not None and (not os.path.isabs(path) or os.path.exists(path))
