"""Played inside QGIS by screenshots.py: captions the sample scene and searches it, as a person would."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.gui import QgsExpressionBuilderDialog, QgsFilterLineEdit
from qgis.PyQt.QtCore import QModelIndex
from qgis.PyQt.QtWidgets import QTreeView
from window_stage import Stage

WITH_LABELS = 2200.0  # the sample's tiles are wide enough for their captions from this scale on
QUERY = "boats moored at a pier"
COLOURED = "trees in a forest"


def story(iface, scene, folder):
    """Return the paths of the pictures taken."""
    stage = Stage(iface, folder)
    yield from stage.open()
    layer, canvas = stage.add_raster(scene), stage.canvas
    dock = stage.show_dock(330, layers=230)
    yield 0.5
    stage.look_at(layer, 3300.0)
    panel, search = dock.caption, dock.search
    yield stage.estimated

    size = panel.form.tile_size.value()
    panel.form.tile_size.setValue(64.0)  # the whole scene would be done before the picture is taken
    yield stage.estimated
    panel.start_button.click()
    yield lambda: panel.live_layer is not None and panel.live_layer.featureCount() >= 150
    small = panel.live_layer
    iface.setActiveLayer(layer)
    yield 1.0
    stage.shoot("caption")
    panel.cancel_button.click()
    yield lambda: not panel.running
    QgsProject.instance().removeMapLayer(small.id())
    yield 0.5  # its end is told
    iface.messageBar().clearWidgets()
    panel.form.tile_size.setValue(size)
    yield stage.estimated
    panel.start_button.click()
    yield lambda: panel.live_layer is not None
    tiles = panel.live_layer
    iface.setActiveLayer(layer)
    yield lambda: not panel.running
    canvas.zoomScale(WITH_LABELS)
    yield 0.5
    yield stage.drawn
    yield 1.0
    stage.shoot("captioned")

    iface.messageBar().clearWidgets()
    dock.tabs.setCurrentIndex(1)
    answers = []
    search.found.connect(answers.append)
    search.form.query.setText(QUERY)
    search.form.query.returnPressed.emit()
    yield lambda: bool(answers)
    yield 3.0
    search.hits.list.setCurrentIndex(search.hits.model.index(2))
    search.hits.list.clicked.emit(search.hits.model.index(2))
    yield 0.5
    yield stage.drawn
    yield 1.5  # the flash is over
    stage.shoot("search")

    # tiles like the third hit
    answers.clear()
    search.hits.bar.more.click()
    yield lambda: bool(answers)
    yield 2.5
    search.hits.list.setCurrentIndex(search.hits.model.index(0))
    search.hits.list.clicked.emit(search.hits.model.index(0))
    yield 0.5
    yield stage.drawn
    yield 1.5
    stage.shoot("similar")

    # all tiles in the colours of their scores
    search.form.query.setText(COLOURED)
    answers.clear()
    search.form.query.returnPressed.emit()
    yield lambda: bool(answers)
    stage.look_at(layer, 3300.0)
    search.hits.bar.colour.click()
    yield lambda: tiles.renderer().type() == "graduatedSymbol"
    iface.layerTreeView().expandAllNodes()
    yield 1.0
    yield stage.drawn
    yield 2.0
    yield stage.drawn
    stage.shoot("similarity")
    search.hits.bar.colour.click()
    canvas.zoomScale(WITH_LABELS)

    # QGIS's own bar
    yield 0.5
    yield stage.drawn
    iface.mainWindow().activateWindow()
    iface.locatorSearch(f"tile {QUERY}")
    yield 4.0
    stage.shoot("locator")
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
    stage.shoot("expression")
    dialog.close()

    answers.clear()
    search.form.query.setText(QUERY)
    search.form.query.returnPressed.emit()
    yield lambda: bool(answers)
    search.hits.list.clicked.emit(search.hits.model.index(2))
    yield 1.5
    search.form.limit.setValue(4)
    yield 1.0
    search.hits.list.setCurrentIndex(QModelIndex())
    search.hits.bar.keep.click()
    node = QgsProject.instance().layerTreeRoot().findLayer(tiles.id())
    node.setItemVisibilityChecked(False)
    yield 0.5
    yield stage.drawn
    yield 1.0
    stage.shoot("hits")
    return stage.pictures
