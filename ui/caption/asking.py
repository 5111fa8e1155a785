"""What is asked of the chosen model: a prompt where it follows instructions, a second model to search with, a token."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from ...core.models.instructions import PRESETS
from ...core.worker.protocol import ModelInfo
from .. import wording
from ..setup.token_box import TokenBox


@dataclass(frozen=True)
class Asked:
    """What is asked of a model besides the picture.

    Attributes:
        prompt: A preset's name or words of one's own; None where the model follows no instructions.
        embeddings: Id of the model that makes the embeddings; empty for the one that captions.
        authentication: Id in QGIS's authentication manager of what holds the server's token; empty for none.
        captions: Whether the model writes captions.
    """

    prompt: Optional[str] = None
    embeddings: str = ""
    authentication: str = ""
    captions: bool = True


class AskingBox(QWidget):
    """Shows below the model what there is to say to it, and nothing where there is nothing."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._models: dict[str, ModelInfo] = {}
        self._chosen = ""
        titles = {
            "sentence": self.tr("One sentence"),
            "detailed": self.tr("Detailed description"),
            "objects": self.tr("Objects with counts"),
            "land-cover": self.tr("Land cover"),
            "damage": self.tr("Damage"),
        }
        self.prompt = QComboBox()
        self.prompt.setEditable(True)
        self.prompt.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for name in PRESETS:
            self.prompt.addItem(titles.get(name, name), name)
        self.prompt.setToolTip(self.tr("What the model is asked for: choose, or write your own words, in its language"))
        self.embeddings = QComboBox()
        self.embeddings.setToolTip(
            self.tr("The model that tiles are searched with; a second one beside that of the captions")
        )
        self.authentication = TokenBox()
        self.note = QLabel()
        self.note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.prompt, self.embeddings, self.authentication, self.note):
            column.addWidget(widget)
        for box in (self.prompt, self.embeddings):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        self.prompt.currentTextChanged.connect(self._say_changed)
        self.embeddings.currentIndexChanged.connect(self._say_changed)
        self.authentication.selectedConfigIdChanged.connect(self._say_changed)
        self.look_at("")

    def offer(self, models: Sequence[ModelInfo]) -> None:
        """Learn what there is to choose from."""
        self._models = {model.id: model for model in models}
        self.look_at(self._chosen)

    def look_at(self, bundle_id: str) -> None:
        """Show what can be said to a model."""
        self._chosen = bundle_id
        model = self._models.get(bundle_id)
        self.prompt.setVisible(bool(model and model.can_instruct))
        others = [other for other in self._models.values() if other.can_embed and other.id != bundle_id]
        self._fill(model, others)
        self.embeddings.setVisible(bool(model and model.can_caption and others))
        self.authentication.setVisible(bool(model and model.sends_to))
        self.authentication.show_for(bundle_id if model and model.sends_to else "")
        self.note.setText(self._said(model))
        self.note.setVisible(bool(self.note.text()))
        self.setVisible(
            any(not widget.isHidden() for widget in (self.prompt, self.embeddings, self.authentication, self.note))
        )

    def choice(self) -> Asked:
        """Return what is asked now."""
        prompt: Optional[str] = None
        if not self.prompt.isHidden():
            text = self.prompt.currentText().strip()
            at = self.prompt.findText(text)
            prompt = (self.prompt.itemData(at) if at >= 0 else text) or None
        embeddings = "" if self.embeddings.isHidden() else self.embeddings.currentData() or ""
        authentication = "" if self.authentication.isHidden() else self.authentication.configId()
        model = self._models.get(self._chosen)
        return Asked(prompt, embeddings, authentication, captions=model is None or model.can_caption)

    # ------------------------------------------------------------ inside

    def _fill(self, model: Optional[ModelInfo], others: Sequence[ModelInfo]) -> None:
        before = self.embeddings.currentData()
        with QSignalBlocker(self.embeddings):
            self.embeddings.clear()
            same = (
                self.tr("Search with the same model") if model and model.can_embed else self.tr("Search by words only")
            )
            self.embeddings.addItem(same, "")
            for other in others:
                self.embeddings.addItem(self.tr("Search with {}").format(other.title or other.id), other.id)
            self.embeddings.setCurrentIndex(max(self.embeddings.findData(before), 0))

    def _said(self, model: Optional[ModelInfo]) -> str:
        if model is None:
            return ""
        said = []
        if model.can_instruct and model.languages:
            said.append(self.tr("It reads and writes {}.").format(wording.languages(model.languages)))
        if model.sends_to:
            said.append(
                self.tr("Pictures of the tiles leave this computer: they are sent to {}.").format(model.sends_to)
            )
        if not model.can_caption:
            said.append(self.tr("This model writes no captions: tiles can be searched by what they show."))
        return " ".join(said)

    def _say_changed(self, *_arguments: object) -> None:
        self.changed.emit()
