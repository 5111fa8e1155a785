"""The features of a layer as they are now, edits and filter included, for any thread to read."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from typing import Optional

from qgis.core import QgsFeature, QgsFeatureRequest, QgsFields, QgsVectorLayer, QgsVectorLayerFeatureSource

PAUSES = (0.0, 0.05, 0.2)  # seconds


def file_of(layer: QgsVectorLayer) -> str:
    """Return the file that a layer is read from; of a layer without, what QGIS calls its source."""
    return layer.source().split("|")[0]


class FeatureSource:
    """What QGIS has for this, asked again where it fails without a word.

    QGIS reads a GeoPackage without locks. When somebody begins to edit it just as a thread begins to read, SQLite turns
    the reader away, and QGIS hands out no feature and no error.
    """

    def __init__(self, layer: QgsVectorLayer) -> None:
        """Copy what reading needs. GUI thread only."""
        self._source = QgsVectorLayerFeatureSource(layer)
        self._fields = layer.fields()
        self._file = file_of(layer) if layer.providerType() == "ogr" else ""
        self._pauses = PAUSES if layer.providerType() == "ogr" and layer.featureCount() else ()

    def fields(self) -> QgsFields:
        """Return the layer's fields, as they were."""
        return self._fields

    @property
    def lost_file(self) -> str:
        """The layer's file where it is not there any more, else empty. QGIS reads nothing from it then, without a word."""
        virtual = not os.path.isabs(self._file) or self._file.startswith("/vsi")
        return "" if virtual or os.path.exists(self._file) else self._file

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
