"""What a report is about: a tile layer and its raster, copied in the GUI thread to be read and drawn in another."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Callable, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayerStyle,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from ...core.errors import TilescribeError
from ...core.report.summary import Row
from ...core.store.fields import DONE, REVIEWED_AT
from ..layers import tile_layer
from ..layers.feature_source import FeatureSource
from ..layers.raster_file import gdal_name, raster_path
from ..layers.tile_layer import text_of

LOOK_EVERY = 2000  # features between two looks at whether one was cancelled
READ = ("tile_id", "status", "caption", "confidence", "note", REVIEWED_AT)


@dataclass(frozen=True)
class Backdrop:
    """A raster layer that can be opened again in any thread.

    Attributes:
        uri: Where its data is.
        provider: Who reads it, for example ``gdal`` or ``wms``.
        style: How it is drawn; None for QGIS's own choice.
        crs: Where it lies on the earth, which a person may know better than the file; None for what the file says.
        tiles: What was cut out of it; in other coordinates they say nothing of where it lies. None for a layer of QGIS.
    """

    uri: str
    provider: str = "gdal"
    style: Optional[QgsMapLayerStyle] = None
    crs: Optional[QgsCoordinateReferenceSystem] = None
    tiles: Optional[QgsRectangle] = None

    @classmethod
    def of(cls, layer: QgsRasterLayer) -> Backdrop:
        """Copy a raster layer's source, style and coordinate system, in the layer's own thread."""
        style = QgsMapLayerStyle()
        style.readFromLayer(layer)
        return cls(layer.source(), layer.providerType(), style, QgsCoordinateReferenceSystem(layer.crs()))

    def open(self) -> Optional[QgsRasterLayer]:
        """Open it for the calling thread; None when it is not there any more."""
        name = gdal_name(self.uri) if self.provider == "gdal" else ""
        if os.path.isabs(name) and not name.startswith("/vsi") and not os.path.exists(name):
            return None
        layer = QgsRasterLayer(self.uri, "", self.provider)
        if not layer.isValid():
            return None
        if self.style is not None:
            self.style.writeToLayer(layer)
        if self.crs is not None and (self.tiles is None or self.tiles.intersects(layer.extent())):
            layer.setCrs(self.crs)
        return layer


@dataclass(frozen=True)
class Subject:
    """A tile layer as it is now.

    Attributes:
        source: Has ``getFeatures`` and ``fields``.
        name: The layer's name.
        crs: Its coordinate system.
        run: The facts of its run; empty when nobody kept them.
        backdrop: Its raster; None when nobody knows it.
    """

    source: Any
    name: str
    crs: QgsCoordinateReferenceSystem
    run: dict[str, Any]
    backdrop: Optional[Backdrop]

    @classmethod
    def of(cls, layer: QgsVectorLayer, raster: Optional[QgsRasterLayer], project: Optional[QgsProject]) -> Subject:
        """Copy what is needed of a tile layer, in its own thread.

        Args:
            layer: The tile layer.
            raster: What to draw below it; None for the raster that it was made of.
            project: Where that raster may be, in the style that the person gave it.

        Raises:
            InputError: It is no tile layer.
        """
        tile_layer.check_tile_layer(layer)
        run = tile_layer.run_of(layer) or {}
        crs = layer.crs()
        if run and not (run.get("raster") or {}).get("crs_wkt") and not crs.authid():
            crs = QgsCoordinateReferenceSystem()  # what a GeoPackage says of a plane that nobody placed on the earth
        if raster is not None:
            backdrop: Optional[Backdrop] = Backdrop.of(raster)
        else:
            backdrop = _recorded(run, project) or _by_name(run, crs, layer.extent())
        return cls(FeatureSource(layer), layer.name(), crs, run, backdrop)

    def read(self, cancelled: Callable[[], bool] = lambda: False) -> list[Row]:
        """Return the tiles; those read so far when cancelled."""
        fields = self.source.fields()
        places = [fields.lookupField(name) for name in READ]
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes([place for place in places if place >= 0])
        rows: list[Row] = []
        for number, feature in enumerate(self.source.getFeatures(request)):
            if number % LOOK_EVERY == 0 and cancelled():
                break
            tile_id, status, caption, confidence, note, when = (
                feature.attribute(place) if place >= 0 else None for place in places
            )
            sure = float(confidence) if isinstance(confidence, (int, float)) else 0.0
            words = text_of(caption)
            reviewed = bool(words and text_of(when))  # a person's caption stands, whatever became of the model's
            texts = text_of(tile_id), DONE if reviewed else text_of(status), words
            rows.append((feature.id(), *texts, sure, text_of(note), reviewed))
        return rows

    def shapes(self, features: Optional[Sequence[int]] = None) -> Iterator[tuple[int, QgsGeometry]]:
        """Yield feature ids and footprints, one by one: all of them would be many objects; of some features or of all."""
        request = QgsFeatureRequest().setNoAttributes() if features is None else QgsFeatureRequest(list(features))
        for feature in self.source.getFeatures(request):
            yield feature.id(), feature.geometry()


def _path(run: dict[str, Any]) -> str:
    return str((run.get("raster") or {}).get("path") or "")


def _recorded(run: dict[str, Any], project: Optional[QgsProject]) -> Optional[Backdrop]:
    path = _path(run)
    for layer in project.mapLayers().values() if project is not None and path else ():
        if isinstance(layer, QgsRasterLayer) and layer.isValid():
            try:
                if os.path.realpath(raster_path(layer)) == os.path.realpath(path):
                    return Backdrop.of(layer)
            except TilescribeError:  # not a file
                continue
    return None


def _by_name(run: dict[str, Any], crs: QgsCoordinateReferenceSystem, tiles: QgsRectangle) -> Optional[Backdrop]:
    path = _path(run)
    read_by_gdal = run.get("bands") is not None  # what QGIS drew may have a name that GDAL would ask a server for
    return Backdrop(path, crs=crs, tiles=tiles) if path and (read_by_gdal or os.path.exists(path)) else None
