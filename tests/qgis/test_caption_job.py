"""A person's choices become a job in the raster's own terms."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsMultiBandColorRenderer,
    QgsRasterLayer,
    QgsRectangle,
    QgsSingleBandGrayRenderer,
    QgsVectorLayer,
)

from tilescribe.core.errors import InputError
from tilescribe.ui.caption.job import job_for_layer, mask_wkt, parse_bands

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.fixture
def layer(qgis_app, make_raster):
    return QgsRasterLayer(make_raster("four bands", bands=4), "four")


def test_bands_are_those_the_layer_is_drawn_with(layer):
    assert job_for_layer(layer).bands == [1, 2, 3]
    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 4, 2, 1))
    assert job_for_layer(layer).bands == [4, 2, 1]
    assert job_for_layer(layer, bands=[2]).bands == [2]
    layer.setRenderer(QgsSingleBandGrayRenderer(layer.dataProvider(), 3))
    assert job_for_layer(layer).bands == [3]


def test_one_band_is_left_to_the_worker(qgis_app, make_raster):
    layer = QgsRasterLayer(make_raster("grey", bands=1), "grey")
    assert layer.renderer() is not None and QgsContrastEnhancement is not None
    assert job_for_layer(layer).bands is None


def test_the_extent_is_put_into_the_rasters_coordinate_system(layer):
    box = layer.extent()
    assert job_for_layer(layer).grid.extent is None
    assert job_for_layer(layer, extent=QgsRectangle()).grid.extent is None
    from qgis.core import QgsCoordinateTransform

    there = QgsCoordinateTransform(layer.crs(), WGS84, QgsCoordinateTransformContext())
    grid = job_for_layer(layer, extent=there.transformBoundingBox(box), extent_crs=WGS84).grid
    assert grid.extent == pytest.approx([box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()], abs=1.0)


def test_polygons_are_joined_and_transformed(layer):
    utm = layer.crs()
    shapes = [QgsGeometry.fromRect(QgsRectangle(500000 + i, 4999900, 500010 + i, 4999950)) for i in (0, 10)]
    joined = QgsGeometry.fromWkt(mask_wkt(shapes, utm, utm, QgsCoordinateTransformContext()))
    assert joined.area() == pytest.approx(20 * 50)
    assert job_for_layer(layer, mask=shapes, mask_crs=utm).grid.mask_wkt == joined.asWkt()
    assert mask_wkt([], utm, utm, QgsCoordinateTransformContext()) is None


def test_no_raster_a_broken_one_and_one_from_a_server_are_refused(qgis_app, tmp_path):
    web = QgsRasterLayer("type=xyz&url=http://localhost/{z}/{x}/{y}.png&zmin=0&zmax=1", "web map", "wms")
    broken = QgsRasterLayer(str(tmp_path / "missing.tif"), "broken")
    vector = QgsVectorLayer("Polygon", "polygons", "memory")
    for layer, reason in (
        (None, "no raster layer"),
        (vector, "no raster layer"),
        (broken, "cannot be read"),
        (web, "Caption drawn layer"),
    ):
        with pytest.raises(InputError, match=reason):
            job_for_layer(layer)


def test_sizes_that_make_no_grid_are_refused(layer):
    for choices in ({"tile_size": 0}, {"tile_size": 64, "overlap": 64}, {"overlap": -1}):
        with pytest.raises(InputError, match="tile size"):
            job_for_layer(layer, **choices)


@pytest.mark.parametrize(
    ("text", "bands"),
    [("", None), (" ", None), ("4,3,2", [4, 3, 2]), ("4 3 2", [4, 3, 2]), ("1", [1]), ("1; 2; 3", [1, 2, 3])],
)
def test_bands_as_text(text, bands):
    assert parse_bands(text) == bands


@pytest.mark.parametrize("text", ["1,2", "red", "0,1,2", "-1", "1.5"])
def test_bands_that_are_none(text):
    with pytest.raises(InputError, match="not understood"):
        parse_bands(text)
