"""Which tiles of a layer may be hits at all: those in polygons of another layer, and those that an expression picks."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ...core.errors import InputError

LOOK_EVERY = 1000  # features between two looks at whether the search was cancelled


class TileFilter:
    """Made on the GUI thread, applied in another one."""

    def __init__(self, layer: QgsVectorLayer, polygons: Optional[QgsVectorLayer], expression: str) -> None:
        """Copy what is needed.

        Args:
            layer: The tile layer.
            polygons: Tiles must touch a selected polygon of this layer, or any when none is selected; None for no bounds.
            expression: Tiles must fulfil it; empty for all.

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
            self._transform = QgsCoordinateTransform()
            if polygons.crs().isValid() and layer.crs().isValid():
                self._transform = QgsCoordinateTransform(polygons.crs(), layer.crs(), QgsProject.instance())

    @property
    def is_empty(self) -> bool:
        """Whether every tile may be a hit."""
        return not self._expression and self._polygons is None

    def feature_ids(self, source: Any, cancelled: Callable[[], bool]) -> set[int]:
        """Return the ids of the tiles that may be hits.

        Raises:
            InputError: The expression fails, or the polygons are not where the tiles are.
        """
        request = QgsFeatureRequest().setSubsetOfAttributes([])
        if self._expression:
            request.setFilterExpression(self._expression)
            request.setExpressionContext(self._context)
        engine = None
        if self._polygons is not None:
            area = self._area()
            if area.isEmpty():
                return set()
            engine = QgsGeometry.createGeometryEngine(area.constGet())
            engine.prepareGeometry()
            request.setFilterRect(area.boundingBox())
        else:
            request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        found = set()
        for count, feature in enumerate(source.getFeatures(request)):
            if count % LOOK_EVERY == 0 and cancelled():
                break
            if engine is None or engine.intersects(feature.geometry().constGet()):
                found.add(feature.id())
        return found

    def _area(self) -> QgsGeometry:
        request = QgsFeatureRequest().setSubsetOfAttributes([])
        if self._chosen:
            request.setFilterFids(self._chosen)
        shapes = [feature.geometry() for feature in self._polygons.getFeatures(request) if feature.hasGeometry()]
        area = QgsGeometry.unaryUnion(shapes) if shapes else QgsGeometry()
        try:
            if not area.isEmpty() and self._transform.isValid():
                area.transform(self._transform)
        except QgsCsException as error:
            raise InputError(
                f"The polygons of {self._name} reach beyond the tile layer's coordinate system. Choose others."
            ) from error
        return area
