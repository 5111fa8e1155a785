"""Reviewing captions as a person does: accept, correct, skip, undo, save; and what happens to the layer meanwhile."""

from __future__ import annotations

import os
import stat

import pytest
from coloured_tiles import UTM, coloured, thirty, write
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.gui import QgsAttributeForm
from qgis.PyQt.QtCore import Qt, QThread
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from tiles_by_hand import record, run
from window_double import Window

from tilescribe.core.store import fields as schema
from tilescribe.core.store import runs
from tilescribe.ui.chat.chosen_tiles import ChosenTiles
from tilescribe.ui.layers import map_layer, tile_layer
from tilescribe.ui.layers.feature_source import FeatureSource
from tilescribe.ui.layers.tile_writer import GeoPackageSink
from tilescribe.ui.review import edits
from tilescribe.ui.review.learn_dialog import LearnDialog
from tilescribe.ui.review.panel import ReviewPanel
from tilescribe.ui.review.tiles import ALL, REVIEWED, UNCERTAIN, UNREVIEWED, Round, read_tiles
from tilescribe.ui.review.watch import LayerWatch
from tilescribe.ui.search.aim import Aim
from tilescribe.ui.search.search_index import TileSearch
from tilescribe.ui.worker_service import worker


@pytest.fixture(autouse=True)
def empty_project(qgis_app):
    QgsProject.instance().clear()
    yield
    QgsProject.instance().clear()


@pytest.fixture
def layer(tmp_path):
    """Return six tiles: confidences fall from left to right, the threshold is 0.5, the last has no data."""
    records = [coloured(i, "red", f"a red roof {i}") for i in range(5)]
    for number, one in enumerate(records):
        one.confidence = 0.9 - 0.15 * number
    made = write(tmp_path / "tiles.gpkg", [*records, record(5, status="skipped")], "Town")
    QgsProject.instance().addMapLayer(made)
    return made


@pytest.fixture
def panel(qgis_app, wait_until):
    window = Window()
    window.canvas.setDestinationCrs(UTM)
    made = ReviewPanel(window)
    made.window = window
    window.show_docked(made)
    wait_until(lambda: not made.reader.busy)
    yield made
    made.close_down()
    window.window.close()


def opened(panel, layer, wait_until):
    panel.choose_layer(layer)
    wait_until(lambda: panel.layer is layer and panel.round is not None)
    return panel


def show(panel, which, wait_until):
    before = panel.round
    panel.form.show_box.setCurrentIndex(panel.form.show_box.findData(which))
    wait_until(lambda: panel.round is not before and not panel.reader.busy)


def tiles_of(panel):
    """Return all tiles of the layer under review."""
    return [panel.round.tile(feature.id()) for feature in panel.layer.getFeatures() if panel.round.tile(feature.id())]


def values(layer, feature, *names):
    found = layer.getFeature(feature)
    return [found[name] for name in names]


def test_uncertain_captions_come_first(panel, layer, wait_until):
    opened(panel, layer, wait_until)
    seen = [panel.current.tile_id]
    while panel.round.step(1):
        seen.append(panel.current.tile_id)
    assert seen == [
        f"r00000c0000{col}" for col in (4, 3, 0, 1, 2)
    ]  # 0.3 and 0.45 are under 0.5; the skipped is not there
    show(panel, UNCERTAIN, wait_until)
    assert panel.round.count == 2
    assert "(uncertain)" in panel.form.card.facts.text()
    show(panel, REVIEWED, wait_until)
    assert panel.current is None and "Nothing is reviewed yet" in panel.form.empty.text()
    show(panel, UNCERTAIN, wait_until)
    panel.accept()
    panel.back()
    assert panel.current.reviewed and "(uncertain)" not in panel.form.card.facts.text()


