"""The tile layer as QGIS writes, opens and shows it."""

from __future__ import annotations

import sqlite3
import subprocess
from json import dumps

import pytest
from places import ROOT, RUNTIME
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPalLayerSettings,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from tiles_by_hand import NASTY, record, run, vector

from tilescribe.core.errors import OutputError
from tilescribe.core.store import fields as schema
from tilescribe.core.store import runs
from tilescribe.ui.layers import map_layer, tile_layer
from tilescribe.ui.layers.feature_source import FeatureSource
from tilescribe.ui.layers.tile_style import LABEL_MILLIMETRES, apply_style
from tilescribe.ui.layers.tile_writer import GeoPackageSink
from tilescribe.ui.review import edits

UTM = QgsCoordinateReferenceSystem("EPSG:32633")


def write(path, batches, facts=None, crs=UTM):
    sink = GeoPackageSink(str(path), crs)
    sink.begin(facts or run())
    for batch in batches:
        sink.write(batch)
    sink.end(None)
    return map_layer.open_tile_layer(str(path), sink.table, "tiles", crs)


def test_a_tile_comes_back_as_it_went_in(qgis_app, tmp_path):
    sent = record(3, NASTY, confidence=0.1234567890123, valid=0.5)
    (found,) = write(tmp_path / "with space ü.gpkg", [[sent]]).getFeatures()
    for name in schema.FIELD_NAMES:
        if name not in ("embedding", "caption_model"):
            assert found[name] == getattr(sent, name), name
    assert found["caption_model"] == NASTY
    assert bytes(found["embedding"])[1:] == vector(1, 0, 0, 0)[1:]
    corners = [[point.x(), point.y()] for point in found.geometry().vertices()]
    assert corners == sent.footprint


def test_an_embedding_that_begins_with_a_zero_byte_is_not_lost(qgis_app, tmp_path):
    """QGIS writes NULL for such a value; half a bit is given up instead of one tile in 256."""
    (found,) = write(tmp_path / "tiles.gpkg", [[record(0)]]).getFeatures()
    kept = bytes(found["embedding"])
    assert kept == b"\x01" + vector(1, 0, 0, 0)[1:]


def test_every_batch_is_committed_and_seen_by_the_map(qgis_app, tmp_path):
    path = tmp_path / "tiles.gpkg"
    sink = GeoPackageSink(str(path), UTM)
    sink.begin(run())
    sink.write([record(0)])
    layer = map_layer.open_tile_layer(str(path), sink.table, "tiles", UTM)
    assert layer.featureCount() == 1
    for column in (1, 2):
        sink.write([record(column)])
        map_layer.refresh(layer)
        assert layer.featureCount() == column + 1
        assert layer.extent().width() == 64 * (column + 1)
        with sqlite3.connect(path) as other:  # another program
            assert other.execute("SELECT count(*) FROM tiles").fetchone() == (column + 1,)
    sink.end(run(finished="now"))
    assert runs.read_run(path, "tiles")["finished"] == "now"


def test_a_file_that_somebody_deleted_does_not_end_qgis(qgis_app, tmp_path):
    layer = write(tmp_path / "gone.gpkg", [[record(0)]])
    box = layer.extent()
    (tmp_path / "gone.gpkg").unlink()
    map_layer.refresh(layer)
    assert layer.extent() == box


def test_a_failed_tile_is_replaced_where_it_is(qgis_app, tmp_path):
    path = tmp_path / "tiles.gpkg"
    before = {
        f["tile_id"]: f.id() for f in write(path, [[record(0), record(1, status="failed"), record(2)]]).getFeatures()
    }
    sink = GeoPackageSink(str(path), UTM)
    assert sink.finished() == {"r00000c00000", "r00000c00002"}
    sink.begin(run())
    sink.write([record(1, "a lake"), record(3)])
    sink.end(None)
    layer = map_layer.open_tile_layer(str(path), "tiles", "tiles", UTM)
    found = {f["tile_id"]: f for f in layer.getFeatures()}
    assert len(found) == layer.featureCount() == 4
    assert found["r00000c00001"].id() == before["r00000c00001"]
    assert (found["r00000c00001"]["status"], found["r00000c00001"]["caption"]) == ("done", "a lake")
    assert len(bytes(found["r00000c00001"]["embedding"])) == 8


