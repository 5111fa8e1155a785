"""A stand-in for QgisInterface with a real window, canvas and message bar: enough for the dock's panels."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow


class Window:
    """What the panels ask of QGIS's window."""

    def __init__(self):
        self.window = QMainWindow()
        self.canvas, self.bar = QgsMapCanvas(self.window), QgsMessageBar(self.window)
        self.window.setCentralWidget(self.canvas)
        self.shortcuts = {}

    def show_docked(self, panel):
        """Show a panel as the dock would, beside the map."""
        dock = QDockWidget(self.window)
        dock.setWidget(panel)
        self.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self.window.show()

    def mapCanvas(self):
        return self.canvas

    def mainWindow(self):
        return self.window

    def messageBar(self):
        return self.bar

    def registerMainWindowAction(self, action, keys):
        self.shortcuts[keys] = action
        return True

    def unregisterMainWindowAction(self, action):
        self.shortcuts = {keys: one for keys, one in self.shortcuts.items() if one is not action}
        return True

    def showOptionsDialog(self, *_arguments):
        pass

    def said(self):
        item = self.bar.currentItem()
        return item.text() if item is not None else ""
