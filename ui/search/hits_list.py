"""The lower half of the search tab: the hits with their pictures, the way through them, and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, Optional

from qgis.core import QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QModelIndex, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
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

from ...core.errors import TilescribeError
from .. import wording
from ..messages import Messages
from ..thumbnails.rendering import Thumbnails
from . import hits_actions
from .hit import Hit
from .hits_bar import HitsBar
from .hits_pictures import HitsPictures, Places
from .hits_view import HitDelegate, HitsModel


class HitsList(QWidget):
    """Signals: ``more`` for tiles like the hits pointed at, ``judged`` with whether they are good ones."""

    more = pyqtSignal()
    judged = pyqtSignal(bool)

    def __init__(self, iface: QgisInterface, messages: Messages, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._iface, self._canvas, self._messages = iface, iface.mapCanvas(), messages
        self._thumbnails = Thumbnails(self)
        self.pictures = HitsPictures(self._thumbnails, self._canvas)
        self.model = HitsModel(self._thumbnails, self.pictures.get)
        self.list = QListView()
        self.empty = QLabel()
        self.pages = QStackedWidget()
        self.status = QLabel()
        self.bar = HitsBar()
        self._title = ""
        self._steps: list[QAction] = []
        self._lay_out()
        self._connect()

    def show_hits(
        self, hits: Sequence[Hit], title: str, layers: Sequence[QgsVectorLayer], places: Places, seconds: float
    ) -> None:
        """Show what was found.

        Args:
            hits: Best first; there may be none.
            title: What was looked for, as a layer of them would be called.
            layers: Those that were searched.
            places: What the finder of ``pictures`` returned.
            seconds: How long it took.
        """
        self.pictures.use(layers, places)
        self._title = title
        self.model.set_hits(hits)
        self.bar.set_enabled(bool(hits))
        if not hits:
            self.status.clear()
            self._say(self.tr("No tile fits these filters. Lower the score, or search beyond the visible map."))
            return
        self.pages.setCurrentWidget(self.list)
        self.list.scrollToTop()
        words = [wording.hits(len(hits)), self.tr("{ms} ms").format(ms=round(1000 * seconds))]
        self.status.setText(" \u00b7 ".join(words))

    def clear(self, sentence: str) -> None:
        """Show no hits, but why there are none."""
        self.model.set_hits([])
        self.status.clear()
        self.bar.set_enabled(False)
        self._say(sentence)

    def pointed_at(self) -> list[Hit]:
        """Return the hits marked in the list, else the first."""
        return self._marked() or self.model.hits()[:1]

    def close_down(self) -> None:
        """Draw no more pictures, and take the shortcuts out of QGIS's window."""
        self._thumbnails.stop()
        for action in self._steps:
            self._iface.unregisterMainWindowAction(action)
            self._iface.mainWindow().removeAction(action)
            action.deleteLater()

    # ------------------------------------------------------------ ways

    def step(self, by: int) -> None:
        """Go to the next or the previous hit, whatever has the keyboard."""
        count = self.model.rowCount()
        current = self.list.currentIndex()
        row = current.row() + by if current.isValid() else (0 if by > 0 else count - 1)
        if 0 <= row < count:
            index = self.model.index(row)
            self.list.setCurrentIndex(index)
            if not self.list.hasFocus():
                self._fly(index)

    def _fly(self, index: QModelIndex, zoom: bool = False) -> None:
        if index.isValid():
            hits_actions.fly(self._canvas, self.model.hit(index), zoom)

    def _moved(self, index: QModelIndex) -> None:
        by_keyboard = QApplication.mouseButtons() == Qt.MouseButton.NoButton
        if by_keyboard and self.list.hasFocus():
            self._fly(index)

    # ------------------------------------------------------------ acts

    def select(self) -> None:
        """Select the hits in their tile layers."""
        hits = self._chosen()
        names = ", ".join(layer.name() for layer in hits_actions.select(hits))
        self._messages.info(self.tr("Selected {hits} in {layer}.").format(hits=wording.tiles(len(hits)), layer=names))

    def keep(self) -> None:
        """Add the hits to the project as a layer of their own."""
        self._try(lambda: hits_actions.keep(self._chosen(), self._title))

    def save_csv(self, path: str = "") -> None:
        """Write the hits as a table; asks for the file when none is given."""
        if not path:
            path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the hits as"), "", "CSV (*.csv)")
        if path:
            path = path if path.lower().endswith(".csv") else f"{path}.csv"
            self._try(lambda: hits_actions.write_csv(path, self._chosen()))

    def menu(self) -> QMenu:
        """Return the menu of the hits pointed at."""
        menu = QMenu(self.list)
        for text, button in (
            (self.tr("More like this"), self.bar.more),
            (self.tr("Good hit"), self.bar.up),
            (self.tr("Wrong hit"), self.bar.down),
        ):
            menu.addAction(button.icon(), text).triggered.connect(button.click)
        return menu

    def _say(self, sentence: str) -> None:
        self.empty.setText(sentence)
        self.pages.setCurrentWidget(self.empty)

    def _marked(self) -> list[Hit]:
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        hits = self.model.hits()
        return [hits[row] for row in rows]

    def _chosen(self) -> list[Hit]:
        """Return the hits marked in the list when there are several, else all of them."""
        marked = self._marked()
        return marked if len(marked) > 1 else self.model.hits()

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except TilescribeError as error:
            self._messages.warning(str(error))

    def _show_menu(self, place: QPoint) -> None:
        if self.list.indexAt(place).isValid():
            self.menu().exec(self.list.viewport().mapToGlobal(place))

    # ------------------------------------------------------------ looks

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setToolTip(self.tr("Click to go there, double-click or press Enter to zoom"))
        self.list.setAccessibleName(self.tr("Hits"))
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(20)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in ((self.pages, 1), (self.status, 0), (self.bar, 0)):
            layout.addWidget(widget, stretch)

    def _connect(self) -> None:
        self.list.clicked.connect(self._fly)
        self.list.doubleClicked.connect(lambda index: self._fly(index, zoom=True))
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.selectionModel().currentChanged.connect(self._moved)
        enter = QAction(self.list)
        enter.setShortcuts([QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)])
        enter.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        enter.triggered.connect(lambda: self._fly(self.list.currentIndex(), zoom=True))
        self.list.addAction(enter)
        for button, act in (
            (self.bar.previous, lambda: self.step(-1)),
            (self.bar.next, lambda: self.step(1)),
            (self.bar.more, self.more.emit),
            (self.bar.up, lambda: self.judged.emit(True)),
            (self.bar.down, lambda: self.judged.emit(False)),
            (self.bar.select, self.select),
            (self.bar.keep, self.keep),
            (self.bar.csv, self.save_csv),
        ):
            button.clicked.connect(lambda _checked=False, act=act: act())
        steps = ((self.bar.previous, "Alt+PgUp", -1), (self.bar.next, "Alt+PgDown", 1))
        for button, keys, by in steps:
            action = QAction(f"Tilescribe: {button.accessibleName()}", self._iface.mainWindow())
            action.triggered.connect(lambda _checked=False, by=by: self.step(by))
            self._iface.registerMainWindowAction(action, keys)
            self._steps.append(action)
