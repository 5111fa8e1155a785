"""Played inside a real QGIS window by test_bad_days.py: layers go while they are worked on, files are edited, Python goes."""

from __future__ import annotations

import os
import shutil
import signal
from collections import Counter
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.utils import plugins

ENOUGH = 8  # tiles, so that a run is well under way


class Complaints:
    """Hears what nobody should have to read: exceptions that reached QGIS, or our own log as something unexpected."""

    def __init__(self):
        self.heard = []
        QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(self._hear)

    def _hear(self, text, tag, level):
        if "Traceback" in text or "did not expect" in text:
            self.heard.append(f"{tag}: {text[-900:]}")


def said(iface):
    # QGIS announces the end of a long task over our sentence where the desktop shows no notifications.
    ours = [item for item in iface.messageBar().items() if item.title() == "Tilescribe"]
    return ours[0].text() if ours else ""


def story(iface, raster, folder, bootstrap, python):
    found = {}
    yield 1.0
    complaints = Complaints()
    project = QgsProject.instance()
    plugin = plugins["tilescribe"]
    from tilescribe.ui.layers.tile_layer import is_tile_layer
    from tilescribe.ui.worker_service import worker

    worker.bootstrap = Path(bootstrap)
    runtime = Path(folder) / "a Python that goes"
    (runtime / "bin").mkdir(parents=True)
    (runtime / "bin" / "python").write_text(f'#!/bin/sh\nexec "{python}" "$@"\n', encoding="utf-8")
    (runtime / "bin" / "python").chmod(0o755)
    os.environ["TILESCRIBE_PYTHON"] = str(runtime / "bin" / "python")
    plugin.dock_action.trigger()
    yield lambda: plugin.dock.tabs is not None
    panel, search = plugin.dock.caption, plugin.dock.search

    def open_raster():
        layer = QgsRasterLayer(raster, "Town")
        project.addMapLayer(layer)
        iface.setActiveLayer(layer)
        panel.form.tile_size.setValue(32)
        return lambda: "\u00b7" in panel.estimate.text()

    def well_under_way():
        return panel.live_layer is not None and panel.live_layer.featureCount() >= ENOUGH

    def tile_layers():
        return [layer for layer in project.mapLayers().values() if is_tile_layer(layer)]

    def ask(query):
        answers.clear()
        search.form.query.setText(query)
        search.form.query.returnPressed.emit()

    answers = []
    search.found.connect(answers.append)

    # the project is closed in the middle of a run: the run goes on to its end, into its file
    yield open_raster()
    panel.form.output.setFilePath(str(Path(folder) / "closed.gpkg"))
    panel.start()
    yield well_under_way
    iface.newProject(False)
    yield lambda: not panel.running
    yield 0.3
    found["closed_said"] = said(iface)
    closed = QgsVectorLayer(f"{folder}/closed.gpkg|layername=tiles", "closed", "ogr")
    found["closed_tiles"] = closed.featureCount()
    del closed

    # the raster layer is removed in the middle of a run
    yield open_raster()
    panel.form.output.setFilePath("")
    panel.start()
    yield well_under_way
    rasters = [layer.id() for layer in project.mapLayers().values() if isinstance(layer, QgsRasterLayer)]
    project.removeMapLayers(rasters)
    yield lambda: not panel.running
    yield 0.3
    found["no_raster_said"], found["no_raster_tiles"] = said(iface), [one.featureCount() for one in tile_layers()]
    project.removeAllMapLayers()

    # the tile layer is removed in the middle of a run, and stays removed
    yield open_raster()
    panel.start()
    yield well_under_way
    project.removeMapLayer(panel.live_layer.id())
    yield lambda: not panel.running
    yield 0.3
    found["no_tiles_said"], found["no_tiles_layers"] = said(iface), len(tile_layers())

    # an edit session is open, with a caption changed, while a cancelled run goes on
    panel.form.output.setFilePath(str(Path(folder) / "edited.gpkg"))
    panel.start()
    yield well_under_way
    panel.cancel()
    yield lambda: not panel.running
    layer = tile_layers()[0]
    kept = layer.featureCount()
    # QGIS reads nothing of a GeoPackage that it begins to edit in the very moment in which it begins to draw it.
    yield lambda: not iface.mapCanvas().isDrawing()
    layer.startEditing()
    tile = next(layer.getFeatures())
    layer.changeAttributeValue(tile.id(), layer.fields().indexOf("caption"), "a helipad on a roof")
    panel.start()
    yield lambda: not panel.running
    yield 0.3
    found["edited_said"] = said(iface)
    found["edited_goes_on"] = layer.featureCount() > kept
    found["edited_session"] = layer.isEditable() and layer.isModified()

    # ... and it is searched meanwhile
    plugin.dock.tabs.setCurrentIndex(1)
    search.choose_layer(layer)
    ask("helipad")
    yield lambda: bool(answers)
    found["edited_hit"] = answers[0][0].caption if answers[0] else ""
    found["edited_saved"] = layer.commitChanges()
    ids = Counter(feature["tile_id"] for feature in layer.getFeatures())
    found["edited_tiles"], found["edited_twice"] = len(ids), [name for name, count in ids.items() if count > 1]
    found["edited_kept"] = sum(feature["caption"] == "a helipad on a roof" for feature in layer.getFeatures())

    # the layer is made read-only: it can be searched, coloured, and written by a run all the same
    layer.setReadOnly(True)
    ask("something green")
    yield lambda: bool(answers)
    found["read_only_hits"] = len(answers[0])
    search.hits.bar.colour.click()
    yield lambda: layer.renderer().type() == "graduatedSymbol"
    search.hits.bar.colour.click()
    found["read_only_style"] = layer.renderer().type()

    # layers go while they are searched and coloured
    ask("something blue")
    search.hits.bar.colour.click()
    project.removeMapLayer(layer.id())
    yield lambda: search._task is None and not search.colour.busy
    yield 0.5
    found["gone_shown"] = search.hits.empty.text()
    search.hits.bar.colour.setChecked(False)

    # the runtime is deleted while its worker lives, and then the worker dies too
    open_raster()
    project.addMapLayer(QgsVectorLayer(f"{folder}/edited.gpkg|layername=tiles", "again", "ogr"))
    yield 0.3
    shutil.rmtree(runtime)
    search.choose_layer(tile_layers()[0])
    ask("something red")
    yield lambda: bool(answers)
    found["no_runtime_said"] = said(iface)
    plugin.dock.tabs.setCurrentIndex(0)
    yield 0.5
    found["no_runtime_shown"], found["no_runtime_start"] = panel.estimate.text(), panel.start_button.isEnabled()
    found["no_runtime_button"] = panel.setup_button.isVisible()
    os.environ["TILESCRIBE_PYTHON"] = python  # it is there again
    panel.form.tile_size.setValue(64)
    yield lambda: "\u00b7" in panel.estimate.text()
    found["back_again"] = panel.start_button.isEnabled()
    pid = worker.client().pid
    os.kill(pid, signal.SIGKILL)
    yield lambda: worker.client().pid != pid  # as long as that takes to be noticed
    plugin.dock.tabs.setCurrentIndex(1)
    ask("something red")
    yield lambda: bool(answers)
    found["new_worker_hits"] = len(answers[0])

    # QGIS's window is closed down in the middle of everything: the plugin is unloaded while it captions and searches
    plugin.dock.tabs.setCurrentIndex(0)
    panel.form.tile_size.setValue(32)
    panel.form.output.setFilePath("")
    panel.start()
    yield well_under_way
    search.form.query.setText("something red")
    search.form.query.returnPressed.emit()
    from qgis.utils import unloadPlugin

    unloadPlugin("tilescribe")
    yield 2.0
    found["complaints"] = complaints.heard
    return found
