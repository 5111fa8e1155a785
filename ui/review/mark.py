"""A frame on the map around the tile that is looked at."""

from __future__ import annotations

from qgis.core import Qgis, QgsGeometry, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor

COLOUR, WIDTH = QColor(255, 214, 0), 3


class TileMark:
    """Shows one frame, or none. The canvas owns it and may go first."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        kinds = getattr(Qgis, "GeometryType", None)  # from QGIS 3.30 on
        polygon = kinds.Polygon if kinds is not None else QgsWkbTypes.GeometryType.PolygonGeometry
        self._band = QgsRubberBand(canvas, polygon)
        self._band.setStrokeColor(COLOUR)
        self._band.setFillColor(QColor(0, 0, 0, 0))
        self._band.setWidth(WIDTH)
        self._band.hide()

    def show(self, layer: QgsVectorLayer, shape: QgsGeometry) -> None:
        """Put the frame around a shape in the layer's coordinate system."""
        if not sip.isdeleted(self._band) and not shape.isNull():
            self._band.setToGeometry(shape, layer)
            self._band.show()

    def hide(self) -> None:
        """Show no frame."""
        if not sip.isdeleted(self._band):
            self._band.hide()

    def remove(self, canvas: QgsMapCanvas) -> None:
        """Take the frame off the map for good."""
        if not sip.isdeleted(self._band) and not sip.isdeleted(canvas):
            canvas.scene().removeItem(self._band)
