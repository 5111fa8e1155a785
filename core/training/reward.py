"""CIDEr-D of sampled captions against an entry's own sentences, with document frequencies counted once.

Source: Vedantam et al., CIDEr: Consensus-based Image Description Evaluation (2015); the D variant clips counts and damps
differences in length (sigma 6), as pycocoevalcap does.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

ORDERS = 4
SIGMA = 6.0


class CiderReward:
    """Scores captions of known entries.

    Args:
        references: Each entry's sentences, normalised; repeats count.
    """

    def __init__(self, references: Sequence[Sequence[str]]) -> None:
        documents: Counter[tuple[str, ...]] = Counter()
        for sentences in references:
            documents.update({gram for sentence in sentences for gram in _grams(sentence)})
        self._log_count = math.log(max(len(references), 2))
        self._documents = documents
        self._references = references
        self._cache: dict[str, tuple[list[dict], list[float], int]] = {}

    def score(self, entry: int, caption: str) -> float:
        """Return CIDEr-D of a normalised caption of an entry, 0 to 10."""
        own, own_norms, own_length = self._vector(caption)
        total = 0.0
        for sentence in self._references[entry]:
            if sentence not in self._cache:
                self._cache[sentence] = self._vector(sentence)
            theirs, their_norms, length = self._cache[sentence]
            damping = math.exp(-((own_length - length) ** 2) / (2 * SIGMA**2))
            for order in range(ORDERS):
                dot = sum(
                    min(value, theirs[order].get(gram, 0.0)) * theirs[order].get(gram, 0.0)
                    for gram, value in own[order].items()
                )
                norm = own_norms[order] * their_norms[order]
                total += damping * dot / norm if norm else 0.0
        return 10.0 * total / ORDERS / len(self._references[entry])

    def _vector(self, sentence: str) -> tuple[list[dict], list[float], int]:
        vectors: list[dict] = [{} for _ in range(ORDERS)]
        for gram, count in Counter(_grams(sentence)).items():
            weight = self._log_count - math.log(max(self._documents[gram], 1))
            vectors[len(gram) - 1][gram] = count * weight
        norms = [math.sqrt(sum(value * value for value in vector.values())) for vector in vectors]
        return vectors, norms, len(sentence.split())


def _grams(sentence: str) -> list[tuple[str, ...]]:
    words = sentence.split()
    return [tuple(words[at : at + n]) for n in range(1, ORDERS + 1) for at in range(len(words) - n + 1)]
