"""The raster road of `tilescribe evaluate`: a mosaic of known tiles is described and searched."""

from __future__ import annotations

import json

import numpy as np
import pytest

pytest.importorskip("pycocoevalcap", reason="pycocoevalcap is in the full runtime only")
rasterio = pytest.importorskip("rasterio")

from tilescribe.core.errors import DatasetError
from tilescribe.core.evaluation import tokenise
from tilescribe.core.evaluation.mosaic import evaluate_mosaic, is_mosaic

from .evaluation_doubles import COLOURS, SENTENCES, ColourEngine

SIDE = 32


@pytest.fixture
def mosaic(tmp_path, monkeypatch):
    """Write 3 x 4 plain tiles, each row a class, and their answers."""
    monkeypatch.setattr(tokenise.shutil, "which", lambda name: None)
    pixels = np.zeros((3, 3 * SIDE, 4 * SIDE), np.uint8)
    tiles = []
    for row, (class_name, colour) in enumerate(COLOURS.items()):
        for column in range(4):
            area = (slice(None), slice(row * SIDE, (row + 1) * SIDE), slice(column * SIDE, (column + 1) * SIDE))
            pixels[area] = np.array(colour, np.uint8)[:, None, None]
            tiles.append({"row": row, "col": column, "class": class_name, "captions": list(SENTENCES[class_name])})
    path = tmp_path / "mosaic.tif"
    transform = rasterio.transform.from_origin(500000, 5000000, 0.3, 0.3)
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        width=4 * SIDE,
        height=3 * SIDE,
        count=3,
        dtype="uint8",
        photometric="RGB",
        crs="EPSG:32633",
        transform=transform,
    ) as dataset:
        dataset.write(pixels)
    path.with_suffix(".json").write_text(json.dumps({"tile_size": SIDE, "columns": 4, "rows": 3, "tiles": tiles}))
    return path


def test_a_mosaic_is_described_and_searched(mosaic):
    assert is_mosaic(mosaic) and not is_mosaic(mosaic.parent)
    evaluation = evaluate_mosaic(ColourEngine(), mosaic)
    assert evaluation.result["n_images"] == 12
    assert evaluation.result["captioning"]["Bleu_4"] == pytest.approx(1.0, abs=1e-6)
    assert evaluation.result["class_search"]["P@5"] == 1.0
    assert evaluation.result["product_search"]["P@5"] == 1.0
    assert evaluation.pictures[5].window == (SIDE, SIDE, SIDE)


def test_a_model_that_is_wrong_scores_nothing(mosaic):
    evaluation = evaluate_mosaic(ColourEngine(swapped=True), mosaic)
    assert evaluation.result["class_search"]["P@5"] == 0.0
    assert evaluation.result["product_search"]["P@5"] == 0.0


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda answers: answers["tiles"].append({**answers["tiles"][0], "row": 9}), "row 9, column 0"),
        (lambda answers: answers["tiles"][2].pop("class"), 'tile 2: the field "class" is missing'),
        (lambda answers: answers.pop("tile_size"), 'expected "tile_size"'),
    ],
)
def test_answers_that_do_not_fit_are_named(mosaic, change, message):
    answers = json.loads(mosaic.with_suffix(".json").read_text())
    change(answers)
    mosaic.with_suffix(".json").write_text(json.dumps(answers))
    with pytest.raises(DatasetError, match=message):
        evaluate_mosaic(ColourEngine(), mosaic)
