"""A layer that QGIS draws as a source of tiles: what is asked for, how often, and what becomes of the pictures."""

from __future__ import annotations

import numpy as np
import pytest

from tilescribe.core.errors import InputError
from tilescribe.core.store.resume import look_differences
from tilescribe.core.tiles.lattice import GridSpec
from tilescribe.core.tiles.pictures import DrawnSource
from tilescribe.core.tiles.raster import TileReadError
from tilescribe.core.worker.protocol import DrawnLayer


def layer(**more):
    facts = {"name": "town", "width": 1000, "height": 500, "transform": [2.0, 0.0, 0.0, 0.0, -2.0, 1000.0]}
    return DrawnLayer(**facts, crs_wkt="", metres_per_pixel=1.5, **more)


class Qgis:
    """Writes pictures as QGIS does: grey, the right half transparent."""

    def __init__(self, folder):
        self.folder, self.asked = folder, []

    def __call__(self, tile, box, size, requests):
        self.asked.append((tile.tile_id, box, size, requests))
        if tile.col == 2:
            raise TileReadError("The server answered with an error (500).")
        pixels = np.full((size, size, 4), 90, np.uint8)
        pixels[:, size // 2 :] = 0
        file = self.folder / f"{tile.tile_id}.rgba"
        file.write_bytes(pixels.tobytes()[: -4 if tile.col == 3 else None])
        return file


def test_a_picture_is_read_once_and_removed(tmp_path):
    draw = Qgis(tmp_path)
    source = DrawnSource(layer(), draw)
    grid = source.grid(GridSpec(tile_size=100))
    picture = source.read(grid.tile(1, 0), 40)
    assert draw.asked == [("r00001c00000", [0.0, 600.0, 200.0, 800.0], 40, 0)]
    assert picture.rgb.shape == (40, 40, 3) and picture.valid == 0.5 and (picture.rgb == 90).all()
    assert list(tmp_path.iterdir()) == []


def test_the_sample_is_not_asked_for_again_also_where_it_failed(tmp_path):
    draw = Qgis(tmp_path)
    source = DrawnSource(layer(), draw)
    grid = source.grid(GridSpec(tile_size=100))
    for _ in range(2):
        source.read(grid.tile(0, 0), 40)
        with pytest.raises(TileReadError, match="500"):
            source.read(grid.tile(0, 2), 40)
    assert len(draw.asked) == 2


def test_half_a_picture_is_none(tmp_path):
    source = DrawnSource(layer(), Qgis(tmp_path))
    with pytest.raises(TileReadError, match="not whole"):
        source.read(source.grid(GridSpec(tile_size=100)).tile(0, 3), 40)


def test_lengths_in_metres_are_those_on_the_ground():
    grid = DrawnSource(layer()).grid(GridSpec(tile_size=150, unit="metres"))
    assert grid.tile_width == grid.tile_height == 100


def test_requests_are_counted_without_any(tmp_path):
    local, wms = DrawnSource(layer()), DrawnSource(layer(requests_per_second=4.0))
    grid = wms.grid(GridSpec(tile_size=100))
    assert local.requests(grid, 100) == (0, 0.0)
    assert wms.requests(grid, 100) == (50, 12.5)
    # The server's tiles are 512 units wide: four across, two down. Those of the next level are half as wide.
    tiled = DrawnSource(layer(requests_per_second=4.0, server_resolutions=[4.0, 2.0, 1.0]))
    assert tiled.requests(grid, 100)[0] == 8
    assert tiled.requests(grid, 200)[0] == 32


def test_another_look_is_another_run_as_far_as_it_can_be_told():
    before = {"qgis": "3.22", "style": "a", "source": "b", "metres_per_pixel": 1.0}
    assert look_differences(before, {**before, "metres_per_pixel": 2.0}) == []
    assert look_differences({}, before) == look_differences(before, {}) == []
    (said,) = look_differences(before, {**before, "style": "c"})
    assert "style of the layer differs" in said
    assert look_differences(before, {**before, "style": "c", "qgis": "3.40"}) == []
    assert len(look_differences(before, {**before, "style": "c", "source": "d"})) == 2


def test_tiles_of_another_size_and_tiles_beyond_are_counted(tmp_path):
    draw = Qgis(tmp_path)
    source = DrawnSource(layer(server_resolutions=[2.0], server_tile=100, server_beyond=1, requests_per_second=1), draw)
    grid = source.grid(GridSpec(tile_size=100))
    assert source.requests(grid, 100)[0] == 11 * 6
    source.read(grid.tile(0, 0), 100)
    source.read(grid.tile(0, 1), 100)
    assert [requests for *_, requests in draw.asked] == [4, 2]


def test_what_neighbours_share_is_paid_once(tmp_path):
    draw = Qgis(tmp_path)
    source = DrawnSource(layer(requests_per_second=4.0, server_resolutions=[2.0]), draw)
    grid = source.grid(GridSpec(tile_size=64))
    for col in range(2):
        source.read(grid.tile(0, col), 64)
    assert [requests for *_, requests in draw.asked] == [1, 0]


def test_a_tile_over_too_many_of_the_servers_is_refused(tmp_path):
    source = DrawnSource(layer(requests_per_second=4.0, server_resolutions=[0.01]), Qgis(tmp_path))
    grid = source.grid(GridSpec(tile_size=100))
    with pytest.raises(InputError, match="smaller tiles"):
        source.read(grid.tile(0, 0), 100)
    with pytest.raises(InputError, match="smaller tiles"):
        source.requests(grid, 100)
