"""One request while it is being worked on: its answers, its counts and its one end."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from .protocol import Drawn, Failed, JobDone, TileBatch

GRACE_SECONDS = 0.2  # how long a cancelled job may take to end by itself before its end is told without it


class Job:
    """Sends the answers of one request and makes sure that it ends exactly once.

    Attributes:
        on_drawn: Takes the pictures that QGIS was asked for; None while none was.
    """

    def __init__(self, job: str, send: Callable[[Any], None], ended: Callable[[str], None]) -> None:
        """Begin; ``ended`` is called with the id when the last answer is out."""
        self.id = job
        self.on_drawn: Callable[[Drawn], None] | None = None
        self._send = send
        self._ended = ended
        self._over = False
        self._lock = threading.Lock()
        self._cancel = threading.Event()
        self._started = time.monotonic()
        self._counts = {"done": 0, "skipped": 0, "failed": 0}

    @property
    def described(self) -> int:
        """How many tiles were described and sent."""
        return self._counts["done"]

    def cancelled(self) -> bool:
        """Return whether the work should stop."""
        return self._cancel.is_set()

    def send(self, answer: Any) -> None:
        """Send an answer that is not the last; dropped when the job has ended already."""
        with self._lock:
            if self._over:
                return
            if isinstance(answer, TileBatch):
                for tile in answer.tiles:
                    self._counts[tile.status] += 1
            self._send(answer)

    def finish(self, answer: Any) -> None:
        """Send the last answer, unless the job was cancelled: then its JobDone."""
        with self._lock:
            if self._over:
                return
            self._over = True
            self._send(self._done() if self.cancelled() else answer)
        self._ended(self.id)

    def finish_run(self) -> None:
        """Send the JobDone of a captioning run, counting what was sent."""
        self.finish(self._done())

    def fail(self, kind: str, message: str) -> None:
        """End with an error."""
        self.finish(Failed(self.id, kind, message))

    def cancel(self) -> None:
        """Ask the work to stop, and tell the end soon even if a batch keeps computing."""
        if not self._cancel.is_set():
            self._cancel.set()
            timer = threading.Timer(GRACE_SECONDS, self.finish_run)
            timer.daemon = True
            timer.start()

    def _done(self) -> JobDone:
        seconds = time.monotonic() - self._started
        return JobDone(self.id, self.cancelled(), seconds=seconds, **self._counts)