def test_a_layer_without_coordinate_system_stays_without(qgis_app, tmp_path):
    facts = run(raster={**run()["raster"], "crs_wkt": ""})
    path = tmp_path / "tiles.gpkg"
    assert not write(path, [[record(0)]], facts, QgsCoordinateReferenceSystem()).crs().isValid()
    again = QgsVectorLayer(f"{path}|layername=tiles", "dragged in by hand", "ogr")
    apply_style(again)
    assert not again.crs().isValid()


def test_it_goes_on_in_a_file_that_the_command_line_began(qgis_app, tmp_path):
    path = tmp_path / "cli.gpkg"
    code = (
        "import importlib.util, json, sys; from pathlib import Path;"
        "root = sys.argv[1]; where = {'submodule_search_locations': [root]};"
        "spec = importlib.util.spec_from_file_location('tilescribe', root + '/__init__.py', **where);"
        "sys.modules['tilescribe'] = importlib.util.module_from_spec(spec);"
        "from tilescribe.core.store.files import TileFile; from tilescribe.core.worker.protocol import TileRecord;"
        "run, tile = json.loads(sys.argv[3]);"
        "f = TileFile(Path(sys.argv[2]), run); f.append([TileRecord(**tile)]); f.close()"
    )
    facts = run(raster={**run()["raster"], "crs_wkt": UTM.toWkt()})
    done = subprocess.run(
        [str(RUNTIME), "-c", code, str(ROOT), str(path), dumps([facts, record(0, NASTY).__dict__])],
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    sink = GeoPackageSink(str(path), UTM)
    assert sink.finished() == {"r00000c00000"} and sink.run == facts
    sink.begin(facts)
    sink.write([record(1)])
    sink.end(None)
    layer = map_layer.open_tile_layer(str(path), sink.table, "tiles")
    assert [f["tile_id"] for f in layer.getFeatures()] == ["r00000c00000", "r00000c00001"]
    ours = write(tmp_path / "qgis.gpkg", [[record(0)]])
    kinds = [[(f.name(), f.typeName()) for f in one.fields()] for one in (layer, ours)]
    assert kinds[0] == kinds[1]


def test_captions_stay_data_in_tips_and_labels(qgis_app, tmp_path):
    layer = write(tmp_path / "tiles.gpkg", [[record(0, NASTY), record(1, status="failed", note="<b>why</b>")]])
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    tips = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        tips.append(QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context))
    assert "&lt;script&gt;alert('x')&lt;/script&gt; &amp; &quot;two&quot;" in tips[0]
    assert "[% 1 + 1 %]" in tips[0] and "<script" not in tips[0]
    assert "&lt;b&gt;why&lt;/b&gt;" in tips[1]
    labeling = layer.labeling()
    settings = labeling.settings()
    assert not settings.format().allowHtmlFormatting()
    context.setFeature(next(layer.getFeatures()))
    assert QgsExpression(settings.fieldName).evaluate(context) == NASTY


def test_uncertain_captions_follow_the_models_threshold(qgis_app, tmp_path):
    batch = [record(0, confidence=0.55), record(1, confidence=0.65), record(2, status="skipped")]
    layer = write(tmp_path / "tiles.gpkg", [batch], run(confidence_threshold=0.6))
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    renderer = layer.renderer()
    labels = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        rules = renderer.rootRule().children()
        labels.append([r.label() for r in rules if QgsExpression(r.filterExpression()).evaluate(context)])
    assert labels == [["Uncertain caption"], ["Captioned"], ["Skipped: too little data"]]


