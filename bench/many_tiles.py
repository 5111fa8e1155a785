"""Makes a tile layer of 100,000 tiles as the embedded model might have, for measuring what a person waits for.

Usage: .runtime/bin/python bench/many_tiles.py FILE.gpkg [COUNT [SEED]]
"""

from __future__ import annotations

import base64
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from rasters import ROOT
from search import made_up_captions

from tilescribe import __version__
from tilescribe.core.store.files import TileFile
from tilescribe.core.worker.protocol import TileRecord

COLUMNS = 400
SIDE = 64.0  # metres
LEFT, TOP = 500_000.0, 5_000_000.0
WKT = (
    'PROJCS["WGS 84 / UTM zone 33N",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]],PROJECTION["Transverse_Mercator"],'
    'PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",15],PARAMETER["scale_factor",0.9996],'
    'PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","32633"]]'
)


def write(path: Path, count: int = 100_000, seed: int = 0) -> None:
    """Write the layer; the same one for the same seed."""
    manifest = json.loads((ROOT / "resources" / "models" / "rscapret-nano" / "model.json").read_text(encoding="utf-8"))
    model, dim = f"{manifest['id']} {manifest['version']}", int(manifest["embedding_dim"])
    rng = np.random.default_rng(seed)
    captions = made_up_captions(count, rng)
    started = datetime.now(UTC).isoformat(timespec="seconds")
    run = {
        "version": 1,
        "raster": {"path": "made up", "crs_wkt": WKT, "transform": [1.0, 0.0, LEFT, 0.0, -1.0, TOP]},
        "grid": {"tile_size": SIDE, "overlap": 0.0, "unit": "pixels"},
        "model": model,
        "embedding_dim": dim,
        "software": __version__,
        "started": started,
    }
    path.unlink(missing_ok=True)
    with TileFile(path, run) as file:
        for start in range(0, count, 10_000):
            numbers = range(start, min(start + 10_000, count))
            vectors = rng.standard_normal((len(numbers), dim)).astype(np.float32)
            vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
            rows = vectors.astype(np.float16)
            file.append([_tile(k, captions[k], rows[k - start].tobytes(), model) for k in numbers])


def _tile(number: int, caption: str, embedding: bytes, model: str) -> TileRecord:
    row, col = divmod(number, COLUMNS)
    left, top = LEFT + col * SIDE, TOP - row * SIDE
    right, bottom = left + SIDE, top - SIDE
    return TileRecord(
        tile_id=f"r{row:05d}c{col:05d}",
        row=row,
        col=col,
        footprint=[[left, top], [right, top], [right, bottom], [left, bottom], [left, top]],
        caption=f"{caption}.",
        confidence=0.5,
        valid=1.0,
        status="done",
        note="",
        model=model,
        embedding=base64.b64encode(embedding).decode(),
    )


if __name__ == "__main__":
    write(Path(sys.argv[1]), *map(int, sys.argv[2:4]))
