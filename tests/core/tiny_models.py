"""Tiny models with random weights, made and saved with transformers' own classes, in the formats that people download."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import AutoModelForCausalLM as CausalLM
from transformers import (
    CLIPConfig,
    CLIPImageProcessor,
    CLIPModel,
    CLIPVisionConfig,
    LlamaConfig,
    OPTConfig,
    PreTrainedTokenizerFast,
    Qwen2Config,
    SiglipConfig,
    SiglipImageProcessor,
    SiglipModel,
    VisionTextDualEncoderConfig,
    VisionTextDualEncoderModel,
    XLMRobertaConfig,
)

SIDE = 32
WORDS = (
    "a the many some river bridge house houses boats boat at pier with and near road trees forest field airport "
    "describe this tile in one sentence list objects user assistant image of is red green blue um rio com barcos"
).split()
SPECIAL = ("<pad>", "<s>", "</s>", "<unk>")
TOWER = {"hidden_size": 24, "intermediate_size": 48, "num_hidden_layers": 2, "num_attention_heads": 2}


def tokenizer(*extra: str, **options: Any) -> PreTrainedTokenizerFast:
    """Return a tokenizer that knows a few words, with the special tokens every model here uses."""
    pieces = [*SPECIAL, *extra, *WORDS]
    inner = Tokenizer(models.WordLevel({piece: number for number, piece in enumerate(pieces)}, unk_token="<unk>"))
    inner.pre_tokenizer = pre_tokenizers.Whitespace()
    inner.post_processor = processors.TemplateProcessing(single="<s> $A </s>", special_tokens=[("<s>", 1), ("</s>", 2)])
    return PreTrainedTokenizerFast(
        tokenizer_object=inner,
        pad_token="<pad>",
        bos_token="<s>",
        eos_token="</s>",
        unk_token="<unk>",
        additional_special_tokens=list(extra),
        **options,
    )


def text_config(kind: str = "llama", vocab: int = len(SPECIAL) + len(WORDS)) -> Any:
    """Return the configuration of a tiny language model of a family: llama (3, with fewer keys than heads), qwen2, opt."""
    ids = {"pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2, "vocab_size": vocab}
    if kind == "opt":
        return OPTConfig(
            hidden_size=32, ffn_dim=64, num_hidden_layers=2, num_attention_heads=2, word_embed_proj_dim=32, **ids
        )
    family = {"llama": LlamaConfig, "qwen2": Qwen2Config}[kind]
    return family(
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        tie_word_embeddings=kind == "qwen2",
        **ids,
    )


def save_language(folder: Path, kind: str = "llama", shards: str = "5GB", dtype: torch.dtype = torch.float32) -> Path:
    """Save a language model with its tokenizer; a small shard size cuts it into several files."""
    torch.manual_seed(1)
    model = CausalLM.from_config(text_config(kind)).to(dtype)
    _livelier(model)
    model.save_pretrained(folder, max_shard_size=shards)
    tokenizer().save_pretrained(folder)
    return folder


def save_clip(folder: Path) -> Path:
    """Save a CLIP model with its picture and text files."""
    torch.manual_seed(2)
    text = {**TOWER, "vocab_size": len(SPECIAL) + len(WORDS), "max_position_embeddings": 20}
    text |= {"pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2}
    vision = {**TOWER, "image_size": SIDE, "patch_size": 16}
    model = CLIPModel(CLIPConfig(text_config=text, vision_config=vision, projection_dim=16))
    model.save_pretrained(folder)
    size = {"height": SIDE, "width": SIDE}
    CLIPImageProcessor(size={"shortest_edge": SIDE}, crop_size=size).save_pretrained(folder)
    tokenizer().save_pretrained(folder)
    return folder


def save_siglip(folder: Path) -> Path:
    """Save a SigLIP model with its picture and text files."""
    torch.manual_seed(3)
    text = {**TOWER, "vocab_size": len(SPECIAL) + len(WORDS), "max_position_embeddings": 16, "projection_size": 24}
    text |= {"pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2}
    vision = {**TOWER, "image_size": SIDE, "patch_size": 16}
    SiglipModel(SiglipConfig(text_config=text, vision_config=vision)).save_pretrained(folder)
    SiglipImageProcessor(size={"height": SIDE, "width": SIDE}).save_pretrained(folder)
    tokenizer().save_pretrained(folder)
    return folder


def save_multilingual(folder: Path) -> Path:
    """Save a pair of a CLIP vision tower and an XLM-R text tower, which reads many languages."""
    torch.manual_seed(4)
    vision = CLIPVisionConfig(**TOWER, image_size=SIDE, patch_size=16)
    text = XLMRobertaConfig(**TOWER, vocab_size=len(SPECIAL) + len(WORDS), max_position_embeddings=30, pad_token_id=0)
    config = VisionTextDualEncoderConfig.from_vision_text_configs(vision, text, projection_dim=16)
    VisionTextDualEncoderModel(config).save_pretrained(folder)
    size = {"height": SIDE, "width": SIDE}
    CLIPImageProcessor(size={"shortest_edge": SIDE}, crop_size=size).save_pretrained(folder)
    tokenizer().save_pretrained(folder)
    return folder


def _livelier(model: torch.nn.Module) -> None:
    """Make fresh weights larger, so that different pictures lead to different words."""
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.dim() > 1:
                parameter.mul_(6)