def on_the_map(layer):
    """Return class, label, the label's colour and the last line of the tip of each tile."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    settings = layer.labeling().settings()
    colour = settings.dataDefinedProperties().property(QgsPalLayerSettings.Property.Color)
    for feature in sorted(layer.getFeatures(), key=lambda feature: feature["tile_id"]):
        context.setFeature(feature)
        rules = layer.renderer().rootRule().children()
        yield (
            [rule.label() for rule in rules if QgsExpression(rule.filterExpression()).evaluate(context)],
            QgsExpression(settings.fieldName).evaluate(context),
            colour.valueAsString(context)[0],
            QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context).split("<small>")[1].split()[0],
        )


def colours_of(layer):
    """Return the colours in which the map draws a layer."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent().buffered(5))
    settings.setOutputSize(QSize(300, 100))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


CERTAIN, UNCERTAIN, FAILED = "#26a69a", "#ffa000", "#d32f2f"


def test_the_map_shows_a_persons_caption_as_done_and_certain(qgis_app, tmp_path):
    layer = write(tmp_path / "tiles.gpkg", [[record(0, confidence=0.1), record(1, status="failed")]])
    for feature in layer.allFeatureIds():
        edits.review(layer, feature, "What a person saw.")
    layer.commitChanges()
    assert list(on_the_map(layer)) == [(["Captioned"], "What a person saw.", "26,26,26", "reviewed")] * 2
    assert {CERTAIN, UNCERTAIN, FAILED} & colours_of(layer) == {CERTAIN}


def test_a_layer_of_an_older_version_is_drawn_as_ever(qgis_app, tmp_path):
    layer = write(tmp_path / "tiles.gpkg", [[record(0, confidence=0.1), record(1, status="failed"), record(2)]])
    assert layer.dataProvider().deleteAttributes([layer.fields().lookupField(one.name) for one in schema.REVIEW_FIELDS])
    layer.updateFields()
    assert list(on_the_map(layer)) == [
        (["Uncertain caption"], "a road beside houses (uncertain)", "122,66,0", "confidence"),
        (["Failed"], "failed", "211,47,47", "failed"),
        (["Captioned"], "a road beside houses", "26,26,26", "confidence"),
    ]
    assert {CERTAIN, UNCERTAIN, FAILED} <= colours_of(layer)


def test_the_embedding_is_hidden_and_labels_wait_for_their_scale(qgis_app, tmp_path):
    layer = write(tmp_path / "tiles.gpkg", [[record(0)]])
    assert {c.name for c in layer.attributeTableConfig().columns() if c.hidden} == {"embedding", "details"}
    assert layer.editorWidgetSetup(layer.fields().indexOf("embedding")).type() == "Hidden"
    labeling = layer.labeling()
    settings = labeling.settings()
    assert settings.scaleVisibility and settings.minimumScale == pytest.approx(64 * 1000 / LABEL_MILLIMETRES)
    assert layer.displayExpression() == '"caption"'


def test_a_file_opened_by_hand_is_styled_already(qgis_app, tmp_path):
    path = tmp_path / "tiles.gpkg"
    write(path, [[record(0)]], run(confidence_threshold=0.61))
    layer = QgsVectorLayer(f"{path}|layername=tiles", "dragged in", "ogr")
    assert next(rule.label() for rule in layer.renderer().rootRule().children()) == "Captioned"
    assert QgsExpressionContextUtils.layerScope(layer).variable("tilescribe_confidence_threshold") == "0.61"
    labeling = layer.labeling()
    settings = labeling.settings()
    assert settings.minimumScale == pytest.approx(64 * 1000 / LABEL_MILLIMETRES)


