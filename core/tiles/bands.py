"""Which bands make the picture: a person's choice, else what the raster says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.io import DatasetReader

from ..errors import InputError


@dataclass(frozen=True)
class BandChoice:
    """How the raster's bands become red, green and blue.

    Attributes:
        bands: Three band numbers from 1, or one for grey and palettes.
        palette: (n + 1, 4) uint8 colours of the one band's values, or None; the last is transparent, for values beyond.
        alpha: Band that says where data is, or None.
        nodata: Value of each band that means no data, or None.
        masked: Whether the raster keeps a mask of its own beside the bands.
        notes: Sentences for the user.
    """

    bands: tuple[int, ...]
    palette: np.ndarray | None
    alpha: int | None
    nodata: tuple[float | None, ...]
    masked: bool
    notes: tuple[str, ...]


def choose_bands(dataset: DatasetReader, wanted: Sequence[int] | None = None) -> BandChoice:
    """Choose the bands of an open raster.

    Args:
        dataset: The raster.
        wanted: Three band numbers from 1, or one for grey; None leaves the choice to the raster: its colour
            interpretation, else its palette, else bands 1, 2 and 3, else its first band as grey.

    Raises:
        InputError: The numbers are not bands of the raster, or its values cannot be shown.
    """
    roles = dict(zip(dataset.indexes, dataset.colorinterp, strict=True))
    alpha = next((band for band, role in roles.items() if role is ColorInterp.alpha), None)
    notes: list[str] = []
    if wanted is not None:
        bands = _checked(wanted, dataset.count)
    else:
        bands = _own_choice(roles)
        colours = len(roles) - (alpha is not None)
        if colours > len(bands):
            used = "band 1 is" if bands == (1,) else f"bands {', '.join(map(str, bands))} are"
            notes.append(f"Of {colours} bands, {used} used; choose others if these do not look right.")
    _refuse_complex(dataset, bands)
    flags = [dataset.mask_flag_enums[band - 1] for band in bands]
    indexed = len(set(bands)) == 1 and roles[bands[0]] is ColorInterp.palette
    return BandChoice(
        bands=bands,
        palette=_palette(dataset, bands[0]) if indexed else None,
        alpha=None if alpha in bands else alpha,
        nodata=tuple(
            dataset.nodatavals[band - 1] if MaskFlags.nodata in flag else None
            for band, flag in zip(bands, flags, strict=True)
        ),
        masked=any(MaskFlags.per_dataset in flag and MaskFlags.alpha not in flag for flag in flags)
        or any(flag == [] for flag in flags),
        notes=tuple(notes),
    )


def _checked(wanted: Sequence[int], count: int) -> tuple[int, ...]:
    bands = tuple(int(band) for band in wanted)
    if len(bands) not in (1, 3):
        raise InputError(f"{len(bands)} bands were chosen. Choose three for red, green and blue, or one for grey.")
    missing = [str(band) for band in bands if not 1 <= band <= count]
    if missing:
        has = "one band" if count == 1 else f"bands 1 to {count}"
        raise InputError(f"The raster has no band {', '.join(missing)}: it has {has}. Choose among these.")
    return bands


def _own_choice(roles: dict[int, ColorInterp]) -> tuple[int, ...]:
    first = {role: band for band, role in reversed(roles.items())}  # where two have one role, the first counts
    colours = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)
    if all(colour in first for colour in colours):
        return tuple(first[colour] for colour in colours)
    visible = [band for band, role in roles.items() if role is not ColorInterp.alpha]
    if not visible:  # nothing but alpha: its shape is all there is to see
        return (1,)
    if roles[visible[0]] is ColorInterp.palette or len(visible) < 3:
        return (visible[0],)
    return tuple(visible[:3])


def _palette(dataset: DatasetReader, band: int) -> np.ndarray | None:
    try:
        entries = dataset.colormap(band)
    except ValueError:  # says palette, but brings none
        return None
    colours = np.zeros((max(entries) + 2, 4), dtype=np.uint8)
    for value, colour in entries.items():
        colours[value] = colour
    return colours


def _refuse_complex(dataset: DatasetReader, bands: Sequence[int]) -> None:
    if any(dataset.dtypes[band - 1].startswith("complex") for band in bands):
        raise InputError(
            "The raster holds complex numbers (radar before detection), which make no picture. "
            "Turn them into amplitudes first, then caption the result."
        )
