"""The dock as a person uses it: one story in a real QGIS window with a real worker process, many things to check."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from bundle_by_hand import write_bundle
from places import DOUBLE, ROOT

TILES = 20 * 12  # 640 x 384 pixels in tiles of 32


@pytest.fixture(scope="module")
def found(make_raster, tmp_path_factory):
    spec = importlib.util.spec_from_file_location("qgis_window", ROOT / "scripts" / "qgis_window.py")
    window = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(window)
    folder = tmp_path_factory.mktemp("dock")
    write_bundle(folder / "bundles" / "rscapret-nano", "rscapret-nano", tile_seconds=0.05)
    return window.play(
        Path(__file__).with_name("dock_story.py"),
        timeout=280,
        environ={"TILESCRIBE_MODELS": str(folder / "bundles")},
        raster=make_raster(),
        output=str(folder / "kept.gpkg"),
        bootstrap=str(DOUBLE),
    )


def test_loading_the_plugin_costs_next_to_nothing(found):
    assert not found["built_at_load"]
    assert not found["visible_at_load"]
    assert not found["worker_at_load"]
    assert found["heavy"] == []
    assert found["load_seconds"] < 0.5  # far from the limit: bench/gui_stalls.py measures, this only guards


def test_the_empty_panel_says_what_to_do(found):
    assert "Add a raster layer" in found["empty_sentence"]
    assert not found["empty_start"]


def test_the_form_follows_the_active_layer_and_estimates(found):
    assert found["follows"]
    assert found["estimate"].startswith(f"{TILES} tiles")
    assert found["models"] == ["Test double"]


def test_a_run_shows_its_progress_here_and_in_the_task_manager(found):
    assert len(found["task"]) == 1
    assert "<" not in found["task"][0]
    assert "\n" not in found["task"][0]
    assert f"of {TILES} tiles" in found["numbers"]
    assert "left" in found["numbers"]
    assert "mostly" in found["latest"]


def test_cancel_is_quick_and_keeps_what_is_done(found):
    assert found["cancel_seconds"] < 3.0
    assert 0 < found["kept"] < TILES
    assert "Cancelled" in found["cancel_said"]
    assert found["go_on"] == "Go on"


def test_a_killed_worker_is_reported_and_loses_nothing(found):
    assert "worker" in found["kill_said"]
    assert "Traceback" not in found["kill_said"]
    assert found["kept"] < found["kept_after_kill"] < TILES


def test_going_on_finishes_the_same_layer(found):
    assert found["tiles"] == TILES
    assert found["twice"] == []
    assert found["tile_layers"] == 1
    assert found["layer_name_kept"]
    assert f"of {TILES} tiles captioned" in found["end_said"]


def test_another_grid_is_refused_for_the_same_file(found):
    assert found["into_file"]
    assert "another run" in found["other_grid_said"]


def test_search_ranks_and_draws_only_what_is_seen(found):
    scores = [score for _, score in found["hits"]]
    assert len(scores) == 50
    assert scores == sorted(scores, reverse=True)
    assert "blue" in found["hits"][0][0]
    assert found["status"].startswith("50 hits")
    assert 0 < found["pictures"] < 25


def test_hits_lead_to_the_map(found):
    assert found["panned"]
    assert found["zoomed"]
    assert 0 < found["visible_hits"] < 30
    assert found["limited"] == 3


def test_hits_can_be_selected_and_kept(found):
    assert found["selected"] == 3
    assert found["kept_hits"] == [[1, 2, 3]]


def test_an_unsaved_edit_is_found_and_stays_data(found):
    assert found["edited"] == "a helipad <b>on</b> a roof"
    assert "<b>" not in found["tool_tip"]


def test_questions_that_cannot_be_answered(found):
    assert "query is empty" in found["blank_said"]
    assert "query is empty" in found["blank_shown"]
    assert "10000" in found["long_said"].replace(",", "")
    assert found["other_script"] >= 0


def test_an_empty_project_says_what_to_do(found):
    assert "no tile layer" in found["no_layer"]


def test_unload_takes_everything_out(found):
    assert found["docks_left"] == []
    assert not found["worker_left"]
    assert found["actions_left"] == []
    assert found["again"]


def test_expression_functions_come_and_go_with_the_plugin(found):
    assert found["functions"] == found["functions_again"] == ["tile_similarity", "tile_caption_contains"]
    assert found["functions_left"] == []
