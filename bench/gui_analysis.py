"""Stalls of QGIS's window while 100,000 tiles are reviewed, reported on and compared with another date.

Usage: python3 bench/gui_analysis.py [--json]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from gui_search import MANY, NOT_OURS, ROOT, STALL_MS, lines_of
from qgis_window import play

HERE = Path(__file__).parent
LATER = MANY.with_name("many_later_tiles.gpkg")


def main() -> int:
    """Measure and print; 0 when every stall is within its limit."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    runtime = ROOT / ".runtime" / "bin" / "python"
    for seed, path in enumerate((MANY, LATER)):
        if not path.is_file():
            many = [str(runtime), str(HERE / "many_tiles.py"), str(path), "100000", str(seed)]
            subprocess.run(many, check=True)
    with tempfile.TemporaryDirectory() as folder:
        found = play(
            HERE / "gui_analysis_story.py",
            timeout=900.0,
            tiles=str(MANY),
            later=str(LATER),
            folder=folder,
            idle_seconds=5.0,
        )
    print(json.dumps(found) if options.json else "\n".join(lines_of(found)))
    ours = [part["stall_ms"] for name, part in found.items() if name not in NOT_OURS]
    return 0 if max(ours) <= STALL_MS else 1


if __name__ == "__main__":
    sys.exit(main())
