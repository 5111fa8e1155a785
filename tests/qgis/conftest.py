"""What the tests in QGIS share: the package as QGIS loads it, a real worker, rasters and bundles of our own.

QGIS wants a screen: run them under xvfb-run (``make test-qgis`` does), or with QT_QPA_PLATFORM=offscreen.
"""

from __future__ import annotations

import atexit
import gc
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import traceback
import warnings
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parents[up]) for up in (0, 1)]  # for the tests' own helpers, and those of all tests

from bundle_by_hand import write_bundle
from places import DOUBLE, NANO, ROOT, RUNTIME

os.environ.setdefault("TILESCRIBE_PYTHON", str(RUNTIME))
# The worker's log, and what QGIS keeps of servers: a run of the tests finds nothing of a person's or of an earlier run.
for _variable in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
    os.environ[_variable] = tempfile.mkdtemp(prefix="tilescribe-tests-")
    atexit.register(shutil.rmtree, os.environ[_variable], ignore_errors=True)


def _load_package() -> None:
    """Import the repository as ``tilescribe`` whatever its folder is called, as QGIS does with a plugin folder."""
    if "tilescribe" in sys.modules:
        return
    spec = importlib.util.spec_from_file_location(
        "tilescribe", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["tilescribe"] = package
    spec.loader.exec_module(package)


_load_package()

# fixtures, for whoever has none of that name
from drawn_kit import corner, little_patience, output, server, xyz_job  # noqa: F401
from process_kit import qgis_process  # noqa: F401
from search_kit import functions, layer, panel  # noqa: F401


@pytest.fixture(scope="session", autouse=True)
def no_layer_outlives_qgis(qgis_app):
    """Delete the layers that are left before QGIS ends: one deleted after it brings the process down.

    QGIS never lets go of an exception that an algorithm raised, nor of what the frames of its traceback hold.
    """
    yield
    from qgis.core import QgsMapLayer
    from qgis.PyQt import sip

    gc.collect()
    for thing in gc.get_objects():
        if issubclass(type(thing), QgsMapLayer) and not sip.isdeleted(thing) and sip.ispyowned(thing):
            sip.delete(thing)


@pytest.fixture(autouse=True)
def no_clipboard_is_kept(qgis_app):
    """Let go of the clipboard: another QGIS on this screen would ask us for it, and stand still until we answer."""
    yield
    from qgis.PyQt.QtGui import QGuiApplication

    QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session", autouse=True)
def versions_in_the_report(record_testsuite_property):
    """Say in a report (--junitxml) which QGIS this was; scripts/test_matrix.py reads it."""
    from qgis.core import Qgis
    from qgis.PyQt.QtCore import QT_VERSION_STR

    record_testsuite_property("QGIS", Qgis.QGIS_VERSION.split("-")[0])
    record_testsuite_property("Qt", QT_VERSION_STR)
    record_testsuite_property("Python", platform.python_version())


@pytest.fixture(scope="session")
def make_raster(tmp_path_factory):
    """Return a function that writes a raster and returns its path; see raster_maker.py for the options."""
    folder = tmp_path_factory.mktemp("rasters with ünicode")
    maker = Path(__file__).with_name("raster_maker.py")

    def make(name: str = "stripes", **options) -> str:
        path = folder / f"{name}.tif"
        if not path.exists():
            subprocess.run([str(RUNTIME), str(maker), str(path), json.dumps(options)], check=True)
        return str(path)

    return make


@pytest.fixture
def make_bundle(tmp_path):
    """Return a function that writes a bundle for the test double's engine and returns its folder."""

    def make(name: str = "double", version: str = "1.0.0", **settings) -> str:
        return write_bundle(tmp_path / "bundles" / f"{name}-{version}", name, version, **settings)

    return make


@pytest.fixture
def double_worker(tmp_path, monkeypatch):
    """Let the plugin's one worker be a real process whose engine is the test double; ``bundles`` are found by id."""
    from tilescribe.ui.worker_service import worker

    monkeypatch.setenv("TILESCRIBE_MODELS", str(tmp_path / "bundles"))
    worker.bootstrap = DOUBLE  # first: somebody's last request may start a worker while the old one is closed
    worker.close()
    worker.open()
    yield worker
    worker.close()
    worker.open()
    worker.bootstrap = None


@pytest.fixture
def keep_in_qgis(qgis_app):
    """Return a function that has QGIS's authentication manager keep something, and returns its id."""
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    manager = QgsApplication.authManager()
    if manager.isDisabled() or not manager.setMasterPassword("master", True):
        pytest.skip("this QGIS keeps no passwords")

    def keep(**values) -> str:
        config = QgsAuthMethodConfig("Basic")
        config.setName("the server")
        for name, value in values.items():
            config.setConfig(name, value)
        assert manager.storeAuthenticationConfig(config)
        return config.id()

    return keep


@pytest.fixture
def model_server(double_worker, tmp_path):
    """Return a server on loopback, whose model is installed as ``served``; the worker has its real engines."""
    from model_server import ModelServer

    from tilescribe.ui.settings import Settings

    double_worker.bootstrap = None
    made = ModelServer()
    made.write_bundle(tmp_path / "bundles" / "served")
    yield made
    Settings().set_authentication("served", "")
    made.close()


@pytest.fixture
def wait_until(qgis_app):
    """Return a function that lets QGIS's event loop run until a condition holds."""

    def wait(condition, seconds: float = 60.0):
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"nothing happened within {seconds:.0f} s; {_at_work()}")
            qgis_app.processEvents()
            time.sleep(0.01)

    return wait


