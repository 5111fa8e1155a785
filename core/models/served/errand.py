"""Requests that are wanted together, as those of one run: once they are not, none goes out and those on their way are hung up."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

TICK_SECONDS = 0.1  # how often it is looked whether the answers are still wanted


class StoppedError(Exception):
    """Nobody wants the answer any more."""


class Errand:
    """Knows whether answers are still wanted, and the connections that they would come over.

    Args:
        stopped: Says that they are not wanted any more; once true it stays so.
    """

    def __init__(self, stopped: Callable[[], bool] = lambda: False) -> None:
        self._stopped = stopped
        self._failure: Exception | None = None
        self._lines: set[socket.socket] = set()
        self._lock = threading.Lock()

    @property
    def over(self) -> bool:
        """Whether nothing is wanted any more."""
        return self._failure is not None or self._stopped()

    def check(self) -> None:
        """Raise what ended the errand, if it has ended."""
        if self._failure is not None:
            raise self._failure
        if self._stopped():
            raise StoppedError

    def fail(self, failure: Exception) -> None:
        """End it: what one request met awaits them all."""
        self._failure = self._failure or failure

    def pause(self, seconds: float) -> None:
        """Wait, for as long as something is wanted.

        Raises:
            StoppedError: Nothing is.
        """
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.check()
            time.sleep(min(left, TICK_SECONDS))
        self.check()

    def hold(self, line: socket.socket) -> None:
        """Note that a request is about to go over a connection.

        Raises:
            StoppedError: It must not.
        """
        with self._lock:
            self._lines.add(line)
        self.check()

    def release(self, line: socket.socket) -> None:
        """Note that the answer has come."""
        with self._lock:
            self._lines.discard(line)

    def hang_up(self) -> None:
        """End every connection that an answer is awaited on: the server need not think any further."""
        with self._lock:
            for line in self._lines:
                with suppress(OSError):
                    line.shutdown(socket.SHUT_RDWR)

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Hang up as soon as nothing is wanted any more: a server may think for long before its next word."""
        done = threading.Event()

        def watch() -> None:
            while not done.wait(TICK_SECONDS):
                if self.over:
                    self.hang_up()
                    return

        threading.Thread(target=watch, name="hang up", daemon=True).start()
        try:
            yield
        finally:
            done.set()
