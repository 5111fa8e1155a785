"""The dock's fourth tab: ask about the selected tiles, read the answer as it is written, see the tiles that are one."""

from __future__ import annotations

from typing import Any, Optional

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence, QShowEvent
from qgis.PyQt.QtWidgets import QShortcut, QVBoxLayout, QWidget

from ...core.errors import RuntimeMissingError, TilescribeError
from .. import wording
from ..messages import Messages
from ..search.project_tiles import tiles as project_tiles
from ..setup.runtime_dialog import show_runtime
from ..setup.tokens import token_for
from ..tasks import WorkTask
from .acts import Acts
from .asking import Answered, Asking
from .chosen_tiles import ChosenTiles
from .entry import Entry
from .form import ChatForm
from .kept_talks import KeptTalks
from .talk import MODEL, USER, Said, ShownTile, Talk, names_tiles


class ChatPanel(QWidget):
    """Holds one conversation about one tile layer at a time; earlier ones are in the menu."""

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._messages = Messages(iface)
        self.chosen = ChosenTiles(iface.mapCanvas(), self)
        self.form = ChatForm(self.chosen.picture, self)
        self.talk = Talk()
        self.kept = KeptTalks(self._messages, self)
        self._acts = Acts(self.chosen, iface.mapCanvas(), self._messages)
        self._stale = False  # whether other tiles were selected while nobody looked
        self._task: Optional[WorkTask] = None
        self._asking: Optional[Asking] = None
        self._answer: Optional[Entry] = None
        layout = QVBoxLayout(self)
        layout.addWidget(self.form)
        self._connect()
        self._layer_changed()

    @property
    def running(self) -> bool:
        """Whether an answer is being written."""
        return self._task is not None

    def choose_layer(self, layer: Any) -> None:
        """Ask about this tile layer from now on."""
        self.form.layer.choose(layer)

    # ------------------------------------------------------------ asking

    def send(self) -> None:
        """Ask what is in the box about the tiles that are selected."""
        words, layer = self.form.box.words, self.chosen.layer
        if self.running or not words:
            return
        if layer is None:
            self._messages.hint(self.tr("Caption a raster layer first; then its tiles can be asked about."))
            return
        known = _same(self.chosen.tiles, self.talk.tiles) and not names_tiles(words)
        about = [] if known else list(self.chosen.tiles)
        talked = Talk(self.talk.key, [*self.talk.said, Said(USER, words, about)])
        images = None if self.chosen.worker_reads else self.chosen.images(_all_tiles(talked))
        if images is None and not self.chosen.worker_reads:
            self._messages.hint(
                self.tr(
                    "The pictures of the tiles are still being drawn. Ask again in a moment; their raster must be visible."
                )
            )
            return
        try:
            snapshot = project_tiles.versions.snapshot(layer)
            token = token_for(self.form.model.model)
        except TilescribeError as error:
            self._messages.warning(str(error))
            return
        self.form.say(self.talk.add(Said(USER, words, about)))
        self.form.box.clear()
        self._asking = asking = Asking(self.talk, self.form.model.model, self.chosen.run, snapshot, images, token)
        said = self.talk.add(Said(MODEL, "", model=self.form.model.model))
        self._answer = self.form.say(said)

        def work(task: WorkTask) -> Answered:
            return asking.run(task.report)

        self._task = WorkTask(self.tr("Ask about tiles"), work, self._answered, self._failed, asking.stop, quiet=True)
        self._task.progressed.connect(self._heard)
        self._say_what_to_do()
        self.form.show_running(True)
        self._task.start()

    def stop(self) -> None:
        """Want no more of the answer; what was said stays."""
        if self._asking is not None:
            self._asking.stop()

    def begin(self) -> None:
        """Begin a new conversation."""
        self.open_talk(Talk())
        self.form.box.setFocus()

    def open_talk(self, talk: Talk) -> None:
        """Go on with a conversation."""
        self._abandon()
        self.talk = talk
        self.form.transcript.clear()
        for said in talk.said:
            self.form.say(said)
        self._say_what_to_do()

    def forget_talk(self) -> None:
        """Remove the conversation from the layer."""
        self.kept.forget(self.talk)
        self.begin()

    def close_down(self) -> None:
        """Stop everything without a word; the panel is about to go."""
        self._abandon()
        self.form.model.close_down()
        self.chosen.forget()
        self.kept.follow(None)
        self.form.layer.close_down()

    def _heard(self, piece: str) -> None:
        if self._answer is not None and self._task is not None:
            self._answer.said.text += piece
            self._answer.refresh(waiting=True)

    def _answered(self, answered: Optional[Answered]) -> None:
        answered = answered or Answered(stopped=True)
        entry = self._ended()
        if entry is None:
            return
        said = entry.said
        said.text = (answered.text or said.text).strip()
        said.shown, said.stopped = answered.shown, answered.stopped
        notes = list(answered.notes)
        if answered.shows and not answered.stopped:
            found = (
                self.tr("{tiles} of {layer} that fit best:") if answered.shown else self.tr("No tile of {layer} fits.")
            )
            layer = self.chosen.layer
            name = layer.name() if layer is not None else ""
            said.text = said.text or found.format(tiles=wording.tiles(len(answered.shown)), layer=name)
        said.note = " ".join(notes)
        entry.refresh()
        self._keep()

    def _failed(self, error: TilescribeError) -> None:
        entry = self._ended()
        if entry is not None:
            entry.said.text = entry.said.text.strip()
            entry.said.note = str(error)
            entry.refresh()
            self._keep()
        if isinstance(error, RuntimeMissingError):
            window = self._iface.mainWindow()
            self._messages.failure(str(error), self.tr("Set up the runtime\u2026"), lambda: show_runtime(window))

    def _ended(self) -> Optional[Entry]:
        self._task = self._asking = None
        entry, self._answer = self._answer, None
        self.form.show_running(False)
        return entry

    def _abandon(self) -> None:
        if self._task is not None:
            self._task.abandon()
        self._task = self._asking = self._answer = None
        self.form.show_running(False)

    def _keep(self) -> None:
        self.kept.keep(self.talk)
        self._say_what_to_do()

    def _show_menu(self) -> None:
        self.form.fill_menu(self.kept.talks, self.talk, self.open_talk, self.forget_talk)

    # ------------------------------------------------------------ what is chosen

    def _layer_changed(self, *_: Any) -> None:
        layer = self.form.layer.tile_layer
        if layer is not None and layer is self.chosen.layer:
            return
        self.chosen.follow(layer)
        self.kept.follow(layer)
        self.open_talk(Talk())

    def _gone(self) -> None:
        self.kept.follow(None)
        self.open_talk(Talk())

    def _chosen_changed(self) -> None:
        if not self.isVisible():  # nobody looks: no pictures are drawn
            self._stale = True
            return
        self._stale = False
        self.form.show_chosen(self.chosen.tiles, self.chosen.count)
        self._say_what_to_do()

    def _say_what_to_do(self, *_: Any) -> None:
        has_layer = self.chosen.layer is not None
        self.form.explain(has_layer, bool(self.chosen.tiles), len(self.kept.talks), self.talk)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show the tiles that were selected meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._chosen_changed()

    def _connect(self) -> None:
        self.form.layer.layerChanged.connect(self._layer_changed)
        self.form.model.currentIndexChanged.connect(self._say_what_to_do)
        self.form.model.told.connect(self._say_what_to_do)
        self.form.box.sent.connect(self.send)
        self.form.box.escaped.connect(self.stop)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.stop)
        self.form.send_button.clicked.connect(lambda _checked=False: self.send())
        self.form.stop_button.clicked.connect(lambda _checked=False: self.stop())
        self.form.new_button.clicked.connect(lambda _checked=False: self.begin())
        self.form.menu.aboutToShow.connect(self._show_menu)
        self.form.transcript.chosen.connect(self._acts.fly)
        self.form.transcript.copy.connect(self._acts.copy)
        self.form.transcript.use.connect(lambda said: self._acts.use(said, self.talk.tiles_of(said)))
        self.form.transcript.select.connect(self._acts.select)
        self.form.flown.connect(self._acts.fly)
        self.kept.changed.connect(self._say_what_to_do)
        self.chosen.changed.connect(self._chosen_changed)
        self.chosen.drawn.connect(self.form.draw)
        self.chosen.gone.connect(self._gone)


def _same(one: list[ShownTile], other: list[ShownTile]) -> bool:
    return [tile.tile_id for tile in one] == [tile.tile_id for tile in other]


def _all_tiles(talk: Talk) -> list[ShownTile]:
    return [tile for said in talk.said for tile in said.tiles]
