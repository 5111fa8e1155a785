"""The one road from a raster to described tiles: reading, the model and writing overlap."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, Protocol

import numpy as np

from .. import __version__
from .batching import in_batches
from .detail.parts import check_detail, pictures_of, reading_side, whole_of
from .errors import BundleError
from .models.engine import Engine, EngineInfo, until
from .models.instructions import instruction
from .records import make_records, shows_something
from .tiles.grid import Grid, Tile
from .tiles.pictures import DrawnSource
from .tiles.prefetch import prefetch
from .tiles.raster import RasterSource, TilePicture, TileReadError
from .worker.protocol import TileRecord

RUN_VERSION = 1
STYLE_SAMPLE = 16  # tiles by which a layer's caption style is judged
AHEAD_BYTES = 24 * 2**20  # of pictures read ahead: enough to keep the model busy while a sea without data is crossed


class TileSource(Protocol):
    """Anything that pictures of tiles come from.

    Attributes:
        threads: How many read at once, and
        ahead: how many tiles they read ahead; None where the computer decides, not somebody's server.
    """

    threads: int | None
    ahead: int | None

    def read(self, tile: Tile, size: int) -> TilePicture:
        """Return a (size, size, 3) picture; called from several threads."""


def describe(
    source: TileSource,
    engine: Engine,
    grid: Grid,
    *,
    prompt: str | None = None,
    only: Iterable[Tile] | None = None,
    skip: Collection[str] = (),
    batch_size: int = 16,
    threshold: float = 0.0,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[list[TileRecord]]:
    """Describe a grid's tiles, in order; by a server in the order of its answers.

    Reading, the model and the caller overlap: while the caller writes one batch, the next is being computed and the one
    after it read.

    Args:
        source: Where pictures come from.
        engine: The model; captions, embeddings or both, as it can.
        grid: The tiles.
        prompt: What the model is told, such as the style that ``choose_style`` found.
        only: The only tiles of the grid to describe; None for all.
        skip: Ids of tiles that are finished already.
        batch_size: How many pictures the model sees at once, at most; of tiles in parts, those of one tile at least. A server is
            sent tiles one by one, so that each answer is kept, which may be paid for, whenever the run ends.
        threshold: How sure the model has to be of a part's caption for it to be added to the tile's.
        cancelled: Asked often; once true, the iterator ends without waiting for the batch in work.

    Yields:
        Records of ``done``, ``skipped`` and ``failed`` tiles.

    Raises:
        TilescribeError: The raster cannot be opened any more, or the model can neither caption nor embed.
    """
    looks = pictures_of(check_detail(grid.spec.detail))
    if not (engine.info.can_caption or engine.info.can_embed):
        raise BundleError(f"The model {engine.info.id} neither captions nor embeds pictures. Choose another model.")
    finished = frozenset(skip)
    tiles = (tile for tile in (grid if only is None else only) if tile.tile_id not in finished)
    size = _side(grid, engine)
    most, least = (1, 1) if engine.info.sends_to else (max(1, batch_size // looks), -(-engine.info.batch // looks))
    ahead = source.ahead or max(2 * max(most, least), AHEAD_BYTES // (3 * size * size))
    over = threading.Event()
    engine = until(engine, over.is_set)
    pictures = prefetch(tiles, lambda tile: source.read(tile, size), ahead=ahead, threads=source.threads)
    return in_batches(
        pictures,
        lambda batch: make_records(batch, engine, grid, prompt, threshold),
        most=most,
        at_once=engine.info.at_once,
        least=least,
        in_turn=not engine.info.sends_to,
        cancelled=cancelled,
        over=over,
    )


def choose_prompt(source: TileSource, engine: Engine, grid: Grid, asked: str | None = None) -> str | None:
    """Return what a model is told in a whole run, in full: what a person asks for, else the layer's style.

    Args:
        source: Where pictures come from.
        engine: The model.
        grid: The tiles.
        asked: A preset's name, words of one's own, a caption style, or what this returned for an earlier run; None or empty to
            leave it to the program.

    Raises:
        InputError: It is too long.
    """
    if engine.info.can_instruct:
        told = instruction(asked)
        return engine.info.tasks.get(told, told)
    return asked or choose_style(source, engine, grid)


def choose_style(source: TileSource, engine: Engine, grid: Grid) -> str | None:
    """Return the caption style for a whole layer, judged by a sample of its tiles; None when there is no choice.

    The same raster, grid and model give the same style, so a run that goes on later keeps its voice.

    Raises:
        TilescribeError: The raster cannot be opened any more.
    """
    pictures = []
    for tile in grid.sample(STYLE_SAMPLE) if engine.info.can_caption else ():
        with suppress(TileReadError):  # the run will say so of this tile
            picture = source.read(tile, _side(grid, engine))
            pictures += [whole_of(picture.rgb, grid.spec.detail)] if shows_something(picture) else []
    return engine.choose_style(np.stack(pictures)) if pictures else None


def run_record(
    source: RasterSource | DrawnSource,
    grid: Grid,
    engine: EngineInfo,
    *,
    prompt: str | None = None,
    confidence_threshold: float = 0.0,
) -> dict[str, Any]:
    """Return what a run that begins now is, as it is stored with its layer; whoever ends it says when.

    Args:
        source: The raster, or the layer that QGIS draws.
        grid: Its grid.
        engine: What the engine says of itself.
        prompt: What the model was told, if anything.
        confidence_threshold: Captions below it are shown as uncertain.
    """
    facts, spec = source.facts, grid.spec
    return {
        "version": RUN_VERSION,
        "raster": {key: facts[key] for key in ("path", "width", "height", "crs_wkt", "transform")},
        "grid": {
            "tile_size": spec.tile_size,
            "overlap": spec.overlap,
            "unit": spec.unit,
            "extent": list(spec.extent) if spec.extent is not None else None,
            "mask_wkt": spec.mask_wkt,
            "detail": spec.detail,
            "rows": grid.shape[0],
            "cols": grid.shape[1],
        },
        "bands": facts["bands"],
        "stretch": facts["stretch"],
        **({"drawn": facts["drawn"]} if "drawn" in facts else {}),
        "notes": facts["notes"],
        "prompt": prompt,
        "model": engine.id,
        "weights_sha256": engine.weights_sha256,
        "captions": engine.can_caption,
        **_embedder(engine),
        "embedding_dim": engine.embedding_dim if engine.can_embed else 0,
        "confidence_threshold": confidence_threshold,
        "software": f"tilescribe {__version__}",
        "started": datetime.now(UTC).isoformat(timespec="seconds"),
        "finished": None,
    }


def _embedder(engine: EngineInfo) -> dict[str, str]:
    """Return which model embeds, where it is another one than captions."""
    if not engine.embedding_id:
        return {}
    return {"embedding_model": engine.embedding_id, "embedding_weights_sha256": engine.embedding_sha256}


def _side(grid: Grid, engine: Engine) -> int:
    """Return the side in pixels at which tiles are read: no finer than the model can use."""
    return reading_side(max(grid.tile_width, grid.tile_height), engine.info.input_size, grid.spec.detail)
