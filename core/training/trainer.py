"""Runs a recipe's stages with accelerate: checkpoints, exact resume, averaged weights, validation and a log."""

from __future__ import annotations

import json
import logging
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from accelerate import Accelerator, DistributedDataParallelKwargs
from torch.utils.data import DataLoader
from torch.utils.tensorboard import SummaryWriter

from ..errors import InputError
from ..models.rscapret.modeling import RSCapRetModel
from .batches import Collate, Examples, Vocabulary, epoch_places, language_batches
from .contrast import Memory
from .features import Features
from .keeping import adapter_only, keep, take_back
from .objective import Objective
from .pictures import Pictures
from .recipe import Recipe, Stage
from .rehearsal import Rehearsal
from .sentences import Sentences
from .stage_run import StageRun, begin
from .validation import Scores, validate

log = logging.getLogger(__name__)
CHECKPOINT_SECONDS = 300
# Validation pictures of each data set before a stage ends. Among fewer, recall is higher than among all: the log says so.
QUICK_LOOK = 250

Report = Callable[[float, str], None]


def silent(_share: float, _said: str) -> None:
    """Tell nobody."""


class Trainer:
    """Trains one model through a recipe's stages.

    Args:
        recipe: What to do.
        objective: The model with its training-only parts.
        words: Its vocabulary.
        train: Training pictures, sentences and each entry's style.
        validation: Validation pictures, or None to go without.
        output: Folder for checkpoints, finished stages and the log.
        texts: Sentences with their styles, for a language stage.
        rehearsal: What the model said before, for stages with the weight ``rehearsal``.
        report: Told the share of the steps that are done, and where the training is.
    """

    def __init__(
        self,
        recipe: Recipe,
        objective: Objective,
        words: Vocabulary,
        train: tuple[Pictures, Sentences, list[str], list[int]],
        validation: Pictures | None,
        output: Path,
        texts: list[tuple[str, str]] | None = None,
        report: Report = silent,
        rehearsal: Rehearsal | None = None,
    ) -> None:
        self.report = report
        self.texts = texts or []
        self.rehearsal = rehearsal
        self.recipe, self.objective, self.words = recipe, objective, words
        self.pictures, self.sentences, self.styles, self.order = train
        self.validation, self.output = validation, output
        precision = recipe.precision if recipe.precision != "fp32" else "no"
        self.accelerator = Accelerator(
            mixed_precision=precision,
            cpu=not torch.cuda.is_available(),
            # A stage may leave whole parts without a gradient, such as the scene head.
            kwargs_handlers=[DistributedDataParallelKwargs(find_unused_parameters=True)],
        )
        self.board = SummaryWriter(str(output / "log")) if self.accelerator.is_main_process else None
        self.steps, self._saved = 0, time.monotonic()
        objective.model.vision.to(memory_format=torch.channels_last)

    def run(self) -> None:
        """Run the stages that are not finished yet; a killed run goes on from its last checkpoint."""
        for number, stage in enumerate(self.recipe.stages):
            folder = self.output / "stages" / f"{number}-{stage.name}"
            if (folder / "done.json").is_file():
                self._load(folder)
                continue
            log.info("Stage %s: %d epochs at rate %g", stage.name, stage.epochs, stage.lr)
            scores = self._run_stage(number, stage)
            if self.accelerator.is_main_process:
                self._save(folder, scores)
                shutil.rmtree(self.output / "checkpoint", ignore_errors=True)
            self.accelerator.wait_for_everyone()

    # ------------------------------------------------------------------ one stage

    def _run_stage(self, number: int, stage: Stage) -> Scores | None:
        run = self._begin(number, stage)
        epoch, done = self._resume(number)
        if stage.cached_views:
            run.features = Features(self.objective, self.pictures, stage, run.seed)
        best: Scores | None = None
        waited, self._saved = 0, time.monotonic()
        while epoch < stage.epochs:
            self._run_epoch(run, epoch, done)
            epoch, done = epoch + 1, 0
            if self.validation is None or stage.kind == "language":
                continue
            if epoch % stage.validate_every and epoch != stage.epochs:
                continue
            model = run.average.module if run.average is not None else self.objective.model
            scores = self._validate(model, self.validation, stage, epoch)
            better = best is None or scores.total > best.total
            best, waited = (scores, 0) if better else (best, waited + 1)
            if stage.patience and waited >= stage.patience:
                log.info("%s ends early: no better score in %d validations.", stage.name, waited)
                break
        if run.average is not None:
            self.objective.model.load_state_dict(run.average.module.state_dict())
        self.objective.memory = None
        self.accelerator._custom_objects.clear()
        self.accelerator.free_memory()
        return best

    def _begin(self, number: int, stage: Stage) -> StageRun:
        torch.manual_seed(self.recipe.seed + number)
        if stage.memory:
            dim = self.objective.model.config.retrieval_dim
            self.objective.memory = Memory(stage.memory, dim, self.sentences.most_true)
        examples = len(self.texts) if stage.kind == "language" else len(self.order)
        return begin(
            self.accelerator,
            self.objective,
            number,
            stage,
            seed=self.recipe.seed + 1000 * number,
            steps_per_epoch=max(examples // (stage.batch_size * self.accelerator.num_processes), 1),
            lean=not self.recipe.vocabulary,  # frozen towers are in the folders that they came from
        )

    def _run_epoch(self, run: StageRun, epoch: int, done: int) -> None:
        """Take the steps of an epoch that are not done yet."""
        stage, started, shown = run.stage, time.monotonic(), dict[str, float]()
        run.wrapped.train()
        for tower in ("vision", "language"):  # a frozen tower keeps its batch statistics and drops nothing out
            if tower not in stage.train:
                getattr(self.objective.model, tower).eval()
        for step, batch in enumerate(self._batches(run, epoch, done), start=done):
            if batch:
                shown = self._step(run, batch, step)
            share = (run.number + (epoch + step / run.steps_per_epoch) / stage.epochs) / len(self.recipe.stages)
            self.report(min(share, 1.0), f"{stage.name} {epoch + 1}/{stage.epochs}")
            if step % 20 == 0:
                self._log({f"loss/{key}": value for key, value in shown.items()})
            if time.monotonic() - self._saved > CHECKPOINT_SECONDS:
                self._checkpoint(run.number, epoch, step + 1)
                self._saved = time.monotonic()
        losses = " ".join(f"{key} {value:.3f}" for key, value in shown.items())
        log.info("%s epoch %d: %s (%.0f s)", stage.name, epoch + 1, losses, time.monotonic() - started)

    def _step(self, run: StageRun, batch: dict[str, Any], step: int) -> dict[str, float]:
        stage, device = run.stage, self.accelerator.device
        if self.rehearsal is not None and stage.weights.get("rehearsal"):
            batch = {**batch, **self.rehearsal.draw(stage.batch_size, self.recipe.seed, self.steps)}
        batch = {key: value.to(device) if torch.is_tensor(value) else value for key, value in batch.items()}
        # A fixed pattern of the global step, so that every process and a resumed run make the same choice.
        interleaved = (step * 7919 % 1000) / 1000 < stage.interleave
        loss, shown = run.wrapped(batch, stage, interleaved)
        self.accelerator.backward(loss / stage.accumulate)
        if (step + 1) % stage.accumulate == 0:
            self.accelerator.clip_grad_norm_(run.wrapped.parameters(), stage.clip)
            run.optimiser.step()
            run.optimiser.zero_grad(set_to_none=True)
            run.scheduler.step()
            self.steps += 1
            if run.ret:
                run.ret.keep_norm()
            if run.average is not None:
                run.average.follow(self.objective.model, self.steps)
        return shown

    def _batches(self, run: StageRun, epoch: int, skip: int) -> Iterable[dict[str, Any]]:
        stage, seed, features = run.stage, run.seed, run.features
        if stage.kind == "language":
            return list(language_batches(self.texts, self.words, epoch, stage.batch_size, seed))[skip:]
        places = list(
            epoch_places(
                self.order,
                epoch,
                stage.batch_size,
                stage.side_in(epoch),
                seed,
                self.accelerator.process_index,
                self.accelerator.num_processes,
            )
        )
        examples = Examples(self.pictures, self.sentences, stage, seed, features)
        collate = Collate(self.sentences, self.styles, self.words)
        return DataLoader(
            examples,
            batch_sampler=places[skip:],
            collate_fn=collate,
            # A process of its own cuts the views; features are at hand, and a process would cost more than they do.
            num_workers=0 if features else 1,
            prefetch_factor=None if features else 4,
            generator=torch.Generator(),  # its own: drawing from the global one would tell a resumed run from a whole one
        )

    # ------------------------------------------------------------------ scores and log

    def _validate(self, model: RSCapRetModel, pictures: Pictures, stage: Stage, epoch: int) -> Scores:
        probe = Objective(model, 1, self.words.pad).to(self.accelerator.device)
        last = epoch == stage.epochs
        size = stage.image_sizes[-1][1] if last else stage.side_in(epoch - 1)
        limit = 0 if last else QUICK_LOOK
        scores = validate(probe, pictures.entries, pictures, self.words, size, limit)
        self.objective.train()
        if self.accelerator.is_main_process:
            self._keep(self.output / "latest")  # to look at while the stage goes on
        for name in scores.cider:
            self._log({f"CIDEr/{name}": scores.cider[name], f"mR/{name}": scores.mean_recall[name]})
            log.info(
                "%s epoch %d %s%s: CIDEr %.3f, mR %.2f",
                stage.name,
                epoch,
                name,
                f", the first {limit} pictures" if limit else "",
                scores.cider[name],
                scores.mean_recall[name],
            )
        for name, caption in scores.samples:
            log.info("  %s: %s", name, caption)
            if self.board:
                self.board.add_text(f"caption/{name}", caption, self.steps)
        if self.board:
            for name, picture in _sample_pictures(pictures, [name for name, _ in scores.samples]):
                self.board.add_image(f"picture/{name}", picture, self.steps, dataformats="HWC")
        return scores

    def _log(self, values: dict[str, float]) -> None:
        if self.board:
            for name, value in values.items():
                self.board.add_scalar(name, value, self.steps)

    # ------------------------------------------------------------------ keeping

    def _checkpoint(self, stage: int, epoch: int, step: int) -> None:
        """Write a checkpoint beside the last one and swap them, so that a kill leaves a whole one."""
        fresh, place = self.output / "checkpoint.new", self.output / "checkpoint"
        try:
            self.accelerator.save_state(str(fresh), safe_serialization=False)
            state = {"stage": stage, "epoch": epoch, "step": step, "steps": self.steps}
            self.accelerator.wait_for_everyone()
            if not self.accelerator.is_main_process:
                return
            (fresh / "place.json").write_text(json.dumps(state))
        except OSError as error:
            raise InputError(
                f"The checkpoint {fresh} could not be written: {error}. Free some space and run again."
            ) from error
        old = self.output / "checkpoint.old"
        shutil.rmtree(old, ignore_errors=True)
        if place.is_dir():
            place.rename(old)
        fresh.rename(place)
        shutil.rmtree(old, ignore_errors=True)

    def _resume(self, stage: int) -> tuple[int, int]:
        place = self.output / "checkpoint"
        if not place.is_dir() and (self.output / "checkpoint.old").is_dir():
            place = self.output / "checkpoint.old"
        if not (place / "place.json").is_file():
            return 0, 0
        state = json.loads((place / "place.json").read_text())
        if state["stage"] != stage:
            return 0, 0
        self.accelerator.load_state(str(place))
        self.steps = state["steps"]
        log.info("Going on from epoch %d, step %d.", state["epoch"] + 1, state["step"])
        return state["epoch"], state["step"]

    def _save(self, folder: Path, scores: Scores | None) -> None:
        self._keep(folder)
        known = {"CIDEr": scores.cider, "mR": scores.mean_recall} if scores else {}
        (folder / "done.json").write_text(json.dumps({"steps": self.steps, **known}, indent=1))

    def _keep(self, folder: Path) -> None:
        keep(self.objective.model, self.words.tokenizer, folder, adapter_only(self.recipe))

    def _load(self, folder: Path) -> None:
        take_back(self.objective.model, folder, adapter_only(self.recipe))
        self.steps = json.loads((folder / "done.json").read_text()).get("steps", self.steps)


def _sample_pictures(pictures: Pictures, names: list[str]) -> Iterator[tuple[str, np.ndarray]]:
    """Yield the readable ones of the named pictures, for the log."""
    for index, entry in enumerate(pictures.entries):
        picture = pictures[index] if entry.name in names else None
        if picture is not None:
            yield entry.name, picture
