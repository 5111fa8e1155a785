"""Writes a bundle for the test double's engine, as the tests in QGIS tell it to behave."""

from __future__ import annotations

from pathlib import Path

from bundle_kit import write_double


def write_bundle(
    folder: Path,
    name: str = "double",
    version: str = "1.0.0",
    can_chat: bool = False,
    input_size: int = 32,
    **settings,
) -> str:
    """Write the bundle, whose ``settings`` say how the double behaves, and return its folder."""
    facts = {"can_chat": can_chat, "can_instruct": can_chat, "languages": ["en", "pt"] if can_chat else ["en"]}
    return str(write_double(folder, name, version, input_size=input_size, settings=settings, **facts))
