"""From reviewed captions to a better model, as a person does it in QGIS: export, let the model learn, compare."""

from __future__ import annotations

import json
import os
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pytest
from captioned_tiles import captioned
from places import ROOT, RUNTIME
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayerFeatureSource,
)

from tilescribe.core.errors import RuntimeMissingError, TilescribeError
from tilescribe.ui import tasks
from tilescribe.ui.layers import tile_layer
from tilescribe.ui.review import command, edits
from tilescribe.ui.review.learn_dialog import LearnDialog, close_learning
from tilescribe.ui.review.learning import learning, others_of
from tilescribe.ui.settings import Settings

COLUMNS, ROWS = 10, 6
WORDS = {0: "A poppy field in bloom.", 1: "A wide green meadow.", 2: "A deep blue lake."}
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
epochs = EPOCHS
lr = 4e-4
batch_size = 8
warmup = 2
weights = { caption = 1.0, retrieval = 0.5 }
cached_views = 2
ema = 0.5
validate_every = 1000
"""
LOADER = """
import importlib.util, json, sys
spec = importlib.util.spec_from_file_location("tilescribe", sys.argv[1] + "/__init__.py",
                                              submodule_search_locations=[sys.argv[1]])
sys.modules["tilescribe"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sys.modules["tilescribe"])
from tilescribe.core.training.datasets import open_dataset
print(json.dumps([[entry.name, entry.split, entry.captions[0]] for entry in open_dataset(sys.argv[2])]))
"""


@pytest.fixture
def layer(double_worker, make_bundle, make_raster, tmp_path):
    """Return 10 x 6 tiles that a worker captioned, all reviewed in a person's words; the edits are not saved."""
    make_bundle()
    made = captioned(make_raster(), tmp_path / "tiles.gpkg", "Fields")
    for feature in list(made.getFeatures()):
        edits.review(made, feature.id(), WORDS[min(feature["col"] * 64 // 213, 2)])
    yield made
    QgsProject.instance().clear()


@pytest.fixture
def full_runtime():
    """Skip where the runtime is the light one."""
    found = subprocess.run([str(RUNTIME), "-c", "import torch, accelerate"], capture_output=True, check=False)
    if found.returncode != 0:
        pytest.skip("the runtime is the light one; `make runtime-full` installs PyTorch")


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Let models be installed in a folder of the test's."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "tilescribe" / "models"


def loaded(folder):
    """Return what the training's own loader reads, in the runtime."""
    done = subprocess.run(
        [str(RUNTIME), "-I", "-c", LOADER, str(ROOT), str(folder)], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def recipe(tmp_path, epochs=12):
    path = tmp_path / "quick.toml"
    path.write_text(QUICK.replace("EPOCHS", str(epochs)))
    return str(path)


def test_reviewed_tiles_leave_as_a_data_set_that_training_reads(layer, run_algorithm, tmp_path):
    folder = tmp_path / "my fields ü"
    results, feedback, _ = run_algorithm("exportdataset", {"INPUT": layer, "FOLDER": str(folder), "BLOCK": 1})
    assert results is not None, feedback.errors
    entries = loaded(results["FOLDER"])
    assert len(entries) == COLUMNS * ROWS == sum(results[f"{split}_TILES"] for split in ("TRAIN", "VAL", "TEST"))
    assert {caption for _, _, caption in entries} == set(WORDS.values())  # edits that nobody saved yet are there
    assert {split for _, split, _ in entries} == {"train", "val", "test"}


def test_only_what_is_selected_or_reviewed_goes(layer, run_algorithm, tmp_path):
    chosen = [feature.id() for feature in layer.getFeatures() if feature["row"] < 3]
    layer.selectByIds(chosen)
    selected = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    results, feedback, _ = run_algorithm("exportdataset", {"INPUT": selected, "FOLDER": str(tmp_path / "half")})
    assert results is not None, feedback.errors
    assert len(loaded(results["FOLDER"])) == len(chosen) == 30
    layer.rollBack()  # nobody has reviewed anything any more
    results, feedback, _ = run_algorithm("exportdataset", {"INPUT": layer, "FOLDER": str(tmp_path / "none")})
    assert results is None and "None of these tiles is reviewed yet" in feedback.errors[-1]
    results, _, _ = run_algorithm("exportdataset", {"INPUT": layer, "WHICH": 1, "FOLDER": str(tmp_path / "all")})
    assert len(loaded(results["FOLDER"])) == 60


def test_a_definition_counts_for_what_it_chooses(layer, provider):
    algorithm, context = provider.algorithm("exportdataset").create(), QgsProcessingContext()
    context.setProject(QgsProject.instance())

    def chosen(**choice):
        definition = QgsProcessingFeatureSourceDefinition(layer.id(), False, **choice)
        return algorithm.chosen_tiles({"INPUT": definition}, "INPUT", context)

    assert len(list(chosen(featureLimit=3).getFeatures())) == 3
    everything = chosen()
    assert everything._only is None, "nobody counts a hundred thousand tiles while the window waits"
    assert len(list(everything.getFeatures())) == 60


def test_a_raster_that_moved_can_be_named(layer, run_algorithm, make_raster, tmp_path, monkeypatch):
    gone = {**tile_layer.run_of(layer)}
    gone["raster"] = {**gone["raster"], "path": "/nowhere/stripes.tif"}
    monkeypatch.setattr("tilescribe.algorithms.export_dataset.run_facts", lambda _layer: gone)
    results, feedback, _ = run_algorithm("exportdataset", {"INPUT": layer, "FOLDER": str(tmp_path / "a")})
    assert results is None and "/nowhere/stripes.tif" in feedback.errors[-1]
    parameters = {"INPUT": layer, "FOLDER": str(tmp_path / "b"), "RASTER": make_raster()}
    assert run_algorithm("exportdataset", parameters)[0] is not None


def test_the_model_learns_from_the_data_set_and_the_algorithm_says_how_well(
    layer, run_algorithm, full_runtime, home, nano, tmp_path
):
    run_algorithm("exportdataset", {"INPUT": layer, "FOLDER": str(tmp_path / "fields"), "BLOCK": 1})
    parameters = {"DATA": str(tmp_path / "fields"), "MODEL": nano, "TITLE": "Fields", "RECIPE": recipe(tmp_path, 6)}
    results, feedback, _ = run_algorithm("finetune", {**parameters, "STRENGTH": 1.0})
    assert results is not None, feedback.errors
    assert results["NEW_MODEL"] == "fields" and (home / "fields" / "model.json").is_file()
    assert results["CIDER_AFTER"] > results["CIDER_BEFORE"]
    assert any("before" in line and "after" in line for line in feedback.infos)
    manifest = json.loads((home / "fields" / "model.json").read_text(encoding="utf-8"))
    assert manifest["scores"]["fields test"]["CIDEr"] == results["CIDER_AFTER"]


OUTCOME = {
    "model": "my-fields", "title": "My fields", "held_out": "test", "pictures": {"train": 40, "test": 20},
    "before": {"Bleu_1": 0.2, "Bleu_4": 0.0, "ROUGE_L": 0.2, "CIDEr": 0.1, "mR": 20.0},
    "after": {"Bleu_1": 0.6, "Bleu_4": 0.4, "ROUGE_L": 0.7, "CIDEr": 2.0, "mR": 21.0},
    "kept": 0.75, "others": 0.5,
    "captions": [{"name": "a.png", "person": WORDS[1], "before": "It is a piece of farmland.", "after": WORDS[1]}],
}  # fmt: skip


def test_tiles_that_nobody_reviewed_are_what_the_model_is_asked_about(layer):
    source = QgsVectorLayerFeatureSource(layer)
    assert others_of(source, tile_layer.run_of(layer), lambda: False) is None, "all are reviewed"
    layer.rollBack()
    others = others_of(QgsVectorLayerFeatureSource(layer), tile_layer.run_of(layer), lambda: False)
    assert len(others["tiles"]) == COLUMNS * ROWS and others["run"]["grid"]["tile_size"] == 64


@pytest.fixture
def child(tmp_path, monkeypatch):
    """Stand in for the child process: it tells what a real one tells, and leaves, fails or goes on for ever."""

    def make(ending="leave", outcome=OUTCOME):
        script = tmp_path / "bootstrap.py"
        lines = [{"share": 0.0, "said": "measure before"}, {"share": 0.4, "said": "own captions 5/24"}]
        ends = {"leave": f"tell({{'outcome': {outcome!r}}})", "stay": "time.sleep(600)"}
        script.write_text(
            "import json, sys, time\n"
            f"open({str(tmp_path / 'asked.json')!r}, 'w').write(json.dumps(sys.argv[1:]))\n"
            "def tell(what): print('tilescribe-told:' + json.dumps(what), flush=True)\n"
            f"for line in {lines!r}: tell(line); time.sleep(0.1)\n{ends[ending]}\n"
        )
        monkeypatch.setattr(command, "BOOTSTRAP", script)
        (tmp_path / "fields").mkdir(exist_ok=True)
        (tmp_path / "fields" / "dataset.json").write_text("{}")
        return LearnDialog(None, str(tmp_path / "fields"))

    yield make
    close_learning()
    _deafen()


def test_the_window_shows_how_far_it_is_and_offers_the_new_model(qgis_app, child, wait_until, tmp_path):
    dialog = child()
    dialog.show()
    assert dialog.strength.currentText() == "Balanced" and "somewhat worse" in dialog.cost.text()
    dialog.strength.setCurrentIndex(2)
    assert "clearly worse" in dialog.cost.text()
    states, said = [], []
    learning.progressed.connect(lambda *_: states.append(dialog.state.text()))
    learning.ended.connect(lambda worked, sentence: said.append((worked, sentence)))
    dialog.start_button.click()
    assert learning.busy and not dialog.start_button.isEnabled() and dialog.cancel_button.isEnabled()
    wait_until(lambda: said, 30)
    assert states == ["Measuring the model as it is", "Learning, round 5/24"]
    assert said == [(True, dialog.state.text())] and "better than before" in said[0][1]
    assert "--strength=1.0" in json.loads((tmp_path / "asked.json").read_text())
    rows = [[dialog.scores.topLevelItem(row).text(column) for column in range(3)] for row in range(7)]
    assert rows[0][1:] == ["0.100", "2.000"] and rows[4][1:] == ["20.0", "21.0"]
    assert rows[5][1:] == ["100", "50"] and rows[6][1:] == ["100", "75"]
    assert dialog.captions.topLevelItem(0).text(2) == WORDS[1]
    before = Settings().default_model
    dialog.use_button.click()
    assert Settings().default_model == "my-fields" and not dialog.use_button.isEnabled()
    Settings().default_model = Settings().model = before
    dialog.close()


def test_a_model_that_got_no_better_is_called_that(qgis_app, child, wait_until):
    dialog = child(outcome={**OUTCOME, "after": OUTCOME["before"]})
    dialog.show()
    dialog.start_button.click()
    wait_until(lambda: not learning.busy, 30)
    assert "no better than before" in dialog.state.text()


def test_a_cancel_leaves_nothing_behind(
    layer, run_algorithm, full_runtime, home, nano, tmp_path, wait_until, monkeypatch
):
    run_algorithm("exportdataset", {"INPUT": layer, "FOLDER": str(tmp_path / "fields"), "BLOCK": 1})
    places = tmp_path / "tmp"
    places.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(places))
    said = []
    learning.ended.connect(lambda worked, sentence: said.append((worked, sentence)))
    seen = []
    learning.progressed.connect(lambda share, _said: seen.append(share))
    learning.start(str(tmp_path / "fields"), nano, "Fields", recipe=recipe(tmp_path, 500))
    wait_until(lambda: any(share > 0.05 for share in seen), 120)
    assert len(list(places.iterdir())) == 1
    learning.cancel()
    wait_until(lambda: said, 20)
    assert said == [(False, "Cancelled. No model was made.")]
    assert list(places.iterdir()) == [] and not (home / "fields").exists()
    assert not _children_with("finetune")
    _deafen()


def test_the_window_may_be_closed_and_the_plugin_may_go(qgis_app, child, wait_until):
    dialog = child("stay")
    dialog.show()
    dialog.start_button.click()
    wait_until(lambda: _children_with("finetune"), 30)
    dialog.close()
    again = LearnDialog(None)
    again.show()
    assert learning.busy and again.cancel_button.isEnabled()
    close_learning()
    wait_until(lambda: not _children_with("finetune") and tasks.pending() == 0, 20)
    assert not learning.busy


def test_a_folder_without_a_data_set_is_refused_at_once(qgis_app, tmp_path):
    dialog = LearnDialog(None, str(tmp_path))
    dialog.show()
    dialog.start_button.click()
    assert not learning.busy and "Export data set" in dialog.state.text()
    dialog.close()


@pytest.mark.parametrize(
    ("printed", "kind", "sentence"),
    [
        ("tilescribe: This needs the package torch, which is not installed here.", RuntimeMissingError, "full runtime"),
        ("tilescribe: The disk is full.", TilescribeError, "The disk is full."),
        ("Segmentation fault", TilescribeError, "ended with status 1 and said nothing"),
    ],
)
def test_what_the_child_says_is_what_the_person_reads(qgis_app, tmp_path, monkeypatch, printed, kind, sentence):
    script = tmp_path / "bootstrap.py"
    script.write_text(f"import sys\nprint({printed!r})\nsys.exit(1)\n")
    monkeypatch.setattr(command, "BOOTSTRAP", script)
    with pytest.raises(kind, match=sentence):
        command.run_command(["finetune"], lambda *_: None, lambda: False)


def _deafen() -> None:
    """Let go of what a test connected."""
    for signal in (learning.progressed, learning.ended):
        with suppress(TypeError):  # nothing was connected
            signal.disconnect()


def _children_with(word: str) -> list[str]:
    """Return our child processes whose command line has a word."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            words = (place / "cmdline").read_bytes().decode(errors="replace").split("\0")
            parent = (place / "stat").read_text().rsplit(")", 1)[1].split()[1]
        except OSError:
            continue
        if int(parent) == os.getpid() and word in words:
            found.append(" ".join(words))
    time.sleep(0.02)
    return found
