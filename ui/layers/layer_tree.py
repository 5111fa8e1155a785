"""Puts a new layer into the project right above the layer it belongs to."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsMapLayer, QgsProject


def add_above(layer: QgsMapLayer, reference: Optional[QgsMapLayer]) -> None:
    """Add a layer above another one in the layer tree; on top of all when that one is not there."""
    project = QgsProject.instance()
    root = project.layerTreeRoot()
    project.addMapLayer(layer, False)
    node = root.findLayer(reference.id()) if reference is not None else None
    if node is None:
        root.insertLayer(0, layer)
    else:
        group = node.parent()
        group.insertLayer(group.children().index(node), layer)
