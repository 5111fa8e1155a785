"""A square of the map as a picture for the model: drawn once by QGIS, off the GUI thread."""

from __future__ import annotations

import math
import threading
from typing import Callable, Optional

from qgis.core import QgsGeometry, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QBuffer, QIODevice, QPointF, Qt
from qgis.PyQt.QtGui import QImage, QPainter

from ...core.errors import InputError
from ..drawn.copies import copy_layers
from ..drawn.pace import Pace
from ..drawn.painter import Painter, rgba
from ..drawn.verdicts import DrawingError
from ..layers import tile_layer

SIDE = 512  # pixels; the worker brings them to the size that the model needs
PAUSES = (1.0, 2.0)  # seconds between tries, where a server may answer better in a moment


class _UntilCancelled(Pace):
    def __init__(self, cancelled: Callable[[], bool]) -> None:
        super().__init__(0)
        self._cancelled = cancelled

    @property
    def stopped(self) -> bool:
        """Whether nobody waits for the picture any more."""
        return super().stopped or self._cancelled()


class MapPicture:
    """Made on the GUI thread; drawn in any other."""

    def __init__(self, canvas: QgsMapCanvas, square: QgsGeometry) -> None:
        """Copy what drawing needs: what the map shows but vectors, which would hide what tiles were described by.

        Args:
            canvas: The map.
            square: In the map's coordinates, turned as the map may be; its corners clockwise from the top left on the screen.

        Raises:
            InputError: The map shows no layer that could be drawn.
        """
        shown = canvas.layers()
        layers = [layer for layer in shown if not isinstance(layer, QgsVectorLayer)]
        layers = layers or [layer for layer in shown if not tile_layer.is_tile_layer(layer)]
        if not layers:
            raise InputError("The map shows no raster layer. Show one, and draw the square on it.")
        self._copies = copy_layers(layers, canvas.mapSettings().destinationCrs())
        self._square = square
        self._png = b""
        self._lock = threading.Lock()

    def png(self, cancelled: Callable[[], bool]) -> bytes:
        """Return the picture, which is drawn the first time; empty when cancelled.

        Raises:
            InputError: It cannot be drawn, or there is nothing on it.
        """
        with self._lock:
            if not self._png:
                image = self._drawn(cancelled)
                if image is not None and not cancelled():
                    self._png = _png(image)
            return self._png

    def _drawn(self, cancelled: Callable[[], bool]) -> Optional[QImage]:
        pace = _UntilCancelled(cancelled)
        self._copies.witness.open()
        try:
            with Painter(self._copies, pace) as painter:
                for pause in (*PAUSES, 0.0):
                    try:
                        return _upright(painter, self._square)
                    except DrawingError as error:
                        if cancelled():
                            return None
                        if not (pause and error.passes):
                            raise
                        pace.pause(max(pause, error.rest))
        except DrawingError as error:
            raise InputError(str(error)) from error
        finally:
            self._copies.witness.close()
        return None


def _upright(painter: Painter, square: QgsGeometry) -> QImage:
    """Draw what is around a square that may be turned, and cut the square out as it is on the screen."""
    first, second, *_ = square.asPolygon()[0]
    angle = math.degrees(math.atan2(first.y() - second.y(), second.x() - first.x()))  # of pixels, whose y goes down
    box = square.boundingBox()
    side = round(SIDE * box.width() / first.distance(second))
    image = painter.paint(box, side)
    if side == SIDE:
        return image
    upright = QImage(SIDE, SIDE, QImage.Format.Format_RGBA8888)
    upright.fill(Qt.GlobalColor.transparent)
    cutter = QPainter(upright)
    cutter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    cutter.translate(SIDE / 2, SIDE / 2)
    cutter.rotate(-angle)
    cutter.drawImage(QPointF(-side / 2, -side / 2), image)
    cutter.end()
    return upright


def _png(image: QImage) -> bytes:
    if not any(rgba(image)[3::4]):
        raise InputError("The map shows nothing in this square. Draw it where a raster layer is shown.")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())
