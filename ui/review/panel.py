"""The dock's third tab: look at one tile after another, confirm or correct its caption, and use what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Optional

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QHideEvent, QKeySequence, QShowEvent
from qgis.PyQt.QtWidgets import QShortcut, QVBoxLayout, QWidget

from ...core.errors import TilescribeError
from ...core.store import fields as schema
from ..messages import Messages
from ..thumbnails import thumbnail_source
from ..thumbnails.rendering import Thumbnails
from . import edits
from .form import ReviewForm
from .learn_dialog import LearnDialog, close_learning
from .mark import TileMark
from .open_export import open_export
from .reading import AGAIN_MS, RoundReader
from .tiles import Round, Tile
from .watch import LayerWatch

PICTURE_SIDE, PICTURES_KEPT = 256, 60


class ReviewPanel(QWidget):
    """Reviews one tile layer. Reviews are edits: QGIS's undo takes them back, and the person saves them."""

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._canvas = iface.mapCanvas()
        self._messages = Messages(iface)
        self._thumbnails = Thumbnails(self, PICTURE_SIDE, PICTURES_KEPT)
        self._raster: Optional[QgsRasterLayer] = None  # kept alive where the project lacks it
        self._source_of = ""  # id of the layer whose pictures the thumbnails draw
        self._stale = True
        self._wanted: Optional[int] = None  # a tile that somebody asked to see
        self._drafts: dict[tuple[str, int], str] = {}  # by layer and feature: words that were typed and not kept
        self.round: Optional[Round] = None
        self.watch = LayerWatch(self)
        self.mark = TileMark(self._canvas)
        self.form = ReviewForm()
        self.reader = RoundReader(self._read, self)
        self._counting = QTimer(self)  # many values may change at once, such as when a field is calculated
        self._counting.setSingleShot(True)
        self._counting.setInterval(AGAIN_MS)
        layout = QVBoxLayout(self)
        layout.addWidget(self.form)
        self._connect()
        self._layer_changed()

    @property
    def layer(self) -> Optional[QgsVectorLayer]:
        """The layer under review."""
        return self.watch.layer

    @property
    def current(self) -> Optional[Tile]:
        """The tile that is looked at."""
        return self.round.current if self.round is not None else None

    def choose_layer(self, layer: Any) -> None:
        """Review this tile layer from now on."""
        self.form.layer.choose(layer)

    def look_at(self, layer: Any, feature: int) -> None:
        """Show one tile of a layer, whatever the filter shows now."""
        self.choose_layer(layer)
        if self.layer is layer:
            self._wanted = feature
            self._read()

    # ------------------------------------------------------------ reviewing

    def accept(self) -> None:
        """Keep the words in the box as the tile's reviewed caption, and go on to the next tile."""
        tile, layer, words = self.current, self.layer, self.form.card.words
        if tile is None or layer is None:
            return
        if not words:
            self._messages.hint(self.tr("Write a caption first; a tile without one cannot be found by words."))
            return
        try:
            added = edits.review(layer, tile.feature, words)
        except TilescribeError as error:
            self._messages.warning(str(error))
            return
        self._drafts.pop((layer.id(), tile.feature), None)
        if added:
            self._messages.info(
                self.tr(
                    "{layer} had no fields for reviews: {fields} were added. They are kept once you save the edits."
                ).format(layer=layer.name(), fields=", ".join(field.name for field in schema.REVIEW_FIELDS))
            )
        if self.round is not None and self.round.current is tile:
            self.round.step_unreviewed()
        self._show()

    def skip(self) -> None:
        """Go on to the next tile that nobody reviewed and change nothing."""
        if self.round is not None and (self.round.step_unreviewed() or self.round.step(1)):
            self._show()

    def back(self) -> None:
        """Go to the tile before this one."""
        if self.round is not None and self.round.step(-1):
            self._show()

    def undo(self) -> None:
        """Take back the last edit of the layer, as QGIS's own Undo does."""
        layer = self.layer
        if layer is not None and layer.isEditable() and layer.undoStack().canUndo():
            layer.undoStack().undo()

    def save(self) -> None:
        """Write the edits to the layer's file."""
        if self.layer is not None:
            try:
                edits.save(self.layer)
            except TilescribeError as error:
                self._messages.failure(str(error))
            self._show_session()

    def export(self) -> None:
        """Open the algorithm that writes the data set, for this layer."""
        if self.layer is not None:
            open_export(self._iface, self.layer)

    def learn(self) -> None:
        """Open the window in which the model learns."""
        dialog = LearnDialog.show_one(self._iface.mainWindow())
        dialog.layer = lambda: self.layer

    def close_down(self) -> None:
        """Stop everything without a word; the panel is about to go."""
        close_learning()
        self._counting.stop()
        self.reader.wait()
        self.reader.stop()
        self._thumbnails.stop()
        self.mark.remove(self._canvas)
        self.watch.forget()
        QgsProject.instance().layersRemoved.disconnect(self._forget_drafts)
        self.form.layer.close_down()

    # ------------------------------------------------------------ reading

    def _layer_changed(self, *_: Any) -> None:
        layer = self.form.layer.tile_layer
        if layer is not None and layer is self.layer:
            return
        self.reader.stop()
        self.watch.listen(layer)
        self.round = None
        self._stale = True
        self._show()  # nothing of the layer before, until this one is read
        self._read()

    def _read_soon(self) -> None:
        self._stale = True
        if self.isVisible():
            self.reader.start_soon()

    def _read(self, *_: Any) -> None:
        layer = self.layer
        if layer is None:
            self._show()
            return
        if not self.isVisible():  # nobody looks: read when somebody does
            return
        self._stale = False
        find = thumbnail_source.finder() if self._source_of != layer.id() else lambda _run: None
        self.reader.start(layer, self.form.show_which, find)

    def _use(self, layer: QgsVectorLayer, found: Round, place: thumbnail_source.Found) -> None:
        if self.layer is not layer:
            return
        before = self.current.feature if self.current is not None else None
        wanted, self._wanted = self._wanted, None
        if wanted is not None and found.tile(wanted) is None:
            self._messages.hint(self.tr("This tile was skipped for lack of data, so there is no caption to review."))
        elif wanted is not None and not found.go_to(wanted):
            self.form.show_all()
            found = found.again(self.form.show_which)
        for feature in (before, wanted):
            if feature is not None:
                found.go_to(feature)
        self.round = found
        if self._source_of != layer.id():
            self._raster = thumbnail_source.raster_of(place)
            sources = [self._raster] if self._raster is not None else thumbnail_source.rasters_on_map(self._canvas)
            self._thumbnails.set_source(sources, layer.crs())
            self._source_of = layer.id()
        self._show()

    # ------------------------------------------------------------ showing

    def _show(self) -> None:
        tile = self.current
        if self.layer is None or self.round is None or tile is None:
            self.mark.hide()
            self.form.show_nothing(self.layer is not None, self.round)
            self._show_session()
            return
        self.form.show_tile(tile, self.round, self._words(tile))
        self._show_picture()
        self._show_session()
        self.mark.show(self.layer, self.layer.getGeometry(tile.feature))
        if self.form.follow.isChecked() and self.isVisible():
            self._canvas.panToFeatureIds(self.layer, [tile.feature], False)

    def _show_picture(self, *_: Any) -> None:
        tile, layer = self.current, self.layer
        if tile is None or layer is None:
            return
        shape = layer.getGeometry(tile.feature)
        if not shape.isNull():
            picture = self._thumbnails.get((layer.id(), tile.feature), shape.boundingBox())
            self.form.card.picture.show_picture(picture)

    def _look_again(self) -> None:
        """Draw from what the map shows now, where there was nothing to draw from."""
        layer, sources = self.layer, thumbnail_source.rasters_on_map(self._canvas)
        known = layer is not None and self._source_of == layer.id()
        if known and sources and not self._thumbnails.has_source:
            self._thumbnails.set_source(sources, layer.crs())
            self._show_picture()

    def _show_session(self) -> None:
        layer = self.layer
        editing = layer is not None and layer.isEditable()
        self.form.show_session(editing and layer.isModified(), editing and layer.undoStack().canUndo())

    def _value_changed(self, feature: int, name: str, value: Any) -> None:
        if self.round is None or not self.round.change(feature, name, value):
            return
        tile = self.current
        if tile is not None and tile.feature == feature:
            self.form.show_tile(tile, self.round, self._words(tile))
            self._show_session()
        else:
            self._counting.start()

    def _count(self) -> None:
        if self.round is not None:
            self.form.show_count(self.round)
        self._show_session()

    def _typed(self) -> None:
        tile, layer = self.current, self.layer
        if tile is not None and layer is not None:
            if self.form.card.changed:
                self._drafts[layer.id(), tile.feature] = self.form.card.caption.toPlainText()
            else:
                self._drafts.pop((layer.id(), tile.feature), None)
            self.form.name_accept()

    def _words(self, tile: Tile) -> str:
        layer = self.layer
        return self._drafts.get((layer.id(), tile.feature), tile.caption) if layer is not None else tile.caption

    def _forget_drafts(self, layers: Iterable[str]) -> None:
        """Forget the words typed for layers that are removed, as all are when the project is closed."""
        gone = set(layers)
        self._drafts = {key: words for key, words in self._drafts.items() if key[0] not in gone}

    def _gone(self) -> None:
        self.reader.stop()
        self.round = None
        self._source_of = ""
        self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read what changed while nobody looked."""
        super().showEvent(event)
        QTimer.singleShot(0, self._read if self._stale else self._show)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Read no more."""
        self.reader.wait()
        self.mark.hide()
        super().hideEvent(event)

    def _connect(self) -> None:
        QgsProject.instance().layersRemoved.connect(self._forget_drafts)
        self.form.layer.layerChanged.connect(self._layer_changed)
        self.form.show_box.currentIndexChanged.connect(self._read)
        self.form.card.edited.connect(self._typed)
        self.reader.read.connect(self._use)
        self.reader.failed.connect(self._messages.warning)
        self._counting.timeout.connect(self._count)
        self._thumbnails.ready.connect(self._show_picture)
        self._canvas.layersChanged.connect(self._look_again)
        self.watch.value_changed.connect(self._value_changed)
        self.watch.tiles_changed.connect(self._read_soon)
        self.watch.session_changed.connect(self._show_session)
        self.watch.gone.connect(self._gone)
        for button, keys, act in (
            (self.form.accept_button, "Ctrl+Return", self.accept),
            (self.form.skip_button, "Alt+Right", self.skip),
            (self.form.back_button, "Alt+Left", self.back),
            (self.form.undo_button, "", self.undo),
            (self.form.save_button, "", self.save),
            (self.form.export_button, "", self.export),
            (self.form.learn_button, "", self.learn),
        ):
            button.clicked.connect(lambda _checked=False, act=act: act())
            if keys:
                shortcut = QShortcut(QKeySequence(keys), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(act)
                button.setToolTip(
                    f"{button.toolTip()} ({shortcut.key().toString(QKeySequence.SequenceFormat.NativeText)})"
                )
