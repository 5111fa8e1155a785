"""From pictures of tiles to finished records: one pass of the model over a batch."""

from __future__ import annotations

import base64
import math
from collections.abc import Iterator, Sequence

import numpy as np

from .models.engine import Caption, Engine
from .store.fields import DONE, FAILED, SKIPPED
from .tiles.grid import Grid, Tile
from .tiles.raster import TilePicture, TileReadError
from .worker.protocol import TileRecord

MIN_VALID = 0.1  # a tile with less data is skipped

Pictured = tuple[Tile, TilePicture | TileReadError]  # a tile and its picture, or why there is none


def shows_something(picture: TilePicture | TileReadError) -> bool:
    """Say whether there is enough of a picture to describe; a mosaic may end in black that no mask marks as no-data."""
    return isinstance(picture, TilePicture) and picture.valid >= MIN_VALID and bool(picture.rgb.any())


def make_records(batch: Sequence[Pictured], engine: Engine, grid: Grid, prompt: str | None = None) -> list[TileRecord]:
    """Describe a batch of tiles.

    Args:
        batch: Tiles with square pictures of one size.
        engine: Sees only pictures with enough data.
        grid: Gives the footprints.
        prompt: What the model is told, if anything.

    Returns:
        A record for each tile, in order.
    """
    images = [picture.rgb for _, picture in batch if isinstance(picture, TilePicture) and shows_something(picture)]
    described = iter(_run(engine, np.stack(images), prompt) if images else ())
    records = []
    for tile, picture in batch:
        if isinstance(picture, TileReadError):
            records.append(_record(tile, engine, grid, FAILED, note=str(picture)))
        elif shows_something(picture):
            caption, vector = next(described)
            status = FAILED if caption.failure else DONE
            record = _record(tile, engine, grid, status, valid=picture.valid, note=caption.failure)
            record.caption, record.confidence = caption.text, _share(caption.confidence)
            record.embedding = base64.b64encode(vector.astype("<f2").tobytes()).decode("ascii")
            records.append(record)
        else:
            records.append(_record(tile, engine, grid, SKIPPED, valid=picture.valid, note=_why_skipped(picture)))
    return records


def _why_skipped(picture: TilePicture) -> str:
    if picture.valid >= MIN_VALID:
        return "The tile is black."
    return f"Only {picture.valid:.1%} of the tile has data." if picture.valid else "No data here."


def _record(tile: Tile, engine: Engine, grid: Grid, status: str, *, valid: float = 0.0, note: str = "") -> TileRecord:
    return TileRecord(
        tile_id=tile.tile_id,
        row=tile.row,
        col=tile.col,
        footprint=grid.footprint(tile),
        caption="",
        confidence=0.0,
        valid=round(valid, 6),
        status=status,
        note=note,
        model=engine.info.id,
        embedding="",
    )


def _run(engine: Engine, images: np.ndarray, prompt: str | None) -> Iterator[tuple[Caption, np.ndarray]]:
    """Return a caption and a vector for each of (N, S, S, 3) images; an empty one for what the engine cannot do."""
    count, info = len(images), engine.info
    captions, vectors = [Caption("", 0.0)] * count, np.zeros((count, 0), dtype=np.float32)
    if info.can_caption and info.can_embed:
        captions, vectors = engine.describe(images, prompt)
    elif info.can_caption:
        captions = engine.caption(images, prompt)
    else:
        vectors = engine.embed_images(images)
    return zip(captions, vectors, strict=True)


def _share(value: float) -> float:
    return min(1.0, max(0.0, float(value))) if math.isfinite(value) else 0.0
