"""Turns a bundle's ONNX graphs back into a PyTorch model that can learn: what export.py did, the other way round.

The graphs keep 8-bit weights with a scale a channel, so the model that comes back is the one that ships, not the one
that was trained. What the exporter folded away (batch normalisation) comes back as a normalisation that does nothing.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer

from ...errors import BundleError
from ..bundle import Bundle
from .configuration import RSCapRetConfig
from .modeling import RSCapRetModel
from .tokenizer import END, PAD, RET, token_id

ENGINE = "rscapret-onnx"
LOGIT_SCALE = 3.686  # of training only, so no graph has it; as the embedded model learnt it
NORM_EPSILON = 1e-5  # of the convolutional tower's batch normalisation
VISION, CONVOLUTION, NORMALISATION = "model.vision.", ".convolution.weight", ".normalization."
PROJECTIONS = (
    "self_attn.q_proj",
    "self_attn.k_proj",
    "self_attn.v_proj",
    "self_attn.o_proj",
    "mlp.gate_proj",
    "mlp.up_proj",
    "mlp.down_proj",
)


def thaw(bundle: Bundle, folder: Path) -> Path:
    """Write a bundle's model as config.json, model.safetensors and tokenizer.json, as `tilescribe train` writes them.

    Args:
        bundle: A verified bundle of the compact model, for onnxruntime.
        folder: Made if it is not there.

    Raises:
        BundleError: The bundle is of another kind, or its graphs are not laid out as export.py lays them out.
    """
    if bundle.engine != ENGINE:
        raise BundleError(
            f"The model {bundle.id} cannot be trained further: it is made for {bundle.engine}. "
            "Choose the embedded model, or one that was fine-tuned from it."
        )
    try:
        vision, language = (onnx.load(bundle.file(name)) for name in ("vision.onnx", "language.onnx"))
        tokenizer = Tokenizer.from_file(str(bundle.file("tokenizer.json")))
        model = RSCapRetModel(_configuration(_Graph(vision), _Graph(language), tokenizer, bundle))
        _fill(model, {**_vision_weights(_Graph(vision)), **_language_weights(_Graph(language))}, bundle)
    except BundleError:
        raise
    except Exception as error:  # a graph that somebody else made may lack anything
        raise BundleError(
            f"The model {bundle.id} cannot be trained further: its graphs are laid out in another way ({error!r:.200}). "
            "Choose the embedded model, or one that was fine-tuned from it."
        ) from error
    folder.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(folder)
    shutil.copy(bundle.file("tokenizer.json"), folder / "tokenizer.json")
    return folder


class _Graph:
    """A graph's weights by name, in float32, and its nodes in order."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self._kept = {tensor.name: tensor for tensor in model.graph.initializer}
        self._whole = {
            node.output[0]: (*node.input, next((part.i for part in node.attribute if part.name == "axis"), 1))
            for node in model.graph.node
            if node.op_type == "DequantizeLinear"
        }
        self.nodes = list(model.graph.node)
        self.inputs = {one.name: [d.dim_value for d in one.type.tensor_type.shape.dim] for one in model.graph.input}

    def names(self) -> Iterator[str]:
        yield from self._kept
        yield from self._whole

    def __contains__(self, name: str) -> bool:
        return name in self._kept or name in self._whole

    def __getitem__(self, name: str) -> np.ndarray:
        if name in self._whole:
            whole, scale, _, axis = self._whole[name]
            values, factors = (numpy_helper.to_array(self._kept[part]) for part in (whole, scale))
            shape = [1] * values.ndim
            shape[axis] = -1
            return np.asarray(values.astype(np.float32) * factors.reshape(shape))
        return np.asarray(numpy_helper.to_array(self._kept[name]))

    def products(self) -> list[np.ndarray]:
        """Return the weights of the matrix products, as linear layers keep them, in the order of computing."""
        weights = [node.input[1] for node in self.nodes if node.op_type == "MatMul" and node.input[1] in self]
        return [self[name].T for name in weights]


