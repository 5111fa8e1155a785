"""What the setup's windows share: each watches a service, lets go of it when it closes, and closes with the plugin."""

from __future__ import annotations

from typing import Any, Callable, ClassVar, Optional

from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QCloseEvent, QShowEvent
from qgis.PyQt.QtWidgets import QDialog, QLabel, QWidget

from ..mnemonics import give_mnemonics


class WatchingDialog(QDialog):
    """Base of windows that show a service at work. Closing one stops nothing.

    Attributes:
        shown: The windows of this kind that are open.
    """

    shown: ClassVar[list[WatchingDialog]] = []

    def __init_subclass__(cls) -> None:
        """Let every kind of window have a list of its own."""
        super().__init_subclass__()
        cls.shown = []

    def __init__(self, name: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._watched: list[tuple[Any, Callable[..., None]]] = []
        self.shown.append(self)

    def watch(self, signal: Any, slot: Callable[..., None]) -> None:
        """Connect a service's signal for as long as the window is open."""
        signal.connect(slot)
        self._watched.append((signal, slot))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Let every button be pressed with Alt and a letter."""
        give_mnemonics(self)
        super().showEvent(event)

    def done(self, result: int) -> None:
        """Let go of the services; the window goes."""
        self._let_go()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go also when the window was closed before it was seen, which Qt does without ``done``."""
        self._let_go()
        super().closeEvent(event)

    def _let_go(self) -> None:
        if self in self.shown:
            self.shown.remove(self)
            for signal, slot in self._watched:
                signal.disconnect(slot)
            self._watched.clear()

    @classmethod
    def show_one(cls, parent: Optional[QWidget] = None) -> WatchingDialog:
        """Open one, or bring the open one to the front; it does not wait for an answer."""
        cls._forget_deleted()
        dialog = cls.shown[0] if cls.shown else cls(parent)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    @classmethod
    def is_open(cls) -> bool:
        """Return whether there is one for a person to see."""
        cls._forget_deleted()
        return bool(cls.shown)

    @classmethod
    def close_all(cls) -> None:
        """Close every open one; the plugin goes."""
        cls._forget_deleted()
        for dialog in tuple(cls.shown):
            dialog.close()

    @classmethod
    def _forget_deleted(cls) -> None:
        """Leave out windows that went with the one above them."""
        cls.shown[:] = [dialog for dialog in cls.shown if not sip.isdeleted(dialog)]


def text_label() -> QLabel:
    """Return a label for sentences that quote paths and other people's words: plain text, which can be copied."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
