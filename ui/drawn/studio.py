"""Draws what the worker wishes for, in threads of its own: retried with patience, written to the spool folder."""

from __future__ import annotations

import queue
import threading
import traceback
from dataclasses import dataclass, field, replace
from typing import Callable, Optional

from qgis.core import Qgis, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QImage

from ...core.errors import TilescribeError
from ...core.worker.protocol import Drawn, DrawnLayer, DrawTile
from ..messages import log
from .copies import LayerCopies
from .once import Once
from .pace import Pace
from .painter import Painter, rgba
from .verdicts import DrawingError

THREADS = 4  # that wait for one server; no more than a browser
BACK_OFF = (1.0, 2.0, 4.0)  # seconds between tries
HOPELESS = 20  # tiles that fail one after another for a reason that others share
LEAVE_SECONDS = 10.0


@dataclass(frozen=True)
class Drawing:
    """A layer as a run draws it; holds no layer of the project, so any thread may have it."""

    layer: DrawnLayer
    look: Once[dict[str, str]]
    copies: Optional[LayerCopies] = field(default=None, compare=False)  # None while it is only estimated

    def described(self) -> DrawnLayer:
        """Return the layer with the digests of its look, which take a while: call it in a task."""
        return replace(self.layer, look=self.look())


class Studio:
    """Takes wishes from any thread; its own threads answer them through ``answer``."""

    def __init__(self, drawing: Drawing, answer: Callable[[Drawn], None]) -> None:
        """Prepare; nothing is opened before the first wish."""
        self._drawing, self._answer = drawing, answer
        self._pace = Pace(drawing.layer.requests_per_second)
        asks = drawing.layer.requests_per_second > 0
        elsewhere = drawing.copies.witness.elsewhere and drawing.layer.server_resolutions  # whose failed, nobody knows
        one = drawing.copies.only_once or not asks or elsewhere
        self._most = 1 if one else THREADS
        self._threads: list[threading.Thread] = []
        self._wishes: queue.SimpleQueue[Optional[DrawTile]] = queue.SimpleQueue()
        self._failed_in_a_row = 0
        self._witness = drawing.copies.witness
        self._witness.open()

    def draw(self, wish: DrawTile) -> None:
        """Draw a tile soon."""
        self._wishes.put(wish)
        if len(self._threads) < self._most:
            thread = threading.Thread(target=self._work, name="tilescribe-drawing", daemon=True)
            self._threads.append(thread)
            thread.start()

    def stop(self) -> None:
        """Draw no more; pictures under way are given up."""
        self._pace.stop()

    def close(self) -> None:
        """Stop, and wait for the threads."""
        self.stop()
        for _ in self._threads:
            self._wishes.put(None)
        for thread in self._threads:
            thread.join(LEAVE_SECONDS)
        self._witness.close()

    def _work(self) -> None:
        try:
            with Painter(self._drawing.copies, self._pace) as painter:
                self._serve(lambda wish: self._drawn(wish, painter))
            return
        except TilescribeError as error:
            said = str(error)
        except Exception as error:
            said = _unexpected(error)
        self._serve(lambda wish: Drawn(wish.job, wish.tile_id, said, final=True))

    def _serve(self, answer: Callable[[DrawTile], Drawn]) -> None:
        while not self._pace.stopped:
            wish = self._wishes.get()
            if wish is None:
                return
            self._answer(answer(wish))

    def _drawn(self, wish: DrawTile, painter: Painter) -> Drawn:
        try:
            picture = rgba(self._with_patience(wish, painter))
            with open(wish.file, "wb") as file:
                file.write(picture)
        except DrawingError as error:
            return self._failed(wish, error)
        except OSError as error:
            said = _tr("The picture could not be kept in the folder for temporary files ({reason}).")
            return Drawn(wish.job, wish.tile_id, said.format(reason=error.strerror))
        except Exception as error:  # a run that waited for this picture would wait for ever
            return Drawn(wish.job, wish.tile_id, _unexpected(error), final=True)
        self._failed_in_a_row = 0
        return Drawn(wish.job, wish.tile_id)

    def _with_patience(self, wish: DrawTile, painter: Painter) -> QImage:
        for pause in BACK_OFF:
            self._pace.wait(wish.requests)
            try:
                return painter.paint(QgsRectangle(*wish.box), wish.size, wish.requests)
            except DrawingError as error:
                if not error.passes or self._pace.stopped:
                    raise
                if error.rest:
                    self._pace.rest(error.rest)
                self._pace.pause(pause)
        self._pace.wait(wish.requests)
        return painter.paint(QgsRectangle(*wish.box), wish.size, wish.requests)

    def _failed(self, wish: DrawTile, error: DrawingError) -> Drawn:
        self._failed_in_a_row += error.everywhere
        if self._failed_in_a_row < HOPELESS:
            return Drawn(wish.job, wish.tile_id, str(error))
        said = _tr(
            "{name} could not be drawn {times} times one after another. {reason} Tiles already written are kept: run "
            "again later to go on."
        )
        note = said.format(name=self._drawing.layer.name, times=self._failed_in_a_row, reason=error)
        return Drawn(wish.job, wish.tile_id, note, final=True)


def _unexpected(error: Exception) -> str:
    log(traceback.format_exc(), Qgis.MessageLevel.Critical)
    said = _tr("Drawing the layer failed in a way that Tilescribe did not expect ({reason}); the log has the details.")
    return said.format(reason=repr(error)[:200])


def _tr(text: str) -> str:
    return QCoreApplication.translate("Drawn", text)
