"""Runs a command of the command line in the runtime, as a child process: progress, outcome, cancel."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Callable, Optional

from qgis.core import Qgis

from ...core.commands.told import heard
from ...core.errors import RuntimeMissingError, TilescribeError, WorkerError
from ...core.setup.child import CancelledError, Say, run
from ...core.worker.environment import clean_environment
from ...core.worker.protocol import DrawTile
from ..drawn.studio import Drawing, Studio
from ..messages import log
from ..settings import Settings
from ..worker_service import MODELS_VARIABLE, PACKAGE_ROOT, worker

__all__ = ["CancelledError", "run_command"]

BOOTSTRAP = PACKAGE_ROOT / "core" / "worker" / "bootstrap.py"
SAID = "tilescribe: "  # how the command line begins its sentences
NEEDS_FULL = "This needs the package"
LINES_KEPT = 40


def run_command(
    arguments: Sequence[str],
    progressed: Callable[[float, str], None],
    cancelled: Callable[[], bool],
    drawing: Optional[Drawing] = None,
) -> dict[str, Any]:
    """Run a command that tells its progress (``--told``) and return its outcome. For a task's thread.

    Args:
        arguments: The command and its arguments.
        progressed: Called with the share that is done and what was done last.
        cancelled: Asked about ten times a second; the child and all it started are ended then.
        drawing: What the child may wish pictures of; None when it draws none.

    Raises:
        CancelledError: ``cancelled`` said so.
        TilescribeError: The runtime is missing or lacks packages, or the command failed; with its own sentence.
    """
    environ = clean_environment(os.environ)
    if Settings().models_folder:
        environ[MODELS_VARIABLE] = Settings().models_folder
    lines: list[str] = []
    outcome: dict[str, Any] = {}
    say: list[Say] = []

    def hear(line: str) -> None:
        told = heard(line)
        if told is None:
            lines.append(line)
            del lines[:-LINES_KEPT]
        elif "outcome" in told:
            outcome.update(told["outcome"])
        elif "draw" in told:
            studio.draw(DrawTile(**told["draw"]))
        else:
            progressed(float(told.get("share", 0.0)), str(told.get("said", "")))

    command = [worker.runtime(), "-I", "-B", "-X", "utf8", str(BOOTSTRAP), *arguments, "--told"]
    if drawing is None:
        status = run(command, environ, line=hear, cancelled=cancelled)
    else:
        studio = Studio(drawing, lambda answer: say[0](json.dumps(asdict(answer)).encode() + b"\n"))
        try:
            status = run(command, environ, line=hear, cancelled=cancelled, talk=say.append)
        finally:
            studio.close()
    if status == 0 and outcome:
        return outcome
    log("\n".join(lines), Qgis.MessageLevel.Warning)
    raise _error(lines, status)


def _error(lines: Sequence[str], status: int) -> TilescribeError:
    for line in reversed(lines):
        if line.startswith(SAID + NEEDS_FULL):
            return RuntimeMissingError(
                "This needs the full runtime, with PyTorch; the one in use is the light one. Choose Raster, Tilescribe, "
                "Set up the Runtime, and set up the full one."
            )
        if line.startswith(SAID):
            return TilescribeError(line[len(SAID) :])
        if line.startswith('{"type": "Failed"'):  # this Python is too old
            return RuntimeMissingError(str(json.loads(line).get("message", "")))
    return WorkerError(f"The runtime's Python ended with status {status} and said nothing. The log has its last lines.")
