"""A person draws on the map to search: an area that bounds the search, and a square that hits shall look like."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from coloured_tiles import UTM, coloured, write
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.gui import QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QImage, QPolygonF
from qgis.PyQt.QtTest import QTest
from search_kit import RIGHT, bands, columns, mark

from tilescribe.ui.search import saved_searches, similarity_style
from tilescribe.ui.search.map_picture import MapPicture


def around(first, last):
    """Return the corners of an area within the tiles of these columns, which lie side by side."""
    left, right = 500000 + 64 * first + 8, 500000 + 64 * (last + 1) - 8
    return (left, 4999990), (right, 4999990), (right, 4999950), (left, 4999950)


def test_an_area_is_drawn_and_bounds_the_search(panel, layer):
    drawn, canvas = panel.form.filters.drawn, panel.window.canvas
    assert len(panel.ask("green")) == 30 and bands(canvas) == []
    drawn.draw.click()
    assert canvas.mapTool() is not panel.before
    hits = panel.after(lambda: panel.hand.polygon(*around(3, 6)))
    assert set(columns(layer, hits)) == {3, 4, 5, 6}
    assert canvas.mapTool() is panel.before and not drawn.draw.isChecked(), "the map has its former tool back"
    assert len(bands(canvas)) == 1, "the area is shown while it bounds the search"
    assert set(columns(layer, panel.ask("blue"))) == {3, 4, 5, 6}
    drawn.draw.click()
    hits = panel.after(lambda: panel.hand.polygon(*around(10, 11)))  # in place of the first
    assert set(columns(layer, hits)) == {10, 11} and len(bands(canvas)) == 1
    hits = panel.after(drawn.clear.click)
    assert len(hits) == 30 and bands(canvas) == [] and not drawn.clear.isEnabled()


def test_an_area_that_crosses_itself_bounds_it_too(panel, layer):
    panel.form.filters.drawn.draw.click()
    a, b, c, d = around(3, 6)
    panel.hand.polygon(a, b, d, c)
    assert set(columns(layer, panel.ask("green"))) == {3, 4, 5, 6}


def test_escape_and_another_tool_leave_nothing_behind(panel):
    drawn, canvas = panel.form.filters.drawn, panel.window.canvas
    drawn.draw.click()
    panel.hand.click(*around(3, 6)[0])
    panel.hand.move(*around(3, 6)[1])
    assert len(bands(canvas)) == 1
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert drawn.area() is None and bands(canvas) == [] and canvas.mapTool() is panel.before
    assert not drawn.draw.isChecked()
    drawn.draw.click()
    panel.hand.click(*around(3, 6)[0])
    panel.hand.click(*around(3, 6)[1])
    panel.hand.click(*around(3, 6)[1], button=RIGHT)  # two corners are no area
    assert drawn.area() is None and bands(canvas) == [] and canvas.mapTool() is panel.before
    drawn.draw.click()
    panel.hand.click(*around(3, 6)[0])
    other = QgsMapToolPan(canvas)
    canvas.setMapTool(other)  # a person takes another tool in between
    assert canvas.mapTool() is other and bands(canvas) == [] and not drawn.draw.isChecked()


def test_a_map_in_another_coordinate_system(panel, layer):
    canvas = panel.window.canvas
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    shown = canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent())
    canvas.setExtent(shown)
    panel.form.filters.drawn.draw.click()
    half = shown.center().x()
    panel.hand.polygon(
        (shown.xMinimum(), shown.yMaximum()),
        (half, shown.yMaximum()),
        (half, shown.yMinimum()),
        (shown.xMinimum(), shown.yMinimum()),
    )
    assert set(columns(layer, panel.ask("green"))) == set(range(16))
    canvas.setDestinationCrs(UTM)
    (shape,) = bands(canvas)
    assert shape.asGeometry().boundingBox().xMaximum() == pytest.approx(500000 + 64 * 15.5, abs=2)


def test_the_area_is_saved_with_the_search(panel, layer, tmp_path):
    panel.form.filters.drawn.draw.click()
    panel.hand.polygon(*around(3, 6))
    first = panel.ask("green")
    panel.save_search("Green, there")
    path = str(tmp_path / "project.qgz")
    assert QgsProject.instance().write(path)
    panel.after(panel.form.filters.drawn.clear.click)
    (saved,) = saved_searches.load()
    assert saved.area.startswith("Polygon") and "UTM zone 33N" in saved.area_crs
    assert panel.after(lambda: panel.form.saved.recalled.emit(saved)) == first
    assert len(bands(panel.window.canvas)) == 1
    QgsProject.instance().read(path)
    assert panel.form.filters.drawn.area() is None and bands(panel.window.canvas) == []  # another project
    (saved,) = saved_searches.load()
    panel.form.recall(saved)
    assert panel.form.filters.drawn.area() is not None
    saved.area = "no polygon"
    panel.form.recall(saved)
    assert panel.form.filters.drawn.area() is None and bands(panel.window.canvas) == []


def test_a_layer_removed_while_one_draws(panel, layer):
    panel.form.filters.drawn.draw.click()
    panel.hand.click(*around(3, 6)[0])
    QgsProject.instance().removeMapLayer(layer.id())
    panel.hand.polygon(*around(3, 6)[1:])
    assert panel.form.filters.drawn.area() is not None and panel.hits.model.hits() == []


def test_nothing_stays_on_the_map_of_a_panel_that_is_gone(panel, qgis_app):
    canvas = panel.window.canvas
    panel.form.filters.drawn.draw.click()
    panel.hand.polygon(*around(3, 6))
    panel.form.filters.drawn.draw.click()
    panel.hand.click(*around(3, 6)[0])
    panel.close_down()
    assert canvas.mapTool() is panel.before
    assert [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)] == []


@pytest.fixture
def raster(layer, panel, tmp_path):
    """Return a raster under the tiles that was never captioned: each in the tile's colour."""
    path = str(tmp_path / "never captioned.tif")
    made = gdal.GetDriverByName("GTiff").Create(path, 30 * 64, 64, 3)
    made.SetGeoTransform((500000, 1, 0, 5000000, 0, -1))
    made.SetProjection(UTM.toWkt())
    for band in range(3):
        row = b"".join((b"\xfa" if column % 3 == band else b"\x19") * 64 for column in range(30))
        made.GetRasterBand(band + 1).WriteRaster(0, 0, 30 * 64, 64, row * 64)
    del made
    shown = QgsRasterLayer(path, "Never captioned")
    QgsProject.instance().addMapLayer(shown)
    panel.window.canvas.setLayers([layer, shown])
    return shown


