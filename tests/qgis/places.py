"""Where the tests find the repository, the runtime, and data that may be there."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"  # read only, and only where it is there
RUNTIME = ROOT / ".runtime" / "bin" / "python"
DOUBLE = ROOT / "tests" / "core" / "worker_double.py"
NANO = ROOT / "resources" / "models" / "rscapret-nano"
