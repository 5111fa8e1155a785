"""Writes a pair of encoders as two ONNX graphs, so that searching with CLIP or SigLIP needs no PyTorch."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn import functional
from transformers import AutoModel

from ..loading.parts import load_model, read_config, said
from ..loading.placement import choose_placement
from .preprocessing import Preprocessing
from .torch_engine import check_encoder, features, text_options

VISION, TEXT = "vision.onnx", "text.onnx"


class VisionGraph(nn.Module):
    """Pictures (N, S, S, 3) uint8 to unit embeddings (N, D)."""

    def __init__(self, model: Any, look: Preprocessing) -> None:
        super().__init__()
        self.model = model
        self.register_buffer("mean", torch.tensor(look.mean).view(1, 3, 1, 1))
        self.register_buffer("std", torch.tensor(look.std).view(1, 3, 1, 1))

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        """See the class."""
        pixels = (images.permute(0, 3, 1, 2).float() / 255 - self.mean) / self.std
        return functional.normalize(features(self.model.get_image_features(pixel_values=pixels)), dim=-1)


class TextGraph(nn.Module):
    """Token ids (N, T) and their mask to unit embeddings (N, D); SigLIP has no mask, it reads its padding too."""

    def __init__(self, model: Any, masked: bool) -> None:
        super().__init__()
        self.model, self.masked = model, masked

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """See the class."""
        options = {"attention_mask": mask} if self.masked else {}
        rows = functional.normalize(features(self.model.get_text_features(input_ids=ids, **options)), dim=-1)
        return rows if self.masked else rows + 0 * mask[:, :1].float()  # every input has to be used


def write_graphs(source: Path, folder: Path, beside: bool = False) -> dict[str, Any]:
    """Write vision.onnx and text.onnx, in float32, and return how sentences are cut and padded.

    Args:
        source: A pair of encoders in transformers' format.
        folder: Where the graphs go.
        beside: Whether weights go into files beside the graphs.

    Raises:
        BundleError: The model cannot be loaded or exported.
    """
    config, look = read_config(source), Preprocessing.read(source)
    # The plain way of paying attention is the one that every exporter knows.
    model = load_model(AutoModel, source, choose_placement("fp32", "cpu"), attn_implementation="eager")
    check_encoder(model, source)
    options = text_options(config)
    fixed = options["padding"] == "max_length"
    length = options["max_length"] if fixed else 7
    batch, words = torch.export.Dim("batch", min=1), torch.export.Dim("words", min=2, max=options["max_length"])
    pictures = torch.zeros((2, look.size, look.size, 3), dtype=torch.uint8)
    ids = torch.ones((2, length), dtype=torch.long)
    ids[:, -1] = _last_token(config)
    shape = {0: batch} if fixed else {0: batch, 1: words}

    def write() -> None:
        torch.onnx.export(
            VisionGraph(model, look).eval(),
            (pictures,),
            str(folder / VISION),
            input_names=["images"],
            output_names=["unit_embedding"],
            dynamic_shapes={"images": {0: batch}},
            dynamo=True,
            external_data=beside,
            verbose=False,
        )
        torch.onnx.export(
            TextGraph(model, not fixed).eval(),
            (ids, torch.ones_like(ids)),
            str(folder / TEXT),
            input_names=["ids", "mask"],
            output_names=["unit_embedding"],
            dynamic_shapes={"ids": shape, "mask": shape},
            dynamo=True,
            external_data=beside,
            verbose=False,
        )

    said(source, write)
    return {"padding": options["padding"], "max_length": options["max_length"]}


def _last_token(config: Any) -> int:
    number = getattr(config.get_text_config(), "eos_token_id", None)
    return number if isinstance(number, int) else 1
