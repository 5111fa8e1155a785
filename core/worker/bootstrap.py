"""The worker's first lines: checks the Python, loads the package from its own folder and serves.

Started as ``python -I -B -X utf8 bootstrap.py``; with arguments it runs that command of the command line instead, in the
same surroundings. Written so that old Pythons can read it too: they are the ones that
have to say that they are too old. Nothing is added to ``sys.path``; the folder may have any name.
"""

import importlib
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

PACKAGE = "tilescribe"
OLDEST_PYTHON = (3, 11)
REFUSED = 3  # exit status after a sentence about why the worker cannot serve


def load_package(root: Path) -> ModuleType:
    """Make the folder ``root`` importable as ``tilescribe``, whatever it is called and without touching sys.path."""
    spec = importlib.util.spec_from_file_location(
        PACKAGE, str(root / "__init__.py"), submodule_search_locations=[str(root)]
    )
    if spec is None or spec.loader is None:
        raise ImportError("there is no package in " + str(root))
    package = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = package
    spec.loader.exec_module(package)
    return package


def refuse(message: str) -> None:
    """Tell QGIS in one protocol line why this Python cannot serve, and leave."""
    answer = {"type": "Failed", "job": "", "kind": "runtime", "message": message}
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
    sys.exit(REFUSED)


def check_python() -> None:
    """Leave with a sentence when this Python is older than the worker's code."""
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(str(part) for part in sys.version_info[:3])
        refuse(
            "Tilescribe's runtime needs Python 3.11 or newer, but "
            + sys.executable
            + " is Python "
            + found
            + ". Choose a newer Python in Tilescribe's settings, or set the runtime up again."
        )


def main() -> None:
    """Serve until QGIS leaves, or until nothing was asked for a while; or run one command."""
    check_python()
    load_package(Path(__file__).resolve().parent.parent.parent)
    if sys.argv[1:]:
        sys.exit(importlib.import_module(PACKAGE + ".core.cli").main(sys.argv[1:]))
    server = importlib.import_module(PACKAGE + ".core.worker.server")
    server.main()


if __name__ == "__main__":
    main()
