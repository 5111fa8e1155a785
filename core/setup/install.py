"""Makes the managed runtime: an environment beside the one in use, its packages, a self-test, and only then the switch."""

from __future__ import annotations

import os
import re
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Optional

from ..errors import RuntimeMissingError
from ..worker.environment import clean_environment
from ..worker.runtime import interpreter_in
from . import packages
from .child import CancelledError, run
from .kinds import REQUIREMENTS, Kind, count_packages, digest
from .network import Network
from .place import Place
from .pythons import Found, examine
from .self_test import Health, check

MEASURE_SECONDS = 1.0
LINES_KEPT = 60
_ELSEWHERE = {"PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_NO_BINARY"}  # they would install elsewhere, or build
_ORIGIN = re.compile(r" \(from -r .*?\(line \d+\)\)")  # pip says with each package where it was asked for


@dataclass(frozen=True)
class Plan:
    """What to make, from what, and where.

    Attributes:
        python: The interpreter to make the environment with.
        wheels: A folder of packages to install from without a network; None to use the network.
        log_file: The worker's log, for the self-test.
        requirements: Folder of the locked files.
        test: The self-test; called with interpreter, log file and the kind's need of PyTorch.
    """

    place: Place
    kind: Kind
    python: str
    log_file: Path
    network: Network = field(default_factory=Network)
    wheels: Optional[Path] = None
    requirements: Path = REQUIREMENTS
    test: Callable[..., Health] = check


@dataclass(frozen=True)
class Step:
    """Where the work is, for a person to see.

    Attributes:
        what: ``environment``, ``packages``, ``unpacking``, ``test`` or ``done``.
        share: 0 to 1, as far as it can be told.
        bytes: Fetched until now.
        speed: Bytes a second, over the last few seconds.
        line: A line for the log; empty when only numbers changed.
    """

    what: str
    share: float
    bytes: float = 0.0
    speed: float = 0.0
    line: str = ""


def install(plan: Plan, report: Callable[[Step], None], cancelled: Callable[[], bool]) -> Health:
    """Make the runtime and put it into use; go on where an earlier, unfinished try for the same plan stopped.

    A runtime that is in use stays in use until the new one has passed its test, whatever happens.

    Raises:
        CancelledError: ``cancelled`` said so; another call goes on.
        TilescribeError: A sentence with the way out.
    """
    return _Installation(plan, report, cancelled).run()


