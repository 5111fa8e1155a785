"""The search panel as a person uses it, with a real worker: filters, tiles like these, colours, saved searches, thumbs."""

from __future__ import annotations

import csv
import json
from dataclasses import replace

import pytest
from coloured_tiles import coloured, write
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from search_kit import columns, mark
from tiles_by_hand import record

from tilescribe.ui import tasks
from tilescribe.ui.search import hits_actions, saved_searches, similarity_style
from tilescribe.ui.search.aim import Aim
from tilescribe.ui.search.project_tiles import tiles


def test_what_a_search_needs_is_loaded_while_one_types(panel, layer, wait_until):
    tiles.search.forget(layer.id())
    QTest.keyClicks(panel.form.query, "gr")
    wait_until(lambda: not panel.warm_up.busy)
    loaded = tiles.search._loaded[layer.id()]
    assert panel.ask("green roof")
    assert tiles.search._loaded[layer.id()] is loaded, "the tiles were read while the words were typed"


def test_tiles_like_a_hit_and_like_those_selected(panel, layer):
    first = panel.ask("green roof")[0]
    mark(panel, 0)
    hits = panel.after(panel.hits.bar.more.click)
    assert first.feature_id not in [hit.feature_id for hit in hits]
    assert {column % 3 for column in columns(layer, hits[:9])} == {1}
    assert hits[0].score > 0.99 and hits[0].word_score == 0
    assert panel.taste.isVisibleTo(panel) and panel.taste.words() == "Like 1 tile"
    chosen = [feature.id() for feature in layer.getFeatures() if feature["col"] in (0, 3)]
    layer.selectByIds(chosen)
    hits = panel.after(panel.more_like_selected)
    assert set(columns(layer, hits[:8])) == set(range(6, 30, 3))
    assert panel.taste.words() == "Like 2 tiles"
    hits = panel.after(panel.taste.clear_button.click)  # back to the words
    assert columns(layer, hits)[0] % 3 == 1 and not panel.taste.isVisibleTo(panel)
    layer.removeSelection()
    panel.more_like_selected()
    assert "Select tiles" in panel.window.said()


def test_the_menu_of_a_hit_has_it_too(panel, layer):
    panel.ask("green roof")
    mark(panel, 0)
    actions = {action.text(): action for action in panel.hits.menu().actions()}
    assert list(actions) == ["More like this", "Good hit", "Wrong hit"]
    assert panel.after(actions["More like this"].trigger)[0].score > 0.99


def test_selected_polygons_and_an_expression_bound_a_search(panel, layer):
    area = QgsVectorLayer("Polygon?crs=EPSG:32633", "Quarters", "memory")
    features = []
    for left in (0, 10):  # tiles 0 to 4, and 10 to 14
        feature = QgsFeature()
        box = QgsRectangle(500001.0 + 64 * left, 4999940.0, 499999.0 + 64 * (left + 5), 4999960.0)
        feature.setGeometry(QgsGeometry.fromRect(box))
        features.append(feature)
    area.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(area)
    panel.ask("green")
    hits = panel.after(lambda: panel.form.filters.polygons.setLayer(area))
    assert set(columns(layer, hits)) == {*range(5), *range(10, 15)}
    panel.save_search("There")
    panel.after(lambda: panel.form.filters.polygons.setLayer(None))
    assert panel.after(lambda: panel.recall(saved_searches.load()[0])) == hits, "the polygons are saved with it"
    area.selectByIds([next(area.getFeatures()).id()])
    assert set(columns(layer, panel.ask("green"))) == set(range(5))
    panel.form.filters.expression.setText('"col" > 1')
    hits = panel.after(panel.form.filters.expression.editingFinished.emit)
    assert set(columns(layer, hits)) == {2, 3, 4}
    panel.form.filters.polygons.setLayer(None)
    for text, why in (
        ('"col" >', '"col" >'),  # why is told in other words by each version of QGIS
        (""""status" = 'skipped' and "confidance" > 0.5""", "'confidance' not found"),
        ('to_int("caption") > 1', "Cannot convert"),
    ):
        panel.form.filters.expression.setText(text)
        assert panel.after(panel.form.filters.expression.editingFinished.emit) == []
        assert "cannot be read" in panel.hits.empty.text() and why in panel.hits.empty.text()
        assert panel.form.saved.suggestion == "", "no search was made that could be saved"
    panel.form.filters.expression.setText("tile_caption_contains('blue')")
    hits = panel.after(panel.form.filters.expression.editingFinished.emit)
    assert {column % 3 for column in columns(layer, hits)} == {2}


