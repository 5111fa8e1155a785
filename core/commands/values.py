"""The values that options take, each checked as the command is read; what is wrong with one is said with the usage."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable


def number_up_to(most: int) -> Callable[[str], float]:
    """Return what reads a number from 0 to ``most``."""

    def read(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not 0 <= value <= most:
            raise argparse.ArgumentTypeError(f"{text!r} should be a number from 0 to {most}")
        return value

    return read


def count(text: str) -> int:
    """Return a whole number from 1."""
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} should be a whole number from 1")
    return int(text)


def whole(text: str) -> int:
    """Return a whole number from 0."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} should be a whole number from 0")
    return int(text)


def bands(text: str) -> list[int]:
    """Return the band numbers in a text: three, or one."""
    try:
        numbers = [int(part) for part in text.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) not in (1, 3):
        raise argparse.ArgumentTypeError(f"{text!r} should be three band numbers as in 4,3,2, or one")
    return numbers


def extent(text: str) -> tuple[float, float, float, float]:
    """Return the numbers of an extent."""
    try:
        xmin, ymin, xmax, ymax = (float(part) for part in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} should be four numbers: xmin,ymin,xmax,ymax") from None
    if not (xmin < xmax and ymin < ymax):
        raise argparse.ArgumentTypeError(f"{text!r} should have xmin below xmax and ymin below ymax")
    return xmin, ymin, xmax, ymax
