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
        from processing import createAlgorithmDialog
    except ImportError:
        Messages(iface).hint(_tr("Switch on the plugin Processing in QGIS's plugin manager first."))
        return
    dialog = createAlgorithmDialog(ALGORITHM, {"INPUT": layer.id()})
    if dialog is None:
        Messages(iface).hint(_tr("The algorithm Export captions as data set is switched off in Processing's options."))
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
