"""Reading tiles from rasters of every kind, made here."""

from __future__ import annotations

import json
import threading

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.control import GroundControlPoint
from rasterio.enums import ColorInterp, Resampling
from rasterio.rpc import RPC

from tilescribe.core.errors import InputError
from tilescribe.core.tiles.lattice import GridSpec
from tilescribe.core.tiles.raster import RasterSource, TileReadError

from .raster_kit import damage, gradient, write_raster

R, G, B, A, GREY = ColorInterp.red, ColorInterp.green, ColorInterp.blue, ColorInterp.alpha, ColorInterp.gray
UNDEFINED = ColorInterp.undefined


def read_all(source: RasterSource, tile_size=64, size=64) -> dict:
    return {tile.tile_id: source.read(tile, size) for tile in source.grid(GridSpec(tile_size=tile_size))}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "raster.tif"


class TestPixels:
    def test_eight_bits_are_shown_as_they_are(self, path):
        data = gradient(128, 192)
        with RasterSource(write_raster(path, data)) as source:
            pictures = read_all(source)
            assert source.stretch is None
        assert len(pictures) == 6
        assert np.array_equal(pictures["r00001c00002"].rgb, data[:, 64:, 128:].transpose(1, 2, 0))
        assert pictures["r00001c00002"].valid == 1.0

    def test_large_tiles_are_averaged_down(self, path):
        checks = np.indices((256, 256)).sum(0) % 2 * 200
        with RasterSource(write_raster(path, np.stack([checks] * 3).astype("uint8"))) as source:
            picture = read_all(source, tile_size=256, size=64)["r00000c00000"]
        assert picture.rgb.shape == (64, 64, 3)
        assert np.abs(picture.rgb.astype(int) - 100).max() <= 1

    def test_overviews_are_used(self, path):
        write_raster(path, np.zeros((3, 512, 512), "uint8"), tiled=True, blockxsize=128, blockysize=128)
        with rasterio.open(path, "r+") as dataset:
            dataset.build_overviews([2, 4], Resampling.average)
            dataset.write(np.full((3, 512, 512), 200, "uint8"))  # the overviews keep their zeros
        with RasterSource(path) as source:
            assert read_all(source, tile_size=512, size=128)["r00000c00000"].rgb.max() == 0
            assert read_all(source, tile_size=128, size=128)["r00000c00000"].rgb.min() == 200

    def test_edge_tiles_are_padded_with_the_mean_colour(self, path):
        with RasterSource(write_raster(path, np.full((3, 64, 96), 90, "uint8"))) as source:
            pictures = read_all(source)
        assert pictures["r00000c00001"].rgb.shape == (64, 64, 3)
        assert pictures["r00000c00001"].valid == 0.5
        assert (pictures["r00000c00001"].rgb == 90).all()

    def test_pixels_that_are_not_square_give_square_pictures(self, path):
        write_raster(path, gradient(128, 256), transform=Affine(0.5, 0, 5e5, 0, -1, 5e6))
        with RasterSource(path) as source:
            grid = source.grid(GridSpec(tile_size=64, unit="metres"))
            assert (grid.tile_width, grid.tile_height) == (128, 64)
            assert source.read(grid.tile(0, 0), 96).rgb.shape == (96, 96, 3)


