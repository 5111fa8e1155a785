"""Where a question is typed: Enter sends it, Shift+Enter begins a new line, Escape stops the answer."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

LINES = 3
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuestionBox(QPlainTextEdit):
    """Signals: ``sent`` for Enter, ``escaped`` for Escape."""

    sent = pyqtSignal()
    escaped = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Question"))
        self.setPlaceholderText(self.tr("For example: how many boats are there?"))
        self.setToolTip(
            self.tr(
                "Enter asks, Shift+Enter begins a new line, Escape stops the answer. [1] in the text stands for the first tile"
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What is typed."""
        return self.toPlainText().strip()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a height of a few lines."""
        height = self.fontMetrics().lineSpacing() * LINES + int(2 * self.document().documentMargin()) + 4
        return QSize(super().sizeHint().width(), height)

    def event(self, event: QEvent) -> bool:
        """Keep Enter and Escape from QGIS's own shortcuts while one types."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in (*ENTER, Qt.Key.Key_Escape):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Send or stop."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.sent.emit()
        else:
            super().keyPressEvent(event)
