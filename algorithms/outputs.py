"""Where an algorithm's tiles go: what the OUTPUT value means, and how the layer looks once it is loaded."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, Callable, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsVectorLayer,
)

from ..ui.layers import tile_layer
from ..ui.layers.tile_style import apply_style

# Formats that keep a binary field, as bytes or as hexadecimal text that search understands.
KEEP_VECTORS = frozenset({"", ".gpkg", ".sqlite", ".db", ".fgb", ".geojson", ".json", ".geojsonl", ".parquet", ".gdb"})


def destination(value: Any, context: QgsProcessingContext) -> str:
    """Return the text of an OUTPUT value: a path, ``TEMPORARY_OUTPUT``, a database table..."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        return value.valueAsString(context.expressionContext())[0]
    return value if isinstance(value, str) else ""


def keeps_vectors(place: str) -> bool:
    """Say whether the format of a destination can hold embeddings."""
    is_database = place.startswith(("memory:", "ogr:", "postgis:", "TEMPORARY_OUTPUT"))
    return is_database or PurePath(place.split("|")[0]).suffix.lower() in KEEP_VECTORS


def load_when_done(value: Any, layer: str, name: str, output: str, context: QgsProcessingContext) -> None:
    """Ask for a layer of ours to be loaded if the person wanted the output loaded."""
    if isinstance(value, QgsProcessingOutputLayerDefinition) and value.destinationProject is not None:
        details = QgsProcessingContext.LayerDetails(value.destinationName or name, value.destinationProject, output)
        context.addLayerToLoadOnCompletion(layer, details)


def style_when_loaded(
    layer: str, style: str, context: QgsProcessingContext, run: Optional[dict[str, Any]] = None, keep: bool = False
) -> None:
    """Style the layer once Processing has loaded it, and let it remember its run when its file cannot (``keep``)."""

    def act(loaded: QgsVectorLayer) -> None:
        if run and keep:
            tile_layer.keep_run(loaded, run)
        apply_style(loaded, style, run)

    act_when_loaded(layer, act, context)


def act_when_loaded(layer: str, act: Callable[[QgsVectorLayer], None], context: QgsProcessingContext) -> None:
    """Do something with the layer on the GUI thread once Processing has loaded it."""
    if context.willLoadLayerOnCompletion(layer):
        details = context.layerToLoadOnCompletionDetails(layer)
        details.setPostProcessor(_Actor(act))


class _Actor(QgsProcessingLayerPostProcessorInterface):
    """Called on the GUI thread with the loaded layer."""

    _waiting: set[_Actor] = set()  # Processing does not own post-processors

    def __init__(self, act: Callable[[QgsVectorLayer], None]) -> None:
        super().__init__()
        self._act = act
        self._waiting.add(self)

    def postProcessLayer(  # noqa: N802 - QGIS's name
        self,
        layer: Any,
        context: QgsProcessingContext,  # noqa: ARG002
        feedback: QgsProcessingFeedback,  # noqa: ARG002
    ) -> None:
        self._waiting.discard(self)
        if isinstance(layer, QgsVectorLayer):
            self._act(layer)
