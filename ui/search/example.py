"""What tiles shall look like: a square of the map, or other tiles. What models see there is what is kept of it."""

from __future__ import annotations

import base64
import math
import operator
from abc import ABC, abstractmethod
from array import array
from collections.abc import Mapping, Sequence
from typing import Callable, Optional, Union

from ...core.errors import InputError
from ..layers.layer_versions import Snapshot
from .aim import FeatureIds, Seen
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
    """Tiles that a person pointed at, at which the models that described them have looked.

    Attributes:
        ids: Feature ids by the id of their layer.
    """

    def __init__(
        self, feature_ids: Optional[Mapping[str, Sequence[int]]] = None, vectors: Optional[Mapping[str, str]] = None
    ) -> None:
        """Begin with tiles by the id of their layer, without any for none."""
        super().__init__(vectors)
        self.ids: dict[str, FeatureIds] = {layer: tuple(ids) for layer, ids in (feature_ids or {}).items() if ids}
        self._waiting = dict(self.ids)

    def __len__(self) -> int:
        """Return how many tiles they are."""
        return sum(map(len, self.ids.values()))

    def within(self, layer: str) -> Union[FeatureIds, Seen]:
        """Return the tiles as the Aim of a layer has them: what models saw in them, for the tiles may not stay."""
        return Seen.of(self.vectors) if self.vectors or set(self.ids) - {layer} else self.ids.get(layer, ())

    def changed_to(self, feature_ids: Mapping[str, Sequence[int]]) -> TilesExample:
        """Return an example of these tiles; itself, with what models saw, where they are the same."""
        other = TilesExample(feature_ids)
        return self if other.ids == self.ids else other

    def show(self, snapshot: Snapshot, cancelled: Callable[[], bool]) -> None:  # noqa: ARG002 - any layer will do
        """Take the mean of the embeddings that the tiles have; what was known stays where a layer or its tiles are gone.

        Also where a layer is searched that has them all: the search may be saved, and done again without that layer.
        """
        layers = [(tiles.get(layer), ids) for layer, ids in self._waiting.items()]
        if not layers or (self.vectors and any(layer is None for layer, _ in layers)):
            return
        sums: dict[str, list[float]] = {}
        nothing: Optional[InputError] = None
        for layer, ids in layers:
            try:
                seen = tiles.search.mean(layer, ids, cancelled) if layer is not None else ""
            except InputError as error:  # skipped tiles, or they were deleted or filtered out since
                nothing, seen = error, ""
            if seen:
                numbers = [len(ids) * number for number in array("f", base64.b64decode(seen))]
                model = tiles.search.model_of(layer, cancelled)
                sums[model] = list(map(operator.add, sums[model], numbers)) if model in sums else numbers
        if cancelled():
            return
        if nothing is not None and not sums and not self.vectors:
            raise nothing
        if sums or nothing is None:
            self.vectors = {model: _unit(numbers) for model, numbers in sums.items()}
        self._waiting = {}


def _unit(numbers: list[float]) -> str:
    length = math.hypot(*numbers) or 1.0
    return base64.b64encode(array("f", [number / length for number in numbers]).tobytes()).decode("ascii")
