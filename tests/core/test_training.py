"""Training from a folder of pictures to a bundle: stages, resume after a kill, broken pictures, clear errors."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the light runtime has no PyTorch; `make runtime-full` installs it")
pytest.importorskip("accelerate", reason="the light runtime cannot train")

from safetensors.torch import load_file

from tilescribe.core.errors import InputError
from tilescribe.core.models.registry import open_engine
from tilescribe.core.models.rscapret.tokenizer import train_tokenizer
from tilescribe.core.training.mixing import mixed
from tilescribe.core.training.recipe import load_recipe
from tilescribe.core.training.reward import CiderReward
from tilescribe.core.training.run import train

from .paint_kit import COLOURS, RECIPE, write_paint

EPOCHS = 25


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """Plain coloured pictures whose captions name their colour, in the layout of RSICD; one is damaged."""
    data = write_paint(tmp_path_factory.mktemp("paint"))
    (data / "paint" / "images" / "5.png").write_bytes(b"\x89PNG broken")
    return data


@pytest.fixture(scope="module")
def trained(data, tmp_path_factory):
    """Return a finished run: its folder, and that of the trained model."""
    out = tmp_path_factory.mktemp("out")
    return out, train(str(write_recipe(out, EPOCHS)), data, out)


def write_recipe(folder, epochs: int):
    path = folder / "tiny.toml"
    path.write_text(RECIPE.replace("EPOCHS", str(epochs)))
    return path


def test_a_recipe_makes_a_bundle_that_names_the_colours(trained):
    out, final = trained
    assert (final / "model.safetensors").is_file()
    engine = open_engine(out / "bundle")
    pictures = np.stack([np.full((40, 40, 3), colour, np.uint8) for colour in COLOURS.values()])
    captions, rows = engine.describe(pictures)
    for name, caption in zip(COLOURS, captions, strict=True):
        assert name.lower() in caption.text.lower()
        assert caption.text[0].isupper() and caption.text.endswith(".")
        assert 0 < caption.confidence <= 1
    queries = engine.embed_texts([f"a {name.lower()} field" for name in COLOURS])
    assert (rows @ queries.T).argmax(1).tolist() == [0, 1, 2]


def test_torch_and_onnx_say_the_same(trained):
    quick, exact = open_engine(trained[0] / "bundle"), open_engine(trained[0] / "model")
    pictures = np.random.default_rng(1).integers(0, 255, (20, 40, 40, 3), dtype=np.uint8)
    (ours, rows), (theirs, other) = quick.describe(pictures), exact.describe(pictures)
    assert (rows * other).sum(1).min() > 0.99
    assert np.mean([a.text == b.text for a, b in zip(ours, theirs, strict=True)]) > 0.8  # weights of 8 bits


def test_a_killed_run_goes_on_where_it_was_and_ends_the_same(tmp_path, data, trained):
    recipe = write_recipe(tmp_path, EPOCHS)
    recipe.write_text(recipe.read_text().split("[bundle]")[0])  # the weights are compared, not what is made of them
    script = (
        "import sys; from pathlib import Path\n"
        "from tilescribe.core.training import trainer; trainer.CHECKPOINT_SECONDS = 0.3\n"
        "from tilescribe.core.training.run import train; train(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))"
    )
    out = tmp_path / "killed"
    process = subprocess.Popen([sys.executable, "-c", script, str(recipe), str(data), str(out)])
    place = out / "checkpoint" / "place.json"
    deadline = time.monotonic() + 240
    while not (place.is_file() and '"stage": 2' in place.read_text()):
        assert process.poll() is None and time.monotonic() < deadline, "the run ended before its first checkpoint"
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    again = train(str(recipe), data, out)
    first, second = load_file(trained[1] / "model.safetensors"), load_file(again / "model.safetensors")
    for name, tensor in first.items():
        assert torch.allclose(tensor, second[name], atol=1e-5), name


def test_a_vocabulary_is_numbered_the_same_way_every_time():
    sentences = ["a red field", "the field is red", "boats at a pier", "5 boats", "a pier"] * 3
    known = [train_tokenizer(sentences, 60, ["rsicd"]).get_vocab() for _ in range(8)]
    assert all(one == known[0] for one in known)


def test_two_processes_train_one_model_and_share_their_negatives(tmp_path, data):
    recipe, out = write_recipe(tmp_path, 2), tmp_path / "out"
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    command += [
        "-m",
        "tilescribe.core.cli",
        "train",
        "--recipe",
        str(recipe),
        "--data",
        str(data),
        "--output",
        str(out),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr[-3000:]
    assert (out / "model" / "model.safetensors").is_file() and (out / "bundle" / "vision.onnx").is_file()


def test_the_reward_is_cider_as_pycocoevalcap_has_it():
    cider = pytest.importorskip("pycocoevalcap.cider.cider")
    references = [
        ["a red field", "the field is red"],
        ["two boats at a pier", "a pier with boats"],
        ["a long bridge over a river"],
    ]
    said = ["a red field with boats", "two boats at a pier", "a bridge"]
    ours = CiderReward(references)
    _, theirs = cider.Cider().compute_score(dict(enumerate(references)), {n: [text] for n, text in enumerate(said)})
    for number, text in enumerate(said):
        assert ours.score(number, text) == pytest.approx(theirs[number], rel=1e-6)


def test_a_recipe_that_is_not_understood_names_the_key(tmp_path):
    path = write_recipe(tmp_path, 1)
    path.write_text(path.read_text().replace("warmup = 5", "warmpu = 5"))
    with pytest.raises(InputError, match="warmpu"):
        load_recipe(path)


def test_mixed_pictures_show_what_they_are_said_to_show():
    batch = {"pixels": torch.arange(1, 7, dtype=torch.uint8).view(6, 1, 1, 1).expand(6, 32, 32, 3)}
    batch["scenes"] = batch["pixels"][:, 0, 0, 0].long()
    torch.manual_seed(0)
    shares = []
    for _ in range(40):
        found = mixed(batch)
        for own, other, picture in zip(batch["scenes"], found["other_scenes"], found["pixels"], strict=True):
            assert set(picture.unique().tolist()) <= {int(own), int(other)}
            if own != other:
                assert float((picture == other).float().mean()) == pytest.approx(found["other_share"])
        shares.append(found["other_share"])
    assert min(shares) < 0.1 and max(shares) > 0.8 and int(batch["pixels"].sum()) == 21 * 32 * 32 * 3


def test_pictures_are_mixed_only_to_learn_scene_classes(tmp_path):
    path = write_recipe(tmp_path, 1)
    path.write_text(path.read_text().replace("weights = { scene = 1.0 }", "weights = { scene = 1.0, caption = 1.0 }"))
    with pytest.raises(InputError, match="stage sight .* mixes pictures"):
        load_recipe(path)


def test_an_unknown_recipe_lists_the_known_ones():
    with pytest.raises(InputError, match=r"nano, .*rscapret-llama2-7b"):
        load_recipe("huge")


def test_every_shipped_recipe_is_understood():
    for name in ("nano", "rscapret-llama2-7b", "clip-cap4"):
        assert load_recipe(name).stages