class TestBands:
    def chosen(self, path, roles, bands=None, **profile):
        data = np.zeros((len(roles), 64, 64), "uint8")
        data += np.arange(1, len(roles) + 1, dtype="uint8")[:, None, None] * 10
        write_raster(path, data, colours=roles, **profile)
        with RasterSource(path, bands) as source:
            return source.facts["bands"], source.notes, read_all(source)["r00000c00000"]

    def test_colour_interpretation_comes_before_order(self, path):
        bands, notes, picture = self.chosen(path, (B, G, R, UNDEFINED))
        assert bands == [3, 2, 1]
        assert picture.rgb[0, 0].tolist() == [30, 20, 10]
        assert "Of 4 bands, bands 3, 2, 1 are used" in notes[0]

    def test_without_it_the_first_three(self, path):
        assert self.chosen(path, (GREY, UNDEFINED, UNDEFINED, UNDEFINED))[0] == [1, 2, 3]

    def test_one_band_is_grey(self, path):
        bands, notes, picture = self.chosen(path, (GREY,))
        assert (bands, notes) == ([1], [])
        assert picture.rgb[5, 5].tolist() == [10, 10, 10]

    def test_two_bands_show_the_first_and_say_so(self, path):
        bands, notes, _ = self.chosen(path, (GREY, UNDEFINED))
        assert bands == [1]
        assert "Of 2 bands, band 1 is used" in notes[0]

    def test_grey_with_alpha_is_one_band(self, path):
        bands, notes, picture = self.chosen(path, (GREY, A))
        assert (bands, notes, picture.valid) == ([1], [], 1.0)

    def test_a_persons_choice_comes_before_all(self, path):
        bands, notes, picture = self.chosen(path, (R, G, B, UNDEFINED), bands=[4, 1, 2])
        assert (bands, notes) == ([4, 1, 2], [])
        assert picture.rgb[0, 0].tolist() == [40, 10, 20]
        assert self.chosen(path, (R, G, B), bands=[2])[2].rgb[0, 0].tolist() == [20, 20, 20]

    @pytest.mark.parametrize(
        ("bands", "sentence"),
        [
            ([1, 2], "2 bands were chosen"),
            ([], "0 bands were chosen"),
            ([1, 2, 5], "no band 5: it has bands 1 to 3"),
            ([0], "no band 0"),
        ],
    )
    def test_bands_that_are_not_there_are_refused(self, path, bands, sentence):
        with pytest.raises(InputError, match=sentence):
            self.chosen(path, (R, G, B), bands=bands)

    def test_bands_of_several_types_are_read(self, path):
        write_raster(path, gradient(64, 64))
        write_raster(path.with_name("large.tif"), gradient(64, 64, "uint16") * 100)
        bands = [("large.tif", "UInt16", "Red"), (path.name, "Byte", "Green"), ("large.tif", "Float32", "Blue"),
                 (path.name, "Byte", "Alpha")]  # fmt: skip
        xml = "".join(
            f'<VRTRasterBand dataType="{kind}" band="{number}"><NoDataValue>100</NoDataValue><ColorInterp>{role}'
            f'</ColorInterp><SimpleSource><SourceFilename relativeToVRT="1">{name}</SourceFilename>'
            f"<SourceBand>1</SourceBand></SimpleSource></VRTRasterBand>"
            for number, (name, kind, role) in enumerate(bands, start=1)
        )
        vrt = path.with_name("mixed.vrt")
        vrt.write_text(f'<VRTDataset rasterXSize="64" rasterYSize="64">{xml}</VRTDataset>')
        with RasterSource(vrt) as source:
            picture = read_all(source)["r00000c00000"]
            assert [round(high) for _, high in source.stretch] == [24600, 246, 24600]
        assert picture.valid == 1.0
        assert np.abs(picture.rgb[0, 32].astype(int) - 128).max() <= 4  # all three rise alike

    def test_a_palette_gives_its_colours(self, path):
        values = np.zeros((1, 64, 64), "uint8")
        values[0, :, 32:] = 7
        values[0, :16] = 200
        write_raster(path, values, photometric="palette", colours=(ColorInterp.palette,))
        with rasterio.open(path, "r+") as dataset:
            dataset.write_colormap(1, {0: (10, 20, 30, 255), 7: (250, 0, 5, 255)})
        for bands in (None, [1], [1, 1, 1]):
            with RasterSource(path, bands) as source:
                picture = read_all(source)["r00000c00000"]
                assert source.stretch is None
            assert picture.rgb[40, 5].tolist() == [10, 20, 30]
            assert picture.rgb[40, 40].tolist() == [250, 0, 5]

    def test_complex_numbers_are_refused(self, path):
        write_raster(path, np.zeros((1, 64, 64), "complex64"))
        with pytest.raises(InputError, match="complex numbers"):
            RasterSource(path)


