"""Compares two captioned dates tile by tile: how far apart the embeddings are, and which things captions name anew."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import mul
from typing import Callable, NamedTuple, Optional

from ..index.things import spelled_things
from .dates import Date, DatedTile, check_comparable, pair
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


@dataclass(frozen=True)
class Comparison:
    """Two dates compared.

    Attributes:
        changes: Every place that both dates show, the most changed first.
        threshold: From which distance on a place counts as changed.
        unpaired: Captioned tiles of either date that lie on no captioned tile of the other, or have no embedding.
    """

    changes: Sequence[Change]
    threshold: Threshold
    unpaired: int

    def changed(self, words_too: bool = False) -> list[Change]:
        """Return the places that changed; with ``words_too`` only those whose captions name other things as well."""
        return [
            change
            for change in self.changes
            if change.distance >= self.threshold.value and (change.caption_change > 0 or not words_too)
        ]


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
    ranked = [
        Change(before.tiles[one], after.tiles[other], distance, words, gone, come, rank)
        for rank, (one, other, distance, words, gone, come) in enumerate(found, start=1)
    ]
    limit = (
        choose_threshold([change.distance for change in ranked])
        if threshold is None
        else Threshold(max(threshold, 0.0), GIVEN)
    )
    return Comparison(ranked, limit, len(before.tiles) + len(after.tiles) - 2 * len(pairs))


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