@pytest.mark.parametrize("column", [3, 4, 5])
def test_a_square_on_a_raster_finds_tiles_like_it(panel, layer, raster, column):
    canvas, left = panel.window.canvas, 500000 + 64 * column
    panel.form.square.click()
    hits = panel.after(lambda: panel.hand.drag((left + 8, 4999992), (left + 56, 4999944)))
    alike = columns(layer, hits[:10])
    assert {one % 3 for one in alike} == {column % 3} and len(alike) == 10
    assert hits[0].score > 0.99 and hits[0].word_score == 0 and hits[10].score < 0.5
    assert canvas.mapTool() is panel.before and bands(canvas) == [] and not panel.form.square.isChecked()
    assert panel.taste.words() == panel.form.saved.suggestion == "Like the square on the map"


def scores_on_the_map(layer):
    """Return the score by which a coloured layer's style colours each of its tiles."""
    expression = QgsExpression(layer.renderer().classAttribute())
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    found = {}
    for feature in layer.getFeatures():
        context.setFeature(feature)
        found[feature.id()] = expression.evaluate(context)
    assert not expression.hasEvalError(), expression.evalErrorString()
    return found


def test_a_square_colours_the_map_and_is_found_again_when_its_raster_is_gone(
    panel, layer, raster, double_worker, tmp_path, wait_until
):
    panel.form.square.click()
    hits = panel.after(lambda: panel.hand.drag((500008, 4999992), (500056, 4999944)))
    panel.hits.bar.colour.click()
    wait_until(lambda: similarity_style.is_coloured(layer))
    labels = [item.label() for item in layer.renderer().legendSymbolItems()]
    assert labels[-1].endswith("1.00 (33 %)"), "the legend says how many tiles are in each class"
    panel.save_search("Like there")
    QgsProject.instance().removeMapLayer(raster.id())
    path, name = str(tmp_path / "project.qgz"), layer.id()
    assert QgsProject.instance().write(path)
    double_worker.close()
    QgsProject.instance().read(path)  # as after a restart: other objects, another worker, no picture
    panel.window.canvas.setLayers([])
    (saved,) = saved_searches.load()
    assert list(saved.vectors) == ["double 1.0.0"]
    assert panel.after(lambda: panel.recall(saved)) == hits
    assert panel.taste.words() == "Like the square on the map"
    layer = QgsProject.instance().mapLayer(name)
    seen = {feature: score for feature, score in scores_on_the_map(layer).items() if score is not None}
    assert seen == pytest.approx({hit.feature_id: hit.score for hit in hits})
    good = [row for row, hit in enumerate(hits) if "blue" in hit.caption]
    mark(panel, good[0])
    panel.after(panel.hits.bar.up.click)  # thumbs move it as they move words
    assert {hit.caption for hit in panel.hits.model.hits()[:20]} == {"a red roof", "a blue roof"}


