"""The grid: which tiles there are, and where they lie."""

from __future__ import annotations

import itertools
import time
import tracemalloc

import pytest
from affine import Affine
from rasterio.crs import CRS
from rasterio.transform import from_origin

from tilescribe.core.errors import InputError
from tilescribe.core.tiles.grid import Grid
from tilescribe.core.tiles.lattice import GridSpec
from tilescribe.core.tiles.scale import metres_per_pixel

NORTH_UP = from_origin(1000, 2000, 2, 2)


def grid(width=1024, height=768, transform=NORTH_UP, scale=(2.0, 2.0), **spec) -> Grid:
    return Grid(width, height, transform, GridSpec(**spec), scale)


def ids(some: Grid) -> list[str]:
    return [tile.tile_id for tile in some]


def test_whole_tiles_are_laid_row_by_row_from_the_first_pixel():
    some = grid()
    tiles = list(some)
    assert some.shape == (3, 4)
    assert len(some) == len(tiles) == 12
    assert ids(some)[:5] == ["r00000c00000", "r00000c00001", "r00000c00002", "r00000c00003", "r00001c00000"]
    assert (tiles[6].col_off, tiles[6].row_off, tiles[6].width, tiles[6].height) == (512, 256, 256, 256)


def test_a_footprint_is_the_tile_through_the_affine_transform():
    some = grid()
    assert some.footprint(some.tile(1, 2)) == [
        [2024.0, 1488.0],
        [2536.0, 1488.0],
        [2536.0, 976.0],
        [2024.0, 976.0],
        [2024.0, 1488.0],
    ]


def test_tiles_are_found_by_their_ids_in_a_grid_of_any_size():
    world = grid(2**31, 2**31)
    far = f"r{2**23 - 1:05d}c{2**23 - 1:05d}"
    odd = ["r00000c8388608", "r-0001c00000", "r0c1", "NULL", ""]
    assert [tile.tile_id for tile in world.named([far, "r00002c00001", *odd])] == ["r00002c00001", far]
    assert [tile.tile_id for tile in grid(extent=(1600, 1300, 1700, 1400)).named(ids(grid()))] == ["r00001c00001"]
    cut = grid(600, 600)
    assert [tile.tile_id for tile in cut.named(ids(grid()))] == ids(cut)


def test_footprints_of_south_up_and_rotated_rasters():
    south_up = grid(transform=Affine(2, 0, 1000, 0, 2, 2000))
    assert south_up.footprint(south_up.tile(0, 0))[2] == [1512.0, 2512.0]
    turned = grid(transform=Affine.translation(100, 200) @ Affine.rotation(90) @ Affine.scale(2, -2))
    ring = turned.footprint(turned.tile(0, 1))
    assert ring[0] == pytest.approx([100, 712])
    assert ring[2] == pytest.approx([612, 1224])
    assert ring[0] == ring[-1]


@pytest.mark.parametrize(
    ("width", "height", "shape", "count"),
    [
        (320, 256, (1, 2), 2),  # exactly a quarter of the second column
        (319, 256, (1, 1), 1),
        (256, 319, (1, 1), 1),
        (384, 384, (2, 2), 4),  # half by half is a quarter
        (383, 384, (2, 2), 3),  # the corner alone has less
        (128, 128, (1, 1), 1),
    ],
)
def test_edge_tiles_are_kept_from_a_quarter_on(width, height, shape, count):
    some = grid(width, height)
    assert some.shape == shape
    assert len(some) == len(list(some)) == count
    assert all(tile.width == tile.height == 256 for tile in some)


def test_a_raster_smaller_than_a_quarter_tile_says_which_size_would_do():
    with pytest.raises(InputError, match=r"10 x 15 pixels.*at most 24 pixels"):
        grid(10, 15)
    assert len(grid(10, 15, tile_size=24)) == 1


def test_a_sample_is_spread_over_the_kept_tiles():
    assert [(tile.row, tile.col) for tile in grid().sample(4)] == [(0, 0), (0, 3), (1, 3), (2, 3)]
    assert len(grid().sample(100)) == len(grid())
    some = grid(extent=(2048, 464, 3048, 1000))
    assert {tile.tile_id for tile in some.sample(3)} <= set(ids(some))


def test_overlapping_tiles_stop_where_nothing_new_would_be_seen():
    assert [tile.col_off for tile in grid(512, 256, overlap=128)] == [0, 128, 256]
    assert [tile.col_off for tile in grid(513, 256, overlap=128)] == [0, 128, 256, 384]
    assert len(grid(256, 256, overlap=255)) == 1


def test_millions_of_tiles_cost_nothing_until_they_are_needed():
    started = time.perf_counter()
    some = grid(4_000_000, 4_000_000, tile_size=4)
    first = list(itertools.islice(some, 3))
    assert len(some) == 10**12
    assert first[2].tile_id == "r00000c00002"
    assert time.perf_counter() - started < 1


