"""What a model must beat: captions copied from the nearest training picture, and sentences made of class names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from ..training.datasets import Entry, humanise_class
from .class_queries import sentences
from .looking import Looked
from .tokenise import OWN, tokenise

CLASS_SENTENCE = "{this} {a_name} ."


def baseline_captions(train: Sequence[Entry], trained: Looked, tested: Looked) -> dict[str, list[str]]:
    """Return each baseline's captions for the tested pictures.

    ``nearest_embedding`` and ``nearest_pixels`` copy the most typical caption of the nearest training picture, nearest by
    the model's embeddings or by simple colour features. ``class_template`` says only the class of the nearest training
    picture; ``class_typical`` says the most typical training caption of that class.

    Args:
        train: Training entries.
        trained: What was seen of their pictures.
        tested: What was seen of the pictures to caption.
    """
    entries = [train[row] for row in trained.rows]
    typical = Typicality(caption for entry in entries for caption in entry.captions)
    result: dict[str, list[str]] = {}
    by_pixels = _nearest(tested.simple, trained.simple)
    by_model = _nearest(tested.vectors, trained.vectors)
    if by_model is not None:
        result["nearest_embedding"] = [typical.of(entries[row].captions) for row in by_model]
    if by_pixels is not None:
        result["nearest_pixels"] = [typical.of(entries[row].captions) for row in by_pixels]
    nearest = by_model if by_model is not None else by_pixels
    if nearest is None or any(entry.class_name is None for entry in entries):
        return result
    classes = [humanise_class(str(entries[row].class_name)) for row in nearest]
    of_class: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        of_class[humanise_class(str(entry.class_name))].extend(entry.captions)
    chosen = {name: typical.of(of_class[name]) for name in set(classes)}
    result["class_template"] = [sentences(name, (CLASS_SENTENCE,))[0] for name in classes]
    result["class_typical"] = [chosen[name] for name in classes]
    return result


class Typicality:
    """Finds the sentence that says most of what its fellows say, by word overlap weighted by rarity.

    Args:
        captions: All sentences, from which a word's rarity is learned.
    """

    def __init__(self, captions: Iterable[str]) -> None:
        texts = [set(text.split()) for text in tokenise(list(captions), OWN)]
        self._total = max(len(texts), 1)
        self._seen = Counter(word for words in texts for word in words)

    def of(self, captions: Sequence[str]) -> str:
        """Return the caption nearest to the mean of all the given ones; the first of equals."""
        rows = [Counter(text.split()) for text in tokenise(list(captions), OWN)]
        words = {word: column for column, word in enumerate(dict.fromkeys(word for row in rows for word in row))}
        matrix = np.zeros((len(rows), max(len(words), 1)), dtype=np.float32)
        for number, row in enumerate(rows):
            for word, count in row.items():
                matrix[number, words[word]] = count * np.log(1.0 + self._total / (1.0 + self._seen[word]))
        matrix /= np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-12)
        return captions[int(np.argmax(matrix @ matrix.mean(axis=0)))]


def _nearest(queries: np.ndarray | None, rows: np.ndarray | None) -> np.ndarray | None:
    """Return, for each query, the row with the largest dot product."""
    if queries is None or rows is None:
        return None
    return np.concatenate(
        [(block @ rows.T).argmax(axis=1) for block in np.array_split(queries, len(queries) // 512 + 1)]
    )
