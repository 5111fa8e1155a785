"""Searches, colours and filters 100,000 tiles in a real QGIS window: stalls of its event loop, and seconds from Enter to hits.

Usage: python3 bench/gui_search.py [TILES.gpkg] [--json]
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))
from qgis_window import play  # noqa: E402 - after the path is known

HERE = Path(__file__).parent
MODEL = json.loads((ROOT / "resources" / "models" / "rscapret-nano" / "model.json").read_text(encoding="utf-8"))
MANY = ROOT / ".work" / f"many_tiles_{MODEL['version']}.gpkg"  # tiles of another version could not be searched
STALL_MS, FIRST_S = 100.0, 0.3
NOT_OURS = ("idle", "QGIS draws the layer")  # printed to compare with


def measure(tiles: Path, idle: float = 5.0) -> dict:
    """Return the measurements; see the story for the keys."""
    return play(HERE / "gui_search_story.py", timeout=600.0, tiles=str(tiles), idle_seconds=idle)


def report(found: dict) -> str:
    """Return the measurements as lines for a person."""
    middle, slowest = statistics.median(found["first_s"]), max(found["first_s"])
    lines = [
        f"Enter to first hit     {middle:6.2f} s   (limit {FIRST_S}; slowest of {len(found['first_s'])}: {slowest:.2f} s)",
        f"first search           {found['cold_s']:6.2f} s   once: the model is loaded and every tile read",
    ]
    return "\n".join(lines + lines_of(found))


def lines_of(found: dict) -> list[str]:
    """Return the longest stall of every part, each with what was going on when the window stood still for long."""
    lines = []
    for name, part in found.items():
        if isinstance(part, dict):
            limit = "to compare" if name in NOT_OURS else f"limit {STALL_MS:.0f}"
            line = f"longest stall {part['stall_ms']:6.0f} ms   ({limit}; with waiting for a processor "
            lines.append(f"{line}{part['with_queue_ms']:.0f} ms)   {name}")
            lines += [f"    {late['ms']:4.0f} ms at {late['at']:5.1f} s: {late['where']}" for late in part["late"]]
    return lines


def main() -> int:
    """Measure and print; 0 when every figure is within its limit."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tiles", nargs="?", type=Path, default=MANY)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if options.tiles == MANY and not MANY.is_file():
        runtime = ROOT / ".runtime" / "bin" / "python"
        subprocess.run([str(runtime), str(HERE / "many_tiles.py"), str(MANY)], check=True)
    found = measure(options.tiles.resolve())
    print(json.dumps(found) if options.json else report(found))
    ours = [part["stall_ms"] for name, part in found.items() if isinstance(part, dict) and name not in NOT_OURS]
    return 0 if max(ours) <= STALL_MS and statistics.median(found["first_s"]) <= FIRST_S else 1


if __name__ == "__main__":
    sys.exit(main())
