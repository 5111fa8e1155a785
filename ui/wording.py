"""Turns numbers and names into the words that the dock shows; knows no widget."""

from __future__ import annotations

import html


def duration(seconds: float) -> str:
    """Return a length of time as a person would say it, for example ``3 min`` or ``1 h 20 min``."""
    if seconds < 1.0:
        return "under a second"
    if seconds < 90.0:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60.0)
    if minutes < 60:
        return f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    if hours < 48:
        return f"{hours} h {minutes:02d} min"
    return f"{hours // 24} days"


def about(seconds: float) -> str:
    """Return an estimated length of time, for example ``about 3 min``."""
    words = duration(seconds)
    return words if words.startswith("under") else f"about {words}"


def size(count: float) -> str:
    """Return a number of bytes in the largest fitting unit, for example ``1.4 MB``."""
    value = float(count)
    for unit in ("bytes", "kB", "MB", "GB"):
        if value < 1000.0:
            return f"{value:.0f} {unit}" if unit == "bytes" or value >= 100.0 else f"{value:.1f} {unit}"
        value /= 1000.0
    return f"{value:.1f} TB"


def count(number: int, noun: str) -> str:
    """Return ``1 tile``, ``2 tiles`` or ``12 345 tiles``."""
    digits = f"{number:,}".replace(",", "\u202f")
    return f"{digits} {noun}" if number == 1 else f"{digits} {noun}s"


def rate(per_second: float) -> str:
    """Return a speed in tiles a second, or a minute when it is slow."""
    if per_second >= 1.0:
        return f"{per_second:.1f} tiles/s" if per_second < 100.0 else f"{per_second:.0f} tiles/s"
    return f"{per_second * 60.0:.1f} tiles/min"


def one_line(text: str, limit: int = 200) -> str:
    """Return foreign text as one line of at most ``limit`` characters, for places that show plain text."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "\u2026"


def escaped(text: str) -> str:
    """Return foreign text for places that read HTML: message bar, tool tips, the log."""
    return html.escape(text, quote=False)


def inert(text: str, limit: int = 60) -> str:
    """Return a name that is safe both where HTML is read and where it is not.

    QGIS shows a task's description as plain text in one place and as HTML in another, so escaping cannot be right in
    both; angle brackets are replaced by look-alikes instead.
    """
    return one_line(text, limit).replace("<", "\u2039").replace(">", "\u203a").replace("&", "+")
