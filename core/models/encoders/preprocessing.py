"""How a model wants its pictures: size, scale, mean and deviation, read from the file that came with it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from ...errors import BundleError

FILES = ("preprocessor_config.json", "processor_config.json")
CLIP_MEAN, CLIP_STD = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)


@dataclass(frozen=True)
class Preprocessing:
    """What is done to a picture: tiles are square, so that size is all there is to cutting.

    Attributes:
        size: Side in pixels of the picture that the model looks at.
        mean: Subtracted from each channel of 0 to 1.
        std: Each channel is divided by it.
    """

    size: int
    mean: tuple[float, ...]
    std: tuple[float, ...]

    @classmethod
    def read(cls, folder: Path) -> Preprocessing:
        """Read it from a model's folder.

        Raises:
            BundleError: There is no such file, or it makes no sense.
        """
        settings = next((_settings(folder / name) for name in FILES if (folder / name).is_file()), None)
        if settings is None:
            raise BundleError(
                f"{folder} holds no {FILES[0]}: how its pictures are made is not known. Download it again."
            )
        try:
            crop = settings.get("crop_size") if settings.get("do_center_crop") else None
            size = _side(crop if crop is not None else settings.get("size", 224))
            plain = settings.get("do_normalize") is False
            mean = (0.0,) * 3 if plain else tuple(float(x) for x in settings.get("image_mean") or CLIP_MEAN)
            std = (1.0,) * 3 if plain else tuple(float(x) for x in settings.get("image_std") or CLIP_STD)
        except (TypeError, ValueError, KeyError, AttributeError) as error:
            raise BundleError(
                f"The {FILES[0]} in {folder} cannot be understood ({error}). Download it again."
            ) from error
        if not 1 <= size <= 4096 or len(mean) != 3 or len(std) != 3 or 0.0 in std:
            raise BundleError(f"The {FILES[0]} in {folder} makes no sense. Download the model again.")
        return cls(size, mean, std)

    def pixels(self, pictures: Any, device: torch.device) -> torch.Tensor:
        """Return (N, 3, S, S) float32 of (N, S, S, 3) uint8."""
        x = torch.from_numpy(pictures).to(device).permute(0, 3, 1, 2).float() / 255
        mean = torch.tensor(self.mean, device=device).view(1, 3, 1, 1)
        std = torch.tensor(self.std, device=device).view(1, 3, 1, 1)
        return (x - mean) / std


def _settings(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise BundleError(f"{path} is damaged: it is not JSON. Download the model again.") from error
    found = found.get("image_processor", found) if isinstance(found, dict) else {}
    return found if isinstance(found, dict) else {}


def _side(size: Any) -> int:
    if isinstance(size, dict):
        return int(size.get("height") or size["shortest_edge"])
    return int(size)
