#!/usr/bin/env python3
"""Compare a trained model in PyTorch with its ONNX exports, fp32 and as shipped, on 200 tiles of a real raster.

    .runtime/bin/python scripts/parity.py TRAINED BUNDLE RASTER

Exits with 1 when fewer than 98 in 100 captions of the fp32 export are the same, or an embedding's cosine falls to 0.999
(as shipped: 0.99).
"""

from __future__ import annotations

import sys
import tempfile
from itertools import islice
from pathlib import Path

import numpy as np

from tilescribe.core.models.engine import Engine
from tilescribe.core.models.registry import find_bundle, open_engine
from tilescribe.core.models.rscapret.export import BundleFacts, export_onnx
from tilescribe.core.tiles.lattice import GridSpec
from tilescribe.core.tiles.raster import RasterSource

TILES, BATCH = 200, 16


def said(engine: Engine, pictures: np.ndarray, style: str | None) -> tuple[list[str], np.ndarray]:
    """Return captions and unit rows, described in batches."""
    captions, rows = [], []
    for start in range(0, len(pictures), BATCH):
        some, vectors = engine.describe(pictures[start : start + BATCH], style)
        captions += [one.text for one in some]
        rows.append(vectors)
    return captions, np.concatenate(rows)


def main(trained: str, bundle: str, raster: str) -> int:
    """Print both comparisons; 0 when both are good enough."""
    with RasterSource(raster) as source:
        tiles = islice(source.grid(GridSpec(256)), TILES)
        pictures = np.stack([source.read(tile, 256).rgb for tile in tiles])
    exact = open_engine(trained)
    style = exact.choose_style(pictures[:BATCH])
    captions, rows = said(exact, pictures, style)
    good = True
    with tempfile.TemporaryDirectory() as scratch:
        facts = BundleFacts("parity", "0", "parity", "none", [], settings=find_bundle(trained).settings)
        whole = export_onnx(Path(trained), Path(scratch) / "fp32", facts, weights="fp32")
        for name, folder, least_same, least_cosine in (("fp32", whole, 0.98, 0.999), ("shipped", bundle, 0.0, 0.99)):
            theirs, other = said(open_engine(folder), pictures, style)
            same = float(np.mean([ours == text for ours, text in zip(captions, theirs, strict=True)]))
            cosine = float((rows * other).sum(1).min())
            print(f"{name:<8} same captions {same:.3f}  least cosine {cosine:.5f}  ({len(pictures)} tiles)")
            good &= same >= least_same and cosine > least_cosine
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
