"""Checks shared by the loaders: every complaint names the file and the entry."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...errors import DatasetError

SPLITS = {"train": "train", "restval": "train", "val": "val", "valid": "val", "validation": "val", "test": "test"}


def text_field(record: Any, field: str, source: Path, entry: str) -> str:
    """Return a field that must be a non-blank string."""
    if not isinstance(record, dict):
        raise DatasetError(f"{source}, {entry}: expected an object with fields, found {type(record).__name__}.")
    if field not in record or record[field] is None:
        raise DatasetError(f'{source}, {entry}: the field "{field}" is missing.')
    value = record[field]
    if not isinstance(value, str) or not value.strip():
        raise DatasetError(f'{source}, {entry}: the field "{field}" should be text, found {value!r}.')
    return value.strip()


def split_name(value: str, source: Path, entry: str) -> str:
    """Return ``train``, ``val`` or ``test`` for the ways in which files write them."""
    try:
        return SPLITS[value.strip().lower()]
    except KeyError:
        raise DatasetError(f"{source}, {entry}: unknown split {value!r}; use train, val or test.") from None


def clean_captions(captions: list[Any], source: Path, entry: str) -> tuple[str, ...]:
    """Return the sentences without blank ones; an image needs at least one."""
    for caption in captions:
        if not isinstance(caption, str):
            raise DatasetError(f"{source}, {entry}: a caption should be text, found {caption!r}.")
    kept = tuple(" ".join(caption.split()) for caption in captions if caption.strip())
    if not kept:
        raise DatasetError(
            f"{source}, {entry}: the image has no captions. Write one, or take the entry out of the file."
        )
    return kept
