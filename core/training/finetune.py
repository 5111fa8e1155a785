"""Lets a compact model learn from captions of one's own: thawed, trained by a short recipe, blended with what it was.

The blend is from Wortsman et al., Robust fine-tuning of zero-shot models (2022): weights between the model that was and
the one that learnt keep most of what either knows. A model that learnt from a hundred tiles alone would describe the
whole world in their words.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file

from ..errors import DatasetError, InputError
from ..models.bundle import Bundle
from ..models.rscapret.export import BundleFacts, export_onnx
from ..models.rscapret.thaw import thaw
from .datasets import open_dataset
from .recipe import DataPart, Recipe, load_recipe
from .run import train_recipe
from .trainer import Report, silent

STRENGTH = 0.7  # of what was learnt in the blend; docs/review.md says what other strengths gave
WEIGHTS = "model.safetensors"
FEWEST = 8  # training pictures; fewer teach a model nothing but themselves


def finetune(
    base: Bundle,
    data: Path,
    work: Path,
    *,
    style: str | None = None,
    epochs: int = 0,
    strength: float = STRENGTH,
    recipe: str = "finetune",
    report: Report = silent,
) -> Path:
    """Train a bundle's model further and return the folder of the trained model (safetensors and tokenizer).

    Args:
        base: A verified bundle of the compact model.
        data: A captioning data set with a training split.
        work: Folder for everything that the training writes.
        style: The caption style that the model is to write these captions in; its first when None.
        epochs: How often the model sees each picture; 0 for what the recipe says.
        strength: 1 takes the weights as they were learnt, 0 as they were before.
        recipe: A recipe's name or file, of one or more stages.
        report: Told the share that is done.

    Raises:
        BundleError: The model cannot be trained further.
        DatasetError: The data set has too few training pictures.
        InputError: The strength is not between 0 and 1.
    """
    if not 0 < strength <= 1:
        raise InputError(f"A strength of {strength:g} makes no sense. Give one above 0, and 1 at most.")
    count = len(open_dataset(data, "train"))
    if count < FEWEST:
        raise DatasetError(
            f"{data} has {count} training pictures, and {FEWEST} are the fewest to learn from. Review more tiles."
        )
    start = thaw(base, work / "start")
    made = _fitted(load_recipe(recipe), base, style or _first_style(base), count, epochs)
    trained = train_recipe(made, data, work / "training", start=start, report=report)
    _blend(start, trained, strength)
    return trained


def write_bundle(trained: Path, folder: Path, base: Bundle, facts: BundleFacts) -> Bundle:
    """Write a trained model as a bundle that keeps the base's settings, and return it."""
    settings = {name: value for name, value in base.settings.items() if name != "styles"}
    export_onnx(trained, folder, dataclasses.replace(facts, settings=settings))
    return Bundle.load(folder)


def _blend(start: Path, trained: Path, strength: float) -> None:
    """Write the weights between those of the two folders into the second."""
    before, after = load_file(start / WEIGHTS), load_file(trained / WEIGHTS)
    blended = {
        name: torch.lerp(before[name], value, strength) if name in before and value.is_floating_point() else value
        for name, value in after.items()
    }
    save_file(blended, trained / WEIGHTS, metadata={"format": "pt"})


def _fitted(recipe: Recipe, base: Bundle, style: str, count: int, epochs: int) -> Recipe:
    """Return the recipe for this model and this much data."""
    changes: dict[str, Any] = {"image_sizes": ((0.0, base.input_size),)}
    if epochs:
        changes["epochs"] = epochs
    stages = [dataclasses.replace(s, batch_size=min(s.batch_size, count), **changes) for s in recipe.stages]
    data = tuple(DataPart(part.folder, style, part.repeat) for part in recipe.data)
    longest = int(base.settings.get("max_tokens", recipe.max_tokens))
    return dataclasses.replace(recipe, data=data, stages=tuple(stages), max_tokens=longest, bundle={})


def _first_style(base: Bundle) -> str:
    styles: Sequence[str] = base.settings.get("caption_styles") or base.settings.get("styles") or [""]
    return styles[0]
