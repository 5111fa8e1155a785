"""Layers that only QGIS can draw: from servers that are good, slow, failing or empty, and rasters as they are styled."""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

import pytest
from drawn_kit import SIDE, ZOOM, by_column, caption, execute, extent, rows_of, states
from map_server import WORLD, Answer, png
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsNetworkAccessManager,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from tilescribe.core.errors import InputError, OutputError
from tilescribe.core.store import runs
from tilescribe.ui.caption.drawn import HowDrawn, job_for_drawn
from tilescribe.ui.caption.run import CaptionRun, RunListener
from tilescribe.ui.drawn import studio
from tilescribe.ui.layers import tile_style
from tilescribe.ui.layers.tile_writer import GeoPackageSink

pytestmark = pytest.mark.usefixtures("little_patience")


def test_tiles_of_a_server_are_captioned_one_request_each(
    double_worker, xyz_job, server, output, corner, tmp_path, monkeypatch
):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    server.rule = by_column
    summary = caption(double_worker, xyz_job(), output)
    assert (summary.tiles, summary.done) == (12, 12)
    asked = Counter(place for _, place in server.asked)
    assert asked == {(ZOOM, corner[0] + col, corner[1] + row): 1 for col in range(4) for row in range(3)}
    layer = QgsVectorLayer(output + "|layername=tiles", "tiles", "ogr")
    assert layer.crs().authid() == "EPSG:3857"
    for feature in layer.getFeatures():
        box = feature.geometry().boundingBox()
        column = round((box.xMinimum() + WORLD) / SIDE)
        assert feature["caption"].startswith("mostly " + ("red", "green", "blue")[column % 3])
        assert box.width() == pytest.approx(SIDE)
    run = runs.read_run(output, "tiles")
    assert run["raster"]["path"] == "tiles of the town" and run["finished"]
    assert not list(temporary.iterdir()), "no picture is left behind"


def test_what_servers_said_is_kept_for_this_run_of_the_tests_alone(double_worker, xyz_job, output):
    caption(double_worker, xyz_job(), output)
    assert list(Path(os.environ["XDG_CACHE_HOME"]).rglob("*.d")), "QGIS's copies of the tiles"


def test_an_estimate_asks_the_server_nothing(double_worker, xyz_job, server):
    job = xyz_job(columns=40, rows=30, how=HowDrawn(zoom=ZOOM, requests_per_second=10), estimate_only=True)
    found = double_worker.client().ask(job.estimate_request("estimate"))
    assert (found.tiles, found.requests) == (1200, 1200)
    assert found.seconds >= 120
    larger = xyz_job(columns=40, rows=30, tile_size=512, estimate_only=True)
    found = double_worker.client().ask(larger.estimate_request("larger"))
    assert found.tiles == 300
    assert server.asked == []


def test_an_estimate_counts_what_tiles_share(double_worker, server, make_bundle, corner):
    layer = QgsRasterLayer(server.xyz(), "tiles", "wms")
    job = job_for_drawn(
        [layer], HowDrawn(zoom=ZOOM), extent=extent(corner, 4, 4), tile_size=64, model=make_bundle(), estimate_only=True
    )
    found = double_worker.client().ask(job.estimate_request("estimate"))
    assert (found.tiles, found.requests) == (256, 16)


def test_what_fails_is_failed_with_a_sentence_and_tried_again(double_worker, xyz_job, server, output):
    answers = {
        500: "answered with an error (500)",
        404: "has no picture here (404)",
        403: "refuses access (403)",
        429: "asked too often",
    }
    broken = {
        "html": (Answer(body=b"<html>sorry</html>", content_type="text/html"), "sent no picture but text/html"),
        "half": (Answer(body=png("red")[:80]), "cannot be read"),
        "slow": (Answer(seconds=2.5), "did not answer within 1 seconds"),
    }
    wanted = dict(enumerate([*answers, *broken]))
    ill = True

    def rule(place, before):
        which = wanted.get(place[1] % 100)
        if not ill or place[2] != 1000 or which is None:
            return Answer()
        return broken[which][0] if which in broken else Answer(which)

    server.rule = rule
    job = xyz_job(columns=8, rows=2)
    summary = caption(double_worker, job, output)
    assert (summary.done, summary.failed) == (9, 7)
    notes = {
        int(tile_id.split("c")[1]) % 100: note for tile_id, status, note, words in rows_of(output) if status == "failed"
    }
    for column, which in wanted.items():
        assert (answers.get(which) or broken[which][1]) in notes[column]
    tries = Counter(place[1] % 100 for _, place in server.asked if place[2] == 1000)
    tried = {which: tries[column] for column, which in wanted.items()}
    assert all(tried[which] >= 4 for which in (500, 429, "html", "half", "slow"))
    # Newer versions of QGIS ask for a tile four times by themselves.
    assert tried[404] in (1, 4) and tried[403] == tried[404]
    ill = False
    server.asked.clear()
    again = caption(double_worker, job, output)
    assert (again.already, again.done, again.failed) == (9, 7, 0)
    assert states(output) == {"done": 16}
    assert len(server.asked) == 7


