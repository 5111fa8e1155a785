"""Runs our work as QgsTasks: never raises, polls for cancel, and hands the outcome back on the GUI thread.

Two things that QGIS's task manager does are kept from happening here:

- It forgets a task, which then never begins: when one ends, it asks Qt's pool to take that one's runnable back from the
  queue. Qt has freed it by then, the runnable of a task added meanwhile may lie at the same address, and goes instead.
  So no task is added while one of ours has returned from its work and QGIS is not done with it.
- It deletes a task that is cancelled at the moment when a thread begins it. So one that has not begun is not cancelled
  in QGIS; it begins some time, does nothing, and ends.
"""

from __future__ import annotations

import traceback
from typing import Any, Callable, Optional

from qgis.core import Qgis, QgsApplication, QgsTask
from qgis.PyQt.QtCore import QTimer, pyqtSignal

from ..core.errors import TilescribeError
from .guard import unexpected
from .messages import log
from .thread_pool import place_lent

# QGIS's task manager owns the C++ half only; without these references Python would drop the other half mid-run.
_alive: set[WorkTask] = set()
_ending: set[WorkTask] = set()  # their work has returned, QGIS is not done with them yet
_waiting: list[WorkTask] = []  # to be added when none is ending; GUI thread only


class WorkTask(QgsTask):
    """Calls ``work(task)`` on a task thread, then ``done(result)`` or ``failed(error)`` on the GUI thread.

    ``work`` touches no layer, project or widget; what it needs is copied before. Neither callback is called after
    :meth:`abandon`. A cancelled task whose work returns normally still calls ``done``, so that what was done is kept.

    Signals:
        progressed: Whatever ``work`` passes to :meth:`report`, delivered on the GUI thread.
    """

    progressed = pyqtSignal(object)

    def __init__(
        self,
        description: str,
        work: Callable[[WorkTask], Any],
        done: Callable[[Any], None],
        failed: Callable[[TilescribeError], None],
        on_cancel: Optional[Callable[[], None]] = None,
        quiet: bool = False,
    ) -> None:
        """Prepare; ``on_cancel`` is called once when the task is cancelled, on whatever thread cancels it.

        A ``quiet`` task is a helper that the user did not start as a job: QGIS shall not announce its end.
        """
        super().__init__(description, _flags(quiet))
        self._quiet = quiet
        self._work = work
        self._done: Optional[Callable[[Any], None]] = done
        self._failed: Optional[Callable[[TilescribeError], None]] = failed
        self._on_cancel = on_cancel
        self._result: Any = None
        self._error: Optional[TilescribeError] = None
        self._cancelled = False
        self._begun = False
        self._ended = False
        self._told = False

    def start(self) -> WorkTask:
        """Queue the task in QGIS's task manager. GUI thread only."""
        _alive.add(self)
        _waiting.append(self)
        _add_waiting()
        return self

    def report(self, value: Any) -> None:
        """Send a value to the GUI thread; called by ``work``."""
        self.progressed.emit(value)

    def cancel(self) -> None:
        """Stop soon, whoever asks: our button, QGIS's task manager, or QGIS on its way out."""
        if self._ended or self._cancelled:
            return
        self._cancelled = True  # first: who begins now sees it
        if self._begun:
            super().cancel()
        else:
            QTimer.singleShot(0, lambda: self._tell())
        if self._on_cancel is not None:
            self._on_cancel()

    def abandon(self) -> None:
        """Cancel, and forget whom to tell: their widgets are about to go."""
        self._done = self._failed = None
        self.cancel()

    def run(self) -> bool:
        """Do the work; an exception leaving this method could take QGIS down, so none does."""
        self._begun = True
        if self._cancelled:
            super().cancel()
        try:
            if not self._cancelled:
                with place_lent():
                    self._result = self._work(self)
        except TilescribeError as error:
            self._error = error
        except Exception as error:
            log(traceback.format_exc(), Qgis.MessageLevel.Critical)
            self._error = TilescribeError(unexpected(error))
        finally:
            _ending.add(self)
        # QGIS announces a cancelled task as failed; a question that nobody asks any more has not failed.
        return self._error is None and (self._quiet or not self.isCanceled())

    def finished(self, result: bool) -> None:  # noqa: ARG002 - QGIS's signature
        """Tell whoever asked, when QGIS is done with the task; called by it on the GUI thread."""
        self._ended = True
        QTimer.singleShot(0, lambda: self._end())  # a method of its own would go with QGIS's half of the task

    def _end(self) -> None:
        _ending.discard(self)
        _alive.discard(self)
        _add_waiting()
        self._tell()

    def _tell(self) -> None:
        """Tell whoever asked, once."""
        if self._told:
            return
        self._told = True
        try:
            if self._error is not None:
                if self._failed is not None:
                    self._failed(self._error)
            elif self._done is not None:
                self._done(self._result)
        except Exception:  # one that left here would end QGIS; whoever asked may be gone by now, or its layer
            log(traceback.format_exc(), Qgis.MessageLevel.Critical)


def _add_waiting() -> None:
    while _waiting and not _ending:
        QgsApplication.taskManager().addTask(_waiting.pop(0))


def _flags(quiet: bool) -> Any:
    flags = QgsTask.Flag.CanCancel
    for name in ("Hidden", "Silent") if quiet else ("Silent",):  # from QGIS 3.26 on
        flags |= getattr(QgsTask.Flag, name, QgsTask.Flag.CanCancel)
    return flags


def pending() -> int:
    """Return how many of our tasks have not ended."""
    return len(_alive)
