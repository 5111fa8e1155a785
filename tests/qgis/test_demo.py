"""The demo as a newcomer runs it, on a small raster of their own."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest
from osgeo import gdal

ROOT = Path(__file__).resolve().parents[2]
RUNTIME = ROOT / ".runtime" / "bin" / "python"


def _demo(raster, output):
    command = [str(RUNTIME), str(ROOT / "scripts" / "demo.py"), str(raster), "--output", str(output)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


@pytest.fixture(autouse=True)
def model():
    if not RUNTIME.is_file():
        pytest.skip("there is no .runtime: run make runtime")
    if not (ROOT / "resources" / "models" / "rscapret-nano" / "model.json").is_file():
        pytest.skip("the embedded model is not here")


def test_the_demo_leaves_tiles_a_project_and_a_picture(tmp_path):
    raster, output = tmp_path / "mine.tif", tmp_path / "out"
    dataset = gdal.GetDriverByName("GTiff").Create(str(raster), 512, 300, 3)
    dataset.SetGeoTransform((500000, 0.5, 0, 4000000, 0, -0.5))
    for band in (1, 2, 3):
        dataset.GetRasterBand(band).Fill(60 * band)
    dataset = None
    done = _demo(raster, output)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "confidence" in done.stdout
    assert "rank" in done.stdout
    tiles = gdal.OpenEx(str(output / "tiles.gpkg"), gdal.OF_VECTOR)
    assert tiles.GetLayer(0).GetFeatureCount() == 2, "the lower row of tiles has 44 of 256 lines, too few to keep"
    picture = gdal.Open(str(output / "map.png"))
    assert picture.RasterXSize == 2400
    with zipfile.ZipFile(output / "tilescribe-demo.qgz") as project:
        (name,) = [name for name in project.namelist() if name.endswith(".qgs")]
        text = project.read(name).decode("utf-8")
    for layer in ("./tiles.gpkg", "./hits-1.gpkg", "./hits-2.gpkg", "mine.tif"):
        assert layer in text
    assert 'labelsEnabled="1"' in text


def test_a_file_that_is_no_raster_is_refused_with_a_sentence(tmp_path):
    (tmp_path / "note.tif").write_text("not a picture")
    done = _demo(tmp_path / "note.tif", tmp_path / "out")
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert "INPUT" in done.stderr
