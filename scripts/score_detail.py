#!/usr/bin/env python3
"""Measure how well small things in large tiles are found and captioned: plain downscaling against looking at parts too.

    .runtime/bin/python scripts/score_detail.py DATASET [--cells 3] [--placement anywhere] [--split val] [--model ID]

Each tile is a mosaic: pictures of one class of ground side by side, CELLS x CELLS of them, and one picture of another class
somewhere on them. All tiles make one raster, which takes the road that a user's raster takes. Every class that is no
ground is then asked for by its name alone. Needs the full runtime; see docs/high-resolution.md.
"""

from __future__ import annotations

import argparse
import base64
import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from PIL import Image
from rasterio.transform import from_origin

from tilescribe.core.describe import choose_style, describe
from tilescribe.core.evaluation.captioning import CaptionScorer
from tilescribe.core.evaluation.class_queries import precision_at
from tilescribe.core.index.forms import words
from tilescribe.core.index.search import SearchIndex
from tilescribe.core.index.things import things
from tilescribe.core.models.registry import DEFAULT_MODEL, find_bundle, open_engine
from tilescribe.core.tiles.grid import GridSpec
from tilescribe.core.tiles.raster import RasterSource
from tilescribe.core.training.datasets import Entry, humanise_class, open_dataset, read_picture

GROUND = """agricultural bareland beach chaparral denseresidential desert farmland forest meadow mediumresidential
    mountain pond river sparseresidential""".split()
COLUMNS = 10  # tiles in a row of the raster
K = 5


@dataclass(frozen=True)
class Tile:
    """A mosaic: what is on it, and what people wrote of both."""

    thing: str
    captions: tuple[str, ...]
    picture: np.ndarray


def main() -> None:
    """Measure, print a table, and write the numbers where asked."""
    options = _options()
    rng = np.random.default_rng(options.seed)
    tiles = list(_mosaics(open_dataset(options.dataset, options.split).entries, options, rng))
    model = find_bundle(options.model)
    engine = open_engine(model.folder)
    side = len(tiles[0].picture)
    print(
        f"{len(tiles)} tiles of {side} px, one picture of {side // options.cells} px {_WHERE[options.placement]};",
        end=" ",
    )
    print(f"{len({tile.thing for tile in tiles})} classes asked for; {engine.info.id}\n")
    print(
        f"| | P@{K}, pictures | recall, pictures | P@{K}, search | recall, search | named in the caption | CIDEr | s |"
    )
    print("|---|---|---|---|---|---|---|---|")
    results: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        raster = Path(folder) / "mosaics.tif"
        _write(raster, [tile.picture for tile in tiles])
        for detail in options.detail:
            results[str(detail)] = row = _measure(engine, raster, tiles, detail, model.confidence_threshold)
            name = "whole, downscaled" if detail == 1 else f"detail {detail}"
            print(f"| {name} | " + " | ".join(f"{value:.3f}" for value in row.values()) + " |", flush=True)
    if options.json:
        options.json.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


_WHERE = {"anywhere": "anywhere on each", "cell": "in a cell of each"}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("dataset", type=Path, help="a captioning data set whose classes are known")
    parser.add_argument("--split", default="val")
    parser.add_argument("--cells", type=int, default=3, help="a tile is so many pictures wide (default: %(default)s)")
    parser.add_argument("--placement", choices=tuple(_WHERE), default="anywhere", help="where the other picture lies")
    parser.add_argument("--each", type=int, default=10, help="tiles of each class, at most (default: %(default)s)")
    parser.add_argument("--detail", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--model", default=DEFAULT_MODEL)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--json", type=Path, metavar="OUT")
    return parser.parse_args()


