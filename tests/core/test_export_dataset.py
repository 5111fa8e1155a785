"""Captions leave as a data set: RSICD's layout, splits that do not leak, the run's own bands and colours."""

from __future__ import annotations

import json
from itertools import product

import numpy as np
import pytest
import rasterio
from PIL import Image

from tilescribe.core import cli
from tilescribe.core.commands.told import heard
from tilescribe.core.errors import InputError, OutputError
from tilescribe.core.store import geopackage
from tilescribe.core.store.files import TileFile
from tilescribe.core.tiles.lattice import GridSpec
from tilescribe.core.tiles.raster import RasterSource
from tilescribe.core.training.datasets import open_dataset, read_picture
from tilescribe.core.training.datasets.blocks import shared_ground, split_blocks
from tilescribe.core.training.datasets.cut import CaptionedTile, Splitting, open_run, write_dataset
from tilescribe.core.worker.protocol import TileRecord

from .raster_kit import write_raster

SIDE = 32


@pytest.fixture
def raster(tmp_path):
    """Return a four-band 16-bit raster of 10 x 8 tiles whose values tell the tile: a picture cut wrongly shows."""
    rows, cols = np.mgrid[0:256, 0:320] // SIDE
    data = np.stack([1000 + 300 * rows, 1000 + 200 * cols, 2000 + 0 * rows, 5000 + 50 * (rows + cols)]).astype("uint16")
    return write_raster(tmp_path / "town with ünicode.tif", data)


def facts(path, overlap=0.0, bands=(4, 1, 2)):
    """Return the run's facts as a real run writes them, without its model."""
    with RasterSource(path, list(bands)) as source:
        grid = source.grid(GridSpec(float(SIDE), overlap))
        found = source.facts
        return {
            "raster": {key: found[key] for key in ("path", "width", "height", "crs_wkt", "transform")},
            "grid": {"tile_size": float(SIDE), "overlap": overlap, "unit": "pixels", "extent": None, "mask_wkt": None,
                     "rows": grid.shape[0], "cols": grid.shape[1]},
            "bands": found["bands"],
            "stretch": found["stretch"],
            "model": "double 1.0.0",
        }  # fmt: skip


def every_tile(run, caption="A house beside a road."):
    rows, cols = run["grid"]["rows"], run["grid"]["cols"]
    return [CaptionedTile(f"r{row:05d}c{col:05d}", caption) for row, col in product(range(rows), range(cols))]


def export(run, tiles, folder, splitting=None, **options):
    source, grid = open_run(run)
    with source:
        return write_dataset(source, grid, tiles, folder, splitting or Splitting(), **options)


def test_tiles_in_metres_are_cut_in_the_coordinate_system_that_a_person_gave(tmp_path):
    path = write_raster(tmp_path / "nowhere.tif", np.zeros((3, 64, 64), np.uint8), crs=None)
    given = rasterio.CRS.from_epsg(32633).to_wkt()
    with RasterSource(path, crs_wkt=given) as source:
        grid = source.grid(GridSpec(8.0, unit="metres"))
        run = {"raster": source.facts, "bands": [1, 2, 3], "stretch": None}
    again, there = open_run({**run, "grid": {"tile_size": 8.0, "overlap": 0.0, "unit": "metres"}})
    with again:
        assert (there.shape, again.crs_wkt) == (grid.shape, given)


def test_the_data_set_is_what_the_training_loader_reads(raster, tmp_path):
    run = facts(raster)
    tiles = every_tile(run)
    written = export(run, [*tiles[:-1], CaptionedTile(tiles[-1].tile_id, "  ")], tmp_path / "town")
    assert sum(written.counts.values()) == 79
    assert "1 tiles without a caption" in written.notes[0]
    dataset = open_dataset(tmp_path / "town")
    assert dataset.name == "town" and set(dataset.splits) == {"train", "val", "test"}
    assert {entry.captions for entry in dataset} == {("A house beside a road.",)}
    assert {entry.class_name for entry in dataset} == {None}
    for split, share in (("train", 0.7), ("val", 0.1), ("test", 0.2)):
        assert abs(len(open_dataset(tmp_path / "town", split)) / 79 - share) < 0.12
    document = json.loads((tmp_path / "town" / "dataset.json").read_text(encoding="utf-8"))
    image = document["images"][5]
    assert image["sentids"] == [5] and image["sentences"][0]["sentid"] == image["imgid"] == 5
    assert image["sentences"][0]["tokens"] == ["a", "house", "beside", "a", "road"]


