"""Reads a tile layer as one of two dates: what is needed is copied in the GUI thread, and read in any other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureRequest, QgsVectorLayer

from ...core.changes.dates import Date, Tiles, usual_model
from ...core.store.fields import DONE
from ..layers import tile_layer
from ..layers.feature_source import FeatureSource
from ..search.index_files import vector_bytes

LOOK_EVERY = 2000  # features between two looks at whether one was cancelled
READ = ["tile_id", "caption", "status", "model", "embedding"]


@dataclass(frozen=True)
class DatedLayer:
    """A tile layer as it is now; any thread may read it.

    Attributes:
        source: Has ``getFeatures`` and ``fields``.
        name: The layer's name, for sentences.
        crs: Its coordinate system.
        read_run: Reads the facts of its run; None when nobody kept them.
    """

    source: Any
    name: str
    crs: QgsCoordinateReferenceSystem
    read_run: Callable[[], Optional[dict[str, Any]]]

    @classmethod
    def of(cls, layer: QgsVectorLayer) -> DatedLayer:
        """Copy what is needed of a layer, in the layer's own thread.

        Raises:
            InputError: It is no tile layer.
        """
        tile_layer.check_tile_layer(layer)
        return cls(FeatureSource(layer), layer.name(), layer.crs(), tile_layer.run_reader(layer))

    def read(self, cancelled: Callable[[], bool] = lambda: False) -> Date:
        """Return the captioned tiles; those read so far when cancelled."""
        tiles, models = [], []
        request = QgsFeatureRequest().setSubsetOfAttributes(READ, self.source.fields())
        for number, feature in enumerate(self.source.getFeatures(request)):
            if number % LOOK_EVERY == 0 and cancelled():
                break
            if feature["status"] != DONE or not feature.hasGeometry():
                continue
            box = feature.geometry().boundingBox()
            tiles.append(
                (
                    feature.id(),
                    tile_layer.text_of(feature["tile_id"]),
                    tile_layer.text_of(feature["caption"]),
                    vector_bytes(feature["embedding"]),
                    (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()),
                )
            )
            models.append(tile_layer.text_of(feature["model"]))
        run = self.read_run() or {}
        model, weights = str(run.get("model") or ""), str(run.get("weights_sha256") or "")
        crs = self.crs.authid() or self.crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)
        return Date(self.name, Tiles(tiles), usual_model(models, model), weights, crs)
