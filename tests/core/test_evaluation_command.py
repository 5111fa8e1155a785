"""`tilescribe evaluate` from a folder to JSON and report, with engines whose right answers are known."""

from __future__ import annotations

import json

import pytest
from PIL import Image

pytest.importorskip("pycocoevalcap", reason="pycocoevalcap is in the full runtime only")

from tilescribe.core.cli import main
from tilescribe.core.evaluation import tokenise
from tilescribe.core.evaluation.looking import embed_unique, look
from tilescribe.core.evaluation.run import evaluate_captions
from tilescribe.core.models import registry
from tilescribe.core.training.datasets import open_dataset

from .evaluation_doubles import COLOURS, ColourEngine, colour_dataset

ENGINES = {
    "good": ColourEngine,
    "swapped": lambda: ColourEngine(swapped=True),
    "clip": lambda: ColourEngine(can_caption=False),
    "captioner": lambda: ColourEngine(can_embed=False),
}


@pytest.fixture(autouse=True)
def _without_java(monkeypatch):
    """METEOR takes seconds to start; test_evaluation_metrics measures it."""
    monkeypatch.setattr(tokenise.shutil, "which", lambda name: None)


@pytest.fixture
def evaluate(monkeypatch):
    """Run the command as the program does, with the doubles in place of bundles."""
    monkeypatch.setattr(registry, "open_engine", lambda name: ENGINES[name]())

    def _evaluate(*arguments: object) -> int:
        return main(["evaluate", *map(str, arguments)])

    return _evaluate


def test_the_whole_result(tmp_path, evaluate, capsys):
    root = colour_dataset(tmp_path / "colours")
    out = tmp_path / "out" / "result.json"
    assert evaluate("--dataset", root, "--split", "test", "--model", "good", "--json", out) == 0
    result = json.loads(out.read_text())
    assert result["model"] == "colour 1.0" and result["dataset"] == "colours" and result["split"] == "test"
    assert result["n_images"] == 6 and result["skipped_pictures"] == []
    assert {"Bleu_1", "Bleu_2", "Bleu_3", "Bleu_4", "METEOR", "ROUGE_L", "CIDEr"} <= set(result["captioning"])
    assert result["captioning"]["Bleu_4"] == pytest.approx(1.0, abs=1e-6)
    assert result["captioning"]["tokeniser"] == "tilescribe" and any("own rule" in note for note in result["notes"])
    # Plain colours cannot tell a class's two pictures apart: a hit at 1 comes for one of them, at 5 for both.
    assert result["retrieval"]["t2i_R@1"] == 50.0 and result["retrieval"]["t2i_R@5"] == 100.0
    assert result["zero_shot"]["accuracy"] == 1.0 and result["class_search"]["P@5"] == 1.0
    assert result["decoding"] and result["software"]["tilescribe"]
    assert result["caption_style"]["n_distinct"] == 3 and result["caption_style"]["share_repeating_a_word"] == 0.0
    baselines = result["baselines"]
    assert baselines["n_train"] == 6
    assert set(baselines) == {"n_train", "nearest_embedding", "nearest_pixels", "class_template", "class_typical"}
    assert baselines["nearest_pixels"]["Bleu_4"] == pytest.approx(1.0, abs=1e-6)
    assert baselines["class_template"]["CIDEr"] < baselines["class_typical"]["CIDEr"]
    assert "CIDEr" in capsys.readouterr().out


def test_models_side_by_side_with_a_report(tmp_path, evaluate):
    root = colour_dataset(tmp_path / "colours <b>")
    report = tmp_path / "report"
    out = tmp_path / "result.json"
    models = ["--model", "good", "--model", "swapped", "--model", "clip", "--model", "captioner"]
    assert evaluate("--dataset", root, *models, "--json", out, "--report", report, "--no-baselines") == 0
    result = json.loads(out.read_text())
    swapped, clip, captioner = result["others"]
    assert result["model"] == "colour 1.0 (good)" and clip["model"] == "colour 1.0 (clip)"
    assert swapped["captioning"]["CIDEr"] < result["captioning"]["CIDEr"]
    assert "captioning" not in clip and clip["zero_shot"]["accuracy"] == 1.0
    assert "retrieval" not in captioner and captioner["captioning"]["Bleu_1"] == pytest.approx(1.0, abs=1e-6)
    markdown, html = (report / "report.md").read_text(), (report / "report.html").read_text()
    for name in ("captioning.svg", "retrieval.svg", "calibration.svg", "pictures/best_0.jpg", "pictures/worst_0.jpg"):
        assert (report / name).is_file() and name in markdown and name in html
    assert "Worst by CIDEr" in html and "Random" in html and "yellow desert" in html
    assert (report / "pictures" / "random_5.jpg").is_file()
    assert len(json.loads((report / "predictions.json").read_text())["colour 1.0 (good)"]) == 6


