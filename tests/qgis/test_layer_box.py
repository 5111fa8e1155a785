"""The boxes that offer layers say which one is chosen, however the layers came."""

from __future__ import annotations

import pytest
from coloured_tiles import write
from qgis.core import QgsDataProvider, QgsProject, QgsRasterLayer, QgsVectorLayer
from tiles_by_hand import record

from tilescribe.ui.caption.form import CaptionForm
from tilescribe.ui.layers import tile_layer
from tilescribe.ui.layers.layer_box import TileLayerBox
from tilescribe.ui.settings import Settings


@pytest.fixture(autouse=True)
def empty_project(qgis_app):
    QgsProject.instance().clear()
    yield
    QgsProject.instance().clear()


def tiles(name):
    layer = QgsVectorLayer("Polygon?crs=EPSG:32633", name, "memory")
    layer.dataProvider().addAttributes(list(tile_layer.tile_fields()))
    layer.updateFields()
    layer.dataProvider().addFeatures([tile_layer.tile_feature(record(0), layer.fields())])
    return layer


def test_several_tile_layers_at_once_are_heard_of_once(wait_until):
    box, heard = TileLayerBox(), []
    box.layerChanged.connect(lambda layer: heard.append(layer.name() if layer is not None else ""))
    parcels = QgsVectorLayer("Polygon?field=name:string", "Acres", "memory")
    one, other = tiles("Before"), tiles("Now")
    QgsProject.instance().addMapLayers([parcels, one, other])
    wait_until(lambda: box.tile_layer is not None and heard)
    box.choose(box.tile_layer)
    assert heard[-1] == box.tile_layer.name() and "Acres" not in heard[1:]
    box.choose(other)
    assert heard[-1] == "Now"
    box.choose(parcels)
    assert heard[-1] == "Now" and box.tile_layer is other
    box.close_down()


def test_several_rasters_dropped_on_qgis_can_be_captioned_at_once(make_raster, wait_until):
    form, heard = CaptionForm(Settings()), []
    form.changed.connect(lambda: heard.append(form.choices().raster))
    rasters = [QgsRasterLayer(make_raster(f"drop-{name}"), name) for name in "ab"]
    QgsProject.instance().addMapLayers(rasters)
    wait_until(lambda: heard)
    assert heard[-1] in rasters
    form.deleteLater()


def test_a_layer_whose_file_is_found_again_is_offered(tmp_path, wait_until):
    there = write(tmp_path / "tiles.gpkg", [record(0)])
    lost = QgsVectorLayer(f"{tmp_path}/moved.gpkg|layername=tiles", "Lost", "ogr")
    QgsProject.instance().addMapLayer(lost)
    box, heard = TileLayerBox(), []
    box.offered.connect(lambda: heard.append(box.count()))
    wait_until(lambda: heard)
    assert box.tile_layer is None
    lost.setDataSource(there.source(), "Lost", "ogr", QgsDataProvider.ProviderOptions())
    wait_until(lambda: box.tile_layer is lost)
    box.close_down()
