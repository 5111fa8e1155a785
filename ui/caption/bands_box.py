"""The boxes for a raster's bands: those it is shown with, or three that a person names."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsMapLayer, QgsRasterLayer
from qgis.gui import QgsRasterBandComboBox
from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from .job import drawn_bands


class BandsBox(QWidget):
    """Says which bands the model sees as red, green and blue; a new layer starts with those that it is shown with."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._layer = ""  # id of the layer that the boxes are filled for
        self.mode = QComboBox()
        self.mode.addItem(self.tr("As shown on the map"))
        self.mode.addItem(self.tr("Chosen here"))
        self.mode.setToolTip(self.tr("Which bands the model sees; it was trained on pictures in natural colours"))
        self.colours = [QgsRasterBandComboBox() for _ in range(3)]
        self._chosen = QWidget()
        rows = QFormLayout(self._chosen)
        rows.setContentsMargins(0, 0, 0, 0)
        for label, box in zip((self.tr("Red"), self.tr("Green"), self.tr("Blue")), self.colours):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            rows.addRow(label, box)
            box.bandChanged.connect(self._say_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.mode)
        layout.addWidget(self._chosen)
        self._chosen.hide()
        self.mode.currentIndexChanged.connect(self._mode_changed)

    def look_at(self, layer: Optional[QgsMapLayer]) -> bool:
        """Offer a layer's bands; say whether there is a choice. Nothing changes as long as it is the same layer."""
        several = isinstance(layer, QgsRasterLayer) and layer.bandCount() > 1
        layer_id = layer.id() if layer is not None else ""
        if layer_id == self._layer:
            return several
        self._layer = layer_id
        with QSignalBlocker(self.mode):
            self.mode.setCurrentIndex(0)
        self._chosen.hide()
        shown = (drawn_bands(layer) or [1, 2, 3]) if several else []
        for at, box in enumerate(self.colours):
            with QSignalBlocker(box):
                box.setLayer(layer if several else None)
                if several:
                    box.setBand(min(shown[at % len(shown)], layer.bandCount()))
        return several

    def choice(self) -> Optional[list[int]]:
        """Return the bands named here; None for those the layer is shown with."""
        if not self._layer or self.mode.currentIndex() == 0:
            return None
        return [box.currentBand() for box in self.colours]

    def _mode_changed(self, index: int) -> None:
        self._chosen.setVisible(index == 1)
        self._say_changed()

    def _say_changed(self, *_arguments: object) -> None:
        self.changed.emit()
