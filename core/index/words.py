"""Words looked up in captions: an inverted index with BM25's idea of a match."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

import numpy as np

from .forms import asked_words, normal_form, spellings, words

SATURATION = 1.2  # BM25's k1: how fast repeating a word stops mattering
LENGTH = 0.3  # BM25's b, low because captions are all short: how much a long caption is held against a match
_STEPS = 255  # a posting's weight is kept in one byte


class WordIndex:
    """An inverted index over captions with BM25's idea of a match, scaled to 0..1.

    Built once; about 5 bytes for each distinct word of each caption.

    Args:
        captions: One text a row.
    """

    def __init__(self, captions: Iterable[str]) -> None:
        self._vocabulary, terms, lengths = _number(captions)
        self.count = len(lengths)
        rows = np.repeat(np.arange(self.count, dtype=np.uint64), lengths)
        # One sort of (term, row) pairs groups the postings by term and counts repeated words at the same time.
        pairs = terms.astype(np.uint64) << np.uint64(32)
        pairs |= rows
        del rows, terms
        pairs.sort()
        first = np.flatnonzero(np.diff(pairs, prepend=~pairs[:1]))
        repeats = np.diff(first, append=len(pairs)).astype(np.float32)
        pairs = pairs[first]
        self._rows = (pairs & np.uint64(0xFFFFFFFF)).astype(np.uint32)
        self._starts = np.searchsorted(pairs >> np.uint64(32), np.arange(len(self._vocabulary) + 1))
        mean = max(float(lengths.mean()), 1.0) if self.count else 1.0
        longer = (1 - LENGTH + LENGTH * lengths / mean).astype(np.float32)
        weight = repeats * (SATURATION + 1) / (repeats + SATURATION * longer[self._rows])
        self._weights = np.rint(np.minimum(weight, 1.0) * _STEPS).astype(np.uint8)

    def scores(self, query: str) -> np.ndarray | None:
        """Return how well each caption matches a query's words, 0 to 1, or None when no caption has any of them.

        A caption with all words of the query scores close to 1; rare words count more than common ones. Shape (N,),
        float32.
        """
        asked = asked_words(query)
        known = [self._vocabulary[word] for word in asked if word in self._vocabulary]
        if not known:
            return None
        total = (len(asked) - len(known)) * self._rarity(0)
        scores = np.zeros(self.count, dtype=np.float32)
        for term in known:
            part = slice(self._starts[term], self._starts[term + 1])
            rarity = self._rarity(part.stop - part.start)
            total += rarity
            scores[self._rows[part]] += self._weights[part] * np.float32(rarity / _STEPS)
        scores /= np.float32(total)
        return scores

    def rows_with(self, text: str) -> np.ndarray:
        """Return the rows, in order, of the captions that have every word of a text in some form; all for no word."""
        rows: np.ndarray | None = None
        for word in dict.fromkeys(words(text)):
            term = self._vocabulary.get(word)
            if term is None:
                return np.empty(0, dtype=np.uint32)
            found = self._rows[self._starts[term] : self._starts[term + 1]]
            rows = found if rows is None else np.intersect1d(rows, found, assume_unique=True)
        return np.arange(self.count, dtype=np.uint32) if rows is None else rows

    def _rarity(self, captions: int) -> float:
        """BM25's inverse document frequency, which is never negative in this form."""
        return float(np.log1p((self.count - captions + 0.5) / (captions + 0.5)))


class _Numbers(dict[str, int]):
    """The number of each spelling met; spellings of one normal form share it."""

    def __init__(self) -> None:
        self.vocabulary: dict[str, int] = {}

    def __missing__(self, spelling: str) -> int:
        number = self.vocabulary.setdefault(normal_form(spelling), len(self.vocabulary))
        self[spelling] = number
        return number


def _number(captions: Iterable[str]) -> tuple[dict[str, int], np.ndarray, np.ndarray]:
    """Return the vocabulary, the term numbers of all captions one after the other, and each caption's length."""
    numbers, flat, lengths = _Numbers(), array("I"), array("I")
    for caption in captions:
        found = spellings(caption)
        lengths.append(len(found))
        flat.extend(map(numbers.__getitem__, found))
    return numbers.vocabulary, np.frombuffer(flat, dtype=np.uint32), np.frombuffer(lengths, dtype=np.uint32)
