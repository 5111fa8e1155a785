"""Validation during training: CIDEr of greedy captions and mean recall of retrieval, and sample captions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from ..models.rscapret.generation import Decoding, generate
from ..models.rscapret.modeling import RSCapRetModel
from ..models.rscapret.tokenizer import normalise
from .batches import Vocabulary, padded
from .datasets import Entry
from .objective import Objective
from .pictures import Pictures, whole


@dataclass(frozen=True)
class Scores:
    """What validation found, by data set, and captions to look at."""

    cider: dict[str, float]
    mean_recall: dict[str, float]
    samples: list[tuple[str, str]]

    @property
    def total(self) -> float:
        """One number to choose by: mean CIDEr plus a twentieth of the mean recall (per cent)."""
        return float(np.mean(list(self.cider.values())) + np.mean(list(self.mean_recall.values())) / 20)


@torch.no_grad()
def encode_pictures(
    objective: Objective, pictures: Pictures, indexes: Sequence[int], size: int, batch: int = 64
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return pooled vectors and grids of whole pictures; a broken picture counts as a black one."""
    pooled, grids = [], []
    device = objective.mean.device
    for start in range(0, len(indexes), batch):
        frames = [pictures[i] for i in indexes[start : start + batch]]
        views = [np.zeros((size, size, 3), np.uint8) if f is None else whole(f, size) for f in frames]
        with torch.autocast(device.type, torch.bfloat16):
            p, g = objective.model.image_features(objective.pixels(torch.from_numpy(np.stack(views)).to(device)))
        pooled.append(p.float())
        grids.append(g.float())
    return torch.cat(pooled), torch.cat(grids)


def words_of(ids: Sequence[int], tokenizer: Any, words: Vocabulary) -> str:
    """Return the words of generated ids, without style, end and padding."""
    special = {words.end, words.pad, words.ret, *words.styles.values()}
    ids = list(ids)
    ids = ids[: ids.index(words.end)] if words.end in ids else ids
    return " ".join(tokenizer.decode([i for i in ids if i not in special]).split())


@torch.no_grad()
def validate(
    objective: Objective, entries: Sequence[Entry], pictures: Pictures, words: Vocabulary, size: int, limit: int = 0
) -> Scores:
    """Score a model on validation pictures, each data set by itself.

    Args:
        objective: Holds the model.
        entries: Validation entries.
        pictures: Their pictures.
        words: The vocabulary.
        size: Side of the pictures.
        limit: At most so many pictures of each data set; 0 for all.
    """
    from pycocoevalcap.cider.cider import Cider

    model: RSCapRetModel = objective.model
    objective.eval()
    cider, recall, samples = {}, {}, []
    for dataset in dict.fromkeys(entry.dataset for entry in entries):
        indexes = [i for i, entry in enumerate(entries) if entry.dataset == dataset][: limit or None]
        pooled, grid = encode_pictures(objective, pictures, indexes, size)
        captions = []
        for start in range(0, len(indexes), 64):
            visual = model.visual_tokens(pooled[start : start + 64], grid[start : start + 64])
            ids, _ = generate(model, visual, words.end, words.pad, Decoding(max_tokens=words.max_tokens))
            captions += [words_of(row, words.tokenizer, words) for row in ids.tolist()]
        truth = {n: [normalise(c) for c in entries[i].captions] for n, i in enumerate(indexes)}
        cider[dataset] = float(Cider().compute_score(truth, {n: [c] for n, c in enumerate(captions)})[0])
        texts, owner = [], []
        for n in truth:
            texts += truth[n]
            owner += [n] * len(truth[n])
        vectors = []
        for start in range(0, len(texts), 256):
            ids = padded([words.query(text) for text in texts[start : start + 256]], words.pad).to(pooled.device)
            vectors.append(model.embed_texts(ids, (ids != words.pad).long()))
        similarity = (model.embed_pooled(pooled) @ torch.cat(vectors).T).cpu().numpy()
        recall[dataset] = mean_recall(similarity, np.array(owner))
        samples += [(entries[i].name, caption) for i, caption in list(zip(indexes, captions, strict=True))[:4]]
    return Scores(cider, recall, samples)


def mean_recall(similarity: np.ndarray, owner: np.ndarray) -> float:
    """Return the mean of R@1, 5, 10 both ways in per cent; a picture is hit when any of its sentences is.

    Args:
        similarity: (pictures, sentences).
        owner: (sentences,) the picture of each sentence.
    """
    own = np.arange(len(similarity))[:, None] == owner[None]
    # A stable sort: of equal scores the first in the data set comes first.
    ranks = [
        np.take_along_axis(truth, np.argsort(-scores, axis=1, kind="stable"), 1).argmax(1)
        for scores, truth in ((similarity, own), (similarity.T, own.T))
    ]
    return float(100 * np.mean([(rank < k).mean() for rank in ranks for k in (1, 5, 10)]))
