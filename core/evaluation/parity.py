"""Compares a model with an export of it on real tiles, and writes the numbers in the export's model.json."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import InputError, TilescribeError
from ..models.bundle import MANIFEST, Bundle
from ..models.engine import Engine
from ..models.registry import find_bundle, open_engine
from ..records import shows_something
from ..tiles.lattice import GridSpec
from ..tiles.raster import RasterSource

BATCH = 16
PICTURES = (".tif", ".tiff", ".jp2", ".vrt", ".png", ".jpg", ".jpeg")
# The least share of equal captions and the least cosine that an export of each kind is good for.
WANTED = {"fp32": (0.98, 0.999), "fp16": (0.95, 0.999), "int8": (0.0, 0.99)}
QUERIES = ("boats at a pier", "a river and a bridge", "houses with red roofs", "a green field", "an airport")


def tiles_of(place: str, count: int, tile_size: float = 256.0, side: int = 256) -> np.ndarray:
    """Return (N, side, side, 3) uint8 pictures of tiles that show something, from all over a raster.

    Args:
        place: A raster, or a folder of rasters or pictures, which then have like shares; too small ones are passed over.
        count: How many.
        tile_size: Side of a tile in pixels.
        side: Side of its picture.

    Raises:
        InputError: There are none, or they cannot be read.
    """
    rasters = rasters_of(place)
    step = max(1, len(rasters) // count)
    chosen = rasters[::step][:count]
    pictures: list[np.ndarray] = []
    for raster in chosen:
        try:
            pictures += _some(raster, -(-count // len(chosen)), tile_size, side)
        except TilescribeError:
            if raster == place:
                raise
    if not pictures:
        raise InputError(f"No tile of {place} shows anything. Choose another raster to compare on.")
    return np.stack(pictures[:count])


def rasters_of(place: str) -> list[str]:
    """Return the rasters and pictures in a folder, by name; what is no folder is a raster itself.

    Raises:
        InputError: The folder holds none.
    """
    folder = Path(place)
    if not folder.is_dir():
        return [place]
    found = [str(path) for path in sorted(folder.iterdir()) if path.suffix.lower() in PICTURES]
    if not found:
        raise InputError(f"{place} holds no rasters ({', '.join(PICTURES)}). Choose a raster or another folder.")
    return found


def _some(raster: str, count: int, tile_size: float, side: int) -> list[np.ndarray]:
    with RasterSource(raster) as source:
        grid = source.grid(GridSpec(tile_size))
        step = max(1, len(grid) // (2 * count))
        read = (source.read(tile, side) for tile in islice(grid, 0, None, step))
        return list(islice((picture.rgb for picture in read if shows_something(picture)), count))


def compare(
    original: str | Path, exported: str | Path, pictures: np.ndarray, names: Sequence[str] = ()
) -> dict[str, Any]:
    """Return how well an export agrees with its original, and keep it in the export's ``scores``.

    Args:
        original: Id or folder of a bundle.
        exported: Folder of the bundle that was exported from it.
        pictures: (N, H, W, 3) uint8 tiles.
        names: Of the rasters that they are from, kept beside the numbers.
    """
    theirs, ours = open_engine(original), open_engine(exported)
    bundle = find_bundle(exported)
    least_same, least_cosine = WANTED[str(bundle.settings.get("weights", "fp32"))]
    numbers: dict[str, Any] = {"tiles": len(pictures)}
    rows, other = _rows(theirs, pictures), _rows(ours, pictures)
    numbers["least_cosine_of_tiles"] = _least(rows, other)
    queries = [query for query in QUERIES if _readable(theirs, query)] or ["a"]
    numbers["least_cosine_of_queries"] = _least(theirs.embed_texts(queries), ours.embed_texts(queries))
    same = 1.0
    if theirs.info.can_caption:
        style = theirs.choose_style(pictures[:BATCH])
        same = float(
            np.mean([a == b for a, b in zip(_said(theirs, pictures, style), _said(ours, pictures, style), strict=True)])
        )
        numbers["same_captions"] = round(same, 4)
    cosine = min(numbers["least_cosine_of_tiles"], numbers["least_cosine_of_queries"])
    numbers["good"] = bool(same >= least_same and cosine >= least_cosine)
    _keep(bundle, {**numbers, "with": find_bundle(original).label, "on": list(names)})
    return numbers


def _readable(engine: Engine, query: str) -> bool:
    try:
        engine.embed_texts([query])
    except InputError:  # not in the language or the words that the model knows
        return False
    return True


def _rows(engine: Engine, pictures: np.ndarray) -> np.ndarray:
    return np.concatenate([engine.embed_images(pictures[at : at + BATCH]) for at in range(0, len(pictures), BATCH)])


def _said(engine: Engine, pictures: np.ndarray, style: str | None) -> list[str]:
    parts = [engine.caption(pictures[at : at + BATCH], style) for at in range(0, len(pictures), BATCH)]
    return [caption.text for part in parts for caption in part]


def _least(rows: np.ndarray, other: np.ndarray) -> float:
    return round(float((rows * other).sum(1).min()), 5)


def _keep(bundle: Bundle, numbers: dict[str, Any]) -> None:
    """Write the numbers in model.json, which is no weight file: the bundle's digest stays the same."""
    path = bundle.folder / MANIFEST
    manifest = json.loads(path.read_text(encoding="utf-8"))
    manifest["scores"] = {**manifest.get("scores", {}), "parity": numbers}
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    fresh.replace(path)
