"""The models that this QGIS can use: the embedded ones, the person's own, and those of the folder in the options."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.errors import BundleError, TilescribeError
from ...core.folders import models_folder
from ...core.models.bundle import Bundle, is_bundle
from ...core.models.library import StoppedError, bundles_in, install, remove
from ..caption.job import DEFAULT_MODEL
from ..settings import Settings
from ..tasks import WorkTask
from ..worker_service import PACKAGE_ROOT

EMBEDDED, OWN, FOLDER = "embedded", "own", "folder"


@dataclass(frozen=True)
class Listed:
    """A model and where it is from."""

    bundle: Bundle
    origin: str


def list_models() -> list[Listed]:
    """Return every model once, in the order in which the worker looks for them. Reads small files only."""
    settings = Settings().models_folder
    folder = Path(settings) if settings else None
    given: list[Bundle] = []
    if folder is not None and is_bundle(folder):
        try:
            given = [Bundle.load(folder, verify=False)]
        except BundleError:
            given = []  # the options name it; the worker says what is wrong when it is asked for
    elif folder is not None:
        given = bundles_in(folder)
    found: dict[str, Listed] = {}
    for origin, bundles in ((FOLDER, given), (EMBEDDED, embedded()), (OWN, bundles_in(models_folder()))):
        for bundle in bundles:
            found.setdefault(bundle.id, Listed(bundle, origin))
    return list(found.values())


def embedded() -> list[Bundle]:
    """Return the models that came with the plugin."""
    return bundles_in(PACKAGE_ROOT / "resources" / "models")


def default_model() -> str:
    """Return the id of the model that jobs use unless told otherwise."""
    return Settings().default_model or DEFAULT_MODEL


class ModelsService(QObject):
    """Installs and removes, one at a time, each as a task.

    Signals:
        progressed: The share that is done, 0 to 1.
        changed: Models came, went or were chosen, or work began.
        ended: (worked, sentence) once a piece of work has ended.
    """

    progressed = pyqtSignal(float)
    changed = pyqtSignal()
    ended = pyqtSignal(bool, str)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._task: Optional[WorkTask] = None

    @property
    def busy(self) -> bool:
        """Whether something is being installed or removed."""
        return self._task is not None

    def install(self, source: str) -> None:
        """Install a bundle from its folder or from a zip."""
        library, taken = models_folder(), tuple(bundle.id for bundle in embedded())

        def work(task: WorkTask) -> Bundle:
            last = [0.0]

            def report(share: float) -> None:
                if share - last[0] >= 0.01 or share >= 1.0:
                    last[0] = share
                    task.report(share)

            return install(Path(source), library, taken=taken, report=report, stopped=task.isCanceled)

        def done(bundle: Bundle) -> None:
            self._end(True, self.tr("{title} is installed.").format(title=bundle.title))

        self._start(self.tr("Install a model"), work, done)

    def remove(self, bundle_id: str) -> None:
        """Remove one of the person's own models from the disk."""
        library = models_folder()

        def done(_: Any) -> None:
            if Settings().default_model == bundle_id:
                Settings().default_model = Settings().model = ""
            self._end(True, self.tr("{model} was removed.").format(model=bundle_id))

        self._start(self.tr("Remove a model"), lambda _: remove(bundle_id, library) or bundle_id, done)

    def choose(self, bundle_id: str) -> None:
        """Let jobs use this model from now on."""
        settings = Settings()
        settings.default_model = settings.model = bundle_id
        self.changed.emit()

    def cancel(self) -> None:
        """Stop installing; nothing is left of it."""
        if self._task is not None:
            self._task.cancel()

    def close_down(self) -> None:
        """Stop without a word; the plugin goes."""
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def _start(self, description: str, work: Callable[[WorkTask], Any], done: Callable[[Any], None]) -> None:
        if self._task is not None:
            return

        def run(task: WorkTask) -> Any:
            try:
                return work(task)
            except StoppedError:
                return None

        def finished(result: Any) -> None:
            if result is None:
                self._end(False, self.tr("Cancelled. Nothing was installed."))
            else:
                done(result)

        self._task = WorkTask(description, run, finished, self._failed)
        self._task.progressed.connect(self.progressed.emit)
        self.changed.emit()  # before it begins: who looks at the models now must not meet one that is going
        self._task.start()

    def _failed(self, error: TilescribeError) -> None:
        self._end(False, str(error))

    def _end(self, worked: bool, sentence: str) -> None:
        self._task = None
        self.changed.emit()
        self.ended.emit(worked, sentence)


models = ModelsService()
