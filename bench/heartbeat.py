"""What the stories about stalls share: a heartbeat on QGIS's event loop, and the window in which nothing happens yet."""

from __future__ import annotations

import os
import sys
import threading
import traceback
from functools import cache
from pathlib import Path
from time import perf_counter, sleep

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.utils import plugins
from window_story import fill_screen

BEAT_MS = 5
WORTH_A_LOOK = 0.05  # seconds; later beats are explained


def queued_seconds():
    """Return how long this thread was ready to run while other programs had the processors; 0 where unknown."""
    try:
        return int(os.pread(_schedule(threading.get_native_id()), 100, 0).split()[1]) / 1e9
    except OSError:
        return 0.0


@cache
def _schedule(thread):
    """Return the open file; opened at each beat it would be a stall, as a thread that computes gives Python back after 5 ms."""
    return os.open(f"/proc/self/task/{thread}/schedstat", os.O_RDONLY)


class Heartbeat:
    """A timer that notes how late it fires; a thread looks at what Python does while it is late.

    On a busy machine a beat is late because the thread had to queue for a processor. That time is counted apart:
    it says something about the machine, and nothing about the program.
    """

    def __init__(self):
        self._longest = 0.0
        self._longest_own = 0.0
        self._late = []
        self._begin = self._last = perf_counter()
        self._queued = queued_seconds()
        self._where = ""
        self._running = True
        self._main = threading.get_ident()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)
        threading.Thread(target=self._watch, daemon=True).start()

    def stop(self):
        """Beat no more; return what was seen."""
        self._beat()
        self._running = False
        self._timer.stop()
        return {"stall_ms": 1000 * self._longest_own, "with_queue_ms": 1000 * self._longest, "late": self._late}

    def _beat(self):
        now = perf_counter()
        late = now - self._last - BEAT_MS / 1000.0
        queued = queued_seconds()
        own = late - (queued - self._queued)
        self._longest = max(self._longest, late)
        self._longest_own = max(self._longest_own, own)
        if own > WORTH_A_LOOK:
            queue, where = 1000 * (late - own), self._where or "QGIS itself"
            self._late.append({"ms": 1000 * own, "queued": queue, "at": now - self._begin, "where": where})
        self._where, self._last, self._queued = "", now, queued

    def _watch(self):
        while self._running:
            sleep(0.01)
            if perf_counter() - self._last > WORTH_A_LOOK * 0.6 and not self._where:
                frame = sys._current_frames().get(self._main)  # none while the thread is in QGIS's own code
                stack = traceback.extract_stack(frame) if frame is not None else []
                ours = [f"{Path(call.filename).name}:{call.lineno} {call.name}" for call in stack]
                self._where = " > ".join(ours[-3:])


def opened(idle_seconds):
    """Open the dock in a window that fills the screen; for ``yield from``.

    Returns the dock, and what a heartbeat saw while the window was left alone.
    """
    yield 2.0
    fill_screen()
    dock = plugins["tilescribe"].dock
    dock.setUserVisible(True)
    dock.build()
    yield 1.0
    beat = Heartbeat()
    yield idle_seconds
    return dock, beat.stop()
