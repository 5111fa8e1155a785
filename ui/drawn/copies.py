"""Copies of layers that another thread may draw: what a layer is, as text, opened again where it is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Callable, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsExpressionContextUtils,
    QgsFeatureSink,
    QgsLayerDefinition,
    QgsMapLayer,
    QgsMemoryProviderUtils,
    QgsProject,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread
from qgis.PyQt.QtXml import QDomDocument

from ...core.errors import InputError
from .look import exported_style
from .once import Once
from .witness import Witness

# Their data are in this QGIS and nowhere else, or are found through its project.
ONLY_HERE = frozenset({"memory", "virtual", "virtualraster"})
AT_ONCE = 1000  # features

Open = Callable[[], QgsMapLayer]


@dataclass(frozen=True)
class LayerCopies:
    """Layers to be drawn on top of each other, first on top; made on the GUI thread, opened in any other.

    Attributes:
        openers: What opens each layer in the calling thread.
        only_once: Whether only one thread can open them.
        crs: What the pictures are drawn in.
        transforms: The project's choice of transformations.
        paper: Whether what is not a raster is drawn on white, as on paper.
        witness: Sees what servers answer.
        variables: The project's, which styles may ask for.
    """

    openers: tuple[Open, ...]
    only_once: bool
    crs: QgsCoordinateReferenceSystem
    transforms: QgsCoordinateTransformContext
    paper: bool
    witness: Witness
    variables: dict[str, Any]

    def open(self) -> list[QgsMapLayer]:
        """Open the layers in the calling thread; they belong to it, and shall be let go there.

        Raises:
            InputError: One cannot be opened.
        """
        return [opener() for opener in self.openers]


def copy_layers(
    layers: Sequence[QgsMapLayer], crs: QgsCoordinateReferenceSystem, project: Optional[QgsProject] = None
) -> LayerCopies:
    """Copy what drawing the layers needs. GUI thread only; asks no server."""
    project = project or QgsProject.instance()
    openers, only_once = [], False
    for layer in layers:
        if isinstance(layer, QgsVectorLayer) and (layer.isModified() or layer.vectorJoins()):
            openers.append(_features_of(layer))
            only_once = True
        elif layer.providerType() in ONLY_HERE:
            openers.append(_clone(layer))
            only_once = True
        else:
            openers.append(_definition(layer))
    paper = not all(isinstance(layer, QgsRasterLayer) for layer in layers)
    transforms, witness = project.transformContext(), Witness(layers)
    return LayerCopies(tuple(openers), only_once, crs, transforms, paper, witness, _variables(project))


def _variables(project: QgsProject) -> dict[str, Any]:
    """Return what a project's variables say, but for those that hold its layers: they are the GUI thread's."""
    scope = QgsExpressionContextUtils.projectScope(project)
    said = {name: scope.variable(name) for name in scope.variableNames() if name.startswith("project_")}
    return {**said, **project.customVariables()}


def _definition(layer: QgsMapLayer) -> Open:
    """Keep the layer as text, so that a server is asked in the thread that draws."""
    text = Once(QgsLayerDefinition.exportLayerDefinitionLayers([layer], QgsReadWriteContext()).toString)

    def opened() -> QgsMapLayer:
        layers = QgsLayerDefinition.loadLayerDefinitionLayers(_document(text()), QgsReadWriteContext())
        if len(layers) != 1 or not layers[0].isValid():
            raise InputError(
                _tr("The layer {name} cannot be opened. Check its source, or that its server answers.").format(
                    name=layers[0].name() if layers else ""
                )
            )
        return layers[0]

    return opened


def _clone(layer: QgsMapLayer) -> Open:
    kept = layer.clone()
    kept.moveToThread(None)  # whoever opens it takes it for as long as that takes

    def opened() -> QgsMapLayer:
        kept.moveToThread(QThread.currentThread())
        clone = kept.clone()  # another each time: what was cancelled may be asked for again
        kept.moveToThread(None)
        return clone

    return opened


def _features_of(layer: QgsVectorLayer) -> Open:
    """Keep the features as they are now, with edits that are not saved and with joined fields; files are only read.

    What a layer is joined to is found through its project, and is not there when the layer is opened from text.
    """
    source, name, fields = QgsVectorLayerFeatureSource(layer), layer.name(), layer.fields()
    kind, crs, style = layer.wkbType(), layer.crs(), exported_style(layer)

    def opened() -> QgsMapLayer:
        made = QgsMemoryProviderUtils.createMemoryLayer(name, fields, kind, crs)
        features = source.getFeatures()
        while True:
            some = list(islice(features, AT_ONCE))
            if not some:
                break
            if not made.dataProvider().addFeatures(some, QgsFeatureSink.Flag.FastInsert)[0]:
                said = _tr("The edits in {name} that are not saved yet cannot be drawn. Save them first.")
                raise InputError(said.format(name=name))
        made.importNamedStyle(style)
        return made

    return opened


def _document(text: str) -> QDomDocument:
    document = QDomDocument()
    document.setContent(text)
    return document


def _tr(text: str) -> str:
    return QCoreApplication.translate("Drawn", text)
