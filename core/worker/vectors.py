"""Embeddings as text: what a model saw or meant, kept by whoever asks until it is searched by."""

from __future__ import annotations

import base64

import numpy as np

from ..errors import WorkerError


def write_vector(vector: np.ndarray) -> str:
    """Return an embedding as base64 of float32, little-endian."""
    return base64.b64encode(vector.astype("<f4").tobytes()).decode("ascii")


def read_vector(text: str) -> np.ndarray:
    """Return the embedding that :func:`write_vector` wrote, (D,) float32.

    Raises:
        WorkerError: It is none; a project's file may have been edited by hand.
    """
    try:
        vector = np.frombuffer(base64.b64decode(text, validate=True), dtype="<f4")
        if not np.isfinite(vector).all():
            raise ValueError("not every number is finite")
    except ValueError as error:
        raise WorkerError(f"The embedding to search by could not be read ({error}). Ask again.") from error
    return vector
