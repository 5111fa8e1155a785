"""What to send along with a report of a fault: versions, runtime, device, model, the log's last lines; nothing private."""

from __future__ import annotations

import platform
import sys
from pathlib import Path
from typing import Optional

from qgis.core import QgsCommandLineUtils
from qgis.PyQt.QtCore import PYQT_VERSION_STR
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ... import __version__
from ...core.errors import TilescribeError
from ...core.setup.redact import last_lines, redact, this_person
from ...core.worker.client import new_job
from ...core.worker.protocol import ModelsRequest
from ..settings import Settings
from ..tasks import WorkTask
from ..worker_service import worker
from .runtime_service import runtime
from .watching_dialog import WatchingDialog


def about_qgis() -> list[str]:
    """Return what this QGIS is, line by line. Quick."""
    settings = Settings()
    return [
        f"Tilescribe: {__version__}",
        *filter(None, QgsCommandLineUtils.allVersions().splitlines()),  # QGIS, Qt, GDAL, PROJ, GEOS, system
        f"PyQt version {PYQT_VERSION_STR}",
        f"QGIS's Python: {platform.python_version()} ({sys.executable}), {platform.machine()}",
        f"Runtime: {': '.join(runtime.state())}",
        f"Model chosen: {settings.model or 'the embedded one'}",
        f"Folder with further models: {settings.models_folder or 'none'}",
    ]


def about_runtime() -> list[str]:
    """Return what the runtime says of itself; starts a worker if none runs, so call it in a task."""
    try:
        client = worker.client()
        ready = client.start()
        models = client.ask(ModelsRequest(new_job())).models
    except TilescribeError as error:
        return [f"The runtime does not work: {error}"]
    return [
        f"Runtime's Python: {ready.python}",
        f"Devices: {', '.join(ready.devices)}",
        f"Engines: {', '.join(ready.engines)}",
        "Packages: " + ", ".join(f"{name} {version}" for name, version in ready.packages.items()),
        *(f"Model: {model.id} ({model.folder})" for model in models),
    ]


def report(qgis: list[str], found: list[str], log_file: Path) -> str:
    """Return the whole report, redacted."""
    lines = [*qgis, "", *found, "", "Last lines of the worker's log:", *last_lines(log_file)]
    return redact("\n".join(lines), this_person()) + "\n"


class DiagnosticsDialog(WatchingDialog):
    """Collects the report as soon as it opens; copies or saves it."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__("TilescribeDiagnosticsDialog", parent)
        self.setWindowTitle(self.tr("Tilescribe: diagnostics report"))
        self.note = QLabel(
            self.tr(
                "Home folder, log-in name, passwords, tokens and names of computers are taken out. Read it through "
                "before you pass it on."
            )
        )
        self.note.setWordWrap(True)
        self.text = QPlainTextEdit(self.tr("Asking the runtime\u2026"))
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save_button = buttons.addButton(self.tr("Save\u2026"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(lambda _=False: self.copy())
        self.save_button.clicked.connect(lambda _=False: self.save())
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.note, self.text, buttons):
            layout.addWidget(widget)
        self.resize(760, 520)
        self._collect()

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QApplication.clipboard().setText(self.text.toPlainText())
        self.note.setText(self.tr("Copied. Paste it into your report."))

    def save(self) -> None:
        """Ask for a file and write the report to it."""
        path, _ = QFileDialog.getSaveFileName(
            self, self.windowTitle(), "tilescribe-diagnostics.txt", self.tr("Text") + " (*.txt)"
        )
        if path:
            self.write(path)

    def write(self, path: str) -> None:
        """Write the report to a file, or say why not."""
        try:
            Path(path).write_text(self.text.toPlainText(), encoding="utf-8")
        except OSError as error:
            words = self.tr("{path} cannot be written ({why}). Choose another folder.")
            self.note.setText(words.format(path=path, why=error.strerror))
            return
        self.note.setText(self.tr("Saved as {path}.").format(path=path))

    def done(self, result: int) -> None:
        """Ask no further; the dialog goes."""
        if self._task is not None:
            self._task.abandon()
            self._task = None
        super().done(result)

    def _collect(self) -> None:
        qgis, log_file = about_qgis(), worker.log_file
        self._buttons(False)
        self._task: Optional[WorkTask] = WorkTask(
            self.tr("Collect diagnostics"),
            lambda _: report(qgis, about_runtime(), log_file),
            self._show,
            lambda error: self._show(report(qgis, [str(error)], log_file)),
            quiet=True,
        ).start()

    def _show(self, text: Optional[str]) -> None:
        self._task = None
        self.text.setPlainText(text or "")
        self._buttons(bool(text))

    def _buttons(self, enabled: bool) -> None:
        self.copy_button.setEnabled(enabled)
        self.save_button.setEnabled(enabled)
