"""Two dates of one place: what counts as changed, and what is refused with which words."""

from __future__ import annotations

import gc
import json
import random
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tilescribe.core.changes.compare import compare
from tilescribe.core.changes.dates import Date, DatedTile, pair, usual_model
from tilescribe.core.changes.threshold import FLOOR, GIVEN, GROUPS, LEAST, OUTLIERS, choose_threshold
from tilescribe.core.cli import main
from tilescribe.core.errors import InputError
from tilescribe.core.index.things import spelled_things, things, word_counts
from tilescribe.core.models.labels import DEFAULT_MODEL
from tilescribe.core.store.files import TileFile

from ..scene_kit import sample_scene
from .tile_records import UTM, record, run

ROOT = Path(__file__).resolve().parents[2]
SEEN = {"forest": 0.0, "meadow": 0.3, "harbor": 1.5}


def tile(col, what="forest", row=0, side=64.0, shift=0.0, caption=None):
    angle = SEEN[what]
    vector = np.array([np.cos(angle), np.sin(angle), 0, 0], dtype="<f2").tobytes()
    left, bottom = 500000.0 + side * col + shift, 4000000.0 - side * row
    words = f"There is a {what} near a road." if caption is None else caption
    return DatedTile(
        row * 100 + col, f"r{row:05d}c{col:05d}", words, vector, (left, bottom, left + side, bottom + side)
    )


def date(name="spring", what=lambda col, row: "forest", **changes):
    tiles = [tile(col, what(col, row), row) for row in range(6) for col in range(10)]
    return replace(Date(name, tiles, "double 1.0.0", "abc", "EPSG:32631"), **changes)


def test_the_tile_where_a_harbour_was_built_is_found():
    later = date("autumn", lambda col, row: "harbor" if (col, row) == (3, 2) else "forest")
    found = compare(date(), later)
    assert found.threshold.how == GROUPS and found.unpaired == 0 and len(found.changes) == 60
    (change,) = found.changed()
    assert (change.rank, change.before.tile_id, change.after.tile_id) == (1, "r00002c00003", "r00002c00003")
    assert change.distance == pytest.approx(1 - np.cos(1.5), abs=2e-3)
    assert (change.gone, change.come) == (("forest",), ("harbor",))
    assert change.caption_change == pytest.approx(2 / 3)  # the road is in both


def test_nothing_changed_where_nothing_did():
    found = compare(date(), date("autumn"))
    assert not found.changed() and found.threshold.value == LEAST


def test_a_given_threshold_is_obeyed_and_other_words_can_be_asked_for():
    later = date("autumn", lambda col, row: "meadow" if col == 0 else "forest")
    assert len(compare(date(), later, 0.01).changed()) == 6
    found = compare(date(), later, 1.0)
    assert found.threshold.how == GIVEN and not found.changed()
    same_words = replace(later, tiles=[one._replace(caption=date().tiles[0].caption) for one in later.tiles])
    found = compare(date(), same_words, 0.01)
    assert len(found.changed()) == 6 and not found.changed(words_too=True)


def test_tiles_are_matched_by_place_not_by_name():
    wider = [one._replace(tile_id=f"r{one.key // 100 + 4:05d}c{one.key % 100 + 9:05d}") for one in date().tiles]
    found = compare(date(), date("wider", tiles=wider))
    assert len(found.changes) == 60 and not found.changed()


