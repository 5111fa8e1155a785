"""The files in which a tile layer's vectors, those of its tiles' parts, captions and boxes cross to the worker."""

from __future__ import annotations

import json
import os
import tempfile
from array import array
from collections.abc import Callable
from types import TracebackType
from typing import Any, Optional

from qgis.core import QgsFeatureRequest
from qgis.PyQt.QtCore import QByteArray

from ...core.errors import InputError
from ...core.store.fields import DETAILS, embedding_of_text
from ...core.worker.protocol import LoadIndexRequest
from ..layers import tile_layer

LOOK_EVERY = 2000  # features between two looks at whether the search was cancelled


class IndexFiles:
    """Temporary files of one layer; removed on leaving unless the worker has done so."""

    def __init__(self) -> None:
        """Make empty files."""
        self.feature_ids = array("q")
        self.dim = 0
        self._folder = tempfile.mkdtemp(prefix="tilescribe-index-")
        self._parts_size = 0  # bytes that the vectors of a tile's parts take; 0 until a tile has any
        self._vectors, self._captions, self._boxes, self._details = (
            os.path.join(self._folder, name) for name in ("vectors.f16", "captions.json", "boxes.f64", "details.f16")
        )

    def __enter__(self) -> IndexFiles:
        """Return itself."""
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        """Remove what the worker has left."""
        for path in (self._vectors, self._captions, self._boxes, self._details):
            if os.path.exists(path):
                os.unlink(path)
        os.rmdir(self._folder)

    def fill(self, source: Any, name: str, cancelled: Callable[[], bool]) -> str:
        """Write every tile that has an embedding and return the model that made them.

        Args:
            source: Has ``getFeatures`` and ``fields``.
            name: The layer's name, for messages.
            cancelled: Asked now and then; reading ends when it says so.

        Raises:
            InputError: The layer has no embeddings, or those of several models.
        """
        names = ["caption", "model", "embedding"]
        has_parts = source.fields().lookupField(DETAILS) >= 0
        names += [DETAILS] if has_parts else []
        request = QgsFeatureRequest().setSubsetOfAttributes(names, source.fields())
        models: set[str] = set()
        with (
            open(self._vectors, "wb") as vectors,
            open(self._boxes, "wb") as boxes,
            open(self._details, "wb") as details,
            open(self._captions, "w", encoding="utf-8") as captions,
        ):
            captions.write("[")
            for count, feature in enumerate(source.getFeatures(request)):
                if count % LOOK_EVERY == 0 and cancelled():
                    break
                vector = vector_bytes(feature["embedding"])
                self.dim = self.dim or len(vector) // 2
                if not vector or len(vector) != 2 * self.dim:  # skipped, failed, or damaged by hand
                    continue
                if has_parts:
                    self._write_parts(details, vector_bytes(feature[DETAILS]))
                box = feature.geometry().boundingBox()
                vectors.write(vector)
                boxes.write(array("d", (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())).tobytes())
                captions.write(("," if self.feature_ids else "") + json.dumps(tile_layer.text_of(feature["caption"])))
                self.feature_ids.append(feature.id())
                models.add(tile_layer.text_of(feature["model"]))
            captions.write("]")
        if not self.feature_ids and not cancelled():
            raise InputError(
                f"The layer {name} holds no embeddings, so there is nothing to search. Caption its raster again, or "
                "clear the layer's filter."
            )
        if len(models) > 1:
            raise InputError(
                f"The layer {name} holds tiles of several models ({', '.join(sorted(models))}), which cannot be "
                "compared. Filter the layer to one of them."
            )
        return next(iter(models), "")

    def _write_parts(self, file: Any, parts: bytes) -> None:
        """Write the vectors of the next tile's parts; zeros for one that has none, or not as many as the others."""
        if parts and not self._parts_size and len(parts) % (2 * self.dim) == 0:
            self._parts_size = len(parts)
            file.write(bytes(self._parts_size * len(self.feature_ids)))  # the tiles before it had none
        file.write(parts if parts and len(parts) == self._parts_size else bytes(self._parts_size))

    def request(self, job: str, key: str) -> LoadIndexRequest:
        """Return the message that hands the files over."""
        made = LoadIndexRequest(job, key, self.dim, len(self.feature_ids), self._vectors, self._captions, self._boxes)
        if self._parts_size:
            made.details_file, made.parts = self._details, self._parts_size // (2 * self.dim)
        return made


def vector_bytes(value: Any) -> bytes:
    """Return an embedding's bytes, also from formats that keep binary as text; empty when there are none."""
    if isinstance(value, (QByteArray, bytes)):
        return bytes(value)
    return embedding_of_text(value) if isinstance(value, str) else b""
