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
# PyTorch has a class of its own for most allocators that run dry; its libraries and other devices say it in words.
SIGNS = ("out of memory", "can't allocate memory", "not enough memory", "ALLOC_FAILED")

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
                start += len(part)
                continue
            except (RuntimeError, MemoryError) as error:
                if not ran_out(error):
                    raise
                self._shrink(len(part), error)
            let_go()
        return answers

    def _shrink(self, tried: int, error: BaseException) -> None:
        if tried == 1:
            raise BundleError(
                "The GPU's memory is too small for this model, even with one picture at a time. Close other programs that "
                "use the GPU, choose 8 or 4 bit weights or a smaller model, and run again: finished tiles are kept."
            ) from error
        self.size = max(1, tried // 2)
        log.warning("out of memory with %d pictures at once; going on with %d", tried, self.size)


def ran_out(error: BaseException) -> bool:
    """Tell whether an error says that there is too little memory."""
    if isinstance(error, (torch.OutOfMemoryError, MemoryError)):
        return True
    return isinstance(error, RuntimeError) and any(sign in str(error) for sign in SIGNS)


def let_go() -> None:
    """Give back what a GPU keeps for later. Call it behind the handler of an error, which holds on to what it used."""
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
    growing = [size for size in sizes if size <= most] or [max(1, most)]
    for size in growing:
        found = _rate(work, size, clock)
        while not found and not rate and size > 1:  # not even the smallest fits: then the largest that does
            size //= 2
            found = _rate(work, size, clock)
        if found > rate:
            best = size
        if found < WORTH * rate or size not in growing:
            break
        rate = max(rate, found)
    return best


def _rate(work: Callable[[int], object], size: int, clock: Callable[[], float]) -> float:
    """Return pictures a second in batches of a size; 0 where memory is too small for one."""
    try:
        work(size)  # the first call of a size also prepares it
        start = clock()
        work(size)
        return size / max(clock() - start, 1e-9)
    except (RuntimeError, MemoryError) as error:
        if not ran_out(error):
            raise
    let_go()
    return 0.0
