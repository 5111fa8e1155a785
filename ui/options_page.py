"""Tilescribe's page in QGIS's options: the worker's Python, and a folder with further models."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from .settings import Settings

PAGE = "tilescribeOptions"
ICON = Path(__file__).resolve().parent.parent / "resources" / "icons" / "tilescribe.svg"


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page when the options dialog opens."""

    def __init__(self) -> None:
        super().__init__("Tilescribe", QIcon(str(ICON)))

    def createWidget(self, parent: Optional[QWidget]) -> OptionsPage:  # noqa: N802 - QGIS's name
        """Return a new page."""
        return OptionsPage(parent)


class OptionsPage(QgsOptionsPageWidget):
    """Two paths; both may stay empty."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE)
        settings = Settings()
        self.interpreter = QgsFileWidget()
        self.interpreter.setDialogTitle(self.tr("The Python that runs the model"))
        self.interpreter.setFilePath(settings.interpreter)
        self.interpreter.lineEdit().setPlaceholderText(self.tr("Found by the plugin"))
        self.models_folder = QgsFileWidget()
        self.models_folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.models_folder.setFilePath(settings.models_folder)
        self.models_folder.lineEdit().setPlaceholderText(self.tr("Only the embedded model"))
        form = QFormLayout()
        form.addRow(self.tr("Python of the runtime"), self.interpreter)
        form.addRow(self.tr("Folder with further models"), self.models_folder)
        note = QLabel(
            self.tr(
                "The model runs outside QGIS, in a Python environment of its own (Python 3.11 or newer with numpy, "
                "pillow, rasterio, onnxruntime and tokenizers). In a checkout of Tilescribe, make runtime builds it; "
                "choose its bin/python here. The environment variable TILESCRIBE_PYTHON goes before this setting."
            )
        )
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addStretch(1)

    def apply(self) -> None:
        """Keep what was entered; the next worker started uses it."""
        settings = Settings()
        settings.interpreter = self.interpreter.filePath()
        settings.models_folder = self.models_folder.filePath()
