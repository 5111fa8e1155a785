"""Keeps conversations with their tile layer: in its GeoPackage, else in the layer's properties, which the project saves."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Callable, Optional

from qgis.core import QgsVectorLayer

from ...core.store import conversations as store
from ..layers import tile_layer
from .talk import Talk

PROPERTY = "tilescribe/conversations"  # of layers that have no GeoPackage
IN_PROJECT = 20  # conversations


@dataclass(frozen=True)
class Place:
    """Where a layer's conversations are: file and table, or nowhere but in the layer."""

    path: str = ""
    table: str = ""


def place_of(layer: QgsVectorLayer) -> Place:
    """Return where a layer's conversations are. GUI thread only."""
    found = tile_layer.geopackage_of(layer.source()) if layer.providerType() == "ogr" else None
    return Place(found[0], found[1] or "tiles") if found else Place()


def reader(layer: QgsVectorLayer) -> Callable[[], list[Talk]]:
    """Return a function for another thread that reads what is kept, the latest first. GUI thread only."""
    place = place_of(layer)
    if place.path:
        return lambda: _talks(store.conversations(place.path, place.table))
    kept = _in_layer(layer)
    return lambda: _talks(list(kept.items()))


def keeper(layer: QgsVectorLayer, talk: Talk) -> Optional[Callable[[], store.Change]]:
    """Return a function for another thread that keeps a conversation; None where that is done already. GUI thread only."""
    place, facts = place_of(layer), talk.as_json()
    if place.path:
        return lambda: store.keep_conversation(place.path, place.table, talk.key, talk.changed, facts)
    kept = _in_layer(layer)
    kept.pop(talk.key, None)
    latest = {talk.key: facts, **kept}
    layer.setCustomProperty(PROPERTY, json.dumps(dict(list(latest.items())[:IN_PROJECT]), ensure_ascii=False))
    return None


def remover(layer: QgsVectorLayer, key: str) -> Optional[Callable[[], store.Change]]:
    """Return a function for another thread that forgets a conversation, or None; see :func:`keeper`."""
    place = place_of(layer)
    if place.path:
        return lambda: store.remove_conversation(place.path, key)
    kept = _in_layer(layer)
    kept.pop(key, None)
    layer.setCustomProperty(PROPERTY, json.dumps(kept, ensure_ascii=False))
    return None


def _in_layer(layer: QgsVectorLayer) -> dict[str, Any]:
    try:
        found = json.loads(layer.customProperty(PROPERTY) or "{}")
    except (TypeError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _talks(kept: list[tuple[str, Any]]) -> list[Talk]:
    read = [Talk.read(str(key), facts) for key, facts in kept if isinstance(facts, dict)]
    return [talk for talk in read if talk is not None]
