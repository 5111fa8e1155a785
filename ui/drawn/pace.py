"""How often a server is asked: so many requests a second at most, and not at all while it is unwell."""

from __future__ import annotations

import threading
import time


class Pace:
    """Gives each picture its moment; shared by all threads that draw one layer.

    Args:
        a_second: The most requests a second; 0 for no limit, as for layers that ask nobody.
    """

    def __init__(self, a_second: float) -> None:
        self._gap = 1.0 / a_second if a_second > 0 else 0.0
        self._next = 0.0
        self._lock = threading.Lock()
        self._stopped = threading.Event()

    @property
    def stopped(self) -> bool:
        """Whether nobody shall wait any more."""
        return self._stopped.is_set()

    def stop(self) -> None:
        """Let everybody go who waits, now and later."""
        self._stopped.set()

    def wait(self, requests: int) -> None:
        """Wait for the moment when so many requests may go."""
        if not requests:
            return
        with self._lock:
            now = time.monotonic()
            moment = max(now, self._next)
            self._next = moment + self._gap * requests
        if moment > now:
            self._stopped.wait(moment - now)

    def owe(self, requests: int) -> None:
        """Count requests that went out unasked, such as QGIS's own repetitions: who comes next waits for them."""
        if requests > 0:
            with self._lock:
                self._next = max(self._next, time.monotonic()) + self._gap * requests

    def pause(self, seconds: float) -> None:
        """Make the calling thread wait."""
        self._stopped.wait(seconds)

    def rest(self, seconds: float) -> None:
        """Leave the server alone for so long, from now."""
        with self._lock:
            self._next = max(self._next, time.monotonic() + seconds)
