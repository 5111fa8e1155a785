"""Searches kept in the project under a name."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from qgis.core import QgsProject

SCOPE, KEY = "tilescribe", "/saved_searches"


@dataclass
class SavedSearch:
    """What a search was; layers are kept by id, and feature ids by that."""

    name: str
    query: str = ""
    layer: str = ""
    everywhere: bool = False
    visible_only: bool = False
    min_score: float = 0.0
    limit: int = 50
    expression: str = ""
    area: str = ""  # drawn on the map: WKT, and that of its coordinate system
    area_crs: str = ""
    polygons: str = ""
    by_tiles: bool = False
    like: dict[str, list[int]] = field(default_factory=dict)
    unlike: dict[str, list[int]] = field(default_factory=dict)
    square: bool = False  # whether a square on the map was to be resembled
    # What models saw in the square, in ``like`` and in ``unlike``, for there may be nothing left to look at
    vectors: dict[str, str] = field(default_factory=dict)
    like_vectors: dict[str, str] = field(default_factory=dict)
    unlike_vectors: dict[str, str] = field(default_factory=dict)


def load() -> list[SavedSearch]:
    """Return the project's searches, by name; what cannot be read is left out."""
    text, _ = QgsProject.instance().readEntry(SCOPE, KEY, "[]")
    try:
        entries = json.loads(text)
    except ValueError:
        return []
    found = [_read(entry) for entry in entries] if isinstance(entries, list) else []
    return sorted((one for one in found if one is not None), key=lambda one: one.name.casefold())


def save(search: SavedSearch) -> None:
    """Keep a search in the project, in place of one with the same name."""
    _write([*(one for one in load() if one.name != search.name), search])


def remove(name: str) -> None:
    """Forget a search."""
    _write([one for one in load() if one.name != name])


def _write(searches: list[SavedSearch]) -> None:
    QgsProject.instance().writeEntry(SCOPE, KEY, json.dumps([asdict(one) for one in searches], ensure_ascii=False))


def _read(entry: Any) -> Any:
    """Return an entry as a search, None when somebody has made something else of it."""
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str):
        return None
    blank = SavedSearch("")
    known = {one.name for one in fields(SavedSearch)}
    right = {
        name: value
        for name, value in entry.items()
        if name in known and isinstance(value, (int, float) if name == "min_score" else type(getattr(blank, name)))
    }
    for name in ("like", "unlike"):
        chosen = right.get(name, {})
        if not all(isinstance(ids, list) and all(isinstance(one, int) for one in ids) for ids in chosen.values()):
            del right[name]
    for name in ("vectors", "like_vectors", "unlike_vectors"):
        if not all(isinstance(vector, str) for vector in right.get(name, {}).values()):
            del right[name]
    return SavedSearch(**right)