def _mosaics(entries: tuple[Entry, ...], options: argparse.Namespace, rng: np.random.Generator) -> Iterator[Tile]:
    by_class: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_class[str(entry.class_name).lower()].append(entry)
    grounds = [name for name in GROUND if len(by_class.get(name, ())) >= options.cells]
    if not grounds:
        sys.exit("The data set has no classes of ground, or does not state classes.")
    side = read_picture(entries[0].path).shape[0]
    for thing in sorted(set(by_class) - set(GROUND)):
        for entry in by_class[thing][: options.each]:
            ground = by_class[str(rng.choice(grounds))]
            chosen = [ground[place] for place in rng.choice(len(ground), options.cells**2)]
            rows = [
                np.hstack([_picture(one, side) for one in chosen[start : start + options.cells]])
                for start in range(0, len(chosen), options.cells)
            ]
            picture = np.vstack(rows)
            if options.placement == "cell":
                top, left = (int(place) * side for place in rng.integers(0, options.cells, 2))
            else:
                top, left = (int(place) for place in rng.integers(0, (options.cells - 1) * side + 1, 2))
            picture[top : top + side, left : left + side] = _picture(entry, side)
            both = zip(chosen[0].captions, entry.captions, strict=False)
            yield Tile(humanise_class(thing), tuple(f"{one} {other}" for one, other in both), picture)


def _picture(entry: Entry, side: int) -> np.ndarray:
    picture = read_picture(entry.path)
    if picture.shape[:2] == (side, side):
        return picture
    return np.asarray(Image.fromarray(picture).resize((side, side), Image.Resampling.BICUBIC))


def _write(path: Path, pictures: list[np.ndarray]) -> None:
    side = len(pictures[0])
    height = -(-len(pictures) // COLUMNS) * side
    profile = {"driver": "GTiff", "count": 3, "dtype": "uint8", "crs": "EPSG:32633", "tiled": True}
    place = from_origin(500000, 5000000, 0.3, 0.3)
    with rasterio.open(path, "w", width=COLUMNS * side, height=height, transform=place, **profile) as raster:
        for number, picture in enumerate(pictures):
            row, column = divmod(number, COLUMNS)
            window = rasterio.windows.Window(column * side, row * side, side, side)
            raster.write(picture.transpose(2, 0, 1), window=window)


def _measure(engine: Any, raster: Path, tiles: list[Tile], detail: int, threshold: float) -> dict[str, float]:
    began = time.perf_counter()
    with RasterSource(raster) as source:
        grid = source.grid(GridSpec(len(tiles[0].picture), detail=detail))
        style = choose_style(source, engine, grid)
        batches = describe(source, engine, grid, prompt=style, threshold=threshold)
        records = [record for batch in batches for record in batch][: len(tiles)]
    seconds = time.perf_counter() - began
    vectors = np.stack([_vectors(record.embedding)[0] for record in records])
    parts = np.stack([_vectors(record.details, vectors.shape[1]) for record in records]) if detail > 1 else None
    captions = [record.caption for record in records]
    index = SearchIndex(vectors, captions, details=parts)
    truth = [tile.thing for tile in tiles]
    found: dict[str, list[float]] = defaultdict(list)
    for name in sorted(set(truth)):
        relevant = [thing == name for thing in truth]
        query = engine.embed_texts([name])[0]
        rankings = {"pictures": np.argsort(-index.vector_scores(query), kind="stable").tolist()}
        rankings["search"] = index.search(name, query, limit=len(tiles)).rows
        for way, ranking in rankings.items():
            found[f"P@{K}, {way}"].append(precision_at(K, ranking, relevant))
            found[f"recall, {way}"].append(precision_at(sum(relevant), ranking, relevant))
    named = [bool(set(things(tile.thing)) & set(words(said))) for tile, said in zip(tiles, captions, strict=True)]
    cider = CaptionScorer([list(tile.captions) for tile in tiles]).score(captions).scores["CIDEr"]
    means = {key: float(np.mean(values)) for key, values in found.items()}
    return {**means, "named": float(np.mean(named)), "CIDEr": float(cider), "seconds": seconds}


def _vectors(text: str, dim: int = 0) -> np.ndarray:
    flat = np.frombuffer(base64.b64decode(text), dtype="<f2")
    return flat.reshape(-1, dim or flat.size)


if __name__ == "__main__":
    main()
