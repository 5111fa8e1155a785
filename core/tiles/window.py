"""Reading a window of a raster, decimated through its overviews, and where in it there is data."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from rasterio.enums import Resampling
from rasterio.io import DatasetReader
from rasterio.windows import Window

from .bands import BandChoice
from .handles import READ_ERRORS


def read_window(
    dataset: DatasetReader, choice: BandChoice, window: Window, height: int, width: int, *, smooth: bool = True
) -> tuple[np.ndarray, np.ndarray]:
    """Read the chosen bands of a window at a given size.

    Args:
        dataset: The raster.
        choice: Its bands.
        window: In pixels, inside the raster.
        height: Rows wanted.
        width: Columns wanted.
        smooth: Average the pixels that become one; False picks one of them (faster, and keeps values as they are).

    Returns:
        Values (B, height, width) in the raster's type, or one that holds those of all bands, and where there is data
        (height, width) bool: in any band, unless the raster's alpha or mask says otherwise.

    Raises:
        RasterioError: The file is damaged here.
    """
    shrinks = height < window.height or width < window.width
    averaged = smooth and shrinks and choice.palette is None
    indexes = [*choice.bands] if choice.alpha is None else [*choice.bands, choice.alpha]
    shape = (len(indexes), height, width)

    def read(resampling: Resampling) -> Sequence[np.ndarray]:
        if len({dataset.dtypes[index - 1] for index in indexes}) > 1:  # which rasterio does not read together
            return [dataset.read(index, window=window, out_shape=shape[1:], resampling=resampling) for index in indexes]
        return dataset.read(indexes, window=window, out_shape=shape, resampling=resampling)

    try:
        values = read(Resampling.average if averaged else Resampling.nearest)
    except READ_ERRORS:
        if not averaged:
            raise
        values = read(Resampling.nearest)  # averaging looks beyond the window: the damage may be next door
    data = values[: len(choice.bands)]
    valid = np.zeros((height, width), dtype=bool)
    for band, nodata in zip(data, choice.nodata, strict=True):
        valid |= _has_data(band, nodata)
    if choice.alpha is not None:
        valid &= values[-1] > 0
    if choice.masked:
        valid &= dataset.read_masks(choice.bands[0], window=window, out_shape=(height, width)) > 0
    if choice.palette is not None:
        valid &= palette_colours(choice.palette, data[0])[..., 3] > 0
    return np.asarray(data), valid


def _has_data(band: np.ndarray, nodata: float | None) -> np.ndarray:
    """Say where a band's values are numbers other than its no-data value."""
    if band.dtype.kind == "f":
        valid = np.isfinite(band)
        # The value is compared as the band's own type holds it: float32 has no -3.4e38 to all its digits.
        return valid if nodata is None or np.isnan(nodata) else valid & (band != band.dtype.type(nodata))
    limits = np.iinfo(band.dtype)
    if nodata is None or not limits.min <= nodata <= limits.max or nodata != int(nodata):
        return np.ones(band.shape, dtype=bool)
    return band != band.dtype.type(int(nodata))


def palette_colours(palette: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Return the (H, W, 4) uint8 colours of (H, W) values; those beyond the palette are transparent."""
    return palette.take(values, axis=0, mode="clip")
