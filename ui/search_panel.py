"""The dock's second tab: type a sentence, look at the tiles that match, fly there, keep them."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter
from typing import Optional

from qgis.core import QgsApplication, QgsMapLayer, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import InputError, RuntimeMissingError, TilescribeError
from . import map_view, thumbnail_source, wording
from .hits_layer import add_hits_layer
from .hits_view import HitDelegate, HitsModel
from .messages import Messages
from .options_page import PAGE
from .project_tiles import tiles
from .search_form import Question, SearchForm
from .search_index import Hit
from .settings import Settings
from .tasks import WorkTask
from .thumbnails import Thumbnails


class SearchPanel(QWidget):
    """Signals: ``found`` with the list of hits, whenever a search ends."""

    found = pyqtSignal(object)

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._canvas = iface.mapCanvas()
        self._messages = Messages(iface)
        self._versions = tiles.versions
        self._search = tiles.search
        self._thumbnails = Thumbnails(self)
        self._pictured: Optional[str] = None  # id of the layer whose raster the thumbnails show
        self._raster: Optional[QgsRasterLayer] = None  # kept alive when it is not the project's
        self._task: Optional[WorkTask] = None
        self._asked: Optional[Question] = None
        self.form = SearchForm(Settings())
        self.model = HitsModel(self._thumbnails)
        self.list = QListView()
        self.empty = QLabel()
        self.pages = QStackedWidget()
        self.status = QLabel()
        self.select_button = QPushButton(QgsApplication.getThemeIcon("/mActionSelectRectangle.svg"), self.tr("Select"))
        self.save_button = QPushButton(QgsApplication.getThemeIcon("/mActionFileSaveAs.svg"), self.tr("Keep as layer"))
        self._lay_out()
        self._connect()
        self._reset()

    def choose_layer(self, layer: QgsMapLayer) -> None:
        """Search this tile layer from now on."""
        self.form.choose(layer)

    # ------------------------------------------------------------ search

    def search(self) -> None:
        """Look for what the form says."""
        question = self.form.question()
        self._stop()
        try:
            snapshot = self._versions.snapshot(question.layer)
            extent = self._extent(question)
        except TilescribeError as error:
            self._refuse(error)
            return
        Settings().search_limit = question.limit
        path = self._picture_path(question)
        self._asked = question
        self.status.setText(self.tr("Searching\u2026"))
        started = perf_counter()

        def work(task: WorkTask) -> tuple[list[Hit], Optional[QgsRasterLayer]]:
            hits = self._search.search(
                snapshot,
                question.query,
                limit=question.limit,
                min_score=question.min_score,
                extent=extent,
                cancelled=task.isCanceled,
            )
            return hits, thumbnail_source.open_raster(path)

        def done(result: Optional[tuple[list[Hit], Optional[QgsRasterLayer]]]) -> None:
            self._task = None
            if result is not None:
                self._show(result[0], result[1], perf_counter() - started)

        self._task = WorkTask(self.tr("Search tiles"), work, done, self._failed, quiet=True)
        self._task.start()

    def close_down(self) -> None:
        """Stop everything without a word; the panel is about to go."""
        self._stop()
        self._thumbnails.stop()
        self.form.close_down()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def _again(self) -> None:
        if self._asked is not None:
            self.search()

    def _extent(self, question: Question) -> Optional[list[float]]:
        if not question.visible_only:
            return None
        box = map_view.visible_box(self._canvas, question.layer)
        return [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]

    def _failed(self, error: TilescribeError) -> None:
        self._task = None
        self._refuse(error)

    def _refuse(self, error: TilescribeError) -> None:
        self._clear()
        self._show_empty(str(error))
        if isinstance(error, RuntimeMissingError):
            self._messages.failure(str(error), self.tr("Settings\u2026"), self._show_settings)
        elif isinstance(error, InputError):
            self._messages.hint(str(error))
        else:
            self._messages.warning(str(error))
        self.found.emit([])

    def _show_settings(self) -> None:
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE)

    # ------------------------------------------------------------ show

    def _show(self, hits: Sequence[Hit], raster: Optional[QgsRasterLayer], seconds: float) -> None:
        self._use_pictures(raster)
        self.model.set_hits(hits)
        for button in (self.select_button, self.save_button):
            button.setEnabled(bool(hits))
        if hits:
            self.pages.setCurrentWidget(self.list)
            self.list.scrollToTop()
            words = [wording.count(len(hits), "hit"), self.tr("{ms} ms").format(ms=round(1000 * seconds))]
            self.status.setText(" \u00b7 ".join(words))
        else:
            self.status.clear()
            self._show_empty(self.tr("No tile fits these filters. Lower the score, or search beyond the visible map."))
        self.found.emit(list(hits))

    def _show_empty(self, sentence: str) -> None:
        self.empty.setText(sentence)
        self.pages.setCurrentWidget(self.empty)

    def _clear(self) -> None:
        self.model.set_hits([])
        self.status.clear()
        for button in (self.select_button, self.save_button):
            button.setEnabled(False)

    def _reset(self) -> None:
        """Forget the hits: they belong to another layer."""
        question = self.form.question()
        if self._asked is not None and self._asked.layer is question.layer and question.layer is not None:
            return
        self._stop()
        self._asked = None
        self._clear()
        self.form.query.setEnabled(question.layer is not None)
        if question.layer is None:
            self._show_empty(
                self.tr(
                    "This project has no tile layer yet.\n\nCaption a raster layer in the first tab, "
                    "or add a GeoPackage that Tilescribe made."
                )
            )
        else:
            self._show_empty(self.tr("Type what you look for, as you would say it, and press Enter."))

    def _picture_path(self, question: Question) -> str:
        """Return the raster file to open for the thumbnails; empty when the project has it, or nobody knows it."""
        if self._pictured == question.layer.id() and self._raster is not None:
            return ""
        path = thumbnail_source.recorded_path(question.layer)
        return "" if thumbnail_source.raster_in_project(path) is not None else path

    def _use_pictures(self, opened: Optional[QgsRasterLayer]) -> None:
        layer = self._asked.layer
        if opened is None and self._pictured == layer.id() and self._raster is not None:
            return
        self._pictured, self._raster = layer.id(), opened
        raster = opened or thumbnail_source.raster_in_project(thumbnail_source.recorded_path(layer))
        layers = [raster] if raster is not None else thumbnail_source.rasters_on_map(self._canvas)
        self._thumbnails.set_source(layers, layer.crs())

    # ------------------------------------------------------------ act

    def _clicked(self, index: QModelIndex) -> None:
        map_view.pan_and_flash(self._canvas, self._asked.layer, self.model.hit(index))

    def _moved(self, index: QModelIndex) -> None:
        by_keyboard = QApplication.mouseButtons() == Qt.MouseButton.NoButton
        if index.isValid() and by_keyboard and self.list.hasFocus():
            self._clicked(index)

    def _double_clicked(self, index: QModelIndex) -> None:
        map_view.zoom_and_flash(self._canvas, self._asked.layer, self.model.hit(index))

    def _chosen(self) -> list[Hit]:
        """Return the hits marked in the list when there are several, else all of them."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        hits = self.model.hits()
        return [hits[row] for row in rows] if len(rows) > 1 else hits

    def select(self) -> None:
        """Select the hits in the tile layer."""
        hits = self._chosen()
        self._asked.layer.selectByIds([hit.feature_id for hit in hits])
        self._messages.info(
            self.tr("Selected {hits} in {layer}.").format(
                hits=wording.count(len(hits), "tile"), layer=self._asked.layer.name()
            )
        )

    def save(self) -> None:
        """Add the hits to the project as a layer of their own."""
        try:
            add_hits_layer(self._asked.layer, self._chosen(), self._asked.query)
        except TilescribeError as error:
            self._messages.warning(str(error))

    # ------------------------------------------------------------ looks

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAlternatingRowColors(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setToolTip(self.tr("Click to go there, double-click to zoom"))
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(20)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.list)
        for button, tip in (
            (self.select_button, self.tr("Select the hits in the tile layer; or only those marked in the list")),
            (self.save_button, self.tr("Add the hits to the project as a layer; or only those marked in the list")),
        ):
            button.setToolTip(tip)
            button.setEnabled(False)
        bottom = QHBoxLayout()
        bottom.addWidget(self.status, 1)
        bottom.addWidget(self.select_button)
        bottom.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.form)
        layout.addWidget(self.pages, 1)
        layout.addLayout(bottom)

    def _connect(self) -> None:
        self.form.asked.connect(self.search)
        self.form.narrowed.connect(self._again)
        self.form.layer_changed.connect(self._reset)
        self.list.clicked.connect(self._clicked)
        self.list.doubleClicked.connect(self._double_clicked)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.select_button.clicked.connect(self.select)
        self.save_button.clicked.connect(self.save)
