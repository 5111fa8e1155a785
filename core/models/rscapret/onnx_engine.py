"""Runs the compact RS-CapRet with onnxruntime: no torch, any CPU."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from ...errors import BundleError
from ..bundle import Bundle
from ..engine import Caption
from .decoding import vote, write
from .pictures import resized
from .rules import decoding_words, rules_of, special_ids, style_name
from .words import captions_of, query_ids

BATCH = 32  # pictures or sentences at once: more takes memory and gains nothing on a CPU
# A batch is cut into parts that run side by side: threads that meet once a batch lose less time than threads that share
# each operation, above all where readers want the processors too.
PARTS, PART_AT_LEAST = 4, 4


T = TypeVar("T")


class OnnxEngine:
    """An Engine over two graphs, vision.onnx and language.onnx, and a tokenizer.

    Args:
        bundle: A verified bundle.
        threads: Threads in all; as many as there are cores when not given.

    Raises:
        BundleError: The graphs cannot be loaded, or the tokenizer lacks a token.
    """

    def __init__(self, bundle: Bundle, threads: int | None = None) -> None:
        threads = threads or _cores()
        try:
            self._parts = min(threads, PARTS)
            helpers = threads - self._parts + 1  # each part brings a thread of its own
            self._vision = _session(bundle.file("vision.onnx"), helpers)
            self._language = _session(bundle.file("language.onnx"), helpers)
            self._tokenizer = Tokenizer.from_file(str(bundle.file("tokenizer.json")))
        except Exception as error:  # onnxruntime and tokenizers raise plain exceptions of their own
            raise BundleError(f"The model {bundle.id} could not be loaded: {error}. Install it again.") from error
        self._pool = ThreadPoolExecutor(self._parts, thread_name_prefix="part")
        self._at_work, self._counting = 0, threading.Lock()
        cache = next(i for i in self._language.get_inputs() if i.name == "past_keys").shape
        self._cache_shape = (cache[0], cache[2], cache[4])  # layers, heads, width of a head
        self._width = next(i for i in self._language.get_inputs() if i.name == "prefix").shape[2]
        self._size = bundle.input_size
        marks = special_ids(self._tokenizer, bundle.settings)
        self._ret = marks["ret"]
        self._rules = partial(rules_of, self._tokenizer, bundle.settings)
        self.decoding = decoding_words(bundle.settings)
        longest, unknown = int(bundle.settings.get("max_tokens", 32)), marks.get("unknown", -1)
        self._query_ids = partial(query_ids, self._tokenizer, longest=longest, unknown=unknown, ret=self._ret)
        device = f"CPU ({threads} threads)" if threads > 1 else "CPU (1 thread)"
        # The parts of a second batch fill the gaps that the first one leaves at its end.
        self.info = replace(bundle.info(device), at_once=min(2, self._parts))

    # ------------------------------------------------------------------ Engine

    def caption(self, images: np.ndarray, prompt: str | None = None) -> list[Caption]:
        """Describe pictures; ``prompt`` may name a caption style of the model.

        Raises:
            InputError: The prompt is not a style; this model follows no instructions.
        """

        def work(part: np.ndarray) -> list[Caption]:
            return [caption for visual, _ in self._see(part) for caption in self._write(visual, prompt)]

        return [caption for some in self._side_by_side(work, images) for caption in some]

    def embed_images(self, images: np.ndarray) -> np.ndarray:
        """Return (N, D) float32 unit rows for (N, H, W, 3) uint8 pictures."""

        def work(part: np.ndarray) -> np.ndarray:
            rows = [embedding for _, embedding in self._see(part)]
            return np.concatenate(rows) if rows else np.zeros((0, self.info.embedding_dim), np.float32)

        return np.concatenate(self._side_by_side(work, images))

    def describe(self, images: np.ndarray, prompt: str | None = None) -> tuple[list[Caption], np.ndarray]:
        """Caption and embed in one pass over the vision tower."""

        def work(part: np.ndarray) -> tuple[list[Caption], np.ndarray]:
            captions: list[Caption] = []
            rows = [np.zeros((0, self.info.embedding_dim), np.float32)]
            for visual, embedding in self._see(part):
                captions += self._write(visual, prompt)
                rows.append(embedding)
            return captions, np.concatenate(rows)

        done = self._side_by_side(work, images)
        return [caption for some, _ in done for caption in some], np.concatenate([rows for _, rows in done])

    def choose_style(self, images: np.ndarray) -> str | None:
        """Return the caption style that suits the pictures as a whole; None when the model has one only."""
        styles = self._rules(None).styles
        if len(styles) < 2:
            return None
        logits = [self._answer(visual)[0] for visual, _ in self._see(images)]
        return style_name(self._tokenizer, vote(np.concatenate(logits), styles))

    def embed_texts(self, texts: Sequence[str]) -> np.ndarray:
        """Return (N, D) float32 unit rows for sentences; one forward pass to [RET], no generation.

        Raises:
            InputError: A sentence has no letter or digit that the model knows.
        """
        rows = [np.zeros((0, self.info.embedding_dim), np.float32)]
        for start in range(0, len(texts), BATCH):
            ids = [self._query_ids(text) for text in texts[start : start + BATCH]]
            longest = max(map(len, ids))
            padded = np.array([row + [self._ret] * (longest - len(row)) for row in ids], np.int64)
            last = np.array([len(row) - 1 for row in ids], np.int64)
            _, embedding, _, _ = self._step(self._no_prefix(len(ids)), padded, last, None)
            rows.append(embedding)
        return np.concatenate(rows)

    # ------------------------------------------------------------------ inside

    def _side_by_side(self, work: Callable[[np.ndarray], T], images: np.ndarray) -> list[T]:
        with self._counting:
            self._at_work += 1
            share = max(1, self._parts // self._at_work)  # beside another batch, fewer and larger parts waste less
        try:
            parts = min(share, len(images) // PART_AT_LEAST)
            if parts < 2:
                return [work(images)]
            return list(self._pool.map(work, np.array_split(images, parts)))
        finally:
            with self._counting:
                self._at_work -= 1

    def _see(self, images: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        for start in range(0, len(images), BATCH):
            pictures = resized(images[start : start + BATCH], self._size)
            visual, embedding = self._vision.run(None, {"images": pictures})
            yield visual, embedding

    def _write(self, visual: np.ndarray, prompt: str | None) -> list[Caption]:
        logits, keys, values = self._answer(visual)
        cache = [keys, values]

        def step(ids: np.ndarray, rows: np.ndarray | None) -> np.ndarray:
            past = cache if rows is None else [np.take(part, rows, 1) for part in cache]
            at = np.full(len(ids), ids.shape[1] - 1, np.int64)
            logits, _, cache[0], cache[1] = self._step(self._no_prefix(len(ids)), ids, at, past)
            return logits

        written = write(logits, step, self._rules(prompt))
        return captions_of(self._tokenizer, written)

    def _answer(self, visual: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the logits that follow the pictures' tokens (N, V), and the cache."""
        last = np.full(len(visual), visual.shape[1] - 1, np.int64)
        logits, _, keys, values = self._step(visual, np.zeros((len(visual), 0), np.int64), last, None)
        return logits, keys, values

    def _no_prefix(self, count: int) -> np.ndarray:
        return np.zeros((count, 0, self._width), np.float32)

    def _step(
        self, prefix: np.ndarray, ids: np.ndarray, last: np.ndarray, past: list[np.ndarray] | None
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        if past is None:
            layers, heads, width = self._cache_shape
            past = [np.zeros((layers, len(ids), heads, 0, width), np.float32)] * 2
        feeds = {"prefix": prefix, "ids": ids, "last": last, "past_keys": past[0], "past_values": past[1]}
        logits, embedding, keys, values = self._language.run(["logits", "text_embedding", "keys", "values"], feeds)
        return logits, embedding, keys, values


def _cores() -> int:
    """Return the cores this process may use, which in a container are fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Weights are kept in 8 bits to be small; folded to float32 at load they run at full speed.
    options.add_session_config_entry("session.disable_quant_qdq", "1")
    # Spinning threads would take the cores from the readers.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
