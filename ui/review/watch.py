"""Listens to the layer under review: its edits, its saves, its end."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..layers.still_there import still_there


class LayerWatch(QObject):
    """Hears one layer at a time.

    Signals:
        value_changed: (feature id, field name, value) of every edit, undo and redo.
        tiles_changed: Tiles came or went, or nobody knows what changed.
        session_changed: The edit session began, ended, has edits or has none any more.
        gone: The layer is about to be deleted.
    """

    value_changed = pyqtSignal(object, str, object)
    tiles_changed = pyqtSignal()
    session_changed = pyqtSignal()
    gone = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._layer: Optional[QgsVectorLayer] = None
        self._connected: list[tuple[Any, Any]] = []

    @property
    def layer(self) -> Optional[QgsVectorLayer]:
        """The layer that is listened to."""
        return still_there(self._layer)

    def listen(self, layer: Optional[QgsVectorLayer]) -> None:
        """Listen to this layer and no other."""
        self.forget()
        if layer is None:
            return
        self._layer = layer
        self._connected = [
            (layer.attributeValueChanged, self._value),
            (layer.willBeDeleted, self._goes),
            *((signal, self._tiles) for signal in (
                layer.featureAdded, layer.featuresDeleted, layer.afterRollBack, layer.subsetStringChanged,
                layer.dataSourceChanged, layer.dataChanged, layer.updatedFields,
            )),
            *((signal, self._session) for signal in (
                layer.editingStarted, layer.editingStopped, layer.layerModified, layer.afterCommitChanges,
            )),
        ]  # fmt: skip
        for signal, slot in self._connected:
            signal.connect(slot)

    def forget(self) -> None:
        """Listen to no layer."""
        connected, self._connected = self._connected, []
        if self.layer is not None:
            for signal, slot in connected:
                signal.disconnect(slot)
        self._layer = None

    def _value(self, feature: int, index: int, value: Any) -> None:
        layer = self.layer
        if layer is not None and 0 <= index < layer.fields().count():
            self.value_changed.emit(feature, layer.fields().at(index).name(), value)

    def _tiles(self, *_: Any) -> None:
        self.tiles_changed.emit()

    def _session(self, *_: Any) -> None:
        self.session_changed.emit()

    def _goes(self) -> None:
        self.forget()
        self.gone.emit()
