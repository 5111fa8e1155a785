"""Everything can be done without a mouse, and everything has a name that can be read aloud: in a real QGIS window."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from bundle_by_hand import write_bundle
from coloured_tiles import thirty
from places import DOUBLE, ROOT

PLACES = ("Caption", "Search", "Review", "Ask", "runtime", "models", "hub", "learn", "report")


@pytest.fixture(scope="module")
def found(make_raster, tmp_path_factory, qgis_app):
    spec = importlib.util.spec_from_file_location("qgis_window", ROOT / "scripts" / "qgis_window.py")
    window = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(window)
    folder = tmp_path_factory.mktemp("reachable")
    write_bundle(folder / "bundles" / "rscapret-nano", "rscapret-nano")
    thirty(folder / "tiles.gpkg")
    return window.play(
        Path(__file__).with_name("reach_story.py"),
        timeout=200,
        environ={"TILESCRIBE_MODELS": str(folder / "bundles")},
        raster=make_raster(),
        tiles=f"{folder}/tiles.gpkg|layername=tiles",
        bootstrap=str(DOUBLE),
    )


@pytest.mark.parametrize("place", PLACES)
def test_every_control_has_a_name(found, place):
    assert found["nameless"][place] == []


@pytest.mark.parametrize("place", PLACES)
def test_tab_comes_to_every_control(found, place):
    assert found["unreachable"][place] == []


@pytest.mark.parametrize("place", PLACES)
def test_tab_goes_down_as_one_reads(found, place):
    assert found["backwards"][place] == []


def test_escape_closes_every_dialog(found):
    assert found["escape"] == dict.fromkeys(("runtime", "models", "hub", "learn", "report"), True)
