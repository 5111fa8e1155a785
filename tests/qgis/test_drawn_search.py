"""A person draws on the map to search: an area that bounds the search, and a square that hits shall look like."""

from __future__ import annotations

import pytest
from coloured_tiles import UTM, thirty
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from window_double import Window

from tilescribe.ui.search import saved_searches
from tilescribe.ui.search.panel import SearchPanel

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


class Hand:
    """A hand with a mouse over the map; places are in the map's coordinates."""

    def __init__(self, canvas):
        self.canvas = canvas

    def at(self, x, y):
        place = self.canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
        return QPoint(round(place.x()), round(place.y()))

    def click(self, x, y, button=LEFT):
        QTest.mouseClick(self.canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, self.at(x, y))

    def move(self, x, y, buttons=LEFT):
        place, viewport = self.at(x, y), self.canvas.viewport()
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            viewport.mapToGlobal(place),
            Qt.MouseButton.NoButton,
            buttons,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, moved)

    def polygon(self, *corners):
        for corner in corners:
            self.move(*corner, buttons=Qt.MouseButton.NoButton)
            self.click(*corner)
        self.click(*corners[-1], button=RIGHT)

    def drag(self, start, end):
        viewport, nothing = self.canvas.viewport(), Qt.KeyboardModifier.NoModifier
        QTest.mousePress(viewport, LEFT, nothing, self.at(*start))
        self.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        self.move(*end)
        QTest.mouseRelease(viewport, LEFT, nothing, self.at(*end))


def bands(canvas):
    """Return the rubber bands that can be seen on the map."""
    return [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand) and item.isVisible()]


@pytest.fixture
def layer(double_worker, make_bundle, tmp_path):
    make_bundle()
    made = thirty(tmp_path / "tiles.gpkg", "Town")
    QgsProject.instance().addMapLayer(made)
    yield made
    QgsProject.instance().clear()


@pytest.fixture
def panel(layer, wait_until):
    """Return the panel in a window that shows all tiles; ``after(act)`` waits for the hits of what it does."""
    window = Window()
    window.window.resize(1200, 500)
    window.window.show()
    window.canvas.setDestinationCrs(UTM)
    window.canvas.setExtent(layer.extent())
    before = QgsMapToolPan(window.canvas)
    window.canvas.setMapTool(before)
    made = SearchPanel(window)
    made.choose_layer(layer)
    made.form.limit.setValue(50)
    made.window, made.before, made.hand, answers = window, before, Hand(window.canvas), []
    made.found.connect(answers.append)

    def after(act):
        answers.clear()
        act()
        wait_until(lambda: answers)
        return answers[-1]

    def ask(text):
        made.form.query.setText(text)
        return after(made.form.query.returnPressed.emit)

    made.after, made.ask, made.closed = after, ask, False
    yield made
    if not made.closed:
        made.close_down()


def columns(layer, hits):
    return {layer.getFeature(hit.feature_id)["col"] for hit in hits}


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
    assert columns(layer, hits) == {3, 4, 5, 6}
    assert canvas.mapTool() is panel.before and not drawn.draw.isChecked(), "the map has its former tool back"
    assert len(bands(canvas)) == 1, "the area is shown while it bounds the search"
    assert columns(layer, panel.ask("blue")) == {3, 4, 5, 6}
    drawn.draw.click()
    hits = panel.after(lambda: panel.hand.polygon(*around(10, 11)))  # in place of the first
    assert columns(layer, hits) == {10, 11} and len(bands(canvas)) == 1
    hits = panel.after(drawn.clear.click)
    assert len(hits) == 30 and bands(canvas) == [] and not drawn.clear.isEnabled()


def test_an_area_that_crosses_itself_bounds_it_too(panel, layer):
    panel.form.filters.drawn.draw.click()
    a, b, c, d = around(3, 6)
    panel.hand.polygon(a, b, d, c)
    assert columns(layer, panel.ask("green")) == {3, 4, 5, 6}


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
    assert columns(layer, panel.ask("green")) == set(range(16))
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
    assert panel.form.filters.drawn.area() is not None and panel.model.hits() == []


def test_nothing_stays_on_the_map_of_a_panel_that_is_gone(panel, qgis_app):
    canvas = panel.window.canvas
    panel.form.filters.drawn.draw.click()
    panel.hand.polygon(*around(3, 6))
    panel.form.filters.drawn.draw.click()
    panel.hand.click(*around(3, 6)[0])
    panel.close_down()
    panel.closed = True
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
    assert {one % 3 for one in columns(layer, hits[:10])} == {column % 3} and len(columns(layer, hits[:10])) == 10
    assert hits[0].score > 0.99 and hits[0].word_score == 0 and hits[10].score < 0.5
    assert canvas.mapTool() is panel.before and bands(canvas) == [] and not panel.form.square.isChecked()
    assert panel.taste.words() == "Like the square on the map" and panel.form.saved.suggestion == ""
    panel.bar.colour.click()
    assert not panel.bar.colour.isChecked() and "cannot be coloured" in panel.window.said()
    panel.form.everywhere.setChecked(True)


def test_a_square_where_the_map_shows_nothing(panel, layer, raster):
    panel.form.square.click()
    assert panel.after(lambda: panel.hand.drag((500200, 5000200), (500300, 5000100))) == []
    assert "shows nothing" in panel.empty.text()
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
    assert panel.model.hits() == []
