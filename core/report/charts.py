"""The report's two charts as SVG text that browsers and QGIS's print layouts draw alike. Standard library only."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

COLOUR, PALE, INK, GREY = "#1f7a72", "#b9c4c3", "#222222", "#777777"
WIDTH, BAR, GAP = 640, 15, 5
LABELS = 130  # pixels for the words on the left
FONT = 'font-family="sans-serif"'


def bars(counts: Sequence[tuple[str, int]]) -> str:
    """Return horizontal bars, one a word, with the word at its left and its number at its right."""
    top = max((count for _, count in counts), default=1)
    room = WIDTH - LABELS - 60
    parts = []
    for number, (word, count) in enumerate(counts):
        y, long = number * (BAR + GAP), max(1.0, room * count / top)
        parts.append(_text(LABELS - 8, y + BAR - 3, _cut(word), "end"))
        parts.append(f'<rect x="{LABELS}" y="{y}" width="{long:.1f}" height="{BAR}" fill="{COLOUR}"/>')
        parts.append(_text(LABELS + long + 6, y + BAR - 3, str(count), colour=GREY))
    return _svg(parts, max(1, len(counts)) * (BAR + GAP))


def histogram(counts: Sequence[int], threshold: float, below: str, title: str) -> str:
    """Return upright bars over 0 to 1, those that lie below the threshold pale, and the threshold as a line.

    Args:
        counts: Numbers of bins of one width.
        threshold: Where the line is, 0 for none.
        below: What stands beside the line.
        title: What stands below the axis.
    """
    height, left, right, base = 260, 46, 12, 206
    top, wide = max([*counts, 1]), (WIDTH - left - right) / max(1, len(counts))
    parts = []
    for share in (0.0, 0.5, 1.0):
        y = base - 170 * share
        parts.append(f'<line x1="{left}" y1="{y:.1f}" x2="{WIDTH - right}" y2="{y:.1f}" stroke="#dddddd"/>')
        if round(top * share) == top * share:
            parts.append(_text(left - 6, y + 4, f"{top * share:.0f}", "end", GREY))
    for number, count in enumerate(counts):
        long = 170 * count / top
        colour = PALE if (number + 0.5) / len(counts) < threshold else COLOUR
        x = left + number * wide
        parts.append(
            f'<rect x="{x + 1:.1f}" y="{base - long:.1f}" width="{wide - 2:.1f}" height="{long:.1f}" fill="{colour}"/>'
        )
    for tenth in range(0, 11, 2):
        parts.append(_text(left + (WIDTH - left - right) * tenth / 10, base + 18, f"{tenth / 10:.1f}", "middle", GREY))
    parts.append(_text((WIDTH + left) / 2, base + 40, title, "middle"))
    if threshold > 0:
        x = left + (WIDTH - left - right) * threshold
        parts.append(f'<line x1="{x:.1f}" y1="16" x2="{x:.1f}" y2="{base}" stroke="{INK}" stroke-dasharray="4 3"/>')
        parts.append(_text(x - 5, 24, below, "end", GREY))
    return _svg(parts, height)


def _text(x: float, y: float, text: str, anchor: str = "start", colour: str = INK) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" {FONT} font-size="12" text-anchor="{anchor}" fill="{colour}">{escape(text)}</text>'


def _svg(parts: Sequence[str], height: float) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}" '
        f'height="{height:.0f}">{"".join(parts)}</svg>'
    )


def _cut(word: str, limit: int = 20) -> str:
    return word if len(word) <= limit else word[: limit - 1] + "\u2026"
