"""The pictures on buttons that are our own."""

from __future__ import annotations

from qgis.PyQt.QtGui import QIcon

from ..worker_service import PACKAGE_ROOT


def own_icon(name: str) -> QIcon:
    """Return one of the drawings in resources/icons."""
    return QIcon(str(PACKAGE_ROOT / "resources" / "icons" / f"{name}.svg"))
