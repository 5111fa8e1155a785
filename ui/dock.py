"""The dock: one tab to caption, one to search, one to review, one to ask; all are built when the dock is first seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QTabWidget

from .accessible import name_controls

if TYPE_CHECKING:
    from .caption.panel import CaptionPanel
    from .chat.panel import ChatPanel
    from .review.panel import ReviewPanel
    from .search.panel import SearchPanel


class TilescribeDock(QgsDockWidget):
    """Holds the panels. A dock that is never shown costs QGIS's start next to nothing."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__("Tilescribe", iface.mainWindow())
        self.setObjectName("TilescribeDock")
        self._iface = iface
        self._closed = False
        self.tabs: Optional[QTabWidget] = None
        self.caption: Optional[CaptionPanel] = None
        self.search: Optional[SearchPanel] = None
        self.review: Optional[ReviewPanel] = None
        self.chat: Optional[ChatPanel] = None

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Build the panels on the first sight."""
        super().showEvent(event)
        # QGIS shows every dock that it is given, if only for the moment until the plugin hides it.
        QTimer.singleShot(0, self._seen)

    def _seen(self) -> None:
        if self.isVisible() and not self._closed:
            self.build()

    def build(self) -> None:
        """Make the panels, once."""
        if self.tabs is not None:
            return
        from .caption.panel import CaptionPanel
        from .chat.panel import ChatPanel
        from .review.panel import ReviewPanel
        from .search.panel import SearchPanel

        self.caption = CaptionPanel(self._iface)
        self.search = SearchPanel(self._iface)
        self.review = ReviewPanel(self._iface)
        self.chat = ChatPanel(self._iface)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.caption, self.tr("Caption"))
        self.tabs.addTab(self.search, self.tr("Search"))
        self.tabs.addTab(self.review, self.tr("Review"))
        self.tabs.addTab(self.chat, self.tr("Ask"))
        self.caption.captioned.connect(self.search.choose_layer)
        self.caption.captioned.connect(self.review.choose_layer)
        self.caption.captioned.connect(self.chat.choose_layer)
        self.setWidget(self.tabs)
        name_controls(self.tabs)

    def close_down(self) -> None:
        """Stop what the panels are doing, and make none any more; called before the dock goes."""
        self._closed = True
        for panel in (self.caption, self.search, self.review, self.chat):
            if panel is not None:
                panel.close_down()
