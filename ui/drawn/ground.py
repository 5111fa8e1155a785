"""How large the pixels of a drawn layer are (zoom levels, metres on the ground, its own), and what its server has."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
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
    QgsVectorLayer,
    QgsVectorTileLayer,
)

from ...core.worker.protocol import DrawnLayer

WEB_MERCATOR = "EPSG:3857"
WHOLE_WORLD = 156543.03392804097  # map units per pixel of web Mercator at zoom 0, in tiles of 256 pixels
WORLD = QgsRectangle(-128 * WHOLE_WORLD, -128 * WHOLE_WORLD, 128 * WHOLE_WORLD, 128 * WHOLE_WORLD)
VECTOR_TILE = 512  # pixels of a map along a vector tile, by which QGIS chooses the level
TRUSTED = 0.01  # a projection whose metres are this close to the ground's is taken at its word
HOST = re.compile(r"https?://(?:[^/@\s]*@)?([^/:?&'\"\s]+)", re.IGNORECASE)
ARCGIS = "arcgismapserver"  # of whose tiles QGIS asks for one more to the right and below, which it does not draw
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


def tiles_of_the_web(levels: dict[int, float], crs: QgsCoordinateReferenceSystem) -> bool:
    """Say whether the tiles of these zoom levels are those that web maps share: their first begins where the world does."""
    return (
        bool(levels)
        and crs.authid() == WEB_MERCATOR
        and all(abs(size / WHOLE_WORLD * 2**zoom - 1) < 0.01 for zoom, size in levels.items())
    )


def tell_of_server(drawn: DrawnLayer, layers: Sequence[QgsMapLayer], a_second: float) -> None:
    """Write down what the server of layers has: the tiles that are asked for, and how often it may be asked a second."""
    if not any(asks_a_server(layer) for layer in layers):
        return
    drawn.requests_per_second = a_second
    if len(layers) > 1:
        return
    (layer,) = layers
    if isinstance(layer, QgsVectorTileLayer):
        zooms = range(layer.sourceMinZoom(), layer.sourceMaxZoom() + 1)
        drawn.server_tile = VECTOR_TILE
        drawn.server_resolutions = [WORLD.width() / VECTOR_TILE / 2**zoom for zoom in zooms]
    else:
        drawn.server_resolutions = list(zoom_levels(layer).values())
        drawn.server_beyond = int(layer.providerType() == ARCGIS)


def extent_as_edited(layer: QgsMapLayer) -> QgsRectangle:
    """Return what a layer covers, edits included that are not saved yet."""
    box = QgsRectangle(layer.extent())
    if isinstance(layer, QgsVectorLayer) and layer.isModified():
        edits = layer.editBuffer()
        added = (feature.geometry() for feature in edits.addedFeatures().values())
        for geometry in (*edits.changedGeometries().values(), *added):
            if not geometry.isEmpty():
                box.combineExtentWith(geometry.boundingBox())
    return box


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
