"""tilescribe:finetune, which lets a model learn from a data set and installs what came of it."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..core.training.strengths import USUAL
from ..ui.review.command import CancelledError
from ..ui.review.learning import learn
from ..ui.setup.models_service import default_model
from ..ui.thread_pool import place_lent
from .base import TileAlgorithm, sentences, tr


class FineTune(TileAlgorithm):
    """Runs the same work as the window; needs the full runtime."""

    guide = "review"
    DATA, MODEL, TITLE, EPOCHS, STRENGTH = "DATA", "MODEL", "TITLE", "EPOCHS", "STRENGTH"
    RECIPE = "RECIPE"

    def name(self) -> str:
        """Return the id after ``tilescribe:``; it never changes."""
        return "finetune"

    def displayName(self) -> str:  # noqa: N802 - QGIS's name
        """Return the name in the toolbox."""
        return tr("Fine-tune a model")

    def group(self) -> str:
        """Return the group's name in the toolbox."""
        return tr("Models")

    def groupId(self) -> str:  # noqa: N802 - QGIS's name
        """Return the group's id; it never changes."""
        return "models"

    def tags(self) -> list[str]:
        """Return words under which the toolbox finds it."""
        return tr("train,learn,fine-tune,improve,model,caption,dataset").split(",")

    def shortHelpString(self) -> str:  # noqa: N802 - QGIS's name
        """Return the help beside the parameters."""
        return tr(
            "Lets the model learn from a captioning data set, such as Export captions as data set writes it, on the "
            "processor of this computer. A new model is installed beside the old one; choose it in the model manager, "
            "or where a model is asked for.\n\n"
            "The model is measured before and after on the split test, from which it does not learn. A strength below "
            "1 keeps more of what the model knew of other places.\n\n"
            "Needs the full runtime (with PyTorch): Raster, Tilescribe, Set up the Runtime."
        )

    def initAlgorithm(self, configuration: Optional[dict] = None) -> None:  # noqa: ARG002, N802 - QGIS's
        """Define the parameters."""
        real, whole = QgsProcessingParameterNumber.Type.Double, QgsProcessingParameterNumber.Type.Integer
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.addParameter(QgsProcessingParameterFile(self.DATA, tr("Folder of the data set"), folder))
        self.addParameter(QgsProcessingParameterString(self.MODEL, tr("Model: id or folder"), default_model()))
        self.addParameter(QgsProcessingParameterString(self.TITLE, tr("Name of the new model"), optional=True))
        self.add_advanced(
            QgsProcessingParameterNumber(
                self.EPOCHS, tr("Rounds over the pictures (0: as the recipe says)"), whole, 0, minValue=0, maxValue=1000
            ),
            QgsProcessingParameterNumber(
                self.STRENGTH, tr("Strength of what is learnt"), real, USUAL, minValue=0.05, maxValue=1.0
            ),
            QgsProcessingParameterFile(self.RECIPE, tr("Recipe (.toml)"), extension="toml", optional=True),
        )
        self.addOutput(QgsProcessingOutputString("NEW_MODEL", tr("Id of the new model")))
        self.addOutput(QgsProcessingOutputNumber("CIDER_BEFORE", tr("CIDEr before")))
        self.addOutput(QgsProcessingOutputNumber("CIDER_AFTER", tr("CIDEr after")))

    def processAlgorithm(  # noqa: N802 - QGIS's name
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Train in a child process."""
        last = [""]

        def told(share: float, said: str) -> None:
            feedback.setProgress(100.0 * share)
            if said != last[0]:
                last[0] = said
                feedback.pushInfo(said)

        try:
            with sentences(), place_lent():
                outcome = learn(
                    self.parameterAsString(parameters, self.DATA, context),
                    self.parameterAsString(parameters, self.MODEL, context).strip(),
                    self.parameterAsString(parameters, self.TITLE, context).strip(),
                    told,
                    feedback.isCanceled,
                    epochs=self.parameterAsInt(parameters, self.EPOCHS, context),
                    strength=self.parameterAsDouble(parameters, self.STRENGTH, context),
                    recipe=self.parameterAsString(parameters, self.RECIPE, context),
                )
        except CancelledError:
            return {}
        _tell(outcome, feedback)
        before, after = outcome["before"].get("CIDEr", 0.0), outcome["after"].get("CIDEr", 0.0)
        return {"NEW_MODEL": outcome["model"], "CIDER_BEFORE": before, "CIDER_AFTER": after}


def _tell(outcome: dict[str, Any], feedback: QgsProcessingFeedback) -> None:
    line = tr("{title} is installed as {model}; it looked at {count} tiles to learn from.")
    feedback.pushInfo(
        line.format(title=outcome["title"], model=outcome["model"], count=outcome["pictures"].get("train", 0))
    )
    for name, after in outcome["after"].items():
        before = outcome["before"].get(name, 0.0)
        feedback.pushInfo(
            tr("{measure}: {before} before, {after} after").format(measure=name, before=before, after=after)
        )
