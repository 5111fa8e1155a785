"""Catches what leaves a slot of ours: it is said in the message bar and logged; QGIS would show it as a fault of its own.

PyQt hands an exception that leaves a slot, or a method that Qt calls, to ``sys.excepthook``, and ends the process where
nobody has set one. So one hook guards every panel, also those written tomorrow. What other plugins raise goes on to
the hook that was there before.
"""

from __future__ import annotations

import sys
import time
import traceback
from pathlib import Path
from types import TracebackType
from typing import Any, Callable, Optional

from qgis.core import Qgis
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication, QObject, QThread, QTimer

from ..core.errors import TilescribeError
from .messages import Messages, log

PACKAGE = Path(__file__).parent.parent  # not resolved: as Python names our files, also behind a link
ROOMS = ("ui", "algorithms", "core", "plugin.py")
QUIET_SECONDS = 10.0  # a fault in painting comes sixty times a second
GONE = "has been deleted"  # PyQt's words for a widget or layer that went while somebody held it

Hook = Callable[[type, BaseException, Optional[TracebackType]], Any]


class Guard(QObject):
    """The hook, from when it is made until :meth:`close`. Made on the GUI thread."""

    def __init__(self, iface: Optional[QgisInterface]) -> None:
        super().__init__()
        self._messages = Messages(iface) if iface is not None else None
        self._before: Hook = sys.excepthook
        self._hook: Hook = self._caught
        self._told: dict[tuple[str, int], float] = {}
        sys.excepthook = self._hook

    def close(self) -> None:
        """Take the hook away; one that another plugin has set over it stays, and finds ours out of work."""
        if sys.excepthook is self._hook:
            sys.excepthook = self._before
        self._messages = None

    def _caught(self, kind: type, error: BaseException, trace: Optional[TracebackType]) -> None:
        place = _our_place(trace)
        if place is None or not isinstance(error, Exception):
            self._before(kind, error, trace)
            return
        now = time.monotonic()
        if now - self._told.get(place, -QUIET_SECONDS) < QUIET_SECONDS:
            return
        self._told[place] = now
        log("".join(traceback.format_exception(kind, error, trace)), Qgis.MessageLevel.Critical)
        if self._messages is None or (isinstance(error, RuntimeError) and GONE in str(error)):
            return  # a layer or a window was closed meanwhile: whoever closed it knows
        if QThread.currentThread() is QCoreApplication.instance().thread():
            QTimer.singleShot(0, lambda: self._say(error))  # a slot may be in the middle of painting

    def _say(self, error: Exception) -> None:
        if self._messages is None:
            return
        try:
            if isinstance(error, TilescribeError):
                self._messages.warning(str(error))
            else:
                self._messages.failure(unexpected(error))
        except RuntimeError as gone:  # QGIS's window is on its way out
            log(str(gone))


def unexpected(error: Exception) -> str:
    """Return the sentence about an error that nobody foresaw."""
    words = QCoreApplication.translate(
        "Guard",
        "Something went wrong that Tilescribe did not expect ({kind}: {error}). The log has the details; "
        "please report them.",
    )
    return words.format(kind=type(error).__name__, error=error)


def _our_place(trace: Optional[TracebackType]) -> Optional[tuple[str, int]]:
    """Return the innermost line of ours on the way to an error; None when it did not pass through our files."""
    place = None
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if PACKAGE in Path(name).parents and Path(name).relative_to(PACKAGE).parts[0] in ROOMS:
            place = name, trace.tb_lineno
        trace = trace.tb_next
    return place
