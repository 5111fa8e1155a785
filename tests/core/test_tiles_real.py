"""Every raster of the shared collection goes through, or is refused with a sentence."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
import rasterio

from tilescribe.core.errors import InputError
from tilescribe.core.records import MIN_VALID
from tilescribe.core.tiles.lattice import GridSpec
from tilescribe.core.tiles.raster import RasterSource

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "rasters"
MOSAIC = FOLDER / "ucm_val_mosaic.tif"
needs_rasters = pytest.mark.skipif(not MOSAIC.exists(), reason=f"the shared rasters are not in {FOLDER}")

REFUSED = {
    "rotated_geotransform_nocrs_10x15.tif": "at most 24 pixels",
    "s1_uint16_gcps_only.tif": "Warp it first",
}
EMPTY = {"southup_float32_epsg4326.tif", "uint16_mostly_nodata_epsg32628.tif"}  # every pixel is no-data
FLAT = {"huge_36000x18000_epsg4326_ovr.tif"}  # a mask of the land: one value
BANDS = {
    "drone_11band_uint8_epsg32633.tif": [1, 2, 3],
    "palette_7168x8704_epsg3857_ovr.tif": [1],
    "uint16_mostly_nodata_epsg32628.tif": [3, 2, 1],  # it says blue, green, red
}
EIGHT_BITS = ("ucm", "naip", "neon", "oam", "pdok", "palette", "rgba", "huge", "drone", "landsat_rgb")


def names() -> list[str]:
    if not FOLDER.exists():
        return ["(none)"]
    with (FOLDER / "SOURCES.csv").open(newline="") as file:
        return [*(row["file"] for row in csv.DictReader(file)), MOSAIC.name]


@needs_rasters
@pytest.mark.parametrize("name", names())
def test_a_raster_goes_through_or_is_refused_with_a_sentence(name):
    if name in REFUSED:
        with pytest.raises(InputError, match=REFUSED[name]), RasterSource(FOLDER / name) as source:
            source.grid(GridSpec())
        return
    with RasterSource(FOLDER / name) as source:
        grid = source.grid(GridSpec())
        tiles = list(grid)
        assert len(tiles) == len(grid)
        pictures = [source.read(tile, 256) for tile in tiles[:: max(1, len(tiles) // 60)]]
        facts = json.loads(json.dumps(source.facts, allow_nan=False))
    assert all(picture.rgb.shape == (256, 256, 3) for picture in pictures)
    assert all(picture.rgb.dtype == np.uint8 for picture in pictures)
    assert any(picture.valid >= MIN_VALID for picture in pictures) == (name not in EMPTY)
    assert facts["bands"] == BANDS.get(name, facts["bands"])
    assert (facts["stretch"] is None) == name.startswith(EIGHT_BITS)
    if name not in EMPTY | FLAT:
        assert max(picture.rgb.std() for picture in pictures) > 5, "every tile is flat"


@needs_rasters
def test_the_small_rotated_raster_goes_through_with_small_tiles():
    with RasterSource(FOLDER / "rotated_geotransform_nocrs_10x15.tif") as source:
        grid = source.grid(GridSpec(tile_size=5))
        assert grid.shape == (3, 2)
        ring = grid.footprint(grid.tile(1, 1))
        assert ring[0] == pytest.approx([100 + 5 * 17.320508075688775 + 5 * 5, 200 + 5 * 10 - 5 * 8.660254037844387])
        assert "no coordinate system" in source.notes[0]


@needs_rasters
def test_the_mosaic_is_210_tiles_whose_footprints_equal_its_grid():
    answers = json.loads(MOSAIC.with_suffix(".json").read_text())
    with RasterSource(MOSAIC) as source, rasterio.open(MOSAIC) as dataset:
        grid = source.grid(GridSpec(tile_size=256))
        assert grid.shape == (answers["rows"], answers["columns"])
        tiles = list(grid)
        assert len(tiles) == len(grid) == 210
        for tile, answer in zip(tiles, answers["tiles"], strict=True):
            row, col = answer["row"], answer["col"]
            assert (tile.row, tile.col, tile.tile_id) == (row, col, f"r{row:05d}c{col:05d}")
            left, top = 724000 + col * 256 * 0.3048, 4140000 - row * 256 * 0.3048
            right, bottom = 724000 + (col + 1) * 256 * 0.3048, 4140000 - (row + 1) * 256 * 0.3048
            expected = [[left, top], [right, top], [right, bottom], [left, bottom], [left, top]]
            assert np.allclose(grid.footprint(tile), expected, rtol=0, atol=1e-7)
        ends = {(x, y) for tile in tiles for x, y in grid.footprint(tile)}
        assert len(ends) == 15 * 16  # neighbours share their corners to the last bit
        last = source.read(tiles[-1], 256)
        pixels = dataset.read(window=((13 * 256, 14 * 256), (14 * 256, 15 * 256))).transpose(1, 2, 0)
    assert last.valid == 1
    assert np.array_equal(last.rgb, pixels)
