"""Played inside QGIS by gui_stalls.py: a heartbeat on the event loop while QGIS is idle and while tiles are captioned."""

from __future__ import annotations

import sys
import threading
import traceback
from pathlib import Path
from time import monotonic, perf_counter, sleep

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.utils import loadPlugin, plugins, startPlugin, unloadPlugin
from window_story import fill_screen

BEAT_MS = 5
WORTH_A_LOOK = 0.05  # seconds; later beats are explained


def queued_seconds():
    """Return how long this thread was ready to run while other programs had the processors; 0 where unknown."""
    try:
        return int(Path(f"/proc/self/task/{threading.get_native_id()}/schedstat").read_text().split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0


class Heartbeat:
    """A timer that notes how late it fires; a thread looks at what Python does while it is late.

    On a busy machine a beat is late because the thread had to queue for a processor. That time is counted apart:
    it says something about the machine, and nothing about the program.
    """

    def __init__(self):
        self.longest = 0.0
        self.longest_own = 0.0
        self.late = []
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
        """Beat no more."""
        self._beat()
        self._running = False
        self._timer.stop()

    def _beat(self):
        now = perf_counter()
        late = now - self._last - BEAT_MS / 1000.0
        queued = queued_seconds()
        own = late - (queued - self._queued)
        self.longest = max(self.longest, late)
        self.longest_own = max(self.longest_own, own)
        if own > WORTH_A_LOOK:
            where = self._where or "QGIS itself"
            self.late.append({"ms": 1000 * own, "queued": 1000 * (late - own), "at": now - self._begin, "where": where})
        self._where, self._last, self._queued = "", perf_counter(), queued_seconds()

    def _watch(self):
        while self._running:
            sleep(0.01)
            if perf_counter() - self._last > WORTH_A_LOOK * 0.6 and not self._where:
                frame = sys._current_frames().get(self._main)  # none while the thread is in QGIS's own code
                stack = traceback.extract_stack(frame) if frame is not None else []
                ours = [f"{Path(call.filename).name}:{call.lineno} {call.name}" for call in stack]
                self._where = " > ".join(ours[-3:])


def load_seconds():
    """Return how long QGIS takes to load the plugin, imports included."""
    unloadPlugin("tilescribe")
    for name in [name for name in sys.modules if name.split(".")[0] == "tilescribe"]:
        del sys.modules[name]
    started, queued = perf_counter(), queued_seconds()
    loadPlugin("tilescribe")
    startPlugin("tilescribe")
    return perf_counter() - started - (queued_seconds() - queued)


def story(iface, raster, tile_size, model, bootstrap, idle_seconds):
    """Return load_ms, dock_ms, idle_ms, stall_ms, late, first_caption_s, seconds and tiles."""
    yield 2.0
    fill_screen()
    loads = [load_seconds() for _ in range(3)]
    plugin = plugins["tilescribe"]
    from tilescribe.ui.worker_service import worker

    if bootstrap:
        worker.bootstrap = Path(bootstrap)
    layer = QgsRasterLayer(raster, "Scene")
    QgsProject.instance().addMapLayer(layer)
    iface.mapCanvas().setExtent(layer.extent())
    started, queued = perf_counter(), queued_seconds()
    plugin.dock.setUserVisible(True)
    plugin.dock.build()
    opened = perf_counter() - started - (queued_seconds() - queued)
    panel = plugin.dock.caption
    panel.form.tile_size.setValue(tile_size)
    if model:
        panel.form.offer_models([(model, model)])
    yield 8.0  # the estimate comes and goes
    worker.close()
    idle = Heartbeat()
    yield idle_seconds
    idle.stop()

    beat = Heartbeat()
    started = monotonic()
    panel.start()
    yield lambda: panel.live_layer is not None or not panel.running
    if panel.live_layer is None:
        raise RuntimeError(panel.progress.numbers.text())
    yield lambda: not iface.mapCanvas().isDrawing()
    first = monotonic() - started
    tiles = panel.live_layer
    while panel.running:
        yield 1.0
    seconds = monotonic() - started
    yield 2.0
    beat.stop()
    return {
        "load_ms": 1000 * min(loads),
        "dock_ms": 1000 * opened,
        "idle_ms": 1000 * idle.longest_own,
        "stall_ms": 1000 * beat.longest_own,
        "stall_with_queue_ms": 1000 * beat.longest,
        "late": beat.late,
        "first_caption_s": first,
        "seconds": seconds,
        "tiles": tiles.featureCount(),
    }
