"""Played inside QGIS by screenshots.py: captions the sample scene and searches it, as a person would."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgsExpressionBuilderDialog, QgsFilterLineEdit
from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtWidgets import QDockWidget, QTreeView
from qgis.utils import plugins
from window_story import fill_screen, take_picture

WITH_LABELS = 2200.0  # the sample's tiles are wide enough for their captions from this scale on
QUERY = "boats moored at a pier"
COLOURED = "trees in a forest"


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
    iface.mainWindow().resizeDocks(sides, [230, 330], Qt.Orientation.Horizontal)
    yield 0.5
    canvas = iface.mapCanvas()
    canvas.setExtent(layer.extent())
    canvas.zoomScale(3300.0)
    panel = plugin.dock.caption
    yield lambda: "\u00b7" in panel.estimate.text()

    size = panel.form.tile_size.value()
    panel.form.tile_size.setValue(64.0)  # the whole scene would be done before the picture is taken
    yield lambda: "\u00b7" in panel.estimate.text()
    panel.start_button.click()
    yield lambda: panel.live_layer is not None and panel.live_layer.featureCount() >= 150
    small = panel.live_layer
    iface.setActiveLayer(layer)
    yield 1.0
    shoot("caption")
    panel.cancel_button.click()
    yield lambda: not panel.running
    QgsProject.instance().removeMapLayer(small.id())
    iface.messageBar().clearWidgets()
    panel.form.tile_size.setValue(size)
    yield lambda: "\u00b7" in panel.estimate.text()
    panel.start_button.click()
    yield lambda: panel.live_layer is not None
    tiles = panel.live_layer
    iface.setActiveLayer(layer)
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

    # tiles like the third hit
    answers.clear()
    search.bar.more.click()
    yield lambda: bool(answers)
    yield 2.5
    search.list.setCurrentIndex(search.model.index(0))
    search.list.clicked.emit(search.model.index(0))
    yield 0.5
    yield lambda: not canvas.isDrawing()
    yield 1.5
    shoot("similar")

    # all tiles in the colours of their scores
    search.form.query.setText(COLOURED)
    answers.clear()
    search.form.query.returnPressed.emit()
    yield lambda: bool(answers)
    canvas.setExtent(layer.extent())
    canvas.zoomScale(3300.0)
    search.bar.colour.click()
    yield lambda: tiles.renderer().type() == "graduatedSymbol"
    iface.layerTreeView().expandAllNodes()
    yield 1.0
    yield lambda: not canvas.isDrawing()
    yield 2.0
    yield lambda: not canvas.isDrawing()
    shoot("similarity")
    search.bar.colour.click()
    canvas.zoomScale(WITH_LABELS)

    # QGIS's own bar
    yield 0.5
    yield lambda: not canvas.isDrawing()
    iface.mainWindow().activateWindow()
    iface.locatorSearch(f"tile {QUERY}")
    yield 4.0
    shoot("locator")
    search.form.query.setFocus()

    # an expression with its help
    dialog = QgsExpressionBuilderDialog(tiles, "tile_similarity('harbour') > 0.4", iface.mainWindow())
    dialog.resize(900, 560)
    dialog.show()
    yield 1.0
    box = dialog.findChild(QgsFilterLineEdit, "txtSearchEdit")
    box.setText("tile_")
    yield 0.5
    tree = dialog.findChild(QTreeView)
    tree.expandAll()
    yield 0.5
    for row in range(tree.model().rowCount()):
        group = tree.model().index(row, 0)
        for place in range(tree.model().rowCount(group)):
            if tree.model().index(place, 0, group).data() == "tile_similarity":
                tree.setCurrentIndex(tree.model().index(place, 0, group))
    yield 2.0
    shoot("expression")
    dialog.close()

    answers.clear()
    search.form.query.setText(QUERY)
    search.form.query.returnPressed.emit()
    yield lambda: bool(answers)
    search.list.clicked.emit(search.model.index(2))
    yield 1.5
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
