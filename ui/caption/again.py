"""Captions chosen tiles once more, as their run did or with another model, into the layer's edit buffer."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PureWindowsPath
from typing import Any, Callable, Optional

from qgis.core import QgsFeature, QgsFeatureRequest, QgsFields, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import InputError, OutputError, TilescribeError
from ...core.models.labels import split
from ...core.store import fields as schema
from ...core.store.resume import differences
from ...core.worker.protocol import GridParams, TileRecord
from .. import wording
from ..layers import tile_layer
from ..layers.raster_file import gdal_name
from ..review import edits
from ..setup.models_service import bundle_of
from ..setup.tokens import token_for
from ..tasks import WorkTask
from ..worker_service import worker
from .drawn_again import drawing_of_run
from .job import CaptionJob
from .run import CaptionRun

MOST = 2000  # tiles; for more a new run is quicker, and can go on after a crash


class ChosenTiles:
    """A sink that keeps the tiles for whoever edits the layer.

    Args:
        run: The facts of the layer's run.
        same_model: Whether the run's own model looks again; another one may differ in itself, never in the grid.
    """

    def __init__(self, run: dict[str, Any], same_model: bool) -> None:
        self.run: Optional[dict[str, Any]] = None  # begin compares, in words of its own
        self.records: list[TileRecord] = []
        self.model, self.captions = "", True
        self._run, self._same_model = run, same_model

    def finished(self) -> set[str]:
        """Return nothing: the job says which tiles it is about."""
        return set()

    def begin(self, run: dict[str, Any]) -> None:
        """See that the raster, the grid and the run's own model are still what they were.

        Raises:
            OutputError: They are not.
        """
        self.model, self.captions = str(run.get("model", "")), bool(run.get("captions", True))
        of_the_model = () if self._same_model else ("model", "weights_sha256", "prompt")
        reasons = differences(self._run, {**run, **{key: self._run.get(key) for key in of_the_model}})
        if reasons:
            raise OutputError(f"The tiles cannot be captioned again. {' '.join(reasons)} Caption the raster anew.")

    def write(self, records: Sequence[TileRecord]) -> None:
        """Keep a batch."""
        self.records.extend(records)

    def end(self, _run: Optional[dict[str, Any]]) -> None:
        """Do nothing: the layer is edited where layers are edited."""


def caption_again(
    layer: QgsVectorLayer,
    features: Sequence[int],
    model: str,
    done: Callable[[str], None],
    failed: Callable[[TilescribeError], None],
) -> WorkTask:
    """Start a task that captions tiles again and puts the answers into the layer's edit buffer. GUI thread only.

    Args:
        layer: The tile layer; reviewed captions stay, whatever the model says now.
        features: Feature ids of the tiles.
        model: A bundle's id; empty for the run's own model.
        done: Called with a sentence.
        failed: Called with what went wrong.

    Raises:
        InputError: The run is not known, its raster is gone, or there are too many tiles.
        OutputError: The layer cannot be edited.
    """
    run = tile_layer.run_of(layer)
    if not run or "grid" not in run:
        raise InputError(_tr("The layer does not say how its tiles were made. Caption the raster anew."))
    if not 0 < len(features) <= MOST:
        raise InputError(_tr("Choose between 1 and {most} tiles; for more, caption the raster anew.").format(most=MOST))
    tiles = _tile_ids(layer, features)
    own = str(run.get("model", ""))
    same = model in ("", own) or _label(model) == split(own)[0]
    job = job_of_run(run, layer, own if same else model)
    bundle = bundle_of(job.model)
    token = token_for(bundle.id) if bundle is not None else None
    told = str(run.get("prompt") or "") if same else None
    job = replace(job, only=tuple(tiles), style=told, token=token)
    edits.begin(layer)
    sink = ChosenTiles(run, same)
    runs: list[CaptionRun] = []

    def perform(task: WorkTask) -> ChosenTiles:
        made = CaptionRun(worker.client(), job, sink)
        runs.append(made)
        if task.isCanceled():
            made.cancel()
        made.execute()
        return sink

    def finished(_result: Any) -> None:
        if sip.isdeleted(layer) or not sink.records:
            done(_tr("No tile was captioned again."))
            return
        try:
            done(put_in(layer, tiles, sink, same))
        except TilescribeError as error:
            failed(error)

    def stop() -> None:
        for made in runs:
            made.cancel()

    return WorkTask(_tr("Caption tiles again"), perform, finished, failed, stop).start()


def job_of_run(run: dict[str, Any], layer: QgsVectorLayer, model: str) -> CaptionJob:
    """Return the job that a run was, for a model.

    Raises:
        InputError: Its raster is neither where it was nor in the project.
    """
    grid = run["grid"]
    params = GridParams(
        float(grid["tile_size"]),
        float(grid["overlap"]),
        grid["unit"],
        grid.get("extent"),
        grid.get("mask_wkt"),
        int(grid.get("detail") or 1),
    )
    bands = run.get("bands")
    if bands is not None:
        return CaptionJob(_raster_of(run), layer.crs(), model, params, [int(band) for band in bands])
    return CaptionJob("", layer.crs(), model, params, None, drawing_of_run(run, layer.crs()))


def _raster_of(run: dict[str, Any]) -> str:
    """Return the raster of a run, or one of its name and size in the project; ``begin`` sees whether it is the same."""
    raster = run.get("raster") or {}
    path = str(raster.get("path", ""))
    is_file = (os.path.isabs(path) or PureWindowsPath(path).is_absolute()) and not path.startswith("/vsi")
    if not is_file or os.path.exists(path):
        return path
    wanted = (_file_name(path), raster.get("width"), raster.get("height"))
    for one in QgsProject.instance().mapLayers().values():
        if isinstance(one, QgsRasterLayer) and one.isValid() and one.providerType() == "gdal":
            place = gdal_name(one.source())
            if (_file_name(place), one.width(), one.height()) == wanted and os.path.exists(place):
                return place
    raise InputError(_tr("The raster {path} is gone. Put it back, or caption another.").format(path=path))


def _file_name(path: str) -> str:
    return PureWindowsPath(path).name  # which knows both kinds of slashes


def put_in(layer: QgsVectorLayer, tiles: dict[str, int], sink: ChosenTiles, same_model: bool) -> str:
    """Put what the model says now into the edit buffer, as one undo step, and return the outcome in words.

    A tile that could not be described now keeps what it has.
    """
    edits.begin(layer)
    done = [record for record in sink.records if record.status == schema.DONE]
    again = reviewed = 0
    with edits.command(layer, _tr("Caption tiles again")):
        for record in done:
            feature = layer.getFeature(tiles[record.tile_id])
            if not feature.isValid():  # it was deleted meanwhile
                continue
            again += 1
            values = _values(record, sink.model, layer.fields() if same_model else None)
            if _is_reviewed(feature):
                reviewed += 1
                del values["caption"]
            edits.change(layer, feature.id(), values)
    left = _left([record for record in sink.records if record.status != schema.DONE])
    if not again:
        return f"{_tr('No tile was captioned again.')} {left}".strip()
    said = (
        _tr("{tiles} captioned again by {model}; save the edits to keep it.")
        if sink.captions
        else _tr("{tiles} made searchable again by {model}; save the edits to keep it.")
    ).format(tiles=wording.tiles(again), model=sink.model)
    if reviewed:
        said += " " + _tr("{count} reviewed captions stay as they are.").format(count=reviewed)
    return f"{said} {left}".strip()


def _left(records: Sequence[TileRecord]) -> str:
    if not records:
        return ""
    said = _tr("{tiles} not described now, and left as before: {reason}")
    reason = next((record.note for record in records if record.note), "")
    return said.format(tiles=wording.tiles(len(records)), reason=TilescribeError.say(reason))


def _label(model: str) -> str:
    """Return the id and version of a model, as runs name it: another version of the run's own is another model."""
    bundle = bundle_of(model)
    return bundle.label if bundle is not None else model


