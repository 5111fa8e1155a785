"""A4 pages of a print layout, filled from the top down with texts, pictures and whatever else has a size."""

from __future__ import annotations

import math
import os

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QTextLayout, QTextOption

from ...core.errors import OutputError
from .words import tr

WIDTH, HEIGHT, MARGIN = 210.0, 297.0, 14.0  # millimetres: A4, upright
INNER = WIDTH - 2 * MARGIN
BOTTOM = HEIGHT - MARGIN - 4  # below it is the page's number
DOTS = 200  # an inch
INK, GREY = "#222222", "#666666"
POINT = 0.3528  # millimetres
MEASURED = 100  # pixels, the size at which letters are measured
SAFE = 0.97  # of a column's width: QGIS measures a little differently


class Pages:
    """Knows the page that is being filled, and how far down it is full (``y``, in millimetres).

    Args:
        folder: Where the pictures' files may be put while the pages live.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._project = QgsProject()  # nobody's: the person's own belongs to another thread
        self.layout = QgsPrintLayout(self._project)
        self._page, self._files = -1, 0
        self.y = 0.0
        self.next_page()

    def next_page(self) -> None:
        """Begin a new page."""
        page = QgsLayoutItemPage(self.layout)
        page.setPageSize(QgsLayoutSize(WIDTH, HEIGHT))
        self.layout.pageCollection().addPage(page)
        self._page += 1
        self.y = MARGIN

    def room(self, height: float) -> None:
        """Begin a new page unless so many millimetres are left on this one."""
        if self.y + height > BOTTOM:
            self.next_page()

    def put(self, item: QgsLayoutItem, x: float, y: float, width: float, height: float) -> None:
        """Put an item on the page, without moving on."""
        self._put(item, x, y, width, height, self._page)

    def text(self, text: str, size: float, *, bold: bool = False, colour: str = INK, space: float = 0.0) -> None:
        """Put a text below what is there and move on, ``space`` further than it needs."""
        height = height_of(text, size, INNER, bold=bold)
        self.room(height)
        self.label(text, size, MARGIN, self.y, INNER, height, bold=bold, colour=colour)
        self.y += height + space

    def heading(self, text: str) -> None:
        """Put a heading below what is there and move on; some of what it heads is on the same page."""
        self.room(24)
        if self.y > MARGIN:
            self.y += 4
        self.text(text, 13, bold=True, space=2.5)

    def label(
        self,
        text: str,
        size: float,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        bold: bool = False,
        colour: str = INK,
    ) -> QgsLayoutItemLabel:
        """Put a text anywhere on the page, without moving on; what has no room ends in an ellipsis."""
        room = max(1, math.floor(height / pitch(size) + 0.01))
        item = self._letters("\n".join(lines_of(text, size, width, room, bold=bold)), size, bold, colour)
        self.put(item, x, y, width, height)
        return item

    def picture(self, data: bytes, kind: str, x: float, y: float, width: float, height: float) -> None:
        """Put a picture anywhere on the page, without moving on; ``data`` is a file whose name would end in ``kind``."""
        self._files += 1
        path = os.path.join(self._folder, f"{self._files}.{kind}")
        with open(path, "wb") as file:
            file.write(data)
        item = QgsLayoutItemPicture(self.layout)
        item.setPicturePath(path)
        item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
        item.setPictureAnchor(QgsLayoutItem.ReferencePoint.UpperLeft)
        self.put(item, x, y, width, height)

    def write(self, path: str) -> None:
        """Number the pages and write them as a PDF.

        Raises:
            OutputError: The file cannot be written.
        """
        count = self._page + 1
        for number in range(count):
            item = self._letters(tr("Page {number} of {count}").format(number=number + 1, count=count), 8, False, GREY)
            item.setHAlign(Qt.AlignmentFlag.AlignRight)
            self._put(item, MARGIN, HEIGHT - 10, INNER, 5, number)
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.dpi = DOTS
        settings.rasterizeWholeImage = False
        settings.appendGeoreference = False
        settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
        done = QgsLayoutExporter(self.layout).exportToPdf(path, settings)
        if done != QgsLayoutExporter.ExportResult.Success:
            raise OutputError(
                f"The report could not be written to {path}. Is the file open in another program, or its folder full "
                "or read-only? Choose another file."
            )

    def _letters(self, text: str, size: float, bold: bool, colour: str) -> QgsLayoutItemLabel:
        item = QgsLayoutItemLabel(self.layout)
        item.setText(inert(text))
        set_letters(item, size, bold, colour)
        item.setHAlign(Qt.AlignmentFlag.AlignLeft)
        item.setMarginX(0)
        item.setMarginY(0)
        return item

    def _put(self, item: QgsLayoutItem, x: float, y: float, width: float, height: float, page: int) -> None:
        self.layout.addLayoutItem(item)
        item.attemptResize(QgsLayoutSize(width, height))
        item.attemptMove(QgsLayoutPoint(x, y), True, False, page)


def pitch(size: float) -> float:
    """Return how many millimetres a line takes, rather too many than too few."""
    return size * POINT * max(1.35, QFontMetricsF(_measured(False)).lineSpacing() / MEASURED)


def height_of(text: str, size: float, width: float, *, bold: bool = False) -> float:
    """Return how many millimetres a text needs in a column of this width."""
    return len(lines_of(text, size, width, bold=bold)) * pitch(size)


def width_of(text: str, size: float) -> float:
    """Return how many millimetres wide a text is in one line."""
    return QFontMetricsF(_measured(False)).horizontalAdvance(text) * size * POINT / MEASURED


def lines_of(text: str, size: float, width: float, most: int = 0, *, bold: bool = False) -> list[str]:
    """Break a text into lines as Qt does, in whatever script: QGIS itself breaks at spaces only, and Chinese has none.

    Args:
        text: May have lines of its own.
        size: Of the letters, in points.
        width: Of the column, in millimetres.
        most: How many lines at most, the last one then ending in an ellipsis; 0 for all.
        bold: Whether the letters are.
    """
    layout = QTextLayout(text.replace("\n", "\u2028"), _measured(bold))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = layout.text().encode("utf-16-le", "surrogatepass")  # Qt counts in these, Python in letters
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(SAFE * width * MEASURED / (size * POINT))
        start, end = line.textStart(), line.textStart() + line.textLength()
        lines.append(units[2 * start : 2 * end].decode("utf-16-le", "replace").strip())
    layout.endLayout()
    if most and len(lines) > most:
        lines[most - 1 :] = [lines[most - 1][:-2] + "\u2026"]
    return lines or [""]


def _measured(bold: bool) -> QFont:
    """Return the pages' font, so large that the screen's dots do not matter."""
    font = QFont()
    font.setPixelSize(MEASURED)
    font.setBold(bold)
    return font


def inert(text: str) -> str:
    """Return a text in which a layout's label finds no expression to evaluate."""
    return text.replace("[%", "[\u200b%")


def set_letters(item: QgsLayoutItem, size: float, bold: bool, colour: str) -> None:
    """Set how a label or a legend's classes are written, in whatever way this QGIS has for it."""
    font = QFont()
    font.setPointSizeF(size)
    font.setBold(bold)
    letters = QgsTextFormat()
    letters.setFont(font)
    letters.setSize(size)
    letters.setColor(QColor(colour))
    if isinstance(item, QgsLayoutItemLabel):
        if hasattr(item, "setTextFormat"):  # from QGIS 3.24 on
            item.setTextFormat(letters)
        else:
            item.setFont(font)
            item.setFontColor(QColor(colour))
    elif hasattr(QgsLegendStyle, "setTextFormat"):  # from QGIS 3.30 on
        style = item.style(QgsLegendStyle.Style.SymbolLabel)
        style.setTextFormat(letters)
        item.setStyle(QgsLegendStyle.Style.SymbolLabel, style)
    else:
        item.setStyleFont(QgsLegendStyle.Style.SymbolLabel, font)
