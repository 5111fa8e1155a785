"""Captioning data sets on disk: one loader for every layout that remote sensing papers use."""

from __future__ import annotations

from .classes import humanise_class
from .entry import CaptionDataset, Entry
from .layouts import open_dataset
from .pictures import read_picture

__all__ = ["CaptionDataset", "Entry", "humanise_class", "open_dataset", "read_picture"]
