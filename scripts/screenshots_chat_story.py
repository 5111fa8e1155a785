"""Played inside QGIS by screenshots.py: a person asks for places like a tile, with the embedded model."""

from __future__ import annotations

from pathlib import Path

from qgis import processing
from qgis.core import QgsProject
from window_stage import Stage


def story(iface, scene, folder):
    """Return the paths of the pictures taken."""
    from tilescribe.ui.layers import map_layer

    stage = Stage(iface, folder)
    yield from stage.open()
    layer = stage.add_raster(scene)
    output = str(Path(folder) / "asked.gpkg")
    processing.run("tilescribe:captiontiles", {"INPUT": layer, "OUTPUT": output})
    tiles = map_layer.open_tile_layer(output, "tiles", "Harbour town tiles", layer.crs())
    QgsProject.instance().addMapLayer(tiles)
    dock = stage.show_dock(360, layers=200)
    stage.look_at(layer, 3300.0)
    chat = dock.chat
    dock.tabs.setCurrentWidget(chat)
    yield lambda: chat.form.model.known
    marina = next(feature for feature in tiles.getFeatures() if feature["tile_id"] == "r00000c00006")
    tiles.selectByIds([marina.id()])
    chat.form.box.setPlainText("Show me places like this but with cars")
    chat.send()
    yield lambda: not chat.running
    yield 3.0
    yield stage.drawn
    stage.shoot("chat")
    return stage.pictures
