"""The runtime manager in real QGIS: real environments and a real pip, packages from a folder that the test writes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from places import RUNTIME
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QMessageBox
from wheel_kit import write_lock, write_wheel

from tilescribe.core.errors import RuntimeMissingError
from tilescribe.core.setup import place
from tilescribe.core.setup.child import CancelledError
from tilescribe.core.setup.pythons import Found
from tilescribe.core.setup.self_test import Health
from tilescribe.core.worker.runtime import CURRENT
from tilescribe.ui.settings import Settings
from tilescribe.ui.setup import runtime_dialog
from tilescribe.ui.setup.network import qgis_network
from tilescribe.ui.setup.runtime_dialog import RuntimeDialog, show_runtime
from tilescribe.ui.setup.runtime_service import HALF, MISSING, OLD, READY, runtime
from tilescribe.ui.worker_service import worker

HEALTH = Health("3", ["CPU (1 thread)"], {}, "a beach", 0.9)


def tiny_test(python, log_file, **_options):
    """Stand in for the self-test: the tiny packages are no model."""
    subprocess.run([python, "-I", "-c", "import tinyone"], check=True)
    return HEALTH


@pytest.fixture
def bare(qgis_app, tmp_path, monkeypatch):
    """Let there be no runtime, and the manager install one tiny package; its folder has a space and other letters."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "Zo\u00eb \u6e2c"))
    monkeypatch.delenv("TILESCRIBE_PYTHON", raising=False)
    monkeypatch.setattr(runtime, "requirements", tmp_path / "requirements")
    monkeypatch.setattr(runtime, "self_test", tiny_test)
    monkeypatch.setattr(runtime_dialog, "find", lambda cancelled: [])  # this machine's Pythons are no matter here
    Settings().interpreter = ""
    wheel = write_wheel(tmp_path / "packages", "tinyone")
    for lock in ("light.txt", "full.txt"):
        write_lock(tmp_path / "requirements" / lock, [wheel])
    yield tmp_path
    runtime.close_down()
    Settings().interpreter = ""


@pytest.fixture
def dialog(bare):
    dialog = show_runtime()
    yield dialog
    dialog.close()


def test_from_nothing_to_a_runtime_and_back(dialog, bare, wait_until, monkeypatch):
    said, gaps, last = [], [], [monotonic()]
    runtime.ended.connect(lambda worked, sentence: said.append((worked, sentence)))
    heart = QTimer()
    heart.timeout.connect(lambda: (gaps.append(monotonic() - last[0]), last.__setitem__(0, monotonic())))
    heart.start(10)
    assert runtime.state()[0] == MISSING
    assert "Set up the runtime" in dialog.state.text()
    assert dialog.install_button.text().replace("&", "") == "Set up"
    assert not dialog.check_button.isEnabled()
    assert not dialog.remove_button.isEnabled()

    dialog.install_button.click()
    assert "Choose a Python first" in dialog.state.text()
    dialog.python_file.setFilePath(str(RUNTIME))
    dialog.wheels.setFilePath(str(bare / "packages"))
    dialog.install_button.click()
    assert not dialog.install_button.isEnabled()
    wait_until(lambda: runtime.step is not None and runtime.step.what == "packages")
    dialog.close()  # nobody watches: the work goes on
    again = show_runtime()
    assert again is not dialog
    assert again.cancel_button.isEnabled()
    assert "Making the environment" in again.log.toPlainText()
    wait_until(lambda: said)
    assert said == [(True, "The runtime is ready, on CPU (1 thread).")]
    assert runtime.state()[0] == READY
    assert "tinyone" in again.log.toPlainText()
    assert worker.runtime().startswith(str(bare / "Zo\u00eb \u6e2c"))
    assert again.install_button.text().replace("&", "") == "Repair"

    again.check_button.click()
    wait_until(lambda: len(said) == 2)
    assert "a beach" in again.state.text()

    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    again.remove_button.click()
    wait_until(lambda: len(said) == 3)
    assert runtime.state()[0] == MISSING
    again.close()
    assert max(gaps) < 0.5, "the window must not stand still"  # loosely: machines that run tests are busy


def test_cancel_and_go_on(dialog, bare, wait_until):
    dialog.python_file.setFilePath(str(RUNTIME))
    dialog.wheels.setFilePath(str(bare / "packages"))
    dialog.install_button.click()
    wait_until(lambda: runtime.step is not None)
    dialog.cancel_button.click()
    wait_until(lambda: not runtime.work)
    assert "Cancelled" in dialog.state.text()
    assert dialog.install_button.text().replace("&", "") == "Go on"
    with pytest.raises(RuntimeMissingError, match="half set up"):
        worker.runtime()


def test_a_test_that_is_cancelled_has_fetched_nothing(dialog, wait_until, monkeypatch):
    def hangs(*_, cancelled, **__):
        while not cancelled():
            sleep(0.01)
        raise CancelledError

    monkeypatch.setattr(runtime, "self_test", hangs)
    dialog.own_python.setFilePath(str(RUNTIME))
    dialog.use_button.click()
    wait_until(lambda: runtime.step is not None)
    dialog.cancel_button.click()
    wait_until(lambda: not runtime.work)
    assert "Cancelled." in dialog.state.text() and "fetched" not in dialog.state.text()


def put_there(**facts) -> None:
    """Let there be a runtime of the plugin's own, made by an older plugin."""
    slot = runtime.place.folder / "a" / "bin"
    slot.mkdir(parents=True)
    (slot / "python3").symlink_to(RUNTIME)
    found = {"slot": "a", "lock": "of an older plugin", "python": str(RUNTIME), "device": "CPU", **facts}
    (runtime.place.folder / CURRENT).write_text(json.dumps(found))


