"""Training pictures: packed once at one size, cropped and turned at random, the same way for the same seed."""

from __future__ import annotations

import logging
from collections.abc import Sequence

import numpy as np
from PIL import Image

from ..errors import DatasetError
from .datasets import Entry, read_picture

log = logging.getLogger(__name__)


class Pictures:
    """Reads the pictures of entries, from a packed array when a frame size is given.

    A picture that cannot be read is named once, counted in ``bad`` and given as None; training goes on without it.

    Args:
        entries: What to read.
        frame_size: Side in pixels at which pictures are packed; 0 reads the files each time.
    """

    def __init__(self, entries: Sequence[Entry], frame_size: int) -> None:
        self.entries = entries
        self.bad: set[int] = set()
        self._packed = self._pack(frame_size) if frame_size else None

    def _pack(self, size: int) -> np.ndarray:
        # In memory, not on disk: a packed training set takes the room of the pictures themselves.
        packed = np.zeros((len(self.entries), size, size, 3), np.uint8)
        for index in range(len(self.entries)):
            picture = self._read(index)
            if picture is not None:
                packed[index] = np.asarray(Image.fromarray(picture).resize((size, size), Image.Resampling.BICUBIC))
        if len(self.bad) == len(self.entries):
            raise DatasetError("None of the training pictures can be read.")
        return packed

    def _read(self, index: int) -> np.ndarray | None:
        try:
            return read_picture(self.entries[index].path)
        except DatasetError as error:
            if index not in self.bad:
                self.bad.add(index)
                log.warning("%s It is skipped (%d so far).", error, len(self.bad))
            return None

    def __getitem__(self, index: int) -> np.ndarray | None:
        if self._packed is None:
            return self._read(index)
        return None if index in self.bad else self._packed[index]


def whole(picture: np.ndarray, size: int) -> np.ndarray:
    """Return the whole picture at the model's size, (size, size, 3) uint8."""
    if picture.shape[:2] == (size, size):
        return picture
    return np.asarray(Image.fromarray(picture).resize((size, size), Image.Resampling.BICUBIC))


def augmented(
    picture: np.ndarray, size: int, crop: tuple[float, float], turns: bool, rng: np.random.Generator
) -> np.ndarray:
    """Return a random square crop at the model's size, turned and mirrored when ``turns``.

    Args:
        picture: (H, W, 3) uint8.
        size: Side of the result.
        crop: Range of the crop's side as a share of the picture's.
        turns: Quarter turns and flips: free for a view from above, wrong when the sentence says left or north.
        rng: Source of chance.
    """
    height, width = picture.shape[:2]
    share = rng.uniform(*crop)
    w, h = width * share, height * share
    x, y = rng.uniform(0, width - w), rng.uniform(0, height - h)
    image = Image.fromarray(picture).resize((size, size), Image.Resampling.BILINEAR, box=(x, y, x + w, y + h))
    result = np.asarray(image)
    if turns:
        result = np.rot90(result, int(rng.integers(4)))
        if rng.random() < 0.5:
            result = result[:, ::-1]
    return np.ascontiguousarray(result)
