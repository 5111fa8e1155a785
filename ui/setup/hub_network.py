"""Reaches a model hub through QGIS's network: its proxy, its certificates, its time-out for silence."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QEventLoop, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ...core.errors import BundleError
from ...core.models.hub import SignIn, next_address, refusal
from ...core.models.hub_install import CutError, Wrote
from ...core.models.library import StoppedError

LOOK_EVERY_MS = 100
MOST_REDIRECTS = 10
BUFFER = 2**22  # bytes that Qt may hold before we take them: the disk sets the pace
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
_WHOLE = re.compile(r"bytes \*/(\d+)")  # comes with 416: the file ends before the place asked for
Take = Callable[[bytes], None]


class QgisFetcher:
    """Fetches in the thread that made it, which may not be the GUI's.

    Args:
        stopped: Asked ten times a second.
        stall_seconds: Silence after which a connection counts as cut; None for QGIS's own time-out alone.
        sign_in: What the hub itself is shown, and no other place that it sends on to.
    """

    def __init__(
        self,
        stopped: Callable[[], bool],
        stall_seconds: Optional[float] = None,
        sign_in: Optional[SignIn] = None,
    ) -> None:
        self._stopped, self._sign_in = stopped, sign_in
        self._stall_ms = None if stall_seconds is None else round(1000 * stall_seconds)

    def size(self, url: str) -> Optional[int]:
        """Return a file's size, by asking for its first byte: not every hub answers when only asked for the size."""
        answer = _Answer(url, 0, 0)
        self._run(answer)
        return answer.total

    def read(self, url: str, most: int) -> bytes:
        """Return a small file.

        Raises:
            BundleError: The hub refuses, or the file is larger than ``most`` bytes.
            CutError: The hub is not reached.
        """
        found = bytearray()

        def take(block: bytes) -> None:
            found.extend(block)
            if len(found) > most:
                raise BundleError(f"{url.rsplit('/', 1)[-1]} on the hub is too large to be a model's description.")

        self._run(_Answer(url, None, None, take))
        return bytes(found)

    def save(self, url: str, path: Path, wrote: Wrote) -> None:
        """Append what is missing to a file, or write it anew where the hub does not go on in the middle.

        Raises:
            BundleError: The hub refuses.
            CutError: The connection ended too early.
            OSError: The disk is full or cannot be written.
        """
        start = path.stat().st_size if path.is_file() else 0
        with path.open("r+b" if path.is_file() else "w+b") as out:
            out.seek(start)

            def begin(at: int) -> None:
                out.seek(at)
                out.truncate()

            def take(block: bytes) -> None:
                out.write(block)
                wrote(out.tell())

            answer = _Answer(url, start, None, take, begin)
            self._run(answer)
            if answer.beyond and answer.total != start:  # more was here than the file has: not what we thought it was
                begin(0)
                raise CutError("what was here was longer than the file")
            size = out.tell()
        if answer.total is not None and size != answer.total:
            raise CutError(f"{size} of {answer.total} bytes came")

    def _run(self, answer: _Answer) -> None:
        # We follow redirects ourselves: Qt would carry the token along, to whatever host it is.
        place = answer.url
        for _ in range(MOST_REDIRECTS):
            target = self._ask(answer, place)
            if not target:
                return
            place = next_address(place, target)
        raise BundleError(f"{QUrl(answer.url).host()} sends on again and again. Check the hub's address.")

    def _ask(self, answer: _Answer, place: str) -> str:
        """Ask once, at one place; return where the answer is instead, if it is elsewhere."""
        loop, watch = QEventLoop(), QTimer()
        request = answer.request(place)
        token = self._sign_in.header_for(place) if self._sign_in is not None else ""
        if token:
            request.setRawHeader(b"Authorization", token.encode("ascii"))
        reply = QgsNetworkAccessManager.instance().get(request)
        reply.setReadBufferSize(BUFFER)
        silent = [0]

        def came() -> None:
            silent[0] = 0
            answer.take_from(reply)

        def look() -> None:
            silent[0] += LOOK_EVERY_MS
            stalled = self._stall_ms is not None and silent[0] >= self._stall_ms
            if self._stopped() or stalled or answer.error is not None or answer.enough:
                reply.abort()

        reply.readyRead.connect(came)
        reply.finished.connect(loop.quit)
        watch.timeout.connect(look)
        watch.start(LOOK_EVERY_MS)
        if not reply.isFinished():
            loop.exec()
        watch.stop()
        answer.take_from(reply)
        failed, said = reply.error() != QNetworkReply.NetworkError.NoError, reply.errorString()
        target = reply.attribute(QNetworkRequest.Attribute.RedirectionTargetAttribute)
        # Not deleted: while one is, PyQt may lose hold of the next. There are few, and the thread's manager owns them.
        reply.readyRead.disconnect(came)
        reply.finished.disconnect(loop.quit)
        if self._stopped():
            raise StoppedError
        if answer.error is not None:
            raise answer.error
        if answer.status >= 400 and not answer.beyond:
            raise BundleError(refusal(answer.status, answer.url, self._sign_in is not None))
        if failed and not answer.enough and not answer.beyond:
            raise CutError(said)
        return bytes(target.toEncoded()).decode("ascii") if target is not None else ""


