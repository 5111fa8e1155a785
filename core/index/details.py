"""The second level of an index: the vectors of tiles' parts, compared with a query exactly."""

from __future__ import annotations

import numpy as np

FLOAT32_BYTES = 1_000_000_000  # above this, parts stay float16: half the memory, and each query takes longer
_BLOCK = 65_536  # rows compared at a time


class Details:
    """The vectors of N tiles' parts.

    Args:
        rows: (N, K, D) float16 unit rows, zeros where a part has none; a memory map will do.
    """

    def __init__(self, rows: np.ndarray) -> None:
        self.count, self.parts, dim = rows.shape
        kind = np.float32 if 4 * rows.size <= FLOAT32_BYTES else np.float16
        self._rows = np.empty((self.count * self.parts, dim), dtype=kind)
        flat = rows.reshape(-1, dim)
        for start in range(0, len(flat), _BLOCK):
            block = self._rows[start : start + _BLOCK]
            block[:] = flat[start : start + _BLOCK]
            block[~np.isfinite(block).all(axis=1)] = 0

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
        if self._rows.dtype == np.float32:
            cosines = self._rows @ query
        else:
            cosines = np.empty(len(self._rows), dtype=np.float32)
            for start in range(0, len(cosines), _BLOCK):
                block = self._rows[start : start + _BLOCK]
                np.matmul(block.astype(np.float32), query, out=cosines[start : start + len(block)])
        table = cosines.reshape(self.count, self.parts)
        part = table.argmax(axis=1)
        return table[np.arange(self.count), part], part
