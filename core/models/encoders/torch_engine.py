"""Runs a pair of encoders with PyTorch: CLIP, SigLIP and their kin, also those that read many languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional
from transformers import AutoModel

from ...errors import BundleError, InputError
from ..bundle import Bundle
from ..engine import Caption
from ..loading.batches import Batches, best_batch
from ..loading.memory import fitting, largest_batch, need_of
from ..loading.parts import load_model, load_tokenizer, read_config, said, weight_files
from ..loading.placement import choose_placement
from ..rscapret.pictures import resized
from .preprocessing import Preprocessing

BATCH, TEXTS = 32, 64  # pictures and sentences at once
NO_CAPTIONS = "The model {} writes no captions: it is for search. Choose another one for the captions."


class EncoderEngine:
    """An Engine that embeds and does not caption.

    Args:
        bundle: A verified bundle that `tilescribe bundle build encoder` wrote.
        device: ``cpu``, ``cuda``...; the GPU where there is one, when not given.

    Raises:
        BundleError: The model cannot be loaded, or does not fit in memory.
    """

    def __init__(self, bundle: Bundle, device: str | None = None) -> None:
        # What is compared has to be exact, and two small towers gain little from halves on a CPU.
        place = choose_placement(str(bundle.settings.get("weights", "auto")), device).exact()
        config = read_config(bundle.folder)
        need = need_of(AutoModel, config, place)
        place = fitting(place, need, bundle.id)
        self._model = load_model(AutoModel, bundle.folder, place)
        check_encoder(self._model, bundle.folder)
        self._tokenizer = load_tokenizer(bundle.folder)
        self._place = place
        self._look = Preprocessing.read(bundle.folder)
        self._text_options = text_options(config)
        self._reads_padding = self._text_options["padding"] == "max_length"  # as SigLIP did when it was trained
        self._batches = Batches(largest_batch(place, need, BATCH))
        if place.device.type == "cuda":
            grey = np.full((1, self._look.size, self._look.size, 3), 128, np.uint8)
            most = largest_batch(place, need, 512)
            sizes = (32, 64, 128, 256, 512)
            self._batches.size = best_batch(lambda size: self._embed(np.repeat(grey, size, 0)), most, sizes)
        self.info = replace(bundle.info(place.words), batch=self._batches.size if place.device.type == "cuda" else 0)

    def caption(self, images: np.ndarray, prompt: str | None = None) -> list[Caption]:  # noqa: ARG002 - the protocol's
        """Refuse: encoders write nothing."""
        raise BundleError(NO_CAPTIONS.format(self.info.id))

    def embed_images(self, images: np.ndarray) -> np.ndarray:
        """Return (N, D) float32 unit rows for (N, H, W, 3) uint8 pictures."""
        return self._rows(self._batches.run(self._embed, images))

    def describe(self, images: np.ndarray, prompt: str | None = None) -> tuple[list[Caption], np.ndarray]:  # noqa: ARG002
        """Embed; the captions are empty."""
        return [Caption("", 0.0)] * len(images), self.embed_images(images)

    def choose_style(self, images: np.ndarray) -> str | None:  # noqa: ARG002 - the protocol's
        """Return None: nothing is written."""
        return None

    @torch.inference_mode()
    def embed_texts(self, texts: Sequence[str]) -> np.ndarray:
        """Return (N, D) float32 unit rows for sentences.

        Raises:
            InputError: A sentence has nothing that the model can read.
        """
        rows = []
        for start in range(0, len(texts), TEXTS):
            part = [_checked(text) for text in texts[start : start + TEXTS]]
            inputs = self._tokenizer(part, return_tensors="pt", **self._text_options).to(self._place.device)
            inputs.pop("token_type_ids", None)
            if self._reads_padding:
                inputs.pop("attention_mask", None)
            rows.append(_unit(features(self._model.get_text_features(**inputs))))
        return self._rows(rows)

    @torch.inference_mode()
    def _embed(self, images: np.ndarray) -> np.ndarray:
        pixels = self._look.pixels(resized(images, self._look.size), self._place.device)
        return _unit(features(self._model.get_image_features(pixel_values=pixels.to(self._place.dtype))))

    def _rows(self, rows: list[np.ndarray]) -> np.ndarray:
        return np.concatenate(rows) if rows else np.zeros((0, self.info.embedding_dim), np.float32)


def text_options(config: Any) -> dict[str, Any]:
    """Return how a pair's sentences are padded and cut: SigLIP was trained on sentences of one length."""
    text = config.get_text_config()
    kind = str(config.model_type)
    longest = int(getattr(text, "max_position_embeddings", 0) or 64)
    if kind.startswith("siglip"):
        return {"padding": "max_length", "max_length": min(longest, 64), "truncation": True}
    if text.model_type in ("xlm-roberta", "roberta", "altclip_text_model", "camembert"):
        longest -= text.pad_token_id + 1  # their positions begin behind the padding's
    return {"padding": "longest", "max_length": min(longest, 77), "truncation": True}


def embedding_width(kind: Any, folder: Path) -> int:
    """Return the length of a pair's embeddings, from its configuration alone.

    Raises:
        BundleError: The model does not embed both pictures and sentences.
    """
    weight_files(folder)
    config = read_config(folder)

    def measured() -> int:
        with torch.device("meta"):
            model = kind.from_config(config).eval()
            check_encoder(model, folder)
            ids = torch.ones((1, 4), dtype=torch.long)
            return int(features(model.get_text_features(input_ids=ids)).shape[1])

    return int(said(folder, measured))


def check_encoder(model: Any, folder: Path) -> None:
    """Raise BundleError unless the model embeds pictures and sentences."""
    if not (hasattr(model, "get_image_features") and hasattr(model, "get_text_features")):
        raise BundleError(
            f"The model in {folder} does not embed both pictures and sentences, as CLIP and SigLIP do. Choose one that does."
        )


def features(output: Any) -> torch.Tensor:
    """Return the vectors (N, D) that a pair's towers answer with, whatever they are wrapped in."""
    found = output if isinstance(output, torch.Tensor) else output.pooler_output
    return found.flatten(1)


def _unit(vectors: torch.Tensor) -> np.ndarray:
    return functional.normalize(vectors.float(), dim=-1).cpu().numpy()


def _checked(text: str) -> str:
    words = " ".join(text.split())[:2000]
    if not words:
        raise InputError("There is nothing to search for. Write what the tiles should show, such as: boats at a pier.")
    return words