def test_polygons_that_are_damaged_hide_no_tile(panel, layer):
    area = QgsVectorLayer("Polygon?crs=EPSG:32633", "Quarters", "memory")
    good, bad = QgsFeature(), QgsFeature()
    good.setGeometry(QgsGeometry.fromRect(QgsRectangle(500001, 4999940, 500127, 4999960)))  # tiles 0 and 1
    bad.setGeometry(
        QgsGeometry.fromWkt("Polygon((510000 4999900, 510400 5000010, 510400 4999900, 510000 5000010, 510000 4999900))")
    )
    area.dataProvider().addFeatures([good, bad])
    QgsProject.instance().addMapLayer(area)
    panel.ask("green")
    hits = panel.after(lambda: panel.form.filters.polygons.setLayer(area))
    assert set(columns(layer, hits)) == {0, 1}
    bad.setGeometry(QgsGeometry.fromPolygonXY([[QgsPointXY(500000, y) for y in (0.0, float("nan"), 1.0, 0.0)]]))
    area.dataProvider().addFeatures([bad])
    assert panel.ask("green") == [] and "Fix geometries" in panel.hits.empty.text()


def test_all_tile_layers_at_once(panel, layer, tmp_path, wait_until):
    other = write(tmp_path / "other.gpkg", [coloured(40, "green", "a green meadow")], "Country")
    foreign = write(tmp_path / "foreign.gpkg", [coloured(50, "green", model="absent 2.0.0")], "Foreign")
    QgsProject.instance().addMapLayers([other, foreign])
    panel.form.everywhere.setChecked(True)
    hits = panel.ask("green meadow")
    assert hits[0].layer == other.id() and {hit.layer for hit in hits} == {layer.id(), other.id()}
    assert "absent 2.0.0" in panel.window.said()  # one layer that cannot be searched does not hide the others
    assert [hit.rank for hit in hits] == list(range(1, 32))
    panel.hits.select()
    assert other.selectedFeatureCount() == 1 and layer.selectedFeatureCount() == 30
    panel.hits.list.doubleClicked.emit(panel.hits.model.index(0))
    assert panel.window.canvas.extent().contains(QgsRectangle(*hits[0].box))


def test_what_has_no_place_on_the_map_is_not_flown_to(panel, layer):
    for kind in ("Point", "NoGeometry"):
        other = QgsVectorLayer(f"{kind}?crs=EPSG:32633", kind, "memory")
        other.dataProvider().addAttributes(list(layer.fields()))
        other.updateFields()
        other.dataProvider().addFeatures([QgsFeature(feature) for feature in layer.getFeatures()])
        QgsProject.instance().addMapLayer(other)
    assert tiles.layers() == [layer]
    first = next(layer.getFeatures()).id()
    layer.startEditing()
    layer.changeGeometry(first, QgsGeometry())
    hit = next(hit for hit in panel.ask("red roof") if hit.feature_id == first)
    canvas = panel.window.canvas
    before = canvas.extent()
    for zoom in (False, True):
        hits_actions.fly(canvas, hit, zoom)
    assert canvas.extent() == before
    layer.rollBack()


