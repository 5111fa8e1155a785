"""Things that stand on the ground: trees, cars, houses, aeroplanes, boats."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from .brush import MARGIN, OVERSAMPLING, SHADOW, Colour, Patch, Point, fractal, rectangle

CAR_COLOURS = (
    (235, 235, 235),
    (215, 215, 218),
    (170, 172, 178),
    (60, 62, 68),
    (38, 38, 44),
    (226, 222, 214),
    (140, 44, 42),
    (62, 76, 112),
)
ROOFS = ((150, 140, 132), (122, 112, 106), (165, 128, 108), (182, 174, 164), (104, 98, 98), (140, 108, 94))


def tree(patch: Patch, x: float, y: float, radius: float, colour: Colour = (58, 84, 52), height: float = 0.9) -> None:
    """A crown lit from one side, with the shadow that it throws (``height`` in crown radii)."""
    rng = patch.rng
    if height:
        _stamp(patch, x + SHADOW[0] * radius * height, y + SHADOW[1] * radius * height, radius * 0.95, None)
    _stamp(patch, x, y, radius, np.asarray(colour, np.float32) * rng.uniform(0.82, 1.18))


def _stamp(patch: Patch, x: float, y: float, radius: float, colour: np.ndarray | None) -> None:
    rng = patch.rng
    cx, cy, r = (x + MARGIN) * OVERSAMPLING, (y + MARGIN) * OVERSAMPLING, radius * OVERSAMPLING
    reach = int(r * 1.4) + 2
    x_from, y_from = max(0, int(cx) - reach), max(0, int(cy) - reach)
    x_to, y_to = min(patch.side, int(cx) + reach), min(patch.side, int(cy) + reach)
    if x_to - x_from < 2 or y_to - y_from < 2:
        return
    yy, xx = np.mgrid[y_from:y_to, x_from:x_to]
    u, v = (xx - cx) / r, (yy - cy) / r
    leaves = fractal(rng, u.shape, max(2.0, r * 0.7), 3)
    alpha = np.clip((1 - np.hypot(u, v) + 0.16 * leaves) * r / 2.5, 0, 1)[..., None]
    part = patch.rgb[y_from:y_to, x_from:x_to]
    if colour is None:
        part *= 1 - 0.5 * alpha
        return
    light = np.clip(1.0 - 0.42 * (u * SHADOW[0] + v * SHADOW[1]) + 0.2 * leaves, 0.25, 1.7)
    part += alpha * (light[..., None] * colour - part)


def trees(patch: Patch, spots: Sequence[Point], radius: tuple[float, float], colour: Colour = (58, 84, 52)) -> None:
    """Several trees, each of its own size and shade."""
    for x, y in spots:
        tint = np.asarray(colour) * (1 + 0.08 * patch.rng.standard_normal(3))
        tree(patch, x, y, patch.rng.uniform(*radius), tint)


def car(patch: Patch, x: float, y: float, angle: float, colour: Colour | None = None, length: float = 15.0) -> None:
    """A car with its windscreen and shadow; 15 pixels are 4.5 m."""
    rng = patch.rng
    if colour is None:
        colour = CAR_COLOURS[rng.integers(len(CAR_COLOURS))]
    width = length * 0.42
    body = rectangle(x, y, length, width, angle)
    patch.cast(body, 4, 0.6)
    patch.paint(patch.polygon(body), colour)
    c, s = math.cos(angle), math.sin(angle)
    for at, size in ((0.16, 0.16), (-0.3, 0.12)):
        glass = rectangle(x + c * length * at, y + s * length * at, length * size, width * 0.82, angle)
        patch.paint(patch.polygon(glass), np.asarray(colour) * 0.35 + 12)


def house(
    patch: Patch, x: float, y: float, length: float, width: float, angle: float, roof: Colour | None = None,
    height: float = 12.0,
) -> None:  # fmt: skip
    """A hipped roof of four slopes, each as bright as it faces the sun."""
    rng = patch.rng
    colour = np.asarray(ROOFS[rng.integers(len(ROOFS))] if roof is None else roof, np.float32) * rng.uniform(0.92, 1.08)
    a, b, c, d = rectangle(x, y, length, width, angle)
    patch.cast([a, b, c, d], height)
    along = (math.cos(angle), math.sin(angle))
    ridge = max(0.0, length - width) / 2 + width * 0.1
    p, q = (x - along[0] * ridge, y - along[1] * ridge), (x + along[0] * ridge, y + along[1] * ridge)
    for slope in ([a, b, q, p], [b, c, q], [c, d, p, q], [d, a, p]):
        mid = (sum(px for px, _ in slope[:2]) / 2 - x, sum(py for _, py in slope[:2]) / 2 - y)
        size = math.hypot(*mid) or 1.0
        facing = -(mid[0] * SHADOW[0] + mid[1] * SHADOW[1]) / size
        patch.paint(patch.polygon(slope), colour * (1 + 0.24 * facing), 0.04, 3)
    patch.paint(patch.line([p, q], 0.8), colour * 1.25)


def flat_roof(patch: Patch, outline: Sequence[Point], colour: Colour, height: float, units: int = 6) -> None:
    """A large flat roof with a parapet, stains and air conditioners."""
    rng = patch.rng
    patch.cast(outline, height, 0.6)
    patch.paint(patch.polygon(outline), colour, 0.06, 14)
    patch.paint(patch.line([*outline, outline[0]], 1.6), np.asarray(colour) * 1.14)
    xs, ys = [p[0] for p in outline], [p[1] for p in outline]
    for _ in range(units):
        t = rng.uniform(0.18, 0.82, 2)
        x, y = min(xs) + t[0] * (max(xs) - min(xs)), min(ys) + t[1] * (max(ys) - min(ys))
        box = rectangle(x, y, rng.uniform(4, 9), rng.uniform(4, 7), 0.0)
        patch.cast(box, 4, 0.5)
        patch.paint(patch.polygon(box), np.asarray(colour) * rng.uniform(0.7, 1.15))


def aeroplane(patch: Patch, x: float, y: float, span: float, angle: float, colour: Colour = (236, 234, 230)) -> None:
    """An airliner seen from above: fuselage, swept wings, engines, tailplane; nose towards ``angle``."""
    c, s = math.cos(angle), math.sin(angle)

    def place(points: Sequence[Point]) -> list[Point]:
        return [(x + span * (u * c - v * s), y + span * (u * s + v * c)) for u, v in points]

    nose = [(0.52 - 0.05 * (1 - math.cos(t)), 0.05 * math.sin(t)) for t in np.linspace(-math.pi / 2, math.pi / 2, 9)]
    fuselage = place([(-0.52, -0.018), (0.44, -0.052), *nose, (0.44, 0.052), (-0.52, 0.018)])
    wings = [
        place([(0.15, 0), (0.1, k * 0.07), (-0.17, k * 0.5), (-0.215, k * 0.5), (-0.05, k * 0.16), (-0.07, 0)])
        for k in (1, -1)
    ]
    tail = [place([(-0.38, 0), (-0.52, k * 0.19), (-0.56, k * 0.19), (-0.51, 0)]) for k in (1, -1)]
    engines = [place([(0.1, k * 0.15), (0.1, k * 0.2), (-0.02, k * 0.2), (-0.02, k * 0.15)]) for k in (1, -1)]
    shift = (SHADOW[0] * span * 0.085, SHADOW[1] * span * 0.085)
    shade = np.zeros((patch.side, patch.side), np.float32)
    for part in (fuselage, *wings, *tail, *engines):
        shade = np.maximum(shade, patch.polygon([(px + shift[0], py + shift[1]) for px, py in part]))
    patch.shade(shade, 0.6)
    tone = np.asarray(colour, np.float32)
    for part in engines:
        patch.paint(patch.polygon(part), tone * 0.62)
    for k, part in enumerate((*wings, *tail)):
        patch.paint(patch.polygon(part), tone * (1.02 if k % 2 else 0.95))
    patch.paint(patch.polygon(fuselage), tone * 1.06)
    patch.paint(patch.polygon(place([(-0.36, -0.012), (-0.53, -0.006), (-0.53, 0.006), (-0.36, 0.012)])), (120, 60, 58))
    patch.paint(patch.polygon(place([(0.47, -0.03), (0.495, -0.02), (0.495, 0.02), (0.47, 0.03)])), (60, 62, 70))


def boat(patch: Patch, x: float, y: float, length: float, angle: float) -> None:
    """A moored motor or sailing boat, bow towards ``angle``."""
    rng = patch.rng
    c, s = math.cos(angle), math.sin(angle)
    width = length * rng.uniform(0.26, 0.33)

    def place(points: Sequence[Point]) -> list[Point]:
        return [(x + length * u * c - width * v * s, y + length * u * s + width * v * c) for u, v in points]

    hull = place([(-0.5, -0.42), (0.1, -0.5), (0.35, -0.3), (0.5, 0), (0.35, 0.3), (0.1, 0.5), (-0.5, 0.42)])
    patch.cast(hull, 3, 0.45)
    tone = rng.uniform(205, 245)
    patch.paint(patch.polygon(hull), (tone, tone, tone * 0.97))
    deck = place([(-0.4, -0.28), (0.05, -0.32), (0.05, 0.32), (-0.4, 0.28)])
    cover = ((70, 92, 130), (196, 188, 172), (150, 148, 146), (214, 210, 204))[rng.integers(4)]
    patch.paint(patch.polygon(deck), cover)
    glass = place([(0.08, -0.28), (0.18, -0.2), (0.18, 0.2), (0.08, 0.28)])
    patch.paint(patch.polygon(glass), (70, 80, 92))
