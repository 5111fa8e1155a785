"""Boxes that offer the project's layers, and say whenever another one is chosen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Optional

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from . import tile_layer
from .source_watch import SourceWatch


class LayerBox(QgsMapLayerComboBox):
    """QGIS's box, which is silent when its first layers come several at once; this one says ``layerChanged`` then, too."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._told = ""
        self._soon_told = _once(self, self._tell)
        self.layerChanged.connect(self._remember)
        self.currentIndexChanged.connect(lambda _index: self._soon_told.start(0))

    def _remember(self, layer: Optional[QgsMapLayer]) -> None:
        self._told = layer.id() if layer is not None else ""

    def _tell(self) -> None:
        layer = self.currentLayer()
        if (layer.id() if layer is not None else "") != self._told:
            self.layerChanged.emit(layer)


class TileLayerBox(LayerBox):
    """Offers tile layers alone, and follows the project.

    Signals:
        offered: The project's layers were looked through, after some came or went.
    """

    offered = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        # Opening a project adds layers one signal at a time: look once, after the last.
        self._soon_offered = _once(self, self.offer)
        self._sources: dict[str, SourceWatch] = {}
        project = QgsProject.instance()
        project.layersAdded.connect(self._added)
        project.layersRemoved.connect(self._removed)
        self._added(project.mapLayers().values())
        self.offer()

    @property
    def tile_layer(self) -> Optional[QgsVectorLayer]:
        """The chosen layer; None when the project has no tile layer."""
        layer = self.currentLayer()
        return layer if tile_layer.is_tile_layer(layer) else None

    def choose(self, layer: Optional[QgsMapLayer]) -> None:
        """Choose a tile layer; others are ignored."""
        if tile_layer.is_tile_layer(layer):
            self.offer()
            self.setLayer(layer)
            self._tell()

    def offer(self) -> None:
        """Look which layers are tile layers."""
        layers = QgsProject.instance().mapLayers().values()
        self.setExceptedLayerList([layer for layer in layers if not tile_layer.is_tile_layer(layer)])
        self.offered.emit()

    def close_down(self) -> None:
        """Stop following the project."""
        self._soon_offered.stop()
        self._sources.clear()
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._added)
        project.layersRemoved.disconnect(self._removed)

    def _added(self, layers: Iterable[QgsMapLayer]) -> None:
        for layer in layers:
            if isinstance(layer, QgsVectorLayer):
                self._sources[layer.id()] = SourceWatch(layer, self._soon)
        self._soon()

    def _removed(self, layer_ids: Iterable[str]) -> None:
        for layer_id in layer_ids:
            self._sources.pop(layer_id, None)
        self._soon()

    def _soon(self, *_: object) -> None:
        self._soon_offered.start(0)


def _once(box: QWidget, do: object) -> QTimer:
    """Return a timer that calls once each time that it is started."""
    timer = QTimer(box)
    timer.setSingleShot(True)
    timer.timeout.connect(do)
    return timer
