"""The real command line with one more engine, the tests' double; run as a program or used in process."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))


def register() -> None:
    """Let bundles name the engine ``double``."""
    from tilescribe.core.models import registry

    registry.ENGINES["double"] = registry.EngineKind("worker_double", "DoubleEngine", ())


if __name__ == "__main__":
    from tilescribe.core.cli import main

    register()
    sys.exit(main())
