"""What a person asks, and its preparation on the GUI thread so that another thread can find the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Callable, Optional

from qgis.core import QgsVectorLayer
from qgis.gui import QgsMapCanvas

from ...core.errors import InputError
from ..layers.layer_versions import Snapshot
from . import map_view
from .aim import Aim
from .drawn_area import Area
from .everywhere import search_layers
from .example import Example, TilesExample
from .hit import Hit
from .project_tiles import tiles
from .tile_filter import TileFilter

Chosen = Mapping[str, tuple[int, ...]]  # layer id -> feature ids


@dataclass(frozen=True)
class Question:
    """Layers are the live ones, so this never leaves the GUI thread.

    Attributes:
        layers: The tile layers to search.
        query: In words; may be empty where there are tiles to resemble.
        like: Tiles to resemble, in their own layer.
        unlike: Tiles not to resemble, likewise.
        example: What tiles shall look like in any layer, in place of words.
    """

    layers: tuple[QgsVectorLayer, ...]
    query: str
    visible_only: bool = False
    min_score: float = 0.0
    limit: int = 50
    polygons: Optional[QgsVectorLayer] = None
    area: Optional[Area] = None
    expression: str = ""
    like: Chosen = field(default_factory=dict)
    unlike: Chosen = field(default_factory=dict)
    example: Optional[Example] = None

    def aim(self, layer: str) -> Aim:
        """Return what to look for in a layer, by its id."""
        like, vectors = self.like.get(layer, ()), ()
        if self.example is not None and not (self.by_tiles and set(self.like) == {layer}):
            vectors = tuple(sorted(self.example.vectors.items()))
            like = () if self.by_tiles else like  # tiles of other layers, or of several, are what a model saw in them
        return Aim(self.query, like, self.unlike.get(layer, ()), vectors)

    @property
    def by_tiles(self) -> bool:
        """Whether nothing but other tiles says what to look for; these are no hits then."""
        return isinstance(self.example, TilesExample)


Answer = tuple[list[Hit], list[str]]


def prepared(question: Question, canvas: QgsMapCanvas) -> Callable[[Callable[[], bool]], Answer]:
    """Return a function for another thread, which takes ``cancelled`` and returns hits and warnings. GUI thread only.

    Raises:
        InputError: What is asked for makes no sense, or not on this layer.
    """
    if not question.layers:
        raise InputError("There is no tile layer to search. Caption a raster layer first, or add a tile layer.")
    areas = [question.area] if question.area is not None else []
    if question.visible_only and canvas.rotation():  # the extent of a turned map is more than it shows
        areas.append(map_view.visible_area(canvas))
    snapshots, extents, filters = [], {}, {}
    for layer in question.layers:
        snapshot = tiles.versions.snapshot(layer)
        snapshots.append(snapshot)
        extents[snapshot.layer] = _extent(canvas, layer) if question.visible_only else None
        filters[snapshot.layer] = TileFilter(layer, question.polygons, question.expression, areas)

    def ask(cancelled: Callable[[], bool]) -> Answer:
        def aim(snapshot: Snapshot) -> Aim:
            if question.example is not None:
                question.example.show(snapshot, cancelled)
            return question.aim(snapshot.layer)

        def options(snapshot: Snapshot) -> dict[str, Any]:
            chosen = filters[snapshot.layer]
            return {
                "extent": extents[snapshot.layer],
                "only": None if chosen.is_empty else chosen.feature_ids(snapshot.source, cancelled),
                "leave_out": question.like.get(snapshot.layer, ()) if question.by_tiles else (),
                "min_score": question.min_score,
            }

        return search_layers(tiles.search, snapshots, aim, limit=question.limit, cancelled=cancelled, options=options)

    return ask


def _extent(canvas: QgsMapCanvas, layer: QgsVectorLayer) -> list[float]:
    box = map_view.visible_box(canvas, layer)
    return [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]