def asked_for(dialog, monkeypatch) -> tuple:
    """Press the button and return what it asks for: kind, Python, folder of packages."""
    asked = []
    monkeypatch.setattr(runtime, "install", lambda *words: asked.append(words))
    dialog.install_button.click()
    return asked[0]


def test_a_repair_makes_the_same_again(bare, wait_until, monkeypatch):
    put_there(kind="full-gpu")
    assert runtime.state()[0] == OLD
    monkeypatch.setattr(
        runtime_dialog, "find", lambda _: [Found("/one/python3", (3, 12)), Found(str(RUNTIME), (3, 11))]
    )
    dialog = show_runtime()
    wait_until(lambda: dialog.python.count() == 2)
    assert asked_for(dialog, monkeypatch) == ("full-gpu", str(RUNTIME), "")
    dialog.close()


def test_going_on_goes_on_with_what_was_begun(bare, wait_until, monkeypatch):
    begun = {"kind": "full-cpu", "lock": "x", "python": str(RUNTIME), "wheels": str(bare / "packages")}
    runtime.place.begin(begun)
    assert runtime.state()[0] == HALF
    dialog = show_runtime()
    wait_until(lambda: dialog.python.currentData())  # it was chosen by hand: no search finds it
    assert asked_for(dialog, monkeypatch) == ("full-cpu", str(RUNTIME), str(bare / "packages"))
    dialog.close()


@pytest.mark.parametrize(("kind", "torch"), [("light", False), ("full-cpu", True)])
def test_the_test_of_a_full_runtime_tries_pytorch_too(bare, wait_until, monkeypatch, kind, torch):
    put_there(kind=kind)
    asked = []
    monkeypatch.setattr(runtime, "self_test", lambda *_, **how: asked.append(how["torch"]) or HEALTH)
    runtime.check()
    wait_until(lambda: not runtime.work)
    assert asked == [torch]


def test_a_removal_that_failed_can_be_tried_again(bare, wait_until, monkeypatch):
    put_there(kind="light")
    dialog = show_runtime()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)

    def held(folder):
        raise PermissionError(13, "The process cannot access the file", str(folder))

    with monkeypatch.context() as patch:
        patch.setattr(place, "remove_tree", held)
        dialog.remove_button.click()
        wait_until(lambda: not runtime.work)
    assert "try again" in dialog.state.text()
    assert dialog.remove_button.isEnabled()
    dialog.remove_button.click()
    wait_until(lambda: not runtime.work)
    assert not (runtime.place.folder / "a").exists()
    assert not dialog.remove_button.isEnabled()
    dialog.close()


def test_a_python_one_has_is_tested_before_it_is_used(dialog, bare, wait_until, monkeypatch):
    dialog.own_python.setFilePath("/bin/sh")
    dialog.use_button.click()
    wait_until(lambda: not runtime.work)
    assert "is not a Python" in dialog.state.text()
    assert Settings().interpreter == ""

    monkeypatch.undo()  # the real self-test: a real worker, the embedded model
    monkeypatch.delenv("TILESCRIBE_PYTHON", raising=False)
    dialog.own_python.setFilePath(str(RUNTIME))
    dialog.use_button.click()
    wait_until(lambda: not runtime.work)
    assert "Of a drawn beach it says" in dialog.state.text()
    assert Settings().interpreter == str(RUNTIME)
    assert runtime.state()[0] == READY


def test_failures_are_said_in_the_window(dialog, bare, wait_until):
    (bare / "packages" / "tinyone-1.0-py3-none-any.whl").write_bytes(b"broken")
    dialog.python_file.setFilePath(str(RUNTIME))
    dialog.wheels.setFilePath(str(bare / "packages"))
    dialog.install_button.click()
    wait_until(lambda: not runtime.work)
    assert "tinyone" in dialog.state.text()
    assert runtime.state()[0] != READY


def test_the_proxy_comes_from_qgis(qgis_app):
    from qgis.core import QgsNetworkAccessManager

    settings = QgsSettings()
    values = {"proxyEnabled": True, "proxyHost": "proxy.example", "proxyPort": "3128", "proxyUser": "me",
              "proxyPassword": "let me in", "proxyType": "HttpProxy"}  # fmt: skip  # pragma: allowlist secret
    for name, value in values.items():
        settings.setValue(f"proxy/{name}", value)
    try:
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
        network = qgis_network()
    finally:
        settings.remove("proxy")
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
    assert (network.kind, network.host, network.port) == ("http", "proxy.example", 3128)
    assert (network.user, network.password) == ("me", "let me in")
    assert qgis_network().kind == ""


def test_the_options_show_the_same(bare):
    from tilescribe.ui.setup.options_page import OptionsPage

    page = OptionsPage()
    assert "Set up the runtime" in page.state.text()
    assert page.setup_button.isEnabled()
    QTimer.singleShot(200, lambda: page.findChild(RuntimeDialog).close())
    page.show_runtime()  # waits for the manager to be closed
    assert page.interpreter.filePath() == ""


def test_the_options_do_not_write_over_what_was_chosen_elsewhere(bare):
    from tilescribe.ui.setup.options_page import OptionsPage

    settings = Settings()
    settings.interpreter = "/old/python3"
    page = OptionsPage()
    settings.interpreter = ""  # as when a runtime was set up while the options were open
    page.models_folder.setFilePath(str(bare))
    page.apply()
    assert settings.interpreter == ""
    assert settings.models_folder == str(bare)
    page.models_folder.setFilePath("")
    page.apply()
    assert settings.models_folder == ""