def test_millions_of_tiles_in_an_extent_take_no_more_memory_than_a_byte_each():
    side = 1500 * 256
    tracemalloc.start()
    try:
        some = Grid(2**27, 2**27, Affine.identity(), GridSpec(extent=(256, 512, 256 + side, 512 + side)))
        first, sample = next(iter(some)), some.sample(3)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(some) == 1500**2 and first.tile_id == "r00002c00001"
    assert [tile.tile_id for tile in sample] == ["r00002c00001", "r00751c01500", "r01501c01500"]
    assert peak < 4 * len(some)


class TestExtentAndMask:
    def test_tiles_that_touch_the_extent_keep_their_names(self):
        assert ids(grid(extent=(1600, 1400, 2100, 1900))) == [
            f"r{row:05d}c{col:05d}" for row in (0, 1) for col in (1, 2)
        ]

    def test_an_extent_on_the_edges_of_tiles_touches_no_neighbour(self):
        box = (1512.0000001, 975.9999999, 2024.0, 1488.0)
        assert ids(grid(extent=box)) == ["r00001c00001"]
        assert len(grid(extent=(1000, 464, 3048, 2000))) == 12

    def test_a_tiny_extent_gives_the_tile_around_it(self):
        assert ids(grid(extent=(1700, 1900, 1701, 1901))) == ["r00000c00001"]

    def test_an_extent_on_a_rotated_raster(self):
        turned = Affine.rotation(45) @ Affine.scale(1, -1)
        some = grid(1024, 1024, transform=turned, extent=(-1, -300, 1, 300))
        touched = {(tile.row, tile.col) for tile in some}
        assert touched == {(0, 0)} or (0, 0) in touched
        assert len(touched) < len(grid(1024, 1024, transform=turned))
        for tile in some:
            xs = [x for x, _ in some.footprint(tile)]
            assert min(xs) < 1
            assert max(xs) > -1

    def test_a_mask_follows_its_outline_and_its_holes(self):
        # An L over the first column and the last row, in pixels 10..246 of each tile.
        ell = "POLYGON ((1020 1980, 1490 1980, 1490 950, 3000 950, 3000 480, 1020 480, 1020 1980))"
        assert ids(grid(mask_wkt=ell)) == [
            "r00000c00000",
            "r00001c00000",
            "r00002c00000",
            "r00002c00001",
            "r00002c00002",
            "r00002c00003",
        ]
        ring = (
            "MultiPolygon (((1000 464, 3048 464, 3048 2000, 1000 2000, 1000 464),"
            "(1500 950, 2600 950, 2600 1500, 1500 1500, 1500 950)))"
        )
        assert set(ids(grid())) - set(ids(grid(mask_wkt=ring))) == {"r00001c00001", "r00001c00002"}

    def test_the_blockwise_search_finds_what_looking_at_every_tile_finds(self):
        import shapely

        wkt = "POLYGON ((1100 1900, 2900 1700, 1300 1200, 2950 600, 1050 500, 1700 1300, 1100 1900))"
        some = grid(tile_size=32, overlap=8, mask_wkt=wkt)
        mask = shapely.make_valid(shapely.from_wkt(wkt))  # it crosses itself
        everything = grid(tile_size=32, overlap=8)
        inner = (shapely.Polygon(everything.footprint(tile)).buffer(-0.04, join_style="mitre") for tile in everything)
        one_by_one = [tile.tile_id for tile, area in zip(everything, inner, strict=True) if mask.intersects(area)]
        assert ids(some) == one_by_one
        assert len(some) == len(one_by_one) > 100

    def test_extent_and_mask_together(self):
        left = "POLYGON ((1000 464, 1500 464, 1500 2000, 1000 2000, 1000 464))"
        assert ids(grid(extent=(1000, 1500, 3048, 2000), mask_wkt=left)) == ["r00000c00000"]

    def test_a_large_mask_is_quick(self):
        started = time.perf_counter()
        circle = Grid(
            256_000,
            256_000,
            Affine.identity(),
            GridSpec(mask_wkt="POLYGON ((128000 0, 256000 128000, 128000 256000, 0 128000, 128000 0))"),
        )
        assert 500_000 < len(circle) < 510_000
        assert time.perf_counter() - started < 5

    @pytest.mark.parametrize(
        ("spec", "sentence"),
        [
            ({"extent": (0, 0, 10, 10)}, "does not overlap the raster, which covers x 1000 to 3048 and y 464 to 2000"),
            ({"extent": (10, 0, 0, 10)}, "extent is empty"),
            ({"extent": (0, 0, float("nan"), 10)}, "four numbers"),
            ({"extent": (0, 0, 10)}, "four numbers"),
            ({"mask_wkt": "POLYGON ((0 0, 1 1"}, "cannot be read as well-known text"),
            ({"mask_wkt": "POINT (1500 1500)"}, "should be a polygon"),
            ({"mask_wkt": "POLYGON EMPTY"}, "should be a polygon"),
            ({"mask_wkt": "POLYGON ((0 0, 1 0, 1 1, 0 0))"}, "does not overlap"),
        ],
    )
    def test_what_makes_no_area_is_refused_with_a_sentence(self, spec, sentence):
        with pytest.raises(InputError, match=sentence):
            grid(**spec)

    def test_a_sliver_beyond_the_last_kept_tile_is_refused(self):
        with pytest.raises(InputError, match="sliver"):
            grid(300, 256, extent=(1000 + 2 * 260, 1900, 1000 + 2 * 299, 1950))
        with pytest.raises(InputError, match="sliver"):
            grid(383, 384, extent=(1000 + 2 * 260, 2000 - 2 * 380, 1000 + 2 * 380, 2000 - 2 * 260))


