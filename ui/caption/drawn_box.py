"""The boxes for a layer that QGIS draws: as styled or not, zoom level or ground resolution, requests a second."""

from __future__ import annotations

import math
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QVBoxLayout, QWidget

from ..drawn.ground import asks_a_server, metres_per_unit, own_resolution, zoom_levels
from ..settings import Settings
from .drawn import HowDrawn, must_be_drawn


class DrawnBox(QWidget):
    """Shows no more than the layer needs: nothing for a raster in a file, unless it shall be as it is styled."""

    changed = pyqtSignal()

    def __init__(self, settings: Settings, canvas: Optional[QgsMapCanvas] = None) -> None:
        super().__init__()
        self._canvas = canvas
        self._layer = ""  # id of the layer that the boxes are filled for
        self._must = self._has_levels = self._asks = False
        self.as_styled = QCheckBox(self.tr("As styled on the map"))
        self.as_styled.setToolTip(
            self.tr("QGIS draws the tiles with the layer's own style, in place of the file's values")
        )
        self.zoom = QComboBox()
        self.zoom.setToolTip(self.tr("Zoom level of the server's tiles, and what a pixel measures on the ground"))
        self.resolution = QDoubleSpinBox()
        self.resolution.setRange(0.0, 100000.0)
        self.resolution.setDecimals(3)
        self.resolution.setKeyboardTracking(False)
        self.resolution.setSuffix(self.tr(" m per pixel"))
        self.resolution.setToolTip(
            self.tr("What a pixel measures on the ground; tiles are drawn no finer than the model needs")
        )
        self.rate = QDoubleSpinBox()
        self.rate.setRange(0.5, 50.0)
        self.rate.setDecimals(1)
        self.rate.setKeyboardTracking(False)
        self.rate.setSuffix(self.tr(" requests a second"))
        self.rate.setToolTip(
            self.tr("The most that the layer's server is asked; what its owner allows is in its terms of use")
        )
        self.rate.setValue(settings.requests_per_second)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.as_styled, self.zoom, self.resolution, self.rate):
            layout.addWidget(widget)
        self.as_styled.toggled.connect(self._toggled)
        self.zoom.currentIndexChanged.connect(self._say_changed)
        self.resolution.valueChanged.connect(self._say_changed)
        self.rate.valueChanged.connect(self._say_changed)
        self._show()

    def look_at(self, layer: Optional[QgsMapLayer]) -> None:
        """Offer what fits a layer; nothing changes as long as it is the same one."""
        layer_id = layer.id() if layer is not None else ""
        if layer_id == self._layer:
            return
        self._layer = layer_id
        self._must = must_be_drawn(layer)
        levels = zoom_levels(layer) if layer is not None else {}
        self._has_levels, self._asks = bool(levels), layer is not None and asks_a_server(layer)
        with QSignalBlocker(self.as_styled), QSignalBlocker(self.zoom), QSignalBlocker(self.resolution):
            self.as_styled.setChecked(False)
            if layer is not None:
                self._fill(layer, levels)
        self._show()

    def choice(self) -> Optional[HowDrawn]:
        """Return how the layer shall be drawn; None when the worker reads its file."""
        if not (self._must or self.as_styled.isChecked()):
            return None
        zoom = self.zoom.currentData() if self._has_levels else None
        return HowDrawn(zoom, self.resolution.value(), self.rate.value())

    def _fill(self, layer: QgsMapLayer, levels: dict[int, float]) -> None:
        now = self._metres_now()
        here = metres_per_unit(layer.crs(), layer.extent(), QgsProject.instance().transformContext())
        if self._canvas is not None and now and levels:
            settings = self._canvas.mapSettings()
            seen = settings.mapToLayerCoordinates(layer, settings.visibleExtent())
            here = metres_per_unit(layer.crs(), seen, QgsProject.instance().transformContext())
        self.zoom.clear()
        for zoom, units in levels.items():
            words = self.tr("Zoom {zoom}: {metres} m per pixel")
            self.zoom.addItem(words.format(zoom=zoom, metres=f"{units * here:.3g}"), zoom)
        if levels and now:
            nearest = min(levels, key=lambda zoom: abs(math.log(levels[zoom] * (here or 1.0) / now)))
            self.zoom.setCurrentIndex(self.zoom.findData(nearest))
        own = own_resolution(layer)
        self.resolution.setSpecialValueText(self.tr("The raster's own resolution") if own else "")
        self.resolution.setMinimum(0.0 if own else 0.001)
        self.resolution.setValue(0.0 if own else _round(now or 1.0))

    def _metres_now(self) -> float:
        """Return what a pixel of the map measures on the ground, 0 when there is no map."""
        if self._canvas is None or not self._canvas.layerCount():
            return 0.0
        settings = self._canvas.mapSettings()
        transforms = QgsProject.instance().transformContext()
        return settings.mapUnitsPerPixel() * metres_per_unit(
            settings.destinationCrs(), settings.visibleExtent(), transforms
        )

    def _toggled(self, *_arguments: object) -> None:
        self._show()
        self.changed.emit()

    def _say_changed(self, *_arguments: object) -> None:
        self.changed.emit()

    def _show(self) -> None:
        drawn = self._must or self.as_styled.isChecked()
        self.as_styled.setVisible(bool(self._layer) and not self._must)
        self.zoom.setVisible(drawn and self._has_levels)
        self.resolution.setVisible(drawn and not self._has_levels)
        self.rate.setVisible(drawn and self._asks)


def _round(value: float) -> float:
    """Return a number with two digits that count."""
    return float(f"{value:.2g}")
