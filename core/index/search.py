"""Ranks tiles by a sentence or by other tiles: exact search over the embeddings, fused with words in the captions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..errors import InputError
from .details import Details
from .forms import spellings
from .language import Asked, read_query
from .texts import CaptionTexts
from .words import WordIndex

VECTOR_SHARE = 0.5  # of the score; the rest is the words'
UNWANTED = 0.5  # how much of an unwanted word's cosine is taken off
# Rocchio's usual weights: what is liked is trusted a little less than what was typed, what is disliked much less.
LIKED, DISLIKED = 0.75, 0.25
_BLOCK = 65_536  # rows turned from float16 to float32 at a time


@dataclass(frozen=True)
class SearchHits:
    """Rows of an index, best first, with the fused score and its two parts, each 0 to 1.

    Attributes:
        parts: Which part of each tile matched best, from 1, row by row; 0 is the whole. Empty when tiles have no parts.
    """

    rows: list[int]
    scores: list[float]
    vector_scores: list[float]
    word_scores: list[float]
    parts: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Scores:
    """Every row's score, each part (N,) float32 from 0 to 1; what was not asked for is None.

    Attributes:
        parts: (N,) which part of the tile matched best, as in SearchHits; None where there are none.
    """

    fused: np.ndarray
    vector: np.ndarray | None
    words: np.ndarray | None
    parts: np.ndarray | None = None

    def best(self, limit: int, min_score: float = 0.0) -> SearchHits:
        """Return the rows of the highest scores above zero."""
        best = _best(self.fused, limit, min_score)
        return SearchHits(
            best.tolist(),
            self.fused[best].tolist(),
            [0.0] * len(best) if self.vector is None else self.vector[best].tolist(),
            [0.0] * len(best) if self.words is None else self.words[best].tolist(),
            [] if self.parts is None else self.parts[best].tolist(),
        )


class SearchIndex:
    """A tile layer ready to be searched.

    Vectors are kept as float32 (4 bytes x N x D: 1 GB for 1,000,000 x 256). float16 would halve that, but turning it
    back for every query costs several times the product itself.

    Args:
        vectors: (N, D) float16 unit rows, zeros where a tile has none; a memory map will do. D may be 0.
        captions: N texts.
        boxes: (N, 4) xmin, ymin, xmax, ymax, for searching within an extent.
        details: (N, K, D) float16 unit rows of the tiles' parts, zeros where a part has none; None for tiles without.

    Raises:
        InputError: The three do not belong together.
    """

    def __init__(
        self,
        vectors: np.ndarray,
        captions: Sequence[str],
        boxes: np.ndarray | None = None,
        details: np.ndarray | None = None,
    ) -> None:
        if (
            vectors.ndim != 2
            or len(vectors) != len(captions)
            or (boxes is not None and boxes.shape != (len(vectors), 4))
            or (details is not None and details[:, 0].shape != vectors.shape)
        ):
            raise InputError("The tile layer's embeddings, captions and footprints differ in number. Load it again.")
        self._vectors = _as_float32(vectors)
        self._words = WordIndex(captions)
        self._texts = CaptionTexts(captions)
        self._boxes = boxes
        self._details = Details(details) if details is not None and details.size else None

    def __len__(self) -> int:
        return len(self._vectors)

    @property
    def dim(self) -> int:
        """Length of an embedding; 0 when no tile has one."""
        return int(self._vectors.shape[1])

    @property
    def nbytes(self) -> int:
        """Memory of the vectors, which is most of an index's."""
        return int(self._vectors.nbytes) + (self._details.nbytes if self._details else 0)

    def vector_scores(self, query_vector: np.ndarray) -> np.ndarray:
        """Return the cosine of each tile's embedding with the query's, (N,) float32, in one matrix-vector product.

        A tile that was looked at in parts has the cosine of the best of them where that is better.

        Raises:
            InputError: The query's embedding is of another length.
        """
        return self._compare(query_vector)[0]

    def _compare(self, query_vector: np.ndarray) -> tuple[np.ndarray, np.ndarray | None]:
        """Return each tile's cosine, and which part of it that is of."""
        query = self._checked(query_vector)
        cosine = self._vectors @ query
        if self._details is None:
            return cosine, None
        closest, part = self._details.best(query)
        in_part = closest > cosine
        return np.where(in_part, closest, cosine), np.where(in_part, part + 1, 0)

    def scores(
        self,
        query_text: str | Asked,
        query_vector: np.ndarray | None,
        *,
        unwanted: Sequence[np.ndarray] = (),
        liked: np.ndarray | None = None,
        disliked: np.ndarray | None = None,
    ) -> Scores:
        """Return every row's score; docs/search.md explains it.

        Args:
            query_text: What was typed; its words are looked up in the captions. Empty asks for pictures alone, whose
                cosine then is the whole score.
            query_vector: (D,) embedding of its sentence, or of a picture; None for words alone, or for ``liked`` alone.
            unwanted: (D,) embeddings of the words that are not wanted.
            liked: (D,) mean embedding of tiles that hits should resemble, see mean; None for none.
            disliked: (D,) mean embedding of tiles that they should not; None for none.

        Raises:
            InputError: An embedding is of another length than the tiles'.
        """
        asked = read_query(query_text) if isinstance(query_text, str) else query_text
        direction = self._direction(query_vector, liked, disliked)
        cosine, parts = self._compare(direction) if direction is not None and self.dim else (None, None)
        if cosine is not None:
            if len(unwanted):
                cosine -= UNWANTED * np.clip(np.max([self.vector_scores(one) for one in unwanted], axis=0), 0.0, None)
            np.clip(cosine, 0.0, 1.0, out=cosine)
        matched = self._words.scores(asked.sentence) if asked.sentence else None
        fused = _fuse(cosine, matched, len(self), words_count=bool(asked.sentence))
        self._obey(fused, asked)
        return Scores(fused, cosine, matched, parts)

    def search(
        self,
        query_text: str | Asked,
        query_vector: np.ndarray | None,
        limit: int = 50,
        min_score: float = 0.0,
        extent: Sequence[float] | None = None,
        rows: np.ndarray | None = None,
        *,
        unwanted: Sequence[np.ndarray] = (),
        liked: np.ndarray | None = None,
        disliked: np.ndarray | None = None,
    ) -> SearchHits:
        """Return the best tiles for a query.

        Args:
            query_text: See scores, as for ``query_vector``, ``unwanted``, ``liked`` and ``disliked``.
            query_vector: (D,) its embedding; None searches by words alone.
            limit: How many hits at most.
            min_score: Lowest score of a hit.
            extent: (xmin, ymin, xmax, ymax); only tiles that touch it are hits. Needs boxes.
            rows: Only these rows may be hits.
            unwanted: Embeddings of what is not wanted.
            liked: Mean embedding of tiles to resemble.
            disliked: Mean embedding of tiles not to resemble.
        """
        scores = self.scores(query_text, query_vector, unwanted=unwanted, liked=liked, disliked=disliked)
        self.restrict(scores, extent, rows)
        return scores.best(limit, min_score)

    def restrict(self, scores: Scores, extent: Sequence[float] | None, rows: np.ndarray | None) -> None:
        """Set the score of tiles that do not touch the extent, or are not among the rows, to 0."""
        fused = scores.fused
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

    def mean(self, rows: Sequence[int]) -> np.ndarray:
        """Return the mean embedding of one row or more as a (D,) unit vector.

        Raises:
            InputError: There is no such row.
        """
        chosen = np.asarray(rows, dtype=np.int64)
        if not chosen.size or chosen.min() < 0 or chosen.max() >= len(self):
            raise InputError("The tile to compare with is not in the layer any more. Search again.")
        return _unit(self._vectors[chosen].mean(axis=0))

    def _direction(
        self, query_vector: np.ndarray | None, liked: np.ndarray | None, disliked: np.ndarray | None
    ) -> np.ndarray | None:
        """Return where to look: the query's vector, moved towards what is liked and away from what is not."""
        if liked is None and disliked is None:
            return query_vector
        direction = np.zeros(self.dim, dtype=np.float32)
        if query_vector is not None:
            direction += self._checked(query_vector)
        if liked is not None:
            direction += self._checked(liked) * (1.0 if query_vector is None else LIKED)
        if disliked is not None:
            direction -= self._checked(disliked) * DISLIKED
        return _unit(direction)

    def _checked(self, vector: np.ndarray) -> np.ndarray:
        checked = np.asarray(vector, dtype=np.float32).reshape(-1)
        if checked.shape != (self.dim,):
            raise InputError(
                f"The tiles' embeddings have {self.dim} numbers and the query's {checked.size}: they are from different "
                "models. Search with the model that captioned the tiles."
            )
        return checked

    def _obey(self, fused: np.ndarray, asked: Asked) -> None:
        """Set the score of tiles to 0 whose captions lack a phrase or have what is not wanted."""
        for phrase in asked.phrases:
            found = self._texts.rows_with(phrase, self._words.rows_with(phrase))
            kept = fused[found]
            fused[:] = 0
            fused[found] = kept
        for part in asked.without:
            found = self._words.rows_with(part)
            fused[self._texts.rows_with(part, found) if len(spellings(part)) > 1 else found] = 0


def embed_query(asked: Asked, embed: Callable[[str], np.ndarray]) -> tuple[np.ndarray | None, list[np.ndarray]]:
    """Return the embedding of what is wanted, None when that is nothing, and those of what is not.

    Args:
        asked: The query.
        embed: Returns the (D,) embedding of a text.
    """
    wanted = embed(asked.sentence) if asked.sentence else None
    return wanted, [embed(part) for part in asked.without]


def _unit(vector: np.ndarray) -> np.ndarray:
    length = float(np.linalg.norm(vector))
    return vector / np.float32(length) if length else vector


def _fuse(cosine: np.ndarray | None, matched: np.ndarray | None, count: int, *, words_count: bool) -> np.ndarray:
    """Add the two parts up; (N,) float32 of its own, 0 to 1. Where only one was asked for it is the whole score."""
    if cosine is None:
        return np.zeros(count, dtype=np.float32) if matched is None else matched.copy()
    if not words_count:
        return cosine.copy()
    fused = cosine * np.float32(VECTOR_SHARE)
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
