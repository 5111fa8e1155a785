"""What training keeps of a model: all of it with its tokenizer, or the adapter alone where both towers are frozen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from ..models.rscapret.adapter import load_adapter, save_adapter
from ..models.rscapret.modeling import RSCapRetModel
from .recipe import Recipe


def adapter_only(recipe: Recipe) -> bool:
    """Tell whether the towers stay as they were downloaded, so that a few megabytes hold everything that was learnt."""
    return not recipe.vocabulary and all({"vision", "language"}.isdisjoint(stage.train) for stage in recipe.stages)


def keep(model: RSCapRetModel, tokenizer: Any, folder: Path, adapter: bool) -> None:
    """Write a model, or its adapter, to a folder."""
    if adapter:
        save_adapter(model, folder)
        return
    model.save_pretrained(folder)
    if isinstance(tokenizer, Tokenizer):
        tokenizer.save(str(folder / "tokenizer.json"))
    else:
        tokenizer.save_pretrained(folder)


def take_back(model: RSCapRetModel, folder: Path, adapter: bool) -> None:
    """Put what was kept into the model again."""
    if adapter:
        load_adapter(model, folder)
    else:
        model.load_state_dict(type(model).from_pretrained(folder).state_dict())
