"""What engines share that write captions as they are told, and embed nothing."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

import numpy as np

from ..errors import BundleError
from .info import Caption, EngineInfo


class Captioner(ABC):
    """An Engine without embeddings; its tiles are searched by their words, or by what a second model makes of them."""

    info: EngineInfo

    @abstractmethod
    def caption(self, images: np.ndarray, prompt: str | None = None) -> list[Caption]:
        """See Engine.caption."""

    def describe(self, images: np.ndarray, prompt: str | None = None) -> tuple[list[Caption], np.ndarray]:
        """Caption; the embeddings are (N, 0)."""
        return self.caption(images, prompt), np.zeros((len(images), 0), np.float32)

    def choose_style(self, images: np.ndarray) -> str | None:  # noqa: ARG002 - the protocol's
        """Return None: what it is told decides."""
        return None

    def embed_images(self, images: np.ndarray) -> np.ndarray:  # noqa: ARG002 - the protocol's
        """Refuse."""
        raise self._refusal()

    def embed_texts(self, texts: Sequence[str]) -> np.ndarray:  # noqa: ARG002 - the protocol's
        """Refuse."""
        raise self._refusal()

    def find(self, pictures: np.ndarray, text: str) -> np.ndarray | None:  # noqa: ARG002 - the protocol's
        """Return None: tiles are found by the sentence."""
        return None

    def _refusal(self) -> BundleError:
        return BundleError(f"{self.info.id} makes no embeddings. Pair it with a model for the search.")