def _values(record: TileRecord, model: str, fields: Optional[QgsFields]) -> dict[str, Any]:
    """Return what changes; ``fields`` are the layer's, None where another model than the run's looked."""
    values: dict[str, Any] = {
        "caption": record.caption,
        "caption_model": record.caption,
        "confidence": record.confidence,
        "status": record.status,
        "note": record.note,
    }
    if fields is not None:
        there = [field for field in fields if field.name() in schema.VECTORS]
        vectors = {field.name(): tile_layer.tile_value(record, field) for field in there}
        return {**values, "model": record.model, "valid": record.valid, **vectors}
    # The vector stays, and with it the name of the model it is of: the layer is searched by one model.
    return {**values, "note": record.note or _tr("Captioned again by {model}").format(model=model)}


def _is_reviewed(feature: QgsFeature) -> bool:
    place = feature.fieldNameIndex(schema.REVIEWED_AT)
    return place >= 0 and bool(tile_layer.text_of(feature.attribute(place)))


def _tile_ids(layer: QgsVectorLayer, features: Sequence[int]) -> dict[str, int]:
    request = QgsFeatureRequest().setFilterFids(list(features)).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["tile_id"], layer.fields())
    return {str(feature["tile_id"]): feature.id() for feature in layer.getFeatures(request)}


def _tr(text: str) -> str:
    return QCoreApplication.translate("CaptionAgain", text)
