"""What the captioning task does off the GUI thread: complete the job, find its output, run, and report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from ...core.worker.protocol import RunStarted, TileRecord
from ..layers.tile_writer import GeoPackageSink
from ..tasks import WorkTask
from ..worker_service import worker
from .job import CaptionJob
from .plan import Plan, temporary_output
from .run import CaptionRun, RunListener, RunSummary


@dataclass(frozen=True)
class Unfinished:
    """A run into a temporary layer that was cancelled or failed, and can go on."""

    job: CaptionJob
    path: str


@dataclass(frozen=True)
class Opened:
    """The run's output exists: what the panel needs to show it."""

    job: CaptionJob
    path: str
    table: str
    tiles: int  # in the grid
    pending: int  # still to do


@dataclass(frozen=True)
class Written:
    """A batch is safe: how many tiles, and the last caption in it."""

    tiles: int
    caption: str


class CaptionWork:
    """The work of one task; may be cancelled before it begins, while it prepares, and while it runs."""

    def __init__(self, plan: Plan, output: str, unfinished: Optional[Unfinished]) -> None:
        """Prepare.

        Args:
            plan: What to caption.
            output: Path of a GeoPackage; empty for a temporary layer.
            unfinished: The last temporary run, which is gone on with if it was the same job.
        """
        self._plan, self._output, self._unfinished = plan, output, unfinished
        self._run: Optional[CaptionRun] = None
        self._cancelled = False

    def __call__(self, task: WorkTask) -> RunSummary:
        """Do it, reporting ``Opened`` and ``Written``."""
        job = self._plan.complete()
        path = self._output or self._temporary(job)
        sink = GeoPackageSink(path, job.crs)
        self._run = CaptionRun(worker.client(), job, sink, _Reporter(task, job, sink))
        if self._cancelled:
            self._run.cancel()
        return self._run.execute()

    def cancel(self) -> None:
        """Stop soon."""
        self._cancelled = True
        if self._run is not None:
            self._run.cancel()

    def _temporary(self, job: CaptionJob) -> str:
        if self._unfinished is not None and self._unfinished.job == job:
            return self._unfinished.path
        return temporary_output()


class _Reporter(RunListener):
    """Passes what a run tells of itself to the GUI thread, through the task."""

    def __init__(self, task: WorkTask, job: CaptionJob, sink: GeoPackageSink) -> None:
        self._task, self._job, self._sink = task, job, sink

    def started(self, started: RunStarted) -> None:
        self._task.report(Opened(self._job, self._sink.path, self._sink.table, started.tiles, started.pending))

    def written(self, records: Sequence[TileRecord], finished: int, pending: int) -> None:
        self._task.setProgress(100.0 * finished / max(pending, 1))
        captions = [record.caption for record in records if record.caption]
        self._task.report(Written(len(records), captions[-1] if captions else ""))
