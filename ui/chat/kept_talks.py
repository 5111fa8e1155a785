"""The conversations that are kept with the layer one looks at: read, kept and forgotten in tasks, listed from memory."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.store.conversations import Change
from ..layers.still_there import still_there
from ..messages import Messages
from ..search.project_tiles import tiles
from ..tasks import WorkTask
from . import keeping
from .talk import Talk


class KeptTalks(QObject):
    """Knows those of one layer, the latest first.

    Signals:
        changed: There are others than before.
    """

    changed = pyqtSignal()

    def __init__(self, messages: Messages, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.talks: list[Talk] = []
        self._messages = messages
        self._layer: Optional[QgsVectorLayer] = None
        self._reading: Optional[WorkTask] = None

    def follow(self, layer: Optional[QgsVectorLayer]) -> None:
        """Read what is kept with this layer, and no more what is kept with another."""
        self.talks = []
        self._layer = layer
        if self._reading is not None:
            self._reading.abandon()
            self._reading = None
        if layer is None:
            return
        read = keeping.reader(layer)

        def done(found: Optional[list[Talk]]) -> None:
            self._reading = None
            if found is not None:
                known = {talk.key for talk in self.talks}
                self.talks += [talk for talk in found if talk.key not in known]
                self.changed.emit()

        def failed(_error: Exception) -> None:  # said when something is to be kept; nobody asked for it yet
            self._reading = None

        self._reading = WorkTask(self.tr("Read conversations"), lambda _task: read(), done, failed, quiet=True).start()

    def keep(self, talk: Talk) -> None:
        """Keep a conversation as it is now."""
        layer = still_there(self._layer)
        if layer is not None:
            self._drop(talk)
            self.talks.insert(0, talk)
            self._write(keeping.keeper(layer, talk))

    def forget(self, talk: Talk) -> None:
        """Remove a conversation from the layer."""
        layer = still_there(self._layer)
        if layer is not None:
            self._drop(talk)
            self._write(keeping.remover(layer, talk.key))

    def _drop(self, talk: Talk) -> None:
        self.talks = [one for one in self.talks if one.key != talk.key]

    def _write(self, work: Optional[Callable[[], Change]]) -> None:
        if work is None:  # it is done already
            return

        def done(change: Optional[Change]) -> None:
            if change is not None:  # searches need not read the tiles again
                tiles.versions.forgive(*change)

        def failed(error: Exception) -> None:
            self._messages.warning(str(error))

        WorkTask(self.tr("Keep a conversation"), lambda _task: work(), done, failed, quiet=True).start()
