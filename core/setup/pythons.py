"""Finds the Pythons of this computer and says of each whether a runtime can be made from it."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

from ..errors import RuntimeMissingError
from ..worker.environment import clean_environment
from ..worker.runtime import interpreter_in
from .child import CancelledError, run

OLDEST = (3, 11)
PATIENCE_SECONDS = 60.0  # a cold disk, or a virus scanner at work
VERSIONS = ("3.12", "3.13", "3.11", "3.14")  # the ones that most packages are built for come first
QUESTION = """
import importlib.util as u, json, platform, sys, sysconfig
def version(name):
    try:
        from importlib.metadata import version
        return version(name)
    except Exception:
        return ""
try:
    import ssl
except Exception:
    ssl = None
print("tilescribe:" + json.dumps({
    "version": list(sys.version_info[:3]), "bits": 64 if sys.maxsize > 2**32 else 32, "prefix": sys.prefix,
    "base": getattr(sys, "_base_executable", "") or sys.executable, "implementation": platform.python_implementation(),
    "machine": sysconfig.get_platform(), "venv": u.find_spec("venv") is not None,
    "ensurepip": u.find_spec("ensurepip") is not None, "pip": version("pip") if u.find_spec("pip") else "",
    "threads": not sysconfig.get_config_var("Py_GIL_DISABLED"), "ssl": ssl is not None}))
"""


@dataclass(frozen=True)
class Found:
    """An interpreter that answered.

    Attributes:
        refusal: Why no environment can be made from it; empty when one can.
        ssl: Whether its pip can fetch packages; without, it can only install from a folder.
    """

    path: str
    version: tuple[int, ...]
    machine: str = ""
    pip: tuple[int, ...] = ()
    refusal: str = ""
    base: str = ""
    ssl: bool = True

    @property
    def label(self) -> str:
        """Version and path, as a person chooses by."""
        return f"Python {'.'.join(map(str, self.version))} ({self.path})"


def find(cancelled: Callable[[], bool] = lambda: False) -> list[Found]:
    """Return the interpreters of this computer that an environment can be made from, the best choice first.

    When cancelled, only those that were found by then.
    """
    found: list[Found] = []
    seen: set[str] = set()
    for path in candidates():
        real = os.path.realpath(path)
        if real in seen or not os.path.isfile(path):
            continue
        seen.add(real)
        try:
            look = examine(str(path), cancelled)
        except RuntimeMissingError:
            continue  # a broken Python that nobody asked about
        except CancelledError:
            break
        base = os.path.realpath(look.base)  # a small script may stand before it, as with pyenv
        if not look.refusal and (base == real or base not in seen):
            found.append(look)
        seen.add(base)
    return sorted(found, key=_preference)


def examine(python: str, cancelled: Callable[[], bool] = lambda: False) -> Found:
    """Ask an interpreter, or that of a virtual environment's folder, what it is.

    Raises:
        RuntimeMissingError: It cannot be started or does not answer as a Python would.
    """
    path = Path(python.strip().strip('"')).expanduser()
    inside = interpreter_in(path) if os.path.isdir(path) else path
    if inside is None or not os.path.isfile(inside):
        raise RuntimeMissingError(f"There is no Python at {python}. Choose the file python.exe or bin/python3.")
    if not inside.name.lower().startswith(("python", "pypy")):
        # Starting anything else could open a second QGIS, for example, and wait for it for ever.
        raise RuntimeMissingError(f"{inside} is not a Python. Choose the file python.exe or bin/python3.")
    said: list[str] = []
    limit = time.monotonic() + PATIENCE_SECONDS
    try:
        status = run(
            [str(inside), "-I", "-c", QUESTION],
            clean_environment(os.environ),
            line=said.append,
            cancelled=lambda: cancelled() or time.monotonic() > limit,
        )
    except CancelledError:
        if cancelled():
            raise
        raise RuntimeMissingError(
            f"{inside} said nothing for {PATIENCE_SECONDS:.0f} seconds. Choose another Python."
        ) from None
    answer = next((line[len("tilescribe:") :] for line in said if line.startswith("tilescribe:")), "")
    try:
        facts = json.loads(answer)
        version = tuple(int(part) for part in facts["version"])
        pip = tuple(int(part) for part in facts["pip"].split(".")[:2] if part.isdigit())
    except (ValueError, KeyError, TypeError) as error:
        last = said[-1][:200] if said else f"exit status {status}"
        raise RuntimeMissingError(f"{inside} did not answer as a Python does ({last}). Choose another.") from error
    refusal = _refusal(str(inside), version, pip, facts)
    base = str(facts.get("base") or inside)
    return Found(str(inside.absolute()), version, facts["machine"], pip, refusal, base, facts["ssl"])


def _refusal(path: str, version: tuple[int, ...], pip: tuple[int, ...], facts: Mapping[str, object]) -> str:
    name = ".".join(map(str, version))
    if version < OLDEST:
        return f"{path} is Python {name}, and the runtime needs 3.11 or newer. Choose a newer one, or install one."
    if facts["implementation"] != "CPython" or not facts["threads"]:
        return f"{path} is not the usual build of Python; the packages are not made for it. Choose another."
    if facts["bits"] != 64:
        return f"{path} is a 32-bit Python; the packages are made for 64 bits. Install a 64-bit Python."
    if not facts["venv"] or (pip < (22, 3) and not facts["ensurepip"]):
        package = "python{}.{}-venv".format(*version)
        return f"{path} cannot make environments. Install its missing part (on Debian and Ubuntu: {package})."
    return ""


def candidates(environ: Optional[Mapping[str, str]] = None, platform: str = sys.platform) -> Iterator[Path]:
    """Yield where Pythons usually are; most of these paths do not exist."""
    environ = os.environ if environ is None else environ
    home = Path.home()
    ends = ("python.exe",) if platform == "win32" else ("bin/python3", "bin/python")
    for name in (*(f"python{version}" for version in VERSIONS), "python3", "python"):
        found = shutil.which(name, path=environ.get("PATH"))
        if found and "WindowsApps" not in found:  # a stub that opens the shop
            yield Path(found)
    folders: list[Path] = [Path(sys.base_prefix)]  # QGIS's own Python; an environment from it leaves it as it is
    if platform == "win32":
        for variable, below in (("LOCALAPPDATA", "Programs/Python"), ("PROGRAMFILES", "."), ("OSGEO4W_ROOT", "apps")):
            if environ.get(variable):
                folders += sorted((Path(environ[variable]) / below).glob("Python3*"), reverse=True)
    elif platform == "darwin":
        folders += [Path(f"/Library/Frameworks/Python.framework/Versions/{version}") for version in VERSIONS]
        folders += [Path(f"/opt/homebrew/opt/python@{version}") for version in VERSIONS]
    folders += sorted((home / ".pyenv" / "versions").glob("3.*"), reverse=True)
    folders += [home / name for name in ("miniforge3", "mambaforge", "miniconda3", "anaconda3")]
    for folder in folders:
        yield from (folder / end for end in ends)
        if platform == "darwin":
            yield from (folder / "bin" / f"python{version}" for version in VERSIONS)


def _preference(found: Found) -> tuple[bool, int]:
    name = ".".join(map(str, found.version[:2]))
    return not found.ssl, VERSIONS.index(name) if name in VERSIONS else len(VERSIONS)
