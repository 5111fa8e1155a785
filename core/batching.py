"""From pictures to records in batches: reading, the model and whoever takes the records overlap."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import closing, contextmanager, suppress
from typing import Any

from .records import Pictured, shows_something
from .worker.protocol import TileRecord

BATCH_SECONDS = 0.5  # a batch is cut to what the model does in this time, so that a cancel is soon obeyed
FIRST_BATCH = 4  # the first captions come soon, and tell how fast the model is
EMPTY_FLUSH = 256  # tiles without data are reported after so many at the latest
REPORT_SECONDS = 0.25  # what is done within it is handed over together: a commit costs the same for 10 or 100 tiles
POLL_SECONDS = 0.05
LEAVE_SECONDS = 0.5

Work = Callable[[list[Pictured]], list[TileRecord]]


def in_batches(
    pictures: Generator[Pictured, None, None],
    work: Work,
    *,
    most: int,
    at_once: int,
    cancelled: Callable[[], bool],
    least: int = 0,
    over: threading.Event | None = None,
) -> Iterator[list[TileRecord]]:
    """Have pictures worked on in batches, several at once, and yield the records in the pictures' order.

    Args:
        pictures: Tiles with their pictures; closed at the end, or when the caller leaves.
        work: Makes the records of a batch; called from ``at_once`` threads.
        most: Pictures in a batch, at most.
        at_once: Batches that may be in work at the same time.
        cancelled: Asked often; once true, the iterator ends without waiting for the batches in work.
        least: Pictures in a batch, however long that takes; more than ``most`` where the model says so.
        over: Set at the end, however it came: nobody wants what is still in work.

    Yields:
        The records that were finished since the last time, at intervals of ``REPORT_SECONDS`` or more. The last time also
        those of batches that were finished before an earlier one that failed or was cancelled.

    Raises:
        Exception: Whatever ``pictures`` or ``work`` raised, once what was finished before it has been yielded.
    """
    pace = _Pace(most, at_once, least)
    # With one batch more in the gatherer's hands and one in the caller's: those in work, and the next.
    batches: queue.Queue[Future[list[TileRecord]] | None] = queue.Queue(max(1, at_once - 1))
    pool = ThreadPoolExecutor(at_once, thread_name_prefix="model")
    stop = over or threading.Event()

    def timed(batch: list[Pictured]) -> list[TileRecord]:
        with pace.watch(batch):
            return work(batch)

    def gather() -> None:
        try:
            with closing(pictures):
                for batch in _gathered(pictures, pace):
                    if not _put(batches, pool.submit(timed, batch), stop):
                        return
        except BaseException as error:  # handed to the caller's thread, which raises it
            failed: Future[list[TileRecord]] = Future()
            failed.set_exception(error)
            _put(batches, failed, stop)
        _put(batches, None, stop)

    thread = threading.Thread(target=gather, name="gather", daemon=True)
    thread.start()
    try:
        yield from _reported(batches, cancelled)
    finally:
        stop.set()
        pool.shutdown(wait=False, cancel_futures=True)
        thread.join(LEAVE_SECONDS)


def _reported(
    batches: queue.Queue[Future[list[TileRecord]] | None], cancelled: Callable[[], bool]
) -> Iterator[list[TileRecord]]:
    """Yield what batches give, in order; what is finished together goes together."""
    records: list[TileRecord] = []
    batch: Future[list[TileRecord]] | None = None
    failure: BaseException | None = None
    due = time.monotonic()
    while not (cancelled() or failure):
        if records and time.monotonic() >= due:
            yield records
            records, due = [], time.monotonic() + REPORT_SECONDS
        if batch is None:
            with suppress(queue.Empty):
                batch = batches.get(timeout=POLL_SECONDS)
                if batch is None:
                    break
        elif wait([batch], POLL_SECONDS).done:
            failure = batch.exception()
            records += [] if failure else batch.result()
            batch = None
    records += _finished(batch, batches)
    if records:
        yield records
    if failure:
        raise failure


def _finished(
    batch: Future[list[TileRecord]] | None, batches: queue.Queue[Future[list[TileRecord]] | None]
) -> list[TileRecord]:
    """Return the records of batches whose turn will not come, although they are done."""
    waiting = [batch]
    with suppress(queue.Empty):
        while True:
            waiting.append(batches.get_nowait())
    done = [one for one in waiting if one is not None and one.done() and not one.exception()]
    return [record for one in done for record in one.result()]


def _put(batches: queue.Queue[Any], item: Any, stop: threading.Event) -> bool:
    """Put an item in the queue as soon as there is room; False when the caller has left."""
    while not stop.is_set():
        with suppress(queue.Full):
            batches.put(item, timeout=POLL_SECONDS)
            return True
    return False


class _Pace:
    """How many pictures make a batch: few at first, then as many as the model does in ``BATCH_SECONDS``."""

    def __init__(self, most: int, at_once: int, least: int = 0) -> None:
        self._least, self._most, self._at_once = max(1, least), max(most, least), at_once
        self.wanted = max(self._least, min(FIRST_BATCH, most))

    @contextmanager
    def watch(self, batch: Sequence[Pictured]) -> Iterator[None]:
        """Learn from a batch while it is in work."""
        began = time.perf_counter()
        yield
        seconds = (time.perf_counter() - began) / self._at_once
        if worth := sum(shows_something(picture) for _, picture in batch):
            self.wanted = max(self._least, min(self._most, int(BATCH_SECONDS * worth / (seconds + 1e-9))))


def _gathered(pictures: Iterator[Pictured], pace: _Pace) -> Iterator[list[Pictured]]:
    """Gather pictures, in the order of the tiles; those that show nothing cost the model nothing and do not count."""
    waiting: list[Pictured] = []
    worth = 0
    for tile, picture in pictures:
        waiting.append((tile, picture))
        worth += shows_something(picture)
        if worth >= pace.wanted or len(waiting) >= EMPTY_FLUSH:
            yield waiting
            waiting, worth = [], 0
    if waiting:
        yield waiting