def test_tiles_like_a_hit_in_all_tile_layers_also_when_its_own_is_gone(panel, layer, tmp_path, wait_until):
    country = [coloured(40 + i, colour, "a field") for i, colour in enumerate(("red", "green", "blue"))]
    other = write(tmp_path / "other.gpkg", country, "Country")
    QgsProject.instance().addMapLayer(other)
    panel.form.everywhere.setChecked(True)
    panel.ask('"green roof"')
    mark(panel, 0)
    hits = panel.after(panel.hits.bar.more.click)
    assert [(hit.layer == other.id(), hit.score > 0.99) for hit in hits[:10]].count((True, True)) == 1
    assert {columns(QgsProject.instance().mapLayer(hit.layer), [hit])[0] % 3 for hit in hits[:10]} == {1, 41 % 3}
    panel.hits.bar.colour.click()
    wait_until(lambda: similarity_style.is_coloured(layer) and similarity_style.is_coloured(other))
    panel.save_search("Like that roof")
    mark(panel, *[row for row, hit in enumerate(hits[:10]) if hit.layer == other.id()])
    hits = panel.after(panel.hits.bar.up.click)  # a tile of the other layer is an example, too
    assert {hit.layer for hit in hits[:9]} == {layer.id()} and hits[8].score > 0.99 > hits[9].score
    assert panel.taste.words() == "Like 2 tiles"
    (saved,) = saved_searches.load()
    QgsProject.instance().removeMapLayer(layer.id())
    (best, *_) = panel.after(lambda: panel.recall(saved))
    assert columns(other, [best]) == [41] and best.score > 0.99
    panel.after(lambda: panel.recall(replace(saved, everywhere=False, polygons="gone")))
    assert "no longer in the project" in panel.window.said()
    assert panel.taste.words() == "Like 1 tile"


def test_a_project_closed_while_it_is_searched(panel, layer, tmp_path, wait_until, monkeypatch):
    said = []
    monkeypatch.setattr(tasks, "log", lambda text, *_: said.append(text))
    QgsProject.instance().addMapLayer(write(tmp_path / "other.gpkg", [coloured(40, "green", "a meadow")], "Country"))
    panel.form.everywhere.setChecked(True)
    panel.form.query.setText("green meadow")
    panel.form.query.returnPressed.emit()
    QgsProject.instance().clear()
    wait_until(lambda: not tasks.pending())
    assert panel.hits.model.hits() == [] and said == []


def test_all_tiles_are_coloured_and_get_their_style_back(panel, layer, wait_until):
    before, styles = layer.renderer().type(), layer.styleManager().styles()  # newer QGIS tells the name in the file
    panel.ask("green roof")
    panel.hits.bar.colour.click()
    wait_until(lambda: similarity_style.is_coloured(layer))
    renderer = layer.renderer()
    assert renderer.type() == "graduatedSymbol"
    assert renderer.classAttribute() == "tile_similarity('green roof')"
    assert tiles.offer.__self__.ready((layer.id(), Aim("green roof"))) is not None  # the first drawing is right
    labels = [item.label() for item in renderer.legendSymbolItems()]
    assert [label.split(" (")[1] for label in labels] == ["67 %)", "0 %)", "0 %)", "0 %)", "33 %)"]
    assert renderer.ranges()[-1].upperValue() == pytest.approx(panel.hits.model.hits()[0].score, abs=1e-6)
    panel.ask('it\'s "red roof"')  # the colours follow the search, whatever is in it
    wait_until(lambda: "red" in layer.renderer().classAttribute())
    assert layer.renderer().classAttribute() == "tile_similarity('it''s \"red roof\"')"
    mark(panel, 0)
    panel.after(panel.more_like_hits)
    wait_until(lambda: "double 1.0.0" in layer.renderer().classAttribute())
    panel.hits.bar.colour.click()
    assert layer.renderer().type() == before and not similarity_style.is_coloured(layer)
    assert layer.styleManager().styles() == styles


