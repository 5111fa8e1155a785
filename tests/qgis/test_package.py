"""The plugin zip as a user gets it: what is in it, and that it installs and works in an empty QGIS profile."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import textwrap
import zipfile
from pathlib import Path

import pytest
from osgeo import gdal, osr

ROOT = Path(__file__).resolve().parents[2]
RUNTIME = ROOT / ".runtime" / "bin" / "python"
EMBEDDED = "tilescribe/resources/models/rscapret-nano/model.json"
PROCESS = shutil.which("qgis_process.bin") or shutil.which("qgis_process")


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """Return the zip made of what is committed."""
    path = tmp_path_factory.mktemp("package") / "tilescribe.zip"
    subprocess.run([str(ROOT / "scripts" / "package"), str(path)], check=True, capture_output=True)
    return path


@pytest.fixture(scope="module")
def profile(package, tmp_path_factory):
    """Return the environment of a QGIS whose empty profile has the zip unpacked into it, as the plugin manager does."""
    home = tmp_path_factory.mktemp("home with späces")
    with zipfile.ZipFile(package) as zipped:
        zipped.extractall(home / "profiles" / "default" / "python" / "plugins")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QGIS_", "PYTHON"))}
    environment.update(
        HOME=str(home),
        QGIS_CUSTOM_CONFIG_PATH=str(home),
        QT_QPA_PLATFORM="offscreen",
        TILESCRIBE_PYTHON=str(RUNTIME),
        XDG_RUNTIME_DIR=str(home),
    )
    enabled = subprocess.run(
        [PROCESS, "plugins", "enable", "tilescribe"], env=environment, capture_output=True, text=True, check=False
    )
    assert enabled.returncode == 0, enabled.stdout + enabled.stderr
    return environment


def _run(environment, algorithm, **parameters):
    command = [PROCESS, "run", algorithm, "--", *(f"{name}={value}" for name, value in parameters.items())]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_zip_meets_the_plugin_repositorys_rules(package):
    with zipfile.ZipFile(package) as zipped:
        names = zipped.namelist()
    assert package.stat().st_size <= 25_000_000
    assert {name.split("/")[0] for name in names} == {"tilescribe"}
    for needed in ("metadata.txt", "__init__.py", "plugin.py", "LICENSE", "core/worker/bootstrap.py"):
        assert f"tilescribe/{needed}" in names
    for needed in (
        "requirements/light.txt",
        "requirements/full.txt",
        "resources/guide/using.html",
        "resources/guide/guide.css",
        "docs/images/caption.png",
    ):
        assert f"tilescribe/{needed}" in names, "the runtime manager installs from it, or a Help button opens it"
    inner = [name.split("/", 1)[1] for name in names]
    for refused in ("tests/", "scripts/", "bench/", ".ci/", ".git", "Makefile"):
        assert not [name for name in inner if name.startswith(refused)]
    for refused in (".so", ".pyd", ".dll", ".dylib", ".pyc", ".pkl", ".pt", ".pth"):
        assert not [name for name in inner if name.endswith(refused)]
    assert not [name for name in inner if "__pycache__" in name]


def test_installed_zip_loads_in_a_real_qgis_window(profile, tmp_path):
    answer = tmp_path / "answer.json"
    script = tmp_path / "look.py"
    script.write_text(
        textwrap.dedent(
            f"""
            import json, os, sys
            from qgis.core import QgsApplication
            from qgis.PyQt.QtWidgets import QDockWidget
            from qgis.utils import active_plugins, iface, plugins, unloadPlugin
            def docks():
                return [d.objectName() for d in iface.mainWindow().findChildren(QDockWidget)
                        if "ilescribe" in d.objectName()]
            def provider():
                return QgsApplication.processingRegistry().providerById("tilescribe") is not None
            heavy = ("torch", "rasterio", "onnxruntime", "transformers", "PIL")
            found = {{"active": "tilescribe" in active_plugins, "docks": docks(), "provider": provider(),
                      "from": sys.modules["tilescribe"].__file__ if "tilescribe" in sys.modules else "",
                      "heavy": [name for name in heavy if name in sys.modules]}}
            unloadPlugin("tilescribe")
            QgsApplication.processEvents()
            found.update(provider_after=provider())
            with open({str(answer)!r}, "w") as file:
                json.dump(found, file)
            os._exit(0)
            """
        ),
        encoding="utf-8",
    )
    qgis = shutil.which("qgis")
    command = [qgis, "--nologo", "--noversioncheck", "--profiles-path", profile["QGIS_CUSTOM_CONFIG_PATH"],
               "--code", str(script)]  # fmt: skip
    screen = {
        **profile,
        "QT_QPA_PLATFORM": "xcb",
    }  # the offscreen platform has no clipboard, and QGIS's window dies of it
    done = subprocess.run(command, env=screen, capture_output=True, text=True, timeout=180, check=False)
    assert answer.is_file(), done.stdout + done.stderr
    found = json.loads(answer.read_text())
    assert found["active"]
    assert found["docks"]
    assert found["provider"]
    assert found["from"].startswith(profile["HOME"])
    assert found["heavy"] == []
    assert not found["provider_after"], "unload leaves the provider behind"


def test_qgis_itself_installs_and_removes_the_zip(package, tmp_path):
    """Through the plugin manager's own installer, in a profile that has never seen a plugin."""
    answer, script = tmp_path / "answer.json", tmp_path / "install.py"
    script.write_text(
        textwrap.dedent(
            f"""
            import json, os, traceback
            from pathlib import Path
            from qgis.core import QgsApplication
            from qgis.PyQt.QtCore import QTimer
            from qgis.PyQt.QtWidgets import QDockWidget
            from qgis.utils import active_plugins, iface, pluginMetadata
            found = {{}}
            def docks():
                return [dock.objectName() for dock in iface.mainWindow().findChildren(QDockWidget, "TilescribeDock")]
            def play():
                try:
                    import pyplugin_installer
                    folder = Path(QgsApplication.qgisSettingsDirPath()) / "python" / "plugins" / "tilescribe"
                    found.update(before=folder.exists())
                    pyplugin_installer.instance().installFromZipFile({str(package)!r})
                    found.update(installed=folder.is_dir(), active="tilescribe" in active_plugins, docks=docks(),
                                 version=pluginMetadata("tilescribe", "version"))
                    pyplugin_installer.instance().uninstallPlugin("tilescribe", quiet=True)
                    QgsApplication.processEvents()
                    found.update(after=folder.exists(), active_after="tilescribe" in active_plugins,
                                 provider_after=QgsApplication.processingRegistry().providerById("tilescribe") is not None)
                except Exception:
                    found.update(error=traceback.format_exc())
                with open({str(answer)!r}, "w") as file:
                    json.dump(found, file)
                os._exit(0)
            QTimer.singleShot(1500, play)
            """
        ),
        encoding="utf-8",
    )
    home = tmp_path / "clean profile"
    home.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QGIS_", "PYTHON"))}
    kept.update(HOME=str(home), XDG_RUNTIME_DIR=str(home), QT_QPA_PLATFORM="xcb", TILESCRIBE_PYTHON=str(RUNTIME))
    command = [shutil.which("qgis"), "--nologo", "--noversioncheck", "--profiles-path", str(home),
               "--code", str(script)]  # fmt: skip
    done = subprocess.run(command, env=kept, capture_output=True, text=True, timeout=180, check=False)
    assert answer.is_file(), done.stdout + done.stderr
    found = json.loads(answer.read_text())
    assert "error" not in found, found["error"]
    assert not found["before"]
    assert found["installed"]
    assert found["active"]
    assert found["docks"] == ["TilescribeDock"]
    assert found["version"] not in ("", "__error__")
    assert not found["after"]
    assert not found["active_after"]
    assert not found["provider_after"]


