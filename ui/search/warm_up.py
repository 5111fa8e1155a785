"""Gets a search ready while its words are still being typed: worker, model and tiles are there when Enter comes."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QObject

from ...core.errors import TilescribeError
from ..tasks import WorkTask
from .aim import Aim
from .project_tiles import tiles

ANYTHING = Aim("tile")  # a query of any kind loads what the next one needs


class WarmUp(QObject):
    """Searches the layers once without a word about it; what goes wrong is told by the person's own search."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._task: Optional[WorkTask] = None
        self._done_for: frozenset[str] = frozenset()

    @property
    def busy(self) -> bool:
        """Whether something is being loaded."""
        return self._task is not None

    def begin(self, layers: tuple[QgsVectorLayer, ...]) -> None:
        """Load these layers, unless that was done already. GUI thread only."""
        wanted = frozenset(layer.id() for layer in layers)
        if not wanted or self.busy or wanted == self._done_for:
            return
        self._done_for = wanted
        snapshots = [snapshot for snapshot in map(tiles.get, sorted(wanted)) if snapshot is not None]

        def work(task: WorkTask) -> None:
            for snapshot in snapshots:
                if task.isCanceled():
                    return
                try:
                    tiles.search.search(snapshot, ANYTHING, limit=1, cancelled=task.isCanceled)
                except TilescribeError:  # no runtime, no embeddings: the search itself will say so
                    continue

        def ended(_: object) -> None:
            self._task = None

        description = QCoreApplication.translate("WarmUp", "Get the search ready")
        self._task = WorkTask(description, work, ended, ended, quiet=True).start()

    def stop(self) -> None:
        """Load no more."""
        if self._task is not None:
            self._task.abandon()
            self._task = None
        self._done_for = frozenset()