def test_what_recovers_within_the_run_is_not_failed(double_worker, xyz_job, server, output):
    server.rule = lambda place, before: Answer(500 if before < 2 else 200)
    assert caption(double_worker, xyz_job(), output).done == 12
    assert len(server.asked) == 36


def test_empty_answers_are_skipped(double_worker, xyz_job, server, output):
    kinds = [Answer(204), Answer(colour="clear"), Answer(body=b""), Answer()]
    server.rule = lambda place, before: kinds[place[1] % 4]
    summary = caption(double_worker, xyz_job(), output)
    assert (summary.done, summary.skipped, summary.failed) == (3, 9, 0)
    assert {note for _, status, note, _ in rows_of(output) if status == "skipped"} == {"No data here."}


def test_a_server_that_is_down_ends_the_run_soon(double_worker, xyz_job, server, output, monkeypatch):
    monkeypatch.setattr(studio, "HOPELESS", 5)
    well = True
    server.rule = lambda place, before: Answer() if well and len(server.asked) < 30 else Answer(500)
    with pytest.raises(InputError, match="[5-8] times one after another.*500.*run again later"):
        caption(double_worker, xyz_job(columns=40, rows=30), output)
    kept = len(rows_of(output))
    assert 0 < kept < 60


def test_a_closed_door_is_told_at_once(double_worker, xyz_job, server, output, monkeypatch):
    monkeypatch.setattr(studio, "HOPELESS", 5)
    job = xyz_job()
    server.close()
    with pytest.raises(InputError, match="cannot be reached"):
        caption(double_worker, job, output)
    assert not os.path.exists(output)


def test_the_server_is_asked_so_often_and_no_more(double_worker, xyz_job, server, output):
    began = time.monotonic()
    caption(double_worker, xyz_job(columns=5, how=HowDrawn(zoom=ZOOM, requests_per_second=8)), output)
    assert time.monotonic() - began >= 14 / 8
    moments = [moment for moment, _ in server.asked]
    assert len(moments) == 15
    for first in moments:
        assert sum(first <= moment < first + 1 for moment in moments) <= 9


def test_a_cancel_is_quick_and_the_run_goes_on_later(double_worker, xyz_job, server, output):
    server.rule = lambda place, before: Answer(seconds=0.05 if len(server.asked) < 28 else 60)
    job, listener = xyz_job(columns=6, rows=6), RunListener()
    run = CaptionRun(double_worker.client(), job, GeoPackageSink(output, job.crs), listener)
    asked = []

    def cancel():
        asked.append(time.monotonic())
        run.cancel()

    listener.started = lambda _: threading.Timer(1.5, cancel).start()
    QgsNetworkAccessManager.setTimeout(60000)
    summary = execute(run)
    assert time.monotonic() - asked[0] < 10  # the server would take a minute
    assert summary.cancelled and 0 < summary.done <= 28 and summary.failed == 0
    server.rule = lambda place, before: Answer()
    again = caption(double_worker, job, output)
    assert (again.already, again.done) == (summary.done, 36 - summary.done)
    assert states(output) == {"done": 36}


def test_pictures_never_pile_up(double_worker, xyz_job, server, output, make_bundle, monkeypatch):
    folders, most = [], []
    before = tempfile.mkdtemp

    def mkdtemp(*arguments, **more):
        folders.append(before(*arguments, **more))
        return folders[-1]

    monkeypatch.setattr(tempfile, "mkdtemp", mkdtemp)
    listener = RunListener()
    listener.written = lambda *_: most.append(len(os.listdir(folders[0])))
    job = xyz_job(columns=10, rows=10, model=make_bundle("slow", tile_seconds=0.02))
    assert caption(double_worker, job, output, listener).done == 100
    assert max(most) <= 4
    assert not os.path.exists(folders[0])


