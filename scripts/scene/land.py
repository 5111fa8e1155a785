"""Open country: fields, forest, scrub, bare ground, a golf course, sports grounds."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageFilter

from .brush import Patch, blob, rectangle
from .things import car, house, tree, trees

GRASS = (104, 124, 92)


def _scatter(patch: Patch, count: int, apart: float) -> list[tuple[float, float]]:
    """Return up to ``count`` random places at least ``apart`` pixels from each other."""
    places, found = np.empty((count, 2)), 0
    for _ in range(count * 6):
        place = patch.rng.uniform(-18, patch.tile + 18, 2)
        if (((places[:found] - place) ** 2).sum(1) > apart**2).all():
            places[found], found = place, found + 1
        if found == count:
            break
    return [(x, y) for x, y in places[:found]]


def forest(patch: Patch) -> None:
    """Closed canopy, dark green, crown beside crown."""
    patch.rgb[:] = (24, 36, 32)
    spots = sorted(_scatter(patch, 620, 8.5), key=lambda _: patch.rng.uniform())
    for x, y in spots:
        light = patch.rng.uniform(0.65, 1.2)
        colour = np.asarray((40, 60, 46)) * light + patch.rng.uniform(-5, 5, 3)
        tree(patch, x, y, patch.rng.uniform(6, 12), colour, 0.55)
    patch.mottle(0.16, 60)
    patch.mottle(0.12, 4, octaves=2)


def rows_of_crops(
    patch: Patch, angle: float, colour: tuple, furrow: tuple, period: float, mottle: float = 0.07
) -> None:
    """A field with crop rows ``period`` pixels apart."""
    patch.rgb[:] = colour
    x, y = patch.grid()
    wobble = 0.5 * patch.noise(90, 2)
    phase = (x * math.cos(angle) + y * math.sin(angle) + wobble) * 2 * math.pi / period
    strength = np.clip(0.72 + 0.2 * patch.noise(40, 3), 0.3, 1.0) * (0.5 + 0.5 * np.sin(phase)) ** 2
    patch.rgb += strength[..., None] * (np.asarray(furrow, np.float32) - patch.rgb)
    patch.mottle(mottle, 70)
    patch.mottle(0.05, 3, octaves=2)
    along = (-x * math.sin(angle) + y * math.cos(angle)) / 7
    patch.rgb *= 1 + 0.03 * np.sin(along + 3 * patch.noise(60, 2))[..., None]


def green_field(patch: Patch) -> None:
    """A young crop, green rows on pale soil."""
    rows_of_crops(patch, 0.12, (88, 114, 90), (158, 164, 142), 8.0)


def grey_field(patch: Patch) -> None:
    """A ploughed field with furrows."""
    rows_of_crops(patch, 0.24, (84, 78, 88), (158, 146, 146), 8.5)


def lush_field(patch: Patch) -> None:
    """A dense crop."""
    rows_of_crops(patch, 1.45, (82, 124, 90), (146, 176, 136), 9.0, 0.05)


def brown_field(patch: Patch) -> None:
    """A field after harvest."""
    rows_of_crops(patch, 1.2, (104, 104, 92), (164, 158, 138), 7.5, 0.06)


def chaparral(patch: Patch, dense: float = 1.0) -> None:
    """Dry ground dotted with shrubs."""
    patch.rgb[:] = (182, 158, 128)
    patch.mottle(0.09, 50, (0.8, 1, 1.2))
    patch.mottle(0.07, 3, octaves=2)
    for x, y in _scatter(patch, int(430 * dense), 7.8):
        size = float(np.clip(patch.rng.lognormal(1.3, 0.35), 2, 8))
        colour = np.asarray((92, 84, 62)) * patch.rng.uniform(0.75, 1.2)
        tree(patch, x, y, size, colour, 0.5)
    patch.mottle(0.03, 25)


def bare_land(patch: Patch) -> None:
    """Graded ground with tyre tracks and hardly a plant."""
    patch.rgb[:] = (190, 166, 138)
    patch.mottle(0.07, 110, (0.8, 1, 1.15))
    patch.mottle(0.05, 12)
    patch.mottle(0.035, 2, octaves=2)
    for _ in range(5):
        start, turn = patch.rng.uniform(0, patch.tile, 2), patch.rng.uniform(0, 2 * math.pi)
        points = [
            (start[0] + t * math.cos(turn + t / 300), start[1] + t * math.sin(turn + t / 300))
            for t in np.linspace(-320, 320, 40)
        ]
        for side in (-3, 3):
            patch.paint(0.45 * patch.line([(x + side, y + side) for x, y in points], 1.8), (208, 186, 160))
    for x, y in _scatter(patch, 14, 20):
        tree(patch, x, y, patch.rng.uniform(1.5, 3), (112, 100, 74), 0.5)


def lawn(patch: Patch, colour: tuple = GRASS, amount: float = 0.07) -> None:
    """Mown grass."""
    patch.rgb[:] = colour
    patch.mottle(amount, 70, (1.1, 0.9, 1.0))
    patch.mottle(0.05, 10)
    patch.mottle(0.045, 2, octaves=2)


def golf(patch: Patch, green: bool = True) -> None:
    """Fairway, rough, bunkers of pale sand, a green and a few trees."""
    rng = patch.rng
    lawn(patch, (112, 134, 96))
    fairway = blob(rng, 118, 150, 92, 130, 0.2)
    x, y = patch.grid()
    stripes = 1 + 0.03 * np.sign(np.sin((x + 0.6 * y) / 5.5))
    patch.paint(_soft(patch.polygon(fairway)), (108, 148, 102), 0.04, 30)
    patch.rgb *= np.where(patch.polygon(fairway) > 0.5, stripes, 1)[..., None]
    if green:
        patch.paint(_soft(patch.polygon(blob(rng, 112, 98, 40, 36, 0.1))), (116, 162, 112), 0.02, 20)
        patch.paint(patch.disc(118, 88, 1.6), (240, 240, 240))
    for bx, by, size in ((46, 62, 30), (184, 84, 32), (70, 168, 26), (168, 168, 24), (110, 34, 20)):
        outline = blob(rng, bx, by, size, size * 0.72, 0.3)
        patch.paint(patch.polygon([(px - 1.5, py - 2) for px, py in outline]), (84, 112, 78))
        patch.paint(patch.polygon(outline), (222, 212, 190), 0.03, 6)
    path = [(236 + 16 * math.sin(t / 40), t) for t in range(-20, 280, 6)]
    patch.paint(patch.line(path, 5), (186, 180, 166), 0.03)
    trees(patch, [(rng.uniform(196, 228), rng.uniform(-10, 266)) for _ in range(9)], (8, 14), (58, 80, 54))
    trees(patch, [(rng.uniform(0, 34), rng.uniform(130, 260)) for _ in range(8)], (8, 14), (54, 76, 52))


def _soft(mask: np.ndarray) -> np.ndarray:
    """Blur the border of a mask over a few pixels, as mown grass has no edge."""
    picture = Image.fromarray((255 * mask).astype(np.uint8)).filter(ImageFilter.GaussianBlur(7))
    return np.asarray(picture, np.float32) / 255


def fairway(patch: Patch) -> None:
    """Another hole of the golf course: mostly turf, trees along it."""
    rng = patch.rng
    lawn(patch, (116, 136, 98))
    patch.paint(_soft(patch.polygon(blob(rng, 130, 128, 150, 58, 0.12))), (106, 150, 100), 0.04, 30)
    for bx, by in ((84, 70), (180, 188), (40, 176), (206, 84)):
        patch.paint(patch.polygon(blob(rng, bx, by, 30, 20, 0.3)), (224, 214, 194), 0.03, 6)
    trees(patch, [(rng.uniform(0, 256), rng.uniform(-6, 32)) for _ in range(15)], (8, 15), (56, 78, 54))
    trees(patch, [(rng.uniform(0, 256), rng.uniform(222, 262)) for _ in range(13)], (8, 15), (56, 80, 52))


def baseball(patch: Patch) -> None:
    """A diamond: sand infield with a grass square, bases, mound and backstop."""
    lawn(patch, (98, 118, 96), 0.08)
    home, reach = (150.0, 196.0), 104.0
    fan = [(home[0] + reach * math.cos(t), home[1] + reach * math.sin(t)) for t in np.linspace(-2.45, -0.69, 30)]
    around = [(home[0] + 15 * math.cos(t), home[1] + 15 * math.sin(t)) for t in np.linspace(-0.5, 3.64, 20)]
    patch.paint(patch.polygon(fan + around), (196, 172, 146), 0.035, 9)
    inner = rectangle(home[0] - 2, home[1] - 56, 54, 54, math.pi / 4 + 0.02)
    patch.paint(patch.polygon(inner), (104, 126, 98), 0.05, 8)
    patch.paint(patch.disc(home[0] - 2, home[1] - 56, 7), (196, 172, 146))
    for x, y in inner:
        patch.paint(patch.polygon(rectangle(x, y, 2.2, 2.2, 0.8)), (240, 238, 232))
    patch.paint(patch.line([(home[0] - 30, home[1] + 2), (home[0] - 22, home[1] + 24), (home[0] + 22, home[1] + 24),
                            (home[0] + 30, home[1] + 2)], 1.5), (96, 96, 96))  # fmt: skip
    for x in (98, 206):
        house(patch, x, 232, 30, 9, 0.0, (176, 172, 166), 5)
    trees(patch, [(patch.rng.uniform(2, 254), patch.rng.uniform(0, 16)) for _ in range(9)], (7, 12), (70, 84, 66))


def tennis(patch: Patch, courts: int = 4) -> None:
    """Tennis courts in a row: red surround, green courts, white lines, a fence and trees."""
    lawn(patch, (92, 112, 84))
    width, length, gap = 36.0, 78.0, 52.0
    first = 128 - gap * (courts - 1) / 2
    patch.paint(patch.polygon(rectangle(128, 128, gap * courts + 8, 124, 0)), (166, 92, 90), 0.03, 12)
    for k in range(courts):
        x = first + k * gap
        patch.paint(patch.polygon(rectangle(x, 128, width, length, 0)), (108, 140, 116), 0.025, 10)
        half_w, half_l = width / 2, length / 2
        white = (236, 236, 230)
        for a, b in (
            ((-half_w, -half_l), (half_w, -half_l)), ((-half_w, half_l), (half_w, half_l)),
            ((-half_w, -half_l), (-half_w, half_l)), ((half_w, -half_l), (half_w, half_l)),
            ((-half_w * 0.75, -half_l), (-half_w * 0.75, half_l)), ((half_w * 0.75, -half_l), (half_w * 0.75, half_l)),
            ((-half_w * 0.75, -21), (half_w * 0.75, -21)), ((-half_w * 0.75, 21), (half_w * 0.75, 21)),
            ((0, -21), (0, 21)),
        ):  # fmt: skip
            patch.paint(patch.line([(x + a[0], 128 + a[1]), (x + b[0], 128 + b[1])], 1.0), white)
        patch.shade(patch.line([(x - half_w - 3, 127), (x + half_w + 3, 127)], 1.2), 0.5)
    fence = rectangle(128, 128, gap * courts + 8, 124, 0)
    patch.shade(patch.line([*fence, fence[0]], 1.6), 0.5)
    spots = [(patch.rng.uniform(0, 256), patch.rng.choice([patch.rng.uniform(4, 44), patch.rng.uniform(214, 256)]))
             for _ in range(22)]  # fmt: skip
    trees(patch, spots, (8, 15), (56, 76, 52))


def farmhouse(patch: Patch) -> None:
    """One house with a yard among fields."""
    rng = patch.rng
    rows_of_crops(patch, 0.5, (126, 148, 108), (152, 168, 132), 7.5, 0.05)
    patch.paint(patch.polygon(blob(rng, 126, 122, 72, 60, 0.22)), (178, 168, 138), 0.06, 16)
    patch.paint(patch.line([(150, 150), (196, 188), (276, 214)], 9), (192, 180, 154), 0.03)
    house(patch, 120, 108, 58, 34, 0.42, (150, 116, 98), 12)
    house(patch, 92, 132, 34, 30, 0.42, (146, 112, 96), 10)
    house(patch, 160, 84, 22, 14, 0.3, (206, 202, 196), 7)
    car(patch, 158, 142, 0.7, (232, 232, 232))
    trees(patch, [(70, 100), (84, 76), (112, 168), (146, 60), (178, 118), (66, 160), (52, 128)], (9, 16), (58, 84, 62))
