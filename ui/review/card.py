"""One tile to look at: its picture, what the model said and how sure it was, and the caption to confirm or correct."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPixmap, QResizeEvent
from qgis.PyQt.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from .. import wording
from .tiles import Tile

PICTURE_HEIGHT = 230


class TileCard(QWidget):
    """Signals: ``edited`` whenever the words in the box change."""

    edited = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.picture = Picture()
        self.facts = QLabel()
        self.caption = QPlainTextEdit()
        self.caption.setAccessibleName(self.tr("Caption"))
        self.caption.setTabChangesFocus(True)
        self.caption.setMaximumHeight(self.caption.fontMetrics().lineSpacing() * 4 + 12)
        self.said = QLabel()
        for label in (self.facts, self.said):
            label.setTextFormat(Qt.TextFormat.PlainText)  # what a model says is not to be trusted with HTML
            label.setWordWrap(True)
        self._tile: Optional[Tile] = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.picture, 1)
        for widget in (self.facts, self.caption, self.said):
            layout.addWidget(widget)
        self.caption.textChanged.connect(self.edited)

    @property
    def words(self) -> str:
        """The caption as it is in the box, on one line."""
        return " ".join(self.caption.toPlainText().split())

    @property
    def changed(self) -> bool:
        """Whether the box says something else than the tile's caption."""
        return self._tile is not None and self.words != " ".join(self._tile.caption.split())

    def show_tile(self, tile: Tile, uncertain: bool, words: str) -> None:
        """Show a tile, with these words in the box."""
        is_new = self._tile is None or self._tile.feature != tile.feature
        self._tile = tile
        if self.caption.toPlainText() != words:
            self.caption.setPlainText(words)
        if is_new:
            self.caption.moveCursor(self.caption.textCursor().MoveOperation.End)
        parts = [tile.tile_id, self.tr("confidence {value}").format(value=f"{tile.confidence:.2f}")]
        if uncertain:
            parts[-1] += " " + self.tr("(uncertain)")
        if tile.reviewed:
            who = wording.one_line(tile.reviewed_by, 40) or self.tr("somebody")
            parts.append(
                self.tr("reviewed by {who}, {when}").format(who=who, when=tile.reviewed_at.replace("T", " ")[:16])
            )
        self.facts.setText(" \u00b7 ".join(parts))
        differs = tile.said != tile.caption
        self.said.setVisible(differs)
        self.said.setText(
            self.tr("The model said: {words}").format(words=wording.one_line(tile.said)) if differs else ""
        )

    def forget(self) -> None:
        """Show no tile."""
        self._tile = None
        self.picture.show_picture(None)
        self.caption.clear()


class Picture(QLabel):
    """A square picture, as large as there is room, never in the way of a narrow dock."""

    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumHeight(120)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._pixmap: Optional[QPixmap] = None

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size that is wanted."""
        return QSize(PICTURE_HEIGHT, PICTURE_HEIGHT)

    def show_picture(self, pixmap: Optional[QPixmap]) -> None:
        """Show a picture, or that it is on its way."""
        self._pixmap = pixmap
        if pixmap is None:
            self.setText("\u2026")
        else:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the picture to the new size."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._pixmap is not None:
            smooth = Qt.TransformationMode.SmoothTransformation
            ratio = self.devicePixelRatioF()
            fitting = self._pixmap.scaled(self.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio, smooth)
            fitting.setDevicePixelRatio(ratio)  # as sharp as the screen
            self.setPixmap(fitting)
