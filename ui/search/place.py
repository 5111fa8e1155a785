"""A place on the map that tiles shall look like: a picture at first, and what models saw in it, which is what is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Callable, Optional

from ..layers.layer_versions import Snapshot
from .map_picture import MapPicture
from .search_index import TileSearch


class Place:
    """Made on the GUI thread, looked at in others."""

    def __init__(self, picture: Optional[MapPicture] = None, vectors: Optional[Mapping[str, str]] = None) -> None:
        """Begin with a picture, or with what models saw when there was one."""
        self._picture = picture
        self._seen_for: set[tuple[str, str]] = set()  # layers, each in the version that it had
        self.vectors = dict(vectors or {})  # by model, as an Aim has them

    def show(self, search: TileSearch, snapshot: Snapshot, cancelled: Callable[[], bool]) -> None:
        """Let the model of a layer look, if it has not yet and there is a picture. Any thread but the GUI's.

        Raises:
            TilescribeError: There is nothing to see, or the model cannot look.
        """
        layer = (snapshot.layer, snapshot.version)
        if self._picture is None or layer in self._seen_for:
            return
        picture = self._picture.png(cancelled)
        model = search.model_of(snapshot, cancelled) if picture else ""
        if model and model not in self.vectors:
            seen = search.look(snapshot, picture, cancelled)
            if not seen:
                return
            self.vectors = {**self.vectors, model: seen}  # replaced, never changed: the GUI thread may be reading it
        if model:
            self._seen_for.add(layer)
