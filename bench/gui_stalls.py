"""Captions a thousand tiles in a real QGIS window and says how long its event loop stood still, against idle.

Usage: python3 bench/gui_stalls.py [RASTER] [--tile-size N] [--model ID_OR_FOLDER] [--bootstrap FILE] [--json]
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))
from qgis_window import draw_scene, play  # noqa: E402 - after the path is known

STORY = Path(__file__).with_name("gui_stalls_story.py")
SCENE = ROOT / ".work" / "scene.tif"
LIMITS = {"stall_ms": 100.0, "load_ms": 100.0, "first_caption_s": 5.0}


def measure(raster: Path, tile_size: int, model: str, bootstrap: str, idle: float = 10.0) -> dict:
    """Return the measurements; see the story for the keys."""
    return play(
        STORY,
        timeout=1800.0,
        raster=str(raster),
        tile_size=tile_size,
        model=model,
        bootstrap=bootstrap,
        idle_seconds=idle,
    )


def report(found: dict) -> str:
    """Return the measurements as lines for a person."""
    lines = [
        f"plugin load      {found['load_ms']:7.0f} ms   (limit {LIMITS['load_ms']:.0f})",
        f"first caption    {found['first_caption_s']:7.1f} s    (limit {LIMITS['first_caption_s']:.0f}; cold worker)",
        f"captioned        {found['tiles']:7d} tiles in {found['seconds']:.1f} s ({found['tiles'] / found['seconds']:.1f}/s)",
        f"longest stall    {found['stall_ms']:7.0f} ms   (limit {LIMITS['stall_ms']:.0f}; idle {found['idle_ms']:.0f} ms; "
        f"with waiting for a processor {found['stall_with_queue_ms']:.0f} ms)",
        f"opening the dock {found['dock_ms']:7.0f} ms   once",
    ]
    lines += [
        f"  {late['ms']:4.0f} ms (and {late['queued']:.0f} queueing) late at {late['at']:6.1f} s: {late['where']}"
        for late in found["late"]
    ]
    return "\n".join(lines)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("raster", nargs="?", type=Path, default=SCENE)
    parser.add_argument("--tile-size", type=int, default=48, help="48 makes 1,376 tiles of the sample scene")
    parser.add_argument("--model", default="")
    parser.add_argument("--bootstrap", default="", help="another bootstrap for the worker, for trying the harness")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if options.raster == SCENE and not SCENE.is_file():
        draw_scene(SCENE)
    found = measure(
        options.raster.resolve(),
        options.tile_size,
        options.model,
        options.bootstrap and str(Path(options.bootstrap).resolve()),
    )
    print(json.dumps(found) if options.json else report(found))
    return 0 if all(found[name] <= limit for name, limit in LIMITS.items()) else 1


if __name__ == "__main__":
    sys.exit(main())
