"""Pictures of any size, made square at the size that the model looks at."""

from __future__ import annotations

import numpy as np
from PIL import Image


def resized(images: np.ndarray, size: int) -> np.ndarray:
    """Return (N, size, size, 3) uint8 of (N, H, W, 3) uint8; smoothed before shrinking, so that small things stay."""
    if images.shape[1:3] == (size, size):
        return np.ascontiguousarray(images)
    shrunk = [np.asarray(Image.fromarray(image).resize((size, size), Image.Resampling.BICUBIC)) for image in images]
    return np.stack(shrunk) if shrunk else np.zeros((0, size, size, 3), np.uint8)
