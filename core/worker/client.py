"""QGIS's side of the worker: starts it when needed, sends requests, hands answers to the thread that asked.

Runs on Python 3.9+ with the standard library alone.
"""

from __future__ import annotations

import queue
import threading
import time
import uuid
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from ..errors import WorkerError, from_kind
from .link import TICK_SECONDS, Ended, Link
from .protocol import (
    STALL_SECONDS,
    Cancel,
    ChatDone,
    Embedded,
    Estimate,
    Failed,
    Hits,
    IndexLoaded,
    JobDone,
    Models,
    Ready,
    Shutdown,
    TileBatch,
)
from .silence import Silence

CANCEL_SECONDS = 5.0  # the worker answers a Cancel within one; after this it is taken to be stuck
LEAVE_SECONDS = 2.0
LAST_ANSWERS = (JobDone, Estimate, Models, IndexLoaded, Hits, Embedded, ChatDone)


def new_job() -> str:
    """Return an id for a job that no other job has."""
    return uuid.uuid4().hex


@dataclass
class _Asked:
    """A request in flight, as this side sees it."""

    started: float
    cancelled: Optional[float] = None
    done: int = 0
    skipped: int = 0
    failed: int = 0

    def count(self, batch: TileBatch) -> None:
        states = [tile.status for tile in batch.tiles]
        self.done += states.count("done")
        self.skipped += states.count("skipped")
        self.failed += states.count("failed")

    def ending(self, job: str) -> JobDone:
        seconds = time.monotonic() - self.started
        return JobDone(job, True, self.done, self.skipped, self.failed, seconds)


class _LeftIdleError(Exception):
    """The worker left of its own will before it read the request."""


