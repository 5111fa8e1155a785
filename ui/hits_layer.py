"""Keeps the hits of a search as a layer of their own: the tiles, with rank and score."""

from __future__ import annotations

from typing import Sequence

from qgis.core import QgsFeature, QgsFeatureRequest, QgsFields, QgsProject, QgsVectorLayer, QgsWkbTypes

from ..core.errors import OutputError
from . import tile_layer, wording
from .search_index import Hit
from .tile_style import apply_style


def add_hits_layer(layer: QgsVectorLayer, hits: "Sequence[Hit]", query: str) -> QgsVectorLayer:
    """Put a temporary layer of the hits on the map, best first; QGIS saves it like any other. GUI thread only.

    Raises:
        OutputError: The tiles are no longer there.
    """
    made = QgsVectorLayer(QgsWkbTypes.displayString(layer.wkbType()), wording.one_line(query, 60), "memory")
    made.setCrs(layer.crs())
    provider = made.dataProvider()
    own = QgsFields(layer.fields())
    fields = QgsFields()
    fields.append(tile_layer.field("rank", "int"))
    fields.append(tile_layer.field("score", "real"))
    kept = [index for index in range(own.count()) if own.at(index).name() not in ("fid", "rank", "score")]
    for index in kept:
        fields.append(own.at(index))
    provider.addAttributes(fields)
    made.updateFields()
    request = QgsFeatureRequest().setFilterFids([hit.feature_id for hit in hits])
    tiles = {feature.id(): feature for feature in layer.getFeatures(request)}
    features = []
    for hit in hits:
        tile = tiles.get(hit.feature_id)
        if tile is None:  # deleted since the search
            continue
        feature = QgsFeature(made.fields())
        feature.setGeometry(tile.geometry())
        feature.setAttributes([hit.rank, hit.score, *(tile.attributes()[index] for index in kept)])
        features.append(feature)
    if not features:
        raise OutputError("The tiles found are no longer in the layer. Search again.")
    provider.addFeatures(features)
    made.updateExtents()
    run = tile_layer.run_of(layer)
    if run is not None:
        tile_layer.keep_run(made, run)
    apply_style(made, "hits", run)
    QgsProject.instance().addMapLayer(made)
    return made
