"""What one training step computes: the sum of the losses that the stage's weights ask for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from ..models.rscapret.modeling import IGNORED, RSCapRetModel
from .contrast import Memory, contrastive_loss
from .mixing import mixed
from .recipe import Stage
from .rehearsal import rehearsal_loss

Critic = Callable[[RSCapRetModel, torch.Tensor, dict[str, Any], Stage], tuple[torch.Tensor, float]]


class Objective(nn.Module):
    """A model together with the parts that only training needs: the scene-class head and the colour changes.

    Args:
        model: The model that learns.
        scenes: Number of scene classes of the auxiliary loss; 0 for none.
        pad: Id of padding in queries.
        critic: Computes the self-critical loss of (model, visual tokens, batch, stage), for stages that reward.
    """

    def __init__(self, model: RSCapRetModel, scenes: int, pad: int, critic: Critic | None = None) -> None:
        super().__init__()
        self.critic = critic
        self.memory: Memory | None = None  # set by a stage that remembers
        self.model, self.pad = model, pad
        self.scene_head = nn.Linear(model.image_map.in_features, max(scenes, 1))
        self.register_buffer("mean", torch.tensor(model.config.image_mean).view(1, 3, 1, 1), persistent=False)
        self.register_buffer("std", torch.tensor(model.config.image_std).view(1, 3, 1, 1), persistent=False)

    def forward(
        self, batch: dict[str, Any], stage: Stage, interleaved: bool = False
    ) -> tuple[torch.Tensor, dict[str, float]]:
        """Return the weighted loss and its parts by name, for the log."""
        model, weights = self.model, stage.weights
        losses: dict[str, torch.Tensor] = {}
        states = None
        if weights.get("retrieval") or weights.get("text"):
            mask = (batch["queries"] != self.pad).long()
            states = model.text_states(batch["queries"], mask)
        if stage.mix and self.training:
            batch = mixed(batch)
        if stage.kind != "language":
            pooled, grid = self._features(batch, stage)
            if self.training and stage.dropout:
                pooled, grid = functional.dropout(pooled, stage.dropout), functional.dropout(grid, stage.dropout)
        if weights.get("caption"):
            losses["caption"] = self._caption_loss(pooled, grid, batch["captions"], interleaved, stage.smoothing)
        if weights.get("retrieval"):
            images, texts = model.embed_pooled(pooled), model.embed_states(states, batch["queries"])
            memory = self.memory if self.training else None
            losses["retrieval"] = contrastive_loss(model, images, texts, batch["keys"], batch["true"], memory)
        if weights.get("text"):
            losses["text"] = model.text_loss(states, batch["queries"], mask, stage.smoothing)
        if "rehearsed_ids" in batch:
            losses["rehearsal"] = rehearsal_loss(model, batch, self.pad)
        if weights.get("scene"):
            losses["scene"] = self._scene_loss(pooled, batch, stage.smoothing)
        shown = {name: float(loss.detach()) for name, loss in losses.items()}
        if weights.get("reward") and self.critic:
            losses["reward"], shown["reward"] = self.critic(model, model.visual_tokens(pooled, grid), batch, stage)
        return sum(weights[name] * loss for name, loss in losses.items()), shown

    def _features(self, batch: dict[str, Any], stage: Stage) -> tuple[torch.Tensor, torch.Tensor]:
        if "pooled" in batch:
            return batch["pooled"].float(), batch["grid"].float()
        return self.model.image_features(self.pixels(batch["pixels"], stage.colour if self.training else 0.0))

    def _caption_loss(
        self, pooled: torch.Tensor, grid: torch.Tensor, captions: torch.Tensor, interleaved: bool, smoothing: float
    ) -> torch.Tensor:
        visual = self.model.visual_tokens(pooled, grid)
        if not interleaved or len(visual) < 2:
            return self.model.caption_loss([visual], [captions], smoothing)
        half = len(visual) // 2
        return self.model.caption_loss(
            [visual[:half], visual[half : 2 * half]], [captions[:half], captions[half : 2 * half]], smoothing
        )

    def _scene_loss(self, pooled: torch.Tensor, batch: dict[str, Any], smoothing: float) -> torch.Tensor:
        said = self.scene_head(pooled).float()

        def loss(scenes: torch.Tensor) -> torch.Tensor:
            return functional.cross_entropy(said, scenes, label_smoothing=smoothing, ignore_index=IGNORED)

        share = batch.get("other_share", 0.0)
        own = loss(batch["scenes"])
        return (1 - share) * own + share * loss(batch["other_scenes"]) if share else own

    def pixels(self, pictures: torch.Tensor, colour: float = 0.0) -> torch.Tensor:
        """Return normalised pixels (N, 3, S, S) of uint8 pictures (N, S, S, 3), their light and colour changed."""
        x = pictures.permute(0, 3, 1, 2).float() / 255  # channels stay last in memory: the fast layout on a CPU
        if colour:
            shape = (len(x), 1, 1, 1)
            contrast = 1 + (torch.rand(shape, device=x.device) * 2 - 1) * colour
            light = (torch.rand(shape, device=x.device) * 2 - 1) * colour * 0.6
            tint = 1 + (torch.rand((len(x), 3, 1, 1), device=x.device) * 2 - 1) * colour * 0.3
            centre = x.mean((1, 2, 3), keepdim=True)
            x = ((x - centre) * contrast + centre + light) * tint
        return (x - self.mean) / self.std
