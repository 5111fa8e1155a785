"""A drawn layer a second time: restyled, from another server, with edits that nobody saved, and as a data set."""

from __future__ import annotations

import json
import os

import pytest
from drawn_kit import ZOOM, caption, extent
from map_server import Answer, MapServer
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsRectangle,
    QgsSymbolLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
    QgsVectorTileLayer,
)
from qgis.PyQt.QtGui import QColor, QImage

from tilescribe.core.errors import InputError, OutputError
from tilescribe.ui import tasks
from tilescribe.ui.caption.again import caption_again
from tilescribe.ui.caption.drawn import HowDrawn, job_for_drawn
from tilescribe.ui.caption.drawn_again import drawing_of_run
from tilescribe.ui.drawn import look
from tilescribe.ui.layers import map_layer
from tilescribe.ui.review import command
from tilescribe.ui.review.learning import learning

pytestmark = pytest.mark.usefixtures("little_patience")


def test_a_run_does_not_go_on_in_another_style(double_worker, make_raster, output, make_bundle):
    layer, model = QgsRasterLayer(make_raster(), "stripes"), make_bundle()

    def again():
        return caption(double_worker, job_for_drawn([layer], HowDrawn(), tile_size=64, model=model), output)

    assert again().done == 60
    red = layer.renderer().redBand()
    layer.renderer().setRedBand(3)
    with pytest.raises(OutputError, match="tiles of another run. The style of the layer differs"):
        again()
    layer.renderer().setRedBand(red)
    assert again().already == 60
    layer = layer.clone()
    layer.setName("stripes, copied")
    assert again().already == 60


def test_a_task_makes_text_of_the_style(qgis_app, make_raster, monkeypatch):
    layer, texts, in_order = QgsRasterLayer(make_raster(), "stripes"), [], look._in_order
    monkeypatch.setattr(look, "_in_order", lambda style: texts.append(in_order(style)) or texts[-1])
    job = job_for_drawn([layer], HowDrawn())
    layer.renderer().setOpacity(0.5)
    restyled = job_for_drawn([layer], HowDrawn())
    del layer
    assert not texts
    assert job.request("a run").drawn.look == job.estimate_request("an estimate").drawn.look
    assert len(texts) == 1 and job != restyled


def test_a_task_says_that_a_layer_is_drawn_otherwise_now(
    qgis_app, double_worker, make_raster, make_bundle, output, monkeypatch
):
    layer, texts, in_order = QgsRasterLayer(make_raster(), "stripes"), [], look._in_order
    job = job_for_drawn([layer], HowDrawn(), tile_size=64, model=make_bundle())
    run = caption(double_worker, job, output).run
    monkeypatch.setattr(look, "_in_order", lambda style: texts.append(in_order(style)) or texts[-1])
    assert drawing_of_run(run, job.crs, layer).described() == job.drawing.described()
    layer.renderer().setOpacity(0.5)
    drawing = drawing_of_run(run, job.crs, layer)
    assert len(texts) == 1, "the GUI thread makes none"
    with pytest.raises(
        InputError, match="The tiles of stripes cannot be drawn as they were. The style of the layer differs"
    ):
        drawing.described()


def test_a_layer_looks_the_same_in_a_project_that_was_saved(qgis_app, make_raster, server, tmp_path):
    sources = {"xyz": server.xyz(0, 19), "wmts": server.wmts(), "wms": server.wms()}
    layers = [QgsRasterLayer(source, name, "wms") for name, source in sources.items()]
    layers += [
        QgsRasterLayer(server.arcgis(tiled=True), "arcgis", "arcgismapserver"),
        QgsRasterLayer(server.wcs(), "wcs", "wcs"),
        QgsVectorTileLayer(server.vector_tiles(), "vectors"),
        QgsRasterLayer(make_raster(), "file"),
    ]
    before = {layer.name(): look.look_of([layer])() for layer in layers}
    project = QgsProject.instance()
    project.addMapLayers(layers)
    assert project.write(str(tmp_path / "project.qgz")) and project.read(str(tmp_path / "project.qgz"))
    after = {layer.name(): look.look_of([layer])() for layer in project.mapLayers().values()}
    project.clear()
    assert after == before and len({one["source"] for one in before.values()}) == 7


def test_nor_with_another_server_but_with_another_password(double_worker, server, output, make_bundle, corner):
    def again(of, key):
        source = of.xyz(ZOOM, ZOOM).replace(".png", f".png?key%3D{key}")
        job = job_for_drawn(
            [QgsRasterLayer(source, "town", "wms")],
            HowDrawn(zoom=ZOOM, requests_per_second=1000),
            extent=extent(corner, 2, 2),
            model=make_bundle(),
        )
        return caption(double_worker, job, output)

    assert again(server, "abc").done == 4
    assert again(server, "another").already == 4
    other = MapServer()
    with pytest.raises(OutputError, match="The layer comes from another source than before"):
        again(other, "abc")
    other.close()


