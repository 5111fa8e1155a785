"""Hits as features: the tiles they are, with rank and scores; and as a layer of their own on the map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsFeature, QgsFeatureRequest, QgsFields, QgsVectorLayer, QgsWkbTypes

from ...core.errors import OutputError
from ...core.store.fields import VECTORS
from .. import wording
from ..layers import tile_layer
from ..layers.layer_tree import add_above
from ..layers.tile_style import apply_style
from .hit import Hit

SCORES = (
    ("rank", "int", "1 for the best hit"),
    ("score", "real", "how well the tile matches, 0 to 1: its picture and its caption's words together"),
    ("vector_score", "real", "how well the picture matches"),
    ("word_score", "real", "how well the caption's words match"),
)


def hit_fields(tiles: QgsFields, with_vectors: bool = True) -> QgsFields:
    """Return the fields of hits among tiles with these fields; without vectors for formats that cannot hold them."""
    ours = [tile_layer.field(*score) for score in SCORES]
    # Without the tiles' own feature ids a file keeps the hits in the order of their rank.
    taken = {"fid", *(field.name() for field in ours)} | (set() if with_vectors else VECTORS)
    made = QgsFields()
    for field in tiles:
        if field.name() not in taken:
            made.append(field)
    for field in ours:
        made.append(field)
    return made


def hit_features(source: Any, hits: Sequence[Hit], fields: QgsFields) -> list[QgsFeature]:
    """Return the hits' tiles in the order of their rank, with these fields; tiles deleted meanwhile are left out.

    Args:
        source: Has ``getFeatures``: a layer, or a copy of one.
        hits: What was found in it.
        fields: As made by :func:`hit_fields`.
    """
    request = QgsFeatureRequest().setFilterFids([hit.feature_id for hit in hits])
    tiles = {feature.id(): feature for feature in source.getFeatures(request)}
    made = []
    for hit in hits:
        tile = tiles.get(hit.feature_id)
        if tile is None:
            continue
        feature = QgsFeature(fields)
        feature.setGeometry(tile.geometry())
        scores = {name: getattr(hit, name) for name, _, _ in SCORES}
        for index, name in enumerate(fields.names()):
            feature.setAttribute(index, scores[name] if name in scores else tile[name])
        made.append(feature)
    return made


def add_hits_layer(layer: QgsVectorLayer, hits: Sequence[Hit], query: str) -> QgsVectorLayer:
    """Put a temporary layer of the hits on the map, named after the query; QGIS saves it like any other. GUI thread only.

    Raises:
        OutputError: The tiles are no longer there.
    """
    kind = QgsWkbTypes.displayString(layer.wkbType())
    made = QgsVectorLayer(kind, wording.one_line(query, 60), "memory")
    made.setCrs(layer.crs())
    made.dataProvider().addAttributes(list(hit_fields(layer.fields())))
    made.updateFields()
    features = hit_features(layer, hits, made.fields())
    if not features:
        raise OutputError("The tiles found are no longer in the layer. Search again.")
    made.dataProvider().addFeatures(features)
    made.updateExtents()
    run = tile_layer.run_of(layer)
    if run is not None:
        tile_layer.keep_run(made, run)
    apply_style(made, "hits", run)
    add_above(made, layer)
    return made
