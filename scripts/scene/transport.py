"""Roads and the airport: a freeway, an overpass, a crossing, a runway, parked aeroplanes."""

from __future__ import annotations

import math

import numpy as np

from .brush import Patch, rectangle
from .land import lawn
from .things import aeroplane, car, tree, trees

FREEWAY_Y = 640.0  # the freeway's axis in the scene
CARRIAGEWAY = 48.0
RUNWAY = (1024.0, 1408.0)  # a point on the centre line, in the scene
RUNWAY_SLANT = 0.4


def carriageways(patch: Patch, cars: int = 7) -> None:
    """The freeway: two carriageways of three lanes, shoulders, lane marks, cars."""
    middle = FREEWAY_Y - patch.y0
    for side in (-1, 1):
        y = middle + side * 34
        patch.paint(patch.line([(-40, y), (300, y)], CARRIAGEWAY + 10), (158, 152, 144), 0.04, 20)
        patch.paint(patch.line([(-40, y), (300, y)], CARRIAGEWAY), (150, 146, 142), 0.035, 30)
        for lane in (-1, 0, 1):
            patch.paint(0.35 * patch.line([(-40, y + lane * 15), (300, y + lane * 15)], 7), (124, 120, 118))
        for edge in (-CARRIAGEWAY / 2 + 1.5, CARRIAGEWAY / 2 - 1.5):
            patch.paint(patch.line([(-40, y + edge), (300, y + edge)], 1.1), (226, 222, 212))
        for mark in (-7.5, 7.5):
            for k in range(-2, 14):
                x = k * 24 - patch.x0 % 24
                patch.paint(patch.line([(x, y + mark), (x + 8, y + mark)], 1.2), (232, 230, 224))
        for x in np.linspace(10, 246, cars) + patch.rng.uniform(-12, 12, cars):
            car(patch, float(x), y + 15 * patch.rng.integers(-1, 2), 0.0 if side > 0 else math.pi, length=16)
    patch.paint(patch.line([(-40, middle), (300, middle)], 3), (190, 186, 178))
    patch.shade(patch.line([(-40, middle - 2.5), (300, middle - 2.5)], 1.5), 0.35)


def freeway(patch: Patch) -> None:
    """A straight freeway with grass on both sides."""
    lawn(patch, (122, 120, 94), 0.09)
    carriageways(patch)
    trees(patch, [(patch.rng.uniform(0, 256), patch.rng.choice([12.0, 246.0])) for _ in range(9)], (5, 9), (76, 88, 62))


def overpass(patch: Patch, lean: float = -0.2) -> None:
    """A road carried across the freeway on a bridge that throws a broad shadow."""
    lawn(patch, (112, 118, 92), 0.08)
    carriageways(patch, 5)
    angle = math.pi / 2 + lean
    c, s = math.cos(angle), math.sin(angle)
    deck = rectangle(132, 128, 360, 50, angle)
    patch.cast(deck, 30, 0.72)
    patch.paint(patch.polygon(deck), (136, 130, 128), 0.03, 30)
    for offset in (-24, 24):
        ends = [(132 + t * c - offset * s, 128 + t * s + offset * c) for t in (-185, 185)]
        patch.paint(patch.line(ends, 2.4), (204, 200, 192))
    for offset in (-1.2, 1.2):
        patch.paint(patch.line([(132 + t * c - offset * s, 128 + t * s + offset * c) for t in (-185, 185)], 0.9),
                    (204, 176, 96))  # fmt: skip
    for t, lane in ((-70, -11), (-10, 12), (62, -12)):
        car(patch, 132 + t * c - lane * s, 128 + t * s + lane * c, angle)


