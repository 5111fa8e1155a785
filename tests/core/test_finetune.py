"""A shipped model goes on learning: its graphs become weights again, learn from a person's captions, and come back."""

from __future__ import annotations

import json
import shutil
from io import BytesIO, TextIOWrapper
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the light runtime has no PyTorch; `make runtime-full` installs it")
pytest.importorskip("accelerate", reason="the light runtime cannot train")

from tilescribe.core import cli
from tilescribe.core.commands import wishes
from tilescribe.core.commands.told import heard
from tilescribe.core.errors import BundleError, DatasetError, InputError
from tilescribe.core.models.bundle import Bundle
from tilescribe.core.models.registry import EMBEDDED, open_engine
from tilescribe.core.models.rscapret.export import BundleFacts, export_torch
from tilescribe.core.models.rscapret.thaw import thaw
from tilescribe.core.training.datasets import open_dataset, read_picture
from tilescribe.core.training.finetune import finetune
from tilescribe.core.training.run import train

from .paint_kit import RECIPE, write_paint
from .raster_kit import write_raster

QUICK = """
seed = 1
precision = "fp32"
[[data]]
folder = "."
style = "own"
[model]
[[stage]]
name = "own captions"
kind = "joint"
train = ["language", "caption_map", "image_map", "text_map"]
epochs = 30
lr = 8e-3
batch_size = 16
warmup = 5
weights = { caption = 1.0, retrieval = 0.5, rehearsal = 2.0 }
cached_views = 2
ema = 0.9
validate_every = 1000
"""
WORDS = {"Red": "red is the field", "Green": "green is a field here", "Blue": "here is blue"}


@pytest.fixture(scope="module")
def paint(tmp_path_factory):
    """Return a small bundle for onnxruntime and the data it was trained on."""
    folder = tmp_path_factory.mktemp("paint")
    recipe = folder / "paint.toml"
    recipe.write_text(RECIPE.replace("EPOCHS", "14"))
    train(str(recipe), write_paint(folder), folder / "run")
    return folder / "run" / "bundle", folder / "data" / "paint"


@pytest.fixture
def own(paint, tmp_path):
    """Return the same pictures with a person's words, a third of them held out."""
    folder = shutil.copytree(paint[1], tmp_path / "my town")
    document = json.loads((folder / "dataset.json").read_text())
    for number, image in enumerate(document["images"]):
        image["sentences"] = [{"raw": WORDS[image["class"]], "tokens": WORDS[image["class"]].split()}]
        image["split"] = "test" if number % 3 == number % 9 // 3 else "train"
    document["dataset"] = "my town"
    (folder / "dataset.json").write_text(json.dumps(document))
    return folder


@pytest.fixture(autouse=True)
def few_dreams(monkeypatch):
    """Imagine as much as a model of three colours needs."""
    monkeypatch.setattr("tilescribe.core.training.finetune.REHEARSED", 48)
    monkeypatch.setattr("tilescribe.core.training.finetune.ASKED", 16)


@pytest.fixture
def quick(tmp_path):
    path = tmp_path / "quick.toml"
    path.write_text(QUICK)
    return str(path)


def pictures_of(folder, count=24):
    return np.stack([read_picture(entry.path) for entry in open_dataset(folder).entries[:count]])


def test_a_thawed_model_is_the_one_that_was_shipped(paint, tmp_path):
    bundle, folder = paint
    thawed = thaw(Bundle.load(bundle), tmp_path / "thawed")
    export_torch(thawed, BundleFacts("thawed", "1", "Thawed", "CC0", [], settings={"max_tokens": 12}))
    shipped, again = open_engine(bundle), open_engine(thawed)
    pictures = pictures_of(folder)
    said, vectors = shipped.describe(pictures)
    said_again, vectors_again = again.describe(pictures)
    assert [one.text for one in said] == [one.text for one in said_again]
    assert np.abs((vectors * vectors_again).sum(1) - 1).max() < 1e-4
    texts = ["a red field", "there is a blue field"]
    assert np.abs((shipped.embed_texts(texts) * again.embed_texts(texts)).sum(1) - 1).max() < 1e-4


