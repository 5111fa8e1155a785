"""The boxes in which a person says what to find: layer, sentence and filters."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsMapLayer, QgsProject
from qgis.gui import QgsFilterLineEdit, QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
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

from ..layers.layer_box import TileLayerBox
from ..settings import Settings
from .drawn_area import Area
from .filters import SearchFilters
from .project_tiles import tiles
from .question import Question
from .saved_menu import SavedMenu
from .saved_searches import SavedSearch
from .square_button import SquareButton


class SearchForm(QWidget):
    """Signals: ``asked`` for Enter, ``narrowed`` for another filter, ``layer_changed`` for another tile layer."""

    asked = pyqtSignal()
    narrowed = pyqtSignal()
    layer_changed = pyqtSignal()

    def __init__(self, settings: Settings, canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.layer = TileLayerBox()
        self.everywhere = QCheckBox(self.tr("All tile layers"))
        self.everywhere.setToolTip(self.tr("Search every tile layer of the project at once"))
        self.query = QgsFilterLineEdit()
        self.query.setShowSearchIcon(True)
        self.query.setPlaceholderText(self.tr("boats moored at a pier"))
        self.square = SquareButton(canvas)
        self.saved = SavedMenu()
        self.help = QToolButton()
        self.help.setText("?")
        self.help.setAutoRaise(True)
        self.help.setToolTip(self.tr("What the score means"))
        self.visible_only = QCheckBox(self.tr("Only in the visible map"))
        self.filters = SearchFilters(canvas)
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
        self._say_layer_changed()

    def question(self) -> Question:
        """Return what the form says now."""
        layer = self.layer.tile_layer
        layers = [layer] if layer is not None else []
        return Question(
            layers=tuple(tiles.layers() if self.everywhere.isChecked() else layers),
            query=self.query.text().strip(),
            visible_only=self.visible_only.isChecked(),
            min_score=self.min_score.value(),
            limit=self.limit.value(),
            polygons=self.filters.chosen_polygons(),
            area=self.filters.chosen_area(),
            expression=self.filters.chosen_expression(),
        )

    def choose(self, layer: Optional[QgsMapLayer]) -> None:
        """Choose a tile layer; others are ignored."""
        self.layer.choose(layer)

    def to_save(self, name: str, query: str) -> SavedSearch:
        """Return what the form says, to be kept with the words that were searched: others may be typed by now."""
        layer, area, polygons = self.layer.currentLayer(), self.filters.chosen_area(), self.filters.chosen_polygons()
        return SavedSearch(
            name,
            query=query,
            layer=layer.id() if layer is not None else "",
            everywhere=self.everywhere.isChecked(),
            visible_only=self.visible_only.isChecked(),
            min_score=self.min_score.value(),
            limit=self.limit.value(),
            expression=self.filters.chosen_expression(),
            polygons=polygons.id() if polygons is not None else "",
            area=area.wkt if area is not None else "",
            area_crs=area.crs_wkt if area is not None else "",
        )

    def recall(self, saved: SavedSearch) -> bool:
        """Say what a saved search said, without a signal but for another layer; False where one of its layers is gone."""
        layers = QgsProject.instance().mapLayers()
        self.everywhere.setChecked(saved.everywhere)
        self.choose(layers.get(saved.layer))
        for box in (self.visible_only, self.min_score, self.limit):
            box.blockSignals(True)
        self.query.setText(saved.query)
        self.visible_only.setChecked(saved.visible_only)
        self.min_score.setValue(saved.min_score)
        self.limit.setValue(saved.limit)
        area = Area(saved.area, saved.area_crs) if saved.area else None
        self.filters.show_saved(saved.expression, area, layers.get(saved.polygons))
        for box in (self.visible_only, self.min_score, self.limit):
            box.blockSignals(False)
        needed = {saved.polygons, "" if saved.everywhere else saved.layer} - {""}
        return needed <= set(layers)

    def close_down(self) -> None:
        """Stop following the project, and leave the map."""
        self.square.close_down()
        self.filters.close_down()
        self.layer.close_down()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.query, 1)
        line.addWidget(self.square)
        line.addWidget(self.saved)
        line.addWidget(self.help)
        filters = QHBoxLayout()
        filters.addWidget(QLabel(self.tr("Score from")))
        filters.addWidget(self.min_score)
        filters.addStretch(1)
        filters.addWidget(QLabel(self.tr("At most")))
        filters.addWidget(self.limit)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        where = QHBoxLayout()
        where.addWidget(self.layer, 1)
        where.addWidget(self.everywhere)
        form.addRow(self.tr("Tile layer"), where)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addLayout(line)
        layout.addWidget(self.visible_only)
        layout.addLayout(filters)
        layout.addWidget(self.filters)

    def _connect(self) -> None:
        self.query.returnPressed.connect(self.asked)
        self.help.clicked.connect(self._explain)
        self.filters.narrowed.connect(self.narrowed)
        self.everywhere.toggled.connect(self._say_layer_changed)
        self.everywhere.toggled.connect(self.layer.setDisabled)
        self.visible_only.toggled.connect(self._say_narrowed)
        self.min_score.valueChanged.connect(self._say_narrowed)
        self.limit.valueChanged.connect(self._say_narrowed)
        self.layer.layerChanged.connect(self._say_layer_changed)
        self.layer.offered.connect(self._say_layer_changed)

    def _say_narrowed(self, *_arguments: object) -> None:
        self.narrowed.emit()

    def _say_layer_changed(self, *_arguments: object) -> None:
        self.filters.set_layer(self.layer.currentLayer())
        self.layer_changed.emit()

    def _explain(self) -> None:
        QWhatsThis.showText(self.help.mapToGlobal(self.help.rect().bottomLeft()), score_help(), self.help)


def score_help() -> str:
    """Return the explanation of the score, as HTML of our own words."""
    return QCoreApplication.translate(
        "SearchForm",
        "<p><b>What the score means</b></p>"
        "<p>Every tile is compared with your sentence in two ways: the model compares the <b>picture</b> with the "
        "sentence (this finds what no caption mentions), and the <b>words</b> of the sentence are looked up in the "
        "captions (this finds a <i>helipad</i> that the picture comparison misses). Each gives 0 to 1; the score is "
        "their mean, so a tile whose caption shares no word with the sentence has 0.50 at most. Point at a hit to see "
        "both parts.</p>"
        "<p><b>boats -river</b> leaves out tiles whose caption says river. <b>&quot;white boats&quot;</b> has to be in the "
        "caption word for word.</p>"
        "<p>It is a ranking, not a probability: compare scores within one search, not between two. There is always a "
        "best tile, even if what you look for is nowhere on the map; look at the pictures before you trust a hit.</p>",
    )
