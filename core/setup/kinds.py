"""What can be installed: the light and the full runtime, and the locked requirements that each is made from."""

from __future__ import annotations

import hashlib
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from ..errors import RuntimeMissingError

REQUIREMENTS = Path(__file__).resolve().parents[2] / "requirements"
MEGABYTE = 1_000_000
CPU_INDEX = "https://download.pytorch.org/whl/cpu"
_PIN = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==", re.MULTILINE)


@dataclass(frozen=True)
class Step:
    """One call of pip: a locked file, or one pinned package that no hash can be locked for.

    Attributes:
        lock: Requirements with hashes; empty for a package by name.
        package: ``name==version``; empty for a locked file.
        index: Where alone to look for it; empty for pip's own index.
        alone: Whether what the package needs is installed already by an earlier step.
    """

    lock: str = ""
    package: str = ""
    index: str = ""
    alone: bool = True


@dataclass(frozen=True)
class Kind:
    """A runtime that can be installed. Sizes are rounded up, in bytes.

    Attributes:
        download: What comes over the network.
        space: What is needed on the disk while it is installed: downloads kept for a resume, and the packages.
    """

    id: str
    steps: tuple[Step, ...]
    download: int
    space: int
    torch: bool = False


TORCH = "torch==2.13.0"
LIGHT = Kind("light", (Step(lock="light.txt"),), 130 * MEGABYTE, 700 * MEGABYTE)
_FULL = Step(lock="full.txt")


def kinds(platform: str = sys.platform) -> tuple[Kind, ...]:
    """Return what can be installed on this system, the smallest first.

    The registry's own PyTorch is built for the GPU on Linux and for the CPU elsewhere; the other builds have an index
    of their own. What PyTorch needs on the CPU is locked in full.txt.
    """
    own = Step(package=TORCH)
    if platform == "darwin":  # one build for processor and GPU (Metal)
        return (LIGHT, Kind("full", (_FULL, own), 500 * MEGABYTE, 2500 * MEGABYTE, torch=True))
    cpu = Step(package=TORCH, index=CPU_INDEX) if platform.startswith("linux") else own
    if platform.startswith("linux"):
        gpu = Step(package=TORCH, alone=False)
    else:
        gpu = Step(package=TORCH, index="https://download.pytorch.org/whl/cu126")
    return (
        LIGHT,
        Kind("full-cpu", (_FULL, cpu), 600 * MEGABYTE, 2600 * MEGABYTE, torch=True),
        Kind("full-gpu", (_FULL, gpu), 3800 * MEGABYTE, 13000 * MEGABYTE, torch=True),
    )


def kind_of(name: str, platform: str = sys.platform) -> Kind:
    """Return the kind of that id; the light one when this system has none of it."""
    return next((kind for kind in kinds(platform) if kind.id == name), LIGHT)


def digest(kind: Kind, requirements: Path = REQUIREMENTS) -> str:
    """Return what changes whenever another runtime would be made: the locked files' contents and the steps.

    Raises:
        RuntimeMissingError: A locked file is missing from the plugin.
    """
    found = hashlib.sha256(repr(kind.steps).encode())
    for step in kind.steps:
        if step.lock:
            found.update(_read(requirements / step.lock).encode())
    return found.hexdigest()


def count_packages(kind: Kind, requirements: Path = REQUIREMENTS) -> int:
    """Return how many packages are named; a few of them may be for other systems."""
    return sum(len(_PIN.findall(_read(requirements / step.lock))) if step.lock else 1 for step in kind.steps)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").replace("\r\n", "\n")
    except OSError as error:
        raise RuntimeMissingError(
            f"The plugin's list of packages {path} cannot be read ({error.strerror}). Install the plugin again."
        ) from error
