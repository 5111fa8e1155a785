"""Writes tiles with their captions as a captioning data set in RSICD's layout: images/ and dataset.json."""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image

from ...errors import InputError, OutputError
from ...models.rscapret.tokenizer import normalise
from ...tiles.grid import Grid
from ...tiles.lattice import GridSpec
from ...tiles.pictures import DrawnSource
from ...tiles.raster import RasterSource, TileReadError
from .blocks import shared_ground, split_blocks

DOCUMENT, PICTURES = "dataset.json", "images"
LARGEST_SIDE = 256  # pixels; more than any model here looks at
TILE_ID = re.compile(r"r(\d+)c(\d+)")


@dataclass(frozen=True)
class CaptionedTile:
    """A tile by its place in the run's grid, and what it shows."""

    tile_id: str
    caption: str


@dataclass(frozen=True)
class Splitting:
    """How tiles are divided: shares of train, val and test, blocks of ``block`` x ``block`` tiles, and the seed."""

    shares: tuple[float, float, float] = (0.7, 0.1, 0.2)
    block: int = 4
    seed: int = 7


DEFAULT = Splitting()


@dataclass
class Written:
    """What came of it: pictures by split, and sentences for the user."""

    folder: Path
    counts: dict[str, int]
    notes: list[str] = field(default_factory=list)


def open_run(
    run: dict[str, Any], raster: str | None = None, drawn: DrawnSource | None = None
) -> tuple[RasterSource | DrawnSource, Grid]:
    """Open a run's raster with its own bands and stretch, and lay its grid over it. The caller closes the source.

    Args:
        run: The facts kept with the tile layer.
        raster: Where the raster is now; None for where it was.
        drawn: What has the tiles drawn, where QGIS drew those of the run.

    Raises:
        InputError: The raster is gone or is another one, or the facts are not those of a raster file.
    """
    try:
        was, grid = run["raster"], run["grid"]
        spec = GridSpec(grid["tile_size"], grid["overlap"], grid["unit"])  # its extent never moved a tile
        path, size = raster or was["path"], (was["width"], was["height"])
    except (KeyError, TypeError) as error:
        raise InputError(
            "The tile layer does not say which raster it was made from, so its pictures cannot be cut again. "
            "Caption the raster into a GeoPackage, and review the tiles there."
        ) from error
    if drawn is not None:
        return drawn, drawn.grid(spec)
    if run.get("bands") is None:
        raise InputError(
            f"The tiles were drawn by QGIS from {path}, so only QGIS can draw them again. Export them in QGIS, with "
            f"{path} in the project."
        )
    source = RasterSource(path, run.get("bands"), run.get("stretch"), was.get("crs_wkt"))
    try:
        if (source.width, source.height) != size:
            raise InputError(
                f"{path} has {source.width} x {source.height} pixels, but the tiles were made from {size[0]} x {size[1]}. "
                "Name the raster that was captioned."
            )
        return source, source.grid(spec)
    except BaseException:
        source.close()
        raise


