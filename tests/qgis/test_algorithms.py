"""Captioning and searching through Processing, in real QGIS with a real worker."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from places import DATA
from qgis.core import (
    QgsApplication,
    QgsExpressionContextUtils,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProject,
    QgsRasterLayer,
    QgsTask,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, QSize, QThreadPool, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices

from tilescribe.ui.help import show_help
from tilescribe.ui.layers import tile_layer

MOSAIC = DATA / "rasters" / "ucm_val_mosaic.tif"


@pytest.fixture
def caption(run_algorithm, double_worker, make_bundle, make_raster, tmp_path):
    """Return a function that captions 10 x 6 tiles of a striped raster, unless told otherwise."""

    def run(output="tiles.gpkg", feedback=None, **parameters):
        output = output if output.startswith(("memory", "TEMPORARY")) else str(tmp_path / output)
        values = {"INPUT": make_raster(), "TILE_SIZE": 64, "MODEL": make_bundle(), "OUTPUT": output, **parameters}
        return run_algorithm("captiontiles", values, feedback)

    return run


def result_layer(results, context):
    layer = context.takeResultLayer(results["OUTPUT"])
    return layer or QgsVectorLayer(results["OUTPUT"], "result", "ogr")


WITHOUT_RUNTIME = {"comparedates", "captionreport"}  # all that they need is in the layers


def test_the_algorithms_are_in_the_toolbox(provider):
    names = {algorithm.name() for algorithm in provider.algorithms()}
    assert names >= {"captiontiles", "searchtiles", "comparedates"}
    for algorithm in provider.algorithms():
        assert (
            algorithm.shortHelpString()
            and algorithm.groupId() in ("tiles", "models")
            and algorithm.create().id() == algorithm.id()
        )
        assert algorithm.canExecute() == (True, "")


def test_help_opens_a_page_that_any_browser_shows(provider):
    class Browser(QObject):
        @pyqtSlot(QUrl)
        def show(self, url):
            opened.append(url)

    opened, browser = [], Browser()
    QDesktopServices.setUrlHandler("file", browser, "show")
    try:
        show_help("runtime")
    finally:
        QDesktopServices.unsetUrlHandler("file")
    for url in [*opened, *(QUrl(one.helpUrl()) for one in provider.algorithms())]:
        assert url.toLocalFile().endswith(".html") and os.path.isfile(url.toLocalFile())
    assert len(opened) == 1


def test_without_a_runtime_they_say_what_to_do(provider, monkeypatch):
    monkeypatch.setenv("TILESCRIBE_PYTHON", "/nowhere/python")
    for algorithm in provider.algorithms():
        if algorithm.name() in WITHOUT_RUNTIME:
            assert algorithm.canExecute() == (True, "")
            continue
        able, reason = algorithm.canExecute()
        assert not able and "/nowhere/python" in reason and "Set up" in reason


def test_caption_then_search(caption, run_algorithm):
    results, feedback, context = caption("tiles of mine.gpkg")
    assert results, feedback.errors
    assert (results["CAPTIONED"], results["SKIPPED"], results["FAILED"]) == (60, 0, 0)
    layer = result_layer(results, context)
    assert layer.featureCount() == 60 and layer.crs().authid() == "EPSG:32633"
    parameters = {"INPUT": layer, "QUERY": "blue", "LIMIT": 5, "OUTPUT": "memory:"}
    results, feedback, context = run_algorithm("searchtiles", parameters)
    assert results, feedback.errors
    hits = list(result_layer(results, context).getFeatures())
    assert results["COUNT"] == 5 and [hit["rank"] for hit in hits] == [1, 2, 3, 4, 5]
    assert all(hit["col"] >= 6 and "blue" in hit["caption"] and 0 < hit["score"] <= 1 for hit in hits)
    assert bytes(hits[0]["embedding"]) and hits[0]["model"] == "double 1.0.0"


def test_a_second_run_goes_on_and_another_grid_is_refused(caption):
    assert caption()[0]["CAPTIONED"] == 60
    results, feedback, _ = caption()
    assert results["CAPTIONED"] == 0 and any("60 were finished before" in info for info in feedback.infos)
    results, feedback, _ = caption(TILE_SIZE=128)
    assert results is None and "tile size" in feedback.errors[0] and "Traceback" not in " ".join(feedback.errors)


@pytest.mark.parametrize(
    ("output", "keeps"), [("memory:", 1), ("t.geojson", 1), ("t.fgb", 1), ("t.shp", 0), ("t.csv", 0)]
)
def test_any_sink_will_do(caption, run_algorithm, output, keeps):
    results, feedback, context = caption(output)
    assert results and results["CAPTIONED"] == 60, feedback.errors
    assert bool(feedback.warnings) is not bool(keeps)
    layer = result_layer(results, context)
    assert layer.featureCount() == 60 and tile_layer.is_tile_layer(layer) is bool(keeps)
    results, feedback, _ = run_algorithm(
        "searchtiles", {"INPUT": layer, "QUERY": "red", "LIMIT": 3, "OUTPUT": "memory:"}
    )
    if keeps:
        assert results["COUNT"] == 3
    else:
        assert results is None and "not a tile layer" in feedback.errors[0]


def test_hits_go_into_any_file(caption, run_algorithm, tmp_path):
    tiles, _, context = caption()
    for name in ("hits.gpkg", "hits.shp", "hits.geojson"):
        parameters = {"INPUT": tiles["OUTPUT"], "QUERY": "red", "LIMIT": 4, "OUTPUT": str(tmp_path / name)}
        results, feedback, _ = run_algorithm("searchtiles", parameters)
        assert results, feedback.errors
        assert [f["rank"] for f in QgsVectorLayer(results["OUTPUT"], "hits", "ogr").getFeatures()] == [1, 2, 3, 4]
    again = {"INPUT": str(tmp_path / "hits.gpkg"), "QUERY": "red", "LIMIT": 2, "OUTPUT": "memory:"}
    results, feedback, context = run_algorithm("searchtiles", again)
    assert results, feedback.errors
    assert result_layer(results, context).fields().names().count("rank") == 1


def test_extent_mask_and_bands(caption, make_raster):
    box = "500000,500064,4999936,5000000 [EPSG:32633]"
    assert caption("extent.gpkg", EXTENT=box)[0]["CAPTIONED"] == 4
    mask = QgsVectorLayer("Polygon?crs=EPSG:32633", "mask", "memory")
    results, feedback, _ = caption("empty mask.gpkg", MASK=mask)
    assert results is None and "no polygons" in feedback.errors[0]
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle

    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(500001, 4999970, 500030, 4999999)))
    mask.dataProvider().addFeature(feature)
    assert caption("mask.gpkg", MASK=mask)[0]["CAPTIONED"] == 1
    results, _, context = caption("bands.gpkg", BANDS="3,2,1")
    found = next(result_layer(results, context).getFeatures())
    assert "blue" in found["caption"]  # the red stripe, seen with red and blue exchanged


def test_a_model_named_by_a_folder_relative_to_ours(caption, make_bundle, monkeypatch):
    folder = Path(make_bundle())
    monkeypatch.chdir(folder.parent)
    for number, model in enumerate((f"./{folder.name}", f"./{folder.name} + {folder.name}")):
        results, feedback, _ = caption(f"tiles {number}.gpkg", MODEL=model)
        assert results and results["CAPTIONED"] == 60, feedback.errors


def test_tiles_in_metres(caption):
    assert caption(TILE_SIZE=32, UNIT=1)[0]["CAPTIONED"] == 60


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"OVERLAP": 64}, "overlap"),
        ({"BANDS": "red"}, "not understood"),
        ({"INPUT": "/nowhere.tif"}, "Could not load source layer"),
        ({"MODEL": "nobody"}, "no model"),
        ({"BANDS": "9"}, "band"),
        ({"EXTENT": "0,1,0,1 [EPSG:32633]"}, ""),
    ],
)
def test_wrong_parameters_get_a_sentence(caption, parameters, reason):
    results, feedback, _ = caption(**parameters)
    assert results is None
    assert (
        reason in " ".join(feedback.errors) and feedback.errors[0].strip() and "Traceback" not in str(feedback.errors)
    )


@pytest.mark.parametrize("query", ["", "  ", "boat " * 2000])
def test_wrong_queries_get_a_sentence(run_algorithm, caption, query):
    tiles = caption()[0]["OUTPUT"]
    results, feedback, _ = run_algorithm("searchtiles", {"INPUT": tiles, "QUERY": query, "OUTPUT": "memory:"})
    assert results is None and feedback.errors[0]


def test_cancelled_from_the_gui_thread_while_it_runs_in_another(
    run_algorithm, double_worker, make_bundle, make_raster, tmp_path, wait_until
):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("tilescribe:captiontiles")
    context, feedback = QgsProcessingContext(), run_algorithm.Feedback()
    output = str(tmp_path / "tiles.gpkg")
    parameters = {
        "INPUT": make_raster(), "TILE_SIZE": 32, "MODEL": make_bundle(seconds=0.2), "OUTPUT": output
    }  # fmt: skip
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    ended = []
    task.executed.connect(lambda ok, results: ended.append((ok, results)))
    feedback.progressChanged.connect(lambda percent: feedback.cancel() if percent > 10 else None)
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: bool(ended))
    layer = QgsVectorLayer(output + "|layername=tiles", "tiles", "ogr")
    assert 24 < layer.featureCount() < 240


def test_the_map_is_drawn_on_a_small_machine_while_algorithms_wait_for_the_worker(
    run_algorithm, double_worker, make_bundle, make_raster, tmp_path, wait_until
):
    pool = QThreadPool.globalInstance()
    cores = pool.maxThreadCount()
    pool.setMaxThreadCount(2)
    ended, all_of = [], []
    for number in range(2):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("tilescribe:captiontiles")
        context, feedback = QgsProcessingContext(), run_algorithm.Feedback()
        parameters = {"INPUT": make_raster(), "TILE_SIZE": 32, "MODEL": make_bundle(seconds=0.3)}
        parameters["OUTPUT"] = str(tmp_path / f"{number}.gpkg")
        task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
        task.executed.connect(lambda _ok, results: ended.append(results))
        all_of.append((task, context, feedback))
        QgsApplication.taskManager().addTask(task)
    wait_until(lambda: all(task.status() == QgsTask.TaskStatus.Running for task, _, _ in all_of))
    settings = QgsMapSettings()
    raster = QgsRasterLayer(make_raster(), "stripes")
    settings.setLayers([raster])
    settings.setExtent(raster.extent())
    settings.setOutputSize(QSize(100, 100))
    drawing = QgsMapRendererParallelJob(settings)
    drawing.start()
    try:
        wait_until(lambda: not drawing.isActive(), 10)
        assert not ended
    finally:
        for _, _, feedback in all_of:
            feedback.cancel()
        wait_until(lambda: len(ended) == 2 and not drawing.isActive())
        pool.setMaxThreadCount(cores)


def test_a_layer_that_is_removed_while_its_tiles_are_searched(caption, run_algorithm, wait_until):
    results, _, context = caption()
    layer, ended = result_layer(results, context).clone(), []
    QgsProject.instance().addMapLayer(layer)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("tilescribe:searchtiles")
    context, feedback = QgsProcessingContext(), run_algorithm.Feedback()
    context.setProject(QgsProject.instance())
    parameters = {"INPUT": layer.id(), "QUERY": "blue", "LIMIT": 5, "OUTPUT": "memory:"}
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.executed.connect(lambda ok, results: ended.append(results))
    QgsProject.instance().removeMapLayer(layer.id())  # before its turn comes
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: bool(ended))
    assert ended[0].get("COUNT") == 5, feedback.errors


def test_the_loaded_layer_is_styled_and_knows_its_run(
    caption, double_worker, make_bundle, make_raster, tmp_path, provider, monkeypatch
):
    import processing

    monkeypatch.setattr("processing.gui.Postprocessing.iface", None, raising=False)  # newer QGIS refuses a mock of it
    QgsProject.instance().clear()
    parameters = {"INPUT": make_raster(), "TILE_SIZE": 64, "MODEL": make_bundle()}
    for output in (str(tmp_path / "loaded.gpkg"), "TEMPORARY_OUTPUT"):
        results = processing.runAndLoadResults("tilescribe:captiontiles", {**parameters, "OUTPUT": output})
        assert results["CAPTIONED"] == 60
    search = {"INPUT": str(tmp_path / "loaded.gpkg"), "QUERY": "red", "OUTPUT": "TEMPORARY_OUTPUT"}
    processing.runAndLoadResults("tilescribe:searchtiles", search)
    layers = list(QgsProject.instance().mapLayers().values())
    assert len(layers) == 3
    for layer in layers:
        assert (
            layer.renderer().type() == "RuleRenderer" and layer.labelsEnabled() and "replace(" in layer.mapTipTemplate()
        )
        labels = [rule.label() for rule in layer.renderer().rootRule().children()]
        if labels[0] == "Captioned":
            assert tile_layer.run_of(layer)["grid"]["tile_size"] == 64
            scope = QgsExpressionContextUtils.layerScope(layer)
            assert float(scope.variable("tilescribe_confidence_threshold")) == 0.4
        else:
            assert labels == ["Best hits", "Further hits"]
    QgsProject.instance().clear()


def test_the_mosaic_gives_the_grid_exactly(caption, run_algorithm):
    if not MOSAIC.is_file():
        pytest.skip(f"{MOSAIC} is not there")
    results, feedback, context = caption("mosaic.gpkg", INPUT=str(MOSAIC), TILE_SIZE=256)
    assert results, feedback.errors
    assert results["CAPTIONED"] + results["SKIPPED"] + results["FAILED"] == 210
    layer = result_layer(results, context)
    raster = QgsRasterLayer(str(MOSAIC))
    right, _, left, _, down, top = tile_layer.run_of(layer)["raster"]["transform"][:6]  # as GDAL reads it
    assert (left, top) == (raster.extent().xMinimum(), raster.extent().yMaximum())
    assert (right, -down) == pytest.approx((raster.rasterUnitsPerPixelX(), raster.rasterUnitsPerPixelY()), rel=1e-9)
    assert layer.featureCount() == 210 and layer.crs() == raster.crs()
    truth = json.loads(MOSAIC.with_suffix(".json").read_text(encoding="utf-8"))["tiles"]
    seen = set()
    for tile in layer.getFeatures():
        seen.add((tile["row"], tile["col"]))
        corners = {(point.x(), point.y()) for point in tile.geometry().vertices()}
        xs = [left + right * 256 * (tile["col"] + side) for side in (0, 1)]
        ys = [top + down * 256 * (tile["row"] + side) for side in (0, 1)]
        assert corners == {(x, y) for x in xs for y in ys}  # equal, not nearly
        assert tile["tile_id"] == f"r{tile['row']:05d}c{tile['col']:05d}"
    assert seen == {(tile["row"], tile["col"]) for tile in truth}
