"""The dock's second tab: type a sentence, look at the tiles that match, fly there, keep them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from time import perf_counter
from typing import Any, Optional

from qgis.core import QgsGeometry, QgsMapLayer
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QModelIndex, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QApplication,
    QFileDialog,
    QLabel,
    QListView,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import InputError, RuntimeMissingError, TilescribeError
from .. import wording
from ..messages import Messages
from ..settings import Settings
from ..setup.options_page import PAGE
from ..tasks import WorkTask
from . import hits_actions, saved_searches
from .colour import SearchColour
from .form import SearchForm
from .hits_bar import HitsBar
from .hits_pictures import HitsPictures, Opened
from .hits_view import HitDelegate, HitsModel
from .map_picture import MapPicture
from .question import Answer, Question, prepared
from .saved_searches import SavedSearch
from .search_index import Hit
from .taste import Taste
from .thumbnails import Thumbnails
from .warm_up import WarmUp


class SearchPanel(QWidget):
    """Signals: ``found`` with the list of hits, whenever a search ends."""

    found = pyqtSignal(object)

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._canvas = iface.mapCanvas()
        self._messages = Messages(iface)
        self._thumbnails = Thumbnails(self)
        self._pictures = HitsPictures(self._thumbnails, self._canvas)
        self._task: Optional[WorkTask] = None
        self._asked: Optional[Question] = None
        self.form = SearchForm(Settings(), self._canvas)
        self.taste = Taste()
        self.model = HitsModel(self._thumbnails, self._pictures.get)
        self.list = QListView()
        self.empty = QLabel()
        self.pages = QStackedWidget()
        self.status = QLabel()
        self.bar = HitsBar()
        self.select_button, self.save_button = self.bar.select, self.bar.keep
        self.colour = SearchColour(self.bar.colour, self._refuse_softly)
        self.warm_up = WarmUp(self)
        self._steps: list[QAction] = []
        self._lay_out()
        self._connect()
        self._reset()

    def choose_layer(self, layer: QgsMapLayer) -> None:
        """Search this tile layer from now on."""
        self.form.choose(layer)

    # ------------------------------------------------------------ search

    def search(self) -> None:
        """Look for what the form says, in words."""
        self.taste.forget()
        self._run()

    def more_like(self, layer: QgsMapLayer, feature_ids: Sequence[int]) -> None:
        """Look for tiles that resemble these."""
        self.form.choose(layer)
        self.taste.look_for(layer.id(), feature_ids)
        self._run()

    def more_like_hits(self) -> None:
        """Look for tiles like the hits marked in the list; without hits, like those selected in the layer."""
        marked = self._marked() or self.model.hits()[:1]
        if not marked:
            self.more_like_selected()
            return
        (layer, hits), *_ = hits_actions.by_layer(marked) or [(None, [])]
        if layer is not None:
            self.more_like(layer, [hit.feature_id for hit in hits])

    def more_like_selected(self) -> None:
        """Look for tiles like those selected in the tile layer."""
        layer = self.form.question().layer
        chosen = layer.selectedFeatureIds() if layer is not None else []
        if chosen:
            self.more_like(layer, chosen)
        else:
            self._messages.hint(self.tr("Select tiles in the tile layer first; tiles like them are then looked for."))

    def like_drawn(self, square: QgsGeometry) -> None:
        """Look for tiles like what the map shows there."""
        try:
            self.taste.look_like(MapPicture(self._canvas, square.boundingBox()))
            self._run()
        except InputError as error:
            self._refuse_softly(error)

    def judge(self, good: bool) -> None:
        """Take the marked hits for good or wrong ones, and rank again."""
        self.taste.judge(self._marked() or self.model.hits()[:1], good)
        self._run()

    def save_search(self, name: str) -> None:
        """Keep the search in the project."""
        saved = self.form.to_save(name)
        self.taste.write_to(saved)
        saved_searches.save(saved)
        self._messages.info(self.tr("Saved in the project as {name}.").format(name=name))

    def recall(self, saved: SavedSearch) -> None:
        """Do a saved search again."""
        self.form.recall(saved)
        self.taste.read_from(saved)
        self._run()

    def close_down(self) -> None:
        """Stop everything without a word; the panel is about to go."""
        self._stop()
        self.colour.close_down()
        self.warm_up.stop()
        self._thumbnails.stop()
        self.form.close_down()
        for action in self._steps:
            self._iface.unregisterMainWindowAction(action)
            self._iface.mainWindow().removeAction(action)
            action.deleteLater()

    def _question(self) -> Question:
        question = replace(self.form.question(), **self.taste.chosen())
        return replace(question, query="") if self.taste.by_tiles else question

    def _run(self) -> None:
        question = self._question()
        self._stop()
        try:
            ask = prepared(question, self._canvas)
        except TilescribeError as error:
            self._refuse(error)
            return
        Settings().search_limit = question.limit
        open_pictures = self._pictures.opener(question.layers)
        self._asked = question
        self.form.saved.suggestion = "" if question.picture else question.query or self.taste.words()
        self.status.setText(self.tr("Searching\u2026"))
        started = perf_counter()

        def work(task: WorkTask) -> tuple[Answer, Opened]:
            return ask(task.isCanceled), open_pictures()

        def done(result: Optional[tuple[Answer, Opened]]) -> None:
            self._task = None
            if any(sip.isdeleted(layer) for layer in question.layers):
                self._asked = None
                self._reset()  # a layer was removed while its tiles were searched
            elif result is not None:
                (hits, warnings), opened = result
                self._show(hits, opened, perf_counter() - started)
                for warning in warnings:
                    self._messages.warning(warning)

        self._task = WorkTask(self.tr("Search tiles"), work, done, self._failed, quiet=True)
        self._task.start()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def _again(self) -> None:
        if self._asked is not None:
            self._run()

    def _without_taste(self) -> None:
        if self.form.query.text().strip():
            self._run()
        else:
            self._asked = None
            self._reset()

    def _failed(self, error: TilescribeError) -> None:
        self._task = None
        self._refuse(error)

    def _refuse(self, error: TilescribeError) -> None:
        self._clear()
        self._show_empty(str(error))
        self._refuse_softly(error)
        self.found.emit([])

    def _refuse_softly(self, error: TilescribeError) -> None:
        if isinstance(error, RuntimeMissingError):
            self._messages.failure(str(error), self.tr("Settings\u2026"), self._show_settings)
        elif isinstance(error, InputError):
            self._messages.hint(str(error))
        else:
            self._messages.warning(str(error))

    def _show_settings(self) -> None:
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE)

    # ------------------------------------------------------------ show

    def _show(self, hits: Sequence[Hit], opened: Opened, seconds: float) -> None:
        self._pictures.use(self._asked.layers, opened)
        self.model.set_hits(hits)
        self.bar.set_enabled(bool(hits))
        if hits:
            self.pages.setCurrentWidget(self.list)
            self.list.scrollToTop()
            words = [wording.hits(len(hits)), self.tr("{ms} ms").format(ms=round(1000 * seconds))]
            self.status.setText(" \u00b7 ".join(words))
        else:
            self.status.clear()
            self._show_empty(self.tr("No tile fits these filters. Lower the score, or search beyond the visible map."))
        self.colour.follow(self._asked)
        self.found.emit(list(hits))

    def _show_empty(self, sentence: str) -> None:
        self.empty.setText(sentence)
        self.pages.setCurrentWidget(self.empty)

    def _clear(self) -> None:
        self.model.set_hits([])
        self.status.clear()
        self.bar.set_enabled(False)

    def _reset(self) -> None:
        """Forget the hits: they belong to another layer."""
        question = self.form.question()
        if self._asked is not None and self._asked.layers == question.layers and question.layers:
            return
        self._stop()
        self._asked = None
        self.form.saved.suggestion = ""
        self.taste.forget()
        self._clear()
        self.colour.look(question.layers)
        self.bar.more.setEnabled(question.layer is not None)
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

    # ------------------------------------------------------------ act

    def _clicked(self, index: QModelIndex) -> None:
        hits_actions.fly(self._canvas, self.model.hit(index), zoom=False)

    def _moved(self, index: QModelIndex) -> None:
        by_keyboard = QApplication.mouseButtons() == Qt.MouseButton.NoButton
        if index.isValid() and by_keyboard and self.list.hasFocus():
            self._clicked(index)

    def _double_clicked(self, index: QModelIndex) -> None:
        hits_actions.fly(self._canvas, self.model.hit(index), zoom=True)

    def step(self, by: int) -> None:
        """Go to the next or the previous hit, whatever has the keyboard."""
        count = self.model.rowCount()
        current = self.list.currentIndex()
        row = current.row() + by if current.isValid() else (0 if by > 0 else count - 1)
        if 0 <= row < count:
            index = self.model.index(row)
            self.list.setCurrentIndex(index)
            if not self.list.hasFocus():
                self._clicked(index)

    def _marked(self) -> list[Hit]:
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        hits = self.model.hits()
        return [hits[row] for row in rows]

    def _chosen(self) -> list[Hit]:
        """Return the hits marked in the list when there are several, else all of them."""
        marked = self._marked()
        return marked if len(marked) > 1 else self.model.hits()

    def select(self) -> None:
        """Select the hits in their tile layers."""
        hits = self._chosen()
        names = ", ".join(layer.name() for layer in hits_actions.select(hits))
        self._messages.info(self.tr("Selected {hits} in {layer}.").format(hits=wording.tiles(len(hits)), layer=names))

    def save(self) -> None:
        """Add the hits to the project as a layer of their own."""
        self._try(lambda: hits_actions.keep(self._chosen(), self._asked.query or self.taste.words()))

    def save_csv(self, path: str = "") -> None:
        """Write the hits as a table; asks for the file when none is given."""
        if not path:
            path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the hits as"), "", "CSV (*.csv)")
        if path:
            path = path if path.lower().endswith(".csv") else f"{path}.csv"
            self._try(lambda: hits_actions.write_csv(path, self._chosen()))

    def _try(self, act: Any) -> None:
        try:
            act()
        except TilescribeError as error:
            self._messages.warning(str(error))

    def _show_menu(self, place: QPoint) -> None:
        if self.list.indexAt(place).isValid():
            self.hit_menu().exec(self.list.viewport().mapToGlobal(place))

    def hit_menu(self) -> QMenu:
        """Return the menu of the marked hits."""
        menu = QMenu(self.list)
        for text, icon, act in (
            (self.tr("More like this"), self.bar.more, self.more_like_hits),
            (self.tr("Good hit"), self.bar.up, lambda: self.judge(True)),
            (self.tr("Wrong hit"), self.bar.down, lambda: self.judge(False)),
        ):
            action = menu.addAction(icon.icon(), text)
            action.triggered.connect(lambda _checked=False, act=act: act())
        return menu

    # ------------------------------------------------------------ looks

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAlternatingRowColors(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setToolTip(self.tr("Click to go there, double-click to zoom"))
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(20)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.list)
        layout = QVBoxLayout(self)
        for widget, stretch in ((self.form, 0), (self.taste, 0), (self.pages, 1), (self.status, 0), (self.bar, 0)):
            layout.addWidget(widget, stretch)

    def _connect(self) -> None:
        self.form.asked.connect(self.search)
        self.form.query.textEdited.connect(lambda _: self.warm_up.begin(self.form.question().layers))
        self.form.square.drawn.connect(self.like_drawn)
        self.form.narrowed.connect(self._again)
        self.form.layer_changed.connect(self._reset)
        self.form.saved.keep.connect(self.save_search)
        self.form.saved.recalled.connect(self.recall)
        self.taste.cleared.connect(self._without_taste)
        self.list.clicked.connect(self._clicked)
        self.list.doubleClicked.connect(self._double_clicked)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.selectionModel().currentChanged.connect(self._moved)
        for button, act in (
            (self.bar.previous, lambda: self.step(-1)),
            (self.bar.next, lambda: self.step(1)),
            (self.bar.more, self.more_like_hits),
            (self.bar.up, lambda: self.judge(True)),
            (self.bar.down, lambda: self.judge(False)),
            (self.bar.select, self.select),
            (self.bar.keep, self.save),
            (self.bar.csv, self.save_csv),
        ):
            button.clicked.connect(lambda _checked=False, act=act: act())
        steps = ((self.tr("Previous hit"), "Alt+PgUp", -1), (self.tr("Next hit"), "Alt+PgDown", 1))
        for name, keys, by in steps:
            action = QAction(f"Tilescribe: {name}", self._iface.mainWindow())
            action.triggered.connect(lambda _checked=False, by=by: self.step(by))
            self._iface.registerMainWindowAction(action, keys)
            self._steps.append(action)
