"""Which tiles a person wants more of, and which not: the part of a search that is said by pointing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from .. import wording
from .example import SquareExample, TilesExample
from .hit import Hit
from .saved_searches import SavedSearch


class Taste(QWidget):
    """A line that says what was pointed at; hidden while there is nothing.

    Signals:
        cleared: The person wants to do without.
    """

    cleared = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._by_tiles = False
        self._square: Optional[SquareExample] = None
        self._like, self._unlike = TilesExample(), TilesExample()
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
        self._point_at()

    def look_for(self, feature_ids: Mapping[str, Iterable[int]]) -> None:
        """Look for tiles like these of each layer, without words."""
        self._point_at(by_tiles=True, like=TilesExample({layer: sorted(ids) for layer, ids in feature_ids.items()}))

    def look_like(self, square: SquareExample) -> None:
        """Look for tiles like a place on the map, without words."""
        self._point_at(square=square)

    def judge(self, hits: Iterable[Hit], good: bool) -> None:
        """Take hits for good or wrong ones; the last word counts."""
        like, unlike = (
            {layer: list(ids) for layer, ids in chosen.ids.items()} for chosen in (self._like, self._unlike)
        )
        wanted, other = (like, unlike) if good else (unlike, like)
        for hit in hits:
            ids = wanted.setdefault(hit.layer, [])
            if hit.feature_id not in ids:
                ids.append(hit.feature_id)
            if hit.feature_id in other.get(hit.layer, []):
                other[hit.layer].remove(hit.feature_id)
        self._point_at(self._by_tiles, self._square, self._like.changed_to(like), self._unlike.changed_to(unlike))

    def chosen(self) -> dict[str, Any]:
        """Return what a Question has of it; its words are left out where they do not count."""
        return {
            **({"query": ""} if self._by_tiles or self._square is not None else {}),
            "by_tiles": self._by_tiles,
            "square": self._square,
            "like": self._like,
            "unlike": self._unlike,
        }

    def write_to(self, saved: SavedSearch) -> None:
        """Keep it with a search."""
        saved.by_tiles = self._by_tiles
        saved.square = self._square is not None
        saved.vectors = {} if self._square is None else dict(self._square.vectors)
        saved.like_vectors, saved.unlike_vectors = dict(self._like.vectors), dict(self._unlike.vectors)
        saved.like = {layer: list(ids) for layer, ids in self._like.ids.items()}
        saved.unlike = {layer: list(ids) for layer, ids in self._unlike.ids.items()}

    def read_from(self, saved: SavedSearch) -> None:
        """Take it from a saved search."""
        self._point_at(
            by_tiles=saved.by_tiles and bool(saved.like),
            square=SquareExample(vectors=saved.vectors) if saved.square else None,
            like=TilesExample(saved.like, saved.like_vectors),
            unlike=TilesExample(saved.unlike, saved.unlike_vectors),
        )

    def words(self) -> str:
        """Return what was pointed at, in words; empty for nothing."""
        good, wrong = len(self._like), len(self._unlike)
        if self._by_tiles:
            text = self.tr("Like {tiles}").format(tiles=wording.tiles(good))
            return text + (self.tr(", unlike {tiles}").format(tiles=wording.tiles(wrong)) if wrong else "")
        parts = [self.tr("Like the square on the map")] if self._square is not None else []
        if good or wrong:
            parts.append(self.tr("Thumbs: {good} up, {wrong} down").format(good=good, wrong=wrong))
        return " \u00b7 ".join(parts)

    def _point_at(
        self,
        by_tiles: bool = False,
        square: Optional[SquareExample] = None,
        like: Optional[TilesExample] = None,
        unlike: Optional[TilesExample] = None,
    ) -> None:
        self._by_tiles, self._square = by_tiles, square
        self._like, self._unlike = like or TilesExample(), unlike or TilesExample()
        self._show()

    def _clear(self) -> None:
        self.forget()
        self.cleared.emit()

    def _show(self) -> None:
        self.label.setText(self.words())
        self.setVisible(bool(self.words()))