@pytest.mark.skipif(not (EMBEDDED / "rscapret-nano" / "model.json").is_file(), reason="the model was not built")
def test_the_embedded_model_can_be_thawed(tmp_path):
    from tilescribe.core.models.rscapret.modeling import RSCapRetModel

    bundle = Bundle.load(EMBEDDED / "rscapret-nano")
    thawed = thaw(bundle, tmp_path / "thawed")
    export_torch(thawed, BundleFacts("thawed", "1", "Thawed", "none", [], settings={"max_tokens": 28}))
    pictures = np.random.default_rng(0).integers(0, 255, (12, 8, 8, 3), np.uint8).repeat(16, 1).repeat(16, 2)
    one, other = open_engine(bundle.folder), open_engine(thawed)
    assert np.abs((one.embed_images(pictures) * other.embed_images(pictures)).sum(1) - 1).max() < 1e-4
    same = [a.text == b.text for a, b in zip(one.caption(pictures, "ucm"), other.caption(pictures, "ucm"))]
    assert np.mean(same) > 0.8
    assert RSCapRetModel.from_pretrained(thawed).config.text_config.num_hidden_layers == 4


def test_other_models_say_that_they_cannot_learn(paint, make_bundle, tmp_path):
    with pytest.raises(BundleError, match="cannot be trained further"):
        thaw(Bundle.load(make_bundle()), tmp_path)
    with pytest.raises(BundleError, match="laid out in another way"):  # says it is ours, and is not
        thaw(Bundle.load(make_bundle(engine="rscapret-onnx")), tmp_path)


def test_the_model_takes_up_a_persons_words_and_the_score_says_so(paint, own, quick, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    before_files = {path.name: path.read_bytes() for path in paint[0].iterdir()}
    arguments = ["finetune", str(own), "--model", str(paint[0]), "--recipe", quick, "--strength", "1", "--told"]
    assert cli.main([*arguments, "--title", "My Town!"]) == 0
    told = [found for line in capsys.readouterr().out.splitlines() if (found := heard(line))]
    outcome = told[-1]["outcome"]
    assert outcome["before"]["CIDEr"] < 2 < outcome["after"]["CIDEr"]
    assert outcome["held_out"] == "test" and outcome["pictures"]["test"] + outcome["pictures"]["train"] == 60
    shares = [one["share"] for one in told[:-1]]
    assert shares == sorted(shares) and shares[-1] == 1.0 and len(shares) > 5
    assert any(row["before"] != row["after"] for row in outcome["captions"])
    assert 0 <= outcome["kept"] <= 1 and any(one["said"] == "dream" for one in told[:-1])

    folder = tmp_path / "home" / "tilescribe" / "models" / "my-town"
    bundle = Bundle.load(folder)  # checksums and all
    assert bundle.engine == "rscapret-onnx" and bundle.title == "My Town!"
    assert bundle.scores["my town test"]["CIDEr"] == outcome["after"]["CIDEr"]
    assert bundle.trained_on[-1] == f"my town train ({outcome['pictures']['train']} pictures)"
    assert open_engine("my-town").embed_texts(["a lake"]).shape == (1, 16)
    assert {path.name: path.read_bytes() for path in paint[0].iterdir()} == before_files
    # What was learnt can be learnt on; the name is taken by then, and a folder of one's own is obeyed.
    more = [*arguments[:3], "my-town", *arguments[4:-1], "--epochs", "1", "--title", "My Town!", "--json"]
    own_folder = tmp_path / "kept" / "v2"
    assert cli.main([*more, "--output", str(own_folder)]) == 1  # before anything is learnt
    assert "Make it first" in capsys.readouterr().err
    own_folder.parent.mkdir()
    assert cli.main([*more, "--output", str(own_folder)]) == 0
    outcome = json.loads(capsys.readouterr().out)
    assert (outcome["model"], outcome["folder"]) == ("my-town-2", str(own_folder))
    assert Bundle.load(own_folder).id == "my-town-2" and list(own_folder.parent.iterdir()) == [own_folder]
    assert cli.main([*more, "--output", str(own_folder)]) == 1
    assert "exists already" in capsys.readouterr().err


def test_tiles_that_nobody_reviewed_are_described_before_and_after(paint, tmp_path, monkeypatch, capsys):
    from tilescribe.core.commands.finetune import _same_on_others

    engine = open_engine(paint[0])
    raster = write_raster(tmp_path / "red.tif", np.full((80, 120, 3), (200, 30, 30), np.uint8).transpose(2, 0, 1))
    run = {"raster": {"path": str(raster), "width": 120, "height": 80}, "stretch": None, "bands": [1, 2, 3]}
    run["grid"] = {"tile_size": 40, "overlap": 0, "unit": "pixels"}
    listed = tmp_path / "others.json"
    listed.write_text(json.dumps({"run": run, "tiles": ["r00000c00000", "r00001c00002"]}))
    assert _same_on_others(listed, engine, engine) == 1.0

    def drawn(wish):  # as QGIS does: what it draws lies in a file by the time it answers
        if wish["tile_id"].startswith("r00000"):
            Path(wish["file"]).write_bytes(bytes((200, 30, 30, 255)) * wish["size"] ** 2)

    monkeypatch.setattr(wishes, "tell_wish", drawn)
    note = json.dumps({"job": "", "tile_id": "", "note": "The server has no picture here."})
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(f'{{"job": "", "tile_id": ""}}\n{note}\n'.encode())))
    place = {"transform": [1, 0, 0, 0, -1, 0], "width": 120, "height": 80, "crs_wkt": "", "metres_per_pixel": 1.0}
    document = json.loads(listed.read_text())
    document["run"]["bands"] = None
    listed.write_text(json.dumps({**document, "drawn": {"name": "town", **place}}))
    assert _same_on_others(listed, engine, engine) == 1.0, "of the one tile that could be drawn"
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(f"{note}\n{note}\n".encode())))
    monkeypatch.setattr(wishes, "tell_wish", lambda wish: None)
    assert _same_on_others(listed, engine, engine) is None
    assert "none of them can be read any more" in capsys.readouterr().err
    listed.write_text(json.dumps({"run": {**run, "raster": {"path": "gone.tif"}}, "tiles": ["r00000c00000"]}))
    assert _same_on_others(listed, engine, engine) is None


