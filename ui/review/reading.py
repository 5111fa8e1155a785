"""Reads the tiles of the layer under review in a task: when asked, or soon after they changed."""

from __future__ import annotations

from time import perf_counter
from typing import Any, Callable, Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.errors import TilescribeError
from ..layers import tile_layer
from ..layers.feature_source import FeatureSource
from ..tasks import WorkTask
from .tiles import Round, read_tiles

AGAIN_MS = 400  # a layer that a run writes to changes all the time
SHARE = 4.0  # reading may take one part in five of it, however large the layer grows

Run = dict[str, Any]


class RoundReader(QObject):
    """One reading at a time; a new one takes the place of the one before.

    Signals:
        read: (layer, round, what ``beside`` returned).
        failed: The sentence of an error.
    """

    read = pyqtSignal(object, object, object)
    failed = pyqtSignal(str)

    def __init__(self, begin: Callable[[], None], parent: Optional[QObject] = None) -> None:
        """Prepare; ``begin`` is called when it is time to read again."""
        super().__init__(parent)
        self._task: Optional[WorkTask] = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AGAIN_MS)
        self._timer.timeout.connect(begin)

    @property
    def busy(self) -> bool:
        """Whether tiles are read, or will be soon."""
        return self._task is not None or self._timer.isActive()

    def start(self, layer: QgsVectorLayer, show: str, beside: Callable[[Run], Any]) -> None:
        """Read a layer now.

        Args:
            layer: A tile layer.
            show: The filter of the round.
            beside: Called in the task's thread with the facts of the layer's run, for what else is needed to look at tiles.
        """
        self.stop()
        source = FeatureSource(layer)
        read_run = tile_layer.run_reader(layer)
        began = perf_counter()

        def work(task: WorkTask) -> tuple[Round, Any]:
            run = read_run() or {}
            threshold = float(run.get("confidence_threshold") or 0.0)
            return Round(read_tiles(source, task.isCanceled), show, threshold), beside(run)

        def done(result: Any) -> None:
            self._task = None
            self._timer.setInterval(max(AGAIN_MS, round(SHARE * 1000 * (perf_counter() - began))))
            if result is not None:
                self.read.emit(layer, *result)

        self._task = WorkTask(self.tr("Read tiles"), work, done, self._failed, quiet=True).start()

    def start_soon(self) -> None:
        """Call ``begin`` after a while; asked again meanwhile, the while begins anew."""
        self._timer.start()

    def wait(self) -> None:
        """Take back :meth:`start_soon`."""
        self._timer.stop()

    def stop(self) -> None:
        """Read no further."""
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def _failed(self, error: TilescribeError) -> None:
        self._task = None
        self.failed.emit(str(error))
