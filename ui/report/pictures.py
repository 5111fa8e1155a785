"""Draws a report's map and tiles, in the thread that asks; no widget and no project is touched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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

from ...core.report.summary import FEATURE, STATUS, Summary
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
    footprints: Iterable[tuple[int, QgsGeometry]],
    crs: QgsCoordinateReferenceSystem,
    names: Sequence[str],
    others: dict[str, str],
) -> QgsVectorLayer:
    """Return the tiles as a layer of the calling thread, coloured by topic.

    Args:
        summary: What the report says.
        footprints: Its tiles' feature ids and polygons.
        crs: The tiles' coordinate system.
        names: What each topic is called in the legend.
        others: What skipped and failed tiles are called, by status.
    """
    layer = QgsVectorLayer("Polygon", "", "memory")
    layer.setCrs(crs)
    layer.dataProvider().addAttributes([tile_layer.field("topic", "text")])
    layer.updateFields()
    numbers = summary.topic_numbers()
    classes = {row[FEATURE]: str(numbers.get(number, row[STATUS])) for number, row in enumerate(summary.rows)}
    features = []
    for feature_id, footprint in footprints:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(footprint)
        feature.setAttribute(0, classes.get(feature_id))
        features.append(feature)
        if len(features) == AT_ONCE:
            layer.dataProvider().addFeatures(features)
            features = []
    layer.dataProvider().addFeatures(features)
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


def let_go(layer: QgsVectorLayer) -> None:
    """Empty a layer of our own bit by bit: dropped as a whole it would keep the GUI's Python waiting."""
    ids = layer.allFeatureIds()
    for start in range(0, len(ids), AT_ONCE):
        layer.dataProvider().deleteFeatures(ids[start : start + AT_ONCE])


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


def with_margin(box: QgsRectangle, margin: float = 0.03) -> QgsRectangle:
    """Return a box with some room around it."""
    return box.buffered(margin * max(box.width(), box.height()))


def square(box: QgsRectangle) -> QgsRectangle:
    """Return the square around a box, so that a tile at the raster's edge is not drawn out of shape."""
    half = max(box.width(), box.height()) / 2
    return QgsRectangle.fromCenterAndSize(box.center(), 2 * half, 2 * half)


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
