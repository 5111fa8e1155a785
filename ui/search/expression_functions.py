"""The expression functions tile_similarity and tile_caption_contains: for styles, filters, labels and models."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionFunction,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import InputError, TilescribeError
from ...core.index.language import Asked, read_query
from ...core.index.query import clean_query
from ...core.store import fields as schema
from ..layers import tile_layer
from ..layers.layer_versions import Snapshot
from ..messages import log
from .aim import Aim
from .expression_scores import ExpressionScores
from .project_tiles import tiles

GROUP = "Tilescribe"
NEEDED = ("caption", "model", "embedding")


class TileSimilarity(QgsExpressionFunction):
    """Scores of the feature's tile; those of the whole layer are computed at once, by the worker."""

    def __init__(self, scores: ExpressionScores) -> None:
        parameter = QgsExpressionFunction.Parameter
        super().__init__(
            "tile_similarity",
            [parameter("query"), parameter("like", True), parameter("unlike", True), parameter("vectors", True)],
            GROUP,
            similarity_help(),
        )
        self._scores = scores
        self._said = False

    def func(self, values: list, context: QgsExpressionContext, parent: QgsExpression, _node: Any) -> Optional[float]:
        """Return the tile's score from 0 to 1, NULL for a tile without embedding."""
        try:
            key = (self._layer_of(context), Aim.of_values(values))
            found = self._scores.ready(key)
            if found is None:
                found = self._scores.get(key, context.feedback(), _is_drawing(context), lambda: _read(context))
            return found.get(context.feature().id())
        except TilescribeError as error:
            parent.setEvalErrorString(str(error))
        except Exception as error:  # one that left here would end QGIS
            parent.setEvalErrorString(f"tile_similarity: {error!r}")
        return None

    def _layer_of(self, context: QgsExpressionContext) -> str:
        """Return the id of the layer that the tile is of.

        Within aggregate() QGIS names the layer outside, whatever layer it goes through: only the fields say which that is.

        Raises:
            InputError: Tiles of another layer are gone through, and it cannot be told of which.
        """
        layer_id = str(context.variable("layer_id") or "")
        if not context.hasVariable("parent"):
            return layer_id
        outside, outer = tiles.get(layer_id), context.variable("parent")
        own = outside.source.fields() if outside else outer.fields() if isinstance(outer, QgsFeature) else QgsFields()
        fields = context.fields()
        if own == fields or not (outside or schema.is_tile_layer(fields.names())):
            return layer_id
        alike = tiles.with_fields(fields)
        if len(alike) == 1:
            return alike[0]
        error = (
            "tile_similarity cannot tell which layer's tiles aggregate goes through. Use one of QGIS's overlay functions "
            "in its place, for example overlay_intersects."
        )
        if not self._said:  # aggregate keeps the error to itself
            log(error, Qgis.MessageLevel.Warning)
            self._said = True
        raise InputError(error)

    def referencedColumns(self, _node: Any) -> list[str]:  # noqa: N802 - QGIS's name
        """Return none: the scores come by feature id, and no embedding need be read."""
        return []

    def usesGeometry(self, _node: Any) -> bool:  # noqa: N802 - QGIS's name
        """Return False."""
        return False


class TileCaptionContains(QgsExpressionFunction):
    """Reads one caption as a search reads it; needs no runtime."""

    def __init__(self) -> None:
        parameter = QgsExpressionFunction.Parameter
        super().__init__("tile_caption_contains", [parameter("words")], GROUP, contains_help())

    def func(self, values: list, context: QgsExpressionContext, parent: QgsExpression, _node: Any) -> Optional[bool]:
        """Return whether the caption has all words and phrases, and none that is not wanted."""
        try:
            asked = _asked(str(values[0]))
            feature = context.feature()
            place = feature.fieldNameIndex("caption")
            if place < 0:
                raise InputError(
                    "tile_caption_contains looks into the field caption, which this layer does not have. Use it on a tile "
                    "layer made by Tilescribe."
                )
            return _fits(asked, tile_layer.text_of(feature.attribute(place)))
        except TilescribeError as error:
            parent.setEvalErrorString(str(error))
        except Exception as error:  # one that left here would end QGIS
            parent.setEvalErrorString(f"tile_caption_contains: {error!r}")
        return None

    def referencedColumns(self, _node: Any) -> list[str]:  # noqa: N802 - QGIS's name
        """Return the one field that is read."""
        return ["caption"]

    def usesGeometry(self, _node: Any) -> bool:  # noqa: N802 - QGIS's name
        """Return False."""
        return False


class ExpressionFunctions:
    """Puts the functions into QGIS and takes them out again."""

    def __init__(self) -> None:
        """Register both."""
        tiles.open()
        self.scores = ExpressionScores(tiles)
        tiles.offer = self.scores.offer
        self._functions = [TileSimilarity(self.scores), TileCaptionContains()]
        for function in self._functions:
            QgsExpression.registerFunction(function)

    def close(self) -> None:
        """Unregister both, and stop what they compute."""
        for function in self._functions:
            QgsExpression.unregisterFunction(function.name())
        tiles.offer = None
        self.scores.close()
        tiles.close()


def _is_drawing(context: QgsExpressionContext) -> bool:
    """Say whether the map canvas is being drawn in a thread of its own, so that a second drawing puts a first one right.

    Print layouts and exports are drawn once: they wait.
    """
    return (
        context.variable("map_id") == "canvas"
        and not context.hasVariable("algorithm_id")
        and threading.current_thread() is not threading.main_thread()
    )


