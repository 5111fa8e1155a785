"""A captioning run in QGIS: to the end, cancelled, killed, gone on with, refused."""

from __future__ import annotations

import os
import resource
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from places import ROOT
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRasterLayer, QgsRectangle, QgsVectorLayer

from tilescribe.core.errors import BundleError, InputError, OutputError, WorkerError
from tilescribe.core.store import runs, sqlite_file
from tilescribe.ui.caption.job import job_for_layer
from tilescribe.ui.caption.run import CaptionRun, RunListener
from tilescribe.ui.layers.tile_writer import GeoPackageSink


class Listener(RunListener):
    """Counts, and calls ``then`` once enough tiles are written."""

    def __init__(self, enough=10**9, then=None):
        self.pending, self.batches, self._enough, self._then = None, [], enough, then

    def started(self, started):
        self.pending = started.pending

    def written(self, records, finished, pending):
        self.batches.append((finished, pending))
        if finished >= self._enough and self._then:
            then, self._then = self._then, None
            then()


@pytest.fixture
def job(qgis_app, make_raster, make_bundle):
    def make(raster=None, model=None, **choices):
        layer = QgsRasterLayer(raster or make_raster(), "raster")
        return job_for_layer(layer, model=model or make_bundle(), **{"tile_size": 32, **choices})

    return make


@pytest.fixture
def output(tmp_path):
    return str(tmp_path / "tiles.gpkg")


def states(path):
    with closing(sqlite3.connect(path)) as database:
        return Counter(state for (state,) in database.execute("SELECT status FROM tiles"))


def caption(worker, job, output, listener=None):
    run = CaptionRun(worker.client(), job, GeoPackageSink(output, job.crs), listener)
    return run.execute()


def test_a_run_tells_how_far_it_is_and_keeps_its_facts(double_worker, job, output):
    listener = Listener()
    summary = caption(double_worker, job(), output, listener)
    assert (summary.tiles, summary.done, summary.already, summary.cancelled) == (240, 240, 0, False)
    assert listener.pending == 240 and listener.batches[-1] == (240, 240)
    run = runs.read_run(output, "tiles")
    assert run["finished"] and run["model"] == "double 1.0.0" and run["confidence_threshold"] == 0.4
    layer = QgsVectorLayer(output + "|layername=tiles", "tiles", "ogr")
    captions = {feature["col"]: feature["caption"] for feature in layer.getFeatures()}
    assert "red" in captions[0] and "green" in captions[9] and "blue" in captions[19]
    assert all(len(bytes(feature["embedding"])) == 16 for feature in layer.getFeatures())
    assert not [name for name in os.listdir(os.path.dirname(output)) if name.endswith(("-wal", "-shm"))]


def test_cancelled_and_gone_on_with(double_worker, job, output, make_bundle):
    work, model = job(), make_bundle(seconds=0.05)
    sink = GeoPackageSink(output, work.crs)
    listener = Listener(enough=32, then=lambda: run.cancel())
    run = CaptionRun(double_worker.client(), work, sink, listener)
    began = time.monotonic()
    summary = run.execute()
    assert summary.cancelled and 32 <= summary.done < 240 and time.monotonic() - began < 20
    assert states(output) == {"done": summary.done}
    assert runs.read_run(output, "tiles")["finished"] is None
    again = caption(double_worker, work, output)
    assert (again.already, again.done) == (summary.done, 240 - summary.done)
    assert states(output) == {"done": 240} and model
    assert caption(double_worker, work, output).done == 0


def test_cancel_before_the_start_writes_nothing(double_worker, job, output):
    work = job()
    run = CaptionRun(double_worker.client(), work, GeoPackageSink(output, work.crs))
    run.cancel()
    assert run.execute().cancelled and not os.path.exists(output)


def test_cancel_from_another_thread_answers_soon(double_worker, job, output, make_bundle):
    work = job(model=make_bundle("slow", seconds=0.5))
    run = CaptionRun(double_worker.client(), work, GeoPackageSink(output, work.crs))
    asked = []

    def cancel():
        asked.append(time.monotonic())
        run.cancel()

    timer = threading.Timer(4.0, cancel)
    timer.start()
    summary = run.execute()
    assert summary.cancelled and time.monotonic() - asked[0] < 5


def test_an_edited_caption_survives_going_on(double_worker, job, output):
    work = job()
    run = CaptionRun(double_worker.client(), work, GeoPackageSink(output, work.crs), Listener(32, lambda: run.cancel()))
    run.execute()
    layer = QgsVectorLayer(output + "|layername=tiles", "tiles", "ogr")
    first = next(layer.getFeatures())
    layer.startEditing()
    layer.changeAttributeValue(first.id(), layer.fields().indexOf("caption"), "my own words")
    assert layer.commitChanges()
    caption(double_worker, work, output)
    layer.reload()
    assert layer.getFeature(first.id())["caption"] == "my own words"
    assert layer.getFeature(first.id())["caption_model"].startswith("mostly")


def test_failed_tiles_are_tried_again(double_worker, job, output, make_raster, tmp_path):
    raster = Path(make_raster())
    damaged = tmp_path / "damaged.tif"
    damaged.write_bytes(raster.read_bytes())
    with open(damaged, "r+b") as file:  # the last block of the file, uncompressed, cut short
        file.truncate(damaged.stat().st_size - 4000)
    summary = caption(double_worker, job(str(damaged), tile_size=64), output)
    assert summary.failed >= 1 and summary.done + summary.failed == 60
    layer = QgsVectorLayer(output + "|layername=tiles", "tiles", "ogr")
    layer.setSubsetString("status = 'failed'")
    assert all(feature["note"] and not feature["caption"] for feature in layer.getFeatures())
    damaged.write_bytes(raster.read_bytes())
    again = caption(double_worker, job(str(damaged), tile_size=64), output)
    assert again.done == summary.failed and states(output) == {"done": 60}


