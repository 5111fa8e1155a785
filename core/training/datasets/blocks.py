"""Splits of tiles by blocks of the grid, so that what a model is tested on does not lie beside what it learnt from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from ...errors import InputError

SPLIT_ORDER = ("train", "val", "test")
ENOUGH_BLOCKS = 12  # fewer make splits whose sizes are far from what was asked for
Place = tuple[int, int]  # row and column in the grid


def split_blocks(places: Sequence[Place], shares: Sequence[float], block: int, seed: int) -> tuple[list[str], int]:
    """Give each tile ``train``, ``val`` or ``test``; all tiles of a block get the same.

    Args:
        places: Row and column of each tile, each once.
        shares: How much of the tiles is wanted for train, val and test; they need not add up to 1.
        block: Side of a block in tiles; smaller ones are taken where there would be too few blocks.
        seed: Of the drawing; the same tiles, shares and seed give the same splits.

    Returns:
        The split of each tile, and the side of a block that was used.

    Raises:
        InputError: The shares make no sense, or there are fewer tiles than splits.
    """
    wanted = np.array(shares, float)
    if len(wanted) != 3 or not np.isfinite(wanted).all() or (wanted < 0).any() or wanted[0] <= 0:
        raise InputError("The shares of training, validation and test should be numbers from 0 up, training above 0.")
    needed = int((wanted > 0).sum())
    if len(places) < needed:
        raise InputError(
            f"{len(places)} tiles are too few for {needed} splits. Review more tiles, or export all captions."
        )
    wanted /= wanted.sum()
    side = max(1, block)
    while side > 1 and len({(row // side, col // side) for row, col in places}) < ENOUGH_BLOCKS:
        side -= 1
    blocks: dict[Place, list[int]] = defaultdict(list)
    for number, (row, col) in enumerate(places):
        blocks[row // side, col // side].append(number)
    groups = [blocks[key] for key in sorted(blocks)]
    order = np.random.default_rng(seed).permutation(len(groups))
    chosen: list[list[list[int]]] = [[], [], []]
    for number in order:
        have = np.array([sum(map(len, split)) for split in chosen])
        chosen[int(np.argmax(wanted * len(places) - have))].append(groups[number])
    for split, share in zip(chosen, wanted, strict=True):  # one block at least for whatever is wanted
        if share > 0 and not split:
            largest = max(chosen, key=len)
            split.append(largest.pop(min(range(len(largest)), key=lambda i: len(largest[i]))))
    found = [""] * len(places)
    for name, split in zip(SPLIT_ORDER, chosen, strict=True):
        for number in (number for group in split for number in group):
            found[number] = name
    return found, side


def shared_ground(places: Sequence[Place], splits: Sequence[str], reach: Place) -> set[int]:
    """Return the tiles to leave out because they show ground that a later split shows too.

    A training tile that overlaps a validation or test tile, and a validation tile that overlaps a test tile, would let
    the model see in training what it is tested on.

    Args:
        places: Row and column of each tile.
        splits: The split of each.
        reach: How many rows and columns away a tile still overlaps; (0, 0) without overlap.
    """
    if reach == (0, 0):
        return set()
    rank = {place: SPLIT_ORDER.index(split) for place, split in zip(places, splits, strict=True)}
    around = [(r, c) for r in range(-reach[0], reach[0] + 1) for c in range(-reach[1], reach[1] + 1)]
    return {
        number
        for number, (row, col) in enumerate(places)
        if any(rank.get((row + r, col + c), -1) > rank[row, col] for r, c in around)
    }
