"""The tiles of a layer as a review needs them: read in a task, filtered, put in order, stepped through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Optional

from qgis.core import QgsFeatureRequest

from ...core.store import fields as schema
from ..layers.tile_layer import text_of

UNREVIEWED, UNCERTAIN, REVIEWED, ALL = "unreviewed", "uncertain", "reviewed", "all"
# Plain tuples, because a hundred thousand objects would keep Python's garbage collector, and with it QGIS, for a moment.
Row = tuple[int, str, str, str, float, str, str]  # the fields of Tile in their order
NAMES = {
    "caption": "caption",
    "caption_model": "said",
    "confidence": "confidence",
    schema.REVIEWED_BY: "reviewed_by",
    schema.REVIEWED_AT: "reviewed_at",
}
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

    @property
    def row(self) -> Row:
        """The tile as a round keeps it."""
        texts = self.tile_id, self.caption, self.said
        return (self.feature, *texts, self.confidence, self.reviewed_by, self.reviewed_at)


def read_tiles(source: Any, stopped: Callable[[], bool] = lambda: False) -> list[Row]:
    """Read the tiles of a feature source in the order of the grid, those without data left out; any thread may call it."""
    fields = source.fields()
    places = [fields.lookupField(name) for name in READ]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes([name for name in READ if fields.lookupField(name) >= 0], fields)
    found: list[Row] = []
    for feature in source.getFeatures(request):
        if stopped():
            break
        values = [feature.attribute(place) if place >= 0 else None for place in places]
        tile_id, caption, said, confidence, status, who, when = values
        if status != schema.SKIPPED:
            number = float(confidence) if isinstance(confidence, (int, float)) else 0.0
            texts = text_of(tile_id), text_of(caption), text_of(said)
            found.append((feature.id(), *texts, number, text_of(who), text_of(when)))
    found.sort(key=itemgetter(1))
    return found


class Round:
    """A round through the tiles that one filter shows; tiles that are reviewed on the way stay in it.

    Args:
        rows: All tiles, in the order of the grid.
        show: One of the filters.
        threshold: Confidence below which a caption counts as uncertain.
    """

    def __init__(self, rows: list[Row], show: str, threshold: float) -> None:
        self.threshold = threshold
        self._rows = rows
        self._numbers = {row[0]: number for number, row in enumerate(rows)}
        self._reviewed = sum(1 for row in rows if row[-1])
        self._looked_at: dict[int, Tile] = {}
        self._order = self._chosen(show)
        self._place = 0

    @property
    def total(self) -> int:
        """How many tiles there are, whatever the filter shows."""
        return len(self._rows)

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
        return self._reviewed

    @property
    def current(self) -> Optional[Tile]:
        """The tile to look at; None when the filter shows none."""
        return self.tile(self._rows[self._order[self._place]][0]) if self._order else None

    def again(self, show: str) -> Round:
        """Return a new round through the same tiles with another filter."""
        return Round(self._rows, show, self.threshold)

    def tile(self, feature: int) -> Optional[Tile]:
        """Return the tile with a feature id, the same object each time."""
        number = self._numbers.get(feature)
        if number is None:
            return None
        return self._looked_at.setdefault(feature, Tile(*self._rows[number]))

    def change(self, feature: int, field: str, value: Any) -> bool:
        """Take up an edit of a field; False when no field or tile of ours was edited."""
        tile, name = self.tile(feature), NAMES.get(field)
        if tile is None or name is None:
            return False
        before = tile.reviewed
        if name == "confidence":
            tile.confidence = float(value) if isinstance(value, (int, float)) else 0.0
        else:
            setattr(tile, name, text_of(value))
        self._reviewed += tile.reviewed - before
        self._rows[self._numbers[feature]] = tile.row
        return True

    def step(self, by: int) -> bool:
        """Go on or back; False at the end."""
        if 0 <= self._place + by < len(self._order):
            self._place += by
            return True
        return False

    def step_unreviewed(self) -> bool:
        """Go to the next tile that nobody reviewed, from the start again at the end; False when there is none."""
        for distance in range(1, len(self._order) + 1):
            place = (self._place + distance) % len(self._order)
            if not self._rows[self._order[place]][-1]:
                self._place = place
                return True
        return False

    def go_to(self, feature: int) -> bool:
        """Go to a tile; False when the filter does not show it."""
        number = self._numbers.get(feature)
        if number is None or number not in self._order:
            return False
        self._place = self._order.index(number)
        return True

    def uncertain(self, tile: Tile) -> bool:
        """Say whether the model was not sure of a tile's caption, and nobody has looked at it yet."""
        return not tile.reviewed and tile.confidence < self.threshold

    def _chosen(self, show: str) -> list[int]:
        if show == ALL:
            return list(range(len(self._rows)))
        if show == REVIEWED:
            return [number for number, row in enumerate(self._rows) if row[-1]]
        waiting = [number for number, row in enumerate(self._rows) if not row[-1]]
        sure = [self._rows[number][4] >= self.threshold for number in waiting]
        doubtful = [number for number, is_sure in zip(waiting, sure) if not is_sure]
        doubtful.sort(key=lambda number: self._rows[number][4])
        return doubtful if show == UNCERTAIN else doubtful + [n for n, is_sure in zip(waiting, sure) if is_sure]
