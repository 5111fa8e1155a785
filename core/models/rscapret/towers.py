"""Joins a vision tower and a causal language model to an RS-CapRet model, without a second copy in memory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from torch import nn
from transformers import AutoModel, AutoModelForCausalLM, PreTrainedConfig

from ...errors import BundleError
from ..loading.memory import Need, need_of
from ..loading.parts import load_model, load_tokenizer, read_config, said
from ..loading.placement import Placement
from .adapter import ADAPTER, MAPS, load_adapter
from .configuration import RSCapRetConfig
from .modeling import RSCapRetModel, feature_width, text_width
from .tokenizer import RET

VISION, LANGUAGE, ADAPTERS = "vision", "language", "adapter"  # folders of a bundle
SETTINGS = ("visual_source", "visual_tokens", "retrieval_dim", "image_size", "image_mean", "image_std")


def join_towers(vision: nn.Module, language: nn.Module, ret: int, settings: dict[str, Any]) -> RSCapRetModel:
    """Return a model around two towers; its maps are new, in float32 on the language model's device.

    Args:
        vision: A vision tower, or a CLIP or SigLIP pair whose vision tower is taken.
        language: A causal language model.
        ret: Row of [RET] in its vocabulary.
        settings: Further settings of ``RSCapRetConfig``.
    """
    vision = getattr(vision, "vision_model", vision) if hasattr(vision, "text_model") else vision
    config = RSCapRetConfig(vision.config, language.config, ret_token_id=ret, **settings)
    with torch.device("meta"):
        model = RSCapRetModel(config)
    model.vision, model.language = vision, language
    device = language.get_input_embeddings().weight.device
    for name in MAPS:
        layer = getattr(model, name).to_empty(device=device)
        layer.reset_parameters()
    model.logit_scale = nn.Parameter(torch.tensor(config.logit_scale_init, device=device))
    return model


def add_ret(tokenizer: Any, language: Any) -> int:
    """Give [RET] a row in a tokenizer and in a language model's embeddings, and return it."""
    tokenizer.add_tokens([RET], special_tokens=True)
    rows = language.get_input_embeddings().num_embeddings
    if len(tokenizer) > rows:
        language.resize_token_embeddings(len(tokenizer), mean_resizing=False)
    return int(tokenizer.convert_tokens_to_ids(RET))


def open_towers(folder: Path, place: Placement) -> tuple[RSCapRetModel, Any]:
    """Load a bundle of towers and an adapter.

    Args:
        folder: Holds the folders ``vision``, ``language`` and ``adapter``.
        place: Where the language model goes; the vision tower goes there in a format that rounds less.

    Raises:
        BundleError: A part is wrong or missing, or the adapter belongs to other towers.
    """
    tokenizer = load_tokenizer(folder / LANGUAGE)
    options = {"config": vision_config(folder / VISION)}
    vision = load_model(AutoModel, folder / VISION, place.exact(), **options)
    language = load_model(AutoModelForCausalLM, folder / LANGUAGE, place)
    ret = add_ret(tokenizer, language)
    model = join_towers(vision, language, ret, adapter_settings(folder / ADAPTERS)).eval()
    load_adapter(model, folder / ADAPTERS)
    return model, tokenizer


def need_of_towers(folder: Path, place: Placement, tokens: int, beams: int) -> Need:
    """Return the memory that a bundle of towers will take, from its configurations alone."""
    vision = need_of(AutoModel, vision_config(folder / VISION), place.exact())
    return vision + need_of(AutoModelForCausalLM, read_config(folder / LANGUAGE), place, tokens, beams)


def vision_config(folder: Path) -> PreTrainedConfig:
    """Return the configuration of the vision tower in a folder, also where it is one half of a CLIP or SigLIP pair."""
    config = read_config(folder)
    return getattr(config, "vision_config", None) or config


def check_adapter(folder: Path, vision: PreTrainedConfig, language: PreTrainedConfig) -> None:
    """Compare an adapter's shapes with two towers' widths, without loading any of them.

    Raises:
        BundleError: It was trained beside other towers.
    """
    settings = adapter_settings(folder)
    tokens = settings["visual_tokens"] if settings["visual_source"] == "pooled" else 1
    seen, read = feature_width(vision), text_width(language)
    dim = settings["retrieval_dim"]
    wanted = {"caption_map": [tokens * read, seen], "image_map": [dim, seen], "text_map": [dim, read]}

    def shapes() -> dict[str, list[int]]:
        with safe_open(folder / ADAPTER, framework="pt") as tensors:
            names = set(tensors.keys())
            return {
                name: list(tensors.get_slice(f"{name}.weight").get_shape())
                for name in wanted
                if f"{name}.weight" in names
            }

    found = said(folder, shapes)
    wrong = [name for name, shape in wanted.items() if found.get(name) != shape]
    if wrong:
        raise BundleError(
            f"The adapter in {folder} was trained beside other towers: {', '.join(wrong)} do not fit a vision tower of width "
            f"{seen} and a language model of width {read}. Use the towers that its config.json names."
        )


def adapter_settings(folder: Path) -> dict[str, Any]:
    """Return what an adapter's configuration says besides its towers.

    Raises:
        BundleError: The folder holds no adapter.
    """
    if not (folder / ADAPTER).is_file() or not (folder / "config.json").is_file():
        raise BundleError(f"{folder} holds no {ADAPTER} with its config.json. Choose the folder that training wrote.")
    config = said(folder, lambda: RSCapRetConfig.from_pretrained(str(folder), local_files_only=True))
    return {name: getattr(config, name) for name in SETTINGS}