def fields(kind, tmp_path):
    """Return two red fields in a layer of a kind, side by side."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32633&field=name:string", "fields", "memory")
    for left in (0, 64):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(500000 + left, 5000000, 500064 + left, 5000064)))
        layer.dataProvider().addFeatures([feature])
    if kind == "file":
        path, options = str(tmp_path / "fields.gpkg"), QgsVectorFileWriter.SaveVectorOptions()
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsProject.instance().transformContext(), options)
        layer = QgsVectorLayer(path, "fields", "ogr")
    layer.renderer().symbol().setColor(QColor(250, 40, 40))
    return layer


@pytest.mark.parametrize("kind", ["memory", "file"])
def test_edits_that_are_not_saved_are_drawn(kind, double_worker, output, make_bundle, tmp_path):
    layer = fields(kind, tmp_path)
    first, second = layer.getFeatures()
    assert layer.startEditing()
    layer.deleteFeature(second.id())
    moved = QgsGeometry(first.geometry())
    moved.translate(128, 0)
    layer.changeGeometry(first.id(), moved)
    added = QgsFeature(layer.fields())
    added.setGeometry(QgsGeometry.fromRect(QgsRectangle(500192, 5000000, 500256, 5000064)))
    layer.addFeature(added)
    whole = QgsRectangle(500000, 5000000, 500256, 5000064)
    job = job_for_drawn([layer], HowDrawn(resolution=1.0), tile_size=64, extent=whole, model=make_bundle())
    caption(double_worker, job, output)
    drawn = {box.xMinimum() for box, said in boxes(output) if said.startswith("mostly red")}
    assert drawn == {500128, 500192}
    assert layer.isModified() and layer.rollBack()
    assert sorted(one.geometry().boundingBox().xMinimum() for one in layer.getFeatures()) == [500000, 500064]


def test_a_style_by_a_joined_field_is_drawn_as_it_is_seen(double_worker, output, make_bundle, tmp_path):
    layer, table = fields("file", tmp_path), QgsVectorLayer("None?field=number:integer&field=colour", "crops", "memory")
    for number, colour in ((1, "0,0,250"), (2, "0,200,0")):
        row = QgsFeature(table.fields())
        row.setAttributes([number, colour])
        table.dataProvider().addFeatures([row])
    QgsProject.instance().addMapLayers([layer, table])
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(table)
    join.setJoinFieldName("number")
    join.setTargetFieldName("fid")
    join.setPrefix("crop_")
    layer.addJoin(join)
    by_field = QgsProperty.fromField("crop_colour")
    layer.renderer().symbol().symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.PropertyFillColor, by_field)
    try:
        job = job_for_drawn([layer], HowDrawn(resolution=1.0), tile_size=64, model=make_bundle())
        caption(double_worker, job, output)
    finally:
        QgsProject.instance().removeMapLayers([layer.id(), table.id()])
    drawn = {box.xMinimum(): said.split(",")[0] for box, said in boxes(output)}
    assert drawn == {500000: "mostly blue", 500064: "mostly green"}


@pytest.mark.parametrize("words", ["@map_scale > 1", "@crop = 'wheat'", "@project_title = 'farm'"])
def test_a_style_by_scale_or_by_a_variable_of_the_project_is_drawn_as_it_is_seen(
    words, double_worker, output, make_bundle, tmp_path
):
    layer, project = fields("file", tmp_path), QgsProject.instance()
    colour = QgsProperty.fromExpression(f"if({words}, '0,0,250', '250,40,40')")
    layer.renderer().symbol().symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.PropertyFillColor, colour)
    project.setCustomVariables({"crop": "wheat"})
    project.setTitle("farm")
    try:
        job = job_for_drawn([layer], HowDrawn(resolution=1.0), tile_size=64, model=make_bundle())
        caption(double_worker, job, output)
    finally:
        project.setCustomVariables({})
        project.setTitle("")
    assert {said.split(",")[0] for _, said in boxes(output)} == {"mostly blue"}


def boxes(output):
    layer = QgsVectorLayer(output + "|layername=tiles", "tiles", "ogr")
    return [(feature.geometry().boundingBox(), feature["caption"] or "") for feature in layer.getFeatures()]


def test_a_run_finds_its_layer_and_its_metres_again(double_worker, server, output, make_bundle, make_raster, corner):
    layer = QgsRasterLayer(server.xyz(), "town", "wms")
    how = HowDrawn(zoom=ZOOM, requests_per_second=1000)
    here = extent(corner, 2, 2)
    job = job_for_drawn([layer], how, extent=here, tile_size=20, unit="metres", model=make_bundle())
    run = caption(double_worker, job, output).run
    QgsProject.instance().addMapLayers([layer, QgsRasterLayer(server.xyz(0, 3), "town", "wms")])
    assert drawing_of_run(run, job.crs) == job.drawing
    styled = QgsRasterLayer(make_raster(), "stripes")
    QgsProject.instance().addMapLayer(styled)
    job = job_for_drawn([styled], HowDrawn(), tile_size=64, model=make_bundle())
    of_file = caption(double_worker, job, output.replace("tiles", "styled")).run
    assert drawing_of_run(of_file, job.crs) == job.drawing
    QgsProject.instance().clear()
    with pytest.raises(
        InputError, match="The layer town, of which the tiles are, is not in the project. Add it again."
    ):
        drawing_of_run(run, job.crs)


@pytest.fixture
def town(double_worker, xyz_job, output):
    """Return captioned tiles of a server, in a project with the server's layer."""
    job = xyz_job(columns=4, rows=4)
    caption(double_worker, job, output)
    made = map_layer.open_tile_layer(output, "tiles", "Town", job.crs)
    QgsProject.instance().addMapLayer(made)
    yield made
    QgsProject.instance().clear()


