"""From which distance on a tile counts as changed, read off the distances themselves. Standard library only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import median

LEAST = 0.05  # light, season and grain alone move an embedding so far
PARTED = 0.8  # share of the spread that a split explains: an even distribution gives 0.75, two groups more
FAR = 3.0  # robust standard deviations
_MAD_TO_DEVIATION = 1.4826

GROUPS, OUTLIERS, FLOOR, GIVEN = "groups", "outliers", "floor", "given"


@dataclass(frozen=True)
class Threshold:
    """A distance, and how it was found.

    Attributes:
        value: Tiles at least so far apart count as changed.
        how: ``groups``, ``outliers``, ``floor`` or ``given``.
    """

    value: float
    how: str


def choose_threshold(distances: Sequence[float]) -> Threshold:
    """Return the distance that parts changed tiles from the others.

    Where the distances fall into two groups it lies between them (Otsu's split). Where they do not, only those count
    that are far above the usual one: three robust standard deviations above the median, which takes up what light and
    season do to the whole picture. It is never below what these alone do.
    """
    if not distances:
        return Threshold(LEAST, FLOOR)
    ordered = sorted(distances)
    value, explained = _best_split(ordered)
    if explained >= PARTED:
        return Threshold(value, GROUPS) if value > LEAST else Threshold(LEAST, FLOOR)
    usual = median(ordered)
    deviation = _MAD_TO_DEVIATION * median(abs(distance - usual) for distance in ordered)
    value = usual + FAR * deviation
    return Threshold(value, OUTLIERS) if value > LEAST else Threshold(LEAST, FLOOR)


def _best_split(ordered: Sequence[float]) -> tuple[float, float]:
    """Return the value between the two groups that explain most of the spread, and the share that they explain."""
    count, sums = len(ordered), list(accumulate(ordered))
    mean = sums[-1] / count
    spread = sum((distance - mean) ** 2 for distance in ordered)
    if spread <= 0.0:
        return ordered[-1], 0.0

    def explained(low: int) -> float:
        return (sums[low - 1] - low * mean) ** 2 * count / (low * (count - low)) / spread

    cut = max(range(1, count), key=explained)
    return (ordered[cut - 1] + ordered[cut]) / 2, explained(cut)
