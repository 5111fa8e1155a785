"""Moves the map to a hit and flashes it; says what the map shows in a layer's coordinates."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtGui import QColor

from ...core.errors import InputError
from .drawn_area import Area
from .hit import NOWHERE, Hit

FLASH, FLASH_END = QColor(255, 214, 0, 200), QColor(255, 214, 0, 0)
ROOM = 3.0  # a tile zoomed to fills a third of the map: its surroundings say what it is


def pan_and_flash(canvas: QgsMapCanvas, layer: QgsVectorLayer, hit: Hit) -> None:
    """Centre the map on a hit without changing the scale."""
    box = _on_map(canvas, layer, hit)
    if box is not None:
        canvas.setCenter(box.center())
        canvas.refresh()
        _flash(canvas, layer, hit)


def zoom_and_flash(canvas: QgsMapCanvas, layer: QgsVectorLayer, hit: Hit) -> None:
    """Zoom the map to a hit."""
    box = _on_map(canvas, layer, hit)
    if box is not None:
        box.scale(ROOM)
        canvas.setExtent(box)
        canvas.refresh()
        _flash(canvas, layer, hit)


def visible_box(canvas: QgsMapCanvas, layer: QgsVectorLayer) -> QgsRectangle:
    """Return what the map shows, in the layer's coordinate system.

    Raises:
        InputError: It cannot be expressed there.
    """
    settings = canvas.mapSettings()
    box = settings.visibleExtent()
    if not layer.crs().isValid() or not settings.destinationCrs().isValid():
        return box
    transform = QgsCoordinateTransform(settings.destinationCrs(), layer.crs(), QgsProject.instance())
    try:
        return transform.transformBoundingBox(box)
    except QgsCsException as error:
        raise InputError("The visible map reaches beyond the tile layer's coordinate system. Zoom in first.") from error


def visible_area(canvas: QgsMapCanvas) -> Area:
    """Return what the map shows, turned as it is."""
    settings = canvas.mapSettings()
    corners = [QgsPointXY(corner) for corner in settings.visiblePolygon()]  # the last is not the first again
    return Area.of(QgsGeometry.fromPolygonXY([corners]), settings.destinationCrs())


def _on_map(canvas: QgsMapCanvas, layer: QgsVectorLayer, hit: Hit) -> QgsRectangle | None:
    if hit.box == NOWHERE:
        return None
    try:
        return canvas.mapSettings().layerExtentToOutputExtent(layer, QgsRectangle(*hit.box))
    except QgsCsException:
        return None


def _flash(canvas: QgsMapCanvas, layer: QgsVectorLayer, hit: Hit) -> None:
    shape = layer.getGeometry(hit.feature_id)
    if shape.isNull():  # deleted since the search
        shape = QgsGeometry.fromRect(QgsRectangle(*hit.box))
    canvas.flashGeometries([shape], layer.crs(), FLASH, FLASH_END, 3, 300)
