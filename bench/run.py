"""Run every benchmark in this folder, one after the other, and say which kept their limits.

Usage: .runtime/bin/python bench/run.py [NAME...]     (or: make bench)
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
QGIS_PYTHON = HERE.parent / ".qgis-python" / "bin" / "python"
# A benchmark is a script that exits with 0 when every figure keeps its limit, 1 when one does not.
BENCHMARKS = {
    "model": sys.executable,
    "captioning": sys.executable,
    "search": sys.executable,
    "memory": sys.executable,
    "transformers_rate": sys.executable,
    "gui_stalls": str(QGIS_PYTHON),
    "gui_search": str(QGIS_PYTHON),
    "gui_analysis": str(QGIS_PYTHON),
    "gui_work": str(QGIS_PYTHON),
}


def main(names: list[str]) -> int:
    """Run the benchmarks named, or all; 0 when all kept their limits."""
    verdicts = {}
    for name in names or BENCHMARKS:
        print(f"==> {name}", flush=True)
        code = subprocess.run([BENCHMARKS[name], str(HERE / f"{name}.py")], check=False).returncode
        verdicts[name] = {0: "within every limit", 1: "MISSED A LIMIT"}.get(code, f"FAILED (exit status {code})")
    print("\nSummary (a machine with other work to do shows less than it can)")
    for name, verdict in verdicts.items():
        print(f"    {name:<12} {verdict}")
    return 0 if all(verdict.startswith("within") for verdict in verdicts.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
