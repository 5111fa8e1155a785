"""The one implementation of a captioning run, used by the dock's task and by the Processing algorithm."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
import uuid
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import OutputError
from ...core.store import fields as schema
from ...core.store.resume import differences
from ...core.worker.protocol import DrawTile, JobDone, RunStarted, TileBatch, TileRecord
from ..drawn.studio import Studio
from ..layers.tile_writer import TileSink
from ..wording import duration
from .job import CaptionJob


class RunListener:
    """What a run tells of itself, in the run's own thread; override what you want to hear."""

    def started(self, started: RunStarted) -> None:
        """Hear the run's facts; the output exists from now on."""

    def written(self, records: Sequence[TileRecord], finished: int, pending: int) -> None:
        """Hear of a batch that is safe: ``finished`` of ``pending`` tiles of this run are."""


@dataclass
class RunSummary:
    """How a run ended.

    Attributes:
        tiles: Tiles in the grid.
        already: Tiles that an earlier run had finished.
        done: Tiles captioned by this run, or made searchable; likewise ``skipped`` and ``failed``.
        run: The facts kept with the layer.
    """

    tiles: int = 0
    already: int = 0
    done: int = 0
    skipped: int = 0
    failed: int = 0
    cancelled: bool = False
    seconds: float = 0.0
    run: dict[str, Any] = field(default_factory=dict)

    @property
    def written(self) -> int:
        """Tiles this run has written, whatever became of them."""
        return self.done + self.skipped + self.failed

    @property
    def captions(self) -> bool:
        """Whether the model writes captions; one that does not makes tiles searchable by what they show."""
        return bool(self.run.get("captions", True))

    def count(self, records: Sequence[TileRecord]) -> None:
        """Add a batch."""
        states = [record.status for record in records]
        self.done += states.count(schema.DONE)
        self.skipped += states.count(schema.SKIPPED)
        self.failed += states.count(schema.FAILED)

    def sentence(self) -> str:
        """Return the outcome in words."""
        did = _tr("{done} of {tiles} tiles captioned")
        did = did if self.captions else _tr("{done} of {tiles} tiles made searchable, without captions")
        parts = [did.format(done=self.done, tiles=self.tiles)]
        parts += [_tr("{number} were finished before").format(number=self.already)] if self.already else []
        parts += [_tr("{number} skipped for lack of data").format(number=self.skipped)] if self.skipped else []
        retry = _tr("{number} failed (their notes say why; run again to retry them)")
        parts += [retry.format(number=self.failed)] if self.failed else []
        took = _tr("Took {time}").format(time=duration(self.seconds))
        end = _tr("Cancelled; run again on the same output to go on") if self.cancelled else took
        return f"{', '.join(parts)}. {end}."


def _tr(text: str) -> str:
    return QCoreApplication.translate("CaptionRun", text)


class CaptionRun:
    """Captions a raster's tiles into a sink. Make it anywhere, ``execute`` it once, ``cancel`` it from any thread."""

    def __init__(self, client: Any, job: CaptionJob, sink: TileSink, listener: Optional[RunListener] = None) -> None:
        """Prepare a run.

        Args:
            client: The ``WorkerClient``; it starts its worker when it is asked.
            job: What to caption.
            sink: Where the tiles go.
            listener: Hears of progress.
        """
        self.id = uuid.uuid4().hex
        self._client, self._job, self._sink = client, job, sink
        self._listener = listener or RunListener()
        self._stop = threading.Event()
        self._studio: Optional[Studio] = None
        self._pending = 0

    def cancel(self) -> None:
        """Stop soon; tiles already written stay. Safe from any thread, also before the run began."""
        self._stop.set()
        if self._studio is not None:
            self._studio.stop()
        self._client.cancel(self.id)

    def execute(self) -> RunSummary:
        """Run to the end, to a cancel or to an error; whatever was written by then stays.

        Raises:
            TilescribeError: With a sentence that says what happened and what to do.
        """
        summary = RunSummary(already=len(self._sink.finished()))
        try:
            if not self._stop.is_set():
                self._converse(summary)
        except BaseException:
            self._sink.end(None)
            raise
        self._sink.end(summary.run or None)
        summary.cancelled = summary.cancelled or self._stop.is_set()
        return summary

    def _converse(self, summary: RunSummary) -> None:
        with _skip_file(self._sink.finished()) as skip_file, self._spool() as spool:
            request = self._job.request(self.id, skip_file, style=self._style(), spool=spool)
            # Closing the generator, also when writing fails, makes the worker stop.
            with closing(self._client.request(request)) as answers:
                for answer in answers:
                    if self._stop.is_set():  # a cancel that came before the request was on its way
                        self._client.cancel(self.id)
                    self._hear(answer, summary)

    @contextmanager
    def _spool(self) -> Iterator[Optional[str]]:
        """Have tiles drawn while the run lasts, if it is of a layer that QGIS draws; yield the pictures' folder."""
        if self._job.drawing is None:
            yield None
            return
        folder = tempfile.mkdtemp(prefix="tilescribe-")
        self._studio = Studio(self._job.drawing, self._client.tell)
        try:
            yield folder
        finally:
            self._studio.close()
            shutil.rmtree(folder, ignore_errors=True)

    def _style(self) -> Optional[str]:
        """Return the style that the output was begun in; a server may be in another mood now than it was then."""
        if self._job.drawing is None or self._sink.run is None:
            return None
        return self._sink.run.get("prompt") or ""

    def _hear(self, answer: Any, summary: RunSummary) -> None:
        if isinstance(answer, DrawTile):
            self._studio.draw(answer)
        elif isinstance(answer, RunStarted):
            self._begin(answer, summary)
        elif isinstance(answer, TileBatch):
            self._sink.write(answer.tiles)
            summary.count(answer.tiles)
            self._listener.written(answer.tiles, summary.written, self._pending)
        elif isinstance(answer, JobDone):
            summary.cancelled, summary.seconds = answer.cancelled, answer.seconds
            if not answer.cancelled:
                summary.run["finished"] = _now()

    def _begin(self, started: RunStarted, summary: RunSummary) -> None:
        run, before = dict(started.run), self._sink.run
        if before is not None:
            reasons = differences(before, run)
            if reasons:
                said = " ".join(reasons)
                raise OutputError(
                    f"The output holds tiles of another run. {said} Choose another output, or the same settings."
                )
            run["started"] = before.get("started", run.get("started"))
        self._pending = started.pending
        summary.tiles = started.tiles
        self._sink.begin(run)
        summary.run = run
        self._listener.started(started)


@contextmanager
def _skip_file(finished: set[str]) -> Iterator[Optional[str]]:
    """Yield a file that tells the worker which tiles to leave out, None when there are none."""
    if not finished:
        yield None
        return
    handle, path = tempfile.mkstemp(prefix="tilescribe-", suffix=".skip")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.writelines(f"{tile_id}\n" for tile_id in finished)
        yield path
    finally:
        os.unlink(path)


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")
