"""Runs a program to its end, hands on what it prints line by line, and ends it with all it started when asked."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Callable, Optional

from ..errors import RuntimeMissingError

TICK_SECONDS = 0.1
PATIENCE_SECONDS = 3.0

Say = Callable[[bytes], None]


class CancelledError(Exception):
    """The person asked to stop; nothing is wrong."""


def run(
    command: Iterable[str],
    environ: Mapping[str, str],
    *,
    folder: Optional[Path] = None,
    line: Callable[[str], None] = lambda _line: None,
    tick: Callable[[], None] = lambda: None,
    cancelled: Callable[[], bool] = lambda: False,
    talk: Optional[Callable[[Say], None]] = None,
) -> int:
    """Run a command without a shell and return its exit status.

    Args:
        command: Program and arguments.
        environ: All of the child's environment variables.
        folder: Where it runs.
        line: Called with each line that it prints, on this thread.
        tick: Called about ten times a second, on this thread.
        cancelled: Asked about ten times a second.
        talk: Given a function that sends bytes to the child's standard input; None for a child that is told nothing.

    Raises:
        CancelledError: It was ended because ``cancelled`` said so.
        RuntimeMissingError: It cannot be started.
    """
    words = [str(word) for word in command]
    try:
        process = subprocess.Popen(
            words,
            stdin=subprocess.PIPE if talk else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=str(folder) if folder else None,
            env=dict(environ),
            start_new_session=os.name != "nt",  # a group of its own, so that it can be ended with its children
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, ValueError) as error:
        raise RuntimeMissingError(f"{words[0]} cannot be started ({error}). Choose another Python.") from error
    if talk is not None:
        talk(lambda said: _send(process, said))
    lines: queue.SimpleQueue[Optional[str]] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(process, lines), name="tilescribe-setup-output", daemon=True).start()
    try:
        while True:
            if cancelled():
                raise CancelledError
            tick()
            try:
                said = lines.get(timeout=TICK_SECONDS)
            except queue.Empty:
                continue
            if said is None:
                return process.wait()
            line(said)
    finally:
        if process.poll() is None:
            end(process)
        if process.stdin is not None:
            with suppress(OSError):
                process.stdin.close()


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process and everything it started, gently first."""
    if os.name == "nt":
        _taskkill(process.pid)
    else:
        _signal(process.pid, signal.SIGTERM)
    try:
        process.wait(PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        if os.name != "nt":
            _signal(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()


def _send(process: subprocess.Popen[bytes], said: bytes) -> None:
    if process.stdin is not None:
        with suppress(OSError, ValueError):  # it may have ended
            process.stdin.write(said)
            process.stdin.flush()


def _read(process: subprocess.Popen[bytes], lines: queue.SimpleQueue[Optional[str]]) -> None:
    if process.stdout is not None:
        with process.stdout as stream:
            for raw in stream:
                lines.put(raw.decode("utf-8", "replace").rstrip())
    process.wait()
    lines.put(None)


def _signal(group: int, number: int) -> None:
    try:
        os.killpg(group, number)
    except ProcessLookupError:
        return  # it has just ended by itself


def _taskkill(pid: int) -> None:
    root = os.environ.get("SYSTEMROOT", r"C:\Windows")
    subprocess.run(
        [os.path.join(root, "System32", "taskkill.exe"), "/PID", str(pid), "/T", "/F"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        check=False,  # it may have ended by itself
    )
