"""One search over several tile layers: their hits in one ranking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Callable

from ...core.errors import InputError, RuntimeMissingError, TilescribeError
from ..layers.layer_versions import Snapshot
from .aim import Aim
from .hit import Hit
from .search_index import TileSearch


def search_layers(
    search: TileSearch,
    snapshots: Sequence[Snapshot],
    aim: Callable[[Snapshot], Aim],
    *,
    limit: int = 50,
    cancelled: Callable[[], bool] = lambda: False,
    options: Callable[[Snapshot], dict[str, Any]] = lambda _snapshot: {},
) -> tuple[list[Hit], list[str]]:
    """Return the best hits of all layers, and a sentence for each layer that could not be searched.

    Scores of layers that different models described are not strictly comparable; they are ranked together all the same.

    Args:
        search: Where the indexes are kept.
        snapshots: The layers.
        aim: Returns what to look for in a layer; called in this thread, as ``options`` is.
        limit: How many hits at most, of all layers together.
        cancelled: Asked now and then.
        options: Returns what else to pass to :meth:`TileSearch.search` for a layer.

    Raises:
        TilescribeError: No layer could be searched.
    """
    if not snapshots:
        raise InputError("There is no tile layer to search. Caption a raster layer first, or add a tile layer.")
    hits: list[Hit] = []
    errors: list[TilescribeError] = []
    for snapshot in snapshots:
        if cancelled():
            return [], []
        try:
            hits += search.search(snapshot, aim(snapshot), limit=limit, cancelled=cancelled, **options(snapshot))
        except RuntimeMissingError:  # as true of every other layer
            raise
        except TilescribeError as error:
            errors.append(error)
    if len(errors) == len(snapshots):
        raise errors[0]
    hits.sort(key=lambda hit: -hit.score)  # stable: a tie is won by the layer that comes first
    return [replace(hit, rank=rank) for rank, hit in enumerate(hits[:limit], 1)], [str(error) for error in errors]
