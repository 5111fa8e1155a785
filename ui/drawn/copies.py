"""Copies of layers that another thread may draw: what a layer is, as text, opened again where it is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsLayerDefinition,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsReadWriteContext,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread
from qgis.PyQt.QtXml import QDomDocument

from ...core.errors import InputError
from .ground import hosts
from .witness import Witness

# Their data are in this QGIS and nowhere else, or are found through its project.
ONLY_HERE = frozenset({"memory", "virtual", "virtualraster"})


@dataclass(frozen=True)
class LayerCopies:
    """Layers to be drawn on top of each other, first on top; made on the GUI thread, opened in any other.

    Attributes:
        definitions: Each layer as a layer definition; text, so that a server is asked in the thread that draws.
        clones: The layers of which there can be no definition, by their place; each may be opened once.
        crs: What the pictures are drawn in.
        transforms: The project's choice of transformations.
        paper: Whether what is not a raster is drawn on white, as on paper.
        witness: Sees what servers answer.
    """

    definitions: tuple[str, ...]
    clones: dict[int, QgsMapLayer]
    crs: QgsCoordinateReferenceSystem
    transforms: QgsCoordinateTransformContext
    paper: bool
    witness: Witness

    @property
    def only_once(self) -> bool:
        """Whether only one thread can open them."""
        return bool(self.clones)

    def open(self) -> list[QgsMapLayer]:
        """Open the layers in the calling thread; they belong to it, and shall be let go there.

        Raises:
            InputError: One cannot be opened.
        """
        return [self._open(place, text) for place, text in enumerate(self.definitions)]

    def _open(self, place: int, text: str) -> QgsMapLayer:
        clone = self.clones.pop(place, None)
        if clone is not None:
            clone.moveToThread(QThread.currentThread())
            return clone
        document = QDomDocument()
        document.setContent(text)
        layers = QgsLayerDefinition.loadLayerDefinitionLayers(document, QgsReadWriteContext())
        if len(layers) != 1 or not layers[0].isValid():
            raise InputError(
                _tr("The layer {name} cannot be opened. Check its source, or that its server answers.").format(
                    name=layers[0].name() if layers else ""
                )
            )
        return layers[0]


def copy_layers(
    layers: Sequence[QgsMapLayer], crs: QgsCoordinateReferenceSystem, project: Optional[QgsProject] = None
) -> LayerCopies:
    """Copy what drawing the layers needs. GUI thread only; asks no server."""
    project = project or QgsProject.instance()
    definitions, clones = [], {}
    for place, layer in enumerate(layers):
        if layer.providerType() in ONLY_HERE:
            clone = layer.clone()
            clone.moveToThread(None)  # whoever opens it takes it
            clones[place] = clone
            definitions.append("")
        else:
            document = QgsLayerDefinition.exportLayerDefinitionLayers([layer], QgsReadWriteContext())
            definitions.append(document.toString())
    pictures = all(layer.providerType() == "wms" for layer in layers)
    paper = not all(isinstance(layer, QgsRasterLayer) for layer in layers)
    return LayerCopies(
        tuple(definitions), clones, crs, project.transformContext(), paper, Witness(hosts(layers), pictures)
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Drawn", text)