@pytest.mark.parametrize("facts", [None, {"confidence_threshold": "<b>"}, {"raster": None}])
def test_a_damaged_record_costs_the_facts_and_not_the_layer(qgis_app, tmp_path, facts):
    path = tmp_path / "tiles.gpkg"
    write(path, [[record(0)]])
    with sqlite3.connect(path) as database:
        database.execute(
            "UPDATE tilescribe_runs SET run = ?", ("{broken" if facts is None else str(facts).replace("'", '"'),)
        )
    assert map_layer.open_tile_layer(str(path), "tiles", "tiles").featureCount() == 1


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("/a b/tiles.gpkg", ("/a b/tiles.gpkg", "")),
        ("/a/tiles.GPKG|layername=my tiles", ("/a/tiles.GPKG", "my tiles")),
        ("ogr:dbname='/a/x.gpkg' table=\"t 1\" (geom)", ("/a/x.gpkg", "t 1")),
        ("/a/tiles.geojson", None),
        ("TEMPORARY_OUTPUT", None),
        ("memory:", None),
        ("", None),
    ],
)
def test_geopackages_are_known_by_their_source(qgis_app, source, expected):
    assert tile_layer.geopackage_of(source) == expected


def test_outputs_that_cannot_be_are_refused_with_a_reason(qgis_app, tmp_path):
    text = tmp_path / "text.gpkg"
    text.write_text("no database")
    other = tmp_path / "other.gpkg"
    write(other, [[record(0)]])
    with sqlite3.connect(other) as database:
        database.execute("DELETE FROM tilescribe_runs")
    cases = [
        (tmp_path / "missing folder" / "tiles.gpkg", "", "does not exist"),
        (text, "", "not a GeoPackage"),
        (other, "", "no record of the run"),
        (other, "tilescribe_runs", "is not a tile layer"),
    ]
    for path, table, reason in cases:
        with pytest.raises(OutputError, match=reason):
            GeoPackageSink(str(path), UTM, table)


@pytest.mark.parametrize(
    ("folder", "table"), [("plain", "Tiles"), ("job #7", "tiles"), ("is it?", "TILES"), ("a%20b", "tiles")]
)
def test_a_layer_of_somebody_else_is_never_overwritten(qgis_app, tmp_path, folder, table):
    path = tmp_path / folder / "data.gpkg"
    path.parent.mkdir()
    mine = QgsVectorLayer("Polygon?crs=EPSG:32633&field=owner:string", "mine", "memory")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", table
    QgsVectorFileWriter.writeAsVectorFormatV3(mine, str(path), QgsCoordinateTransformContext(), options)
    with pytest.raises(OutputError, match="is not a tile layer"):
        GeoPackageSink(str(path), UTM)
    assert [file.name for file in tmp_path.iterdir()] == [folder]


def test_a_tile_layer_is_gone_on_with_however_its_name_is_spelled(qgis_app, tmp_path):
    path = tmp_path / "tiles.gpkg"
    write(path, [[record(0)]])
    sink = GeoPackageSink(str(path), UTM, "TILES")
    assert (sink.table, sink.finished()) == ("tiles", {"r00000c00000"})


def test_two_runs_that_begin_in_one_new_file_do_not_overwrite_each_other(qgis_app, tmp_path):
    path = tmp_path / "tiles.gpkg"
    late = GeoPackageSink(str(path), UTM)
    assert write(path, [[record(0)]]).isValid()
    with pytest.raises(OutputError, match="meanwhile"):
        late.begin(run())
    assert GeoPackageSink(str(path), UTM).finished() == {"r00000c00000"}


def test_a_layer_is_read_whole_though_somebody_begins_to_edit_it_at_that_moment(qgis_app, tmp_path):
    layer = write(tmp_path / "tiles.gpkg", [[record(n) for n in range(3)]])
    source = FeatureSource(layer)
    features = source._source.getFeatures()  # QGIS's own, which reads nothing more
    caption = layer.fields().lookupField("caption")
    said = record(0).caption

    class Interrupted:
        def getFeatures(self, request):
            found = qgis_source.getFeatures(request)
            if not layer.isEditable():
                assert layer.startEditing()
                assert layer.dataProvider().changeAttributeValues({1: {caption: "A mill."}})
            return found

    qgis_source, source._source = source._source, Interrupted()
    assert [f["caption"] for f in source.getFeatures()] == ["A mill.", said, said]
    assert list(features) == []
    layer.rollBack()
