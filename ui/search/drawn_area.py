"""The area that a person draws on the map to bound a search: the button to draw it, and its frame on the map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsCsException, QgsGeometry, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from .map_tools import PolygonTool, band, remove_band
from .other_crs import between, moved
from .tool_button import ToolButton


@dataclass(frozen=True)
class Area:
    """A polygon as text, so that it can be saved and any thread may have it; its system is empty where it has none."""

    wkt: str
    crs_wkt: str

    @classmethod
    def of(cls, shape: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> Area:
        """Return a polygon as text. QGIS's older WKT has no words for some systems, such as Equal Earth."""
        return cls(shape.asWkt(), crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED))

    def geometry(self) -> QgsGeometry:
        """Return the polygon; null when the text is none. One that crosses itself is made valid."""
        shape = QgsGeometry.fromWkt(self.wkt)
        return shape if shape.isNull() or shape.isGeosValid() else shape.makeValid()

    def crs(self) -> QgsCoordinateReferenceSystem:
        """Return its coordinate system."""
        return QgsCoordinateReferenceSystem.fromWkt(self.crs_wkt) if self.crs_wkt else QgsCoordinateReferenceSystem()


class DrawnArea(QWidget):
    """Signals: ``changed`` when a person drew an area, or took it away."""

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._area: Optional[Area] = None
        self._band = band(canvas)
        self.draw = ToolButton(PolygonTool(canvas))
        self.draw.setIcon(QgsApplication.getThemeIcon("/mActionCapturePolygon.svg"))
        self.draw.setText(self.tr("Draw on the map"))
        self.draw.setToolTip(self.tr("Click adds a corner, right-click ends, Escape leaves"))
        self.draw.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clear = QToolButton()
        self.clear.setIcon(QgsApplication.getThemeIcon("/mIconClearText.svg"))
        self.clear.setAutoRaise(True)
        self.clear.setToolTip(self.tr("Remove the drawn area"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.draw)
        line.addWidget(self.clear)
        line.addStretch(1)
        self.draw.drawn.connect(self._drawn)
        self.clear.clicked.connect(self._cleared)
        canvas.destinationCrsChanged.connect(self._show)
        QgsProject.instance().cleared.connect(self._forget)
        self._show()

    def area(self) -> Optional[Area]:
        """Return the area that bounds the search, or None."""
        return self._area

    def set_area(self, area: Optional[Area]) -> None:
        """Show an area without a word; one that is no polygon is none."""
        self._area = area if area is not None and not area.geometry().isEmpty() else None
        self._show()

    def close_down(self) -> None:
        """Leave the map for good."""
        QgsProject.instance().cleared.disconnect(self._forget)
        if not sip.isdeleted(self._canvas):
            self._canvas.destinationCrsChanged.disconnect(self._show)
        self.draw.close_down()
        remove_band(self._canvas, self._band)

    def _drawn(self, shape: QgsGeometry) -> None:
        self.set_area(Area.of(shape, self._canvas.mapSettings().destinationCrs()))
        self.changed.emit()

    def _cleared(self) -> None:
        self.set_area(None)
        self.changed.emit()

    def _forget(self) -> None:
        """Another project is about another place."""
        self.set_area(None)

    def _show(self) -> None:
        self.clear.setEnabled(self._area is not None)
        if sip.isdeleted(self._band):
            return
        self._band.setVisible(self._area is not None)
        if self._area is not None:
            here = between(self._area.crs(), self._canvas.mapSettings().destinationCrs())
            try:
                self._band.setToGeometry(moved(self._area.geometry(), here), None)
            except QgsCsException:  # it is nowhere on this map
                self._band.setVisible(False)
