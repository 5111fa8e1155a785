"""One step of a language model in plain tensor operations, as it is written to ONNX: LLaMA's kin, and OPT."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn
from torch.nn import functional

from ...errors import BundleError
from .modeling import RSCapRetModel

LONGEST = 4096  # tokens of a sequence in ONNX: a table of all positions that a large model knows would fill the file


class LanguageGraph(nn.Module):
    """One step of a Llama-shaped language model: a prefix of embeddings, then ids, after what the cache holds.

    Written out with plain tensor operations, so that prefix, ids and cache may each be empty: the same graph reads a
    picture's tokens, continues a caption, and embeds a query.
    """

    def __init__(self, model: RSCapRetModel) -> None:
        super().__init__()
        config = model.language.config
        self.body, self.head, self.text_map = model.language.base_model, model.language.lm_head, model.text_map
        self.shared = config.num_attention_heads // key_heads(config)  # heads that look with the same keys
        self.width = head_width(config)
        self._prepare(config)

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
        past = past_keys.shape[3]
        x, places = self._begin(torch.cat([prefix, self.body.get_input_embeddings()(ids)], 1), past)
        length = x.shape[1]
        # A key may be seen from its own position on.
        hidden_keys = torch.arange(past + length)[None] > torch.arange(length)[:, None] + past
        keys, values = [], []
        for number, layer in enumerate(self._layers()):
            q, k, v = self._look(layer, x, places)
            k = torch.cat([past_keys[number], k], 2)
            v = torch.cat([past_values[number], v], 2)
            keys.append(k)
            values.append(v)
            if self.shared > 1:
                k, v = k.repeat_interleave(self.shared, 1), v.repeat_interleave(self.shared, 1)
            scores = q @ k.transpose(2, 3) * self.width**-0.5
            weights = scores.masked_fill(hidden_keys, -1e9).softmax(-1)
            x = self._think(layer, x, (weights @ v).transpose(1, 2).flatten(2))
        x = self._end(x)
        wanted = torch.gather(x, 1, last[:, None, None].expand(-1, 1, x.shape[2]))[:, 0]
        embedding = functional.normalize(self.text_map(wanted), dim=-1)
        return self.head(wanted), embedding, torch.stack(keys), torch.stack(values)

    # ------------------------------------------------------------------ what families do in their own way

    def _prepare(self, config: Any) -> None:
        self.epsilon = config.rms_norm_eps
        positions = torch.arange(min(config.max_position_embeddings, LONGEST)).float()
        rotary = self.body.rotary_emb
        angles = torch.outer(positions, rotary.inv_freq.float())
        angles = torch.cat([angles, angles], -1)
        scaling = float(getattr(rotary, "attention_scaling", 1.0))
        self.register_buffer("cos", angles.cos() * scaling)
        self.register_buffer("sin", angles.sin() * scaling)

    def _layers(self) -> nn.ModuleList:
        return self.body.layers

    def _begin(self, x: torch.Tensor, past: int) -> tuple[torch.Tensor, Any]:
        length = x.shape[1]
        return x, (self.cos[past : past + length], self.sin[past : past + length])

    def _look(self, layer: Any, x: torch.Tensor, places: Any) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        attention = layer.self_attn
        y = self._norm(x, layer.input_layernorm.weight)
        q, k, v = (self._split(part(y)) for part in (attention.q_proj, attention.k_proj, attention.v_proj))
        if hasattr(attention, "q_norm"):  # Qwen3
            q, k = self._norm(q, attention.q_norm.weight), self._norm(k, attention.k_norm.weight)
        return self._turn(q, *places), self._turn(k, *places), v

    def _think(self, layer: Any, x: torch.Tensor, mixed: torch.Tensor) -> torch.Tensor:
        x = x + layer.self_attn.o_proj(mixed)
        y = self._norm(x, layer.post_attention_layernorm.weight)
        mlp = layer.mlp
        return x + mlp.down_proj(functional.silu(mlp.gate_proj(y)) * mlp.up_proj(y))

    def _end(self, x: torch.Tensor) -> torch.Tensor:
        return self._norm(x, self.body.norm.weight)

    def _norm(self, x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.epsilon) * weight

    def _split(self, x: torch.Tensor) -> torch.Tensor:
        return x.unflatten(-1, (-1, self.width)).transpose(1, 2)

    @staticmethod
    def _turn(x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor) -> torch.Tensor:
        first, second = x.chunk(2, -1)
        return x * cos + torch.cat([-second, first], -1) * sin


class OptGraph(LanguageGraph):
    """The same of OPT: positions are learnt and added at the beginning, and each layer is plainer."""

    def _prepare(self, config: Any) -> None:  # noqa: ARG002 - the family's
        positions = self.body.decoder.embed_positions
        self.register_buffer("positions", positions.weight.detach()[positions.offset :])

    def _layers(self) -> nn.ModuleList:
        return self.body.decoder.layers

    def _begin(self, x: torch.Tensor, past: int) -> tuple[torch.Tensor, Any]:
        return x + self.positions[past : past + x.shape[1]], None

    def _look(self, layer: Any, x: torch.Tensor, places: Any) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:  # noqa: ARG002
        attention = layer.self_attn
        y = layer.self_attn_layer_norm(x)
        return self._split(attention.q_proj(y)), self._split(attention.k_proj(y)), self._split(attention.v_proj(y))

    def _think(self, layer: Any, x: torch.Tensor, mixed: torch.Tensor) -> torch.Tensor:
        x = x + layer.self_attn.out_proj(mixed)
        return x + layer.fc2(functional.relu(layer.fc1(layer.final_layer_norm(x))))

    def _end(self, x: torch.Tensor) -> torch.Tensor:
        return self.body.decoder.final_layer_norm(x)


GRAPHS: dict[str, type[LanguageGraph]] = {
    "llama": LanguageGraph,
    "mistral": LanguageGraph,
    "qwen2": LanguageGraph,
    "qwen3": LanguageGraph,
    "opt": OptGraph,
}


def check_exportable(config: Any) -> None:
    """Raise BundleError unless a language model of this configuration can be written out."""
    kind = config.model_type
    if kind not in GRAPHS:
        raise BundleError(
            f"Language models of the kind {kind} are not exported to ONNX, only {', '.join(GRAPHS)}. "
            "Keep the model in PyTorch."
        )
    plain = (
        config.activation_function == "relu"
        and config.do_layer_norm_before
        and not config._remove_final_layer_norm
        and config.word_embed_proj_dim == config.hidden_size
        if kind == "opt"
        else config.hidden_act == "silu"
    )
    if not plain:
        raise BundleError(
            f"This language model is not built as other models of the kind {kind} are, so that it cannot be exported to ONNX. "
            "Keep the model in PyTorch."
        )


def head_width(config: Any) -> int:
    """Return the width of an attention head."""
    return int(getattr(config, "head_dim", None) or config.hidden_size // config.num_attention_heads)


def key_heads(config: Any) -> int:
    """Return the number of heads that have keys and values of their own."""
    return int(getattr(config, "num_key_value_heads", None) or config.num_attention_heads)
