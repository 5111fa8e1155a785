"""What tiles shall look like: a square of the map, or other tiles. What models see there is what is kept of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Callable, Optional

from ..layers.layer_versions import Snapshot
from .map_picture import MapPicture
from .project_tiles import tiles


class Example(ABC):
    """Made on the GUI thread, looked at in others.

    Attributes:
        vectors: What models saw, by model, as an Aim has it; replaced, never changed, for the GUI thread may be reading it.
    """

    def __init__(self, vectors: Optional[Mapping[str, str]] = None) -> None:
        """Begin with what models saw before, for there may be nothing left to look at."""
        self.vectors = dict(vectors or {})

    @abstractmethod
    def show(self, snapshot: Snapshot, cancelled: Callable[[], bool]) -> None:
        """See to it that the model of a layer has looked, if there is something to look at. Any thread but the GUI's.

        Raises:
            TilescribeError: There is nothing to see, or the model cannot look.
        """


class SquareExample(Example):
    """A square of the map, which any model can look at."""

    def __init__(self, picture: Optional[MapPicture] = None, vectors: Optional[Mapping[str, str]] = None) -> None:
        """Begin with a picture, or with what models saw when there was one."""
        super().__init__(vectors)
        self._picture = picture
        self._shown: set[tuple[str, str]] = set()  # layers, each in the version that it had

    def show(self, snapshot: Snapshot, cancelled: Callable[[], bool]) -> None:
        """Let the layer's model look at the picture, if it has not yet."""
        layer = (snapshot.layer, snapshot.version)
        if self._picture is None or layer in self._shown:
            return
        picture = self._picture.png(cancelled)
        model = tiles.search.model_of(snapshot, cancelled) if picture else ""
        seen = self.vectors.get(model) or (tiles.search.look(snapshot, picture, cancelled) if model else "")
        if seen:
            self.vectors = {**self.vectors, model: seen}
            self._shown.add(layer)


class TilesExample(Example):
    """Tiles of some layers, at which the models that described them have looked."""

    def __init__(self, feature_ids: Mapping[str, Sequence[int]], vectors: Optional[Mapping[str, str]] = None) -> None:
        """Begin with tiles by the id of their layer, which may be gone."""
        super().__init__(vectors)
        self._waiting = {layer: tuple(ids) for layer, ids in feature_ids.items() if ids}

    def show(self, snapshot: Snapshot, cancelled: Callable[[], bool]) -> None:  # noqa: ARG002
        """Take the embeddings that the tiles have; the layer to be searched makes no difference."""
        for layer, ids in list(self._waiting.items()):
            own = tiles.get(layer)
            if own is not None:
                model, seen = tiles.search.model_of(own, cancelled), tiles.search.mean(own, ids, cancelled)
                if not seen:
                    return
                self.vectors = {**self.vectors, model: seen}
            del self._waiting[layer]
