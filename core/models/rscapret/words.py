"""Words and ids of the compact model, whatever runs it: captions of the ids it wrote, and the ids of a search."""

from __future__ import annotations

import math
from collections.abc import Iterable

from tokenizers import Tokenizer

from ...errors import InputError
from ..engine import Caption
from .decoding import Written
from .tokenizer import sentence_case

MOST_LETTERS = 2000  # of a search; what follows would not be read


def captions_of(tokenizer: Tokenizer, written: Iterable[Written]) -> list[Caption]:
    """Return what was written as sentences, with the confidence in each."""
    return [
        Caption(sentence_case(tokenizer.decode(one.ids)), round(math.exp(one.mean_log_probability), 4))
        for one in written
    ]


def query_ids(tokenizer: Tokenizer, text: str, longest: int, unknown: int, ret: int) -> list[int]:
    """Return the ids of a search, and [RET] behind them.

    Args:
        tokenizer: The bundle's tokenizer.
        text: What is looked for.
        longest: Ids that are kept.
        unknown: Id of what the tokenizer cannot read.
        ret: Id of [RET].

    Raises:
        InputError: There is no letter or digit that the model knows.
    """
    ids = tokenizer.encode(text[:MOST_LETTERS], add_special_tokens=False).ids[:longest]
    if not ids or all(number == unknown for number in ids):
        raise InputError(
            f"The model cannot read {text[:40]!r}. Write the search in English words, such as: boats at a pier."
        )
    return [*ids, ret]
