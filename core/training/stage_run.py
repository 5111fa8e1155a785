"""What one stage trains with: the weights that learn, their optimiser and its rate, and the slow average."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from accelerate import Accelerator
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from ..models.rscapret.modeling import RSCapRetModel
from .checkpoint import Learnt, keep_only_learnt, keep_only_rows
from .features import Features
from .objective import Objective
from .parameters import RetRow, choose_trained, learning_rate, make_optimiser
from .recipe import Stage


class SlowAverage(AveragedModel):
    """The exponential average of a model's weights; it follows closely at first, when there is little to average.

    Args:
        model: The model.
        decay: What is kept of the average at each step, later on.
    """

    def __init__(self, model: RSCapRetModel, decay: float) -> None:
        super().__init__(model, multi_avg_fn=get_ema_multi_avg_fn(decay), use_buffers=True)
        self._decay = decay

    def follow(self, model: RSCapRetModel, steps: int) -> None:
        """Take in the model after so many steps of the whole training."""
        self.multi_avg_fn = get_ema_multi_avg_fn(min(self._decay, (1 + steps) / (10 + steps)))
        self.update_parameters(model)


@dataclass
class StageRun:
    """A stage under way.

    Attributes:
        number: Of the stage in its recipe.
        stage: What to do.
        seed: Of its views and its order.
        steps_per_epoch: Batches that this process sees in an epoch.
        wrapped: The objective as accelerate runs it.
        optimiser: Over the weights that learn.
        scheduler: Of its rate.
        ret: The keeper of [RET]'s rows, where they learn alone.
        average: Of the weights, where the stage wants one.
        features: What a frozen tower sees, where that is computed once.
    """

    number: int
    stage: Stage
    seed: int
    steps_per_epoch: int
    wrapped: nn.Module
    optimiser: torch.optim.Optimizer
    scheduler: torch.optim.lr_scheduler.LRScheduler
    ret: RetRow | None
    average: SlowAverage | None
    features: Features | None = None


def begin(
    accelerator: Accelerator,
    objective: Objective,
    number: int,
    stage: Stage,
    *,
    seed: int,
    steps_per_epoch: int,
    lean: bool,
) -> StageRun:
    """Choose what learns, and tell accelerate what a checkpoint of the stage holds.

    Args:
        accelerator: Runs the objective.
        objective: The model with its training-only parts.
        number: Of the stage in its recipe.
        stage: What to do.
        seed: Of its views and its order.
        steps_per_epoch: Batches that this process sees in an epoch.
        lean: Whether checkpoints leave out what does not learn.
    """
    ret = choose_trained(objective.model, stage)
    if stage.gradient_checkpointing:
        objective.model.language.gradient_checkpointing_enable()
    optimiser = make_optimiser(objective, stage, ret)
    rate = learning_rate(stage, max(steps_per_epoch // stage.accumulate, 1))
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    if lean and ret:
        keep_only_rows(optimiser, ret)
    wrapped, optimiser = accelerator.prepare(objective, optimiser)
    if lean:
        keep_only_learnt(accelerator)
        accelerator.register_for_checkpointing(Learnt(objective, stage, ret))
    average = SlowAverage(objective.model, stage.ema) if stage.ema else None
    if average is not None:
        accelerator.register_for_checkpointing(Learnt(average, stage, ret) if lean else average)
    accelerator.register_for_checkpointing(scheduler)
    return StageRun(number, stage, seed, steps_per_epoch, wrapped, optimiser, scheduler, ret, average)
