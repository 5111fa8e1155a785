"""The JSON of NWPU-Captions: classes, each a list of pictures with ``raw`` to ``raw_4`` and a split."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ...errors import DatasetError
from .checks import clean_captions, split_name, text_field
from .entry import Entry
from .pictures import PictureFinder

CAPTION_FIELDS = ("raw", "raw_1", "raw_2", "raw_3", "raw_4")


def is_nwpu(document: object) -> bool:
    """Whether a parsed JSON file looks like NWPU-Captions."""
    return (
        isinstance(document, dict)
        and bool(document)
        and all(isinstance(records, list) for records in document.values())
        and any(
            isinstance(record, dict) and "filename" in record for records in document.values() for record in records[:1]
        )
    )


def read_nwpu(document: dict, source: Path, name: str, finder: PictureFinder) -> Iterator[Entry]:
    """Yield the entries, class by class; pictures lie in one folder or in a folder for each class."""
    for class_name, records in document.items():
        for number, record in enumerate(records):
            entry = f"class {class_name}, image {number}"
            filename = text_field(record, "filename", source, entry)
            entry = f"class {class_name}, image {number} ({filename})"
            split = split_name(text_field(record, "split", source, entry), source, entry)
            if not any(field in record for field in CAPTION_FIELDS):
                raise DatasetError(f'{source}, {entry}: the field "raw" is missing.')
            captions = [record[field] for field in CAPTION_FIELDS if record.get(field) is not None]
            yield Entry(
                path=finder.find(filename, split, source, entry, subfolder=class_name),
                captions=clean_captions(captions, source, entry),
                class_name=class_name,
                split=split,
                name=filename,
                dataset=name,
            )
