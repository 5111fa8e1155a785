"""The window in which a model learns from a data set: what from, how far, and whether it got better."""

from __future__ import annotations

import os
from typing import Any, Callable, Optional

from qgis.core import QgsVectorLayer
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import RuntimeMissingError
from ...core.training.strengths import FULL, GENTLE, USUAL
from .. import wording
from ..accessible import name_controls
from ..help import show_help
from ..setup.models_service import default_model, list_models, models
from ..setup.runtime_dialog import show_runtime
from ..setup.watching_dialog import WatchingDialog, text_label
from .learning import LEARNS, learning
from .open_export import last_dataset

MEASURES = ("CIDEr", "Bleu_4", "Bleu_1", "ROUGE_L", "mR")


class LearnDialog(WatchingDialog):
    """A view of the learning that goes on. Closing it stops nothing."""

    def __init__(self, parent: Optional[QWidget] = None, data: str = "") -> None:
        super().__init__("TilescribeLearnDialog", parent)
        self.setWindowTitle(self.tr("Tilescribe: improve the model"))
        self.data = QgsFileWidget()
        self.data.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.data.setFilePath(data or last_dataset())
        self.model = QComboBox()
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("as the data set"))
        self.strength = QComboBox()
        for text, strength in (
            (self.tr("Gently"), GENTLE),
            (self.tr("Balanced"), USUAL),
            (self.tr("All the way"), FULL),
        ):
            self.strength.addItem(text, strength)
        self.cost = text_label()
        self.start_button = QPushButton(self.tr("Improve"))
        self.start_button.setDefault(True)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.state = text_label()
        self.scores = QTreeWidget()
        self.captions = QTreeWidget()
        self.runtime_button = QPushButton(self.tr("Set up the runtime\u2026"))
        self.use_button = QPushButton(self.tr("Use the new model from now on"))
        self.layer: Callable[[], Optional[QgsVectorLayer]] = lambda: None  # whose unreviewed tiles are compared
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.help_button = self.buttons.addButton(self.tr("Help"), QDialogButtonBox.ButtonRole.HelpRole)
        self._offer_models()
        self._lay_out()
        name_controls(self)
        self._connect()
        self.strength.setCurrentIndex(self.strength.findData(USUAL))
        self._show_state()
        if learning.outcome:
            self._show_outcome()

    def start(self) -> None:
        """Let the chosen model learn."""
        folder = self.data.filePath().strip()
        if not os.path.isfile(os.path.join(folder, "dataset.json")):
            self.state.setText(
                self.tr("Choose the folder of a data set: Export data set\u2026 in the Review tab writes one.")
            )
            return
        self.scores.clear()
        self.captions.clear()
        learning.start(
            folder,
            self.model.currentData() or "",
            self.title.text().strip(),
            self.layer(),
            strength=self.strength.currentData(),
        )

    def use(self) -> None:
        """Let jobs use the new model."""
        if learning.outcome:
            models.choose(learning.outcome["model"])
            self.state.setText(self.tr("Captioning uses {title} from now on.").format(title=learning.outcome["title"]))
            self.use_button.setEnabled(False)

    # ------------------------------------------------------------ what is shown

    def _offer_models(self) -> None:
        for listed in list_models():
            if listed.bundle.engine == LEARNS:
                self.model.addItem(wording.one_line(listed.bundle.title, 60), listed.bundle.id)
        self.model.setCurrentIndex(max(self.model.findData(default_model()), 0))

    def _show_state(self) -> None:
        busy = learning.busy
        for widget in (self.data, self.model, self.title, self.strength, self.start_button):
            widget.setEnabled(not busy)
        self.cancel_button.setEnabled(busy)
        self.bar.setVisible(busy)
        self.runtime_button.setVisible(isinstance(learning.error, RuntimeMissingError))
        self.use_button.setEnabled(bool(learning.outcome) and learning.outcome.get("model") != default_model())
        if busy:
            self.bar.setValue(0)
            self.state.setText(self.tr("Starting. This window can be closed; the work goes on."))

    def _show_cost(self) -> None:
        words = {
            GENTLE: self.tr("Takes up words that your captions leave no doubt about, and keeps most of what it knew."),
            USUAL: self.tr("Takes up your words; places unlike yours are described somewhat worse than before."),
            FULL: self.tr(
                "Takes up your words wherever it can; places unlike yours are described clearly worse than before."
            ),
        }
        self.cost.setText(words[self.strength.currentData()])

    def _progressed(self, share: float, said: str) -> None:
        self.bar.setValue(round(100 * share))
        steps = {
            "measure before": self.tr("Measuring the model as it is"),
            "dream": self.tr("Asking the model what it knows of other places"),
            "write the model": self.tr("Writing the new model"),
            "measure after": self.tr("Measuring the new model"),
        }
        round_of = said.rpartition(" ")[2]
        self.state.setText(steps.get(said) or self.tr("Learning, round {number}").format(number=round_of))

    def _ended(self, worked: bool, sentence: str) -> None:
        self.state.setText(sentence)
        if worked:
            self._show_outcome()

    def _show_outcome(self) -> None:
        outcome = learning.outcome
        self.scores.clear()
        for name in MEASURES:
            if name in outcome["after"]:
                before, after = outcome["before"].get(name, 0.0), outcome["after"][name]
                digits = 1 if name == "mR" else 3
                row = [self._measure(name), f"{before:.{digits}f}", f"{after:.{digits}f}"]
                self.scores.addTopLevelItem(QTreeWidgetItem(row))
        for key, meaning in (
            ("others", self.tr("Tiles not reviewed: described in the same words (%)")),
            ("kept", self.tr("Other places, as it imagines them: in the same words (%)")),
        ):
            if outcome.get(key) is not None:
                self.scores.addTopLevelItem(QTreeWidgetItem([meaning, "100", f"{100 * outcome[key]:.0f}"]))
        self.captions.clear()
        for one in outcome["captions"]:
            texts: list[Any] = [wording.one_line(one[key]) for key in ("person", "before", "after")]
            item = QTreeWidgetItem(texts)
            for column, text in enumerate(texts):
                item.setToolTip(column, wording.escaped(text))
            self.captions.addTopLevelItem(item)
        self.use_button.setEnabled(outcome["model"] != default_model())

    def _measure(self, name: str) -> str:
        words = {
            "CIDEr": self.tr("CIDEr (words that matter, 0 to 10)"),
            "Bleu_4": self.tr("BLEU-4 (phrases, 0 to 1)"),
            "Bleu_1": self.tr("BLEU-1 (words, 0 to 1)"),
            "ROUGE_L": self.tr("ROUGE-L (order of words, 0 to 1)"),
            "mR": self.tr("Search: found among the first (%)"),
        }
        return words[name]

    # ------------------------------------------------------------ looks

    def _lay_out(self) -> None:
        self.scores.setHeaderLabels([self.tr("On tiles it did not learn from"), self.tr("Before"), self.tr("After")])
        self.captions.setHeaderLabels([self.tr("Your caption"), self.tr("Before"), self.tr("After")])
        for tree in (self.scores, self.captions):
            tree.setRootIsDecorated(False)
        self.scores.header().setStretchLastSection(False)
        self.scores.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.scores.setMaximumHeight(160)
        self.captions.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        form = QFormLayout()
        form.addRow(self.tr("Data set"), self.data)
        form.addRow(self.tr("Model"), self.model)
        form.addRow(self.tr("Name of the new model"), self.title)
        form.addRow(self.tr("Learn"), self.strength)
        self.buttons.addButton(self.start_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(self.cancel_button, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        for widget in (self.cost, self.bar, self.state, self.runtime_button, self.scores):
            layout.addWidget(widget)
        layout.addWidget(self.captions, 1)
        layout.addWidget(self.use_button, 0, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self.buttons)
        self.state.setText(
            self.tr(
                "The model learns from your captions on this computer's processor, in some minutes. A new model is made; "
                "the old one stays as it is."
            )
        )
        self.resize(720, 620)

    def _connect(self) -> None:
        self.start_button.clicked.connect(lambda _=False: self.start())
        self.cancel_button.clicked.connect(lambda _=False: learning.cancel())
        self.use_button.clicked.connect(lambda _=False: self.use())
        self.runtime_button.clicked.connect(lambda _=False: show_runtime(self.parentWidget()))
        self.help_button.clicked.connect(lambda _=False: show_help("review"))
        self.buttons.rejected.connect(self.reject)
        self.strength.currentIndexChanged.connect(lambda _=0: self._show_cost())
        self.watch(learning.progressed, self._progressed)
        self.watch(learning.changed, self._show_state)
        self.watch(learning.ended, self._ended)


def close_learning() -> None:
    """Close the windows and stop what they began; called when the plugin unloads."""
    LearnDialog.close_all()
    learning.close_down()
