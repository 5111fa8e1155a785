"""Played inside a real QGIS window by test_dock_window.py: a person captions a raster, cancels, goes on, and searches."""

from __future__ import annotations

import os
import signal
import sys
from collections import Counter
from pathlib import Path
from time import monotonic, thread_time

from qgis.core import QgsApplication, QgsExpression, QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import loadPlugin, plugins, startPlugin, unloadPlugin

HOSTILE = 'A "quoted" <script>alert(1)</script>\nlayer \U0001f6f0 & more'
FUNCTIONS = ("tile_similarity", "tile_caption_contains")
HEAVY = ("torch", "rasterio", "onnxruntime", "transformers", "PIL")


def fresh_load():
    """Load the plugin as QGIS's start does; return its seconds of processor time."""
    unloadPlugin("tilescribe")
    for name in [name for name in sys.modules if name.split(".")[0] == "tilescribe"]:
        del sys.modules[name]
    started = thread_time()
    loadPlugin("tilescribe")
    startPlugin("tilescribe")
    return thread_time() - started


def tile_layers():
    from tilescribe.ui.layers.tile_layer import is_tile_layer

    return [layer for layer in QgsProject.instance().mapLayers().values() if is_tile_layer(layer)]


def said(iface):
    # QGIS announces the end of a long task over our sentence where the desktop shows no notifications.
    ours = [item for item in iface.messageBar().items() if item.title() == "Tilescribe"]
    return ours[0].text() if ours else ""


def docks(iface):
    return [dock.objectName() for dock in iface.mainWindow().findChildren(QDockWidget, "TilescribeDock")]


