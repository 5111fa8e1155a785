"""Looking at tiles in parts, in real QGIS with a real worker: a speck that only a part shows is found in any layer."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from tiles_by_hand import run

from tilescribe.ui.caption.again import job_of_run
from tilescribe.ui.caption.form import CaptionForm
from tilescribe.ui.caption.plan import plan_of
from tilescribe.ui.layers import tile_layer
from tilescribe.ui.layers.layer_versions import LayerVersions
from tilescribe.ui.layers.tile_style import apply_style
from tilescribe.ui.search.aim import Aim
from tilescribe.ui.search.hits_view import HitsModel
from tilescribe.ui.search.search_index import TileSearch
from tilescribe.ui.settings import Settings
from tilescribe.ui.thumbnails.rendering import Thumbnails

SPECK = "r00001c00002"  # in the lower right of this tile of 128 pixels


@pytest.fixture
def caption(run_algorithm, double_worker, make_bundle, make_raster, tmp_path):
    """Return a function that captions 5 x 3 tiles of a red raster with a blue speck in one of them."""

    def captioned(output="tiles.gpkg", **parameters):
        output = output if output.startswith("memory") else str(tmp_path / output)
        raster = make_raster("speck", speck=[220, 350, 30])
        values = {"INPUT": raster, "TILE_SIZE": 128, "MODEL": make_bundle(), "OUTPUT": output, **parameters}
        results, feedback, context = run_algorithm("captiontiles", values)
        if results is None:
            return feedback.errors[0]
        return context.takeResultLayer(results["OUTPUT"]) or QgsVectorLayer(results["OUTPUT"], "result", "ogr")

    return captioned


@pytest.fixture
def find(double_worker):
    """Return a function that searches a layer as the dock does."""
    searches, versions = TileSearch(double_worker.client), LayerVersions()
    return lambda layer, query, **options: searches.search(versions.snapshot(layer), Aim(query), **options)


def tile_of(layer, hit):
    return layer.getFeature(hit.feature_id)["tile_id"]


@pytest.mark.parametrize("output", ["tiles.gpkg", "tiles.geojson", "memory:"])
def test_a_speck_that_only_a_part_shows_is_the_first_hit_and_stands_out(caption, find, output):
    plain = {hit.rank: hit for hit in find(caption("plain.gpkg"), "blue")}
    layer = caption(output, DETAIL=3)
    apply_style(layer)
    assert layer.editorWidgetSetup(layer.fields().lookupField("details")).type() == "Hidden"
    assert tile_layer.is_tile_layer(layer) and layer.fields().lookupField("details") >= 0
    best, second = find(layer, "blue", limit=2)
    assert tile_of(layer, best) == SPECK
    assert best.part == (3, 3, 3)  # row and column, of three
    hits = HitsModel(Thumbnails())
    hits.set_hits([best, plain[1]])
    tips = [hits.data(hits.index(row), Qt.ItemDataRole.ToolTipRole) for row in (0, 1)]
    assert ["row 3, column 3 of 3 x 3" in tip for tip in tips] == [True, False]
    assert best.vector_score > plain[1].vector_score + 0.2
    assert best.vector_score - second.vector_score > 0.2


def test_an_edited_layer_and_one_that_is_a_copy_are_searched_alike(caption, find, tmp_path):
    layer = caption(DETAIL=2)
    layer.startEditing()
    first = next(layer.getFeatures())
    layer.changeAttributeValue(first.id(), layer.fields().lookupField("details"), None)  # a tile may lack them
    assert tile_of(layer, find(layer, "blue", limit=1)[0]) == SPECK
    assert layer.rollBack()
    (tmp_path / "copy.gpkg").write_bytes((tmp_path / "tiles.gpkg").read_bytes())
    copy = QgsVectorLayer(str(tmp_path / "copy.gpkg"), "copy", "ogr")
    assert tile_of(copy, find(copy, "blue", limit=1)[0]) == SPECK


def test_whole_tiles_leave_no_field_for_parts(caption, find):
    layer = caption()
    assert layer.fields().lookupField("details") < 0
    assert {hit.part for hit in find(layer, "red")} == {None}


def test_a_run_goes_on_only_in_the_detail_it_was_begun_in(caption):
    caption(DETAIL=2)
    assert "detail of the grid differs: 2 before, 1 now" in caption()
    assert caption(DETAIL=2).featureCount() == 15
    assert "DETAIL" in caption("other.gpkg", DETAIL=5)


def test_a_tile_captioned_again_is_looked_at_as_before(caption, qgis_app):
    layer = caption(DETAIL=2)
    facts = tile_layer.run_of(layer)
    assert job_of_run(facts, layer, "double").grid.detail == 2
    assert "detail" not in run()["grid"]  # as runs of older versions are
    assert job_of_run({**facts, "grid": run()["grid"]}, layer, "double").grid.detail == 1


def test_the_form_offers_it_and_remembers(qgis_app, make_raster):
    layer = QgsRasterLayer(make_raster("speck", speck=[220, 350, 30]), "speck")
    QgsProject.instance().addMapLayer(layer)
    form = CaptionForm(Settings())
    heard = []
    try:
        form.raster.setLayer(layer)
        assert form.choices().detail == 1
        form.changed.connect(lambda: heard.append(form.choices().detail))
        form.detail.setCurrentIndex(2)
        assert heard == [3]
        assert plan_of(form.choices(), QgsMapCanvas()).job.grid.detail == 3
        form.remember()
        assert CaptionForm(Settings()).choices().detail == 3
    finally:
        Settings().detail = 1
        form.deleteLater()
        QgsProject.instance().clear()


def test_a_layer_that_qgis_draws_is_looked_at_in_parts_too(
    double_worker, run_algorithm, make_bundle, make_raster, find, tmp_path
):
    layer = QgsRasterLayer(make_raster("speck", speck=[220, 350, 30]), "speck")
    QgsProject.instance().addMapLayer(layer)
    try:
        values = {"INPUT": layer, "TILE_SIZE": 128, "DETAIL": 3, "MODEL": make_bundle()}
        output = str(tmp_path / "drawn.gpkg")
        results, feedback, _ = run_algorithm("captiondrawnlayer", {**values, "OUTPUT": output})
        assert results and results["CAPTIONED"] == 15, feedback.errors
        tiles = QgsVectorLayer(results["OUTPUT"], "tiles", "ogr")
        best = find(tiles, "blue", limit=1)[0]
        assert tile_of(tiles, best) == SPECK and best.part == (3, 3, 3)
    finally:
        QgsProject.instance().clear()
