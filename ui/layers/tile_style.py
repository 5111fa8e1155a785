"""How tile layers and hits look: the .qml styles, and the few things only the layer itself knows."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDefaultValue,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsUnitTypes,
    QgsVectorLayer,
)

from ...core.store import fields as schema
from . import tile_layer

STYLES = Path(__file__).resolve().parents[2] / "resources" / "styles"
THRESHOLD_VARIABLE = "tilescribe_confidence_threshold"
# Whoever changes a caption, in whatever form or table, signs for it; the plugin need not be there. Whoever changes it again
# signs in a form only: in a table, the layer has the new words already when QGIS asks.
_CHANGED = """if(coalesce("{field}", '') = '', "caption" <> coalesce("caption_model", ''),
    coalesce(try("caption" <> attribute(get_feature_by_id(@layer, $id), 'caption')), false))"""
SIGNATURES = {
    schema.REVIEWED_BY: "coalesce(nullif(@user_full_name, ''), @user_account_name)",
    schema.REVIEWED_AT: "format_date(now(), 'yyyy-MM-ddTHH:mm:ss')",
}
LABEL_MILLIMETRES = 34.0  # a tile narrower than this on the screen has no room for a sentence


def apply_style(layer: QgsVectorLayer, style: str = "tiles", run: Optional[dict[str, Any]] = None) -> None:
    """Style a tile layer or a layer of hits. GUI thread only.

    Args:
        layer: The layer; left alone when it has no captions.
        style: ``tiles`` or ``hits``.
        run: The facts of its run; read from beside the layer when None.
    """
    run = run or tile_layer.run_of(layer) or {}
    if run and not (run.get("raster") or {}).get("crs_wkt") and not layer.crs().authid():
        # A GeoPackage calls "none" an undefined plane, which QGIS would take for a coordinate system.
        layer.setCrs(QgsCoordinateReferenceSystem())
    layer.loadNamedStyle(str(STYLES / f"{style}.qml"))
    threshold = run.get("confidence_threshold")
    if isinstance(threshold, (int, float)):
        QgsExpressionContextUtils.setLayerVariable(layer, THRESHOLD_VARIABLE, str(threshold))
    _label_from_scale(layer, _tile_metres(layer, run))
    sign_edits(layer)
    layer.triggerRepaint()


def sign_edits(layer: QgsVectorLayer) -> None:
    """Have QGIS fill in who changed a caption and when; nothing happens where the layer has no fields for it."""
    for name, value in SIGNATURES.items():
        index = layer.fields().lookupField(name)
        if index >= 0:
            sign = f'if({_CHANGED.format(field=name)}, {value}, "{name}")'
            layer.setDefaultValueDefinition(index, QgsDefaultValue(sign, True))


def keep_style(layer: QgsVectorLayer, run: dict[str, Any]) -> None:
    """Put the style into the layer's own GeoPackage, so that a copy of the file looks right wherever it is opened.

    A file that cannot take it is no worse off: the plugin styles its layers itself. For a layer that no project holds,
    in the layer's own thread.
    """
    apply_style(layer, "tiles", run)
    save = getattr(layer, "saveStyleToDatabaseV2", layer.saveStyleToDatabase)  # its name from QGIS 3.44 on
    save("Tilescribe", "Tiles with their captions", True, "")


def _label_from_scale(layer: QgsVectorLayer, width: float) -> None:
    """Hide labels while tiles, ``width`` metres wide, are smaller on the screen than a few words."""
    labeling = layer.labeling()
    if not width or labeling is None:
        return
    labeling = labeling.clone()
    settings = labeling.settings()
    settings.scaleVisibility = True
    settings.minimumScale = width * 1000.0 / LABEL_MILLIMETRES
    settings.maximumScale = 0
    labeling.setSettings(settings)
    layer.setLabeling(labeling)


def _tile_metres(layer: QgsVectorLayer, run: dict[str, Any]) -> float:
    """Return a tile's width on the ground, 0 where nobody knows."""
    if not layer.crs().isValid():
        return 0.0
    metres = QgsUnitTypes.fromUnitToUnitFactor(layer.crs().mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters)
    for feature in layer.getFeatures(QgsFeatureRequest().setLimit(1).setNoAttributes()):
        return feature.geometry().boundingBox().width() * metres
    try:  # no tile yet
        size, transform = run["grid"]["tile_size"], run["raster"]["transform"]
        in_pixels = run["grid"]["unit"] == "pixels"
        return float(size * math.hypot(transform[0], transform[3]) * metres if in_pixels else size)
    except (KeyError, IndexError, TypeError):
        return 0.0
