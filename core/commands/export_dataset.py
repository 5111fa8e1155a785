"""`tilescribe export-dataset`: write the captions of a tile layer with their pictures, to train a model on."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..exits import OK
from .terminal import note, printable
from .told import silent, tell_outcome, teller
from .values import count, whole

if TYPE_CHECKING:
    from ..tiles.pictures import DrawnSource
    from ..training.datasets.cut import CaptionedTile


def add_parser(commands: argparse._SubParsersAction) -> argparse.ArgumentParser:
    """Add the command to the program's own."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "export-dataset",
        help="write reviewed captions with their pictures as a captioning data set",
        description=(
            "Write the reviewed captions of a tile layer with the tiles' pictures, in the layout of RSICD: images/ and "
            "dataset.json with the splits train, val and test. Tiles are split by blocks of the grid, so that what a "
            "model is tested on does not lie beside what it learnt from."
        ),
    )
    parser.add_argument("tiles", type=Path, metavar="TILES", help="the tile layer: .gpkg, .geojson or .parquet")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to write; new or empty")
    parser.add_argument("--all", action="store_true", help="also captions that nobody reviewed")
    parser.add_argument("--raster", help="where the captioned raster is now (default: where it was)")
    parser.add_argument("--val", type=float, default=0.1, metavar="SHARE", help="for validation (default: 0.1)")
    parser.add_argument(
        "--test", type=float, default=0.2, metavar="SHARE", help="held out for the score (default: 0.2)"
    )
    parser.add_argument("--block", type=count, default=4, metavar="N", help="side of a block in tiles (default: 4)")
    parser.add_argument("--seed", type=whole, default=7, metavar="N", help="of the drawing of splits (default: 7)")
    parser.add_argument("--name", default="", help="what the data set is called (default: as the folder)")
    parser.add_argument("--told", action="store_true", help=argparse.SUPPRESS)  # for the plugin, which reads the lines
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    """Write the data set and return the exit code."""
    from ..training.datasets.cut import Splitting, open_run, write_dataset

    tiles, facts, drawn = _tiles(options.tiles, options.all)
    shares = (1.0 - options.val - options.test, options.val, options.test)
    splitting = Splitting(shares, options.block, options.seed)
    source, grid = open_run(facts, options.raster, drawn)
    with source:
        written = write_dataset(
            source,
            grid,
            tiles,
            options.folder,
            splitting,
            name=options.name,
            report=teller() if options.told else silent,
        )
    for line in written.notes:
        note(line)
    if options.told:
        tell_outcome({"folder": str(written.folder), "counts": written.counts, "notes": written.notes})
    else:
        counts = ", ".join(f"{count} {split}" for split, count in written.counts.items())
        print(f"{sum(written.counts.values())} tiles ({counts}) in {printable(str(written.folder))}")
    return OK


def _tiles(path: Path, every: bool) -> tuple[list[CaptionedTile], dict[str, Any], DrawnSource | None]:
    """Return what to write, the run, and what has tiles drawn.

    They come from a tile layer, or from the plugin's list of chosen tiles (.json); only the plugin can have tiles drawn.
    """
    from ..store.reading import read_captions
    from ..training.datasets.cut import CaptionedTile
    from .wishes import wished_of_qgis

    if path.suffix.lower() == ".json":
        try:
            listed = json.loads(path.read_text(encoding="utf-8"))
            tiles = [CaptionedTile(str(tile), str(said)) for tile, said in listed["tiles"]]
            return tiles, dict(listed["run"]), wished_of_qgis(listed.get("drawn"), path.parent)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise InputError(f"{path} is not a list of tiles ({error}). Choose a tile layer.") from error
    found, facts = read_captions(path)
    chosen = [CaptionedTile(tile.tile_id, tile.caption) for tile in found if every or tile.reviewed]
    if not chosen:
        raise InputError(
            f"No caption in {path.name} is reviewed yet. Review some in QGIS (the dock's third tab), or add --all."
        )
    return chosen, facts, None
