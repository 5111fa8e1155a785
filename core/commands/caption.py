"""`tilescribe caption`: describe the tiles of a raster and keep them in a tile layer."""

from __future__ import annotations

import argparse
import json
import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..exits import INTERRUPTED, OK, SOME_FAILED
from ..store.fields import DONE, FAILED, SKIPPED
from .terminal import Progress, note, printable
from .values import bands, extent

if TYPE_CHECKING:
    from ..models.engine import Engine
    from ..store.files import TileFile
    from ..tiles.grid import Grid
    from ..tiles.raster import RasterSource

DEFAULT_TILE_SIZE = 256.0


def add_parser(commands: argparse._SubParsersAction) -> argparse.ArgumentParser:
    """Add the command to the program's own."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "caption",
        help="describe the tiles of a raster and keep them in a tile layer",
        description="Describe the tiles of a raster. Running again on the same output goes on where the last run ended.",
    )
    parser.add_argument("raster", help="anything that GDAL opens")
    parser.add_argument("out", type=Path, metavar="OUT", help="the tile layer: .gpkg, .geojson or .parquet")
    parser.add_argument("--tile-size", type=float, default=DEFAULT_TILE_SIZE, metavar="N", help="default: %(default)g")
    parser.add_argument("--overlap", type=float, default=0.0, metavar="N", help="between neighbours (default: none)")
    parser.add_argument(
        "--unit", choices=("pixels", "metres"), default="pixels", help="of size and overlap (default: pixels)"
    )
    parser.add_argument(
        "--detail",
        type=int,
        default=1,
        metavar="N",
        help="look at each tile whole and in N x N parts, for small things in large tiles (default: 1, whole only)",
    )
    parser.add_argument(
        "--bands", type=bands, metavar="R,G,B", help="band numbers, or one for grey (default: as the raster says)"
    )
    parser.add_argument(
        "--extent", type=extent, metavar="XMIN,YMIN,XMAX,YMAX", help="only tiles that touch it, in the raster's CRS"
    )
    parser.add_argument("--model", metavar="ID_OR_FOLDER", help="see tilescribe models (default: the embedded one)")
    parser.add_argument(
        "--embeddings",
        metavar="ID_OR_FOLDER",
        default="",
        help="a second model, for the search (default: the same one)",
    )
    parser.add_argument(
        "--prompt",
        metavar="TEXT",
        help="what a model that follows instructions is told: sentence, detailed, objects, land-cover, damage, or your own "
        "words; for RS-CapRet a caption style",
    )
    parser.add_argument("--json", action="store_true", help="print the outcome as JSON")
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    """Caption, and return the exit code."""
    from ..describe import choose_prompt, run_record
    from ..detail.parts import check_detail, no_use, pictures_of
    from ..models.labels import DEFAULT_MODEL, paired
    from ..models.registry import find_bundle, open_engine
    from ..store.files import TileFile, check_output
    from ..tiles.lattice import GridSpec
    from ..tiles.raster import RasterSource

    check_output(options.out)
    # What is no file is an address that GDAL knows; one may be too long to be looked for.
    path = str(Path(options.raster).absolute()) if os.path.exists(options.raster) else options.raster
    spec = GridSpec(
        options.tile_size, options.overlap, options.unit, options.extent, detail=check_detail(options.detail)
    )
    with RasterSource(path, options.bands) as source:
        grid = source.grid(spec)
        bundle = find_bundle(options.model or DEFAULT_MODEL)
        engine = open_engine(paired(str(bundle.folder), options.embeddings))
        if not engine.info.can_caption:
            note(f"{engine.info.id} writes no captions: the tiles can be searched by what they show.")
        if engine.info.sends_to:
            count = f"{len(grid)} tiles" + (f", {looks} of each," if (looks := pictures_of(spec.detail)) > 1 else "")
            note(f"Pictures of up to {count} leave this computer: they are sent to {engine.info.sends_to}.")
        prompt = choose_prompt(source, engine, grid, options.prompt)
        facts = run_record(source, grid, engine.info, prompt=prompt, confidence_threshold=bundle.confidence_threshold)
        for line in (*source.notes, *no_use(grid.tile_width, engine.info.input_size, spec.detail)):
            note(line)
        with TileFile(options.out, facts) as tiles:
            outcome = _describe(source, engine, grid, tiles, prompt, bundle.confidence_threshold)
    outcome.update(output=str(options.out), layer=tiles.layer, notes=list(source.notes))
    print(json.dumps(outcome) if options.json else _summary(outcome))
    if outcome["interrupted"]:
        return INTERRUPTED
    return SOME_FAILED if outcome["failed"] else OK


def _describe(
    source: RasterSource, engine: Engine, grid: Grid, tiles: TileFile, prompt: str | None, threshold: float
) -> dict[str, Any]:
    """Drive the run, batch by batch, and return what came of it."""
    from ..describe import describe

    finished = tiles.finished_ids()
    counts: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    began = time.monotonic()
    pending = max(0, len(grid) - len(finished))
    progress = Progress(pending)
    with _interruptible() as stop:
        run = describe(source, engine, grid, prompt=prompt, skip=finished, threshold=threshold, cancelled=stop.is_set)
        for records in run:
            tiles.append(records)
            counts.update(record.status for record in records)
            reasons.update(record.note for record in records if record.status == FAILED)
            progress.update(
                counts.total(), next((record.caption for record in reversed(records) if record.caption), "")
            )
    progress.close()
    for reason, count in reasons.most_common(3):
        note(f"{count} {'tile' if count == 1 else 'tiles'} failed: {reason}")
    interrupted = stop.is_set() and counts.total() < pending
    if not interrupted:
        tiles.record(finished=datetime.now(UTC).isoformat(timespec="seconds"))
    seconds = time.monotonic() - began
    return {
        "model": engine.info.id,
        "device": engine.info.device,
        "captions": engine.info.can_caption,
        "tiles": len(grid),
        "finished_before": len(finished),
        "done": counts[DONE],
        "skipped": counts[SKIPPED],
        "failed": counts[FAILED],
        "seconds": round(seconds, 3),
        "tiles_per_second": round(counts.total() / seconds, 2) if seconds else None,
        "interrupted": interrupted,
    }


def _summary(outcome: dict[str, Any]) -> str:
    parts = [f"{outcome['done']} {'described' if outcome['captions'] else 'made searchable'}"]
    parts += [f"{outcome[key]} {key}" for key in ("skipped", "failed") if outcome[key]]
    if outcome["finished_before"]:
        parts.append(f"{outcome['finished_before']} finished before")
    how = "Interrupted: run again to go on. " if outcome["interrupted"] else ""
    return f"{how}{outcome['tiles']} tiles: {', '.join(parts)}, in {outcome['seconds']:.1f} s. {printable(outcome['output'])}"


@contextmanager
def _interruptible() -> Iterator[threading.Event]:
    """Have Ctrl-C or a polite kill end the run between two batches, so that no write is torn; the second one ends it at once."""
    stop = threading.Event()

    def ask(number: int, _: object) -> None:
        stop.set()
        signal.signal(number, before[number])

    main = threading.current_thread() is threading.main_thread()
    before: dict[int, Any] = {}
    if main:
        before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
        for number in before:
            signal.signal(number, ask)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
