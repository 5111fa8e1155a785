"""Batches that fit: the best size found by trying, and a smaller one when a GPU runs out of memory."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
import torch

from ...errors import BundleError

T = TypeVar("T")
SIZES = (8, 16, 32, 64, 128)
WORTH = 1.1  # how much faster a batch twice as large has to be

log = logging.getLogger(__name__)


class Batches:
    """Runs work on batches of at most ``size`` pictures, and on smaller ones once memory has run out.

    Attributes:
        size: How many pictures a batch holds.
    """

    def __init__(self, size: int) -> None:
        self.size = max(1, size)

    def run(self, work: Callable[[np.ndarray], T], images: np.ndarray | Sequence[str]) -> list[T]:
        """Return the work's answers for batches of pictures or sentences, in their order.

        Raises:
            BundleError: There is too little memory for one.
        """
        answers: list[T] = []
        start = 0
        while start < len(images):
            part = images[start : start + self.size]
            try:
                answers.append(work(part))  # type: ignore[arg-type]
            except torch.OutOfMemoryError as error:
                self._shrink(len(part), error)
                continue
            start += len(part)
        return answers

    def _shrink(self, tried: int, error: BaseException) -> None:
        if tried == 1:
            raise BundleError(
                "The GPU's memory is too small for this model, even with one picture at a time. Close other programs that "
                "use the GPU, choose 8 or 4 bit weights or a smaller model, and run again: finished tiles are kept."
            ) from error
        self.size = max(1, tried // 2)
        log.warning("out of memory with %d pictures at once; going on with %d", tried, self.size)
        if torch.cuda.is_available():
            torch.cuda.empty_cache()


def best_batch(
    work: Callable[[int], object],
    most: int,
    sizes: Sequence[int] = SIZES,
    clock: Callable[[], float] = time.perf_counter,
) -> int:
    """Return the size of the batches that get most pictures a second, growing until it pays no more.

    Args:
        work: Runs a batch of so many pictures.
        most: How many fit by the estimate.
        sizes: What is tried, growing.
        clock: Seconds.
    """
    best, rate = 1, 0.0
    for size in [size for size in sizes if size <= most] or [1]:
        try:
            work(size)  # the first call of a size also prepares it
            start = clock()
            work(size)
        except torch.OutOfMemoryError:
            if torch.cuda.is_available():
                torch.cuda.empty_cache()
            break
        found = size / max(clock() - start, 1e-9)
        if found > rate:
            best = size
        if found < WORTH * rate:
            break
        rate = max(rate, found)
    return best
