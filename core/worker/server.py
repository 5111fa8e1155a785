"""The worker's main loop: reads requests, runs each on its lane, beats every second, and leaves when it should."""

from __future__ import annotations

import faulthandler
import json
import logging
import math
import os
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from ... import __version__
from ..errors import TilescribeError, WorkerError
from .channel import Channel, reserve_standard_streams
from .codec import decode
from .job import Job
from .protocol import (
    HEARTBEAT_SECONDS,
    IDLE_SECONDS,
    PROTOCOL_VERSION,
    REQUESTS,
    Cancel,
    CaptionRequest,
    Drawn,
    Failed,
    Heartbeat,
    Hello,
    Shutdown,
    other_protocol,
)

if TYPE_CHECKING:
    from .work import LoadEngine, Work

log = logging.getLogger(__name__)

LEFT = 0  # exit status: QGIS left, asked for it, or nothing was asked for a long time
REFUSED = 3  # exit status: this runtime cannot serve
QUICK_THREADS = 4
# Threads that read and threads that decode hand Python to each other often; waiting 5 ms each time costs 3 % of a run.
SWITCH_SECONDS = 0.0005
NICENESS = 5  # the person's map goes first


class Server:
    """Serves one QGIS process until it leaves."""

    def __init__(
        self, channel: Channel, load_engine: LoadEngine | None = None, idle_seconds: float = IDLE_SECONDS
    ) -> None:
        """Prepare to serve.

        Args:
            channel: Where requests come from and answers go to.
            load_engine: Turns a verified bundle into an engine; the registry's own when None.
            idle_seconds: Leave after so long without a job.
        """
        self._channel = channel
        self._load_engine = load_engine
        self._idle_seconds = idle_seconds
        self._jobs: dict[str, Job] = {}
        self._parent = os.getppid()
        self._active = math.inf  # when something was last asked; starting up on a slow computer is not idleness
        # Runs wait for each other, so that each has the whole processor; everything else is answered meanwhile.
        self._runs = ThreadPoolExecutor(1, "run")
        self._quick = ThreadPoolExecutor(QUICK_THREADS, "quick")

    def serve(self) -> int:
        """Answer requests until QGIS leaves; return the exit status."""
        threading.Thread(target=self._beat, name="heartbeat", daemon=True).start()
        lines = self._channel.lines()
        work = self._greet(next(lines, b""))
        if work is None:
            return REFUSED
        self._active = time.monotonic()
        for line in lines:
            try:
                request = decode(line)
                if not isinstance(request, REQUESTS):
                    raise WorkerError(f"{type(request).__name__} is an answer, not a request.")
            except WorkerError as error:
                log.error("%s", error)
                self._channel.send(Failed(_job_of(line), error.kind, str(error)))
                continue
            if isinstance(request, Shutdown):
                break
            self._take(request, work)
        return LEFT

    def _greet(self, line: bytes) -> Work | None:
        try:
            found = _field(line, "protocol")
            if line and found != PROTOCOL_VERSION:
                raise other_protocol(found)
            hello = decode(line)
            if not isinstance(hello, Hello):
                raise WorkerError("The worker expects Hello as the first message.")
            from .probe import look

            ready = look(__version__)
            from .work import Work  # only now that the packages it needs are known to load
        except TilescribeError as error:
            log.error("%s", error)
            self._channel.send(Failed("", error.kind, str(error)))
            return None
        log.info("serving %s: %s", hello.version, ready)
        self._channel.send(ready)
        return Work(self._load_engine)

    def _take(self, request: Any, work: Work) -> None:
        self._active = time.monotonic()
        if isinstance(request, Cancel):
            job = self._jobs.get(request.job)
            if job is not None:
                job.cancel()
            return
        if isinstance(request, Drawn):
            job = self._jobs.get(request.job)
            if job is not None and job.on_drawn is not None:
                job.on_drawn(request)
            return
        if isinstance(request, Hello):
            return
        job = Job(request.job, self._channel.send, self._forget)
        self._jobs[request.job] = job
        lane = self._runs if isinstance(request, CaptionRequest) else self._quick
        lane.submit(self._perform, work, request, job)

    def _perform(self, work: Work, request: Any, job: Job) -> None:
        try:
            if job.cancelled():
                job.finish_run()
            else:
                work.perform(request, job)
        except TilescribeError as error:
            log.warning("job %s: %s", job.id, error)
            job.fail(error.kind, str(error))
        except MemoryError:
            log.exception("job %s", job.id)
            job.fail("worker", "The worker ran out of memory. Close other programs, or use smaller batches or tiles.")
        except BrokenPipeError:
            leave(LEFT)
        except Exception as error:
            log.exception("job %s", job.id)
            job.fail("worker", f"Something unexpected went wrong in the worker ({error!r}); its log has the details.")
        finally:  # also when a library tries to end the thread: a job without an end would be waited for
            job.fail("worker", "The worker gave up the job without saying why; its log may say more.")

    def _forget(self, job: str) -> None:
        self._active = time.monotonic()
        self._jobs.pop(job, None)

    def _beat(self) -> None:
        while True:
            time.sleep(HEARTBEAT_SECONDS)
            busy = bool(self._jobs)
            try:
                self._channel.send(Heartbeat(busy))
            except OSError:
                leave(LEFT)
            if os.getppid() != self._parent:
                log.info("leaving: QGIS is gone")
                leave(LEFT)
            if not busy and time.monotonic() - self._active > self._idle_seconds:
                log.info("leaving: idle")
                leave(LEFT)


def main(load_engine: LoadEngine | None = None, idle_seconds: float = IDLE_SECONDS) -> None:
    """Serve over standard input and output; never returns."""
    channel = reserve_standard_streams()
    logging.basicConfig(
        stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"
    )
    sys.setswitchinterval(SWITCH_SECONDS)
    faulthandler.enable(file=sys.stderr)
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    status = REFUSED
    try:
        status = Server(channel, load_engine, idle_seconds).serve()
    except BrokenPipeError:
        status = LEFT
    except Exception:
        log.exception("the worker cannot go on")
    leave(status)


def leave(status: int) -> None:
    """End the process at once: threads that compute in native code cannot be waited for."""
    logging.shutdown()
    os._exit(status)


def _field(line: bytes, name: str) -> Any:
    try:
        return json.loads(line).get(name)
    except (ValueError, AttributeError):
        return None


def _job_of(line: bytes) -> str:
    job = _field(line, "job")
    return job if isinstance(job, str) else ""
