"""From pictures to records in batches: reading, the model and whoever takes the records overlap."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from functools import partial
from typing import Optional

from .records import Pictured, shows_something
from .worker.protocol import TileRecord

BATCH_SECONDS = 0.5  # a batch is cut to what the model does in this time, so that a cancel is soon obeyed
FIRST_BATCH = 4  # the first captions come soon, and tell how fast the model is
EMPTY_FLUSH = 256  # tiles without data are reported after so many at the latest
REPORT_SECONDS = 0.25  # what is done within it is handed over together: a commit costs the same for 10 or 100 tiles
POLL_SECONDS = 0.05
LEAVE_SECONDS = 0.5

Work = Callable[[list[Pictured]], list[TileRecord]]
Batch = Future[list[TileRecord]]
Done = queue.SimpleQueue[Optional[tuple[int, Batch]]]  # batches by their number, and None after the last


def in_batches(
    pictures: Generator[Pictured, None, None],
    work: Work,
    *,
    most: int,
    at_once: int,
    cancelled: Callable[[], bool],
    least: int = 0,
    in_turn: bool = True,
    over: threading.Event | None = None,
) -> Iterator[list[TileRecord]]:
    """Have pictures worked on in batches, several at once, and yield the records.

    Args:
        pictures: Tiles with their pictures; closed at the end, or when the caller leaves.
        work: Makes the records of a batch; called from ``at_once`` threads.
        most: Pictures in a batch, at most.
        at_once: Batches that may be in work at the same time.
        cancelled: Asked often; once true, the iterator ends without waiting for the batches in work.
        least: Pictures in a batch, however long that takes; more than ``most`` where the model says so.
        in_turn: Whether records come in the pictures' order; else as they are finished, each batch by itself.
        over: Set at the end, however it came: nobody wants what is still in work.

    Yields:
        The records that were finished since the last time, at intervals of ``REPORT_SECONDS`` or more. The last time also
        those of batches that were finished before an earlier one that failed or was cancelled.

    Raises:
        Exception: Whatever ``pictures`` or ``work`` raised, once what was finished before it has been yielded.
    """
    pace = _Pace(most, at_once, least)
    done: Done = queue.SimpleQueue()
    room = threading.Semaphore(at_once + 1)  # those in work or not taken yet, and the next
    pool = ThreadPoolExecutor(at_once, thread_name_prefix="model")
    stop = over or threading.Event()

    def timed(batch: list[Pictured]) -> list[TileRecord]:
        with pace.watch(batch):
            return work(batch)

    def gather() -> None:
        number = 0
        try:
            with closing(pictures):
                for number, batch in enumerate(_gathered(pictures, pace), 1):
                    if not _enter(room, stop):
                        return
                    pool.submit(timed, batch).add_done_callback(partial(_hand_over, done, number))
        except BaseException as error:  # handed to the caller's thread, which raises it
            failed: Batch = Future()
            failed.set_exception(error)
            done.put((number + 1, failed))
        pool.shutdown()  # when the last batch is done
        done.put(None)

    thread = threading.Thread(target=gather, name="gather", daemon=True)
    thread.start()
    try:
        yield from _reported(done, room, in_turn, cancelled)
    finally:
        stop.set()
        pool.shutdown(wait=False, cancel_futures=True)
        thread.join(LEAVE_SECONDS)


def _hand_over(done: Done, number: int, batch: Batch) -> None:
    done.put((number, batch))


def _reported(
    done: Done, room: threading.Semaphore, in_turn: bool, cancelled: Callable[[], bool]
) -> Iterator[list[TileRecord]]:
    """Yield what batches give, and make room for others; what is finished together goes together."""
    records: list[TileRecord] = []
    waiting: dict[int, Batch] = {}  # finished, by number
    turn, failure = 1, None
    due = time.monotonic()
    while not (cancelled() or failure):
        if records and time.monotonic() >= due:
            yield records
            records, due = [], time.monotonic() + REPORT_SECONDS
        try:
            one = done.get(timeout=POLL_SECONDS)
        except queue.Empty:
            continue
        if one is None:
            break
        waiting.update([one])
        while not failure and (number := turn if in_turn else min(waiting, default=0)) in waiting:
            batch = waiting.pop(number)
            room.release()
            turn += 1
            failure = batch.exception()
            records += [] if failure else batch.result()
    while not done.empty():  # finished by the time of the end
        waiting.update([one] if (one := done.get()) else [])
    for _, batch in sorted(waiting.items()):
        records += [] if batch.exception() else batch.result()
    if records:
        yield records
    if failure:
        raise failure


def _enter(room: threading.Semaphore, stop: threading.Event) -> bool:
    """Wait until there is room for one batch more; False when the caller has left."""
    while not stop.is_set():
        if room.acquire(timeout=POLL_SECONDS):
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
