"""Played inside a real QGIS window by test_bad_days.py: the plugin is used, reloaded, used, ten times; what is left over?"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import threading
from pathlib import Path

from qgis.core import QgsApplication, QgsExpression, QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QToolBar, QWidget
from qgis.utils import loadPlugin, plugins, reloadPlugin, startPlugin, unloadPlugin

TIMES = 10


def children():
    """Return the processes that this QGIS started and that still run."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
        except (OSError, IndexError):
            continue
        if int(fields[1]) == os.getpid() and fields[0] != "Z":
            found.append(int(entry.name))
    return found


def ours():
    """Return how many objects of our classes are alive, by name; several generations of a class share one."""
    counts = {}
    for thing in gc.get_objects():
        kind = type(thing)
        if not str(getattr(kind, "__module__", "")).startswith("tilescribe."):
            continue
        if isinstance(thing, threading.Thread) or (isinstance(thing, QObject) and not sip.isdeleted(thing)):
            counts[kind.__name__] = counts.get(kind.__name__, 0) + 1
    return counts


def count(iface):
    """Return everything that a plugin can leave behind, as numbers."""
    gc.collect()  # what is only waiting for it is no leak
    window, project = iface.mainWindow(), QgsProject.instance()
    canvas, log = iface.mapCanvas(), QgsApplication.messageLog()
    temporary = Path(tempfile.gettempdir())
    return {
        "processes": len(children()),
        "threads": threading.active_count(),
        "temporary files": sorted(path.name for path in temporary.glob("tilescribe-*")),
        "actions": len(window.findChildren(QAction)),
        "menu": [action.text() for action in iface.rasterMenu().actions()],
        "help menu": len(iface.pluginHelpMenu().actions()),
        "toolbar": len(iface.rasterToolBar().actions()),
        "toolbars": len(window.findChildren(QToolBar)),
        "docks": len(window.findChildren(QDockWidget)),
        "windows": len(
            [one for one in QgsApplication.topLevelWidgets() if type(one).__module__.startswith("tilescribe")]
        ),
        "widgets": len([one for one in window.findChildren(QWidget) if type(one).__module__.startswith("tilescribe")]),
        "providers": len(QgsApplication.processingRegistry().providers()),
        "algorithms": len(QgsApplication.processingRegistry().algorithms()),
        "functions": QgsExpression.functionCount(),
        "project signals": {
            name: project.receivers(getattr(project, name))
            for name in ("layersAdded", "layersRemoved", "layersWillBeRemoved", "readProject", "cleared")
        },
        "canvas signals": {
            name: canvas.receivers(getattr(canvas, name)) for name in ("extentsChanged", "selectionChanged")
        },
        "window signals": iface.receivers(iface.currentLayerChanged),
        "log signals": log.receivers(log.messageReceived),
        "tasks": QgsApplication.taskManager().count(),
        "ours": ours(),
        "modules": len([name for name in sys.modules if name.split(".")[0] == "tilescribe"]) > 0,
    }


def story(iface, tiles, bootstrap, folder):
    yield 1.0
    tempfile.tempdir = folder  # nobody else's files
    layer = QgsVectorLayer(tiles, "tiles", "ogr")
    QgsProject.instance().addMapLayer(layer)

    def use():
        """Do with the plugin what leaves most behind: a search with colours, dialogs, the locator."""
        plugin = plugins["tilescribe"]
        from tilescribe.ui.worker_service import worker

        worker.bootstrap = Path(bootstrap)
        plugin.dock.setUserVisible(True)
        plugin.dock.build()
        search = plugin.dock.search
        answers = []
        search.found.connect(answers.append)
        plugin.show_models()
        plugin.show_runtime()
        plugin.show_diagnostics()
        plugin.dock.tabs.setCurrentIndex(1)
        search.choose_layer(QgsProject.instance().mapLayersByName("tiles")[0])
        search.form.query.setText("green")
        search.form.query.returnPressed.emit()
        return lambda: bool(answers)

    counts = []
    for number in range(TIMES + 1):
        yield use()
        plugins["tilescribe"].dock.search.hits.bar.colour.click()
        yield 0.4
        plugins["tilescribe"].dock.search.hits.bar.colour.click()
        if number in (1, TIMES):  # the first time loads what stays, such as icons and styles
            unloadPlugin("tilescribe")
            yield 1.5
            counts.append(count(iface))
            loadPlugin("tilescribe")
            startPlugin("tilescribe")
        else:
            reloadPlugin("tilescribe")
        yield 0.1
    return {"second": counts[0], "last": counts[1], "loaded": "tilescribe" in plugins}