def test_a_wms_is_asked_for_its_capabilities_by_no_gui_thread(double_worker, server, output, make_bundle):
    layer = QgsRasterLayer(server.wms(), "scene", "wms")
    assert layer.isValid()
    asked = server.capabilities
    server.rule = lambda place, before: Answer(colour="green" if place[0] < 500500 else "blue")
    job = job_for_drawn([layer], HowDrawn(resolution=2.0, requests_per_second=1000), tile_size=125, model=make_bundle())
    assert server.capabilities == asked and server.asked == []
    summary = caption(double_worker, job, output)
    assert (summary.tiles, summary.done) == (16, 16)
    assert Counter(words.split(",")[0] for *_, words in rows_of(output)) == {"mostly green": 8, "mostly blue": 8}
    assert QgsVectorLayer(output + "|layername=tiles", "tiles", "ogr").extent() == layer.extent()


def test_a_wms_exception_is_no_picture(double_worker, server, output, make_bundle):
    layer = QgsRasterLayer(server.wms(), "scene", "wms")
    report = b"<ServiceExceptionReport><ServiceException>no such style</ServiceException></ServiceExceptionReport>"
    server.rule = lambda place, before: Answer(body=report, content_type="text/xml")
    job = job_for_drawn([layer], HowDrawn(resolution=2.0, requests_per_second=1000), tile_size=250, model=make_bundle())
    assert caption(double_worker, job, output).failed == 4
    assert all("sent no picture but text/xml" in note for _, _, note, _ in rows_of(output))


def test_a_wms_that_went_down_is_told(double_worker, server, output, make_bundle):
    layer = QgsRasterLayer(server.wms(), "scene", "wms")
    job = job_for_drawn([layer], HowDrawn(resolution=2.0), tile_size=250, model=make_bundle())
    server.close()
    assert caption(double_worker, job, output).failed == 4
    assert all("cannot be reached" in note for _, _, note, _ in rows_of(output))


def test_a_raster_as_it_is_styled(double_worker, make_raster, output, make_bundle):
    layer = QgsRasterLayer(make_raster(), "stripes")
    job = job_for_drawn([layer], HowDrawn(), tile_size=64, model=make_bundle())
    assert caption(double_worker, job, output).done == 60
    first = {tile_id: words.split(",")[0] for tile_id, _, _, words in rows_of(output)}
    assert set(first.values()) == {"mostly red", "mostly green", "mostly blue"}
    layer.renderer().setRedBand(3)
    layer.renderer().setBlueBand(1)
    job = job_for_drawn([layer], HowDrawn(), tile_size=64, model=make_bundle())
    swapped = output.replace("tiles", "swapped")
    caption(double_worker, job, swapped)
    other = {"mostly red": "mostly blue", "mostly blue": "mostly red", "mostly green": "mostly green"}
    assert {tile_id: words.split(",")[0] for tile_id, _, _, words in rows_of(swapped)} == {
        tile_id: other[words] for tile_id, words in first.items()
    }


def test_a_damaged_raster_fails_where_it_is_damaged(double_worker, make_raster, output, make_bundle, tmp_path):
    with open(make_raster(), "rb") as file:
        whole = file.read()
    damaged = tmp_path / "damaged.tif"
    damaged.write_bytes(whole[:-4000])
    job = job_for_drawn([QgsRasterLayer(str(damaged), "damaged")], HowDrawn(), tile_size=64, model=make_bundle())
    summary = caption(double_worker, job, output)
    assert summary.failed >= 1 and summary.done + summary.failed == 60
    assert all("could not draw" in note for _, status, note, _ in rows_of(output) if status == "failed")


def test_vectors_are_drawn_on_white_and_nothing_is_skipped(double_worker, output, make_bundle):
    layer = QgsVectorLayer("Polygon?crs=EPSG:32633", "fields", "memory")
    layer.renderer().symbol().setColor(layer.renderer().symbol().color().fromRgb(250, 40, 40))
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(500000, 5000000, 500064, 5000064)))
    layer.dataProvider().addFeatures([feature])
    whole = QgsRectangle(500000, 5000000, 500256, 5000064)
    layer.updateExtents()
    job = job_for_drawn([layer], HowDrawn(resolution=1.0), tile_size=64, extent=whole, model=make_bundle())
    assert job.drawing.layer.width == 64
    summary = caption(double_worker, job, output)
    assert (summary.done, summary.skipped) == (1, 0)
    assert "red" in rows_of(output)[0][3]


