"""Compares two captioned dates tile by tile: how far apart the embeddings are, and which things captions name anew."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import mul
from typing import Callable, NamedTuple, Optional, Union, overload

from ..index.things import spelled_things
from .dates import Date, DatedTile, check_comparable, drop, pair
from .threshold import GIVEN, Threshold, choose_threshold

ASK_EVERY = 512  # tiles between two questions whether to go on


class Change(NamedTuple):
    """One place at both dates.

    Attributes:
        before: The earlier tile.
        after: The later one.
        distance: 1 minus the cosine of the embeddings: 0 for the same content, about 1 for nothing in common.
        caption_change: Share of the things that only one of the captions names, 0 to 1.
        gone: Things that only the earlier caption names.
        come: Things that only the later one names.
        rank: 1 for the largest distance.
    """

    before: DatedTile
    after: DatedTile
    distance: float
    caption_change: float
    gone: tuple[str, ...]
    come: tuple[str, ...]
    rank: int = 0


Facts = tuple[
    int, int, float, float, tuple[str, ...], tuple[str, ...], int
]  # numbers of the tiles, then as in a Change


class Changes(Sequence[Change]):
    """Changes by their rank, made when they are looked at; see Tiles for why."""

    def __init__(self, before: Sequence[DatedTile], after: Sequence[DatedTile], rows: list[Facts]) -> None:
        """Take over the facts of the changes in the order of their rank."""
        self._before, self._after, self._rows = before, after, rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> Change: ...

    @overload
    def __getitem__(self, place: slice) -> Changes: ...

    def __getitem__(self, place: Union[int, slice]) -> Union[Change, Changes]:
        if isinstance(place, slice):
            return Changes(self._before, self._after, self._rows[place])
        one, other, distance, caption_change, gone, come, rank = self._rows[place]
        return Change(self._before[one], self._after[other], distance, caption_change, gone, come, rank)

    def distances(self) -> list[float]:
        """Return how far apart the embeddings are, the largest first."""
        return [row[2] for row in self._rows]

    def at_least(self, distance: float, words_too: bool) -> Changes:
        """Return those that far apart; with ``words_too`` only where the captions name other things as well."""
        rows = [row for row in self._rows if row[2] >= distance and (row[3] > 0 or not words_too)]
        return Changes(self._before, self._after, rows)

    def let_go(self) -> None:
        """Forget the changes bit by bit."""
        drop(self._rows)


@dataclass(frozen=True)
class Comparison:
    """Two dates compared.

    Attributes:
        changes: Every place that both dates show, the most changed first.
        threshold: From which distance on a place counts as changed.
        unpaired: Captioned tiles of either date that lie on no captioned tile of the other, or have no embedding.
    """

    changes: Changes
    threshold: Threshold
    unpaired: int

    def changed(self, words_too: bool = False) -> Changes:
        """Return the places that changed; with ``words_too`` only those whose captions name other things as well."""
        return self.changes.at_least(self.threshold.value, words_too)


def compare(
    before: Date,
    after: Date,
    threshold: Optional[float] = None,
    *,
    report: Callable[[float], None] = lambda _share: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Optional[Comparison]:
    """Return what changed between two dates; None when stopped.

    Args:
        before: The earlier date.
        after: The later one.
        threshold: From which distance on a tile counts as changed; None to read it off the distances.
        report: Called now and then with the share that is done.
        stopped: Asked now and then.

    Raises:
        InputError: The dates cannot be compared; the sentence says what to do.
    """
    check_comparable(before, after)
    pairs = [
        (one, other) for one, other in pair(before, after)
        if before.tiles[one].vector and len(before.tiles[one].vector) == len(after.tiles[other].vector)
    ]  # fmt: skip
    found = []
    for number, (one, other) in enumerate(pairs):
        if number % ASK_EVERY == 0:
            if stopped():
                return None
            report(number / len(pairs))
        found.append((one, other, *_differences(before.tiles[one], after.tiles[other])))
    # Three sorts by one value each: one by tuples would keep every other thread of QGIS's Python waiting.
    found.sort(key=lambda row: after.tiles[row[1]].tile_id)
    found.sort(key=lambda row: -row[3])
    found.sort(key=lambda row: -row[2])
    changes = Changes(before.tiles, after.tiles, [(*row, rank) for rank, row in enumerate(found, start=1)])
    given = None if threshold is None else Threshold(max(threshold, 0.0), GIVEN)
    unpaired = len(before.tiles) + len(after.tiles) - 2 * len(pairs)
    drop(found)
    drop(pairs)
    return Comparison(changes, given or choose_threshold(changes.distances()), unpaired)


def _differences(before: DatedTile, after: DatedTile) -> tuple[float, float, tuple[str, ...], tuple[str, ...]]:
    """Return distance, change of the caption, things gone and things come."""
    old, new = spelled_things(before.caption), spelled_things(after.caption)
    gone = tuple(spelled for word, spelled in old.items() if word not in new)
    come = tuple(spelled for word, spelled in new.items() if word not in old)
    named = len(set(old) | set(new))
    return _distance(before.vector, after.vector), (len(gone) + len(come)) / named if named else 0.0, gone, come


def _distance(one: bytes, other: bytes) -> float:
    """Return 1 minus the cosine of two unit vectors, never below 0, to what float16 can tell."""
    read = _reader(len(one) // 2)
    return round(max(0.0, 1.0 - sum(map(mul, read(one), read(other)))), 4)


@cache
def _reader(count: int) -> Callable[[bytes], tuple[float, ...]]:
    return struct.Struct(f"<{count}e").unpack