class TestStretch:
    def test_one_stretch_for_the_whole_raster(self, path):
        data = gradient(128, 128, "uint16") * 40
        with RasterSource(write_raster(path, data)) as source:
            pictures = read_all(source)
            (low, high), _, flat = source.stretch
            assert "2 to 98 %" in source.notes[-1]
        assert low == pytest.approx(200, abs=50)
        assert high == pytest.approx(9800, abs=50)
        assert flat == [4000, 4001]
        left, right = pictures["r00000c00000"].rgb[..., 0], pictures["r00000c00001"].rgb[..., 0]
        assert left.min() == 0
        assert right.max() == 255
        assert abs(int(left[0, -1]) - int(right[0, 0])) < 6  # no seam between tiles

    def test_no_data_and_nan_are_left_out(self, path):
        data = gradient(128, 128, "float32")[:1]
        data[0, :64, :64] = np.nan
        data[0, 64:, :64] = -9999
        with RasterSource(write_raster(path, data, nodata=-9999)) as source:
            pictures = read_all(source)
            assert source.stretch[0][0] > 100
        assert [picture.valid for picture in pictures.values()] == [0, 1, 0, 1]

    def test_nan_as_the_no_data_value(self, path):
        data = gradient(64, 64, "float64")
        data[:, :32] = np.nan
        with RasterSource(write_raster(path, data, nodata=np.nan)) as source:
            picture = read_all(source)["r00000c00000"]
        assert picture.valid == 0.5
        assert picture.rgb[40, 0, 0] < picture.rgb[40, 63, 0]

    def test_a_stretch_from_an_earlier_run_is_kept(self, path):
        with RasterSource(write_raster(path, gradient(64, 64, "int16")), stretch=[[0, 255]] * 3) as source:
            assert source.facts["stretch"] == [[0, 255]] * 3
            assert abs(read_all(source)["r00000c00000"].rgb[0, -1, 0] - 250.0) <= 1

    def test_a_raster_without_any_data_has_nothing_to_stretch(self, path):
        with RasterSource(write_raster(path, np.zeros((1, 64, 64), "uint16"), nodata=0)) as source:
            assert source.stretch == [[0.0, 1.0]]
            assert read_all(source)["r00000c00000"].valid == 0

    def test_a_large_raster_without_overviews_is_sampled(self, path):
        write_raster(path, np.full((1, 16, 8192), 500, "uint16"))
        with RasterSource(path) as source:
            assert source.stretch == [[500, 501]]

    @pytest.mark.parametrize("bits", [1, 4])
    def test_fewer_than_eight_bits_reach_from_black_to_white(self, path, bits):
        values = np.eye(64, dtype="uint8")[None] * (2**bits - 1)
        with RasterSource(write_raster(path, values, nbits=bits)) as source:
            assert set(np.unique(read_all(source)["r00000c00000"].rgb)) == {0, 255}


class TestValid:
    def test_a_pixel_is_data_when_any_band_is(self, path):
        data = np.zeros((3, 64, 64), "uint8")
        data[2, :16] = 80  # dark blue, not no-data
        with RasterSource(write_raster(path, data, nodata=0)) as source:
            picture = read_all(source)["r00000c00000"]
        assert picture.valid == 0.25
        assert picture.rgb[0, 0].tolist() == picture.rgb[63, 63].tolist() == [0, 0, 80]

    def test_alpha(self, path):
        data = np.full((4, 64, 64), 50, "uint8")
        data[3] = 0
        data[3, :, :16] = 255
        with RasterSource(write_raster(path, data, colours=(R, G, B, A))) as source:
            assert read_all(source)["r00000c00000"].valid == 0.25

    def test_alpha_beside_a_no_data_value(self, path):
        data = np.full((4, 64, 64), 50, "uint8")
        data[:3, :32] = 0
        data[3] = 255
        data[3, :, :16] = 0
        with RasterSource(write_raster(path, data, colours=(R, G, B, A), nodata=0)) as source:
            assert read_all(source)["r00000c00000"].valid == pytest.approx(0.5 * 0.75)

    def test_a_mask_of_its_own(self, path):
        with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True):
            write_raster(path, np.full((3, 64, 64), 50, "uint8"))
            with rasterio.open(path, "r+") as dataset:
                mask = np.zeros((64, 64), bool)
                mask[:, 48:] = True
                dataset.write_mask(mask)
        with RasterSource(path) as source:
            assert read_all(source)["r00000c00000"].valid == 0.25

    def test_a_no_data_value_that_the_type_cannot_hold_means_nothing(self, path):
        write_raster(path, np.full((1, 64, 64), 50, "uint8"))
        text = f"""<VRTDataset rasterXSize="64" rasterYSize="64"><GeoTransform>0,1,0,0,0,-1</GeoTransform>
            <VRTRasterBand dataType="Byte" band="1"><NoDataValue>-9999</NoDataValue>
            <SimpleSource><SourceFilename>{path}</SourceFilename><SourceBand>1</SourceBand></SimpleSource>
            </VRTRasterBand></VRTDataset>"""
        virtual = path.with_suffix(".vrt")
        virtual.write_text(text)
        with RasterSource(virtual) as source:
            assert read_all(source)["r00000c00000"].valid == 1


