"""What the GPU check measures with: rates, memory, and less room than there is."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np
import torch
from figures import Figures
from PIL import Image

from tilescribe.core.errors import BundleError
from tilescribe.core.models.instructions import instruction
from tilescribe.core.models.rscapret.pictures import resized
from tilescribe.core.models.vlm.engine import VlmEngine

TOKENS = 32  # of a caption
PROMPT = "list objects in this tile"


def alone(engine: VlmEngine, tiles: np.ndarray, size: int) -> float:
    """Return tiles a second of generate alone, on inputs that are on the GPU already; 0 where a batch does not fit."""
    shown = np.resize(tiles, (size, *tiles.shape[1:]))
    told = instruction(None)
    try:
        images = [[Image.fromarray(one)] for one in resized(shown, engine._side)]
        inputs = engine._placed(engine._processed(images, engine._prompts.words(told)))
        options = {
            "max_new_tokens": engine._prompts.tokens(told, TOKENS),
            "do_sample": False,
            "pad_token_id": engine._pad,
        }
        best = 0.0
        for _ in range(3):
            start = time.perf_counter()
            engine._model.generate(**inputs, **options, eos_token_id=engine._ends)[0].tolist()  # waits for the GPU
            best = max(best, size / (time.perf_counter() - start))
        return best
    except torch.OutOfMemoryError:
        return 0.0
    finally:
        tidy()


def usual_loop(engine: VlmEngine, tiles: np.ndarray) -> float:
    """Return tiles a second as a model's page would have one write it: processor, generate and decode, one by one."""
    told = instruction(None)
    text, tokens = engine._prompts.words(told), engine._prompts.tokens(told, TOKENS)
    start = time.perf_counter()
    for tile in tiles:
        inputs = engine._processor(images=[Image.fromarray(tile)], text=[text], return_tensors="pt")
        inputs = inputs.to(engine._device, engine._dtype)
        ids = engine._model.generate(**inputs, max_new_tokens=tokens, do_sample=False, pad_token_id=engine._pad)
        engine._processor.decode(ids[0], skip_special_tokens=True)
    return len(tiles) / (time.perf_counter() - start)


def each(engine: VlmEngine, tiles: np.ndarray) -> int:
    """Return the bytes that one picture more takes while it is captioned."""
    peaks = []
    for count in (4, 8):
        torch.cuda.reset_peak_memory_stats()
        engine._write(tiles[:count], PROMPT)
        peaks.append(torch.cuda.max_memory_allocated())
    return max(1, (peaks[1] - peaks[0]) // 4)


@contextmanager
def room(size: int) -> Iterator[None]:
    """Let PyTorch have so many bytes more than it uses now, and no others."""
    tidy()
    total = torch.cuda.mem_get_info()[1]
    torch.cuda.set_per_process_memory_fraction(min(1.0, (torch.cuda.memory_reserved() + size) / total))
    try:
        yield
    finally:
        torch.cuda.set_per_process_memory_fraction(1.0)
        tidy()


def sentence(figures: Figures, work: Callable[[], object]) -> None:
    """Print the sentence that a person would read; a missing one breaks the promise."""
    try:
        work()
    except BundleError as error:
        print(f"    It says: {error}")
    else:
        figures.at_least("a sentence instead of a result", 0, 1)


def tidy() -> None:
    """Give back what is no longer used."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