def test_pictures_are_those_that_the_run_showed_its_model(raster, tmp_path):
    run = facts(raster)
    export(run, every_tile(run), tmp_path / "town")
    with RasterSource(raster, [4, 1, 2]) as source:
        grid = source.grid(GridSpec(float(SIDE)))
        for tile in (grid.tile(0, 0), grid.tile(7, 9), grid.tile(3, 4)):
            found = read_picture(tmp_path / "town" / "images" / f"{tile.tile_id}.png")
            assert np.array_equal(found, source.read(tile, SIDE).rgb)
    other = facts(raster, bands=(3, 2, 1))
    export(other, every_tile(other), tmp_path / "other")
    assert not np.array_equal(read_picture(tmp_path / "other" / "images" / "r00003c00004.png"), found)


def test_a_split_is_made_of_whole_blocks(raster, tmp_path):
    places = list(product(range(20), range(24)))
    splits, side = split_blocks(places, (0.7, 0.1, 0.2), 4, 7)
    assert side == 4
    for row, col in product(range(0, 20, 4), range(0, 24, 4)):
        assert len({split for (r, c), split in zip(places, splits) if r // 4 == row // 4 and c // 4 == col // 4}) == 1
    assert split_blocks(places, (0.7, 0.1, 0.2), 4, 7)[0] == splits
    assert split_blocks(places, (0.7, 0.1, 0.2), 4, 8)[0] != splits


@pytest.mark.parametrize("count", [3, 4, 7, 30])
def test_few_tiles_still_give_every_split_something(count):
    splits, _ = split_blocks([(0, col) for col in range(count)], (0.7, 0.1, 0.2), 4, 1)
    assert set(splits) == {"train", "val", "test"}
    assert set(split_blocks([(0, col) for col in range(count)], (0.8, 0.0, 0.2), 4, 1)[0]) == {"train", "test"}


def test_no_pixel_of_the_test_is_learnt_from(raster, tmp_path):
    run = facts(raster, overlap=12.0)
    written = export(run, every_tile(run), tmp_path / "town", Splitting(block=3))
    assert any("overlap tiles that the model will be tested on" in note for note in written.notes)
    seen = {"train": np.zeros((256, 320), bool), "test": np.zeros((256, 320), bool), "val": np.zeros((256, 320), bool)}
    source, grid = open_run(run)
    with source:
        for entry in open_dataset(tmp_path / "town"):
            row, col = int(entry.name[1:6]), int(entry.name[7:12])
            tile = grid.tile(row, col)
            seen[entry.split][tile.row_off : tile.row_off + SIDE, tile.col_off : tile.col_off + SIDE] = True
    assert seen["train"].any() and seen["test"].any()
    assert not (seen["train"] & seen["test"]).any()
    assert not (seen["train"] & seen["val"]).any() and not (seen["val"] & seen["test"]).any()
    assert shared_ground([(0, 0), (0, 1)], ["train", "test"], (0, 0)) == set()


def test_what_cannot_be_exported_is_said_before_anything_is_written(raster, tmp_path):
    run = facts(raster)
    with pytest.raises(InputError, match="does not say which raster"):
        open_run({})
    with rasterio.open(tmp_path / "small.tif", "w", driver="GTiff", width=9, height=9, count=3, dtype="uint8") as small:
        small.write(np.ones((3, 9, 9), "uint8"))
    with pytest.raises(InputError, match="9 x 9 pixels, but the tiles were made from 320 x 256"):
        open_run({**run, "bands": [1, 2, 3]}, str(tmp_path / "small.tif"))
    with pytest.raises(InputError, match="2 tiles are too few for 3 splits"):
        export(run, every_tile(run)[:2], tmp_path / "town")
    with pytest.raises(InputError, match="not one of the run's grid"):
        export(run, [*every_tile(run), CaptionedTile("r00099c00000", "A pond.")], tmp_path / "town")
    assert not (tmp_path / "town").exists()
    (tmp_path / "town").mkdir()
    (tmp_path / "town" / "thesis.docx").write_bytes(b"years of work")
    with pytest.raises(OutputError, match="not empty"):
        export(run, every_tile(run), tmp_path / "town")


def test_a_polygon_that_a_person_drew_stops_nothing(raster, tmp_path):
    run = facts(raster)
    written = export(
        run, [*every_tile(run), CaptionedTile("", "A shed."), CaptionedTile("", "A barn.")], tmp_path / "a"
    )
    assert sum(written.counts.values()) == 80
    assert "2 polygons that are no tiles of the run were left out." in written.notes


def test_captions_in_another_script_are_the_reason_that_is_told(raster, tmp_path):
    run = facts(raster)
    tiles = every_tile(run, "\u0642\u0648\u0627\u0631\u0628 \u0641\u064a \u0645\u064a\u0646\u0627\u0621")
    with pytest.raises(
        InputError, match="^80 tiles without a caption in English letters were left out. Nothing is left"
    ):
        export(run, tiles, tmp_path / "a")
    few = every_tile(run)[:2]
    with pytest.raises(InputError, match="^78 tiles without a caption .* 2 tiles are too few"):
        export(run, [*few, *tiles[2:]], tmp_path / "a")


def test_accents_tear_no_words(raster, tmp_path):
    run = facts(raster)
    export(run, every_tile(run, "B\u00e2timents pr\u00e8s d'une for\u00eat."), tmp_path / "a")
    (sentence,) = json.loads((tmp_path / "a" / "dataset.json").read_text(encoding="utf-8"))["images"][0]["sentences"]
    assert sentence["tokens"] == ["batiments", "pres", "dune", "foret"]
    assert sentence["raw"] == "B\u00e2timents pr\u00e8s d'une for\u00eat."


def test_a_try_that_was_stopped_is_gone_on_with(raster, tmp_path):
    run = facts(raster)

    def stop(share, _said):
        if share > 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(run, every_tile(run), tmp_path / "town", report=stop)
    assert not (tmp_path / "town" / "dataset.json").exists()
    export(run, every_tile(run), tmp_path / "town")
    assert len(open_dataset(tmp_path / "town")) == 80
    assert Image.open(tmp_path / "town" / "images" / "r00000c00000.png").size == (SIDE, SIDE)


def tile_layer(path, run, reviewed):
    """Write a tile layer in which a person has reviewed the first ``reviewed`` tiles."""
    tiles = every_tile(run)
    records = [
        TileRecord(tile.tile_id, int(tile.tile_id[1:6]), int(tile.tile_id[7:]), [[0, 0], [1, 0], [1, 1], [0, 0]],
                   tile.caption, 0.5, 1.0, "done", "", "double 1.0.0", "")
        for tile in tiles
    ]  # fmt: skip
    columns = geopackage.from_records(records)
    when = ["2026-01-31T12:00:00+00:00" if number < reviewed else None for number in range(len(tiles))]
    columns["caption"] = ["My own words." if date else "A house." for date in when]
    with TileFile(path, run) as file:
        by = ["Ana" if date else None for date in when]
        geopackage.append(file._gpkg, file.layer, file._crs_wkt, {**columns, "reviewed_by": by, "reviewed_at": when})
    return path


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson"])
def test_the_command_writes_what_was_reviewed(raster, tmp_path, capsys, suffix):
    layer = tile_layer(tmp_path / f"tiles{suffix}", facts(raster), 40)
    assert cli.main(["export-dataset", str(layer), str(tmp_path / "town")]) == 0
    assert capsys.readouterr().out.startswith("40 tiles (")
    assert {entry.captions for entry in open_dataset(tmp_path / "town")} == {("My own words.",)}
    assert cli.main(["export-dataset", str(layer), str(tmp_path / "all"), "--all", "--val", "0", "--test", "0.5"]) == 0
    assert open_dataset(tmp_path / "all").splits in (("train", "test"), ("test", "train"))
    assert len(open_dataset(tmp_path / "all")) == 80


def test_the_command_says_what_to_do_where_nothing_was_reviewed(raster, tmp_path, capsys):
    layer = tile_layer(tmp_path / "tiles.gpkg", facts(raster), 0)
    assert cli.main(["export-dataset", str(layer), str(tmp_path / "town")]) == 1
    assert "Review some in QGIS" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--seed", "--block"])
def test_a_number_that_makes_no_sense_is_a_mistake_in_the_command(raster, tmp_path, capsys, option):
    layer = tile_layer(tmp_path / "tiles.gpkg", facts(raster), 40)
    assert cli.main(["export-dataset", str(layer), str(tmp_path / "town"), option, "-1"]) == 2
    assert f"argument {option}: '-1' should be a whole number" in capsys.readouterr().err


def test_the_plugin_hears_how_far_it_is(raster, tmp_path, capsys):
    run = facts(raster)
    listed = tmp_path / "chosen.json"
    listed.write_text(json.dumps({"run": run, "tiles": [[tile.tile_id, "Ein Haus."] for tile in every_tile(run)]}))
    assert cli.main(["export-dataset", str(listed), str(tmp_path / "town"), "--told"]) == 0
    told = [heard(line) for line in capsys.readouterr().out.splitlines()]
    assert told[0]["share"] == 0.0 and told[-2]["share"] == 1.0
    assert sum(told[-1]["outcome"]["counts"].values()) == 80
    assert heard("something else") is None and heard("tilescribe-told:{") is None
