"""All that was said, one below the other, or what to do while nothing was; stays at its end unless one scrolled back."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from .entry import Entry
from .talk import Said
from .tile_row import Picture


class Transcript(QStackedWidget):
    """Signals: those of its entries."""

    chosen = pyqtSignal(object)
    copy = pyqtSignal(object)
    use = pyqtSignal(object)
    select = pyqtSignal(object)

    def __init__(self, picture: Picture, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self.entries: list[Entry] = []
        self.empty = QLabel()
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(20)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(4, 4, 4, 4)
        self._column.addStretch(1)
        self.area.setWidget(inside)
        self.addWidget(self.empty)
        self.addWidget(self.area)
        self._at_end = True
        bar = self.area.verticalScrollBar()
        bar.valueChanged.connect(lambda value: setattr(self, "_at_end", value >= bar.maximum() - 4))
        bar.rangeChanged.connect(self._follow)

    @property
    def last(self) -> QWidget:
        """The last widget that Tab comes to."""
        return self.entries[-1].select_button if self.entries else self.area

    def say_nothing(self, sentence: str) -> None:
        """Show what to do, if nothing was said yet."""
        self.empty.setText(sentence)
        if not self.entries:
            self.setCurrentWidget(self.empty)

    def add(self, said: Said) -> Entry:
        """Show what was said, below the rest."""
        entry = Entry(said, self._picture)
        for name in ("chosen", "copy", "use", "select"):
            getattr(entry, name).connect(getattr(self, name))
        self.entries.append(entry)
        self._column.insertWidget(self._column.count() - 1, entry)
        self.setCurrentWidget(self.area)
        self._at_end = True
        QTimer.singleShot(0, self._follow)
        return entry

    def clear(self) -> None:
        """Show nothing that was said."""
        for entry in self.entries:
            self._column.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self.entries = []
        self.setCurrentWidget(self.empty)

    def draw(self) -> None:
        """Show pictures that have come."""
        for entry in self.entries:
            entry.draw()

    def _follow(self, *_: int) -> None:
        if self._at_end:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.maximum())