def _configuration(vision: _Graph, language: _Graph, tokenizer: Tokenizer, bundle: Bundle) -> RSCapRetConfig:
    convolutions = [
        name[len(VISION) :] for name in vision.names() if name.startswith(VISION) and name.endswith(CONVOLUTION)
    ]
    blocks = sorted({tuple(map(int, name.split(".")[2:5:2])) for name in convolutions if name.startswith("encoder.")})
    stages = sorted({stage for stage, _ in blocks})
    layers, _, heads, _, head_width = language.inputs["past_keys"]
    first = vision[VISION + "embedder.embedder.convolution.weight"]
    return RSCapRetConfig(
        vision_config={
            "model_type": "resnet",
            "layer_type": "basic",
            "embedding_size": len(first),
            "depths": [sum(found == stage for found, _ in blocks) for stage in stages],
            "hidden_sizes": [
                len(vision[f"{VISION}encoder.stages.{stage}.layers.0.layer.0.convolution.weight"]) for stage in stages
            ],
            "downsample_in_first_stage": False,
        },
        text_config={
            "model_type": "llama",
            "vocab_size": tokenizer.get_vocab_size(),
            "hidden_size": heads * head_width,
            "intermediate_size": language.products()[4].shape[0],
            "num_hidden_layers": layers,
            "num_attention_heads": heads,
            "num_key_value_heads": heads,
            "max_position_embeddings": len(language["cos"]),
            "tie_word_embeddings": True,
            "pad_token_id": token_id(tokenizer, PAD),
            "eos_token_id": token_id(tokenizer, END),
            "bos_token_id": None,  # nosec B105
        },
        visual_source="grid",
        retrieval_dim=bundle.embedding_dim,
        image_size=bundle.input_size,
        image_mean=_three(vision["mean"]),
        image_std=_three(vision["std"]),
        ret_token_id=token_id(tokenizer, RET),
        style_token_ids={style: token_id(tokenizer, f"<{style}>") for style in bundle.settings.get("styles", [])},
        logit_scale_init=LOGIT_SCALE,
    )


def _three(values: np.ndarray) -> tuple[float, float, float]:
    red, green, blue = (float(value) for value in values.ravel())
    return red, green, blue


def _vision_weights(graph: _Graph) -> dict[str, np.ndarray]:
    found: dict[str, np.ndarray] = {}
    for name in graph.names():
        if name.startswith(VISION) and name.endswith(CONVOLUTION):
            place = "vision." + name[len(VISION) : -len(CONVOLUTION)]
            bias = graph[name + "_bias"]
            ones = np.ones_like(bias)
            found[place + CONVOLUTION] = graph[name]
            found[place + NORMALISATION + "weight"] = ones
            found[place + NORMALISATION + "bias"] = bias
            found[place + NORMALISATION + "running_mean"] = np.zeros_like(bias)
            found[place + NORMALISATION + "running_var"] = ones - np.float32(NORM_EPSILON)
    for part in ("caption_map.bias", "image_map.weight", "image_map.bias"):
        found[part] = graph["model." + part]
    (found["caption_map.weight"],) = graph.products()
    return found


def _language_weights(graph: _Graph) -> dict[str, np.ndarray]:
    products = graph.products()
    found: dict[str, np.ndarray] = {}
    for number, weight in enumerate(products):
        layer, place = divmod(number, len(PROJECTIONS))
        found[f"language.model.layers.{layer}.{PROJECTIONS[place]}.weight"] = weight
    for name in graph.names():
        if name.startswith("body.") and name.endswith("norm.weight"):
            found["language.model." + name[len("body.") :]] = graph[name]
    found["language.model.embed_tokens.weight"] = found["language.lm_head.weight"] = graph["head.weight"]
    found["text_map.weight"], found["text_map.bias"] = graph["text_map.weight"], graph["text_map.bias"]
    return found


@torch.no_grad()
def _fill(model: RSCapRetModel, weights: dict[str, np.ndarray], bundle: Bundle) -> None:
    """Put the weights in; every one of the model's must be there, and none may be left over."""
    state: dict[str, Any] = model.state_dict()
    own = {name for name in state if not name.endswith("num_batches_tracked")} - {"logit_scale"}
    wrong = own ^ set(weights) | {name for name in own & set(weights) if state[name].shape != weights[name].shape}
    if wrong:
        raise BundleError(
            f"The model {bundle.id} cannot be trained further: {', '.join(sorted(wrong)[:3])} of its weights do not fit. "
            "Choose the embedded model, or one that was fine-tuned from it."
        )
    model.load_state_dict({name: torch.from_numpy(values.copy()) for name, values in weights.items()}, strict=False)
