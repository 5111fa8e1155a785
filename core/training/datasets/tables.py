"""Captions in CSV files: a plain folder's captions.csv and the RemoteCLIP style (filepath, title)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from ...errors import DatasetError
from .checks import SPLITS, clean_captions, split_name
from .entry import Entry
from .pictures import PictureFinder

PICTURE_COLUMNS = ("filepath", "filename", "file", "image", "path")
CAPTION_COLUMNS = ("title", "caption", "text", "raw")
CLASS_COLUMNS = ("class", "class_name", "label")


def read_table(source: Path, name: str, finder: PictureFinder) -> Iterator[Entry]:
    """Yield one entry a picture; a picture's captions stand in rows of their own.

    The split comes from a ``split`` column, else from the file's name (``..._val.csv``), else it is ``train``.
    """
    pictures: dict[str, dict] = {}
    for line, row in _rows(source):
        entry = f"line {line}"
        filename = _first(row, PICTURE_COLUMNS)
        if not filename:
            raise DatasetError(f"{source}, {entry}: the picture's name is missing.")
        given = row.get("split")
        split = split_name(given, source, entry) if given else _split_of_file(source)
        picture = pictures.setdefault(
            filename, {"line": line, "captions": [], "split": split, "class": _first(row, CLASS_COLUMNS)}
        )
        if picture["split"] != split:
            raise DatasetError(
                f"{source}, {entry}: {filename} is in {picture['split']} and in {split}; keep one of them."
            )
        picture["captions"].append(_first(row, CAPTION_COLUMNS) or "")
    if not pictures:
        raise DatasetError(f"{source} has no rows under its header.")
    for filename, picture in pictures.items():
        entry = f"line {picture['line']} ({filename})"
        yield Entry(
            path=finder.find(filename, picture["split"], source, entry),
            captions=clean_captions(picture["captions"], source, entry),
            class_name=picture["class"] or None,
            split=picture["split"],
            name=filename,
            dataset=name,
        )


def has_columns(source: Path) -> bool:
    """Whether a CSV file's header names a picture column and a caption column."""
    header = _header(source)
    return _first_column(header, PICTURE_COLUMNS) is not None and _first_column(header, CAPTION_COLUMNS) is not None


def _rows(source: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield line numbers and rows with lower-case column names."""
    header = _header(source)
    for wanted in (PICTURE_COLUMNS, CAPTION_COLUMNS):
        if _first_column(header, wanted) is None:
            raise DatasetError(
                f"{source}, line 1: no column called {' or '.join(wanted)}; the header has {', '.join(header) or 'nothing'}."
            )
    try:
        with source.open(newline="", encoding="utf-8-sig") as stream:
            reader = csv.reader(stream, delimiter=_delimiter(source))
            next(reader)
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield reader.line_num, dict(zip(header, (cell.strip() for cell in cells)))
    except (UnicodeDecodeError, csv.Error) as error:
        raise DatasetError(f"{source} cannot be read as UTF-8 CSV ({error}).") from error


def _header(source: Path) -> list[str]:
    try:
        with source.open(newline="", encoding="utf-8-sig") as stream:
            return [name.strip().lower() for name in next(csv.reader(stream, delimiter=_delimiter(source)), [])]
    except (UnicodeDecodeError, csv.Error) as error:
        raise DatasetError(f"{source} cannot be read as UTF-8 CSV ({error}).") from error


def _delimiter(source: Path) -> str:
    """Return the separator: open_clip's tables use tabs, others commas."""
    with source.open(encoding="utf-8-sig", errors="replace") as stream:
        return "\t" if "\t" in stream.readline() else ","


def _first_column(header: list[str], names: tuple[str, ...]) -> str | None:
    return next((name for name in names if name in header), None)


def _first(row: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((row[name] for name in names if row.get(name)), None)


def _split_of_file(source: Path) -> str:
    words = source.stem.lower().replace("-", "_").split("_")
    return next((SPLITS[word] for word in reversed(words) if word in SPLITS), "train")
