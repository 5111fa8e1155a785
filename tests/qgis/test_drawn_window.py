"""The dock over a tile server in a real QGIS window: boxes, estimate, cancel, going on, and no stall of the map."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest
from bundle_by_hand import write_bundle
from places import DOUBLE, ROOT


@pytest.fixture(scope="module")
def found(make_raster, tmp_path_factory):
    spec = importlib.util.spec_from_file_location("qgis_window", ROOT / "scripts" / "qgis_window.py")
    window = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(window)
    folder = tmp_path_factory.mktemp("drawn")
    write_bundle(folder / "bundles" / "rscapret-nano", "rscapret-nano", tile_seconds=0.005)
    script = Path(__file__).with_name("map_server.py")
    server = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    try:
        return window.play(
            Path(__file__).with_name("drawn_story.py"),
            timeout=280,
            environ={"TILESCRIBE_MODELS": str(folder / "bundles")},
            source=server.stdout.readline().strip(),
            raster=make_raster(),
            bootstrap=str(DOUBLE),
            bench=str(ROOT / "bench"),
            picture=str(folder / "drawn.png"),
        )
    finally:
        server.kill()
        server.wait()


def test_only_the_boxes_that_a_layer_needs_are_there(found):
    assert found["for_file"] == [True, False, False, False]
    assert found["for_styled_file"] == [True, False, True, False]
    assert found["own_resolution"] == "The raster's own resolution"
    assert found["for_server"] == [False, True, False, True]
    assert re.match(r"Zoom 1[3-9]: [\d.]+ m per pixel", found["zoom_offered"])


def test_the_estimate_counts_requests(found):
    assert "request" not in found["styled_estimate"]
    tiles = int(re.match(r"([\d\u202f]+) tiles", found["server_estimate"]).group(1).replace("\u202f", ""))
    requests = int(re.search(r"about ([\d\u202f]+) requests?", found["server_estimate"]).group(1).replace("\u202f", ""))
    assert tiles > 1000 and tiles / 20 < requests < tiles / 8  # sixteen share a tile of the server


def test_a_cancelled_run_goes_on_also_without_its_layer(found):
    assert found["go_on"] == "Go on"
    assert found["restyled"] == ["Caption tiles", "Go on"]
    assert found["tiles"] > found["kept"] > 300
    assert "were finished before" in found["said"]
    assert found["failed"] == 0


def test_the_map_never_stands_still(found):
    # The server holds answers back for longer than this; bench/gui_work.py measures what is left.
    assert found["stall_ms"] < 500 + found["idle_ms"], found["late"]
