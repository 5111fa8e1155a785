"""Tiles a second of a transformers model here, against the usual loop: one tile at a time through processor and generate."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import torch
from figures import Figures
from PIL import Image
from transformers import AutoModelForImageTextToText

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "core"))

from tiny_models import save_llava  # a model of real classes and files, made on the spot

from tilescribe.core.models.building import build_vlm
from tilescribe.core.models.loading.parts import quiet
from tilescribe.core.models.manifest import Facts
from tilescribe.core.models.registry import open_engine
from tilescribe.core.models.vlm.processor import load_processor

TILES, TOKENS, TIMES = 48, 24, 3.0
# Wide enough that the weights, not Python, take the time: some 60 million in the language model.
SIZE = {"hidden_size": 640, "intermediate_size": 1728, "num_hidden_layers": 10, "num_attention_heads": 10}
PROMPT = "list objects in this tile"


def usual_loop(folder: Path, tiles: np.ndarray, side: int) -> tuple[list[str], float]:
    """Return what the model's own page would have one write, and the seconds."""
    model = AutoModelForImageTextToText.from_pretrained(folder).eval()
    processor = load_processor(folder)
    content = [{"type": "image"}, {"type": "text", "text": PROMPT}]
    said, start = [], 0.0
    for number, tile in enumerate([tiles[0], *tiles]):  # the first one prepares the model
        if number == 1:
            start = time.perf_counter()
        text = processor.apply_chat_template([{"role": "user", "content": content}], add_generation_prompt=True)
        picture = Image.fromarray(tile).resize((side, side), Image.Resampling.BICUBIC)
        inputs = processor(images=[picture], text=[text], return_tensors="pt")
        with torch.inference_mode():
            ids = model.generate(**inputs, max_new_tokens=TOKENS, do_sample=False)
        said.append(processor.decode(ids[0, inputs["input_ids"].shape[1] :], skip_special_tokens=True))
    return [" ".join(text.split()) for text in said[1:]], time.perf_counter() - start


def main() -> int:
    """Measure and print; 0 when the engine is so many times faster and says the same."""
    quiet()
    tiles = np.random.default_rng(1).integers(0, 255, (TILES, 64, 64, 3), dtype=np.uint8)
    figures = Figures(f"A vision-language model of transformers: {TILES} tiles, {TOKENS} tokens each at most, fp32")
    with tempfile.TemporaryDirectory() as folder:
        source = save_llava(Path(folder) / "model", SIZE)
        facts = Facts("bench", settings={"weights": "fp32", "max_tokens": TOKENS})
        engine = open_engine(build_vlm(str(source), Path(folder) / "bundle", facts).folder)
        engine.caption(tiles[:8], PROMPT)
        start = time.perf_counter()
        ours = [caption.text for caption in engine.caption(tiles, PROMPT)]
        seconds = time.perf_counter() - start
        theirs, loop = usual_loop(source, tiles, engine.info.input_size)
    figures.note("the usual loop", TILES / loop, "/s")
    figures.note("the engine", TILES / seconds, "/s")
    figures.at_least("times as fast", loop / seconds, TIMES, "x")
    figures.at_least(
        "captions that are the same", 100 * float(np.mean([a == b for a, b in zip(ours, theirs)])), 98, "%"
    )
    return 0 if figures.good else 1


if __name__ == "__main__":
    sys.exit(main())