def test_a_system_that_wkt_1_has_no_words_for_is_kept(double_worker, output, make_bundle):
    system = QgsCoordinateReferenceSystem()
    system.createFromProj("+proj=eqearth +lon_0=12 +datum=WGS84 +units=m")  # QGIS has no number for it
    layer, feature = QgsVectorLayer("Polygon", "fields", "memory"), QgsFeature()
    layer.setCrs(system)
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(0, 5000000, 64, 5000064)))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    job = job_for_drawn([layer], HowDrawn(resolution=1.0), tile_size=64, model=make_bundle())
    assert caption(double_worker, job, output).done == 1
    kept = runs.read_run(output, "tiles")["raster"]["crs_wkt"]
    assert QgsCoordinateReferenceSystem.fromWkt(kept) == system
    tiles = QgsVectorLayer(output + "|layername=tiles", "tiles", "ogr")
    tile_style.apply_style(tiles)
    assert tiles.crs().isValid()


def test_the_style_of_the_captions_is_kept_when_a_run_goes_on(double_worker, xyz_job, server, output):
    listener = RunListener()
    job = xyz_job()
    run = CaptionRun(double_worker.client(), job, GeoPackageSink(output, job.crs), listener)
    listener.written = lambda *_: run.cancel()
    execute(run)
    kept = runs.read_run(output, "tiles")
    kept["prompt"] = "in few words"
    runs.write_run(output, "tiles", kept)
    caption(double_worker, job, output)
    assert runs.read_run(output, "tiles")["prompt"] == "in few words"
    assert states(output) == {"done": 12}


def test_another_zoom_is_refused_for_the_same_output(double_worker, xyz_job, server, output, make_raster, make_bundle):
    caption(double_worker, xyz_job(), output)
    other = QgsRasterLayer(server.xyz(16, 16), "tiles of the town", "wms")
    job = job_for_drawn([other], HowDrawn(zoom=16), extent=extent((1000, 1000), 4, 3), model=make_bundle())
    with pytest.raises(OutputError, match="pixels"):
        caption(double_worker, job, output)


def test_choices_that_make_no_sense_are_said_so(qgis_app, server, make_raster, corner):
    tiles, scene = QgsRasterLayer(server.xyz(3, 19), "town", "wms"), QgsRasterLayer(server.wms(), "scene", "wms")
    here = extent(corner, 1, 1)
    wrong = [
        (tiles, HowDrawn(zoom=2), "no zoom level 2; it has 3 to 19"),
        (tiles, HowDrawn(), "Give a zoom level"),
        (scene, HowDrawn(), "Give a zoom level or a ground resolution"),
        (scene, HowDrawn(zoom=3), "has no zoom levels"),
    ]
    for layer, how, said in wrong:
        with pytest.raises(InputError, match=said):
            job_for_drawn([layer], how, extent=here, extent_crs=QgsCoordinateReferenceSystem("EPSG:3857"))
    with pytest.raises(InputError, match="no layer that QGIS can draw"):
        job_for_drawn([QgsRasterLayer("/nowhere.tif", "gone")], HowDrawn())


def test_metres_are_those_on_the_ground(qgis_app, server):
    layer = QgsRasterLayer(server.xyz(), "town", "wms")
    madeira = QgsRectangle(-17.0, 32.6, -16.9, 32.7)
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    job = job_for_drawn([layer], HowDrawn(zoom=17), extent=madeira, extent_crs=wgs84, tile_size=200, unit="metres")
    assert job.drawing.layer.metres_per_pixel == pytest.approx(1.194 * 0.842, rel=0.005)
    job = job_for_drawn([layer], HowDrawn(resolution=1.0), extent=madeira, extent_crs=wgs84)
    assert job.drawing.layer.transform[0] == pytest.approx(1 / 0.842, rel=0.005)


def test_a_system_that_the_older_wkt_cannot_say(qgis_app):
    towns = QgsVectorLayer("Point?crs=EPSG:8857", "towns", "memory")
    box = QgsRectangle(0, 0, 1000, 1000)
    drawn = job_for_drawn([towns], HowDrawn(resolution=10.0), extent=box, extent_crs=towns.crs()).drawing.layer
    assert QgsCoordinateReferenceSystem.fromWkt(drawn.crs_wkt) == towns.crs()
