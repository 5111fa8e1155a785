"""Takes out of a report what is nobody's business: the home folder, names of the person and of computers, tokens."""

from __future__ import annotations

import getpass
import re
import socket
from dataclasses import dataclass
from pathlib import Path

_WORDS = (
    r"(?:[\w.-]*(?:token(?!iz)|passw(?:or)?d|passphrase|pwd|secret|api[_-]?key|access[_-]?key|authcfg|signature|sig|credential)"
    r"[\w.-]*|pw|cookie)"
)
_RULES: tuple[tuple[str, str], ...] = (
    (r"-----BEGIN [A-Z ]+-----.*?(-----END [A-Z ]+-----|\Z)", "<certificate or key>"),
    (r"(?i)\b(authorization\s*[:=]\s*)(?:(?:bearer|basic|token)\s+)?\S+", r"\1<secret>"),
    (r"(?i)((?:[?&]|%3F|%26)(?:key|k|code|api_?key)(?:=|%3D))(?:[^\s,;&\"'%]|%(?!26))+", r"\1<secret>"),  # in an address
    (r"(?i)\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{8,}", r"\1 <secret>"),
    (rf"(?i)([\"']?\b{_WORDS}[\"']?\s*[=:]\s*)(\"[^\"]*\"|'[^']*'|[^\s,;&\"']+)", r"\1<secret>"),
    (r"\b(?:hf_|gh[pousr]_|glpat-|sk-|xox[abprs]-|AKIA|pypi-|eyJ)[A-Za-z0-9_.-]{10,}", "<secret>"),
    # The host of any address, with the login before it; a file has none.
    (r"\b([a-zA-Z][a-zA-Z0-9+.-]{1,15}://)(?!<)(?:[^\s/@]+@)?(?:\[[0-9a-fA-F:]+\]|[^\s/:\"'<>)\]]+)", r"\1<host>"),
    (r"(?<!\\)\\\\[\w.$-]+(?=\\)", r"\\\\<host>"),
    (r"(?<![:\w/.~])//[\w.$-]+(?=/)", "//<host>"),  # the same, as Qt writes it
    (r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b", "<address>"),
    (r"\b(host(?:name)?=['\"]?)[\w.-]+", r"\1<host>"),
    (r"\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b(?!\.\d)(?=:\d|[\s/,;)'\"]|\.(?:\s|$)|$)", "<host>"),
    (r"(?i)\b(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|mil|int|eu|de|fr|es|pt|br|uk|it|nl|ch|at|local|lan|corp|internal|intranet|"
     r"home|localdomain)\b(?![\w(]|\.\S)", "<host>"),
)  # fmt: skip


@dataclass(frozen=True)
class Person:
    """Whom a report shall not name.

    Attributes:
        homes: Their home folders.
        names: Their log-in names.
        hosts: Names of this computer.
    """

    homes: tuple[str, ...]
    names: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()


def this_person() -> Person:
    """Return who is logged in here."""
    try:
        names: tuple[str, ...] = (getpass.getuser(),)
    except (OSError, KeyError, ImportError):
        names = ()
    host = socket.gethostname()
    homes = dict.fromkeys((str(Path.home()), str(Path.home().resolve())))
    return Person(tuple(homes), names, tuple(dict.fromkeys((host, host.split(".")[0]))))


def redact(text: str, person: Person) -> str:
    """Return the text with a person's folders, names, hosts and secrets replaced by what they are."""
    for home in person.homes:
        if len(home) > 1:
            for written in dict.fromkeys((home, home.replace("\\", "/"), home.replace("\\", "\\\\"))):
                text = re.sub(re.escape(written) + r"(?![\w.-])", "~", text, flags=re.IGNORECASE)
    for pattern, instead in _RULES:
        text = re.sub(pattern, instead, text, flags=re.DOTALL if "BEGIN" in pattern else 0)
    for words, instead in ((person.hosts, "<host>"), (person.names, "<user>")):
        for word in words:
            if len(word) > 2:  # shorter ones are parts of everything
                text = re.sub(rf"(?<![\w-]){re.escape(word)}(?![\w-])", instead, text, flags=re.IGNORECASE)
    return text


def last_lines(path: Path, count: int = 60, limit: int = 64_000) -> list[str]:
    """Return the last lines of a log, or a line that says why there are none."""
    try:
        with path.open("rb") as stream:
            stream.seek(0, 2)
            stream.seek(max(0, stream.tell() - limit))
            return stream.read().decode("utf-8", "replace").splitlines()[-count:]
    except OSError as error:
        return [f"(there is no log: {error.strerror})"]