class TestPlace:
    def test_south_up_and_rotated(self, path):
        turned = Affine.translation(5e5, 5e6) @ Affine.rotation(30) @ Affine.scale(2, -2)
        for transform in (Affine(0.5, 0, 10, 0, 0.5, 20), turned):
            data = gradient(64, 128)
            with RasterSource(write_raster(path, data, transform=transform)) as source:
                grid = source.grid(GridSpec(tile_size=64))
                assert grid.footprint(grid.tile(0, 1))[0] == pytest.approx(transform @ (64, 0))
                shown = source.read(grid.tile(0, 1), 64).rgb
                assert np.array_equal(shown, data[:, :, 64:].transpose(1, 2, 0))

    def test_no_coordinate_system_is_allowed_and_said(self, path):
        with RasterSource(write_raster(path, gradient(64, 64), crs=None)) as source:
            assert source.crs_wkt == ""
            assert "no coordinate system: footprints are in its own coordinates" in source.notes[0]
            with pytest.raises(InputError, match="no coordinate system"):
                source.grid(GridSpec(unit="metres"))

    def test_a_coordinate_system_given_by_a_person_counts_where_the_file_has_none(self, path):
        given, other = (rasterio.CRS.from_epsg(code).to_wkt() for code in (32633, 3857))
        with RasterSource(write_raster(path, gradient(64, 64), crs=None), crs_wkt=given) as source:
            assert (source.crs_wkt, source.notes) == (given, [])
            assert len(source.grid(GridSpec(tile_size=8, unit="metres"))) > 0
        with RasterSource(write_raster(path, gradient(64, 64), crs=32633), crs_wkt=other) as source:
            assert source.crs_wkt == given
        with pytest.raises(InputError, match="not understood"):
            RasterSource(write_raster(path, gradient(64, 64), crs=None), crs_wkt="of another planet")

    def test_a_plain_picture_lies_where_qgis_draws_it(self, tmp_path):
        write_raster(tmp_path / "photo.png", gradient(64, 64), crs=None, transform=Affine.identity(), driver="PNG")
        with RasterSource(tmp_path / "photo.png") as source:
            grid = source.grid(GridSpec(tile_size=64))
            assert grid.footprint(grid.tile(0, 0))[2] == [64, -64]
            assert "no position" in source.notes[0]

    def test_a_coordinate_system_alone_places_nothing(self, path):
        with RasterSource(write_raster(path, gradient(64, 64), transform=Affine.identity())) as source:
            grid = source.grid(GridSpec(tile_size=64, extent=(0, -64, 64, 0)))  # what QGIS says that it covers
            assert grid.footprint(grid.tile(0, 0))[2] == [64, -64]
            assert source.crs_wkt and "no position in it" in source.notes[0]

    def test_how_degrees_were_measured_is_said(self, path):
        write_raster(path, gradient(64, 64), crs="EPSG:4326", transform=Affine(1e-5, 0, 9, 0, -1e-5, 39))
        with RasterSource(path) as source:
            assert source.grid(GridSpec(tile_size=20, unit="metres")).shape == (4, 3)
            assert "at the raster's centre" in source.facts["notes"][0]

    def test_ground_control_points_alone_are_refused_with_the_way_out(self, path):
        points = [GroundControlPoint(row, col, col, -row) for row, col in ((0, 0), (0, 64), (64, 0), (64, 64))]
        write_raster(path, gradient(64, 64), crs=None, transform=Affine.identity())
        with rasterio.open(path, "r+") as dataset:
            dataset.gcps = (points, rasterio.CRS.from_epsg(4326))
        with pytest.raises(InputError, match=r"ground control points only.*Warp it first.*gdalwarp"):
            RasterSource(path)

    def test_rpcs_alone_are_refused_with_the_way_out(self, path):
        ones = [1.0] * 20
        rpcs = RPC(0, 1, 0, 1, ones, ones, 0, 1, 0, 1, ones, ones, 0, 1, 0.0, 0.0)
        write_raster(path, gradient(64, 64), crs=None, transform=Affine.identity(), rpcs=rpcs)
        with pytest.raises(InputError, match=r"\(RPC\) only.*Warp it first"):
            RasterSource(path)


