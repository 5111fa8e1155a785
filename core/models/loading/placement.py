"""Where a model computes and in which number format: device, precision, 8 or 4 bit, several GPUs."""

from __future__ import annotations

import importlib.util
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import torch

from ...errors import BundleError

DEVICE, WEIGHTS = "TILESCRIBE_DEVICE", "TILESCRIBE_WEIGHTS"  # environment variables that outvote a bundle
FORMATS = ("auto", "fp32", "bf16", "fp16", "int8", "int4")
TYPES = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}
FASTER = 1.2  # how much faster bf16 has to be on a CPU to be worth its rounding
PROBE = (32, 1024)  # rows and width of the products that are timed


@dataclass(frozen=True)
class Placement:
    """Where a model goes.

    Attributes:
        device: Where pictures and tokens are sent.
        dtype: What it computes in.
        bits: Of a weight of a matrix product: 8 or 4 where they are packed, else those of ``dtype``.
        spread: Whether layers are spread over several GPUs.
    """

    device: torch.device
    dtype: torch.dtype
    bits: int
    spread: bool = False

    @property
    def words(self) -> str:
        """Say it for a person, for example ``GPU NVIDIA H100 (bf16)``."""
        names = {torch.float32: "fp32", torch.bfloat16: "bf16", torch.float16: "fp16"}
        how = f"{self.bits} bit" if self.bits < 16 else names[self.dtype]
        if self.device.type == "cuda":
            count = torch.cuda.device_count()
            return f"{count} GPUs ({how})" if self.spread else f"GPU {torch.cuda.get_device_name(self.device)} ({how})"
        if self.device.type == "cpu":
            return f"CPU ({torch.get_num_threads()} threads, {how})"
        return f"{self.device.type.upper()} ({how})"

    def loading_options(self) -> dict[str, Any]:
        """Return what ``from_pretrained`` is told."""
        options: dict[str, Any] = {"dtype": self.dtype}
        if self.device.type != "cpu":
            options["device_map"] = "auto" if self.spread else {"": self.device}
        if self.bits < 16:
            from transformers import BitsAndBytesConfig

            options["quantization_config"] = (
                BitsAndBytesConfig(load_in_8bit=True)
                if self.bits == 8
                else BitsAndBytesConfig(
                    load_in_4bit=True,
                    bnb_4bit_quant_type="nf4",
                    bnb_4bit_use_double_quant=True,
                    bnb_4bit_compute_dtype=self.dtype,
                )
            )
        return options

    def whole(self) -> Placement:
        """Return the same without packed weights, for parts that are small or that lose too much by it."""
        return replace(self, bits=torch.finfo(self.dtype).bits, spread=False)

    def exact(self) -> Placement:
        """Return the same for a part whose answers are compared: in float32 on a CPU, where halves round too much."""
        return replace(self.whole(), dtype=torch.float32, bits=32) if self.device.type == "cpu" else self.whole()


def choose_placement(wanted: str = "auto", device: str | None = None) -> Placement:
    """Return where a model should go on this computer.

    Args:
        wanted: One of ``FORMATS``; the environment variable TILESCRIBE_WEIGHTS outvotes it.
        device: ``cpu``, ``cuda``, ``cuda:1``, ``mps``...; by default TILESCRIBE_DEVICE, else the best there is.

    Raises:
        BundleError: What is asked for cannot be had here.
    """
    wanted = os.environ.get(WEIGHTS, "") or wanted
    if wanted not in FORMATS:
        raise BundleError(f"Weights cannot be kept as {wanted!r}. Choose one of: {', '.join(FORMATS)}.")
    place = _device(device or os.environ.get(DEVICE, ""))
    if wanted in ("int8", "int4"):
        _check_packing(place, wanted)
        return Placement(place, _half(place), {"int8": 8, "int4": 4}[wanted])
    if wanted == "auto":
        dtype = _half(place) if place.type != "cpu" else torch.bfloat16 if bf16_is_faster() else torch.float32
    else:
        dtype = TYPES[wanted]
    if dtype is torch.float16 and place.type == "cpu":
        raise BundleError("A CPU does not compute in fp16. Choose bf16 or fp32 for this model, or use a GPU.")
    return Placement(place, dtype, torch.finfo(dtype).bits)


def _check_packing(device: torch.device, wanted: str) -> None:
    if device.type != "cuda":
        raise BundleError(
            f"Weights of {wanted[3:]} bit need an NVIDIA GPU, and there is none here. Use bf16 or fp32, or export the model "
            "with `tilescribe bundle export --weights int8`."
        )
    if importlib.util.find_spec("bitsandbytes") is None:
        raise BundleError(
            f"Weights of {wanted[3:]} bit need the package bitsandbytes, which the runtime lacks. Install it with: "
            "pip install 'tilescribe[gpu]'."
        )


def _device(name: str) -> torch.device:
    if not name:
        if torch.cuda.is_available():
            return torch.device("cuda:0")
        return torch.device("mps" if torch.backends.mps.is_available() else "cpu")
    try:
        device = torch.device(name)
    except RuntimeError as error:
        raise BundleError(f"There is no device called {name!r}. Use cpu, cuda, cuda:1 or mps.") from error
    if device.type == "cuda" and (device.index or 0) >= torch.cuda.device_count():
        raise BundleError(
            f"There is no GPU {name} that PyTorch can use here. Choose the CPU, or install the GPU's driver and the "
            "runtime for GPUs."
        )
    return torch.device("cuda:0") if name == "cuda" else device


def _half(device: torch.device) -> torch.dtype:
    if device.type == "cuda":
        return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16
    return torch.bfloat16 if device.type == "cpu" else torch.float16


@cache
def bf16_is_faster(clock: Callable[[], float] = time.perf_counter) -> bool:
    """Measure whether this CPU multiplies faster in bf16, in a few hundredths of a second."""
    rows, width = PROBE
    seconds = {}
    for dtype in (torch.float32, torch.bfloat16):
        weight, many = torch.ones(width, width, dtype=dtype), torch.ones(rows, width, dtype=dtype)
        few = many[:1]
        best = float("inf")
        for _ in range(4):
            start = clock()
            for _ in range(4):
                _ = many @ weight
                _ = few @ weight
            best = min(best, clock() - start)
        seconds[dtype] = best
    return seconds[torch.float32] > FASTER * seconds[torch.bfloat16]
