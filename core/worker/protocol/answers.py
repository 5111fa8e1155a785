"""What the worker says to QGIS: answers, and the beat that shows it is alive.

Runs on Python 3.9+ with the standard library alone, because QGIS's own Python reads it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Ready:
    """What the runtime is: sent once, after Hello."""

    protocol: int
    version: str
    python: str
    engines: list[str]
    devices: list[str]
    packages: dict[str, str]


@dataclass
class Heartbeat:
    """Sent every second, also while a model computes."""

    busy: bool


@dataclass
class RunStarted:
    """The run's facts, before its first tile: ``run`` is the JSON object stored with the layer."""

    job: str
    tiles: int  # in the grid
    pending: int  # still to do after skipping finished ones
    crs_wkt: str  # empty when the raster has none
    run: dict[str, Any]


@dataclass
class DrawTile:
    """Ask QGIS for a picture of a tile; answered by Drawn.

    ``file`` is where it shall lie: ``size`` rows of ``size`` pixels, red, green, blue and alpha (not premultiplied), a
    byte each. The worker removes it once it has read it.
    """

    job: str
    tile_id: str
    box: list[float]  # xmin, ymin, xmax, ymax in the layer's CRS
    size: int
    file: str
    requests: int = 0  # that drawing it sends to the layer's server, about


@dataclass
class TileRecord:
    """One described tile, field for field as in the tile layer."""

    tile_id: str
    row: int
    col: int
    footprint: list[list[float]]  # closed ring of (x, y) in the raster's CRS
    caption: str
    confidence: float
    valid: float
    status: str  # done, skipped, failed
    note: str
    model: str
    embedding: str  # base64 of float16 little-endian; empty when there is none
    details: str = ""  # likewise, of the tile's parts, row by row


@dataclass
class TileBatch:
    """Tiles in the order in which they were finished."""

    job: str
    tiles: list[TileRecord]


@dataclass
class JobDone:
    """A job's end, also of a cancelled one."""

    job: str
    cancelled: bool
    done: int
    skipped: int
    failed: int
    seconds: float


@dataclass
class Failed:
    """A job's end by an error; ``kind`` is one of errors.BY_KIND, ``message`` a sentence for the user."""

    job: str
    kind: str
    message: str


@dataclass
class Estimate:
    """How much work a run would be."""

    job: str
    tiles: int
    seconds: float
    output_bytes: int
    rate: float  # tiles a second, measured on this machine
    notes: list[str]  # for example: no CRS, 3 of 4 bands used
    requests: int = 0  # that drawing the layer would make to its server, about


@dataclass
class ModelInfo:
    """A bundle as the model box shows it."""

    id: str
    title: str
    folder: str
    licence: str
    bytes: int
    can_caption: bool
    can_embed: bool
    can_instruct: bool = False
    languages: list[str] = field(default_factory=list)  # codes; empty: not stated
    sends_to: str = ""  # address that pictures are sent to; empty: they stay on this computer
    can_chat: bool = False


@dataclass
class Models:
    """The bundles found."""

    job: str
    models: list[ModelInfo]


@dataclass
class IndexLoaded:
    """An index is in memory."""

    job: str
    key: str
    count: int


@dataclass
class Hits:
    """Rows of the index, best first; ``scores`` fuse vector and words, 0 to 1."""

    job: str
    rows: list[int]
    scores: list[float]
    vector_scores: list[float]
    word_scores: list[float]
    parts: list[int] = field(default_factory=list)  # that matched best, from 1; 0: the whole; empty: no tile has any


@dataclass
class Embedded:
    """The embedding of a picture or of several, to be searched by."""

    job: str
    vector: str  # base64 of float32 little-endian
    vector_model: str


@dataclass
class ChatPiece:
    """The next words of an answer."""

    job: str
    text: str


@dataclass
class ChatDone:
    """An answer's end; where tiles are the answer, or part of it, ``shows`` is true and the rest says which."""

    job: str
    text: str  # the whole answer
    shows: bool = False
    find: str = ""  # what the tiles show, in the language of queries; may be empty with ``like``
    like: bool = False  # whether they resemble the tiles that are talked about
    vector: str = ""  # base64 of float32 little-endian: the model's own embedding of what to find
    vector_model: str = ""
    notes: list[str] = field(default_factory=list)  # sentences for the user
    seconds: float = 0.0


ANSWERS = (
    Ready,
    Heartbeat,
    RunStarted,
    DrawTile,
    TileBatch,
    JobDone,
    Failed,
    Estimate,
    Models,
    IndexLoaded,
    Hits,
    Embedded,
    ChatPiece,
    ChatDone,
)
