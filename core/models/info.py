"""What an engine says of itself and of a picture: plain values, which QGIS's Python may read too."""

from __future__ import annotations

from dataclasses import dataclass


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
