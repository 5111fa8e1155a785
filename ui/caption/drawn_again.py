"""Has a run's tiles drawn once more: the layer that they are of is found in the project, or is named."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import InputError
from ...core.store.resume import look_differences
from ...core.worker.protocol import DrawnLayer
from ..drawn.copies import copy_layers
from ..drawn.ground import metres_per_unit, tell_of_server
from ..drawn.look import look_of
from ..drawn.once import Once
from ..drawn.studio import Drawing
from ..settings import Settings
from .drawn import must_be_drawn


def drawing_of_run(
    run: dict[str, Any],
    crs: QgsCoordinateReferenceSystem,
    layer: Optional[QgsMapLayer] = None,
    project: Optional[QgsProject] = None,
) -> Drawing:
    """Return what draws the tiles of a run as it did; its ``look`` raises InputError if the layer is drawn otherwise now.

    GUI thread only; asks no server.

    Args:
        run: The facts kept with the tile layer.
        crs: Coordinate system of the tile layer.
        layer: What the tiles are of, wherever it comes from now; None for the layer of that name in the project.
        project: The open one when None.

    Raises:
        InputError: The layer is not in the project.
    """
    project = project or QgsProject.instance()
    raster, before = run["raster"], run.get("drawn") or {}
    moved = {"source": ""} if layer is not None else {}
    layer = layer or _find(str(raster["path"]), before, project)
    look, name = look_of([layer]), layer.name()

    def same_look() -> dict[str, str]:
        reasons = look_differences({**before, **moved}, look())
        if reasons:
            said = _tr("The tiles of {name} cannot be drawn as they were.").format(name=name)
            raise InputError(f"{said} {' '.join(reasons)}")
        return look()

    place = list(raster["transform"])
    metres = before.get("metres_per_pixel")
    if metres is None:
        metres = place[0] * metres_per_unit(crs, layer.extent(), project.transformContext())
    drawn = DrawnLayer(
        str(raster["path"]), int(raster["width"]), int(raster["height"]), place, str(raster["crs_wkt"]), metres
    )
    tell_of_server(drawn, [layer], Settings().requests_per_second)
    return Drawing(drawn, Once(same_look), copy_layers([layer], crs, project))


def _find(name: str, before: dict[str, Any], project: QgsProject) -> QgsMapLayer:
    """Return the layer of that name that looks most like the run's; a file's may have been drawn as it is styled."""
    named = [layer for layer in project.mapLayersByName(name) if layer.isValid()]
    if not named:
        said = _tr("The layer {name}, of which the tiles are, is not in the project. Add it again.")
        raise InputError(said.format(name=name))
    if len(named) == 1:
        return named[0]
    return min(named, key=lambda one: (len(look_differences(before, look_of([one])())), not must_be_drawn(one)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("CaptionAgain", text)