def test_layers_without_another_style_get_that_of_tiles(panel, layer, wait_until):
    """A copy of a coloured layer, one whose other styles somebody removed, and one of hits."""
    plain = layer.renderer().type()
    panel.ask("green roof")
    panel.hits.keep()
    (kept,) = [one for one in QgsProject.instance().mapLayers().values() if one is not layer]
    panel.choose_layer(kept)
    before = kept.renderer().type()
    panel.ask("red")
    panel.hits.bar.colour.click()
    wait_until(lambda: similarity_style.is_coloured(kept))
    panel.hits.bar.colour.click()
    assert kept.renderer().type() == before and not similarity_style.is_coloured(kept)
    panel.choose_layer(layer)
    panel.ask("green roof")
    panel.hits.bar.colour.click()
    wait_until(lambda: similarity_style.is_coloured(layer))
    copies = [layer.clone(), layer.clone()]
    QgsProject.instance().addMapLayers(copies)
    similarity_style.colour(copies[0], "tile_similarity('red')", [0.0, 1.0], [1.0])
    styles = layer.styleManager()
    for name in styles.styles():
        assert name == similarity_style.STYLE or styles.removeStyle(name)
    panel.hits.bar.colour.click()
    for one in (layer, *copies):
        assert one.renderer().type() == plain and not similarity_style.is_coloured(one)
        assert similarity_style.STYLE not in one.styleManager().styles()


