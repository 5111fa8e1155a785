"""Words of captions and queries: cut out, put into one form, and looked up in an inverted index."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable

import numpy as np

# Scripts written without spaces are matched character by character; everything else word by word.
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")

# Words so common in captions that matching them says nothing.
_STOP = """a an and are as at be beside besides between by for from has have in into is it its many next near of on or
    other some surrounded that the their there these this those to two with"""
STOP_WORDS = frozenset(_STOP.split())

_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "leaves": "leaf",
    "aeroplane": "airplane",
    "plane": "airplane",
    "aircraft": "airplane",
    "harbour": "harbor",
    "grey": "gray",
    "centre": "center",
}

SATURATION = 1.2  # BM25's k1: how fast repeating a word stops mattering
LENGTH = 0.3  # BM25's b, low because captions are all short: how much a long caption is held against a match
_STEPS = 255  # a posting's weight is kept in one byte


def words(text: str) -> list[str]:
    """Return a text's words in the form in which the index knows them; stop words included."""
    return [normal_form(token) for token in _spellings(text)]


def normal_form(token: str) -> str:
    """Return the singular, in one spelling, so that "harbours" finds "harbor". Rules for English nouns, no dictionary."""
    token = _singular(_IRREGULAR.get(token, token))
    return _IRREGULAR.get(token, token)


def _singular(token: str) -> str:
    if len(token) < 4 or not token.endswith("s") or token.endswith(("ss", "us", "is")):
        return token
    if token.endswith("ies"):
        return token[:-3] + "y" if len(token) > 4 else token[:-1]
    if token.endswith(("sses", "xes", "zzes", "ches", "shes", "buses", "mpuses")):
        return token[:-2]
    return token[:-1]


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

    def _rarity(self, captions: int) -> float:
        """BM25's inverse document frequency, which is never negative in this form."""
        return float(np.log1p((self.count - captions + 0.5) / (captions + 0.5)))


def asked_words(query: str) -> list[str]:
    """Return the distinct words of a query that are looked up: without stop words, unless there are only those."""
    distinct = list(dict.fromkeys(words(query)))
    return [word for word in distinct if word not in STOP_WORDS] or distinct


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
        spellings = _spellings(caption)
        lengths.append(len(spellings))
        flat.extend(map(numbers.__getitem__, spellings))
    return numbers.vocabulary, np.frombuffer(flat, dtype=np.uint32), np.frombuffer(lengths, dtype=np.uint32)


def _spellings(text: str) -> list[str]:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return _TOKEN.findall(text.casefold())
