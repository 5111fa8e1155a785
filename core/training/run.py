"""The whole of a training run: data, model, stages, and the finished model's folder."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from typing import Any

import torch
from accelerate import PartialState
from tokenizers import Tokenizer

from ..errors import InputError
from ..models.rscapret.export import BundleFacts, export_onnx, export_torch
from ..models.rscapret.modeling import RSCapRetModel
from ..models.rscapret.tokenizer import normalise
from .build import build_compact, build_from_towers, vocabulary_of
from .cnn_lstm import MODEL_TYPE, train_cnn_lstm
from .datasets import Entry, open_dataset
from .keeping import adapter_only, keep
from .objective import Objective
from .pictures import Pictures
from .recipe import Recipe, load_recipe, read_text_lines
from .rehearsal import Rehearsal
from .reward import CiderReward
from .self_critical import self_critical_loss
from .sentences import Sentences
from .trainer import Report, Trainer, silent

log = logging.getLogger(__name__)


def train(recipe_name: str, data: Path, output: Path, vision: str | None = None, language: str | None = None) -> Path:
    """Run a recipe and return the folder of the trained model (safetensors and tokenizer).

    Args:
        recipe_name: A recipe's name or file.
        data: Folder that holds the recipe's data sets.
        output: Folder for everything that the run writes; run again on it to go on.
        vision: Folder of a vision tower, for recipes that join towers.
        language: Folder of a language model, likewise.

    Raises:
        InputError: The recipe or the towers cannot be used.
        DatasetError: A data set is not as its layout says.
    """
    return train_recipe(load_recipe(recipe_name), data, output, vision, language)


def train_recipe(
    recipe: Recipe,
    data: Path,
    output: Path,
    vision: str | None = None,
    language: str | None = None,
    *,
    start: Path | None = None,
    rehearsal: Rehearsal | None = None,
    report: Report = silent,
) -> Path:
    """Run a recipe that was read already; see ``train``.

    Args:
        recipe: What to do.
        data: Folder that holds the recipe's data sets.
        output: Folder for everything that the run writes.
        vision: Folder of a vision tower, for recipes that join towers.
        language: Folder of a language model, likewise.
        start: Folder of a trained compact model to go on from, in place of a new one.
        rehearsal: What that model is to rehearse, in stages with the weight ``rehearsal``.
        report: Told the share of the steps that are done.
    """
    output.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(recipe.seed)
    entries, styles, order = _training_entries(recipe, data)
    if recipe.model.get("model_type") == MODEL_TYPE:
        return train_cnn_lstm(recipe, entries, styles, order, output)
    lines = read_text_lines(recipe, data)
    style_names = list(dict.fromkeys([part.style for part in recipe.data] + (["text"] if lines else [])))
    tokenizer: Any  # of tokenizers, or of transformers where towers are joined
    processes = PartialState(cpu=not torch.cuda.is_available())
    if start is not None:
        model = RSCapRetModel.from_pretrained(start, local_files_only=True)
        tokenizer = Tokenizer.from_file(str(start / "tokenizer.json"))
    elif recipe.vocabulary:
        sentences = [caption for entry in entries for caption in entry.captions] + lines
        sentences += [
            phrase.format(name) for names in recipe.class_names.values() for name in names for phrase in recipe.phrases
        ]
        with processes.main_process_first():
            model, tokenizer = build_compact(recipe, sentences, style_names, output / "tokenizer.json")
    elif vision and language:
        model, tokenizer = build_from_towers(recipe, vision, language)
    else:
        raise InputError(f"The recipe {recipe.name} joins two towers: give their folders with --vision and --language.")
    words = vocabulary_of(model, tokenizer, recipe)
    known = Sentences(entries, recipe.class_names, recipe.phrases)
    critic = partial(
        self_critical_loss, words=words, reward=CiderReward([tuple(map(normalise, e.captions)) for e in entries])
    )
    objective = Objective(model, len(known.class_list), words.pad, critic)
    log.info(
        "%.1f million weights, %d training pictures", sum(p.numel() for p in model.parameters()) / 1e6, len(entries)
    )
    pictures = Pictures(entries, recipe.frame_size)
    validation = _validation_pictures(recipe, data)
    texts = [(text, style) for own, style in zip(known.captions, styles, strict=True) for text in own]
    texts = list(dict.fromkeys(texts + [(normalise(line), "text") for line in lines]))
    Trainer(
        recipe, objective, words, (pictures, known, styles, order), validation, output, texts, report, rehearsal
    ).run()
    final = output / ("adapter" if adapter_only(recipe) else "model")
    if not processes.is_main_process:
        return final
    keep(model, tokenizer, final, adapter_only(recipe))
    if recipe.bundle:
        _write_bundles(recipe, final, output / "bundle")
    return final


def _write_bundles(recipe: Recipe, trained: Path, folder: Path) -> None:
    """Make the trained folder a bundle for PyTorch, and write one for onnxruntime beside it."""
    facts = BundleFacts(
        **{**recipe.bundle, "settings": {"max_tokens": recipe.max_tokens, **recipe.bundle.get("settings", {})}}
    )
    export_torch(trained, facts)
    export_onnx(trained, folder, facts)
    log.info("The bundle is in %s", folder)


def _training_entries(recipe: Recipe, data: Path) -> tuple[list[Entry], list[str], list[int]]:
    entries: list[Entry] = []
    styles: list[str] = []
    order: list[int] = []
    for part in recipe.data:
        loaded = open_dataset(data / part.folder, "train")
        first = len(entries)
        entries += loaded.entries
        styles += [part.style] * len(loaded)
        order += list(range(first, len(entries))) * part.repeat
    return entries, styles, order


def _validation_pictures(recipe: Recipe, data: Path) -> Pictures | None:
    parts = [open_dataset(data / part.folder, check_pictures=False) for part in recipe.data]
    entries = [entry for part in parts for entry in part if entry.split == "val"]
    return Pictures(entries, 0) if entries else None
