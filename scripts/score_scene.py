"""Measure captions of the sample scene against what was drawn where.

Usage: .runtime/bin/python scripts/score_scene.py [TILES.gpkg [SCENE.truth.json]]

A caption counts as right when it names the tile's subject in any of the words that people use for it.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAMES = {
    "airplane": r"airplanes?|planes?|airport|aircraft",
    "baseball diamond": r"baseball",
    "bare land": r"bare ?land|desert|bare|sand|soil",
    "beach": r"beach",
    "bridge": r"bridges?|overpass(es)?|viaducts?",
    "buildings": r"buildings?|commercial|industrial",
    "chaparral": r"chaparral|shrubs?|bushes|plants|desert",
    "dense residential": r"residential|houses",
    "farmland": r"farmlands?|croplands?|fields?|agricultural|farm",
    "forest": r"forest",
    "freeway": r"freeways?|highways?|roads?|motorway",
    "golf course": r"golf",
    "harbor": r"harbou?r|port|boats|docked",
    "intersection": r"intersections?|crossroads?|crossing|roads?",
    "medium residential": r"residential|houses",
    "mobile home park": r"mobile homes?|residential|houses",
    "overpass": r"overpass(es)?|viaducts?|bridges?",
    "parking lot": r"parking|parked",
    "river": r"rivers?",
    "runway": r"runways?|airport",
    "sparse residential": r"residential|houses?",
    "storage tanks": r"tanks?",
    "tennis court": r"tennis",
}


def main(tiles: Path, truth: Path) -> None:
    """Print every tile whose caption misses its subject, and the share that hits it."""
    drawn = {tile["tile_id"]: tile["class"] for tile in json.loads(truth.read_text(encoding="utf-8"))["tiles"]}
    connection = sqlite3.connect(f"{tiles.resolve().as_uri()}?mode=ro", uri=True)
    captions = dict(connection.execute("SELECT tile_id, caption_model FROM tiles").fetchall())
    connection.close()
    right = {
        tile: bool(re.search(rf"\b({NAMES[subject]})\b", captions[tile] or "", re.IGNORECASE))
        for tile, subject in drawn.items()
    }
    for tile, subject in drawn.items():
        if not right[tile]:
            print(f"{tile}  {subject:<18} {captions[tile]}")
    print(f"{sum(right.values())} of {len(right)} captions name what the tile shows")


if __name__ == "__main__":
    main(
        Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "demo-output" / "tiles.gpkg",
        Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "build" / "sample" / "scene.truth.json",
    )