def intersection(patch: Patch) -> None:
    """Two wide roads crossing, with zebra stripes, arrows and cars; houses at the corners."""
    lawn(patch, (128, 122, 98))
    y = FREEWAY_Y - patch.y0
    for points in ([(-40, y), (300, y)], [(128, -40), (128, 300)]):
        patch.paint(patch.line(points, 80), (178, 172, 164), 0.03)
        patch.paint(patch.line(points, 66), (120, 116, 114), 0.035, 30)
    white = (226, 224, 216)
    for k in range(-5, 6):
        for side in (-1, 1):
            patch.paint(patch.line([(128 + k * 6, y + side * 39), (128 + k * 6, y + side * 49)], 2.6), white)
            patch.paint(patch.line([(128 + side * 39, y + k * 6), (128 + side * 49, y + k * 6)], 2.6), white)
    for side in (-1, 1):
        for off in (-1.5, 1.5):
            patch.paint(patch.line([(128 + side * 54, y + off), (128 + side * 190, y + off)], 1), (206, 174, 84))
            patch.paint(patch.line([(128 + off, y + side * 54), (128 + off, y + side * 190)], 1), (206, 174, 84))
        for off in (-17, 17):
            for k in range(5):
                at = 54 + k * 18
                patch.paint(patch.line([(128 + side * at, y + off), (128 + side * (at + 8), y + off)], 1), white)
                patch.paint(patch.line([(128 + off, y + side * at), (128 + off, y + side * (at + 8))], 1), white)
    for x, dy, angle in ((60, 9, 0), (36, 25, 0), (196, -9, 3.14), (222, -25, 3.14), (16, 9, 0)):
        car(patch, x, y + dy, angle)
    for x, dy, angle in ((119, 70, 1.57), (103, 92, 1.57), (137, -76, 1.57), (150, -100, 1.57)):
        car(patch, x, y + dy, angle)
    for x, dy in ((36, -92), (222, -92), (36, 92), (222, 92)):
        tree(patch, x + 14, y + dy * 0.8, 9)
        tree(patch, x - 14, y + dy * 1.1, 11)


def _tarmac(patch: Patch) -> None:
    patch.rgb[:] = (186, 160, 132)
    patch.mottle(0.06, 60)
    patch.mottle(0.05, 4, octaves=3)


def runway(patch: Patch, threshold: bool = False) -> None:
    """A straight runway at a slant: dark middle, white edges and centre marks, dry ground beside it."""
    _tarmac(patch)
    c, s = math.cos(RUNWAY_SLANT), math.sin(RUNWAY_SLANT)

    def at(along: float, across: float) -> tuple[float, float]:
        return (RUNWAY[0] - patch.x0 + along * c - across * s, RUNWAY[1] - patch.y0 + along * s + across * c)

    def strip(across: float, width: float, since: float = -500, until: float = 500) -> np.ndarray:
        return patch.line([at(since, across), at(until, across)], width)

    patch.paint(strip(0, 150), (154, 132, 112), 0.03, 30)
    patch.paint(strip(0, 118), (116, 100, 88), 0.03, 40)
    x, y = patch.grid()
    across = (y - RUNWAY[1]) * c - (x - RUNWAY[0]) * s
    patch.rgb *= 1 - 0.36 * np.exp(-((across / 27) ** 2))[..., None]
    patch.rgb *= (1 + 0.03 * np.sin(across * 1.1) * np.sin(x / 90))[..., None]
    for edge in (-55, 55):
        patch.paint(strip(edge, 3), (236, 230, 218))
    for k in range(-4, 5):
        patch.paint(strip(0, 2.4, k * 112, k * 112 + 66), (230, 224, 212))
    if threshold:
        for offset in (-30, 30):
            patch.paint(strip(offset, 13, -190, -70), (242, 238, 228), 0.02)


def parked_aeroplanes(patch: Patch, planes: tuple) -> None:
    """An apron of concrete slabs with airliners; ``planes`` holds (x, y, span, heading)."""
    patch.rgb[:] = (188, 166, 140)
    patch.mottle(0.04, 40)
    patch.mottle(0.025, 3, octaves=2)
    for k in range(-1, 9):
        at = k * 36
        patch.shade(patch.line([(at, -30), (at, 290)], 0.8), 0.13)
        patch.shade(patch.line([(-30, at), (290, at)], 0.8), 0.13)
    patch.paint(patch.line([(-30, 222), (290, 222)], 1.6), (206, 176, 92))
    for _ in range(14):
        spot = patch.rng.uniform(0, 256, 2)
        patch.shade(patch.disc(float(spot[0]), float(spot[1]), patch.rng.uniform(2, 6)), 0.16)
    for x, y, span, heading in planes:
        aeroplane(patch, x, y, span, heading)
    for x, y in ((20, 236), (34, 238), (236, 20)):
        car(patch, x, y, 0.0, (224, 220, 210), 11)
