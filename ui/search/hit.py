"""A tile that was found, as it is read from its layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsFeatureRequest, QgsGeometry

from ...core.worker.protocol import Hits
from ..layers import tile_layer
from ..layers.layer_versions import Snapshot

NOWHERE = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Hit:
    """A tile that was found.

    Attributes:
        box: xmin, ymin, xmax, ymax in the layer's coordinate system; NOWHERE for a tile without a geometry.
        layer: Id of the layer.
        part: Which part of the tile matched best: row and column from 1, and how many there are of each; None for the whole.
    """

    rank: int
    feature_id: int
    score: float
    vector_score: float
    word_score: float
    caption: str
    box: tuple[float, float, float, float]
    layer: str = ""
    part: Optional[tuple[int, int, int]] = None


def read_hits(answer: Hits, feature_ids: Sequence[int], side: int, snapshot: Snapshot) -> list[Hit]:
    """Return what the worker found, without tiles that were deleted from the file since it was read.

    Args:
        answer: The rows found.
        feature_ids: Those of all rows.
        side: How many parts there are along a side of a tile.
        snapshot: The layer.
    """
    found_ids = [feature_ids[row] for row in answer.rows]
    request = QgsFeatureRequest().setFilterFids(found_ids)
    request.setSubsetOfAttributes(["caption"], snapshot.source.fields())
    found = {feature.id(): feature for feature in snapshot.source.getFeatures(request)}
    hits: list[Hit] = []
    for row, feature_id in enumerate(found_ids):
        feature = found.get(feature_id)
        if feature is None:
            continue
        hits.append(
            Hit(
                len(hits) + 1,
                feature_id,
                answer.scores[row],
                answer.vector_scores[row],
                answer.word_scores[row],
                tile_layer.text_of(feature["caption"]),
                _box(feature.geometry()),
                snapshot.layer,
                _part(answer.parts[row] if answer.parts else 0, side),
            )
        )
    return hits


def _box(shape: QgsGeometry) -> tuple[float, float, float, float]:
    if shape.isEmpty():
        return NOWHERE
    box = shape.boundingBox()
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()


def _part(number: int, side: int) -> Optional[tuple[int, int, int]]:
    if not number or not side:
        return None
    row, col = divmod(number - 1, side)
    return row + 1, col + 1, side
