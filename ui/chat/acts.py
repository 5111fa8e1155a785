"""What a person does with an answer: copy it, make it a caption, select the tiles that it shows, go to one."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QApplication

from ...core.errors import TilescribeError
from .. import wording
from ..messages import Messages
from ..review import edits
from .chosen_tiles import ChosenTiles
from .talk import Said, ShownTile


class Acts(QObject):
    """Acts on the layer that is followed."""

    def __init__(self, chosen: ChosenTiles, canvas: QgsMapCanvas, messages: Messages) -> None:
        super().__init__(chosen)
        self._chosen, self._canvas, self._messages = chosen, canvas, messages

    def copy(self, said: Said) -> None:
        """Put an answer on the clipboard."""
        QApplication.clipboard().setText(said.text)

    def use(self, said: Said, about: list[ShownTile]) -> None:
        """Make an answer the caption of the tiles that it is about; an edit that can be undone."""
        layer = self._chosen.layer
        if layer is None or not about:
            self._messages.hint(self.tr("The answer is about no tile. Select a tile and ask again."))
            return
        words = " ".join(said.text.split())
        try:
            for tile in about:
                edits.review(layer, tile.feature, words)
        except TilescribeError as error:
            self._messages.warning(str(error))
            return
        self._messages.info(
            self.tr("The answer is the caption of {tiles} now. Save the edits of {layer} to keep it.").format(
                tiles=wording.tiles(len(about)), layer=layer.name()
            )
        )

    def select(self, said: Said) -> None:
        """Select the tiles that an answer shows."""
        if self._chosen.layer is not None:
            self._chosen.layer.selectByIds([tile.feature for tile in said.shown])

    def fly(self, feature: int) -> None:
        """Show a tile on the map."""
        layer = self._chosen.layer
        if layer is not None and not layer.getGeometry(feature).isNull():
            self._canvas.panToFeatureIds(layer, [feature], False)
            self._canvas.flashFeatureIds(layer, [feature])
