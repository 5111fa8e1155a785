"""Searches tile layers by a sentence or by tiles: reads a layer's vectors once per version, off the GUI thread."""

from __future__ import annotations

import math
import os
import tempfile
import threading
import uuid
from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Callable, Optional

from qgis.core import QgsFeatureRequest

from ...core.errors import BundleError, IndexMissingError, InputError, WorkerError
from ...core.index.query import clean_query
from ...core.worker.protocol import Hits, SearchRequest
from ..layers import tile_layer
from ..layers.layer_versions import LayerVersions, Snapshot
from .index_files import IndexFiles

__all__ = ["Hit", "LayerVersions", "Snapshot", "TileScores", "TileSearch"]


@dataclass(frozen=True)
class Hit:
    """A tile that matches a sentence.

    Attributes:
        box: xmin, ymin, xmax, ymax in the layer's coordinate system.
        layer: Id of the layer.
        part: Which part of the tile matched best: row and column from 1, and how many there are of each; None for the whole.
    """

    rank: int
    feature_id: int
    score: float
    vector_score: float
    word_score: float
    caption: str
    box: tuple[float, float, float, float]
    layer: str = ""
    part: Optional[tuple[int, int, int]] = None


@dataclass(frozen=True)
class TileScores:
    """The score of every tile that has an embedding, looked up by feature id."""

    rows: dict[int, int]
    values: array[float]

    def get(self, feature_id: int) -> Optional[float]:
        """Return a tile's score, None for one that has none."""
        row = self.rows.get(feature_id)
        return None if row is None else self.values[row]


