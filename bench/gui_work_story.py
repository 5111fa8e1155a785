"""Played inside QGIS by gui_work.py: a heartbeat while QGIS draws tiles for the model, and while the runtime is set up."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.utils import plugins

sys.path.insert(0, str(Path(__file__).parent))
from heartbeat import Heartbeat, opened

TILE = 96.0  # pixels; some hundred tiles of the sample scene


def story(iface, scene, idle_seconds):
    """Return {part: {stall_ms, with_queue_ms, late}}, and tiles, the number that was drawn."""
    found = {}
    dock, found["idle"] = yield from opened(idle_seconds)
    panel = dock.caption

    # tiles as QGIS draws them
    layer = QgsRasterLayer(scene, "Scene")
    QgsProject.instance().addMapLayer(layer)
    iface.setActiveLayer(layer)
    iface.mapCanvas().setExtent(layer.extent())
    panel.form.drawn.as_styled.setChecked(True)
    panel.form.tile_size.setValue(TILE)
    yield lambda: "\u00b7" in panel.estimate.text()
    beat = Heartbeat()
    panel.start()
    yield lambda: panel.live_layer is not None
    tiles = panel.live_layer
    while panel.running:
        yield 0.5
    yield 1.0
    found["tiles drawn by QGIS and captioned"] = beat.stop()
    found["tiles"] = tiles.featureCount()

    # the runtime is set up, to the end of its self-test
    os.environ.pop("TILESCRIBE_PYTHON", None)
    beat = Heartbeat()
    plugins["tilescribe"].show_runtime()
    from tilescribe.ui.setup.runtime_dialog import show_runtime
    from tilescribe.ui.setup.runtime_service import runtime

    dialog = show_runtime(iface.mainWindow())
    yield lambda: dialog.python.count() and dialog.python.currentData()
    dialog.python.setCurrentIndex(max(0, dialog.python.findText("(/usr/bin/", Qt.MatchFlag.MatchContains)))
    dialog.install_button.click()
    yield 2.0
    while runtime.work:
        yield 1.0
    found["the runtime set up"] = beat.stop()
    found["runtime_said"] = dialog.state.text()
    return found