def test_what_one_model_saw_is_not_compared_with_tiles_of_another(panel, layer, raster, tmp_path):
    foreign = write(tmp_path / "foreign.gpkg", [coloured(50, "red", model="absent 2.0.0")], "Foreign")
    panel.form.square.click()
    panel.after(lambda: panel.hand.drag((500008, 4999992), (500056, 4999944)))
    panel.save_search("Like there")
    (saved,) = saved_searches.load()
    QgsProject.instance().addMapLayer(foreign)
    assert panel.after(lambda: panel.recall(replace(saved, layer=foreign.id()))) == []
    assert "double 1.0.0" in panel.hits.empty.text() and "Draw the square" in panel.hits.empty.text()
    hits = panel.after(lambda: panel.recall(replace(saved, everywhere=True)))
    assert {hit.layer for hit in hits} == {layer.id()} and "absent 2.0.0" in panel.window.said()
    damaged = replace(saved, layer=layer.id(), vectors={"double 1.0.0": "no numbers"})
    assert panel.after(lambda: panel.recall(damaged)) == []
    assert "could not be read" in panel.hits.empty.text()


def as_seen(canvas, square):
    """Return what the map shows in a square, as the screen shows it."""
    job = QgsMapRendererSequentialJob(canvas.mapSettings())
    job.start()
    job.waitForFinished()
    pixels = QPolygonF(
        [canvas.getCoordinateTransform().transform(point).toQPointF() for point in square.asPolygon()[0]]
    )
    return job.renderedImage().copy(pixels.boundingRect().toAlignedRect())


@pytest.mark.parametrize("angle", [0, 30, -130])
def test_the_model_gets_what_the_square_shows_on_a_turned_map(panel, layer, raster, angle):
    canvas, drawn, pictures = panel.window.canvas, [], []
    canvas.setLayers([raster])
    canvas.setRotation(angle)
    canvas.zoomToFeatureExtent(QgsRectangle(500290, 4999930, 500350, 5000000))
    panel.form.square.drawn.disconnect()
    panel.form.square.drawn.connect(drawn.append)
    panel.form.square.click()
    panel.hand.drag((500310, 4999968), (500328, 4999975))
    picture = MapPicture(canvas, drawn[0])
    thread = threading.Thread(target=lambda: pictures.append(picture.png(lambda: False)))
    thread.start()
    thread.join()
    seen = as_seen(canvas, drawn[0])
    assert abs(seen.width() - seen.height()) <= 2 and seen.width() > 40
    shown = QImage.fromData(pictures[0]).scaled(seen.width(), seen.height())
    places = [(x, y) for x in range(2, seen.width() - 2, 3) for y in range(2, seen.height() - 2, 3)]
    same = [QColor(seen.pixel(*place)).name()[1] == QColor(shown.pixel(*place)).name()[1] for place in places]
    assert sum(same) > 0.95 * len(places), "the very same picture, but for pixels along the edges of its colours"
    assert len({seen.pixel(*place) for place in places}) > 1, "which has more than one colour"


def test_only_what_a_turned_map_shows_bounds_a_search(panel, layer):
    canvas = panel.window.canvas
    canvas.setExtent(QgsRectangle(500500, 4999600, 501500, 5000300))
    panel.form.visible_only.setChecked(True)
    upright = set(columns(layer, panel.ask("green")))
    canvas.setRotation(60)
    shown = QgsGeometry.fromQPolygonF(canvas.mapSettings().visiblePolygon())
    inside = {tile["col"] for tile in layer.getFeatures() if tile.geometry().intersects(shown) and tile["col"] < 30}
    assert set(columns(layer, panel.ask("green"))) == inside < upright


def test_a_square_where_the_map_shows_nothing(panel, layer, raster):
    panel.form.square.click()
    assert panel.after(lambda: panel.hand.drag((500200, 5000200), (500300, 5000100))) == []
    assert "shows nothing" in panel.hits.empty.text()
    panel.window.canvas.setLayers([layer])
    panel.form.square.click()
    panel.hand.drag((500200, 4999990), (500240, 4999950))
    assert "no raster layer" in panel.window.said()


def test_a_raster_removed_while_its_square_is_looked_at(panel, layer, raster, wait_until):
    from tilescribe.ui import tasks

    panel.form.square.click()
    panel.hand.drag((500008, 4999992), (500056, 4999944))
    QgsProject.instance().removeAllMapLayers()
    wait_until(lambda: not tasks.pending())
    assert panel.hits.model.hits() == []