def test_reports_escape_what_data_says(tmp_path, evaluate):
    root = colour_dataset(tmp_path / "colours")
    document = json.loads((root / "dataset.json").read_text())
    document["images"][1]["sentences"][0]["raw"] = "<script>alert(1)</script> | a _desert_"
    (root / "dataset.json").write_text(json.dumps(document))
    assert evaluate("--dataset", root, "--model", "good", "--report", tmp_path / "report", "--no-baselines") == 0
    assert "<script>" not in (tmp_path / "report" / "report.html").read_text()
    assert "<script>" not in (tmp_path / "report" / "report.md").read_text()


def test_scenes_with_labels_only(tmp_path, evaluate):
    (tmp_path / "images").mkdir()
    labels = []
    for class_name, colour in COLOURS.items():
        for number in range(3):
            Image.new("RGB", (20, 20), colour).save(tmp_path / "images" / f"{class_name}{number}.png")
            labels.append({"filename": f"{class_name}{number}.png", "class": class_name})
    (tmp_path / "labels.json").write_text(json.dumps(labels))
    out = tmp_path / "out.json"
    assert evaluate("--dataset", tmp_path, "--model", "good", "--json", out, "--report", tmp_path / "report") == 0
    result = json.loads(out.read_text())
    assert result["zero_shot"]["accuracy"] == 1.0 and result["n_images"] == 9
    assert "captioning" not in result and "retrieval" not in result
    assert evaluate("--dataset", tmp_path, "--model", "captioner") == 1


@pytest.mark.parametrize(
    ("labels", "message"),
    [
        ("[", "not valid JSON"),
        ("{}", "should be a list"),
        ('[{"filename": "a.png"}]', 'entry 0: the field "class" is missing'),
        ('[{"filename": "a.png", "class": "x"}]', "entry 0: the picture a.png is not in"),
    ],
)
def test_broken_labels_are_named(tmp_path, evaluate, capsys, labels, message):
    (tmp_path / "labels.json").write_text(labels)
    assert evaluate("--dataset", tmp_path, "--model", "good") == 1
    assert message in capsys.readouterr().err


def test_an_unknown_split_and_a_full_disk_end_in_a_sentence(tmp_path, evaluate, capsys):
    root = colour_dataset(tmp_path / "colours")
    assert evaluate("--dataset", root, "--split", "val", "--model", "good") == 1
    assert "it has: train, test" in capsys.readouterr().err
    (tmp_path / "file").write_text("")
    assert evaluate("--dataset", root, "--model", "good", "--no-baselines", "--json", tmp_path / "file" / "x.json") == 1
    assert "cannot be written" in capsys.readouterr().err


def test_a_test_set_without_training_pictures_says_why_there_are_no_baselines(tmp_path, evaluate):
    root = colour_dataset(tmp_path / "colours")
    apart = tmp_path / "apart"
    document = json.loads((root / "dataset.json").read_text())
    (apart / "imgs").mkdir(parents=True)
    document["images"] = [record for record in document["images"] if record["split"] == "test"]
    for record in document["images"]:
        (root / "imgs" / record["filename"]).rename(apart / "imgs" / record["filename"])
    (apart / "dataset.json").write_text(json.dumps(document))
    out = tmp_path / "out.json"
    assert evaluate("--dataset", apart, "--model", "good", "--json", out) == 0
    result = json.loads(out.read_text())
    assert "baselines" not in result and any("--train-dataset" in note for note in result["notes"])
    assert evaluate("--dataset", apart, "--train-dataset", root, "--model", "good", "--json", out) == 0
    assert json.loads(out.read_text())["baselines"]["n_train"] == 6


def test_a_truncated_picture_is_named_and_left_out(tmp_path):
    root = colour_dataset(tmp_path / "colours")
    (root / "imgs" / "river_1.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing more")
    evaluation = evaluate_captions(ColourEngine(), open_dataset(root, "test"))
    assert evaluation.result["n_images"] == 5
    assert "river_1.png cannot be read" in evaluation.result["skipped_pictures"][0]
    assert [picture.name for picture in evaluation.pictures] == [
        "desert_1.png",
        "desert_3.png",
        "forest_1.png",
        "forest_3.png",
        "river_3.png",
    ]


def test_pictures_of_several_sizes_keep_their_order(tmp_path):
    root = colour_dataset(tmp_path / "colours", per_class=8)
    dataset = open_dataset(root)
    looked = look(ColourEngine(), [entry.path for entry in dataset], batch_size=3)
    assert looked.rows == list(range(24))
    assert [entry.captions[0] for entry in dataset] == [caption.text for caption in looked.captions]


def test_equal_sentences_are_embedded_once():
    engine = ColourEngine()
    rows = embed_unique(engine, ["a river", "sand", "a river"], batch_size=1)
    assert rows.shape == (3, 3) and (rows[0] == rows[2]).all()
    assert engine.texts_embedded == ["a river", "sand"]