def _read(context: QgsExpressionContext) -> Snapshot:
    """Return the tiles of a layer that is not the project's, such as one between two steps of a model.

    Raises:
        InputError: It is no tile layer, or not for this thread to read.
    """
    name = str(context.variable("layer_name") or "")
    if not schema.is_tile_layer(context.fields().names()):
        where = f"the layer {name} is not one" if name else "there is no layer here"
        raise InputError(
            f"tile_similarity compares tiles, and {where}: it needs captions and embeddings. Use it on a tile layer "
            "made by Tilescribe."
        )
    layer_id = str(context.variable("layer_id") or "")
    if not _may_read(context, layer_id):
        raise InputError(_unreadable(name))
    names = [*NEEDED, schema.DETAILS] if schema.DETAILS in context.fields().names() else NEEDED
    columns = ", ".join(QgsExpression.quotedColumnRef(column) for column in names)
    expression = QgsExpression(f"aggregate(@layer, 'array_agg', array($id, {columns}))")
    rows = expression.evaluate(context)
    if expression.hasEvalError() or rows is None:
        raise InputError(_unreadable(name))
    return Snapshot(_Rows(rows, names), layer_id, uuid.uuid4().hex, name)


def _may_read(context: QgsExpressionContext, layer_id: str) -> bool:
    """Say whether this thread may touch the layer itself: one that somebody can remove meanwhile would end QGIS."""
    if threading.current_thread() is threading.main_thread():
        return True
    return not _is_drawing(context) and not tiles.has_known(layer_id)


def _unreadable(name: str) -> str:
    return f"The tiles of the layer {name} cannot be read here. Add it to the project first."


class _Rows:
    """Rows of feature id and attributes as a source of features without geometry."""

    def __init__(self, rows: list, names: Sequence[str]) -> None:
        self._rows = rows
        self._fields = QgsFields()
        for name in names:
            self._fields.append(tile_layer.field(name, "text"))

    def fields(self) -> QgsFields:
        """Return the fields."""
        return self._fields

    def getFeatures(self, _request: QgsFeatureRequest) -> Any:  # noqa: N802 - QGIS's name
        """Yield the features."""
        for feature_id, *values in self._rows:
            feature = QgsFeature(self._fields, int(feature_id))
            feature.setAttributes(values)
            yield feature


@lru_cache(maxsize=64)
def _asked(text: str) -> Asked:
    return read_query(clean_query(text))


@lru_cache(maxsize=20_000)  # captions repeat, and one layer is asked again and again
def _fits(asked: Asked, caption: str) -> bool:
    return asked.fits(caption)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExpressionFunctions", text)


def similarity_help() -> str:
    """Return the help of tile_similarity, as HTML of our own words."""
    return _tr(
        "<h3>tile_similarity(query, [like], [unlike], [vectors])</h3>"
        "<p>Returns how well the tile matches a query, from 0 to 1: the score that the search in Tilescribe's dock shows. "
        "NULL for a tile without embedding (skipped or failed).</p>"
        "<h4>Arguments</h4>"
        "<p><b>query</b> what to look for.<br><code>boats -river</code> leaves tiles out whose caption says river; "
        '<code>"white boats"</code> between quotation marks has to be in the caption word for word. May be empty when '
        "there is something else to resemble.<br>"
        "<b>like</b> ids of features to resemble, as <code>array(3, 7)</code>.<br>"
        "<b>unlike</b> ids of features not to resemble.<br>"
        "<b>vectors</b> embeddings to resemble, by the model that made them: <code>map('model', 'base64')</code>. The dock "
        "writes them when it colours tiles by a square that was drawn on the map or, in place of ids, by tiles of other "
        "layers.</p>"
        "<h4>Examples</h4>"
        "<ul><li><code>tile_similarity('harbour')</code> &rarr; 0.61</li>"
        "<li><code>tile_similarity('boats at a pier') &gt; 0.4</code> &rarr; a filter</li>"
        "<li><code>ramp_color('Viridis', tile_similarity('forest'))</code> &rarr; a colour</li>"
        "<li><code>tile_similarity('', array(12))</code> &rarr; tiles that look like the feature 12</li></ul>"
        "<p>The scores of the whole layer are computed at once and kept until it changes. A map that is drawn before they "
        "are there is drawn again when they are. Needs Tilescribe's runtime.</p>"
    ) + _tr(
        "<p>To ask for the tiles of another layer use QGIS's overlay functions, for example "
        "<code>array_max(overlay_intersects('tiles', tile_similarity('harbour')))</code>: within <code>aggregate</code> "
        "layers with the same fields cannot be told apart.</p>"
    )


def contains_help() -> str:
    """Return the help of tile_caption_contains, as HTML of our own words."""
    return _tr(
        "<h3>tile_caption_contains(words)</h3>"
        "<p>Returns whether the tile's caption has all the words. Singular and plural, small and capital letters, and a few "
        "spellings are the same, as in a search: <code>harbours</code> finds harbor. It reads the field <i>caption</i> as "
        "it is now, and needs no runtime.</p>"
        "<h4>Arguments</h4>"
        "<p><b>words</b> all of them have to be there; <code>-river</code> may not be there; "
        '<code>"white boats"</code> between quotation marks has to be there word for word.</p>'
        "<h4>Examples</h4>"
        "<ul><li><code>tile_caption_contains('boat')</code> &rarr; true</li>"
        "<li><code>tile_caption_contains('boats -river')</code> &rarr; false</li>"
        "<li><code>tile_caption_contains('\"parking lot\"')</code> &rarr; false</li></ul>"
    )
