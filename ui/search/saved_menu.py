"""The menu of saved searches beside the query."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QInputDialog, QMenu, QMessageBox, QToolButton, QWidget

from .. import wording
from . import saved_searches


class SavedMenu(QToolButton):
    """Signals: ``keep`` with a name, ``recalled`` with a SavedSearch."""

    keep = pyqtSignal(str)
    recalled = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setIcon(QgsApplication.getThemeIcon("/mIconFavorites.svg"))
        self.setAutoRaise(True)
        self.setToolTip(self.tr("Saved searches of this project"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.suggestion = ""  # the name that is offered for the search there is now; empty for none
        menu = QMenu(self)
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)

    def fill(self) -> None:
        """Offer what there is now."""
        menu = self.menu()
        menu.clear()
        action = menu.addAction(self.tr("Save this search\u2026"))
        action.setEnabled(bool(self.suggestion))
        action.triggered.connect(self._ask_name)
        searches = saved_searches.load()
        menu.addSeparator()
        if not searches:
            menu.addAction(self.tr("No search is saved in this project")).setEnabled(False)
            return
        for search in searches:
            shown = menu.addAction(_plain(search.name))
            shown.triggered.connect(lambda _checked=False, search=search: self.recalled.emit(search))
        menu.addSeparator()
        forget = menu.addMenu(self.tr("Remove"))
        for search in searches:
            gone = forget.addAction(_plain(search.name))
            gone.triggered.connect(lambda _checked=False, name=search.name: self._remove(name))

    def _ask_name(self) -> None:
        name, accepted = QInputDialog.getText(
            self, self.tr("Save this search"), self.tr("Name"), text=wording.one_line(self.suggestion, 60)
        )
        name = name.strip()
        taken = any(search.name == name for search in saved_searches.load())
        if accepted and name and (not taken or self._agreed(self.tr("Replace the saved search {name}?"), name)):
            self.keep.emit(name)

    def _remove(self, name: str) -> None:
        if self._agreed(self.tr("Remove the saved search {name} from this project?"), name):
            saved_searches.remove(name)

    def _agreed(self, question: str, name: str) -> bool:
        answer = QMessageBox.question(self, self.toolTip(), question.format(name=wording.inert(name)))
        return answer == QMessageBox.StandardButton.Yes


def _plain(name: str) -> str:
    return wording.one_line(name, 60).replace("&", "&&")
