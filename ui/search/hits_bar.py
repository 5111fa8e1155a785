"""The row of buttons under the hits."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from .icons import own_icon


class HitsBar(QWidget):
    """Buttons that act on the hits marked in the list, or on all."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        theme = QgsApplication.getThemeIcon
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(2)
        self.previous = self._button(theme("/mActionArrowUp.svg"), self.tr("Previous hit"))
        self.next = self._button(theme("/mActionArrowDown.svg"), self.tr("Next hit"))
        self._line.addSpacing(6)
        self.more = self._button(
            own_icon("similar"), self.tr("More like this: tiles that look like those marked in the list, or the first")
        )
        self.up = self._button(own_icon("thumb-up"), self.tr("Good hit: rank tiles like the marked ones higher"))
        self.down = self._button(own_icon("thumb-down"), self.tr("Wrong hit: rank tiles like the marked ones lower"))
        self._line.addStretch(1)
        self.colour = self._button(
            theme("/rendererGraduatedSymbol.svg"),
            self.tr("Colour all tiles by how well they match; again for the normal style"),
        )
        self.colour.setCheckable(True)
        self.select = self._button(
            theme("/mActionSelectRectangle.svg"),
            self.tr("Select the hits in the tile layer; or only those marked in the list"),
        )
        self.keep = self._button(
            theme("/mActionDuplicateLayer.svg"),
            self.tr("Keep as layer: add the hits to the project; or only those marked in the list"),
        )
        self.csv = self._button(
            theme("/mActionFileSaveAs.svg"), self.tr("Save the hits as a table (CSV); or only those marked in the list")
        )
        self.set_enabled(False)

    def set_enabled(self, enabled: bool) -> None:
        """Allow what needs hits; more like selected tiles, and going back to the normal style, need none."""
        for button in (self.previous, self.next, self.up, self.down, self.select, self.keep, self.csv):
            button.setEnabled(enabled)
        self.colour.setEnabled(enabled or self.colour.isChecked())

    def _button(self, icon: QIcon, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon)
        button.setIconSize(QSize(20, 20))
        button.setAutoRaise(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip.split(":", 1)[0].split(";", 1)[0])
        self._line.addWidget(button)
        return button