@pytest.mark.parametrize(
    ("spec", "sentence"),
    [
        ({"tile_size": 0}, "positive number"),
        ({"tile_size": float("nan")}, "positive number"),
        ({"tile_size": float("inf")}, "positive number"),
        ({"tile_size": 3}, "3 pixels long.*at least 4 pixels"),
        ({"tile_size": 5, "unit": "metres"}, "at least 8 metres; 256 pixels are 512 metres"),
        ({"overlap": 256}, "overlap of 256"),
        ({"overlap": -1}, "overlap of -1"),
        ({"unit": "feet"}, "pixels or metres"),
    ],
)
def test_lengths_that_make_no_grid_are_refused_with_a_sentence(spec, sentence):
    with pytest.raises(InputError, match=sentence):
        grid(**spec)


class TestMetres:
    def test_metres_become_whole_pixels(self):
        some = grid(unit="metres", tile_size=301, overlap=50)
        assert (some.tile_width, some.step_x) == (150, 125)

    def test_pixels_that_are_not_square(self):
        some = grid(unit="metres", tile_size=256, scale=(1.0, 2.0))
        assert (some.tile_width, some.tile_height) == (256, 128)

    def test_without_a_coordinate_system_metres_are_refused(self):
        with pytest.raises(InputError, match=r"no coordinate system.*in pixels"):
            grid(unit="metres", scale=None)

    def test_projected_units_are_taken_at_their_word(self):
        assert metres_per_pixel(100, 100, from_origin(500000, 5e6, 0.5, 0.25), CRS.from_epsg(32633)) == (
            (0.5, 0.25),
            "",
        )

    def test_feet(self):
        crs = CRS.from_epsg(2263)  # New York, US survey feet
        (across, down), note = metres_per_pixel(100, 100, from_origin(1_000_000, 200_000, 1, 1), crs)
        assert across == pytest.approx(0.3048006, rel=1e-6)
        assert down == across
        assert note == ""

    def test_degrees_are_measured_at_the_centre_and_that_is_said(self):
        (across, down), note = metres_per_pixel(100, 100, from_origin(10, 60.005, 1e-4, 1e-4), CRS.from_epsg(4326))
        assert across == pytest.approx(5.58, rel=1e-3)  # half of what it is at the equator
        assert down == pytest.approx(11.141, rel=1e-3)
        assert "5.58 x 11.14 metres" in note
        assert "latitude 60.00" in note

    def test_web_mercator_is_measured_on_the_ground(self):
        (across, down), note = metres_per_pixel(100, 100, from_origin(0, 8_400_000, 1, 1), CRS.from_epsg(3857))
        assert across == pytest.approx(0.5, rel=0.02)
        assert down == pytest.approx(across, rel=0.01)
        assert "on the ground" in note

    def test_a_rotated_raster_has_the_same_pixels(self):
        turned = Affine.translation(500000, 5e6) @ Affine.rotation(30) @ Affine.scale(0.5, -0.5)
        (across, down), _ = metres_per_pixel(100, 100, turned, CRS.from_epsg(32633))
        assert (across, down) == pytest.approx((0.5, 0.5))

    def test_a_local_system_is_taken_at_its_word(self):
        site = CRS.from_wkt('LOCAL_CS["building site",UNIT["metre",1]]')
        assert metres_per_pixel(100, 100, from_origin(0, 50, 0.5, 0.5), site) == ((0.5, 0.5), "")

    def test_a_place_off_the_earth_is_refused(self):
        with pytest.raises(InputError, match="no place on the Earth"):
            metres_per_pixel(100, 100, from_origin(0, 5000, 1, 1), CRS.from_epsg(4326))
