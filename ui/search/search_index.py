"""Searches tile layers by a sentence or by tiles: reads a layer's vectors once per version, off the GUI thread."""

from __future__ import annotations

import math
import os
import tempfile
import threading
import uuid
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Callable, Optional, Union

from ...core.errors import BundleError, IndexMissingError, InputError, WorkerError
from ...core.models.labels import embedding_part
from ...core.worker.protocol import Embedded, EmbedRequest, Hits, SearchRequest
from ..layers.layer_versions import Snapshot
from .aim import Aim, FeatureIds, Seen
from .hit import Hit, read_hits
from .index_files import IndexFiles, no_embeddings

NO_EMBEDDING = "The chosen tiles have no embedding, so nothing can be compared with them. Choose others."


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

    def __init__(self, key: str, model: str, files: IndexFiles, generation: int, parts: int) -> None:
        self.key, self.model, self.feature_ids, self.generation = key, model, files.feature_ids, generation
        self.side = math.isqrt(parts)  # parts along a side of a tile
        self.all_rows = {feature_id: row for row, feature_id in enumerate(files.feature_ids)}
        # Those of tiles with an embedding; the others are found by their words.
        self.rows = {feature_id: row for feature_id, row in self.all_rows.items() if files.embedded[row]}

    def rows_of(self, feature_ids: Iterable[int]) -> list[int]:
        """Return the rows of those features that have an embedding."""
        return [self.rows[feature_id] for feature_id in feature_ids if feature_id in self.rows]

    def all_rows_of(self, feature_ids: Iterable[int]) -> list[int]:
        """Return the rows of those features that can be found."""
        return [self.all_rows[feature_id] for feature_id in feature_ids if feature_id in self.all_rows]


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
        aim: Aim,
        *,
        limit: int = 50,
        min_score: float = 0.0,
        extent: Optional[list[float]] = None,
        only: Optional[Collection[int]] = None,
        leave_out: Collection[int] = (),
        cancelled: Callable[[], bool] = lambda: False,
    ) -> list[Hit]:
        """Return the tiles that are most like what is aimed at, best first; empty when cancelled.

        Args:
            snapshot: The layer.
            aim: What to look for.
            limit: How many hits at most.
            min_score: Weaker hits are left out, 0 to 1.
            extent: xmin, ymin, xmax, ymax in the layer's coordinate system; None for everywhere.
            only: Feature ids of the tiles that may be hits; None for all.
            leave_out: Feature ids of tiles that are no hits.
            cancelled: Asked now and then while a layer is read.

        Raises:
            TilescribeError: The query or the layer cannot be searched, or the worker failed.
        """
        aim = aim.checked()

        def ask(client: Any, loaded: _Loaded) -> list[Hit]:
            request = _request(loaded, snapshot.name, aim)
            request.limit, request.min_score, request.extent = limit, min_score, extent
            request.leave_out = loaded.all_rows_of(leave_out)
            with _handed(_rows(loaded, only)) as request.rows_file:
                answer = client.ask(request)
            return read_hits(answer, loaded.feature_ids, loaded.side, snapshot) if isinstance(answer, Hits) else []

        return self._with_index(snapshot, ask, cancelled) or []

    def scores(
        self, snapshot: Snapshot, aim: Aim, *, cancelled: Callable[[], bool] = lambda: False
    ) -> Optional[TileScores]:
        """Return the score of every tile, as :meth:`search` ranks them; None when cancelled.

        Raises:
            TilescribeError: The query or the layer cannot be searched, or the worker failed.
        """
        aim = aim.checked()

        def ask(client: Any, loaded: _Loaded) -> Optional[TileScores]:
            request = _request(loaded, snapshot.name, aim)
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

    def model_of(self, snapshot: Snapshot, cancelled: Callable[[], bool] = lambda: False) -> str:
        """Return the model whose embeddings a layer holds; empty when cancelled.

        Raises:
            TilescribeError: The layer cannot be searched, or the worker failed.
        """
        loaded = self._load(self._client(), snapshot, cancelled)
        return "" if loaded is None else embedding_part(loaded.model)

    def look(self, snapshot: Snapshot, picture: bytes, cancelled: Callable[[], bool] = lambda: False) -> str:
        """Return what a layer's model sees in a picture, as an Aim has it; empty when cancelled.

        Args:
            snapshot: The layer.
            picture: A PNG.
            cancelled: Asked now and then while the layer is read.

        Raises:
            TilescribeError: The layer cannot be searched, or the worker failed.
        """

        def ask(client: Any, loaded: _Loaded) -> str:
            with _handed(picture) as file:
                answer = client.ask(EmbedRequest(uuid.uuid4().hex, loaded.model, picture=file))
            return answer.vector if isinstance(answer, Embedded) else ""

        return self._with_index(snapshot, ask, cancelled) or ""

    def mean(
        self, snapshot: Snapshot, feature_ids: Sequence[int], cancelled: Callable[[], bool] = lambda: False
    ) -> str:
        """Return what a layer's model saw in tiles on average, as an Aim has it; empty when cancelled.

        Raises:
            TilescribeError: None of them has an embedding, or the worker failed.
        """

        def ask(client: Any, loaded: _Loaded) -> str:
            rows = loaded.rows_of(feature_ids)
            if not rows:
                raise InputError(NO_EMBEDDING)
            answer = client.ask(EmbedRequest(uuid.uuid4().hex, loaded.model, key=loaded.key, rows=rows))
            return answer.vector if isinstance(answer, Embedded) else ""

        return self._with_index(snapshot, ask, cancelled) or ""

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
            except IndexMissingError:  # the worker made room for others, or was restarted: once more from the start
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
            if cancelled():  # nobody shall start a worker for what nobody waits for: the plugin may be gone
                return None
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
                loaded = _Loaded(key, model, files, client.generation, request.parts)
            self._loaded[snapshot.layer] = loaded
            return loaded


