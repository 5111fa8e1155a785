"""A patch of ground and the brushes that paint on it: noise, masks, soft shadows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
from PIL import Image, ImageDraw

OVERSAMPLING = 2  # drawn larger and shrunk, so that edges are as soft as a camera's
MARGIN = 20  # pixels painted beyond the tile, for wobbly borders between tiles
SHADOW = (-0.55, -0.83)  # where shadows fall, a pixel of height to a pixel of shadow
Point = tuple[float, float]
Colour = Sequence[float]


def fractal(rng: np.random.Generator, shape: tuple[int, int], feature: float, octaves: int = 4) -> np.ndarray:
    """Return (H, W) noise of mean 0 and deviation 1 whose largest blobs are ``feature`` samples wide."""
    total = np.zeros(shape, np.float32)
    weight = 1.0
    for _ in range(octaves):
        cells = (max(2, int(shape[0] / feature) + 2), max(2, int(shape[1] / feature) + 2))
        coarse = Image.fromarray(rng.standard_normal(cells).astype(np.float32))
        total += weight * np.asarray(coarse.resize((shape[1], shape[0]), Image.Resampling.BICUBIC))
        feature, weight = max(feature / 2, 1.0), weight * 0.62
    return (total - total.mean()) / (total.std() + 1e-6)


def rectangle(x: float, y: float, length: float, width: float, angle: float) -> list[Point]:
    """Return the corners of a rectangle about (x, y), turned by ``angle`` radians."""
    c, s = math.cos(angle), math.sin(angle)
    half = [(-length / 2, -width / 2), (length / 2, -width / 2), (length / 2, width / 2), (-length / 2, width / 2)]
    return [(x + u * c - v * s, y + u * s + v * c) for u, v in half]


def blob(rng: np.random.Generator, x: float, y: float, rx: float, ry: float, wobble: float = 0.15) -> list[Point]:
    """Return a smooth closed outline about (x, y), such as a pond's or a bunker's."""
    angles = np.linspace(0, 2 * math.pi, 60, endpoint=False)
    radius = 1 + sum(
        wobble / k * rng.standard_normal() * np.cos(k * angles + rng.uniform(0, 2 * math.pi)) for k in (2, 3, 4)
    )
    return [
        (x + rx * r * math.cos(a), y + ry * r * math.sin(a)) for a, r in zip(angles, np.asarray(radius), strict=True)
    ]


def _bounds(mask: np.ndarray) -> tuple[slice, slice]:
    """Return the smallest part of a mask that holds all of it; the rest need not be touched."""
    rows, cols = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not len(rows):
        return slice(0), slice(0)
    return slice(rows[0], rows[-1] + 1), slice(cols[0], cols[-1] + 1)


class Patch:
    """One tile's picture while it is painted; coordinates are tile pixels, (0, 0) its upper left corner.

    Attributes:
        x0: The tile's left edge in the scene.
        y0: The tile's upper edge in the scene.
        rgb: (S, S, 3) float32, the oversampled picture with its margin.
    """

    def __init__(self, x0: int, y0: int, tile: int, seed: int, colour: Colour) -> None:
        self.x0, self.y0, self.tile = x0, y0, tile
        self.rng = np.random.default_rng(seed)
        self.side = (tile + 2 * MARGIN) * OVERSAMPLING
        self.rgb = np.empty((self.side, self.side, 3), np.float32)
        self.rgb[:] = colour

    # ---------------------------------------------------------------- masks
    def _scaled(self, points: Iterable[Point], dx: float = 0, dy: float = 0) -> list[Point]:
        return [((x + dx + MARGIN) * OVERSAMPLING, (y + dy + MARGIN) * OVERSAMPLING) for x, y in points]

    def polygon(self, *outlines: Sequence[Point]) -> np.ndarray:
        """Return the (S, S) mask, 0 to 1, of polygons."""
        image = Image.new("L", (self.side, self.side))
        draw = ImageDraw.Draw(image)
        for outline in outlines:
            draw.polygon(self._scaled(outline), fill=255)
        return np.asarray(image, np.float32) / 255

    def line(self, points: Sequence[Point], width: float) -> np.ndarray:
        """Return the mask of a polyline."""
        image = Image.new("L", (self.side, self.side))
        stroke = max(1, round(width * OVERSAMPLING))
        ImageDraw.Draw(image).line(self._scaled(points), fill=255, width=stroke, joint="curve")
        return np.asarray(image, np.float32) / 255

    def disc(self, x: float, y: float, radius: float) -> np.ndarray:
        """Return the mask of a circle."""
        image = Image.new("L", (self.side, self.side))
        (left, top), (right, bottom) = self._scaled([(x - radius, y - radius), (x + radius, y + radius)])
        ImageDraw.Draw(image).ellipse((left, top, right, bottom), fill=255)
        return np.asarray(image, np.float32) / 255

    def grid(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the scene coordinates (x, y) of every sample, each (S, S)."""
        axis = (np.arange(self.side, dtype=np.float32) + 0.5) / OVERSAMPLING - MARGIN
        x, y = np.meshgrid(axis, axis)
        return x + self.x0, y + self.y0

    def noise(self, feature: float, octaves: int = 4) -> np.ndarray:
        """Return (S, S) noise of deviation 1, its largest blobs ``feature`` pixels wide."""
        return fractal(self.rng, (self.side, self.side), feature * OVERSAMPLING, octaves)

    # ---------------------------------------------------------------- paint
    def paint(self, mask: np.ndarray, colour: Colour, mottle: float = 0.0, feature: float = 12.0) -> None:
        """Cover the mask with a colour, uneven by ``mottle`` (share of brightness)."""
        box = _bounds(mask)
        part = mask[box]
        if not part.size:
            return
        paint = np.broadcast_to(np.asarray(colour, np.float32), (*part.shape, 3))
        if mottle:
            uneven = 1 + mottle * fractal(self.rng, part.shape, feature * OVERSAMPLING)
            paint = paint * uneven[..., None]
        self.rgb[box] += part[..., None] * (paint - self.rgb[box])

    def mottle(self, amount: float, feature: float, tint: Colour = (1, 1, 1), octaves: int = 4) -> None:
        """Make the whole patch uneven; ``tint`` says how strongly each channel follows."""
        self.rgb *= 1 + amount * self.noise(feature, octaves)[..., None] * np.asarray(tint, np.float32)

    def shade(self, mask: np.ndarray, strength: float = 0.55) -> None:
        """Darken towards the blue of skylight."""
        box = _bounds(mask)
        self.rgb[box] *= 1 - mask[box][..., None] * np.asarray((strength, strength, strength * 0.86), np.float32)

    def cast(self, outline: Sequence[Point], height: float, strength: float = 0.6) -> None:
        """Darken where a body of this outline and height throws its shadow."""
        steps = max(2, int(height))
        moved = [
            [(x + SHADOW[0] * height * k / steps, y + SHADOW[1] * height * k / steps) for x, y in outline]
            for k in range(steps + 1)
        ]
        self.shade(self.polygon(*moved), strength)

    def finished(self) -> np.ndarray:
        """Return the picture at scene resolution with its margin, (tile + 2 margins)² x 3 float32."""
        size = self.side // OVERSAMPLING
        channels = [
            Image.fromarray(np.ascontiguousarray(self.rgb[..., c])).resize((size, size), Image.Resampling.BOX)
            for c in range(3)
        ]
        return np.stack([np.asarray(channel) for channel in channels], axis=-1)
