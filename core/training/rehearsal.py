"""What a model said before it learnt, kept to be rehearsed while it learns: its answers, word by word, to pictures."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch.nn import functional

from ..models.rscapret.modeling import IGNORED, RSCapRetModel


@dataclass(frozen=True)
class Rehearsal:
    """Pictures as the vision tower sees them, and all that the model had to say of them.

    Attributes:
        pooled: (N, C) pooled vectors.
        grid: (N, cells, C) feature grids.
        ids: (N, T) style, words and end of each caption, padded with ``IGNORED``.
        answers: (N, T, V - 1) log-probabilities of every word in the place of each of these; halves, without [RET].
        queries: (N, T - 1) the same words with [RET], padded.
        images: (N, D) the pictures' embeddings; likewise ``texts``, the sentences'.
    """

    pooled: torch.Tensor
    grid: torch.Tensor
    ids: torch.Tensor
    answers: torch.Tensor
    queries: torch.Tensor
    images: torch.Tensor
    texts: torch.Tensor

    @classmethod
    @torch.no_grad()
    def of(
        cls,
        model: RSCapRetModel,
        pooled: torch.Tensor,
        grid: torch.Tensor,
        ids: torch.Tensor,
        queries: torch.Tensor,
        pad: int,
    ) -> Rehearsal:
        """Ask a model for all its answers; see the attributes."""
        parts = [slice(start, start + 64) for start in range(0, len(ids), 64)]
        return cls(
            pooled,
            grid,
            ids,
            torch.cat([_answers(model, pooled[part], grid[part], ids[part]).half() for part in parts]),
            queries,
            model.embed_pooled(pooled),
            torch.cat([model.embed_texts(queries[part], (queries[part] != pad).long()) for part in parts]),
        )

    def __len__(self) -> int:
        return len(self.ids)

    def part(self, first: int, last: int) -> Rehearsal:
        """Return some of it, by row numbers."""
        return Rehearsal(**{name: getattr(self, name)[first:last] for name in self.__dataclass_fields__})

    def draw(self, size: int, seed: int, step: int) -> dict[str, torch.Tensor]:
        """Return ``size`` rows as a part of a batch, the same ones at the same step of the same run."""
        rows = torch.from_numpy(np.random.default_rng((seed, step)).integers(len(self), size=size))
        drawn = {f"rehearsed_{name}": getattr(self, name)[rows] for name in self.__dataclass_fields__}
        longest = int((drawn["rehearsed_ids"] != IGNORED).sum(1).max())
        for name in ("ids", "answers", "queries"):
            drawn[f"rehearsed_{name}"] = drawn[f"rehearsed_{name}"][:, :longest]
        return drawn


def rehearsal_loss(model: RSCapRetModel, batch: dict[str, torch.Tensor], pad: int) -> torch.Tensor:
    """Return how far a model's answers and embeddings are from those it gave: divergence, and 1 minus the cosines.

    Source: Hinton, Vinyals and Dean, Distilling the Knowledge in a Neural Network (arXiv 1503.02531).
    """
    ids, pooled, queries = batch["rehearsed_ids"], batch["rehearsed_pooled"], batch["rehearsed_queries"]
    said = ids != IGNORED
    now = _answers(model, pooled, batch["rehearsed_grid"], ids)[said]
    before = batch["rehearsed_answers"][said].float()
    words = functional.kl_div(now, before, log_target=True, reduction="none").sum(-1).mean()
    texts = model.embed_texts(queries, (queries != pad).long())
    images = model.embed_pooled(pooled)
    return words + 2 - _cosine(texts, batch["rehearsed_texts"]) - _cosine(images, batch["rehearsed_images"])


def _answers(model: RSCapRetModel, pooled: torch.Tensor, grid: torch.Tensor, ids: torch.Tensor) -> torch.Tensor:
    """Return (N, T, V - 1) log-probabilities in the place of each id, [RET] left out as nobody says it."""
    visual = model.visual_tokens(pooled, grid)
    words = model.get_input_embeddings()(ids.clamp(min=0)).to(visual.dtype)
    states = model.language.base_model(inputs_embeds=torch.cat([visual, words], 1), use_cache=False).last_hidden_state
    logits = model.language.get_output_embeddings()(states[:, visual.shape[1] - 1 : -1]).float()
    ret = model.config.ret_token_id
    return torch.cat([logits[..., :ret], logits[..., ret + 1 :]], -1).log_softmax(-1)


def _cosine(rows: torch.Tensor, others: torch.Tensor) -> torch.Tensor:
    return (rows * others).sum(-1).mean()
