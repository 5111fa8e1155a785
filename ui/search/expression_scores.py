"""Scores of whole layers for expressions: computed once per query in a thread, cached, waited for where that is right."""

from __future__ import annotations

import threading
import traceback
from array import array
from collections import OrderedDict
from dataclasses import dataclass, field
from time import monotonic, sleep
from typing import Any, Callable, Optional

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from ...core.errors import TilescribeError
from ..layers.layer_versions import Snapshot
from ..messages import log
from .aim import Aim
from .project_tiles import ProjectTiles
from .search_index import TileScores

KEPT_BYTES = 200_000_000  # 400 KB for each question on 100,000 tiles
ENTRY_BYTES = 100_000  # what a question counts for itself: more than it takes, since looking through many takes time
OUTDATED_KEPT = 24  # questions whose old scores are drawn until there are new ones; each may hold an old list of tiles
ERROR_SECONDS = 15.0  # how long an error stands before the same is tried again
LONGEST_PAUSE = 5.0  # seconds between two readings of a layer that keeps changing while it is drawn
FOREIGN_SECONDS = 60.0  # how long the scores of a layer outside the project stand
LATELY_SECONDS = 600.0  # since when what was asked for may be asked for by the next drawing, too
GUI_TICK = 0.02

Key = tuple[str, Aim]  # layer id, and what its tiles are compared with
NOTHING_YET = TileScores({}, array("f"))


@dataclass
class _Entry:
    """What is known of one question: scores, or why there are none."""

    snapshot: Optional[Snapshot] = None
    scores: TileScores = NOTHING_YET
    error: Optional[TilescribeError] = None
    finished: float = 0.0
    seconds: float = 0.0
    used: float = 0.0  # when it was last asked for


@dataclass
class _Job:
    """A computation under way."""

    done: threading.Event = field(default_factory=threading.Event)
    drawn: bool = False  # a map was drawn without it and wants to be drawn again


