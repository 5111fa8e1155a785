"""Water: a river and its bridge, the beach, the harbour."""

from __future__ import annotations

import math

import numpy as np

from .brush import Patch
from .things import boat, tree
from .transport import FREEWAY_Y, carriageways

RIVER_X = 640.0  # the river's mean axis in the scene
RIVER_HALF = 46.0
COAST_X = 1896.0  # the mean waterline


def river_axis(y: np.ndarray | float) -> np.ndarray | float:
    """Return x of the river's middle at scene height y."""
    return RIVER_X + 46 * np.sin((np.asarray(y) - FREEWAY_Y) / 92.0) + 8 * np.sin(np.asarray(y) / 37.0)


def river(patch: Patch) -> None:
    """A dark green river between wooded banks."""
    patch.rgb[:] = (70, 84, 58)
    patch.mottle(0.14, 20)
    x, y = patch.grid()
    ragged = 5 * patch.noise(26, 3)
    across = np.abs(x - river_axis(y)) + ragged
    bank = np.clip((RIVER_HALF + 5 - across) / 6, 0, 1)
    patch.paint(bank, (88, 88, 66), 0.08, 10)
    water = np.clip((RIVER_HALF - across) / 3, 0, 1)
    patch.paint(water, (66, 68, 52), 0.035, 60)
    patch.rgb *= 1 + (water * 0.012 * patch.noise(3, 2))[..., None]
    rng = patch.rng
    for _ in range(460):
        ty = rng.uniform(-18, patch.tile + 18)
        side = rng.choice([-1, 1])
        centre = float(river_axis(ty + patch.y0)) - patch.x0
        tx = centre + side * (RIVER_HALF + 6 + rng.uniform(0, 128))
        if -18 < tx < patch.tile + 18:
            colour = np.asarray((60, 84, 56)) * rng.uniform(0.7, 1.2)
            tree(patch, tx, ty, rng.uniform(5, 10), colour, 0.8)


def bridge(patch: Patch) -> None:
    """The freeway crossing the river."""
    river(patch)
    before = patch.rgb.copy()
    middle = 128
    deck = [(-40, middle - 66), (300, middle - 66), (300, middle + 66), (-40, middle + 66)]
    patch.cast(deck, 16, 0.6)
    shaded = patch.rgb.copy()
    patch.rgb[:] = before
    x, _ = patch.grid()
    over_water = (np.abs(x - RIVER_X) < 104)[..., None]
    patch.rgb[:] = np.where(over_water, shaded, before)
    patch.paint(patch.polygon(deck), (168, 162, 154), 0.03, 20)
    carriageways(patch, 6)
    for edge in (-65, 65):
        patch.paint(patch.line([(-40, middle + edge), (300, middle + edge)], 2.4), (214, 210, 202))


def shoreline(y: np.ndarray) -> np.ndarray:
    """Return x of the waterline at scene height y."""
    return COAST_X + 16 * np.sin(y / 150.0) + 6 * np.sin(y / 47.0)


def beach(patch: Patch) -> None:
    """Pale sand, breaking waves, green-blue sea."""
    x, y = patch.grid()
    out = x - shoreline(y)
    dry, wet = np.asarray((226, 212, 176), np.float32), np.asarray((196, 180, 142), np.float32)
    shallow, deep = np.asarray((126, 178, 150), np.float32), np.asarray((40, 128, 112), np.float32)
    patch.rgb[:] = dry
    patch.mottle(0.025, 40)
    patch.mottle(0.02, 2, octaves=2)
    damp = np.clip((out + 26) / 18, 0, 1)[..., None]
    patch.rgb += damp * (wet - patch.rgb)
    lap = out + 4 * patch.noise(30, 3)
    sea = shallow + np.clip(lap / 95, 0, 1)[..., None] * (deep - shallow)
    sea *= (1 + 0.02 * patch.noise(16, 3) + 0.012 * np.sin(lap / 4 + 2 * patch.noise(40, 2)))[..., None]
    patch.rgb += np.clip(lap / 4, 0, 1)[..., None] * (sea - patch.rgb)
    foam = np.zeros_like(lap)
    lacy = np.clip(0.75 + 0.55 * patch.noise(9, 3), 0, 1)
    for at, width, strength in ((1, 4, 0.95), (13, 5, 0.8), (33, 4, 0.55)):
        foam += strength * lacy * np.exp(-(((lap - at - 2.5 * patch.noise(36, 2)) / width) ** 2))
    patch.paint(np.clip(foam, 0, 1), (244, 246, 240))
    for _ in range(9):
        px, py = patch.rng.uniform(6, 62), patch.rng.uniform(6, 250)
        patch.shade(patch.disc(px - 1.5, py - 2, 2.2), 0.4)
        colour = ((206, 70, 60), (70, 110, 190), (236, 232, 220), (222, 190, 70))[patch.rng.integers(4)]
        patch.paint(patch.disc(px, py, 2.4), colour)


def _dock(patch: Patch, points: list[tuple[float, float]], width: float) -> None:
    patch.shade(patch.line([(x - 2, y - 3) for x, y in points], width), 0.4)
    patch.paint(patch.line(points, width), (196, 184, 158), 0.03, 6)


def harbour(patch: Patch, piers: tuple = (48.0, 208.0), upright: bool = True) -> None:
    """Boats moored side by side on both sides of long piers, dark water between."""
    rng = patch.rng
    patch.rgb[:] = (30, 62, 66)
    patch.mottle(0.05, 60)
    patch.rgb *= 1 + 0.02 * patch.noise(4, 2)[..., None]

    def at(along: float, across: float) -> tuple[float, float]:
        return (across, along) if upright else (along, across)

    for pier in piers:
        for k in range(22):
            along = -14 + k * 13.2 + rng.uniform(-0.8, 0.8)
            for side in (-1, 1):
                if rng.random() < 0.93:
                    length = rng.uniform(29, 37)
                    x, y = at(along, pier + side * (7 + length / 2))
                    outward = (0.0 if side > 0 else math.pi) if upright else side * math.pi / 2
                    boat(patch, x, y, length, outward)
            if k % 2:
                _dock(patch, [at(along + 6.5, pier - 26), at(along + 6.5, pier + 26)], 1.6)
        _dock(patch, [at(-40, pier), at(300, pier)], 7)


def harbour_mouth(patch: Patch) -> None:
    """One long pier of boats, open water beside it."""
    harbour(patch, (62.0,), True)
