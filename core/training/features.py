"""Image features computed once, for stages whose vision tower is frozen: every epoch then costs only the words."""

from __future__ import annotations

import logging
from collections.abc import Sequence

import numpy as np
import torch

from .objective import Objective
from .pictures import Pictures, augmented, whole
from .recipe import Stage

log = logging.getLogger(__name__)


class Features:
    """Pooled vectors and feature grids of several views of each picture; view 0 is never turned.

    Args:
        objective: Holds the model whose tower computes.
        pictures: The pictures.
        stage: Says the views, crop and size.
        seed: Of the random views.
    """

    def __init__(self, objective: Objective, pictures: Pictures, stage: Stage, seed: int, batch: int = 64) -> None:
        self.views = stage.cached_views
        self._pooled: list[torch.Tensor] = []
        self._grids: list[torch.Tensor] = []
        size = stage.image_sizes[-1][1]
        objective.eval()
        for view in range(stage.cached_views):
            pooled, grids = [], []
            for start in range(0, len(pictures.entries), batch):
                indexes = range(start, min(start + batch, len(pictures.entries)))
                frames = [self._frame(pictures, i, view, size, stage, seed) for i in indexes]
                pixels = objective.pixels(torch.from_numpy(np.stack(frames)).to(objective.mean.device), 0.0)
                with torch.no_grad(), torch.autocast(pixels.device.type, torch.bfloat16):
                    p, g = objective.model.image_features(pixels)
                pooled.append(p.to("cpu", torch.bfloat16))
                grids.append(g.to("cpu", torch.bfloat16))
            self._pooled.append(torch.cat(pooled))
            self._grids.append(torch.cat(grids))
            log.info("Features of view %d of %d", view + 1, stage.cached_views)

    @staticmethod
    def _frame(pictures: Pictures, index: int, view: int, size: int, stage: Stage, seed: int) -> np.ndarray:
        picture = pictures[index]
        if picture is None:
            return np.zeros((size, size, 3), np.uint8)
        rng = np.random.default_rng((seed, view, index))
        if stage.crop == (1.0, 1.0) and view == 0:
            return whole(picture, size)
        return augmented(picture, size, stage.crop, stage.turns and view > 0, rng)

    def draw(self, index: int, directed: bool, rng: np.random.Generator) -> tuple[torch.Tensor, torch.Tensor]:
        """Return one view's pooled vector (C,) and grid (cells, C); the unturned one for a sentence with directions."""
        view = 0 if directed else int(rng.integers(self.views))
        return self._pooled[view][index], self._grids[view][index]

    def take(self, indexes: Sequence[int], view: int = 0) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the pooled vectors (N, C) and grids (N, cells, C) of a view."""
        chosen = torch.tensor(list(indexes))
        return self._pooled[view][chosen], self._grids[view][chosen]