class WorkerClient:
    """The worker, whether it is running or not; safe to use from several threads at once.

    Attributes:
        generation: How many workers were started. Indexes live in a worker: those loaded in an earlier generation
            are gone, and searching them raises IndexMissingError.
    """

    def __init__(
        self,
        python: str,
        package_root: Path,
        log_file: Path,
        *,
        bootstrap: Optional[Path] = None,
        variables: Optional[Mapping[str, str]] = None,
        stall_seconds: float = STALL_SECONDS,
    ) -> None:
        """Prepare; nothing is started yet.

        Args:
            python: The runtime's interpreter, from find_runtime.
            package_root: The folder that holds our package.
            log_file: Where the worker writes everything that is no message; its folder is the working directory.
            bootstrap: The script to start; the package's own when None.
            variables: Environment variables of the worker, over those that it inherits.
            stall_seconds: Silence after which the worker counts as stalled.
        """
        self.generation = 0
        self.log_file = Path(log_file)
        script = bootstrap or Path(package_root) / "core" / "worker" / "bootstrap.py"
        self._command = [str(python), "-I", "-B", "-X", "utf8", str(script)]
        self._variables = dict(variables or {})
        self._stall_seconds = stall_seconds
        self._link: Optional[Link] = None
        self._ready: Optional[Ready] = None
        self._closed = False
        self._starting = threading.Lock()
        self._asked: dict[str, _Asked] = {}

    @property
    def pid(self) -> Optional[int]:
        """The worker's process id, or None when there is no worker."""
        return self._link.pid if self._link is not None and self._link.ended is None else None

    def start(self) -> Ready:
        """Start the worker unless it runs already, and return what the runtime is.

        Raises:
            RuntimeMissingError: The interpreter is missing, too old or lacks packages.
            WorkerError: The worker speaks another protocol, stalled, or the client was closed.
        """
        self._running_link()
        if self._ready is None:
            raise WorkerError("The worker was closed while it was starting.")
        return self._ready

    def request(self, message: Any) -> Iterator[Any]:
        """Send a request and yield its answers until the job ends; the last answer is yielded too.

        The request is sent when the first answer is asked for. Closing the generator early cancels the job. After a
        cancel the last answer is a JobDone with ``cancelled``, whatever the request was.

        Raises:
            TilescribeError: Of the kind that the worker named; WorkerError when it crashed or stalled.
        """
        asked = _Asked(time.monotonic())
        if self._asked.setdefault(message.job, asked) is not asked:
            raise WorkerError(f"The job {message.job} is running already.")
        try:
            try:
                yield from self._converse(message, asked)
            except _LeftIdleError:
                # It left after its idle minutes in the very moment we asked: a new one is started, once.
                yield from self._converse(message, asked)
        except _LeftIdleError:
            raise WorkerError(f"The worker leaves as soon as it is asked. Its log is {self.log_file}.") from None
        finally:
            self._asked.pop(message.job, None)

    def ask(self, message: Any) -> Any:
        """Send a request and return its last answer; see request."""
        return deque(self.request(message), maxlen=1).pop()

    def cancel(self, job: str) -> None:
        """Stop a job; returns at once, the job's own thread receives its JobDone."""
        asked, link = self._asked.get(job), self._link
        if asked is None:
            return
        asked.cancelled = asked.cancelled or time.monotonic()
        if link is not None:
            link.send(Cancel(job))

    def tell(self, message: Any) -> None:
        """Hand the worker what a job in flight waits for; nothing happens when the worker is gone."""
        if self._link is not None:
            self._link.send(message)

    def close(self) -> None:
        """Make the worker leave and refuse further requests; jobs in flight fail."""
        self._closed = True
        link = self._link
        if link is not None and link.ended is None:
            link.leave(Shutdown(), LEAVE_SECONDS)

    def _running_link(self) -> Link:
        with self._starting:
            if self._closed:
                raise WorkerError("Tilescribe's worker was closed.")
            if self._link is None or self._link.ended is not None:
                from ... import __version__

                link = Link(self._command, self.log_file, self._variables)
                self._link = link
                if self._closed:  # meanwhile, when this worker was not there to be told
                    link.kill("Tilescribe's worker was closed.")
                try:
                    self._ready = link.greet(__version__)
                except BaseException:
                    link.kill("The worker could not be started.")
                    raise
                self.generation += 1
            return self._link

    def _converse(self, message: Any, asked: _Asked) -> Iterator[Any]:
        job = message.job
        link = self._running_link()
        if asked.cancelled is not None:
            yield asked.ending(job)
            return
        inbox = link.open_inbox(job)
        silence = Silence(self._stall_seconds)
        answered = ended = False
        try:
            link.send(message)
            if asked.cancelled is not None:  # cancelled between the check above and the request on its way
                link.send(Cancel(job))
            while not ended:
                answer = self._next(inbox, link, asked, silence)
                if isinstance(answer, Failed):
                    ended = True
                    raise from_kind(answer.kind, answer.message)
                if isinstance(answer, Ended):
                    ended = True
                    if asked.cancelled is not None:
                        answer = asked.ending(job)
                    elif answer.status == 0 and not answered and not self._closed:
                        raise _LeftIdleError
                    else:
                        raise WorkerError(answer.sentence)
                if isinstance(answer, TileBatch):
                    asked.count(answer)
                answered = True
                ended = ended or isinstance(answer, LAST_ANSWERS)
                yield answer
        finally:
            link.close_inbox(job)
            if not ended:
                link.send(Cancel(job))

    def _next(self, inbox: queue.SimpleQueue[Any], link: Link, asked: _Asked, silence: Silence) -> Any:
        """Return the next answer. A worker that falls silent or does not heed a cancel is killed: that brings the last one."""
        while True:
            try:
                return inbox.get(timeout=TICK_SECONDS)
            except queue.Empty:
                now = time.monotonic()
                if silence.is_over(now, link.heard):
                    link.kill(self._stalled())
                elif asked.cancelled is not None and now - asked.cancelled > CANCEL_SECONDS:
                    link.kill("The worker did not answer to being cancelled and was stopped.")

    def _stalled(self) -> str:
        return (
            f"The worker said nothing for {self._stall_seconds:.0f} seconds and was stopped. Tiles already written "
            f"are kept: run again to go on. Its log is {self.log_file}."
        )