class _Loaded:
    """What the worker holds of a layer."""

    def __init__(self, key: str, model: str, feature_ids: array[int], generation: int, parts: int) -> None:
        self.key, self.model, self.feature_ids, self.generation = key, model, feature_ids, generation
        self.side = math.isqrt(parts)  # parts along a side of a tile
        self.rows = {feature_id: row for row, feature_id in enumerate(feature_ids)}


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
        like: Sequence[int] = (),
        unlike: Sequence[int] = (),
        only: Optional[Collection[int]] = None,
        vector: tuple[str, str] = ("", ""),
        picture: bytes = b"",
        cancelled: Callable[[], bool] = lambda: False,
    ) -> list[Hit]:
        """Return the tiles that match a sentence, or resemble other tiles, best first; empty when cancelled.

        Args:
            snapshot: The layer.
            query: What to look for, in words; may be empty where there are tiles to resemble, which then are no hits.
            limit: How many hits at most.
            min_score: Weaker hits are left out, 0 to 1.
            extent: xmin, ymin, xmax, ymax in the layer's coordinate system; None for everywhere.
            like: Feature ids of tiles to resemble.
            unlike: Feature ids of tiles not to resemble.
            only: Feature ids of the tiles that may be hits; None for all.
            vector: An embedding in place of the query's, and the model that made it, as a ChatDone has them.
            picture: A PNG that hits should resemble, in place of the query's embedding; empty for none.
            cancelled: Asked now and then while a layer is read.

        Raises:
            TilescribeError: The query or the layer cannot be searched, or the worker failed.
        """
        query = "" if picture and not query.strip() else _checked(query, like)

        def ask(client: Any, loaded: _Loaded) -> list[Hit]:
            request = _request(loaded, query, like, unlike, alone=not picture)
            request.limit, request.min_score, request.extent = limit, min_score, extent
            request.vector, request.vector_model = vector
            if not query and not picture:
                request.leave_out = request.like
            with _Rows(loaded, only) as request.rows_file, _Handed(picture) as request.picture:
                answer = client.ask(request)
            return _hits(answer, loaded, snapshot) if isinstance(answer, Hits) else []

        return self._with_index(snapshot, ask, cancelled) or []

    def scores(
        self,
        snapshot: Snapshot,
        query: str,
        *,
        like: Sequence[int] = (),
        unlike: Sequence[int] = (),
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Optional[TileScores]:
        """Return the score of every tile, as :meth:`search` ranks them; None when cancelled.

        Raises:
            TilescribeError: The query or the layer cannot be searched, or the worker failed.
        """
        query = _checked(query, like)

        def ask(client: Any, loaded: _Loaded) -> Optional[TileScores]:
            request = _request(loaded, query, like, unlike)
            request.limit = 0
            with tempfile.TemporaryDirectory(prefix="tilescribe-scores-") as folder:
                request.scores_file = os.path.join(folder, "scores.f32")
                if not isinstance(client.ask(request), Hits):
                    return None
                values = array("f")
                with open(request.scores_file, "rb") as file:
                    values.frombytes(file.read())
            if len(values) != len(loaded.feature_ids):
                raise WorkerError("The scores came back incompletely. Search again.")
            return TileScores(loaded.rows, values)

        return self._with_index(snapshot, ask, cancelled)

    def forget(self, layer: str) -> None:
        """Drop what is known of a layer that is gone."""
        self._loaded.pop(layer, None)

    def _with_index(self, snapshot: Snapshot, ask: Callable[[Any, _Loaded], Any], cancelled: Callable[[], bool]) -> Any:
        client = self._client()
        for last in (False, True):
            loaded = self._load(client, snapshot, cancelled)
            if loaded is None:
                return None
            try:
                return ask(client, loaded)
            except (
                IndexMissingError
            ):  # the worker made room for other layers, or was restarted: once more from the start
                self.forget(snapshot.layer)
                if last:
                    raise
            except BundleError as error:
                raise BundleError(
                    f"The layer {snapshot.name} was captioned with the model {loaded.model}, which its search needs too. "
                    f"{error}"
                ) from error
        return None

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
                request = files.request(uuid.uuid4().hex, key)
                client.ask(request)
                loaded = _Loaded(key, model, files.feature_ids, client.generation, request.parts)
            self._loaded[snapshot.layer] = loaded
            return loaded


class _Handed:
    """A file for the worker to read, for the time of one search; None where there is nothing to hand over."""

    def __init__(self, content: bytes) -> None:
        self._path: Optional[str] = None
        if content:
            self._write(content)

    def _write(self, content: bytes) -> None:
        handle, self._path = tempfile.mkstemp(prefix="tilescribe-search-")
        with open(handle, "wb") as file:
            file.write(content)

    def __enter__(self) -> Optional[str]:
        return self._path

    def __exit__(self, *_: object) -> None:
        if self._path is not None:
            os.unlink(self._path)


class _Rows(_Handed):
    """Names the rows that may be hits; no file where all may, an empty one where none may."""

    def __init__(self, loaded: _Loaded, only: Optional[Collection[int]]) -> None:
        super().__init__(b"")
        if only is not None:
            rows = array("I", sorted(loaded.rows[feature_id] for feature_id in only if feature_id in loaded.rows))
            self._write(rows.tobytes())


def _checked(query: str, like: Sequence[int]) -> str:
    return "" if like and not query.strip() else clean_query(query)


def _request(
    loaded: _Loaded, query: str, like: Sequence[int], unlike: Sequence[int], alone: bool = True
) -> SearchRequest:
    """Return the request that both kinds of question share.

    Raises:
        InputError: None of the tiles to resemble has an embedding.
    """
    liked = [loaded.rows[feature_id] for feature_id in like if feature_id in loaded.rows]
    disliked = [loaded.rows[feature_id] for feature_id in unlike if feature_id in loaded.rows]
    if alone and like and not liked and not query:
        raise InputError("The chosen tiles have no embedding, so nothing can be compared with them. Choose others.")
    return SearchRequest(uuid.uuid4().hex, loaded.key, query, loaded.model, like=liked, unlike=disliked)


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
                snapshot.layer,
                _part(answer.parts[row] if answer.parts else 0, loaded.side),
            )
        )
    return hits


def _part(number: int, side: int) -> Optional[tuple[int, int, int]]:
    if not number or not side:
        return None
    row, col = divmod(number - 1, side)
    return row + 1, col + 1, side
