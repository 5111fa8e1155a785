"""tilescribe:captiondrawnlayer, which describes the tiles of a layer as QGIS draws it."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProject,
)

from ..ui.caption.drawn import REQUESTS_PER_SECOND, HowDrawn, job_for_drawn
from ..ui.drawn.ground import asks_a_server
from .base import sentences, tr
from .captioning import CaptioningAlgorithm


class CaptionDrawnLayer(CaptioningAlgorithm):
    """Captions what a layer looks like: one from a server, or any with a style."""

    guide = "drawn-layers"
    ZOOM, RESOLUTION, RATE = "ZOOM", "RESOLUTION", "REQUESTS_PER_SECOND"

    def name(self) -> str:
        """Return the id after ``tilescribe:``; it never changes."""
        return "captiondrawnlayer"

    def displayName(self) -> str:  # noqa: N802 - QGIS's name
        """Return the name in the toolbox."""
        return tr("Caption drawn layer")

    def tags(self) -> list[str]:
        """Return words under which the toolbox finds it."""
        return [*super().tags(), *tr("wms,wmts,xyz,basemap,style,render,mesh,vector,server").split(",")]

    def shortHelpString(self) -> str:  # noqa: N802 - QGIS's name
        """Return the help beside the parameters."""
        return tr(
            "Captions a layer as QGIS draws it: tiles of a map server (XYZ, WMTS, WMS), or any layer with its style. "
            "The output is that of Caption tiles, and is found again by Search tiles.\n\n"
            "For layers in tiles give the zoom level; for others, what a pixel measures on the ground in metres. A "
            "raster with pixels of its own needs neither. A layer from a server needs an extent or a mask.\n\n"
            "The server is asked no more often than you allow. What fails is tried again a few times; a tile that still "
            "fails is marked as failed, with the reason, and is tried again when you run on the same GeoPackage. Tiles "
            "where nothing is drawn are marked as skipped. Mind the terms of use of the server: not every owner allows "
            "many tiles to be fetched at once."
        )

    def initAlgorithm(self, configuration: Optional[dict] = None) -> None:  # noqa: ARG002, N802 - QGIS's
        """Define the parameters."""
        number = QgsProcessingParameterNumber
        whole, real = number.Type.Integer, number.Type.Double
        metres = tr("Ground resolution (metres per pixel)")
        rate = tr("Most requests a second to the layer's server")
        self.define(
            QgsProcessingParameterMapLayer(self.INPUT, tr("Layer to draw")),
            [
                number(self.ZOOM, tr("Zoom level"), whole, optional=True, minValue=0, maxValue=30),
                number(self.RESOLUTION, metres, real, optional=True, minValue=0.0),
            ],
            [number(self.RATE, rate, real, defaultValue=REQUESTS_PER_SECOND, minValue=0.1, maxValue=50.0)],
        )

    def prepareAlgorithm(  # noqa: N802 - QGIS's name
        self,
        parameters: dict,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,  # noqa: ARG002
    ) -> bool:
        """Copy what drawing needs of the layer, in the layer's own thread."""
        layer = self.parameterAsLayer(parameters, self.INPUT, context)
        if layer is None:
            raise QgsProcessingException(tr("The layer to draw could not be opened. Choose another."))
        with sentences():
            self._job = job_for_drawn(
                [layer],
                self._how(parameters, context),
                project=context.project() or QgsProject.instance(),
                **self._where(layer, parameters, context),
                **self.grid_choices(parameters, context),
            )
        self._layer_name = layer.name()
        return True

    def _how(self, parameters: dict, context: QgsProcessingContext) -> HowDrawn:
        has_zoom = parameters.get(self.ZOOM) not in (None, "")
        return HowDrawn(
            zoom=self.parameterAsInt(parameters, self.ZOOM, context) if has_zoom else None,
            resolution=self.parameterAsDouble(parameters, self.RESOLUTION, context),
            requests_per_second=self.parameterAsDouble(parameters, self.RATE, context),
        )

    def _where(self, layer: QgsMapLayer, parameters: dict, context: QgsProcessingContext) -> dict[str, Any]:
        extent = self.parameterAsExtent(parameters, self.EXTENT, context, layer.crs())
        mask = self.parameterAsSource(parameters, self.MASK, context)
        if extent.isEmpty() and mask is None and asks_a_server(layer):
            raise QgsProcessingException(
                tr("{layer} comes from a server, which may cover the whole world. Give an extent or a mask.").format(
                    layer=layer.name()
                )
            )
        around = {} if mask is None else {"around": mask.sourceExtent(), "around_crs": mask.sourceCrs()}
        return {"extent": extent, **around}
