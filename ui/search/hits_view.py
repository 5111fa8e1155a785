"""The ranked list of hits: a model that knows the rows and a delegate that paints them as plain text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Optional

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QPointF, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QFontMetrics, QPainter, QPalette, QPixmap, QTextLayout, QTextOption
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from .. import wording
from ..thumbnails.rendering import SIDE, Thumbnails
from .hit import Hit

HitRole = Qt.ItemDataRole.UserRole
MARGIN = 6


class HitsModel(QAbstractListModel):
    """Hits, best first; a row's picture is asked for when the row is painted, so only for rows in view."""

    def __init__(self, thumbnails: Thumbnails, picture: Optional[Callable[[Hit], Optional[QPixmap]]] = None) -> None:
        """Show pictures that ``picture`` returns, or those of the box of a hit."""
        super().__init__()
        self._hits: list[Hit] = []
        self._rows: dict[tuple[str, int], int] = {}
        self._picture = picture or (lambda hit: thumbnails.get((hit.layer, hit.feature_id), QgsRectangle(*hit.box)))
        thumbnails.ready.connect(self._picture_ready)

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self._hits = list(hits)
        self._rows = {(hit.layer, hit.feature_id): row for row, hit in enumerate(self._hits)}
        self.endResetModel()

    def hits(self) -> list[Hit]:
        """Return all hits, best first."""
        return list(self._hits)

    def hit(self, index: QModelIndex) -> Hit:
        """Return the hit at a valid index."""
        return self._hits[index.row()]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """Return the number of hits."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what Qt asks for; foreign text is escaped where Qt would read it as HTML."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return wording.one_line(hit.caption, 400)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(hit)
        if role == Qt.ItemDataRole.ToolTipRole:
            caption = wording.escaped(wording.one_line(hit.caption, 1000))
            parts = self.tr("picture {picture:.2f}, words {words:.2f}")
            parts = parts.format(picture=hit.vector_score, words=hit.word_score)
            if hit.part:
                where = self.tr("best seen in the part in row {row}, column {col} of {side} x {side}")
                parts += "; " + where.format(row=hit.part[0], col=hit.part[1], side=hit.part[2])
            return f"<p>{caption}</p><p>{parts}</p>"
        if role == HitRole:
            return hit
        return None

    def _picture_ready(self, key: tuple[str, int]) -> None:
        row = self._rows.get(key)
        if row is not None:
            index = self.index(row)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])


class HitDelegate(QStyledItemDelegate):
    """Paints thumbnail, rank, score and up to four lines of caption."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: ARG002, N802 - Qt's signature
        """Return the same height for every row."""
        return QSize(SIDE * 3, SIDE + 2 * MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Paint one row."""
        hit: Hit = index.data(HitRole)
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setClipRect(option.rect)
        area = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        picture = QRect(area.left(), area.top(), SIDE, SIDE)
        pixmap = index.data(Qt.ItemDataRole.DecorationRole)
        if pixmap is not None:
            painter.drawPixmap(picture, pixmap)
        else:
            painter.fillRect(picture, option.palette.brush(QPalette.ColorRole.AlternateBase))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        text = QRect(picture.right() + 2 * MARGIN, area.top(), area.right() - picture.right() - 2 * MARGIN, SIDE)
        self._paint_score(painter, option, text, index.row() + 1, hit.score)
        top = QFontMetrics(option.font).height() + 4
        _paint_wrapped(painter, option.font, text.adjusted(0, top, 0, 0), index.data(Qt.ItemDataRole.DisplayRole))
        painter.restore()

    def _paint_score(
        self, painter: QPainter, option: QStyleOptionViewItem, text: QRect, rank: int, score: float
    ) -> None:
        font = option.font
        font.setBold(True)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        words = f"{rank}.  {score:.2f}"
        painter.drawText(QPointF(text.left(), text.top() + metrics.ascent()), words)
        left = text.left() + metrics.horizontalAdvance("000.  0.00") + MARGIN
        bar = QRectF(left, text.top() + metrics.height() / 2 - 2, max(text.right() - left, 0), 4)
        track, fill = painter.pen().color(), painter.pen().color()
        track.setAlpha(40)
        fill.setAlpha(150)
        painter.fillRect(bar, track)
        bar.setWidth(bar.width() * min(max(score, 0.0), 1.0))
        painter.fillRect(bar, fill)
        font.setBold(False)
        painter.setFont(font)


def _paint_wrapped(painter: QPainter, font: Any, area: QRect, text: Optional[str]) -> None:
    """Draw plain text over as many lines as fit, the last one elided."""
    metrics = QFontMetrics(font)
    layout = QTextLayout(text or "", font)
    wrap = QTextOption()
    wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrap)
    lines = max(area.height() // metrics.lineSpacing(), 1)
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(area.width())
        origin = QPointF(area.left(), area.top() + number * metrics.lineSpacing())
        # Qt counts in UTF-16, Python in characters: an emoji is two of the one and one of the other.
        rest = (text or "").encode("utf-16-le")[2 * line.textStart() :]
        if number == lines - 1 and 2 * line.textLength() < len(rest):
            words = rest.decode("utf-16-le", "ignore")
            elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(QPointF(origin.x(), origin.y() + metrics.ascent()), elided)
        else:
            line.draw(painter, origin)
    layout.endLayout()