def test_a_tile_of_a_server_is_captioned_again(town, server, wait_until):
    """Of a grid that is the whole world."""
    QgsProject.instance().addMapLayer(QgsRasterLayer(server.xyz(ZOOM, ZOOM), "tiles of the town", "wms"))
    said = []
    caption_again(town, [next(town.getFeatures()).id()], "", said.append, lambda error: said.append(str(error)))
    wait_until(lambda: said)
    assert said == ["1 tile captioned again by double 1.0.0; save the edits to keep it."]
    town.rollBack()


def pictures(folder):
    """Return the side and the colour of each picture of a data set."""
    with open(os.path.join(folder, "dataset.json"), encoding="utf-8") as file:
        names = [one["filename"] for one in json.load(file)["images"]]
    found = {name: QImage(os.path.join(folder, "images", name)) for name in names}
    return {name: (picture.width(), picture.pixelColor(128, 128).name()) for name, picture in found.items()}


def test_tiles_of_a_server_leave_as_a_data_set(town, server, run_algorithm, corner, tmp_path):
    parameters = {"INPUT": town, "WHICH": 1, "BLOCK": 1}
    results, feedback, _ = run_algorithm("exportdataset", {**parameters, "FOLDER": str(tmp_path / "a")})
    assert results is None and "is not in the project. Add it again." in feedback.errors[-1]
    source = server.xyz(ZOOM, ZOOM).replace(".png", ".png?key%3Dnew")  # so that QGIS has seen none of its tiles
    layer = QgsRasterLayer(source, "tiles of the town", "wms")
    missing = (ZOOM, corner[0] + 1, corner[1])
    server.rule = lambda place, before: Answer(404 if place == missing else 200, "blue")
    server.asked.clear()
    results, feedback, _ = run_algorithm(
        "exportdataset", {**parameters, "RASTER": layer, "FOLDER": str(tmp_path / "b")}
    )
    assert results is not None, feedback.errors
    found = pictures(results["FOLDER"])
    assert len(found) == 15 and set(found.values()) == {(256, "#0000c8")}
    assert len({place for _, place in server.asked}) == 16
    assert any("left out. The server 127.0.0.1 has no picture here (404)." in note for note in feedback.infos)
    layer.setOpacity(0.5)
    QgsProject.instance().addMapLayer(layer)
    results, feedback, _ = run_algorithm("exportdataset", {**parameters, "FOLDER": str(tmp_path / "c")})
    assert results is None and "cannot be drawn as they were. The style of the layer differs" in feedback.errors[-1]


LEARNS = """
import json, os, sys
def tell(what): print("tilescribe-told:" + json.dumps(what), flush=True)
given = next((word[9:] for word in sys.argv if word.startswith("--others=")), None)
others = json.load(open(given)) if given else {"tiles": []}
sizes = []
for name in others["tiles"]:
    left, top, file = others["drawn"]["transform"][2], others["drawn"]["transform"][5], given + ".rgba"
    side, row, col = others["drawn"]["transform"][0] * 256, int(name[1:6]), int(name[7:])
    box = [left + col * side, top - (row + 1) * side, left + (col + 1) * side, top - row * side]
    tell({"draw": {"job": "", "tile_id": name, "box": box, "size": 32, "file": file, "requests": 1}})
    assert json.loads(sys.stdin.readline())["tile_id"] == name
    sizes.append(os.path.getsize(file))
tell({"outcome": {"before": {}, "after": {}, "others": sizes}})
"""


def test_tiles_of_a_server_are_drawn_again_before_and_after_learning(town, server, wait_until, tmp_path, monkeypatch):
    (tmp_path / "bootstrap.py").write_text(LEARNS)
    monkeypatch.setattr(command, "BOOTSTRAP", tmp_path / "bootstrap.py")
    monkeypatch.setattr("tilescribe.ui.review.learning.FEW", 8)
    monkeypatch.setattr(learning, "outcome", {})  # put back for the windows of other tests

    def learn():
        server.asked.clear()
        learning.start(str(tmp_path), "", "Town", town)
        wait_until(lambda: not learning.busy and not tasks.pending(), 30)
        return learning.outcome["others"]

    assert learn() == [] and not server.asked, "their layer is not in the project"
    layer = QgsRasterLayer(server.xyz(ZOOM, ZOOM).replace(".png", ".png?key%3Danother"), "tiles of the town", "wms")
    QgsProject.instance().addMapLayer(layer)
    assert learn() == [32 * 32 * 4] * 8 and 8 <= len(server.asked) <= 16, "somebody else's server is asked for few"
    layer.setOpacity(0.5)
    assert learn() == [] and not server.asked, "it looks otherwise now"
