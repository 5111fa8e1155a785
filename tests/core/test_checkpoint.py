"""Checkpoints of training beside frozen towers: small, and enough to go on as if nothing had happened."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="the light runtime has no PyTorch; `make runtime-full` installs it")
pytest.importorskip("accelerate", reason="the light runtime cannot train")

from safetensors.torch import load_file

from tilescribe.core.training import trainer
from tilescribe.core.training.recipe import load_recipe
from tilescribe.core.training.run import train_recipe

from . import tiny_models
from .paint_kit import ADAPTER, STAGE, write_paint

FIRST = """
name = "first"
epochs = 1
batch_size = 12
"""
SECOND = """
name = "second"
epochs = 2
batch_size = 12
colour = 0.1
interleave = 0.5
ema = 0.9
"""
RECIPE = ADAPTER + STAGE + FIRST + STAGE + SECOND


class PowerCutError(Exception):
    pass


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Return a folder with pictures to learn from and two towers; the language model has many words and so is large."""
    folder = tmp_path_factory.mktemp("frozen")
    data = write_paint(folder) / "paint" / "dataset.json"
    data.write_text(data.read_text().replace('"val"', '"test"'))  # nothing is scored on the way
    tiny_models.save_clip(folder / "clip")
    tiny_models.save_language(folder / "llama3", "llama3")
    return folder


def test_a_run_that_was_cut_short_ends_as_one_that_was_not(place, tmp_path, monkeypatch, caplog):
    (tmp_path / "towers.toml").write_text(RECIPE)
    recipe, towers = load_recipe(tmp_path / "towers.toml"), (str(place / "clip"), str(place / "llama3"))
    straight = train_recipe(recipe, place / "data", tmp_path / "straight", *towers)

    def cut(share: float, _said: str) -> None:
        if share > 0.85:  # in the second stage, within an epoch
            raise PowerCutError

    monkeypatch.setattr(trainer, "CHECKPOINT_SECONDS", 0)
    with pytest.raises(PowerCutError):
        train_recipe(recipe, place / "data", tmp_path / "cut", *towers, report=cut)
    files = [path for path in (tmp_path / "cut" / "checkpoint").rglob("*") if path.is_file()]
    whole = (place / "llama3" / "model.safetensors").stat().st_size
    assert sum(path.stat().st_size for path in files) < 200_000 < whole / 100, (
        "32 MB of language model stay where they are"
    )
    with caplog.at_level("INFO"):
        again = train_recipe(recipe, place / "data", tmp_path / "cut", *towers)
    assert "Going on from epoch 2, step 2." in caplog.messages
    first, second = load_file(straight / "adapter.safetensors"), load_file(again / "adapter.safetensors")
    assert set(first) == set(second) > {"ret_input", "ret_output"}
    for name, tensor in first.items():
        assert torch.equal(tensor, second[name]), name