class _Answer:
    """One request and what came of it; its slots let no exception out, which would end QGIS."""

    def __init__(
        self,
        url: str,
        start: Optional[int],
        end: Optional[int],
        take: Optional[Take] = None,
        begin: Optional[Callable[[int], None]] = None,
    ) -> None:
        self.url, self._start, self._end, self._take, self._begin = url, start, end, take, begin
        self.status = 0
        self.total: Optional[int] = None
        self.error: Optional[Exception] = None

    @property
    def enough(self) -> bool:
        """Whether only the size was asked for, and is known."""
        return self._take is None and self.status in (200, 206)

    @property
    def beyond(self) -> bool:
        """Whether the hub says that the file ends before the place asked for."""
        return self.status == 416

    def request(self, place: str) -> QNetworkRequest:
        """Return the request to a place: from a byte on where one is named, never from QGIS's cache."""
        request = QNetworkRequest(QUrl(place))
        attribute = QNetworkRequest.Attribute
        policy = QNetworkRequest.RedirectPolicy.ManualRedirectPolicy
        request.setAttribute(attribute.RedirectPolicyAttribute, policy)
        request.setAttribute(attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
        request.setAttribute(attribute.CacheSaveControlAttribute, False)
        request.setRawHeader(b"Accept-Encoding", b"identity")  # ranges count the bytes of the file
        if self._start is not None and (self._start > 0 or self._end is not None):
            last = "" if self._end is None else str(self._end)
            request.setRawHeader(b"Range", f"bytes={self._start}-{last}".encode("ascii"))
        return request

    def take_from(self, reply: QNetworkReply) -> None:
        """Take the bytes that have come."""
        if self.error is not None:
            return
        try:
            if not self.status:
                self._look_at(reply)
            if self.status in (200, 206) and self._take is not None:
                block = bytes(reply.readAll())
                if block:
                    self._take(block)
        except Exception as error:
            self.error = error

    def _look_at(self, reply: QNetworkReply) -> None:
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        if status is None or 300 <= int(status) < 400:
            return
        self.status = int(status)
        at = 0
        content_range = bytes(reply.rawHeader(b"Content-Range")).decode("ascii", "replace")
        if self.beyond:
            whole = _WHOLE.match(content_range)
            self.total = int(whole.group(1)) if whole else None
        if self.status == 206:
            said = _RANGE.match(content_range)
            if said is None or int(said.group(1)) != (self._start or 0):
                raise CutError("the hub answered with another part of the file")
            at = int(said.group(1))
            self.total = int(said.group(2)) if said.group(2) != "*" else None
        elif self.status == 200:
            length = bytes(reply.rawHeader(b"Content-Length")).decode("ascii", "replace")
            self.total = int(length) if length.isdigit() else None
        if self._begin is not None and self.status in (200, 206):
            self._begin(at)
