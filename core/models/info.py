"""What an engine says of itself and of a picture: plain values, which QGIS's Python may read too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class EngineInfo:
    """What an engine says of itself.

    Attributes:
        id: Bundle id and version, for example ``rscapret-nano 1.0.0``; written in the ``model`` field.
        embedding_dim: Length of an embedding; 0 when the engine cannot embed.
        input_size: Side in pixels of the square picture the model looks at.
        device: Where it runs, in words a person understands, for example ``CPU (2 threads)``.
        weights_sha256: Digest over the bundle's weight files, kept with every run.
        at_once: Batches that may be in work at the same time; more than one only where that is no slower for each.
        batch: Pictures that a batch should hold at least, because fewer take as long; 0 where it makes no difference.
        can_instruct: Whether a caption can be asked for in one's own words.
        tasks: What the text of a preset is called in the model's own words, where it has such.
        languages: Codes of the languages it reads and writes, for example ``en``; empty when not known.
        sends_to: Address that pictures are sent to; empty when they stay on this computer.
        embedding_id: Bundle id and version of the model that embeds, where it is another one than captions.
        embedding_sha256: Digest over that model's weight files.
    """

    id: str
    embedding_dim: int
    input_size: int
    can_caption: bool
    can_embed: bool
    can_chat: bool
    device: str
    weights_sha256: str
    at_once: int = 1
    batch: int = 0
    can_instruct: bool = False
    tasks: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    sends_to: str = ""
    embedding_id: str = ""
    embedding_sha256: str = ""


@dataclass(frozen=True)
class Caption:
    """A sentence and the exponential of its tokens' mean log-probability, 0 to 1.

    Attributes:
        failure: Why there is no sentence; the tile is then marked as failed.
    """

    text: str
    confidence: float
    failure: str = ""
