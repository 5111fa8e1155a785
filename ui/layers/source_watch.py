"""Hears when a layer gets another source or other fields: that makes a tile layer of it, or ends its being one."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsVectorLayer


class SourceWatch:
    """Listens to one layer until it is dropped.

    A layer whose file was moved has no fields until a person shows QGIS where it is now, and QGIS does not say then that
    a layer was added.
    """

    def __init__(self, layer: QgsVectorLayer, tell: Callable[[str], None]) -> None:
        """Call ``tell`` with the layer's id whenever its source or fields change."""
        self._id, self._tell = layer.id(), tell
        layer.dataSourceChanged.connect(self._changed)  # Qt holds us weakly: a watch that is dropped hears nothing more
        layer.updatedFields.connect(self._changed)

    def _changed(self) -> None:
        self._tell(self._id)
