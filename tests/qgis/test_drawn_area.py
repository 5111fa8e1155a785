"""A person draws an area on the map: it bounds the search, whatever the map's coordinate system and however it is turned."""

from __future__ import annotations

import pytest
from coloured_tiles import UTM, coloured, write
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from search_kit import RIGHT, bands, columns

from tilescribe.ui.search import saved_searches


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


def test_a_map_in_a_system_that_the_older_wkt_cannot_say(panel, layer):
    canvas, equal_earth = panel.window.canvas, QgsCoordinateReferenceSystem("EPSG:8857")
    canvas.setDestinationCrs(equal_earth)
    there = QgsCoordinateTransform(layer.crs(), equal_earth, QgsProject.instance())
    canvas.setExtent(there.transformBoundingBox(layer.extent()))
    panel.form.filters.drawn.draw.click()
    panel.hand.polygon(*(tuple(there.transform(QgsPointXY(*corner))) for corner in around(3, 6)))
    assert set(columns(layer, panel.ask("green"))) == {3, 4, 5, 6}
    panel.after(panel.form.filters.drawn.clear.click)
    canvas.setExtent(canvas.extent().buffered(canvas.extent().width()))
    canvas.setRotation(30)
    panel.form.visible_only.setChecked(True)
    assert len(panel.ask("green")) == 30


def test_the_long_edges_of_an_area_are_bent_as_they_are_where_the_tiles_are(panel, tmp_path):
    def tile(col, x, y):
        ring = [[x, y], [x + 64, y], [x + 64, y - 64], [x, y - 64], [x, y]]
        return coloured(col, "green", footprint=ring)

    # At its middle, the parallel of 60 degrees runs 95 km south of the straight line between its ends.
    inside, beyond = 6_639_000, 6_663_000
    wide = write(tmp_path / "wide.gpkg", [tile(col, 500000, y) for col, y in enumerate((inside, beyond))], "Wide")
    QgsProject.instance().addMapLayer(wide)
    panel.choose_layer(wide)
    canvas = panel.window.canvas
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.setExtent(QgsRectangle(-5, 45, 35, 65))
    panel.form.filters.drawn.draw.click()
    panel.hand.polygon((0, 60), (30, 60), (30, 50), (0, 50))
    assert columns(wide, panel.ask("green")) == [0]
    canvas.setDestinationCrs(UTM)
    (shown,) = bands(canvas)
    assert shown.asGeometry().contains(QgsPointXY(500000, inside))
    assert not shown.asGeometry().contains(QgsPointXY(500000, beyond)), "the frame on the map is bent, too"


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


def test_only_what_a_turned_map_shows_bounds_a_search(panel, layer):
    canvas = panel.window.canvas
    canvas.setExtent(QgsRectangle(500500, 4999600, 501500, 5000300))
    panel.form.visible_only.setChecked(True)
    upright = set(columns(layer, panel.ask("green")))
    canvas.setRotation(60)
    corners = [QgsPointXY(corner) for corner in canvas.mapSettings().visiblePolygon()]
    shown = QgsGeometry.fromPolygonXY([corners])
    inside = {tile["col"] for tile in layer.getFeatures() if tile.geometry().intersects(shown) and tile["col"] < 30}
    assert set(columns(layer, panel.ask("green"))) == inside < upright
    canvas.setExtent(layer.extent().buffered(layer.extent().width()))
    assert len(panel.ask("green")) == 30, "tiles are shown that no edge of the map crosses"
