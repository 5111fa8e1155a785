"""Renders small pictures of tiles one after another, off the GUI thread, only for rows that are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Sequence
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject, QSize, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QGuiApplication, QImage, QPixmap

SIDE = 80
KEPT = 2000  # pictures of 80 x 80 pixels: 50 MB at most
WAITING = 60  # older requests are for rows that were scrolled away


def sharpness() -> float:
    """Return how many pixels of the sharpest screen are a pixel of a widget; 1 where there is no screen."""
    application = QCoreApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


class Thumbnails(QObject):
    """Pictures of boxes on the map, asked for with :meth:`get` and announced by ``ready``."""

    ready = pyqtSignal(object)  # the key

    def __init__(self, parent: Optional[QObject] = None, side: int = SIDE, kept: int = KEPT) -> None:
        super().__init__(parent)
        ratio = sharpness()
        self._side, self._kept = round(side * ratio), max(1, round(kept / ratio**2))
        self._layers: list[QgsMapLayer] = []
        self._crs = QgsCoordinateReferenceSystem()
        self._pictures: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._waiting: OrderedDict[Hashable, QgsRectangle] = OrderedDict()
        self._job: Optional[QgsMapRendererParallelJob] = None
        self._key: Hashable = None

    def set_source(self, layers: Sequence[QgsMapLayer], crs: QgsCoordinateReferenceSystem) -> None:
        """Render these layers from now on; boxes are in ``crs``. Forgets all pictures."""
        self._let_go()
        self._pictures.clear()
        self._layers, self._crs = list(layers), crs
        for layer in self._layers:
            layer.willBeDeleted.connect(self._let_go)

    @property
    def has_source(self) -> bool:
        """Whether there is anything to render, and it is still there."""
        return bool(self._layers)

    def get(self, key: Hashable, box: QgsRectangle) -> Optional[QPixmap]:
        """Return the picture of ``box`` if it is there; otherwise see to it, and say ``ready(key)`` later."""
        picture = self._pictures.get(key)
        if picture is None and key != self._key and self._layers:
            self._waiting[key] = box
            self._waiting.move_to_end(key)
            while len(self._waiting) > WAITING:
                self._waiting.popitem(last=False)
            if self._job is None:
                QTimer.singleShot(0, self._next)
        return picture

    def stop(self) -> None:
        """Drop what is waiting or being rendered."""
        self._waiting.clear()
        if self._job is not None:
            job, self._job, self._key = self._job, None, None
            job.finished.disconnect(self._rendered)
            job.finished.connect(job.deleteLater)
            job.cancelWithoutBlocking()

    def _let_go(self) -> None:
        self.stop()
        layers, self._layers = self._layers, []
        for layer in layers:
            if not sip.isdeleted(layer):  # it may be on its way out, which is why we are called
                layer.willBeDeleted.disconnect(self._let_go)

    def _next(self) -> None:
        if self._job is not None or not self._waiting or not self._layers:
            return
        self._key, box = self._waiting.popitem(last=False)
        settings = QgsMapSettings()
        settings.setLayers(self._layers)
        settings.setDestinationCrs(self._crs)
        settings.setOutputSize(QSize(self._side, self._side))
        settings.setExtent(box)
        settings.setBackgroundColor(QColor(0, 0, 0, 0))
        self._job = QgsMapRendererParallelJob(settings)
        self._job.finished.connect(self._rendered)
        self._job.start()

    def _rendered(self) -> None:
        job, key = self._job, self._key
        self._job = self._key = None
        if job is None:
            return
        image: QImage = job.renderedImage()
        job.deleteLater()
        self._pictures[key] = QPixmap.fromImage(image)
        while len(self._pictures) > self._kept:
            self._pictures.popitem(last=False)
        self.ready.emit(key)
        QTimer.singleShot(0, self._next)
