"""What services share that set up, fetch or train: one piece of work at a time, as a task that windows only watch."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import TilescribeError
from ..core.models.library import StoppedError
from ..core.setup.child import CancelledError
from .tasks import WorkTask


class OneJob(QObject):
    """Base of the services. Windows may come and go; the work goes on.

    Signals:
        changed: Work began or ended, or what there is has changed.
        ended: (worked, sentence) once a piece of work has ended.
    """

    changed = pyqtSignal()
    ended = pyqtSignal(bool, str)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._task: Optional[WorkTask] = None

    @property
    def busy(self) -> bool:
        """Whether work is going on."""
        return self._task is not None

    def cancel(self) -> None:
        """Stop what is going on; what was fetched stays for the next try."""
        if self._task is not None:
            self._task.cancel()

    def close_down(self) -> None:
        """Stop without a word; the plugin goes."""
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def begin(
        self,
        description: str,
        work: Callable[[WorkTask], Any],
        done: Callable[[Any], None],
        cancelled: str,
        reported: Callable[[Any], None] = lambda _value: None,
    ) -> None:
        """Start a piece of work; nothing happens while another goes on.

        Args:
            description: What QGIS's task manager calls it.
            work: Done in another thread; what it is cancelled by is no error.
            done: Called with what ``work`` returned; calls :meth:`end`.
            cancelled: What to say when it was cancelled.
            reported: Called with what ``work`` reports on the way.
        """
        if self._task is not None:
            return

        def run(task: WorkTask) -> Optional[tuple[Any]]:
            try:
                return (work(task),)
            except (CancelledError, StoppedError):
                return None

        def finished(result: Optional[tuple[Any]]) -> None:  # None also when it never began
            if result is None:
                self.end(False, cancelled)
            else:
                done(result[0])

        self._task = WorkTask(description, run, finished, self._failed)
        self._task.progressed.connect(reported)
        self.changed.emit()  # before it begins: who looks at the models now must not meet one that is going
        self._task.start()

    def end(self, worked: bool, sentence: str) -> None:
        """Say how the work ended."""
        self._task = None
        self.changed.emit()
        self.ended.emit(worked, sentence)

    def _failed(self, error: TilescribeError) -> None:
        self.end(False, str(error))
