"""What an analyst may ask of a model that follows instructions: presets by name, or words of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from ..errors import InputError

LONGEST = 2000  # characters of a free prompt
DEFAULT = "sentence"


@dataclass(frozen=True)
class Preset:
    """A prompt that is offered by name.

    Attributes:
        title: What a person chooses it by.
        text: What the model is told.
        tokens: Longest answer.
    """

    title: str
    text: str
    tokens: int


PRESETS = {
    "sentence": Preset(
        "One sentence",
        "This is a tile of an aerial or satellite image, seen from above. Describe it in one plain sentence.",
        48,
    ),
    "detailed": Preset(
        "Detailed",
        "This is a tile of an aerial or satellite image, seen from above. Describe it in detail in three or four sentences: "
        "the land cover, the objects with their number and place, and how they lie to each other.",
        200,
    ),
    "objects": Preset(
        "Objects with counts",
        "This is a tile of an aerial or satellite image, seen from above. List the objects that are visible with how many of "
        "each there are, separated by commas, for example: 3 boats, 1 pier. Write nothing else.",
        96,
    ),
    "land-cover": Preset(
        "Land cover",
        "This is a tile of an aerial or satellite image, seen from above. Name the classes of land cover that are visible, "
        "the largest first, each with a rough share in percent, separated by commas. Write nothing else.",
        64,
    ),
    "damage": Preset(
        "Damage",
        "This is a tile of an aerial or satellite image, seen from above. Say in one or two sentences whether there is visible "
        "damage to buildings, roads or vegetation (collapse, fire, flood, debris), of what kind and how severe. "
        "If there is none, say: no visible damage.",
        80,
    ),
}


def instruction(prompt: Optional[str]) -> str:
    """Return what a model is told: a preset's text by its name, a free prompt as it is, the default for none.

    Raises:
        InputError: A free prompt is too long.
    """
    words = " ".join((prompt or DEFAULT).split()) or DEFAULT
    if words in PRESETS:
        return PRESETS[words].text
    if len(words) > LONGEST:
        raise InputError(f"The prompt has {len(words):,} characters; at most {LONGEST:,} can be used. Shorten it.")
    return words


def answer_tokens(text: str, default: int) -> int:
    """Return how long the answer to an instruction may get: a preset's own length, else the default."""
    return next((preset.tokens for preset in PRESETS.values() if preset.text == text), default)
