"""Colours all tiles of a layer by their score, and goes back to the style that the layer had."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from qgis.core import (
    QgsClassificationCustom,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsRendererRange,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..layers.tile_style import apply_style
from .search_index import TileScores

STYLE = "Tilescribe similarity"  # its name in the layer's styles
FIRST = "default"  # what QGIS calls the style of a new layer
BEFORE = "tilescribe/style_before"
COLOURS = ("68,1,84", "59,82,139", "33,145,140", "94,201,98", "253,231,37")  # Viridis
FAINT, STRONG = 70, 190  # opacity of the weakest and the best class, of 255


def breaks(scores: TileScores) -> list[float]:
    """Return the bounds of classes of one width, lowest first: six, or one when all tiles score the same. Any thread.

    What one looks for is rare, and shall stand out: classes of as many tiles each would colour a fifth of the map alike.
    """
    if not len(scores.values):
        return []
    low, high = min(scores.values), max(scores.values)
    step = (high - low) / len(COLOURS)
    return sorted({low + step * number for number in range(len(COLOURS))} | {high})


def shares(scores: TileScores, bounds: Sequence[float]) -> list[float]:
    """Return which share of the tiles each class holds. Any thread."""
    values = sorted(scores.values)
    places = [bisect_left(values, bound) for bound in bounds[:-1]] + [len(values)]
    return [(after - before) / len(values) for before, after in zip(places, places[1:])]


def colour(layer: QgsVectorLayer, attribute: str, bounds: Sequence[float], parts: Sequence[float]) -> None:
    """Colour a layer by an expression of scores; its style of before stays among its styles. GUI thread only.

    Args:
        layer: The tile layer.
        attribute: The expression, as an Aim says it.
        bounds: As made by :func:`breaks`.
        parts: As made by :func:`shares`.
    """
    styles = layer.styleManager()
    if _is_copy(layer):
        restore(layer)
    if styles.currentStyle() != STYLE:
        layer.setCustomProperty(BEFORE, styles.currentStyle())
        if STYLE in styles.styles():
            styles.removeStyle(STYLE)
        styles.addStyleFromLayer(STYLE)
        styles.setCurrentStyle(STYLE)
    pairs = list(zip(bounds, bounds[1:])) or [(bounds[0], bounds[0])] if bounds else []
    first = len(COLOURS) - len(pairs)
    ranges = []
    for number, (low, high) in enumerate(pairs):
        place = (first + number) / (len(COLOURS) - 1)
        opacity = round(FAINT + (STRONG - FAINT) * place)
        symbol = QgsFillSymbol.createSimple({"color": f"{COLOURS[first + number]},{opacity}", "outline_style": "no"})
        share = _percent(parts[number]) if number < len(parts) else ""
        ranges.append(QgsRendererRange(low, high, symbol, f"{low:.2f}\u2013{high:.2f}{share}"))
    renderer = QgsGraduatedSymbolRenderer(attribute, ranges)
    renderer.setClassificationMethod(QgsClassificationCustom())
    layer.setRenderer(renderer)
    layer.setLabelsEnabled(False)  # the captions would hide the colours
    layer.emitStyleChanged()
    layer.triggerRepaint()


def is_coloured(layer: QgsVectorLayer) -> bool:
    """Say whether a layer is coloured by a query now."""
    return layer.styleManager().currentStyle() == STYLE or _is_copy(layer)


def restore(layer: QgsVectorLayer) -> None:
    """Give a layer the style back that it had before it was coloured, or that of new tiles. GUI thread only."""
    if not is_coloured(layer):
        return
    styles = layer.styleManager()
    now, before = styles.currentStyle(), str(layer.customProperty(BEFORE, ""))
    others = [name for name in styles.styles() if name not in (STYLE, now) and now != before]
    if others:
        styles.setCurrentStyle(before if before in others else others[0])
        styles.removeStyle(now)
    elif now == STYLE:  # somebody has removed them
        styles.renameStyle(STYLE, before or FIRST)
    styles.removeStyle(STYLE)
    if not others:
        apply_style(layer, "hits" if layer.fields().lookupField("vector_score") >= 0 else "tiles")
    layer.removeCustomProperty(BEFORE)
    layer.emitStyleChanged()
    layer.triggerRepaint()


def _is_copy(layer: QgsVectorLayer) -> bool:
    """Say whether a layer is the duplicate of a coloured one: QGIS calls its look as a new layer's, or as the one before."""
    renderer = layer.renderer()
    return (
        layer.customProperty(BEFORE) is not None
        and layer.styleManager().currentStyle() in (FIRST, layer.customProperty(BEFORE))
        and isinstance(renderer, QgsGraduatedSymbolRenderer)
        and renderer.classAttribute().startswith("tile_similarity(")
        and renderer.classificationMethod().id()
        == QgsClassificationCustom.METHOD_ID  # as colour() does, and people do not
    )


def _percent(share: float) -> str:
    return QCoreApplication.translate("SimilarityStyle", " ({percent} %)").format(
        percent="<1" if 0 < share < 0.01 else f"{100 * share:.0f}"
    )
