"""What can be done with hits: fly there, select them, keep them as layers, write them as a table."""

from __future__ import annotations

import csv
from collections.abc import Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas

from ...core.errors import OutputError
from . import map_view
from .hit import Hit
from .hits_layer import add_hits_layer

COLUMNS = ("rank", "score", "vector_score", "word_score", "layer", "feature_id", "caption")
BOX = ("xmin", "ymin", "xmax", "ymax", "crs")


def by_layer(hits: Sequence[Hit]) -> list[tuple[QgsVectorLayer, list[Hit]]]:
    """Return the hits of each layer that is still in the project, in the order of their ranks."""
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.layer, []).append(hit)
    found = [(QgsProject.instance().mapLayer(layer), group) for layer, group in groups.items()]
    return [(layer, group) for layer, group in found if layer is not None]


def fly(canvas: QgsMapCanvas, hit: Hit, zoom: bool) -> None:
    """Show a hit on the map; nothing happens when its layer is gone."""
    layer = QgsProject.instance().mapLayer(hit.layer)
    if layer is not None:
        (map_view.zoom_and_flash if zoom else map_view.pan_and_flash)(canvas, layer, hit)


def select(hits: Sequence[Hit]) -> list[QgsVectorLayer]:
    """Select hits in their layers and return those."""
    layers = []
    for layer, group in by_layer(hits):
        layer.selectByIds([hit.feature_id for hit in group])
        layers.append(layer)
    return layers


def keep(hits: Sequence[Hit], title: str) -> list[QgsVectorLayer]:
    """Add hits to the project, as a layer for each tile layer they are from.

    Raises:
        OutputError: The tiles are no longer there.
    """
    groups = by_layer(hits)
    if not groups:
        raise OutputError("The layer of these tiles is no longer in the project. Search again.")
    return [
        add_hits_layer(layer, group, title if len(groups) == 1 else f"{title} \u00b7 {layer.name()}")
        for layer, group in groups
    ]


def write_csv(path: str, hits: Sequence[Hit]) -> None:
    """Write hits as a table, in UTF-8 with a mark that spreadsheets know it by.

    Raises:
        OutputError: The file cannot be written.
    """
    layers = {layer.id(): layer for layer, _ in by_layer(hits)}
    try:
        with open(path, "w", newline="", encoding="utf-8-sig") as file:
            writer = csv.writer(file)
            writer.writerow((*COLUMNS, *BOX))
            for hit in hits:
                layer = layers.get(hit.layer)
                values = (hit.rank, round(hit.score, 4), round(hit.vector_score, 4), round(hit.word_score, 4))
                name, crs = (layer.name(), _name_of(layer.crs())) if layer is not None else ("", "")
                writer.writerow((*values, name, hit.feature_id, hit.caption, *hit.box, crs))
    except OSError as error:
        raise OutputError(f"The table {path} cannot be written ({error.strerror}). Choose another place.") from error


def _name_of(crs: QgsCoordinateReferenceSystem) -> str:
    return crs.authid() or crs.toWkt(
        QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED
    )  # of one's own: it has no number
