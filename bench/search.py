"""How fast search is, and that it is exact: 100,000 and 1,000,000 tiles against one float32 matrix-vector product."""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from collections.abc import Callable

import numpy as np

from tilescribe.core.index.search import SearchIndex

DIM = 256
LIMITS_MS = {100_000: 40.0, 1_000_000: 200.0}
QUERIES = (
    "boats moored at a pier",
    "helipad",
    "many buildings and green trees beside a river with a bridge over it",
    "a parking lot with cars near some residential houses and a road",
    "zzz unknown words",
)
_THINGS = """boat pier building tree river bridge road car house parking lot farmland field forest beach sea airplane runway
    storage tank court pond meadow stadium church square track railway station port ship viaduct playground school"""
_LOOKS = """green white large small dense long narrow wide brown blue gray red bare curved rectangular"""


def made_up_captions(count: int, rng: np.random.Generator) -> list[str]:
    """Return captions that repeat words as real ones do, each with a tail of its own, and a helipad now and then."""
    things, looks = _THINGS.split(), _LOOKS.split()
    nouns = rng.integers(len(things), size=(count, 3)).tolist()
    adjectives = rng.integers(len(looks), size=(count, 2)).tolist()
    rare = rng.random(count) < 0.0001
    return [
        f"a {looks[c]} {things[a]} is near some {looks[d]} {things[b]}s and a "
        f"{'helipad' if rare[row] else things[e]} in block {row % 5000}"
        for row, ((a, b, e), (c, d)) in enumerate(zip(nouns, adjectives, strict=True))
    ]


def unit_rows(count: int, rng: np.random.Generator) -> np.ndarray:
    """Return (count, DIM) float16 unit rows."""
    rows = np.empty((count, DIM), dtype=np.float16)
    for start in range(0, count, 100_000):
        block = rng.standard_normal((min(100_000, count - start), DIM), dtype=np.float32)
        rows[start : start + len(block)] = block / np.linalg.norm(block, axis=1, keepdims=True)
    return rows


def median_ms(work: Callable[[], object], repeats: int) -> float:
    """Return the median time of a call in milliseconds, after one to warm up."""
    work()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def best_ms(*works: Callable[[], object], repeats: int) -> list[float]:
    """Return the best time of each call in milliseconds, taken in turns so that a busy machine is unfair to none."""
    return [min(times) for times in zip(*([median_ms(work, 1) for work in works] for _ in range(repeats)), strict=True)]


def measure(count: int, repeats: int) -> bool:
    """Print one size's figures and say whether they are within the limits."""
    rng = np.random.default_rng(0)
    captions, vectors = made_up_captions(count, rng), unit_rows(count, rng)
    start = time.perf_counter()
    index = SearchIndex(vectors, captions)
    built = time.perf_counter() - start
    queries = [row / np.linalg.norm(row) for row in rng.standard_normal((len(QUERIES), DIM)).astype(np.float32)]

    plain = vectors.astype(np.float32)
    product, scoring = best_ms(lambda: plain @ queries[0], lambda: index.vector_scores(queries[0]), repeats=2 * repeats)
    recall = _recall(index, plain, queries)
    slowest = max(
        median_ms(lambda text=text, vector=vector: index.search(text, vector, limit=50), repeats)
        for text, vector in zip(QUERIES, queries, strict=True)
    )
    ratio = scoring / product
    good = slowest < LIMITS_MS.get(count, float("inf")) and ratio <= 1.5 and recall == 1.0
    print(f"{count:>9,} tiles x {DIM}")
    print(f"    whole search, slowest of {len(QUERIES)} queries   {slowest:7.1f} ms   limit {LIMITS_MS.get(count)} ms")
    print(
        f"    scoring the vectors                  {scoring:7.1f} ms   {ratio:.2f} x one float32 product ({product:.1f} ms)"
    )
    print(f"    recall at 50 against brute force     {recall:7.3f}")
    print(f"    loading, words included              {built:7.1f} s")
    print(f"    {'within the limits' if good else 'OVER A LIMIT'}")
    return good


def _recall(index: SearchIndex, plain: np.ndarray, queries: list[np.ndarray]) -> float:
    """Compare vector hits with a full sort of products in double precision, row block by row block."""
    found = 0
    for query in queries:
        exact = np.concatenate([plain[i : i + 100_000].astype(float) @ query for i in range(0, len(plain), 100_000)])
        best = np.argsort(-exact, kind="stable")[:50]
        found += len(set(best.tolist()) & set(index.search("", query, limit=50).rows))
    return found / (50 * len(queries))


def main() -> int:
    """Run at both sizes; 0 when every figure is within its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tiles", type=int, nargs="*", default=sorted(LIMITS_MS))
    parser.add_argument("--repeats", type=int, default=9)
    options = parser.parse_args()
    good = [measure(count, options.repeats) for count in options.tiles]
    print(
        f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:.2f} GB, two copies of the vectors included"
    )
    return 0 if all(good) else 1


if __name__ == "__main__":
    raise SystemExit(main())
