"""What a conversation with a model is made of: messages of text and pictures, and [RET], by which a model asks for tiles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

USER, MODEL = "user", "assistant"
RET = "[RET]"
# Told once, before the first question, to models that follow instructions.
MANNERS = (
    "The pictures are tiles of an aerial or satellite image, seen from above. Answer what is asked about them. If you are "
    f"asked to show or find other places, answer with {RET} and a few words that say what those places show, such as: "
    f"{RET} boats at a pier."
)


@dataclass(frozen=True)
class Message:
    """What one side says.

    Attributes:
        role: USER or MODEL.
        parts: Sentences and (H, W, 3) uint8 pictures, in the order in which they are read.
    """

    role: str
    parts: tuple[str | np.ndarray, ...]

    @property
    def text(self) -> str:
        """The sentences alone."""
        return "\n".join(part for part in self.parts if isinstance(part, str))

    @property
    def pictures(self) -> list[np.ndarray]:
        """The pictures alone."""
        return [part for part in self.parts if not isinstance(part, str)]


def with_manners(messages: Sequence[Message]) -> list[Message]:
    """Return the messages with MANNERS before the first words: a template may know no role for what nobody said."""
    first, *others = messages
    place = next((number for number, part in enumerate(first.parts) if isinstance(part, str)), len(first.parts))
    return [Message(first.role, (*first.parts[:place], MANNERS, *first.parts[place:])), *others]


def split_at_ret(pieces: Iterator[str]) -> Iterator[tuple[bool, str]]:
    """Yield (whether it comes after [RET], text) of an answer's pieces; a [RET] cut in two by the pieces is still one.

    What follows a first [RET] says what to look for; [RET] itself is in nothing that is yielded.
    """
    held, after = "", False
    for piece in pieces:
        held += piece
        if RET in held and not after:
            before, _, held = held.partition(RET)
            if before:
                yield False, before
            after = True
            yield True, ""
        held = held.replace(RET, "") if after else held
        keep = next((size for size in range(min(len(RET) - 1, len(held)), 0, -1) if RET.startswith(held[-size:])), 0)
        ready, held = held[: len(held) - keep], held[len(held) - keep :]
        if ready:
            yield after, ready
    if held:
        yield after, held
