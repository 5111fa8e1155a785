"""Decides when a silent worker counts as stalled; pure, so that it can be tested without waiting."""

from __future__ import annotations

LONGEST_STEP = 2.0  # seconds; a longer pause between two looks means that this process itself was asleep


class Silence:
    """Adds up how long the worker was silent while somebody was awake to hear it.

    A laptop that sleeps, or a QGIS that is frozen by something else, stops the listener too: such a gap counts as one
    short step, so that waking up is never mistaken for a stall.
    """

    def __init__(self, limit: float) -> None:
        """Prepare to call ``limit`` seconds of silence a stall."""
        self.limit = limit
        self._seconds = 0.0
        self._heard: float | None = None
        self._looked: float | None = None

    def is_over(self, now: float, heard: float) -> bool:
        """Return whether the worker has stalled.

        Args:
            now: This moment, in seconds of any steady clock.
            heard: When the worker last said anything, by the same clock.
        """
        if heard != self._heard:
            self._heard = heard
            self._seconds = min(max(now - heard, 0.0), LONGEST_STEP)
        elif self._looked is not None:
            self._seconds += min(max(now - self._looked, 0.0), LONGEST_STEP)
        self._looked = now
        return self._seconds >= self.limit
