"""The look of the layer that a panel is about: QGIS exports it again only when the layer may look otherwise."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsMapLayer
from qgis.PyQt.QtCore import QObject

from .look import look_of
from .once import Once


class KeptLook(QObject):
    """Goes by what layers tell of themselves, as QGIS's windows have them do; a script may forget to. GUI thread only."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._layer: Optional[QgsMapLayer] = None
        self._look: Optional[Once[dict[str, str]]] = None

    def of(self, layer: QgsMapLayer) -> Once[dict[str, str]]:
        """Return the digests of a layer's look; see ``look_of``."""
        if self._look is None or layer is not self._layer:
            self.forget()
            self._layer, self._look = layer, look_of([layer])
            for signal in self._signals():
                signal.connect(self.forget)
        return self._look

    def forget(self, *_: object) -> None:
        """Keep nothing."""
        for signal in self._signals():
            signal.disconnect(self.forget)
        self._layer = self._look = None

    def _signals(self) -> tuple:
        one = self._layer
        return (
            (one.styleChanged, one.repaintRequested, one.dataSourceChanged, one.willBeDeleted)
            if one is not None
            else ()
        )
