"""The plugin object: puts Tilescribe's parts into QGIS and takes them out again, nothing more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Optional

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu

if TYPE_CHECKING:
    from .algorithms.provider import TilescribeProvider
    from .ui.analysis_menu import AnalysisMenu
    from .ui.dock import TilescribeDock
    from .ui.guard import Guard
    from .ui.layer_actions import LayerActions
    from .ui.search.expression_functions import ExpressionFunctions
    from .ui.search.locator import TileLocatorFilter
    from .ui.setup.options_page import OptionsFactory

ROOT = Path(__file__).resolve().parent
MENU = "Tilescribe"  # in QGIS's Raster menu


class TilescribePlugin:
    """Wires provider, dock, menu entries and options page; ``unload`` mirrors ``initGui`` line by line."""

    def __init__(self, iface: Optional[QgisInterface]) -> None:
        from .ui.language import Language  # before any text is read

        self.iface = iface
        self.guard: Optional[Guard] = None
        self.language = Language()
        self.language.install()
        self.provider: Optional[TilescribeProvider] = None
        self.functions: Optional[ExpressionFunctions] = None
        self.dock: Optional[TilescribeDock] = None
        self.layer_actions: Optional[LayerActions] = None
        self.locator: Optional[TileLocatorFilter] = None
        self.options: Optional[OptionsFactory] = None
        self.analysis: Optional[AnalysisMenu] = None
        self.dock_action: Optional[QAction] = None
        self.help_action: Optional[QAction] = None
        self._entries: list[QAction] = []  # of our menu, but for those of the analysis

    def initProcessing(self) -> None:  # noqa: N802 - the name QGIS looks for
        """Register the algorithms and the expression functions; all that ``qgis_process`` calls."""
        from .algorithms.provider import TilescribeProvider
        from .ui.search.expression_functions import ExpressionFunctions
        from .ui.worker_service import worker

        worker.open()
        self.provider = TilescribeProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)
        self.functions = ExpressionFunctions()

    def initGui(self) -> None:  # noqa: N802 - the name QGIS looks for
        """Add the algorithms, the dock and the menu entries."""
        from .ui.analysis_menu import AnalysisMenu
        from .ui.dock import TilescribeDock
        from .ui.guard import Guard
        from .ui.layer_actions import LayerActions
        from .ui.search.locator import TileLocatorFilter
        from .ui.setup.options_page import OptionsFactory

        self.guard = Guard(self.iface)
        self.initProcessing()
        self.dock = TilescribeDock(self.iface)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.hide()
        self.layer_actions = LayerActions(self.iface, self.dock)
        self.locator = TileLocatorFilter(self.iface)
        self.iface.registerLocatorFilter(self.locator)
        self.options = OptionsFactory()
        self.iface.registerOptionsWidgetFactory(self.options)

        icon = QIcon(str(ROOT / "resources" / "icons" / "tilescribe.svg"))
        window = self.iface.mainWindow()
        self.dock_action = QAction(icon, _tr("Caption and Search Tiles"), window)
        self.dock_action.setObjectName("TilescribeDockAction")
        self.dock_action.setCheckable(True)
        self.dock.setToggleVisibilityAction(self.dock_action)
        self.iface.addRasterToolBarIcon(self.dock_action)
        self._add(self.dock_action)
        self.analysis = AnalysisMenu(self.iface)
        for text, show in (
            (_tr("Set up the Runtime\u2026"), self.show_runtime),
            (_tr("Models\u2026"), self.show_models),
            (_tr("Settings\u2026"), self.show_settings),
            (_tr("Diagnostics Report\u2026"), self.show_diagnostics),
        ):
            action = QAction(text, window)
            action.triggered.connect(show)
            self._add(action)
        self.help_action = QAction(icon, "Tilescribe", window)
        self.help_action.triggered.connect(self.show_help)
        self.iface.pluginHelpMenu().addAction(self.help_action)

    def _add(self, action: QAction) -> None:
        self.iface.addPluginToRasterMenu(MENU, action)
        self._entries.append(action)

    def unload(self) -> None:
        """Take out what was put in, and stop the worker."""
        if self.iface is not None and self.dock is not None:
            submenu = self._submenu()
            self.iface.pluginHelpMenu().removeAction(self.help_action)
            self.analysis.close()
            for action in self._entries:
                self.iface.removePluginRasterMenu(MENU, action)
            self.iface.removeRasterToolBarIcon(self.dock_action)
            self.iface.unregisterOptionsWidgetFactory(self.options)
            self.iface.deregisterLocatorFilter(self.locator)
            self.layer_actions.close()
            self.dock.close_down()
            self.iface.removeDockWidget(self.dock)
            for owned in (self.dock, *self._entries, self.help_action, submenu):
                if owned is not None:
                    owned.deleteLater()
        if self.functions is not None:
            self.functions.close()
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
        from .ui.setup.models_dialog import close_models
        from .ui.setup.runtime_dialog import close_runtime
        from .ui.worker_service import worker

        close_models()
        close_runtime()
        self.provider = self.functions = self.dock = self.locator = self.options = None
        self.layer_actions = self.analysis = self.dock_action = self.help_action = None
        self._entries = []
        worker.shut()
        if self.guard is not None:
            self.guard.close()
            self.guard = None
        self.language.remove()

    def _submenu(self) -> Optional[QMenu]:
        """Return our menu in the Raster menu: QGIS makes it, takes it out when it is empty, and never deletes it."""
        menus = [action.menu() for action in self.iface.rasterMenu().actions() if action.menu() is not None]
        return next((menu for menu in menus if self.dock_action in menu.actions()), None)

    def show_runtime(self) -> None:
        """Open the runtime manager."""
        from .ui.setup.runtime_dialog import show_runtime

        show_runtime(self.iface.mainWindow())

    def show_models(self) -> None:
        """Open the model manager."""
        from .ui.setup.models_dialog import ModelsDialog

        ModelsDialog(self.iface.mainWindow()).show()

    def show_diagnostics(self) -> None:
        """Collect what to send along with a report of a fault."""
        from .ui.setup.diagnostics import DiagnosticsDialog

        DiagnosticsDialog(self.iface.mainWindow()).show()

    def show_settings(self) -> None:
        """Open QGIS's options at our page."""
        from .ui.setup.options_page import PAGE

        self.iface.showOptionsDialog(self.iface.mainWindow(), PAGE)

    def show_help(self) -> None:
        """Open the user's guide that came with the plugin."""
        from .ui.help import show_help

        show_help()


def _tr(text: str) -> str:
    return QCoreApplication.translate("TilescribePlugin", text)
