"""The Karpathy JSON of RSICD, UCM-Captions, Sydney-Captions and RSITMD: ``images`` with ``sentences``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ...errors import DatasetError
from .checks import clean_captions, split_name, text_field
from .entry import Entry
from .pictures import PictureFinder

CLASS_IN_NAME = re.compile(r"^([A-Za-z][A-Za-z_]*?)_?\d+\.\w+$")  # baseballfield_12.tif


def read_karpathy(document: dict, source: Path, name: str, finder: PictureFinder) -> Iterator[Entry]:
    """Yield the entries of a document whose ``images`` is a list."""
    for number, record in enumerate(document["images"]):
        entry = f"image {number}"
        filename = text_field(record, "filename", source, entry)
        entry = f"image {number} ({filename})"
        split = split_name(text_field(record, "split", source, entry), source, entry)
        sentences = record.get("sentences")
        if not isinstance(sentences, list):
            raise DatasetError(f'{source}, {entry}: the field "sentences" is missing or not a list.')
        captions = []
        for position, sentence in enumerate(sentences):
            if not isinstance(sentence, dict) or "raw" not in sentence:
                raise DatasetError(f'{source}, {entry}: sentence {position} has no field "raw".')
            captions.append(sentence["raw"])
        yield Entry(
            path=finder.find(filename, split, source, entry),
            captions=clean_captions(captions, source, entry),
            class_name=_class_name(record, filename),
            split=split,
            name=filename,
            dataset=name,
        )


def _class_name(record: dict, filename: str) -> str | None:
    """Return the stated class, else the one that the file name begins with."""
    stated = record.get("class")
    if isinstance(stated, str) and stated.strip():
        return stated.strip()
    match = CLASS_IN_NAME.match(Path(filename).name)
    return match.group(1) if match else None
