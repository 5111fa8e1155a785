"""Draws a report's map and tiles, in the thread that asks; no widget and no project is touched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMapLayer,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRectangle,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ...core.report.summary import Summary
from ...core.store.fields import FAILED, SKIPPED
from ..layers import tile_layer

# Told apart by colour-blind people first (Okabe and Ito), then by most.
COLOURS = (
    "#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7", "#8c564b", "#9467bd", "#7fbf3f",
    "#17becf", "#e377c2", "#bcbd22", "#1f3f7a", "#ff9896", "#98df8a", "#c5b0d5", "#c49c94", "#f7b6d2", "#9edae5",
)  # fmt: skip
REST = "#999999"
SEEN_THROUGH = 120  # opacity of a topic's colour, of 255: the ground is to be seen
QUALITY = 82
AT_ONCE = 1000  # features added in one call, during which no other Python code runs, the GUI's included


def topic_colour(number: int, word: str) -> str:
    """Return the colour of a topic as #rrggbb; grey for the rest."""
    return COLOURS[number % len(COLOURS)] if word else REST


def topic_layer(
    summary: Summary,
    footprints: Sequence[QgsGeometry],
    crs: QgsCoordinateReferenceSystem,
    names: Sequence[str],
    others: dict[str, str],
) -> QgsVectorLayer:
    """Return the tiles as a layer of the calling thread, coloured by topic.

    Args:
        summary: What the report says.
        footprints: The polygon of each of its tiles.
        crs: The tiles' coordinate system.
        names: What each topic is called in the legend.
        others: What skipped and failed tiles are called, by status.
    """
    layer = QgsVectorLayer("Polygon", "", "memory")
    layer.setCrs(crs)
    layer.dataProvider().addAttributes([tile_layer.field("topic", "text")])
    layer.updateFields()
    numbers, features = summary.topic_numbers(), []
    for row, tile in enumerate(summary.tiles):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(footprints[row])
        feature.setAttribute(0, str(numbers[row]) if row in numbers else tile.status)
        features.append(feature)
        if len(features) == AT_ONCE or row == len(summary.tiles) - 1:
            layer.dataProvider().addFeatures(features)
            features = []
    layer.updateExtents()
    categories = [
        QgsRendererCategory(str(number), _symbol(topic_colour(number, topic.word)), names[number])
        for number, topic in enumerate(summary.topics)
    ]
    for status, style in ((SKIPPED, "b_diagonal"), (FAILED, "diagonal_x")):
        if status in others:
            categories.append(QgsRendererCategory(status, _symbol("#555555", style), others[status]))
    layer.setRenderer(QgsCategorizedSymbolRenderer("topic", categories))
    return layer


class Pictures:
    """Draws layers as pictures.

    Args:
        layers: Of the calling thread, top first.
        crs: Coordinate system of the boxes.
    """

    def __init__(self, layers: Sequence[QgsMapLayer], crs: QgsCoordinateReferenceSystem) -> None:
        self._layers, self._crs = list(layers), crs

    def draw(self, box: QgsRectangle, width: int, height: int) -> QImage:
        """Return a picture of a box on the ground."""
        settings = QgsMapSettings()
        settings.setLayers(self._layers)
        settings.setDestinationCrs(self._crs)
        settings.setOutputSize(QSize(width, height))
        settings.setExtent(box)
        settings.setBackgroundColor(QColor("white"))
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        try:
            QgsMapRendererCustomPainterJob(settings, painter).renderSynchronously()
        finally:
            painter.end()
        return image


def jpeg(image: QImage) -> bytes:
    """Return a picture as a JPEG file's bytes."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", QUALITY)
    buffer.close()
    return bytes(data)


def whole(summary: Summary, margin: float = 0.03) -> Optional[QgsRectangle]:
    """Return the box around all tiles with a margin; None without a tile."""
    if not summary.tiles:
        return None
    box = QgsRectangle(*summary.tiles[0].box)
    for tile in summary.tiles:
        box.combineExtentWith(QgsRectangle(*tile.box))
    box.grow(margin * max(box.width(), box.height()))
    return box


def _symbol(colour: str, style: str = "solid") -> QgsFillSymbol:
    fill = QColor(colour)
    shown = f"{fill.red()},{fill.green()},{fill.blue()}"
    return QgsFillSymbol.createSimple(
        {
            "color": f"{shown},{SEEN_THROUGH if style == 'solid' else 200}",
            "style": style,
            "outline_color": f"{shown},255",
            "outline_width": "0.25",
        }
    )
