"""tilescribe:captionreport, which writes an illustrated report of a tile layer as a page and as a PDF."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..ui.report.report import PER_TOPIC, Wishes, make_report
from ..ui.report.subject import Subject
from .base import LayersAlgorithm, sentences, tr

MOST_PER_TOPIC = 40


class CaptionReport(LayersAlgorithm):
    """Needs no runtime: everything is in the layer and its raster."""

    guide = "report"
    INPUT, RASTER, TITLE, PER_TOPIC = "INPUT", "RASTER", "TITLE", "PER_TOPIC"
    HTML, PDF = "OUTPUT_HTML", "OUTPUT_PDF"

    _subject: Optional[Subject] = None

    def name(self) -> str:
        """Return the id after ``tilescribe:``; it never changes."""
        return "captionreport"

    def displayName(self) -> str:  # noqa: N802 - QGIS's name
        """Return the name in the toolbox."""
        return tr("Caption report")

    def tags(self) -> list[str]:
        """Return words under which the toolbox finds it."""
        return tr("report,caption,tiles,topics,pdf,html,statistics,pictures,layout").split(",")

    def shortHelpString(self) -> str:  # noqa: N802 - QGIS's name
        """Return the help beside the parameters."""
        return tr(
            "Writes an illustrated report of a tile layer: a map, the topics that its captions name with pictures of "
            "tiles, the words named most, how sure the model was, and how the layer was made.\n\n"
            "The page is one HTML file with everything in it. The PDF comes from a print layout, A4.\n\n"
            "Pictures are drawn from the raster that the layer was made of, as it is styled in the project; choose "
            "another one where that is not to be found."
        )

    def initAlgorithm(self, configuration: Optional[dict] = None) -> None:  # noqa: ARG002, N802 - QGIS's
        """Define the parameters."""
        kind = QgsProcessing.SourceType.TypeVectorPolygon
        whole = QgsProcessingParameterNumber.Type.Integer
        self.addParameter(QgsProcessingParameterVectorLayer(self.INPUT, tr("Tile layer"), [kind]))
        self.addParameter(
            QgsProcessingParameterRasterLayer(
                self.RASTER, tr("Raster to draw (empty: the one that was captioned)"), optional=True
            )
        )
        self.addParameter(QgsProcessingParameterString(self.TITLE, tr("Title"), optional=True))
        self.add_advanced(
            QgsProcessingParameterNumber(
                self.PER_TOPIC, tr("Tiles to show of each topic"), whole, PER_TOPIC, False, 1, MOST_PER_TOPIC
            )
        )
        for name, title, files in (
            (self.HTML, tr("Report as a page"), tr("HTML files") + " (*.html)"),
            (self.PDF, tr("Report as a PDF"), tr("PDF files") + " (*.pdf)"),
        ):
            self.addParameter(
                QgsProcessingParameterFileDestination(name, title, files, optional=True, createByDefault=True)
            )
        self.addOutput(QgsProcessingOutputNumber("TOPICS", tr("Topics")))
        self.addOutput(QgsProcessingOutputNumber("UNCERTAIN", tr("Tiles with an uncertain caption")))

    def checkParameterValues(self, parameters: dict, context: QgsProcessingContext) -> Any:  # noqa: N802 - QGIS's name
        """Refuse a report that would be written nowhere."""
        if not any(self.parameterAsFileOutput(parameters, name, context) for name in (self.HTML, self.PDF)):
            return False, tr("Choose a file for the page, for the PDF, or for both.")
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(  # noqa: N802 - QGIS's name
        self,
        parameters: dict,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,  # noqa: ARG002
    ) -> bool:
        """Copy what is needed of the layers, in their own thread."""
        layer = self.chosen_layer(parameters, self.INPUT, context)
        raster = self.parameterAsRasterLayer(parameters, self.RASTER, context)
        with sentences():
            self._subject = Subject.of(layer, raster, context.project())
        return True

    def processAlgorithm(  # noqa: N802 - QGIS's name
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Write the report."""
        html = self.parameterAsFileOutput(parameters, self.HTML, context)
        pdf = self.parameterAsFileOutput(parameters, self.PDF, context)
        wishes = Wishes(
            html,
            pdf,
            self.parameterAsString(parameters, self.TITLE, context),
            self.parameterAsInt(parameters, self.PER_TOPIC, context),
        )
        with sentences():
            made = make_report(
                self._subject, wishes, lambda share: feedback.setProgress(100 * share), feedback.isCanceled
            )
        if made is None:
            return {}
        for title in made.titles:
            feedback.pushInfo(title)
        written = {name: path for name, path in ((self.HTML, html), (self.PDF, pdf)) if path}
        return {**written, "TOPICS": made.topics, "UNCERTAIN": made.uncertain}
