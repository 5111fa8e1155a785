"""What QGIS says to the worker: requests, and the picture or the end that a job was waiting for.

Runs on Python 3.9+ with the standard library alone, because QGIS's own Python reads it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional


@dataclass
class Hello:
    """First message; the worker answers with Ready."""

    protocol: int
    version: str


@dataclass
class GridParams:
    """The grid a person asked for; lengths in raster pixels unless ``unit`` is ``metres``."""

    tile_size: float = 256.0
    overlap: float = 0.0
    unit: str = "pixels"
    extent: Optional[list[float]] = None  # xmin, ymin, xmax, ymax in the raster's CRS
    mask_wkt: Optional[str] = None  # (multi)polygon in the raster's CRS
    detail: int = 1  # parts along a side of a tile that are looked at besides the whole; 1 for none


@dataclass
class DrawnLayer:
    """A layer that QGIS draws, as if it were a raster: its pixels are QGIS's pictures, asked for tile by tile."""

    name: str
    width: int
    height: int
    transform: list[float]  # from (column, row) to the CRS: six numbers
    crs_wkt: str
    metres_per_pixel: float  # on the ground, where the tiles are; 0 when nobody knows
    server_resolutions: list[float] = field(default_factory=list)  # of the server's own tiles; empty: it has none
    server_tile: int = 256  # pixels along such a tile
    server_beyond: int = 0  # columns to the right and rows below that QGIS asks for and does not draw
    look: dict[str, str] = field(default_factory=dict)  # digests of style and source, and the QGIS that made them
    # The most that its server is asked; 0: there is no server. A run may go on at another pace.
    requests_per_second: float = field(default=0.0, compare=False)


@dataclass
class CaptionRequest:
    """Describe the tiles of a raster; answered by RunStarted, TileBatch..., JobDone or Failed."""

    job: str
    raster: str
    model: str
    grid: GridParams = field(default_factory=GridParams)
    bands: Optional[list[int]] = None  # 1-based; None: colour interpretation, else 1-2-3
    skip_file: Optional[str] = None  # text file with one finished tile_id a line
    only: Optional[list[str]] = None  # the only tiles to describe, of a grid that may be the whole world; None: all
    batch_size: int = 16
    prompt: Optional[str] = None  # a preset's name, words of one's own, or a caption style; None: the model's own way
    token: Optional[str] = field(default=None, repr=False)  # for a served model; kept in memory only
    style: Optional[str] = None  # of the run that is gone on with, empty for none; None: judged by a sample of tiles
    drawn: Optional[DrawnLayer] = None  # in place of ``raster``
    spool: Optional[str] = None  # folder of the caller's for drawn pictures
    crs_wkt: Optional[str] = None  # what QGIS takes for the raster's coordinate system, where its file says none


@dataclass
class Drawn:
    """The picture that DrawTile asked for lies in the spool folder, or the note says why there is none."""

    job: str
    tile_id: str
    note: str = ""
    final: bool = False  # no other tile could be drawn either: the job fails with the note


@dataclass
class EstimateRequest:
    """Ask how much work a run would be; answered by Estimate or Failed."""

    job: str
    raster: str
    model: str
    grid: GridParams = field(default_factory=GridParams)
    drawn: Optional[DrawnLayer] = None  # in place of ``raster``; nothing of it is drawn
    crs_wkt: Optional[str] = None  # as in CaptionRequest


@dataclass
class ModelsRequest:
    """Ask which bundles there are; answered by Models."""

    job: str


@dataclass
class LoadIndexRequest:
    """Hand a tile layer's embeddings and captions to the worker; answered by IndexLoaded or Failed.

    ``vectors_file`` holds n x dim float16 little-endian rows, ``captions_file`` a JSON list of n strings,
    ``boxes_file`` n x 4 float64 little-endian (xmin, ymin, xmax, ymax) in the layer's CRS. Rows keep the order in
    which the caller sent them: a hit names its row. The worker removes the files once it has read them.
    """

    job: str
    key: str  # layer id and version; one key is loaded once
    dim: int
    count: int
    vectors_file: str
    captions_file: str
    boxes_file: str
    details_file: Optional[str] = None  # n x parts x dim float16 little-endian, zeros where a part has no vector
    parts: int = 0


@dataclass
class SearchRequest:
    """Rank a loaded index's rows by a sentence, a vector, other rows, or several of them; answered by Hits or Failed.

    The files are the caller's, who removes them after the answer.
    """

    job: str
    key: str
    query: str  # in the language of core/index/language.py; empty to search by what is liked or ``vector`` alone
    model: str
    limit: int = 50
    min_score: float = 0.0
    extent: Optional[list[float]] = None  # layer CRS
    like: list[int] = field(default_factory=list)  # rows that hits should resemble
    unlike: list[int] = field(default_factory=list)  # rows that they should not
    leave_out: list[int] = field(default_factory=list)  # rows that are no hits
    rows_file: Optional[str] = None  # uint32 little-endian: the only rows that may be hits
    # Embeddings of ``vector_model``, base64 of float32 little-endian: in place of the query's, of ``like``, of ``unlike``
    vector: str = ""
    like_vector: str = ""
    unlike_vector: str = ""
    vector_model: str = ""
    scores_file: Optional[str] = None  # written by the worker: float32 little-endian, the score of every row


@dataclass
class EmbedRequest:
    """Ask what a model sees in a picture, or saw on average in rows of an index; answered by Embedded or Failed."""

    job: str
    model: str
    picture: Optional[str] = None  # a PNG of the caller's, who removes it after the answer
    key: str = ""  # of the index
    rows: list[int] = field(default_factory=list)


@dataclass
class ChatPart:
    """A sentence of a message, or a tile: by its id in the run's grid, or as a picture that QGIS drew."""

    text: str = ""
    tile: str = ""
    file: str = ""  # a PNG of the caller's, who removes it after the answer


@dataclass
class ChatMessage:
    """What one side of a conversation says, pictures and text in the order in which they are read."""

    role: str  # user or assistant
    parts: list[ChatPart]


@dataclass
class ChatRequest:
    """Ask a model about tiles; answered by ChatPiece..., ChatDone or Failed. The last message is the question."""

    job: str
    model: str
    messages: list[ChatMessage]
    run: dict[str, Any] = field(default_factory=dict)  # of the tile layer: which raster, grid, bands and stretch
    token: Optional[str] = field(default=None, repr=False)  # for a served model; kept in memory only


@dataclass
class Cancel:
    """Stop a job; answered within a second by its JobDone with ``cancelled``."""

    job: str


@dataclass
class Shutdown:
    """Leave now."""


REQUESTS = (
    Hello,
    CaptionRequest,
    EstimateRequest,
    ModelsRequest,
    LoadIndexRequest,
    SearchRequest,
    EmbedRequest,
    ChatRequest,
    Drawn,
    Cancel,
    Shutdown,
)
