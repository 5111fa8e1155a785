"""tilescribe:captiontiles, which describes the tiles of a raster layer."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..ui.caption.job import job_for_layer, parse_bands
from .base import sentences, tr
from .captioning import CaptioningAlgorithm


class CaptionTiles(CaptioningAlgorithm):
    """Captions what is in a raster's file."""

    BANDS = "BANDS"

    def name(self) -> str:
        """Return the id after ``tilescribe:``; it never changes."""
        return "captiontiles"

    def displayName(self) -> str:  # noqa: N802 - QGIS's name
        """Return the name in the toolbox."""
        return tr("Caption tiles")

    def shortHelpString(self) -> str:  # noqa: N802 - QGIS's name
        """Return the help beside the parameters."""
        return tr(
            "Cuts a raster layer into tiles and lets a vision-language model describe each in a sentence. The output "
            "has one polygon per tile with its caption, the model's confidence, and an embedding by which Search "
            "tiles finds it again.\n\n"
            "Bands are those the layer is drawn with, unless you name others. Tiles with less than a tenth of data are "
            "marked as skipped.\n\n"
            "A GeoPackage is written as the run goes. Run again on the same file to go on after a cancel or a crash: "
            "finished tiles are left alone and failed ones are tried again; a file made from another raster, grid or "
            "model is refused, never overwritten. Other formats are written anew, and some of them (Shapefile, CSV) "
            "cannot keep the embeddings."
        )

    def initAlgorithm(self, configuration: Optional[dict] = None) -> None:  # noqa: ARG002, N802 - QGIS's
        """Define the parameters."""
        bands = tr("Bands: red, green, blue (such as 4,3,2)")
        self.define(
            QgsProcessingParameterRasterLayer(self.INPUT, tr("Raster layer")),
            [QgsProcessingParameterString(self.BANDS, bands, optional=True)],
        )

    def checkParameterValues(self, parameters: dict, context: QgsProcessingContext) -> Any:  # noqa: N802 - QGIS's name
        """Refuse what cannot work before anything is started."""
        try:
            with sentences():
                parse_bands(self.parameterAsString(parameters, self.BANDS, context))
        except QgsProcessingException as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(  # noqa: N802 - QGIS's name
        self,
        parameters: dict,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,  # noqa: ARG002
    ) -> bool:
        """Copy what the run needs of the layer, in the layer's own thread."""
        layer = self.parameterAsRasterLayer(parameters, self.INPUT, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.INPUT))
        with sentences():
            self._job = job_for_layer(
                layer,
                extent=self.parameterAsExtent(parameters, self.EXTENT, context, layer.crs()),
                bands=parse_bands(self.parameterAsString(parameters, self.BANDS, context)),
                **self.grid_choices(parameters, context),
            )
        self._layer_name = layer.name()
        return True
