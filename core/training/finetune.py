"""Lets a compact model learn from captions of one's own: thawed, trained by a short recipe, blended with what it was.

A model that learnt from a hundred tiles alone would describe the whole world in their words. Two things are done about
it: while it learns it rehearses what it said before of pictures that it imagines (dreams.py), and what comes out are
weights between the model that was and the one that learnt, which keep most of what either knows (Wortsman et al.,
Robust fine-tuning of zero-shot models, 2022).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

from ..errors import DatasetError, InputError
from ..models.bundle import Bundle
from ..models.rscapret.export import BundleFacts, export_onnx
from ..models.rscapret.modeling import RSCapRetModel
from ..models.rscapret.thaw import thaw
from .batches import Vocabulary
from .build import vocabulary_of
from .datasets import open_dataset
from .dreams import dream, same_words
from .objective import Objective
from .pictures import Pictures
from .recipe import DataPart, Recipe, load_recipe
from .rehearsal import Rehearsal
from .run import train_recipe
from .strengths import USUAL
from .trainer import Report, silent
from .validation import encode_pictures

WEIGHTS = "model.safetensors"
FEWEST = 8  # training pictures; fewer teach a model nothing but themselves
REHEARSED, ASKED = 256, 64  # dreams to rehearse, and further ones by which to tell how much is kept
DREAMING = 0.2  # of the work
LOOKED_AT = 32  # training pictures with whose features the dreams begin


@dataclass(frozen=True)
class Learnt:
    """What came of it.

    Attributes:
        folder: The trained model (safetensors and tokenizer).
        kept: Share of pictures that it imagined, and did not rehearse, of which it says the very words that it said
            before; None where nothing was rehearsed.
    """

    folder: Path
    kept: float | None


def finetune(
    base: Bundle,
    data: Path,
    work: Path,
    *,
    style: str | None = None,
    epochs: int = 0,
    strength: float = USUAL,
    recipe: str = "finetune",
    report: Report = silent,
) -> Learnt:
    """Train a bundle's model further.

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
    model, words = _load(start, made)
    dreams = _dreams(model, words, made, base, data, lambda share: report(DREAMING * share, "dream"))
    apart = len(dreams) * REHEARSED // (REHEARSED + ASKED) if dreams else 0
    trained = train_recipe(
        made,
        data,
        work / "training",
        start=start,
        rehearsal=dreams.part(0, apart) if dreams else None,
        report=lambda share, said: report(DREAMING + (1 - DREAMING) * share, said),
    )
    _blend(start, trained, strength)
    kept = same_words(*_load(trained, made), dreams.part(apart, len(dreams))) if dreams else None
    return Learnt(trained, kept)


def write_bundle(trained: Path, folder: Path, base: Bundle, facts: BundleFacts) -> Bundle:
    """Write a trained model as a bundle that keeps the base's settings, and return it."""
    settings = {name: value for name, value in base.settings.items() if name != "styles"}
    export_onnx(trained, folder, dataclasses.replace(facts, settings=settings))
    return Bundle.load(folder)


def _load(folder: Path, recipe: Recipe) -> tuple[RSCapRetModel, Vocabulary]:
    model = RSCapRetModel.from_pretrained(folder, local_files_only=True).eval()
    return model, vocabulary_of(model, Tokenizer.from_file(str(folder / "tokenizer.json")), recipe)


def _dreams(
    model: RSCapRetModel, words: Vocabulary, recipe: Recipe, base: Bundle, data: Path, told: Callable[[float], None]
) -> Rehearsal | None:
    """Return what the model is to rehearse; None where the recipe asks for none, or the model has no styles to begin with."""
    styles = base.settings.get("caption_styles") or base.settings.get("styles")
    if not styles or not any(stage.weights.get("rehearsal") for stage in recipe.stages):
        return None
    torch.manual_seed(recipe.seed)
    entries = open_dataset(data, "train").entries
    some = np.unique(np.linspace(0, len(entries) - 1, min(LOOKED_AT, len(entries))).astype(int))
    _, like = encode_pictures(Objective(model, 0, words.pad), Pictures(entries, 0), some, base.input_size)
    return dream(model, words, styles, like, REHEARSED + ASKED, told)


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
