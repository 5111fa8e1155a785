"""The runtime manager: make, test, repair or remove the plugin's own runtime, or name a Python that one has."""

from __future__ import annotations

import os
from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import TilescribeError
from ...core.setup.install import Step
from ...core.setup.kinds import kind_of, kinds
from ...core.setup.pythons import Found, find
from .. import wording
from ..accessible import name_controls
from ..help import show_help
from ..messages import Messages
from ..mnemonics import give_mnemonics
from ..tasks import WorkTask
from .diagnostics import DiagnosticsDialog
from .runtime_service import HALF, MISSING, OLD, runtime
from .watching_dialog import WatchingDialog, text_label

FINE = 1000  # steps of the bar


class RuntimeDialog(WatchingDialog):
    """A view of the runtime service. Closing it stops nothing; opening it again shows how far things are."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__("TilescribeRuntimeDialog", parent)
        self.setWindowTitle(self.tr("Tilescribe: the runtime"))
        self.state = text_label()
        self.kind = QComboBox()
        self.python = QComboBox()
        self.python_file = QgsFileWidget()
        self.wheels = QgsFileWidget()
        self.sizes = text_label()
        self.install_button = QPushButton()
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.remove_button = QPushButton(self.tr("Remove\u2026"))
        self.own_python = QgsFileWidget()
        self.use_button = QPushButton(self.tr("Test and use"))
        self.bar = QProgressBar()
        self.numbers = text_label()
        self.log = QPlainTextEdit()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.check_button = self.buttons.addButton(self.tr("Test"), QDialogButtonBox.ButtonRole.ActionRole)
        self.report_button = self.buttons.addButton(
            self.tr("Diagnostics\u2026"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.help_button = self.buttons.addButton(self.tr("Help"), QDialogButtonBox.ButtonRole.HelpRole)
        self._search: Optional[WorkTask] = None
        self._fill()
        self._lay_out()
        name_controls(self)
        self._connect()
        self._look_for_pythons()
        self._show_state()

    # ------------------------------------------------------------ what the buttons do

    def install(self) -> None:
        """Begin, go on, or repair."""
        python = self.python_file.filePath().strip() or self.python.currentData() or ""
        if not python:
            self.state.setText(
                self.tr("Choose a Python first. If there is none in the list, install Python 3.12 from python.org.")
            )
            return
        runtime.install(self.kind.currentData(), python, self.wheels.filePath().strip())

    def remove(self) -> None:
        """Remove the plugin's own runtime, if the person means it."""
        question = self.tr(
            "Remove the plugin's own runtime from the disk? Captioning and search need one; it can be set up again."
        )
        answer = QMessageBox.question(self, self.windowTitle(), question)
        if answer == QMessageBox.StandardButton.Yes:
            runtime.remove()

    def use(self) -> None:
        """Test the Python that was chosen, and use it if it passes."""
        path = self.own_python.filePath().strip()
        if path:
            runtime.use(path)

    def done(self, result: int) -> None:
        """Forget the search for Pythons; the dialog goes."""
        if self._search is not None:
            self._search.abandon()
            self._search = None
        super().done(result)

    # ------------------------------------------------------------ what is shown

    def _show_state(self) -> None:
        state, sentence = runtime.state()
        busy = bool(runtime.work)
        if busy and runtime.work == "install":
            sentence = self.tr("The runtime is being set up. This window can be closed; the work goes on.")
        elif busy:
            sentence = self.tr("One moment\u2026")
        self.state.setText(sentence)
        words = {MISSING: self.tr("Set up"), HALF: self.tr("Go on"), OLD: self.tr("Repair")}
        own = runtime.place.current is not None
        self.install_button.setText(words.get(state, self.tr("Repair") if own else self.tr("Set up")))
        give_mnemonics(self)
        for widget in (self.kind, self.python, self.python_file, self.wheels, self.install_button, self.own_python):
            widget.setEnabled(not busy)
        self.use_button.setEnabled(not busy and bool(self.own_python.filePath().strip()))
        self.check_button.setEnabled(not busy and state not in (MISSING, HALF))
        self.remove_button.setEnabled(not busy and not runtime.place.is_empty)
        self.cancel_button.setEnabled(busy and runtime.work != "remove")
        self.bar.setVisible(busy)
        self.numbers.setVisible(busy)
        self.log.setPlainText("\n".join(runtime.lines))
        self._to_the_end()
        if runtime.step is not None:
            self._show_numbers(runtime.step)

    def _show_step(self, step: Step) -> None:
        if step.line:
            self.log.appendPlainText(step.line)
        self._show_numbers(step)

    def _show_numbers(self, step: Step) -> None:
        self.bar.setValue(round(step.share * FINE))
        names = {
            "environment": self.tr("Making the environment"),
            "packages": self.tr("Fetching packages"),
            "unpacking": self.tr("Unpacking packages (this takes a minute or more)"),
            "test": self.tr("Testing"),
            "done": self.tr("Done"),
        }
        words = [names.get(step.what, step.what)]
        if step.bytes:
            words.append(wording.size(step.bytes))
        if step.speed:
            words.append(wording.size(step.speed) + "/s")
        self.numbers.setText(" \u00b7 ".join(words))

    def _ended(self, _worked: bool, sentence: str) -> None:
        self.state.setText(sentence)

    def _to_the_end(self) -> None:
        bar = self.log.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _show_sizes(self) -> None:
        kind = kind_of(self.kind.currentData() or "")
        words = self.tr("Fetches about {download} and needs {space} on the disk; {free} are free in {folder}.")
        self.sizes.setText(
            words.format(
                download=wording.size(kind.download),
                space=wording.size(kind.space),
                free=wording.size(runtime.place.free_space()),
                folder=runtime.place.folder,
            )
        )

    # ------------------------------------------------------------ Pythons

    def _look_for_pythons(self) -> None:
        self.python.addItem(self.tr("Looking for Pythons\u2026"), "")
        self._search = WorkTask(
            self.tr("Look for Pythons"), lambda task: find(task.isCanceled), self._offer, self._no_pythons, quiet=True
        ).start()

    def _offer(self, found: Optional[list[Found]]) -> None:
        self._search = None
        self.python.clear()
        for one in found or ():
            self.python.addItem(one.label, one.path)
        before = runtime.place.facts.get("python", "")
        if self.python.findData(before) < 0 and os.path.isfile(before):  # one that was chosen under "Or with"
            self.python.addItem(before, before)
        self.python.setCurrentIndex(max(0, self.python.findData(before)))
        if not self.python.count():
            self.python.addItem(self.tr("No Python 3.11 or newer was found"), "")

    def _no_pythons(self, error: TilescribeError) -> None:
        self._offer([])
        self.state.setText(str(error))

    # ------------------------------------------------------------ looks

    def _fill(self) -> None:
        titles = {
            "light": self.tr("Light: the embedded model, on the processor"),
            "full": self.tr("Full: PyTorch too, for big models and training"),
            "full-cpu": self.tr("Full, for the processor: PyTorch too, for big models and training"),
            "full-gpu": self.tr("Full, for an NVIDIA GPU: PyTorch with CUDA"),
        }
        for kind in kinds():
            self.kind.addItem(titles.get(kind.id, kind.id), kind.id)
        facts = runtime.place.facts  # whoever goes on or repairs wants the same again
        self.kind.setCurrentIndex(max(0, self.kind.findData(facts.get("kind", ""))))
        self.python.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.python.setMinimumContentsLength(30)
        self.python_file.setDialogTitle(self.tr("The Python to make the runtime with"))
        self.python_file.lineEdit().setPlaceholderText(self.tr("The one chosen above"))
        self.wheels.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.wheels.setDialogTitle(self.tr("A folder of packages, for a computer without a network"))
        self.wheels.lineEdit().setPlaceholderText(self.tr("The network"))
        if os.path.isdir(facts.get("wheels", "")):
            self.wheels.setFilePath(facts["wheels"])
        self.own_python.setDialogTitle(self.tr("A Python that has the packages already"))
        self.bar.setRange(0, FINE)
        self.bar.setTextVisible(False)
        self.log.setReadOnly(True)
        self.log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.log.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.log.setMaximumBlockCount(5000)
        self.install_button.setDefault(True)

    def _lay_out(self) -> None:
        own = QGroupBox(self.tr("A runtime of Tilescribe's own, apart from QGIS"))
        form = QFormLayout(own)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Size"), self.kind)
        form.addRow(self.tr("Made with"), self.python)
        form.addRow(self.tr("Or with"), self.python_file)
        form.addRow(self.tr("Packages from"), self.wheels)
        form.addRow(self.sizes)
        row = QHBoxLayout()
        row.addWidget(self.install_button, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.remove_button)
        form.addRow(row)
        mine = QGroupBox(self.tr("Or a Python that you have, with the packages in it"))
        choice = QHBoxLayout(mine)
        choice.addWidget(self.own_python, 1)
        choice.addWidget(self.use_button)
        layout = QVBoxLayout(self)
        for widget in (self.state, own, mine, self.bar, self.numbers):
            layout.addWidget(widget)
        layout.addWidget(self.log, 1)
        layout.addWidget(self.buttons)
        self.resize(680, 620)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(lambda _: self._show_sizes())
        self.install_button.clicked.connect(lambda _=False: self.install())
        self.cancel_button.clicked.connect(lambda _=False: runtime.cancel())
        self.remove_button.clicked.connect(lambda _=False: self.remove())
        self.use_button.clicked.connect(lambda _=False: self.use())
        self.check_button.clicked.connect(lambda _=False: runtime.check())
        self.report_button.clicked.connect(lambda _=False: DiagnosticsDialog(self).exec())
        self.help_button.clicked.connect(lambda _=False: show_help("runtime"))
        self.own_python.fileChanged.connect(lambda _: self._show_state())
        self.buttons.rejected.connect(self.reject)
        self.watch(runtime.stepped, self._show_step)
        self.watch(runtime.changed, self._show_state)
        self.watch(runtime.ended, self._ended)
        self._show_sizes()


def show_runtime(parent: Optional[QWidget] = None) -> RuntimeDialog:
    """Open the runtime manager, or bring the open one to the front; it does not wait for an answer."""
    return RuntimeDialog.show_one(parent)


def close_runtime() -> None:
    """Close the manager, the diagnostics too, and stop what they began; called when the plugin unloads."""
    DiagnosticsDialog.close_all()
    RuntimeDialog.close_all()
    runtime.close_down()


def _announce(worked: bool, sentence: str) -> None:
    """Say in QGIS's message bar how work ended that nobody watches."""
    from qgis.utils import iface

    if iface is not None and not RuntimeDialog.shown:
        messages = Messages(iface)
        (messages.success if worked else messages.warning)(sentence)


runtime.ended.connect(_announce)
