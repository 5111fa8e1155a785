"""Scene classification sets: labels.json beside images/."""

from __future__ import annotations

import json
from pathlib import Path

from ..errors import DatasetError

FILE = "labels.json"


def has_labels(folder: Path) -> bool:
    """Whether the folder is a scene classification set."""
    return (folder / FILE).is_file()


def load_labels(folder: Path) -> list[tuple[Path, str]]:
    """Return pictures and class names of ``[{"filename": ..., "class": ...}]``.

    Raises:
        DatasetError: Naming file and entry.
    """
    source = folder / FILE
    try:
        records = json.loads(source.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise DatasetError(f"{source} is not valid JSON ({error}); it may be truncated.") from error
    if not isinstance(records, list) or not records:
        raise DatasetError(f'{source} should be a list of objects with "filename" and "class".')
    pairs = []
    for number, record in enumerate(records):
        for field in ("filename", "class"):
            if not isinstance(record, dict) or not isinstance(record.get(field), str) or not record[field].strip():
                raise DatasetError(f'{source}, entry {number}: the field "{field}" is missing or not text.')
        candidates = [folder / "images" / record["filename"], folder / record["filename"]]
        path = next((path for path in candidates if path.is_file()), None)
        if path is None:
            raise DatasetError(
                f"{source}, entry {number}: the picture {record['filename']} is not in {folder / 'images'}."
            )
        pairs.append((path, record["class"].strip()))
    return pairs
