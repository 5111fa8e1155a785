"""Cuts a tile's picture into what the model is shown of it: the whole, and parts that it sees in more detail."""

from __future__ import annotations

import numpy as np
from PIL import Image

from ..errors import InputError

OFF = 1  # parts along a side: the whole tile is all that is looked at
MOST = 4  # a model looks 17 times at a tile then
OVERLAP = 0.25  # of a part with its neighbour: what lies on a border is whole in one of them, if it is small


def pictures_of(detail: int) -> int:
    """Return how many pictures a model is shown of a tile with so many parts along a side."""
    return 1 if detail == OFF else 1 + detail * detail


def check_detail(detail: int) -> int:
    """Return the number of parts along a side.

    Raises:
        InputError: It is none that can be done.
    """
    if not OFF <= detail <= MOST:
        raise InputError(
            f"A tile cannot be looked at in {detail} x {detail} parts. Choose a detail from 1 (off) to {MOST}."
        )
    return detail


def no_use(tile_side: int, input_size: int, detail: int) -> list[str]:
    """Say when tiles are so small that parts show a model no more than the whole does."""
    if detail == OFF or tile_side > input_size:
        return []
    return [
        f"A tile of {tile_side} pixels is no larger than what the model looks at ({input_size} pixels): "
        "looking at its parts takes longer and shows nothing new."
    ]


def reading_side(tile_side: int, input_size: int, detail: int) -> int:
    """Return the side in pixels at which a tile is read: no finer than the model can use, of the whole or of a part.

    Args:
        tile_side: Of the tile in the raster.
        input_size: Side of the picture that the model looks at.
        detail: Parts along a side.
    """
    return min(tile_side, round(2 * input_size * _parts_long(detail)))


def part_side(side: int, detail: int) -> int:
    """Return the side of a part of a picture."""
    return max(1, min(side, round(side / _parts_long(detail))))


def part_offsets(side: int, detail: int) -> list[int]:
    """Return where parts begin along a side; the first at its beginning, the last so that it ends where the picture does."""
    return [round(step * (side - part_side(side, detail)) / max(1, detail - 1)) for step in range(detail)]


def whole_of(picture: np.ndarray, detail: int) -> np.ndarray:
    """Return an (S, S, 3) picture of a tile as it is shown whole: as small as a part, each pixel the mean of those it covers."""
    if detail == OFF:
        return picture
    side = part_side(len(picture), detail)
    return np.asarray(Image.fromarray(picture).resize((side, side), Image.Resampling.BOX))


def cut(picture: np.ndarray, detail: int) -> np.ndarray:
    """Return (1 + detail x detail, s, s, 3) pictures: the whole, then the parts, row by row.

    Args:
        picture: (S, S, 3) uint8.
        detail: Parts along a side, two or more.
    """
    side, offsets = part_side(len(picture), detail), part_offsets(len(picture), detail)
    parts = [picture[top : top + side, left : left + side] for top in offsets for left in offsets]
    return np.stack([whole_of(picture, detail), *parts])


def shows_nothing(picture: np.ndarray) -> bool:
    """Say whether a part is all of one colour, as one without data is."""
    return bool((picture == picture[:1, :1]).all())


def _parts_long(detail: int) -> float:
    """Return how many times as long as a part the whole is."""
    return detail - (detail - 1) * OVERLAP
