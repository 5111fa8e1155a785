"""tilescribe:searchtiles, which finds the tiles that match a sentence."""

from __future__ import annotations

import uuid
from typing import Any, Optional

from qgis.core import (
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..core.errors import InputError
from ..core.index.query import clean_query
from ..core.store import fields as schema
from ..ui.layers.layer_versions import Snapshot
from ..ui.search.aim import Aim
from ..ui.search.hit import Hit
from ..ui.search.hits_layer import hit_features, hit_fields
from ..ui.search.search_index import TileSearch
from ..ui.thread_pool import place_lent
from ..ui.worker_service import worker
from . import outputs
from .base import TileAlgorithm, sentences, tr
from .chosen import ChosenTiles


class SearchTiles(TileAlgorithm):
    """Runs the same search as the dock."""

    guide = "search"
    INPUT, QUERY, LIMIT, MIN_SCORE, EXTENT, OUTPUT = "INPUT", "QUERY", "LIMIT", "MIN_SCORE", "EXTENT", "OUTPUT"

    _tiles: Optional[ChosenTiles] = None

    def name(self) -> str:
        """Return the id after ``tilescribe:``; it never changes."""
        return "searchtiles"

    def displayName(self) -> str:  # noqa: N802 - QGIS's name
        """Return the name in the toolbox."""
        return tr("Search tiles")

    def tags(self) -> list[str]:
        """Return words under which the toolbox finds it."""
        return tr("search,find,text,caption,tiles,similar,rank,embedding").split(",")

    def shortHelpString(self) -> str:  # noqa: N802 - QGIS's name
        """Return the help beside the parameters."""
        return tr(
            "Finds the tiles that match a sentence, such as: boats moored at a pier. The tiles are those that Caption "
            "tiles described; the picture (through its embedding) and the words of the caption count together.\n\n"
            "The output keeps the tiles' fields and adds rank (1 is best), score (0 to 1), and the two parts of the "
            "score.\n\n"
            'boats -river leaves out tiles whose caption says river; "white boats" between quotation marks has to be in '
            "the caption word for word."
        )

    def initAlgorithm(self, configuration: Optional[dict] = None) -> None:  # noqa: ARG002, N802 - QGIS's
        """Define the parameters."""
        kind = QgsProcessing.SourceType.TypeVectorPolygon
        whole, real = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double
        self.addParameter(QgsProcessingParameterFeatureSource(self.INPUT, tr("Tile layer"), [kind]))
        self.addParameter(QgsProcessingParameterString(self.QUERY, tr("What to look for")))
        self.addParameter(
            QgsProcessingParameterNumber(self.LIMIT, tr("Hits at most"), whole, defaultValue=50, minValue=1)
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                self.MIN_SCORE, tr("Lowest score"), real, defaultValue=0.0, minValue=0.0, maxValue=1.0
            )
        )
        self.addParameter(QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True))
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Hits"), kind))
        self.addOutput(QgsProcessingOutputNumber("COUNT", tr("Number of hits")))

    def checkParameterValues(self, parameters: dict, context: QgsProcessingContext) -> Any:  # noqa: N802 - QGIS's name
        """Refuse an empty or endless query before anything is started."""
        try:
            with sentences():
                clean_query(self.parameterAsString(parameters, self.QUERY, context))
        except QgsProcessingException as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(  # noqa: N802 - QGIS's name
        self,
        parameters: dict,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,  # noqa: ARG002
    ) -> bool:
        """Copy what is needed of the layer, in its own thread."""
        self._tiles = self.chosen_tiles(parameters, self.INPUT, context)
        return True

    def processAlgorithm(  # noqa: N802 - QGIS's name
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Search, and write the hits in the order of their rank."""
        tiles = self._tiles
        with sentences(), place_lent():
            hits = self._search(tiles, parameters, context, feedback)
        place = outputs.destination(parameters.get(self.OUTPUT), context)
        fields = hit_fields(tiles.fields(), outputs.keeps_vectors(place))
        sink, output = self.opened_sink(parameters, self.OUTPUT, context, fields, tiles.kind, tiles.crs)
        features = hit_features(tiles, hits, fields)
        if not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(tr("The hits could not be written: {}.").format(sink.lastError()))
        for hit in hits[:10]:
            feedback.pushInfo(f"{hit.rank}. {hit.score:.3f} {hit.caption}")
        outputs.style_when_loaded(output, "hits", context)
        return {self.OUTPUT: output, "COUNT": len(features)}

    def _search(
        self,
        tiles: ChosenTiles,
        parameters: dict,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> list[Hit]:
        if not schema.is_tile_layer(tiles.fields().names()):
            raise InputError(
                f"The layer {tiles.name} is not a tile layer: it lacks captions or embeddings. Choose one made by Caption tiles."
            )
        box = self.parameterAsExtent(parameters, self.EXTENT, context, tiles.crs)
        extent = None if box.isEmpty() else [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]
        snapshot = Snapshot(tiles, uuid.uuid4().hex, "", tiles.name)
        return TileSearch(worker.client).search(
            snapshot,
            Aim(self.parameterAsString(parameters, self.QUERY, context)),
            limit=self.parameterAsInt(parameters, self.LIMIT, context),
            min_score=self.parameterAsDouble(parameters, self.MIN_SCORE, context),
            extent=extent,
            cancelled=feedback.isCanceled,
        )
