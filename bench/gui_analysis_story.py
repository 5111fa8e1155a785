"""Played inside QGIS by gui_analysis.py: a heartbeat while 100,000 tiles are reviewed, reported on and compared."""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

sys.path.insert(0, str(Path(__file__).parent))
from heartbeat import Heartbeat, opened

REVIEWED = 5


def story(iface, tiles, later, folder, idle_seconds):
    """Return {part: {stall_ms, with_queue_ms, late}}."""
    found = {}
    dock, found["idle"] = yield from opened(idle_seconds)
    panel = dock.review
    layer, other = (
        QgsVectorLayer(f"{path}|layername=tiles", name, "ogr") for path, name in ((tiles, "A"), (later, "B"))
    )
    zoomed = layer.extent()
    zoomed.scale(0.05)
    iface.mapCanvas().setExtent(zoomed)
    QgsProject.instance().addMapLayers([layer, other])
    yield 1.0
    yield lambda: not iface.mapCanvas().isDrawing()

    # the tab opens on the layer; some tiles are confirmed, all are looked at anew
    beat = Heartbeat()
    dock.tabs.setCurrentIndex(2)
    panel.choose_layer(layer)
    yield lambda: panel.current is not None
    layer.startEditing()
    for _ in range(REVIEWED):
        panel.accept()
        yield 0.5
    layer.rollBack()
    yield 1.0
    found["reviewing"] = beat.stop()

    # in the thread that Processing gives them
    runs = {
        "a report, as a page and a PDF": (
            "captionreport",
            {"INPUT": layer.id(), "OUTPUT_HTML": f"{folder}/report.html", "OUTPUT_PDF": f"{folder}/report.pdf"},
        ),
        "two dates compared": (
            "comparedates",
            {"BEFORE": layer.id(), "AFTER": other.id(), "ALL_TILES": True, "OUTPUT": f"{folder}/changes.gpkg"},
        ),
    }
    for name, (algorithm, values) in runs.items():
        beat = Heartbeat()
        outcome, run = _started(algorithm, values)
        while not outcome:
            yield 0.2
        yield 1.0
        if not outcome[0]:
            raise RuntimeError(f"{algorithm} failed: {run[-1].textLog()}")
        found[name] = beat.stop()
        del run
    return found


def _started(algorithm, values):
    """Start an algorithm; return the list that its outcome is put into, and what has to live as long as it runs."""
    context, feedback, outcome = QgsProcessingContext(), QgsProcessingFeedback(False), []
    context.setProject(QgsProject.instance())
    made = QgsApplication.processingRegistry().createAlgorithmById(f"tilescribe:{algorithm}")
    task = QgsProcessingAlgRunnerTask(made, values, context, feedback)
    task.executed.connect(lambda ok, _results: outcome.append(ok))
    QgsApplication.taskManager().addTask(task)
    return outcome, (made, context, task, feedback)
