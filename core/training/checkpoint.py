"""What a checkpoint holds of a model whose towers came from folders: what is learnt, and not the frozen gigabytes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import torch
from accelerate import Accelerator
from torch import nn

from .parameters import RetRow
from .recipe import Stage

TOWERS = ("vision", "language")
State = dict[str, Any]


class Learnt:
    """The part of a module that a stage changes, for accelerate to keep and to put back.

    Args:
        module: Holds the model as its one child, beside parts that only training needs.
        stage: What it trains.
        ret: The keeper of [RET]'s rows, where they learn alone.
    """

    def __init__(self, module: nn.Module, stage: Stage, ret: RetRow | None) -> None:
        self._module, self._ret = module, ret
        self._frozen = {tower for tower in TOWERS if tower not in stage.train}

    def state_dict(self) -> State:
        """Return copies of the numbers that learn."""
        return {name: tensor.clone() for name, tensor in self._parts()}

    @torch.no_grad()
    def load_state_dict(self, state: State) -> None:
        """Put them back."""
        for name, tensor in self._parts():
            tensor.copy_(state[name])

    def _parts(self) -> Iterator[tuple[str, torch.Tensor]]:
        for name, tensor in self._module.state_dict().items():
            inside = name.partition(".")[2]  # as the model itself calls it
            if self._ret and inside in self._ret.names:
                yield name, tensor[self._ret.row]
            elif inside.partition(".")[0] not in self._frozen:
                yield name, tensor


def keep_only_learnt(accelerator: Accelerator) -> None:
    """Have accelerate write and read no whole models; ``Learnt`` is registered in their place."""
    accelerator.register_save_state_pre_hook(lambda _models, weights, _folder: weights.clear())
    accelerator.register_load_state_pre_hook(lambda models, _folder: models.clear())


def keep_only_rows(optimiser: torch.optim.Optimizer, ret: RetRow) -> None:
    """Have an optimiser tell and take only [RET]'s row of what it remembers of the embeddings: all else is zero."""
    parameters = [parameter for group in optimiser.param_groups for parameter in group["params"]]
    weights = {number: one for number, one in enumerate(parameters) if any(one is weight for weight in ret.weights)}

    def row(value: Any, weight: torch.Tensor) -> Any:
        return value[ret.row].clone() if torch.is_tensor(value) and value.shape == weight.shape else value

    def matrix(value: Any, weight: torch.Tensor) -> Any:
        if not torch.is_tensor(value) or value.shape != weight.shape[1:]:
            return value
        whole = torch.zeros(weight.shape, dtype=value.dtype, device=value.device)
        whole[ret.row] = value
        return whole

    def changed(state: State, change: Any) -> State:
        known = {
            number: {name: change(value, weights[number]) for name, value in own.items()} if number in weights else own
            for number, own in state["state"].items()
        }
        return {**state, "state": known}

    optimiser.register_state_dict_post_hook(lambda _optimiser, state: changed(state, row))
    optimiser.register_load_state_dict_pre_hook(lambda _optimiser, state: changed(state, matrix))
