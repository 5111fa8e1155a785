"""Which tile shows what, how tiles are joined into one scene, and the list of what was drawn where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from PIL import Image, ImageFilter

from . import land, town, transport, water
from .brush import MARGIN, Patch, fractal

TILE = 256
SEED = 20240219


@dataclass(frozen=True)
class Subject:
    """What one tile is about.

    Attributes:
        name: The scene class in words, as a person would search for it.
        paint: Paints a patch.
        straight: The border follows the tile's edge (streets, runways) instead of wandering (fields, woods).
    """

    name: str
    paint: Callable[[Patch], None]
    straight: bool = False


FOREST = Subject("forest", land.forest)
RIVER = Subject("river", water.river)
BEACH = Subject("beach", water.beach)
FREEWAY = Subject("freeway", transport.freeway, True)
OVERPASS = Subject("overpass", transport.overpass, True)
SKEWED_OVERPASS = Subject("overpass", partial(transport.overpass, lean=0.55), True)
HARBOUR = Subject("harbor", water.harbour, True)
HARBOUR_ACROSS = Subject("harbor", partial(water.harbour, piers=(70.0, 196.0), upright=False), True)
GREEN = Subject("farmland", land.green_field)
CHAPARRAL = Subject("chaparral", land.chaparral)
OLD_HOUSES = Subject("dense residential", town.old_houses, True)
DENSE = Subject("dense residential", town.dense_houses, True)
TWO_TANKS = Subject("storage tanks", partial(town.storage_tanks, spots=((82, 150), (186, 150)), radius=40))
PLANES = Subject(
    "airplane",
    partial(transport.parked_aeroplanes, planes=((70, 80, 108, -2.3), (178, 84, 108, -2.3), (116, 178, 108, -2.3))),
    True,
)
ONE_PLANE = Subject("airplane", partial(transport.parked_aeroplanes, planes=((126, 132, 168, 0.25),)), True)

LAYOUT: tuple[tuple[Subject, ...], ...] = (
    (FOREST, FOREST, RIVER, GREEN, Subject("farmland", land.grey_field), Subject("farmland", land.lush_field),
     HARBOUR, HARBOUR),
    (FOREST, Subject("sparse residential", land.farmhouse), RIVER, Subject("farmland", land.brown_field),
     Subject("golf course", land.golf), Subject("golf course", land.fairway), HARBOUR_ACROSS,
     Subject("harbor", water.harbour_mouth, True)),
    (FREEWAY, OVERPASS, Subject("bridge", water.bridge), FREEWAY, SKEWED_OVERPASS, FREEWAY,
     Subject("intersection", transport.intersection, True), BEACH),
    (DENSE, OLD_HOUSES, RIVER, Subject("parking lot", town.car_park, True), Subject("buildings", town.buildings, True),
     Subject("mobile home park", town.mobile_homes, True), Subject("medium residential", town.medium_houses, True), BEACH),
    (Subject("medium residential", town.medium_houses, True), Subject("tennis court", land.tennis), RIVER,
     Subject("baseball diamond", land.baseball), Subject("storage tanks", town.storage_tanks), TWO_TANKS,
     Subject("bare land", land.bare_land), BEACH),
    (CHAPARRAL, CHAPARRAL, RIVER, Subject("runway", partial(transport.runway, threshold=True), True),
     Subject("runway", transport.runway, True), ONE_PLANE, PLANES, BEACH),
)  # fmt: skip


def _weight(rng: np.random.Generator, straight: bool) -> np.ndarray:
    """Return how strongly a patch covers its neighbours, 0 to 1, with a wandering or a straight border."""
    side = TILE + 2 * MARGIN
    axis = np.minimum(np.arange(side) - MARGIN, side - MARGIN - 1 - np.arange(side)) + 0.5
    inside = np.minimum(axis[:, None], axis[None, :]).astype(np.float32)
    reach = 0.5
    if not straight:
        reach = 3.0  # far enough out that no gap is left between two wandering borders
        inside = inside + 3.5 * fractal(rng, (side, side), 60, 3)
    return np.clip(inside / 3 + reach, 0, 1)[..., None]


# The scene some years on: what stands there then, by (row, column) of the tile.
LATER: dict[tuple[int, int], Subject] = {
    (0, 0): Subject("parking lot", town.car_park, True),
    (1, 3): Subject("medium residential", town.medium_houses, True),
    (2, 7): HARBOUR,
    (4, 6): Subject("buildings", town.buildings, True),
    (5, 5): Subject("runway", transport.runway, True),
}
SUMMER = (1.08, 0.95, 0.85)  # how another season's light falls into red, green and blue


def draw(later: bool = False) -> np.ndarray:
    """Return the scene, (rows * 256, columns * 256, 3) uint8; ``later`` with what changed, in another light."""
    layout = [[LATER.get((r, c), one) if later else one for c, one in enumerate(row)] for r, row in enumerate(LAYOUT)]
    rows, cols = len(layout), len(layout[0])
    canvas = np.zeros((rows * TILE + 2 * MARGIN, cols * TILE + 2 * MARGIN, 3), np.float32)
    canvas[:] = (120, 118, 100)
    order = sorted(((r, c) for r in range(rows) for c in range(cols)), key=lambda at: layout[at[0]][at[1]].straight)
    for row, col in order:
        subject = layout[row][col]
        patch = Patch(col * TILE, row * TILE, TILE, SEED + 97 * row + col, (120, 118, 100))
        subject.paint(patch)
        part = canvas[row * TILE : (row + 1) * TILE + 2 * MARGIN, col * TILE : (col + 1) * TILE + 2 * MARGIN]
        part += _weight(patch.rng, subject.straight) * (patch.finished() - part)
    scene = canvas[MARGIN:-MARGIN, MARGIN:-MARGIN]
    return _photograph(scene * np.float32(SUMMER) if later else scene, SEED + 1 if later else SEED)


def _photograph(scene: np.ndarray, seed: int) -> np.ndarray:
    """Add what a camera and the air add: slight blur, grain, haze, a little uneven light."""
    rng = np.random.default_rng(seed)
    picture = Image.fromarray(np.clip(scene, 0, 255).astype(np.uint8))
    blurred = np.asarray(picture.filter(ImageFilter.GaussianBlur(0.5)), np.float32)
    shape = blurred.shape[:2]
    grain = 3.0 * rng.standard_normal((*shape, 1)) + 1.5 * rng.standard_normal((*shape, 3))
    light = 1 + 0.015 * fractal(rng, shape, 600, 2)[..., None]
    hazy = 8 + 0.95 * blurred * light
    return np.clip(hazy + grain, 0, 255).astype(np.uint8)


def truth(later: bool = False) -> list[dict[str, object]]:
    """Return what was drawn where, tile by tile; for measuring only."""
    return [
        {
            "tile_id": f"r{row:05d}c{col:05d}",
            "row": row,
            "col": col,
            "class": (LATER.get((row, col), subject) if later else subject).name,
        }
        for row, subjects in enumerate(LAYOUT)
        for col, subject in enumerate(subjects)
    ]