def story(iface, raster, output, bootstrap):
    found = {}
    yield 1.0
    found["load_seconds"] = min(fresh_load() for _ in range(3))
    plugin = plugins["tilescribe"]
    from tilescribe.ui.worker_service import worker

    worker.bootstrap = Path(bootstrap)
    found["built_at_load"] = plugin.dock.tabs is not None
    found["visible_at_load"] = plugin.dock.isVisible()
    found["worker_at_load"] = worker._client is not None
    found["functions"] = [name for name in FUNCTIONS if QgsExpression.isFunctionName(name)]
    found["heavy"] = [name for name in HEAVY if name in sys.modules]

    # nothing to caption yet
    plugin.dock_action.trigger()
    yield lambda: plugin.dock.tabs is not None
    panel = plugin.dock.caption
    found["empty_sentence"], found["empty_start"] = panel.estimate.text(), panel.start_button.isEnabled()

    # an estimate
    layer = QgsRasterLayer(raster, HOSTILE)
    QgsProject.instance().addMapLayer(layer)
    iface.setActiveLayer(layer)
    iface.mapCanvas().setExtent(layer.extent())
    panel.form.tile_size.setValue(32)
    yield lambda: "\u00b7" in panel.estimate.text()
    found["follows"] = panel.form.choices().raster is layer
    found["estimate"] = panel.estimate.text()
    found["models"] = [panel.form.model.itemText(index) for index in range(panel.form.model.count())]

    # start, watch, cancel
    panel.start_button.click()
    yield lambda: panel.live_layer is not None and panel.live_layer.featureCount() >= 8
    yield 1.2
    tasks = QgsApplication.taskManager().activeTasks()
    found["task"] = [task.description() for task in tasks if "tiles of" in task.description()]
    found["numbers"], found["latest"] = panel.progress.numbers.text(), panel.progress.latest.text()
    started = monotonic()
    panel.cancel_button.click()
    yield lambda: not panel.running
    found["cancel_seconds"] = monotonic() - started
    yield 0.3
    tiles = tile_layers()[0]
    found["kept"] = tiles.featureCount()
    found["cancel_said"], found["go_on"] = said(iface), panel.start_button.text()

    # go on; kill the worker in the middle; go on again
    panel.start_button.click()
    yield lambda: tiles.featureCount() > found["kept"] + 4
    os.kill(worker.client().pid, signal.SIGKILL)
    yield lambda: not panel.running
    yield 0.3
    found["kill_said"], found["kept_after_kill"] = said(iface), tiles.featureCount()
    panel.start_button.click()
    yield lambda: not panel.running
    yield 0.3
    found["end_said"] = said(iface)
    ids = Counter(feature["tile_id"] for feature in tiles.getFeatures())
    found["tiles"], found["twice"] = len(ids), [name for name, times in ids.items() if times > 1]
    found["tile_layers"] = len(tile_layers())
    found["layer_name_kept"] = tiles.name() == f"{HOSTILE} tiles"

    # an output that holds something else
    panel.form.output.setFilePath(output)
    panel.form.tile_size.setValue(64)
    panel.start_button.click()
    yield lambda: not panel.running
    yield 0.3
    found["into_file"] = os.path.exists(output)
    panel.form.tile_size.setValue(128)
    panel.start_button.click()
    yield lambda: not panel.running
    found["other_grid_said"] = said(iface)

    # search
    plugin.dock.tabs.setCurrentIndex(1)
    search = plugin.dock.search
    search.choose_layer(tiles)
    answers = []
    search.found.connect(answers.append)

    def ask(query):
        answers.clear()
        search.form.query.setText(query)
        search.form.query.returnPressed.emit()
        return lambda: bool(answers)

    yield ask("something blue")
    hits = answers[0]
    found["hits"] = [(hit.caption, hit.score) for hit in hits]
    found["status"] = search.hits.status.text()
    yield 2.0
    found["pictures"] = len(search.hits._thumbnails._pictures)

    box = hits[0].box
    search.hits.list.clicked.emit(search.hits.model.index(0))
    center = iface.mapCanvas().center()
    found["panned"] = abs(center.x() - (box[0] + box[2]) / 2) < 1 and abs(center.y() - (box[1] + box[3]) / 2) < 1
    before = iface.mapCanvas().extent().width()
    search.hits.list.doubleClicked.emit(search.hits.model.index(0))
    found["zoomed"] = iface.mapCanvas().extent().width() < before
    search.form.visible_only.setChecked(True)
    answers.clear()
    yield lambda: bool(answers)
    found["visible_hits"] = len(answers[0])
    search.form.visible_only.setChecked(False)
    answers.clear()
    yield lambda: bool(answers)
    search.form.limit.setValue(3)
    answers.clear()
    yield lambda: bool(answers)
    found["limited"] = len(answers[0])
    search.hits.bar.select.click()
    found["selected"] = tiles.selectedFeatureCount()
    search.hits.bar.keep.click()
    kept = [layer for layer in QgsProject.instance().mapLayers().values() if layer.name() == "something blue"]
    found["kept_hits"] = [[feature["rank"] for feature in layer.getFeatures()] for layer in kept]

    # an edit that nobody saved is found
    search.choose_layer(tiles)
    tiles.startEditing()
    feature = next(tiles.getFeatures())
    tiles.changeAttributeValue(feature.id(), tiles.fields().indexOf("caption"), "a helipad <b>on</b> a roof")
    yield ask("helipad")
    found["edited"] = answers[0][0].caption
    found["tool_tip"] = search.hits.model.data(search.hits.model.index(0), 3)  # Qt.ItemDataRole.ToolTipRole
    tiles.rollBack()

    # what cannot be asked
    yield ask("   ")
    found["blank_said"], found["blank_shown"] = said(iface), search.hits.empty.text()
    yield ask("x" * 10_000)
    found["long_said"] = said(iface)
    yield ask("\u043b\u043e\u0434\u043a\u0438")  # another script: an answer, whatever it is worth
    found["other_script"] = len(answers[0])

    # a layer removed during its search, then none at all
    QgsProject.instance().removeAllMapLayers()
    yield 0.5
    found["no_layer"] = search.hits.empty.text()

    pid = worker.client().pid
    unloadPlugin("tilescribe")
    yield 3.0
    found["docks_left"] = docks(iface)
    found["worker_left"] = bool(pid) and os.path.exists(f"/proc/{pid}") and "Z" not in _state(pid)
    found["actions_left"] = [action.text() for action in iface.rasterMenu().actions() if "ilescribe" in action.text()]
    found["functions_left"] = [name for name in FUNCTIONS if QgsExpression.isFunctionName(name)]
    loadPlugin("tilescribe")
    found["again"] = startPlugin("tilescribe") and len(docks(iface)) == 1
    found["functions_again"] = [name for name in FUNCTIONS if QgsExpression.isFunctionName(name)]
    return found


def _state(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return "Z"
