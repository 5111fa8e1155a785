"""Turns numbers and names into the words that the dock shows, in the user's language; knows no widget."""

from __future__ import annotations

import html
from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, QLocale


def tr(text: str) -> str:
    """Translate one of the words here."""
    return QCoreApplication.translate("Wording", text)


def duration(seconds: float) -> str:
    """Return a length of time as a person would say it, for example ``3 min`` or ``1 h 20 min``."""
    if seconds < 1.0:
        return tr("under a second")
    if seconds < 90.0:
        return tr("{seconds} s").format(seconds=f"{seconds:.0f}")
    minutes = round(seconds / 60.0)
    if minutes < 60:
        return tr("{minutes} min").format(minutes=minutes)
    hours, minutes = divmod(minutes, 60)
    if hours < 48:
        return tr("{hours} h {minutes} min").format(hours=hours, minutes=f"{minutes:02d}")
    return tr("{days} days").format(days=hours // 24)


def about(seconds: float) -> str:
    """Return an estimated length of time, for example ``about 3 min``."""
    words = duration(seconds)
    return words if seconds < 1.0 else tr("about {time}").format(time=words)


def size(count: float) -> str:
    """Return a number of bytes in the largest fitting unit, for example ``1.4 MB``."""
    value = float(count)
    for unit in (tr("bytes"), "kB", "MB", "GB"):
        if value < 1000.0:
            return f"{value:.0f} {unit}" if value == count or value >= 100.0 else f"{value:.1f} {unit}"
        value /= 1000.0
    return f"{value:.1f} TB"


def tiles(number: int) -> str:
    """Return ``1 tile``, ``2 tiles`` or ``12 345 tiles``."""
    return tr("1 tile") if number == 1 else tr("{number} tiles").format(number=digits(number))


def hits(number: int) -> str:
    """Return ``1 hit`` or ``2 hits``."""
    return tr("1 hit") if number == 1 else tr("{number} hits").format(number=digits(number))


def requests(number: int) -> str:
    """Return ``1 request`` or ``2 requests``."""
    return tr("1 request") if number == 1 else tr("{number} requests").format(number=digits(number))


def digits(number: int) -> str:
    """Return a number with thin gaps between its thousands."""
    return f"{number:,}".replace(",", "\u202f")


def rate(per_second: float) -> str:
    """Return a speed in tiles a second, or a minute when it is slow."""
    if per_second >= 1.0:
        speed = f"{per_second:.1f}" if per_second < 100.0 else f"{per_second:.0f}"
        return tr("{speed} tiles/s").format(speed=speed)
    return tr("{speed} tiles/min").format(speed=f"{per_second * 60.0:.1f}")


def languages(codes: Sequence[str]) -> str:
    """Return the names of languages by their codes, for example ``English, Portuguese``; an unknown code stays one."""
    found = [(code, QLocale(code).language()) for code in codes[:12]]
    names = [code if language == QLocale.Language.C else QLocale.languageToString(language) for code, language in found]
    return ", ".join(names)


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
