"""tilescribe:captiontiles, which describes the tiles of a raster layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Optional

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt

from ..core.worker.protocol import RunStarted, TileRecord
from ..ui.caption.job import CaptionJob, job_for_layer, mask_wkt, parse_bands
from ..ui.caption.run import CaptionRun, RunListener, RunSummary
from ..ui.layers import tile_layer
from ..ui.layers.tile_writer import FeatureSink, GeoPackageSink
from ..ui.setup.models_service import default_model
from ..ui.worker_service import worker
from . import outputs
from .base import TileAlgorithm, sentences, tr

UNITS = ("pixels", "metres")
MOST_WARNINGS = 20  # failed tiles told one by one; a damaged raster may have thousands


class CaptionTiles(TileAlgorithm):
    """Runs the same job as the dock."""

    INPUT, TILE_SIZE, OVERLAP, UNIT = "INPUT", "TILE_SIZE", "OVERLAP", "UNIT"
    EXTENT, MASK, BANDS, MODEL, OUTPUT = "EXTENT", "MASK", "BANDS", "MODEL", "OUTPUT"

    _job: Optional[CaptionJob] = None
    _layer_name = ""

    def name(self) -> str:
        """Return the id after ``tilescribe:``; it never changes."""
        return "captiontiles"

    def displayName(self) -> str:  # noqa: N802 - QGIS's name
        """Return the name in the toolbox."""
        return tr("Caption tiles")

    def tags(self) -> list[str]:
        """Return words under which the toolbox finds it."""
        return tr("caption,describe,image,tiles,grid,text,vision,language,model,embedding").split(",")

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
        real = QgsProcessingParameterNumber.Type.Double
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(QgsProcessingParameterRasterLayer(self.INPUT, tr("Raster layer")))
        self.addParameter(
            QgsProcessingParameterNumber(self.TILE_SIZE, tr("Tile size"), real, defaultValue=256.0, minValue=0.001)
        )
        self.addParameter(
            QgsProcessingParameterNumber(self.OVERLAP, tr("Overlap of tiles"), real, defaultValue=0.0, minValue=0.0)
        )
        self.addParameter(QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True))
        self.addParameter(
            QgsProcessingParameterString(self.BANDS, tr("Bands: red, green, blue (such as 4,3,2)"), optional=True)
        )
        self.addParameter(QgsProcessingParameterString(self.MODEL, tr("Model: id or folder"), default_model()))
        for parameter in (
            QgsProcessingParameterEnum(self.UNIT, tr("Unit of tile size and overlap"), list(UNITS), defaultValue=0),
            QgsProcessingParameterFeatureSource(self.MASK, tr("Only tiles that touch"), polygons, optional=True),
        ):
            advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
            parameter.setFlags(parameter.flags() | advanced)
            self.addParameter(parameter)
        kind = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Tiles"), kind))
        self.addOutput(QgsProcessingOutputNumber("CAPTIONED", tr("Tiles captioned")))
        self.addOutput(QgsProcessingOutputNumber("SKIPPED", tr("Tiles skipped")))
        self.addOutput(QgsProcessingOutputNumber("FAILED", tr("Tiles failed")))

    def checkParameterValues(self, parameters: dict, context: QgsProcessingContext) -> Any:  # noqa: N802 - QGIS's name
        """Refuse what cannot work before anything is started."""
        size = self.parameterAsDouble(parameters, self.TILE_SIZE, context)
        if self.parameterAsDouble(parameters, self.OVERLAP, context) >= size > 0:
            return False, tr("The overlap must be smaller than the tile size.")
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
                tile_size=self.parameterAsDouble(parameters, self.TILE_SIZE, context),
                overlap=self.parameterAsDouble(parameters, self.OVERLAP, context),
                unit=UNITS[self.parameterAsEnum(parameters, self.UNIT, context)],
                extent=self.parameterAsExtent(parameters, self.EXTENT, context, layer.crs()),
                bands=parse_bands(self.parameterAsString(parameters, self.BANDS, context)),
                model=self.parameterAsString(parameters, self.MODEL, context).strip(),
            )
        self._layer_name = layer.name()
        return True

    def processAlgorithm(  # noqa: N802 - QGIS's name
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Caption the tiles."""
        job = self._with_mask(parameters, context)
        if not job.crs.isValid():
            feedback.pushWarning(tr("The raster has no coordinate system, so the tiles will have none either."))
        value = parameters.get(self.OUTPUT)
        place = outputs.destination(value, context)
        geopackage = tile_layer.geopackage_of(place)
        with sentences():
            if geopackage is not None:
                sink = GeoPackageSink(geopackage[0], job.crs, geopackage[1])
                summary = _run(job, sink, feedback)
                output = f"{sink.path}|layername={sink.table}"
                if summary.run:
                    outputs.load_when_done(
                        value, output, tr("Tiles of {}").format(self._layer_name), self.OUTPUT, context
                    )
            else:
                summary, output = self._into_sink(job, place, parameters, context, feedback)
        outputs.style_when_loaded(output, "tiles", context, summary.run, keep=geopackage is None)
        feedback.pushInfo(summary.sentence())
        counts = {"CAPTIONED": summary.done, "SKIPPED": summary.skipped, "FAILED": summary.failed}
        return {self.OUTPUT: output, **counts}

    def _with_mask(self, parameters: dict, context: QgsProcessingContext) -> CaptionJob:
        source = self.parameterAsSource(parameters, self.MASK, context)
        if source is None:
            return self._job
        features = source.getFeatures(QgsFeatureRequest().setNoAttributes())
        with sentences():
            shapes = [feature.geometry() for feature in features if feature.hasGeometry()]
            wkt = mask_wkt(shapes, source.sourceCrs(), self._job.crs, context.transformContext())
        if wkt is None:
            raise QgsProcessingException(tr("The mask layer holds no polygons. Choose another, or none."))
        return replace(self._job, grid=replace(self._job.grid, mask_wkt=wkt))

    def _into_sink(
        self,
        job: CaptionJob,
        place: str,
        parameters: dict,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> tuple[RunSummary, str]:
        with_vectors = outputs.keeps_vectors(place)
        if not with_vectors:
            feedback.pushWarning(
                tr("This format cannot keep embeddings, so the tiles cannot be searched. A GeoPackage can.")
            )
        fields = tile_layer.tile_fields(with_vectors)
        polygon = QgsWkbTypes.Type.Polygon
        sink, output = self.parameterAsSink(parameters, self.OUTPUT, context, fields, polygon, job.crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, self.OUTPUT))
        return _run(job, FeatureSink(sink, fields), feedback), output


def _run(job: CaptionJob, sink: Any, feedback: QgsProcessingFeedback) -> RunSummary:
    run = CaptionRun(worker.client(), job, sink, _Reporter(feedback))
    feedback.canceled.connect(run.cancel, Qt.ConnectionType.DirectConnection)
    if feedback.isCanceled():
        run.cancel()
    try:
        return run.execute()
    finally:
        feedback.canceled.disconnect(run.cancel)


class _Reporter(RunListener):
    """Tells Processing's feedback what the run tells us."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._warned = 0

    def started(self, started: RunStarted) -> None:
        self._feedback.pushInfo(
            tr("{tiles} tiles, {pending} to do, model {model}").format(
                tiles=started.tiles, pending=started.pending, model=started.run.get("model", "")
            )
        )

    def written(self, records: Sequence[TileRecord], finished: int, pending: int) -> None:
        self._feedback.setProgress(100.0 * finished / max(pending, 1))
        for record in records:
            if record.status == "failed" and self._warned < MOST_WARNINGS:
                self._warned += 1
                self._feedback.pushWarning(f"{record.tile_id}: {record.note}")
