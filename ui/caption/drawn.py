"""What to caption of a layer that QGIS draws: an imaginary raster over it, at a zoom level or a ground resolution."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import InputError
from ...core.models.labels import DEFAULT_MODEL
from ...core.worker.protocol import DrawnLayer, GridParams
from ..drawn.copies import copy_layers
from ..drawn.ground import (
    WORLD,
    extent_as_edited,
    metres_per_unit,
    own_resolution,
    tell_of_server,
    tiles_of_the_web,
    zoom_levels,
)
from ..drawn.look import look_of
from ..drawn.studio import Drawing
from .job import CaptionJob, to_crs

REQUESTS_PER_SECOND = 4.0
LARGEST = 2**31 - 1  # pixels along a side of the imaginary raster


@dataclass(frozen=True)
class HowDrawn:
    """How a person wants a layer drawn.

    Attributes:
        zoom: Level of a tiled layer; None to go by the resolution.
        resolution: Metres on the ground per pixel; 0 for the layer's own.
        requests_per_second: The most that a server is asked.
    """

    zoom: Optional[int] = None
    resolution: float = 0.0
    requests_per_second: float = REQUESTS_PER_SECOND


def must_be_drawn(layer: Optional[QgsMapLayer]) -> bool:
    """Say whether only QGIS can make pictures of a layer."""
    return layer is not None and not (isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal")


def job_for_drawn(
    layers: Sequence[QgsMapLayer],
    how: HowDrawn,
    *,
    name: str = "",
    crs: Optional[QgsCoordinateReferenceSystem] = None,
    tile_size: float = 256.0,
    overlap: float = 0.0,
    unit: str = "pixels",
    extent: Optional[QgsRectangle] = None,
    extent_crs: Optional[QgsCoordinateReferenceSystem] = None,
    around: Optional[QgsRectangle] = None,
    around_crs: Optional[QgsCoordinateReferenceSystem] = None,
    model: str = "",
    project: Optional[QgsProject] = None,
    estimate_only: bool = False,
) -> CaptionJob:
    """Put a person's choices into a job. Touches the layers, so call it on the GUI thread; it asks no server.

    Args:
        layers: What is drawn, first on top.
        how: Resolution and patience.
        name: What the tiles are of; the first layer's name when empty.
        crs: What is drawn in; the first layer's when None.
        tile_size: Side of a tile, in ``unit``.
        overlap: Overlap of neighbouring tiles, in ``unit``.
        unit: ``pixels`` or ``metres``.
        extent: Part of the layers; None or empty for all.
        extent_crs: Coordinate system of the extent; None for that of the pictures.
        around: Where polygons of a mask lie, for metres on the ground to be measured there.
        around_crs: Its coordinate system.
        model: Bundle id or folder; empty for the embedded one.
        project: Whose transformations are used; the open one when None.
        estimate_only: Leave out what only drawing needs.

    Raises:
        InputError: There is nothing to draw, or a choice makes no sense.
    """
    if not layers or not all(layer.isValid() for layer in layers):
        raise InputError(_tr("There is no layer that QGIS can draw. Repair its data source or choose another."))
    if tile_size <= 0 or overlap < 0 or overlap >= tile_size:
        raise InputError(_tr("The tile size must be above zero, and the overlap smaller than the tile size."))
    project = project or QgsProject.instance()
    context, first = project.transformContext(), layers[0]
    name, crs = name or first.name(), crs or _crs(first, project)
    grid = GridParams(float(tile_size), float(overlap), unit)
    area = whole = _extent(layers, crs, context)
    if around is not None and not around.isEmpty():
        area = to_crs(around, around_crs, crs, name, context)
    if extent is not None and not extent.isEmpty():
        area = to_crs(extent, extent_crs, crs, name, context)
        grid.extent = _numbers(area)
    whole = area if whole.isEmpty() else whole
    if whole.isEmpty():
        raise InputError(_tr("The layer {name} does not say where it lies. Choose an extent.").format(name=name))
    metres = metres_per_unit(crs, area, context)
    levels = zoom_levels(first) if len(layers) == 1 else {}
    size = _units_per_pixel(first, how, levels, metres, name)
    if tiles_of_the_web(levels, crs) and WORLD.width() <= LARGEST * size:
        grid.extent = grid.extent or _numbers(area)
        whole = WORLD  # so that our tiles lie as the server's do, wherever the layer begins
    drawn = _imaginary_raster(name, crs, whole, size, metres)
    tell_of_server(drawn, layers, how.requests_per_second)
    copies = None if estimate_only else copy_layers(layers, crs, project)
    return CaptionJob("", crs, model or DEFAULT_MODEL, grid, None, Drawing(drawn, look_of(layers), copies))


def _numbers(box: QgsRectangle) -> list[float]:
    return [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]


def _crs(layer: QgsMapLayer, project: QgsProject) -> QgsCoordinateReferenceSystem:
    return layer.crs() if layer.crs().isValid() else project.crs()


def _extent(
    layers: Sequence[QgsMapLayer], crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> QgsRectangle:
    """Return what the layers cover together, empty when nobody knows."""
    whole = QgsRectangle()
    for layer in layers:
        box = extent_as_edited(layer)
        if not box.isEmpty() and box.isFinite():
            whole.combineExtentWith(to_crs(box, layer.crs(), crs, layer.name(), context))
    return whole


def _units_per_pixel(layer: QgsMapLayer, how: HowDrawn, levels: dict[int, float], metres: float, name: str) -> float:
    if how.zoom is not None:
        if how.zoom in levels:
            return levels[how.zoom]
        if not levels:
            said = _tr("The layer {name} has no zoom levels. Give a ground resolution in its place.")
            raise InputError(said.format(name=name))
        said = _tr("The layer {name} has no zoom level {zoom}; it has {first} to {last}.")
        raise InputError(said.format(name=name, zoom=how.zoom, first=min(levels), last=max(levels)))
    if how.resolution > 0:
        return how.resolution / (metres or 1.0)
    own = own_resolution(layer)
    if own <= 0:
        said = _tr("The layer {name} has no resolution of its own. Give a zoom level or a ground resolution.")
        raise InputError(said.format(name=name))
    return own


def _imaginary_raster(
    name: str, crs: QgsCoordinateReferenceSystem, whole: QgsRectangle, size: float, metres: float
) -> DrawnLayer:
    """Lay pixels of ``size`` map units over an extent, from its upper left corner on."""
    width, height = (max(1, math.ceil(length / size - 1e-6)) for length in (whole.width(), whole.height()))
    if max(width, height) > LARGEST:
        said = _tr("At this resolution {name} would be {width} pixels wide. Choose a coarser one.")
        raise InputError(said.format(name=name, width=max(width, height)))
    transform = [size, 0.0, whole.xMinimum(), 0.0, -size, whole.yMaximum()]
    # The older WKT is what runs before this one kept; some systems, such as Equal Earth, can only be said in the newer.
    wkt = crs.toWkt() or crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)
    return DrawnLayer(name, width, height, transform, wkt, size * metres)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Drawn", text)
