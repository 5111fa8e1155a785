"""One captioned date, and which of its tiles lie on which tiles of another date. Standard library only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Optional, Union, overload

from ..errors import InputError

NEAR = 0.1  # of a tile's side: tiles whose centres and sides differ by less show the same place
ENOUGH = 0.5  # of the smaller layer's tiles have to lie on one of the other's

LET_GO = 2000  # tiles dropped at once

Box = tuple[float, float, float, float]


class DatedTile(NamedTuple):
    """A captioned tile of one date.

    Attributes:
        key: Whatever the caller knows it by.
        tile_id: Its name in its grid.
        caption: As it is now, edits included.
        vector: The embedding, float16 little-endian; empty when there is none.
        box: xmin, ymin, xmax, ymax in the layer's coordinate system.
    """

    key: int
    tile_id: str
    caption: str
    vector: bytes
    box: Box


class Tiles(Sequence[DatedTile]):
    """Tiles kept as plain tuples: Python's garbage collector, and with it QGIS, would stop for a hundred thousand others."""

    def __init__(self, rows: list[tuple[int, str, str, bytes, Box]]) -> None:
        """Take over rows of the fields of a DatedTile, in their order."""
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> DatedTile: ...

    @overload
    def __getitem__(self, place: slice) -> Tiles: ...

    def __getitem__(self, place: Union[int, slice]) -> Union[DatedTile, Tiles]:
        if isinstance(place, slice):
            return Tiles(self._rows[place])
        return DatedTile._make(self._rows[place])

    def let_go(self) -> None:
        """Forget the tiles bit by bit: all at once would keep other threads waiting."""
        drop(self._rows)


def drop(rows: list[Any]) -> None:
    """Empty a long list bit by bit, so that other threads have their turn meanwhile."""
    while rows:
        del rows[-LET_GO:]


@dataclass(frozen=True)
class Date:
    """A tile layer as one of two dates.

    Attributes:
        name: What the layer is called, for sentences.
        tiles: Its captioned tiles; many are best kept as Tiles.
        model: Id and version of the model that made the embeddings.
        weights_sha256: Digest of that model's weights; empty when nobody kept it.
        crs: Its coordinate system in any wording that is the same for both; empty when unknown.
    """

    name: str
    tiles: Sequence[DatedTile]
    model: str
    weights_sha256: str = ""
    crs: str = ""


def check_comparable(before: Date, after: Date) -> None:
    """Refuse two dates whose embeddings or places have nothing to do with each other.

    Raises:
        InputError: It says what differs and what to do.
    """
    for date in (before, after):
        if not date.tiles:
            raise InputError(f"{date.name} has no captioned tiles, so there is nothing to compare. Caption its raster.")
        if not any(tile.vector for tile in date.tiles):
            raise InputError(
                f"The tiles of {date.name} have no embeddings, so what they show cannot be compared. "
                "Caption its raster again into a GeoPackage."
            )
    if before.model != after.model:
        raise InputError(
            f"{before.name} was captioned with {before.model or 'an unknown model'} and {after.name} with "
            f"{after.model or 'an unknown model'}: what two models see cannot be compared. "
            "Caption one of the two rasters again, with the model of the other."
        )
    if before.weights_sha256 and after.weights_sha256 and before.weights_sha256 != after.weights_sha256:
        raise InputError(
            f"{before.name} and {after.name} were captioned with {before.model}, but its weights were others then. "
            "Caption the earlier raster again with the model as it is now."
        )
    if before.crs and after.crs and before.crs != after.crs:
        raise InputError(
            f"{before.name} and {after.name} have different coordinate systems, so their tiles do not lie on each other. "
            f"Reproject one raster to the other's (Raster, Projections, Warp), and caption it again."
        )


def pair(before: Date, after: Date) -> list[tuple[int, int]]:
    """Return the numbers of the tiles of both dates that show the same place, in the order of the later ones.

    By place, not by name: a later picture that reaches further has other rows and columns for the same ground.
    Numbers, because Python's garbage collector looks through objects, and QGIS waits while it does.

    Raises:
        InputError: The grids are different ones.
    """
    places: dict[tuple[int, int], tuple[int, ...]] = {}
    width, height = _usual_size(before)
    for number, tile in enumerate(before.tiles):
        cell = _cell(tile.box, width, height)
        places[cell] = (*places.get(cell, ()), number)
    pairs = []
    for number, tile in enumerate(after.tiles):
        column, row = _cell(tile.box, width, height)
        near = [
            other for x in (-1, 0, 1) for y in (-1, 0, 1) for other in places.get((column + x, row + y), ())
            if _same_place(before.tiles[other].box, tile.box)
        ]  # fmt: skip
        if near:
            pairs.append((near[0], number))
    smaller = min(len(before.tiles), len(after.tiles))
    if len(pairs) < ENOUGH * smaller:
        raise InputError(_other_grid(before, after, len(pairs)))
    return pairs


def _other_grid(before: Date, after: Date, fit: int) -> str:
    sizes = [_usual_size(date) for date in (before, after)]
    if any(abs(one - other) > NEAR * max(one, other) for one, other in zip(*sizes)):
        shown = [f"{width:g} x {height:g}" for width, height in sizes]
        what = f"the tiles of {before.name} measure {shown[0]} map units and those of {after.name} {shown[1]}"
        do = "Caption one of the two rasters again with the tile size of the other, given in metres."
    else:
        what = f"only {fit} tiles of {after.name} lie on a tile of {before.name}; the others are shifted or elsewhere"
        do = (
            "Clip or warp the later raster to the extent and resolution of the earlier one "
            "(Raster, Extraction, Clip Raster by Extent), and caption it again with the same tile size."
        )
    return f"The two layers have different grids: {what}. {do}"


def _usual_size(date: Date) -> tuple[float, float]:
    """Return the median width and height of a date's tiles; those at the raster's edge may be smaller."""
    middle = len(date.tiles) // 2
    widths = sorted(tile.box[2] - tile.box[0] for tile in date.tiles)
    heights = sorted(tile.box[3] - tile.box[1] for tile in date.tiles)
    return widths[middle] or 1.0, heights[middle] or 1.0


def _cell(box: Box, width: float, height: float) -> tuple[int, int]:
    return int((box[0] + box[2]) / 2 // width), int((box[1] + box[3]) / 2 // height)


def _same_place(one: Box, other: Box) -> bool:
    for low, high in ((0, 2), (1, 3)):
        side = max(one[high] - one[low], other[high] - other[low])
        apart = abs(one[low] - other[low]), abs(one[high] - other[high])
        if max(apart) > NEAR * side:
            return False
    return True


def usual_model(models: Sequence[str], run_model: Optional[str] = None) -> str:
    """Return the model that a layer's embeddings are of: its run's, else the one that most tiles name."""
    named = [model for model in models if model]
    return run_model or (max(sorted(set(named)), key=named.count) if named else "")
