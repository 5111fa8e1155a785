"""What several tests of the core share: a bundle with a double engine, a raster of our own, a worker client."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from tilescribe.core.worker.client import WorkerClient

from ..bundle_kit import write_double

# Set before torch is imported: two threads that wait for each other crawl on a busy machine.
os.environ.setdefault("OMP_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parents[2]
DOUBLE = Path(__file__).resolve().parent / "worker_double.py"


@pytest.fixture
def make_bundle(tmp_path):
    """Return a function that writes a bundle for the double engine and returns its folder."""

    def make(name: str = "double", version: str = "1.0.0", **changes) -> Path:
        return write_double(tmp_path / "bundles" / f"{name}-{version}", name, version, **changes)

    return make


@pytest.fixture(scope="session")
def striped_raster(tmp_path_factory):
    """Return a 640 x 384 raster of 10 x 6 tiles of 64 pixels: a red, a green and a blue third."""
    path = tmp_path_factory.mktemp("rasters") / "stripes with ünicode.tif"
    data = np.zeros((3, 384, 640), dtype=np.uint8)
    for band, columns in enumerate((slice(0, 192), slice(192, 448), slice(448, 640))):
        data[band, :, columns] = 200
    profile = {"driver": "GTiff", "width": 640, "height": 384, "count": 3, "dtype": "uint8", "photometric": "RGB"}
    with rasterio.open(
        path, "w", **profile, crs="EPSG:32633", transform=from_origin(500000, 5000000, 0.5, 0.5)
    ) as dataset:
        dataset.write(data)
    return path


@pytest.fixture
def make_client(tmp_path):
    """Return a function that makes a WorkerClient; its worker runs the double engine unless told otherwise."""
    clients = []

    def make(python: str = sys.executable, bootstrap: Path | None = DOUBLE, **options) -> WorkerClient:
        client = WorkerClient(python, ROOT, tmp_path / "log folder" / "worker.log", bootstrap=bootstrap, **options)
        clients.append(client)
        return client

    yield make
    for client in clients:
        client.close()
