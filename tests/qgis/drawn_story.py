"""Played inside a real QGIS window by test_drawn_window.py: a person captions what a tile server shows on the map."""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle
from qgis.utils import plugins


def story(iface, source, raster, bootstrap, bench, picture):
    sys.path.insert(0, bench)
    from heartbeat import Heartbeat
    from window_story import fill_screen, take_picture

    found = {}
    yield 1.0
    fill_screen()
    plugin = plugins["tilescribe"]
    from tilescribe.ui.worker_service import worker

    worker.bootstrap = Path(bootstrap)
    file = QgsRasterLayer(raster, "file")
    server = QgsRasterLayer(source, "server", "wms")
    QgsProject.instance().addMapLayers([file, server])
    QgsProject.instance().setCrs(server.crs())
    canvas = iface.mapCanvas()
    canvas.setDestinationCrs(server.crs())
    plugin.dock.setUserVisible(True)
    plugin.dock.build()
    panel = plugin.dock.caption
    form = panel.form
    yield 1.0

    # a file needs no boxes, but may be taken as it is styled
    iface.setActiveLayer(file)
    yield 0.2

    def shown():
        boxes = form.drawn
        return [box.isVisible() for box in (boxes.as_styled, boxes.zoom, boxes.resolution, boxes.rate)]

    found["for_file"] = shown()
    form.drawn.as_styled.setChecked(True)
    found["for_styled_file"] = shown()
    found["own_resolution"] = form.drawn.resolution.text()
    form.tile_size.setValue(64)
    yield lambda: panel.estimate.text().startswith("60")
    found["styled_estimate"] = panel.estimate.text()
    form.drawn.as_styled.setChecked(False)

    # a server: nothing of it is asked but what the map shows
    canvas.setExtent(QgsRectangle(0, 0, 6000, 4000))
    iface.setActiveLayer(server)
    yield 0.2
    found["for_server"] = shown()
    found["zoom_offered"] = form.drawn.zoom.currentText()
    form.extent.setCurrentIndex(1)
    form.drawn.zoom.setCurrentIndex(form.drawn.zoom.findData(17))
    form.tile_size.setValue(128)
    form.drawn.rate.setValue(40)
    yield lambda: "request" in panel.estimate.text()
    found["server_estimate"] = panel.estimate.text()

    idle = Heartbeat()
    yield 3.0
    found["idle_ms"] = idle.stop()["stall_ms"]
    beat = Heartbeat()
    panel.start_button.click()
    yield lambda: panel.live_layer is not None
    tiles = panel.live_layer
    yield lambda: not panel.running or tiles.featureCount() > 300
    started = beat.stop()
    take_picture(picture)  # which takes a while
    again = Heartbeat()
    panel.cancel()
    yield lambda: not panel.running
    found["kept"] = tiles.featureCount()
    found["go_on"] = panel.start_button.text()
    found["restyled"] = []
    for rate, opacity in ((41, 0.5), (40, 1.0)):
        server.setOpacity(opacity)
        form.drawn.rate.setValue(rate)
        yield lambda: "request" in panel.estimate.text()
        found["restyled"].append(panel.start_button.text())
    panel.start_button.click()
    yield lambda: not panel.running or tiles.featureCount() > found["kept"] + 100
    # the person removes the layer that is being drawn
    QgsProject.instance().removeMapLayer(server.id())
    yield lambda: not panel.running
    resumed = again.stop()
    yield 0.5
    found["said"] = panel.progress.numbers.text()
    found["tiles"] = tiles.featureCount()
    found["failed"] = sum(feature["status"] != "done" for feature in tiles.getFeatures())
    found["stall_ms"] = max(started["stall_ms"], resumed["stall_ms"])
    found["late"] = started["late"] + resumed["late"]
    return found
