"""Tiny models with random weights, made and saved with transformers' own classes, in the formats that people download."""

from __future__ import annotations

import json
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
    LlavaConfig,
    LlavaForConditionalGeneration,
    LlavaProcessor,
    OPTConfig,
    PreTrainedTokenizerFast,
    Qwen2Config,
    Qwen2VLConfig,
    Qwen2VLForConditionalGeneration,
    Qwen2VLImageProcessorPil,
    Qwen3Config,
    SiglipConfig,
    SiglipImageProcessor,
    SiglipModel,
    SmolVLMConfig,
    SmolVLMForConditionalGeneration,
    SmolVLMImageProcessorPil,
    VisionTextDualEncoderConfig,
    VisionTextDualEncoderModel,
    XLMRobertaConfig,
)

SIDE = 32
TEMPLATE = (
    "{% for message in messages %}{{ message.role }} {% for part in message.content %}{% if part.type == 'image' %}MARK "
    "{% else %}{{ part.text }} {% endif %}{% endfor %}{% endfor %}{% if add_generation_prompt %}assistant {% endif %}"
)
WORDS = (
    "a the many some river bridge house houses boats boat at pier with and near road trees forest field airport "
    "describe this tile in one sentence list objects user assistant image of is red green blue um rio com barcos"
).split()
SPECIAL = ("<pad>", "<s>", "</s>", "<unk>")
LLAMA3_VOCABULARY = 128_256
LLAMA3_ROPE = {
    "rope_type": "llama3", "rope_theta": 500000.0, "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0,
    "original_max_position_embeddings": 8192,
}  # fmt: skip
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


def text_config(kind: str = "llama", vocab: int = len(SPECIAL) + len(WORDS), size: dict[str, int] | None = None) -> Any:
    """Return the configuration of a tiny language model of a family: llama, llama3, qwen2, qwen3 or opt."""
    ids = {"pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2, "vocab_size": vocab}
    if kind == "opt":
        return OPTConfig(
            hidden_size=32, ffn_dim=64, num_hidden_layers=2, num_attention_heads=2, word_embed_proj_dim=32, **ids
        )
    family = {"qwen2": Qwen2Config, "qwen3": Qwen3Config}.get(kind, LlamaConfig)
    tiny = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4}
    if kind == "llama3":
        tiny |= {"rope_parameters": LLAMA3_ROPE, "max_position_embeddings": 131072}
        ids = {"bos_token_id": LLAMA3_VOCABULARY - 2, "eos_token_id": LLAMA3_VOCABULARY - 1}
        ids["vocab_size"] = LLAMA3_VOCABULARY
    if kind == "qwen3":
        tiny["head_dim"] = 16  # not the width of the model divided by its heads
    return family(**(size or tiny), num_key_value_heads=2, tie_word_embeddings=kind.startswith("qwen"), **ids)


def save_language(folder: Path, kind: str = "llama", shards: str = "5GB", dtype: torch.dtype = torch.float32) -> Path:
    """Save a language model with its tokenizer; a small shard size cuts it into several files."""
    torch.manual_seed(1)
    model = CausalLM.from_config(text_config(kind)).to(dtype)
    _livelier(model)
    if kind == "llama3":
        with torch.no_grad():  # of all those words, the few that are known here are said
            model.get_output_embeddings().weight[len(SPECIAL) + len(WORDS) : -2] *= 0.01
    model.save_pretrained(folder, max_shard_size=shards)
    (llama3_tokenizer() if kind == "llama3" else tokenizer()).save_pretrained(folder)
    return folder


def llama3_tokenizer() -> PreTrainedTokenizerFast:
    """Return a tokenizer as Llama 3 has it: 128,256 pieces, the special ones last, and none for padding."""
    known = [*SPECIAL, *WORDS]
    pieces = known + [f"piece{number}" for number in range(LLAMA3_VOCABULARY - len(known) - 2)]
    pieces += ["<|begin_of_text|>", "<|end_of_text|>"]
    inner = Tokenizer(models.WordLevel({piece: number for number, piece in enumerate(pieces)}, unk_token="<unk>"))
    inner.pre_tokenizer = pre_tokenizers.Whitespace()
    return PreTrainedTokenizerFast(
        tokenizer_object=inner, bos_token="<|begin_of_text|>", eos_token="<|end_of_text|>", unk_token="<unk>"
    )


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


