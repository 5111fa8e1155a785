"""Trains the CNN-LSTM baseline on a recipe's data, and writes it as a bundle that `tilescribe evaluate` takes."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer
from torch import nn
from torch.utils.data import DataLoader

from ..models.cnn_lstm import TOKENIZER, WEIGHTS, CnnLstm
from ..models.rscapret.modeling import IGNORED
from ..models.rscapret.tokenizer import END, PAD, RET, UNKNOWN, token_id
from .batches import Collate, Examples, Vocabulary, epoch_places
from .build import learn_vocabulary
from .datasets import Entry
from .parameters import learning_rate
from .pictures import Pictures
from .recipe import Recipe, Stage
from .sentences import Sentences

log = logging.getLogger(__name__)
MODEL_TYPE = "cnn_lstm"


def train_cnn_lstm(
    recipe: Recipe, entries: Sequence[Entry], styles: Sequence[str], order: Sequence[int], output: Path
) -> Path:
    """Train by the recipe's one stage and return the bundle's folder.

    Args:
        recipe: Its ``[model]`` table has model_type, image_size, channels and hidden.
        entries: Training entries.
        styles: Each entry's caption style.
        order: Positions that an epoch sees.
        output: Folder for the bundle and the checkpoint; a killed run goes on at its last whole epoch.
    """
    stage, size = recipe.stages[0], int(recipe.model["image_size"])
    names = list(dict.fromkeys(styles))
    sentences_of = (text for entry in entries for text in entry.captions)
    tokenizer = learn_vocabulary(output / "tokenizer.json", sentences_of, recipe.vocabulary, names)
    ids = {name: token_id(tokenizer, name) for name in (PAD, END, RET, UNKNOWN)}
    style_ids = {name: token_id(tokenizer, f"<{name}>") for name in names}
    words = Vocabulary(tokenizer, ids[END], ids[RET], ids[PAD], style_ids, recipe.max_tokens)
    sentences = Sentences(entries, recipe.class_names, recipe.phrases)
    examples = Examples(Pictures(entries, recipe.frame_size), sentences, stage, recipe.seed)
    collate = Collate(sentences, styles, words)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model = CnnLstm(tokenizer.get_vocab_size(), recipe.model["channels"], int(recipe.model["hidden"])).to(device)
    optimiser = torch.optim.AdamW(model.parameters(), lr=stage.lr, weight_decay=stage.weight_decay)
    steps = max(len(order) // stage.batch_size, 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, learning_rate(stage, steps))
    checkpoint = output / "checkpoint.pt"
    parts = {"model": model, "optimiser": optimiser, "schedule": schedule}
    for epoch in range(_resume(checkpoint, parts), stage.epochs):
        places = list(epoch_places(order, epoch, min(stage.batch_size, len(order)), size, recipe.seed))
        loader = DataLoader(examples, batch_sampler=places, collate_fn=collate)
        model.train()
        losses = [_step(model, batch, optimiser, schedule, stage, ids[PAD], device) for batch in loader if batch]
        log.info("cnn-lstm epoch %d of %d: loss %.3f", epoch + 1, stage.epochs, sum(losses) / max(len(losses), 1))
        torch.save({"epoch": epoch + 1, **{name: part.state_dict() for name, part in parts.items()}}, checkpoint)
    silent = sorted({*ids.values(), *style_ids.values()})
    settings = {"start": ids[PAD], "end": ids[END], "silent": silent, "max_tokens": recipe.max_tokens}
    _write_bundle(output / "model", model, tokenizer, recipe, settings, sorted({entry.dataset for entry in entries}))
    return output / "model"


def _step(
    model: CnnLstm,
    batch: dict[str, Any],
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
    stage: Stage,
    start: int,
    device: torch.device,
) -> float:
    targets = batch["captions"].to(device)
    known = targets.masked_fill(targets == IGNORED, start)
    inputs = torch.cat([torch.full_like(known[:, :1], start), known[:, :-1]], 1)
    pixels = batch["pixels"].to(device).permute(0, 3, 1, 2).float() / 127.5 - 1
    with torch.autocast(device.type, torch.bfloat16):
        logits = model(pixels, inputs)
    loss = nn.functional.cross_entropy(
        logits.float().flatten(0, 1), targets.flatten(), ignore_index=IGNORED, label_smoothing=stage.smoothing
    )
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), stage.clip)
    optimiser.step()
    schedule.step()
    return float(loss.detach())


def _resume(checkpoint: Path, parts: dict[str, Any]) -> int:
    """Load the last whole epoch, if any, and return how many epochs are done."""
    if not checkpoint.is_file():
        return 0
    state = torch.load(checkpoint, weights_only=True)
    for name, part in parts.items():
        part.load_state_dict(state[name])
    log.info("Going on after epoch %d.", state["epoch"])
    return int(state["epoch"])


def _write_bundle(
    folder: Path, model: CnnLstm, tokenizer: Tokenizer, recipe: Recipe, settings: dict[str, Any], trained_on: list[str]
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    save_file({name: value.cpu().contiguous() for name, value in model.state_dict().items()}, folder / WEIGHTS)
    tokenizer.save(str(folder / TOKENIZER))
    manifest = {
        "format": 1,
        "id": recipe.name,
        "version": "1.0.0",
        "title": "CNN-LSTM captioner with attention (baseline)",
        "engine": "cnn-lstm",
        "files": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in (WEIGHTS, TOKENIZER)},
        "input_size": int(recipe.model["image_size"]),
        "embedding_dim": 0,
        "can_caption": True,
        "can_embed": False,
        "licence": "GPL-2.0-or-later",
        "trained_on": trained_on,
        "scores": {},
        "settings": {"channels": list(recipe.model["channels"]), "hidden": int(recipe.model["hidden"]), **settings},
    }
    (folder / "model.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
