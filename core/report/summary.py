"""A tile layer in numbers: how many tiles, which topics, how sure the model was. Standard library only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final, NamedTuple

from ..index.things import word_counts
from ..store.fields import DONE, FAILED, SKIPPED
from .topics import Topic, topics

BINS = 20
WORDS = 25
LEAST_CERTAIN = 8


# Plain tuples, because a hundred thousand objects would keep Python's garbage collector, and with it QGIS, for a moment.
Row = tuple[int, str, str, str, float, str, bool]  # the fields of ReportTile in their order


class ReportTile(NamedTuple):
    """A tile as a report tells of it.

    Attributes:
        feature: Its feature id.
        tile_id: Its name in the grid.
        status: ``done``, ``skipped`` or ``failed``.
        caption: As it is now, edits included.
        confidence: 0 to 1.
        note: Why it was skipped or failed.
        reviewed: Whether a person confirmed or wrote its caption; then it is done, and certain.
    """

    feature: int
    tile_id: str
    status: str
    caption: str
    confidence: float
    note: str
    reviewed: bool = False


# Where they are in a row.
FEATURE: Final = 0
STATUS: Final = 2
CAPTION: Final = 3
CONFIDENCE: Final = 4
NOTE: Final = 5
REVIEWED: Final = 6


@dataclass(frozen=True)
class Summary:
    """What a report says of a tile layer; the numbers of rows tell tiles apart.

    Attributes:
        rows: All tiles.
        topics: Largest first; the one without a word, if any, is the rest.
        words: Things that captions name and how many captions name them, the most frequent first.
        histogram: Tiles by confidence, in bins of one width from 0 to 1.
        median_confidence: Of the tiles that the model captioned; 0 without any.
        threshold: Captions below this confidence count as uncertain, unless a person reviewed them.
        least_certain: Rows of the uncertain tiles, the least certain first.
        reasons: Why tiles were skipped or failed: status, note and number, the most frequent first.
    """

    rows: Sequence[Row]
    topics: Sequence[Topic]
    words: Sequence[tuple[str, int]]
    histogram: Sequence[int]
    median_confidence: float
    threshold: float
    least_certain: Sequence[int]
    reasons: Sequence[tuple[str, str, int]]

    def count(self, status: str) -> int:
        """Return how many tiles have a status."""
        return sum(row[STATUS] == status for row in self.rows)

    @property
    def has_captions(self) -> bool:
        """Whether what is done has words; a model that only makes tiles searchable writes none."""
        done = [row for row in self.rows if row[STATUS] == DONE]
        return not done or any(row[CAPTION] for row in done)

    @property
    def has_reviews(self) -> bool:
        """Whether a person confirmed or wrote any of the captions."""
        return any(row[REVIEWED] for row in self.rows)

    def tile(self, number: int) -> ReportTile:
        """Return a tile by the number of its row."""
        return ReportTile(*self.rows[number])

    def topic_numbers(self) -> dict[int, int]:
        """Return the number of each captioned tile's topic, by row."""
        return {row: number for number, topic in enumerate(self.topics) for row in topic.rows}


def summarise(rows: Sequence[Row], threshold: float = 0.0) -> Summary:
    """Return what there is to say of a layer's tiles.

    Args:
        rows: All of them, in any order.
        threshold: Captions below this confidence count as uncertain.
    """
    captions = [row[CAPTION] if row[STATUS] == DONE else "" for row in rows]
    described = [number for number, row in enumerate(rows) if row[STATUS] == DONE]
    # The model said nothing of a tile that it failed at and a person described.
    sure = [row[CONFIDENCE] for row in rows if row[STATUS] == DONE and (row[CONFIDENCE] or not row[REVIEWED])]
    trust = [1.0 if row[REVIEWED] else row[CONFIDENCE] for row in rows]
    bins = Counter(min(BINS - 1, max(0, int(confidence * BINS))) for confidence in sure)
    uncertain = [number for number in described if trust[number] < threshold]
    reasons = Counter((row[STATUS], row[NOTE]) for row in rows if row[STATUS] in (SKIPPED, FAILED))
    return Summary(
        rows=rows,
        topics=topics(captions, trust),
        words=word_counts(captions, WORDS),
        histogram=[bins.get(number, 0) for number in range(BINS)],
        median_confidence=median(sure) if sure else 0.0,
        threshold=threshold,
        least_certain=sorted(uncertain, key=trust.__getitem__),
        reasons=[(status, note, count) for (status, note), count in reasons.most_common()],
    )


def examples(summary: Summary, topic: Topic, most: int) -> list[int]:
    """Return rows that show a topic: the most confident tiles, each caption once before any twice."""
    seen: set[str] = set()
    first: list[int] = []
    again: list[int] = []
    for row in topic.rows:
        caption = summary.rows[row][CAPTION]
        (again if caption in seen else first).append(row)
        seen.add(caption)
    return (first + again)[:most]
