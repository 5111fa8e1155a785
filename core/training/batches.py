"""Batches: what one training step sees, drawn the same way for the same seed, epoch and place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from ..models.rscapret.modeling import IGNORED
from .features import Features
from .pictures import Pictures, augmented, whole
from .recipe import Stage
from .sentences import Query, Sentences, has_direction


class Vocabulary:
    """Turns sentences into ids, for the compact tokenizer as for a transformers one.

    Args:
        tokenizer: A tokenizers.Tokenizer or a transformers tokenizer.
        end: Id that ends a caption.
        ret: Id of [RET].
        pad: Id for padding.
        styles: Ids of the style tokens by name.
        max_tokens: Longest sentence, its special tokens left out.
    """

    def __init__(self, tokenizer: Any, end: int, ret: int, pad: int, styles: dict[str, int], max_tokens: int) -> None:
        self.tokenizer, self.end, self.ret, self.pad = tokenizer, end, ret, pad
        self.styles, self.max_tokens = styles, max_tokens

    def ids(self, text: str) -> list[int]:
        """Return a sentence's own ids, cut at the longest."""
        encoded = self.tokenizer.encode(text, add_special_tokens=False)
        return list(getattr(encoded, "ids", encoded))[: self.max_tokens]

    def caption(self, text: str, style: str) -> list[int]:
        """Return style, words, end."""
        first = [self.styles[style]] if style in self.styles else []
        return [*first, *self.ids(text), self.end]

    def query(self, text: str) -> list[int]:
        """Return words, [RET]."""
        return [*self.ids(text), self.ret]


def padded(rows: Sequence[Sequence[int]], fill: int) -> torch.Tensor:
    """Return right-padded ids (N, longest)."""
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[fill] * (longest - len(row))] for row in rows], dtype=torch.long)


@dataclass(frozen=True)
class Place:
    """Where in the training an example is drawn: with the seed it fixes every random choice."""

    epoch: int
    index: int
    size: int


class Examples(torch.utils.data.Dataset):
    """Draws one example: a picture's random view with a caption and a query."""

    def __init__(
        self,
        pictures: Pictures,
        sentences: Sentences,
        stage: Stage,
        seed: int,
        features: Features | None = None,
    ) -> None:
        self.features = features
        self.pictures, self.sentences = pictures, sentences
        self.stage, self.seed = stage, seed

    def __getitem__(self, place: Place) -> tuple[int, Any, str, Query] | None:
        """Return the entry's index, its view or features, a caption and a query; None for a broken picture."""
        stage, index = self.stage, place.index
        picture = self.pictures[index]
        if picture is None:
            return None
        rng = np.random.default_rng((self.seed, place.epoch, index))
        caption = self.sentences.caption(index, rng)
        query = self.sentences.query(index, stage.phrase_share, stage.keyword_share, rng)
        directed = has_direction(caption) or has_direction(query.text)
        turns = stage.turns and not directed
        view: np.ndarray | tuple[torch.Tensor, torch.Tensor]
        if self.features is not None:
            view = self.features.draw(index, directed, rng)
        elif stage.crop == (1.0, 1.0) and not turns:
            view = whole(picture, place.size)
        else:
            view = augmented(picture, place.size, stage.crop, turns, rng)
        return index, view, caption, query


class Collate:
    """Makes a batch of examples.

    Where a picture is broken another of the batch counts twice: processes that train together compare batches of one size.
    """

    def __init__(self, sentences: Sentences, styles: Sequence[str], vocabulary: Vocabulary) -> None:
        self.sentences, self.styles, self.vocabulary = sentences, styles, vocabulary
        self._class_ids = {name: number for number, name in enumerate(sentences.class_list)}

    def __call__(self, examples: Sequence[tuple[int, Any, str, Query] | None]) -> dict[str, Any]:
        """Return a batch as a dictionary of tensors; empty when no picture of it can be read."""
        sound = [example for example in examples if example is not None]
        if not sound:
            return {}
        filled = [example or sound[number % len(sound)] for number, example in enumerate(examples)]
        indexes, views, captions, queries = zip(*filled, strict=True)
        words = self.vocabulary
        if isinstance(views[0], tuple):
            pictures = {name: torch.stack(part) for name, part in zip(("pooled", "grid"), zip(*views), strict=True)}
        else:
            pictures = {"pixels": torch.from_numpy(np.stack(views))}
        return {
            **pictures,
            "indexes": list(indexes),
            "captions": padded([words.caption(c, self.styles[i]) for c, i in zip(captions, indexes)], IGNORED),
            "queries": padded([words.query(query.text) for query in queries], words.pad),
            "keys": torch.from_numpy(self.sentences.keys(queries)),
            "true": torch.from_numpy(self.sentences.true(indexes)),
            "scenes": torch.tensor([self._class_ids.get(self.sentences.classes[i], IGNORED) for i in indexes]),
        }


def epoch_places(
    indexes: Sequence[int], epoch: int, batch_size: int, size: int, seed: int, rank: int = 0, world: int = 1
) -> Iterator[list[Place]]:
    """Yield an epoch's batches for one process; every process draws the same order and takes its own share."""
    order = np.random.default_rng((seed, epoch)).permutation(len(indexes))
    step = batch_size * world
    for start in range(0, len(order) - step + 1, step):
        chosen = order[start + rank : start + step : world]
        yield [Place(epoch, int(indexes[number]), size) for number in chosen]


def language_batches(
    texts: Sequence[tuple[str, str]], words: Vocabulary, epoch: int, batch_size: int, seed: int
) -> Iterator[dict[str, Any]]:
    """Yield batches of sentences alone, (sentence, style) each; sentences of like length share a batch."""
    rng = np.random.default_rng((seed, epoch))
    order = rng.permutation(len(texts))
    batches = []
    for start in range(0, len(order), 20 * batch_size):
        chunk = sorted(order[start : start + 20 * batch_size], key=lambda i: len(texts[i][0]))
        batches += [chunk[at : at + batch_size] for at in range(0, len(chunk), batch_size)]
    for number in rng.permutation(len(batches)):
        rows = [words.caption(*texts[i]) for i in batches[number]]
        yield {"queries": padded(rows, words.pad)}
