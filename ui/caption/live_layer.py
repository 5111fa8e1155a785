"""Keeps the tile layer of a running job on the map, redrawn at a bounded rate."""

from __future__ import annotations

import os
from time import monotonic
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer

from ..layers import map_layer, tile_layer
from ..layers.layer_tree import add_above

TICK_MS = 250
SHORTEST = 1.0  # seconds between two redraws
SHARE = 4.0  # drawing may take one part in five of the time, however large the layer grows


class LiveLayer(QObject):
    """Adds the layer when its first tiles are written, and shows later ones as they come."""

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.layer: Optional[QgsVectorLayer] = None
        self._canvas = canvas
        self._stale = False
        self._shown = 0.0
        self._measuring = False
        self._pause = SHORTEST
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        canvas.mapCanvasRefreshed.connect(self._drawn)

    def open(self, path: str, table: str, name: str, crs: QgsCoordinateReferenceSystem, raster: str) -> None:
        """Put the layer on the map above the raster layer with the id ``raster``, or find it there.

        Raises:
            OutputError: The file holds no such layer.
        """
        self.layer = _on_map(path, table)
        if self.layer is None:
            self.layer = map_layer.open_tile_layer(path, table, name, crs)
            add_above(self.layer, QgsProject.instance().mapLayer(raster))
        else:
            self._stale = True
        self.layer.willBeDeleted.connect(self._forget)
        self._shown = monotonic()
        self._timer.start()

    def touch(self) -> None:
        """Note that tiles were written since the layer was drawn."""
        self._stale = True

    def finish(self) -> None:
        """Show the last tiles and stop looking."""
        self._timer.stop()
        if self.layer is not None:
            map_layer.refresh(self.layer)
            self.layer.willBeDeleted.disconnect(self._forget)
            self.layer = None

    def _tick(self) -> None:
        # Asking for a redraw stops the one under way: a slow map would never be finished.
        if self._stale and not self._canvas.isDrawing() and monotonic() - self._shown >= self._pause:
            self._stale = False
            self._shown = monotonic()
            self._measuring = True
            map_layer.refresh(self.layer)

    def _drawn(self) -> None:
        if self._measuring:
            self._measuring = False
            self._pause = max(SHORTEST, SHARE * (monotonic() - self._shown))

    def _forget(self) -> None:
        self._timer.stop()
        self.layer = None


def _on_map(path: str, table: str) -> Optional[QgsVectorLayer]:
    for layer in QgsProject.instance().mapLayers().values():
        if not tile_layer.is_tile_layer(layer) or layer.providerType() != "ogr":
            continue
        place = tile_layer.geopackage_of(layer.source())
        if place and place[1] in ("", table) and os.path.realpath(place[0]) == os.path.realpath(path):
            return layer
    return None
