"""A person draws a square on the map: tiles that look like it are found, saved, and colour the map."""

from __future__ import annotations

import subprocess
import threading
from dataclasses import replace

import pytest
from coloured_tiles import NAMES, UTM, coloured, write
from drawn_kit import SIDE, by_column
from map_server import WORLD
from osgeo import gdal
from places import RUNTIME
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QImage, QPolygonF
from search_kit import bands, columns, mark, open_panel
from window_double import Window

from tilescribe.ui.layers import map_layer
from tilescribe.ui.search import saved_searches, similarity_style
from tilescribe.ui.search.map_picture import MapPicture


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
    assert "double 1.0.0" in panel.hits.empty.text() and "Draw a square" in panel.hits.empty.text()
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


def test_a_picture_that_was_given_up_can_be_drawn_again(panel):
    canvas, pictures = panel.window.canvas, []
    shown, field = QgsVectorLayer(f"Polygon?crs={UTM.authid()}", "Fields", "memory"), QgsFeature()
    field.setGeometry(QgsGeometry.fromRect(QgsRectangle(500000, 4999990, 500010, 5000000)))
    shown.dataProvider().addFeatures([field])
    canvas.setLayers([shown])
    picture = MapPicture(canvas, field.geometry())
    for given_up in (True, False, False):
        thread = threading.Thread(target=lambda now: pictures.append(picture.png(lambda: now)), args=[given_up])
        thread.start()
        thread.join()
    assert not pictures[0] and pictures[1] == pictures[2] != b""


def test_a_square_where_the_map_shows_nothing(panel, layer, raster):
    panel.form.square.click()
    assert panel.after(lambda: panel.hand.drag((500200, 5000200), (500300, 5000100))) == []
    assert "shows nothing" in panel.hits.empty.text()
    panel.window.canvas.setLayers([layer])
    panel.form.square.click()
    panel.hand.drag((500200, 4999990), (500240, 4999950))
    assert "no raster layer" in panel.window.said()


def test_pictures_beside_hits_come_back_with_the_raster(panel, layer, raster, wait_until):
    def drawn():
        panel.ask("green")
        return panel.hits.pictures.get(panel.hits.model.hits()[0])

    copy = raster.clone()
    drawn()
    wait_until(lambda: drawn() is not None)
    QgsProject.instance().removeMapLayer(raster.id())
    panel.window.canvas.setLayers([layer])
    panel.ask("green")
    QgsProject.instance().addMapLayer(copy)
    panel.window.canvas.setLayers([layer, copy])
    wait_until(lambda: drawn() is not None)


def test_a_raster_removed_while_its_square_is_looked_at(panel, layer, raster, wait_until):
    from tilescribe.ui import tasks

    panel.form.square.click()
    panel.hand.drag((500008, 4999992), (500056, 4999944))
    QgsProject.instance().removeAllMapLayers()
    wait_until(lambda: not tasks.pending())
    assert panel.hits.model.hits() == []


@pytest.fixture
def server(server):
    """Return a server of tiles that are red, green and blue, column by column."""
    server.rule = by_column
    return server


@pytest.mark.parametrize(("column", "colour"), [(7002, "red"), (7003, "green"), (7004, "blue")])
def test_a_square_on_a_servers_tiles_as_the_embedded_model_sees_it(seen_by_nano, server, column, colour):
    panel = seen_by_nano
    canvas, side = panel.window.canvas, SIDE
    shown = QgsRasterLayer(server.xyz(17, 17), "Server", "wms")
    QgsProject.instance().addMapLayer(shown)
    canvas.freeze(True)  # the map asks the server for nothing itself
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    canvas.setLayers([shown])
    canvas.setRotation(25)
    left, top = -WORLD + column * side, WORLD - 1000 * side
    canvas.setExtent(QgsRectangle(left - side, top - 2 * side, left + 2 * side, top + side))
    middle = canvas.getCoordinateTransform().transform(QgsPointXY(left + side / 2, top - side / 2))
    reach = round(0.35 * side / canvas.mapUnitsPerPixel())  # the square's corners are within the tile, turned as it is
    to_map = canvas.getCoordinateTransform().toMapCoordinates
    ends = [to_map(round(middle.x()) + way, round(middle.y()) + way) for way in (-reach, reach)]
    panel.form.square.click()
    hits = panel.after(lambda: panel.hand.drag(*((end.x(), end.y()) for end in ends)))
    thirds = [int((QgsRectangle(*hit.box).center().x() - 500000) // 106.5) for hit in hits[:6]]
    assert [NAMES[third] for third in thirds] == [colour] * 6
    assert {place[1] for _, place in server.asked} == {column}, "nothing but what the square is on"


@pytest.fixture(scope="module")
def captioned_by_nano(nano, make_raster, tmp_path_factory):
    """Return the path of a layer of tiles, a third of them red, green and blue each, described by the embedded model."""
    path = tmp_path_factory.mktemp("nano") / "town.gpkg"
    raster = make_raster("three colours", width=639, height=142)
    command = [str(RUNTIME.with_name("tilescribe")), "caption", raster, str(path), "--tile-size", "71", "--model", nano]
    subprocess.run(command, check=True, capture_output=True)
    return path


@pytest.fixture
def seen_by_nano(captioned_by_nano, wait_until):
    """Return the search panel over those tiles, with the real worker."""
    from tilescribe.ui.search.panel import SearchPanel

    town = map_layer.open_tile_layer(str(captioned_by_nano), "tiles", "Town", UTM)
    QgsProject.instance().addMapLayer(town)
    window = Window()
    window.window.resize(600, 600)
    window.window.show()
    panel = open_panel(SearchPanel, window, wait_until)
    panel.choose_layer(town)
    yield panel
    panel.close_down()
    QgsProject.instance().clear()