class TestBadFiles:
    @pytest.mark.parametrize("content", [None, b"", b"not a raster at all"])
    def test_what_cannot_be_opened_is_refused_with_a_sentence(self, tmp_path, content):
        path = tmp_path / "bad ünicode.tif"
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(InputError, match=r"could not be opened.*Check that it exists"):
            RasterSource(path)

    def test_a_damaged_block_fails_its_own_tiles_alone(self, path):
        write_raster(path, gradient(256, 256), tiled=True, blockxsize=128, blockysize=128, compress="deflate")
        with RasterSource(damage(path, block=(1, 1))) as source:
            grid = source.grid(GridSpec(tile_size=128))
            assert source.read(grid.tile(0, 0), 128).valid == 1
            with pytest.raises(TileReadError, match="could not be read here; its file may be damaged"):
                source.read(grid.tile(1, 1), 128)
            assert source.read(grid.tile(0, 1), 128).valid == 1

    def test_a_damaged_block_does_not_spoil_the_stretch(self, path):
        data = gradient(512, 512, "uint16") * 10
        write_raster(path, data, tiled=True, blockxsize=128, blockysize=128, compress="deflate")
        with RasterSource(damage(path, block=(1, 1))) as source:
            low, high = source.stretch[0]
        assert low < 200
        assert high > 2200

    def test_a_truncated_file_fails_at_its_end(self, path):
        noise = np.random.default_rng(1).integers(0, 255, (3, 512, 512), dtype="uint8")
        write_raster(path, noise, tiled=True, blockxsize=128, blockysize=128, compress="deflate", interleave="pixel")
        path.write_bytes(path.read_bytes()[: path.stat().st_size * 3 // 4])
        with RasterSource(path) as source:
            outcomes = []
            for tile in source.grid(GridSpec(tile_size=128)):
                try:
                    outcomes.append(source.read(tile, 128).valid)
                except TileReadError as error:
                    outcomes.append(str(error))
        assert outcomes[0] == 1.0
        assert "damaged" in outcomes[-1]


def test_facts_are_json(path):
    with RasterSource(write_raster(path, gradient(64, 64, "uint16"))) as source:
        facts = json.loads(json.dumps(source.facts, allow_nan=False))
    assert (facts["width"], facts["height"], facts["bands"]) == (64, 64, [1, 2, 3])
    assert facts["transform"] == [0.5, 0, 500000, 0, -0.5, 5000000]
    assert "UTM zone 33N" in facts["crs_wkt"]


def test_every_thread_reads_through_its_own_handle(path):
    data = np.random.default_rng(0).integers(1, 255, (3, 512, 512), dtype="uint8")
    write_raster(path, data, tiled=True, blockxsize=64, blockysize=64, compress="deflate")
    with RasterSource(path) as source:
        tiles = list(source.grid(GridSpec(tile_size=64)))
        wrong = []

        def look(start):
            for tile in tiles[start::8]:
                rows, cols = slice(tile.row_off, tile.row_off + 64), slice(tile.col_off, tile.col_off + 64)
                if not np.array_equal(source.read(tile, 64).rgb, data[:, rows, cols].transpose(1, 2, 0)):
                    wrong.append(tile.tile_id)

        threads = [threading.Thread(target=look, args=(start,)) for start in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert not wrong


def test_a_closed_source_says_so(path):
    source = RasterSource(write_raster(path, gradient(64, 64)))
    tile = source.grid(GridSpec(tile_size=64)).tile(0, 0)
    source.close()
    with pytest.raises(InputError, match="was closed"):
        source.read(tile, 64)
