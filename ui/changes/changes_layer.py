"""Changes as features and as a layer: their fields, and colours from weak to strong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from qgis.core import (
    QgsClassificationCustom,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsFillSymbol,
    QgsGeometry,
    QgsGraduatedSymbolRenderer,
    QgsRendererRange,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.changes.compare import Change
from ..layers import tile_layer

FIELDS = (
    ("rank", "int", "1 for the tile that changed most"),
    (
        "distance",
        "real",
        "1 minus the cosine of the two embeddings: 0 for the same content, about 1 for nothing in common",
    ),
    ("changed", "int", "1 where the tile counts as changed, 0 where it does not"),
    ("caption_change", "real", "share of the things named that only one of the captions names, 0 to 1"),
    ("words_gone", "text", "things that only the earlier caption names"),
    ("words_come", "text", "things that only the later caption names"),
    ("caption_before", "text", "the earlier caption"),
    ("caption_after", "text", "the later caption"),
    ("tile_before", "text", "row and column of the tile in the earlier layer"),
    ("tile_after", "text", "row and column of the tile in the later layer"),
)
COLOURS = ("254,217,118", "254,178,76", "253,141,60", "240,59,32", "189,0,38")  # ColorBrewer's YlOrRd
PIECE = 500  # changes whose footprints are held at once
FAINT, STRONG = 90, 200  # opacity of the weakest and the strongest change, of 255


def change_fields() -> QgsFields:
    """Return the fields of a layer of changes."""
    made = QgsFields()
    for name, kind, meaning in FIELDS:
        made.append(tile_layer.field(name, kind, meaning))
    return made


def change_features(
    source: Any, changes: Sequence[Change], fields: QgsFields, threshold: float, words_too: bool = False
) -> Iterator[QgsFeature]:
    """Yield the changes with the footprints of the later tiles, the most changed first.

    Args:
        source: Has ``getFeatures``: the later layer.
        changes: What was found, by its rank.
        fields: As made by :func:`change_fields`, or with more.
        threshold: From which distance on a tile counts as changed.
        words_too: Whether it counts only where the captions name other things as well.
    """
    for start in range(0, len(changes), PIECE):
        piece = changes[start : start + PIECE]
        wanted = QgsFeatureRequest().setFilterFids([change.after.key for change in piece]).setNoAttributes()
        footprints = {feature.id(): feature.geometry() for feature in source.getFeatures(wanted)}
        for change in piece:
            if change.after.key in footprints:  # else it was deleted meanwhile
                yield _feature(change, footprints[change.after.key], fields, _counts(change, threshold, words_too))


def _counts(change: Change, threshold: float, words_too: bool) -> bool:
    return change.distance >= threshold and (change.caption_change > 0 or not words_too)


def _feature(change: Change, footprint: QgsGeometry, fields: QgsFields, changed: bool) -> QgsFeature:
    values = {
        "rank": change.rank,
        "distance": change.distance,
        "changed": int(changed),
        "caption_change": round(change.caption_change, 3),
        "words_gone": ", ".join(change.gone),
        "words_come": ", ".join(change.come),
        "caption_before": change.before.caption,
        "caption_after": change.after.caption,
        "tile_before": change.before.tile_id,
        "tile_after": change.after.tile_id,
    }
    feature = QgsFeature(fields)
    feature.setGeometry(footprint)
    for name, value in values.items():
        feature.setAttribute(name, value)
    return feature


def style_changes(layer: QgsVectorLayer, threshold: float) -> None:
    """Colour a layer of changes by their distance, with a legend. GUI thread only."""
    index = layer.fields().indexOf("distance")
    if index < 0:
        return
    highest = layer.maximumValue(index)
    lowest = layer.minimumValue(index)
    ranges = []
    if isinstance(lowest, (int, float)) and lowest < threshold:
        symbol = QgsFillSymbol.createSimple(
            {"color": "0,0,0,0", "outline_color": "120,120,120,120", "outline_width": "0.1"}
        )
        words = _tr("unchanged (below {threshold})").format(threshold=f"{threshold:.2f}")
        # The first class that holds a value has it, and a tile at the threshold has changed.
        ranges.append(QgsRendererRange(-1.0, threshold - 1e-9, symbol, words))
    if isinstance(highest, (int, float)) and highest >= threshold:
        step = (highest - threshold) / len(COLOURS)
        for number, colour in enumerate(COLOURS if step > 0 else COLOURS[-1:]):
            low, last = threshold + step * number, number == len(COLOURS) - 1
            opacity = round(FAINT + (STRONG - FAINT) * number / (len(COLOURS) - 1))
            symbol = QgsFillSymbol.createSimple(
                {"color": f"{colour},{opacity}", "outline_color": f"{colour},255", "outline_width": "0.4"}
            )
            # The highest value has to be in the last class whatever rounding does to it.
            high = highest + 1e-6 if last or step <= 0 else low + step
            ranges.append(QgsRendererRange(low, high, symbol, f"{low:.2f}\u2013{high:.2f}"))
    renderer = QgsGraduatedSymbolRenderer("distance", ranges)
    renderer.setClassificationMethod(QgsClassificationCustom())
    layer.setRenderer(renderer)
    layer.setDisplayExpression('"caption_before" || \' \u2192 \' || "caption_after"')
    tip = f'<p><b>[% round("distance", 2) %]</b><br>{_html("caption_before")}<br>&rarr; <b>{_html("caption_after")}</b></p>'
    layer.setMapTipTemplate(tip)
    layer.triggerRepaint()


def _html(name: str) -> str:
    """Return an expression for map tips that shows an attribute as the text that it is."""
    return (
        f"[% replace(replace(coalesce(\"{name}\", ''), '&', '&amp;'), map('<', '&lt;', '>', '&gt;', '\"', '&quot;')) %]"
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChangesLayer", text)
