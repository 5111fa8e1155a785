"""Keeps the project's tile layers ready for threads that may not touch a layer, such as those that draw the map."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Optional

from qgis.core import QgsFields, QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer

from ...core.errors import TilescribeError
from ..layers import tile_layer
from ..layers.feature_source import file_of
from ..layers.layer_versions import LayerVersions, Snapshot
from ..layers.source_watch import SourceWatch
from ..worker_service import worker
from .aim import Aim
from .search_index import TileScores, TileSearch

SETTLE_MS = 50  # edits come in bursts


class ProjectTiles:
    """Every tile layer of the project as it was a moment ago.

    A thread that draws cannot ask the GUI thread for a layer: that one may be waiting for the drawing. So snapshots are
    taken before anybody asks, whenever a layer comes or changes.

    Attributes:
        versions: What counts the layers' edits; GUI thread only.
        search: The one search of this QGIS, so that no two parts of it load the same layer.
        offer: Takes (layer id, aim), a snapshot and its scores for expressions; None when nobody does.
    """

    def __init__(self) -> None:
        """Prepare; nothing is watched before :meth:`open`."""
        self.versions = LayerVersions()
        self.search = TileSearch(worker.client)
        self.offer: Optional[Callable[[tuple[str, Aim], Snapshot, TileScores], None]] = None
        self._snapshots: dict[str, Snapshot] = {}
        self._sources: dict[str, SourceWatch] = {}
        self._known: set[str] = set()
        self._timer: Optional[QTimer] = None
        self._changed: set[str] = set()

    def open(self) -> None:
        """Follow the project from now on. GUI thread only."""
        if self._timer is not None:
            return
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self.refresh)
        self.versions.on_change = self._soon
        project = QgsProject.instance()
        project.layersAdded.connect(self._added)
        project.layersWillBeRemoved.connect(self._removed)
        self._added(project.mapLayers().values())

    def close(self) -> None:
        """Let go of everything. GUI thread only."""
        if self._timer is None:
            return
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._added)
        project.layersWillBeRemoved.disconnect(self._removed)
        self._timer.stop()
        self._timer = None
        self.versions.on_change = lambda _layer: None
        self.versions.forget_all()
        self._sources.clear()
        self._snapshots.clear()
        self._known.clear()
        self._changed.clear()

    def get(self, layer_id: str) -> Optional[Snapshot]:
        """Return a layer's snapshot, or None when it is no tile layer of the project. Any thread."""
        return self._snapshots.get(layer_id)

    def with_fields(self, fields: QgsFields) -> list[str]:
        """Return the ids of the tile layers that have just these fields. Any thread."""
        return [snapshot.layer for snapshot in list(self._snapshots.values()) if snapshot.source.fields() == fields]

    def has_known(self, layer_id: str) -> bool:
        """Say whether a layer is or was in the project, where it may be removed at any moment. Any thread."""
        return layer_id in self._known

    def layers(self) -> list[QgsVectorLayer]:
        """Return the project's tile layers, in the order of their names, without layers of kept hits. GUI thread only.

        A table or points with a tile layer's fields have no tiles to show on the map.
        """
        polygons = QgsMapLayerProxyModel.Filter.PolygonLayer
        layers = [
            layer
            for layer in QgsProject.instance().mapLayers().values()
            if tile_layer.is_tile_layer(layer)
            and QgsMapLayerProxyModel.layerMatchesFilters(layer, polygons)
            and layer.fields().indexOf("vector_score") < 0
        ]
        return sorted(layers, key=lambda layer: layer.name().casefold())

    def refresh(self) -> None:
        """Take anew what has changed. GUI thread only."""
        changed, self._changed = self._changed, set()
        layers = QgsProject.instance().mapLayers()
        # What was saved through one layer has changed every other one of that file, and QGIS does not tell these.
        files = {file_of(layers[layer_id]) for layer_id in changed if layer_id in layers}
        twins = {layer_id for layer_id in self._snapshots if layer_id in layers and file_of(layers[layer_id]) in files}
        for layer_id in changed | twins:
            layer, known = layers.get(layer_id), layer_id in self._snapshots
            self._take(layer)
            if not known and layer_id in self._snapshots:  # a map may have been drawn while it was no tile layer
                layer.triggerRepaint()

    def _added(self, layers: Iterable[Any]) -> None:
        for layer in layers:
            if isinstance(layer, QgsVectorLayer):
                self._known.add(layer.id())
                self._sources[layer.id()] = SourceWatch(layer, self._soon)
                self._take(layer)

    def _removed(self, layer_ids: Iterable[str]) -> None:
        for layer_id in layer_ids:
            self._sources.pop(layer_id, None)
            self._snapshots.pop(layer_id, None)
            self._changed.discard(layer_id)
            self.search.forget(layer_id)

    def _soon(self, layer_id: str) -> None:
        self._changed.add(layer_id)
        if self._timer is not None and not self._timer.isActive():
            self._timer.start()

    def _take(self, layer: Any) -> None:
        if layer is None:
            return
        try:
            self._snapshots[layer.id()] = self.versions.snapshot(layer)
        except TilescribeError:  # it is no tile layer (any more), or its file is gone
            self._snapshots.pop(layer.id(), None)


tiles = ProjectTiles()
