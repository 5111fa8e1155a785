"""The actions that QGIS offers for tiles: in its registry while the plugin is there, and doing what they say."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from captioned_tiles import captioned
from qgis.core import QgsCoordinateTransformContext, QgsProject, QgsVectorFileWriter, QgsVectorLayer
from qgis.gui import QgsGui
from qgis.PyQt.QtWidgets import QApplication, QInputDialog
from tiles_by_hand import record
from window_double import Window

from tilescribe.core.errors import InputError
from tilescribe.ui import tasks
from tilescribe.ui.caption.again import caption_again
from tilescribe.ui.dock import TilescribeDock
from tilescribe.ui.layer_actions import LayerActions
from tilescribe.ui.layers import tile_layer
from tilescribe.ui.review import edits
from tilescribe.ui.search.index_files import vector_bytes
from tilescribe.ui.settings import Settings


class QgisWindow(Window):
    """Adds what the dock asks of QGIS beside the panels."""

    class _Signal:
        def connect(self, *_):
            pass

        disconnect = connect

    currentLayerChanged = _Signal()  # noqa: N815 - QGIS's name

    def activeLayer(self):
        return None

    def openMessageLog(self):
        pass


@pytest.fixture
def layer(double_worker, make_bundle, make_raster, tmp_path):
    """Return a layer of 20 x 12 real tiles that the worker captioned, beside its raster."""
    make_bundle()
    make_bundle("other", "2.0.0")
    made = captioned(make_raster(), tmp_path / "tiles.gpkg", "Town")
    yield made
    QgsProject.instance().clear()


@pytest.fixture
def actions(qgis_app):
    window = QgisWindow()
    dock = TilescribeDock(window)
    made = LayerActions(window, dock)
    made.window, made.dock = window, dock
    yield made
    made.close()
    dock.close_down()


def idle(wait_until):
    wait_until(lambda: tasks.pending() == 0)


def spoil(layer, *features):
    """Write nonsense into the captions, as if an older model had made them."""
    layer.startEditing()
    for feature in features:
        for name in ("caption", "caption_model"):
            layer.changeAttributeValue(feature, layer.fields().lookupField(name), "nonsense", None, True)
    layer.commitChanges()


def test_qgis_offers_them_for_tile_layers_only_and_not_after_the_plugin(layer, actions):
    registry = QgsGui.mapLayerActionRegistry()
    offered = {action.text() for action in registry.mapLayerActions(layer)}
    assert {"Caption again", "Find similar tiles", "Review caption", "Zoom to tiles"} <= offered
    roads = QgsVectorLayer("LineString", "roads", "memory")
    ours = {action.text() for action in actions.all}
    assert not ours & {action.text() for action in registry.mapLayerActions(roads)}
    for action in actions.all:
        assert registry.removeMapLayerAction(action)
    assert not ours & {action.text() for action in registry.mapLayerActions(layer)}


def test_a_clicked_tile_is_captioned_again_by_its_own_model(layer, actions, wait_until):
    first, second, third = [feature.id() for feature in layer.getFeatures()][:3]
    good = {number: layer.getFeature(number)["caption"] for number in (first, second, third)}
    spoil(layer, first, second, third)
    edits.review(layer, second, "My own words.")
    edits.save(layer)
    actions.again.triggerForFeatures(layer, [layer.getFeature(first), layer.getFeature(second)])
    idle(wait_until)
    assert "2 tiles captioned again by double 1.0.0" in actions.window.said()
    assert "1 reviewed captions stay" in actions.window.said()
    assert layer.getFeature(first)["caption"] == good[first]
    assert layer.getFeature(second)["caption"] == "My own words."
    assert layer.getFeature(second)["caption_model"] == good[second]
    assert layer.getFeature(third)["caption"] == "nonsense"
    assert layer.isEditable() and "again" in layer.undoStack().undoText()
    layer.undoStack().undo()
    assert layer.getFeature(first)["caption"] == "nonsense"
    layer.rollBack()


def test_another_model_is_asked_and_the_tile_stays_findable(layer, actions, wait_until, monkeypatch, tmp_path):
    feature = next(layer.getFeatures())
    vector = bytes(feature["embedding"])
    spoil(layer, feature.id())
    monkeypatch.setattr(Settings, "models_folder", str(tmp_path / "bundles"))
    asked = []

    def answer(_parent, _title, _question, names, *_rest):
        asked.extend(names)
        return ([name for name in names if "other" in name] or [""])[0], True

    monkeypatch.setattr(QInputDialog, "getItem", answer)
    actions.again_with.triggerForFeature(layer, feature)
    idle(wait_until)
    found = layer.getFeature(feature.id())
    assert any("double" in name for name in asked)
    assert found["caption"] != "nonsense" and "other 2.0.0" in found["note"]
    assert found["model"] == "double 1.0.0" and bytes(found["embedding"]) == vector
    layer.rollBack()


@pytest.fixture
def own_raster(make_raster, tmp_path):
    """Return a raster that a test may move or damage."""
    return Path(shutil.copy(make_raster(), tmp_path / "scene.tif"))


def test_a_tile_that_cannot_be_described_now_keeps_what_it_has(layer, own_raster, actions, wait_until, tmp_path):
    layer = captioned(str(own_raster), tmp_path / "own.gpkg", "Own")
    features = list(layer.getFeatures())
    spoil(layer, features[0].id(), features[-1].id())
    content = own_raster.read_bytes()
    own_raster.write_bytes(content[: len(content) // 2])
    actions.again.triggerForFeatures(layer, [features[0], features[-1]])
    idle(wait_until)
    first, last = (layer.getFeature(feature.id()) for feature in (features[0], features[-1]))
    assert first["caption"] == features[0]["caption"]
    assert (last["caption"], last["status"], last["note"]) == ("nonsense", "done", "")
    assert bytes(last["embedding"]) == bytes(features[-1]["embedding"])
    assert "1 tile captioned again" in actions.window.said()
    assert "1 tile not described now, and left as before: " in actions.window.said()
    layer.rollBack()


def test_a_tile_in_a_format_without_binary_fields_stays_findable(layer, actions, wait_until, tmp_path):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GeoJSON"
    path, context = str(tmp_path / "tiles.geojson"), QgsCoordinateTransformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, context, options)
    copy = QgsVectorLayer(path, "copy", "ogr")
    tile_layer.keep_run(copy, tile_layer.run_of(layer))
    QgsProject.instance().addMapLayer(copy)
    before = next(copy.getFeatures())
    actions.again.triggerForFeature(copy, before)
    idle(wait_until)
    assert "1 tile captioned again" in actions.window.said() and copy.commitChanges()
    after = QgsVectorLayer(path, "again", "ogr").getFeature(before.id())
    assert after["tile_id"] == before["tile_id"]
    assert vector_bytes(after["embedding"]) == vector_bytes(before["embedding"]) != b""


def test_a_raster_that_was_moved_and_repaired_is_found_in_the_project(own_raster, layer, wait_until, tmp_path):
    layer = captioned(str(own_raster), tmp_path / "own.gpkg", "Own")
    moved = tmp_path / "moved" / own_raster.name
    moved.parent.mkdir()
    own_raster.rename(moved)
    with pytest.raises(InputError, match="is gone"):
        caption_again(layer, [1], "", print, print)
    (raster,) = QgsProject.instance().mapLayersByName("stripes")
    raster.setDataSource(str(moved), "stripes", "gdal")
    said = []
    caption_again(layer, [1], "", said.append, lambda error: said.append(str(error)))
    wait_until(lambda: said)
    assert "1 tile captioned again" in said[0]
    layer.rollBack()


def test_a_newer_version_of_the_model_is_another_model(layer, wait_until, monkeypatch, tmp_path, make_bundle):
    monkeypatch.setattr(Settings, "models_folder", str(tmp_path / "bundles"))
    shutil.rmtree(tmp_path / "bundles" / "double-1.0.0")
    make_bundle("double", "2.0.0")
    said = []
    caption_again(layer, [1], "double", said.append, lambda error: said.append(str(error)))
    wait_until(lambda: said)
    assert "1 tile captioned again by double 2.0.0" in said[0]
    assert layer.getFeature(1)["model"] == "double 1.0.0" and "double 2.0.0" in layer.getFeature(1)["note"]
    layer.rollBack()


def test_what_cannot_be_captioned_again_says_why(layer, actions, wait_until, tmp_path):
    feature = next(layer.getFeatures())
    layer.setReadOnly(True)
    actions.again.triggerForFeature(layer, feature)
    assert "read-only" in actions.window.said()
    layer.setReadOnly(False)
    unknown = QgsVectorLayer("Polygon?crs=EPSG:32633", "copied", "memory")
    unknown.dataProvider().addAttributes(tile_layer.tile_fields())
    unknown.updateFields()
    unknown.dataProvider().addFeatures([tile_layer.tile_feature(record(0), unknown.fields())])
    QgsProject.instance().addMapLayer(unknown)
    actions.again.triggerForFeature(unknown, next(unknown.getFeatures()))
    assert "does not say how its tiles were made" in actions.window.said()


def test_the_layer_goes_while_its_tiles_are_captioned_again(layer, actions, wait_until):
    actions.again.triggerForFeatures(layer, list(layer.getFeatures())[:20])
    QgsProject.instance().clear()
    idle(wait_until)
    assert "No tile was captioned again" in actions.window.said()


def test_the_plugin_goes_while_tiles_are_captioned_again(layer, actions, wait_until, double_worker):
    actions.again.triggerForFeatures(layer, list(layer.getFeatures())[:20])
    actions.close()
    double_worker.shut()
    idle(wait_until)
    assert double_worker._client is None, "no other worker is started"
    assert actions.window.said() == "" and not layer.isModified()
    layer.rollBack()


def test_a_dock_that_is_seen_and_goes_at_once_makes_no_panels(actions):
    actions.window.show_docked(actions.dock)
    actions.dock.close_down()
    QApplication.processEvents()
    assert actions.dock.isVisible() and actions.dock.tabs is None


def test_a_tile_is_deleted_while_it_is_captioned_again(layer, actions, wait_until):
    first, second = list(layer.getFeatures())[:2]
    spoil(layer, second.id())
    actions.again.triggerForFeatures(layer, [first, second])
    layer.deleteFeature(first.id())
    idle(wait_until)
    assert "1 tile captioned again" in actions.window.said()
    assert layer.getFeature(second.id())["caption"] == second["caption"]
    layer.rollBack()


def test_find_similar_zoom_and_review_open_where_they_should(layer, actions, wait_until):
    features = list(layer.getFeatures())[:2]
    actions.zoom.triggerForFeatures(layer, features)
    box = features[0].geometry().boundingBox()
    assert actions.window.canvas.extent().contains(box.center()) and actions.window.canvas.extent().width() < 500

    actions.similar.triggerForFeatures(layer, features)
    dock = actions.dock
    assert dock.tabs.currentWidget() is dock.search
    found = []
    dock.search.found.connect(found.append)
    wait_until(lambda: found)
    assert found[0] and features[0].id() not in [hit.feature_id for hit in found[0]]

    actions.window.window.show()
    actions.window.window.addDockWidget(dock_area(), dock)
    dock.show()
    actions.review.triggerForFeature(layer, features[1])
    wait_until(lambda: dock.review.current is not None and dock.review.current.feature == features[1].id())
    assert dock.tabs.currentWidget() is dock.review
    actions.ask.triggerForFeature(layer, features[1])
    assert dock.tabs.currentWidget() is dock.chat and layer.selectedFeatureIds() == [features[1].id()]
    wait_until(lambda: [tile.feature for tile in dock.chat.chosen.tiles] == [features[1].id()])
    idle(wait_until)
    actions.window.window.close()


def dock_area():
    from qgis.PyQt.QtCore import Qt

    return Qt.DockWidgetArea.RightDockWidgetArea
