"""A slot of ours that breaks is said and logged; QGIS lives on, and others' faults stay others'."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from places import ROOT
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtBoundSignal
from qgis.PyQt.QtWidgets import QPushButton
from window_double import Window

from tilescribe.core.errors import InputError
from tilescribe.ui.guard import Guard, unexpected
from tilescribe.ui.setup.models_dialog import ModelsDialog


@pytest.fixture
def passed_on(monkeypatch):
    """Return what reaches the hook that was there before ours."""
    found = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: found.append(error))
    return found


@pytest.fixture
def window(qgis_app, passed_on):
    window = Window()
    window.openMessageLog = lambda: None
    guard = Guard(window)
    yield window
    guard.close()


@pytest.fixture
def logged(qgis_app):
    found = []

    def keep(text, tag, _level):
        found.append((tag, text))

    signal: pyqtBoundSignal = QgsApplication.messageLog().messageReceived
    signal.connect(keep)
    yield found
    signal.disconnect(keep)


def break_a_slot(monkeypatch, error):
    """Click a button of a real window of ours whose slot raises."""

    def broken(*_):
        raise error

    dialog = ModelsDialog()
    monkeypatch.setattr(ModelsDialog, "install_zip", broken)
    dialog.zip_button.click()
    dialog.close()


def test_a_broken_slot_is_said_and_logged(window, logged, passed_on, monkeypatch, wait_until):
    break_a_slot(monkeypatch, ValueError("<b>three</b>"))
    wait_until(window.said)
    assert "did not expect (ValueError: &lt;b&gt;three&lt;/b&gt;)" in window.said()
    assert any(tag == "Tilescribe" and "models_dialog.py" in text for tag, text in logged)
    assert not passed_on


def test_an_error_that_is_a_sentence_is_said_as_it_is(window, passed_on, monkeypatch, wait_until):
    break_a_slot(monkeypatch, InputError("The layer is gone. Choose another one."))
    wait_until(window.said)
    assert window.said() == "The layer is gone. Choose another one."


def test_the_same_fault_is_told_once_not_sixty_times_a_second(window, logged, monkeypatch, wait_until):
    for _ in range(50):
        break_a_slot(monkeypatch, ValueError("again"))
    wait_until(window.said)
    assert sum("Traceback" in text for _, text in logged) == 1


def test_what_went_meanwhile_is_no_news(window, logged, monkeypatch, wait_until):
    break_a_slot(monkeypatch, RuntimeError("wrapped C/C++ object of type QgsVectorLayer has been deleted"))
    wait_until(lambda: logged)
    for _ in range(20):
        QgsApplication.processEvents()
    assert window.said() == "" and any("has been deleted" in text for _, text in logged)


def test_what_others_raise_goes_on_to_qgis(window, passed_on):
    button = QPushButton()
    button.clicked.connect(lambda: 1 / 0)  # this file is none of the plugin's rooms
    button.click()
    assert [type(error) for error in passed_on] == [ZeroDivisionError] and window.said() == ""


def test_another_plugins_hook_over_ours_stays_and_still_works(qgis_app, passed_on, monkeypatch):
    guard = Guard(None)
    ours = sys.excepthook
    theirs = lambda *about: ours(*about)  # noqa: E731 - a hook
    sys.excepthook = theirs
    guard.close()
    assert sys.excepthook is theirs
    break_a_slot(monkeypatch, ValueError("after we left"))  # logged, not shown; nobody falls


def test_in_a_real_window_of_qgis():
    spec = importlib.util.spec_from_file_location("qgis_window", ROOT / "scripts" / "qgis_window.py")
    player = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(player)
    found = player.play(Path(__file__).with_name("guard_story.py"), timeout=280)
    assert "did not expect (ValueError: a &lt;b&gt;broken&lt;/b&gt; slot)" in found["said"], found
    assert found["logged"] and found["windows"] == [] and found["others"] == ["ZeroDivisionError"], found
    assert found["taken_away"]


def test_the_sentence_says_what_to_do():
    assert "please report" in unexpected(KeyError("x"))
