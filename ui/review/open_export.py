"""Opens the algorithm that writes the data set, as Processing shows it, and remembers where data sets went."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication

from ..messages import Messages
from ..settings import Settings

ALGORITHM = "tilescribe:exportdataset"


def open_export(iface: QgisInterface, layer: QgsVectorLayer) -> None:
    """Show the algorithm's window with this layer chosen; say so where Processing is switched off."""
    try:
        from qgis import processing

        dialog = processing.createAlgorithmDialog(ALGORITHM, {"INPUT": layer.id()})
    except (ImportError, AttributeError):  # its own plugin, which a person may have switched off
        dialog = None
    if dialog is None:
        Messages(iface).hint(_tr("This needs QGIS's Processing plugin. Switch it on among the plugins."))
        return
    dialog.algorithmFinished.connect(_remember)
    dialog.show()


def last_dataset() -> str:
    """Return the folder of the data set that was written last; empty when none was."""
    return Settings().dataset_folder


def _remember(successful: bool, results: dict) -> None:
    folder = results.get("FOLDER") if successful else ""
    if folder:
        Settings().dataset_folder = str(folder)


def _tr(text: str) -> str:
    return QCoreApplication.translate("OpenExport", text)
