"""What servers answered while a picture was drawn: QGIS draws nothing where a request fails, and says so nowhere else."""

from __future__ import annotations

import re
import threading
from typing import Any, Optional

from qgis.core import Qgis, QgsApplication, QgsNetworkAccessManager, QgsNetworkReplyContent, QgsNetworkRequestParameters
from qgis.PyQt.QtCore import QCoreApplication, Qt, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from .pace import Pace

BUSY = (429, 503)
SHORTEST_REST = 1.0
LONGEST_REST = 60.0  # seconds; a server that wants more is asked later, by another run
MAP_LOG = "WMS"  # under which QGIS's provider complains of pictures that it cannot read
NO_CONTENT = 204


class DrawingError(Exception):
    """A picture could not be drawn.

    Attributes:
        passes: Whether it may go well in a moment.
        rest: Seconds for which the server shall be left alone.
        everywhere: Whether other tiles are likely to meet the same.
    """

    def __init__(self, sentence: str, passes: bool = False, rest: float = 0.0, everywhere: bool = False) -> None:
        super().__init__(sentence)
        self.passes, self.rest, self.everywhere = passes, rest, everywhere


class Replies:
    """Hears of every request of the thread that it was made in, and gives each its moment.

    Attributes:
        pictures: Whether all answers should be pictures, as those of map and tile servers are.
    """

    def __init__(self, pace: Pace) -> None:
        """Begin to listen; ``pace`` says when a request may go."""
        self.pictures = False
        self._pace = pace
        self._thread = threading.get_ident()
        self._problem: Optional[DrawingError] = None
        self._unread = self._empty = False
        self._places: list[QUrl] = []
        self._manager = QgsNetworkAccessManager.instance()  # each thread has its own
        direct = Qt.ConnectionType.DirectConnection
        self._manager.requestAboutToBeCreated[QgsNetworkRequestParameters].connect(self._asked, direct)
        self._manager.finished[QgsNetworkReplyContent].connect(self._answered, direct)
        self._manager.requestTimedOut[QgsNetworkRequestParameters].connect(self._timed_out, direct)
        QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(self._logged, direct)

    def close(self) -> None:
        """Listen no more."""
        self._manager.requestAboutToBeCreated[QgsNetworkRequestParameters].disconnect(self._asked)
        self._manager.finished[QgsNetworkReplyContent].disconnect(self._answered)
        self._manager.requestTimedOut[QgsNetworkRequestParameters].disconnect(self._timed_out)
        QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].disconnect(self._logged)

    def begin(self) -> None:
        """Forget what was answered before."""
        self._problem, self._unread, self._empty = None, False, False
        self._places.clear()

    def check(self) -> None:
        """Say what went wrong since ``begin``.

        Raises:
            DrawingError: A request failed, or its answer was no picture.
        """
        if self._unread and not self._empty:
            self._problem = self._problem or DrawingError(
                _tr("The server sent a picture that cannot be read."), passes=True
            )
        if self._problem is not None:
            self._forget()
            raise self._problem

    def _forget(self) -> None:
        """Drop the answers from QGIS's cache: nonsense that came as a good answer would come again from there."""
        cache = self._manager.cache()
        for place in self._places if cache is not None else ():
            cache.remove(place)

    def _asked(self, _request: QgsNetworkRequestParameters) -> None:
        self._pace.wait()

    def _answered(self, reply: QgsNetworkReplyContent) -> None:
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        status = status if isinstance(status, int) else 0
        self._places.append(reply.request().url())
        host = reply.request().url().host() or _tr("of the layer")
        if reply.error() != QNetworkReply.NetworkError.NoError or status >= 400:
            self._problem = self._problem or _explain(reply, status, host)
        elif status == NO_CONTENT or _header(reply, b"Content-Length") == "0":
            self._empty = True
        elif self.pictures and 200 <= status < 300:
            kind = _header(reply, b"Content-Type").split(";")[0]
            if kind and not kind.startswith(("image/", "application/octet-stream")):
                self._problem = self._problem or DrawingError(
                    _tr("The server {host} sent no picture but {kind}.").format(host=host, kind=kind), passes=True
                )

    def _timed_out(self, request: QgsNetworkRequestParameters) -> None:
        seconds = QgsNetworkAccessManager.timeout() / 1000
        said = _tr("The server {host} did not answer within {seconds:.0f} seconds.")
        said = said.format(host=request.request().url().host(), seconds=seconds)
        self._problem = DrawingError(said, passes=True, everywhere=True)

    def _logged(self, _message: str, tag: str, level: Qgis.MessageLevel) -> None:
        if threading.get_ident() == self._thread and tag == MAP_LOG and level != Qgis.MessageLevel.Info:
            self._unread = True


def _explain(reply: QgsNetworkReplyContent, status: int, host: str) -> DrawingError:
    if status in (401, 403, 407):
        said = _tr("The server {host} refuses access ({status}). Check the layer's authentication.")
        return DrawingError(said.format(host=host, status=status), everywhere=True)
    if status == 404:
        return DrawingError(_tr("The server {host} has no picture here (404).").format(host=host))
    if status in BUSY:
        said = _tr("The server {host} is asked too often or too busy ({status}). Allow fewer requests a second.")
        return DrawingError(
            said.format(host=host, status=status), passes=True, rest=_retry_after(reply), everywhere=True
        )
    if status >= 400:
        said = _tr("The server {host} answered with an error ({status}).")
        return DrawingError(said.format(host=host, status=status), passes=status >= 500, everywhere=True)
    reason = re.sub(r"\S+://\S+", "", reply.errorString()).strip(" .")  # an address may hold a key
    said = _tr("The server {host} cannot be reached ({reason}).").format(host=host, reason=reason)
    return DrawingError(said, passes=True, everywhere=True)


def _retry_after(reply: QgsNetworkReplyContent) -> float:
    """Return the seconds that the server asked for; a date, which it may also name, is not worth the trouble."""
    text = _header(reply, b"Retry-After")
    return min(float(text), LONGEST_REST) if text.isdigit() else SHORTEST_REST


def _header(reply: QgsNetworkReplyContent, name: bytes) -> str:
    value: Any = reply.rawHeader(name)
    return bytes(value).decode("ascii", "replace").strip().lower()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Drawn", text)
