"""Whether a run may go on in a layer that an earlier run began. Standard library only."""

from __future__ import annotations

import math
from pathlib import PurePath
from typing import Any

Run = dict[str, Any]

# Far below a pixel, far above what a float loses on its way through JSON and a GeoPackage.
RELATIVE = 1e-9


def differences(old: Run, new: Run) -> list[str]:
    """Say why tiles of a new run cannot be added to those of an old one.

    A raster that was moved or renamed is the same raster as long as its size, place and coordinate system are the same.

    Args:
        old: The run stored with the layer.
        new: The run about to begin.

    Returns:
        One sentence for each difference; empty when the new run may go on.
    """
    return [*_raster(old, new), *_grid(old, new), *_picture(old, new), *_model(old, new)]


def _raster(old: Run, new: Run) -> list[str]:
    before, now = old.get("raster") or {}, new.get("raster") or {}
    name = PurePath(str(before.get("path", "another raster")).replace("\\", "/")).name
    if (before.get("width"), before.get("height")) != (now.get("width"), now.get("height")):
        return [
            f"The layer was made from {name}, which has {before.get('width')} x {before.get('height')} pixels; "
            f"this raster has {now.get('width')} x {now.get('height')}."
        ]
    found = []
    if not _same(before.get("transform"), now.get("transform")):
        found.append(
            f"The layer was made from {name}, which lies elsewhere or has another pixel size than this raster."
        )
    if (before.get("crs_wkt") or "") != (now.get("crs_wkt") or ""):
        found.append(f"The layer was made from {name}, which has another coordinate system than this raster.")
    return found


_GRID_WORDS = {
    "tile_size": "tile size",
    "overlap": "overlap",
    "unit": "unit of the tile size",
    "extent": "extent",
    "mask_wkt": "polygon mask",
    "detail": "detail",
    "rows": "number of rows",
    "cols": "number of columns",
}


def _grid(old: Run, new: Run) -> list[str]:
    before, now = ({"detail": 1, **(run.get("grid") or {})} for run in (old, new))  # which older runs do not say
    found = []
    for key, word in _GRID_WORDS.items():
        if not _same(before.get(key), now.get(key)):
            plain = key not in ("extent", "mask_wkt")
            values = f": {_say(before.get(key))} before, {_say(now.get(key))} now" if plain else ""
            found.append(f"The {word} of the grid differs{values}.")
    return found


def _picture(old: Run, new: Run) -> list[str]:
    found = []
    if not _same(old.get("bands"), new.get("bands")):
        found.append(f"The bands differ: {_say(old.get('bands'))} before, {_say(new.get('bands'))} now.")
    elif not _same(old.get("stretch"), new.get("stretch")):
        found.append("The contrast stretch differs, so the model would see the new tiles in other colours.")
    found += look_differences(old.get("drawn") or {}, new.get("drawn") or {})
    if (old.get("prompt") or "") != (new.get("prompt") or ""):
        found.append(f"The prompt differs: {_say(old.get('prompt'))} before, {_say(new.get('prompt'))} now.")
    return found


def look_differences(before: Run, now: Run) -> list[str]:
    """Say how a layer that QGIS draws looks otherwise than before.

    Older runs do not say how it looked, and each version of QGIS says it in another way.
    """
    known = [key for key in ("source", "style") if before.get(key) and now.get(key) and before[key] != now[key]]
    found = []
    if "source" in known:
        found.append("The layer comes from another source than before.")
    if "style" in known and before.get("qgis") == now.get("qgis"):
        found.append("The style of the layer differs, so the model would see the new tiles in other colours.")
    return found


def _model(old: Run, new: Run) -> list[str]:
    if old.get("model") != new.get("model"):
        return [f"The model differs: {_say(old.get('model'))} before, {_say(new.get('model'))} now."]
    if old.get("weights_sha256") != new.get("weights_sha256"):
        return [f"The weights of the model {new.get('model')} have changed since the layer was begun."]
    return []


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return len(one) == len(other) and all(_same(a, b) for a, b in zip(one, other))
    numbers = (int, float)
    if isinstance(one, numbers) and isinstance(other, numbers):
        return math.isclose(one, other, rel_tol=RELATIVE, abs_tol=1e-12)
    return bool(one == other)


def _say(value: Any) -> str:
    if value is None or value == "":
        return "none"
    if isinstance(value, (list, tuple)):
        return ", ".join(_say(item) for item in value)
    return f"{value:g}" if isinstance(value, float) else str(value)
