"""Reads a JSON file that describes a model, and says in sentences what is wrong with it. Standard library only."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..errors import BundleError

LARGEST = 2**22  # bytes: no description is longer


def read_object(path: Path, way_out: str, largest: int = LARGEST) -> dict[str, Any]:
    """Return the one JSON object that a file in a model's folder holds.

    Args:
        path: The file.
        way_out: What to do when it is damaged, as a sentence.
        largest: Bytes that it may have.

    Raises:
        BundleError: It cannot be read, is too large, or holds something else.
    """
    try:
        if path.stat().st_size > largest:
            raise BundleError(" ".join((f"{path} is too large to be a model's description.", way_out)))
        found = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BundleError(
            f"{path.parent} is not a model: its {path.name} cannot be read ({error.strerror or error}). Choose a model's folder."
        ) from error
    except (ValueError, RecursionError) as error:
        raise BundleError(" ".join((f"{path} is damaged: it is not JSON ({error}).", way_out))) from error
    if not isinstance(found, dict):
        raise BundleError(" ".join((f"{path} is damaged: it should hold one JSON object.", way_out)))
    return found
