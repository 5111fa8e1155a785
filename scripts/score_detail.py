#!/usr/bin/env python3
"""Measure how well small things in large tiles are found and captioned: plain downscaling against looking at parts too.

    .runtime/bin/python scripts/score_detail.py DATASET [--cells 3] [--placement anywhere] [--split val] [--model ID]
    .runtime/bin/python scripts/score_detail.py RASTER.tif [--cells 3]

Of a DATASET, each tile is a mosaic: pictures of one class of ground side by side, CELLS x CELLS of them, and one picture of
another class somewhere on them. All tiles make one raster, which takes the road that a user's raster takes. Every class
that is no ground is then asked for by its name alone.

Of a RASTER with its answers beside it (RASTER.json or RASTER.truth.json: the class of each of its small tiles), CELLS x CELLS
small tiles make a large one, and every class is asked for. Needs the full runtime; see docs/high-resolution.md.
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
from tilescribe.core.models.labels import DEFAULT_MODEL
from tilescribe.core.models.registry import find_bundle, open_engine
from tilescribe.core.tiles.lattice import GridSpec
from tilescribe.core.tiles.raster import RasterSource
from tilescribe.core.training.datasets import Entry, humanise_class, open_dataset, read_picture

GROUND = """agricultural bareland beach chaparral denseresidential desert farmland forest meadow mediumresidential
    mountain pond river sparseresidential""".split()
COLUMNS = 10  # tiles in a row of the raster
K = 5


@dataclass(frozen=True)
class Tile:
    """A large tile: what it shows that a search may ask for, and what people wrote of it, where they did."""

    things: frozenset[str]
    captions: tuple[str, ...] = ()
    picture: np.ndarray | None = None


def main() -> None:
    """Measure, print a table, and write the numbers where asked."""
    options = _options()
    model = find_bundle(options.model)
    engine = open_engine(model.folder)
    results: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        raster, side, tiles = _known(options) if options.data.is_file() else _made(options, Path(folder))
        classes = frozenset.union(*(tile.things for tile in tiles.values()))
        print(f"{len(tiles)} tiles of {side} px in {options.cells} x {options.cells} cells, ", end="")
        print(f"{len(classes)} classes asked for, {engine.info.id}\n")
        for detail in options.detail:
            row = _measure(engine, raster, side, tiles, detail, model.confidence_threshold)
            if not results:
                print("| | " + " | ".join(row) + " |\n" + "|---" * (len(row) + 1) + "|")
            results[str(detail)] = row
            name = "whole, downscaled" if detail == 1 else f"detail {detail}"
            print(f"| {name} | " + " | ".join(f"{value:.3f}" for value in row.values()) + " |", flush=True)
    if options.json:
        options.json.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "data", type=Path, help="a captioning data set whose classes are known, or a raster with answers"
    )
    parser.add_argument("--split", default="val")
    parser.add_argument("--cells", type=int, default=3, help="a tile is so many pictures wide (default: %(default)s)")
    parser.add_argument(
        "--placement", choices=("anywhere", "cell"), default="anywhere", help="where the other picture lies"
    )
    parser.add_argument("--each", type=int, default=10, help="tiles of each class, at most (default: %(default)s)")
    parser.add_argument("--detail", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--model", default=DEFAULT_MODEL)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--json", type=Path, metavar="OUT")
    return parser.parse_args()


def _made(options: argparse.Namespace, folder: Path) -> tuple[Path, int, dict[tuple[int, int], Tile]]:
    rng = np.random.default_rng(options.seed)
    tiles = list(_mosaics(open_dataset(options.data, options.split).entries, options, rng))
    pictures = [tile.picture for tile in tiles if tile.picture is not None]
    raster = folder / "mosaics.tif"
    _write(raster, pictures)
    return raster, len(pictures[0]), {divmod(number, COLUMNS): tile for number, tile in enumerate(tiles)}


def _known(options: argparse.Namespace) -> tuple[Path, int, dict[tuple[int, int], Tile]]:
    found = [path for suffix in (".json", ".truth.json") if (path := options.data.with_suffix(suffix)).is_file()]
    if not found:
        sys.exit(f"There are no answers beside {options.data}.")
    answers = json.loads(found[0].read_text(encoding="utf-8"))
    inside: dict[tuple[int, int], list[str]] = defaultdict(list)
    for one in answers["tiles"]:
        inside[one["row"] // options.cells, one["col"] // options.cells].append(humanise_class(one["class"]))
    whole = {place: Tile(frozenset(names)) for place, names in inside.items() if len(names) == options.cells**2}
    return options.data, int(answers["tile_size"]) * options.cells, whole


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
            yield Tile(frozenset({humanise_class(thing)}), tuple(f"{one} {other}" for one, other in both), picture)


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


def _measure(
    engine: Any, raster: Path, side: int, tiles: dict[tuple[int, int], Tile], detail: int, threshold: float
) -> dict[str, float]:
    began = time.perf_counter()
    with RasterSource(raster) as source:
        grid = source.grid(GridSpec(side, detail=detail))
        style = choose_style(source, engine, grid)
        batches = describe(source, engine, grid, prompt=style, threshold=threshold)
        by_place = {(record.row, record.col): record for batch in batches for record in batch}
    seconds = time.perf_counter() - began
    records, shown = [by_place[place] for place in tiles], [tile.things for tile in tiles.values()]
    vectors = np.stack([_vectors(record.embedding)[0] for record in records])
    parts = np.stack([_vectors(record.details, vectors.shape[1]) for record in records]) if detail > 1 else None
    captions = [record.caption for record in records]
    index = SearchIndex(vectors, captions, details=parts)
    found: dict[str, list[float]] = defaultdict(list)
    for name in sorted(frozenset.union(*shown)):
        relevant = [name in names for names in shown]
        query = engine.embed_texts([name])[0]
        rankings = {"pictures": np.argsort(-index.vector_scores(query), kind="stable").tolist()}
        rankings["search"] = index.search(name, query, limit=len(tiles)).rows
        for way, ranking in rankings.items():
            found[f"P@{K}, {way}"].append(precision_at(K, ranking, relevant))
            found[f"recall, {way}"].append(precision_at(sum(relevant), ranking, relevant))
    row = {key: float(np.mean(values)) for key, values in found.items()}
    row["named"] = float(
        np.mean(
            [
                np.mean([bool(set(things(name)) & set(words(said))) for name in names])
                for names, said in zip(shown, captions, strict=True)
            ]
        )
    )
    if all(tile.captions for tile in tiles.values()):
        references = [list(tile.captions) for tile in tiles.values()]
        row["CIDEr"] = float(CaptionScorer(references).score(captions).scores["CIDEr"])
    return {**row, "seconds": seconds}


def _vectors(text: str, dim: int = 0) -> np.ndarray:
    flat = np.frombuffer(base64.b64decode(text), dtype="<f2")
    return flat.reshape(-1, dim or flat.size)


if __name__ == "__main__":
    main()
