"""Two models in one: the captions of the first, the embeddings of the second, so that one tile layer holds both."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from dataclasses import replace

import numpy as np

from ..errors import BundleError
from .engine import Caption, Engine, until
from .labels import JOINT


class PairedEngine:
    """An Engine that asks one engine for captions and another for embeddings, both at the same time.

    Args:
        captioner: Writes the captions.
        embedder: Embeds pictures and sentences.

    Raises:
        BundleError: One of them cannot do its part.
    """

    def __init__(self, captioner: Engine, embedder: Engine) -> None:
        if not captioner.info.can_caption:
            raise BundleError(f"The model {captioner.info.id} writes no captions. Choose another one for the captions.")
        if not embedder.info.can_embed:
            raise BundleError(
                f"The model {embedder.info.id} makes no embeddings. Choose another one for the search, or none."
            )
        self._captioner, self._embedder = captioner, embedder
        one, two = captioner.info, embedder.info
        both = hashlib.sha256(f"{one.weights_sha256} {two.weights_sha256}".encode()).hexdigest()
        self.info = replace(
            one,
            id=f"{one.id}{JOINT}{two.id}",
            embedding_dim=two.embedding_dim,
            input_size=max(one.input_size, two.input_size),
            can_embed=True,
            device=one.device if one.device == two.device else f"{one.device}; {two.device}",
            weights_sha256=both,
            batch=max(one.batch, two.batch),
            embedding_id=two.id,
            embedding_sha256=two.weights_sha256,
        )
        self._beside = ThreadPoolExecutor(max(1, one.at_once), thread_name_prefix="embeddings")

    def caption(self, images: np.ndarray, prompt: str | None = None) -> list[Caption]:
        """See Engine.caption."""
        return self._captioner.caption(images, prompt)

    def embed_images(self, images: np.ndarray) -> np.ndarray:
        """See Engine.embed_images."""
        return self._embedder.embed_images(images)

    def describe(self, images: np.ndarray, prompt: str | None = None) -> tuple[list[Caption], np.ndarray]:
        """See Engine.describe; while one model writes, the other one looks."""
        rows = self._beside.submit(self._embedder.embed_images, images)
        return self._captioner.caption(images, prompt), rows.result()

    def choose_style(self, images: np.ndarray) -> str | None:
        """See Engine.choose_style."""
        return self._captioner.choose_style(images)

    def until(self, stopped: Callable[[], bool]) -> PairedEngine:
        """See engine.until."""
        own = copy(self)
        own._captioner = until(self._captioner, stopped)
        return own

    def cost(self, tiles: int) -> str:
        """Say what so many tiles would cost, for captions that are paid for; empty for others."""
        return str(getattr(self._captioner, "cost", lambda _tiles: "")(tiles))

    def embed_texts(self, texts: Sequence[str]) -> np.ndarray:
        """See Engine.embed_texts."""
        return self._embedder.embed_texts(texts)
