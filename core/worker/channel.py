"""The worker's end of the pipes: standard input and output kept for messages, everything else sent to the log."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from typing import Any, BinaryIO

from .codec import encode

LONGEST_LINE = 64 * 2**20


class Channel:
    """Lines in, messages out; ``send`` may be called from any thread."""

    def __init__(self, requests: BinaryIO, answers: BinaryIO) -> None:
        """Use two binary streams."""
        self._requests = requests
        self._answers = answers
        self._writing = threading.Lock()

    def lines(self) -> Iterator[bytes]:
        """Yield each line that QGIS sends, until it closes the pipe."""
        while line := self._requests.readline(LONGEST_LINE):
            yield line

    def send(self, message: Any) -> None:
        """Write one message at once.

        Raises:
            OSError: QGIS is gone.
        """
        line = encode(message)
        with self._writing:
            self._answers.write(line)
            self._answers.flush()


def reserve_standard_streams() -> Channel:
    """Take standard input and output for messages.

    The descriptors 0 and 1 themselves are pointed at nothing and at the log (standard error), so that a native library
    which prints, or a grandchild which reads, cannot disturb the messages.
    """
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return Channel(requests, answers)
