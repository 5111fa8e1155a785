"""The contrastive loss over a batch, other processes' batches, and a memory of the pairs seen just before."""

from __future__ import annotations

import torch
from torch import nn

from ..models.rscapret.modeling import RSCapRetModel

NOBODY = -1  # a key that no picture has


class Memory(nn.Module):
    """The last pairs' embeddings, kept as further candidates to choose among.

    A batch holds few pictures of any one scene class, so it teaches to tell classes apart and little else; some thousand
    past pairs hold many of each. Source: Wang et al., Cross-Batch Memory for Embedding Learning (arXiv 1912.06798).

    Args:
        size: How many pairs are kept.
        dim: Length of an embedding.
        sentences: Longest list of keys that are true of one picture.
    """

    def __init__(self, size: int, dim: int, sentences: int) -> None:
        super().__init__()
        self.images: torch.Tensor
        self.texts: torch.Tensor
        self.keys: torch.Tensor
        self.true: torch.Tensor
        self.register_buffer("images", torch.zeros(size, dim))
        self.register_buffer("texts", torch.zeros(size, dim))
        self.register_buffer("keys", torch.full((size,), NOBODY))
        self.register_buffer("true", torch.full((size, sentences), NOBODY))

    @torch.no_grad()
    def push(self, images: torch.Tensor, texts: torch.Tensor, keys: torch.Tensor, true: torch.Tensor) -> None:
        """Put a batch in place of the oldest pairs."""
        for kept, fresh in ((self.images, images), (self.texts, texts), (self.keys, keys), (self.true, true)):
            kept.copy_(torch.cat([fresh.detach().to(kept.dtype), kept])[: len(kept)])

    def filled(self) -> int:
        """Return how many pairs are kept by now."""
        return int((self.keys != NOBODY).sum())


def contrastive_loss(
    model: RSCapRetModel,
    images: torch.Tensor,
    texts: torch.Tensor,
    keys: torch.Tensor,
    true: torch.Tensor,
    memory: Memory | None = None,
) -> torch.Tensor:
    """Return the mean of InfoNCE text to image and image to text over every candidate there is.

    Args:
        model: Holds the temperature.
        images: (N, D) unit rows.
        texts: (N, D) unit rows.
        keys: (N,) which sentence each text is.
        true: (N, K) the keys that are true of each picture, filled up with ``NOBODY``.
        memory: Past pairs to choose among too; the batch is added to it.
    """
    images, texts, keys, true = gathered(images, texts, keys, true)
    all_images, all_texts, all_keys, all_true = images, texts, keys, true
    if memory is not None:
        count = memory.filled()
        all_images = torch.cat([images, memory.images[:count]])
        all_texts = torch.cat([texts, memory.texts[:count]])
        all_keys, all_true = torch.cat([keys, memory.keys[:count]]), torch.cat([true, memory.true[:count]])
        memory.push(images, texts, keys, true)
    to_text = model.matching_loss(images, all_texts, is_true(true, all_keys))
    to_image = model.matching_loss(texts, all_images, is_true(all_true, keys).T)
    return (to_text + to_image) / 2


def is_true(true: torch.Tensor, keys: torch.Tensor) -> torch.Tensor:
    """Return (pictures, sentences) bool: which sentence is true of which picture."""
    return (true[:, :, None] == keys[None, None, :]).any(1)


def gathered(*parts: torch.Tensor) -> tuple[torch.Tensor, ...]:
    """Join each part with the same part of every other process, keeping the gradient of embeddings."""
    if not (torch.distributed.is_available() and torch.distributed.is_initialized()):
        return parts
    from torch.distributed.nn.functional import all_gather

    joined = []
    for part in parts:
        if part.is_floating_point():
            joined.append(torch.cat(all_gather(part)))
        else:
            others = [torch.zeros_like(part) for _ in range(torch.distributed.get_world_size())]
            torch.distributed.all_gather(others, part)
            joined.append(torch.cat(others))
    return tuple(joined)
