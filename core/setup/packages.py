"""Drives pip: its command line, what its lines say about progress, and sentences for the ways in which it fails."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..errors import RuntimeMissingError
from .kinds import REQUIREMENTS, Step

OPTIONS = (
    "--no-input",
    "--disable-pip-version-check",
    "--progress-bar=off",
    "--only-binary=:all:",  # building a package needs a compiler, and runs whatever the package says
    "--no-warn-script-location",
    "--retries=5",
    "--timeout=60",
)


def command(
    pip: list[str], step: Step, cache: Path, wheels: Optional[Path], requirements: Path = REQUIREMENTS
) -> list[str]:
    """Return pip's command line for one step.

    Args:
        pip: How pip is started for the environment.
        step: What to install.
        cache: Where finished downloads are kept, so that a later try does not fetch them again.
        wheels: A folder of packages to install from, without a network; None to use the network.
        requirements: Folder of the locked files.
    """
    words = [*pip, "install", *OPTIONS, f"--cache-dir={cache}"]
    if wheels is not None:
        words += ["--no-index", f"--find-links={wheels}"]
    elif step.index:
        words.append(f"--index-url={step.index}")
    if step.alone:
        words.append("--no-deps")
    if step.lock:
        return [*words, "--require-hashes", "--requirement", str(requirements / step.lock)]
    return [*words, step.package]


@dataclass
class Progress:
    """How far pip is, from what it prints.

    Attributes:
        total: Packages named in all locked files.
        seen: Packages that pip has come to; a few of them are for other systems.
        installing: Whether everything is there and is being unpacked.
    """

    total: int
    seen: int = 0
    installing: bool = False

    def hear(self, line: str) -> None:
        """Take in one line of pip's."""
        if line.startswith(("Collecting ", "Processing ", "Ignoring ", "Requirement already satisfied")):
            self.seen, self.installing = min(self.seen + 1, self.total), False
        elif line.startswith("Installing collected packages"):
            self.installing = True


def fetched_bytes(scratch: Path) -> int:
    """Return the size of what pip has fetched until now, from its temporary folder.

    Files right in that folder are left out: there pip writes a second copy for its cache.
    """
    return sum(folder_bytes(child) for child in scratch.glob("pip-*") if child.is_dir())


def folder_bytes(folder: Path) -> int:
    """Return the size of the files in a folder that somebody else is writing to and clearing."""
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.stat().st_size if path.is_file() else 0
        except OSError:
            continue  # gone meanwhile
    return total


NO_SSL = (
    "This Python cannot fetch packages: its SSL module is missing or does not load, as in a Conda environment that is not "
    "active. Choose another Python, or install from a folder of packages."
)
_CAUSES: tuple[tuple[str, str], ...] = (
    (
        r"DO NOT MATCH THE HASHES|Expected sha(256|512)",
        "A package is not the one that Tilescribe was tested with: it was damaged on its way, or somebody changed it. "
        "Nothing was put into use. Try again; if it stays, ask who runs your network, or fetch the folder of packages anew.",
    ),
    (
        r"No space left|Errno 28|WinError 112",
        "The disk is full. Make room and press Go on; what was fetched is kept.",
    ),
    (
        r"is not a (valid|supported) wheel|invalid wheel|has an invalid|BadZipFile|not a zip file|Wheel .* is invalid",
        "A package is broken, or made for another system or Python. Fetch it again, or choose another Python.",
    ),
    (r"(?i)ssl module (in Python )?is not available", NO_SSL),  # before certificates: pip blames these too
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLError|SSLCertVerification",
        "The network answers with a certificate that is not trusted. If your organisation inspects traffic, add its "
        "certificate in QGIS's options (Authentication, Manage certificates, Authorities) and press Go on.",
    ),
    (
        r"ProxyError|407 Proxy|Tunnel connection failed",
        "The proxy refused. Check the proxy and its password in QGIS's options (Network), then press Go on.",
    ),
    (
        r"NewConnectionError|Failed to establish|Name or service not known|getaddrinfo|unreachable|Max retries|"
        r"ReadTimeout|ConnectTimeout|Connection (broken|reset|aborted)|RemoteDisconnected|IncompleteRead",
        "The network did not answer. Check the connection (and the proxy in QGIS's options) and press Go on; what was "
        "fetched is kept. Without a network, install from a folder of packages.",
    ),
    (
        r"Permission(Error| denied)|Access is denied|WinError 5|WinError 32|Errno 13|Operation not permitted",
        "A file could not be written. A virus scanner or a policy may forbid it, or another program holds it. Allow "
        "writing there, or choose a Python that has the packages already.",
    ),
)


def failure(lines: list[str], wheels: Optional[Path]) -> RuntimeMissingError:
    """Return the error that tells a person why pip failed and what to do, from its last lines."""
    text = "\n".join(lines)
    missing = re.search(r"No matching distribution found for (\S+)", text)
    said = next((line for line in reversed(lines) if line.startswith("ERROR:")), lines[-1] if lines else "")
    changed = re.search(r"^\s+(\S+==\S+) from ", text, re.MULTILINE)  # pip's words about it are long and say less
    if "DO NOT MATCH" in text and changed:
        said = f"{changed.group(1)} does not match its hash."
    for pattern, sentence in _CAUSES:
        if re.search(pattern, text):
            return RuntimeMissingError(f"{sentence} pip said: {said[:300]}")
    if missing and wheels is not None:
        return RuntimeMissingError(
            f"The folder {wheels} holds no {missing.group(1)} for this Python and system. Fetch the packages as the help "
            "says (Without a network), with the same version of Python, and press Go on."
        )
    if missing:
        return RuntimeMissingError(
            f"There is no {missing.group(1)} for this Python and system. Choose another Python; 3.12 suits best."
        )
    return RuntimeMissingError(f"The packages could not be installed. pip said: {said[:300]} The log above has more.")
