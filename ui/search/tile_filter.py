"""Which tiles of a layer may be hits at all: those in polygons, in areas of the map, and that an expression picks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable, Optional

from qgis.core import (
    QgsCsException,
    QgsExpression,
    QgsExpressionContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsGeometryEngine,
    QgsVectorLayer,
)

from ...core.errors import InputError
from ..layers.feature_source import FeatureSource
from .drawn_area import Area
from .other_crs import between, moved

LOOK_EVERY = 1000  # features between two looks at whether the search was cancelled


class TileFilter:
    """Made on the GUI thread, applied in another one."""

    def __init__(
        self,
        layer: QgsVectorLayer,
        polygons: Optional[QgsVectorLayer],
        expression: str,
        areas: Sequence[Area] = (),
    ) -> None:
        """Copy what is needed.

        Args:
            layer: The tile layer.
            polygons: Tiles must touch a selected polygon of this layer, or any when none is selected; None for no bounds.
            expression: Tiles must fulfil it; empty for all.
            areas: Tiles must touch each of them, too.

        Raises:
            InputError: The expression cannot be read.
        """
        self._expression = expression.strip()
        self._context = layer.createExpressionContext() if self._expression else None
        parsed = QgsExpression(self._expression)
        if self._expression and parsed.hasParserError():
            raise self._unreadable(parsed.parserErrorString())
        self._polygons: Optional[FeatureSource] = None
        if polygons is not None:
            self._polygons = FeatureSource(polygons)
            self._chosen = polygons.selectedFeatureIds()
            self._name = polygons.name()
            self._transform = between(polygons.crs(), layer.crs())
        self._bounds = [(area, between(area.crs(), layer.crs())) for area in areas]

    @property
    def is_empty(self) -> bool:
        """Whether every tile may be a hit."""
        return not self._expression and self._polygons is None and not self._bounds

    def feature_ids(self, source: Any, cancelled: Callable[[], bool]) -> set[int]:
        """Return the ids of the tiles that may be hits.

        Raises:
            InputError: The expression fails on every tile, or the polygons or the area are not where the tiles are.
        """
        request = QgsFeatureRequest().setSubsetOfAttributes([])
        if self._expression:
            self._prepared(source)
            request.setFilterExpression(self._expression)
            request.setExpressionContext(self._context)
        areas = self._areas()  # kept: an engine only borrows its geometry
        if any(area.isEmpty() for area in areas):
            return set()
        engines = [QgsGeometry.createGeometryEngine(area.constGet()) for area in areas]
        for engine in engines:
            engine.prepareGeometry()
        if areas:
            request.setFilterRect(areas[-1].boundingBox())
        else:
            request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        found = set()
        for count, feature in enumerate(source.getFeatures(request)):
            if count % LOOK_EVERY == 0 and cancelled():
                break
            if not engines or _touches_all(feature.geometry(), engines):
                found.add(feature.id())
        if self._expression and not found and not cancelled():
            self._check_values(source)
        return found

    def _prepared(self, source: Any) -> tuple[QgsExpression, QgsExpressionContext]:
        """Return the expression, ready for tiles. QGIS takes a field that the layer does not have for NULL."""
        expression, context = QgsExpression(self._expression), QgsExpressionContext(self._context)
        context.setFields(source.fields())
        if not expression.prepare(context):
            raise self._unreadable(expression.evalErrorString())
        return expression, context

    def _check_values(self, source: Any) -> None:
        """See to it that the expression says something of some tile. QGIS takes one that fails for untrue."""
        expression, context = self._prepared(source)
        reason = ""
        for feature in source.getFeatures(QgsFeatureRequest().setLimit(LOOK_EVERY)):
            context.setFeature(feature)
            expression.evaluate(context)
            if not expression.hasEvalError():
                return
            reason = reason or expression.evalErrorString()
        if reason:
            raise self._unreadable(reason)

    def _unreadable(self, reason: str) -> InputError:
        reason = " ".join(reason.split()).rstrip(".")
        return InputError(f"The filter {self._expression!r} cannot be read: {reason}. Correct it, or clear it.")

    def _areas(self) -> list[QgsGeometry]:
        """Return what tiles must touch, in the layer's coordinate system."""
        areas = []
        try:
            if self._polygons is not None:
                areas.append(moved(self._polygons_together(), self._transform))
        except QgsCsException as error:
            raise InputError(
                f"The polygons of {self._name} reach beyond the tile layer's coordinate system. Choose others."
            ) from error
        try:
            areas += [moved(area.geometry(), transform) for area, transform in self._bounds]
        except QgsCsException as error:
            raise InputError(
                "The drawn area reaches beyond the tile layer's coordinate system. Draw another."
            ) from error
        return areas

    def _polygons_together(self) -> QgsGeometry:
        request = QgsFeatureRequest().setSubsetOfAttributes([])
        if self._chosen:
            request.setFilterFids(self._chosen)
        shapes = [feature.geometry() for feature in self._polygons.getFeatures(request) if feature.hasGeometry()]
        # One that crosses itself would leave nothing of the union of all.
        shapes = [shape if shape.isGeosValid() else shape.makeValid() for shape in shapes]
        together = QgsGeometry.unaryUnion(shapes) if shapes else QgsGeometry()
        if shapes and (together.isNull() or any(shape.isNull() for shape in shapes)):
            raise InputError(
                f"The polygons of {self._name} are damaged. Repair them with QGIS's algorithm Fix geometries, or choose "
                "others."
            )
        return together


def _touches_all(shape: QgsGeometry, engines: Sequence[QgsGeometryEngine]) -> bool:
    return not shape.isNull() and all(engine.intersects(shape.constGet()) for engine in engines)
