"""What a captioning data set holds: pictures with their sentences, class and split."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Entry:
    """One picture and what people wrote about it.

    Attributes:
        path: The picture's file.
        captions: Its sentences as written, at least one, none blank.
        class_name: Scene class as written in the data, or None where the data states none.
        split: ``train``, ``val`` or ``test``.
        name: What the data set's own file calls the picture; used in messages and reports.
        dataset: The data set the picture came from; tells the parts of a union apart.
    """

    path: Path
    captions: tuple[str, ...]
    class_name: str | None
    split: str
    name: str
    dataset: str = ""


@dataclass(frozen=True)
class CaptionDataset:
    """A named list of entries."""

    name: str
    entries: tuple[Entry, ...]

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    @property
    def splits(self) -> tuple[str, ...]:
        """The splits that have pictures, in the order in which they first appear."""
        return tuple(dict.fromkeys(entry.split for entry in self.entries))

    @property
    def class_names(self) -> tuple[str, ...]:
        """The scene classes as written in the data, sorted."""
        return tuple(sorted({entry.class_name for entry in self.entries if entry.class_name}))
