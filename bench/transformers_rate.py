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

TILES, TOKENS, TIMES = 32, 16, 3.0
# Wide enough that the weights, not Python, take the time: some 20 million in the language model.
SIZE = {"hidden_size": 512, "intermediate_size": 1376, "num_hidden_layers": 6, "num_attention_heads": 8}
PROMPT = "list objects in this tile"


def usual_loop(folder: Path, tiles: np.ndarray, side: int) -> tuple[list[str], float]:
    """Return what the model's own page would have one write, and the seconds."""
    model = AutoModelForImageTextToText.from_pretrained(folder).eval()
    processor = load_processor(folder)
    content = [{"type": "image"}, {"type": "text", "text": PROMPT}]
    said, start = [], 0.0
    for number, tile in enumerate([tiles[0], *tiles]):  # the first one prepares the model
        if number == 1:
            start = time.process_time()
        text = processor.apply_chat_template([{"role": "user", "content": content}], add_generation_prompt=True)
        picture = Image.fromarray(tile).resize((side, side), Image.Resampling.BICUBIC)
        inputs = processor(images=[picture], text=[text], return_tensors="pt")
        with torch.inference_mode():
            ids = model.generate(**inputs, max_new_tokens=TOKENS, do_sample=False)
        said.append(processor.decode(ids[0, inputs["input_ids"].shape[1] :], skip_special_tokens=True))
    return [" ".join(text.split()) for text in said[1:]], time.process_time() - start


def main() -> int:
    """Measure and print; 0 when the engine is so many times faster and says the same."""
    quiet()
    torch.set_num_threads(1)  # and processor time, not the clock's: a busy machine must not choose the winner
    tiles = np.random.default_rng(1).integers(0, 255, (TILES, 64, 64, 3), dtype=np.uint8)
    figures = Figures(f"A vision-language model of transformers: {TILES} tiles, {TOKENS} tokens each at most, fp32")
    with tempfile.TemporaryDirectory() as folder:
        source = save_llava(Path(folder) / "model", SIZE)
        facts = Facts("bench", settings={"weights": "fp32", "max_tokens": TOKENS})
        engine = open_engine(build_vlm(str(source), Path(folder) / "bundle", facts).folder)
        engine.caption(tiles[:8], PROMPT)
        start = time.process_time()
        ours = [caption.text for caption in engine.caption(tiles, PROMPT)]
        seconds = time.process_time() - start
        theirs, loop = usual_loop(source, tiles, engine.info.input_size)
    figures.note("the usual loop, one core", TILES / loop, "/s")
    figures.note("the engine, one core", TILES / seconds, "/s")
    figures.at_least("times as fast", loop / seconds, TIMES, "x")
    figures.at_least(
        "captions that are the same", 100 * float(np.mean([a == b for a, b in zip(ours, theirs)])), 98, "%"
    )
    return 0 if figures.good else 1


if __name__ == "__main__":
    sys.exit(main())
