"""Which tiles a person wants more of, and which not: the part of a search that is said by pointing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from .. import wording
from .example import Example, SquareExample, TilesExample
from .hit import Hit
from .saved_searches import SavedSearch

Ids = dict[str, list[int]]


class Taste(QWidget):
    """A line that says what was pointed at; hidden while there is nothing.

    Signals:
        cleared: The person wants to do without.
    """

    cleared = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._example: Optional[Example] = None
        self._like: Ids = {}
        self._unlike: Ids = {}
        self.label = QLabel()
        self.clear_button = QToolButton()
        self.clear_button.setIcon(QgsApplication.getThemeIcon("/mIconClearText.svg"))
        self.clear_button.setAutoRaise(True)
        self.clear_button.setToolTip(self.tr("Do without"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.label, 1)
        line.addWidget(self.clear_button)
        self.clear_button.clicked.connect(self._clear)
        self._show()

    def forget(self) -> None:
        """Like nothing in particular."""
        self._example, self._like, self._unlike = None, {}, {}
        self._show()

    def look_for(self, feature_ids: Mapping[str, Iterable[int]]) -> None:
        """Look for tiles like these of each layer, without words."""
        self._like, self._unlike = {layer: sorted(ids) for layer, ids in feature_ids.items() if ids}, {}
        self._example = TilesExample(self._like)
        self._show()

    def look_like(self, square: SquareExample) -> None:
        """Look for tiles like a place on the map, without words."""
        self._example, self._like, self._unlike = square, {}, {}
        self._show()

    def judge(self, hits: Iterable[Hit], good: bool) -> None:
        """Take hits for good or wrong ones; the last word counts."""
        wanted, other = (self._like, self._unlike) if good else (self._unlike, self._like)
        for hit in hits:
            ids = wanted.setdefault(hit.layer, [])
            if hit.feature_id not in ids:
                ids.append(hit.feature_id)
            if hit.feature_id in other.get(hit.layer, []):
                other[hit.layer].remove(hit.feature_id)
        if isinstance(self._example, TilesExample):
            self._example = TilesExample(self._like)
        self._show()

    def chosen(self) -> dict[str, Any]:
        """Return ``like``, ``unlike`` and ``example`` as a Question has them; its words are left out where they do not count."""
        return {
            **({"query": ""} if self._example is not None else {}),
            "example": self._example,
            "like": {layer: tuple(ids) for layer, ids in self._like.items() if ids},
            "unlike": {layer: tuple(ids) for layer, ids in self._unlike.items() if ids},
        }

    def write_to(self, saved: SavedSearch) -> None:
        """Keep it with a search."""
        saved.by_tiles = isinstance(self._example, TilesExample)
        saved.square = isinstance(self._example, SquareExample)
        saved.vectors = dict(self._example.vectors) if self._example is not None else {}
        saved.like = {layer: list(ids) for layer, ids in self._like.items()}
        saved.unlike = {layer: list(ids) for layer, ids in self._unlike.items()}

    def read_from(self, saved: SavedSearch) -> None:
        """Take it from a saved search."""
        self._like = {layer: list(ids) for layer, ids in saved.like.items()}
        self._unlike = {layer: list(ids) for layer, ids in saved.unlike.items()}
        self._example = None
        if saved.square:
            self._example = SquareExample(vectors=saved.vectors)
        elif saved.by_tiles and saved.like:
            self._example = TilesExample(self._like, saved.vectors)
        self._show()

    def words(self) -> str:
        """Return what was pointed at, in words; empty for nothing."""
        good, wrong = (sum(map(len, chosen.values())) for chosen in (self._like, self._unlike))
        if isinstance(self._example, TilesExample):
            text = self.tr("Like {tiles}").format(tiles=wording.tiles(good))
            return text + (self.tr(", unlike {tiles}").format(tiles=wording.tiles(wrong)) if wrong else "")
        parts = [self.tr("Like the square on the map")] if self._example is not None else []
        if good or wrong:
            parts.append(self.tr("Thumbs: {good} up, {wrong} down").format(good=good, wrong=wrong))
        return " \u00b7 ".join(parts)

    def _clear(self) -> None:
        self.forget()
        self.cleared.emit()

    def _show(self) -> None:
        self.label.setText(self.words())
        self.setVisible(bool(self.words()))
