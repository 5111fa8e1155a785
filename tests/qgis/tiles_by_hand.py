"""Tile records made by hand, with everything in them that could go wrong on its way."""

from __future__ import annotations

import base64
import struct

from tilescribe.core.worker.protocol import TileRecord

NASTY = "a <script>alert('x')</script> & \"two\"\nlines of [% 1 + 1 %] caf\u00e9 \U0001f6f0\ufe0f \u5c71"


def vector(*numbers: float) -> bytes:
    """Return numbers as an embedding holds them."""
    return struct.pack(f"<{len(numbers)}e", *numbers)


def record(col: int, caption: str = "a road beside houses", status: str = "done", **changes) -> TileRecord:
    """Return the tile in row 0 and a column of a grid of 64 m tiles."""
    left, top = 500000.0 + 64 * col, 5000000.0
    values = {
        "tile_id": f"r00000c{col:05d}",
        "row": 0,
        "col": col,
        "footprint": [[left, top], [left + 64, top], [left + 64, top - 64], [left, top - 64], [left, top]],
        "caption": caption if status == "done" else "",
        "confidence": 0.75 if status == "done" else 0.0,
        "valid": 1.0,
        "status": status,
        "note": "" if status == "done" else "the block could not be read",
        "model": "double 1.0.0",
        "embedding": base64.b64encode(vector(1.0, 0.0, 0.0, 0.0)).decode() if status == "done" else "",
    }
    return TileRecord(**{**values, **changes})


def run(**changes) -> dict:
    """Return the facts of a run, as the worker tells them."""
    facts = {
        "version": 1,
        "raster": {
            "path": "/data/scene.tif",
            "width": 640,
            "height": 384,
            "crs_wkt": "PROJCS[...]",
            "transform": [1.0, 0.0, 500000.0, 0.0, -1.0, 5000000.0],
        },
        "grid": {
            "tile_size": 64.0,
            "overlap": 0.0,
            "unit": "pixels",
            "extent": None,
            "mask_wkt": None,
            "rows": 6,
            "cols": 10,
        },
        "bands": [1, 2, 3],
        "stretch": None,
        "prompt": None,
        "model": "double 1.0.0",
        "weights_sha256": "0" * 64,
        "embedding_dim": 4,
        "confidence_threshold": 0.5,
        "software": "0.1.0",
        "started": "2026-01-01T00:00:00+00:00",
        "finished": None,
    }
    return {**facts, **changes}
