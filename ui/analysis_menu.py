"""The menu entries that open the report's and the comparison's dialogs, filled in for the layer that is chosen."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsMapLayer, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication, QObject
from qgis.PyQt.QtWidgets import QAction, QDialog

from .layers import tile_layer
from .messages import Messages

MENU = "Tilescribe"


class AnalysisMenu(QObject):
    """Two entries in the plugin's menu, for as long as the plugin is loaded."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__()
        self._iface = iface
        self.report = QAction(self.tr("Caption Report\u2026"), iface.mainWindow())
        self.report.triggered.connect(lambda _checked=False: self.show_report())
        self.compare = QAction(self.tr("Compare Two Dates\u2026"), iface.mainWindow())
        self.compare.triggered.connect(lambda _checked=False: self.show_compare())
        for action in (self.report, self.compare):
            iface.addPluginToRasterMenu(MENU, action)

    def close(self) -> None:
        """Take the entries out of the menu."""
        for action in (self.report, self.compare):
            self._iface.removePluginRasterMenu(MENU, action)
            action.deleteLater()

    def show_report(self) -> Optional[QDialog]:
        """Open the report's dialog for the chosen tile layer, or the first one of the project."""
        layers = self._tile_layers()
        if not layers:
            self._hint()
            return None
        return self._open("tilescribe:captionreport", {"INPUT": layers[0].id()})

    def show_compare(self) -> Optional[QDialog]:
        """Open the comparison's dialog; the chosen tile layer is taken for the later date."""
        layers = self._tile_layers()
        if not layers:
            self._hint()
            return None
        dates = {"AFTER": layers[0].id()}
        if len(layers) > 1:
            dates["BEFORE"] = layers[1].id()
        return self._open("tilescribe:comparedates", dates)

    def _tile_layers(self) -> list[QgsMapLayer]:
        """Return the project's tile layers, the chosen one first, then in the order of their names."""
        found = [layer for layer in QgsProject.instance().mapLayers().values() if tile_layer.is_tile_layer(layer)]
        active = self._iface.activeLayer()
        return sorted(found, key=lambda layer: (layer is not active, layer.name()))

    def _open(self, algorithm: str, parameters: dict[str, Any]) -> Optional[QDialog]:
        try:
            from qgis import processing

            dialog = processing.createAlgorithmDialog(algorithm, parameters)
        except (ImportError, AttributeError):  # its own plugin, which a person may have switched off
            dialog = None
        if dialog is None:
            Messages(self._iface).hint(self.tr("This needs QGIS's Processing plugin. Switch it on among the plugins."))
            return None
        dialog.show()
        return dialog

    def _hint(self) -> None:
        words = self.tr("There is no tile layer in this project. Caption a raster layer first, or add a tile layer.")
        Messages(self._iface).hint(words)

    def tr(self, text: str) -> str:
        """Translate a text of the entries."""
        return QCoreApplication.translate("AnalysisMenu", text)
