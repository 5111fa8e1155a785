"""A tile layer as it is now, for other threads to read, and a count of its edits that says when to read it again."""

from __future__ import annotations

import hashlib
import weakref
from dataclasses import dataclass
from typing import Any, Callable

from qgis.core import QgsProject, QgsVectorLayer

from ...core.errors import InputError
from ...core.store.sqlite_file import Stamps, stamps
from . import tile_layer
from .feature_source import FeatureSource, file_of

READ = frozenset({"caption", "model", "embedding", "details"})  # the fields that an index is made of


@dataclass(frozen=True)
class Snapshot:
    """A tile layer as it is now, edits and filter included; any thread may read it.

    Attributes:
        source: Has ``getFeatures`` and ``fields``.
        layer: Id of the layer.
        version: Changes whenever the layer's tiles may have.
        name: The layer's name, for messages.
    """

    source: Any
    layer: str
    version: str
    name: str


class LayerVersions:
    """Counts edits of layers, so that a search knows when to read a layer again. GUI thread only."""

    def __init__(self) -> None:
        """Watch nothing yet."""
        self._edits: dict[str, int] = {}
        self._watches: dict[str, _Watch] = {}
        self._same: dict[Stamps, Stamps] = {}  # states of a file, and older ones with the same tiles
        self.on_change: Callable[[str], None] = lambda _layer: None

    def snapshot(self, layer: Any) -> Snapshot:
        """Copy what a search needs of a layer.

        Raises:
            InputError: The layer is no tile layer.
        """
        if layer is None:
            raise InputError("There is no tile layer to search. Caption a raster layer first, or add a tile layer.")
        if not tile_layer.is_tile_layer(layer) or not layer.isValid():
            raise InputError(
                f"The layer {layer.name()} is not a tile layer: it lacks captions or embeddings. "
                "Choose one made by Tilescribe, or caption a raster layer first."
            )
        self._watch(layer)
        file = stamps(file_of(layer))
        file = self._same.get(file, file)
        state = (layer.source(), layer.subsetString(), layer.featureCount(), self._edits[layer.id()], *file)
        version = hashlib.sha256(repr(state).encode("utf-8", "replace")).hexdigest()[:16]
        return Snapshot(FeatureSource(layer), layer.id(), version, layer.name())

    def forgive(self, before: Stamps, after: Stamps) -> None:
        """Know that what was written to a file between two states of it touched no tile."""
        self._same[after] = self._same.get(before, before)

    def forget_all(self) -> None:
        """Let go of every layer."""
        self._same.clear()
        self._watches.clear()
        self._edits.clear()

    def _watch(self, layer: QgsVectorLayer) -> None:
        layer_id = layer.id()
        if layer_id not in self._watches:
            self._edits[layer_id] = 0
            self._watches[layer_id] = _Watch(layer, self._changed, self._gone)

    def _changed(self, layer_id: str) -> None:
        self._edits[layer_id] = self._edits.get(layer_id, 0) + 1
        self.on_change(layer_id)

    def _gone(self, layer_id: str) -> None:
        self._edits.pop(layer_id, None)
        self._watches.pop(layer_id, None)


class _Watch:
    """Listens to one layer; an edit of a field that search does not read is none of its business.

    Somebody who writes scores into a field, tile by tile, must not make every tile read again for the next one.
    """

    def __init__(self, layer: QgsVectorLayer, changed: Callable[[str], None], gone: Callable[[str], None]) -> None:
        self._layer = weakref.ref(layer)  # not ours to keep alive; Python's half of one that QGIS made may go before it
        self._id = layer.id()
        self._tell, self._tell_gone = changed, gone
        for signal in (
            layer.featureAdded,
            layer.featuresDeleted,
            layer.geometryChanged,
            layer.updatedFields,
            layer.afterCommitChanges,
            layer.afterRollBack,
            layer.dataChanged,
            layer.subsetStringChanged,
            layer.dataSourceChanged,
        ):
            signal.connect(self._changed)  # Qt holds us weakly: a watch that is dropped hears nothing more
        layer.attributeValueChanged.connect(self._value_changed)
        layer.willBeDeleted.connect(self._gone)

    def _changed(self, *_: Any) -> None:
        self._tell(self._id)

    def _value_changed(self, _feature: int, index: int, _value: Any) -> None:
        layer = self._layer() or QgsProject.instance().mapLayer(self._id)
        if layer is None or layer.fields().field(index).name() in READ:
            self._tell(self._id)

    def _gone(self) -> None:
        self._tell_gone(self._id)
