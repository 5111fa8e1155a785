"""Where a run puts its tiles: a GeoPackage committed batch by batch, or any feature sink."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from typing import Any, Optional, Protocol

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureSink,
    QgsFields,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...core.errors import OutputError
from ...core.store import fields as schema
from ...core.store import runs, sqlite_file
from ...core.store.sqlite_file import explain
from ...core.worker.protocol import TileRecord
from . import tile_layer
from .tile_style import keep_style

KEPT = "Tiles already written are kept."


class TileSink(Protocol):
    """What a run writes to. Made, used and closed in the thread that runs the job."""

    run: Optional[dict[str, Any]]  # the facts of the run that began this output, None for a new one

    def finished(self) -> set[str]:
        """Return the ids of tiles that need no second look."""

    def begin(self, run: dict[str, Any]) -> None:
        """Get ready for the first tile and keep the run's facts."""

    def write(self, records: Sequence[TileRecord]) -> None:
        """Write a batch so that a later crash cannot lose it."""

    def end(self, run: Optional[dict[str, Any]]) -> None:
        """Let go of the output; with a run, keep its final facts."""


class GeoPackageSink:
    """Tiles in a GeoPackage, one transaction a batch; goes on where an earlier run stopped."""

    def __init__(self, path: str, crs: QgsCoordinateReferenceSystem, table: str = "") -> None:
        """Look at the output without changing it.

        Args:
            path: The .gpkg, which may exist already.
            crs: Coordinate system of the footprints; invalid for none.
            table: The tile layer's table; empty for the first tile layer in the file, else ``tiles``.

        Raises:
            OutputError: The file is no GeoPackage, or the table is not a tile layer.
        """
        if not os.path.isdir(os.path.dirname(os.path.abspath(path))):
            raise OutputError(f"The folder of {path} does not exist. Choose another output.")
        # Said now, not after the model was loaded.
        if os.path.exists(path) and not os.access(path, os.W_OK):
            raise OutputError(explain(path, OSError("read-only")))
        if not os.access(os.path.dirname(os.path.abspath(path)), os.W_OK):
            raise OutputError(explain(path, OSError("unable to open")))
        self.path, self.crs = os.path.abspath(path), crs
        known = runs.tile_layers(path) if os.path.exists(path) else []
        wanted = table or next(iter(known), schema.LAYER_NAME)
        there = _spelling(path, wanted)
        self.table, self._is_there = there or wanted, bool(there)
        self.run: Optional[dict[str, Any]] = None
        self._layer: Optional[QgsVectorLayer] = None
        self._finished: set[str] = set()
        self._again: dict[str, int] = {}
        if self.table in known:
            self._read()
        elif self._is_there:
            raise OutputError(
                f"{os.path.basename(path)} already holds {self.table}, which is not a tile layer. Choose another output."
            )

    def _read(self) -> None:
        self.run = runs.read_run(self.path, self.table)
        layer = self._open()
        self._finished, self._again = tile_layer.statuses_by_id(tile_layer.statuses(layer))
        if self.run is None and (self._finished or self._again):
            raise OutputError(
                f"{os.path.basename(self.path)} holds tiles but no record of the run that made them, so it is not known "
                "whether new ones would fit. Choose another output."
            )

    def _open(self) -> QgsVectorLayer:
        options = QgsVectorLayer.LayerOptions(loadDefaultStyle=False)
        layer = QgsVectorLayer(f"{self.path}|layername={self.table}", self.table, "ogr", options)
        if not layer.isValid():
            raise OutputError(f"{os.path.basename(self.path)} cannot be opened. Choose another output.")
        return layer

    def finished(self) -> set[str]:
        """Return the ids of tiles that are done or were skipped for lack of data."""
        return self._finished

    def begin(self, run: dict[str, Any]) -> None:
        """Create the table when it is new, keep the run's facts and the style, and open the layer for writing.

        Raises:
            OutputError: The file cannot be written, or has got a table of that name since it was looked at.
        """
        is_new = self.run is None
        if is_new:
            if not self._is_there and _spelling(self.path, self.table):  # creating it would overwrite that one
                raise OutputError(
                    f"{os.path.basename(self.path)} has got a layer {self.table} meanwhile. Run again to go on in it, or "
                    "choose another output."
                )
            create_tile_table(self.path, self.table, self.crs, (run.get("grid") or {}).get("detail") or 1)
        self.run = run
        runs.write_run(self.path, self.table, run)
        self._layer = self._open()
        if is_new:
            keep_style(self._layer, run)
        if not self._layer.dataProvider().enterUpdateMode():
            raise OutputError(explain(self.path, OSError("read-only")))

    def write(self, records: Sequence[TileRecord]) -> None:
        """Commit a batch; a tile that failed before is replaced, keeping its feature id.

        Raises:
            OutputError: The disk is full, or the file is locked or gone.
        """
        provider = self._layer.dataProvider()
        fields = provider.fields()
        new = [record for record in records if record.tile_id not in self._again]
        old = [record for record in records if record.tile_id in self._again]
        written = True
        if new:
            features = [tile_layer.tile_feature(record, fields) for record in new]
            written, _ = provider.addFeatures(features, QgsFeatureSink.Flag.FastInsert)
        if written and old:
            written = provider.changeAttributeValues(
                {self._again.pop(record.tile_id): _changes(record, fields) for record in old}
            )
        if not written:
            said = "; ".join(provider.errors()) or provider.error().message() or "unknown reason"
            raise OutputError(f"{explain(self.path, RuntimeError(said))} {KEPT}")

    def end(self, run: Optional[dict[str, Any]]) -> None:
        """Close the layer, then keep the run's final facts when there are any."""
        if self._layer is not None:
            self._layer.dataProvider().leaveUpdateMode()
            self._layer = None
        if run is not None:
            try:
                runs.write_run(self.path, self.table, run)
            except OutputError as error:
                raise OutputError(f"{error} {KEPT}") from error


