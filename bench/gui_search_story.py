"""Played inside QGIS by gui_search.py: a heartbeat while 100,000 tiles are searched, coloured, filtered; and Enter to hits."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from qgis.core import QgsProject, QgsVectorLayer

sys.path.insert(0, str(Path(__file__).parent))
from heartbeat import Heartbeat, opened

QUERIES = (
    "boats moored at a pier",
    "a helipad",
    "planes beside a runway",
    "trees in a forest",
    '"long viaduct"',
    "-river pond",
)


def story(iface, tiles, idle_seconds):
    """Return {part: {stall_ms, with_queue_ms, late}} and cold_s, first_s (of every warm query)."""
    from tilescribe.ui.search import saved_searches

    found = {}
    dock, found["idle"] = yield from opened(idle_seconds)
    panel, canvas = dock.search, iface.mapCanvas()
    dock.tabs.setCurrentWidget(panel)
    answers = []
    panel.found.connect(lambda hits: answers.append((perf_counter(), len(hits))))
    yield 1.0

    # the layer comes
    beat = Heartbeat()
    layer = QgsVectorLayer(f"{tiles}|layername=tiles", "Tiles", "ogr")
    QgsProject.instance().addMapLayer(layer)
    canvas.setExtent(layer.extent())
    yield 1.0
    yield lambda: not canvas.isDrawing()
    found["QGIS draws the layer"] = beat.stop()  # what QGIS costs without us, but for the boxes that offer the layer
    zoomed = layer.extent()
    zoomed.scale(0.1)
    canvas.setExtent(zoomed)
    yield 1.0
    yield lambda: not canvas.isDrawing()
    panel.form.choose(layer)
    yield 0.5

    def ask(query):
        answers.clear()
        panel.form.query.setText(query)
        started = perf_counter()
        panel.form.query.returnPressed.emit()
        return started

    # the first search: the model is loaded, and every tile is read
    beat = Heartbeat()
    started = ask(QUERIES[0])
    yield lambda: bool(answers)
    found["cold_s"] = answers[0][0] - started
    yield 1.5
    found["first search, all tiles read"] = beat.stop()

    # the next ones
    beat, seconds = Heartbeat(), []
    for query in QUERIES[1:] + QUERIES:
        started = ask(query)
        yield lambda: bool(answers)
        seconds.append(answers[0][0] - started)
        yield 0.5
    found["warm searches"] = beat.stop()
    found["first_s"] = seconds
    yield lambda: not canvas.isDrawing()

    # coloured by similarity, all tiles in view
    beat = Heartbeat()
    panel.hits.bar.colour.click()
    yield lambda: layer.renderer().type() == "graduatedSymbol"
    yield 0.5
    yield lambda: not canvas.isDrawing()
    found["colouring, part of them in view"] = beat.stop()
    beat = Heartbeat()
    ask(QUERIES[3])  # the colours follow
    yield lambda: bool(answers)
    yield 1.0
    yield lambda: not panel.colour.busy
    yield 0.3
    yield lambda: not canvas.isDrawing()
    found["colours follow another query"] = beat.stop()
    beat = Heartbeat()
    canvas.setExtent(layer.extent())
    yield 0.5
    yield lambda: not canvas.isDrawing()
    found["all 100,000 coloured tiles drawn"] = beat.stop()

    # coloured by what the model saw, as after a square on the map; all in view
    answers.clear()
    panel.more_like(layer, [next(layer.getFeatures()).id()])
    yield lambda: bool(answers)
    yield lambda: not panel.colour.busy
    panel.save_search("Like one of them")
    (saved,) = saved_searches.load()
    beat = Heartbeat()
    answers.clear()
    panel.recall(replace(saved, by_tiles=False, square=True, like={}))
    yield lambda: bool(answers)
    yield lambda: not panel.colour.busy
    yield 0.3
    yield lambda: not canvas.isDrawing()
    found["all of them coloured by a picture"] = beat.stop()
    panel.hits.bar.colour.click()
    canvas.setExtent(zoomed)
    yield 0.5
    yield lambda: not canvas.isDrawing()

    # filters: the visible map, a score, an expression, polygons
    beat = Heartbeat()
    for change in (
        lambda: panel.form.visible_only.setChecked(True),
        lambda: panel.form.visible_only.setChecked(False),
        lambda: panel.form.min_score.setValue(0.1),
        lambda: panel.form.min_score.setValue(0.0),
        lambda: (panel.form.filters.expression.setText("\"caption\" LIKE '%boat%'"), ask(QUERIES[0])),
        lambda: (panel.form.filters.expression.setText(""), ask(QUERIES[0])),
    ):
        answers.clear()
        change()
        yield lambda: bool(answers)
        yield 0.3
    found["filters"] = beat.stop()

    # the layer's own filter: everything is read anew
    beat = Heartbeat()
    layer.setSubsetString("\"caption\" LIKE '%tree%'")
    started = ask(QUERIES[3])
    yield lambda: bool(answers)
    yield 0.5
    layer.setSubsetString("")
    ask(QUERIES[3])
    yield lambda: bool(answers)
    yield 0.5
    found["the layer filtered, and not"] = beat.stop()

    # an edit
    beat = Heartbeat()
    layer.startEditing()
    tile = next(layer.getFeatures())
    layer.changeAttributeValue(tile.id(), layer.fields().indexOf("caption"), "a helipad on a roof")
    ask("helipad on a roof")
    yield lambda: bool(answers)
    yield 0.5
    layer.rollBack()
    found["an edit, and the search after it"] = beat.stop()

    # hits as selection, layer
    beat = Heartbeat()
    ask(QUERIES[0])
    yield lambda: bool(answers)
    panel.hits.select()
    yield 0.5
    panel.hits.keep()
    yield 1.0
    yield lambda: not canvas.isDrawing()
    found["hits selected and kept"] = beat.stop()
    return found
