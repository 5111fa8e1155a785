"""Ranks tiles by a sentence: exact search over the embeddings, fused with words matched in the captions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from .words import WordIndex

VECTOR_SHARE = 0.5  # of the score; the rest is the words'
_BLOCK = 65_536  # rows turned from float16 to float32 at a time


@dataclass(frozen=True)
class SearchHits:
    """Rows of an index, best first, with the fused score and its two parts, each 0 to 1."""

    rows: list[int]
    scores: list[float]
    vector_scores: list[float]
    word_scores: list[float]


class SearchIndex:
    """A tile layer ready to be searched.

    Vectors are kept as float32 (4 bytes x N x D: 1 GB for 1,000,000 x 256). float16 would halve that, but turning it
    back for every query costs several times the product itself.

    Args:
        vectors: (N, D) float16 unit rows, zeros where a tile has none; a memory map will do. D may be 0.
        captions: N texts.
        boxes: (N, 4) xmin, ymin, xmax, ymax, for searching within an extent.

    Raises:
        InputError: The three do not belong together.
    """

    def __init__(self, vectors: np.ndarray, captions: Sequence[str], boxes: np.ndarray | None = None) -> None:
        if (
            vectors.ndim != 2
            or len(vectors) != len(captions)
            or (boxes is not None and boxes.shape != (len(vectors), 4))
        ):
            raise InputError("The tile layer's embeddings, captions and footprints differ in number. Load it again.")
        self._vectors = _as_float32(vectors)
        self._words = WordIndex(captions)
        self._boxes = boxes

    def __len__(self) -> int:
        return len(self._vectors)

    @property
    def dim(self) -> int:
        """Length of an embedding; 0 when no tile has one."""
        return int(self._vectors.shape[1])

    def vector_scores(self, query_vector: np.ndarray) -> np.ndarray:
        """Return the cosine of each tile's embedding with the query's, (N,) float32, in one matrix-vector product.

        Raises:
            InputError: The query's embedding is of another length.
        """
        query = np.asarray(query_vector, dtype=np.float32).reshape(-1)
        if query.shape != (self.dim,):
            raise InputError(
                f"The tiles' embeddings have {self.dim} numbers and the query's {query.size}: they are from different "
                "models. Search with the model that captioned the tiles."
            )
        return self._vectors @ query

    def search(
        self,
        query_text: str,
        query_vector: np.ndarray | None,
        limit: int = 50,
        min_score: float = 0.0,
        extent: Sequence[float] | None = None,
        rows: np.ndarray | None = None,
    ) -> SearchHits:
        """Return the best tiles for a query.

        The score is ``VECTOR_SHARE * max(0, cosine) + (1 - VECTOR_SHARE) * words``; docs/search.md explains it.

        Args:
            query_text: What was typed; its words are looked up in the captions.
            query_vector: (D,) its embedding; None searches by words alone.
            limit: How many hits at most.
            min_score: Lowest score of a hit.
            extent: (xmin, ymin, xmax, ymax); only tiles that touch it are hits. Needs boxes.
            rows: Only these rows may be hits.
        """
        cosine = self.vector_scores(query_vector) if query_vector is not None and self.dim else None
        matched = self._words.scores(query_text)
        fused = _fuse(cosine, matched, len(self))
        self._restrict(fused, extent, rows)
        best = _best(fused, limit, min_score)
        return SearchHits(
            best.tolist(),
            fused[best].tolist(),
            [0.0] * len(best) if cosine is None else np.clip(cosine[best], 0.0, 1.0).tolist(),
            [0.0] * len(best) if matched is None else matched[best].tolist(),
        )

    def _restrict(self, fused: np.ndarray, extent: Sequence[float] | None, rows: np.ndarray | None) -> None:
        if extent is not None and self._boxes is not None:
            xmin, ymin, xmax, ymax = extent
            boxes = self._boxes
            inside = boxes[:, 0] <= xmax
            inside &= boxes[:, 2] >= xmin
            inside &= boxes[:, 1] <= ymax
            inside &= boxes[:, 3] >= ymin
            fused *= inside
        if rows is not None:
            kept = fused[rows]
            fused[:] = 0
            fused[rows] = kept


def _fuse(cosine: np.ndarray | None, matched: np.ndarray | None, count: int) -> np.ndarray:
    """Add the two parts up; (N,) float32 of its own, 0 to 1. Without vectors the words are the whole score."""
    if cosine is None:
        return np.zeros(count, dtype=np.float32) if matched is None else matched.copy()
    fused = np.clip(cosine, 0.0, 1.0)
    fused *= np.float32(VECTOR_SHARE)
    if matched is not None:
        fused += matched * np.float32(1 - VECTOR_SHARE)
    return fused


def _best(scores: np.ndarray, limit: int, min_score: float) -> np.ndarray:
    """Return the rows of the highest scores above zero, best first; the lower row wins a tie, so order is repeatable."""
    floor = np.float32(max(min_score, 0.0))
    limit = min(max(limit, 0), len(scores))
    if not limit:
        return np.empty(0, dtype=np.int64)
    if limit < len(scores):
        floor = max(floor, np.partition(scores, len(scores) - limit)[len(scores) - limit])
    candidates = np.flatnonzero((scores >= floor) & (scores > 0))
    order = np.lexsort((candidates, -scores[candidates]))
    return candidates[order[:limit]]


def _as_float32(vectors: np.ndarray) -> np.ndarray:
    """Copy block by block, so that a memory map is never in memory twice; a row that is not finite becomes zeros."""
    matrix = np.empty(vectors.shape, dtype=np.float32)
    for start in range(0, len(vectors), _BLOCK):
        block = matrix[start : start + _BLOCK]
        block[:] = vectors[start : start + _BLOCK]
        block[~np.isfinite(block).all(axis=1)] = 0
    return matrix
