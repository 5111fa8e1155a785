"""Runs a pair of encoders with onnxruntime: search without captions on any CPU, without PyTorch."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from ...errors import BundleError, InputError
from ..bundle import Bundle
from ..engine import Caption
from ..rscapret.pictures import resized

BATCH, TEXTS = 32, 64  # pictures and sentences at once


class EncoderOnnxEngine:
    """An Engine that embeds and does not caption, over vision.onnx, text.onnx and a tokenizer.

    Args:
        bundle: A verified bundle that `tilescribe bundle export` wrote.

    Raises:
        BundleError: The graphs cannot be loaded, or the settings make no sense.
    """

    def __init__(self, bundle: Bundle) -> None:
        threads = max(1, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)
        settings = bundle.settings
        try:
            self._vision = _session(bundle.file("vision.onnx"), threads)
            self._text = _session(bundle.file("text.onnx"), threads)
            self._tokenizer = Tokenizer.from_file(str(bundle.file("tokenizer.json")))
            self._pad, longest = int(settings["pad_token_id"]), int(settings["max_length"])
            self._tokenizer.enable_truncation(longest)
            length = longest if settings["padding"] == "max_length" else None
            self._tokenizer.enable_padding(pad_id=self._pad, pad_token=str(settings["pad_token"]), length=length)
        except Exception as error:  # onnxruntime and tokenizers raise plain exceptions of their own
            raise BundleError(f"The model {bundle.id} could not be loaded: {error}. Export it again.") from error
        self._size = bundle.input_size
        self.info = bundle.info(f"CPU ({threads} threads)" if threads > 1 else "CPU (1 thread)")

    def caption(self, images: np.ndarray, prompt: str | None = None) -> list[Caption]:  # noqa: ARG002 - the protocol's
        """Refuse: encoders write nothing."""
        raise BundleError(
            f"The model {self.info.id} writes no captions: it is for search. Choose another one for the captions."
        )

    def embed_images(self, images: np.ndarray) -> np.ndarray:
        """Return (N, D) float32 unit rows for (N, H, W, 3) uint8 pictures."""
        rows = [np.zeros((0, self.info.embedding_dim), np.float32)]
        for start in range(0, len(images), BATCH):
            pictures = resized(images[start : start + BATCH], self._size)
            rows.append(self._vision.run(None, {"images": pictures})[0])
        return np.concatenate(rows)

    def describe(self, images: np.ndarray, prompt: str | None = None) -> tuple[list[Caption], np.ndarray]:  # noqa: ARG002
        """Embed; the captions are empty."""
        return [Caption("", 0.0)] * len(images), self.embed_images(images)

    def choose_style(self, images: np.ndarray) -> str | None:  # noqa: ARG002 - the protocol's
        """Return None: nothing is written."""
        return None

    def embed_texts(self, texts: Sequence[str]) -> np.ndarray:
        """Return (N, D) float32 unit rows for sentences.

        Raises:
            InputError: A sentence is empty.
        """
        rows = [np.zeros((0, self.info.embedding_dim), np.float32)]
        for start in range(0, len(texts), TEXTS):
            part = [" ".join(text.split())[:2000] for text in texts[start : start + TEXTS]]
            if not all(part):
                raise InputError("There is nothing to search for. Write what the tiles should show: boats at a pier.")
            encoded = self._tokenizer.encode_batch(part)
            ids = np.array([one.ids for one in encoded], np.int64)
            mask = np.array([one.attention_mask for one in encoded], np.int64)
            rows.append(self._text.run(None, {"ids": ids, "mask": mask})[0])
        return np.concatenate(rows)


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
