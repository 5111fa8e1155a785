"""What a person asks, and its preparation on the GUI thread so that another thread can find the answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Optional

from qgis.core import QgsVectorLayer
from qgis.gui import QgsMapCanvas

from ...core.errors import InputError
from ..layers.layer_versions import Snapshot
from . import map_view
from .aim import NOTHING_SEEN, Aim, Seen
from .drawn_area import Area
from .everywhere import search_layers
from .example import SquareExample, TilesExample
from .hit import Hit
from .project_tiles import tiles
from .tile_filter import TileFilter


@dataclass(frozen=True)
class Question:
    """Layers are the live ones, so this never leaves the GUI thread.

    Attributes:
        layers: The tile layers to search.
        query: In words; may be empty where there are tiles to resemble.
        like: Tiles to resemble.
        unlike: Tiles not to resemble.
        square: A place on the map that tiles shall look like, in place of words.
        by_tiles: Whether nothing but other tiles says what to look for; these are no hits then.
    """

    layers: tuple[QgsVectorLayer, ...]
    query: str
    visible_only: bool = False
    min_score: float = 0.0
    limit: int = 50
    polygons: Optional[QgsVectorLayer] = None
    area: Optional[Area] = None
    expression: str = ""
    like: TilesExample = field(default_factory=TilesExample)
    unlike: TilesExample = field(default_factory=TilesExample)
    square: Optional[SquareExample] = None
    by_tiles: bool = False

    def aim(self, layer: str) -> Aim:
        """Return what to look for in a layer, by its id."""
        like, unlike = self.like.within(layer), self.unlike.within(layer)
        return Aim(self.query, like, unlike, NOTHING_SEEN if self.square is None else Seen.of(self.square.vectors))

    def look(self, snapshot: Snapshot, cancelled: Callable[[], bool]) -> None:
        """See to it that the layer's model has looked at what was pointed at. Any thread but the GUI's.

        Raises:
            TilescribeError: There is nothing to see, or the model cannot look.
        """
        for example in (self.square, self.like, self.unlike):
            if example is not None:
                example.show(snapshot, cancelled)


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
            question.look(snapshot, cancelled)
            return question.aim(snapshot.layer)

        def options(snapshot: Snapshot) -> dict[str, Any]:
            chosen = filters[snapshot.layer]
            return {
                "extent": extents[snapshot.layer],
                "only": None if chosen.is_empty else chosen.feature_ids(snapshot.source, cancelled),
                "leave_out": question.like.ids.get(snapshot.layer, ()) if question.by_tiles else (),
                "min_score": question.min_score,
            }

        return search_layers(tiles.search, snapshots, aim, limit=question.limit, cancelled=cancelled, options=options)

    return ask


def _extent(canvas: QgsMapCanvas, layer: QgsVectorLayer) -> list[float]:
    box = map_view.visible_box(canvas, layer)
    return [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]
