"""Having an engine look at many pictures: batches of equal shape, bad pictures named and left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..describe import STYLE_SAMPLE
from ..errors import DatasetError
from ..models.engine import Caption, Engine
from ..models.rscapret.pictures import resized
from ..training.datasets import read_picture
from .simple_features import simple_feature

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Looked:
    """What an engine said of pictures.

    Attributes:
        rows: Positions, in the given paths, of the pictures that could be read; the other fields follow these.
        captions: Sentences, or None where the engine cannot caption or was not asked.
        vectors: (N, D) unit rows, or None where the engine cannot embed.
        simple: (N, F) features that no model made, or None when not asked for.
        skipped: A sentence for each picture that could not be read.
    """

    rows: list[int]
    captions: list[Caption] | None
    vectors: np.ndarray | None
    simple: np.ndarray | None
    skipped: list[str]


def look(
    engine: Engine,
    paths: Sequence[Path],
    *,
    caption: bool = True,
    simple: bool = False,
    batch_size: int = 16,
    progress: Progress | None = None,
) -> Looked:
    """Caption and embed pictures with the engine's own defaults, as far as it can do either.

    Args:
        engine: Any engine.
        paths: The pictures' files.
        caption: Whether captions are wanted.
        simple: Whether simple colour features are wanted.
        batch_size: Pictures in a batch.
        progress: Called with the number done and the number in all.

    Raises:
        DatasetError: When not one picture can be read.
    """
    wants_caption = caption and engine.info.can_caption
    captions: dict[int, Caption] = {}
    vectors: dict[int, np.ndarray] = {}
    features: dict[int, np.ndarray] = {}
    skipped: list[str] = []
    seen: list[int] = []
    style = _style(engine, paths) if wants_caption else None
    for rows, images in _batches(paths, batch_size, skipped):
        said, embedded = _ask(engine, images, wants_caption, style)
        captions.update(zip(rows, said))
        vectors.update(zip(rows, embedded))
        if simple:
            features.update((row, simple_feature(image)) for row, image in zip(rows, images))
        seen.extend(rows)
        if progress:
            progress(len(seen) + len(skipped), len(paths))
    if not seen:
        raise DatasetError(
            f"None of the {len(paths)} pictures can be read. The first: {skipped[0] if skipped else 'none given'}"
        )
    order = sorted(seen)
    return Looked(
        rows=order,
        captions=[captions[row] for row in order] if wants_caption else None,
        vectors=np.stack([vectors[row] for row in order]) if vectors else None,
        simple=np.stack([features[row] for row in order]) if simple else None,
        skipped=skipped,
    )


def embed_unique(engine: Engine, texts: Sequence[str], batch_size: int = 64) -> np.ndarray:
    """Return (N, D) unit rows; equal sentences are embedded once, so that their rows are equal too."""
    unique = list(dict.fromkeys(texts))
    rows = [engine.embed_texts(unique[start : start + batch_size]) for start in range(0, len(unique), batch_size)]
    where = {text: number for number, text in enumerate(unique)}
    return np.concatenate(rows).astype(np.float32)[[where[text] for text in texts]]


def _style(engine: Engine, paths: Sequence[Path]) -> str | None:
    """Return the style for a whole data set, chosen from a sample as it is for a raster's tiles."""
    places = np.unique(np.linspace(0, len(paths) - 1, min(STYLE_SAMPLE, len(paths))).astype(int))
    pictures = [picture for _, picture in _batches([paths[place] for place in places], 1, [])]
    alike = [resized(picture, engine.info.input_size) for picture in pictures]
    return engine.choose_style(np.concatenate(alike)) if alike else None


def _ask(
    engine: Engine, images: np.ndarray, caption: bool, style: str | None
) -> tuple[list[Caption], list[np.ndarray]]:
    if caption and engine.info.can_embed:
        said, vectors = engine.describe(images, style)
        return said, list(vectors)
    if caption:
        return engine.caption(images, style), []
    return [], list(engine.embed_images(images)) if engine.info.can_embed else []


def _batches(paths: Sequence[Path], size: int, skipped: list[str]) -> Iterator[tuple[list[int], np.ndarray]]:
    """Yield rows and (n, H, W, 3) pictures; pictures wait until enough of their shape are there."""
    waiting: dict[tuple[int, ...], list[tuple[int, np.ndarray]]] = {}
    for row, path in enumerate(paths):
        try:
            picture = read_picture(path)
        except DatasetError as error:
            skipped.append(str(error))
            continue
        group = waiting.setdefault(picture.shape, [])
        group.append((row, picture))
        if len(group) >= size:
            yield [number for number, _ in group], np.stack([image for _, image in group])
            group.clear()
    for group in waiting.values():
        if group:
            yield [number for number, _ in group], np.stack([image for _, image in group])
