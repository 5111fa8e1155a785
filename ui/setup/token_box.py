"""Where a person chooses what holds the token of a server or a hub; the choice is remembered, the token is QGIS's to keep."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ..settings import Settings


class TokenBox(QgsAuthConfigSelect):
    """Remembers what is chosen under the name that it shows, at once."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.setToolTip(self.tr("Where QGIS keeps the server's token; none where the server asks for none"))
        for box in self.findChildren(QComboBox):
            box.setAccessibleName(self.toolTip())
        self.selectedConfigIdChanged.connect(self._keep)

    def show_for(self, name: str) -> None:
        """Show what is chosen for a model or a hub."""
        self._name = name
        with QSignalBlocker(self):
            self.setConfigId(Settings().authentication(name))

    def _keep(self, config: str) -> None:
        Settings().set_authentication(self._name, config)
