"""Opens the user's guide that came with the plugin."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

DOCS = Path(__file__).resolve().parent.parent / "docs"


def show_help(page: str = "using") -> None:
    """Open one page of the guide with whatever the system reads such files with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(DOCS / f"{page}.md")))
