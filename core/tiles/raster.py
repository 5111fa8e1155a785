"""A raster on disk as a source of tiles: what it is, and pictures of its windows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from os import PathLike, fspath
from typing import Any

import numpy as np
from affine import Affine
from rasterio.crs import CRS
from rasterio.errors import CRSError
from rasterio.io import DatasetReader
from rasterio.windows import Window

from ..errors import InputError
from .bands import choose_bands
from .grid import Grid, Tile
from .handles import READ_ERRORS, Handles
from .lattice import GridSpec
from .scale import metres_per_pixel
from .stretch import Stretch, apply_stretch, measure_stretch
from .window import palette_colours, read_window


class TileReadError(Exception):
    """A tile's pixels cannot be read; the message is the sentence for its note."""


@dataclass(frozen=True)
class TilePicture:
    """What the model is shown of a tile.

    Attributes:
        rgb: (S, S, 3) uint8; where there is no data it has the mean colour of the rest.
        valid: Share of the tile with data, 0 to 1; what hangs over the raster's edge has none.
    """

    rgb: np.ndarray
    valid: float


class RasterSource:
    """Reads tiles from anything that GDAL opens; every thread may call it at once.

    Args:
        path: File, address or subdataset.
        bands: Three band numbers from 1, or one for grey; None leaves the choice to the raster.
        stretch: [low, high] of each band, from an earlier run; None measures it where it is needed.
        crs_wkt: The coordinate system of a raster whose file says none, as somebody gave it in QGIS.

    Raises:
        InputError: The raster cannot be opened, has no place that tiles could have, or the bands are not there.
    """

    threads: int | None = None
    ahead: int | None = None

    def __init__(
        self,
        path: str | PathLike[str],
        bands: Sequence[int] | None = None,
        stretch: Stretch | None = None,
        crs_wkt: str | None = None,
    ) -> None:
        self.path = fspath(path)
        self._handles = Handles(self.path)
        try:
            with self._handles.use() as dataset:
                self._describe(dataset, bands, stretch, crs_wkt)
        except BaseException:
            self._handles.close()
            raise

    def _describe(
        self, dataset: DatasetReader, bands: Sequence[int] | None, stretch: Stretch | None, crs_wkt: str | None
    ) -> None:
        _refuse_unplaced(dataset, self.path)
        self.width, self.height, self.crs = dataset.width, dataset.height, dataset.crs or _given(crs_wkt)
        self.transform, self.notes = _placement(dataset, self.crs)
        self._choice = choose_bands(dataset, bands)
        self.notes += self._choice.notes
        self.stretch = measure_stretch(dataset, self._choice) if stretch is None else stretch
        if self.stretch and not dataset.dtypes[0].startswith("uint8"):
            self.notes.append("Colours are stretched from 2 to 98 % of the values, the same for every tile.")

    def __enter__(self) -> RasterSource:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the raster in every thread."""
        self._handles.close()

    @property
    def facts(self) -> dict[str, Any]:
        """What was read and how, as JSON can hold it."""
        return {
            "path": self.path,
            "width": self.width,
            "height": self.height,
            "crs_wkt": self.crs_wkt,
            "transform": list(self.transform)[:6],
            "bands": list(self._choice.bands),
            "stretch": self.stretch,
            "notes": list(self.notes),
        }

    @property
    def crs_wkt(self) -> str:
        """The coordinate system as WKT; empty when the raster has none."""
        return self.crs.to_wkt() if self.crs else ""

    def grid(self, spec: GridSpec) -> Grid:
        """Lay a grid over the raster.

        Raises:
            InputError: The lengths make no grid, or no tile is left.
        """
        scale = None
        if spec.unit == "metres":
            scale, note = metres_per_pixel(self.width, self.height, self.transform, self.crs)
            if note and note not in self.notes:
                self.notes.append(note)
        return Grid(self.width, self.height, self.transform, spec, scale)

    def read(self, tile: Tile, size: int) -> TilePicture:
        """Read a tile as a square picture.

        Args:
            tile: From this raster's grid.
            size: Side of the picture in pixels.

        Raises:
            TileReadError: The file is damaged here; the message says so.
            InputError: The raster cannot be opened any more.
        """
        left, top = max(0, tile.col_off), max(0, tile.row_off)
        right, bottom = min(self.width, tile.col_off + tile.width), min(self.height, tile.row_off + tile.height)
        window = Window(left, top, right - left, bottom - top)
        columns = max(1, round(size * window.width / tile.width))
        rows = max(1, round(size * window.height / tile.height))
        try:
            with self._handles.use() as dataset:
                data, valid = read_window(dataset, self._choice, window, rows, columns)
        except READ_ERRORS as error:
            said = str(error.__cause__ or error)[:200].rstrip(".")  # the cause is what GDAL said
            raise TileReadError(f"The raster could not be read here; its file may be damaged ({said}).") from error
        return square_picture(self._colours(data), valid, size)

    def _colours(self, data: np.ndarray) -> np.ndarray:
        """Return (3, h, w) uint8."""
        palette = self._choice.palette
        if palette is not None:
            return palette_colours(palette, data[0])[..., :3].transpose(2, 0, 1)
        return np.broadcast_to(apply_stretch(data, self.stretch), (3, *data.shape[1:]))


def square_picture(colours: np.ndarray, valid: np.ndarray, size: int) -> TilePicture:
    """Put (3, h, w) colours in the upper left of a square and give what is no data the mean colour of the rest.

    Black would be seen as water or shadow, and described.
    """
    rows, columns = valid.shape
    count = int(np.count_nonzero(valid))
    if not count:  # a sea of such tiles takes no memory: all share one pixel
        return TilePicture(np.broadcast_to(np.uint8(0), (size, size, 3)), 0.0)
    mean = np.zeros(3, dtype=np.uint8)
    if count < size * size:
        sums = colours.reshape(3, -1).astype(np.float32) @ valid.ravel().astype(np.float32)
        mean = (sums / count).round().astype(np.uint8)
        colours = colours * valid + mean[:, np.newaxis, np.newaxis] * ~valid
    rgb = np.empty((size, size, 3), dtype=np.uint8)
    rgb[rows:], rgb[:rows, columns:] = mean, mean
    for channel, colour in enumerate(colours):  # three times as fast as transposing all at once
        rgb[:rows, :columns, channel] = colour
    return TilePicture(rgb, count / (size * size))


def _given(crs_wkt: str | None) -> CRS | None:
    try:
        return CRS.from_wkt(crs_wkt) if crs_wkt else None
    except CRSError as error:  # QGIS may know systems that this PROJ does not
        raise InputError(
            "The coordinate system that the raster was given in QGIS is not understood here. Give the tile size in pixels."
        ) from error


def _placement(dataset: DatasetReader, crs: CRS | None) -> tuple[Affine, list[str]]:
    """Return where the pixels lie, and what the user should know of it."""
    if dataset.transform.is_identity:  # none was kept: as QGIS draws such a picture
        return Affine(1, 0, 0, 0, -1, 0), [
            "The raster has a coordinate system, but no position in it: footprints are in pixels, y negative downwards."
            if crs
            else "The raster has no coordinate system and no position: footprints are in pixels, y negative downwards."
        ]
    if crs:
        return dataset.transform, []
    return dataset.transform, ["The raster has no coordinate system: footprints are in its own coordinates."]


def _refuse_unplaced(dataset: DatasetReader, path: str) -> None:
    if not dataset.count:
        parts = ", ".join(dataset.subdatasets[:3])
        hint = f" Choose one of the rasters inside it, for example {parts}." if parts else " Choose another file."
        raise InputError(f"{path} holds no bands of its own.{hint}")
    if not dataset.transform.is_identity:
        return
    points, _ = dataset.gcps
    if not points and dataset.rpcs is None:
        return
    how = "ground control points" if points else "rational polynomial coefficients (RPC)"
    raise InputError(
        f"The raster {path} is placed by {how} only, so its tiles have no exact footprints yet. Warp it first "
        "(in QGIS: Raster > Projections > Warp; in a shell: gdalwarp), then caption the result."
    )