def test_a_blend_lies_between_what_was_and_what_was_learnt(paint, own, quick, tmp_path):
    from safetensors.torch import load_file

    base = Bundle.load(paint[0])
    weights = {}
    for strength in (0.5, 1.0):
        learnt = finetune(base, own, tmp_path / str(strength), recipe=quick, epochs=2, strength=strength)
        weights[strength] = load_file(learnt.folder / "model.safetensors")
    start = load_file(tmp_path / "1.0" / "start" / "model.safetensors")
    name = "caption_map.weight"
    assert torch.allclose(weights[0.5][name], (start[name] + weights[1.0][name]) / 2, atol=1e-6)
    tower = "vision.embedder.embedder.convolution.weight"
    assert torch.equal(weights[1.0][tower], start[tower])


def test_what_it_rehearses_it_forgets_less(paint, own, tmp_path):
    """Learning from red pictures alone, it does not come to call everything red."""
    base = Bundle.load(paint[0])
    document = json.loads((own / "dataset.json").read_text())
    document["images"] = [{**image, "split": "train"} for image in document["images"] if image["class"] == "Red"]
    (own / "dataset.json").write_text(json.dumps(document))
    entries = open_dataset(paint[1]).entries
    pictures = np.stack([read_picture(entry.path) for entry in entries])
    right = {}
    for name, weights in (("plain", "retrieval = 0.5"), ("rehearsed", "retrieval = 0.5, rehearsal = 4.0")):
        recipe = tmp_path / f"{name}.toml"
        recipe.write_text(QUICK.replace("retrieval = 0.5, rehearsal = 2.0", weights).replace("lr = 8e-3", "lr = 2e-3"))
        learnt = finetune(base, own, tmp_path / name, recipe=str(recipe), strength=1.0)
        assert (learnt.kept is None) == (name == "plain")
        export_torch(learnt.folder, BundleFacts(name, "1", name, "CC0", [], settings={"max_tokens": 12}))
        said = [one.text.lower() for one in open_engine(learnt.folder).caption(pictures)]
        for colour in WORDS:
            own_ones = [text for text, entry in zip(said, entries, strict=True) if entry.class_name == colour]
            right[name, colour] = np.mean([colour.lower() in text for text in own_ones])
    assert right["plain", "Red"] == right["rehearsed", "Red"] == 1.0
    others = {name: right[name, "Green"] + right[name, "Blue"] for name in ("plain", "rehearsed")}
    assert others["plain"] < 0.3 and others["rehearsed"] > 0.8


def test_too_little_to_learn_from_is_said(paint, own, quick, tmp_path):
    base = Bundle.load(paint[0])
    with pytest.raises(InputError, match="A strength of 2"):
        finetune(base, own, tmp_path / "a", strength=2, recipe=quick)
    document = json.loads((own / "dataset.json").read_text())
    document["images"] = document["images"][:4] + [i for i in document["images"] if i["split"] == "test"]
    (own / "dataset.json").write_text(json.dumps(document))
    with pytest.raises(DatasetError, match="8 are the fewest to learn from"):
        finetune(base, own, tmp_path / "b", recipe=quick)
    document["images"] = [{**image, "split": "train"} for image in document["images"]]
    (own / "dataset.json").write_text(json.dumps(document))
    assert cli.main(["finetune", str(own), "--model", str(paint[0])]) == 1
