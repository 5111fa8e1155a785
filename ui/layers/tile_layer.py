"""The tile layer in QGIS: its fields, its features, and the run that made it."""

from __future__ import annotations

import base64
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsLineString,
    QgsPolygon,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, QMetaType, Qt, QVariant

from ...core.errors import InputError, OutputError
from ...core.store import fields as schema
from ...core.store import runs
from ...core.worker.protocol import TileRecord

RUN_PROPERTY = "tilescribe/run"  # custom property of layers that have no tilescribe_runs table beside them

_TYPES = {
    "text": QMetaType.Type.QString,
    "int": QMetaType.Type.Int,
    "real": QMetaType.Type.Double,
    "binary": QMetaType.Type.QByteArray,
}


def field(name: str, kind: str, meaning: str = "") -> QgsField:
    """Return a field of kind text, int, real or binary in whatever way this QGIS names types."""
    number = _TYPES[kind]
    made = QgsField(name, number if Qgis.QGIS_VERSION_INT >= 33800 else QVariant.Type(int(number)))  # qt6: older QGIS
    made.setComment(meaning)
    return made


def tile_fields(with_vectors: bool = True, detail: int = 1) -> QgsFields:
    """Return the fields of a tile layer of this detail; without the vectors for formats that cannot hold them."""
    made = QgsFields()
    for one in schema.fields_for({"grid": {"detail": detail}}):
        if with_vectors or one.kind != "binary":
            made.append(field(one.name, one.kind, one.meaning))
    return made


def tile_feature(record: TileRecord, fields: QgsFields) -> QgsFeature:
    """Return a record as a feature with these fields; names the record does not know stay NULL (``fid``)."""
    made = QgsFeature(fields)
    made.setGeometry(footprint(record))
    for index, name in enumerate(fields.names()):
        if name in schema.FIELD_NAMES or name == schema.DETAILS:
            made.setAttribute(index, tile_value(record, fields.at(index)))
    return made


def tile_value(record: TileRecord, into: QgsField) -> Any:
    """Return what a record puts into a field; a vector as text, as QGIS writes it, where the format knows no binary."""
    name = into.name()
    if name in schema.VECTORS:
        kept = storable(base64.b64decode(getattr(record, name)))
        return kept if kept is None or into.type() == _TYPES["binary"] else bytes(kept).hex()
    return record.caption if name == "caption_model" else getattr(record, name)


def storable(vector: bytes) -> Optional[QByteArray]:
    """Return an embedding as QGIS can write it, None for an empty one.

    QGIS's OGR provider looks at binary values as text to see whether they are empty, and so writes NULL for one that
    begins with a zero byte: one embedding in 256. Such a vector gets the lowest bit of its first number set, which
    moves it by less than the rounding to float16 did.
    """
    if not vector:
        return None
    return QByteArray(vector if vector[0] else b"\x01" + vector[1:])


def footprint(record: TileRecord) -> QgsGeometry:
    """Return a tile's polygon, corner for corner as the worker computed it."""
    ring = QgsLineString([x for x, _ in record.footprint], [y for _, y in record.footprint])
    return QgsGeometry(QgsPolygon(ring))


def text_of(value: Any) -> str:
    """Return an attribute as text; NULL is empty.

    GDAL takes text for a date where every value of the field looks like one, as those of ``reviewed_at`` do in GeoJSON.
    """
    if isinstance(value, (QDateTime, QDate)):
        return value.toString(Qt.DateFormat.ISODate)
    return value if isinstance(value, str) else ""


def is_tile_layer(layer: Any) -> bool:
    """Say whether a map layer can be searched and resumed: a vector layer with a tile layer's fields."""
    return isinstance(layer, QgsVectorLayer) and schema.is_tile_layer(layer.fields().names())


def check_tile_layer(layer: QgsVectorLayer) -> None:
    """Refuse a layer that is no tile layer.

    Raises:
        InputError: It is none.
    """
    if not is_tile_layer(layer):
        raise InputError(
            f"The layer {layer.name()} is not a tile layer: it lacks captions or embeddings. "
            "Choose one made by Caption tiles."
        )


def geopackage_of(source: str) -> Optional[tuple[str, str]]:
    """Return file and table of an OGR data source or Processing destination in a GeoPackage, else None.

    Understands ``tiles.gpkg``, ``tiles.gpkg|layername=tiles`` and ``ogr:dbname='tiles.gpkg' table="tiles" (geom)``;
    the table is empty when the source names none.
    """
    if source.startswith("ogr:"):
        path = re.search(r"dbname='((?:[^'\\]|\\.)*)'", source)
        table = re.search(r'table="((?:[^"\\]|\\.)*)"', source)
        found = (path.group(1), table.group(1) if table else "") if path else ("", "")
    else:
        parts = QgsProviderRegistry.instance().decodeUri("ogr", source)
        found = (str(parts.get("path") or ""), str(parts.get("layerName") or ""))
    return found if found[0].lower().endswith(".gpkg") else None


def run_of(layer: QgsVectorLayer) -> Optional[dict[str, Any]]:
    """Return the facts of the run that made a layer, or None when nobody kept them."""
    return run_reader(layer)()


def run_reader(layer: QgsVectorLayer) -> Callable[[], Optional[dict[str, Any]]]:
    """Return what any thread may call to read the facts of a layer's run; as :func:`run_of`.

    SQLite lets go of Python's lock a dozen times on the way, and while another thread computes it takes 5 ms each time
    to get it back: too long for the GUI thread.
    """
    place = geopackage_of(layer.source()) if layer.providerType() == "ogr" else None
    kept = layer.customProperty(RUN_PROPERTY)

    def read() -> Optional[dict[str, Any]]:
        if place and os.path.exists(place[0]):
            try:
                found = runs.read_run(place[0], place[1] or _only_table(place[0]))
            except OutputError:  # a damaged record costs the facts, not the layer
                found = None
            if found:
                return found
        try:
            return json.loads(kept or "null")
        except (TypeError, ValueError):
            return None

    return read


def _only_table(path: str) -> str:
    return next(iter(runs.tile_layers(path)), schema.LAYER_NAME)


def keep_run(layer: QgsVectorLayer, run: dict[str, Any]) -> None:
    """Remember a run's facts with a layer whose format has no place for them."""
    layer.setCustomProperty(RUN_PROPERTY, json.dumps(run, ensure_ascii=False))


def statuses(layer: QgsVectorLayer) -> Iterator[tuple[int, str, str]]:
    """Yield (feature id, tile id, status) of every tile, without reading geometries or vectors.

    What a person reviewed counts as done whatever became of it: a run must not write over their words.
    """
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["tile_id", "status", schema.REVIEWED_AT], layer.fields())
    reviewed = layer.fields().lookupField(schema.REVIEWED_AT)
    for feature in layer.getFeatures(request):
        is_reviewed = reviewed >= 0 and text_of(feature.attribute(reviewed))
        yield feature.id(), str(feature["tile_id"]), schema.DONE if is_reviewed else str(feature["status"])


def statuses_by_id(rows: Iterable[tuple[int, str, str]]) -> tuple[set[str], dict[str, int]]:
    """Split tiles into those finished and, by tile id, the features of those to try again."""
    finished, again = set(), {}
    for feature_id, tile_id, status in rows:
        if status in (schema.DONE, schema.SKIPPED):
            finished.add(tile_id)
        else:
            again[tile_id] = feature_id
    return finished, again
