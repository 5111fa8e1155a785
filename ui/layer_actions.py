"""What QGIS offers for clicked and selected tiles: caption again, find similar, review, ask, zoom."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.core import Qgis, QgsApplication, QgsFeature, QgsMapLayer
from qgis.gui import QgisInterface, QgsGui, QgsMapLayerAction
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QInputDialog, QWidget

from ..core.errors import TilescribeError
from .layers import tile_layer
from .messages import Messages
from .setup.models_service import list_models
from .tasks import WorkTask
from .worker_service import PACKAGE_ROOT

if TYPE_CHECKING:
    from .dock import TilescribeDock

Act = Callable[[Any, Sequence[int]], None]  # tile layer, feature ids


class TileAction(QgsMapLayerAction):
    """An action that QGIS offers for tile layers only, wherever it offers actions of features."""

    def __init__(self, name: str, parent: QWidget, icon: QIcon, act: Act) -> None:
        targets = getattr(Qgis, "MapLayerActionTarget", None) or QgsMapLayerAction.Target  # from QGIS 3.30 on
        both = targets.SingleFeature | targets.MultipleFeatures
        # There PyQt5 makes a number of the two, which the action does not take.
        flags = getattr(Qgis, "MapLayerActionTargets", None)
        super().__init__(name, parent, flags(both) if flags is not None else both, icon)
        self._act = act
        self.triggeredForFeature.connect(self._one)
        self.triggeredForFeatures.connect(self._several)

    def canRunUsingLayer(self, layer: Optional[QgsMapLayer], *_context: Any) -> bool:  # noqa: N802 - QGIS's name
        """Say whether the layer is a tile layer."""
        return tile_layer.is_tile_layer(layer)

    def _one(self, layer: QgsMapLayer, feature: QgsFeature) -> None:
        self._several(layer, [feature])

    def _several(self, layer: QgsMapLayer, features: Sequence[QgsFeature]) -> None:
        if tile_layer.is_tile_layer(layer) and features:
            self._act(layer, [feature.id() for feature in features])


class LayerActions(QObject):
    """The actions in QGIS's registry, for as long as the plugin is loaded."""

    def __init__(self, iface: QgisInterface, dock: TilescribeDock) -> None:
        super().__init__()
        self._iface, self._dock = iface, dock
        self._messages = Messages(iface)
        self._tasks: weakref.WeakSet[WorkTask] = weakref.WeakSet()  # a task is kept while it lasts, with what it found
        window, theme = iface.mainWindow(), QgsApplication.getThemeIcon
        icons = PACKAGE_ROOT / "resources" / "icons"
        self.again = TileAction(self.tr("Caption again"), window, QIcon(str(icons / "tilescribe.svg")), self._again)
        self.again_with = TileAction(
            self.tr("Caption again with\u2026"), window, QIcon(str(icons / "tilescribe.svg")), self._again_with
        )
        self.similar = TileAction(
            self.tr("Find similar tiles"), window, QIcon(str(icons / "similar.svg")), self._similar
        )
        self.review = TileAction(self.tr("Review caption"), window, theme("/mActionToggleEditing.svg"), self._review)
        self.ask = TileAction(self.tr("Ask about tiles"), window, theme("/mActionHelpContents.svg"), self._ask)
        self.zoom = TileAction(self.tr("Zoom to tiles"), window, theme("/mActionZoomToSelected.svg"), self._zoom)
        for action in self.all:
            QgsGui.mapLayerActionRegistry().addMapLayerAction(action)

    @property
    def all(self) -> tuple[TileAction, ...]:
        """Every action, in the order of the menu."""
        return self.again, self.again_with, self.similar, self.review, self.ask, self.zoom

    def close(self) -> None:
        """Take the actions out of the registry, and stop what they began: it would start another worker."""
        for task in tuple(self._tasks):
            task.abandon()
        for action in self.all:
            QgsGui.mapLayerActionRegistry().removeMapLayerAction(action)
            action.deleteLater()

    def _again(self, layer: Any, features: Sequence[int], model: str = "") -> None:
        from .caption.again import caption_again

        try:
            self._tasks.add(caption_again(layer, features, model, self._messages.success, self._failed))
        except TilescribeError as error:
            self._failed(error)

    def _again_with(self, layer: Any, features: Sequence[int]) -> None:
        able = [listed.bundle for listed in list_models() if listed.bundle.can_caption]
        names = [f"{bundle.title} ({bundle.label})" for bundle in able]
        if not able:
            self._messages.hint(self.tr("No model that captions is installed. Install one in the model manager."))
            return
        title, question = self.tr("Caption again"), self.tr("Which model shall describe the tiles?")
        name, accepted = QInputDialog.getItem(self._iface.mainWindow(), title, question, names, 0, False)
        if accepted and name in names and not sip.isdeleted(layer):
            self._again(layer, features, able[names.index(name)].id)

    def _similar(self, layer: Any, features: Sequence[int]) -> None:
        self._open_dock()
        self._dock.tabs.setCurrentWidget(self._dock.search)
        self._dock.search.more_like(layer, features)

    def _review(self, layer: Any, features: Sequence[int]) -> None:
        self._open_dock()
        self._dock.tabs.setCurrentWidget(self._dock.review)
        self._dock.review.look_at(layer, features[0])

    def _ask(self, layer: Any, features: Sequence[int]) -> None:
        self._open_dock()
        self._dock.tabs.setCurrentWidget(self._dock.chat)
        layer.selectByIds(list(features))
        self._dock.chat.choose_layer(layer)
        self._dock.chat.form.box.setFocus()

    def _zoom(self, layer: Any, features: Sequence[int]) -> None:
        canvas = self._iface.mapCanvas()
        canvas.zoomToFeatureIds(layer, list(features))
        canvas.flashFeatureIds(layer, list(features))

    def _open_dock(self) -> None:
        self._dock.setUserVisible(True)
        self._dock.build()

    def _failed(self, error: TilescribeError) -> None:
        self._messages.failure(str(error))

    def tr(self, text: str) -> str:
        """Translate a text of the actions."""
        return QCoreApplication.translate("LayerActions", text)
