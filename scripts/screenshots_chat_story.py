"""Played inside QGIS by screenshots.py: a person asks for places like a tile, with the embedded model."""

from __future__ import annotations

from pathlib import Path

from qgis import processing
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import plugins
from window_story import fill_screen, take_picture


def story(iface, scene, folder):
    """Return the paths of the pictures taken."""
    from tilescribe.ui.layers import tile_layer

    yield 1.0
    fill_screen()
    docks = {dock.objectName(): dock for dock in iface.mainWindow().findChildren(QDockWidget)}
    docks["Browser"].hide()
    layer = QgsRasterLayer(scene, "Harbour town")
    QgsProject.instance().addMapLayer(layer)
    output = str(Path(folder) / "asked.gpkg")
    processing.run("tilescribe:captiontiles", {"INPUT": layer, "OUTPUT": output})
    tiles = tile_layer.open_tile_layer(output, "tiles", "Harbour town tiles", layer.crs())
    QgsProject.instance().addMapLayer(tiles)
    plugin = plugins["tilescribe"]
    plugin.dock.setUserVisible(True)
    plugin.dock.build()
    iface.mainWindow().resizeDocks([docks["Layers"], plugin.dock], [200, 360], Qt.Orientation.Horizontal)
    canvas = iface.mapCanvas()
    canvas.setExtent(layer.extent())
    canvas.zoomScale(3300.0)
    chat = plugin.dock.chat
    plugin.dock.tabs.setCurrentWidget(chat)
    yield lambda: chat.form.model.known
    marina = next(feature for feature in tiles.getFeatures() if feature["tile_id"] == "r00000c00006")
    tiles.selectByIds([marina.id()])
    chat.form.box.setPlainText("Show me places like this but with cars")
    chat.send()
    yield lambda: not chat.running
    yield 3.0
    yield lambda: not canvas.isDrawing()
    picture = str(Path(folder) / "chat.png")
    take_picture(picture)
    return [picture]
