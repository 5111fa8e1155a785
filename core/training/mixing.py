"""Pictures with a square of another one in them: scene classes are learnt from all of a picture, not from one detail."""

from __future__ import annotations

import math
from typing import Any

import torch


def mixed(batch: dict[str, Any]) -> dict[str, Any]:
    """Put a square of another picture of the batch into each, at the same place in all of them.

    Source: Yun et al., CutMix (arXiv 1905.04899); the share of the square is drawn evenly, as with their alpha of 1.

    Args:
        batch: ``pixels`` (N, S, S, 3) uint8 and ``scenes`` (N,).

    Returns:
        The batch with its pixels mixed, the ``other_scenes`` (N,) that they show too, and as ``other_share`` their share of the
        pixels, from 0 to 1.
    """
    pixels = batch["pixels"]
    side = pixels.shape[1]
    edge = int(side * math.sqrt(float(torch.rand(()))))
    top, left = (int(torch.randint(side - edge + 1, ())) for _ in range(2))
    other = torch.randperm(len(pixels), device=pixels.device)
    result = pixels.clone()
    square = (slice(None), slice(top, top + edge), slice(left, left + edge))
    result[square] = pixels[other][square]
    return {**batch, "pixels": result, "other_scenes": batch["scenes"][other], "other_share": (edge / side) ** 2}