def test_hits_as_a_table(panel, layer, tmp_path):
    hits = panel.ask("green")
    path = tmp_path / "ünicode hits"
    panel.hits.save_csv(str(path))
    with open(f"{path}.csv", newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert [int(row["feature_id"]) for row in rows] == [hit.feature_id for hit in hits]
    assert rows[0]["caption"] == hits[0].caption and rows[0]["crs"] == "EPSG:32633" and rows[0]["layer"] == "Town"
    layer.setCrs(QgsCoordinateReferenceSystem.fromProj("+proj=tmerc +lon_0=15.1 +x_0=500000 +datum=WGS84 +units=m"))
    panel.hits.save_csv(str(tmp_path / "own.csv"))
    with open(tmp_path / "own.csv", newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert "+proj=tmerc +lat_0=0 +lon_0=15.1" in QgsCoordinateReferenceSystem.fromWkt(rows[0]["crs"]).toProj()
    panel.hits.save_csv(str(tmp_path / "nowhere" / "hits.csv"))
    assert "cannot be written" in panel.window.said()


def test_the_keyboard_steps_through_the_hits(panel, layer):
    hits = panel.ask("green")
    forward, back = panel.window.shortcuts["Alt+PgDown"], panel.window.shortcuts["Alt+PgUp"]

    def shown():
        center = panel.window.canvas.center()
        return next(i for i, hit in enumerate(hits) if QgsRectangle(*hit.box).contains(center))

    forward.trigger()
    assert shown() == 0
    forward.trigger()
    assert shown() == 1 and panel.hits.list.currentIndex().row() == 1
    back.trigger()
    back.trigger()
    assert shown() == 0
    panel.show()
    QApplication.setActiveWindow(panel)
    panel.hits.list.setFocus()
    QTest.keyClick(panel.hits.list, Qt.Key.Key_Down)
    assert shown() == 1, "the arrow keys go there as they go through the list"
    before = panel.window.canvas.scale()
    QTest.keyClick(panel.hits.list, Qt.Key.Key_Return)
    assert shown() == 1 and panel.window.canvas.scale() < before / 2, "Enter zooms"


def test_thumbs_rank_again_at_once(panel, layer):
    panel.ask("roof")  # all colours fit it equally
    hits = panel.hits.model.hits()
    blues = [row for row, hit in enumerate(hits) if "blue" in hit.caption]
    mark(panel, *blues[:2])
    again = panel.after(panel.hits.bar.up.click)
    assert {hit.caption for hit in again[:10]} == {"a blue roof"}
    assert panel.taste.words() == "Thumbs: 2 up, 0 down"
    mark(panel, *[row for row, hit in enumerate(panel.hits.model.hits()) if "red" in hit.caption][:1])
    again = panel.after(panel.hits.bar.down.click)
    assert {hit.caption for hit in again[-10:]} == {"a red roof"}
    mark(panel, 0)
    panel.ask("roof")  # a new question begins anew
    assert panel.taste.words() == ""


@pytest.mark.parametrize(
    ("words", "button", "place"), [('"blue roof"', "more", 0), ("roof", "up", 0), ("roof", "down", -1)]
)
def test_what_was_pointed_at_in_one_layer_is_saved_for_others(panel, layer, tmp_path, words, button, place):
    """The layer is gone when the search is done again; it was the only one that had been searched."""
    colours = ("red", "blue", "green")  # nothing but what was saved puts the blue one first or last
    other = write(tmp_path / "other.gpkg", [coloured(i, one, "a roof") for i, one in enumerate(colours)], "Country")
    panel.ask(words)
    mark(panel, next(row for row, hit in enumerate(panel.hits.model.hits()) if hit.caption == "a blue roof"))
    panel.after(getattr(panel.hits.bar, button).click)
    panel.save_search("Blue")
    (saved,) = saved_searches.load()
    QgsProject.instance().addMapLayer(other)
    QgsProject.instance().removeMapLayer(layer.id())
    hits = panel.after(lambda: panel.recall(saved))
    assert colours[columns(other, hits)[place]] == "blue"


def test_what_was_pointed_at_counts_after_it_is_gone(panel, layer, wait_until):
    panel.ask("green roof")
    mark(panel, 3)
    bad = panel.hits.pointed_at()[0].feature_id
    panel.after(panel.hits.bar.down.click)
    layer.startEditing()
    layer.deleteFeature(bad)
    wait_until(lambda: bad not in {feature.id() for feature in tiles.get(layer.id()).source.getFeatures()})
    mark(panel, 0)
    assert len(panel.after(panel.hits.bar.up.click)) == 29 and panel.taste.words() == "Thumbs: 1 up, 1 down"
    layer.rollBack()
    panel.ask('"green roof"')
    mark(panel, 0)
    example = panel.hits.pointed_at()[0].feature_id
    hits = panel.after(panel.hits.bar.more.click)
    panel.hits.bar.colour.click()
    wait_until(lambda: similarity_style.is_coloured(layer))
    panel.save_search("Like it")
    before = tiles.get(layer.id())
    layer.setSubsetString(f"fid <> {example}")
    wait_until(lambda: tiles.get(layer.id()) is not before)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    expression = QgsExpression(layer.renderer().classAttribute())
    context.setFeature(layer.getFeature(hits[0].feature_id))
    assert expression.evaluate(context) > 0.99, expression.evalErrorString()
    again = panel.after(lambda: panel.recall(saved_searches.load()[0]))
    assert [hit.feature_id for hit in again] == [hit.feature_id for hit in hits]


def test_a_layer_whose_chosen_tiles_were_skipped_adds_nothing(panel, layer, tmp_path):
    country = [coloured(40, "green", "a meadow"), coloured(41, "red", "a road"), record(42, status="skipped")]
    other = write(tmp_path / "other.gpkg", country, "Country")
    QgsProject.instance().addMapLayer(other)
    panel.form.everywhere.setChecked(True)
    layer.selectByIds([tile.id() for tile in layer.getFeatures() if tile["col"] == 1])
    other.selectByIds([tile.id() for tile in other.getFeatures() if tile["col"] == 42])
    hits = panel.after(panel.more_like_selected)
    assert {hit.caption for hit in hits if hit.score > 0.99} == {"a green roof", "a meadow"}
    layer.removeSelection()
    assert panel.after(panel.more_like_selected) == [] and "have no embedding" in panel.hits.empty.text()


def test_thumbs_count_in_all_tile_layers_of_the_same_model(panel, layer, tmp_path, wait_until):
    country = [coloured(40 + i, colour, "a roof") for i, colour in enumerate(("red", "green", "blue"))]
    other = write(tmp_path / "other.gpkg", country, "Country")
    QgsProject.instance().addMapLayer(other)
    panel.form.everywhere.setChecked(True)

    def of_other(hits):
        return [columns(other, [hit])[0] % 3 for hit in hits if hit.layer == other.id()]

    def rows(layer_id, colour):
        hits = panel.hits.model.hits()
        return [row for row, hit in enumerate(hits) if hit.layer == layer_id and colour in hit.caption]

    panel.ask("roof")  # all colours fit it equally
    mark(panel, rows(layer.id(), "blue")[0])
    again = panel.after(panel.hits.bar.up.click)
    assert of_other(again)[0] == 42 % 3, "no tile of this layer was pointed at"
    mark(panel, rows(layer.id(), "red")[0])
    again = panel.after(panel.hits.bar.down.click)
    assert of_other(again) == [42 % 3, 41 % 3, 40 % 3]
    assert {hit.caption for hit in again[:10]} <= {"a blue roof", "a roof"}
    panel.hits.bar.colour.click()
    wait_until(lambda: similarity_style.is_coloured(layer) and similarity_style.is_coloured(other))
    scores = {hit.feature_id: hit.score for hit in again if hit.layer == other.id()}
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(other))
    expression = QgsExpression(other.renderer().classAttribute())
    for feature_id, score in scores.items():
        context.setFeature(other.getFeature(feature_id))
        assert expression.evaluate(context) == pytest.approx(score, abs=1e-4), expression.evalErrorString()


def test_searches_are_saved_in_the_project(panel, layer, tmp_path, monkeypatch):
    panel.form.min_score.setValue(0.1)
    panel.ask("roof -red")
    mark(panel, 0)
    good = panel.hits.model.hits()[0].feature_id
    first = panel.after(panel.hits.bar.up.click)
    panel.form.query.setText("typed, and not searched")
    panel.save_search("No & red")
    path = str(tmp_path / "project.qgz")
    assert QgsProject.instance().write(path)
    panel.form.min_score.setValue(0.0)
    panel.ask("something else")
    panel.form.saved.fill()
    texts = [action.text() for action in panel.form.saved.menu().actions()]
    assert texts[0].startswith("Save this search") and "No && red" in texts
    (saved,) = saved_searches.load()
    assert saved.like == {layer.id(): [good]} and saved.min_score == 0.1
    assert panel.after(lambda: panel.form.saved.recalled.emit(saved)) == first
    assert panel.form.query.text() == "roof -red"
    asked = []
    for answer, left in ((QMessageBox.StandardButton.No, 1), (QMessageBox.StandardButton.Yes, 0)):
        monkeypatch.setattr(QMessageBox, "question", lambda *said, answer=answer: asked.append(said[-1]) or answer)
        remove = panel.form.saved.menu().actions()[-1].menu()
        remove.actions()[0].trigger()
        assert len(saved_searches.load()) == left
    assert asked[0] == "Remove the saved search No + red from this project?"
    QgsProject.instance().read(path)
    assert [one.name for one in saved_searches.load()] == ["No & red"]


@pytest.mark.parametrize(
    "text", ["", "{", "7", '[1, {"name": 3}]', '[{"name": "a", "like": {"x": "y"}, "limit": "z"}]']
)
def test_saved_searches_survive_nonsense(qgis_app, text):
    QgsProject.instance().writeEntry(saved_searches.SCOPE, saved_searches.KEY, text)
    found = saved_searches.load()
    assert [one.name for one in found] == (["a"] if '"a"' in text else [])
    assert json.dumps([one.like for one in found]) in ("[]", "[{}]")
    QgsProject.instance().clear()
