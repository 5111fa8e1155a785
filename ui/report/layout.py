"""The report as a print layout of its own, written as a PDF; made, drawn and dropped in one thread."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qgis.core import (
    QgsLayerTree,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QColor

from ...core.report import charts
from .. import wording
from . import words
from .page import LEAST_CERTAIN, Shown
from .pages import BOTTOM, GREY, INK, INNER, MARGIN, WIDTH, Pages, height_of, set_letters, width_of
from .pictures import topic_colour
from .words import tr

COLUMNS, SPACE = 4, 4.0
SIDE = (INNER - (COLUMNS - 1) * SPACE) / COLUMNS
CAPTION_HEIGHT, TITLE_HEIGHT = 14.5, 7.0  # four lines below a picture
NARROWEST = 2  # columns that a topic's title needs
MAP_HIGHEST, LOWEST = 150.0, 60.0
BAR = 16.0  # the scale bar and what is above and below it
LEGEND_LETTERS, LEGEND_LINE, MOST_LEGEND_COLUMNS = 7.5, 5.5, 3
BESIDE_NAME = 11.0  # a legend's symbol, and room up to the next column
LONGEST = 1000  # letters of a caption in a table, where a page must not end within it


class ReportLayout:
    """Puts a report on pages.

    Args:
        shown: What the report shows.
        folder: Where the pictures' files may be put while the layout lives.
    """

    def __init__(self, shown: Shown, folder: str) -> None:
        self._shown, self._pages = shown, Pages(folder)

    def fill(self, layers: Sequence[QgsMapLayer], legend_layer: QgsMapLayer, box: QgsRectangle) -> None:
        """Put everything on pages.

        Args:
            layers: For the map, of this thread, top first.
            legend_layer: The one whose classes the legend shows.
            box: What the map shows.
        """
        shown, summary = self._shown, self._shown.summary
        self._pages.text(shown.title, 18, bold=True, space=1)
        self._pages.text(" \u00b7 ".join([shown.layer, words.made_on()]), 9, colour=GREY, space=3)
        for note in shown.notes:
            self._pages.text(note, 10, bold=True, space=2)
        figures = " \u00b7 ".join(f"{number} {what}" for number, what in words.figures(summary))
        self._pages.text(figures, 9.5, space=4)
        self._map(layers, legend_layer, box)
        if summary.topics:
            self._pages.next_page()
            self._pages.heading(tr("Topics"))
            self._topics()
        self._pages.next_page()
        if summary.words:
            self._pages.heading(tr("What the captions name most, by number of tiles"))
            self._chart(charts.bars(summary.words), len(summary.words) * 20 / charts.WIDTH)
        self._pages.heading(tr("How sure the model was, by number of tiles"))
        below = tr("uncertain")
        bins = charts.histogram(summary.histogram, summary.threshold, below, tr("confidence"))
        self._chart(bins, 260 / charts.WIDTH)
        if summary.reasons:
            self._pages.heading(tr("Tiles without a caption"))
            for reason in summary.reasons[:LEAST_CERTAIN]:
                self._pages.text(words.reason(*reason), 9, space=1)
        tiles = [summary.tile(row) for row in summary.least_certain[:LEAST_CERTAIN]]
        self._table(
            tr("The least certain captions"),
            [(f"{tile.tile_id} ({tile.confidence:.2f})", wording.one_line(tile.caption, LONGEST)) for tile in tiles],
        )
        self._table(tr("How it was made"), words.provenance(shown.run, shown.layer))
        self._pages.heading(tr("How to read this"))
        for said in words.how_to_read(summary):
            self._pages.text(said, 9, space=1.5)

    def write(self, path: str) -> None:
        """Write the pages as a PDF.

        Raises:
            OutputError: The file cannot be written.
        """
        self._pages.write(path)

    # ------------------------------------------------------------ parts

    def _map(self, layers: Sequence[QgsMapLayer], legend_layer: QgsMapLayer, box: QgsRectangle) -> None:
        columns, legend_height = self._legend_size()
        left = max(LOWEST, BOTTOM - self._pages.y - BAR - legend_height)
        height = min(MAP_HIGHEST, left, INNER * box.height() / max(box.width(), 1e-12))
        width = min(INNER, height * box.width() / max(box.height(), 1e-12))
        item = QgsLayoutItemMap(self._pages.layout)
        self._pages.put(item, (WIDTH - width) / 2, self._pages.y, width, height)
        item.setLayers(list(layers))
        item.setKeepLayerSet(True)
        item.setCrs(layers[0].crs())
        item.zoomToExtent(box)
        item.setFrameEnabled(True)
        item.setFrameStrokeColor(QColor(GREY))
        self._pages.y += height + 3
        if layers[0].crs().isValid():
            bar = QgsLayoutItemScaleBar(self._pages.layout)
            bar.setLinkedMap(item)
            bar.applyDefaultSize(QgsUnitTypes.DistanceUnit.DistanceMeters)
            bar.setStyle("Single Box")
            self._pages.put(bar, MARGIN, self._pages.y, 60, 10)
            self._pages.y += BAR - 3
        legend = QgsLayoutItemLegend(self._pages.layout)
        legend.setAutoUpdateModel(False)
        tree = QgsLayerTree()
        node = tree.addLayer(legend_layer)
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)  # its classes say all
        legend.model().setRootGroup(tree)
        self._tree = tree  # the model does not keep it
        legend.setLinkedMap(item)
        legend.setColumnCount(columns)
        legend.setSplitLayer(True)
        set_letters(legend, LEGEND_LETTERS, False, INK)
        legend.setEqualColumnWidth(True)
        legend.setSymbolHeight(3)
        legend.setSymbolWidth(5)
        legend.setBoxSpace(0)
        self._pages.put(legend, MARGIN, self._pages.y, INNER, 40)
        legend.setResizeToContents(True)

    def _legend_size(self) -> tuple[int, float]:
        """Return in how many columns the legend's names have room, and how high it is then."""
        summary = self._shown.summary
        captioned = sum(len(topic.rows) for topic in summary.topics)
        names = [words.topic_title(topic, captioned) for topic in summary.topics]
        names += words.others(summary).values()
        widest = max((width_of(name, LEGEND_LETTERS) for name in names), default=0.0)
        fit = int(INNER / (widest + BESIDE_NAME))
        columns = max(1, min(MOST_LEGEND_COLUMNS, fit)) if len(summary.topics) > 3 else 1
        return columns, math.ceil(len(names) / columns) * LEGEND_LINE

    def _topics(self) -> None:
        shown = self._shown
        captioned = sum(len(topic.rows) for topic in shown.summary.topics)
        column = 0  # where the next topic may begin, beside one of few tiles
        for number, (topic, rows) in enumerate(zip(shown.summary.topics, shown.chosen)):
            columns = min(COLUMNS, max(NARROWEST, len(rows)))
            if column + columns > COLUMNS:
                self._pages.y += TITLE_HEIGHT + SIDE + CAPTION_HEIGHT
                column = 0
            if column == 0:
                self._pages.room(TITLE_HEIGHT + SIDE + CAPTION_HEIGHT)
            x, width = MARGIN + column * (SIDE + SPACE), columns * (SIDE + SPACE) - SPACE
            swatch = self._pages.label("", 8, x, self._pages.y + 0.6, 4, 4)
            swatch.setBackgroundEnabled(True)
            swatch.setBackgroundColor(QColor(topic_colour(number, topic.word)))
            title = words.topic_title(topic, captioned)
            self._pages.label(title, 10, x + 6, self._pages.y, width - 6, TITLE_HEIGHT, bold=True)
            for place_in_row, row in enumerate(rows[:COLUMNS]):
                self._tile(row, x + place_in_row * (SIDE + SPACE), self._pages.y + TITLE_HEIGHT)
            column += columns
            for first in range(COLUMNS, len(rows), COLUMNS):  # further lines, where more tiles were asked for
                self._pages.y += SIDE + CAPTION_HEIGHT + (TITLE_HEIGHT if first == COLUMNS else 0)
                self._pages.room(SIDE + CAPTION_HEIGHT)
                for place_in_row, row in enumerate(rows[first : first + COLUMNS]):
                    self._tile(row, MARGIN + place_in_row * (SIDE + SPACE), self._pages.y)
            if len(rows) > COLUMNS:
                self._pages.y -= TITLE_HEIGHT  # the last line has no title
        self._pages.y += TITLE_HEIGHT + SIDE + CAPTION_HEIGHT

    def _tile(self, row: int, x: float, y: float) -> None:
        tile, data = self._shown.summary.tile(row), self._shown.pictures.get(row)
        if data:
            self._pages.picture(data, "jpg", x, y, SIDE, SIDE)
        else:
            self._pages.label(tr("no picture"), 8, x, y, SIDE, SIDE, colour=GREY)
        caption = f"{words.certainty(tile)}\n{wording.one_line(tile.caption)}"
        self._pages.label(caption, 6.5, x, y + SIDE + 0.8, SIDE, CAPTION_HEIGHT - 2)

    def _chart(self, svg: str, ratio: float) -> None:
        width = INNER * 0.85
        self._pages.room(width * ratio + 4)
        self._pages.picture(svg.encode("utf-8"), "svg", MARGIN, self._pages.y, width, width * ratio)
        self._pages.y += width * ratio + 4

    def _table(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        if not rows:
            return
        self._pages.heading(title)
        first = 48.0
        for name, value in rows:
            height = max(height_of(value, 9, INNER - first), height_of(name, 9, first - 2, bold=True), 4.5)
            self._pages.room(height)
            self._pages.label(name, 9, MARGIN, self._pages.y, first - 2, height, bold=True)
            self._pages.label(value, 9, MARGIN + first, self._pages.y, INNER - first, height)
            self._pages.y += height + 0.8