def save_llava(folder: Path, size: dict[str, int] | None = None, tower: dict[str, int] | None = None) -> Path:
    """Save a LLaVA model: a CLIP tower whose patches are laid before the words of a LLaMA, both of any size."""
    tower = tower or {**TOWER, "image_size": SIDE, "patch_size": 16}
    torch.manual_seed(6)
    words = tokenizer("<image>", model_specific_special_tokens={"image_token": "<image>"})
    image = words.convert_tokens_to_ids("<image>")
    square = {"height": tower["image_size"], "width": tower["image_size"]}
    LlavaProcessor(
        image_processor=CLIPImageProcessor(size={"shortest_edge": tower["image_size"]}, crop_size=square),
        tokenizer=words,
        patch_size=tower["patch_size"],
        num_additional_image_tokens=1,
        vision_feature_select_strategy="default",
        chat_template=TEMPLATE.replace("MARK", "<image>"),
    ).save_pretrained(folder)
    config = LlavaConfig(
        vision_config=CLIPVisionConfig(**tower),
        text_config=text_config(vocab=len(words), size=size),
        image_token_index=image,
        vision_feature_layer=-1,
    )
    return save_vlm(LlavaForConditionalGeneration(config), folder)


def save_qwen2_vl(folder: Path) -> Path:
    """Save a Qwen2-VL model, whose pictures may have any size, with the files of its processor."""
    torch.manual_seed(7)
    marks = ("<|image_pad|>", "<|video_pad|>", "<|vision_start|>", "<|vision_end|>")
    words = tokenizer(*marks)
    ids = dict(zip(("image_token_id", "video_token_id", "vision_start_token_id", "vision_end_token_id"),
                   words.convert_tokens_to_ids(list(marks)), strict=True))  # fmt: skip
    words.save_pretrained(folder)
    pictures = Qwen2VLImageProcessorPil(patch_size=4, merge_size=2, size={"shortest_edge": 256, "longest_edge": 1024})
    pictures.save_pretrained(folder)
    add_json(folder / "preprocessor_config.json", processor_class="Qwen2VLProcessor")
    mark = "<|vision_start|><|image_pad|><|vision_end|>"
    (folder / "chat_template.jinja").write_text(TEMPLATE.replace("MARK", mark))
    vision = {"embed_dim": 16, "hidden_size": 32, "depth": 2, "num_heads": 2, "mlp_ratio": 2, "patch_size": 4}
    text = text_config("qwen2", len(words)).to_dict()
    text["rope_scaling"] = {"type": "mrope", "mrope_section": [1, 1, 2]}
    text["rope_parameters"] = {"rope_type": "default", "rope_theta": 10000.0, "mrope_section": [1, 1, 2]}
    text["tie_word_embeddings"] = False
    text.pop("model_type")
    config = Qwen2VLConfig(text_config=text, vision_config=vision, **ids)
    return save_vlm(Qwen2VLForConditionalGeneration(config), folder)


def save_smolvlm(folder: Path) -> Path:
    """Save a SmolVLM model: SigLIP-like patches, shuffled into few tokens before a LLaMA's words."""
    torch.manual_seed(11)
    marks = ("<fake_token_around_image>", "<image>", "<end_of_utterance>", "<global-img>")
    words = tokenizer(*marks)
    words.save_pretrained(folder)
    pictures = SmolVLMImageProcessorPil(
        size={"longest_edge": 2 * SIDE}, max_image_size={"longest_edge": SIDE}, do_image_splitting=True
    )
    pictures.save_pretrained(folder)
    add_json(folder / "processor_config.json", processor_class="SmolVLMProcessor", image_seq_len=1)
    (folder / "chat_template.jinja").write_text(TEMPLATE.replace("MARK", "<image>"))
    vision = {**TOWER, "image_size": SIDE, "patch_size": 16}
    config = SmolVLMConfig(
        vision_config=vision,
        text_config=text_config(vocab=len(words)).to_dict(),
        image_token_id=words.convert_tokens_to_ids("<image>"),
        scale_factor=2,
        pad_token_id=0,
    )
    return save_vlm(SmolVLMForConditionalGeneration(config), folder)


def save_vlm(model: Any, folder: Path, marks: int = 4) -> Path:
    """Save a vision-language model whose vocabulary begins with so many marks: they are not to be said."""
    _livelier(model)
    with torch.no_grad():
        model.get_output_embeddings().weight[: len(SPECIAL) + marks] *= 0.01
    model.generation_config.eos_token_id, model.generation_config.pad_token_id = 2, 0
    model.save_pretrained(folder)
    return folder


def add_json(path: Path, **entries: Any) -> None:
    """Put entries in a JSON file, beside those that are there."""
    known = json.loads(path.read_text()) if path.exists() else {}
    path.write_text(json.dumps({**known, **entries}))
