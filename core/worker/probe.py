"""Looks at the runtime from inside: are the packages there, do they load, which engines and devices are there."""

from __future__ import annotations

import importlib
import importlib.metadata
import os
import platform
import sys
from pathlib import Path

from ..errors import RuntimeMissingError
from .protocol import PROTOCOL_VERSION, Ready
from .runtime import managed_folder

REQUIRED = {
    "numpy": "numpy",
    "PIL": "pillow",
    "rasterio": "rasterio",
    "onnxruntime": "onnxruntime",
    "shapely": "shapely",
    "tokenizers": "tokenizers",
}
REPORTED = (*REQUIRED.values(), "torch", "transformers")


def look(version: str) -> Ready:
    """Return what this runtime is.

    Raises:
        RuntimeMissingError: A package is missing or cannot be loaded.
    """
    check_packages(REQUIRED)
    from ..models.registry import available_engines  # needs numpy, which is known to be there now

    return Ready(
        protocol=PROTOCOL_VERSION,
        version=version,
        python=platform.python_version(),
        engines=available_engines(),
        devices=devices(),
        packages={name: found for name in REPORTED if (found := _version(name))},
    )


def check_packages(required: dict[str, str]) -> None:
    """Import each package, module name to package name, because one that is there may still not load.

    Raises:
        RuntimeMissingError: Names all that are missing, or the first that cannot be loaded and why.
    """
    missing = []
    for module, package in required.items():
        try:
            importlib.import_module(module)
        except ModuleNotFoundError:
            missing.append(package)
        except Exception as error:
            raise RuntimeMissingError(
                f"{package} is installed in Tilescribe's runtime {sys.executable} but cannot be loaded "
                f"({error}). Set the runtime up again, or choose another in Tilescribe's settings."
            ) from error
    if missing and managed_folder().resolve() in Path(sys.prefix).resolve().parents:  # made without a pip
        raise RuntimeMissingError(
            f"Tilescribe's runtime {sys.executable} lacks {', '.join(missing)}. Choose Raster, Tilescribe, Set up the "
            "Runtime, and repair it."
        )
    if missing:
        raise RuntimeMissingError(
            f"Tilescribe's runtime {sys.executable} lacks {', '.join(missing)}. Install with: "
            f'"{sys.executable}" -m pip install {" ".join(missing)}'
        )


def devices() -> list[str]:
    """Return what onnxruntime can compute on, in words."""
    import onnxruntime

    names = {"CUDAExecutionProvider": "NVIDIA GPU (CUDA)", "DmlExecutionProvider": "GPU (DirectML)"}
    names["CoreMLExecutionProvider"] = "Apple Core ML"
    names["CPUExecutionProvider"] = f"CPU ({os.cpu_count()} threads)"
    return [names[provider] for provider in onnxruntime.get_available_providers() if provider in names]


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""
