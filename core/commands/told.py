"""What a command tells the program that runs it: progress, wishes and outcome, one line of JSON each, among other lines.

Standard library alone: QGIS's Python reads it.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any, Callable, Optional

MARK = "tilescribe-told:"
OFTEN = 0.1  # seconds between two lines of progress

Report = Callable[[float, str], None]


def silent(_share: float, _said: str) -> None:
    """Tell nobody."""


def teller() -> Report:
    """Return a function that tells on standard output how far a command is, a few times a second at most."""
    last = [0.0]

    def tell(share: float, said: str) -> None:
        now = time.monotonic()
        if now - last[0] >= OFTEN or share >= 1.0:
            last[0] = now
            _say({"share": round(share, 4), "said": said})

    return tell


def tell_outcome(outcome: dict[str, Any]) -> None:
    """Tell what came of the command."""
    _say({"outcome": outcome})


def tell_wish(wish: dict[str, Any]) -> None:
    """Tell which picture is needed; see DrawTile for what it says."""
    _say({"draw": wish})


def heard(line: str) -> Optional[dict[str, Any]]:
    """Return what a line of output tells: ``share`` and ``said``, ``draw``, or ``outcome``; None for any other line."""
    if not line.startswith(MARK):
        return None
    try:
        found = json.loads(line[len(MARK) :])
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _say(what: dict[str, Any]) -> None:
    # ASCII, because nobody knows the encoding of a pipe.
    sys.stdout.write(MARK + json.dumps(what) + "\n")
    sys.stdout.flush()