def test_tiles_without_a_counterpart_are_counted():
    fewer = date("fewer", tiles=date().tiles[:50])
    blind = date("blind", tiles=[one._replace(vector=b"") if one.key == 0 else one for one in date().tiles])
    assert compare(date(), fewer).unpaired == 10
    assert compare(date(), blind).unpaired == 2


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (date("b", tiles=[]), "no captioned tiles"),
        (date("b", tiles=[one._replace(vector=b"") for one in date().tiles]), "no embeddings"),
        (date("b", model="other 2.0"), "Caption one of the two rasters again, with the model of the other"),
        (date("b", weights_sha256="def"), "its weights were others"),
        (date("b", crs="EPSG:4326"), "Reproject"),
        (date("b", tiles=[tile(col, side=128.0) for col in range(5)]), "128 x 128.*tile size of the other"),
        (date("b", tiles=[tile(col, shift=32.0) for col in range(5)]), "only 0 tiles.*Clip or warp"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_a_way_out(later, words):
    with pytest.raises(InputError, match=words):
        compare(date("a"), later)


def test_one_can_stop_it():
    assert compare(date(), date(), stopped=lambda: True) is None


def test_overlapping_tiles_find_their_own_place():
    overlapping = [tile(0, shift=16.0 * step) for step in range(8)]
    one = Date("a", overlapping, "m")
    assert pair(one, one) == [(number, number) for number in range(8)]


def test_the_threshold_follows_the_distances():
    chance = random.Random(1)
    noise = [abs(chance.gauss(0.02, 0.01)) for _ in range(500)]
    few = choose_threshold([*noise, 0.4, 0.5, 0.45])
    assert 0.06 < few.value < 0.4
    assert choose_threshold(noise).value == pytest.approx(LEAST, abs=0.005)  # one group: nothing but noise
    shifted = [abs(chance.gauss(0.2, 0.03)) for _ in range(500)]  # another season everywhere
    limit = choose_threshold(shifted)
    assert limit.how == OUTLIERS and sum(distance >= limit.value for distance in shifted) < 10
    half = choose_threshold([0.02] * 50 + [0.5] * 50)
    assert half.how == GROUPS and 0.02 < half.value < 0.5
    assert choose_threshold([]).how == FLOOR and choose_threshold([0.0]).how == FLOOR


def test_things_are_what_a_caption_is_about():
    assert things("Many green trees are in a piece of forest.") == ["tree", "forest"]
    assert things("Lots of boats docked neatly at the harbor.") == ["boat", "harbor"]
    assert things("Muchos barcos blancos están en el puerto, cerca de una playa.") == ["barco", "puerto", "playa"]
    assert things("Plusieurs maisons avec des arbres verts près de la rivière.") == ["maison", "arbre", "rivière"]
    assert things("Há vários edifícios grandes ao lado de uma estrada.") == ["edifício", "estrada"]
    assert things("") == [] and things("many of the very large") == []
    assert word_counts(["two boats", "a boat and boats", "a river"]) == [("boats", 2), ("river", 1)]


def test_the_model_is_the_runs_or_the_one_that_most_tiles_name():
    assert usual_model(["a 1", "b 1", "b 1", ""]) == "b 1" and usual_model([], "c 1") == "c 1" and usual_model([]) == ""


@pytest.fixture(scope="module")
def two_dates(tmp_path_factory):
    """Draw the sample scene and what became of it some years on, and caption both."""
    if not (ROOT / "resources" / "models" / DEFAULT_MODEL / "model.json").is_file():
        pytest.skip("the embedded model has not been built")
    folder = tmp_path_factory.mktemp("dates")
    for name, *later in (("before",), ("after", "later")):
        raster = sample_scene(folder / f"{name}.tif", *later)
        assert main(["caption", str(raster), str(folder / f"{name}.gpkg")]) == 0
    return folder


def test_the_changes_drawn_into_the_scene_are_found_in_the_shell(two_dates, capsys):
    drawn = [json.loads((two_dates / f"{name}.truth.json").read_text())["tiles"] for name in ("before", "after")]
    changed = {old["tile_id"] for old, new in zip(*drawn, strict=True) if old["class"] != new["class"]}
    capsys.readouterr()
    assert main(["compare", str(two_dates / "before.gpkg"), str(two_dates / "after.gpkg"), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {change["tile_id"] for change in found["changes"]} == changed and len(changed) == 5
    assert found["compared"] == 48 and found["unpaired"] == 0
    harbour = next(change for change in found["changes"] if change["tile_id"] == "r00002c00007")
    assert "boats" in harbour["words_come"] and "beach" in harbour["words_gone"]


def test_the_shell_says_what_it_did_and_refuses_a_senseless_threshold(two_dates, capsys):
    files = [str(two_dates / "before.gpkg"), str(two_dates / "after.gpkg")]
    assert main(["compare", *files, "--threshold", "0.15"]) == 0
    printed = capsys.readouterr()
    assert "before: " in printed.out and "of 48 tiles changed" in printed.err
    assert main(["compare", *files, "--threshold", "high"]) == 2
    assert main(["compare", files[0], str(two_dates / "nothing.gpkg")]) == 1


def test_one_coordinate_system_in_two_wordings_is_one(tmp_path, capsys):
    wordings = [UTM, UTM.replace(',AUTHORITY["EPSG","32631"]', "").replace('"metre"', '"meters"')]
    for name, wkt in zip("ab", wordings, strict=True):  # as a GeoTIFF and an Erdas Imagine file of one place say it
        raster = {**run()["raster"], "crs_wkt": wkt}
        with TileFile(tmp_path / f"{name}.gpkg", run(raster=raster)) as tiles:
            tiles.append([record(index) for index in range(4)])
    assert main(["compare", str(tmp_path / "a.gpkg"), str(tmp_path / "b.gpkg")]) == 0
    assert "0 of 4 tiles changed" in capsys.readouterr().err


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="from here on Python looks through every dictionary")
def test_what_is_kept_of_captions_costs_the_garbage_collector_nothing():
    # Thousands of kept objects that come and go would have it look through all of QGIS's, which waits meanwhile.
    assert not gc.is_tracked(spelled_things("Two red roofs beside a river"))
