"""Tilescribe: caption the tiles of a raster layer, and find tiles again from a sentence."""

from __future__ import annotations

from typing import Any

__version__ = "0.1.0"


def classFactory(iface: Any) -> Any:  # noqa: N802 - the name QGIS looks for
    """Return the plugin object; called by QGIS when it loads the plugin."""
    from .plugin import TilescribePlugin

    return TilescribePlugin(iface)
