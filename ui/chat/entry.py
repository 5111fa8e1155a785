"""What one side said, as it is shown: its tiles, its words as plain text, and what can be done with an answer."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from .talk import MODEL, Said
from .tile_row import Picture, TileRow


class Entry(QFrame):
    """Signals: ``chosen`` with a feature id; ``copy``, ``use`` and ``select`` with what was said."""

    chosen = pyqtSignal(object)
    copy = pyqtSignal(object)
    use = pyqtSignal(object)
    select = pyqtSignal(object)

    def __init__(self, said: Said, picture: Picture, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.said = said
        self._picture = picture
        self.rows: list[TileRow] = []
        self.words = _label()
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.note = _label()
        font = self.note.font()
        font.setItalic(True)
        self.note.setFont(font)
        is_answer = said.role == MODEL
        if not is_answer:  # themes with a style sheet draw neither the frame nor the ground
            font = self.words.font()
            font.setBold(True)
            self.words.setFont(font)
        self.setFrameShape(QFrame.Shape.NoFrame if is_answer else QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(not is_answer)
        self.setBackgroundRole(QPalette.ColorRole.Base if is_answer else QPalette.ColorRole.AlternateBase)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 6, 8, 6)
        self._layout.setSpacing(4)
        self._add_row(said.tiles, not is_answer)
        self._layout.addWidget(self.words)
        self._shown_at = self._layout.count()
        self._layout.addWidget(self.note)
        self.actions = QWidget()
        self._lay_out_actions()
        self._layout.addWidget(self.actions)
        self.refresh(is_answer and not said.text and not said.shown and not said.note)

    def refresh(self, waiting: bool = False) -> None:
        """Show what was said by now; ``waiting`` when more is to come."""
        self.words.setText(self.said.text if self.said.text or not waiting else "\u2026")
        self.words.setVisible(bool(self.words.text()))
        parts = [self.tr("Stopped.")] if self.said.stopped else []
        self.note.setText(" ".join([*parts, self.said.note]).strip())
        self.note.setVisible(bool(self.note.text()))
        if self.said.shown and not any(row.property("shown") for row in self.rows):
            self._add_row(self.said.shown, False, self._shown_at)
            self.rows[-1].setProperty("shown", True)
            for before, button in zip((self.words, *self.rows[-1].buttons), self.rows[-1].buttons):
                QWidget.setTabOrder(before, button)
        ended = self.said.role == MODEL and not waiting
        self.actions.setVisible(ended and bool(self.said.text or self.said.shown))
        self.copy_button.setVisible(bool(self.said.text))
        self.use_button.setVisible(bool(self.said.text) and not self.said.shown)
        self.select_button.setVisible(bool(self.said.shown))

    def draw(self) -> None:
        """Show pictures that have come."""
        for row in self.rows:
            row.draw()

    def _add_row(self, tiles: list, numbered: bool, place: int = -1) -> None:
        if tiles:
            row = TileRow(tiles, self._picture, numbered, self)
            row.chosen.connect(self.chosen)
            self.rows.append(row)
            self._layout.insertWidget(place, row)

    def _lay_out_actions(self) -> None:
        line = QHBoxLayout(self.actions)
        line.setContentsMargins(0, 0, 0, 0)
        self.copy_button = self._action(line, self.tr("Copy"), self.tr("Copy the answer"), self.copy)
        self.use_button = self._action(
            line,
            self.tr("Use as caption"),
            self.tr("Make the answer the caption of the tiles it is about; an edit that can be undone"),
            self.use,
        )
        self.select_button = self._action(
            line, self.tr("Select these tiles"), self.tr("Select them in the tile layer"), self.select
        )
        line.addStretch(1)

    def _action(self, line: QHBoxLayout, text: str, tip: str, signal: pyqtSignal) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAutoRaise(True)
        button.clicked.connect(lambda _checked=False: signal.emit(self.said))
        line.addWidget(button)
        return button


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)  # what a model says is not to be trusted with HTML
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
