"""What the commands show: a progress line on a terminal, and text that cannot play tricks on one."""

from __future__ import annotations

import shutil
import sys
import time
from typing import TextIO

REDRAW_SECONDS = 0.1


def printable(text: str) -> str:
    """Return a caption on one line and without control characters, which could move the cursor or change its colours."""
    return "".join(character if character.isprintable() else " " for character in text)


def note(text: str) -> None:
    """Tell a person something on standard error, where it does not mix with results."""
    print(f"tilescribe: {printable(text)}", file=sys.stderr)


class Progress:
    """One line on a terminal that says how far a run is; silent where standard error is no terminal.

    Args:
        total: How many tiles there are to do.
        stream: Where to draw, standard error unless told otherwise.
    """

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        self._total = total
        self._stream = sys.stderr if stream is None else stream
        self._shown = self._stream.isatty()
        self._began = time.monotonic()
        self._drawn = 0.0

    def update(self, done: int, latest: str) -> None:
        """Show how many tiles are done and the latest caption."""
        now = time.monotonic()
        if not self._shown or (now - self._drawn < REDRAW_SECONDS and done < self._total):
            return
        self._drawn = now
        line = progress_line(done, self._total, now - self._began, latest)
        width = shutil.get_terminal_size().columns - 1
        self._stream.write(f"\r\x1b[K{line[:width]}")
        self._stream.flush()

    def close(self) -> None:
        """Leave the line as it is and go on below it."""
        if self._shown and self._drawn:
            self._stream.write("\n")
            self._stream.flush()


def progress_line(done: int, total: int, seconds: float, latest: str) -> str:
    """Return for example ``42/210 [####                ] 31.5 tiles/s, 0:05 left  a river and a bridge``."""
    filled = 20 * done // total if total else 20
    rate = done / seconds if seconds > 0 else 0.0
    left = f", {duration((total - done) / rate)} left" if rate and done < total else ""
    return f"{done}/{total} [{'#' * filled:<20}] {rate:.1f} tiles/s{left}  {printable(latest)}"


def duration(seconds: float) -> str:
    """Return hours, minutes and seconds as people write them."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
