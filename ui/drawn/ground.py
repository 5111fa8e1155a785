"""How large the pixels of a drawn layer are: zoom levels, metres on the ground, and the layer's own resolution."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from urllib.parse import unquote

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsMapLayer,
    QgsPointXY,
    QgsRasterLayer,
    QgsRectangle,
    QgsUnitTypes,
)

WEB_MERCATOR = "EPSG:3857"
WHOLE_WORLD = 156543.03392804097  # map units per pixel of web Mercator at zoom 0, in tiles of 256 pixels
TRUSTED = 0.01  # a projection whose metres are this close to the ground's is taken at its word
HOST = re.compile(r"https?://(?:[^/@\s]*@)?([^/:?&'\"\s]+)", re.IGNORECASE)
HTTP = re.compile(r"https?(://|%3a%2f%2f)", re.IGNORECASE)


def asks_a_server(layer: QgsMapLayer) -> bool:
    """Say whether drawing a layer sends requests to somebody's server."""
    return bool(HTTP.search(layer.source()))


def hosts(layers: Iterable[QgsMapLayer]) -> set[str]:
    """Return the hosts that layers' sources name; ``{switch:a,b}`` stands for several of one domain."""
    sources = (re.sub(r"{[^}]*}", "", unquote(layer.source())) for layer in layers)
    return {host for source in sources for host in HOST.findall(source)}


def zoom_levels(layer: QgsMapLayer) -> dict[int, float]:
    """Return the map units per pixel of each zoom level of a tiled layer, coarsest first; empty for others.

    Levels are counted as web maps do where the tiles are theirs, else from the coarsest on.
    """
    provider = layer.dataProvider() if isinstance(layer, QgsRasterLayer) else None
    if provider is None or not layer.isValid():
        return {}
    sizes = sorted(provider.nativeResolutions(), reverse=True)
    if layer.crs().authid() == WEB_MERCATOR:
        zooms = [math.log2(WHOLE_WORLD / size) for size in sizes]
        if all(abs(zoom - round(zoom)) < 0.01 for zoom in zooms):
            return {round(zoom): size for zoom, size in zip(zooms, sizes)}
    return dict(enumerate(sizes))


def own_resolution(layer: QgsMapLayer) -> float:
    """Return a raster's own map units per pixel, 0 for a layer that has none."""
    if not isinstance(layer, QgsRasterLayer) or layer.providerType() == "wms" or layer.width() <= 0:
        return 0.0
    return layer.rasterUnitsPerPixelX()


def metres_per_unit(
    crs: QgsCoordinateReferenceSystem, area: QgsRectangle, transforms: QgsCoordinateTransformContext
) -> float:
    """Return how many metres on the ground a map unit is in the middle of an area, 0 when nobody knows."""
    if not crs.isValid():
        return 0.0
    metres = QgsUnitTypes.DistanceUnit.DistanceMeters
    planned = QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), metres)
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, transforms)
    measure.setEllipsoid("EPSG:7030")
    middle, reach = area.center(), 50.0 / planned  # a hundred metres, or thereabouts
    ends = [QgsPointXY(middle.x(), middle.y() - reach), QgsPointXY(middle.x(), middle.y() + reach)]
    ground = measure.convertLengthMeasurement(measure.measureLine(ends), metres) / (2 * reach)
    if not math.isfinite(ground) or ground <= 0:
        return planned
    return planned if not crs.isGeographic() and abs(ground / planned - 1) <= TRUSTED else ground
