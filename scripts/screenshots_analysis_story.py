"""Played inside QGIS by screenshots.py: a report of the sample scene, and what changed in it some years on."""

from __future__ import annotations

from pathlib import Path

from qgis import processing
from qgis.core import QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QDockWidget
from window_stage import Stage


def story(iface, before, after, folder):
    """Return the paths of the pictures taken, and of the report's PDF."""
    stage = Stage(iface, folder)
    yield from stage.open()
    plugin, project, canvas = stage.plugin, QgsProject.instance(), stage.canvas
    iface.mainWindow().resizeDocks([stage.dock("Layers")], [330], Qt.Orientation.Horizontal)
    tiles = []
    for number, raster in enumerate((before, after)):
        layer = stage.add_raster(raster)
        output = str(Path(folder) / f"tiles-{number}.gpkg")
        processing.run("tilescribe:captiontiles", {"INPUT": layer, "OUTPUT": output})
        tiles.append(QgsVectorLayer(output, f"Tiles of {layer.name()}", "ogr"))
        project.addMapLayer(tiles[-1])
        project.layerTreeRoot().findLayer(tiles[-1].id()).setItemVisibilityChecked(False)

    stage.look_at(layer, 3300.0)
    iface.setActiveLayer(tiles[0])
    dialog = plugin.analysis.show_report()
    dialog.resize(900, 560)
    dialog.move(240, 150)
    pdf = str(Path(folder) / "report.pdf")
    files = {"OUTPUT_HTML": str(Path(folder) / "report.html"), "OUTPUT_PDF": pdf}
    dialog.setParameters({"INPUT": tiles[0].id(), **files})
    yield 1.5
    yield stage.drawn
    stage.shoot("report-dialog")
    dialog.runButton().click()
    yield lambda: Path(pdf).exists() and dialog.runButton().isEnabled()
    dialog.close()

    iface.setActiveLayer(tiles[1])
    dialog = plugin.analysis.show_compare()
    dialog.resize(900, 560)
    dialog.move(240, 150)
    dialog.setParameters({"BEFORE": tiles[0].id(), "AFTER": tiles[1].id(), "OUTPUT": "TEMPORARY_OUTPUT"})
    dialog.runButton().click()
    yield lambda: any(layer.name() == "Changes" for layer in project.mapLayers().values())
    yield 1.0
    stage.shoot("compare-dialog")
    dialog.close()
    changes = next(layer for layer in project.mapLayers().values() if layer.name() == "Changes")
    iface.setActiveLayer(changes)
    iface.showAttributeTable(changes)
    yield 1.0
    for dock in iface.mainWindow().findChildren(QDockWidget):
        if dock.windowTitle() == "Results Viewer":
            dock.hide()
    for window in QApplication.topLevelWidgets():
        if window.metaObject().className() == "QgsAttributeTableDialog":
            window.setGeometry(345, 620, 1040, 240)
            window.raise_()
    iface.layerTreeView().expandAllNodes()
    stage.look_at(layer, 4000.0)
    canvas.setCenter(QgsPointXY(layer.extent().center().x(), layer.extent().center().y() - 90.0))
    yield 1.0
    yield stage.drawn
    yield 1.0
    stage.shoot("compare")
    return [*stage.pictures, pdf]
