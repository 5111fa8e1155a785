"""The chat panel's widgets: layer and model, what was said, the selected tiles, and the box to type in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .. import wording
from ..layers.layer_box import TileLayerBox
from .entry import Entry
from .model_box import ModelBox, facts
from .question_box import QuestionBox
from .talk import MOST_TILES, Said, ShownTile, Talk
from .tile_row import Picture, TileRow
from .transcript import Transcript

IN_MENU = 15  # earlier conversations


class ChatForm(QWidget):
    """Signals: ``flown`` with the feature id of a selected tile that was clicked."""

    flown = pyqtSignal(object)

    def __init__(self, picture: Picture, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self.layer = TileLayerBox()
        self.model = ModelBox()
        self.facts = QLabel()
        self.transcript = Transcript(picture)
        self.chosen = QLabel()
        self.row: Optional[TileRow] = None
        self.box = QuestionBox()
        self.send_button = QPushButton(self.tr("Ask"))
        self.stop_button = QPushButton(self.tr("Stop"))
        self.new_button = QToolButton()
        self.new_button.setIcon(QgsApplication.getThemeIcon("/mActionAdd.svg"))
        self.new_button.setToolTip(self.tr("New conversation"))
        self.new_button.setAccessibleName(self.new_button.toolTip())
        self.menu = QMenu(self)
        self.menu_button = QToolButton()
        self.menu_button.setIcon(QgsApplication.getThemeIcon("/mIconHistory.svg"))
        self.menu_button.setToolTip(self.tr("Conversations kept with this layer"))
        self.menu_button.setAccessibleName(self.menu_button.toolTip())
        self.menu_button.setMenu(self.menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for button in (self.new_button, self.menu_button):
            button.setAutoRaise(True)
        for label in (self.facts, self.chosen):
            label.setTextFormat(Qt.TextFormat.PlainText)  # addresses and layer names are foreign text
            label.setWordWrap(True)
        self._lay_out()
        self.show_running(False)
        self.show_chosen([], 0)

    def show_running(self, running: bool) -> None:
        """Offer to stop while an answer is written, and to ask while none is."""
        self.stop_button.setVisible(running)
        self.send_button.setVisible(not running)
        for widget in (self.layer, self.new_button, self.menu_button):
            widget.setEnabled(not running)
        self.model.setEnabled(not running and self.model.info is not None)

    def show_chosen(self, tiles: Sequence[ShownTile], count: int) -> None:
        """Show which tiles the next question is about."""
        if self.row is not None:
            self._chosen_line.removeWidget(self.row)
            self.row.hide()
            self.row.deleteLater()
            self.row = None
        if tiles:
            self.row = TileRow(tiles, self._picture, numbered=True)
            self.row.chosen.connect(self.flown)
            self._chosen_line.insertWidget(0, self.row)
        words = self.tr("Nothing is selected in the tile layer.") if not count else ""
        if count > MOST_TILES:
            words = self.tr("The first {number} of {tiles} that are selected.").format(
                number=MOST_TILES, tiles=wording.tiles(count)
            )
        self.chosen.setText(words)
        self.chosen.setVisible(bool(words))
        self._order()

    def say(self, said: Said) -> Entry:
        """Show what was said, below the rest."""
        entry = self.transcript.add(said)
        self._order()
        return entry

    def draw(self) -> None:
        """Show pictures that have come."""
        self.transcript.draw()
        if self.row is not None:
            self.row.draw()

    def explain(self, has_layer: bool, has_tiles: bool, kept: int, talk: Talk) -> None:
        """Say what to do next where nothing was said yet, and what to know of the model."""
        info = self.model.info
        self.facts.setText(facts(info) if info is not None else "")
        self.facts.setVisible(bool(self.facts.text()))
        self.box.setEnabled(has_layer)
        self.send_button.setEnabled(has_layer)
        self.menu_button.setVisible(kept > 0)
        self.new_button.setVisible(bool(talk.said))
        if not has_layer:
            self.transcript.say_nothing(
                self.tr(
                    "This project has no tile layer yet.\n\nCaption a raster layer in the first tab, "
                    "or add a GeoPackage that Tilescribe made."
                )
            )
            return
        lines = []
        if self.model.known and info is None:
            lines.append(
                self.tr(
                    "None of the installed models answers questions: the embedded one writes captions and finds tiles. "
                    "Vision-language models, full-size RS-CapRet models and served models answer; install one with Raster, "
                    "Tilescribe, Models."
                )
            )
            lines.append(
                self.tr(
                    "Tiles can be asked for without one. Select a tile and type: show me places like this but with boats"
                )
            )
        else:
            lines.append(
                self.tr("Ask about the selected tiles, and press Enter.")
                if has_tiles
                else self.tr(
                    "Select one tile or several in the tile layer, type a question about them, and press Enter."
                )
            )
            lines.append(self.tr("To find others, type: show me places like this but with boats"))
        self.transcript.say_nothing("\n\n".join(lines))

    def fill_menu(
        self, kept: Sequence[Talk], talk: Talk, open_talk: Callable[[Talk], None], forget: Callable[[], None]
    ) -> None:
        """Offer the conversations that are kept."""
        self.menu.clear()
        for one in kept[:IN_MENU]:
            # A menu takes & for a shortcut.
            action = self.menu.addAction(wording.one_line(one.title or "\u2026", 60).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one.key == talk.key)
            action.triggered.connect(lambda _checked=False, one=one: open_talk(one))
        if talk.said:
            self.menu.addSeparator()
            action = self.menu.addAction(self.tr("Delete this conversation"))
            action.triggered.connect(lambda _checked=False: forget())

    def _order(self) -> None:
        """Let Tab come to what stands below the transcript after it: what is new would come last."""
        before = self.transcript.last
        for widget in (
            *(self.row.buttons if self.row is not None else ()),
            self.box,
            self.send_button,
            self.stop_button,
        ):
            QWidget.setTabOrder(before, widget)
            before = widget

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        top = QHBoxLayout()
        top.addWidget(self.layer, 1)
        top.addWidget(self.new_button)
        top.addWidget(self.menu_button)
        form.addRow(self.tr("Tile layer"), top)
        form.addRow(self.tr("Model"), self.model)
        self._chosen_line = QVBoxLayout()
        self._chosen_line.addWidget(self.chosen)
        bottom = QHBoxLayout()
        bottom.addWidget(self.box, 1)
        buttons: list[Any] = [self.send_button, self.stop_button]
        for button in buttons:
            bottom.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addWidget(self.facts)
        layout.addWidget(self.transcript, 1)
        layout.addLayout(self._chosen_line)
        layout.addLayout(bottom)
