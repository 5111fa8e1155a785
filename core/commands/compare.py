"""`tilescribe compare`: what changed between two captioned dates of one place."""

from __future__ import annotations

import argparse
import json
import math
from pathlib import Path
from typing import TYPE_CHECKING

from ..exits import OK
from .terminal import note, printable
from .values import number_up_to

if TYPE_CHECKING:
    from ..changes.dates import Date


def add_parser(commands: argparse._SubParsersAction) -> argparse.ArgumentParser:
    """Add the command to the program's own."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "compare",
        help="list the tiles that changed between two captioned dates",
        description="List the tiles whose content changed between two tile layers of the same grid and model, the most "
        "changed first.",
    )
    parser.add_argument(
        "before", type=Path, metavar="BEFORE", help="the earlier tile layer: .gpkg, .geojson or .parquet"
    )
    parser.add_argument("after", type=Path, metavar="AFTER", help="the later one")
    parser.add_argument(
        "--threshold",
        type=number_up_to(2),
        metavar="D",
        help="from which distance on a tile counts as changed, 0 to 2 (default: read off the distances)",
    )
    parser.add_argument(
        "--other-words", action="store_true", help="only tiles whose captions name other things as well"
    )
    parser.add_argument("--json", action="store_true", help="print the changes as JSON")
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    """Compare, print the changes, and return the exit code."""
    from ..changes.compare import compare

    compared = compare(_date(options.before), _date(options.after), options.threshold)
    if compared is None:  # nobody can stop it but by ending the program
        return OK
    changes = compared.changed(options.other_words)
    found = [
        {
            "rank": change.rank,
            "tile_id": change.after.tile_id,
            "distance": change.distance,
            "caption_before": change.before.caption,
            "caption_after": change.after.caption,
            "words_gone": list(change.gone),
            "words_come": list(change.come),
            "box": list(change.after.box),
        }
        for change in changes
    ]
    facts = {"threshold": round(compared.threshold.value, 4), "how": compared.threshold.how}
    if options.json:
        print(json.dumps({**facts, "compared": len(compared.changes), "unpaired": compared.unpaired, "changes": found}))
        return OK
    note(
        f"{len(found)} of {len(compared.changes)} tiles changed: "
        f"their distance is {facts['threshold']} or more ({facts['how']})."
    )
    if compared.unpaired:
        note(f"{compared.unpaired} tiles of either date have no counterpart with an embedding and were left out.")
    for change in changes:
        print(f"{change.rank:>4}  {change.distance:.3f}  {change.after.tile_id}")
        print(f"        before: {printable(change.before.caption)}")
        print(f"        after:  {printable(change.after.caption)}")
    return OK


def _date(path: Path) -> Date:
    from ..changes.dates import Date, DatedTile
    from ..store.reading import read_tiles

    table = read_tiles(path)
    run = table.run or {}
    boxes, vectors = table.boxes.tolist(), table.vectors.astype("<f2")
    has = [bool(vector.any()) for vector in vectors]
    tiles = [
        DatedTile(
            row, table.ids[row], table.captions[row], vectors[row].tobytes() if has[row] else b"", tuple(boxes[row])
        )
        for row in range(len(table.ids))
        if all(map(math.isfinite, boxes[row]))
    ]
    crs = _crs(str((run.get("raster") or {}).get("crs_wkt") or ""))
    return Date(path.name, tiles, table.model, str(run.get("weights_sha256") or ""), crs)


def _crs(wkt: str) -> str:
    """Return the code of a coordinate system, which every format of raster words in its own way; else its wording."""
    from rasterio.crs import CRS
    from rasterio.errors import CRSError

    try:
        authority = CRS.from_wkt(wkt).to_authority()
    except CRSError:
        return wkt
    return ":".join(authority) if authority else wkt
