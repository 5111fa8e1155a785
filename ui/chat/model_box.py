"""The models that answer questions, asked for in a task; and what a person should know of the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication, QSignalBlocker, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...core.errors import TilescribeError
from ...core.worker.client import new_job
from ...core.worker.protocol import ModelInfo, ModelsRequest
from .. import wording
from ..settings import Settings
from ..setup.models_service import default_model, models
from ..tasks import WorkTask
from ..worker_service import worker


class ModelBox(QComboBox):
    """Offers models that chat; where there is none, the one by which tiles are found.

    Signals:
        told: The models are known, or nobody can be asked.
    """

    told = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setAccessibleName(self.tr("Model"))
        self._models: dict[str, ModelInfo] = {}
        self._task: Optional[WorkTask] = None
        self.offer([])
        self.known = False
        self.activated.connect(self._remember)
        models.changed.connect(self._changed)

    @property
    def model(self) -> str:
        """Id of the chosen model; of the one that captions where none can chat."""
        return str(self.currentData() or default_model())

    @property
    def info(self) -> Optional[ModelInfo]:
        """What the chosen model says of itself; None where none can chat."""
        return self._models.get(str(self.currentData() or ""))

    def offer(self, found: Sequence[ModelInfo]) -> None:
        """Offer those that can chat, keeping the choice."""
        chosen = str(self.currentData() or Settings().chat_model)
        self._models = {model.id: model for model in found if model.can_chat}
        self.known = True
        with QSignalBlocker(self):
            self.clear()
            for model in self._models.values():
                self.addItem(model.title or model.id, model.id)
            if not self._models:
                self.addItem(self.tr("No model that answers questions"), "")
            self.setCurrentIndex(max(self.findData(chosen), 0))
        self.setEnabled(bool(self._models))

    def close_down(self) -> None:
        """Ask no more; the box is about to go."""
        models.changed.disconnect(self._changed)
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look which models there are."""
        super().showEvent(event)
        QTimer.singleShot(0, self._ask)

    def _changed(self) -> None:
        self.known = False
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        if self.known or self._task is not None:
            return

        def done(answer: Any) -> None:
            self._task = None
            if answer is not None:
                self.offer(answer.models)
            self.told.emit()

        def failed(_error: TilescribeError) -> None:  # said when something is asked
            self._task = None
            self.told.emit()

        def work(_task: WorkTask) -> Any:
            return worker.client().ask(ModelsRequest(new_job()))

        self._task = WorkTask(self.tr("List models"), work, done, failed, quiet=True).start()

    def _remember(self, *_: int) -> None:
        Settings().chat_model = str(self.currentData() or "")


def facts(info: ModelInfo) -> str:
    """Return what to know of a model before it is asked: which languages it has, and where pictures go."""
    sentences = []
    if info.languages:
        sentences.append(_tr("It reads and writes {languages}.").format(languages=wording.languages(info.languages)))
    if info.sends_to:
        sentences.append(
            _tr("Pictures and questions leave this computer: they are sent to {address}.").format(address=info.sends_to)
        )
    return " ".join(sentences)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Chat", text)
