"""The features of a layer as they are now, edits and filter included, for any thread to read."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Optional

from qgis.core import QgsFeature, QgsFeatureRequest, QgsFields, QgsVectorLayer, QgsVectorLayerFeatureSource

PAUSES = (0.0, 0.05, 0.2)  # seconds


class FeatureSource:
    """What QGIS has for this, asked again where it fails without a word.

    QGIS reads a GeoPackage without locks. When somebody begins to edit it just as a thread begins to read, SQLite turns
    the reader away, and QGIS hands out no feature and no error.
    """

    def __init__(self, layer: QgsVectorLayer) -> None:
        """Copy what reading needs. GUI thread only."""
        self._source = QgsVectorLayerFeatureSource(layer)
        self._fields = layer.fields()
        self._pauses = PAUSES if layer.providerType() == "ogr" and layer.featureCount() else ()

    def fields(self) -> QgsFields:
        """Return the layer's fields, as they were."""
        return self._fields

    def getFeatures(self, request: Optional[QgsFeatureRequest] = None) -> Iterator[QgsFeature]:  # noqa: N802 - QGIS's name
        """Yield the features that a request asks for."""
        request, found = request or QgsFeatureRequest(), False
        for pause in (*self._pauses, 0.0):
            for feature in self._source.getFeatures(request):
                found = True
                yield feature
            if found:
                return
            time.sleep(pause)
