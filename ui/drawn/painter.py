"""Draws pictures of layers in the thread that it was made in: no event loop, no pool and no GUI thread needed."""

from __future__ import annotations

from types import TracebackType
from typing import Optional

from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from .copies import LayerCopies
from .pace import Pace
from .replies import Replies
from .verdicts import DrawingError

DPI = 96.0
LOOK_MS = 100  # how soon a stop is obeyed while a server is waited for


class Painter:
    """Opens copies of layers and draws them; use it in one thread, as a context."""

    def __init__(self, copies: LayerCopies, pace: Pace) -> None:
        """Open the layers.

        Raises:
            InputError: One cannot be opened.
        """
        self._pace, self._paper = pace, copies.paper
        self._loop = QEventLoop()  # gives the thread what timers and requests need
        self._timer = QTimer()
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._job: Optional[QgsMapRendererCustomPainterJob] = None
        self._replies = Replies(pace, copies.witness)
        try:
            self._layers = copies.open()
        except BaseException:
            self._replies.close()
            raise
        self._pace.owe(self._replies.more_than(0))
        self._settings = QgsMapSettings()
        self._settings.setLayers(self._layers)
        self._settings.setDestinationCrs(copies.crs)
        self._settings.setTransformContext(copies.transforms)
        self._settings.setBackgroundColor(QColor(0, 0, 0, 0))
        self._settings.setOutputDpi(DPI)
        self._settings.setFlag(QgsMapSettings.Flag.DrawSelection, False)
        self._settings.setFlag(QgsMapSettings.Flag.RenderMapTile, True)  # neighbours fit together
        self._project = QgsExpressionContextScope("Project")
        for name, value in copies.variables.items():
            self._project.setVariable(name, value)

    def __enter__(self) -> Painter:
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self._replies.close()
        self._settings = self._layers = None  # in this thread, to which they belong

    def paint(self, box: QgsRectangle, size: int, requests: int = 0) -> QImage:
        """Draw a square of the map.

        Args:
            box: In the pictures' coordinate system.
            size: Side of the picture in pixels.
            requests: That it takes, as far as is known before; the pace hears of those that were more.

        Returns:
            Red, green, blue and alpha, a byte each, not premultiplied; transparent where there is nothing.

        Raises:
            DrawingError: A server or a file did not give what was asked of it.
        """
        image = QImage(QSize(size, size), QImage.Format.Format_ARGB32_Premultiplied)
        if image.isNull():
            raise DrawingError(_tr("There is not enough memory for a picture of {size} pixels.").format(size=size))
        image.fill(Qt.GlobalColor.transparent)
        self._settings.setOutputSize(image.size())
        self._settings.setExtent(box.buffered(-1e-6 * box.width()))  # a neighbour's server tile is not asked for
        self._settings.setExpressionContext(self._context())
        self._replies.begin()
        painter = QPainter(image)
        self._job = QgsMapRendererCustomPainterJob(self._settings, painter)
        self._timer.start()
        try:
            self._job.renderSynchronously()
        finally:
            self._timer.stop()
            painter.end()
        errors, self._job = self._job.errors(), None
        try:
            self._replies.check(lambda: _has_holes(image))
        finally:
            self._pace.owe(self._replies.more_than(requests))
        if errors:
            said = _tr("QGIS could not draw the layer here: {reason}.")
            raise DrawingError(said.format(reason=errors[0].message[:200].rstrip(".")))
        return self._on_paper(image).convertToFormat(QImage.Format.Format_RGBA8888)

    def _context(self) -> QgsExpressionContext:
        """Return what a style may ask for on the map, too: the project's variables, the scale of the picture."""
        context = QgsExpressionContext()
        context.appendScope(QgsExpressionContextUtils.globalScope())
        context.appendScope(QgsExpressionContextScope(self._project))
        context.appendScope(QgsExpressionContextUtils.mapSettingsScope(self._settings))
        return context

    def _on_paper(self, image: QImage) -> QImage:
        """Put white under a drawing of lines and areas; one of nothing stays transparent."""
        if self._paper and not _is_clear(image):
            painter = QPainter(image)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
            painter.fillRect(image.rect(), Qt.GlobalColor.white)
            painter.end()
        return image

    def _look(self) -> None:
        if self._pace.stopped and self._job is not None:
            self._job.cancelWithoutBlocking()


def rgba(image: QImage) -> bytes:
    """Return the bytes of a picture that ``paint`` returned, row by row."""
    bits = image.constBits()
    return bits.asstring(image.sizeInBytes())


def _has_holes(image: QImage) -> bool:
    return b"\0" in rgba(image.convertToFormat(QImage.Format.Format_RGBA8888))[3::4]


def _is_clear(image: QImage) -> bool:
    bits = image.constBits()
    return bits.asstring(image.sizeInBytes()).count(0) == image.sizeInBytes()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Drawn", text)
