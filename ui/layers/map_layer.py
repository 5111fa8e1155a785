"""Tile layers on the map: opened with their style, and shown anew when others have written to their file."""

from __future__ import annotations

import os
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

from ...core.errors import OutputError
from .tile_layer import geopackage_of, is_tile_layer
from .tile_style import apply_style


def open_tile_layer(
    path: str, table: str, name: str, crs: Optional[QgsCoordinateReferenceSystem] = None
) -> QgsVectorLayer:
    """Open a tile layer from a GeoPackage for the map, styled. GUI thread only.

    Args:
        path: The GeoPackage.
        table: The tile layer's table in it.
        name: What the layer is called in the project.
        crs: Coordinate system of the raster layer as the user sees it; invalid for none, None to keep the file's.

    Raises:
        OutputError: The file holds no such tile layer.
    """
    layer = QgsVectorLayer(f"{path}|layername={table}", name, "ogr")
    if not layer.isValid() or not is_tile_layer(layer):
        raise OutputError(
            f"{os.path.basename(path)} has no tile layer called {table}. Choose a file made by Tilescribe."
        )
    if crs is not None:
        layer.setCrs(crs)
    apply_style(layer)
    return layer


def refresh(layer: QgsVectorLayer) -> None:
    """Show tiles that another connection has committed since the layer was last drawn. GUI thread only."""
    found = geopackage_of(layer.source())
    if found is None or os.path.exists(found[0]):  # QGIS falls with a layer that it opened again in vain
        layer.dataProvider().reloadData()
    layer.updateExtents()
    layer.triggerRepaint()
