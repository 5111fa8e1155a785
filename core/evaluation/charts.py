"""Small charts as SVG text, so that reports need no plotting library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT = 640, 320
LEFT, RIGHT, TOP, BOTTOM = 56, 16, 36, 64
COLOURS = (
    "#0072b2",
    "#e69f00",
    "#009e73",
    "#d55e00",
    "#cc79a7",
    "#56b4e9",
    "#999999",
)  # told apart by colour-blind people


def bar_chart(title: str, groups: Sequence[str], series: Mapping[str, Sequence[float | None]]) -> str:
    """Return grouped bars: one group for each measure, one bar for each model."""
    top = max([value for values in series.values() for value in values if value is not None] + [1e-9]) * 1.1
    step = (WIDTH - LEFT - RIGHT) / max(len(groups), 1)
    bar = step * 0.8 / max(len(series), 1)
    parts = _axes(title, 0.0, top)
    for position, group in enumerate(groups):
        x = LEFT + position * step
        parts.append(_label(x + step / 2, HEIGHT - BOTTOM + 16, group))
        for number, values in enumerate(series.values()):
            value = values[position]
            if value is None:
                continue
            left, height = x + step * 0.1 + number * bar, _height(value, 0.0, top)
            parts.append(
                f'<rect x="{left:.1f}" y="{HEIGHT - BOTTOM - height:.1f}" width="{bar * 0.94:.1f}" height="{height:.1f}" '
                f'fill="{COLOURS[number % len(COLOURS)]}"/>'
            )
            parts.append(_label(left + bar / 2, HEIGHT - BOTTOM - height - 4, _number(value), size=9))
    return _svg(parts + _legend(list(series)))


def line_chart(title: str, x_title: str, y_title: str, series: Mapping[str, Sequence[tuple[float, float]]]) -> str:
    """Return lines with marks through (x, y) points."""
    points = [point for line in series.values() for point in line] or [(0.0, 0.0)]
    low_x, high_x = _span([x for x, _ in points])
    low_y, high_y = 0.0, max(max(y for _, y in points) * 1.1, 1e-9)
    parts = _axes(title, low_y, high_y)
    for step in range(5):
        value = low_x + (high_x - low_x) * step / 4
        parts.append(_label(_x(value, low_x, high_x), HEIGHT - BOTTOM + 16, _number(value)))
    parts.append(_label((LEFT + WIDTH - RIGHT) / 2, HEIGHT - BOTTOM + 32, x_title))
    parts.append(f'<text x="{LEFT}" y="{TOP - 6}" font-size="11" fill="#333">{escape(y_title)}</text>')
    for number, line in enumerate(series.values()):
        colour = COLOURS[number % len(COLOURS)]
        places = [(_x(x, low_x, high_x), HEIGHT - BOTTOM - _height(y, low_y, high_y)) for x, y in line]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.extend(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in places)
    return _svg(parts + _legend(list(series)))


def _axes(title: str, low: float, high: float) -> list[str]:
    parts = [
        f'<text x="{WIDTH / 2}" y="16" text-anchor="middle" font-size="14" font-weight="bold">{escape(title)}</text>'
    ]
    for step in range(5):
        value = low + (high - low) * step / 4
        y = HEIGHT - BOTTOM - _height(value, low, high)
        parts.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end" font-size="11">{_number(value)}</text>')
    return parts


def _legend(names: Sequence[str]) -> list[str]:
    parts, x = [], float(LEFT)
    for number, name in enumerate(names):
        parts.append(
            f'<rect x="{x:.0f}" y="{HEIGHT - 18}" width="10" height="10" fill="{COLOURS[number % len(COLOURS)]}"/>'
        )
        parts.append(f'<text x="{x + 14:.0f}" y="{HEIGHT - 9}" font-size="11">{escape(name)}</text>')
        x += 30 + 6.5 * len(name)
    return parts


def _svg(parts: Sequence[str]) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img"'
    return (
        f'{head} font-family="sans-serif">\n<rect width="100%" height="100%" fill="#fff"/>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def _label(x: float, y: float, text: str, size: int = 11) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" font-size="{size}">{escape(text)}</text>'


def _height(value: float, low: float, high: float) -> float:
    return (value - low) / (high - low) * (HEIGHT - TOP - BOTTOM)


def _x(value: float, low: float, high: float) -> float:
    return LEFT + (value - low) / (high - low) * (WIDTH - LEFT - RIGHT)


def _span(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    return (low, high) if high - low > 1e-9 else (low - 0.5, high + 0.5)


def _number(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
