"""An analyst compares two captioned dates in real QGIS: of the drawn scene, of hand-made layers, and of what cannot be."""

from __future__ import annotations

import base64
import json

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)
from scene_kit import sample_scene
from tiles_by_hand import NASTY, record, run, vector

from tilescribe.ui.changes.changes_layer import style_changes
from tilescribe.ui.changes.dated_layer import DatedLayer
from tilescribe.ui.layers import tile_layer
from tilescribe.ui.layers.tile_writer import GeoPackageSink

SAME, OTHER = vector(1.0, 0.0, 0.0, 0.0), vector(0.0, 1.0, 0.0, 0.0)


def dated(name, columns=range(8), changed=(), caption="a road beside houses", facts=None, crs="EPSG:32629", **changes):
    """Return a tile layer made by hand; the columns in ``changed`` show something else."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}", name, "memory")
    layer.dataProvider().addAttributes(list(tile_layer.tile_fields()))
    layer.updateFields()
    records = []
    for col in columns:
        seen, words = (OTHER, NASTY) if col in changed else (SAME, caption)
        records.append(record(col, words, embedding=base64.b64encode(seen).decode(), **changes))
    layer.dataProvider().addFeatures([tile_layer.tile_feature(one, layer.fields()) for one in records])
    tile_layer.keep_run(layer, run(**(facts or {})))
    return layer


@pytest.fixture
def compare(run_algorithm):
    def go(before, after, output="memory:", **parameters):
        for layer in (before, after):
            if isinstance(layer, QgsVectorLayer):
                QgsProject.instance().addMapLayer(layer, False)
        values = {"BEFORE": before, "AFTER": after, "OUTPUT": output, **parameters}
        return run_algorithm("comparedates", values)

    yield go
    QgsProject.instance().clear()


def result_layer(results, context):
    return context.takeResultLayer(results["OUTPUT"]) or QgsVectorLayer(results["OUTPUT"], "result", "ogr")


def test_the_layers_files_are_read_beside_the_gui_thread(qgis_app, tmp_path, monkeypatch):
    place = str(tmp_path / "2020.gpkg")
    sink = GeoPackageSink(place, QgsCoordinateReferenceSystem("EPSG:32629"))
    sink.begin(run(weights_sha256="ab12"))
    sink.write([record(0, "a road")])
    sink.end(None)
    layer, read, asked = QgsVectorLayer(f"{place}|layername=tiles", "2020", "ogr"), tile_layer.runs.read_run, []
    monkeypatch.setattr(tile_layer.runs, "read_run", lambda *of: asked.append(of) or read(*of))
    date = DatedLayer.of(layer)
    assert not asked
    assert date.read().weights_sha256 == "ab12" and len(asked) == 1


def test_the_tile_that_changed_is_the_whole_output(compare):
    results, feedback, context = compare(dated("2020"), dated("2025", changed=[3]))
    assert results, feedback.errors
    assert (results["CHANGED"], results["COMPARED"]) == (1, 8) and 0.05 < results["THRESHOLD_USED"] < 1
    (tile,) = result_layer(results, context).getFeatures()
    assert (tile["rank"], tile["changed"], tile["tile_after"]) == (1, 1, "r00000c00003")
    assert tile["distance"] == pytest.approx(1.0)
    assert tile["caption_before"] == "a road beside houses" and tile["caption_after"] == NASTY
    assert "road" in tile["words_gone"].split(", ") and "script" in tile["words_come"]
    assert tile.geometry().boundingBox().xMinimum() == 500000.0 + 3 * 64
    assert any("1 of 8 tiles changed" in info for info in feedback.infos)


def test_all_tiles_can_be_kept_and_a_threshold_given(compare):
    results, _, context = compare(dated("2020"), dated("2025", changed=[3, 4]), ALL_TILES=True)
    tiles = list(result_layer(results, context).getFeatures())
    assert len(tiles) == 8 and [tile["rank"] for tile in tiles] == list(range(1, 9))
    assert [tile["changed"] for tile in tiles] == [1, 1] + [0] * 6
    results, _, _ = compare(dated("2020"), dated("2025", changed=[3]), THRESHOLD=1.5)
    assert results["CHANGED"] == 0 and results["THRESHOLD_USED"] == 1.5
    results, _, _ = compare(dated("2020"), dated("2025", changed=[3]), THRESHOLD="0.5")  # as qgis_process says it
    assert results["CHANGED"] == 1


def test_what_does_not_count_for_want_of_other_words_is_not_told_as_changed(compare):
    later = dated("2025", changed=[3, 4])
    assert later.startEditing()
    (fourth,) = (tile.id() for tile in later.getFeatures() if tile["tile_id"] == "r00000c00003")
    later.changeAttributeValue(fourth, later.fields().lookupField("caption"), "a road beside houses")
    assert later.commitChanges()
    results, feedback, context = compare(dated("2020"), later, OTHER_WORDS=True, ALL_TILES=True)
    tiles = {tile["tile_after"]: tile["changed"] for tile in result_layer(results, context).getFeatures()}
    assert results["CHANGED"] == 1 and sum(tiles.values()) == tiles["r00000c00004"] == 1
    (told,) = [info for info in feedback.infos if "\u2192" in info]
    assert told.endswith(NASTY)


def test_nothing_changed_gives_an_empty_layer_and_says_so(compare):
    results, feedback, context = compare(dated("2020"), dated("2025"))
    assert results["CHANGED"] == 0 and result_layer(results, context).featureCount() == 0
    assert any("No distance stands out" in info for info in feedback.infos)


@pytest.mark.parametrize(
    ("later", "words"),
    [
        ({"facts": {"model": "other 2.0"}}, "with the model of the other"),
        ({"facts": {"weights_sha256": "1" * 64}}, "weights were others"),
        ({"columns": range(100, 108)}, "different grids"),
        ({"status": "failed"}, "no captioned tiles"),
        ({"crs": "PROJ:+proj=eqearth +lon_0=15"}, "different coordinate systems"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_what_to_do(compare, later, words):
    results, feedback, _ = compare(dated("2020"), dated("2025", **later))
    assert results is None and words in " ".join(feedback.errors) and "Traceback" not in " ".join(feedback.errors)


def test_a_layer_that_is_no_tile_layer_is_refused(compare):
    results, feedback, _ = compare(dated("2020"), QgsVectorLayer("Polygon?field=name:string", "parcels", "memory"))
    assert results is None and "parcels is not a tile layer" in feedback.errors[0]


def test_cancelled_before_it_began(compare, run_algorithm):
    before, after = dated("2020"), dated("2025")
    for layer in (before, after):
        QgsProject.instance().addMapLayer(layer, False)
    feedback = run_algorithm.Feedback()
    feedback.cancel()
    results, *_ = run_algorithm("comparedates", {"BEFORE": before, "AFTER": after, "OUTPUT": "memory:"}, feedback)
    assert not results


def test_the_layer_is_coloured_once_it_is_on_the_map(compare, run_algorithm):
    before, after = dated("2020"), dated("2025", changed=[1, 2])
    for layer in (before, after):
        QgsProject.instance().addMapLayer(layer, False)
    output = QgsProcessingOutputLayerDefinition("memory:", QgsProject.instance())
    results, feedback, context = run_algorithm(
        "comparedates", {"BEFORE": before, "AFTER": after, "OUTPUT": output, "ALL_TILES": True}
    )
    details = context.layerToLoadOnCompletionDetails(results["OUTPUT"])
    layer = context.takeResultLayer(results["OUTPUT"])
    details.postProcessor().postProcessLayer(layer, QgsProcessingContext(), feedback)
    assert layer.renderer().type() == "graduatedSymbol" and layer.renderer().classAttribute() == "distance"
    ranges = layer.renderer().ranges()
    assert "unchanged" in ranges[0].label() and ranges[-1].upperValue() > 1.0
    assert "&lt;" in layer.mapTipTemplate()


def test_a_tile_at_the_threshold_is_coloured_as_changed(compare):
    results, _, context = compare(dated("2020"), dated("2025", changed=[3]), ALL_TILES=True, THRESHOLD=1.0)
    layer = result_layer(results, context)
    style_changes(layer, results["THRESHOLD_USED"])
    for tile in layer.getFeatures():
        shown = layer.renderer().rangeForValue(tile["distance"])
        assert shown.label().startswith("unchanged") == (not tile["changed"])


def test_an_empty_layer_of_changes_can_be_styled(qgis_app):
    layer = QgsVectorLayer("Polygon?field=distance:double", "none", "memory")
    style_changes(layer, 0.1)
    assert layer.renderer().type() == "graduatedSymbol" and not layer.renderer().ranges()


def test_what_was_drawn_into_the_scene_is_found(compare, run_algorithm, nano, tmp_path):
    layers, drawn = [], []
    for name, *later in (("before",), ("after", "later")):
        raster = sample_scene(tmp_path / f"{name} \u00e4.tif", *later)
        drawn.append(json.loads(raster.with_suffix(".truth.json").read_text())["tiles"])
        values = {"INPUT": str(raster), "MODEL": nano, "OUTPUT": str(tmp_path / f"{name}.gpkg")}
        results, feedback, _ = run_algorithm("captiontiles", values)
        assert results, feedback.errors
        layers.append(results["OUTPUT"])
    changed = {old["tile_id"] for old, new in zip(*drawn) if old["class"] != new["class"]}
    results, feedback, context = compare(*layers, output=str(tmp_path / "changes.gpkg"))
    assert results, feedback.errors
    tiles = list(result_layer(results, context).getFeatures())
    assert {tile["tile_after"] for tile in tiles} == changed and results["COMPARED"] == 48
