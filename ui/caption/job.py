"""What to caption, said in a raster layer's terms: its bands, and extents in its coordinate system."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsRasterLayer,
    QgsRectangle,
)

from ...core.errors import InputError
from ...core.models.labels import DEFAULT_MODEL
from ...core.worker.protocol import CaptionRequest, DrawnLayer, EstimateRequest, GridParams
from ..drawn.studio import Drawing
from ..layers.raster_file import raster_path

BATCH_SIZE = 16
MOST_DETAIL = 4  # parts along a side of a tile; the worker refuses more


@dataclass(frozen=True)
class CaptionJob:
    """One captioning run as a person asked for it; holds no QGIS layer, so any thread may have it.

    Attributes:
        raster: Path or GDAL name the worker can open.
        crs: Coordinate system of the footprints, as QGIS takes the raster to be; invalid for none.
        bands: 1-based red, green, blue or a single band; None for the file's own choice.
        drawing: What QGIS draws in place of what the raster holds; None for a raster that the worker reads itself.
        only: Ids of the only tiles to describe; None for all of the grid.
        prompt: What the model is asked for: a preset's name or words of one's own; None for its own way.
        style: What the model was told in the run that is done again, empty for nothing; None to leave it to the worker.
        token: For the server of a served model; kept in memory only.
    """

    raster: str
    crs: QgsCoordinateReferenceSystem
    model: str = DEFAULT_MODEL
    grid: GridParams = field(default_factory=GridParams)
    bands: Optional[list[int]] = None
    drawing: Optional[Drawing] = None
    only: Optional[tuple[str, ...]] = None
    prompt: Optional[str] = None
    style: Optional[str] = None
    token: Optional[str] = field(default=None, repr=False, compare=False)

    def in_detail(self, detail: int) -> CaptionJob:
        """Return the job that looks at each tile whole and in ``detail`` x ``detail`` parts; 1 for whole only."""
        return replace(self, grid=replace(self.grid, detail=detail))

    def request(
        self, job: str, skip_file: Optional[str] = None, *, style: Optional[str] = None, spool: Optional[str] = None
    ) -> CaptionRequest:
        """Return the message that starts the run; see CaptionRequest for what it says."""
        return CaptionRequest(
            job=job,
            raster=self.raster,
            model=self.model,
            grid=self.grid,
            bands=self.bands,
            skip_file=skip_file,
            only=None if self.only is None else list(self.only),
            batch_size=BATCH_SIZE,
            prompt=self.prompt,
            token=self.token,
            style=self.style if style is None else style,
            drawn=self._drawn,
            spool=spool,
            crs_wkt=self._crs_wkt,
        )

    def estimate_request(self, job: str) -> EstimateRequest:
        """Return the message that asks how much work the run would be."""
        return EstimateRequest(
            job=job, raster=self.raster, model=self.model, grid=self.grid, drawn=self._drawn, crs_wkt=self._crs_wkt
        )

    @property
    def _crs_wkt(self) -> Optional[str]:
        """Return what metres are measured in where the file has none; runs in pixels go on as they were begun."""
        return self.crs.toWkt() if self.grid.unit == "metres" and self.crs.isValid() else None

    @property
    def _drawn(self) -> Optional[DrawnLayer]:
        return self.drawing.described() if self.drawing is not None else None


def job_for_layer(
    layer: Optional[QgsRasterLayer],
    *,
    tile_size: float = 256.0,
    overlap: float = 0.0,
    unit: str = "pixels",
    extent: Optional[QgsRectangle] = None,
    extent_crs: Optional[QgsCoordinateReferenceSystem] = None,
    mask: Iterable[QgsGeometry] = (),
    mask_crs: Optional[QgsCoordinateReferenceSystem] = None,
    bands: Optional[list[int]] = None,
    model: str = "",
    transforms: Optional[QgsCoordinateTransformContext] = None,
) -> CaptionJob:
    """Put a person's choices into a job. Touches the layer, so call it in the layer's own thread.

    Args:
        layer: The raster layer to caption.
        tile_size: Side of a tile, in ``unit``.
        overlap: Overlap of neighbouring tiles, in ``unit``.
        unit: ``pixels`` or ``metres``.
        extent: Part of the raster; None or empty for all of it.
        extent_crs: Coordinate system of the extent; None for the raster's own.
        mask: Polygons; only tiles that touch one of them are captioned. Empty for no mask.
        mask_crs: Coordinate system of the polygons; None for the raster's own.
        bands: The user's own bands; None for those the layer is drawn with.
        model: Bundle id or folder; empty for the embedded one.
        transforms: The project's choice of transformations.

    Raises:
        InputError: There is no layer, it is not a file the worker can open, or a choice makes no sense.
    """
    if layer is None or not isinstance(layer, QgsRasterLayer):
        raise InputError("There is no raster layer to caption. Add one to the project and choose it.")
    if not layer.isValid():
        raise InputError(
            f"The raster layer {layer.name()} cannot be read. Repair its data source or choose another layer."
        )
    if tile_size <= 0 or overlap < 0 or overlap >= tile_size:
        raise InputError("The tile size must be above zero, and the overlap smaller than the tile size.")
    context = transforms or QgsCoordinateTransformContext()
    grid = GridParams(float(tile_size), float(overlap), unit)
    if extent is not None and not extent.isEmpty():
        box = to_crs(extent, extent_crs, layer.crs(), layer.name(), context)
        grid.extent = [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]
    grid.mask_wkt = mask_wkt(mask, mask_crs, layer.crs(), context)
    return CaptionJob(raster_path(layer), layer.crs(), model or DEFAULT_MODEL, grid, bands or drawn_bands(layer))


def drawn_bands(layer: QgsRasterLayer) -> Optional[list[int]]:
    """Return the bands a layer is drawn with as red, green and blue (or one as grey), None where the file knows better."""
    renderer = layer.renderer()
    if renderer is None or layer.bandCount() == 1:  # one band: its palette or its grey, which the worker sees itself
        return None
    if renderer.type() == "multibandcolor":
        bands = [renderer.redBand(), renderer.greenBand(), renderer.blueBand()]
    else:
        bands = list(renderer.usesBands())[:1]
    return bands if bands and all(1 <= band <= layer.bandCount() for band in bands) else None


def parse_bands(text: str) -> Optional[list[int]]:
    """Return the bands in a text such as ``4,3,2``; None for an empty one.

    Raises:
        InputError: It is not one or three whole numbers from 1 up.
    """
    parts = text.replace(";", ",").replace(" ", ",").split(",")
    try:
        bands = [int(part) for part in parts if part]
    except ValueError:
        bands = [0]
    if bands and (len(bands) not in (1, 3) or min(bands) < 1):
        raise InputError(f"The bands {text!r} are not understood. Give three numbers such as 4,3,2, or a single one.")
    return bands or None


def to_crs(
    box: QgsRectangle,
    crs: Optional[QgsCoordinateReferenceSystem],
    wanted: QgsCoordinateReferenceSystem,
    name: str,
    context: QgsCoordinateTransformContext,
) -> QgsRectangle:
    """Express an extent in the coordinate system of the layer ``name``.

    Raises:
        InputError: It cannot be.
    """
    if crs is None or not crs.isValid() or not wanted.isValid():
        return box
    try:
        return QgsCoordinateTransform(crs, wanted, context).transformBoundingBox(box)
    except QgsCsException as error:
        raise InputError(
            f"The extent cannot be expressed in the coordinate system of {name}. Choose a smaller extent."
        ) from error


def mask_wkt(
    polygons: Iterable[QgsGeometry],
    crs: Optional[QgsCoordinateReferenceSystem],
    raster_crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> Optional[str]:
    """Join polygons into one in the raster's coordinate system, None when there are none. Any thread may call it.

    Raises:
        InputError: They cannot be joined or transformed.
    """
    shapes = list(polygons)
    if not shapes:
        return None
    union = QgsGeometry.unaryUnion(shapes)
    if union.isEmpty():
        raise InputError("The polygons of the mask could not be joined. Run Fix geometries on them, then try again.")
    if crs is not None and crs.isValid() and raster_crs.isValid():
        try:
            union.transform(QgsCoordinateTransform(crs, raster_crs, context))
        except QgsCsException as error:
            raise InputError(
                "The polygons cannot be expressed in the raster's coordinate system. Choose other polygons."
            ) from error
    return union.asWkt()
