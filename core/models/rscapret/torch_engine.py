"""Runs RS-CapRet with PyTorch: any size, on a GPU where there is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import DynamicCache

from ...errors import BundleError
from ..bundle import Bundle
from ..engine import Caption
from .decoding import vote, write
from .modeling import RSCapRetModel
from .pictures import resized
from .rules import decoding_words, rules_of, style_name
from .tokenizer import PAD, RET, UNKNOWN, token_id
from .words import captions_of, query_ids

BATCH = 32


class TorchEngine:
    """An Engine over a folder written by `tilescribe train`: safetensors, configuration and tokenizer.

    Args:
        bundle: A verified bundle of the compact model.
        device: ``cpu``, ``cuda``...; the GPU where there is one, when not given.

    Raises:
        BundleError: The weights do not fit the configuration, or the tokenizer lacks a token.
    """

    def __init__(self, bundle: Bundle, device: str | None = None) -> None:
        self._device = torch.device(device or ("cuda" if torch.cuda.is_available() else "cpu"))
        try:
            model, problems = RSCapRetModel.from_pretrained(
                bundle.folder, local_files_only=True, use_safetensors=True, output_loading_info=True
            )
            self._tokenizer = Tokenizer.from_file(str(bundle.file("tokenizer.json")))
        except (OSError, ValueError, RuntimeError) as error:
            raise BundleError(f"The model {bundle.id} could not be loaded: {error}") from error
        if problems["missing_keys"] or problems["mismatched_keys"]:
            raise BundleError(f"The weights of {bundle.id} are of another configuration. Train or install it again.")
        self._model: RSCapRetModel = model.to(self._device).eval()
        config = self._model.config
        self._mean = torch.tensor(config.image_mean, device=self._device).view(1, 3, 1, 1)
        self._std = torch.tensor(config.image_std, device=self._device).view(1, 3, 1, 1)
        self._pad = token_id(self._tokenizer, PAD)
        longest, unknown = int(bundle.settings.get("max_tokens", 32)), token_id(self._tokenizer, UNKNOWN)
        ret = token_id(self._tokenizer, RET)
        self._query_ids = partial(query_ids, self._tokenizer, longest=longest, unknown=unknown, ret=ret)
        self._rules = partial(rules_of, self._tokenizer, bundle.settings)
        self.decoding = decoding_words(bundle.settings)
        words = "GPU " + torch.cuda.get_device_name() if self._device.type == "cuda" else "CPU"
        self.info = bundle.info(words)

    @torch.inference_mode()
    def caption(self, images: np.ndarray, prompt: str | None = None) -> list[Caption]:
        """Describe pictures; ``prompt`` may name a caption style of the model.

        Raises:
            InputError: The prompt is not a style.
        """
        return [one for pooled, grid in self._see(images) for one in self._write(pooled, grid, prompt)]

    @torch.inference_mode()
    def embed_images(self, images: np.ndarray) -> np.ndarray:
        """Return (N, D) float32 unit rows for (N, H, W, 3) uint8 pictures."""
        return self._rows([self._model.embed_pooled(pooled) for pooled, _ in self._see(images)])

    @torch.inference_mode()
    def describe(self, images: np.ndarray, prompt: str | None = None) -> tuple[list[Caption], np.ndarray]:
        """Caption and embed in one pass over the vision tower."""
        captions, rows = [], []
        for pooled, grid in self._see(images):
            captions += self._write(pooled, grid, prompt)
            rows.append(self._model.embed_pooled(pooled))
        return captions, self._rows(rows)

    @torch.inference_mode()
    def choose_style(self, images: np.ndarray) -> str | None:
        """Return the caption style that suits the pictures as a whole; None when the model has one only."""
        styles = self._rules(None).styles
        if len(styles) < 2:
            return None
        logits = [
            self._model.language(inputs_embeds=self._model.visual_tokens(*seen), logits_to_keep=1).logits[:, -1]
            for seen in self._see(images)
        ]
        return style_name(self._tokenizer, vote(torch.cat(logits).float().cpu().numpy(), styles))

    @torch.inference_mode()
    def embed_texts(self, texts: Sequence[str]) -> np.ndarray:
        """Return (N, D) float32 unit rows for sentences.

        Raises:
            InputError: A sentence has no letter or digit that the model knows.
        """
        rows = []
        for start in range(0, len(texts), BATCH):
            ids = [self._query_ids(text) for text in texts[start : start + BATCH]]
            longest = max(map(len, ids))
            padded = torch.tensor([row + [self._pad] * (longest - len(row)) for row in ids], device=self._device)
            mask = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in ids], device=self._device)
            rows.append(self._model.embed_texts(padded, mask))
        return self._rows(rows)

    # ------------------------------------------------------------------ inside

    def _see(self, images: np.ndarray) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        for start in range(0, len(images), BATCH):
            pictures = torch.from_numpy(resized(images[start : start + BATCH], self.info.input_size)).to(self._device)
            yield self._model.image_features((pictures.permute(0, 3, 1, 2).float() / 255 - self._mean) / self._std)

    def _write(self, pooled: torch.Tensor, grid: torch.Tensor, prompt: str | None) -> list[Caption]:
        visual = self._model.visual_tokens(pooled, grid)
        cache = DynamicCache()

        def answer(**inputs: torch.Tensor) -> np.ndarray:
            output = self._model.language(past_key_values=cache, use_cache=True, logits_to_keep=1, **inputs)
            return output.logits[:, -1].float().cpu().numpy()

        def step(ids: np.ndarray, rows: np.ndarray | None) -> np.ndarray:
            if rows is not None:
                cache.reorder_cache(torch.from_numpy(rows).to(self._device))
            return answer(input_ids=torch.from_numpy(ids).to(self._device))

        written = write(answer(inputs_embeds=visual), step, self._rules(prompt))
        return captions_of(self._tokenizer, written)

    def _rows(self, rows: list[torch.Tensor]) -> np.ndarray:
        if not rows:
            return np.zeros((0, self.info.embedding_dim), np.float32)
        return torch.cat(rows).float().cpu().numpy()
