"""Played inside QGIS by screenshots.py: captions the sample scene and searches it, as a person would."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import plugins
from window_story import fill_screen, take_picture

WITH_LABELS = 2200.0  # the sample's tiles are wide enough for their captions from this scale on
QUERY = "boats moored at a pier"


def story(iface, scene, folder):
    """Return the paths of the pictures taken."""
    pictures = []

    def shoot(name):
        path = str(Path(folder) / f"{name}.png")
        take_picture(path)
        pictures.append(path)

    yield 1.0
    fill_screen()
    for dock in iface.mainWindow().findChildren(QDockWidget):
        if dock.objectName() == "Browser":
            dock.hide()
    layer = QgsRasterLayer(scene, "Harbour town")
    QgsProject.instance().addMapLayer(layer)
    iface.setActiveLayer(layer)
    plugin = plugins["tilescribe"]
    plugin.dock.setUserVisible(True)
    plugin.dock.build()
    docks = {dock.objectName(): dock for dock in iface.mainWindow().findChildren(QDockWidget)}
    sides = [docks["Layers"], plugin.dock]
    iface.mainWindow().resizeDocks(sides, [210, 330], Qt.Orientation.Horizontal)
    yield 0.5
    canvas = iface.mapCanvas()
    canvas.setExtent(layer.extent())
    canvas.zoomScale(3300.0)
    panel = plugin.dock.caption
    yield lambda: "\u00b7" in panel.estimate.text()

    panel.start_button.click()
    yield lambda: panel.live_layer is not None and panel.live_layer.featureCount() >= 8
    tiles = panel.live_layer
    iface.setActiveLayer(layer)
    yield 1.2
    yield lambda: not canvas.isDrawing()
    shoot("caption")
    yield lambda: not panel.running
    canvas.zoomScale(WITH_LABELS)
    yield 0.5
    yield lambda: not canvas.isDrawing()
    yield 1.0
    shoot("captioned")

    iface.messageBar().clearWidgets()
    plugin.dock.tabs.setCurrentIndex(1)
    search = plugin.dock.search
    answers = []
    search.found.connect(answers.append)
    search.form.query.setText(QUERY)
    search.form.query.returnPressed.emit()
    yield lambda: bool(answers)
    yield 3.0
    search.list.setCurrentIndex(search.model.index(2))
    search.list.clicked.emit(search.model.index(2))
    yield 0.5
    yield lambda: not canvas.isDrawing()
    yield 1.5  # the flash is over
    shoot("search")

    search.form.limit.setValue(4)
    yield 1.0
    search.list.setCurrentIndex(QModelIndex())
    search.save_button.click()
    node = QgsProject.instance().layerTreeRoot().findLayer(tiles.id())
    node.setItemVisibilityChecked(False)
    yield 0.5
    yield lambda: not canvas.isDrawing()
    yield 1.0
    shoot("hits")
    return pictures
