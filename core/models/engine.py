"""What a model is to the rest of the program: the Engine protocol and the values it returns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what only describes a model is read by QGIS's Python too, which may have no numpy
    import numpy as np


@dataclass(frozen=True)
class EngineInfo:
    """What an engine says of itself.

    Attributes:
        id: Bundle id and version, for example ``rscapret-nano 1.0.0``; written in the ``model`` field.
        embedding_dim: Length of an embedding; 0 when the engine cannot embed.
        input_size: Side in pixels of the square picture the model looks at.
        device: Where it runs, in words a person understands, for example ``CPU (2 threads)``.
        weights_sha256: Digest over the bundle's weight files, kept with every run.
    """

    id: str
    embedding_dim: int
    input_size: int
    can_caption: bool
    can_embed: bool
    can_chat: bool
    device: str
    weights_sha256: str


@dataclass(frozen=True)
class Caption:
    """A sentence and the exponential of its tokens' mean log-probability, 0 to 1."""

    text: str
    confidence: float


class Engine(Protocol):
    """Runs a model on pictures and sentences."""

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
