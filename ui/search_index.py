"""Searches tile layers by a sentence: reads a layer's vectors once per version, off the GUI thread, for the worker."""

from __future__ import annotations

import hashlib
import os
import threading
import uuid
from array import array
from dataclasses import dataclass
from typing import Any, Callable, Optional

from qgis.core import QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource

from ..core.errors import BundleError, IndexMissingError, InputError
from ..core.worker.protocol import Hits, SearchRequest
from . import tile_layer
from .index_files import IndexFiles

LONGEST_QUERY = 1000  # characters; a sentence, not an essay


@dataclass(frozen=True)
class Hit:
    """A tile that matches a sentence; ``box`` is (xmin, ymin, xmax, ymax) in the layer's coordinate system."""

    rank: int
    feature_id: int
    score: float
    vector_score: float
    word_score: float
    caption: str
    box: tuple[float, float, float, float]


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


@dataclass(frozen=True)
class _Loaded:
    key: str
    model: str
    feature_ids: array[int]
    generation: int


class LayerVersions:
    """Counts edits of layers, so that a search knows when to read a layer again. GUI thread only."""

    def __init__(self) -> None:
        """Watch nothing yet."""
        self._edits: dict[str, int] = {}

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
        state = (layer.source(), layer.subsetString(), layer.featureCount(), self._edits[layer.id()], *_stamps(layer))
        version = hashlib.sha256(repr(state).encode("utf-8", "replace")).hexdigest()[:16]
        return Snapshot(QgsVectorLayerFeatureSource(layer), layer.id(), version, layer.name())

    def _watch(self, layer: QgsVectorLayer) -> None:
        layer_id = layer.id()
        if layer_id in self._edits:
            return
        self._edits[layer_id] = 0

        def changed(*_: Any) -> None:
            self._edits[layer_id] = self._edits.get(layer_id, 0) + 1

        for signal in (
            layer.layerModified,
            layer.featureAdded,
            layer.featuresDeleted,
            layer.attributeValueChanged,
            layer.geometryChanged,
            layer.afterCommitChanges,
            layer.afterRollBack,
            layer.dataChanged,
        ):
            signal.connect(changed)
        layer.willBeDeleted.connect(lambda: self._edits.pop(layer_id, None))


class TileSearch:
    """Ranks the tiles of layers; keeps what the worker has loaded. Safe from any thread."""

    def __init__(self, client: Callable[[], Any]) -> None:
        """Search through the worker client that ``client`` returns when asked."""
        self._client = client
        self._loaded: dict[str, _Loaded] = {}
        self._loading = threading.Lock()

    def search(
        self,
        snapshot: Snapshot,
        query: str,
        *,
        limit: int = 50,
        min_score: float = 0.0,
        extent: Optional[list[float]] = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> list[Hit]:
        """Return the tiles that match a sentence, best first; empty when cancelled.

        Args:
            snapshot: The layer.
            query: What to look for, in words.
            limit: How many hits at most.
            min_score: Weaker hits are left out, 0 to 1.
            extent: xmin, ymin, xmax, ymax in the layer's coordinate system; None for everywhere.
            cancelled: Asked now and then while a layer is read.

        Raises:
            TilescribeError: The query or the layer cannot be searched, or the worker failed.
        """
        query = checked_query(query)
        client = self._client()
        try:
            return self._ask(client, snapshot, query, limit, min_score, extent, cancelled)
        except IndexMissingError:  # the worker made room for other layers, or was restarted: once more from the start
            self.forget(snapshot.layer)
            return self._ask(client, snapshot, query, limit, min_score, extent, cancelled)

    def forget(self, layer: str) -> None:
        """Drop what is known of a layer that is gone."""
        self._loaded.pop(layer, None)

    def _ask(
        self,
        client: Any,
        snapshot: Snapshot,
        query: str,
        limit: int,
        min_score: float,
        extent: Optional[list[float]],
        cancelled: Callable[[], bool],
    ) -> list[Hit]:
        loaded = self._load(client, snapshot, cancelled)
        if loaded is None:
            return []
        job = uuid.uuid4().hex
        try:
            answer = client.ask(SearchRequest(job, loaded.key, query, loaded.model, limit, min_score, extent))
        except BundleError as error:
            raise BundleError(
                f"The layer {snapshot.name} was captioned with the model {loaded.model}, which its search needs too. {error}"
            ) from error
        return _hits(answer, loaded, snapshot) if isinstance(answer, Hits) else []

    def _load(self, client: Any, snapshot: Snapshot, cancelled: Callable[[], bool]) -> Optional[_Loaded]:
        key = f"{snapshot.layer}:{snapshot.version}"
        with self._loading:  # two searches at once shall not read the layer twice
            client.start()
            known = self._loaded.get(snapshot.layer)
            if known is not None and known.key == key and known.generation == client.generation:
                return known
            with IndexFiles() as files:
                model = files.fill(snapshot.source, snapshot.name, cancelled)
                if cancelled():
                    return None
                client.ask(files.request(uuid.uuid4().hex, key))
                loaded = _Loaded(key, model, files.feature_ids, client.generation)
            self._loaded[snapshot.layer] = loaded
            return loaded


def checked_query(query: str) -> str:
    """Return the query without needless blanks.

    Raises:
        InputError: It is empty or too long.
    """
    query = " ".join(query.split())
    if not query:
        raise InputError("The query is empty. Type what to look for, for example: boats moored at a pier.")
    if len(query) > LONGEST_QUERY:
        raise InputError(
            f"The query has {len(query)} characters; {LONGEST_QUERY} is the most. Say it in a sentence or two."
        )
    return query


def _hits(answer: Hits, loaded: _Loaded, snapshot: Snapshot) -> list[Hit]:
    feature_ids = [loaded.feature_ids[row] for row in answer.rows]
    request = QgsFeatureRequest().setFilterFids(feature_ids)
    request.setSubsetOfAttributes(["caption"], snapshot.source.fields())
    found = {feature.id(): feature for feature in snapshot.source.getFeatures(request)}
    hits = []
    for row, feature_id in enumerate(feature_ids):
        feature = found.get(feature_id)
        if feature is None:  # deleted from the file since the layer was read
            continue
        box = feature.geometry().boundingBox()
        hits.append(
            Hit(
                len(hits) + 1,
                feature_id,
                answer.scores[row],
                answer.vector_scores[row],
                answer.word_scores[row],
                tile_layer.text_of(feature["caption"]),
                (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()),
            )
        )
    return hits


def _stamps(layer: QgsVectorLayer) -> list[tuple[int, int]]:
    """Return what changes when another program writes to a layer's file."""
    path = layer.source().split("|")[0]
    stamps = []
    for name in (path, path + "-wal"):
        try:
            state = os.stat(name)
        except (OSError, ValueError):
            continue
        stamps.append((state.st_mtime_ns, state.st_size))
    return stamps
