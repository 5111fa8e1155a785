"""Made-up tiles and runs for tests of the store, the index and the command line."""

from __future__ import annotations

import base64

import numpy as np

from tilescribe.core.worker.protocol import TileRecord

UTM = (
    'PROJCS["WGS 84 / UTM zone 31N",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],'
    'PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",3],PARAMETER["scale_factor",0.9996],'
    'PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","32631"]]'
)
MODEL = "double 1.0.0"
DIM = 8


def vector(seed: int, dim: int = DIM) -> np.ndarray:
    """Return a unit row that is the same for the same seed."""
    row = np.random.default_rng(seed).standard_normal(dim).astype(np.float32)
    return row / np.linalg.norm(row)


def record(index: int, caption: str = "", status: str = "done", model: str = MODEL) -> TileRecord:
    """Return a tile of one pixel column, with everything a real one has."""
    xmin, ymin = 500000.0 + 256 * index, 4000000.0
    ring = [[xmin, ymin], [xmin + 256, ymin], [xmin + 256, ymin + 256], [xmin, ymin + 256], [xmin, ymin]]
    done = status == "done"
    return TileRecord(
        tile_id=f"r00000c{index:05d}",
        row=0,
        col=index,
        footprint=ring,
        caption=caption or (f"caption {index}" if done else ""),
        confidence=0.5 if done else 0.0,
        valid=1.0 if status != "skipped" else 0.0,
        status=status,
        note="" if done else "a reason",
        model=model,
        embedding=base64.b64encode(vector(index).astype("<f2").tobytes()).decode() if done else "",
    )


def run(**changes: object) -> dict:
    """Return a run's facts; changes replace whole keys."""
    facts = {
        "version": 1,
        "raster": {
            "path": "/data/town.tif",
            "width": 2560,
            "height": 256,
            "crs_wkt": UTM,
            "transform": [1.0, 0.0, 500000.0, 0.0, -1.0, 4000256.0],
        },
        "grid": {
            "tile_size": 256.0,
            "overlap": 0.0,
            "unit": "pixels",
            "extent": None,
            "mask_wkt": None,
            "rows": 1,
            "cols": 10,
        },
        "bands": [1, 2, 3],
        "stretch": None,
        "prompt": None,
        "model": MODEL,
        "weights_sha256": "0" * 64,
        "embedding_dim": DIM,
        "confidence_threshold": 0.4,
        "software": "0.1.0",
        "started": "2026-01-01T00:00:00Z",
        "finished": None,
    }
    return {**facts, **changes}
