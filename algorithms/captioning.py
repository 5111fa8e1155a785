"""What captioning algorithms have in common: the grid, the model, the output, and the run itself."""

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
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt

from ..core.models.labels import paired
from ..core.worker.protocol import RunStarted, TileRecord
from ..ui.caption.job import MOST_DETAIL, CaptionJob, mask_wkt
from ..ui.caption.run import CaptionRun, RunListener, RunSummary
from ..ui.layers import tile_layer
from ..ui.layers.tile_writer import FeatureSink, GeoPackageSink
from ..ui.setup.models_service import bundle_of, default_model, in_full
from ..ui.setup.tokens import token_for
from ..ui.thread_pool import place_lent
from ..ui.worker_service import worker
from . import outputs
from .base import TileAlgorithm, beside_events, sentences, tr

UNITS = ("pixels", "metres")
MOST_WARNINGS = 20  # failed tiles told one by one; a damaged raster may have thousands


class CaptioningAlgorithm(TileAlgorithm):
    """Runs the same job as the dock; a subclass says of which layer."""

    INPUT, TILE_SIZE, OVERLAP, UNIT = "INPUT", "TILE_SIZE", "OVERLAP", "UNIT"
    EXTENT, MASK, MODEL, OUTPUT, DETAIL = "EXTENT", "MASK", "MODEL", "OUTPUT", "DETAIL"
    PROMPT, EMBEDDINGS = "PROMPT", "EMBEDDINGS"

    guide = "using"
    _job: Optional[CaptionJob] = None
    _layer_name = ""

    def tags(self) -> list[str]:
        """Return words under which the toolbox finds it."""
        return tr("caption,describe,image,tiles,grid,text,vision,language,model,embedding").split(",")

    def define(
        self,
        layer: QgsProcessingParameterDefinition,
        own: Sequence[QgsProcessingParameterDefinition] = (),
        rare: Sequence[QgsProcessingParameterDefinition] = (),
    ) -> None:
        """Define the parameters.

        Args:
            layer: What is captioned.
            own: The algorithm's own parameters.
            rare: Those of them that are folded away.
        """
        real = QgsProcessingParameterNumber.Type.Double
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(layer)
        self.addParameter(
            QgsProcessingParameterNumber(self.TILE_SIZE, tr("Tile size"), real, defaultValue=256.0, minValue=0.001)
        )
        self.addParameter(
            QgsProcessingParameterNumber(self.OVERLAP, tr("Overlap of tiles"), real, defaultValue=0.0, minValue=0.0)
        )
        self.addParameter(QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True))
        for parameter in own:
            self.addParameter(parameter)
        self.addParameter(QgsProcessingParameterString(self.MODEL, tr("Model: id or folder"), default_model()))
        whole = QgsProcessingParameterNumber.Type.Integer
        prompt = tr("Prompt: sentence, detailed, objects, land-cover, damage, or your own words")
        parts = tr("Detail: parts along a tile's side that are looked at, too (1: whole tiles only)")
        self.add_advanced(
            QgsProcessingParameterEnum(self.UNIT, tr("Unit of tile size and overlap"), list(UNITS), defaultValue=0),
            QgsProcessingParameterNumber(self.DETAIL, parts, whole, defaultValue=1, minValue=1, maxValue=MOST_DETAIL),
            QgsProcessingParameterString(self.PROMPT, prompt, optional=True),
            QgsProcessingParameterString(
                self.EMBEDDINGS, tr("Second model, to search with: id or folder"), optional=True
            ),
            QgsProcessingParameterFeatureSource(self.MASK, tr("Only tiles that touch"), polygons, optional=True),
            *rare,
        )
        kind = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Tiles"), kind))
        self.addOutput(QgsProcessingOutputNumber("CAPTIONED", tr("Tiles captioned")))
        self.addOutput(QgsProcessingOutputNumber("SKIPPED", tr("Tiles skipped")))
        self.addOutput(QgsProcessingOutputNumber("FAILED", tr("Tiles failed")))

    def grid_choices(self, parameters: dict, context: QgsProcessingContext) -> dict[str, Any]:
        """Return tile size, overlap, unit and model, under the names that jobs are made with."""
        names = (self.MODEL, self.EMBEDDINGS)
        return {
            "tile_size": self.parameterAsDouble(parameters, self.TILE_SIZE, context),
            "overlap": self.parameterAsDouble(parameters, self.OVERLAP, context),
            "unit": UNITS[self.parameterAsEnum(parameters, self.UNIT, context)],
            "model": paired(*(in_full(self.parameterAsString(parameters, name, context).strip()) for name in names)),
        }

    def checkParameterValues(self, parameters: dict, context: QgsProcessingContext) -> Any:  # noqa: N802 - QGIS's name
        """Refuse what cannot work before anything is started."""
        size = self.parameterAsDouble(parameters, self.TILE_SIZE, context)
        if self.parameterAsDouble(parameters, self.OVERLAP, context) >= size > 0:
            return False, tr("The overlap must be smaller than the tile size.")
        return super().checkParameterValues(parameters, context)

    def processAlgorithm(  # noqa: N802 - QGIS's name
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Caption the tiles."""
        job = self._with_mask(parameters, context).in_detail(self.parameterAsInt(parameters, self.DETAIL, context))
        job = replace(job, prompt=self.parameterAsString(parameters, self.PROMPT, context).strip() or None)
        if not job.crs.isValid():
            feedback.pushWarning(tr("The raster has no coordinate system, so the tiles will have none either."))
        with sentences():
            bundle = bundle_of(job.model)
            job = replace(job, token=token_for(bundle.id) if bundle is not None else None)
        if bundle is not None and bundle.sends_to:
            words = tr("Pictures of the tiles leave this computer: they are sent to {}.")
            feedback.pushWarning(words.format(bundle.sends_to))
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
        fields = tile_layer.tile_fields(with_vectors, job.grid.detail)
        polygon = QgsWkbTypes.Type.Polygon
        sink, output = self.opened_sink(parameters, self.OUTPUT, context, fields, polygon, job.crs)
        return _run(job, FeatureSink(sink, fields), feedback), output


def _run(job: CaptionJob, sink: Any, feedback: QgsProcessingFeedback) -> RunSummary:
    run = CaptionRun(worker.client(), job, sink, _Reporter(feedback))
    feedback.canceled.connect(run.cancel, Qt.ConnectionType.DirectConnection)
    if feedback.isCanceled():
        run.cancel()
    try:
        with place_lent():
            return run.execute() if job.drawing is None else beside_events(run.execute)
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

        if not started.run.get("captions", True):
            self._feedback.pushInfo(tr("This model writes no captions: tiles can be searched by what they show."))

    def written(self, records: Sequence[TileRecord], finished: int, pending: int) -> None:
        self._feedback.setProgress(100.0 * finished / max(pending, 1))
        for record in records:
            if record.status == "failed" and self._warned < MOST_WARNINGS:
                self._warned += 1
                self._feedback.pushWarning(f"{record.tile_id}: {record.note}")
