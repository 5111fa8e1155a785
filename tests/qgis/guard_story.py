"""Played inside QGIS by test_guard.py: slots of ours break, and QGIS lives on."""

from __future__ import annotations

import sys

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QApplication, QDialog, QPushButton
from qgis.utils import plugins


def story(iface):
    found, logged = {}, []
    yield 1.0
    QgsApplication.messageLog().messageReceived.connect(lambda text, tag, level: logged.append((text, tag)))
    plugin = plugins["tilescribe"]
    plugin.dock.setUserVisible(True)
    plugin.dock.build()
    yield 0.5

    def broken(*_):
        raise ValueError("a <b>broken</b> slot")

    plugin.dock.search.form.question = broken  # what many slots of the panel call
    iface.messageBar().clearWidgets()
    plugin.dock.search.hits.bar.more.setEnabled(True)
    plugin.dock.search.hits.bar.more.click()
    yield 1.0
    item = iface.messageBar().currentItem()
    found["said"] = item.text() if item is not None else ""
    found["logged"] = any("Traceback" in text and tag == "Tilescribe" for text, tag in logged)
    found["windows"] = [
        one.windowTitle() for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
    ]

    # what others raise goes to QGIS
    heard = []
    before, plugin.guard._before = plugin.guard._before, lambda *about: heard.append(about[1])
    button = QPushButton()
    button.clicked.connect(lambda: 1 / 0)
    button.click()
    yield 0.2
    found["others"] = [type(error).__name__ for error in heard]
    plugin.guard._before = before

    hook = sys.excepthook
    guard = plugin.guard
    guard.close()
    found["taken_away"] = sys.excepthook is before and hook is not before
    return found
