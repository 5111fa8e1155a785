"""The files in which a tile layer's vectors, those of its tiles' parts, captions and boxes cross to the worker."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from types import TracebackType
from typing import Any, Optional

from qgis.core import QgsFeatureRequest
from qgis.PyQt.QtCore import QByteArray

from ...core.errors import InputError
from ...core.models.labels import embedding_part
from ...core.store.fields import DETAILS, embedding_of_text
from ...core.worker.protocol import LoadIndexRequest
from ..layers import tile_layer
from ..messages import log

LOOK_EVERY = 2000  # features between two looks at whether the search was cancelled


class IndexFiles:
    """Temporary files of one layer; removed on leaving unless the worker has done so.

    Attributes:
        feature_ids: Those of the tiles, row by row.
        embedded: Whether each of them has an embedding of the layer's model; the others are found by their words.
        dim: Length of an embedding; 0 where no tile has one.
    """

    def __init__(self) -> None:
        """Make empty files."""
        self.feature_ids = array("q")
        self.embedded: list[bool] = []
        self.dim = 0
        self._folder = tempfile.mkdtemp(prefix="tilescribe-index-")
        self._parts_size = 0  # bytes that the vectors of a tile's parts take; 0 where no tile has any
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
        shutil.rmtree(self._folder, ignore_errors=True)

    def fill(self, source: Any, name: str, cancelled: Callable[[], bool]) -> str:
        """Write every tile that has an embedding or a caption, and return the model of the embeddings.

        Of the embeddings of several models those of most tiles count; no query could be compared with all of them.

        Args:
            source: Has ``getFeatures`` and ``fields``.
            name: The layer's name, for messages.
            cancelled: Asked now and then; reading ends when it says so.

        Raises:
            InputError: The layer has neither embeddings nor captions, or its file is gone.
        """
        names = ["caption", "model", "embedding"]
        has_parts = source.fields().lookupField(DETAILS) >= 0
        names += [DETAILS] if has_parts else []
        request = QgsFeatureRequest().setSubsetOfAttributes(names, source.fields())
        makers: list[str] = []
        maker_of: dict[str, str] = {}  # one string for each model, not for each tile
        with (
            _Rows(self._vectors) as vectors,
            _Rows(self._details) as details,
            open(self._boxes, "wb") as boxes,
            open(self._captions, "w", encoding="utf-8") as captions,
        ):
            captions.write("[")
            for count, feature in enumerate(source.getFeatures(request)):
                if count % LOOK_EVERY == 0 and cancelled():
                    break
                vector, caption = vector_bytes(feature["embedding"]), tile_layer.text_of(feature["caption"])
                if not vector and not caption.strip():  # skipped or failed
                    continue
                vectors.add(vector)
                details.add(vector_bytes(feature[DETAILS]) if has_parts else b"")
                box = feature.geometry().boundingBox()
                boxes.write(array("d", (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())).tobytes())
                captions.write(("," if self.feature_ids else "") + json.dumps(caption))
                self.feature_ids.append(feature.id())
                label = tile_layer.text_of(feature["model"])
                makers.append(maker_of.setdefault(label, embedding_part(label)))
            captions.write("]")
        if not self.feature_ids and not cancelled():
            lost = getattr(source, "lost_file", "")
            if lost:
                raise InputError(
                    f"The file {lost} of the layer {name} is not there any more. Put it back, or show QGIS where it is now "
                    "(Change Data Source in the layer's menu)."
                )
            raise no_embeddings(name)
        kinds = (kind for kind in zip(makers, vectors.lengths) if kind[1] and kind[1] % 2 == 0)
        model, size = _most(kinds, ("", 0))
        self.embedded = [size > 0 and kind == (model, size) for kind in zip(makers, vectors.lengths)]
        self.dim = size // 2
        parts = (length for length, has in zip(details.lengths, self.embedded) if has and length and length % size == 0)
        self._parts_size = _most(parts, 0)
        vectors.even(size, self.embedded)
        details.even(self._parts_size, self.embedded)
        others = sum(length > 0 for length in vectors.lengths) - sum(self.embedded)
        if others:
            log(f"{others} tiles of the layer {name} have no embedding of {model}; they are found by their words only.")
        return model

    def request(self, job: str, key: str) -> LoadIndexRequest:
        """Return the message that hands the files over."""
        made = LoadIndexRequest(job, key, self.dim, len(self.feature_ids), self._vectors, self._captions, self._boxes)
        if self._parts_size:
            made.details_file, made.parts = self._details, self._parts_size // (2 * self.dim)
        return made


class _Rows:
    """Byte strings of the tiles end to end in a file: of any length while they come, then of one."""

    def __init__(self, path: str) -> None:
        self.lengths = array("Q")
        self._path, self._file = path, open(path, "wb")  # noqa: SIM115 - closed on leaving

    def __enter__(self) -> _Rows:
        return self

    def __exit__(self, *_: Any) -> None:
        self._file.close()

    def add(self, row: bytes) -> None:
        """Write the next tile's; empty where it has none."""
        self._file.write(row)
        self.lengths.append(len(row))

    def even(self, size: int, chosen: Sequence[bool]) -> None:
        """Make every row ``size`` bytes long: zeros for those that are not chosen, or of another length."""
        kept = [has and length == size for length, has in zip(self.lengths, chosen)]
        if all(kept) or not any(self.lengths):
            return
        with open(self._path, "rb") as old, open(f"{self._path}.even", "wb") as new:
            for length, keep in zip(self.lengths, kept):
                row = old.read(length)
                new.write(row if keep else bytes(size))
        os.replace(f"{self._path}.even", self._path)


def no_embeddings(name: str) -> InputError:
    """Return what to say where tiles shall be compared and a layer has nothing to compare."""
    return InputError(
        f"The layer {name} holds no embeddings, so there is nothing to search. Caption its raster again, or "
        "clear the layer's filter."
    )


def _most(values: Iterable[Any], none: Any) -> Any:
    """Return the most frequent value, of several the one that comes first; ``none`` where there is no value."""
    ((value, _),) = Counter(values).most_common(1) or ((none, 0),)
    return value


def vector_bytes(value: Any) -> bytes:
    """Return an embedding's bytes, also from formats that keep binary as text; empty when there are none."""
    if isinstance(value, (QByteArray, bytes)):
        return bytes(value)
    return embedding_of_text(value) if isinstance(value, str) else b""
