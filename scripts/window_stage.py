"""What the stories that take pictures share: QGIS's window with the plugin's dock, a raster on its map, and its pictures."""

from __future__ import annotations

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import plugins
from window_story import fill_screen, take_picture


class Stage:
    """QGIS's window and what stands in it; ``pictures`` are the paths of those taken."""

    def __init__(self, iface, folder):
        self.iface = iface
        self.canvas = iface.mapCanvas()
        self.plugin = plugins["tilescribe"]
        self.folder = Path(folder)
        self.pictures = []

    def open(self):
        """Once QGIS has settled, let it fill the screen without its browser; for ``yield from``."""
        yield 1.0
        fill_screen()
        self.dock("Browser").hide()

    def dock(self, name):
        """Return the dock of QGIS with this object name."""
        return self.iface.mainWindow().findChild(QDockWidget, name)

    def show_dock(self, width, layers=None):
        """Show the plugin's dock, so many pixels wide; return it. With ``layers``, QGIS's own is resized as well."""
        dock = self.plugin.dock
        dock.setUserVisible(True)
        dock.build()
        widths = {dock: width} if layers is None else {self.dock("Layers"): layers, dock: width}
        self.iface.mainWindow().resizeDocks(list(widths), list(widths.values()), Qt.Orientation.Horizontal)
        return dock

    def add_raster(self, source):
        """Add a raster under its file's name and choose it; return it. QGIS then goes to the first one by itself."""
        layer = QgsRasterLayer(source, Path(source).stem)
        QgsProject.instance().addMapLayer(layer)
        self.iface.setActiveLayer(layer)
        return layer

    def look_at(self, layer, scale):
        """Put a layer in the middle of the map."""
        self.canvas.setExtent(layer.extent())
        self.canvas.zoomScale(scale)

    def drawn(self):
        """Say whether the map is drawn; to be waited for."""
        return not self.canvas.isDrawing()

    def estimated(self):
        """Say whether the caption tab tells how long it would take; to be waited for."""
        return "\u00b7" in self.plugin.dock.caption.estimate.text()

    def shoot(self, name, widget=None):
        """Take a picture of the screen, or of one widget alone."""
        path = str(self.folder / f"{name}.png")
        if widget is None:
            take_picture(path)
        else:
            widget.grab().save(path)
        self.pictures.append(path)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments):
        """Keep quiet."""


def serve(folder, port=0):
    """Serve a folder on loopback until QGIS ends; return the port."""
    server = ThreadingHTTPServer(("127.0.0.1", port), functools.partial(_Quiet, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]
