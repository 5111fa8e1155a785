"""The boxes in which a person says what to find: layer, sentence and filters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsFilterLineEdit, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWhatsThis,
    QWidget,
)

from . import tile_layer
from .settings import Settings


@dataclass(frozen=True)
class Question:
    """What the form says; the layer is the live one, so this never leaves the GUI thread."""

    layer: Optional[QgsVectorLayer]
    query: str
    visible_only: bool
    min_score: float
    limit: int


class SearchForm(QWidget):
    """Signals: ``asked`` for Enter, ``narrowed`` for another filter, ``layer_changed`` for another tile layer."""

    asked = pyqtSignal()
    narrowed = pyqtSignal()
    layer_changed = pyqtSignal()

    def __init__(self, settings: Settings, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.layer = QgsMapLayerComboBox()
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layer.setMinimumContentsLength(12)
        self.query = QgsFilterLineEdit()
        self.query.setShowSearchIcon(True)
        self.query.setPlaceholderText(self.tr("boats moored at a pier"))
        self.help = QToolButton()
        self.help.setText("?")
        self.help.setAutoRaise(True)
        self.help.setToolTip(self.tr("What the score means"))
        self.visible_only = QCheckBox(self.tr("Only in the visible map"))
        self.min_score = QDoubleSpinBox()
        self.min_score.setRange(0.0, 1.0)
        self.min_score.setSingleStep(0.05)
        self.limit = QSpinBox()
        self.limit.setRange(1, 1000)
        self.limit.setValue(settings.search_limit)
        for box in (self.min_score, self.limit):
            box.setKeyboardTracking(False)
        self._lay_out()
        self._connect()
        self._offer_layers()

    def question(self) -> Question:
        """Return what the form says now."""
        layer = self.layer.currentLayer()
        return Question(
            layer=layer if tile_layer.is_tile_layer(layer) else None,
            query=self.query.text().strip(),
            visible_only=self.visible_only.isChecked(),
            min_score=self.min_score.value(),
            limit=self.limit.value(),
        )

    def choose(self, layer: Optional[QgsMapLayer]) -> None:
        """Choose a tile layer; others are ignored."""
        if tile_layer.is_tile_layer(layer):
            self._offer_layers()
            self.layer.setLayer(layer)

    def close_down(self) -> None:
        """Stop following the project."""
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._soon)
        project.layersRemoved.disconnect(self._soon)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.query, 1)
        line.addWidget(self.help)
        filters = QHBoxLayout()
        filters.addWidget(QLabel(self.tr("Score from")))
        filters.addWidget(self.min_score)
        filters.addStretch(1)
        filters.addWidget(QLabel(self.tr("At most")))
        filters.addWidget(self.limit)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Tile layer"), self.layer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addLayout(line)
        layout.addWidget(self.visible_only)
        layout.addLayout(filters)

    def _connect(self) -> None:
        self.query.returnPressed.connect(self.asked)
        self.help.clicked.connect(self._explain)
        self.visible_only.toggled.connect(self._say_narrowed)
        self.min_score.valueChanged.connect(self._say_narrowed)
        self.limit.valueChanged.connect(self._say_narrowed)
        self.layer.layerChanged.connect(self._say_layer_changed)
        # Opening a project adds layers one signal at a time: look once, after the last.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._offer_layers)
        project = QgsProject.instance()
        project.layersAdded.connect(self._soon)
        project.layersRemoved.connect(self._soon)

    def _soon(self, *_arguments: object) -> None:
        self._timer.start(0)

    def _say_narrowed(self, *_arguments: object) -> None:
        self.narrowed.emit()

    def _say_layer_changed(self, *_arguments: object) -> None:
        self.layer_changed.emit()

    def _offer_layers(self) -> None:
        layers = QgsProject.instance().mapLayers().values()
        self.layer.setExceptedLayerList([layer for layer in layers if not tile_layer.is_tile_layer(layer)])
        self.layer_changed.emit()

    def _explain(self) -> None:
        QWhatsThis.showText(self.help.mapToGlobal(self.help.rect().bottomLeft()), score_help(), self.help)


def score_help() -> str:
    """Return the explanation of the score, as HTML of our own words."""
    from qgis.PyQt.QtCore import QCoreApplication

    return QCoreApplication.translate(
        "SearchForm",
        "<p><b>What the score means</b></p>"
        "<p>Every tile is compared with your sentence in two ways: the model compares the <b>picture</b> with the "
        "sentence (this finds what no caption mentions), and the <b>words</b> of the sentence are looked up in the "
        "captions (this finds a <i>helipad</i> that the picture comparison misses). Each gives 0 to 1; the score is "
        "their mean, so a tile whose caption shares no word with the sentence has 0.50 at most. Point at a hit to see "
        "both parts.</p>"
        "<p>It is a ranking, not a probability: compare scores within one search, not between two. There is always a "
        "best tile, even if what you look for is nowhere on the map; look at the pictures before you trust a hit.</p>",
    )
