"""The compact model's two ONNX graphs: the vision tower, and one step of the language model with its key-value cache."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn

from .language_graphs import GRAPHS, check_exportable, head_width, key_heads
from .modeling import RSCapRetModel


class VisionGraph(nn.Module):
    """Pictures (N, S, S, 3) uint8 to visual tokens (N, k, width) and unit embeddings (N, D)."""

    def __init__(self, model: RSCapRetModel) -> None:
        super().__init__()
        self.model = model
        self.register_buffer("mean", torch.tensor(model.config.image_mean).view(1, 3, 1, 1))
        self.register_buffer("std", torch.tensor(model.config.image_std).view(1, 3, 1, 1))

    def forward(self, images: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """See the class."""
        pixels = (images.permute(0, 3, 1, 2).float() / 255 - self.mean) / self.std
        pooled, grid = self.model.image_features(pixels)
        return self.model.visual_tokens(pooled, grid), self.model.embed_pooled(pooled)


def write_graphs(model: RSCapRetModel, folder: Path, beside: bool = False) -> None:
    """Write vision.onnx and language.onnx, in float32, to a folder; weights go into files beside them if so told."""
    check_exportable(model.language.config)
    model = model.float().eval()
    config, text = model.config, model.language.config
    batch, size = torch.export.Dim("batch", min=1), config.image_size
    torch.onnx.export(
        VisionGraph(model).eval(),
        (torch.zeros((2, size, size, 3), dtype=torch.uint8),),
        str(folder / "vision.onnx"),
        input_names=["images"],
        output_names=["visual_tokens", "unit_embedding"],  # names that no tower uses inside
        dynamic_shapes={"images": {0: batch}},
        dynamo=True,
        external_data=beside,
        verbose=False,
    )
    layers, heads = text.num_hidden_layers, key_heads(text)
    # Keys and values must be two tensors: the exporter takes one object given twice for one input.
    cache = torch.zeros((layers, 2, heads, 5, head_width(text)))
    auto = torch.export.Dim.AUTO
    torch.onnx.export(
        GRAPHS[text.model_type](model).eval(),
        (
            torch.zeros(2, 3, model.text_width),
            torch.zeros((2, 4), dtype=torch.long),
            torch.tensor([6, 6]),
            cache,
            cache.clone(),
        ),
        str(folder / "language.onnx"),
        input_names=["prefix", "ids", "last", "past_keys", "past_values"],
        output_names=["logits", "text_embedding", "keys", "values"],
        dynamic_shapes={
            "prefix": {0: auto, 1: auto},
            "ids": {0: auto, 1: auto},
            "last": {0: auto},
            "past_keys": {1: auto, 3: auto},
            "past_values": {1: auto, 3: auto},
        },
        dynamo=True,
        external_data=beside,
        verbose=False,
    )
