"""Played inside QGIS by gui_stalls.py: a heartbeat on the event loop while QGIS is idle and while tiles are captioned."""

from __future__ import annotations

import sys
from pathlib import Path
from time import monotonic, perf_counter

from qgis.core import QgsProject, QgsRasterLayer
from qgis.utils import loadPlugin, plugins, startPlugin, unloadPlugin
from window_story import fill_screen

sys.path.insert(0, str(Path(__file__).parent))
from heartbeat import Heartbeat, queued_seconds


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
    at_rest = idle.stop()

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
    at_work = beat.stop()
    return {
        "load_ms": 1000 * min(loads),
        "dock_ms": 1000 * opened,
        "idle_ms": at_rest["stall_ms"],
        "stall_ms": at_work["stall_ms"],
        "stall_with_queue_ms": at_work["with_queue_ms"],
        "late": at_work["late"],
        "first_caption_s": first,
        "seconds": seconds,
        "tiles": tiles.featureCount(),
    }
