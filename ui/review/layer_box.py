"""A box that offers the project's tile layers."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ..layers import tile_layer


class TileLayerBox(QgsMapLayerComboBox):
    """Follows the project; ``layerChanged`` says that another layer is chosen."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        # Opening a project adds layers one signal at a time: look once, after the last.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.offer)
        project = QgsProject.instance()
        project.layersAdded.connect(self._soon)
        project.layersRemoved.connect(self._soon)
        self.offer()

    @property
    def tile_layer(self) -> Optional[QgsVectorLayer]:
        """The chosen layer; None when the project has no tile layer."""
        layer = self.currentLayer()
        return layer if tile_layer.is_tile_layer(layer) else None

    def choose(self, layer: Optional[QgsVectorLayer]) -> None:
        """Choose a tile layer; others are ignored."""
        if tile_layer.is_tile_layer(layer):
            self.offer()
            self.setLayer(layer)

    def offer(self) -> None:
        """Look which layers are tile layers."""
        layers = QgsProject.instance().mapLayers().values()
        self.setExceptedLayerList([layer for layer in layers if not tile_layer.is_tile_layer(layer)])

    def close_down(self) -> None:
        """Stop following the project."""
        self._timer.stop()
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._soon)
        project.layersRemoved.disconnect(self._soon)

    def _soon(self, *_: object) -> None:
        self._timer.start(0)