class ExpressionScores(QObject):
    """Answers from any thread.

    A thread that draws the map gets what there is, at first nothing, and the layer is repainted when the scores are
    there. Everybody else gets the right answer and waits for it: a thread of Processing by sleeping; the GUI thread by
    running its event loop without the person's input, so that nothing freezes.
    """

    _computed = pyqtSignal(str)

    def __init__(self, tiles: ProjectTiles) -> None:
        super().__init__()
        self._tiles = tiles
        self._entries: OrderedDict[Key, _Entry] = OrderedDict()
        self._jobs: dict[Key, _Job] = {}
        self._crowded_out: set[Key] = set()  # what the map needs, and there is no room for
        self._lock = threading.Lock()
        self._closed = False
        self._computed.connect(self._repaint)

    def ready(self, key: Key) -> Optional[TileScores]:
        """Return scores that are up to date, or None: quick, for it is asked once for every feature."""
        entry = self._entries.get(key)
        if entry is None or entry.error is not None or not self._is_fresh(entry, key):
            return None
        entry.used = monotonic()
        return entry.scores

    def get(self, key: Key, feedback: Any, drawing: bool, read: Callable[[], Snapshot]) -> TileScores:
        """Return scores, in the way that suits who asks.

        Args:
            key: Layer and question.
            feedback: A QgsFeedback that may cancel the wait, or None.
            drawing: Whether a map is being drawn, which may be drawn again.
            read: Returns a snapshot of a layer that is not the project's; called in the caller's thread.

        Raises:
            TilescribeError: There can be no scores; says why.
        """
        for _ in range(2):  # what was under way before may be of an older version; what follows is not
            entry = self._entries.get(key)
            fresh = entry is not None and self._is_fresh(entry, key)
            if entry is not None and entry.error is not None and (fresh or drawing):
                if monotonic() - entry.finished < ERROR_SECONDS:
                    raise entry.error
            elif fresh:
                entry.used = monotonic()
                return entry.scores
            if self._closed:
                break
            job = self._start(key, read() if self._tiles.get(key[0]) is None else None)
            if drawing:
                job.drawn = True
                if job.done.is_set():  # it ended before it could be told: nobody would paint again
                    entry = self._entries.get(key)
                return entry.scores if entry is not None else NOTHING_YET
            if not _wait(job.done, feedback):
                return NOTHING_YET
        entry = self._entries.get(key) or _Entry()
        if entry.error is not None:
            raise entry.error
        return entry.scores

    def _is_fresh(self, entry: _Entry, key: Key) -> bool:
        snapshot = self._tiles.get(key[0])
        if snapshot is None:  # nobody counts the edits of a layer that is not the project's
            return entry.snapshot is None and monotonic() - entry.finished < FOREIGN_SECONDS
        return entry.snapshot is snapshot or (entry.snapshot is not None and entry.snapshot.version == snapshot.version)

    def offer(self, key: Key, snapshot: Snapshot, scores: TileScores) -> None:
        """Take scores that somebody else has computed, so that a map coloured by them is right at its first drawing."""
        with self._lock:
            if not self._closed:
                self._keep(key, _Entry(snapshot, scores, finished=monotonic()))

    def close(self) -> None:
        """Stop computing; what waits gets nothing."""
        self._closed = True
        for job in list(self._jobs.values()):
            job.done.wait(2.0)
        self._entries.clear()
        self._crowded_out.clear()

    def _start(self, key: Key, foreign: Optional[Snapshot]) -> _Job:
        with self._lock:
            job = self._jobs.get(key)
            if job is None:
                job = self._jobs[key] = _Job()
                threading.Thread(target=self._run, args=(key, job, foreign), name="tile-scores", daemon=True).start()
            return job

    def _run(self, key: Key, job: _Job, foreign: Optional[Snapshot]) -> None:
        before = self._entries.get(key)
        if before is not None and job.drawn:  # a layer that changes all the time shall not be read all the time
            sleep(min(before.seconds, LONGEST_PAUSE))
        entry = _Entry(self._tiles.get(key[0]))
        started = monotonic()
        try:
            entry.scores = self._compute(foreign or entry.snapshot, key)
        except TilescribeError as error:
            entry.error = error
        except Exception as error:  # a thread must not end without its end being told
            log(traceback.format_exc(), Qgis.MessageLevel.Critical)
            entry.error = TilescribeError(f"The tiles could not be compared ({error}). The log has the details.")
        entry.finished = monotonic()
        entry.seconds = entry.finished - started
        with self._lock:
            crowded = key in self._crowded_out
            self._crowded_out.discard(key)
            if not self._closed:
                self._keep(key, entry)
            self._jobs.pop(key, None)
        job.done.set()
        if job.drawn and not self._closed:
            if entry.error is not None:
                log(str(entry.error), Qgis.MessageLevel.Warning)
            elif not crowded:  # drawn again, the map would ask for what made room for this, and so on for ever
                self._computed.emit(key[0])

    def _keep(self, key: Key, entry: _Entry) -> None:
        entry.used = monotonic()
        self._entries[key] = entry
        self._entries.move_to_end(key)
        outdated = [one for one, known in self._entries.items() if not self._is_fresh(known, one)]
        for one in outdated[:-OUTDATED_KEPT]:
            del self._entries[one]
        size = sum(map(_size, self._entries.values()))
        while size > KEPT_BYTES and len(self._entries) > 1:
            one = min(self._entries, key=lambda known: self._entries[known].used)
            dropped = self._entries.pop(one)
            size -= _size(dropped)
            if monotonic() - dropped.used < LATELY_SECONDS:
                self._crowded_out.add(one)

    def _compute(self, snapshot: Optional[Snapshot], key: Key) -> TileScores:
        if snapshot is None:
            raise TilescribeError("The layer was removed while its tiles were compared.")
        return self._tiles.search.scores(snapshot, key[1], cancelled=lambda: self._closed) or NOTHING_YET

    def _repaint(self, layer_id: str) -> None:
        layer = QgsProject.instance().mapLayer(layer_id)
        if layer is not None:
            layer.triggerRepaint()


def _size(entry: _Entry) -> int:
    return ENTRY_BYTES + len(entry.scores.values) * entry.scores.values.itemsize


def _wait(done: threading.Event, feedback: Any) -> bool:
    """Wait for a computation; False when the one who waits was cancelled."""
    if threading.current_thread() is not threading.main_thread():
        while not done.wait(0.05):
            if feedback is not None and feedback.isCanceled():
                return False
        return True
    has_screen = isinstance(QCoreApplication.instance(), QApplication)
    if done.wait(0.1):  # a query on tiles that are loaded: no need for an hourglass
        return True
    if has_screen:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        while not done.wait(GUI_TICK):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 20)
            if feedback is not None and feedback.isCanceled():
                return False
    finally:
        if has_screen:
            QApplication.restoreOverrideCursor()
    return True
