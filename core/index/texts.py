"""Captions kept in one block of memory, to look for exact phrases in."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from .language import has_phrase


class CaptionTexts:
    """N texts as UTF-8, end to end: their own length and 8 bytes each, where Python's strings need 50 more.

    Args:
        captions: One text a row.
    """

    def __init__(self, captions: Iterable[str]) -> None:
        block, ends = bytearray(), [0]
        for caption in captions:
            block += caption.encode("utf-8", "replace")
            ends.append(len(block))
        self._block = bytes(block)
        self._ends = np.array(ends, dtype=np.int64)

    def __getitem__(self, row: int) -> str:
        return self._block[self._ends[row] : self._ends[row + 1]].decode("utf-8")

    def rows_with(self, phrase: str, among: np.ndarray) -> np.ndarray:
        """Return those of the rows ``among`` whose caption has the phrase as it is spelled."""
        return among[[has_phrase(self[row], phrase) for row in among.tolist()]] if len(among) else among
