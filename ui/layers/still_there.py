"""Whether a layer that somebody looks at is still there.

Hold the layer itself, never a weak reference to it: of a layer that QGIS made, Python's half goes as soon as nobody in
Python holds it, while the layer stays in the project. Holding it keeps no layer of the project alive.
"""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip


def still_there(layer: Optional[QgsVectorLayer]) -> Optional[QgsVectorLayer]:
    """Return a layer, or None once it is deleted."""
    return None if layer is None or sip.isdeleted(layer) else layer
