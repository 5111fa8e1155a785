"""The compact model's two ONNX graphs: the vision tower, and one step of the language model with its key-value cache."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from ...errors import BundleError
from .modeling import RSCapRetModel

SHAPES = ("llama", "mistral", "qwen2")
LONGEST = 4096  # tokens of a sequence in ONNX: a table of all positions that a large model knows would fill the file


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


class LanguageGraph(nn.Module):
    """One step of a Llama-shaped language model: a prefix of embeddings, then ids, after what the cache holds.

    Written out with plain tensor operations, so that prefix, ids and cache may each be empty: the same graph reads a
    picture's tokens, continues a caption, and embeds a query.
    """

    def __init__(self, model: RSCapRetModel) -> None:
        super().__init__()
        config = model.language.config
        self.body, self.head, self.text_map = model.language.model, model.language.lm_head, model.text_map
        self.heads, self.epsilon = config.num_attention_heads, config.rms_norm_eps
        self.shared = self.heads // config.num_key_value_heads  # heads that look with the same keys
        self.width = head_width(config)
        positions = torch.arange(min(config.max_position_embeddings, LONGEST)).float()
        rotary = self.body.rotary_emb
        angles = torch.outer(positions, rotary.inv_freq.float())
        angles = torch.cat([angles, angles], -1)
        scaling = float(getattr(rotary, "attention_scaling", 1.0))
        self.register_buffer("cos", angles.cos() * scaling)
        self.register_buffer("sin", angles.sin() * scaling)

    def forward(
        self,
        prefix: torch.Tensor,
        ids: torch.Tensor,
        last: torch.Tensor,
        past_keys: torch.Tensor,
        past_values: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
        """Run one step.

        Args:
            prefix: (N, K, width) embeddings.
            ids: (N, T) token ids after them.
            last: (N,) the position, among K + T, whose answer is wanted.
            past_keys: (layers, N, heads, P, head width).
            past_values: Likewise.

        Returns:
            Logits (N, V) and unit text embeddings (N, D) at ``last``, and the cache with the new positions.
        """
        x = torch.cat([prefix, self.body.embed_tokens(ids)], 1)
        past, length = past_keys.shape[3], x.shape[1]
        cos, sin = self.cos[past : past + length], self.sin[past : past + length]
        # A key may be seen from its own position on.
        hidden_keys = torch.arange(past + length)[None] > torch.arange(length)[:, None] + past
        keys, values = [], []
        for number, layer in enumerate(self.body.layers):
            attention = layer.self_attn
            y = self._norm(x, layer.input_layernorm.weight)
            q, k, v = (self._split(part(y)) for part in (attention.q_proj, attention.k_proj, attention.v_proj))
            q, k = self._turn(q, cos, sin), self._turn(k, cos, sin)
            k = torch.cat([past_keys[number], k], 2)
            v = torch.cat([past_values[number], v], 2)
            keys.append(k)
            values.append(v)
            if self.shared > 1:
                k, v = k.repeat_interleave(self.shared, 1), v.repeat_interleave(self.shared, 1)
            scores = q @ k.transpose(2, 3) * self.width**-0.5
            weights = scores.masked_fill(hidden_keys, -1e9).softmax(-1)
            mixed = (weights @ v).transpose(1, 2).flatten(2)
            x = x + attention.o_proj(mixed)
            y = self._norm(x, layer.post_attention_layernorm.weight)
            mlp = layer.mlp
            x = x + mlp.down_proj(functional.silu(mlp.gate_proj(y)) * mlp.up_proj(y))
        x = self._norm(x, self.body.norm.weight)
        wanted = torch.gather(x, 1, last[:, None, None].expand(-1, 1, x.shape[2]))[:, 0]
        embedding = functional.normalize(self.text_map(wanted), dim=-1)
        return self.head(wanted), embedding, torch.stack(keys), torch.stack(values)

    def _norm(self, x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.epsilon) * weight

    def _split(self, x: torch.Tensor) -> torch.Tensor:
        return x.unflatten(-1, (-1, self.width)).transpose(1, 2)

    @staticmethod
    def _turn(x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor) -> torch.Tensor:
        first, second = x.chunk(2, -1)
        return x * cos + torch.cat([-second, first], -1) * sin


def check_exportable(config: Any) -> None:
    """Raise BundleError unless a language model of this configuration can be written out."""
    if config.model_type not in SHAPES or config.hidden_act != "silu":
        raise BundleError(
            f"Language models of the kind {config.model_type} are not exported to ONNX, only {', '.join(SHAPES)}. "
            "Keep the model in PyTorch."
        )


def head_width(config: Any) -> int:
    """Return the width of an attention head."""
    return int(getattr(config, "head_dim", None) or config.hidden_size // config.num_attention_heads)


def write_graphs(model: RSCapRetModel, folder: Path) -> None:
    """Write vision.onnx and language.onnx, in float32, to a folder."""
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
        external_data=False,
        verbose=False,
    )
    layers, heads = text.num_hidden_layers, text.num_key_value_heads
    # Keys and values must be two tensors: the exporter takes one object given twice for one input.
    cache = torch.zeros((layers, 2, heads, 5, head_width(text)))
    auto = torch.export.Dim.AUTO
    torch.onnx.export(
        LanguageGraph(model).eval(),
        (
            torch.zeros(2, 3, text.hidden_size),
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
        external_data=False,
        verbose=False,
    )
