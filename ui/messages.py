"""Says outcomes in QGIS's message bar and log; the one place where Tilescribe talks to either."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import Qgis, QgsMessageLog
from qgis.gui import QgisInterface, QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QPushButton

from .wording import escaped, one_line

TAG = "Tilescribe"
SECONDS = 8


def log(text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
    """Write a line to QGIS's log, under our own tab; may be called from any thread."""
    QgsMessageLog.logMessage(escaped(text), TAG, level, notifyUser=False)


class Messages:
    """Shows sentences in the message bar, each with a button if there is something to do about it."""

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface

    def info(self, text: str) -> None:
        """Say that something happened."""
        self._push(text, Qgis.MessageLevel.Info)

    def success(self, text: str) -> None:
        """Say that something worked."""
        self._push(text, Qgis.MessageLevel.Success)

    def hint(self, text: str) -> None:
        """Say what to do differently; there is nothing in the log about it."""
        self._push(text, Qgis.MessageLevel.Warning)

    def warning(self, text: str) -> None:
        """Say what did not go as asked; the log is a click away."""
        self._push(text, Qgis.MessageLevel.Warning, self._tr("Show log"), self.show_log)

    def failure(self, text: str, action: str = "", do: Optional[Callable[[], None]] = None) -> None:
        """Say what failed; ``action`` names the button that calls ``do``, the log by default."""
        self._push(text, Qgis.MessageLevel.Critical, action or self._tr("Show log"), do or self.show_log)

    def show_log(self) -> None:
        """Open QGIS's log window at our tab."""
        self._iface.openMessageLog()

    def _push(
        self, text: str, level: Qgis.MessageLevel, action: str = "", do: Optional[Callable[[], None]] = None
    ) -> None:
        log(text, level)
        bar: QgsMessageBar = self._iface.messageBar()
        # The bar reads HTML, and a sentence may quote a file or layer name.
        item = bar.createMessage(TAG, escaped(one_line(text, 600)))
        if do is not None:
            button = QPushButton(action)
            button.clicked.connect(lambda _checked=False: do())
            item.layout().addWidget(button)
        item.setLevel(level)
        item.setDuration(SECONDS if do is None else 0)  # what has a button waits for it
        bar.pushItem(item)

    @staticmethod
    def _tr(text: str) -> str:
        return QCoreApplication.translate("Messages", text)
