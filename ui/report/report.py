"""Makes a report from its subject to its files, in the thread of whoever asks."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Callable, Optional

from qgis.core import QgsMapLayer
from qgis.PyQt.QtCore import QLocale

from ...core.errors import InputError, OutputError
from ...core.report.summary import Row, examples, summarise
from . import words
from .layout import ReportLayout
from .page import Shown, page
from .pictures import Pictures, jpeg, let_go, square, topic_layer, with_margin
from .subject import Subject
from .words import tr

MAP_PIXELS, TILE_PIXELS = 1500, 320
PER_TOPIC = 4

LET_GO = 2000  # rows dropped at once: all of them would keep every other Python code waiting, the GUI's included

Report = Callable[[float], None]
Asked = Callable[[], bool]


@dataclass(frozen=True)
class Wishes:
    """What a person wants the report to be.

    Attributes:
        html: File for the page; empty for none.
        pdf: File for the print layout; empty for none.
        title: Empty for one made of the layer's name.
        per_topic: How many tiles to show of each topic.
    """

    html: str = ""
    pdf: str = ""
    title: str = ""
    per_topic: int = PER_TOPIC


@dataclass(frozen=True)
class Made:
    """What a finished report says in short.

    Attributes:
        titles: Of its topics, the rest included, the largest first.
        topics: How many there are, the rest left out.
        uncertain: How many captions the model was not sure of.
    """

    titles: Sequence[str]
    topics: int
    uncertain: int


def make_report(
    subject: Subject, wishes: Wishes, report: Report = lambda _share: None, stopped: Asked = lambda: False
) -> Optional[Made]:
    """Read the tiles, draw, and write the files; None when stopped, and then no file is written.

    Args:
        subject: What it is about.
        wishes: What it should be.
        report: Called with the share that is done.
        stopped: Asked between tiles and pages.

    Raises:
        InputError: The layer has no tiles.
        OutputError: A file cannot be written.
    """
    for path in filter(None, (wishes.html, wishes.pdf)):
        with _written(path):
            os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    tiles = subject.read(stopped)
    try:
        return None if stopped() else _make(subject, tiles, wishes, report, stopped)
    finally:
        while tiles:
            del tiles[-LET_GO:]


def _make(subject: Subject, tiles: list[Row], wishes: Wishes, report: Report, stopped: Asked) -> Optional[Made]:
    if not tiles:
        raise InputError(f"The layer {subject.name} has no tiles to report on. Caption a raster, or clear its filter.")
    threshold = subject.run.get("confidence_threshold")
    summary = summarise(tiles, float(threshold) if isinstance(threshold, (int, float)) else 0.0)
    report(0.1)
    chosen = [examples(summary, topic, wishes.per_topic) for topic in summary.topics]
    shown = Shown(words.title_of(wishes.title, subject.name), subject.name, subject.run, summary, chosen)
    captioned = sum(len(topic.rows) for topic in summary.topics)
    names = [words.topic_title(topic, captioned) for topic in summary.topics]
    coloured = topic_layer(summary, subject.shapes(), subject.crs, names, words.others(summary))
    layers: list[QgsMapLayer] = [coloured]
    raster = subject.backdrop.open() if subject.backdrop is not None else None
    box = with_margin(coloured.extent())
    if raster is None:
        shown.notes.append(tr("The raster of these tiles was not found, so the report has no pictures of them."))
    else:
        layers.append(raster)
        rows = {summary.tile(row).feature: row for group in chosen for row in group}
        painter = Pictures([raster], subject.crs)
        for number, (feature, footprint) in enumerate(subject.shapes(list(rows))):
            if stopped():
                return None
            place = square(footprint.boundingBox())
            shown.pictures[rows[feature]] = jpeg(painter.draw(place, TILE_PIXELS, TILE_PIXELS))
            report(0.1 + 0.6 * (number + 1) / len(rows))
    if wishes.html:
        height = round(min(1.2, max(0.2, box.height() / max(box.width(), 1e-12))) * MAP_PIXELS)
        shown.map_picture = jpeg(Pictures(layers, subject.crs).draw(box, MAP_PIXELS, height))
        _write(wishes.html, page(shown, QLocale().name()[:2]))
    report(0.8)
    if wishes.pdf and not stopped():
        with tempfile.TemporaryDirectory(prefix="tilescribe-report-") as folder:
            layout = ReportLayout(shown, folder)
            layout.fill(layers, coloured, box)
            layout.write(wishes.pdf)
    let_go(coloured)
    report(1.0)
    if stopped():
        return None
    return Made(names, sum(bool(topic.word) for topic in summary.topics), len(summary.least_certain))


def _write(path: str, text: str) -> None:
    with _written(path), open(path, "w", encoding="utf-8") as file:
        file.write(text)


@contextmanager
def _written(path: str) -> Iterator[None]:
    """Say in a sentence why a file could not be written."""
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"The report could not be written to {os.path.basename(path)} ({error.strerror or error}). "
            "Choose another file or folder."
        ) from error
