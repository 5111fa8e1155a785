"""How many requests a server gets at once: as many as it answers, fewer when it says that there are too many."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from .errand import TICK_SECONDS

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds before a request is tried again


class Gate:
    """Lets a number of requests through at once: halved when the server is overrun, growing again as it answers.

    Args:
        most: Requests at once at best.
        clock: Seconds.
    """

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._clock = max(1, most), clock
        self._allowed = float(self._most)
        self._inside = 0
        self._quiet_until = 0.0
        self._free = threading.Condition()

    @property
    def allowed(self) -> int:
        """How many requests may be on their way now."""
        return max(1, int(self._allowed))

    @contextmanager
    def request(self, check: Callable[[], None] = lambda: None) -> Iterator[None]:
        """Wait for a place, and keep it for as long as a request takes; ``check`` raises when it is not wanted any more."""
        with self._free:
            while True:
                check()
                wait = self._quiet_until - self._clock()
                if wait <= 0 and self._inside < self.allowed:
                    break
                self._free.wait(min(wait, TICK_SECONDS) if wait > 0 else TICK_SECONDS)
            self._inside += 1
        try:
            yield
        finally:
            with self._free:
                self._inside -= 1
                self._free.notify_all()

    def answered(self) -> None:
        """Note a good answer: one request more at once after as many answers as are allowed now."""
        with self._free:
            self._allowed = min(float(self._most), self._allowed + 1 / max(self._allowed, 1))
            self._free.notify_all()

    def overrun(self, pause: float) -> None:
        """Note that the server wants fewer requests, and none at all for some seconds."""
        with self._free:
            self._allowed = max(1.0, self._allowed / 2)
            self._quiet_until = max(self._quiet_until, self._clock() + pause)
            self._free.notify_all()


def pause_before(attempt: int, asked: float | None = None) -> float:
    """Return how many seconds to wait before an attempt, 1 for the first repetition.

    Chance spreads requests that failed together, so that they do not come back together; a server that says how long to
    wait is heard.
    """
    longest = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1))
    drawn = random.uniform(longest / 2, longest)
    return drawn if asked is None else min(max(asked, 0.0), 4 * LONGEST_PAUSE) + drawn / 4
