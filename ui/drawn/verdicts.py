"""What a server's answer means for a picture, in a sentence for the person."""

from __future__ import annotations

import re
from typing import Union

from qgis.core import QgsNetworkAccessManager, QgsNetworkReplyContent
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

BUSY = (429, 503)
NO_CONTENT = 204
ABOUT_ITSELF = re.compile(r"[?&](f=p?json|request=(getcapabilities|describe))", re.IGNORECASE)  # no picture is meant
SHORTEST_REST, LONGEST_REST = 1.0, 60.0  # seconds; a server that wants more is asked later, by another run


class Empty:
    """The answer that there is nothing here."""


EMPTY = Empty()


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


def judge(reply: QgsNetworkReplyContent, pictures: bool) -> Union[DrawingError, Empty, None]:
    """Return what is wrong with an answer, EMPTY when it is none, None when it is good.

    Args:
        reply: The answer.
        pictures: Whether it should be a picture.
    """
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    status = status if isinstance(status, int) else 0
    host = reply.request().url().host()
    if reply.error() == QNetworkReply.NetworkError.OperationCanceledError:
        return slow(host, QgsNetworkAccessManager.timeout() / 1000)
    if reply.error() != QNetworkReply.NetworkError.NoError or status >= 400:
        return _explain(reply, status, host)
    if status == NO_CONTENT or _header(reply, b"Content-Length") == "0":
        return EMPTY
    kind = _header(reply, b"Content-Type").split(";")[0]
    pictures = pictures and not ABOUT_ITSELF.search(reply.request().url().toString())
    if pictures and 200 <= status < 300 and kind and not kind.startswith(("image/", "application/octet-stream")):
        said = _tr("The server {host} sent no picture but {kind}.").format(host=host, kind=kind)
        return DrawingError(said, passes=True)
    return None


def slow(host: str, seconds: float) -> DrawingError:
    """Return the error for a server that let us wait too long; QGIS's network settings say how long that is."""
    said = _tr("The server {host} did not answer within {seconds:.0f} seconds.").format(host=host, seconds=seconds)
    return DrawingError(said, passes=True, everywhere=True)


def unreadable() -> DrawingError:
    """Return the error for a picture that is broken."""
    return DrawingError(_tr("The server sent a picture that cannot be read."), passes=True)


def _explain(reply: QgsNetworkReplyContent, status: int, host: str) -> DrawingError:
    if status in (401, 403, 407):
        said = _tr("The server {host} refuses access ({status}). Check the layer's authentication.")
        return DrawingError(said.format(host=host, status=status), everywhere=True)
    if status == 404:
        return DrawingError(_tr("The server {host} has no picture here (404).").format(host=host))
    if status in BUSY:
        said = _tr("The server {host} is asked too often or too busy ({status}). Allow fewer requests a second.")
        said = said.format(host=host, status=status)
        return DrawingError(said, passes=True, rest=_retry_after(reply), everywhere=True)
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
    return bytes(reply.rawHeader(name)).decode("ascii", "replace").strip().lower()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Drawn", text)
