"""The random models that the GPU check runs, as bundles: tiny ones of every family, and one of a billion weights."""

from __future__ import annotations

import sys
from pathlib import Path

import torch
from gpu_measures import TOKENS
from rasters import ROOT
from transformers import AutoModel, AutoModelForCausalLM, AutoTokenizer

sys.path.insert(0, str(ROOT))

from tests.core import tiny_models, tiny_vlms  # models of real classes and files, made on the spot
from tilescribe.core.models.building import build_rscapret, build_vlm
from tilescribe.core.models.bundle import Bundle
from tilescribe.core.models.manifest import Facts
from tilescribe.core.models.rscapret.adapter import save_adapter
from tilescribe.core.models.rscapret.towers import add_ret, join_towers

INSTRUCTED = ("llava", "qwen2_vl", "smolvlm", "internvl", "qwen2_5_vl", "qwen3_vl", "gemma3", "paligemma", "florence2")
LANGUAGES = ("llama3", "qwen3", "opt")
# A billion weights in the language model, and the tower of CLIP ViT-L/14 at 336 pixels: 576 tokens a picture.
BILLION = {"hidden_size": 2048, "intermediate_size": 5632, "num_hidden_layers": 22, "num_attention_heads": 32}
LARGE_TOWER = {"hidden_size": 1024, "intermediate_size": 4096, "num_hidden_layers": 24, "num_attention_heads": 16}
LARGE_TOWER |= {"image_size": 336, "patch_size": 14}


def vlm(folder: Path, family: str) -> Path:
    """Return the folder of a tiny vision-language model, saved when it is not there yet."""
    place = tiny_models if hasattr(tiny_models, f"save_{family}") else tiny_vlms
    return folder / family if (folder / family).is_dir() else getattr(place, f"save_{family}")(folder / family)


def billion(folder: Path, device: str) -> Path:
    """Save a LLaVA of about 1.4 billion weights in bf16, made where it is quick."""
    torch.set_default_dtype(torch.bfloat16)
    try:
        with torch.device(device):
            return tiny_models.save_llava(folder / "billion", BILLION, LARGE_TOWER)
    finally:
        torch.set_default_dtype(torch.float32)


def instructed(source: Path, weights: str) -> Bundle:
    """Return a bundle of a vision-language model with its weights in a number format."""
    target = source.parent / f"{source.name}-{weights}"
    return _there(target) or build_vlm(str(source), target, _facts(source.name, weights))


def parts(folder: Path, kind: str) -> tuple[str, str, str]:
    """Save a vision tower, a language model and an adapter beside them; return their folders."""
    clip, words, adapter = folder / "clip", folder / kind, folder / f"adapter-{kind}"
    if not clip.exists():
        tiny_models.save_clip(clip)
    tiny_models.save_language(words, kind)
    torch.manual_seed(5)
    language, tokenizer = AutoModelForCausalLM.from_pretrained(words), AutoTokenizer.from_pretrained(words)
    settings = {"image_size": tiny_models.SIDE, "retrieval_dim": 16, "visual_tokens": 2}
    save_adapter(
        join_towers(AutoModel.from_pretrained(clip), language, add_ret(tokenizer, language), settings), adapter
    )
    return str(clip), str(words), str(adapter)


def joined(folders: tuple[str, str, str], weights: str) -> Bundle:
    """Return an RS-CapRet bundle of parts, with its weights in a number format."""
    target = Path(f"{folders[1]}-joined-{weights}")
    return _there(target) or build_rscapret(*folders, target, _facts(target.name, weights))


def _there(folder: Path) -> Bundle | None:
    return Bundle.load(folder, verify=False) if folder.is_dir() else None


def _facts(name: str, weights: str) -> Facts:
    return Facts(name, settings={"weights": weights, "max_tokens": TOKENS})