def test_installed_zip_captions_and_searches(package, profile, tmp_path):
    with zipfile.ZipFile(package) as zipped:
        if EMBEDDED not in zipped.namelist():
            pytest.skip("the embedded model is not committed yet")
    if not RUNTIME.is_file():
        pytest.skip("there is no .runtime: run make runtime")
    raster, tiles, hits = tmp_path / "a b.tif", tmp_path / "tiles.gpkg", tmp_path / "hits.gpkg"
    _small_raster(raster)
    _run(profile, "tilescribe:captiontiles", INPUT=raster, TILE_SIZE=128, OUTPUT=tiles)
    _run(profile, "tilescribe:searchtiles", INPUT=tiles, QUERY="green trees", LIMIT=2, OUTPUT=hits)
    captions = _column(tiles, "caption")
    assert len(captions) == 6
    assert all(caption and caption.endswith(".") for caption in captions)
    assert _column(hits, "rank") == [1, 2]


def _column(path: Path, field: str) -> list:
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)  # GDAL's layers die with the variable that holds their data set
    return [feature.GetField(field) for feature in dataset.GetLayer(0)]


def _small_raster(path: Path) -> None:
    """Write 384 x 256 pixels of green and brown noise."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 384, 256, 3)
    dataset.SetGeoTransform((500000, 0.5, 0, 4000000, 0, -0.5))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32629)
    dataset.SetProjection(crs.ExportToWkt())
    for band, level in enumerate((90, 120, 70), 1):
        pixels = bytes((level + (x * 7 + y * 13) % 40) for y in range(256) for x in range(384))
        dataset.GetRasterBand(band).WriteRaster(0, 0, 384, 256, pixels)
    dataset.FlushCache()
