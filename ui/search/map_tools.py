"""The tools with which a person draws a polygon or a square on the map, for a search."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import Qgis, QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QRect, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

LINE, INSIDE = QColor(2, 119, 189, 230), QColor(2, 119, 189, 30)
FEWEST_CORNERS = 3
SMALLEST = 4  # pixels along a square; less is a click


def band(canvas: QgsMapCanvas) -> QgsRubberBand:
    """Return an empty rubber band for polygons; the canvas owns it and may go first."""
    made = QgsRubberBand(canvas, _polygon())
    made.setStrokeColor(LINE)
    made.setFillColor(INSIDE)
    made.setWidth(2)
    return made


def remove_band(canvas: QgsMapCanvas, made: QgsRubberBand) -> None:
    """Take a rubber band off the map for good."""
    if not sip.isdeleted(made) and not sip.isdeleted(canvas):
        canvas.scene().removeItem(made)


class DrawingTool(QgsMapTool):
    """Gives the map its former tool back when it is done.

    Signals:
        drawn: With what was drawn, a polygon in the map's coordinates.
        left: The tool is not the map's any more.
    """

    drawn = pyqtSignal(object)
    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._before: Optional[QgsMapTool] = None
        self._band = band(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def begin(self) -> None:
        """Become the map's tool."""
        if sip.isdeleted(self._canvas) or self.isActive():
            return
        before = self._canvas.mapTool()
        self._before = before._before if isinstance(before, DrawingTool) else before
        self._canvas.setMapTool(self)
        self._canvas.setFocus()  # Escape shall reach the map, not the button that was pressed

    def end(self) -> None:
        """Give the map its former tool back."""
        if sip.isdeleted(self._canvas) or sip.isdeleted(self) or not self.isActive():
            return
        if self._before is not None and not sip.isdeleted(self._before):
            self._canvas.setMapTool(self._before)
        else:
            self._canvas.unsetMapTool(self)

    def close_down(self) -> None:
        """Leave the map for good."""
        self.end()
        remove_band(self._canvas, self._band)
        if not sip.isdeleted(self):
            self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leaves, with nothing drawn."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.end()

    def deactivate(self) -> None:
        """Forget what was begun; another tool may have been chosen."""
        super().deactivate()
        self._forget()
        self.left.emit()

    def _forget(self) -> None:
        if not sip.isdeleted(self._band):
            self._band.reset(_polygon())

    def _finish(self, shape: QgsGeometry) -> None:
        self.end()
        self.drawn.emit(shape)


class PolygonTool(DrawingTool):
    """Click adds a corner, right-click ends."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._corners: list[QgsPointXY] = []

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Add a corner, or end."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._corners.append(event.mapPoint())
            self._show(self._corners)
        elif event.button() == Qt.MouseButton.RightButton:
            corners = list(dict.fromkeys((point.x(), point.y()) for point in self._corners))
            if len(corners) < FEWEST_CORNERS:
                self.end()
            else:
                self._finish(QgsGeometry.fromPolygonXY([[QgsPointXY(*corner) for corner in corners]]))

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show what a click would add."""
        if self._corners:
            self._show([*self._corners, event.mapPoint()])

    def _show(self, corners: list[QgsPointXY]) -> None:
        self._band.setToGeometry(QgsGeometry.fromPolygonXY([corners]), None)

    def _forget(self) -> None:
        self._corners = []
        super()._forget()


class SquareTool(DrawingTool):
    """Drag from corner to corner: a square, as tiles are and as a model sees them."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._from: Optional[QgsPointXY] = None

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin at this corner."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.mapPoint()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show the square so far."""
        if self._from is not None:
            self._band.setToGeometry(self._square(event), None)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End at this corner; a right-click leaves."""
        if event.button() == Qt.MouseButton.RightButton:
            self.end()
        elif event.button() == Qt.MouseButton.LeftButton and self._from is not None:
            if self._pixels(event).width() >= SMALLEST:
                self._finish(self._square(event))
            else:
                self._forget()

    def _pixels(self, event: QgsMapMouseEvent) -> QRect:
        """Return the square on the screen, where it stands upright however the map is turned."""
        start, end = self._canvas.getCoordinateTransform().transform(self._from), event.pixelPoint()
        left, top = round(start.x()), round(start.y())  # where it began, also if the map was moved meanwhile
        side = max(abs(end.x() - left), abs(end.y() - top))
        return QRect(left - (side if end.x() < left else 0), top - (side if end.y() < top else 0), side, side)

    def _square(self, event: QgsMapMouseEvent) -> QgsGeometry:
        """Return the square on the map; its corners clockwise from the top left on the screen."""
        pixels, screen = self._pixels(event), self._canvas.getCoordinateTransform()
        left, top, side = pixels.left(), pixels.top(), pixels.width()
        corners = ((left, top), (left + side, top), (left + side, top + side), (left, top + side))
        return QgsGeometry.fromPolygonXY([[screen.toMapCoordinates(*corner) for corner in corners]])

    def _forget(self) -> None:
        self._from = None
        super()._forget()


def _polygon() -> Any:
    kinds = getattr(Qgis, "GeometryType", None)  # from QGIS 3.30 on
    return kinds.Polygon if kinds is not None else QgsWkbTypes.GeometryType.PolygonGeometry
