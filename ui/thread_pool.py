"""The pool of threads in which QGIS draws the map: who only waits does not hold a place in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import QThreadPool


@contextmanager
def place_lent() -> Iterator[None]:
    """Lend the calling thread's place in Qt's pool while it waits for another process.

    QGIS runs tasks and algorithms in the pool that draws the map, with a place for each core, and stands still where
    it throws a drawing away that has no place to end in. On a small machine two who wait would be enough for that.
    """
    pool = QThreadPool.globalInstance()
    pool.releaseThread()
    try:
        yield
    finally:
        pool.reserveThread()
