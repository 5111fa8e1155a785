"""Asks the worker how much work a run would be, a moment after the last change and off the GUI thread."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.errors import TilescribeError
from ...core.worker.client import new_job
from ...core.worker.protocol import Estimate, ModelInfo, ModelsRequest
from ..tasks import WorkTask
from ..worker_service import worker
from .plan import Plan

QUIET_MS = 500


class Estimator(QObject):
    """Keeps at most one question in flight and forgets answers to earlier ones.

    Signals:
        estimated: The Estimate for the plan asked last, and the job that it was completed to.
        refused: A sentence that says why there is none.
        models_found: (id, title) of every bundle that can caption or embed; sent with the first answer.
        engines_found: The same bundles' ModelInfo, right after.
    """

    estimated = pyqtSignal(object, object)
    refused = pyqtSignal(str)
    models_found = pyqtSignal(object)
    engines_found = pyqtSignal(object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self._go)
        self._plan: Optional[Plan] = None
        self._task: Optional[WorkTask] = None
        self._models_known = False

    def ask(self, plan: Plan) -> None:
        """Estimate this plan once nothing has changed for a moment."""
        self.stop()
        self._plan = plan
        self._timer.start()

    def forget_models(self) -> None:
        """Ask again which models there are, with the next question."""
        self._models_known = False

    def stop(self) -> None:
        """Forget what was asked."""
        self._timer.stop()
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def _go(self) -> None:
        plan, ask_models = self._plan, not self._models_known
        job_id, clients = new_job(), []

        def work(task: WorkTask) -> tuple[Any, Any, Any]:
            client = worker.client()
            clients.append(client)
            models = client.ask(ModelsRequest(new_job())) if ask_models else None
            if task.isCanceled():
                return None, None, models
            job = plan.complete()
            return client.ask(job.estimate_request(job_id)), job, models

        def cancel() -> None:
            if clients:
                clients[0].cancel(job_id)

        description = self.tr("Estimate captioning")
        self._task = WorkTask(description, work, self._answered, self._failed, cancel, quiet=True)
        self._task.start()

    def _answered(self, answers: Optional[tuple[Any, Any, Any]]) -> None:
        self._task = None
        found, job, models = answers or (None, None, None)
        if models is not None:
            self._models_known = True
            able = [model for model in models.models if model.can_caption or model.can_embed]
            self.models_found.emit([(model.id, self._title(model)) for model in able])
            self.engines_found.emit(able)
        if isinstance(found, Estimate):
            self.estimated.emit(found, job)

    def _title(self, model: ModelInfo) -> str:
        title = model.title or model.id
        return title if model.can_caption else self.tr("{} (search only)").format(title)

    def _failed(self, error: TilescribeError) -> None:
        self._task = None
        self.refused.emit(str(error))
