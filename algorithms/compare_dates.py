"""tilescribe:comparedates, which finds the tiles whose content changed between two captioned dates."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorLayer,
    QgsWkbTypes,
)

from ..core.changes.compare import Changes, Comparison, compare
from ..core.changes.threshold import FLOOR, GIVEN, GROUPS, OUTLIERS
from ..ui.changes.changes_layer import change_features, change_fields, style_changes
from ..ui.changes.dated_layer import DatedLayer
from . import outputs
from .base import LayersAlgorithm, sentences, tr

SHOWN = 10  # changes told in the log


class CompareDates(LayersAlgorithm):
    """Runs the same comparison as the shell; needs no runtime, for the embeddings are in the layers."""

    guide = "compare"
    BEFORE, AFTER, THRESHOLD, OUTPUT = "BEFORE", "AFTER", "THRESHOLD", "OUTPUT"
    OTHER_WORDS, ALL_TILES = "OTHER_WORDS", "ALL_TILES"

    _before: Optional[DatedLayer] = None
    _after: Optional[DatedLayer] = None

    def name(self) -> str:
        """Return the id after ``tilescribe:``; it never changes."""
        return "comparedates"

    def displayName(self) -> str:  # noqa: N802 - QGIS's name
        """Return the name in the toolbox."""
        return tr("Compare two dates")

    def tags(self) -> list[str]:
        """Return words under which the toolbox finds it."""
        return tr("change,detection,compare,dates,time,caption,tiles,embedding,difference").split(",")

    def shortHelpString(self) -> str:  # noqa: N802 - QGIS's name
        """Return the help beside the parameters."""
        return tr(
            "Finds the tiles whose content changed between two tile layers of the same place: captioned with the same "
            "model, tile size and origin.\n\n"
            "What counts is how far the two embeddings of a tile are apart. Left empty, the threshold is read off all "
            "distances: where they fall into two groups it lies between them; where they do not, only tiles count that "
            "are far above the usual distance, which takes up another light or season. It is never below 0.05.\n\n"
            "The output has both captions, the words that went and came, and a rank; 1 is the tile that changed most."
        )

    def initAlgorithm(self, configuration: Optional[dict] = None) -> None:  # noqa: ARG002, N802 - QGIS's
        """Define the parameters."""
        kind = QgsProcessing.SourceType.TypeVectorPolygon
        real = QgsProcessingParameterNumber.Type.Double
        self.addParameter(QgsProcessingParameterVectorLayer(self.BEFORE, tr("Tile layer of the earlier date"), [kind]))
        self.addParameter(QgsProcessingParameterVectorLayer(self.AFTER, tr("Tile layer of the later date"), [kind]))
        self.addParameter(
            QgsProcessingParameterNumber(
                self.THRESHOLD,
                tr("Changed from this distance on (empty: read off the distances)"),
                real,
                optional=True,
                minValue=0.0,
                maxValue=2.0,
            )
        )
        self.addParameter(QgsProcessingParameterBoolean(self.ALL_TILES, tr("Keep the unchanged tiles too"), False))
        self.add_advanced(
            QgsProcessingParameterBoolean(
                self.OTHER_WORDS, tr("Only where the captions name other things as well"), False
            )
        )
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Changes"), kind))
        self.addOutput(QgsProcessingOutputNumber("CHANGED", tr("Tiles that changed")))
        self.addOutput(QgsProcessingOutputNumber("COMPARED", tr("Tiles compared")))
        self.addOutput(QgsProcessingOutputNumber("THRESHOLD_USED", tr("Threshold that was used")))

    def prepareAlgorithm(  # noqa: N802 - QGIS's name
        self,
        parameters: dict,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,  # noqa: ARG002
    ) -> bool:
        """Copy what is needed of the layers, in their own thread."""
        layers = []
        for name in (self.BEFORE, self.AFTER):
            layer = self.chosen_layer(parameters, name, context)
            with sentences():
                layers.append(DatedLayer.of(layer))
        self._before, self._after = layers
        return True

    def processAlgorithm(  # noqa: N802 - QGIS's name
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Compare, and write the changes in the order of their rank."""
        given = parameters.get(self.THRESHOLD)
        threshold = None if given in (None, "") else self.parameterAsDouble(parameters, self.THRESHOLD, context)
        with sentences():
            before, after = self._before.read(feedback.isCanceled), self._after.read(feedback.isCanceled)
            found = None
            if not feedback.isCanceled():
                found = compare(
                    before,
                    after,
                    threshold,
                    report=lambda share: feedback.setProgress(100 * share),
                    stopped=feedback.isCanceled,
                )
        if found is None:
            return {}
        limit = found.threshold.value
        words_too = self.parameterAsBoolean(parameters, self.OTHER_WORDS, context)
        changed = found.changed(words_too)
        shown = found.changes if self.parameterAsBoolean(parameters, self.ALL_TILES, context) else changed
        fields = change_fields()
        sink, output = self.opened_sink(
            parameters, self.OUTPUT, context, fields, QgsWkbTypes.Type.Polygon, self._after.crs
        )
        # One by one: a list of a hundred thousand features would keep QGIS waiting while Python clears it away.
        for feature in change_features(self._after.source, shown, fields, limit, words_too):
            if feedback.isCanceled():
                break
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(tr("The changes could not be written: {}.").format(sink.lastError()))
        _tell(found, changed, feedback)
        outputs.act_when_loaded(output, lambda layer: style_changes(layer, limit), context)
        counts = {"CHANGED": len(changed), "COMPARED": len(found.changes), "THRESHOLD_USED": limit}
        for kept in (changed, found.changes, before.tiles, after.tiles):
            kept.let_go()
        return {self.OUTPUT: output, **counts}


def _tell(found: Comparison, changed: Changes, feedback: QgsProcessingFeedback) -> None:
    words = tr("{changed} of {compared} tiles changed: their distance is {threshold} or more.")
    limit = f"{found.threshold.value:.3f}"
    feedback.pushInfo(words.format(changed=len(changed), compared=len(found.changes), threshold=limit))
    why = {
        GROUPS: tr("The distances fall into two groups, and the threshold lies between them."),
        OUTLIERS: tr(
            "The distances do not fall into two groups, so only tiles count that are far above the usual distance."
        ),
        FLOOR: tr("No distance stands out; the threshold is the lowest that light and season leave meaningful."),
        GIVEN: "",
    }[found.threshold.how]
    if why:
        feedback.pushInfo(why)
    if found.unpaired:
        words = tr("{count} tiles of either date have no counterpart with an embedding, and were left out.")
        feedback.pushWarning(words.format(count=found.unpaired))
    for change in changed[:SHOWN]:
        feedback.pushInfo(f"{change.rank}. {change.distance:.3f} {change.before.caption} \u2192 {change.after.caption}")
