"""The window that installs a model from a hub: name it, look at what it is, fetch it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import TilescribeError
from ...core.models.hub import DEFAULT_HUB, host_of, hub_model
from ...core.models.hub_install import Offer
from .. import wording
from ..accessible import name_controls
from ..help import show_help
from ..settings import Settings
from .models_service import models
from .token_box import TokenBox
from .tokens import hub_key
from .watching_dialog import WatchingDialog, text_label


class HubDialog(WatchingDialog):
    """A view of the models service. Closing it stops nothing; opening it again goes on."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__("TilescribeHubDialog", parent)
        self.setWindowTitle(self.tr("Tilescribe: a model from a hub"))
        self.model = QLineEdit()
        self.revision = QLineEdit()
        self.hub = QLineEdit(Settings().hub)
        self.token = TokenBox()
        self.said = text_label()
        self.bar = QProgressBar()
        self.look_button = QPushButton(self.tr("Look"))
        self.install_button = QPushButton(self.tr("Install"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.help_button = self.buttons.addButton(self.tr("Help"), QDialogButtonBox.ButtonRole.HelpRole)
        self.offer: Optional[Offer] = None
        self._lay_out()
        name_controls(self)
        self._connect()
        self._show_state()

    def look(self) -> None:
        """Ask the hub what it has there."""
        self._forget()
        try:
            model = hub_model(self.model.text(), self.revision.text(), self.hub.text())
            Settings().hub = self.hub.text()
            self.said.setText(self.tr("Asking the hub\u2026"))
            models.look_at_hub(model)
        except TilescribeError as error:
            self.said.setText(str(error))

    def install(self) -> None:
        """Fetch what the hub has and install it."""
        try:
            if self.offer is not None:
                models.install_from_hub(self.offer)
        except TilescribeError as error:
            self.said.setText(str(error))

    # ------------------------------------------------------------ what is shown

    def _show_token(self) -> None:
        self.token.show_for(hub_key(host_of(self.hub.text().strip())))

    def _looked(self, offer: Offer) -> None:
        self.offer = offer
        bundle = offer.bundle
        size = wording.size(offer.total) if offer.total is not None else self.tr("of a size that the hub does not tell")
        can = [(self.tr("caption"), bundle.can_caption), (self.tr("search"), bundle.can_embed)]
        can.append((self.tr("answer questions"), bundle.can_chat))
        lines = [
            f"{wording.one_line(bundle.title, 80)} ({wording.one_line(bundle.label, 60)}), {size}",
            self.tr("Can: {words}").format(words=", ".join(word for word, able in can if able) or "-"),
            self.tr("Licence: {licence}").format(
                licence=wording.one_line(bundle.licence or self.tr("not stated"), 160)
            ),
            self.tr("Runs with: {engine}").format(engine=wording.one_line(bundle.engine, 40)),
        ]
        if bundle.sends_to:
            sends = self.tr("It sends pictures of your tiles to {address}.")
            lines.append(sends.format(address=wording.one_line(bundle.sends_to, 120)))
        if offer.here:
            lines.append(self.tr("{size} are here already from an earlier try.").format(size=wording.size(offer.here)))
        self.said.setText("\n".join(lines))
        self.install_button.setDefault(True)
        self._show_state()

    def _show_state(self) -> None:
        busy = models.busy
        for field in (self.model, self.revision, self.hub, self.token, self.look_button):
            field.setEnabled(not busy)
        self.install_button.setEnabled(not busy and self.offer is not None)
        self.cancel_button.setEnabled(busy)
        self.bar.setVisible(busy)
        if not busy:
            self.bar.setValue(0)

    def _progressed(self, share: float) -> None:
        self.bar.setValue(round(100 * share))

    def _ended(self, worked: bool, sentence: str) -> None:
        if sentence:
            self.said.setText(sentence)
        if worked and sentence:  # it is installed, and would be refused a second time
            self._forget()

    def _forget(self) -> None:
        self.offer = None
        self.look_button.setDefault(True)
        self._show_state()

    # ------------------------------------------------------------ looks

    def _lay_out(self) -> None:
        self.model.setPlaceholderText(self.tr("owner/name, or the address of its page"))
        self.revision.setPlaceholderText(self.tr("the full commit hash, 40 characters"))
        self.hub.setPlaceholderText(DEFAULT_HUB)
        self.bar.setRange(0, 100)
        self.token.setToolTip(
            self.tr("What holds your token for this hub; only models that are gated or private need one")
        )
        self.said.setMinimumHeight(110)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Model"), self.model)
        form.addRow(self.tr("Revision"), self.revision)
        form.addRow(self.tr("Hub"), self.hub)
        form.addRow(self.tr("Sign in with"), self.token)
        row = QHBoxLayout()
        for button in (self.look_button, self.install_button, self.cancel_button):
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addLayout(row)
        layout.addWidget(self.said, 1)
        layout.addWidget(self.bar)
        layout.addWidget(self.buttons)
        self.look_button.setDefault(True)
        self.resize(640, 320)

    def _connect(self) -> None:
        self.look_button.clicked.connect(lambda _=False: self.look())
        self.install_button.clicked.connect(lambda _=False: self.install())
        self.cancel_button.clicked.connect(lambda _=False: models.cancel())
        self.help_button.clicked.connect(lambda _=False: show_help("models"))
        self.buttons.rejected.connect(self.reject)
        for field in (self.model, self.revision, self.hub):
            field.textEdited.connect(lambda _: self._forget())
        self.hub.textChanged.connect(lambda _: self._show_token())
        self._show_token()
        self.watch(models.changed, self._show_state)
        self.watch(models.ended, self._ended)
        self.watch(models.looked, self._looked)
        self.watch(models.progressed, self._progressed)
        self.watch(models.told, self.said.setText)
