"""Shows how a captioning run is going: bar, numbers and the latest caption."""

from __future__ import annotations

from collections import deque
from time import monotonic
from typing import Optional

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from .. import wording

SHOW_MS = 250
WINDOW_SECONDS = 20.0  # the rate is that of the last seconds, so that a slow start is forgotten


class RateMeter:
    """Tiles a second over the last seconds, and how long the rest will take."""

    def __init__(self) -> None:
        self._points: deque[tuple[float, int]] = deque()

    def add(self, now: float, done: int) -> None:
        """Note that ``done`` tiles were finished at the time ``now`` in seconds."""
        self._points.append((now, done))
        while len(self._points) > 2 and now - self._points[0][0] > WINDOW_SECONDS:
            self._points.popleft()

    def rate(self) -> float:
        """Return tiles a second; 0 while unknown."""
        if len(self._points) < 2:
            return 0.0
        (start, first), (end, last) = self._points[0], self._points[-1]
        return (last - first) / (end - start) if end > start else 0.0


class CaptionProgress(QWidget):
    """Progress of one run; hidden until the first."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.numbers = _plain_label()
        self.latest = _plain_label()
        self.latest.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        font = self.latest.font()
        font.setItalic(True)
        self.latest.setFont(font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.bar)
        layout.addWidget(self.numbers)
        layout.addWidget(self.latest)
        self._meter = RateMeter()
        self._done = 0
        self._total = 0
        self._caption = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SHOW_MS)
        self._soon.timeout.connect(self._show)

    def begin(self) -> None:
        """Show that a run is being prepared."""
        self._meter = RateMeter()
        self._done = self._total = 0
        self._caption = ""
        self.bar.setRange(0, 0)
        self.bar.setVisible(True)
        self.numbers.setText(self.tr("Starting the model\u2026"))
        self.latest.clear()
        self.setVisible(True)

    def started(self, tiles: int, pending: int) -> None:
        """Show the size of the run: ``tiles`` in the grid, of which ``pending`` are still to do."""
        self._total, self._done = tiles, tiles - pending
        self._meter.add(monotonic(), self._done)
        # QProgressBar counts in 32 bits; a share of a thousand is all that a bar can show.
        self.bar.setRange(0, 1000)
        self._show()

    def add(self, tiles: int, caption: str) -> None:
        """Show that ``tiles`` more are finished, the last one with ``caption``."""
        self._done += tiles
        self._meter.add(monotonic(), self._done)
        self._caption = caption or self._caption
        if not self._soon.isActive():  # a fast model sends batches faster than anybody reads
            self._soon.start()

    def end(self, sentence: str) -> None:
        """Show how the run ended."""
        self._soon.stop()
        self._show()
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(1000 * self._done / self._total) if self._total else 0)
        self.bar.setVisible(self._total > 0)  # a run that never began has no progress
        self.numbers.setText(sentence)

    def _show(self) -> None:
        total = max(self._total, 1)
        self.bar.setValue(round(1000 * self._done / total))
        words = [self.tr("{done} of {total}").format(done=self._done, total=wording.tiles(self._total))]
        rate = self._meter.rate()
        if rate > 0.0:
            words.append(wording.rate(rate))
            words.append(self.tr("{time} left").format(time=wording.duration((self._total - self._done) / rate)))
        self.numbers.setText(" \u00b7 ".join(words))
        if self._caption:
            self.latest.setText("\u201c" + wording.one_line(self._caption, 240) + "\u201d")


def _plain_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)  # captions are data, never markup
    label.setWordWrap(True)
    return label