_left: set = set()  # tasks that did not end with their test


@pytest.fixture(autouse=True)
def tasks_end_with_their_test(request, monkeypatch):
    """Let tasks end before the next test; one that does not is told of the test that began it, not of all after it."""
    from qgis.core import QgsApplication

    from tilescribe.ui import tasks

    monkeypatch.setattr(tasks, "pending", lambda: len(tasks._alive - _left))
    yield
    end = time.monotonic() + 10.0
    while tasks._alive - _left and time.monotonic() < end and QgsApplication.instance() is not None:
        QgsApplication.processEvents()
        time.sleep(0.01)
    if tasks._alive - _left:
        warnings.warn(f"{request.node.name} left tasks behind; {_at_work()}", stacklevel=1)
        _left.update(tasks._alive)


def _at_work() -> str:
    """Return which of our tasks have not ended, and what every other thread is doing."""
    from qgis.PyQt import sip

    from tilescribe.ui import tasks

    alive = [task for task in tasks._alive if not sip.isdeleted(task)]
    said = [f"{task.description()} (status {task.status()})" for task in alive]
    names = {thread.ident: thread.name for thread in threading.enumerate()}
    for ident, frame in sys._current_frames().items():
        if ident != threading.get_ident():
            said.append(f"{names.get(ident, 'a task')}: " + "".join(traceback.format_stack(frame)[-4:]))
    return "at work: " + "\n".join(said)


@pytest.fixture(scope="session")
def nano():
    """Return the embedded model's id, or skip where it has not been built."""
    if not (NANO / "model.json").is_file():
        pytest.skip("resources/models/rscapret-nano is not there: build it with make model")
    return "rscapret-nano"


@pytest.fixture(scope="session")
def provider(qgis_app, qgis_processing):
    """Register our Processing provider, as the plugin does."""
    from qgis.core import QgsApplication

    from tilescribe.algorithms.provider import TilescribeProvider

    registry = QgsApplication.processingRegistry()
    made = TilescribeProvider()
    registry.addProvider(made)
    yield made
    registry.removeProvider(made)


@pytest.fixture
def run_algorithm(provider):
    """Return a function that runs an algorithm and returns (results, feedback, context)."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject

    class Feedback(QgsProcessingFeedback):
        """Remembers what a person would read."""

        def __init__(self):
            super().__init__(False)
            self.infos, self.warnings, self.errors = [], [], []

        def pushInfo(self, info):
            self.infos.append(info)

        def pushWarning(self, warning):
            self.warnings.append(warning)

        def reportError(self, error, fatalError=False):
            self.errors.append(error)

    def run(name: str, parameters: dict, feedback=None):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"tilescribe:{name}")
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        feedback = feedback or Feedback()
        accepted, message = algorithm.checkParameterValues(parameters, context)
        if not accepted:
            feedback.errors.append(message)
            return None, feedback, context
        results, ok = algorithm.run(parameters, context, feedback)
        return (results if ok else None), feedback, context

    run.Feedback = Feedback
    return run
