"""The Processing provider: what ``tilescribe:`` names in the toolbox, in models and in qgis_process."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .. import __version__
from .caption_drawn import CaptionDrawnLayer
from .caption_report import CaptionReport
from .caption_tiles import CaptionTiles
from .compare_dates import CompareDates
from .export_dataset import ExportDataset
from .finetune import FineTune
from .search_tiles import SearchTiles

ICON = Path(__file__).resolve().parent.parent / "resources" / "icons" / "tilescribe.svg"


class TilescribeProvider(QgsProcessingProvider):
    """Offers the algorithms; loads nothing heavy and starts no worker."""

    def id(self) -> str:
        """Return the prefix of our algorithms; it never changes."""
        return "tilescribe"

    def name(self) -> str:
        """Return the name in the toolbox."""
        return "Tilescribe"

    def longName(self) -> str:  # noqa: N802 - QGIS's name
        """Return the name with the version."""
        return f"Tilescribe {__version__}"

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(str(ICON))

    def loadAlgorithms(self) -> None:  # noqa: N802 - QGIS's name
        """Add one of each."""
        for algorithm in (
            CaptionTiles,
            CaptionDrawnLayer,
            CaptionReport,
            CompareDates,
            ExportDataset,
            FineTune,
            SearchTiles,
        ):
            self.addAlgorithm(algorithm())
