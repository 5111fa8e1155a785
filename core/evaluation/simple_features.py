"""A picture's colours and coarse layout as numbers: likeness without any learned model."""

from __future__ import annotations

import numpy as np
from PIL import Image

LAYOUT = 8
LEVELS = 4


def simple_feature(picture: np.ndarray) -> np.ndarray:
    """Return the unit vector of an 8 x 8 colour thumbnail and a 4 x 4 x 4 colour histogram.

    Args:
        picture: (H, W, 3) uint8.
    """
    small = Image.fromarray(picture).resize((LAYOUT, LAYOUT), Image.Resampling.BOX)
    layout = np.asarray(small, dtype=np.float32).ravel() / 255.0 - 0.5
    cells = (picture.reshape(-1, 3) // (256 // LEVELS)).astype(np.int64) @ np.array([LEVELS * LEVELS, LEVELS, 1])
    histogram = np.sqrt(np.bincount(cells, minlength=LEVELS**3).astype(np.float32) / len(cells))
    return _unit(np.concatenate([_unit(layout), _unit(histogram)]))


def _unit(vector: np.ndarray) -> np.ndarray:
    return (vector / max(float(np.linalg.norm(vector)), 1e-12)).astype(np.float32)
