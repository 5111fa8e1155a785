"""tilescribe:captiondrawnlayer, in QGIS and through qgis_process."""

from __future__ import annotations

import json

import pytest
from drawn_kit import SIDE, by_column
from map_server import WORLD, Answer
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer

pytestmark = pytest.mark.usefixtures("little_patience")


@pytest.fixture
def server(server):
    """Return a server of tiles that are red, green and blue, column by column."""
    server.rule = by_column
    return server


def extent(column, columns=4, rows=3):
    left, top = -WORLD + column * SIDE, WORLD - 2000 * SIDE
    return f"{left},{left + columns * SIDE},{top - rows * SIDE},{top} [EPSG:3857]"


@pytest.fixture
def layer(server):
    made = QgsRasterLayer(server.xyz(17, 17), "town", "wms")
    QgsProject.instance().addMapLayer(made)
    yield made
    QgsProject.instance().removeMapLayer(made.id())


def test_a_server_is_captioned_and_found(double_worker, run_algorithm, layer, server, make_bundle, tmp_path):
    chosen = {"INPUT": layer, "ZOOM": 17, "EXTENT": extent(1000), "MODEL": make_bundle(), "REQUESTS_PER_SECOND": 50}
    output = str(tmp_path / "tiles.gpkg")
    server.rule = lambda place, before: Answer(500 if place[1] == 1001 else 200)
    results, feedback, _ = run_algorithm("captiondrawnlayer", {**chosen, "OUTPUT": output})
    assert (results["CAPTIONED"], results["FAILED"]) == (9, 3), feedback.errors
    assert any("answered with an error (500)" in warning for warning in feedback.warnings)
    server.rule = lambda place, before: Answer()
    results, feedback, _ = run_algorithm("captiondrawnlayer", {**chosen, "OUTPUT": output})
    assert (results["CAPTIONED"], results["FAILED"]) == (3, 0)
    tiles = QgsVectorLayer(results["OUTPUT"], "tiles", "ogr")
    assert tiles.featureCount() == 12 and {tile["status"] for tile in tiles.getFeatures()} == {"done"}
    found, _, _ = run_algorithm(
        "searchtiles",
        {"INPUT": tiles, "QUERY": "red", "MODEL": chosen["MODEL"], "OUTPUT": str(tmp_path / "hits.gpkg")},
    )
    assert found is not None


def test_what_is_missing_is_said(double_worker, run_algorithm, layer, server, make_bundle, tmp_path):
    chosen = {"INPUT": layer, "MODEL": make_bundle(), "OUTPUT": str(tmp_path / "tiles.gpkg")}
    for more, said in (
        ({"ZOOM": 17}, "Give an extent or a mask"),
        ({"EXTENT": extent(1100)}, "Give a zoom level"),
        ({"EXTENT": extent(1100), "ZOOM": 3}, "has no zoom level 3"),
    ):
        results, feedback, _ = run_algorithm("captiondrawnlayer", {**chosen, **more})
        assert results is None
        assert any(said in error for error in feedback.errors), feedback.errors
    assert server.asked == []


def test_a_styled_raster_needs_nothing_more(double_worker, run_algorithm, make_raster, make_bundle, tmp_path):
    chosen = {"INPUT": make_raster(), "TILE_SIZE": 64, "MODEL": make_bundle(), "OUTPUT": "TEMPORARY_OUTPUT"}
    results, feedback, _ = run_algorithm("captiondrawnlayer", chosen)
    assert results["CAPTIONED"] == 60, feedback.errors


def test_only_the_tiles_under_a_mask_are_asked_for(double_worker, run_algorithm, layer, server, make_bundle, tmp_path):
    mask = QgsVectorLayer("Polygon?crs=EPSG:3857", "mask", "memory")
    feature = QgsFeature()
    left, top = -WORLD + 1200.2 * SIDE, WORLD - 2000.2 * SIDE
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, top - SIDE, left + SIDE, top)))
    mask.dataProvider().addFeatures([feature])
    chosen = {"INPUT": layer, "ZOOM": 17, "MASK": mask, "MODEL": make_bundle(), "OUTPUT": str(tmp_path / "tiles.gpkg")}
    results, feedback, _ = run_algorithm("captiondrawnlayer", {**chosen, "REQUESTS_PER_SECOND": 50})
    assert results["CAPTIONED"] == 4, feedback.errors
    assert {place for _, place in server.asked} == {(17, x, y) for x in (1200, 1201) for y in (2000, 2001)}


def test_from_a_shell(qgis_process, nano, server, tmp_path):
    output = tmp_path / "tiles.gpkg"
    status, said = qgis_process(
        "--json", "run", "tilescribe:captiondrawnlayer", f"--INPUT=wms://{server.xyz(17, 17)}", "--ZOOM=17",
        f"--EXTENT={extent(1300)}", "--REQUESTS_PER_SECOND=20", f"--OUTPUT={output}",
    )  # fmt: skip
    assert status == 0, said
    assert json.loads(said[said.index("{\n") :])["results"]["CAPTIONED"] == 12
    layer = QgsVectorLayer(f"{output}|layername=tiles", "tiles", "ogr")
    assert layer.featureCount() == 12 and layer.crs().authid() == "EPSG:3857"


def test_from_a_shell_a_server_that_wants_a_password_is_no_dead_end(qgis_process, nano, server, tmp_path):
    server.rule = lambda place, before: Answer(401, headers=(("WWW-Authenticate", 'Basic realm="maps"'),))
    status, said = qgis_process(
        "run", "tilescribe:captiondrawnlayer", f"--INPUT=wms://{server.xyz(17, 17)}", "--ZOOM=17",
        f"--EXTENT={extent(1400)}", "--REQUESTS_PER_SECOND=20", f"--OUTPUT={tmp_path / 'tiles.gpkg'}",
    )  # fmt: skip
    assert status == 0, said
    assert "refuses access (401)" in said and "12 failed" in said
