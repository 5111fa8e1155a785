"""The model manager: what models there are, what they can do and how well, and how they come and go."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from .. import wording
from ..accessible import name_controls
from ..help import show_help
from ..messages import Messages
from ..worker_service import MODELS_VARIABLE
from .hub_dialog import HubDialog
from .models_service import EMBEDDED, ENVIRONMENT, OWN, Listed, default_model, list_models, models
from .token_box import TokenBox
from .watching_dialog import WatchingDialog, text_label

ROLE = Qt.ItemDataRole.UserRole
LICENCE = 4  # its column
WIDEST = 300, 190  # pixels of a column, and of that one: a licence may be a sentence, which the tip tells
# Engines that only the full runtime has.
NEEDS_TORCH = ("rscapret-torch", "rscapret-towers", "encoder-torch", "vlm-torch", "cnn-lstm")


class ModelsDialog(WatchingDialog):
    """A view of the models service. Closing it stops nothing."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__("TilescribeModelsDialog", parent)
        self.setWindowTitle(self.tr("Tilescribe: models"))
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels(
            [self.tr("Model"), self.tr("Version"), self.tr("Size"), self.tr("Can"), self.tr("Licence"), self.tr("From")]
        )
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.token = TokenBox()
        self.token_label = QLabel(self.tr("Sign in with"))
        self.said = text_label()
        self.bar = QProgressBar()
        self.default_button = QPushButton(self.tr("Use from now on"))
        self.zip_button = QPushButton(self.tr("Install a zip\u2026"))
        self.folder_button = QPushButton(self.tr("Install a folder\u2026"))
        self.hub_button = QPushButton(self.tr("Install from a hub\u2026"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.remove_button = QPushButton(self.tr("Remove\u2026"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.help_button = self.buttons.addButton(self.tr("Help"), QDialogButtonBox.ButtonRole.HelpRole)
        self._shown: dict[str, Listed] = {}
        self._lay_out()
        name_controls(self)
        self._connect()
        self._fill()

    @property
    def chosen(self) -> Optional[Listed]:
        """The model that is marked in the list."""
        item = self.list.currentItem()
        return self._shown.get(item.data(0, ROLE)) if item is not None else None

    # ------------------------------------------------------------ what the buttons do

    def install_zip(self) -> None:
        """Ask for a zip and install what is in it."""
        path, _ = QFileDialog.getOpenFileName(self, self.tr("A model in a zip"), "", self.tr("Zip") + " (*.zip)")
        if path:
            models.install(path)

    def install_folder(self) -> None:
        """Ask for a model's folder and install a copy of it."""
        path = QFileDialog.getExistingDirectory(self, self.tr("A model's folder, with model.json in it"))
        if path:
            models.install(path)

    def remove(self) -> None:
        """Remove the marked model, if the person means it."""
        listed = self.chosen
        if listed is None or listed.origin != OWN:
            return
        question = self.tr(
            "Remove {model} from the disk? Layers captioned with it cannot be searched until it is installed again."
        ).format(model=wording.inert(listed.bundle.label))
        if QMessageBox.question(self, self.windowTitle(), question) == QMessageBox.StandardButton.Yes:
            models.remove(listed.bundle.id)

    def choose(self) -> None:
        """Let jobs use the marked model from now on."""
        if self.chosen is not None:
            models.choose(self.chosen.bundle.id)

    def install_from_hub(self) -> None:
        """Ask which model of a hub it shall be, and install it."""
        HubDialog.show_one(self)

    # ------------------------------------------------------------ what is shown

    def _fill(self) -> None:
        marked = self.chosen.bundle.id if self.chosen is not None else default_model()
        self._shown = {listed.bundle.id: listed for listed in list_models()}
        self.list.clear()
        for bundle_id, listed in self._shown.items():
            item = QTreeWidgetItem(self._row(listed))
            item.setData(0, ROLE, bundle_id)
            item.setToolTip(LICENCE, wording.escaped(listed.bundle.licence))
            if bundle_id == default_model():
                font = item.font(0)
                font.setBold(True)
                item.setFont(0, font)
            self.list.addTopLevelItem(item)
            if bundle_id == marked:
                self.list.setCurrentItem(item)
        for column in range(self.list.columnCount()):
            self.list.resizeColumnToContents(column)
            self.list.setColumnWidth(column, min(self.list.columnWidth(column), WIDEST[column == LICENCE]))
        self._show_chosen()

    def _row(self, listed: Listed) -> list[str]:
        bundle = listed.bundle
        able = [(self.tr("caption"), bundle.can_caption), (self.tr("search"), bundle.can_embed)]
        able.append((self.tr("answer questions"), bundle.can_chat))
        title = bundle.title
        if bundle.id == default_model():
            title = self.tr("{title} (used by default)").format(title=title)
        origin = {EMBEDDED: self.tr("the plugin"), OWN: self.tr("installed by you"), ENVIRONMENT: MODELS_VARIABLE}
        return [
            wording.one_line(title, 60),
            wording.one_line(bundle.version, 20),
            wording.size(bundle.bytes) if bundle.bytes else "-",
            ", ".join(word for word, can in able if can),
            wording.one_line(bundle.licence or self.tr("not stated"), 40),
            origin.get(listed.origin, self.tr("the folder in the options")),
        ]

    def _show_chosen(self) -> None:
        listed, busy = self.chosen, models.busy
        self.details.setPlainText(self._describe(listed) if listed is not None else "")
        served = listed is not None and bool(listed.bundle.sends_to)
        self.token.show_for(listed.bundle.id if served else "")
        for widget in (self.token_label, self.token):
            widget.setVisible(served)
        self.default_button.setEnabled(
            listed is not None and listed.bundle.can_caption and listed.bundle.id != default_model()
        )
        self.remove_button.setEnabled(not busy and listed is not None and listed.origin == OWN)
        self.zip_button.setEnabled(not busy)
        self.folder_button.setEnabled(not busy)
        self.hub_button.setEnabled(not busy)
        self.cancel_button.setEnabled(busy)
        self.bar.setVisible(busy)

    def _describe(self, listed: Listed) -> str:
        bundle = listed.bundle
        runtime = self.tr("the full runtime") if bundle.engine in NEEDS_TORCH else self.tr("the light runtime will do")
        lines = [
            bundle.label if listed.origin == EMBEDDED else f"{bundle.label} \u00b7 {bundle.folder}",
            self.tr("Runs with: {engine} ({runtime})").format(engine=bundle.engine, runtime=runtime),
            self.tr("Looks at pictures of {side} x {side} pixels").format(side=bundle.input_size),
            *(
                [self.tr("It sends pictures of your tiles to {address}.").format(address=bundle.sends_to)]
                if bundle.sends_to
                else []
            ),
            self.tr("Trained on: {names}").format(names=", ".join(bundle.trained_on) or self.tr("not stated")),
            self.tr("Measured scores:"),
            *(score_lines(bundle.scores) or ["  " + self.tr("none are stated")]),
        ]
        return "\n".join(lines)

    def _progressed(self, share: float) -> None:
        self.bar.setValue(round(share * 100))

    def _ended(self, _worked: bool, sentence: str) -> None:
        self.said.setText(sentence)

    # ------------------------------------------------------------ looks

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for button in (self.zip_button, self.folder_button, self.hub_button, self.cancel_button, self.remove_button):
            row.addWidget(button)
            button.setAutoDefault(False)  # Enter in the list is not meant for the first of them
        row.addStretch(1)
        row.addWidget(self.default_button)
        token = QHBoxLayout()
        token.addWidget(self.token_label)
        token.addWidget(self.token, 1)
        self.bar.setRange(0, 100)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list, 2)
        layout.addWidget(self.details, 1)
        layout.addLayout(token)
        layout.addLayout(row)
        for widget in (self.bar, self.said, self.buttons):
            layout.addWidget(widget)
        self.resize(940, 460)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.zip_button.clicked.connect(lambda _=False: self.install_zip())
        self.folder_button.clicked.connect(lambda _=False: self.install_folder())
        self.cancel_button.clicked.connect(lambda _=False: models.cancel())
        self.remove_button.clicked.connect(lambda _=False: self.remove())
        self.default_button.clicked.connect(lambda _=False: self.choose())
        self.help_button.clicked.connect(lambda _=False: show_help("models"))
        self.buttons.rejected.connect(self.reject)
        self.hub_button.clicked.connect(lambda _=False: self.install_from_hub())
        self.watch(models.changed, self._fill)
        self.watch(models.ended, self._ended)
        self.watch(models.progressed, self._progressed)
        self.watch(models.told, self.said.setText)


def score_lines(scores: Any, depth: int = 1) -> list[str]:
    """Return a bundle's scores, one a line, those of one data set below its name."""
    lines: list[str] = []
    for name, value in scores.items():
        if isinstance(value, dict):
            lines += ["  " * depth + wording.one_line(str(name), 80), *score_lines(value, depth + 1)]
        else:
            number = f"{value:.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
            lines.append("  " * depth + wording.one_line(f"{name}: {number}", 120))
    return lines


def close_models() -> None:
    """Close the manager and stop what it began; called when the plugin unloads."""
    HubDialog.close_all()
    ModelsDialog.close_all()
    models.close_down()


def _announce(worked: bool, sentence: str) -> None:
    """Say in QGIS's message bar how work ended that nobody watches; a look at a hub ends without a word."""
    from qgis.utils import iface

    if iface is not None and sentence and not (ModelsDialog.is_open() or HubDialog.is_open()):
        messages = Messages(iface)
        (messages.success if worked else messages.warning)(sentence)


models.ended.connect(_announce)
