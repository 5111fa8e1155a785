"""A row of tiles as small pictures; a click flies to the tile."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, Optional

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QPixmap
from qgis.PyQt.QtWidgets import QGridLayout, QToolButton, QWidget

from .. import wording
from .talk import ShownTile

SIDE = 56  # pixels
IN_A_ROW = 4

Picture = Callable[[int], Optional[QPixmap]]  # feature id -> its picture, None while it is drawn


class TileRow(QWidget):
    """Signals: ``chosen`` with the feature id of a tile that was clicked."""

    chosen = pyqtSignal(object)

    def __init__(
        self, tiles: Sequence[ShownTile], picture: Picture, numbered: bool = False, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self._tiles = list(tiles)
        self._picture = picture
        self._numbered = numbered
        self.buttons: list[QToolButton] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for number, tile in enumerate(self._tiles, 1):
            grid.addWidget(self._button(number, tile), (number - 1) // IN_A_ROW, (number - 1) % IN_A_ROW)
        grid.setColumnStretch(IN_A_ROW, 1)
        self.draw()

    def draw(self) -> None:
        """Show the pictures that are there; the others are asked for."""
        for tile, button in zip(self._tiles, self.buttons):
            picture = self._picture(tile.feature)
            if picture is not None and button.icon().isNull():
                button.setIcon(QIcon(picture))

    def _button(self, number: int, tile: ShownTile) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(QSize(SIDE, SIDE))
        button.setFixedSize(QSize(SIDE + 8, SIDE + (26 if self._numbered else 8)))
        if self._numbered:
            button.setText(f"[{number}]")  # as a question may call it
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        parts = [f"[{number}] {tile.tile_id}" if self._numbered else tile.tile_id]
        parts += [f"{tile.score:.2f}"] if tile.score else []
        parts += [wording.one_line(tile.caption)] if tile.caption else []
        words = " \u00b7 ".join(parts)
        button.setToolTip(wording.escaped(words))  # a tool tip reads HTML, and captions are data
        button.setAccessibleName(words)
        button.clicked.connect(lambda _checked=False, feature=tile.feature: self.chosen.emit(feature))
        self.buttons.append(button)
        return button
