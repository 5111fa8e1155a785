"""The second level of an index: the vectors of tiles' parts, compared with a query exactly."""

from __future__ import annotations

import numpy as np

FLOAT32_BYTES = 1_000_000_000  # above this, parts stay float16: half the memory, and each query takes longer
_BLOCK = 65_536  # rows turned into another type at a time


class Details:
    """The vectors of N tiles' parts; kept part by part, so that the best of a tile is found by comparing whole columns.

    Args:
        rows: (N, K, D) float16 unit rows, zeros where a part has none; a memory map will do.
    """

    def __init__(self, rows: np.ndarray) -> None:
        count, parts, dim = rows.shape
        self._rows = np.empty((parts, count, dim), np.float32 if 4 * rows.size <= FLOAT32_BYTES else np.float16)
        for start in range(0, count, _BLOCK):
            block = rows[start : start + _BLOCK]
            for part in range(parts):
                target = self._rows[part, start : start + _BLOCK]
                target[:] = block[:, part]
                target[~np.isfinite(target).all(axis=1)] = 0

    @property
    def nbytes(self) -> int:
        """Memory of the vectors."""
        return int(self._rows.nbytes)

    def best(self, query: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the cosine of each tile's best part with a query's vector, and which part that is.

        Args:
            query: (D,) float32.

        Returns:
            (N,) float32, and (N,) from 0.
        """
        best = self._cosines(0, query)
        which = np.zeros(len(best), dtype=np.uint8)
        for part in range(1, len(self._rows)):
            cosines = self._cosines(part, query)
            which[cosines > best] = part
            np.maximum(best, cosines, out=best)
        return best, which

    def _cosines(self, part: int, query: np.ndarray) -> np.ndarray:
        rows = self._rows[part]
        if rows.dtype == np.float32:
            return rows @ query
        cosines = np.empty(len(rows), dtype=np.float32)
        for start in range(0, len(rows), _BLOCK):
            block = rows[start : start + _BLOCK]
            np.matmul(block.astype(np.float32), query, out=cosines[start : start + len(block)])
        return cosines
