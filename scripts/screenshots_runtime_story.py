"""Played inside QGIS by screenshots.py: a person begins to set up a runtime. Needs a network."""

from __future__ import annotations

import os

from qgis.PyQt.QtCore import Qt
from window_stage import Stage

ENOUGH = 20e6  # bytes fetched, so that the numbers mean something


def story(iface, folder):
    """Return the paths of the pictures taken."""
    os.environ.pop("TILESCRIBE_PYTHON", None)
    for name in [name for name in os.environ if name.startswith("PIP_") and name != "PIP_CERT"]:
        del os.environ[name]  # one's own pip settings are not for the picture
    os.environ["PIP_CONFIG_FILE"] = os.devnull
    stage = Stage(iface, folder)
    yield from stage.open()
    panel = stage.show_dock(330).caption
    yield lambda: panel.setup_button.isVisible()
    panel.setup_button.click()
    from tilescribe.ui.setup.runtime_dialog import show_runtime
    from tilescribe.ui.setup.runtime_service import runtime

    dialog = show_runtime(iface.mainWindow())
    dialog.move(220, 130)
    yield lambda: dialog.python.count() and dialog.python.currentData()
    dialog.python.setCurrentIndex(max(0, dialog.python.findText("(/usr/bin/", Qt.MatchFlag.MatchContains)))
    dialog.install_button.click()
    yield lambda: runtime.step is not None and runtime.step.bytes > ENOUGH and runtime.step.speed > 0
    stage.shoot("runtime")
    runtime.cancel()
    yield lambda: not runtime.work
    return stage.pictures
