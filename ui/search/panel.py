"""The dock's second tab: what is asked in its upper half becomes hits in its lower half."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from time import perf_counter
from typing import Optional

from qgis.core import QgsGeometry, QgsMapLayer
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...core.errors import InputError, RuntimeMissingError, TilescribeError
from ..messages import Messages
from ..settings import Settings
from ..setup.options_page import PAGE
from ..tasks import WorkTask
from . import saved_searches
from .colour import SearchColour
from .example import SquareExample
from .form import SearchForm
from .hits_list import HitsList
from .hits_pictures import Places
from .map_picture import MapPicture
from .question import Answer, Question, prepared
from .saved_searches import SavedSearch
from .taste import Taste
from .warm_up import WarmUp


class SearchPanel(QWidget):
    """Signals: ``found`` with the list of hits, whenever a search ends."""

    found = pyqtSignal(object)

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._canvas = iface.mapCanvas()
        self._messages = Messages(iface)
        self._task: Optional[WorkTask] = None
        self._asked: Optional[Question] = None
        self.form = SearchForm(Settings(), self._canvas)
        self.taste = Taste()
        self.hits = HitsList(iface, self._messages)
        self.colour = SearchColour(self.hits.bar.colour, self._say)
        self.warm_up = WarmUp(self)
        layout = QVBoxLayout(self)
        for widget, stretch in ((self.form, 0), (self.taste, 0), (self.hits, 1)):
            layout.addWidget(widget, stretch)
        self._connect()
        self._reset()

    def choose_layer(self, layer: QgsMapLayer) -> None:
        """Search this tile layer from now on."""
        self.form.choose(layer)

    def search(self) -> None:
        """Look for what the form says, in words."""
        self.taste.forget()
        self._run()

    def more_like(self, layer: QgsMapLayer, feature_ids: Sequence[int]) -> None:
        """Look for tiles that resemble these."""
        self.form.choose(layer)
        self._look_for({layer.id(): feature_ids})

    def more_like_hits(self) -> None:
        """Look for tiles like the hits marked in the list; without hits, like those selected in the layer."""
        chosen: dict[str, list[int]] = {}
        for hit in self.hits.pointed_at():
            chosen.setdefault(hit.layer, []).append(hit.feature_id)
        if chosen:
            self._look_for(chosen)
        else:
            self.more_like_selected()

    def more_like_selected(self) -> None:
        """Look for tiles like those selected in the tile layers searched."""
        chosen = {layer.id(): layer.selectedFeatureIds() for layer in self.form.question().layers}
        if any(chosen.values()):
            self._look_for(chosen)
        else:
            self._messages.hint(self.tr("Select tiles in the tile layer first; tiles like them are then looked for."))

    def like_drawn(self, square: QgsGeometry) -> None:
        """Look for tiles like what the map shows there."""
        try:
            self.taste.look_like(SquareExample(MapPicture(self._canvas, square)))
            self._run()
        except InputError as error:
            self._say(error)

    def judge(self, good: bool) -> None:
        """Take the hits pointed at for good or wrong ones, and rank again."""
        self.taste.judge(self.hits.pointed_at(), good)
        self._run()

    def save_search(self, name: str) -> None:
        """Keep the search in the project."""
        saved = self.form.to_save(name, self._asked.query if self._asked is not None else "")
        self.taste.write_to(saved)
        saved_searches.save(saved)
        self._messages.info(self.tr("Saved in the project as {name}.").format(name=name))

    def recall(self, saved: SavedSearch) -> None:
        """Do a saved search again."""
        complete = self.form.recall(saved)
        self.taste.read_from(saved)
        self._run()
        if not complete:
            self._messages.hint(
                self.tr("A layer of this search is no longer in the project: look at where it searches now.")
            )

    def close_down(self) -> None:
        """Stop everything without a word; the panel is about to go."""
        self._stop()
        self.colour.close_down()
        self.warm_up.stop()
        self.hits.close_down()
        self.form.close_down()

    def _look_for(self, chosen: Mapping[str, Sequence[int]]) -> None:
        self.taste.look_for(chosen)
        self._run()

    def _run(self) -> None:
        """Search in a task, and show what it found."""
        question = replace(self.form.question(), **self.taste.chosen())
        self._stop()
        try:
            ask = prepared(question, self._canvas)
        except TilescribeError as error:
            self._refuse(error)
            return
        Settings().search_limit = question.limit
        find_pictures = self.hits.pictures.finder(question.layers)
        self._asked = question
        self.hits.status.setText(self.tr("Searching\u2026"))
        started = perf_counter()

        def work(task: WorkTask) -> Optional[tuple[Answer, Places]]:
            answer = ask(task.isCanceled)
            return None if task.isCanceled() else (answer, find_pictures())

        def done(result: Optional[tuple[Answer, Places]]) -> None:
            self._task = None
            if result is None or any(sip.isdeleted(layer) for layer in question.layers):
                self._asked = None
                self._reset()  # cancelled, or a layer was removed while its tiles were searched
                return
            (hits, warnings), places = result
            title = question.query or self.taste.words()
            self.form.saved.suggestion = title
            self.hits.show_hits(hits, title, question.layers, places, perf_counter() - started)
            self.colour.follow(question)
            self.found.emit(hits)
            for warning in warnings:
                self._messages.warning(warning)

        self._task = WorkTask(self.tr("Search tiles"), work, done, self._refuse, quiet=True).start()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def _again(self) -> None:
        if self._asked is not None:
            self._run()

    def _without_taste(self) -> None:
        if self.form.query.text().strip():
            self._run()
        else:
            self._asked = None
            self._reset()

    def _refuse(self, error: TilescribeError) -> None:
        """Show why there are no hits."""
        self._task = None
        self.form.saved.suggestion = ""
        self.hits.clear(str(error))
        self._say(error)
        self.found.emit([])

    def _say(self, error: TilescribeError) -> None:
        if isinstance(error, RuntimeMissingError):
            self._messages.failure(str(error), self.tr("Settings\u2026"), self._show_settings)
        elif isinstance(error, InputError):
            self._messages.hint(str(error))
        else:
            self._messages.warning(str(error))

    def _show_settings(self) -> None:
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE)

    def _reset(self) -> None:
        """Forget the hits: they belong to another layer."""
        question = self.form.question()
        if self._asked is not None and self._asked.layers == question.layers and question.layers:
            return
        self._stop()
        self._asked = None
        self.form.saved.suggestion = ""
        self.taste.forget()
        if question.layers:
            self.hits.clear(self.tr("Type what you look for, as you would say it, and press Enter."))
        else:
            self.hits.clear(
                self.tr(
                    "This project has no tile layer yet.\n\nCaption a raster layer in the first tab, "
                    "or add a GeoPackage that Tilescribe made."
                )
            )
        self.colour.look(question.layers)
        self.hits.bar.more.setEnabled(bool(question.layers))
        self.form.query.setEnabled(bool(question.layers))

    def _connect(self) -> None:
        self.form.asked.connect(self.search)
        self.form.query.textEdited.connect(lambda _: self.warm_up.begin(self.form.question().layers))
        self.form.square.drawn.connect(self.like_drawn)
        self.form.narrowed.connect(self._again)
        self.form.layer_changed.connect(self._reset)
        self.form.saved.keep.connect(self.save_search)
        self.form.saved.recalled.connect(self.recall)
        self.taste.cleared.connect(self._without_taste)
        self.hits.more.connect(self.more_like_hits)
        self.hits.judged.connect(self.judge)
