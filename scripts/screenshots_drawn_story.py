"""Played inside QGIS by screenshots.py: the sample scene as tiles of a server, captioned as QGIS draws it."""

from __future__ import annotations

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import processing
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import plugins
from window_story import fill_screen, take_picture

ZOOM = 18


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing of it."""

    def log_message(self, *_arguments):
        """Keep quiet."""


def serve(folder):
    """Serve a folder on loopback; return its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}"


def story(iface, scene, folder):
    """Return the paths of the pictures taken."""
    yield 1.0
    fill_screen()
    for dock in iface.mainWindow().findChildren(QDockWidget):
        if dock.objectName() == "Browser":
            dock.hide()
    layer = QgsRasterLayer(scene, "Harbour town")
    project = QgsProject.instance()
    project.addMapLayer(layer)
    tiles = str(Path(folder) / "tiles")
    mercator = QgsCoordinateReferenceSystem("EPSG:3857")
    box = QgsCoordinateTransform(layer.crs(), mercator, project).transformBoundingBox(layer.extent())
    area = f"{box.xMinimum()},{box.xMaximum()},{box.yMinimum()},{box.yMaximum()} [EPSG:3857]"
    yield 1.0  # QGIS takes the first layer's coordinate system
    project.setCrs(mercator)
    processing.run(
        "qgis:tilesxyzdirectory",
        {"EXTENT": area, "ZOOM_MIN": ZOOM, "ZOOM_MAX": ZOOM, "OUTPUT_DIRECTORY": tiles, "TILE_FORMAT": 0},
    )
    project.removeMapLayer(layer.id())
    source = f"type=xyz&url={serve(tiles)}/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin={ZOOM}&zmax={ZOOM}"
    town = QgsRasterLayer(source, "Harbour town (tile server)", "wms")
    project.addMapLayer(town)
    canvas = iface.mapCanvas()
    yield 0.5
    project.setCrs(mercator)
    yield 0.5
    canvas.setExtent(box)
    yield 0.5
    plugin = plugins["tilescribe"]
    plugin.dock.setUserVisible(True)
    plugin.dock.build()
    docks = {dock.objectName(): dock for dock in iface.mainWindow().findChildren(QDockWidget)}
    iface.mainWindow().resizeDocks([docks["Layers"], plugin.dock], [230, 330], Qt.Orientation.Horizontal)
    panel = plugin.dock.caption
    iface.setActiveLayer(town)
    yield 1.0
    canvas.zoomScale(3000.0)
    yield 0.5
    panel.form.extent.setCurrentIndex(panel.form.extent.findData("visible"))
    panel.form.drawn.rate.setValue(10.0)
    panel.form.tile_size.setValue(64.0)
    yield lambda: "request" in panel.estimate.text()
    panel.start_button.click()
    yield lambda: panel.live_layer is not None and panel.live_layer.featureCount() >= 110
    iface.setActiveLayer(town)
    yield 1.0
    picture = str(Path(folder) / "drawn.png")
    take_picture(picture)
    panel.cancel_button.click()
    yield lambda: not panel.running
    return [picture]
