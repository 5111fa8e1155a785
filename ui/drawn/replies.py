"""What servers answered while a picture was drawn: QGIS draws nothing where a request fails, and says so nowhere else."""

from __future__ import annotations

import re
import threading
import time
from typing import Callable, Optional

from qgis.core import Qgis, QgsApplication, QgsNetworkAccessManager, QgsNetworkReplyContent
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from .pace import Pace
from .verdicts import EMPTY, DrawingError, judge, unreadable
from .witness import Witness

MAP_LOGS = ("WMS", "WCS")  # under which QGIS's providers complain of answers that they cannot use
ADDRESS = re.compile(r"https?://[^\s\])]+")


class Replies:
    """Hears of every request of the thread that it was made in, and of QGIS's complaints there."""

    def __init__(self, pace: Pace, witness: Witness) -> None:
        """Begin to listen; the witness knows of requests that another thread made for this one."""
        self._pace, self._witness = pace, witness
        self._thread = threading.get_ident()
        self._manager = QgsNetworkAccessManager.instance()  # each thread has its own
        direct = Qt.ConnectionType.DirectConnection
        self._manager.finished[QgsNetworkReplyContent].connect(self._answered, direct)
        QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(self._logged, direct)
        self.begin()

    def close(self) -> None:
        """Listen no more."""
        self._manager.finished[QgsNetworkReplyContent].disconnect(self._answered)
        QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].disconnect(self._logged)

    def more_than(self, planned: int) -> int:
        """Return how many requests more than planned went out since ``begin``, as far as one can tell.

        Of requests in other threads only the failed are known, which QGIS repeats by itself.
        """
        failed = self._witness.failures(self._began) if self._witness.elsewhere else 0
        return max(0, self._asked - planned) + max(0, failed - 1)

    def begin(self) -> None:
        """Forget what was answered before."""
        self._began = time.monotonic()
        self._asked = 0
        self._problem: Optional[DrawingError] = None
        self._empty = self._complained = False
        self._places: list[str] = []  # what was asked in this thread, and what QGIS complained of

    def check(self, has_holes: Callable[[], bool]) -> None:
        """Say what went wrong since ``begin``.

        Args:
            has_holes: Says whether there are places where nothing was drawn.

        Raises:
            DrawingError: A request failed, or its answer was no picture.
        """
        problem = self._problem
        if problem is not None and self._witness.beyond and not has_holes():
            problem = None
        if problem is None and self._witness.elsewhere and has_holes():
            problem = self._witness.problem(self._began, self._pace)
        if problem is None and self._complained and not self._empty and not self._witness.saw_empty(self._places):
            problem = unreadable()
        if problem is not None:
            self._forget()
            raise problem

    def _forget(self) -> None:
        """Drop the answers from QGIS's cache: nonsense that came as a good answer would come again from there."""
        cache = self._manager.cache()
        for place in self._places if cache is not None else ():
            cache.remove(QUrl(place))

    def _answered(self, reply: QgsNetworkReplyContent) -> None:
        self._places.append(reply.request().url().toString())
        self._asked += not reply.attribute(QNetworkRequest.Attribute.SourceIsFromCacheAttribute)
        verdict = judge(reply, self._witness.pictures)
        if isinstance(verdict, DrawingError):
            self._problem = self._problem or verdict
        elif verdict is EMPTY:
            self._empty = True

    def _logged(self, message: str, tag: str, level: Qgis.MessageLevel) -> None:
        if threading.get_ident() == self._thread and tag in MAP_LOGS and level != Qgis.MessageLevel.Info:
            self._complained = True
            self._places += [place for place in ADDRESS.findall(message) if place not in self._places]
