"""The boxes in which a person says what to caption: raster layer, tiles, extent, model and output."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Optional

from qgis.core import (
    QgsMapLayer,
    QgsMapLayerProxyModel,
    QgsMeshLayer,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsVectorTileLayer,
)
from qgis.gui import QgsFileWidget, QgsMapCanvas
from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ...core.models.labels import DEFAULT_MODEL
from ...core.worker.protocol import ModelInfo
from ..layers.layer_box import LayerBox
from ..settings import Settings
from .asking import Asked, AskingBox
from .bands_box import BandsBox
from .drawn import HowDrawn
from .drawn_box import DrawnBox

LAYER, VISIBLE, POLYGONS = "layer", "visible", "polygons"
_KINDS = QgsMapLayerProxyModel.Filter
DRAWABLE = (QgsRasterLayer, QgsMeshLayer, QgsVectorTileLayer)
PICTURES = _KINDS.RasterLayer | _KINDS.MeshLayer | _KINDS.VectorTileLayer


@dataclass(frozen=True)
class Choices:
    """What the form says; layers are the live ones, so this never leaves the GUI thread."""

    raster: Optional[QgsMapLayer]
    tile_size: float
    overlap: float
    unit: str
    extent: str  # LAYER, VISIBLE or POLYGONS
    polygons: Optional[QgsVectorLayer]
    selected_only: bool
    model: str
    output: str  # path of a GeoPackage; empty for a temporary layer
    drawn: Optional[HowDrawn] = None  # None when the worker reads the raster's file
    bands: Optional[list[int]] = None  # None for those the layer is shown with
    asked: Asked = field(default_factory=Asked)
    detail: int = 1  # parts along a side of a tile that are looked at, too


class CaptionForm(QWidget):
    """Form whose ``changed`` signal says that :meth:`choices` gives another answer."""

    changed = pyqtSignal()

    def __init__(
        self, settings: Settings, canvas: Optional[QgsMapCanvas] = None, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.raster = LayerBox()
        self.raster.setFilters(PICTURES)
        self.raster.setToolTip(self.tr("The layer to describe; it follows the active layer"))
        self.drawn = DrawnBox(settings, canvas)
        self.bands = BandsBox()
        self.bands_label = QLabel(self.tr("Bands"))
        self.tile_size = _length_box(1.0, 100000.0)
        self.tile_size.setToolTip(self.tr("Side of a square tile; objects of interest should fill a good part of it"))
        self.unit = QComboBox()
        self.unit.addItem(self.tr("pixels"), "pixels")
        self.unit.addItem(self.tr("metres"), "metres")
        self.overlap = _length_box(0.0, 50000.0)
        self.overlap.setToolTip(self.tr("How far neighbouring tiles reach into each other"))
        self.detail = QComboBox()
        self.detail.addItem(self.tr("Tiles as a whole"), 1)
        for parts in (2, 3):
            self.detail.addItem(self.tr("Tiles and {n} x {n} parts").format(n=parts), parts)
        self.detail.setToolTip(
            self.tr(
                "Parts are for small things in large tiles: what only a part shows is captioned and found, too. "
                "It takes five or ten times as long"
            )
        )
        self.extent = QComboBox()
        self.extent.addItem(self.tr("Whole layer"), LAYER)
        self.extent.addItem(self.tr("Visible map"), VISIBLE)
        self.extent.addItem(self.tr("Polygons of a layer"), POLYGONS)
        self.polygons = LayerBox()
        self.polygons.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.selected_only = QCheckBox(self.tr("Selected polygons only"))
        self.model = QComboBox()
        self.asking = AskingBox()
        self.output = QgsFileWidget()
        self.output.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.output.setConfirmOverwrite(False)  # an existing output is continued, never overwritten
        self.output.setFilter(self.tr("GeoPackage") + " (*.gpkg)")
        self.output.setDialogTitle(self.tr("Where to keep the tiles"))
        self.output.lineEdit().setPlaceholderText(self.tr("Temporary layer"))
        self.output.setToolTip(
            self.tr("A GeoPackage; one that already holds tiles of this raster is continued. Empty: a temporary layer")
        )
        self._lay_out()
        self._restore()
        self._connect()
        self._layer_changed()
        self._extent_changed()

    # ------------------------------------------------------------ what others ask

    def choices(self) -> Choices:
        """Return what the form says now."""
        raster = self.raster.currentLayer()
        polygons = self.polygons.currentLayer()
        output = self.output.filePath().strip()
        if output and not output.lower().endswith(".gpkg"):
            output += ".gpkg"
        return Choices(
            raster=raster,
            tile_size=self.tile_size.value(),
            overlap=self.overlap.value(),
            unit=self.unit.currentData(),
            extent=self.extent.currentData(),
            polygons=polygons if isinstance(polygons, QgsVectorLayer) else None,
            selected_only=self.selected_only.isChecked(),
            model=self.model.currentData() or DEFAULT_MODEL,
            output=output,
            drawn=self.drawn.choice(),
            bands=self.bands.choice() if self.bands.isVisibleTo(self) else None,
            asked=self.asking.choice(),
            detail=self.detail.currentData(),
        )

    def follow(self, layer: Optional[QgsMapLayer]) -> None:
        """Choose the layer that became active, if it is one of those that can be described."""
        if isinstance(layer, DRAWABLE) and self.raster.isEnabled():
            self.raster.setLayer(layer)

    def offer_models(self, models: Sequence[tuple[str, str]]) -> None:
        """Fill the model box with (id, title) pairs, keeping the choice."""
        chosen = self.model.currentData() or self._settings.model or DEFAULT_MODEL
        with QSignalBlocker(self.model):
            self.model.clear()
            for bundle_id, title in models:
                self.model.addItem(title or bundle_id, bundle_id)
            index = self.model.findData(chosen)
            self.model.setCurrentIndex(max(index, 0))
        if self.model.currentData() != chosen:
            self.changed.emit()

    def offer_engines(self, models: Sequence[ModelInfo]) -> None:
        """Learn what each model can be asked."""
        self.asking.offer(models)
        self.asking.look_at(self.model.currentData() or DEFAULT_MODEL)

    def prefer_model(self, bundle_id: str) -> None:
        """Choose a model; the worker says later what it is called, or that it is not there."""
        if self.model.findData(bundle_id) < 0:
            self.model.addItem(bundle_id, bundle_id)
        self.model.setCurrentIndex(self.model.findData(bundle_id))

    def remember(self) -> None:
        """Keep the choices for the next time; called when a run starts."""
        settings, choices = self._settings, self.choices()
        settings.tile_size, settings.tile_unit, settings.overlap = choices.tile_size, choices.unit, choices.overlap
        settings.detail = choices.detail
        settings.model, settings.requests_per_second = choices.model, self.drawn.rate.value()

    def set_running(self, running: bool) -> None:
        """Lock the boxes while a run is under way."""
        self.setEnabled(not running)

    # ------------------------------------------------------------ inside

    def _lay_out(self) -> None:
        size = QHBoxLayout()
        size.addWidget(self.tile_size, 1)
        size.addWidget(self.unit)
        extent = QVBoxLayout()  # in one row: a hidden row of its own would leave a gap
        for widget in (self.extent, self.polygons, self.selected_only):
            extent.addWidget(widget)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        layer = QVBoxLayout()
        layer.addWidget(self.raster)
        layer.addWidget(self.drawn)
        form.addRow(self.tr("Raster layer"), layer)
        form.addRow(self.bands_label, self.bands)
        form.addRow(self.tr("Tile size"), size)
        form.addRow(self.tr("Overlap"), self.overlap)
        form.addRow(self.tr("Look at"), self.detail)
        form.addRow(self.tr("Extent"), extent)
        model = QVBoxLayout()
        model.addWidget(self.model)
        model.addWidget(self.asking)
        form.addRow(self.tr("Model"), model)
        form.addRow(self.tr("Output"), self.output)
        for box in (self.raster, self.polygons, self.detail, self.extent, self.model, self.drawn.zoom):
            # A long layer name must not make the dock wide.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)

    def _restore(self) -> None:
        self.tile_size.setValue(self._settings.tile_size)
        self.overlap.setValue(self._settings.overlap)
        self.unit.setCurrentIndex(max(self.unit.findData(self._settings.tile_unit), 0))
        self.detail.setCurrentIndex(max(self.detail.findData(self._settings.detail), 0))
        self._unit_changed()
        model = self._settings.model or DEFAULT_MODEL
        self.model.addItem(model, model)
        self.output.setDefaultRoot(self._settings.output_folder)

    def _connect(self) -> None:
        self.unit.currentIndexChanged.connect(self._unit_changed)
        self.extent.currentIndexChanged.connect(self._extent_changed)
        self.polygons.layerChanged.connect(self._extent_changed)
        self.raster.layerChanged.connect(self._layer_changed)
        self.drawn.changed.connect(self._layer_changed)
        self.bands.changed.connect(self._say_changed)
        self.tile_size.valueChanged.connect(self._say_changed)
        self.overlap.valueChanged.connect(self._say_changed)
        self.detail.currentIndexChanged.connect(self._say_changed)
        self.selected_only.toggled.connect(self._say_changed)
        self.model.currentIndexChanged.connect(self._model_changed)
        self.asking.changed.connect(self._say_changed)
        self.output.fileChanged.connect(self._say_changed)

    def _say_changed(self, *_arguments: object) -> None:
        self.changed.emit()

    def _model_changed(self, *_arguments: object) -> None:
        self.asking.look_at(self.model.currentData() or DEFAULT_MODEL)
        self.changed.emit()

    def _layer_changed(self, *_arguments: object) -> None:
        layer = self.raster.currentLayer()
        self.drawn.look_at(layer)
        # What QGIS draws has the colours of its style, and a single band leaves no choice.
        offered = self.bands.look_at(layer) and self.drawn.choice() is None
        self.bands.setVisible(offered)
        self.bands_label.setVisible(offered)
        self.changed.emit()

    def _unit_changed(self, *_arguments: object) -> None:
        pixels = self.unit.currentData() == "pixels"
        for box in (self.tile_size, self.overlap):
            box.setDecimals(0 if pixels else 2)
        self.overlap.setSuffix(" px" if pixels else " m")
        self.changed.emit()

    def _extent_changed(self, *_arguments: object) -> None:
        wanted = self.extent.currentData() == POLYGONS
        self.polygons.setVisible(wanted)
        self.selected_only.setVisible(wanted)
        self.changed.emit()


def _length_box(low: float, high: float) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(low, high)
    box.setKeyboardTracking(False)  # half-typed numbers are no choice
    box.setSingleStep(32.0)
    return box
