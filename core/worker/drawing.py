"""Asks QGIS for pictures of tiles, and hands each to the thread that waits for it."""

from __future__ import annotations

import queue
from pathlib import Path

from ..errors import InputError, WorkerError
from ..tiles.grid import Tile
from ..tiles.raster import TileReadError
from .job import Job
from .protocol import Drawn, DrawTile

POLL_SECONDS = 0.1


class Drawings:
    """The pictures of one job."""

    def __init__(self, job: Job, spool: str) -> None:
        """Ask through ``job`` for pictures in the folder ``spool``."""
        self._job, self._spool = job, Path(spool)
        self._waiting: dict[str, queue.SimpleQueue[Drawn]] = {}
        job.on_drawn = self._take

    def draw(self, tile: Tile, box: list[float], size: int, requests: int) -> Path:
        """Wait for a picture of a tile, however long QGIS takes, and return its file.

        Raises:
            TileReadError: It could not be drawn.
            InputError: None can be drawn any more.
            WorkerError: The job was cancelled.
        """
        answers: queue.SimpleQueue[Drawn] = queue.SimpleQueue()
        self._waiting[tile.tile_id] = answers
        file = self._spool / f"{tile.tile_id}.rgba"
        self._job.send(DrawTile(self._job.id, tile.tile_id, box, size, str(file), requests))
        try:
            answer = self._wait(answers)
        finally:
            self._waiting.pop(tile.tile_id, None)
        if answer.final:
            raise InputError(answer.note)
        if answer.note:
            raise TileReadError(answer.note)
        return file

    def _wait(self, answers: queue.SimpleQueue[Drawn]) -> Drawn:
        while not self._job.cancelled():
            try:
                return answers.get(timeout=POLL_SECONDS)
            except queue.Empty:
                continue
        raise WorkerError("The run was cancelled.")

    def _take(self, answer: Drawn) -> None:
        waiting = self._waiting.get(answer.tile_id)
        if waiting is not None:
            waiting.put(answer)
