"""Reading tiles ahead in threads, so that the model never waits for the disk."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor

from .grid import Tile
from .raster import TilePicture, TileReadError

# Neighbours share blocks of the raster. A thread keeps to its own columns, so the blocks that it decoded for one row of
# tiles are still in its cache for the next.
STRIPE = 8  # columns


def prefetch(
    tiles: Iterable[Tile],
    read: Callable[[Tile], TilePicture],
    *,
    ahead: int = 32,
    threads: int | None = None,
) -> Generator[tuple[Tile, TilePicture | TileReadError], None, None]:
    """Read tiles in threads and yield them in order, each with its picture or why there is none.

    Args:
        tiles: What to read; drawn from only as far as is read ahead.
        read: Called in the threads.
        ahead: How many pictures wait at most.
        threads: How many, where waiting and not reading takes the time: each tile then goes to the next thread. By
            default one for each core, four at most.

    Raises:
        Exception: Whatever else ``read`` raised.
    """
    count = threads or min(4, os.cpu_count() or 1)
    lanes = [ThreadPoolExecutor(1, thread_name_prefix=f"tiles-{lane}") for lane in range(count)]
    waiting: deque[tuple[Tile, Future[TilePicture]]] = deque()
    try:
        for tile in tiles:
            lane = lanes[(tile.col if threads else tile.col // STRIPE) % count]
            waiting.append((tile, lane.submit(read, tile)))
            if len(waiting) > ahead:
                yield _result(*waiting.popleft())
        while waiting:
            yield _result(*waiting.popleft())
    finally:
        for lane in lanes:
            lane.shutdown(wait=False, cancel_futures=True)


def _result(tile: Tile, future: Future[TilePicture]) -> tuple[Tile, TilePicture | TileReadError]:
    try:
        return tile, future.result()
    except TileReadError as error:
        return tile, error
