"""Tries a runtime as a run would use it: starts a worker in it, and has it caption a picture made here."""

from __future__ import annotations

import json
import os
import re
import struct
import tempfile
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Callable, Optional

from ..errors import RuntimeMissingError, TilescribeError
from ..models.labels import DEFAULT_MODEL
from ..worker.client import WorkerClient, new_job
from ..worker.environment import clean_environment
from ..worker.protocol import CaptionRequest, GridParams, TileBatch, TileRecord
from .child import TICK_SECONDS, CancelledError, run

PACKAGE_ROOT = Path(__file__).resolve().parents[2]
SIDE = 256
# What a sound model may call the picture below. Words and not a whole sentence: each version of it has its own phrases.
EXPECTED = ("beach", "ocean", "sea", "sand", "water", "waters", "coast", "shore")
TORCH = (
    'import json, torch; gpu = torch.cuda.is_available(); mps = getattr(torch.backends, "mps", None); '
    'print("tilescribe:" + json.dumps([torch.__version__, torch.cuda.get_device_name() if gpu else '
    '"Apple GPU" if mps and mps.is_available() else "CPU"]))'
)


@dataclass(frozen=True)
class Health:
    """What a runtime that passed is.

    Attributes:
        devices: What the embedded model can run on, the one it uses first.
        caption: What it said of the picture.
        torch: PyTorch's version and device; empty without PyTorch.
    """

    python: str
    devices: list[str]
    packages: dict[str, str]
    caption: str
    confidence: float
    torch: tuple[str, ...] = ()
    engines: list[str] = field(default_factory=list)

    @property
    def device(self) -> str:
        """The device, in words."""
        named = self.devices[0] if self.devices else "CPU"
        return f"{named}; PyTorch {self.torch[0]} on {self.torch[1]}" if self.torch else named


def check(
    python: str,
    log_file: Path,
    *,
    torch: bool = False,
    model: str = DEFAULT_MODEL,
    bootstrap: Optional[Path] = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Health:
    """Start a worker with the interpreter and have it caption a picture.

    Args:
        python: The interpreter.
        log_file: Where the worker writes what is no message.
        torch: Whether PyTorch has to be there too.
        model: The bundle to try.
        bootstrap: The worker's script; the package's own when None.
        cancelled: Asked about ten times a second, also from another thread; all is over before this returns.

    Raises:
        CancelledError: ``cancelled`` said so.
        TilescribeError: The worker does not start, or not with all packages, or the model says nonsense.
    """
    found = _torch(python, cancelled) if torch else ()
    client = WorkerClient(python, PACKAGE_ROOT, log_file, bootstrap=bootstrap)
    with _closing(client, cancelled), tempfile.TemporaryDirectory(prefix="tilescribe-check-") as folder:
        ready = client.start()
        picture = Path(folder) / "beach.png"
        picture.write_bytes(draw())
        tile = _caption(client, picture, model)
    words = set(re.findall(r"[a-z]+", tile.caption.lower()))
    if tile.status != "done" or not words.intersection(EXPECTED):
        raise RuntimeMissingError(
            f"The runtime {python} works, but its model describes a drawn beach as {tile.caption or tile.note!r}. "
            "Repair the runtime; if that does not help, install the plugin again: its model may be damaged."
        )
    return Health(
        ready.python, ready.devices, ready.packages, tile.caption, float(tile.confidence or 0.0), found, ready.engines
    )


def draw() -> bytes:
    """Return the picture to describe, a PNG: blue water on the left, light sand on the right."""
    chance = Random(7)
    rows = bytearray()
    for _ in range(SIDE):
        rows.append(0)  # PNG's filter: none
        for x in range(SIDE):
            grain = chance.randint(-8, 8)
            rows += bytes(level + grain for level in ((30, 90, 130) if x < SIDE * 0.55 else (220, 200, 160)))
    header = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(name, data) for name, data in parts)


@contextmanager
def _closing(client: WorkerClient, cancelled: Callable[[], bool]) -> Iterator[None]:
    """Close the client at the end, or as soon as ``cancelled`` says so: a worker that hangs would be waited for in vain.

    Raises:
        CancelledError: ``cancelled`` said so, whatever else went wrong because of it.
    """
    over = threading.Event()

    def watch() -> None:
        while not cancelled():
            if over.wait(TICK_SECONDS):
                return
        client.close()

    watcher = threading.Thread(target=watch, name="tilescribe-setup-cancel", daemon=True)
    watcher.start()
    try:
        yield
    except TilescribeError as error:
        if cancelled():
            raise CancelledError from error
        raise
    finally:
        over.set()
        watcher.join()
        client.close()
    if cancelled():
        raise CancelledError


def _part(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _caption(client: WorkerClient, picture: Path, model: str) -> TileRecord:
    request = CaptionRequest(new_job(), str(picture), model, GridParams(tile_size=float(SIDE)))
    tiles = [tile for answer in client.request(request) if isinstance(answer, TileBatch) for tile in answer.tiles]
    if len(tiles) != 1:
        raise RuntimeMissingError("The runtime's worker did not describe the picture it was given. Repair the runtime.")
    return tiles[0]


def _torch(python: str, cancelled: Callable[[], bool]) -> tuple[str, ...]:
    said: list[str] = []
    status = run([python, "-I", "-c", TORCH], clean_environment(os.environ), line=said.append, cancelled=cancelled)
    answer = next((line[len("tilescribe:") :] for line in said if line.startswith("tilescribe:")), "")
    if status != 0 or not answer:
        last = said[-1][:300] if said else f"exit status {status}"
        raise RuntimeMissingError(
            f"PyTorch is installed in {python} but cannot be loaded ({last}). On Windows it needs Microsoft's Visual C++ "
            "Redistributable; otherwise repair the runtime, or choose the light one."
        )
    return tuple(str(part) for part in json.loads(answer))
