"""The tiles that a parameter names, copied: their layer may be edited or removed while the algorithm works."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Optional

from qgis.core import QgsFeature, QgsFeatureRequest, QgsFields, QgsVectorLayer

from ..ui.layers.feature_source import FeatureSource


class ChosenTiles:
    """Made in the layer's thread, read in any other; a Processing source would ask the layer itself.

    Attributes:
        layer: The layer; in its own thread alone.
        name: What it is called.
        crs: Its coordinate system.
        kind: Its kind of geometry.
    """

    def __init__(self, layer: QgsVectorLayer, only: Optional[frozenset[int]] = None) -> None:
        """Copy what reading needs; ``only`` are the feature ids that were chosen, None for all."""
        self.layer, self._only = layer, only
        self.name, self.crs, self.kind = layer.name(), layer.crs(), layer.wkbType()
        self._source = FeatureSource(layer)

    def fields(self) -> QgsFields:
        """Return the layer's fields, as they were."""
        return self._source.fields()

    def getFeatures(self, request: Optional[QgsFeatureRequest] = None) -> Iterator[QgsFeature]:  # noqa: N802 - QGIS's name
        """Yield the chosen features among those that a request asks for."""
        for feature in self._source.getFeatures(request):
            if self._only is None or feature.id() in self._only:
                yield feature
