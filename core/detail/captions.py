"""One caption from what a model says of a whole tile and of its parts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..index.things import things

MOST_ADDED = 2  # a caption stays one that a person reads at a glance
_ENDS = (".", "!", "?", "…", "\u3002", "\uff01", "\uff1f", "\u0964", "\u061f")  # Chinese, Hindi and Arabic, too


@dataclass(frozen=True)
class Said:
    """A caption and how sure the model was of it, 0 to 1."""

    text: str
    confidence: float


def joined(whole: Said, parts: Sequence[Said], threshold: float = 0.0) -> Said:
    """Return the whole's caption, and after it those of parts that name something else.

    A part's caption is added when the model was sure of it, and at least half of the things that it names have not been named.
    The surest comes first; at most ``MOST_ADDED`` are added, each a sentence of its own.

    Args:
        whole: Of the whole tile; comes first whatever it says.
        parts: Of its parts.
        threshold: What a model is less sure of is not added.

    Returns:
        Sentences, with the confidence of all words together.
    """
    kept = [whole] if whole.text.strip() else []
    named = set(things(whole.text))
    for part in sorted(parts, key=lambda one: -one.confidence):
        names = set(things(part.text))
        if part.confidence < threshold or len(kept) > MOST_ADDED or 2 * len(names - named) < max(1, len(names)):
            continue
        kept.append(part)
        named |= names
    if len(kept) < 2:
        return kept[0] if kept and kept[0] is not whole else whole
    return Said(" ".join(sentence(one.text) for one in kept), _together(kept))


def sentence(text: str) -> str:
    """Return a caption as a sentence: with a capital, and a full stop unless it ends in one."""
    text = " ".join(text.split())
    text = text[:1].upper() + text[1:]
    return text if not text or text.endswith(_ENDS) else f"{text}."


def _together(said: Sequence[Said]) -> float:
    """Return the confidence of all words: a geometric mean, as that of one caption is."""
    if any(one.confidence <= 0 for one in said):
        return 0.0
    words = [max(1, len(one.text.split())) for one in said]
    logs = sum(count * math.log(one.confidence) for count, one in zip(words, said))
    return math.exp(logs / sum(words))
