"""Training sentences: token ids of captions, queries made of them, and which query is true of which picture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..models.rscapret.tokenizer import normalise
from .contrast import NOBODY
from .datasets import Entry, humanise_class

DIRECTIONS = re.compile(
    r"\b(left|right|upper|lower|top|bottom|north|south|east|west|northern|southern|eastern|western|"
    r"northeast|northwest|southeast|southwest)\b"
)
FUNCTION_WORDS = frozenset(
    "a an the is are was be there here this that it its we can see of in on at by to with and or some many several "
    "one two side sides next near around between beside lots lot piece which while besides into from as".split()
)


@dataclass(frozen=True)
class Query:
    """A sentence for the contrastive loss; ``key`` tells which pictures it is true of."""

    text: str
    key: str


class Sentences:
    """What may be said of each entry's picture.

    Args:
        entries: The data.
        class_names: More words for a class by its plain name, such as meadow: grassland, grass.
        phrases: Phrases with ``{}`` into which a class name is put to make a short query.
    """

    def __init__(
        self, entries: Sequence[Entry], class_names: dict[str, tuple[str, ...]], phrases: Sequence[str]
    ) -> None:
        self.captions = [tuple(dict.fromkeys(map(normalise, entry.captions))) for entry in entries]
        self._weights = [
            np.array([sum(normalise(c) == text for c in entry.captions) for text in own], float) / len(entry.captions)
            for entry, own in zip(entries, self.captions, strict=True)
        ]
        self.classes = [humanise_class(entry.class_name) if entry.class_name else "" for entry in entries]
        self.class_list = sorted(set(self.classes) - {""})
        self._names = {name: (name, *class_names.get(name, ())) for name in self.class_list}
        self._phrases = tuple(phrases)
        keys = [(*own, f"class:{name}") if name else own for own, name in zip(self.captions, self.classes, strict=True)]
        self._numbers = {key: number for number, key in enumerate(sorted({key for own in keys for key in own}))}
        self._true = np.full((len(keys), max(map(len, keys), default=1)), NOBODY)
        for row, own in zip(self._true, keys, strict=True):
            row[: len(own)] = [self._numbers[key] for key in own]

    def caption(self, index: int, rng: np.random.Generator) -> str:
        """Return one of the entry's captions, each as likely as it is frequent."""
        own = self.captions[index]
        return own[int(rng.choice(len(own), p=self._weights[index]))]

    def query(self, index: int, phrase_share: float, keyword_share: float, rng: np.random.Generator) -> Query:
        """Return a sentence to find the picture by: a caption, its content words, or its class in a phrase."""
        chance = rng.random()
        name = self.classes[index]
        if name and chance < phrase_share:
            names = self._names[name]
            return Query(
                self._phrases[int(rng.integers(len(self._phrases)))].format(names[int(rng.integers(len(names)))]),
                f"class:{name}",
            )
        text = self.caption(index, rng)
        if chance > 1 - keyword_share:
            words = [word for word in text.split() if word not in FUNCTION_WORDS]
            if len(words) > 1:
                return Query(" ".join(words), text)
        return Query(text, text)

    def keys(self, queries: Sequence[Query]) -> np.ndarray:
        """Return (N,) the numbers of the queries' keys."""
        return np.array([self._numbers[query.key] for query in queries])

    def true(self, indexes: Sequence[int]) -> np.ndarray:
        """Return (N, K) the numbers of the keys that are true of the pictures, filled up with ``NOBODY``."""
        return self._true[list(indexes)]

    @property
    def most_true(self) -> int:
        """K, the most keys that are true of one picture."""
        return int(self._true.shape[1])


def has_direction(text: str) -> bool:
    """Tell whether turning the picture would make the sentence untrue."""
    return DIRECTIONS.search(text) is not None
