"""What happens on bad days, in a real QGIS: layers, projects, files and Python go away in the middle of things."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from bundle_by_hand import write_bundle
from coloured_tiles import thirty
from places import DOUBLE, ROOT, RUNTIME
from qgis.core import QgsProject

from tilescribe.ui.layers import map_layer
from tilescribe.ui.layers.layer_versions import LayerVersions
from tilescribe.ui.search.aim import Aim
from tilescribe.ui.search.search_index import TileSearch

TILES = 20 * 12  # 640 x 384 pixels in tiles of 32


def play(story, **arguments):
    spec = importlib.util.spec_from_file_location("qgis_window", ROOT / "scripts" / "qgis_window.py")
    window = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(window)
    return window.play(Path(__file__).with_name(story), timeout=280, **arguments)


@pytest.fixture(scope="module")
def found(make_raster, tmp_path_factory):
    folder = tmp_path_factory.mktemp("bad days")
    write_bundle(folder / "bundles" / "rscapret-nano", "rscapret-nano", tile_seconds=0.01)
    return play(
        "bad_days_story.py",
        environ={"TILESCRIBE_MODELS": str(folder / "bundles")},
        raster=make_raster(),
        folder=str(folder),
        bootstrap=str(DOUBLE),
        python=str(RUNTIME),
    )


def test_no_exception_reaches_qgis(found):
    assert found["complaints"] == []


def test_a_project_closed_in_the_middle_loses_no_tile(found):
    assert f"{TILES} tiles" in found["closed_said"] and found["closed_tiles"] == TILES


def test_a_raster_layer_removed_in_the_middle_does_no_harm(found):
    assert f"{TILES} tiles" in found["no_raster_said"] and found["no_raster_tiles"] == [TILES]


def test_a_tile_layer_removed_in_the_middle_stays_removed(found):
    assert f"{TILES} tiles" in found["no_tiles_said"] and found["no_tiles_layers"] == 0


def test_an_edit_session_survives_a_run_into_the_same_layer(found):
    assert found["edited_goes_on"] and found["edited_session"]
    assert found["edited_hit"] == "a helipad on a roof", "an unsaved edit is searched"
    assert found["edited_saved"], "what was edited during the run can be saved"
    assert (found["edited_tiles"], found["edited_twice"], found["edited_kept"]) == (TILES, [], 1)


def test_a_read_only_layer_is_searched_and_coloured(found):
    assert found["read_only_hits"] == 50
    assert found["read_only_style"] == "RuleRenderer"


def test_a_layer_removed_while_it_is_searched_and_coloured(found):
    assert "no tile layer" in found["gone_shown"]


def test_a_deleted_runtime_is_told_with_what_to_do_and_one_that_is_back_is_used(found):
    assert "no Python interpreter" in found["no_runtime_said"] and "Set up" in found["no_runtime_said"]
    assert "no Python interpreter" in found["no_runtime_shown"]
    assert not found["no_runtime_start"] and found["no_runtime_button"]
    assert found["back_again"] and found["new_worker_hits"] == 50


def test_ten_reloads_leave_nothing_behind(tmp_path, double_worker):
    thirty(tmp_path / "tiles.gpkg")
    write_bundle(tmp_path / "bundles" / "double-1.0.0")
    (tmp_path / "temporary").mkdir()
    found = play(
        "reload_story.py",
        environ={"TILESCRIBE_MODELS": str(tmp_path / "bundles")},
        tiles=f"{tmp_path}/tiles.gpkg|layername=tiles",
        bootstrap=str(DOUBLE),
        folder=str(tmp_path / "temporary"),
    )
    second, last = found["second"], found["last"]
    assert found["loaded"]
    assert {name: (second[name], last[name]) for name in second if second[name] != last[name]} == {}
    assert last["processes"] == 0 and last["temporary files"] == [] and last["tasks"] == 0
    assert (last["windows"], last["widgets"]) == (0, 0)
    assert set(last["ours"]) <= {"ModelsService", "RuntimeService"}, "more than what the modules themselves hold"
    assert not [text for text in last["menu"] if "ilescribe" in text]


def test_two_qgis_on_one_geopackage(make_raster, make_bundle, double_worker, tmp_path, wait_until):
    """One captions into the file while the other has it open, searches it, and saves an edit."""
    output = tmp_path / "shared.gpkg"
    arguments = [make_raster(), make_bundle(tile_seconds=0.02), str(output)]
    script = Path(__file__).with_name("caption_process.py")
    with subprocess.Popen([sys.executable, str(script), *arguments], stdout=subprocess.PIPE, text=True) as other:
        for _ in range(2):
            assert "written" in other.stdout.readline()
        layer = map_layer.open_tile_layer(str(output), "tiles", "shared")
        QgsProject.instance().addMapLayer(layer)
        seen = layer.featureCount()
        assert 0 < seen < TILES
        index = TileSearch(double_worker.client)
        assert index.search(LayerVersions().snapshot(layer), Aim("red"))
        layer.startEditing()
        tile = next(layer.getFeatures())
        layer.changeAttributeValue(tile.id(), layer.fields().indexOf("caption"), "a helipad on a roof")
        assert layer.commitChanges(), layer.commitErrors()
        said, _ = other.communicate(timeout=120)
        assert other.returncode == 0, said
    layer.dataProvider().reloadData()
    tiles = list(layer.getFeatures())
    assert len({tile["tile_id"] for tile in tiles}) == len(tiles) == TILES
    assert [tile["tile_id"] for tile in tiles if tile["caption"] == "a helipad on a roof"]
    assert len(index.search(LayerVersions().snapshot(layer), Aim("red"), limit=1000)) == TILES, (
        "the new tiles are found too"
    )
    QgsProject.instance().clear()


def test_two_runs_into_one_geopackage_make_no_tile_twice(make_raster, make_bundle, tmp_path):
    output = tmp_path / "both.gpkg"
    arguments = [make_raster(), make_bundle(tile_seconds=0.02), str(output)]
    command = [sys.executable, str(Path(__file__).with_name("caption_process.py")), *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as first:
        assert "written" in first.stdout.readline()
        second = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        first.communicate(timeout=120)
    assert first.returncode == 0, "the one that was there first is not disturbed"
    assert "another" in second.stderr.splitlines()[-1].lower(), second.stderr
    layer = map_layer.open_tile_layer(str(output), "tiles", "both")
    ids = [tile["tile_id"] for tile in layer.getFeatures()]
    assert len(set(ids)) == len(ids) == TILES
