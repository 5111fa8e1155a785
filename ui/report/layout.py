"""The report as a print layout of its own, written as a PDF; made, drawn and dropped in one thread."""

from __future__ import annotations

import math
import os
from collections.abc import Sequence
from typing import Callable

from qgis.core import (
    Qgis,
    QgsLayerTree,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from ...core.errors import OutputError
from ...core.report import charts
from . import words
from .page import LEAST_CERTAIN, Shown
from .pictures import topic_colour
from .words import tr

WIDTH, HEIGHT, MARGIN = 210.0, 297.0, 14.0  # millimetres: A4, upright
INNER = WIDTH - 2 * MARGIN
COLUMNS, SPACE = 4, 4.0
SIDE = (INNER - (COLUMNS - 1) * SPACE) / COLUMNS
CAPTION_HEIGHT, TITLE_HEIGHT = 13.0, 7.0
NARROWEST = 2  # columns that a topic's title needs
MAP_HIGHEST = 150.0
DOTS = 200  # an inch
INK, GREY = "#222222", "#666666"


class ReportLayout:
    """Fills pages from the top down.

    Args:
        shown: What the report shows.
        folder: Where the pictures' files may be put while the layout lives.
        stopped: Asked between pages.
    """

    def __init__(self, shown: Shown, folder: str, stopped: Callable[[], bool] = lambda: False) -> None:
        self._shown, self._folder, self._stopped = shown, folder, stopped
        self._project = QgsProject()  # nobody's: the person's own belongs to another thread
        self._layout = QgsPrintLayout(self._project)
        self._page, self._y, self._files = -1, 0.0, 0
        self._next_page()

    def fill(self, layers: Sequence[QgsMapLayer], legend_layer: QgsMapLayer, box: QgsRectangle) -> None:
        """Put everything on pages.

        Args:
            layers: For the map, of this thread, top first.
            legend_layer: The one whose classes the legend shows.
            box: What the map shows.
        """
        shown, summary = self._shown, self._shown.summary
        self._text(shown.title, 18, bold=True, space=1)
        self._text(" \u00b7 ".join([shown.layer, words.made_on()]), 9, colour=GREY, space=3)
        for note in shown.notes:
            self._text(note, 10, bold=True, space=2)
        figures = " \u00b7 ".join(f"{number} {what}" for number, what in words.figures(summary))
        self._text(figures, 9.5, space=4)
        self._map(layers, legend_layer, box)
        if summary.topics:
            self._next_page()
            self._heading(tr("Topics"))
            self._topics()
        self._next_page()
        if summary.words:
            self._heading(tr("What the captions name most, by number of tiles"))
            self._chart(charts.bars(summary.words), len(summary.words) * 20 / charts.WIDTH)
        self._heading(tr("How sure the model was, by number of tiles"))
        below = tr("uncertain")
        bins = charts.histogram(summary.histogram, summary.threshold, below, tr("confidence"))
        self._chart(bins, 260 / charts.WIDTH)
        if summary.reasons:
            self._heading(tr("Tiles without a caption"))
            for reason in summary.reasons[:LEAST_CERTAIN]:
                self._text(words.reason(*reason), 9, space=1)
        tiles = [summary.tile(row) for row in summary.least_certain[:LEAST_CERTAIN]]
        self._table(
            tr("The least certain captions"),
            [(f"{tile.tile_id} ({tile.confidence:.2f})", tile.caption) for tile in tiles],
        )
        self._table(tr("How it was made"), words.provenance(shown.run, shown.layer))
        self._heading(tr("How to read this"))
        for said in words.how_to_read(summary):
            self._text(said, 9, space=1.5)

    def write(self, path: str) -> None:
        """Write the pages as a PDF.

        Raises:
            OutputError: The file cannot be written.
        """
        count = self._page + 1
        for number in range(count):
            words_at_foot = tr("Page {number} of {count}").format(number=number + 1, count=count)
            place = QgsLayoutPoint(MARGIN, HEIGHT - 10), QgsLayoutSize(INNER, 5)
            self._label(words_at_foot, 8, place, page=number, colour=GREY, align=Qt.AlignmentFlag.AlignRight)
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.dpi = DOTS
        settings.rasterizeWholeImage = False
        settings.appendGeoreference = False
        settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
        done = QgsLayoutExporter(self._layout).exportToPdf(path, settings)
        if done != QgsLayoutExporter.ExportResult.Success:
            raise OutputError(
                f"The report could not be written to {path}. Is the file open in another program, or its folder full "
                "or read-only? Choose another file."
            )

    # ------------------------------------------------------------ parts

    def _map(self, layers: Sequence[QgsMapLayer], legend_layer: QgsMapLayer, box: QgsRectangle) -> None:
        height = min(MAP_HIGHEST, INNER * box.height() / max(box.width(), 1e-12))
        width = min(INNER, height * box.width() / max(box.height(), 1e-12))
        item = QgsLayoutItemMap(self._layout)
        self._put(item, (WIDTH - width) / 2, self._y, width, height)
        item.setLayers(list(layers))
        item.setKeepLayerSet(True)
        item.setCrs(layers[0].crs())
        item.zoomToExtent(box)
        item.setFrameEnabled(True)
        item.setFrameStrokeColor(QColor(GREY))
        self._y += height + 3
        if layers[0].crs().isValid():
            bar = QgsLayoutItemScaleBar(self._layout)
            bar.setLinkedMap(item)
            bar.applyDefaultSize(QgsUnitTypes.DistanceUnit.DistanceMeters)
            bar.setStyle("Single Box")
            self._put(bar, MARGIN, self._y, 60, 10)
            self._y += 13
        legend = QgsLayoutItemLegend(self._layout)
        legend.setAutoUpdateModel(False)
        tree = QgsLayerTree()
        node = tree.addLayer(legend_layer)
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)  # its classes say all
        legend.model().setRootGroup(tree)
        self._tree = tree  # the model does not keep it
        legend.setLinkedMap(item)
        legend.setColumnCount(3 if len(self._shown.summary.topics) > 3 else 1)
        legend.setSplitLayer(True)
        _set_letters(legend, 7.5, False, INK)
        legend.setEqualColumnWidth(True)
        legend.setSymbolHeight(3)
        legend.setSymbolWidth(5)
        legend.setBoxSpace(0)
        self._put(legend, MARGIN, self._y, INNER, 40)
        legend.setResizeToContents(True)

    def _topics(self) -> None:
        shown = self._shown
        captioned = sum(len(topic.rows) for topic in shown.summary.topics)
        column = 0  # where the next topic may begin, beside one of few tiles
        for number, (topic, rows) in enumerate(zip(shown.summary.topics, shown.chosen)):
            columns = min(COLUMNS, max(NARROWEST, len(rows)))
            if column + columns > COLUMNS:
                self._y += TITLE_HEIGHT + SIDE + CAPTION_HEIGHT
                column = 0
            if column == 0:
                self._room(TITLE_HEIGHT + SIDE + CAPTION_HEIGHT)
            x, width = MARGIN + column * (SIDE + SPACE), columns * (SIDE + SPACE) - SPACE
            swatch = self._label("", 8, (QgsLayoutPoint(x, self._y + 0.6), QgsLayoutSize(4, 4)))
            swatch.setBackgroundEnabled(True)
            swatch.setBackgroundColor(QColor(topic_colour(number, topic.word)))
            place = QgsLayoutPoint(x + 6, self._y), QgsLayoutSize(width - 6, TITLE_HEIGHT)
            self._label(words.topic_title(topic, captioned), 10, place, bold=True)
            for place_in_row, row in enumerate(rows[:COLUMNS]):
                self._tile(row, x + place_in_row * (SIDE + SPACE), self._y + TITLE_HEIGHT)
            column += columns
            for first in range(COLUMNS, len(rows), COLUMNS):  # further lines, where more tiles were asked for
                self._y += SIDE + CAPTION_HEIGHT + (TITLE_HEIGHT if first == COLUMNS else 0)
                self._room(SIDE + CAPTION_HEIGHT)
                for place_in_row, row in enumerate(rows[first : first + COLUMNS]):
                    self._tile(row, MARGIN + place_in_row * (SIDE + SPACE), self._y)
            if len(rows) > COLUMNS:
                self._y -= TITLE_HEIGHT  # the last line has no title
        self._y += TITLE_HEIGHT + SIDE + CAPTION_HEIGHT

    def _tile(self, row: int, x: float, y: float) -> None:
        tile, data = self._shown.summary.tile(row), self._shown.pictures.get(row)
        if data:
            self._picture(data, "jpg", x, y, SIDE, SIDE)
        else:
            self._label(tr("no picture"), 8, (QgsLayoutPoint(x, y), QgsLayoutSize(SIDE, SIDE)), colour=GREY)
        caption = f"{tile.caption} ({tile.tile_id}, {tile.confidence:.2f})"
        place = QgsLayoutPoint(x, y + SIDE + 0.8), QgsLayoutSize(SIDE, CAPTION_HEIGHT - 2)
        self._label(caption, 6.5, place)

    def _chart(self, svg: str, ratio: float) -> None:
        width = INNER * 0.85
        self._room(width * ratio + 4)
        self._picture(svg.encode("utf-8"), "svg", MARGIN, self._y, width, width * ratio)
        self._y += width * ratio + 4

    def _table(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        if not rows:
            return
        self._heading(title)
        first = 52.0
        for name, value in rows:
            height = max(self._height(value, 9, INNER - first), 4.5)
            self._room(height)
            self._label(name, 9, (QgsLayoutPoint(MARGIN, self._y), QgsLayoutSize(first - 2, height)), bold=True)
            self._label(value, 9, (QgsLayoutPoint(MARGIN + first, self._y), QgsLayoutSize(INNER - first, height)))
            self._y += height + 0.8

    def _heading(self, text: str) -> None:
        self._room(24)
        if self._y > MARGIN:
            self._y += 4
        self._text(text, 13, bold=True, space=2.5)

    # ------------------------------------------------------------ pieces

    def _text(self, text: str, size: float, *, bold: bool = False, colour: str = INK, space: float = 0.0) -> None:
        height = self._height(text, size, INNER)
        self._room(height)
        place = QgsLayoutPoint(MARGIN, self._y), QgsLayoutSize(INNER, height)
        self._label(text, size, place, bold=bold, colour=colour)
        self._y += height + space

    @staticmethod
    def _height(text: str, size: float, width: float) -> float:
        """Return how many millimetres a text needs, rather too many than too few: a letter is half as wide as high."""
        letters = max(1.0, width / (size * 0.3528 * 0.52))
        return max(1, math.ceil(len(text) / letters)) * size * 0.3528 * 1.35

    def _label(
        self,
        text: str,
        size: float,
        place: tuple[QgsLayoutPoint, QgsLayoutSize],
        *,
        bold: bool = False,
        colour: str = INK,
        page: int = -1,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> QgsLayoutItemLabel:
        item = QgsLayoutItemLabel(self._layout)
        item.setText(inert(text))
        _set_letters(item, size, bold, colour)
        item.setHAlign(align)
        item.setMarginX(0)
        item.setMarginY(0)
        self._put(item, place[0].x(), place[0].y(), place[1].width(), place[1].height(), page)
        return item

    def _picture(self, data: bytes, kind: str, x: float, y: float, width: float, height: float) -> None:
        self._files += 1
        path = os.path.join(self._folder, f"{self._files}.{kind}")
        with open(path, "wb") as file:
            file.write(data)
        item = QgsLayoutItemPicture(self._layout)
        item.setPicturePath(path)
        item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
        item.setPictureAnchor(QgsLayoutItem.ReferencePoint.UpperLeft)
        self._put(item, x, y, width, height)

    def _put(self, item: QgsLayoutItem, x: float, y: float, width: float, height: float, page: int = -1) -> None:
        self._layout.addLayoutItem(item)
        item.attemptResize(QgsLayoutSize(width, height))
        item.attemptMove(QgsLayoutPoint(x, y), True, False, self._page if page < 0 else page)

    def _room(self, height: float) -> None:
        if self._y + height > HEIGHT - MARGIN - 4:
            self._next_page()

    def _next_page(self) -> None:
        page = QgsLayoutItemPage(self._layout)
        page.setPageSize(QgsLayoutSize(WIDTH, HEIGHT))
        self._layout.pageCollection().addPage(page)
        self._page += 1
        self._y = MARGIN


def inert(text: str) -> str:
    """Return a text in which a layout's label finds no expression to evaluate."""
    return text.replace("[%", "[\u200b%")


def _set_letters(item: QgsLayoutItem, size: float, bold: bool, colour: str) -> None:
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
