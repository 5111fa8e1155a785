"""tilescribe:exportdataset, which writes reviewed captions with their pictures as a captioning data set."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProject,
)

from ..core.store import fields as schema
from ..ui.caption.drawn_again import drawing_of_run
from ..ui.drawn.studio import Drawing
from ..ui.layers.raster_file import raster_path
from ..ui.review.command import CancelledError
from ..ui.review.dataset import DatasetChoices, chosen_captions, export_dataset, is_drawn, run_facts
from ..ui.thread_pool import place_lent
from .base import TileAlgorithm, beside_events, sentences, tr
from .chosen import ChosenTiles


class ExportDataset(TileAlgorithm):
    """Has the runtime cut the pictures as the run cut them, and writes RSICD's layout."""

    guide = "review"
    INPUT, WHICH, VAL, TEST, BLOCK, SEED = "INPUT", "WHICH", "VAL", "TEST", "BLOCK", "SEED"
    RASTER, FOLDER = "RASTER", "FOLDER"

    _tiles: Optional[ChosenTiles] = None
    _run: Optional[dict[str, Any]] = None
    _raster = ""
    _drawing: Optional[Drawing] = None

    def name(self) -> str:
        """Return the id after ``tilescribe:``; it never changes."""
        return "exportdataset"

    def displayName(self) -> str:  # noqa: N802 - QGIS's name
        """Return the name in the toolbox."""
        return tr("Export captions as data set")

    def tags(self) -> list[str]:
        """Return words under which the toolbox finds it."""
        return tr("caption,dataset,training,export,rsicd,review,split,pictures").split(",")

    def shortHelpString(self) -> str:  # noqa: N802 - QGIS's name
        """Return the help beside the parameters."""
        return tr(
            "Writes the reviewed tiles of a tile layer as a captioning data set in the layout of RSICD: the pictures in "
            "images/, cut with the bands and colours of the run, and the captions in dataset.json. Tiles of a layer from "
            "a server, or of a layer as it is styled, are drawn again by QGIS: the layer has to be in the project.\n\n"
            "Tiles are split into training, validation and test by blocks of the grid, so that a tile the model is "
            "tested on does not lie beside one it learnt from. Where tiles overlap, those that would show the same "
            "ground in two splits are left out.\n\n"
            "The data set is what Fine-tune a model and the shell's tilescribe train read."
        )

    def initAlgorithm(self, configuration: Optional[dict] = None) -> None:  # noqa: ARG002, N802 - QGIS's
        """Define the parameters."""
        kinds = [QgsProcessing.SourceType.TypeVectorPolygon]
        real, whole = QgsProcessingParameterNumber.Type.Double, QgsProcessingParameterNumber.Type.Integer
        self.addParameter(QgsProcessingParameterFeatureSource(self.INPUT, tr("Tile layer"), kinds))
        self.addParameter(
            QgsProcessingParameterEnum(
                self.WHICH, tr("Which captions"), [tr("Reviewed"), tr("All, reviewed or not")], defaultValue=0
            )
        )
        for name, text, share in (
            (self.VAL, tr("Share of tiles for validation"), 0.1),
            (self.TEST, tr("Share of tiles for the test"), 0.2),
        ):
            self.addParameter(
                QgsProcessingParameterNumber(name, text, real, defaultValue=share, minValue=0.0, maxValue=0.8)
            )
        self.add_advanced(
            QgsProcessingParameterNumber(
                self.BLOCK, tr("Side of a block of tiles that stay together"), whole, defaultValue=4, minValue=1
            ),
            QgsProcessingParameterNumber(self.SEED, tr("Seed of the splits"), whole, defaultValue=7, minValue=0),
            QgsProcessingParameterRasterLayer(
                self.RASTER, tr("Raster, if it is no longer where it was captioned"), optional=True
            ),
        )
        self.addParameter(QgsProcessingParameterFolderDestination(self.FOLDER, tr("Folder of the data set")))
        for split in ("TRAIN", "VAL", "TEST"):
            self.addOutput(
                QgsProcessingOutputNumber(f"{split}_TILES", tr("Tiles in the split {}").format(split.lower()))
            )

    def prepareAlgorithm(  # noqa: N802 - QGIS's name
        self,
        parameters: dict,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,  # noqa: ARG002
    ) -> bool:
        """Read the run's facts, and copy what drawing needs of its layer, in the layers' own thread."""
        self._tiles = self.chosen_tiles(parameters, self.INPUT, context)
        layer = self._tiles.layer
        self._run = run_facts(layer)
        raster = self.parameterAsRasterLayer(parameters, self.RASTER, context)
        with sentences():
            if is_drawn(self._run):
                project = context.project() or QgsProject.instance()
                self._drawing = drawing_of_run(self._run, layer.crs(), raster, project)
            else:
                self._raster = raster_path(raster) if raster is not None else ""
        return True

    def processAlgorithm(  # noqa: N802 - QGIS's name
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Choose the tiles here and have the pictures cut in the runtime."""
        if not schema.is_tile_layer(self._tiles.fields().names()):
            raise QgsProcessingException(tr("The layer is not a tile layer. Choose one made by Caption tiles."))
        every = self.parameterAsEnum(parameters, self.WHICH, context) == 1
        choices = DatasetChoices(
            self.parameterAsString(parameters, self.FOLDER, context),
            every,
            self._raster,
            self.parameterAsDouble(parameters, self.VAL, context),
            self.parameterAsDouble(parameters, self.TEST, context),
            self.parameterAsInt(parameters, self.BLOCK, context),
            self.parameterAsInt(parameters, self.SEED, context),
        )
        try:
            with sentences():
                captions = chosen_captions(self._tiles, every, feedback.isCanceled)
                feedback.pushInfo(tr("{count} tiles").format(count=len(captions)))
                with place_lent():
                    outcome = beside_events(
                        lambda: export_dataset(
                            captions,
                            self._run,
                            choices,
                            lambda share, _said: feedback.setProgress(100.0 * share),
                            feedback.isCanceled,
                            self._drawing,
                        )
                    )
        except CancelledError:
            return {}
        for note in outcome["notes"]:
            feedback.pushInfo(note)
        counts = outcome["counts"]
        return {self.FOLDER: outcome["folder"], **{f"{name.upper()}_TILES": counts.get(name, 0) for name in _SPLITS}}


_SPLITS = ("train", "val", "test")
