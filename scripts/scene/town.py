"""The town: houses along streets, mobile homes, large buildings, a car park, storage tanks."""

from __future__ import annotations

import math

import numpy as np

from .brush import Patch, rectangle
from .land import lawn
from .things import car, flat_roof, house, tree, trees

ASPHALT = (126, 124, 122)


def _street(patch: Patch, points: list[tuple[float, float]], width: float = 24, cars: int = 4) -> None:
    patch.paint(patch.line(points, width + 9), (176, 172, 164), 0.03)
    patch.paint(patch.line(points, width), ASPHALT, 0.04, 20)
    (x1, y1), (x2, y2) = points[0], points[-1]
    angle = math.atan2(y2 - y1, x2 - x1)
    for _ in range(cars):
        t, side = patch.rng.uniform(0.05, 0.95), patch.rng.choice([-1, 1])
        off = side * (width / 2 - 5)
        car(patch, x1 + t * (x2 - x1) - off * math.sin(angle), y1 + t * (y2 - y1) + off * math.cos(angle), angle)


def dense_houses(patch: Patch, roof: tuple = (172, 128, 104)) -> None:
    """Two rows of houses wall to wall along a street, hardly a garden."""
    rng = patch.rng
    patch.rgb[:] = (158, 142, 118)
    patch.mottle(0.09, 14)
    _street(patch, [(128, -30), (128, 286)], 26, 6)
    for x, drive in ((84, 104), (172, 152), (30, 8), (226, 248)):
        for k in range(6):
            y = -4 + k * 46 + rng.uniform(-1.5, 1.5)
            patch.paint(patch.polygon(rectangle(drive, y + 10, 26, 11, 0)), (196, 188, 174), 0.03)
            tint = np.asarray(roof) * rng.uniform(0.88, 1.1)
            house(patch, x, y, 44, 34, 0.0, tint, 11)
            house(patch, x + (10 if x < 128 else -10), y + 13, 22, 14, 0.0, tint, 9)
            if rng.random() < 0.55:
                tree(patch, drive + rng.uniform(-5, 5), y - 13, rng.uniform(4, 8), (72, 92, 58))
            if rng.random() < 0.4:
                car(patch, drive, y + 10, 0.0)


def old_houses(patch: Patch) -> None:
    """Grey roofs close together, trees between them, two streets."""
    rng = patch.rng
    lawn(patch, (110, 116, 92))
    for y in (64, 196):
        _street(patch, [(-30, y), (286, y)], 20, 5)
        for side in (-1, 1):
            for k in range(7):
                x = 2 + k * 41 + rng.uniform(-3, 3)
                base = np.asarray(((124, 118, 114), (150, 144, 138), (98, 94, 96), (178, 172, 164))[rng.integers(4)])
                house(patch, x, y + side * 37, 31 + rng.uniform(-3, 4), 30, math.pi / 2, base, 11)
                if rng.random() < 0.8:
                    tree(patch, x + 20, y + side * 22, rng.uniform(6, 10), (66, 88, 58))
                tree(patch, x + rng.uniform(-10, 10), y + side * 62, rng.uniform(6, 11), (60, 82, 54))


def medium_houses(patch: Patch) -> None:
    """Detached houses with lawns and drives along one street."""
    rng = patch.rng
    lawn(patch, (92, 124, 78))
    _street(patch, [(-30, 128), (286, 128)], 24, 3)
    for side in (-1, 1):
        for k in range(4):
            x = 28 + k * 68 + rng.uniform(-4, 4)
            y = 128 + side * 62
            patch.paint(patch.polygon(rectangle(x + 15, 128 + side * 30, 13, 34, 0)), (200, 196, 188), 0.02)
            colour = np.asarray(((128, 114, 106), (150, 134, 122), (112, 108, 108))[rng.integers(3)])
            house(patch, x, y, 44, 30, rng.uniform(-0.08, 0.08), colour, 12)
            house(patch, x + 13, y - side * 14, 22, 20, math.pi / 2, colour, 10)
            if rng.random() < 0.5:
                car(patch, x + 15, 128 + side * 32, math.pi / 2)
            tree(patch, x - 22, y - side * 24, rng.uniform(7, 11), (66, 90, 56))
            tree(patch, x + 30, y + side * 26, rng.uniform(8, 13), (60, 84, 52))
    trees(patch, [(rng.uniform(0, 256), rng.choice([6, 250]) + rng.uniform(-6, 6)) for _ in range(12)], (7, 12))


