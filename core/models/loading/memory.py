"""How much memory a model will take, from its configuration alone: counted on torch's meta device, before it is loaded."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from ...errors import BundleError
from .placement import Placement

RESERVE = 0.1  # of the free memory that is left to everything else
SPARE = 1.02  # allocators round up, and a model brings tables and buffers of its own
PACKED = {8: 1.0, 4: 0.53}  # bytes of a packed weight, its scales included


@dataclass(frozen=True)
class Need:
    """Bytes that a model takes.

    Attributes:
        weights: Of parameters and buffers, once.
        each: Of what one picture needs beside them while a batch is in work: cache of keys and values, activations.
    """

    weights: int
    each: int

    def of(self, batch: int) -> int:
        """Return the bytes with a batch in work."""
        return int(SPARE * self.weights) + batch * self.each

    def __add__(self, other: Need) -> Need:
        return Need(self.weights + other.weights, self.each + other.each)


def need_of(model_class: Any, config: Any, place: Placement, tokens: int = 0, beams: int = 1) -> Need:
    """Return what a model will take, without loading it.

    Args:
        model_class: A transformers class with ``from_config``.
        config: The model's configuration.
        place: In which number format it will be.
        tokens: Longest sequence, pictures' tokens included; 0 for a model that writes nothing.
        beams: Sequences a picture.
    """
    from transformers import initialization

    with torch.device("meta"), initialization.no_init_weights():
        model = model_class.from_config(config)
    return Need(_weights(model, place), _each(config, place, tokens, beams))


def free_bytes(device: torch.device) -> int:
    """Return how many bytes are free on a device, with those that PyTorch keeps there for later."""
    if device.type == "cuda":
        kept = torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
        return int(torch.cuda.mem_get_info(device)[0]) + kept
    try:
        import psutil

        return int(psutil.virtual_memory().available)
    except ImportError:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_AVPHYS_PAGES")


def all_gpus_free() -> int:
    """Return the free bytes of all GPUs together."""
    return sum(free_bytes(torch.device("cuda", number)) for number in range(torch.cuda.device_count()))


def fitting(place: Placement, need: Need, name: str) -> Placement:
    """Return the place, spread over several GPUs where one is too small.

    Raises:
        BundleError: The model does not fit, even a picture at a time.
    """
    from dataclasses import replace

    wanted, free = need.of(1), free_bytes(place.device)
    if wanted <= (1 - RESERVE) * free:
        return place
    if place.device.type == "cuda" and torch.cuda.device_count() > 1 and wanted <= (1 - RESERVE) * all_gpus_free():
        return replace(place, spread=True)
    where = "of the GPU's memory" if place.device.type == "cuda" else "of memory"
    smaller = "8 or 4 bit weights" if place.device.type == "cuda" else "a GPU with 8 or 4 bit weights"
    raise BundleError(
        f"The model {name} needs about {gigabytes(wanted)} {where} as {place.words}, and {gigabytes(free)} are free. "
        f"Close other programs, use {smaller}, or choose a smaller model."
    )


def largest_batch(place: Placement, need: Need, most: int) -> int:
    """Return how many pictures fit in the memory that is free once the model is loaded, from 1 to ``most``."""
    room = (1 - RESERVE) * free_bytes(place.device)
    return max(1, min(most, int(room // max(1, need.each))))


def gigabytes(count: int) -> str:
    """Return a number of bytes as people read it."""
    return f"{count / 1e9:.1f} GB" if count >= 1e8 else f"{count / 1e6:.0f} MB"


def _weights(model: nn.Module, place: Placement) -> int:
    """Return the bytes of parameters and buffers; shared ones count once."""
    packed = set()
    if place.bits < 16:
        head = getattr(model, "get_output_embeddings", lambda: None)()
        packed = {
            id(module.weight) for module in model.modules() if isinstance(module, nn.Linear) and module is not head
        }
    size = torch.finfo(place.dtype).bits // 8
    total = 0.0
    for parameter in {id(p): p for p in model.parameters()}.values():
        total += parameter.numel() * (PACKED[place.bits] if id(parameter) in packed else size)
    for buffer in model.buffers():
        total += buffer.numel() * buffer.element_size()
    return int(total)


def _each(config: Any, place: Placement, tokens: int, beams: int) -> int:
    size = torch.finfo(place.dtype).bits // 8
    text = config.get_text_config()
    if not tokens:
        return _activations(getattr(config, "vision_config", None) or config, size)
    heads = getattr(text, "num_key_value_heads", None) or text.num_attention_heads
    width = getattr(text, "head_dim", None) or text.hidden_size // text.num_attention_heads
    cache = 2 * text.num_hidden_layers * heads * width * size * tokens * beams
    # While the prompt is read, a layer's widest product is there several times; the words' scores are in float32.
    inner = getattr(text, "intermediate_size", None) or getattr(text, "ffn_dim", None) or 4 * text.hidden_size
    reading = tokens * (4 * text.hidden_size + 3 * inner) * size
    scores = 4 * 4 * text.vocab_size * beams
    vision = getattr(config, "vision_config", None)
    return int(cache + max(reading + scores, _activations(vision, size) if vision is not None else 0))


def _activations(vision: Any, size: int) -> int:
    """Return the bytes that one picture takes on its way through a vision tower, roughly."""
    side, patch = _largest(vision, "image_size", 224), _largest(vision, "patch_size", 16)
    width = _largest(vision, "hidden_size", 0) or _largest(vision, "embed_dim", 1024)
    return int((side // patch) ** 2 * width * 12 * size + 3 * side * side * 4)


def _largest(config: Any, name: str, usual: int) -> int:
    """Return a number of a configuration, the largest where it has one for each direction or stage."""
    value = getattr(config, name, None) or usual
    return value if isinstance(value, int) else max(value)