@contextmanager
def _handed(content: Optional[bytes]) -> Iterator[Optional[str]]:
    """Put a content into a file for the worker to read meanwhile; no file for None."""
    if content is None:
        yield None
        return
    handle, path = tempfile.mkstemp(prefix="tilescribe-search-")
    try:
        with open(handle, "wb") as file:
            file.write(content)
        yield path
    finally:
        os.unlink(path)


def _rows(loaded: _Loaded, only: Optional[Collection[int]]) -> Optional[bytes]:
    """Return the rows that may be hits as the worker reads them; None where all may."""
    if only is None:
        return None
    return array("I", sorted(loaded.all_rows_of(only))).tobytes()


def _request(loaded: _Loaded, name: str, aim: Aim) -> SearchRequest:
    """Return the request that both kinds of question share.

    Raises:
        InputError: Nothing that is to be resembled can be compared with this layer's tiles.
    """
    if aim.by_pictures and not loaded.rows:
        raise no_embeddings(name)
    model = embedding_part(loaded.model)
    request = SearchRequest(uuid.uuid4().hex, loaded.key, aim.query, loaded.model)
    request.vector, request.vector_model = aim.vectors.by(model), model
    request.like, request.like_vector = _pointed_at(loaded, aim.like, model)
    request.unlike, request.unlike_vector = _pointed_at(loaded, aim.unlike, model)
    seen = aim.vectors or (aim.like if isinstance(aim.like, Seen) else ())
    if aim.by_pictures and seen and not request.vector and not request.like_vector:
        others = ", ".join(other for other, _ in seen)
        raise InputError(
            f"What tiles shall look like was seen by the model {others}, and the tiles of {name} by {model}: these cannot be "
            "compared. Draw a square on the map, which any model can look at."
        )
    if aim.by_pictures and not request.vector and not request.like_vector and not request.like:
        raise InputError(NO_EMBEDDING)
    return request


def _pointed_at(loaded: _Loaded, chosen: Union[FeatureIds, Seen], model: str) -> tuple[list[int], str]:
    """Return tiles as a request has them: rows, or what the layer's model saw."""
    return ([], chosen.by(model)) if isinstance(chosen, Seen) else (loaded.rows_of(chosen), "")
