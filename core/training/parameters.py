"""Which weights a stage trains, how [RET]'s row is kept alone, and the optimiser over them."""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
from torch import nn

from ..models.rscapret.modeling import RSCapRetModel
from .recipe import Stage


class RetRow:
    """Lets only [RET]'s embedding row learn while the language model is frozen, and keeps its norm.

    After each step the row is rescaled to the mean norm of the frozen rows (FROMAGe). Where input and output
    embeddings are not tied, the output row learns by the same rule.
    """

    def __init__(self, model: RSCapRetModel) -> None:
        embeddings = [model.language.get_input_embeddings().weight, model.language.get_output_embeddings().weight]
        self.weights = embeddings[:1] if embeddings[0] is embeddings[1] else embeddings
        self.row = model.config.ret_token_id
        # As the model calls them, by every name that a tied one has.
        self.names = {
            name
            for name, parameter in model.named_parameters(remove_duplicate=False)
            if any(parameter is weight for weight in self.weights)
        }
        for weight in self.weights:
            weight.requires_grad_(True)
            weight.register_hook(self._only_row)
        with torch.no_grad():
            self.norms = [
                torch.cat([weight[: self.row], weight[self.row + 1 :]]).norm(dim=-1).mean() for weight in self.weights
            ]

    def _only_row(self, gradient: torch.Tensor) -> torch.Tensor:
        kept = torch.zeros_like(gradient)
        kept[self.row] = gradient[self.row]
        return kept

    @torch.no_grad()
    def keep_norm(self) -> None:
        """Rescale the row; call it after each optimiser step."""
        for weight, norm in zip(self.weights, self.norms, strict=True):
            weight[self.row] *= norm / weight[self.row].norm().clamp(min=1e-12)


def choose_trained(model: RSCapRetModel, stage: Stage) -> RetRow | None:
    """Freeze all but the stage's parts of the model; return the [RET] row's keeper when it learns alone."""
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name == "logit_scale" or name.split(".")[0] in stage.train)
    return RetRow(model) if "ret_row" in stage.train and "language" not in stage.train else None


def make_optimiser(module: nn.Module, stage: Stage, ret: RetRow | None) -> torch.optim.AdamW:
    """Return AdamW; norms, biases, scales and embeddings are not decayed (a decayed frozen row would drift)."""
    decayed: list[nn.Parameter] = []
    plain: list[nn.Parameter] = []
    rows = {id(weight) for weight in ret.weights} if ret else set()
    embedding = id(module.model.language.get_input_embeddings().weight)
    for parameter in module.parameters():
        if parameter.requires_grad:
            free = parameter.dim() < 2 or id(parameter) in rows or id(parameter) == embedding
            (plain if free else decayed).append(parameter)
    groups = [{"params": decayed, "weight_decay": stage.weight_decay}, {"params": plain, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=stage.lr, betas=stage.betas)


def learning_rate(stage: Stage, steps_per_epoch: int) -> Callable[[int], float]:
    """Return the factor on the stage's rate at a step: warm-up, then cosine to a hundredth or steps of 0.1."""
    total = max(steps_per_epoch * stage.epochs, 1)
    warmup = min(stage.warmup, max(total // 10, 1))

    def factor(step: int) -> float:
        if step < warmup:
            return (step + 1) / warmup
        if stage.schedule == "step":
            return 0.1 ** (step // (stage.step_epochs * steps_per_epoch))
        share = min((step - warmup) / max(total - warmup, 1), 1.0)
        return 0.01 + 0.99 * (1 + math.cos(math.pi * share)) / 2

    return factor
