"""Tilescribe's page in QGIS's options: the worker's Python, and a folder with further models."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..accessible import name_controls
from ..settings import Settings
from .models_dialog import ModelsDialog
from .runtime_dialog import RuntimeDialog
from .runtime_service import runtime

PAGE = "tilescribeOptions"
ICON = Path(__file__).resolve().parents[2] / "resources" / "icons" / "tilescribe.svg"


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
        self._shown = self._entered()
        self.state = QLabel()
        self.setup_button = QPushButton(self.tr("Set up, test or remove\u2026"))
        self.setup_button.clicked.connect(lambda _=False: self.show_runtime())
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Runtime"), self.setup_button)
        form.addRow(self.tr("Python of the runtime"), self.interpreter)
        form.addRow(self.tr("Folder with further models"), self.models_folder)
        self.models_button = QPushButton(self.tr("Install, choose or remove models\u2026"))
        self.models_button.clicked.connect(lambda _=False: ModelsDialog(self).exec())
        form.addRow(self.tr("Models"), self.models_button)
        note = QLabel(
            self.tr(
                "The model runs outside QGIS, in a Python environment of its own: the runtime. The plugin can make one; "
                "or name the Python of an environment that you have. The environment variable TILESCRIBE_PYTHON goes "
                "before this setting."
            )
        )
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.state)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addStretch(1)
        name_controls(self)
        self._show_state()

    def show_runtime(self) -> None:
        """Open the runtime manager before the options, which wait for it."""
        RuntimeDialog(self).exec()
        self.interpreter.setFilePath(Settings().interpreter)  # it may have chosen another one
        self._shown["interpreter"] = self.interpreter.filePath()
        self._show_state()

    def _show_state(self) -> None:
        self.state.setText(runtime.state()[1])

    def apply(self) -> None:
        """Keep what was entered; the next worker started uses it.

        What was left as it was shown is not written: a runtime that was set up meanwhile may have changed it.
        """
        entered = self._entered()
        for name, path in entered.items():
            if path != self._shown[name]:
                setattr(Settings(), name, path)
        self._shown = entered

    def _entered(self) -> dict[str, str]:
        return {"interpreter": self.interpreter.filePath(), "models_folder": self.models_folder.filePath()}
