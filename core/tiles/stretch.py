"""From a raster's values to 8 bits: one stretch for the whole raster, so that every tile is treated alike."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import numpy as np
from rasterio.io import DatasetReader
from rasterio.windows import Window

from .bands import BandChoice
from .handles import READ_ERRORS
from .window import read_window

PERCENTILES = (2.0, 98.0)
SAMPLE_SIDE = 1024  # pixels; the longest side of the overview that is measured
WHOLE_SIDE = 4096  # a raster without overviews is read whole up to this side, and sampled in windows beyond
WINDOWS = 8  # along each side
WINDOW_SIDE = 128

Stretch = list[list[float]]  # [low, high] for each band

log = logging.getLogger(__name__)


def measure_stretch(dataset: DatasetReader, choice: BandChoice) -> Stretch | None:
    """Return the values of each chosen band that become black and white.

    Args:
        dataset: The raster.
        choice: Its bands.

    Returns:
        The 2 and 98 percent values of each band's data; None where values are colours already (8 bits, palettes).
    """
    if choice.palette is not None:
        return None
    if {dataset.dtypes[band - 1] for band in choice.bands} == {"uint8"}:
        bits = [int(dataset.tags(band, ns="IMAGE_STRUCTURE").get("NBITS", "8")) for band in choice.bands]
        return None if set(bits) == {8} else [[0.0, 2.0**count - 1] for count in bits]
    samples: list[list[np.ndarray]] = [[] for _ in choice.bands]
    for data, valid in _samples(dataset, choice):
        for band, values in zip(samples, data, strict=True):
            band.append(values[valid & np.isfinite(values)].astype(np.float64))
    return [_limits(np.concatenate(parts) if parts else np.empty(0)) for parts in samples]


def apply_stretch(data: np.ndarray, stretch: Stretch | None) -> np.ndarray:
    """Return values as 0 to 255.

    Args:
        data: (B, H, W) values in the raster's type.
        stretch: [low, high] for each band; None leaves 8-bit values as they are.

    Returns:
        (B, H, W) uint8; values that are no numbers become 0.
    """
    if stretch is None:
        return data.astype(np.uint8, copy=False)
    low, high = (np.array(column, dtype=np.float64)[:, None, None] for column in zip(*stretch, strict=True))
    scaled = (data.astype(np.float64) - low) * (255.0 / (high - low))
    return np.clip(np.nan_to_num(scaled, nan=0.0), 0, 255).round().astype(np.uint8)


def _limits(values: np.ndarray) -> list[float]:
    if not values.size:
        return [0.0, 1.0]
    low, high = (float(value) for value in np.percentile(values, PERCENTILES))
    if low == high:  # nearly everything has one value; what little differs may still be seen
        low, high = float(values.min()), float(values.max())
    return [low, high if high > low else low + 1.0]


def _samples(dataset: DatasetReader, choice: BandChoice) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield values (B, h, w) and where they are data (h, w), from an overview or from windows all over the raster."""
    if dataset.overviews(choice.bands[0]) or max(dataset.shape) <= WHOLE_SIDE:
        shrink = min(1.0, SAMPLE_SIDE / max(dataset.shape))
        height, width = (max(1, round(side * shrink)) for side in dataset.shape)
        whole = Window(0, 0, dataset.width, dataset.height)
        try:
            data, valid = read_window(dataset, choice, whole, height, width, smooth=False)
            if valid.any():
                yield data, valid
                return
        except READ_ERRORS as error:
            log.warning("The raster is damaged somewhere; its stretch is measured on windows. %s", error)
    side_x, side_y = min(WINDOW_SIDE, dataset.width), min(WINDOW_SIDE, dataset.height)
    for top in np.linspace(0, dataset.height - side_y, WINDOWS).astype(int).tolist():
        for left in np.linspace(0, dataset.width - side_x, WINDOWS).astype(int).tolist():
            window = Window(left, top, side_x, side_y)
            try:
                yield read_window(dataset, choice, window, side_y, side_x, smooth=False)
            except READ_ERRORS:
                continue  # the tiles here will say so
