"""One worker process seen from QGIS: starting it, greeting it, writing to it, sorting what it answers by job."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from ..errors import RuntimeMissingError, TilescribeError, WorkerError, from_kind
from .codec import decode, encode
from .environment import clean_environment
from .protocol import PROTOCOL_VERSION, Failed, Heartbeat, Hello, Ready, other_protocol
from .silence import Silence

TICK_SECONDS = 0.25
START_SECONDS = 120.0  # silence allowed before the first word: a cold disk, or a virus scanner at work
LONGEST_LINE = 256 * 2**20
LARGEST_LOG = 4 * 2**20
_GREETING = ""  # the inbox of answers that belong to no job


@dataclass(frozen=True)
class Ended:
    """The worker is gone; the last thing found in every inbox."""

    status: int
    sentence: str


class Link:
    """A running worker. All methods may be called from any thread."""

    def __init__(self, command: list[str], log_file: Path, variables: Mapping[str, str]) -> None:
        """Start the process, with these environment variables over those that it inherits.

        Raises:
            RuntimeMissingError: The interpreter cannot be started.
            WorkerError: The log file cannot be written.
        """
        self.heard = time.monotonic()
        self.ended: Optional[Ended] = None
        self._reason = ""
        self._python = command[0]
        self._log_file = log_file
        self._lock = threading.Lock()
        self._outbox: queue.SimpleQueue[Optional[bytes]] = queue.SimpleQueue()
        self._inboxes: dict[str, queue.SimpleQueue[Any]] = {}
        self._greeting = self.open_inbox(_GREETING)
        self._process, self._log_start = self._spawn(command, variables)
        threading.Thread(target=self._write, name="tilescribe-worker-requests", daemon=True).start()
        threading.Thread(target=self._listen, name="tilescribe-worker-answers", daemon=True).start()

    @property
    def pid(self) -> int:
        """The worker's process id."""
        return self._process.pid

    def greet(self, version: str) -> Ready:
        """Say hello and wait for what the worker says of itself.

        Raises:
            RuntimeMissingError: The runtime is too old, lacks packages, or stopped before it answered.
            WorkerError: The worker speaks another protocol, or stalled.
        """
        self.send(Hello(PROTOCOL_VERSION, version))
        silence = Silence(START_SECONDS)
        while True:
            try:
                answer = self._greeting.get(timeout=TICK_SECONDS)
            except queue.Empty:
                if silence.is_over(time.monotonic(), self.heard):
                    self.kill(
                        f"The worker said nothing for {START_SECONDS:.0f} seconds after it was started. "
                        f"Its log is {self._log_file}."
                    )
                continue
            if isinstance(answer, Ready) and answer.protocol == PROTOCOL_VERSION:
                return answer
            if isinstance(answer, Ready):
                self.kill("")
                raise other_protocol(answer.protocol)
            if isinstance(answer, Failed):
                raise from_kind(answer.kind, answer.message)
            if isinstance(answer, Ended):
                raise self._start_failure(answer)

    def open_inbox(self, job: str) -> queue.SimpleQueue[Any]:
        """Return the queue that will receive the job's answers, and Ended when the worker goes."""
        inbox: queue.SimpleQueue[Any] = queue.SimpleQueue()
        with self._lock:
            self._inboxes[job] = inbox
            if self.ended is not None:
                inbox.put(self.ended)
        return inbox

    def close_inbox(self, job: str) -> None:
        """Drop the job's queue; later answers for it are ignored."""
        with self._lock:
            self._inboxes.pop(job, None)

    def send(self, message: Any) -> None:
        """Post one message and return at once; when the worker is gone this does nothing, the inboxes say so."""
        self._outbox.put(encode(message))

    def kill(self, reason: str) -> None:
        """Stop the worker at once; ``reason`` is the sentence that waiting jobs fail with."""
        with self._lock:
            self._reason = self._reason or reason
        self._process.kill()

    def leave(self, message: Any, patience: float) -> None:
        """Ask the worker to leave, and stop it if it has not after ``patience`` seconds."""
        with self._lock:
            self._reason = "Tilescribe's worker was closed."
        self.send(message)
        self._outbox.put(None)
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _spawn(self, command: list[str], variables: Mapping[str, str]) -> tuple[subprocess.Popen[bytes], int]:
        try:
            self._log_file.parent.mkdir(parents=True, exist_ok=True)
            self._turn_log()
            log = self._log_file.open("ab")
            start = log.tell()  # before the child, which shares the position, writes
        except OSError as error:
            raise WorkerError(f"The worker's log {self._log_file} cannot be written ({error.strerror}).") from error
        with log:
            try:
                process = subprocess.Popen(
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=log,
                    cwd=str(self._log_file.parent),
                    env={**clean_environment(os.environ), **variables},
                    start_new_session=os.name != "nt",  # Ctrl+C in QGIS's terminal is not for the worker
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            except (OSError, ValueError) as error:
                raise RuntimeMissingError(
                    f"Tilescribe's runtime {command[0]} cannot be started ({error}). "
                    "Choose another Python in Tilescribe's settings, or set the runtime up again."
                ) from error
            return process, start

    def _turn_log(self) -> None:
        """Put a log that has grown large aside, unless another QGIS is writing to it on Windows."""
        try:
            if self._log_file.stat().st_size > LARGEST_LOG:
                self._log_file.replace(self._log_file.with_suffix(".old" + self._log_file.suffix))
        except OSError:
            return

    def _write(self) -> None:
        """Write what is posted, in a thread of its own: a worker that reads no more stops nobody but this one."""
        pipe = self._process.stdin
        if pipe is None:
            return
        try:
            with pipe:
                for line in iter(self._outbox.get, None):
                    pipe.write(line)
                    pipe.flush()
        except (OSError, ValueError):
            return  # a broken pipe: Ended is on its way

    def _listen(self) -> None:
        try:
            self._hear()
        except Exception as error:  # whatever it sent, nobody shall wait for answers that nobody reads
            self.kill(f"{error} The worker was stopped; its log is {self._log_file}.")
        status = self._process.wait()
        self._outbox.put(None)
        with self._lock:
            self.ended = Ended(status, self._reason or self._epitaph(status))
            for inbox in self._inboxes.values():
                inbox.put(self.ended)

    def _hear(self) -> None:
        if self._process.stdout is None:
            return
        with self._process.stdout as stream:
            while line := stream.readline(LONGEST_LINE):
                answer = decode(line)
                self.heard = time.monotonic()
                if not isinstance(answer, Heartbeat):
                    self._deliver(answer)

    def _deliver(self, answer: Any) -> None:
        with self._lock:
            inbox = self._inboxes.get(getattr(answer, "job", _GREETING))
        if inbox is not None:
            inbox.put(answer)

    def _epitaph(self, status: int) -> str:
        how = f"stopped with exit status {status}"
        if status < 0:
            try:
                how = f"was stopped by the signal {signal.Signals(-status).name}"
            except ValueError:
                how = f"was stopped by the signal {-status}"
        if status == -getattr(signal, "SIGKILL", 9):
            how += " (somebody ended it, or the computer ran out of memory)"
        return (
            f"The worker {how} before the work was finished. Tiles already written are kept: run again to go on. "
            f"Its log is {self._log_file}."
        )

    def _start_failure(self, ended: Ended) -> TilescribeError:
        if self._reason:
            return WorkerError(self._reason)
        said = self._last_words()
        return RuntimeMissingError(
            f"Tilescribe's runtime {self._python} stopped while starting (exit status {ended.status}). "
            + (f"It said: {said} " if said else "")
            + f"Choose another Python in Tilescribe's settings, or set the runtime up again. Its log is {self._log_file}."
        )

    def _last_words(self) -> str:
        try:
            with self._log_file.open("rb") as log:
                log.seek(self._log_start)
                lines = log.read(2**16).decode("utf-8", "replace").split("\n")
        except OSError:
            return ""
        return next((line.strip()[:300] for line in reversed(lines) if line.strip()), "")
