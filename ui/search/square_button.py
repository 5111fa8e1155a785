"""The button to draw a square on the map that hits shall look like."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QToolButton, QWidget

from .hits_bar import ICONS
from .map_tools import SquareTool


class SquareButton(QToolButton):
    """Signals: ``drawn`` with a square, a polygon in the map's coordinates that begins at its top left on the screen."""

    drawn = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._tool = SquareTool(canvas)
        self.setIcon(QIcon(str(ICONS / "similar.svg")))
        self.setAutoRaise(True)
        self.setCheckable(True)
        self.setToolTip(self.tr("Like a place on the map: drag a square over it, and tiles like it are found"))
        self.clicked.connect(self._clicked)
        self._tool.drawn.connect(self.drawn)
        self._tool.left.connect(self._left)

    def close_down(self) -> None:
        """Leave the map for good."""
        self._tool.close_down()

    def _clicked(self, down: bool) -> None:
        if down:
            self._tool.begin()
        else:
            self._tool.end()

    def _left(self) -> None:
        self.setChecked(False)