def test_the_file_is_read_beside_the_window(panel, layer, wait_until, monkeypatch, qgis_app):
    opened(panel, layer, wait_until)
    read_run, readers = runs.read_run, []
    monkeypatch.setattr(runs, "read_run", lambda *place: readers.append(QThread.currentThread()) or read_run(*place))
    show(panel, ALL, wait_until)
    assert panel.round.threshold == 0.5
    assert readers and qgis_app.thread() not in readers


def test_accept_correct_skip_by_keyboard_alone(panel, layer, wait_until):
    opened(panel, layer, wait_until)
    QApplication.setActiveWindow(panel.window.window)  # nobody else does without a window manager
    panel.form.card.caption.setFocus()
    first = panel.current
    QTest.keyClick(panel.form.card.caption, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert first.reviewed and values(layer, first.feature, "caption", "caption_model") == ["a red roof 4"] * 2
    assert values(layer, first.feature, "reviewed_by")[0] == edits.reviewer() != ""
    assert values(layer, first.feature, "reviewed_at")[0][:2] == "20"

    second = panel.current
    assert second.tile_id == "r00000c00003"
    assert panel.form.accept_button.text() == "Accept"
    panel.form.card.caption.selectAll()
    QTest.keyClicks(panel.form.card.caption, "A mill by the river.")
    assert panel.form.accept_button.text() == "Keep correction"
    QTest.keyClick(panel.form.card.caption, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert values(layer, second.feature, "caption", "caption_model") == ["A mill by the river.", "a red roof 3"]

    third = panel.current
    QTest.keyClick(panel, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert panel.current is not third and not third.reviewed
    QTest.keyClick(panel, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert panel.current is third
    assert panel.form.status.text() == "Tile 3 of 5 \u00b7 2 of 5 reviewed"


def test_every_review_is_one_step_of_qgis_undo(panel, layer, wait_until):
    opened(panel, layer, wait_until)
    tile = panel.current
    panel.form.card.caption.setPlainText("A mill.")
    panel.accept()
    assert layer.isEditable() and layer.undoStack().count() == 1
    assert "Review" in layer.undoStack().undoText()
    layer.undoStack().undo()  # QGIS's own button
    assert values(layer, tile.feature, "caption") == ["a red roof 4"] and not tile.reviewed
    assert panel.round.reviewed == 0
    layer.undoStack().redo()
    assert tile.reviewed and tile.caption == "A mill."
    panel.undo()  # ours does the same
    assert not tile.reviewed and not layer.isModified()
    assert not panel.form.save_button.isEnabled()


def test_saving_writes_and_stays_in_the_session(panel, layer, wait_until):
    opened(panel, layer, wait_until)
    tile = panel.current
    panel.form.card.caption.setPlainText("A mill.")
    panel.accept()
    assert panel.form.save_button.isEnabled()
    panel.form.save_button.click()
    assert layer.isEditable() and not layer.isModified() and not panel.form.save_button.isEnabled()
    other = QgsVectorLayer(layer.source(), "other", "ogr")
    assert values(other, tile.feature, "caption", "caption_model") == ["A mill.", "a red roof 4"]


def test_what_was_typed_and_not_kept_is_there_on_the_way_back(panel, layer, wait_until):
    opened(panel, layer, wait_until)
    panel.form.card.caption.setPlainText("A mill b")
    panel.skip()
    assert panel.form.card.words != "A mill b"
    panel.back()
    assert panel.form.card.words == "A mill b" and not layer.isModified()
    panel.form.card.caption.setPlainText("   ")
    panel.accept()
    assert not layer.isModified() and "Write a caption first" in panel.window.said()


def test_a_tile_without_data_is_not_reviewed_and_another_is_not_shown_for_it(panel, layer, wait_until):
    opened(panel, layer, wait_until)
    tile, which = panel.current.tile_id, panel.form.show_which
    skipped = next(feature.id() for feature in layer.getFeatures() if feature["status"] == "skipped")
    panel.look_at(layer, skipped)
    wait_until(lambda: not panel.reader.busy)
    assert "skipped for lack of data" in panel.window.said()
    assert panel.form.show_which == which and panel.current.tile_id == tile


def test_what_was_typed_is_there_after_another_layer_until_the_layer_goes(panel, layer, wait_until, tmp_path):
    other = write(tmp_path / "other.gpkg", [coloured(0, "red", "a roof")], "Other")
    QgsProject.instance().addMapLayer(other)
    opened(panel, layer, wait_until)
    panel.form.card.caption.setPlainText("A mill b")
    opened(panel, other, wait_until)
    assert panel.form.card.words == "a roof"
    opened(panel, layer, wait_until)
    assert panel.form.card.words == "A mill b"
    opened(panel, other, wait_until)
    QgsProject.instance().removeMapLayer(layer.id())
    assert not panel._drafts


def test_the_picture_comes_once_the_raster_is_visible(panel, layer, wait_until, make_raster):
    opened(panel, layer, wait_until)
    assert panel.form.card.picture.text() == "\u2026", "its own raster is gone, and the map shows none"
    raster = QgsRasterLayer(make_raster(), "moved")
    QgsProject.instance().addMapLayer(raster, False)
    panel.window.canvas.setLayers([raster])
    wait_until(lambda: not panel.form.card.picture.text())


def test_words_find_the_correction_and_not_what_it_replaced(panel, layer, wait_until, double_worker, make_bundle):
    make_bundle()
    opened(panel, layer, wait_until)
    tile = panel.current
    panel.form.card.caption.setPlainText("An old windmill.")
    panel.accept()
    from tilescribe.ui.layers.layer_versions import LayerVersions

    versions = LayerVersions()
    search = TileSearch(worker.client)
    hits = search.search(versions.snapshot(layer), Aim('"windmill"'), limit=5)
    assert [hit.feature_id for hit in hits if hit.word_score > 0] == [tile.feature]
    hits = search.search(versions.snapshot(layer), Aim('"red roof 4"'), limit=5)
    assert tile.feature not in [hit.feature_id for hit in hits if hit.word_score > 0]


def test_a_correction_in_qgis_own_form_is_signed_too(layer):
    feature = next(layer.getFeatures())
    layer.startEditing()
    form = QgsAttributeForm(layer, feature)
    form.changeAttribute("caption", "A mill.")
    assert form.save()
    found = layer.getFeature(feature.id())
    assert found["caption"] == "A mill." and found["caption_model"] == "a red roof 0"
    assert found["reviewed_by"] == edits.reviewer() and found["reviewed_at"]
    layer.rollBack()


def test_a_second_correction_in_qgis_own_form_is_signed_by_who_made_it(layer, monkeypatch):
    feature = next(layer.getFeatures()).id()
    me = edits.reviewer()
    monkeypatch.setattr(edits, "reviewer", lambda: "Bob")
    edits.review(layer, feature, "Bob's words.")
    edits.save(layer)
    for name, text, signed in (("note", "seen", "Bob"), ("caption", "A mill.", me)):
        form = QgsAttributeForm(layer, layer.getFeature(feature))
        form.changeAttribute(name, text)
        assert form.save()
        assert values(layer, feature, name, "reviewed_by") == [text, signed]
    layer.rollBack()


def test_reviews_in_geojson_are_there_when_the_file_is_opened_again(layer, tmp_path):
    """GDAL reads their times as such, not as the text that they are."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GeoJSON"
    path, context = str(tmp_path / "tiles.geojson"), QgsCoordinateTransformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, context, options)
    copy = QgsVectorLayer(path, "copy", "ogr")
    for feature in copy.getFeatures():
        edits.review(copy, feature.id(), "My own words.")
    edits.save(copy)
    assert copy.commitChanges()
    again = QgsVectorLayer(path, "copy", "ogr")
    assert [row[-1][:2] for row in read_tiles(FeatureSource(again))] == ["20"] * 5  # one has no data
    assert {status for _, _, status in tile_layer.statuses(again)} == {schema.DONE}


def test_a_run_that_goes_on_leaves_reviewed_tiles_alone(tmp_path, panel, wait_until):
    path = tmp_path / "tiles.gpkg"
    layer = write(path, [coloured(0, "red"), record(1, status="failed"), record(2, status="failed")])
    QgsProject.instance().addMapLayer(layer)
    opened(panel, layer, wait_until)
    failed = next(tile for tile in tiles_of(panel) if tile.tile_id == "r00000c00001")
    edits.review(layer, failed.feature, "A mill.")
    edits.save(layer)
    layer.rollBack()
    sink = GeoPackageSink(str(path), UTM)
    assert sink.finished() == {"r00000c00000", "r00000c00001"}
    sink.begin(run())
    sink.write([record(2, "a pond")])
    sink.end(None)
    map_layer.refresh(layer)
    assert {f["tile_id"]: f["caption"] for f in layer.getFeatures()} == {
        "r00000c00000": "a tile", "r00000c00001": "A mill.", "r00000c00002": "a pond",
    }  # fmt: skip


def test_a_layer_of_an_older_version_gets_its_fields_with_the_first_review(panel, layer, wait_until):
    places = [layer.fields().lookupField(field.name) for field in schema.REVIEW_FIELDS]
    assert layer.dataProvider().deleteAttributes(places)
    layer.updateFields()
    opened(panel, layer, wait_until)
    tile = panel.current
    assert not tile.reviewed
    panel.accept()
    assert tile.reviewed and values(layer, tile.feature, "reviewed_by") == [edits.reviewer()]
    assert "reviewed_by, reviewed_at were added" in panel.window.said()
    edits.save(layer)
    again = QgsVectorLayer(layer.source(), "again", "ogr")
    assert again.getFeature(tile.feature)["reviewed_at"]


def test_a_read_only_layer_says_what_to_do(panel, layer, wait_until):
    opened(panel, layer, wait_until)
    layer.setReadOnly(True)
    panel.accept()
    assert "read-only" in panel.window.said() and not panel.current.reviewed
    layer.setReadOnly(False)


@pytest.mark.skipif(os.name != "nt" and os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_that_cannot_be_written_says_so(panel, layer, wait_until, tmp_path):
    os.chmod(tmp_path / "tiles.gpkg", stat.S_IREAD)
    opened(panel, layer, wait_until)
    panel.accept()
    assert "read-only" in panel.window.said()


def test_an_edit_session_of_the_person_is_used_and_left_open(panel, layer, wait_until):
    opened(panel, layer, wait_until)
    layer.startEditing()
    feature = tiles_of(panel)[2].feature
    layer.changeAttributeValue(feature, layer.fields().lookupField("note"), "my note")
    panel.accept()
    assert layer.isEditable() and values(layer, feature, "note") == ["my note"]
    layer.rollBack()
    wait_until(lambda: not panel.reader.busy)
    assert panel.round.reviewed == 0


def test_the_layer_goes_while_it_is_reviewed(panel, layer, wait_until):
    opened(panel, layer, wait_until)
    panel.form.card.caption.setPlainText("half a sen")
    QgsProject.instance().removeMapLayer(layer.id())
    wait_until(lambda: panel.layer is None)
    assert panel.round is None and "no tile layer yet" in panel.form.empty.text()
    assert not panel.form.accept_button.isEnabled()
    for act in (panel.accept, panel.skip, panel.back, panel.undo, panel.save):
        act()  # by a shortcut, for example


def test_a_layer_that_qgis_opened_is_followed_though_nobody_in_python_holds_it(layer, tmp_path):
    path, window, project = str(tmp_path / "project.qgz"), Window(), QgsProject()
    QgsProject.instance().write(path)
    project.read(path)
    watch, chosen = LayerWatch(), ChosenTiles(window.canvas)
    watch.listen(*project.mapLayers().values())
    chosen.follow(*project.mapLayers().values())
    assert watch.layer.name() == chosen.layer.name() == "Town"
    project.clear()
    assert watch.layer is None and chosen.layer is None


def test_another_layer_is_chosen_while_nobody_looks(panel, layer, tmp_path, wait_until):
    opened(panel, layer, wait_until)
    panel.hide()
    other = thirty(tmp_path / "other.gpkg")
    QgsProject.instance().addMapLayer(other)
    panel.choose_layer(other)
    assert "Reading" in panel.form.empty.text() and not panel.form.accept_button.isEnabled()
    panel.show()
    wait_until(lambda: panel.round is not None)
    assert panel.form.accept_button.isEnabled()


def test_the_project_closes_while_tiles_are_read(panel, tmp_path, wait_until):
    layer = thirty(tmp_path / "many.gpkg")
    QgsProject.instance().addMapLayer(layer)
    panel.choose_layer(layer)
    QgsProject.instance().clear()
    wait_until(lambda: panel.layer is None and not panel.reader.busy)
    assert "no tile layer yet" in panel.form.empty.text()


def test_a_tile_is_deleted_under_the_reviewer(panel, layer, wait_until):
    opened(panel, layer, wait_until)
    tile = panel.current
    layer.startEditing()
    layer.deleteFeature(tile.feature)
    wait_until(lambda: panel.current is not None and panel.current.feature != tile.feature)
    assert panel.round.count == 4
    layer.rollBack()


def test_the_count_follows_edits_made_elsewhere(panel, layer, wait_until):
    opened(panel, layer, wait_until)
    for tile in tiles_of(panel):
        edits.review(layer, tile.feature, tile.caption)
    wait_until(lambda: "5 of 5 reviewed" in panel.form.status.text())
    layer.rollBack()
    wait_until(lambda: "0 of 5 reviewed" in panel.form.status.text())


def test_all_is_done_is_said_with_what_comes_next(panel, layer, wait_until):
    opened(panel, layer, wait_until)
    for _ in range(5):
        panel.accept()
    assert panel.round.reviewed == 5
    show(panel, ALL, wait_until)
    show(panel, UNREVIEWED, wait_until)
    assert "Every caption is reviewed" in panel.form.empty.text()


def test_the_buttons_for_the_data_set_and_the_model_open_what_they_say(panel, layer, wait_until, monkeypatch):
    opened(panel, layer, wait_until)
    monkeypatch.delattr("qgis.processing.createAlgorithmDialog", raising=False)  # Processing is switched off
    panel.form.export_button.click()
    assert "Processing plugin" in panel.window.said()
    panel.form.learn_button.click()
    dialog = panel.window.window.findChild(LearnDialog)
    assert dialog.isVisible() and dialog.model.count() >= 1
    dialog.close()


def test_thousands_of_tiles_come_in_the_order_of_the_grid(qgis_app):
    made = QgsVectorLayer("Polygon?crs=EPSG:32633", "many", "memory")
    made.dataProvider().addAttributes(tile_layer.tile_fields())
    made.updateFields()
    proto = QgsVectorLayerUtils.createFeature(made)
    features = []
    for number in range(20000):
        one = QgsFeature(proto)
        one.setAttribute("tile_id", f"r{number // 200:05d}c{number % 200:05d}")
        one.setAttribute("caption", "a field")
        one.setAttribute("status", "done")
        one.setAttribute("confidence", (number % 100) / 100)
        features.append(one)
    made.dataProvider().addFeatures(features)
    found = Round(read_tiles(made), UNREVIEWED, 0.5)
    assert found.count == 20000 and found.current.confidence == 0.0
    assert [found.tile(one[0]).tile_id for one in read_tiles(made)][:2] == ["r00000c00000", "r00000c00001"]
