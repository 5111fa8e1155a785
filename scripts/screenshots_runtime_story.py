"""Played inside QGIS by screenshots.py: a person begins to set up a runtime. Needs a network."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import plugins
from window_story import fill_screen, take_picture

ENOUGH = 20e6  # bytes fetched, so that the numbers mean something


def story(iface, folder):
    """Return the paths of the pictures taken."""
    os.environ.pop("TILESCRIBE_PYTHON", None)
    for name in [name for name in os.environ if name.startswith("PIP_") and name != "PIP_CERT"]:
        del os.environ[name]  # one's own pip settings are not for the picture
    os.environ["PIP_CONFIG_FILE"] = os.devnull
    yield 1.0
    fill_screen()
    for dock in iface.mainWindow().findChildren(QDockWidget):
        if dock.objectName() == "Browser":
            dock.hide()
    plugin = plugins["tilescribe"]
    plugin.dock.setUserVisible(True)
    plugin.dock.build()
    iface.mainWindow().resizeDocks([plugin.dock], [330], Qt.Orientation.Horizontal)
    yield lambda: plugin.dock.caption.setup_button.isVisible()
    plugin.dock.caption.setup_button.click()
    from tilescribe.ui.setup.runtime_dialog import show_runtime
    from tilescribe.ui.setup.runtime_service import runtime

    dialog = show_runtime(iface.mainWindow())
    dialog.move(220, 130)
    yield lambda: dialog.python.count() and dialog.python.currentData()
    dialog.python.setCurrentIndex(max(0, dialog.python.findText("(/usr/bin/", Qt.MatchFlag.MatchContains)))
    dialog.install_button.click()
    yield lambda: runtime.step is not None and runtime.step.bytes > ENOUGH and runtime.step.speed > 0
    picture = str(Path(folder) / "runtime.png")
    take_picture(picture)
    runtime.cancel()
    yield lambda: not runtime.work
    return [picture]
