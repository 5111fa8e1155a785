"""A button that is down for as long as its tool is the map's."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QToolButton, QWidget

from .map_tools import DrawingTool


class ToolButton(QToolButton):
    """Signals: ``drawn`` with what the tool has drawn, a polygon in the map's coordinates."""

    drawn = pyqtSignal(object)

    def __init__(self, tool: DrawingTool, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._tool = tool
        self.setCheckable(True)
        self.clicked.connect(self._clicked)
        tool.drawn.connect(self.drawn)
        tool.left.connect(self._left)

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
