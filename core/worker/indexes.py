"""The files between QGIS and worker: a tile layer's embeddings, captions and boxes in, rows and scores back and forth."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import numpy as np

from ..errors import InputError, WorkerError
from ..index.search import SearchIndex
from ..tiles.raster import square_picture
from .protocol import LoadIndexRequest

log = logging.getLogger(__name__)


def read_index(request: LoadIndexRequest) -> SearchIndex:
    """Return the index of the request's files.

    Raises:
        InputError: The layer has no tiles.
        WorkerError: A file is missing or has not as many rows as announced.
    """
    files = _files(request)
    if request.count < 1:
        raise InputError("This layer has no tiles with embeddings. Caption its raster again to search it.")
    try:
        vectors = _rows(files[0], "<f2", request.count, request.dim)
        captions = json.loads(files[1].read_text(encoding="utf-8"))
        boxes = np.array(_rows(files[2], "<f8", request.count, 4))  # kept for longer than the file
        details = None
        if request.details_file is not None and request.parts > 0:
            rows = _rows(files[3], "<f2", request.count * request.parts, request.dim)
            details = rows.reshape(request.count, request.parts, request.dim)
    except (OSError, ValueError) as error:
        raise WorkerError(f"The tiles could not be handed over to the worker ({error}). Search again.") from error
    if not isinstance(captions, list) or len(captions) != request.count:
        raise WorkerError("The tiles' captions were handed over incompletely. Search again.")
    return SearchIndex(vectors, captions, boxes, details)  # which copies the vectors


def remove_files(request: LoadIndexRequest) -> None:
    """Remove the request's files: they were written for one reading."""
    for file in _files(request):
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            log.warning("%s could not be removed: %s", file, error)


def read_rows(file: str | None) -> np.ndarray | None:
    """Return the row numbers in a file, None without one.

    Raises:
        WorkerError: The file cannot be read.
    """
    if file is None:
        return None
    try:
        return np.fromfile(file, dtype="<u4")
    except OSError as error:
        raise WorkerError(f"The filter could not be handed over to the worker ({error}). Search again.") from error


def read_picture(file: str, side: int) -> np.ndarray:
    """Return a PNG as (side, side, 3) uint8; what is transparent gets the mean colour of the rest, as in tiles.

    Raises:
        WorkerError: The file cannot be read.
    """
    from PIL import Image

    try:
        with Image.open(Path(file), formats=("PNG",)) as picture:
            pixels = np.asarray(picture.convert("RGBA").resize((side, side)))
    except (OSError, ValueError) as error:
        raise WorkerError(f"The picture could not be handed over to the worker ({error}). Search again.") from error
    return square_picture(pixels[..., :3].transpose(2, 0, 1), pixels[..., 3] > 0, side).rgb


def write_scores(file: str | None, scores: np.ndarray) -> None:
    """Write every row's score, where that was asked for.

    Raises:
        WorkerError: The file cannot be written.
    """
    if file is None:
        return
    try:
        scores.astype("<f4").tofile(file)
    except OSError as error:
        raise WorkerError(f"The scores could not be handed over to QGIS ({error}). Search again.") from error


def _files(request: LoadIndexRequest) -> list[Path]:
    names = [request.vectors_file, request.captions_file, request.boxes_file]
    return [Path(name) for name in (*names, *([request.details_file] if request.details_file else []))]


def _rows(file: Path, kind: str, count: int, width: int) -> np.ndarray:
    """Map a file of count x width numbers into memory; one of tiles without embeddings is empty."""
    size = file.stat().st_size // np.dtype(kind).itemsize
    if size != count * width:
        raise ValueError(f"{file.name} holds {size} numbers instead of {count} x {width}")
    return np.empty((count, 0), kind) if not width else np.memmap(file, dtype=kind, mode="r", shape=(count, width))