def test_another_raster_grid_or_model_is_refused(double_worker, job, output, make_raster, make_bundle):
    caption(double_worker, job(tile_size=64), output)
    others = {
        "tile size": job(tile_size=128),
        "overlap": job(tile_size=64, overlap=8),
        "extent": job(tile_size=64, extent=QgsRasterLayer(make_raster()).extent().buffered(-40)),
        "pixels": job(make_raster("other", width=320), tile_size=64),
        "lies elsewhere": job(make_raster("moved", transform=(0.5, 0, 600000, 0, -0.5, 5000000)), tile_size=64),
        "bands differ": job(tile_size=64, bands=[3, 2, 1]),
        "model differs": job(tile_size=64, model=make_bundle("other")),
    }
    for reason, other in others.items():
        with pytest.raises(OutputError, match=reason) as caught:
            caption(double_worker, other, output)
        assert "Choose another output" in str(caught.value)
    assert states(output) == {"done": 60}


def test_a_killed_worker_loses_at_most_a_batch(double_worker, job, output, make_bundle):
    model = make_bundle("slow", seconds=0.1)
    work = job(model=model)
    client = double_worker.client()
    listener = Listener(32, lambda: os.kill(client.pid, signal.SIGKILL))
    with pytest.raises(WorkerError, match="run again to go on"):
        caption(double_worker, work, output, listener)
    kept = states(output)["done"]
    assert kept >= 32 and kept == listener.batches[-1][0]
    assert caption(double_worker, work, output).done == 240 - kept
    assert states(output) == {"done": 240}


def test_a_killed_qgis_loses_at_most_a_batch(double_worker, job, output, make_bundle, make_raster):
    model = make_bundle("slow", seconds=0.2)
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    script = ROOT / "tests" / "qgis" / "caption_process.py"
    process = subprocess.Popen(
        [sys.executable, str(script), make_raster(), model, output], env=environ, stdout=subprocess.PIPE, text=True
    )
    for line in process.stdout:
        if line.startswith("written") and int(line.split()[1]) >= 48:
            break
    process.send_signal(signal.SIGKILL)
    process.wait()
    told = int(line.split()[1])
    kept = states(output)["done"]
    assert told <= kept < 240
    with closing(sqlite3.connect(output)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    summary = caption(double_worker, job(model=model), output)
    assert (summary.already, summary.done) == (kept, 240 - kept)


def test_a_locked_output_is_told_and_keeps_what_it_has(double_worker, job, output, monkeypatch):
    monkeypatch.setattr(sqlite_file, "BUSY_SECONDS", 0.2)
    caption(double_worker, job(tile_size=64), output)
    with closing(sqlite3.connect(output, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(OutputError, match="locked|cannot be opened"):
            caption(double_worker, job(tile_size=64), output)
        other.execute("ROLLBACK")
    assert states(output) == {"done": 60}


def test_a_full_disk_is_told_and_keeps_what_it_has(double_worker, job, output, make_bundle):
    """A limit on the size of files stands in for a full disk."""
    work = job(model=make_bundle(seconds=0.3))  # slower than batches are committed together
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    stop = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (os.path.getsize(output + "-wal"), before[1]))  # noqa: E731
    try:
        with pytest.raises(OutputError, match="kept") as caught:
            caption(double_worker, work, output, Listener(64, stop))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert "Choose another output" in str(caught.value) or "Free some space" in str(caught.value)
    kept = states(output)["done"]
    assert 64 <= kept < 240
    assert caption(double_worker, work, output).done == 240 - kept


def test_what_the_worker_refuses_leaves_no_output(double_worker, job, output):
    outside = job(extent=QgsRectangle(0, 0, 100, 100))
    with pytest.raises(InputError):
        caption(double_worker, outside, output)
    with pytest.raises(BundleError, match="no model"):
        caption(double_worker, job(model="nobody"), output)
    assert not os.path.exists(output)


def test_a_mask_keeps_to_its_polygons(double_worker, job, output, make_raster):
    box = QgsRectangle(500001, 4999999 - 30, 500031, 4999999)
    summary = caption(double_worker, job(mask=[QgsGeometry.fromRect(box)]), output)
    assert summary.done == summary.tiles == 4


def test_metres_in_the_coordinate_system_that_a_person_gave(double_worker, output, make_raster, make_bundle):
    raster = QgsRasterLayer(make_raster("nowhere", crs=None, transform=(2, 0, 10, 0, 2, 20)), "nowhere")
    raster.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    work = job_for_layer(raster, model=make_bundle(), tile_size=128, unit="metres")
    assert double_worker.client().ask(work.estimate_request("an estimate")).tiles == 60
    summary = caption(double_worker, work, output)
    assert summary.done == 60 and "no coordinate system" not in str(summary.run["notes"])


def test_a_raster_without_coordinate_system(double_worker, job, output, make_raster):
    raster = make_raster("nowhere", crs=None, transform=(2, 0, 10, 0, 2, 20))
    assert caption(double_worker, job(raster), output).done == 240
    layer = QgsVectorLayer(output + "|layername=tiles", "tiles", "ogr")
    assert layer.extent() == QgsRasterLayer(raster).extent()  # south up: the first row is at the bottom
    first = next(layer.getFeatures()).geometry().boundingBox()
    assert (first.xMinimum(), first.yMinimum(), first.xMaximum(), first.yMaximum()) == (10, 20, 74, 84)
