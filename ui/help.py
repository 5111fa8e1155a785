"""Opens the user's guide that came with the plugin, in the person's browser."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

GUIDE = Path(__file__).resolve().parent.parent / "resources" / "guide"


def page_url(page: str) -> QUrl:
    """Return the address of one page of the guide."""
    return QUrl.fromLocalFile(str(GUIDE / f"{page}.html"))


def show_help(page: str = "using") -> None:
    """Open one page of the guide."""
    QDesktopServices.openUrl(page_url(page))
