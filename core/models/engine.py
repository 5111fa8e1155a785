"""What a model is to the rest of the program: the Engine protocol and the values it returns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

import numpy as np

from .info import Caption, EngineInfo
from .talk import Message

__all__ = ["Caption", "Engine", "EngineInfo", "until"]


class Engine(Protocol):
    """Runs a model on pictures and sentences; what it cannot do, its ``info`` says, it refuses with a BundleError."""

    info: EngineInfo

    def caption(self, images: np.ndarray, prompt: str | None = None) -> list[Caption]:
        """Describe pictures; images are (N, H, W, 3) uint8 of any size."""

    def embed_images(self, images: np.ndarray) -> np.ndarray:
        """Return (N, D) float32 unit rows for (N, H, W, 3) uint8 pictures."""

    def describe(self, images: np.ndarray, prompt: str | None = None) -> tuple[list[Caption], np.ndarray]:
        """Caption and embed in one pass over the vision tower."""

    def choose_style(self, images: np.ndarray) -> str | None:
        """Return the prompt that makes captions of one style, the likeliest for the pictures as a whole.

        Pictures of one layer come from one sensor; judged one by one, some would be described in another voice. None
        when the model has but one voice.
        """

    def embed_texts(self, texts: Sequence[str]) -> np.ndarray:
        """Return (N, D) float32 unit rows for sentences."""


class ChatEngine(Engine, Protocol):
    """An engine whose ``info.can_chat`` is true."""

    def chat(self, messages: Sequence[Message], stopped: Callable[[], bool]) -> Iterator[str]:
        """Yield the pieces of the answer to the last message; closing the iterator, or ``stopped``, ends it.

        An answer that holds [RET] asks for tiles to be shown: what follows it, if anything, says what they show.

        Raises:
            TilescribeError: The conversation cannot be read, or the model failed; while the pieces are drawn.
        """

    def find(self, pictures: np.ndarray, text: str) -> np.ndarray | None:
        """Return the (D,) unit embedding of pictures (N, H, W, 3) uint8 and a sentence read together up to [RET].

        None where the model has no such embedding: tiles are then looked for by the sentence.
        """


def until(engine: Engine, stopped: Callable[[], bool]) -> Engine:
    """Return an engine for one run: once it is ``stopped``, one that asks a server sends nothing more for it.

    An engine that computes here is returned as it is: it is through with its batch soon.
    """
    own: Callable[[Callable[[], bool]], Engine] | None = getattr(engine, "until", None)
    return own(stopped) if own else engine
