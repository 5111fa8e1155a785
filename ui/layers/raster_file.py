"""The file behind a raster layer, under the name by which GDAL opens it."""

from __future__ import annotations

import os

from qgis.core import QgsProviderRegistry, QgsRasterLayer

from ...core.errors import InputError


def raster_path(layer: QgsRasterLayer) -> str:
    """Return the name under which GDAL opens a layer's data, absolute for plain files.

    Raises:
        InputError: The layer's data come from a server or are made by QGIS.
    """
    if layer.providerType() != "gdal":
        raise InputError(
            f"The layer {layer.name()} comes from {layer.providerType()}, not from a file, so QGIS has to draw it: use "
            "Caption drawn layer."
        )
    return gdal_name(layer.source())


def gdal_name(source: str) -> str:
    """Return the name under which GDAL opens a source of its layers, absolute for plain files. Any thread may call it."""
    parts = QgsProviderRegistry.instance().decodeUri("gdal", source)
    if parts.get("layerName") or not parts.get("path"):
        return source.split("|option:")[0]
    path = str(parts["path"])
    if os.path.exists(path) and not parts.get("vsiPrefix"):
        return os.path.abspath(path)
    return f"{parts.get('vsiPrefix') or ''}{path}{parts.get('vsiSuffix') or ''}"
