"""Stalls of QGIS's window while QGIS draws tiles for the model, and while the runtime is set up (which needs a network).

Usage: python3 bench/gui_work.py [--json]
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from gui_search import NOT_OURS, ROOT, STALL_MS, lines_of
from qgis_window import draw_scene, play

HERE = Path(__file__).parent
SCENE = ROOT / ".work" / "scene.tif"


def main() -> int:
    """Measure and print; 0 when every stall is within its limit."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if not SCENE.is_file():
        draw_scene(SCENE)
    found = play(HERE / "gui_work_story.py", timeout=900.0, scene=str(SCENE), idle_seconds=5.0)
    if options.json:
        print(json.dumps(found))
    else:
        print(f"{found['tiles']} tiles drawn; the runtime: {found['runtime_said']}")
        print("\n".join(lines_of(found)))
    parts = [part["stall_ms"] for name, part in found.items() if isinstance(part, dict) and name not in NOT_OURS]
    return 0 if max(parts) <= STALL_MS else 1


if __name__ == "__main__":
    sys.exit(main())
