"""The tiles of a layer as a review needs them: read in a task, filtered, put in order, stepped through."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import QgsFeatureRequest

from ...core.store import fields as schema
from ..layers.tile_layer import text_of

UNREVIEWED, UNCERTAIN, REVIEWED, ALL = "unreviewed", "uncertain", "reviewed", "all"
READ = ("tile_id", "caption", "caption_model", "confidence", "status", schema.REVIEWED_BY, schema.REVIEWED_AT)


@dataclass
class Tile:
    """One tile, as it is in the edit buffer.

    Attributes:
        feature: Its feature id.
        said: What the model said.
        reviewed_at: Empty until somebody reviewed it; likewise ``reviewed_by``.
    """

    feature: int
    tile_id: str
    caption: str
    said: str
    confidence: float
    reviewed_by: str = ""
    reviewed_at: str = ""

    @property
    def reviewed(self) -> bool:
        """Whether a person confirmed or corrected the caption."""
        return bool(self.reviewed_at)


def read_tiles(source: Any, stopped: Callable[[], bool] = lambda: False) -> list[Tile]:
    """Read the tiles of a feature source, those without data left out; any thread may call it."""
    fields = source.fields()
    places = [fields.lookupField(name) for name in READ]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes([name for name in READ if fields.lookupField(name) >= 0], fields)
    found = []
    for feature in source.getFeatures(request):
        if stopped():
            break
        values = [feature.attribute(place) if place >= 0 else None for place in places]
        tile_id, caption, said, confidence, status, who, when = values
        if status != schema.SKIPPED:
            number = confidence if isinstance(confidence, (int, float)) else 0.0
            texts = text_of(tile_id), text_of(caption), text_of(said)
            found.append(Tile(feature.id(), *texts, float(number), text_of(who), text_of(when)))
    return sorted(found, key=lambda tile: tile.tile_id)


class Round:
    """A round through the tiles that one filter shows; tiles that are reviewed on the way stay in it.

    Args:
        tiles: All tiles, in the order of the grid.
        show: One of the filters.
        threshold: Confidence below which a caption counts as uncertain.
    """

    def __init__(self, tiles: Iterable[Tile], show: str, threshold: float) -> None:
        self.tiles = list(tiles)
        self.threshold = threshold
        self._by_feature = {tile.feature: tile for tile in self.tiles}
        self._order = self._chosen(show)
        self._place = 0

    @property
    def count(self) -> int:
        """How many tiles the round goes through."""
        return len(self._order)

    @property
    def place(self) -> int:
        """The position of the current tile, from 0."""
        return self._place

    @property
    def reviewed(self) -> int:
        """How many tiles of the layer are reviewed."""
        return sum(tile.reviewed for tile in self.tiles)

    @property
    def current(self) -> Optional[Tile]:
        """The tile to look at; None when the filter shows none."""
        return self._order[self._place] if self._order else None

    def tile(self, feature: int) -> Optional[Tile]:
        """Return the tile with a feature id."""
        return self._by_feature.get(feature)

    def step(self, by: int) -> bool:
        """Go on or back; False at the end."""
        if 0 <= self._place + by < len(self._order):
            self._place += by
            return True
        return False

    def step_unreviewed(self, by: int = 1) -> bool:
        """Go to the next (or the last) tile that nobody reviewed, from the start again at the end; False when there is none."""
        for distance in range(1, len(self._order) + 1):
            place = (self._place + by * distance) % len(self._order)
            if not self._order[place].reviewed:
                self._place = place
                return True
        return False

    def go_to(self, feature: int) -> bool:
        """Go to a tile; False when the filter does not show it."""
        for place, tile in enumerate(self._order):
            if tile.feature == feature:
                self._place = place
                return True
        return False

    def uncertain(self, tile: Tile) -> bool:
        """Say whether the model was not sure of a tile's caption."""
        return tile.confidence < self.threshold

    def _chosen(self, show: str) -> list[Tile]:
        if show == ALL:
            return list(self.tiles)
        if show == REVIEWED:
            return [tile for tile in self.tiles if tile.reviewed]
        waiting = [tile for tile in self.tiles if not tile.reviewed]
        doubtful = sorted(filter(self.uncertain, waiting), key=lambda tile: tile.confidence)
        return doubtful if show == UNCERTAIN else doubtful + [tile for tile in waiting if not self.uncertain(tile)]
