"""Tiles in QGIS's own search bar, through QGIS's locator and a real worker."""

from __future__ import annotations

import pytest
from coloured_tiles import UTM, coloured, thirty, write
from qgis.core import QgsLocator, QgsLocatorContext, QgsLocatorResult, QgsProject
from tiles_by_hand import run

from tilescribe.ui.layers.tile_writer import GeoPackageSink
from tilescribe.ui.search.locator import TileLocatorFilter, user_data
from tilescribe.ui.search.project_tiles import tiles


class Iface:
    """The two things of QGIS's window that a result needs."""

    def __init__(self, canvas):
        self._canvas, self.pages = canvas, []

    def mapCanvas(self):
        return self._canvas

    def mainWindow(self):
        return None

    def showOptionsDialog(self, _window, page):
        self.pages.append(page)


@pytest.fixture
def bar(double_worker, make_bundle, qgis_canvas, wait_until):
    """Return a function that types into a locator and returns its results."""
    make_bundle()
    tiles.open()
    locator, found = QgsLocator(), []
    locator.foundResult.connect(lambda result: found.append(QgsLocatorResult(result)))  # ours to keep
    locator.registerFilter(TileLocatorFilter(Iface(qgis_canvas)))

    def ask(text):
        found.clear()
        locator.fetchResults(text, QgsLocatorContext())
        wait_until(lambda: not locator.isRunning())
        return list(found)

    yield ask
    locator.cancel()
    tiles.close()
    QgsProject.instance().removeAllMapLayers()


def test_hits_of_every_tile_layer_are_listed_best_first(bar, tmp_path):
    first = thirty(tmp_path / "one.gpkg", "Town")
    second = write(tmp_path / "two.gpkg", [coloured(0, "green", "a green meadow <b>here</b>")], "Country")
    QgsProject.instance().addMapLayers([first, second])
    results = bar("tile green meadow")
    assert len(results) == 12
    assert results[0].displayString == "a green meadow <b>here</b>"
    assert results[0].description.startswith("Country \u00b7 1.0")
    assert [result.score for result in results] == sorted((result.score for result in results), reverse=True)
    assert {user_data(result)["layer"] for result in results} == {first.id(), second.id()}


def test_the_language_is_that_of_every_search(bar, tmp_path):
    QgsProject.instance().addMapLayer(thirty(tmp_path / "one.gpkg"))
    results = bar("tile roof -green")
    assert results
    assert not [result for result in results if "green" in result.displayString]


def test_what_another_program_wrote_is_found(bar, tmp_path):
    layer = thirty(tmp_path / "one.gpkg")
    QgsProject.instance().addMapLayer(layer)
    assert bar("tile helipad")[0].displayString != "a helipad"
    sink = GeoPackageSink(str(tmp_path / "one.gpkg"), UTM)
    sink.begin(run())
    sink.write([coloured(40, "green", "a helipad")])
    sink.end(None)
    assert bar("tile helipad")[0].displayString == "a helipad"


def test_choosing_one_flies_there(bar, tmp_path, qgis_canvas):
    layer = thirty(tmp_path / "one.gpkg")
    QgsProject.instance().addMapLayer(layer)
    qgis_canvas.setDestinationCrs(UTM)
    qgis_canvas.setLayers([layer])
    result = bar("tile blue")[0]
    result.filter.triggerResult(result)
    box = layer.getFeature(user_data(result)["feature"]).geometry().boundingBox()
    assert qgis_canvas.extent().contains(box)
    assert qgis_canvas.extent().width() < layer.extent().width()
    QgsProject.instance().removeMapLayer(layer.id())
    result.filter.triggerResult(result)  # the layer went meanwhile: nothing happens


def test_it_is_quiet_without_its_prefix_words_or_layers(bar, tmp_path):
    assert bar("tile green") == []
    QgsProject.instance().addMapLayer(thirty(tmp_path / "one.gpkg"))
    assert bar("green") == []
    assert bar("tile ") == []


def test_what_cannot_be_searched_is_said(bar, tmp_path, monkeypatch):
    QgsProject.instance().addMapLayer(thirty(tmp_path / "one.gpkg"))
    (refused,) = bar("tile -green")
    assert "Add what they should" in refused.description
    monkeypatch.setenv("TILESCRIBE_PYTHON", "/nowhere/python")
    (missing,) = bar("tile green")
    assert "/nowhere/python" in missing.description
    assert user_data(missing)["page"]
    missing.filter.triggerResult(missing)
    assert missing.filter._iface.pages
