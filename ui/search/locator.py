"""Tiles in QGIS's own search bar: ``tile boats at a pier`` lists hits of the project's tile layers."""

from __future__ import annotations

import traceback
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsFeedback,
    QgsLocatorContext,
    QgsLocatorFilter,
    QgsLocatorResult,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import RuntimeMissingError, TilescribeError
from .. import wording
from ..layers.layer_versions import Snapshot
from ..messages import log
from ..setup.options_page import PAGE
from . import map_view
from .aim import Aim
from .everywhere import search_layers
from .hit import Hit
from .icons import own_icon
from .project_tiles import tiles

LIMIT = 12  # more do not fit under the bar
PAUSE_MS = 350  # a person who types is not searched for letter by letter


class TileLocatorFilter(QgsLocatorFilter):
    """Copies the layers' snapshots on the GUI thread and searches in the locator's thread."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__()
        self._iface = iface
        self._snapshots: list[Snapshot] = []
        self._names: dict[str, str] = {}
        self.setUseWithoutPrefix(False)  # a model shall not run for every word typed into the bar
        self.setFetchResultsDelay(PAUSE_MS)

    def clone(self) -> TileLocatorFilter:
        """Return a copy for one search."""
        return TileLocatorFilter(self._iface)

    def name(self) -> str:
        """Return the id; it never changes."""
        return "tilescribe"

    def displayName(self) -> str:  # noqa: N802 - QGIS's name
        """Return the name in the bar's menu and in the options."""
        return _tr("Tiles by what they show")

    def description(self) -> str:
        """Return what it is for."""
        return _tr("Finds tiles of the project's tile layers from a sentence")

    def prefix(self) -> str:
        """Return what to type before the sentence."""
        return "tile"

    def prepare(self, string: str, context: QgsLocatorContext) -> list[str]:  # noqa: ARG002 - QGIS's signature
        """Copy what the search needs; called on the GUI thread."""
        layers = tiles.layers()
        self._names = {layer.id(): layer.name() for layer in layers}
        # Taken now: what another program has written to a file, QGIS does not tell.
        self._snapshots = [tiles.versions.snapshot(layer) for layer in layers if layer.isValid()]
        return []

    def fetchResults(  # noqa: N802 - QGIS's name
        self,
        string: str,
        context: QgsLocatorContext,  # noqa: ARG002
        feedback: QgsFeedback,
    ) -> None:
        """Search; called on a thread of the locator's own, which an exception must not leave."""
        if len(string.strip()) < 2 or not self._snapshots:
            return
        try:
            hits, errors = search_layers(
                tiles.search, self._snapshots, lambda _: Aim(string), limit=LIMIT, cancelled=feedback.isCanceled
            )
            for hit in hits:
                if feedback.isCanceled():
                    return
                self._tell(hit.caption, self._names[hit.layer], hit.score, _place(hit))
            for error in errors:
                log(error, Qgis.MessageLevel.Warning)
        except RuntimeMissingError as error:
            self._tell(_tr("Tilescribe needs its runtime"), str(error), 0.0, {"page": PAGE})
        except TilescribeError as error:
            self._tell(_tr("Tiles cannot be searched"), str(error), 0.0, {})
        except Exception as error:
            log(traceback.format_exc(), Qgis.MessageLevel.Critical)
            self._tell(_tr("Tiles cannot be searched"), str(error), 0.0, {})

    def triggerResult(self, result: QgsLocatorResult) -> None:  # noqa: N802 - QGIS's name
        """Fly to the tile; called on the GUI thread."""
        chosen = user_data(result)
        if chosen.get("page"):
            self._iface.showOptionsDialog(self._iface.mainWindow(), str(chosen["page"]))
            return
        layer: Optional[QgsVectorLayer] = QgsProject.instance().mapLayer(str(chosen.get("layer")))
        if layer is not None:
            hit = Hit(1, int(chosen["feature"]), 0.0, 0.0, 0.0, "", tuple(chosen["box"]), layer.id())
            map_view.zoom_and_flash(self._iface.mapCanvas(), layer, hit)

    def _tell(self, text: str, description: str, score: float, data: dict[str, Any]) -> None:
        result = QgsLocatorResult()
        result.filter = self
        result.displayString = wording.one_line(text, 120)
        words = wording.one_line(description, 300)
        result.description = f"{words} \u00b7 {score:.2f}" if score else words
        result.score = score
        result.icon = own_icon("search")
        if hasattr(result, "setUserData"):
            result.setUserData(data)
        else:
            result.userData = data
        self.resultFetched.emit(result)


def user_data(result: QgsLocatorResult) -> dict[str, Any]:
    """Return what a result carries, in whatever way this QGIS keeps it."""
    kept = result.getUserData() if hasattr(result, "getUserData") else result.userData
    kept = kept() if callable(kept) else kept
    return kept if isinstance(kept, dict) else {}


def _place(hit: Hit) -> dict[str, Any]:
    """Return a hit as plain values: results cross threads in C++, where an object of Python's is not safe."""
    return {"layer": hit.layer, "feature": hit.feature_id, "box": list(hit.box)}


def _tr(text: str) -> str:
    return QCoreApplication.translate("TileLocatorFilter", text)
