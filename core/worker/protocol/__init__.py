"""The messages that cross the wall between QGIS and the worker; codec.py writes and reads them.

Runs on Python 3.9+ with the standard library alone, because QGIS's own Python reads it.
"""

from __future__ import annotations

from typing import Any

from ...errors import WorkerError
from .answers import (
    ANSWERS,
    ChatDone,
    ChatPiece,
    DrawTile,
    Embedded,
    Estimate,
    Failed,
    Heartbeat,
    Hits,
    IndexLoaded,
    JobDone,
    ModelInfo,
    Models,
    Ready,
    RunStarted,
    TileBatch,
    TileRecord,
)
from .requests import (
    REQUESTS,
    Cancel,
    CaptionRequest,
    ChatMessage,
    ChatPart,
    ChatRequest,
    Drawn,
    DrawnLayer,
    EmbedRequest,
    EstimateRequest,
    GridParams,
    Hello,
    LoadIndexRequest,
    ModelsRequest,
    SearchRequest,
    Shutdown,
)

PROTOCOL_VERSION = 5
HEARTBEAT_SECONDS = 1.0
STALL_SECONDS = 30.0  # silence (no heartbeat either) after which a worker counts as stalled
IDLE_SECONDS = 600.0

BY_NAME = {cls.__name__: cls for cls in REQUESTS + ANSWERS}


def other_protocol(found: Any) -> WorkerError:
    """Return the error for a plugin and a worker that do not speak the same version of this protocol."""
    return WorkerError(
        f"Tilescribe's plugin and worker speak different versions of their protocol ({PROTOCOL_VERSION} and {found}): "
        "the plugin was updated while QGIS was running. Restart QGIS."
    )
