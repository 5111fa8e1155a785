"""The widgets of the review tab and what they show; they decide nothing."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..help import show_help
from ..layers.layer_box import TileLayerBox
from .card import TileCard
from .tiles import ALL, REVIEWED, UNCERTAIN, UNREVIEWED, Round, Tile


class ReviewForm(QWidget):
    """Layer and filter, the tile, and the buttons."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.layer = TileLayerBox()
        self.show_box = QComboBox()
        for text, key in (
            (self.tr("Not reviewed, uncertain first"), UNREVIEWED),
            (self.tr("Uncertain only"), UNCERTAIN),
            (self.tr("Reviewed"), REVIEWED),
            (self.tr("All tiles"), ALL),
        ):
            self.show_box.addItem(text, key)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(6)
        self.status = QLabel()
        self.card = TileCard()
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setMargin(20)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self.status, self.empty):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.pages = QStackedWidget()
        self.back_button = QPushButton(self.tr("Back"))
        self.back_button.setToolTip(self.tr("The tile before this one"))
        self.accept_button = QPushButton()
        self.skip_button = QPushButton(self.tr("Skip"))
        self.skip_button.setToolTip(self.tr("The next tile that nobody reviewed"))
        self.follow = QCheckBox(self.tr("Follow on the map"))
        self.follow.setChecked(True)
        self.undo_button = _tool("/mActionUndo.svg", self.tr("Undo the last edit of the layer"))
        self.save_button = QPushButton(QgsApplication.getThemeIcon("/mActionSaveEdits.svg"), self.tr("Save edits"))
        self.save_button.setToolTip(
            self.tr("Write the reviews to the layer's file; QGIS's Save Layer Edits does the same")
        )
        self.export_button = QPushButton(self.tr("Export data set\u2026"))
        self.export_button.setToolTip(self.tr("Write the reviewed tiles, pictures and captions, to train a model on"))
        self.learn_button = QPushButton(self.tr("Improve the model\u2026"))
        self.learn_button.setToolTip(self.tr("Let the model learn from your captions"))
        self.help_button = _tool("/mActionHelpContents.svg", self.tr("Help: reviewing captions"))
        self.help_button.clicked.connect(lambda _=False: show_help("review"))
        self._lay_out()
        self.name_accept()

    @property
    def show_which(self) -> str:
        """The chosen filter."""
        return str(self.show_box.currentData())

    def show_all(self) -> None:
        """Take back the filter, without a signal."""
        self.show_box.blockSignals(True)
        self.show_box.setCurrentIndex(self.show_box.findData(ALL))
        self.show_box.blockSignals(False)

    def show_tile(self, tile: Tile, found: Round, words: str) -> None:
        """Show a tile with these words in its box."""
        self.card.show_tile(tile, found.uncertain(tile), words)
        self.pages.setCurrentWidget(self.card)
        self.show_count(found)
        self._enable(True)
        self.name_accept()

    def show_nothing(self, has_layer: bool, found: Optional[Round]) -> None:
        """Say why there is no tile to look at, and what to do."""
        self.card.forget()
        self.pages.setCurrentWidget(self.empty)
        self._enable(False)
        self.show_count(found)
        self.empty.setText(self._why_empty(has_layer, found))

    def show_session(self, modified: bool, can_undo: bool) -> None:
        """Show whether there are edits to save or to take back."""
        self.save_button.setEnabled(modified)
        self.undo_button.setEnabled(can_undo)

    def name_accept(self) -> None:
        """Name the button after what it does to the words in the box."""
        if self.card.changed:
            self.accept_button.setText(self.tr("Keep correction"))
        else:
            self.accept_button.setText(self.tr("Accept"))

    def _why_empty(self, has_layer: bool, found: Optional[Round]) -> str:
        if not has_layer:
            return self.tr(
                "This project has no tile layer yet.\n\nCaption a raster layer in the first tab, "
                "or add a GeoPackage that Tilescribe made."
            )
        if found is None:
            return self.tr("Reading\u2026")
        if not found.total:
            return self.tr("The layer has no captions yet, or a filter hides them. Caption the raster first.")
        show = self.show_which
        if show == UNCERTAIN:
            return self.tr(
                "No unreviewed caption is uncertain: all have a confidence of {threshold} or more.\n\n"
                "Show those not reviewed instead."
            ).format(threshold=f"{found.threshold:.2f}")
        if show == REVIEWED:
            return self.tr(
                "Nothing is reviewed yet.\n\nShow the tiles not reviewed, and accept or correct their captions."
            )
        return self.tr(
            "Every caption is reviewed.\n\nSave the edits. Then export the tiles as a data set, and let the model learn "
            "from your captions."
        )

    def show_count(self, found: Optional[Round]) -> None:
        """Show how far the review is."""
        total = found.total if found is not None else 0
        reviewed = found.reviewed if found is not None else 0
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(reviewed)
        words = []
        if found is not None and found.count:
            words.append(self.tr("Tile {place} of {count}").format(place=found.place + 1, count=found.count))
        if total:
            words.append(self.tr("{reviewed} of {total} reviewed").format(reviewed=reviewed, total=total))
        self.status.setText(" \u00b7 ".join(words))

    def _enable(self, has_tile: bool) -> None:
        for button in (self.back_button, self.accept_button, self.skip_button):
            button.setEnabled(has_tile)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Tile layer"), self.layer)
        which = QHBoxLayout()
        which.addWidget(self.show_box, 1)
        which.addWidget(self.help_button)
        form.addRow(self.tr("Show"), which)
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.card)
        steps = QHBoxLayout()
        for button, stretch in ((self.back_button, 1), (self.accept_button, 2), (self.skip_button, 1)):
            button.setMinimumWidth(0)
            steps.addWidget(button, stretch)
        session = QHBoxLayout()
        session.addWidget(self.follow)
        session.addStretch(1)
        session.addWidget(self.undo_button)
        session.addWidget(self.save_button)
        uses = QHBoxLayout()
        uses.addWidget(self.export_button)
        uses.addWidget(self.learn_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addWidget(self.pages, 1)
        layout.addLayout(steps)
        layout.addWidget(self.progress)
        layout.addWidget(self.status)
        layout.addLayout(session)
        layout.addLayout(uses)


def _tool(icon: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(QgsApplication.getThemeIcon(icon))
    button.setAutoRaise(True)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
