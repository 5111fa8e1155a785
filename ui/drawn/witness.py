"""Hears what servers answer to QGIS in any thread: its newer versions fetch tiles in one of their own."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Iterable, Sequence
from typing import Optional

from qgis.core import Qgis, QgsMapLayer, QgsNetworkAccessManager, QgsNetworkReplyContent, QgsVectorTileLayer
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from .ground import ARCGIS, hosts
from .pace import Pace
from .verdicts import EMPTY, DrawingError, judge

# Tiles are fetched by another thread than the one that draws; vector tiles in every version.
TILES_ELSEWHERE = Qgis.versionInt() >= 32400
SERVES_PICTURES = frozenset({"wms", ARCGIS})
REMEMBERED = 500
NEWS_SECONDS = 5.0  # that news may take to reach the GUI thread


class Witness(QObject):
    """Made on the GUI thread, where QGIS's news of all threads arrives; asked by the threads that draw.

    Attributes:
        pictures: Whether all answers should be pictures, as those of map and tile servers are.
        elsewhere: Whether requests may fail of which the thread that draws hears nothing.
        beyond: Whether tiles are asked for that are not drawn, so that a failure may be of no account.
    """

    _asked = pyqtSignal(object)

    def __init__(self, layers: Sequence[QgsMapLayer]) -> None:
        """Remember whose answers count; nothing is heard before ``open``."""
        super().__init__()
        self._domains = {_domain(host) for host in hosts(layers)}
        kinds = {layer.providerType() for layer in layers}
        self.pictures = kinds <= SERVES_PICTURES
        self.beyond = ARCGIS in kinds
        vectors = any(isinstance(layer, QgsVectorTileLayer) for layer in layers)
        self.elsewhere = bool(self._domains) and (vectors or (TILES_ELSEWHERE and "wms" in kinds))
        self._problems: deque[tuple[float, DrawingError]] = deque(maxlen=REMEMBERED)
        self._empty: deque[str] = deque(maxlen=REMEMBERED)
        self._manager = QgsNetworkAccessManager.instance()
        self._asked.connect(lambda told: told.set())

    def open(self) -> None:
        """Begin to listen; any thread may call it."""
        self._manager.finished[QgsNetworkReplyContent].connect(self._answered, Qt.ConnectionType.DirectConnection)

    def close(self) -> None:
        """Listen no more."""
        self._manager.finished[QgsNetworkReplyContent].disconnect(self._answered)

    def problem(self, since: float, pace: Pace) -> Optional[DrawingError]:
        """Return the last request that failed since a moment, None when none did.

        News come in order, so all that happened before this was called is known once the GUI thread has heard the call.
        """
        told = threading.Event()
        self._asked.emit(told)
        end = time.monotonic() + NEWS_SECONDS
        while not told.wait(0.05) and time.monotonic() < end and not pace.stopped:
            continue
        return next((problem for moment, problem in reversed(list(self._problems)) if moment >= since), None)

    def failures(self, since: float) -> int:
        """Return how many requests are known to have failed since a moment."""
        return sum(moment >= since for moment, _ in list(self._problems))

    def saw_empty(self, addresses: Iterable[str]) -> bool:
        """Say whether each of some addresses was answered with nothing, and there are any."""
        places = list(addresses)
        return bool(places) and all(place in self._empty for place in places)

    def _answered(self, reply: QgsNetworkReplyContent) -> None:
        address = reply.request().url()
        if _domain(address.host()) not in self._domains:
            return
        verdict = judge(reply, self.pictures)
        if isinstance(verdict, DrawingError):
            self._problems.append((time.monotonic(), verdict))
        elif verdict is EMPTY:
            self._empty.append(address.toString())


def _domain(host: str) -> str:
    """Return the last two parts of a host's name: a layer's tiles may come from several hosts of one domain."""
    return ".".join(host.lower().split(".")[-2:])
