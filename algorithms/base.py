"""What our algorithms have in common: their place in the toolbox, and a reason when the runtime is missing."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import Any, Callable, TypeVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QThread
from qgis.PyQt.QtGui import QIcon

from ..core.errors import TilescribeError
from ..ui.help import page_url
from ..ui.worker_service import worker
from .chosen import ChosenTiles

T = TypeVar("T")


def tr(text: str) -> str:
    """Translate a text of the algorithms."""
    return QCoreApplication.translate("TilescribeAlgorithms", text)


@contextmanager
def sentences() -> Iterator[None]:
    """Turn our errors into Processing's, which shows their sentence and no traceback."""
    try:
        yield
    except TilescribeError as error:
        raise QgsProcessingException(str(error)) from error


def beside_events(execute: Callable[[], T]) -> T:
    """Run in another thread when this is the main one, as in qgis_process, and let events happen meanwhile.

    A server that wants a password makes the thread that asked wait for the main one.
    """
    if QThread.currentThread() != QCoreApplication.instance().thread():
        return execute()
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(execute)
        while not running.done():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            wait([running], 0.02)
        return running.result()


def _chooses(definition: QgsProcessingFeatureSourceDefinition) -> bool:
    """Say whether it names some of a layer's features; the toolbox hands over one that names all of them, too."""
    filtered = getattr(definition, "filterExpression", "")  # from QGIS 3.32 on
    return bool(definition.selectedFeaturesOnly or definition.featureLimit >= 0 or filtered)


class TileAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms that need the worker.

    Attributes:
        guide: The page of the guide that the help button opens; empty for none.
    """

    guide = ""

    def createInstance(self) -> TileAlgorithm:  # noqa: N802 - QGIS's name
        """Return a fresh one, as Processing wants for every run."""
        return type(self)()

    def group(self) -> str:
        """Return the group's name in the toolbox."""
        return tr("Tiles")

    def groupId(self) -> str:  # noqa: N802 - QGIS's name
        """Return the group's id; it never changes."""
        return "tiles"

    def icon(self) -> QIcon:
        """Return the provider's icon."""
        return self.provider().icon() if self.provider() is not None else QIcon()

    def helpUrl(self) -> str:  # noqa: N802 - QGIS's name
        """Return the page of the guide that came with the plugin."""
        return page_url(self.guide).toString() if self.guide else ""

    def add_advanced(self, *parameters: QgsProcessingParameterDefinition) -> None:
        """Define parameters that are folded away."""
        for parameter in parameters:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
            self.addParameter(parameter)

    def chosen_layer(self, parameters: dict, name: str, context: QgsProcessingContext) -> QgsVectorLayer:
        """Return the layer that a parameter names, or say as Processing does that there is none."""
        layer = self.parameterAsVectorLayer(parameters, name, context)
        if layer is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return layer

    def chosen_tiles(self, parameters: dict, name: str, context: QgsProcessingContext) -> ChosenTiles:
        """Copy the features that a parameter names, or say as Processing does that there are none. To be prepared."""
        value, only = parameters.get(name), None
        if isinstance(value, QgsProcessingFeatureSourceDefinition):  # only the selected tiles, for example
            text = value.source.valueAsString(context.expressionContext())[0]
            layer = QgsProcessingUtils.mapLayerFromString(text, context)
            source = self.parameterAsSource(parameters, name, context) if _chooses(value) else None
            if source is not None:
                request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setNoAttributes()
                only = frozenset(feature.id() for feature in source.getFeatures(request))
        else:
            layer = self.parameterAsVectorLayer(parameters, name, context)
        if not isinstance(layer, QgsVectorLayer):
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return ChosenTiles(layer, only)

    def opened_sink(
        self,
        parameters: dict,
        name: str,
        context: QgsProcessingContext,
        fields: QgsFields,
        kind: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
    ) -> tuple[QgsFeatureSink, str]:
        """Return the sink that a parameter names and its id, or say as Processing does that it cannot be made."""
        sink, output = self.parameterAsSink(parameters, name, context, fields, kind, crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        return sink, output

    def canExecute(self) -> Any:  # noqa: N802 - QGIS's name
        """Say whether there is a runtime, and if not what to do."""
        try:
            worker.runtime()
        except TilescribeError as error:
            return False, str(error)
        return True, ""


class LayersAlgorithm(TileAlgorithm):
    """Base of the algorithms that need nothing but layers: they run without a runtime."""

    def canExecute(self) -> Any:  # noqa: N802 - QGIS's name
        """Say yes: there is nothing to set up."""
        return True, ""
