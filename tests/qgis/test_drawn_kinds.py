"""Kinds of layers that only QGIS can draw, besides XYZ and WMS: WMTS, ArcGIS, WCS, meshes, vector tiles, virtual ones."""

from __future__ import annotations

from collections import Counter

import pytest
from drawn_kit import ZOOM, caption, extent, rows_of
from map_server import WORLD, Answer
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsMeshLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorTileLayer,
)
from qgis.PyQt.QtGui import QColor

from tilescribe.ui.caption.drawn import HowDrawn, job_for_drawn
from tilescribe.ui.drawn.pace import Pace

pytestmark = pytest.mark.usefixtures("little_patience")

MESH = """MESH2D
ND 1 500000 5000000 0
ND 2 500128 5000000 0
ND 3 500128 5000128 10
ND 4 500000 5000128 10
E3T 1 1 2 3 1
E3T 2 1 3 4 1
"""


@pytest.fixture
def sharp(make_bundle):
    """Return a model that looks at tiles in all their pixels, so that the finest level of a server is asked for."""
    return make_bundle(input_size=256)


def requests(worker, job):
    return worker.client().ask(job.estimate_request("estimate")).requests


def asked(server):
    return Counter(place for _, place in server.asked)


def notes(output):
    return {tile_id: note for tile_id, status, note, _ in rows_of(output) if status == "failed"}


@pytest.mark.parametrize("kind", ["wmts", "arcgis"])
def test_tiles_of_a_server_that_covers_no_whole_world(kind, double_worker, server, output, sharp, corner):
    source, provider = (server.wmts(), "wms") if kind == "wmts" else (server.arcgis(tiled=True), "arcgismapserver")
    layer = QgsRasterLayer(source, "town", provider)
    missing = corner[0] + 1
    server.rule = lambda place, before: Answer(404 if place[1] == missing else 200, "green")
    how = HowDrawn(zoom=ZOOM, requests_per_second=1000)
    job = job_for_drawn([layer], how, extent=extent(corner, 4, 3), model=sharp)
    summary = caption(double_worker, job, output)
    assert (summary.tiles, summary.done, summary.failed) == (12, 9, 3)
    assert all(f"c{missing:05d}" in tile and "no picture here (404)" in note for tile, note in notes(output).items())
    # QGIS asks ArcGIS for one column and one row more than it draws.
    assert requests(double_worker, job) == len(asked(server)) == (12 if kind == "wmts" else 20)
    server.rule = lambda place, before: Answer()
    again = caption(double_worker, job, output)
    assert (again.already, again.done) == (9, 3)


def test_a_map_of_arcgis(double_worker, server, output, make_bundle):
    layer = QgsRasterLayer(server.arcgis(tiled=False), "scene", "arcgismapserver")
    told = Answer(body=b'{"error": {"code": 498, "message": "Invalid token"}}', content_type="application/json")
    ill = {(False, True): Answer(500), (True, True): told}
    server.rule = lambda place, before: ill.get((place[0] > 500400, place[1] > 4999400), Answer(colour="blue"))
    job = job_for_drawn([layer], HowDrawn(resolution=2.0, requests_per_second=1000), tile_size=250, model=make_bundle())
    assert requests(double_worker, job) == 4
    summary = caption(double_worker, job, output)
    assert (summary.done, summary.failed) == (2, 2)
    said = notes(output)
    assert "an error (500)" in said["r00000c00000"] and "no picture but application/json" in said["r00000c00001"]


