"""The dock's first tab: choose a raster, see what the run would cost, start it, watch it, cancel it."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...core.errors import RuntimeMissingError, TilescribeError
from ...core.worker.protocol import Estimate
from .. import wording
from ..messages import Messages
from ..settings import Settings
from ..setup.models_service import default_model, models
from ..setup.runtime_dialog import show_runtime
from ..setup.runtime_service import runtime
from ..tasks import WorkTask
from ..worker_service import worker
from .estimator import Estimator
from .form import VISIBLE, CaptionForm
from .job import CaptionJob
from .live_layer import LiveLayer
from .plan import Plan, plan_of
from .progress import CaptionProgress
from .run import RunSummary
from .work import CaptionWork, Opened, Unfinished, Written


class CaptionPanel(QWidget):
    """Signals: ``captioned`` with the tile layer, once a run has put tiles on the map."""

    captioned = pyqtSignal(object)

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._canvas = iface.mapCanvas()
        self._messages = Messages(iface)
        self.form = CaptionForm(Settings(), self._canvas)
        self.estimate = QLabel()
        self.estimate.setTextFormat(Qt.TextFormat.PlainText)  # a note may quote a file name
        self.estimate.setWordWrap(True)
        self.setup_button = QPushButton(self.tr("Set up the runtime\u2026"))
        self.start_button = QPushButton(self.tr("Caption tiles"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.progress = CaptionProgress()
        self._estimator = Estimator(self)
        self._live = LiveLayer(self._canvas, self)
        self._task: Optional[WorkTask] = None
        self._plan: Optional[Plan] = None
        self._to_file = False
        self._opened: Optional[Opened] = None
        self._shown = False  # whether this run's layer was put on the map
        self._unfinished: Optional[Unfinished] = None
        self._goes_on = False  # whether the form says what the unfinished run was
        self._lay_out()
        self._connect()
        self._show_idle()
        self.form.follow(iface.activeLayer())

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._task is not None

    @property
    def live_layer(self) -> Optional[QgsVectorLayer]:
        """The tile layer of the run under way, once it is on the map."""
        return self._live.layer

    # ------------------------------------------------------------ run

    def start(self) -> None:
        """Caption as the form says, going on where an earlier run on the same output stopped."""
        if self.running:
            return
        choices = self.form.choices()
        try:
            self._plan = plan_of(choices, self._canvas)
        except TilescribeError as error:
            self._messages.hint(str(error))
            return
        self.form.remember()
        self._estimator.stop()
        self._to_file = bool(choices.output)
        work = CaptionWork(self._plan, choices.output, self._unfinished)
        captions = choices.asked.captions
        name = self.tr("Caption tiles of {name}") if captions else self.tr("Make tiles of {name} searchable")
        name = name.format(name=wording.inert(self._plan.name))
        self._task = WorkTask(name, work, self._done, self._failed, work.cancel)
        self._task.progressed.connect(self._reported)
        self.progress.begin()
        self._show_running()
        self._task.start()

    def cancel(self) -> None:
        """Stop the run; what is done stays."""
        if self._task is not None:
            self.cancel_button.setEnabled(False)
            self.cancel_button.setText(self.tr("Cancelling\u2026"))
            self._task.cancel()

    def close_down(self) -> None:
        """Stop everything without a word; the panel is about to go."""
        runtime.changed.disconnect(self._changed)
        models.changed.disconnect(self._models_changed)
        self._iface.currentLayerChanged.disconnect(self.form.follow)
        self._canvas.extentsChanged.disconnect(self._map_moved)
        self._estimator.stop()
        self._live.finish()
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def _reported(self, value: Any) -> None:
        if isinstance(value, Opened):
            self._opened = value
            self.progress.started(value.tiles, value.pending)
            if value.pending < value.tiles:
                self._show_layer()
        elif isinstance(value, Written):
            self.progress.add(value.tiles, value.caption)
            if self._live.layer is None and not self._shown:
                self._show_layer()
            self._live.touch()

    def _show_layer(self) -> None:
        self._shown = True  # once: a layer that the user removes meanwhile stays removed
        try:
            name = self.tr("{name} tiles").format(name=self._plan.name)
            self._live.open(self._opened.path, self._opened.table, name, self._opened.job.crs, self._plan.layer)
        except TilescribeError as error:
            self._messages.failure(str(error))

    def _done(self, summary: Optional[RunSummary]) -> None:
        if summary is None:  # cancelled while it waited for its turn
            summary = RunSummary(cancelled=True)
        self._remember_unfinished(summary.cancelled)
        sentence = summary.sentence()
        self._ended(sentence)
        if summary.cancelled:
            say = self._messages.info
        elif summary.failed:
            say = self._messages.warning
        else:
            say = self._messages.success
        QTimer.singleShot(0, lambda: say(sentence))  # after QGIS's own word about the task, which says less

    def _failed(self, error: TilescribeError) -> None:
        self._remember_unfinished(True)
        self._ended(str(error))
        if isinstance(error, RuntimeMissingError):
            self._messages.failure(str(error), self.tr("Set up the runtime\u2026"), self._show_runtime)
        else:
            self._messages.failure(str(error))

    def _remember_unfinished(self, unfinished: bool) -> None:
        if self._to_file:
            return
        if not unfinished:
            self._unfinished = None
        elif self._opened is not None:
            self._unfinished = Unfinished(self._opened.job, self._opened.path)

    def _ended(self, sentence: str) -> None:
        layer: Optional[QgsVectorLayer] = self._live.layer
        self._live.finish()
        self._task = None
        self.progress.end(sentence)
        self._show_idle()
        self._changed()
        if layer is not None:
            self.captioned.emit(layer)

    def _show_runtime(self) -> None:
        show_runtime(self._iface.mainWindow())

    # ------------------------------------------------------------ estimate

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Estimate again: things may have changed while nobody looked."""
        super().showEvent(event)
        self._changed()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Ask no more."""
        self._estimator.stop()
        super().hideEvent(event)

    def _changed(self) -> None:
        if self.running or not self.isVisible():
            return
        choices = self.form.choices()
        missing = _why_no_runtime()
        self.setup_button.setVisible(bool(missing))
        self.start_button.setEnabled(choices.raster is not None and not missing)
        if missing:
            self._estimator.stop()
            self.estimate.setText(missing)
            return
        if choices.raster is None:
            self._estimator.stop()
            self.estimate.setText(
                self.tr(
                    "Add a raster layer to the project: an orthophoto, a satellite scene, a scanned aerial picture."
                )
            )
            return
        try:
            plan = plan_of(choices, self._canvas, estimate_only=True)
        except TilescribeError as error:
            self._estimator.stop()
            self.estimate.setText(str(error))
            return
        self._goes_on = self._unfinished is not None and not choices.output and plan.may_be(self._unfinished.job)
        self._name_start()
        self.estimate.setText(self.tr("Estimating\u2026"))
        self._estimator.ask(plan)

    def _offer_engines(self, found: Any) -> None:
        self.form.offer_engines(found)
        self._name_start()

    def _name_start(self) -> None:
        captions = self.form.choices().asked.captions
        begin = self.tr("Caption tiles") if captions else self.tr("Make tiles searchable")
        self.start_button.setText(self.tr("Go on") if self._goes_on else begin)

    def _models_changed(self) -> None:
        if not models.busy and not self.running:
            self._estimator.forget_models()
            self.form.prefer_model(default_model())
            self._changed()

    def _map_moved(self) -> None:
        if self.form.choices().extent == VISIBLE:
            self._changed()

    def _show_estimate(self, found: Estimate, job: CaptionJob) -> None:
        if self._goes_on and self._unfinished is not None:
            self._goes_on = self._unfinished.job == job
            self._name_start()
        words = [
            wording.tiles(found.tiles),
            *([self.tr("about {}").format(wording.requests(found.requests))] if found.requests else []),
            wording.about(found.seconds),
            wording.size(found.output_bytes),
        ]
        self.estimate.setText("\n".join([" \u00b7 ".join(words), *found.notes]))

    # ------------------------------------------------------------ looks

    def _lay_out(self) -> None:
        self.start_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.start_button, 1)
        buttons.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.form)
        layout.addWidget(self.estimate)
        layout.addWidget(self.setup_button)
        layout.addLayout(buttons)
        layout.addWidget(self.progress)
        layout.addStretch(1)
        self.progress.hide()
        self.setup_button.hide()

    def _connect(self) -> None:
        self.form.changed.connect(self._changed)
        self.start_button.clicked.connect(self.start)
        self.setup_button.clicked.connect(lambda _=False: self._show_runtime())
        runtime.changed.connect(self._changed)
        models.changed.connect(self._models_changed)
        self.cancel_button.clicked.connect(self.cancel)
        self._estimator.estimated.connect(self._show_estimate)
        self._estimator.models_found.connect(self.form.offer_models)
        self._estimator.engines_found.connect(self._offer_engines)
        self._estimator.refused.connect(self.estimate.setText)
        self._iface.currentLayerChanged.connect(self.form.follow)
        self._canvas.extentsChanged.connect(self._map_moved)

    def _show_running(self) -> None:
        self._shown, self._opened = False, None
        self.form.set_running(True)
        self.estimate.hide()
        self.start_button.setEnabled(False)
        self.cancel_button.setEnabled(True)

    def _show_idle(self) -> None:
        self.form.set_running(False)
        self.estimate.show()
        self.start_button.setEnabled(True)
        self.cancel_button.setText(self.tr("Cancel"))
        self.cancel_button.setEnabled(False)


def _why_no_runtime() -> str:
    """Return the sentence that says what to do, or nothing when there is a runtime."""
    try:
        worker.runtime()
    except RuntimeMissingError as error:
        return str(error)
    return ""
