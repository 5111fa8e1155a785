"""Measuring one model on one data set: everything it can do there, in one result."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from ..models.engine import Engine
from ..training.datasets import CaptionDataset, Entry, humanise_class
from .baselines import baseline_captions
from .calibration import calibration, thresholds
from .captioning import CaptionScorer, CaptionScores
from .class_queries import class_search_scores, class_vectors, zero_shot_scores
from .looking import Looked, Progress, embed_unique, look
from .retrieval import class_alone_scores, retrieval_scores

LEVELS = tuple(round(0.05 * step, 2) for step in range(4, 17))


@dataclass(frozen=True)
class PictureResult:
    """One picture of the test: what people wrote, what the model said, and how good that is.

    ``window`` is (column, row, side) in pixels where the picture is a tile of a raster.
    """

    path: Path
    name: str
    references: tuple[str, ...]
    caption: str
    confidence: float
    cider: float
    rouge: float
    window: tuple[int, int, int] | None = None


@dataclass(frozen=True)
class Evaluation:
    """A model's result on a data set, and the pictures behind it (empty for a model that cannot caption)."""

    result: dict
    pictures: list[PictureResult]


def evaluate_captions(
    engine: Engine,
    dataset: CaptionDataset,
    train: Sequence[Entry] | None = None,
    *,
    batch_size: int = 16,
    progress: Progress | None = None,
) -> Evaluation:
    """Measure captioning, retrieval, class queries, confidence and baselines on captioned pictures.

    Args:
        engine: The model, run with its own default decoding.
        dataset: The split to measure on.
        train: Training entries for the baselines; None leaves them out.
        batch_size: Pictures in a batch.
        progress: Called with the number of pictures done and in all.
    """
    started = time.perf_counter()
    looked = look(
        engine,
        [entry.path for entry in dataset],
        simple=train is not None,
        batch_size=batch_size,
        progress=progress,
    )
    seconds = time.perf_counter() - started
    entries = [dataset.entries[row] for row in looked.rows]
    result: dict = {"n_images": len(entries), "skipped_pictures": looked.skipped, "notes": []}
    result["seconds"] = round(seconds, 2)
    scorer = CaptionScorer([entry.captions for entry in entries]) if looked.captions or train else None
    pictures: list[PictureResult] = []
    if looked.captions and scorer:
        scores = scorer.score([caption.text for caption in looked.captions])
        pictures = _pictures(entries, looked, scores)
        result["captioning"] = {**scores.scores, "tokeniser": scores.tokeniser}
        result["caption_style"] = _style([caption.text for caption in looked.captions])
        result["confidence"] = _confidence(pictures)
        result["notes"].extend(scores.notes)
    if looked.vectors is not None:
        result.update(evaluate_vectors(engine, looked.vectors, entries))
    if train and scorer:
        result["baselines"] = _baselines(engine, train, looked, scorer, batch_size, progress)
    return Evaluation(result, pictures)


def evaluate_vectors(engine: Engine, vectors: np.ndarray, entries: Sequence[Entry]) -> dict:
    """Return ``retrieval`` and, where every picture has a class, ``zero_shot`` and ``class_search``."""
    owners = np.array([row for row, entry in enumerate(entries) for _ in entry.captions])
    captions = [caption for entry in entries for caption in entry.captions]
    result: dict = {"retrieval": retrieval_scores(vectors, embed_unique(engine, captions), owners)}
    if all(entry.class_name for entry in entries):
        classes = [str(entry.class_name) for entry in entries]
        result["retrieval_by_class_alone"] = class_alone_scores(classes, captions, owners)
        result.update(evaluate_classes(engine, vectors, classes))
    return result


def evaluate_classes(engine: Engine, vectors: np.ndarray, truth: Sequence[str]) -> dict:
    """Return ``zero_shot`` accuracy, and ``class_search`` by the bare class name and by the averaged templates."""
    said = [humanise_class(name) for name in truth]
    names = sorted(set(said))
    averaged = class_vectors(names, engine.embed_texts)
    bare = embed_unique(engine, names)
    searched = class_search_scores(vectors, said, bare, names)
    searched["templates"] = class_search_scores(vectors, said, averaged, names)
    return {"zero_shot": zero_shot_scores(vectors, said, averaged, names), "class_search": searched}


def _baselines(
    engine: Engine,
    train: Sequence[Entry],
    looked: Looked,
    scorer: CaptionScorer,
    batch_size: int,
    progress: Progress | None,
) -> dict:
    trained = look(
        engine, [entry.path for entry in train], caption=False, simple=True, batch_size=batch_size, progress=progress
    )
    captions = baseline_captions(train, trained, looked)
    scores = {name: scorer.score(texts).scores for name, texts in captions.items()}
    return {"n_train": len(trained.rows), **scores}


def _pictures(entries: Sequence[Entry], looked: Looked, scores: CaptionScores) -> list[PictureResult]:
    return [
        PictureResult(entry.path, entry.name, entry.captions, said.text, said.confidence, cider, rouge)
        for entry, said, cider, rouge in zip(entries, looked.captions or [], scores.cider, scores.rouge)
    ]


def _confidence(pictures: Sequence[PictureResult]) -> dict:
    confidence = [picture.confidence for picture in pictures]
    rouge = [picture.rouge for picture in pictures]
    return {
        "quality": "ROUGE_L",
        "mean": float(np.mean(confidence)),
        **calibration(confidence, rouge),
        "thresholds": thresholds(confidence, rouge, LEVELS),
    }


def _style(captions: Sequence[str]) -> dict:
    """Return how varied and how clean the sentences are."""
    words = [caption.lower().rstrip(" .").split() for caption in captions]
    repeats = [any(a == b for a, b in pairwise(row)) for row in words]
    pairs = [list(pairwise(row)) for row in words]
    unknown = [any(mark in caption.lower() for mark in ("<unk>", "[unk]", "⁇", "\ufffd")) for caption in captions]
    return {
        "n_distinct": len(set(captions)),
        "mean_words": float(np.mean([len(row) for row in words])),
        "share_repeating_a_word": float(np.mean(repeats)),
        "share_repeating_a_pair": float(np.mean([len(set(row)) < len(row) for row in pairs])),
        "share_with_unknown_marks": float(np.mean(unknown)),
        "share_empty": float(np.mean([not row for row in words])),
    }
