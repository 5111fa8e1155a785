"""What the tests of a real worker share: a request, its answers taken apart, and waiting for a process to be gone."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tilescribe.core.worker.client import new_job
from tilescribe.core.worker.protocol import CaptionRequest, GridParams, JobDone, RunStarted, TileBatch

GRID = GridParams(tile_size=64)
POSIX = pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")


def caption(raster, model, **changes) -> CaptionRequest:
    return CaptionRequest(new_job(), str(raster), str(model), **{"grid": GRID, **changes})


def split(answers):
    """Return (RunStarted, tiles, JobDone) of a run's answers."""
    answers = list(answers)
    assert isinstance(answers[0], RunStarted)
    assert isinstance(answers[-1], JobDone)
    assert all(isinstance(answer, TileBatch) for answer in answers[1:-1])
    return answers[0], [tile for batch in answers[1:-1] for tile in batch.tiles], answers[-1]


def gone(pid: int, seconds: float = 10.0) -> bool:
    """Wait until no process has this id."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z":
                return True
        except OSError:
            return True
        time.sleep(0.05)
    return False
