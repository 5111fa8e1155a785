"""From pictures of tiles to finished records: one pass of the model over a batch."""

from __future__ import annotations

import base64
import math
from collections.abc import Iterator, Sequence

import numpy as np

from .detail.captions import Said, joined
from .detail.parts import OFF, cut, shows_nothing
from .models.engine import Caption, Engine
from .store.fields import DONE, FAILED, SKIPPED
from .tiles.grid import Grid, Tile
from .tiles.raster import TilePicture, TileReadError
from .worker.protocol import TileRecord

MIN_VALID = 0.1  # a tile with less data is skipped

Described = tuple[Caption, np.ndarray, np.ndarray]  # caption, (D,) vector, (parts, D) vectors of its parts
Pictured = tuple[Tile, TilePicture | TileReadError]  # a tile and its picture, or why there is none


def shows_something(picture: TilePicture | TileReadError) -> bool:
    """Say whether there is enough of a picture to describe; a mosaic may end in black that no mask marks as no-data."""
    return isinstance(picture, TilePicture) and picture.valid >= MIN_VALID and bool(picture.rgb.any())


def make_records(
    batch: Sequence[Pictured], engine: Engine, grid: Grid, prompt: str | None = None, threshold: float = 0.0
) -> list[TileRecord]:
    """Describe a batch of tiles.

    Args:
        batch: Tiles with square pictures of one size.
        engine: Sees only pictures with enough data.
        grid: Gives the footprints, and says in how many parts a tile is looked at.
        prompt: What the model is told, if anything.
        threshold: How sure the model has to be of a part's caption for it to be added to the tile's.

    Returns:
        A record for each tile, in order.
    """
    images = [picture.rgb for _, picture in batch if isinstance(picture, TilePicture) and shows_something(picture)]
    described = _describe(engine, images, prompt, grid.spec.detail, threshold)
    records = []
    for tile, picture in batch:
        if isinstance(picture, TileReadError):
            records.append(_record(tile, engine, grid, FAILED, note=str(picture)))
        elif shows_something(picture):
            caption, vector, parts = next(described)
            status = FAILED if caption.failure and not caption.text else DONE
            record = _record(tile, engine, grid, status, valid=picture.valid, note=caption.failure)
            record.caption, record.confidence = caption.text, _share(caption.confidence)
            record.embedding, record.details = _text_of(vector), _text_of(parts)
            records.append(record)
        else:
            records.append(_record(tile, engine, grid, SKIPPED, valid=picture.valid, note=_why_skipped(picture)))
    return records


def look(engine: Engine, images: np.ndarray, prompt: str | None = None) -> Iterator[tuple[Caption, np.ndarray]]:
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


def _describe(
    engine: Engine, images: Sequence[np.ndarray], prompt: str | None, detail: int, threshold: float
) -> Iterator[Described]:
    if not images:
        return
    if detail > OFF:
        yield from _describe_parts(engine, images, prompt, detail, threshold)
        return
    for caption, vector in look(engine, np.stack(images), prompt):
        yield caption, vector, vector[:0]


def _describe_parts(
    engine: Engine, images: Sequence[np.ndarray], prompt: str | None, detail: int, threshold: float
) -> Iterator[Described]:
    """Describe tiles by their wholes and their parts, all in one batch; a part without data costs the model nothing."""
    pictures = np.stack([cut(image, detail) for image in images])
    seen = np.array([[not shows_nothing(one) for one in tile] for tile in pictures])
    seen[:, 0] = True
    answers = look(engine, pictures[seen], prompt)
    for tile in seen:
        caption, vector = next(answers)
        looks = [next(answers) if shown else (Caption("", 0.0), np.zeros_like(vector)) for shown in tile[1:]]
        if not caption.failure:
            said = [Said(part.text, _share(part.confidence)) for part, _ in looks if part.text and not part.failure]
            whole = joined(Said(caption.text, _share(caption.confidence)), said, threshold)
            caption = Caption(whole.text, whole.confidence, _failed_parts([part for part, _ in looks]))
        yield caption, vector, np.stack([part for _, part in looks])


def _failed_parts(parts: Sequence[Caption]) -> str:
    """Say how many parts of a tile could not be described, and why; empty where all could."""
    reasons = [part.failure for part in parts if part.failure]
    return f"{len(reasons)} of {len(parts)} parts could not be described. {reasons[0]}" if reasons else ""


def _text_of(vectors: np.ndarray) -> str:
    return base64.b64encode(vectors.astype("<f2").tobytes()).decode("ascii")


def _share(value: float) -> float:
    return min(1.0, max(0.0, float(value))) if math.isfinite(value) else 0.0
