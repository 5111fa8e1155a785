"""Finds the runtime: the Python interpreter, apart from QGIS's own, that the worker runs in."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Optional

from ..errors import RuntimeMissingError
from ..folders import data_folder

VARIABLE = "TILESCRIBE_PYTHON"
CURRENT = "current.json"  # in the managed folder; written last, so an environment half made is never taken for whole
MAKING = "making.json"
HOW_TO_GET_ONE = (
    "Choose Raster, Tilescribe, Set up the runtime (the help has a section of that name), or choose a Python 3.11 or "
    "newer that has Tilescribe's packages in Tilescribe's settings."
)


def managed_folder(environ: Optional[Mapping[str, str]] = None) -> Path:
    """Return the folder in which the plugin makes and keeps its own runtime; it may not exist yet."""
    return data_folder(environ) / "runtime"


def read_current(managed: Path) -> Optional[dict[str, str]]:
    """Return what is known of the managed runtime that was made to the end, or None when there is none.

    Keys: ``slot`` (its folder inside ``managed``), ``kind``, ``lock``, ``python``, ``wheels``, ``made``, ``device``.
    """
    try:
        found = json.loads((managed / CURRENT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(found, dict) or not str(found.get("slot", "")).isalnum():
        return None
    return {str(name): str(value) for name, value in found.items()}


def managed_interpreter(managed: Path) -> Optional[Path]:
    """Return the interpreter of the managed runtime, or None when there is no whole one."""
    current = read_current(managed)
    return interpreter_in(managed / current["slot"]) if current is not None else None


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
    managed = managed_folder(environ)
    interpreter = managed_interpreter(managed)
    if interpreter is not None:
        return str(interpreter)
    if read_current(managed) is not None:
        raise RuntimeMissingError(f"Tilescribe's runtime in {managed} is damaged: its Python is gone. {HOW_TO_GET_ONE}")
    if os.path.isfile(managed / MAKING):
        raise RuntimeMissingError(f"Tilescribe's runtime is only half set up; it can go on. {HOW_TO_GET_ONE}")
    raise RuntimeMissingError(f"Tilescribe's runtime is not set up yet. {HOW_TO_GET_ONE}")


def interpreter_in(folder: Path) -> Optional[Path]:
    """Return the interpreter of the virtual environment ``folder``, or None when it holds none."""
    for name in ("bin/python3", "bin/python", "Scripts/python.exe", "python.exe"):
        if os.path.isfile(folder / name):  # never an error, unlike Path's, in a folder that is closed to us
            return folder / name
    return None


def _checked(value: str, source: str) -> str:
    path = Path(value).expanduser()
    found = interpreter_in(path) if os.path.isdir(path) else path
    if found is None or not os.path.isfile(found):
        raise RuntimeMissingError(
            f"There is no Python interpreter at {value}, which {source} names as Tilescribe's runtime. {HOW_TO_GET_ONE}"
        )
    if not found.name.lower().startswith(("python", "pypy")):
        # Starting anything else could open a second QGIS, for example, and wait for it for ever.
        raise RuntimeMissingError(
            f"{value}, which {source} names as Tilescribe's runtime, is not a Python interpreter. {HOW_TO_GET_ONE}"
        )
    return str(found.absolute())  # not resolved: a virtual environment's python is a link that must be kept
