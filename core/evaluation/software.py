"""Which versions made a result."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from ... import __version__

PACKAGES = ("numpy", "onnxruntime", "pillow", "pycocoevalcap", "rasterio", "torch", "transformers")


def software() -> dict[str, str]:
    """Return the versions of Tilescribe, Python and the packages that are installed."""
    found = {"tilescribe": __version__, "python": platform.python_version(), "platform": platform.platform()}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found
