"""Open handles on one raster, one for each thread: a GDAL dataset must never be used by two at once."""

from __future__ import annotations

import os
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

# By default GDAL keeps decoded blocks in 5 % of the machine's memory. Reading goes row by row of tiles, so little is
# used twice, and memory must not grow with the raster. Read by GDAL when the first block is cached.
os.environ.setdefault("GDAL_CACHEMAX", "32")  # MB

import rasterio
from rasterio._err import CPLE_BaseError  # GDAL's own complaints, where rasterio lets them through
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.io import DatasetReader

from ..errors import InputError

# Said in the raster's notes, in better words and once.
warnings.filterwarnings("ignore", category=NotGeoreferencedWarning)


READ_ERRORS = (RasterioError, CPLE_BaseError)


@dataclass
class _Handle:
    dataset: DatasetReader
    busy: threading.Lock


class Handles:
    """Hands each thread its own dataset.

    Args:
        path: Anything GDAL opens: a file, an address, a subdataset.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._own = threading.local()
        self._all: list[_Handle] = []
        self._lock = threading.Lock()
        self._closed = False

    @contextmanager
    def use(self) -> Iterator[DatasetReader]:
        """Give the calling thread its dataset, opened when it is first needed.

        Raises:
            InputError: The raster cannot be opened.
        """
        handle = getattr(self._own, "handle", None)
        if handle is None:
            handle = self._own.handle = _Handle(_open(self.path), threading.Lock())
            with self._lock:
                self._all.append(handle)
        with handle.busy:
            if self._closed:
                raise InputError(f"The raster {self.path} was closed while it was being read.")
            yield handle.dataset

    def close(self, patience: float = 1.0) -> None:
        """Close every dataset but those stuck in a read for longer than ``patience`` seconds."""
        self._closed = True
        with self._lock:
            handles, self._all = self._all, []
        for handle in handles:
            if handle.busy.acquire(timeout=patience):
                handle.dataset.close()
                handle.busy.release()


def _open(path: str) -> DatasetReader:
    try:
        # sharing would give two threads one dataset
        return rasterio.open(path, sharing=False)
    except (*READ_ERRORS, OSError, ValueError, TypeError) as error:
        raise InputError(
            f"The raster {path} could not be opened: {str(error).rstrip('.')}. "
            "Check that it exists, that you may read it, and that it is a raster."
        ) from error
