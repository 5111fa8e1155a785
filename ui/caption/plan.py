"""Turns what the caption form says into a job: quick things on the GUI thread, polygons in the task."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable, Optional

from qgis.core import QgsFeatureRequest, QgsProcessingUtils, QgsProject
from qgis.gui import QgsMapCanvas

from ...core.errors import InputError
from ...core.models.labels import paired
from ..layers.feature_source import FeatureSource
from ..setup.tokens import token_of
from .drawn import job_for_drawn
from .form import POLYGONS, VISIBLE, Choices
from .job import CaptionJob, job_for_layer, mask_wkt


@dataclass(frozen=True)
class Plan:
    """A job that only lacks its polygons; holds no live layer, so a task may have it."""

    job: CaptionJob
    layer: str  # id of the raster layer
    name: str  # of the raster layer
    polygons: Optional[Callable[[], str]] = None

    def complete(self) -> CaptionJob:
        """Return the job with its polygons; reads and joins them, so call it in a task.

        Raises:
            InputError: There are no polygons, or they cannot be used.
        """
        if self.polygons is None:
            return self.job
        return replace(self.job, grid=replace(self.job.grid, mask_wkt=self.polygons()))

    def may_be(self, job: CaptionJob) -> bool:
        """Say whether this could be the same job; polygons and looks are not compared, for they take a while."""
        without = replace(job, grid=replace(job.grid, mask_wkt=None))
        if job.drawing is not None and self.job.drawing is not None:
            without = replace(without, drawing=replace(job.drawing, look=self.job.drawing.look))
        return without == self.job and (self.polygons is None) == (job.grid.mask_wkt is None)


def plan_of(choices: Choices, canvas: QgsMapCanvas, estimate_only: bool = False) -> Plan:
    """Copy from layers, project and map what the run needs, or only its estimate. GUI thread only; costs next to nothing.

    Raises:
        InputError: Something is missing, or the raster is not a file.
    """
    map_settings = canvas.mapSettings()
    visible = choices.extent == VISIBLE
    chosen = {
        "tile_size": choices.tile_size,
        "overlap": choices.overlap,
        "unit": choices.unit,
        "extent": map_settings.visibleExtent() if visible else None,
        "extent_crs": map_settings.destinationCrs() if visible else None,
        "model": paired(choices.model, choices.asked.embeddings),
    }
    if choices.drawn is None:
        transforms = QgsProject.instance().transformContext()
        job = job_for_layer(choices.raster, bands=choices.bands, transforms=transforms, **chosen)
    else:
        if choices.extent == POLYGONS and choices.polygons is not None:
            chosen.update(around=choices.polygons.extent(), around_crs=choices.polygons.crs())
        job = job_for_drawn([choices.raster], choices.drawn, estimate_only=estimate_only, **chosen)
    token = None if estimate_only else token_of(choices.asked.authentication)
    job = replace(job, prompt=choices.asked.prompt, token=token)
    polygons = _polygon_reader(choices, job) if choices.extent == POLYGONS else None
    return Plan(job.in_detail(choices.detail), choices.raster.id(), choices.raster.name(), polygons)


def temporary_output() -> str:
    """Return the path of a GeoPackage that QGIS removes when it closes, and warns about before."""
    return QgsProcessingUtils.generateTempFilename("tiles.gpkg")


def _polygon_reader(choices: Choices, job: CaptionJob) -> Callable[[], str]:
    layer = choices.polygons
    if layer is None:
        raise InputError("There is no polygon layer to take the extent from. Add one, or caption the whole layer.")
    if choices.selected_only and not layer.selectedFeatureCount():
        raise InputError(f"Nothing is selected in {layer.name()}. Select polygons, or take all of them.")
    source, crs, name = FeatureSource(layer), layer.crs(), layer.name()
    transforms = QgsProject.instance().transformContext()
    request = QgsFeatureRequest().setNoAttributes()
    if choices.selected_only:
        request.setFilterFids(layer.selectedFeatureIds())

    def read() -> str:
        shapes = [feature.geometry() for feature in source.getFeatures(request) if feature.hasGeometry()]
        if not shapes:
            raise InputError(f"The layer {name} holds no polygons. Draw some, or caption the whole layer.")
        return mask_wkt(shapes, crs, job.crs, transforms)

    return read
