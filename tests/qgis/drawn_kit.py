"""What the tests of drawn layers share: a map server, places on it that QGIS has not seen, a job there, and its tiles."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from map_server import WORLD, Answer, MapServer
from qgis.core import QgsNetworkAccessManager, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication

from tilescribe.ui.caption.drawn import HowDrawn, job_for_drawn
from tilescribe.ui.caption.run import CaptionRun
from tilescribe.ui.drawn import studio
from tilescribe.ui.layers.tile_writer import GeoPackageSink

ZOOM = 17
SIDE = 2 * WORLD / 2**ZOOM  # of a tile of the server
places = iter(range(1000, 100000, 100))  # each test somewhere else: QGIS keeps tiles that it has seen


@pytest.fixture
def server():
    """Return a server of maps of our own; see map_server.py."""
    made = MapServer()
    yield made
    made.close()


@pytest.fixture
def little_patience(monkeypatch):
    """Give QGIS and a server that fails little time."""
    monkeypatch.setattr(studio, "BACK_OFF", (0.05, 0.05, 0.05))
    before = QgsNetworkAccessManager.timeout()
    QgsNetworkAccessManager.setTimeout(1000)
    yield
    QgsNetworkAccessManager.setTimeout(before)


@pytest.fixture
def output(tmp_path):
    """Return where the tiles are written."""
    return str(tmp_path / "tiles.gpkg")


@pytest.fixture
def corner():
    """Return where the tiles of this test begin: column and row of the server."""
    return next(places), 1000


def extent(corner, columns, rows):
    """Return the rectangle of so many tiles of the server."""
    left, top = -WORLD + corner[0] * SIDE, WORLD - corner[1] * SIDE
    return QgsRectangle(left, top - rows * SIDE, left + columns * SIDE, top)


@pytest.fixture
def xyz_job(qgis_app, server, make_bundle, corner):
    """Return a function that makes the job of captioning tiles of the server from the corner on."""

    def make(columns=4, rows=3, how=HowDrawn(zoom=ZOOM, requests_per_second=1000), **choices):  # noqa: B008
        layer = QgsRasterLayer(server.xyz(ZOOM, ZOOM), "tiles of the town", "wms")
        choices.setdefault("model", make_bundle())
        return job_for_drawn([layer], how, extent=extent(corner, columns, rows), **choices)

    return make


def by_column(place, before):
    """Answer with tiles that are red, green and blue, column by column; a rule for a server."""
    return Answer(colour=("red", "green", "blue")[place[1] % 3])


def execute(run):
    """Execute a run as QGIS does: in another thread, while the main one goes on."""
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(run.execute)
        while not running.done():
            QCoreApplication.processEvents()
            time.sleep(0.005)
        return running.result()


def caption(worker, job, output, listener=None):
    """Caption into a GeoPackage; return the summary."""
    return execute(CaptionRun(worker.client(), job, GeoPackageSink(output, job.crs), listener))


def rows_of(output):
    """Return (tile_id, status, note, caption) of each tile that was written."""
    with closing(sqlite3.connect(output)) as database:
        return database.execute("SELECT tile_id, status, note, caption FROM tiles ORDER BY tile_id").fetchall()


def states(output):
    """Return how many tiles have which status."""
    return Counter(status for _, status, _, _ in rows_of(output))
