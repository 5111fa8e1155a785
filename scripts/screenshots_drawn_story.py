"""Played inside QGIS by screenshots.py: the sample scene as tiles of a server, captioned as QGIS draws it."""

from __future__ import annotations

from pathlib import Path

import processing
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRasterLayer
from window_stage import Stage, serve

ZOOM = 18


def story(iface, scene, folder):
    """Return the paths of the pictures taken."""
    stage = Stage(iface, folder)
    yield from stage.open()
    layer, project, canvas = stage.add_raster(scene), QgsProject.instance(), stage.canvas
    tiles = str(Path(folder) / "tiles")
    mercator = QgsCoordinateReferenceSystem("EPSG:3857")
    box = QgsCoordinateTransform(layer.crs(), mercator, project).transformBoundingBox(layer.extent())
    area = f"{box.xMinimum()},{box.xMaximum()},{box.yMinimum()},{box.yMaximum()} [EPSG:3857]"
    yield 1.0  # QGIS takes the first layer's coordinate system
    project.setCrs(mercator)
    processing.run(
        "qgis:tilesxyzdirectory",
        {"EXTENT": area, "ZOOM_MIN": ZOOM, "ZOOM_MAX": ZOOM, "OUTPUT_DIRECTORY": tiles, "TILE_FORMAT": 0},
    )
    project.removeMapLayer(layer.id())
    source = f"type=xyz&url=http://127.0.0.1:{serve(tiles)}/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin={ZOOM}&zmax={ZOOM}"
    town = QgsRasterLayer(source, "Harbour town (tile server)", "wms")
    project.addMapLayer(town)
    yield 0.5
    project.setCrs(mercator)
    yield 0.5
    canvas.setExtent(box)
    yield 0.5
    panel = stage.show_dock(330, layers=230).caption
    iface.setActiveLayer(town)
    yield 1.0
    canvas.zoomScale(3000.0)
    yield 0.5
    panel.form.extent.setCurrentIndex(panel.form.extent.findData("visible"))
    panel.form.drawn.rate.setValue(10.0)
    panel.form.tile_size.setValue(64.0)
    yield lambda: "request" in panel.estimate.text()
    panel.start_button.click()
    yield lambda: panel.live_layer is not None and panel.live_layer.featureCount() >= 40
    iface.setActiveLayer(town)
    yield 0.4
    stage.shoot("drawn")
    panel.cancel_button.click()
    yield lambda: not panel.running
    return stage.pictures
