"""A tile layer in numbers: how many tiles, which topics, how sure the model was. Standard library only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from ..index.things import word_counts
from ..store.fields import DONE, FAILED, SKIPPED
from .topics import Topic, topics

BINS = 20
WORDS = 25
LEAST_CERTAIN = 8


@dataclass(frozen=True)
class ReportTile:
    """A tile as a report tells of it.

    Attributes:
        tile_id: Its name in the grid.
        status: ``done``, ``skipped`` or ``failed``.
        caption: As it is now, edits included.
        confidence: 0 to 1.
        note: Why it was skipped or failed.
        box: xmin, ymin, xmax, ymax in the layer's coordinate system.
    """

    tile_id: str
    status: str
    caption: str
    confidence: float
    note: str
    box: tuple[float, float, float, float]


@dataclass(frozen=True)
class Summary:
    """What a report says of a tile layer; rows are indices into its tiles.

    Attributes:
        tiles: All tiles.
        topics: Largest first; the one without a word, if any, is the rest.
        words: Things that captions name and how many captions name them, the most frequent first.
        histogram: Tiles by confidence, in bins of one width from 0 to 1.
        median_confidence: Of the captioned tiles; 0 without any.
        threshold: Captions below this confidence count as uncertain.
        least_certain: Rows of the uncertain tiles, the least certain first.
        reasons: Why tiles were skipped or failed: status, note and number, the most frequent first.
    """

    tiles: Sequence[ReportTile]
    topics: Sequence[Topic]
    words: Sequence[tuple[str, int]]
    histogram: Sequence[int]
    median_confidence: float
    threshold: float
    least_certain: Sequence[int]
    reasons: Sequence[tuple[str, str, int]]

    def count(self, status: str) -> int:
        """Return how many tiles have a status."""
        return sum(tile.status == status for tile in self.tiles)

    def topic_numbers(self) -> dict[int, int]:
        """Return the number of each captioned tile's topic, by row."""
        return {row: number for number, topic in enumerate(self.topics) for row in topic.rows}


def summarise(tiles: Sequence[ReportTile], threshold: float = 0.0) -> Summary:
    """Return what there is to say of a layer's tiles.

    Args:
        tiles: All of them, in any order.
        threshold: Captions below this confidence count as uncertain.
    """
    captions = [tile.caption if tile.status == DONE else "" for tile in tiles]
    described = [row for row, tile in enumerate(tiles) if tile.status == DONE]
    sure = [tiles[row].confidence for row in described]
    bins = Counter(min(BINS - 1, max(0, int(confidence * BINS))) for confidence in sure)
    uncertain = sorted((row for row in described if tiles[row].confidence < threshold),
                       key=lambda row: (tiles[row].confidence, row))  # fmt: skip
    reasons = Counter((tile.status, tile.note) for tile in tiles if tile.status in (SKIPPED, FAILED))
    return Summary(
        tiles=tiles,
        topics=topics(captions, [tile.confidence for tile in tiles]),
        words=word_counts(captions, WORDS),
        histogram=[bins.get(number, 0) for number in range(BINS)],
        median_confidence=median(sure) if sure else 0.0,
        threshold=threshold,
        least_certain=uncertain,
        reasons=[(status, note, count) for (status, note), count in reasons.most_common()],
    )


def examples(summary: Summary, topic: Topic, most: int) -> list[int]:
    """Return rows that show a topic: the most confident tiles, each caption once before any twice."""
    seen: set[str] = set()
    first: list[int] = []
    again: list[int] = []
    for row in topic.rows:
        caption = summary.tiles[row].caption
        (again if caption in seen else first).append(row)
        seen.add(caption)
    return (first + again)[:most]
