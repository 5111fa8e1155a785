"""The one place in QGIS where the runtime is set up, checked or removed; dialogs only watch it, and may come and go."""

from __future__ import annotations

import os
from collections import deque
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.errors import RuntimeMissingError
from ...core.setup.install import Plan, Step, install
from ...core.setup.kinds import REQUIREMENTS, digest, kind_of
from ...core.setup.network import Network
from ...core.setup.place import Place
from ...core.setup.pythons import examine
from ...core.setup.self_test import Health, check
from ...core.worker.runtime import VARIABLE, managed_folder, read_current
from ..one_job import OneJob
from ..settings import Settings
from ..tasks import WorkTask
from ..worker_service import worker
from .network import qgis_network

LINES_KEPT = 2000
MISSING, HALF, OLD, READY = "missing", "half", "old", "ready"


class RuntimeService(OneJob):
    """Sets up, checks and removes.

    Signals:
        stepped: A Step, while work goes on.
    """

    stepped = pyqtSignal(object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.requirements = REQUIREMENTS
        self.self_test: Callable[..., Health] = check
        self.lines: deque[str] = deque(maxlen=LINES_KEPT)
        self.step: Optional[Step] = None
        self.work = ""  # what is going on: install, check, use or remove; empty when nothing is

    # ------------------------------------------------------------ what there is

    @property
    def place(self) -> Place:
        """Where the plugin's own runtime is."""
        return Place(managed_folder())

    def state(self) -> tuple[str, str]:
        """Return what there is (MISSING, HALF, OLD or READY) and a sentence about it."""
        try:
            python = worker.runtime()
        except RuntimeMissingError as error:
            return (HALF if self.place.unfinished else MISSING), str(error)
        if os.environ.get(VARIABLE):
            return READY, self.tr("The environment variable {name} names {python}.").format(
                name=VARIABLE, python=python
            )
        if Settings().interpreter:
            return READY, self.tr("A Python of yours is used: {python}.").format(python=python)
        facts = read_current(self.place.folder) or {}
        words = self.tr("The plugin's own runtime ({kind}) is used, on {device}: {python}.")
        sentence = words.format(kind=facts.get("kind", "?"), device=facts.get("device", "?"), python=python)
        try:
            wanted = digest(kind_of(facts.get("kind", "")), self.requirements)
        except RuntimeMissingError as error:
            return READY, f"{sentence} {error}"
        if facts.get("lock") != wanted:
            return OLD, sentence + " " + self.tr("It was made for another version of the plugin: repair it.")
        return READY, sentence

    # ------------------------------------------------------------ what can be done

    def install(self, kind: str, python: str, wheels: str = "") -> None:
        """Make the plugin's own runtime and use it from then on."""
        place, log_file, requirements, test = self.place, worker.log_file, self.requirements, self.self_test

        def work(task: WorkTask) -> Health:
            folder = Path(wheels) if wheels else None
            network = Network() if folder else qgis_network()
            plan = Plan(place, kind_of(kind), python, log_file, network, folder, requirements, test)
            return install(plan, task.report, task.isCanceled)

        def done(health: Health) -> None:
            Settings().interpreter = ""
            self.end(True, self.tr("The runtime is ready, on {device}.").format(device=health.device))

        self._start("install", self.tr("Set up Tilescribe's runtime"), work, done)

    def check(self) -> None:
        """Test the runtime that is used now."""
        log_file, test, torch = worker.log_file, self.self_test, self._has_torch()

        def work(task: WorkTask) -> Health:
            python = worker.runtime()
            task.report(Step("test", 0.1, line=self.tr("Testing {python}").format(python=python)))
            return test(python, log_file, torch=torch, cancelled=task.isCanceled)

        self._start("check", self.tr("Test Tilescribe's runtime"), work, self._tell_health)

    def use(self, python: str) -> None:
        """Test a Python that is there already and, if it passes, use it from then on."""
        log_file, test = worker.log_file, self.self_test

        def work(task: WorkTask) -> tuple[str, Health]:
            found = examine(python, task.isCanceled)
            task.report(Step("test", 0.1, line=self.tr("Testing {python}").format(python=found.label)))
            return found.path, test(found.path, log_file, cancelled=task.isCanceled)

        def done(result: tuple[str, Health]) -> None:
            Settings().interpreter = result[0]
            self._tell_health(result[1])

        self._start("use", self.tr("Test a Python for Tilescribe"), work, done)

    def remove(self) -> None:
        """Remove the plugin's own runtime from the disk."""
        place = self.place

        def work(_: WorkTask) -> None:
            worker.close()
            with place.lock():
                place.remove()

        def done(_: None) -> None:
            self.end(True, self.tr("The plugin's own runtime was removed."))

        self._start("remove", self.tr("Remove Tilescribe's runtime"), work, done)

    def close_down(self) -> None:
        """Stop without a word; the plugin goes."""
        super().close_down()
        self.work = ""

    # ------------------------------------------------------------ inside

    def _has_torch(self) -> bool:
        """Whether the plugin's own runtime is used and was made with PyTorch; what others hold nobody has promised."""
        if os.environ.get(VARIABLE) or Settings().interpreter:
            return False
        return kind_of((read_current(self.place.folder) or {}).get("kind", "")).torch

    def _start(self, name: str, description: str, work: Callable[[WorkTask], Any], done: Callable[[Any], None]) -> None:
        if self.busy:
            return
        self.work, self.step = name, None
        self.lines.clear()
        fetches = name == "install"
        cancelled = self.tr("Cancelled. What was fetched is kept; it can go on.") if fetches else self.tr("Cancelled.")
        self.begin(description, work, done, cancelled, self._stepped)

    def _stepped(self, step: Step) -> None:
        self.step = step
        if step.line:
            self.lines.append(step.line)
        self.stepped.emit(step)

    def _tell_health(self, health: Health) -> None:
        words = self.tr("The runtime works, on {device}. Of a drawn beach it says: {caption}")
        self.end(True, words.format(device=health.device, caption=health.caption))

    def end(self, worked: bool, sentence: str) -> None:
        """Say how the work ended, in the log too."""
        self.work = ""
        self.lines.append(sentence)
        super().end(worked, sentence)


runtime = RuntimeService()
