"""Errors that reach a person: each message is a sentence that says what happened and what to do next."""

from __future__ import annotations

from typing import Callable


class TilescribeError(Exception):
    """Base of every error whose message is written for the user.

    Attributes:
        kind: Short stable name that travels over the worker protocol and lets callers react.
        say: Puts a message into the user's language; set once, by QGIS's side. Everywhere else it stays English.
    """

    kind = "error"
    say: Callable[[str], str] = staticmethod(str)

    def __str__(self) -> str:
        return self.say(super().__str__())


class InputError(TilescribeError):
    """The raster, the extent, the bands or the query cannot be used as given."""

    kind = "input"


class OutputError(TilescribeError):
    """The output cannot be written, or is not a tile layer of this run."""

    kind = "output"


class BundleError(TilescribeError):
    """A model bundle is missing, damaged or of another kind than needed."""

    kind = "bundle"


class RuntimeMissingError(TilescribeError):
    """The worker's Python environment is missing, too old or incomplete."""

    kind = "runtime"


class WorkerError(TilescribeError):
    """The worker stopped, stalled or answered something that cannot be read."""

    kind = "worker"


class IndexMissingError(WorkerError):
    """The worker does not hold the index that was asked for: load it again."""

    kind = "no-index"


class DatasetError(TilescribeError):
    """A captioning data set is not laid out as expected; names the file and the entry."""

    kind = "dataset"


BY_KIND = {
    cls.kind: cls
    for cls in (
        TilescribeError,
        InputError,
        OutputError,
        BundleError,
        RuntimeMissingError,
        WorkerError,
        IndexMissingError,
        DatasetError,
    )
}


def from_kind(kind: str, message: str) -> TilescribeError:
    """Rebuild the error that crossed the wall between worker and QGIS."""
    return BY_KIND.get(kind, TilescribeError)(message)