class FeatureSink:
    """Tiles in a Processing output of any kind, always a new one."""

    def __init__(self, sink: QgsFeatureSink, fields: QgsFields) -> None:
        """Write to a sink that was made with these fields."""
        self.run: Optional[dict[str, Any]] = None
        self._sink, self._fields = sink, fields

    def finished(self) -> set[str]:
        """Return nothing: the sink is new."""
        return set()

    def begin(self, run: dict[str, Any]) -> None:
        """Remember the run's facts for whoever loads the layer."""
        self.run = run

    def write(self, records: Sequence[TileRecord]) -> None:
        """Hand a batch to the sink.

        Raises:
            OutputError: The sink refused it.
        """
        features = [tile_layer.tile_feature(record, self._fields) for record in records]
        if not self._sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise OutputError(f"The output could not be written: {self._sink.lastError() or 'unknown reason'}.")

    def end(self, run: Optional[dict[str, Any]]) -> None:
        """Flush what the sink still holds."""
        self.run = run or self.run
        self._sink.flushBuffer()


def create_tile_table(path: str, table: str, crs: QgsCoordinateReferenceSystem, detail: int = 1) -> None:
    """Make an empty tile layer in a new or existing GeoPackage, for tiles of this detail.

    Raises:
        OutputError: The file cannot be written.
    """
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = table
    options.layerOptions = ["GEOMETRY_NAME=geometry", "FID=fid"]
    if os.path.exists(path):
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    writer = QgsVectorFileWriter.create(
        path,
        tile_layer.tile_fields(detail=detail),
        QgsWkbTypes.Type.Polygon,
        crs,
        QgsCoordinateTransformContext(),
        options,
    )
    said = writer.errorMessage()
    del writer  # closes the file
    if said:
        raise OutputError(explain(path, RuntimeError(said)))
    try:
        with closing(sqlite3.connect(path, timeout=sqlite_file.BUSY_SECONDS)) as database, database:
            name = table.replace('"', '""')
            database.execute(f'CREATE UNIQUE INDEX IF NOT EXISTS "{name}_tile_id" ON "{name}" (tile_id)')
            if not crs.isValid():  # -1 is GeoPackage's word for a plane nobody placed on the earth
                for place in ("gpkg_contents", "gpkg_geometry_columns"):
                    database.execute(f"UPDATE {place} SET srs_id = -1 WHERE table_name = ?", (table,))  # nosec B608
    except sqlite3.Error as error:
        raise OutputError(explain(path, error)) from error


def _changes(record: TileRecord, fields: QgsFields) -> dict[int, Any]:
    return {
        index: tile_layer.tile_value(record, fields.at(index))
        for index, name in enumerate(fields.names())
        if name in (*schema.FIELD_NAMES, schema.DETAILS) and name != "tile_id"
    }


def _spelling(path: str, table: str) -> str:
    """Return a table's name as the file has it, empty when there is none: GDAL and SQLite tell no capitals apart."""
    if not os.path.exists(path):
        return ""
    try:
        with closing(sqlite_file.connect_reading(path)) as database:
            query = "SELECT name FROM sqlite_master WHERE name = ? COLLATE NOCASE"
            row = database.execute(query, (table,)).fetchone()
    except sqlite3.Error as error:
        raise OutputError(explain(path, error)) from error
    return row[0] if row else ""
