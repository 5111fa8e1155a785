"""How likely each word was that greedy decoding chose, without keeping every step's scores of every word."""

from __future__ import annotations

import torch
from transformers import LogitsProcessor


class Likelihood(LogitsProcessor):
    """Looks on while a batch is decoded greedily; give it last among the logits processors.

    A vocabulary has a hundred thousand words and more: the scores of all of them for all steps of a batch would take more
    memory than the model's own cache.
    """

    def __init__(self) -> None:
        self._last: torch.Tensor | None = None
        self._steps: list[torch.Tensor] = []

    def __call__(self, input_ids: torch.LongTensor, scores: torch.FloatTensor) -> torch.FloatTensor:
        """Note what was chosen a step ago; the scores are left as they are."""
        self._note(input_ids)
        self._last = scores.float().log_softmax(-1)
        return scores

    def of(self, sequences: torch.Tensor) -> torch.Tensor:
        """Return (N, steps) log-probabilities of the chosen words, once decoding has ended."""
        self._note(sequences)
        self._last = None
        return torch.stack(self._steps, 1)

    def _note(self, ids: torch.Tensor) -> None:
        if self._last is not None:
            self._steps.append(self._last.gather(1, ids[:, -1:])[:, 0])
