"""Run on an NVIDIA GPU what was written for one, on random models, and print each figure beside its limit.

Usage: .runtime/bin/python bench/gpu_check.py [--rehearse]     (or: make gpu-check)
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from captioning import through_worker
from figures import Figures
from gpu_measures import PROMPT, TOKENS, alone, each, room, sentence, tidy, usual_loop
from gpu_models import INSTRUCTED, LANGUAGES, billion, instructed, joined, parts, vlm
from model import pictures
from rasters import repeated_scene, sample_scene
from transformers import AutoModelForCausalLM, AutoModelForImageTextToText, LlamaConfig

from tilescribe.core.evaluation.parity import compare
from tilescribe.core.models.exporting import export_bundle
from tilescribe.core.models.loading import placement
from tilescribe.core.models.loading.memory import fitting, need_of
from tilescribe.core.models.loading.parts import quiet, read_config
from tilescribe.core.models.registry import open_engine
from tilescribe.core.models.rscapret import towers_engine

NO_GPU = (
    "There is no GPU here that PyTorch can use, so nothing was checked. Run this on a computer with an NVIDIA GPU, in a "
    "runtime whose PyTorch was built for it; `--rehearse` shows on any processor that the check itself works."
)
MINUTES = 8
BATCH = 8
PACKED = {"int8": 98, "int4": 90}  # least cosine with fp32, in hundredths
HALVES = {"bf16": 98, "fp16": 99}


class Checks:
    """Every check, in the order of the promises; ``gpu`` is false in a rehearsal."""

    def __init__(self, folder: Path, gpu: bool) -> None:
        self.folder, self.gpu = folder, gpu
        self.tiles = pictures(sample_scene(), 128, 64)
        self.good = True
        self.packed = {
            name: least for name, least in PACKED.items() if gpu and importlib.util.find_spec("bitsandbytes")
        }
        self.towers = {kind: parts(folder, kind) for kind in LANGUAGES}
        self.large = billion(folder, "cuda") if gpu else vlm(folder, "llava")

    def run(self) -> None:
        """Run them all."""
        for check in (self.parity, self.formats, self.memory, self.speed, self.running_out, self.spread, self.refused):
            figures = Figures(f"\n{check.__doc__.rstrip('.')}")
            check(figures)
            self.good &= figures.good
            tidy()

    def parity(self, figures: Figures) -> None:
        """Batched equals one by one, in any order (fp32)."""
        some = self.tiles[:6]
        bundles = [(kind, joined(self.towers[kind], "fp32"), None) for kind in LANGUAGES]
        bundles += [(kind, instructed(vlm(self.folder, kind), "fp32"), "sentence") for kind in INSTRUCTED]
        for kind, bundle, prompt in bundles:
            engine = open_engine(bundle.folder)
            together, rows = engine.describe(some, prompt)
            alone = [engine.describe(some[n : n + 1], prompt) for n in range(len(some))]
            backwards = engine.caption(some[::-1], prompt)[::-1]
            same = [a.text == b[0][0].text == c.text for a, b, c in zip(together, alone, backwards)]
            figures.at_least(f"{kind}: captions that are the same", 100 * float(np.mean(same)), 100, "%")
            if rows.size:
                apart = np.abs(rows - np.concatenate([own for _, own in alone])).max()
                figures.at_most(f"{kind}: embeddings apart, in thousandths", 1000 * float(apart), 1)
            if kind == "llama3":
                exported = export_bundle(bundle.folder, self.folder / "onnx", "fp32")
                numbers = compare(bundle.folder, exported.folder, some)
                figures.at_least("ONNX: captions that are the same", 100 * numbers["same_captions"], 98, "%")
                figures.at_least("ONNX: least cosine of tiles", 100 * numbers["least_cosine_of_tiles"], 99.9, "%")

    def formats(self, figures: Figures) -> None:
        """Number formats against fp32: least cosine of embedded sentences."""
        sentences = ["boats at a pier", "a river and a bridge", "many houses near the road"]
        formats = {**HALVES, **self.packed} if self.gpu else {"bf16": HALVES["bf16"]}
        for kind in LANGUAGES:
            exact = open_engine(joined(self.towers[kind], "fp32").folder).embed_texts(sentences)
            for weights, least in formats.items():
                engine = open_engine(joined(self.towers[kind], weights).folder)
                cosine = 100 * float((engine.embed_texts(sentences) * exact).sum(1).min())
                figures.at_least(f"{kind} in {weights}", cosine, least, "%")
                if len(engine.caption(self.tiles[:4])) != 4:
                    raise SystemExit(f"{kind} in {weights} left out captions.")
        if self.gpu and not self.packed:
            print("    8 and 4 bits were not checked: bitsandbytes is not installed (requirements/gpu.txt).")

    def memory(self, figures: Figures) -> None:
        """Memory foretold before loading, and used (a billion weights, a batch of 8)."""
        for weights in ("bf16", *self.packed) if self.gpu else ():
            tidy()
            before = torch.cuda.memory_allocated()
            bundle = instructed(self.large, weights)
            engine = open_engine(bundle.folder)
            place = placement.choose_placement(weights)
            tokens = engine._trial(bundle) + TOKENS
            need = need_of(AutoModelForImageTextToText, read_config(bundle.folder), place, tokens)
            loaded = torch.cuda.memory_allocated() - before
            torch.cuda.reset_peak_memory_stats()
            engine.caption(self.tiles[:BATCH], PROMPT)
            used = torch.cuda.max_memory_allocated() - before
            figures.note(f"{weights}: weights foretold", need.weights / 1e6, "MB")
            figures.note(f"{weights}: weights loaded", loaded / 1e6, "MB")
            figures.note(f"{weights}: all used at most", used / 1e6, "MB")
            figures.at_most(f"{weights}: difference to the estimate", 100 * abs(need.of(BATCH) - used) / used, 15, "%")
            del engine

    def speed(self, figures: Figures) -> None:
        """Tiles a second: the worker, the model alone at its best batch, and the usual loop (a billion weights, bf16)."""
        bundle = instructed(self.large, "bf16" if self.gpu else "fp32")
        engine = open_engine(bundle.folder)
        sizes = [size for size in (8, 16, 32, 64, 128, 256) if self.gpu or size <= 16]
        figures.note("size of the batches that the engine found", engine.info.batch)
        best = max(alone(engine, self.tiles, size) for size in sizes)
        figures.note("the model alone, at its best batch", best, "/s")
        loop = usual_loop(engine, self.tiles[:16])
        figures.note("the usual loop, one tile at a time", loop, "/s")
        del engine
        tidy()
        side = 10_240 if self.gpu else 2048
        run = through_worker(repeated_scene(side, side), str(bundle.folder), 1600 if self.gpu else 48)
        figures.note(f"the worker, {run.tiles} tiles read, captioned, committed", run.rate, "/s")
        if self.gpu:
            figures.at_least("the worker, of the model alone", 100 * run.rate / best, 60, "%")
            figures.at_least("the worker, times as fast as the usual loop", run.rate / loop, 3, "x")

    def running_out(self, figures: Figures) -> None:
        """Memory that runs out in the middle: smaller batches, nothing lost; and a sentence where one picture is too many."""
        if not self.gpu:
            return
        engine = open_engine(instructed(self.large, "bf16").folder)
        engine._batches.size = len(self.tiles)
        with room(3 * each(engine, self.tiles)):
            captions = engine.caption(self.tiles, PROMPT)
        figures.at_least("captions of 64 tiles where 64 do not fit at once", len(captions), 64)
        figures.at_most("size of the batches afterwards", engine._batches.size, 32)
        with room(2**20):
            sentence(figures, lambda: engine.caption(self.tiles[:1], PROMPT))
        figures.at_least("captions once there is room again", len(engine.caption(self.tiles[:8], PROMPT)), 8)

    def spread(self, figures: Figures) -> None:
        """Layers on several GPUs say what one GPU says (fp32)."""
        if torch.cuda.device_count() < 2:
            print("    Not checked: there are not several GPUs here.")
            return
        for kind in LANGUAGES:
            bundle = joined(self.towers[kind], "fp32")
            one = open_engine(bundle.folder)
            own = towers_engine.fitting
            towers_engine.fitting = lambda place, *_: replace(place, spread=True)
            try:
                several = open_engine(bundle.folder)
            finally:
                towers_engine.fitting = own
            devices = {str(p.device) for p in several._model.language.parameters()}
            (said, rows), (wanted, others) = several.describe(self.tiles[:6]), one.describe(self.tiles[:6])
            figures.at_least(f"{kind}: GPUs that hold a part of it", len(devices), 2)
            same = [a.text == b.text for a, b in zip(said, wanted)]
            figures.at_least(f"{kind}: captions that are the same", 100 * float(np.mean(same)), 100, "%")
            apart = max(np.abs(rows - others).max(), np.abs(several.embed_texts(["a"]) - one.embed_texts(["a"])).max())
            figures.at_most(f"{kind}: embeddings apart, in thousandths", 1000 * float(apart), 1)

    def refused(self, figures: Figures) -> None:
        """What does not fit is refused before it is loaded."""
        huge = LlamaConfig(hidden_size=16_384, intermediate_size=53_248, num_hidden_layers=500, num_attention_heads=128)
        place = placement.choose_placement("bf16")
        sentence(
            figures, lambda: fitting(place, need_of(AutoModelForCausalLM, huge, place, 100), "of 1.8 trillion weights")
        )


def main() -> int:
    """Check and print; 0 when every figure keeps its limit, and where there is nothing to check on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rehearse", action="store_true", help="on the processor, with tiny models: no figure counts")
    options = parser.parse_args()
    gpu = torch.cuda.is_available() and not options.rehearse
    if not gpu and not options.rehearse:
        print(NO_GPU)
        return 0
    quiet()
    start = time.perf_counter()
    print(f"On {torch.cuda.get_device_name() if gpu else 'the processor, as a rehearsal'}, PyTorch {torch.__version__}")
    with tempfile.TemporaryDirectory() as folder:
        checks = Checks(Path(folder), gpu)
        checks.run()
    figures = Figures("\nIn all")
    figures.at_most("minutes", (time.perf_counter() - start) / 60, MINUTES)
    return 0 if checks.good and figures.good else 1


if __name__ == "__main__":
    sys.exit(main())
