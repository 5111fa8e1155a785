"""Recipes: how a model is made, read from TOML and checked before anything is trained."""

from __future__ import annotations

import dataclasses
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..errors import DatasetError, InputError

RECIPES = Path(__file__).parent / "recipes"


@dataclass(frozen=True)
class DataPart:
    """One data set of the union: its folder below the data folder, caption style, and how often an epoch sees it."""

    folder: str
    style: str
    repeat: int = 1


@dataclass(frozen=True)
class Stage:
    """One stage of training.

    Attributes:
        kind: ``language`` (sentences alone) or ``joint`` (pictures and sentences; the weights say which losses).
        train: Parts of the model that learn; the others are frozen. ``ret_row`` is the [RET] embedding row alone.
        image_sizes: Steps of (fraction of the stage, side in pixels); small pictures first are cheap.
        schedule: ``cosine`` or ``step`` (0.1 every ``step_epochs`` epochs).
        weights: Loss weights by name: caption, retrieval, scene, text, reward, rehearsal (where there is one).
        interleave: Share of batches whose examples are joined two by two.
        crop: Range of the random crop's side, as a share of the picture's.
        phrase_share: Share of retrieval sentences replaced by the name of the picture's class in a short phrase.
        keyword_share: Share of retrieval sentences reduced to their content words, as people type queries.
        ema: Decay of the averaged weights, which are the ones kept; 0 for none.
        memory: Past pairs that the contrastive loss chooses among beside the batch's own; 0 for none.
        dropout: Share of the image features left out at random.
        mix: Whether a square of another picture of the batch is put into each; for stages that learn scene classes alone.
        cached_views: With a frozen tower, views of each picture whose features are computed once; 0 draws afresh.
        samples: Captions sampled for each picture when the weight ``reward`` is set (self-critical training).
        temperature: Of that sampling.
        patience: Epochs without a better validation score before a stage ends early; 0 for never.
    """

    name: str
    kind: str
    epochs: int
    lr: float
    batch_size: int = 96
    warmup: int = 100
    schedule: str = "cosine"
    step_epochs: int = 10
    weight_decay: float = 0.05
    betas: tuple[float, float] = (0.9, 0.95)
    clip: float = 1.0
    accumulate: int = 1
    gradient_checkpointing: bool = False
    train: tuple[str, ...] = ("vision", "language", "caption_map", "image_map", "text_map")
    image_sizes: tuple[tuple[float, int], ...] = ((0.0, 224),)
    weights: dict[str, float] = field(default_factory=lambda: {"caption": 1.0, "retrieval": 1.0})
    smoothing: float = 0.0
    interleave: float = 0.0
    crop: tuple[float, float] = (0.8, 1.0)
    turns: bool = True
    colour: float = 0.0
    phrase_share: float = 0.0
    keyword_share: float = 0.0
    ema: float = 0.0
    dropout: float = 0.0
    patience: int = 0
    validate_every: int = 1
    memory: int = 0
    mix: bool = False
    cached_views: int = 0
    samples: int = 5
    temperature: float = 1.0

    def side_in(self, epoch: int) -> int:
        """Return the side of the pictures in an epoch; the first is 0."""
        return [side for share, side in self.image_sizes if share <= epoch / self.epochs][-1]


@dataclass(frozen=True)
class Recipe:
    """A whole recipe: data, model and stages."""

    name: str
    seed: int
    model: dict[str, Any]
    data: tuple[DataPart, ...]
    stages: tuple[Stage, ...]
    text_files: tuple[str, ...] = ()
    frame_size: int = 0  # pictures are packed at this size; 0 reads the files as they are, each time
    vocabulary: int = 0  # > 0: learn a tokenizer of this size from the captions
    max_tokens: int = 32
    precision: str = "bf16"
    class_names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    phrases: tuple[str, ...] = ("{}",)
    bundle: dict[str, Any] = field(default_factory=dict)  # what model.json says; none: no bundle is made


def load_recipe(name: str | Path) -> Recipe:
    """Read a recipe by its name (``nano``) or its file.

    Raises:
        InputError: There is no such recipe, or it holds a key or a value that is not understood.
    """
    path = Path(name) if str(name).endswith(".toml") else RECIPES / f"{name}.toml"
    if not path.is_file():
        known = ", ".join(sorted(p.stem for p in RECIPES.glob("*.toml")))
        raise InputError(f"There is no recipe {name}. Choose one of {known}, or give the path of a .toml file.")
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        document["data"] = tuple(_build(DataPart, item, path) for item in document.get("data", []))
        document["stages"] = tuple(_build(Stage, item, path) for item in document.pop("stage", []))
        document.setdefault("name", path.stem)
        for stage in document["stages"]:
            if stage.mix and set(stage.weights) != {"scene"}:
                raise InputError(
                    f"The stage {stage.name} of the recipe {path} mixes pictures, of which only scene classes can be learnt: "
                    "give it the weight scene alone."
                )
        return _build(Recipe, document, path)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"The recipe {path} is not valid TOML: {error}.") from error


def _build(cls: type, values: dict[str, Any], path: Path) -> Any:
    known = {f.name for f in dataclasses.fields(cls)}
    unknown = set(values) - known
    if unknown:
        raise InputError(f"The recipe {path} has unknown keys: {', '.join(sorted(unknown))}.")
    try:
        return cls(**{key: _frozen(value) for key, value in values.items()})
    except TypeError as error:
        raise InputError(f"The recipe {path} is incomplete: {error}.") from error


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    return value


def read_text_lines(recipe: Recipe, data: Path) -> list[str]:
    """Return the recipe's caption text without pictures, one sentence a line.

    Raises:
        DatasetError: A text file is missing.
    """
    lines: list[str] = []
    for name in recipe.text_files:
        file = data / name
        if not file.is_file():
            raise DatasetError(f"The text file {file} named by the recipe {recipe.name} is missing.")
        lines += [line.strip() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return lines