def test_a_coverage_at_its_own_resolution(double_worker, server, output, make_bundle, monkeypatch):
    owed = []
    monkeypatch.setattr(Pace, "owe", lambda _pace, requests: owed.append(requests))
    layer = QgsRasterLayer(server.wcs(), "scene", "wcs")
    report = b"<ServiceExceptionReport><ServiceException>no such axis</ServiceException></ServiceExceptionReport>"
    refused = Answer(body=report, content_type="text/xml")

    def rule(place, before):
        if round(place[2] - place[0]) != 500:  # QGIS tries the whole and a little piece when it opens the layer
            return Answer()
        return {(500000, 5000000): Answer(500), (500500, 5000000): refused}.get(
            (round(place[0]), round(place[3])), Answer(colour="green")
        )

    server.rule = rule
    job = job_for_drawn([layer], HowDrawn(requests_per_second=1000), tile_size=250, model=make_bundle())
    assert job.drawing.layer.width == 500 and requests(double_worker, job) == 4
    server.asked.clear()
    capabilities = server.capabilities
    summary = caption(double_worker, job, output)
    assert (summary.done, summary.failed) == (2, 2)
    said = notes(output)
    assert "an error (500)" in said["r00000c00000"] and "cannot be read" in said["r00000c00001"]
    # Two tiles in four tries and two in one; what QGIS asked besides, opening the layer and trying again, is waited for.
    assert 10 + sum(owed) == len(server.asked) + server.capabilities - capabilities
    assert {words.split(",")[0] for _, _, _, words in rows_of(output)} == {"", "mostly green"}


def test_vector_tiles(double_worker, server, output, sharp):
    layer = QgsVectorTileLayer(server.vector_tiles(), "fields")
    side, first = 2 * WORLD / 2**13, 2**12
    server.rule = lambda place, before: Answer(500 if place[1] == first + 1 else 200)
    how, here = HowDrawn(resolution=side / 512, requests_per_second=1000), QgsRectangle(0, 0, 4 * side, 2 * side)
    job = job_for_drawn([layer], how, extent=here, tile_size=512, model=sharp)
    assert requests(double_worker, job) == 8
    summary = caption(double_worker, job, output)
    assert (summary.done, summary.failed) == (6, 2)
    assert set(notes(output).values()) == {"The server 127.0.0.1 answered with an error (500)."}
    server.rule = lambda place, before: Answer()
    assert caption(double_worker, job, output).done == 2


def test_a_mesh(double_worker, output, make_bundle, tmp_path):
    path = tmp_path / "mesh.2dm"
    path.write_text(MESH)
    layer = QgsMeshLayer(str(path), "mesh", "mdal")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    job = job_for_drawn([layer], HowDrawn(resolution=1.0), tile_size=64, model=make_bundle())
    assert requests(double_worker, job) == 0
    assert caption(double_worker, job, output).done == 4
    words = [said.split(",")[0] for _, _, _, said in rows_of(output)]
    assert words == ["mostly red", "mostly red", "mostly blue", "mostly blue"]  # as high as QGIS's own colours say


def test_layers_computed_from_others(double_worker, make_raster, make_bundle, tmp_path):
    fields = QgsVectorLayer("Polygon?crs=EPSG:32633&field=name:string", "fields", "memory")
    for left, name in ((0, "wheat"), (64, "rye")):
        feature = QgsFeature(fields.fields())
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(500000 + left, 5000000, 500064 + left, 5000064)))
        feature["name"] = name
        fields.dataProvider().addFeatures([feature])
    stripes = QgsRasterLayer(make_raster(), "stripes")
    QgsProject.instance().addMapLayers([fields, stripes])
    rye = QgsVectorLayer("?query=select * from fields where name = 'rye'", "rye", "virtual")
    rye.renderer().symbol().setColor(QColor(40, 40, 250))
    box, size = stripes.extent().toString().replace(" : ", ","), f"width={stripes.width()}&height={stripes.height()}"
    reds = QgsRasterLayer(
        f"?crs=EPSG:32633&extent={box}&{size}&formula=%22stripes@1%22&stripes:provider=gdal&stripes:uri={stripes.source()}",
        "reds",
        "virtualraster",
    )
    found = {}
    for layer in (rye, reds):
        path = str(tmp_path / f"{layer.name()}.gpkg")
        job = job_for_drawn([layer], HowDrawn(resolution=1.0), tile_size=64, model=make_bundle())
        caption(double_worker, job, path)
        found[layer.name()] = [(said.split(",")[0], note) for _, _, note, said in rows_of(path)]
    QgsProject.instance().clear()
    assert found["rye"] == [("mostly blue", "")]
    assert Counter(note for _, note in found["reds"]) == {"": 6, "The tile is black.": 9}  # as on the map
