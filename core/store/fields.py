"""The tile layer's fields, the same whoever writes the layer: QGIS or the command line. Standard library only."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Optional

LAYER_NAME = "tiles"  # the table's name where the writer may choose it

DONE, SKIPPED, FAILED = "done", "skipped", "failed"


@dataclass(frozen=True)
class Field:
    """One attribute of a tile.

    Attributes:
        name: Column name, also the attribute of ``protocol.TileRecord`` that fills it.
        kind: ``text``, ``int``, ``real`` or ``binary``.
        meaning: What it holds, in words for a person; used as the field's comment.
    """

    name: str
    kind: str
    meaning: str


FIELDS = (
    Field("tile_id", "text", "row and column of the tile, for example r00012c00007; unique, the key for resuming"),
    Field("row", "int", "row in the grid, from the top"),
    Field("col", "int", "column in the grid, from the left"),
    Field("caption", "text", "what the model said; yours to edit"),
    Field("caption_model", "text", "what the model said, kept as it was"),
    Field("confidence", "real", "exponential of the mean log-probability of the caption's words, 0 to 1"),
    Field("valid", "real", "share of the tile's pixels with data, 0 to 1"),
    Field("status", "text", "done, skipped (too little data) or failed"),
    Field("note", "text", "why the tile was skipped or failed"),
    Field("model", "text", "id and version of the model that made the caption"),
    Field("embedding", "binary", "the tile's vector for search: float16, little-endian, unit length"),
)
FIELD_NAMES = tuple(field.name for field in FIELDS)

# Only in layers whose tiles were looked at in parts, too.
DETAILS = "details"
DETAIL_FIELD = Field(DETAILS, "binary", "vectors of the tile's parts, row by row: each as embedding is, or zeros")

# A person's part: empty until somebody looked at the tile. Layers of older versions get these with the first review.
REVIEWED_BY, REVIEWED_AT = "reviewed_by", "reviewed_at"
REVIEW_FIELDS = (
    Field(REVIEWED_BY, "text", "who confirmed or corrected the caption; empty until somebody did"),
    Field(REVIEWED_AT, "text", "when that was, by the clock of who did, for example 2026-01-31T12:00:00"),
)
ALL_FIELDS = FIELDS + REVIEW_FIELDS
ALL_NAMES = tuple(field.name for field in ALL_FIELDS)

VECTORS = frozenset({"embedding", DETAILS})

REQUIRED = frozenset({"tile_id", "caption", "status", "model", "embedding"})  # what makes a layer a tile layer


def looks_at_parts(run: Optional[dict[str, Any]]) -> bool:
    """Say whether a run looks at tiles in parts, so that its layer has vectors of them."""
    return int(((run or {}).get("grid") or {}).get("detail") or 1) > 1


def fields_for(run: Optional[dict[str, Any]]) -> tuple[Field, ...]:
    """Return the fields of a layer that a run makes."""
    return (*FIELDS, DETAIL_FIELD, *REVIEW_FIELDS) if looks_at_parts(run) else ALL_FIELDS


def is_tile_layer(names: Iterable[str]) -> bool:
    """Say whether a layer with these field names can be searched and resumed as a tile layer."""
    return REQUIRED.issubset(names)


def embedding_of_text(text: str) -> bytes:
    """Return an embedding's bytes from a format without binary: hexadecimal as QGIS writes it, else base64 as we do.

    Empty when it is neither.
    """
    for read in (bytes.fromhex, lambda value: base64.b64decode(value, validate=True)):
        with suppress(ValueError):
            return read(text)
    return b""