class _Installation:
    """One try."""

    def __init__(self, plan: Plan, report: Callable[[Step], None], cancelled: Callable[[], bool]) -> None:
        self._plan = plan
        self._report = report
        self._cancelled = cancelled
        self._progress = packages.Progress(count_packages(plan.kind, plan.requirements))
        self._step = Step("environment", 0.0)
        self._measured: deque[tuple[float, float]] = deque(maxlen=6)
        self._fetched_before = 0.0  # by earlier calls of pip, whose temporary files are gone

    def run(self) -> Health:
        plan, place = self._plan, self._plan.place
        if plan.wheels is not None and not os.path.isdir(plan.wheels):
            raise RuntimeMissingError(f"There is no folder {plan.wheels} to install from. Choose another, or none.")
        base = examine(plan.python, self._cancelled)
        if base.refusal:
            raise RuntimeMissingError(base.refusal)
        if not base.ssl and plan.wheels is None:
            raise RuntimeMissingError(packages.NO_SSL)
        with place.lock():
            lock = digest(plan.kind, plan.requirements)
            facts = {"kind": plan.kind.id, "lock": lock, "python": base.path, "wheels": str(plan.wheels or "")}
            goes_on = place.begin(facts)
            place.check_space(plan.kind.space - (packages.folder_bytes(place.downloads) if goes_on else 0))
            self._say("environment", 0.0, f"Python: {base.label}")
            self._say("environment", 0.0, f"Folder: {place.spare}")
            if goes_on:
                self._say("environment", 0.0, "Going on where the last try stopped.")
            pip = self._environment(base)
            for step in plan.kind.steps:
                self._install(pip, step)
            health = self._test(str(self._interpreter()))
            made = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
            place.make_current({**facts, "device": health.device, "made": made})
        self._say("done", 1.0, "The runtime is ready.")
        return health

    def _interpreter(self) -> Path:
        found = interpreter_in(self._plan.place.spare)
        if found is None:
            raise RuntimeMissingError(
                f"The environment in {self._plan.place.spare} has no Python: something removed it, a virus scanner perhaps. "
                "Allow the folder, and try again."
            )
        return found

    def _environment(self, base: Found) -> list[str]:
        """Make the environment; return how pip is started for it.

        Python's own pip installs into the environment from outside, which spares a minute on a slow disk. Where it is
        missing or too old for that, the environment gets one.
        """
        self._say("environment", 0.02, "Making the environment.")
        self._child([base.path, "-I", "-m", "venv", "--without-pip", str(self._plan.place.spare)], "make")
        inside = self._interpreter()
        if base.pip >= (22, 3):
            return [base.path, "-I", "-m", "pip", f"--python={inside}"]
        self._child([str(inside), "-I", "-m", "ensurepip"], "make")
        return [str(inside), "-I", "-m", "pip"]

    def _install(self, pip: list[str], step: packages.Step) -> None:
        plan = self._plan
        self._fetched_before = self._step.bytes
        self._progress.installing = False
        self._measured.clear()
        self._say("packages", self._share(), f"Installing {step.lock or step.package}.")
        words = packages.command(pip, step, plan.place.downloads, plan.wheels, plan.requirements)
        self._child(words, "packages")

    def _child(self, words: list[str], what: str) -> None:
        last: deque[str] = deque(maxlen=LINES_KEPT)

        def hear(line: str) -> None:
            line = _ORIGIN.sub("", self._without_secrets(line))
            last.append(line)
            if what == "packages":
                self._progress.hear(line)
                name = "unpacking" if self._progress.installing else "packages"
                self._say(name, self._share(), line)
            else:
                self._say("environment", 0.02, line)

        tick = self._measure if what == "packages" else (lambda: None)
        status = run(words, self._environ(), line=hear, tick=tick, cancelled=self._cancelled)
        if status != 0 and what == "packages":
            raise packages.failure(list(last), self._plan.wheels)
        if status != 0:
            raise RuntimeMissingError(
                f"{words[0]} could not make an environment ({last[-1][:300] if last else status}). Choose another Python."
            )

    def _environ(self) -> dict[str, str]:
        place = self._plan.place
        kept = {name: value for name, value in clean_environment(os.environ).items() if name not in _ELSEWHERE}
        if self._plan.wheels is None:
            kept.update(self._plan.network.variables(kept, place.folder))
        kept.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(place.scratch)))
        return {**kept, "PIP_USER": "0", "PYTHONUTF8": "1", "PYTHONNOUSERSITE": "1", "PYTHONUNBUFFERED": "1"}

    def _test(self, python: str) -> Health:
        self._say("test", 0.95, "Testing: a worker is started and describes a drawn picture.")
        if self._cancelled():
            raise CancelledError
        health = self._plan.test(python, self._plan.log_file, torch=self._plan.kind.torch, cancelled=self._cancelled)
        if self._cancelled():  # before the switch: who cancelled wants things left as they are
            raise CancelledError
        self._say("test", 1.0, f"It said: {health.caption} (confidence {health.confidence:.2f}), on {health.device}.")
        return health

    def _measure(self) -> None:
        """Tell bytes and speed, about once a second."""
        now = time.monotonic()
        if self._progress.installing or (self._measured and now - self._measured[-1][0] < MEASURE_SECONDS):
            return
        fetched = self._fetched_before + packages.fetched_bytes(self._plan.place.scratch)
        self._measured.append((now, fetched))
        (then, before), (now, fetched) = self._measured[0], self._measured[-1]
        speed = max(0.0, fetched - before) / (now - then) if now > then else 0.0
        self._step = Step(self._step.what, self._share(), max(fetched, self._step.bytes), speed)
        self._report(self._step)

    def _share(self) -> float:
        """Fetching counts for three quarters of the way, unpacking for most of the rest."""
        done = self._progress.seen / max(1, self._progress.total)
        share = 0.05 + (0.85 if self._progress.installing and done > 0.8 else 0.75 * done)
        return max(share, self._step.share)  # a second call of pip does not set the bar back

    def _say(self, what: str, share: float, line: str) -> None:
        fetched, speed = (self._step.bytes, self._step.speed) if what == "packages" else (self._step.bytes, 0.0)
        self._step = Step(what, share, fetched, speed, line)
        self._report(self._step)

    def _without_secrets(self, line: str) -> str:
        for secret in self._plan.network.secrets:
            line = line.replace(secret, "***")
        return line
