"""How well the memory that a full-size model will take is foretold, before it is loaded: estimate against measurement."""

from __future__ import annotations

import argparse
import gc
import json
import sys
import tempfile
import threading
import time
from pathlib import Path

import torch
from figures import Figures
from transformers import AutoModelForCausalLM, LlamaConfig

from tilescribe.core.models.loading.memory import free_bytes, gigabytes, need_of
from tilescribe.core.models.loading.parts import load_model, quiet
from tilescribe.core.models.loading.placement import choose_placement

TOLERANCE = 0.15
BATCH, PROMPT, ANSWER = 4, 16, 8
SHAPES = {
    # LLaMA-2-7B as it is published, and one of the same build that any computer holds.
    "7b": {"hidden_size": 4096, "intermediate_size": 11008, "num_hidden_layers": 32, "num_attention_heads": 32},
    "small": {"hidden_size": 2048, "intermediate_size": 5504, "num_hidden_layers": 6, "num_attention_heads": 16},
}


def save_random(folder: Path, config: LlamaConfig) -> None:
    """Write a model with random weights in shards, one layer's worth in memory at a time."""
    from safetensors.torch import save_file

    with torch.device("meta"):
        model = AutoModelForCausalLM.from_config(config)
    places, shard, size, number = {}, {}, 0, 0
    block = torch.empty(2**22, dtype=torch.bfloat16).normal_(
        std=0.02
    )  # again and again: drawing billions takes minutes

    def write() -> None:
        nonlocal shard, size, number
        number += 1
        name = f"model-{number:05d}.safetensors"
        save_file(shard, folder / name, metadata={"format": "pt"})
        places.update(dict.fromkeys(shard, name))
        shard, size = {}, 0

    for name, tensor in model.state_dict().items():
        shard[name] = block.repeat(-(-tensor.numel() // len(block)))[: tensor.numel()].view(tensor.shape).clone()
        size += shard[name].nbytes
        if size > 1_000_000_000:
            write()
    if shard:
        write()
    (folder / "model.safetensors.index.json").write_text(json.dumps({"metadata": {}, "weight_map": places}))
    config.save_pretrained(folder)


class Watch(threading.Thread):
    """Remembers the most memory of its own that the process had."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most, self.over = 0, False

    def run(self) -> None:
        """Look a hundred times a second."""
        while not self.over:
            self.most = max(self.most, own_bytes())
            time.sleep(0.01)


def own_bytes() -> int:
    """Return the memory that the process holds, pages of the weights' files among it: they are mapped, not copied (Linux)."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    raise OSError("/proc/self/status has no VmRSS")


def measure(shape: str) -> tuple[int, int]:
    """Return the estimate and the most that was used, in bytes, while a batch was written."""
    config = LlamaConfig(vocab_size=32000, dtype="bfloat16", **SHAPES[shape])
    place = choose_placement("bf16", "cpu")
    need = need_of(AutoModelForCausalLM, config, place, tokens=PROMPT + ANSWER)
    wanted = need.of(BATCH)
    if wanted > 0.9 * free_bytes(place.device):
        raise SystemExit(
            f"{shape}: about {gigabytes(wanted)} are needed, and {gigabytes(free_bytes(place.device))} are free."
        )
    with tempfile.TemporaryDirectory() as folder:
        save_random(Path(folder), config)
        gc.collect()
        before, watch = own_bytes(), Watch()
        watch.start()
        model = load_model(AutoModelForCausalLM, Path(folder), place)
        ids = torch.randint(5, 30000, (BATCH, PROMPT))
        with torch.inference_mode():
            model.generate(input_ids=ids, max_new_tokens=ANSWER, min_new_tokens=ANSWER, do_sample=False, pad_token_id=0)
        watch.over = True
        watch.join()
    return wanted, watch.most - before


def main() -> int:
    """Measure and print; 0 when the estimate is near enough."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shape", choices=sorted(SHAPES), default="small")
    options = parser.parse_args()
    quiet()
    figures = Figures(f"Memory of a {options.shape} LLaMA in bf16, a batch of {BATCH}: foretold and used")
    wanted, used = measure(options.shape)
    figures.note("estimate before loading", wanted / 1e6, "MB")
    figures.note("used at most", used / 1e6, "MB")
    figures.at_most("difference", 100 * abs(wanted - used) / used, 100 * TOLERANCE, "%")
    return 0 if figures.good else 1


if __name__ == "__main__":
    sys.exit(main())
