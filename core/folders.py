"""Where Tilescribe keeps what belongs to a person: outside the plugin, so that an update leaves it alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Optional


def data_folder(environ: Optional[Mapping[str, str]] = None, platform: str = sys.platform) -> Path:
    """Return the per-user folder, outside the plugin, where Tilescribe keeps its runtime, models and logs."""
    environ = os.environ if environ is None else environ
    home = Path.home()
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Tilescribe"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Tilescribe"
    return Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "tilescribe"


def models_folder() -> Path:
    """Return the folder of the models that a person has installed; it may not exist yet."""
    return data_folder() / "models"