def mobile_homes(patch: Patch) -> None:
    """Long white mobile homes side by side along narrow streets."""
    rng = patch.rng
    patch.rgb[:] = (92, 94, 88)
    patch.mottle(0.13, 10)
    for y in (-2, 86, 174, 262):
        _street(patch, [(-30, y), (286, y)], 17, 3)
    for y in (42, 130, 218):
        for k in range(10):
            x = 8 + k * 27 + rng.uniform(-2, 2)
            tone = rng.choice([232, 240, 222, 206, 176])
            home = rectangle(x, y + rng.uniform(-3, 3), 56, 15.5, math.pi / 2 + 0.06)
            patch.cast(home, 7, 0.68)
            patch.paint(patch.polygon(home), (tone, tone, tone * 0.98), 0.02, 5)
            patch.paint(patch.polygon(rectangle(x + 10, y + 10, 28, 5, math.pi / 2)), (196, 196, 190))
            patch.paint(patch.line([(x - 1.5, y + 27), (x + 1.5, y - 27)], 0.8), (tone * 0.84,) * 3)
            if rng.random() < 0.45:
                tree(patch, x + 12, y - 14, rng.uniform(3, 6), (64, 82, 58))
            if rng.random() < 0.4:
                car(patch, x + 12, y + 22, math.pi / 2, length=13)


def buildings(patch: Patch) -> None:
    """Large flat-roofed buildings round a yard."""
    patch.rgb[:] = (134, 132, 128)
    patch.mottle(0.06, 18)
    flat_roof(patch, [(16, 18), (150, 18), (150, 74), (92, 74), (92, 132), (16, 132)], (208, 206, 200), 22, 9)
    flat_roof(patch, [(170, 34), (244, 34), (244, 140), (170, 140)], (178, 172, 166), 26, 7)
    flat_roof(patch, [(18, 166), (112, 166), (112, 240), (18, 240)], (164, 118, 98), 18, 4)
    flat_roof(patch, [(136, 178), (242, 178), (242, 236), (136, 236)], (222, 222, 218), 20, 8)
    for k in range(6):
        car(patch, 120 + k * 8.5, 150, math.pi / 2, length=14)
        car(patch, 112 + k * 9, 100, math.pi / 2, length=14)
    trees(patch, [(158, 12), (8, 150), (124, 160), (250, 160), (160, 250), (156, 156)], (6, 10), (62, 82, 56))


def car_park(patch: Patch) -> None:
    """Rows and rows of parked cars."""
    rng = patch.rng
    patch.rgb[:] = (142, 138, 136)
    patch.mottle(0.045, 24)
    patch.mottle(0.03, 2, octaves=2)
    for column in (16, 72, 128, 184, 240):
        for k in range(30):
            y = -14 + k * 9.6
            patch.paint(patch.line([(column - 17, y - 4.8), (column + 17, y - 4.8)], 0.8), (214, 212, 206))
            for side in (-1, 1):
                if rng.random() < 0.86:
                    x = column + side * 8.6 + rng.uniform(-0.8, 0.8)
                    car(patch, x, y, 0.0 if side < 0 else math.pi, length=14.5)
    for x, y in ((44, 60), (156, 110), (100, 214), (212, 30)):
        car(patch, x, y, math.pi / 2)


FOUR_TANKS = ((76, 90), (182, 90), (76, 196), (182, 196))


def storage_tanks(patch: Patch, spots: tuple = FOUR_TANKS, radius: float = 34) -> None:
    """White round tanks on pale ground, with bunds, pipes and long shadows."""
    patch.rgb[:] = (164, 150, 138)
    patch.mottle(0.06, 50)
    patch.mottle(0.03, 2, octaves=2)
    patch.paint(patch.line([(-30, 24), (290, 24)], 18), (142, 136, 132), 0.03, 20)  # the service road
    for x, y in spots:
        patch.paint(patch.disc(x, y, radius * 1.28), (146, 132, 122), 0.04, 10)
        bund = rectangle(x, y, radius * 2.6, radius * 2.6, 0)
        patch.paint(patch.line([*bund, bund[0]], 4), (166, 148, 130), 0.03)
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    for y in sorted(set(ys)):
        patch.paint(patch.line([(min(xs), y + radius + 5), (276, y + radius + 5)], 2), (206, 202, 194))
    gx, gy = patch.grid()
    for x, y in spots:
        edge = [(x + radius * math.cos(t), y + radius * math.sin(t)) for t in np.linspace(0, 2 * math.pi, 48)]
        patch.cast(edge, radius * 0.85, 0.62)
        patch.paint(patch.disc(x, y, radius), (232, 230, 226), 0.012, 8)
        u, v = (gx - patch.x0 - x) / radius, (gy - patch.y0 - y) / radius
        light = 1 - 0.17 * (u * -0.55 + v * -0.83)
        sector = 1 + 0.025 * np.sign(np.sin(6 * np.arctan2(v, u)))
        patch.rgb *= np.where(patch.disc(x, y, radius) > 0.5, light * sector, 1)[..., None]
        patch.paint(patch.disc(x, y, 3), (184, 180, 174))
