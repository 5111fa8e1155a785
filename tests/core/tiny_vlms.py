"""Tiny vision-language models of further families, random, in the formats that people download; see tiny_models."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from transformers import (
    BartConfig,
    CLIPImageProcessorPil,
    Florence2Config,
    Florence2ForConditionalGeneration,
    Florence2Processor,
    Gemma3Config,
    Gemma3ForConditionalGeneration,
    Gemma3ImageProcessorPil,
    Gemma3Processor,
    GotOcr2ImageProcessorPil,
    InternVLConfig,
    InternVLForConditionalGeneration,
    PaliGemmaConfig,
    PaliGemmaForConditionalGeneration,
    PaliGemmaProcessor,
    Qwen2_5_VLConfig,
    Qwen2_5_VLForConditionalGeneration,
    Qwen2VLImageProcessorPil,
    Qwen3VLConfig,
    Qwen3VLForConditionalGeneration,
    SiglipImageProcessorPil,
)

from .tiny_models import SIDE, TEMPLATE, TOWER, add_json, save_vlm, text_config, tokenizer

SQUARE = {"height": SIDE, "width": SIDE}
VISION = {**TOWER, "image_size": SIDE, "patch_size": 16}
TINY = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4, "head_dim": 8}
IDS = {"pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2}


def save_internvl(folder: Path) -> Path:
    """Save an InternVL model, whose processor would cut a large picture into pieces."""
    torch.manual_seed(9)
    marks = {"start_image_token": "<img>", "end_image_token": "</img>", "context_image_token": "<IMG_CONTEXT>"}
    words = tokenizer(*marks.values(), "<video>", model_specific_special_tokens={**marks, "video_token": "<video>"})
    words.save_pretrained(folder)
    GotOcr2ImageProcessorPil(size=SQUARE, crop_to_patches=True, max_patches=4).save_pretrained(folder)
    add_json(folder / "processor_config.json", processor_class="InternVLProcessor", image_seq_length=1)
    (folder / "chat_template.jinja").write_text(TEMPLATE.replace("MARK", "<IMG_CONTEXT>"))
    config = InternVLConfig(
        vision_config={**TOWER, "image_size": [SIDE, SIDE], "patch_size": [16, 16]},
        text_config=text_config("qwen2", len(words)).to_dict(),
        image_token_id=words.convert_tokens_to_ids("<IMG_CONTEXT>"),
        image_seq_length=1,
    )
    return save_vlm(InternVLForConditionalGeneration(config), folder)


def save_qwen2_5_vl(folder: Path) -> Path:
    """Save a Qwen2.5-VL model, whose tower looks through windows."""
    vision = {"depth": 2, "hidden_size": 16, "intermediate_size": 32, "num_heads": 2, "patch_size": 4}
    vision |= {"out_hidden_size": 32, "window_size": 16, "fullatt_block_indexes": [1]}
    return _save_qwen(folder, Qwen2_5_VLConfig, Qwen2_5_VLForConditionalGeneration, "Qwen2_5_VLProcessor", vision)


def save_qwen3_vl(folder: Path) -> Path:
    """Save a Qwen3-VL model, which lays what its tower sees into several layers of its language model."""
    vision = {"depth": 2, "hidden_size": 16, "intermediate_size": 32, "num_heads": 2, "patch_size": 4}
    vision |= {"out_hidden_size": 32, "num_position_embeddings": 64, "deepstack_visual_indexes": [0]}
    return _save_qwen(folder, Qwen3VLConfig, Qwen3VLForConditionalGeneration, "Qwen3VLProcessor", vision)


def save_paligemma(folder: Path) -> Path:
    """Save a PaliGemma model: no chat template, short tasks in place of instructions."""
    torch.manual_seed(11)
    words = tokenizer("<image>", "\n", "caption", "en", "answer")
    processor = PaliGemmaProcessor(_with_length(SiglipImageProcessorPil(size=SQUARE), 4), words)
    processor.save_pretrained(folder)
    text = {**TINY, **IDS, "model_type": "gemma", "num_key_value_heads": 1, "vocab_size": len(words)}
    vision = {**VISION, "model_type": "siglip_vision_model", "vision_use_head": False}
    image = words.convert_tokens_to_ids("<image>")
    sizes = {"hidden_size": 32, "projection_dim": 32, "vocab_size": len(words), "image_token_index": image}
    model = PaliGemmaForConditionalGeneration(PaliGemmaConfig(vision_config=vision, text_config=text, **sizes))
    with torch.no_grad():  # the marks of places and outlines, which the processor adds at the end
        model.get_output_embeddings().weight[-1152:] *= 0.01
    return save_vlm(model, folder, marks=5)


def save_florence2(folder: Path) -> Path:
    """Save a Florence-2 model: an encoder and a decoder, and nothing but tasks."""
    torch.manual_seed(12)
    places = [f"<loc_{number}>" for number in range(3)]
    words = tokenizer("<image>", *places, model_specific_special_tokens={"image_token": "<image>"})
    pictures = _with_length(CLIPImageProcessorPil(size=SQUARE, do_center_crop=False), 2)
    Florence2Processor(pictures, words).save_pretrained(folder)
    vision = {"depths": [1, 1], "patch_size": [7, 3], "patch_stride": [8, 4], "patch_padding": [3, 1]}
    vision |= {"patch_prenorm": [False, True], "embed_dim": [8, 16], "num_heads": [2, 2], "num_groups": [2, 2]}
    text = BartConfig(
        d_model=32, encoder_layers=1, decoder_layers=2, encoder_attention_heads=2, decoder_attention_heads=2,
        encoder_ffn_dim=64, decoder_ffn_dim=64, max_position_embeddings=64, vocab_size=len(words),
        decoder_start_token_id=2, forced_bos_token_id=1, forced_eos_token_id=None, **IDS,
    )  # fmt: skip
    image = words.convert_tokens_to_ids("<image>")
    vision |= {"window_size": 2, "projection_dim": 32}
    config = Florence2Config(vision_config=vision, text_config=text.to_dict(), image_token_id=image, **IDS)
    model = Florence2ForConditionalGeneration(config)
    model.generation_config.decoder_start_token_id, model.generation_config.forced_bos_token_id = 2, 1
    model.generation_config.no_repeat_ngram_size = 3
    return save_vlm(model, folder)


def save_gemma3(folder: Path) -> Path:
    """Save a Gemma 3 model, in which the tokens of a picture see one another."""
    torch.manual_seed(13)
    marks = {"boi_token": "<start_of_image>", "eoi_token": "<end_of_image>", "image_token": "<image_soft_token>"}
    words = tokenizer(*marks.values(), model_specific_special_tokens=marks)
    template = "<s>" + TEMPLATE.replace("MARK", marks["boi_token"])
    pictures = Gemma3ImageProcessorPil(size=SQUARE, image_seq_length=4)
    Gemma3Processor(pictures, words, chat_template=template, image_seq_length=4).save_pretrained(folder)
    text = {**TINY, **IDS, "num_key_value_heads": 2, "vocab_size": len(words), "sliding_window": 8}
    text |= {"layer_types": ["sliding_attention", "full_attention"], "query_pre_attn_scalar": 8}
    config = Gemma3Config(
        vision_config={**VISION, "vision_use_head": False},
        text_config=text,
        mm_tokens_per_image=4,
        image_token_index=words.convert_tokens_to_ids(marks["image_token"]),
        boi_token_index=words.convert_tokens_to_ids(marks["boi_token"]),
        eoi_token_index=words.convert_tokens_to_ids(marks["eoi_token"]),
    )
    model = Gemma3ForConditionalGeneration(config)
    torch.nn.init.normal_(model.model.multi_modal_projector.mm_input_projection_weight)  # a new one is all zeros
    return save_vlm(model, folder, marks=3)


def _save_qwen(folder: Path, config_class: Any, model_class: Any, processor: str, vision: dict[str, Any]) -> Path:
    torch.manual_seed(10)
    marks = ("<|image_pad|>", "<|video_pad|>", "<|vision_start|>", "<|vision_end|>")
    words = tokenizer(*marks)
    names = ("image_token_id", "video_token_id", "vision_start_token_id", "vision_end_token_id")
    ids = dict(zip(names, words.convert_tokens_to_ids(list(marks)), strict=True))
    words.save_pretrained(folder)
    size = {"shortest_edge": 256, "longest_edge": 1024}
    Qwen2VLImageProcessorPil(patch_size=4, merge_size=2, size=size).save_pretrained(folder)
    add_json(folder / "preprocessor_config.json", processor_class=processor)
    mark = "<|vision_start|><|image_pad|><|vision_end|>"
    (folder / "chat_template.jinja").write_text(TEMPLATE.replace("MARK", mark))
    rope = {"rope_type": "default", "rope_theta": 10000.0, "mrope_section": [1, 1, 2]}
    text = {**TINY, **IDS, "num_key_value_heads": 2, "vocab_size": len(words), "rope_parameters": rope}
    config = config_class(text_config=text, vision_config=vision, tie_word_embeddings=False, **ids)
    return save_vlm(model_class(config), folder)


def _with_length(pictures: Any, length: int) -> Any:
    """Return an image processor that says how many tokens a picture becomes, as these families' files do."""
    pictures.image_seq_length = length
    return pictures
