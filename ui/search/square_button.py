"""The button to draw a square on the map that hits shall look like."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QWidget

from .icons import own_icon
from .map_tools import SquareTool
from .tool_button import ToolButton


class SquareButton(ToolButton):
    """Its ``drawn`` comes with a square that begins at its top left on the screen."""

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__(SquareTool(canvas), parent)
        self.setIcon(own_icon("similar"))
        self.setAutoRaise(True)
        self.setToolTip(self.tr("Like a place on the map: drag a square over it, and tiles like it are found"))
