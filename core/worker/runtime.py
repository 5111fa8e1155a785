"""Finds the runtime: the Python interpreter, apart from QGIS's own, that the worker runs in."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Optional

from ..errors import RuntimeMissingError

VARIABLE = "TILESCRIBE_PYTHON"
HOW_TO_GET_ONE = (
    "Set up Python 3.11 or newer with Tilescribe's packages (see Set up the runtime in the help) "
    "and choose its interpreter in Tilescribe's settings."
)


def data_folder(environ: Optional[Mapping[str, str]] = None, platform: str = sys.platform) -> Path:
    """Return the per-user folder, outside the plugin, where Tilescribe keeps its runtime and its logs."""
    environ = os.environ if environ is None else environ
    home = Path.home()
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Tilescribe"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Tilescribe"
    return Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "tilescribe"


def managed_folder(environ: Optional[Mapping[str, str]] = None) -> Path:
    """Return the folder of the plugin-managed runtime, a virtual environment; it may not exist yet."""
    return data_folder(environ) / "runtime"


def find_runtime(setting: Optional[str] = None, environ: Optional[Mapping[str, str]] = None) -> str:
    """Return the path of the interpreter to run the worker with.

    ``TILESCRIBE_PYTHON`` comes first, then the plugin's setting, then the plugin-managed environment. Each may name an
    interpreter or the folder of a virtual environment. One that is set but is not there is an error, never skipped:
    the person who set it should know.

    Args:
        setting: What the plugin's settings say; empty or None when nothing was chosen.
        environ: Environment variables; the process's own when None.

    Raises:
        RuntimeMissingError: There is none, or the one that was chosen is not there.
    """
    environ = os.environ if environ is None else environ
    for source, value in (
        (f"the environment variable {VARIABLE}", environ.get(VARIABLE)),
        ("Tilescribe's settings", setting),
    ):
        if value and value.strip():
            return _checked(value.strip().strip('"'), source)
    managed = interpreter_in(managed_folder(environ))
    if managed is not None:
        return str(managed)
    raise RuntimeMissingError(f"Tilescribe's runtime is not set up yet. {HOW_TO_GET_ONE}")


def interpreter_in(folder: Path) -> Optional[Path]:
    """Return the interpreter of the virtual environment ``folder``, or None when it holds none."""
    for name in ("bin/python3", "bin/python", "Scripts/python.exe", "python.exe"):
        if (folder / name).is_file():
            return folder / name
    return None


def _checked(value: str, source: str) -> str:
    path = Path(value).expanduser()
    found = interpreter_in(path) if path.is_dir() else path
    if found is None or not found.is_file():
        raise RuntimeMissingError(
            f"There is no Python interpreter at {value}, which {source} names as Tilescribe's runtime. {HOW_TO_GET_ONE}"
        )
    if not found.name.lower().startswith(("python", "pypy")):
        # Starting anything else could open a second QGIS, for example, and wait for it for ever.
        raise RuntimeMissingError(
            f"{value}, which {source} names as Tilescribe's runtime, is not a Python interpreter. {HOW_TO_GET_ONE}"
        )
    return str(found.absolute())  # not resolved: a virtual environment's python is a link that must be kept
