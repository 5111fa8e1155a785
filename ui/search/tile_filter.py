"""Which tiles of a layer may be hits at all: those in polygons, in a drawn area, and that an expression picks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsFeatureRequest,
    QgsGeometry,
    QgsGeometryEngine,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ...core.errors import InputError
from .drawn_area import Area

LOOK_EVERY = 1000  # features between two looks at whether the search was cancelled


class TileFilter:
    """Made on the GUI thread, applied in another one."""

    def __init__(
        self,
        layer: QgsVectorLayer,
        polygons: Optional[QgsVectorLayer],
        expression: str,
        area: Optional[Area] = None,
    ) -> None:
        """Copy what is needed.

        Args:
            layer: The tile layer.
            polygons: Tiles must touch a selected polygon of this layer, or any when none is selected; None for no bounds.
            expression: Tiles must fulfil it; empty for all.
            area: Tiles must touch it, too; None for no bounds.

        Raises:
            InputError: The expression cannot be read.
        """
        self._expression = expression.strip()
        self._context = layer.createExpressionContext() if self._expression else None
        parsed = QgsExpression(self._expression)
        if self._expression and parsed.hasParserError():
            reason = " ".join(parsed.parserErrorString().split())
            raise InputError(f"The filter {self._expression!r} cannot be read: {reason}. Correct it, or clear it.")
        self._polygons: Optional[QgsVectorLayerFeatureSource] = None
        if polygons is not None:
            self._polygons = QgsVectorLayerFeatureSource(polygons)
            self._chosen = polygons.selectedFeatureIds()
            self._name = polygons.name()
            self._transform = _transform(polygons.crs(), layer.crs())
        self._drawn = area
        if area is not None:
            self._drawn_transform = _transform(area.crs(), layer.crs())

    @property
    def is_empty(self) -> bool:
        """Whether every tile may be a hit."""
        return not self._expression and self._polygons is None and self._drawn is None

    def feature_ids(self, source: Any, cancelled: Callable[[], bool]) -> set[int]:
        """Return the ids of the tiles that may be hits.

        Raises:
            InputError: The expression fails, or the polygons or the area are not where the tiles are.
        """
        request = QgsFeatureRequest().setSubsetOfAttributes([])
        if self._expression:
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
        return found

    def _areas(self) -> list[QgsGeometry]:
        """Return what tiles must touch, in the layer's coordinate system."""
        areas = []
        try:
            if self._polygons is not None:
                areas.append(_moved(self._polygons_together(), self._transform))
        except QgsCsException as error:
            raise InputError(
                f"The polygons of {self._name} reach beyond the tile layer's coordinate system. Choose others."
            ) from error
        try:
            if self._drawn is not None:
                areas.append(_moved(self._drawn.geometry(), self._drawn_transform))
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
        return QgsGeometry.unaryUnion(shapes) if shapes else QgsGeometry()


def _transform(source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem) -> QgsCoordinateTransform:
    if not source.isValid() or not target.isValid():
        return QgsCoordinateTransform()
    return QgsCoordinateTransform(source, target, QgsProject.instance())


def _moved(area: QgsGeometry, transform: QgsCoordinateTransform) -> QgsGeometry:
    """Transform a geometry of one's own, and return it."""
    if not area.isEmpty() and transform.isValid():
        area.transform(transform)
    return area


def _touches_all(shape: QgsGeometry, engines: Sequence[QgsGeometryEngine]) -> bool:
    return not shape.isNull() and all(engine.intersects(shape.constGet()) for engine in engines)
