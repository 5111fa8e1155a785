"""Recognising a data set's layout and loading it; a folder of data sets is their union (Cap-4)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from ...errors import DatasetError
from .checks import SPLITS
from .entry import CaptionDataset, Entry
from .karpathy import read_karpathy
from .nwpu import is_nwpu, read_nwpu
from .pictures import PictureFinder
from .tables import has_columns, read_table

KNOWN_FILES = {
    "dataset_rsicd.json": "rsicd",
    "dataset_rsitmd.json": "rsitmd",
    "dataset_nwpu.json": "nwpu",
    "dataset_ucm.json": "ucm",
    "dataset_sydney.json": "sydney",
}


def open_dataset(
    folder: str | Path | Iterable[str | Path], split: str | None = None, check_pictures: bool = True
) -> CaptionDataset:
    """Load a captioning data set, whatever its layout, or the union of several.

    Understood: Karpathy JSON (RSICD, UCM-Captions, Sydney-Captions, RSITMD), NWPU-Captions' JSON, RemoteCLIP-style CSV,
    a folder with captions.csv, and a folder that holds several of these.

    Args:
        folder: The data set's folder, or several of them.
        split: ``train``, ``val`` or ``test``; None for all.
        check_pictures: Whether a picture that is not on disk is an error now (existence only, pictures are not opened).

    Raises:
        DatasetError: Naming file and entry, when something is missing or not understood.
    """
    roots = [Path(folder)] if isinstance(folder, (str, Path)) else [Path(item) for item in folder]
    wanted = None if split is None else SPLITS.get(split.lower(), split)
    names: list[str] = []
    entries: list[Entry] = []
    for root in roots:
        name, loaded = _load(root, check_pictures, wanted)
        names.append(name)
        entries.extend(loaded)
    chosen = tuple(entry for entry in entries if wanted is None or entry.split == wanted)
    if not chosen:
        found = ", ".join(dict.fromkeys(entry.split for entry in entries)) or "none"
        raise DatasetError(f"{_listed(roots)} has no pictures in the split {split!r}; it has: {found}.")
    return CaptionDataset("+".join(names), chosen)


def _load(root: Path, check: bool, wanted: str | None) -> tuple[str, list[Entry]]:
    if not root.is_dir():
        raise DatasetError(f"The data set folder {root} does not exist.")
    entries = list(_entries(root, check, wanted))
    if entries:
        return "+".join(dict.fromkeys(entry.dataset for entry in entries)), entries
    parts = [sub for sub in sorted(root.iterdir()) if sub.is_dir() and _sources(sub, strict=True)]
    if not parts:
        raise DatasetError(
            f"{root} is not a captioning data set: expected a dataset JSON (Karpathy or NWPU-Captions), captions.csv, "
            "a CSV with filepath and title, or folders that hold these."
        )
    loaded = [_load(part, check, wanted) for part in parts]
    return "+".join(name for name, _ in loaded), [entry for _, part in loaded for entry in part]


def _entries(root: Path, check: bool, wanted: str | None) -> Iterator[Entry]:
    """Yield the entries of every caption file in the folder; pictures of other splits are not asked for."""
    sources = _sources(root)
    if not sources:
        return
    finder = PictureFinder(root, check, wanted)
    for source in sources:
        if source.suffix.lower() == ".csv":
            yield from read_table(source, _name(source), finder)
        else:
            yield from _read_json(source, finder)


def _sources(root: Path, strict: bool = False) -> list[Path]:
    """Return the files that may hold captions, captions.csv alone where there is one.

    ``strict`` leaves out JSON files of other names, which only a person pointing at the folder makes likely.
    """
    if (root / "captions.csv").is_file():
        return [root / "captions.csv"]
    files = sorted(root.iterdir())
    documents = [path for path in files if path.suffix.lower() == ".json" and path.name.lower().startswith("dataset")]
    if documents:
        return documents
    tables = [path for path in files if path.suffix.lower() == ".csv" and has_columns(path)]
    if tables or strict:
        return tables
    return [path for path in files if path.suffix.lower() == ".json" and path.name != "labels.json"]


def _read_json(source: Path, finder: PictureFinder) -> Iterator[Entry]:
    try:
        document = json.loads(source.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise DatasetError(f"{source} is not valid JSON ({error}); it may be truncated.") from error
    if isinstance(document, dict) and isinstance(document.get("images"), list):
        return read_karpathy(document, source, _name(source, document.get("dataset")), finder)
    if is_nwpu(document):
        return read_nwpu(document, source, _name(source), finder)
    raise DatasetError(f'{source} has neither a list called "images" nor classes with lists of pictures.')


def _name(source: Path, stated: object = None) -> str:
    if isinstance(stated, str) and stated.strip():
        return stated.strip().lower()
    return KNOWN_FILES.get(source.name.lower(), source.parent.name.lower())


def _listed(roots: list[Path]) -> str:
    return ", ".join(str(root) for root in roots)