def write_dataset(
    source: RasterSource | DrawnSource,
    grid: Grid,
    tiles: Sequence[CaptionedTile],
    folder: Path,
    splitting: Splitting = DEFAULT,
    *,
    name: str = "",
    report: Callable[[float, str], None] = lambda _share, _said: None,
) -> Written:
    """Cut the tiles' pictures and write them with their captions and splits; the JSON comes last.

    Args:
        source: The run's raster, see ``open_run``.
        grid: The run's grid.
        tiles: What to write; tiles without a caption, and polygons that a person drew, are left out.
        folder: New or empty, or left behind by a try that was stopped.
        splitting: How to divide the tiles.
        name: What the data set is called; the folder's name when empty.
        report: Told the share that is done and what was done last.

    Raises:
        InputError: There are too few tiles, or one is of another grid.
        OutputError: The folder is in use, or cannot be written.
    """
    of_grid = [tile for tile in tiles if TILE_ID.fullmatch(tile.tile_id)]
    kept = {tile.tile_id: tile for tile in of_grid if _tokens(tile.caption)}
    notes = []
    if len(of_grid) < len(tiles):
        notes.append(f"{len(tiles) - len(of_grid)} polygons that are no tiles of the run were left out.")
    if len(kept) < len(of_grid):
        notes.append(f"{len(of_grid) - len(kept)} tiles without a caption in English letters were left out.")
    if notes and not kept:
        raise InputError(" ".join([*notes, "Nothing is left. Write captions in English letters for tiles of the run."]))
    chosen = [kept[key] for key in sorted(kept)]
    places = [place_of(tile.tile_id, grid) for tile in chosen]
    try:
        splits, side = split_blocks(places, splitting.shares, splitting.block, splitting.seed)
    except InputError as error:
        raise InputError(" ".join([*notes, str(error)])) from error
    if side < splitting.block:
        notes.append(f"Splits are by blocks of {side} x {side} tiles: larger ones would be too few.")
    left_out = shared_ground(places, splits, _reach(grid))
    if left_out:
        notes.append(f"{len(left_out)} tiles were left out: they overlap tiles that the model will be tested on.")
    _prepare(folder)
    images: list[dict[str, Any]] = []
    size = min(max(grid.tile_width, grid.tile_height), LARGEST_SIDE)
    for number, (tile, place, split) in enumerate(zip(chosen, places, splits, strict=True)):
        if number in left_out:
            continue
        report(number / len(chosen), tile.caption)
        try:
            picture = source.read(grid.tile(*place), size)
        except TileReadError as error:
            notes.append(f"{tile.tile_id} was left out. {error}")
            continue
        filename = f"{tile.tile_id}.png"
        _save(Image.fromarray(picture.rgb), folder / PICTURES / filename)
        images.append(_entry(len(images), filename, split, tile.caption))
    document = {"dataset": (name or folder.name).lower(), "images": images}
    _write(folder / DOCUMENT, json.dumps(document, indent=1, ensure_ascii=False))
    report(1.0, "")
    return Written(folder, dict(Counter(image["split"] for image in images)), notes)


def place_of(tile_id: str, grid: Grid) -> tuple[int, int]:
    """Return a tile's row and column.

    Raises:
        InputError: It is not one of the grid.
    """
    found = TILE_ID.fullmatch(tile_id)
    place = (int(found[1]), int(found[2])) if found else (-1, -1)
    if not (0 <= place[0] < grid.shape[0] and 0 <= place[1] < grid.shape[1]):
        raise InputError(f"The tile {tile_id} is not one of the run's grid. Choose the tile layer as the run wrote it.")
    return place


def _reach(grid: Grid) -> tuple[int, int]:
    """Return how many rows and columns away a tile still overlaps."""
    return math.ceil(grid.tile_height / grid.step_y) - 1, math.ceil(grid.tile_width / grid.step_x) - 1


def _tokens(caption: str) -> list[str]:
    """Return a caption's words without accents, as the model's tokenizer reads them."""
    letters = unicodedata.normalize("NFKD", caption)
    return normalise("".join(letter for letter in letters if not unicodedata.combining(letter))).split()


def _entry(number: int, filename: str, split: str, caption: str) -> dict[str, Any]:
    sentence = {"raw": caption, "tokens": _tokens(caption), "imgid": number, "sentid": number}
    return {"filename": filename, "imgid": number, "split": split, "sentids": [number], "sentences": [sentence]}


def _prepare(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if {child.name for child in folder.iterdir()} - {PICTURES}:
            raise OutputError(f"The folder {folder} is not empty. Choose another, or a new one.")
        (folder / PICTURES).mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder} cannot be written ({error.strerror}). Choose another folder.") from error


def _save(picture: Image.Image, path: Path) -> None:
    try:
        picture.save(path)
    except OSError as error:
        raise OutputError(f"{path} cannot be written ({error.strerror or error}). Free some space.") from error


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{path} cannot be written ({error.strerror}). Free some space.") from error
