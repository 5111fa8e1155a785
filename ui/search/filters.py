"""The boxes, folded away at first, that bound a search: to polygons, a drawn area, or by an expression."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsMapLayer, QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import (
    QgsCollapsibleGroupBox,
    QgsExpressionBuilderDialog,
    QgsFilterLineEdit,
    QgsMapCanvas,
    QgsMapLayerComboBox,
)
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QToolButton, QWidget

from .drawn_area import Area, DrawnArea


class SearchFilters(QgsCollapsibleGroupBox):
    """Signals: ``narrowed`` when a filter changes."""

    narrowed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("More filters"))
        self.setCollapsed(True)
        self._layer: Optional[QgsVectorLayer] = None
        self.polygons = QgsMapLayerComboBox()
        self.polygons.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.polygons.setAllowEmptyLayer(True)
        self.polygons.setCurrentIndex(0)
        self.polygons.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.polygons.setMinimumContentsLength(8)
        self.polygons.setToolTip(self.tr("Only tiles that touch its selected polygons, or any when none is selected"))
        self.drawn = DrawnArea(canvas)
        self.expression = QgsFilterLineEdit()
        self.expression.setPlaceholderText('"confidence" > 0.5')
        self.expression.setToolTip(self.tr("Only tiles for which this expression is true"))
        self.build = QToolButton()
        self.build.setIcon(QgsApplication.getThemeIcon("/mIconExpression.svg"))
        self.build.setToolTip(self.tr("Build the expression"))
        line = QHBoxLayout()
        line.addWidget(self.expression, 1)
        line.addWidget(self.build)
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("In polygons of"), self.polygons)
        form.addRow(self.tr("In a drawn area"), self.drawn)
        form.addRow(self.tr("Expression"), line)
        self.polygons.layerChanged.connect(self._changed)
        self.drawn.changed.connect(self.narrowed)
        self.expression.editingFinished.connect(self._edited)
        self.expression.cleared.connect(self._edited)
        self.build.clicked.connect(self._build)
        self._last = ""

    def set_layer(self, layer: Optional[QgsVectorLayer]) -> None:
        """Let expressions be about this tile layer."""
        self._layer = layer

    def chosen_polygons(self) -> Optional[QgsVectorLayer]:
        """Return the polygon layer that bounds the search, or None."""
        return self.polygons.currentLayer()

    def chosen_expression(self) -> str:
        """Return the expression, empty for none."""
        return self.expression.text().strip()

    def chosen_area(self) -> Optional[Area]:
        """Return the drawn area that bounds the search, or None."""
        return self.drawn.area()

    def close_down(self) -> None:
        """Leave the map."""
        self.drawn.close_down()

    def show_saved(self, expression: str, area: Optional[Area], polygons: Optional[QgsMapLayer]) -> None:
        """Show what a saved search was bounded by, without a word; a layer that is gone bounds nothing."""
        self.polygons.blockSignals(True)
        self.polygons.setLayer(polygons)
        self.polygons.blockSignals(False)
        self.expression.setText(expression)
        self._last = expression
        self.drawn.set_area(area)
        if expression or polygons is not None or self.drawn.area() is not None:
            self.setCollapsed(False)

    def _build(self) -> None:
        dialog = QgsExpressionBuilderDialog(self._layer, self.chosen_expression(), self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.expression.setText(dialog.expressionText())
            self._edited()

    def _edited(self) -> None:
        if self.chosen_expression() != self._last:
            self._last = self.chosen_expression()
            self.narrowed.emit()

    def _changed(self, *_layer: object) -> None:
        self.narrowed.emit()
