"""Tiles go into a file batch by batch, survive what happens to files, and come back as they were."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import numpy as np
import pyogrio
import pytest

from tilescribe.core.errors import InputError, OutputError
from tilescribe.core.store import geopackage
from tilescribe.core.store.fields import ALL_NAMES, embedding_of_text
from tilescribe.core.store.files import TileFile
from tilescribe.core.store.reading import read_tiles
from tilescribe.core.store.runs import read_run, tile_layers, write_run

from .tile_records import MODEL, UTM, record, run, vector

SUFFIXES = [
    ".gpkg",
    ".geojson",
    pytest.param(
        ".parquet",
        marks=pytest.mark.skipif(
            __import__("importlib.util").util.find_spec("pyarrow") is None, reason="pyarrow is not installed"
        ),
    ),
]
NASTY = "a \"boat\" <script>alert(1)</script>\nand 'quays' 🛥️ 港"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_tiles_come_back_as_they_were_written(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"tiles{suffix}"
    with TileFile(path, run()) as tiles:
        tiles.append([record(0, NASTY), record(1)])
        tiles.append([record(2, status="skipped")])
    table = read_tiles(path)
    assert table.captions == [NASTY, "caption 1"]
    assert table.ids == ["r00000c00000", "r00000c00001"]
    assert np.array_equal(table.vectors, np.stack([vector(0), vector(1)]).astype("<f2"))
    assert table.boxes.tolist()[1] == [500256.0, 4000000.0, 500512.0, 4000256.0]
    assert (table.model, table.without_vector) == (MODEL, 0)
    assert table.run["raster"]["path"] == "/data/town.tif"
    assert sorted(os.listdir(tmp_path)) == [path.name]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_second_run_skips_finished_tiles_and_replaces_failed_ones(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"tiles{suffix}"
    with TileFile(path, run()) as tiles:
        tiles.append([record(0), record(1, status="failed"), record(2, status="skipped")])
    with TileFile(path, run(started="2027-01-01T00:00:00Z")) as tiles:
        assert tiles.finished_ids() == {"r00000c00000", "r00000c00002"}
        tiles.append([record(1, "now it works"), record(3)])
    table = read_tiles(path)
    assert sorted(zip(table.ids, table.captions, strict=True)) == [
        ("r00000c00000", "caption 0"),
        ("r00000c00001", "now it works"),
        ("r00000c00003", "caption 3"),
    ]
    assert table.run["started"] == "2026-01-01T00:00:00Z"


def test_the_layer_has_the_fields_and_types_that_the_plugin_writes(tmp_path: Path) -> None:
    with TileFile(tmp_path / "tiles.gpkg", run()) as tiles:
        tiles.append([record(0)])
    info = pyogrio.read_info(tmp_path / "tiles.gpkg", layer="tiles")
    assert tuple(info["fields"]) == ALL_NAMES
    assert dict(zip(info["fields"], info["ogr_types"], strict=True))["embedding"] == "OFTBinary"
    assert info["crs"] == "EPSG:32631"
    assert info["features"] == 1


def test_a_raster_without_coordinates_gives_a_layer_without_them(tmp_path: Path) -> None:
    nowhere = run(raster={**run()["raster"], "crs_wkt": ""})
    for suffix in (".gpkg", ".geojson"):
        with TileFile(tmp_path / f"tiles{suffix}", nowhere) as tiles:
            tiles.append([record(0)])
        assert read_tiles(tmp_path / f"tiles{suffix}").ids == ["r00000c00000"]
    assert pyogrio.read_info(tmp_path / "tiles.gpkg", layer="tiles")["crs"] is None


def test_an_edited_caption_survives_a_second_run(tmp_path: Path) -> None:
    path = tmp_path / "tiles.geojson"
    with TileFile(path, run()) as tiles:
        tiles.append([record(0)])
    body = json.loads(path.read_text(encoding="utf-8"))
    body["features"][0]["properties"]["caption"] = "my own words"
    path.write_text(json.dumps(body), encoding="utf-8")
    with TileFile(path, run()) as tiles:
        tiles.append([record(1)])
    properties = json.loads(path.read_text(encoding="utf-8"))["features"][0]["properties"]
    assert (properties["caption"], properties["caption_model"]) == ("my own words", "caption 0")


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson", ".parquet"])
def test_what_a_person_reviewed_is_never_written_over(tmp_path: Path, suffix: str) -> None:
    if suffix == ".parquet":
        pytest.importorskip("pyarrow")
    path = tmp_path / f"tiles{suffix}"
    with TileFile(path, run()) as tiles:
        tiles.append([record(0), record(1, status="failed"), record(2, status="failed")])
        person = {"caption": ["a mill"], "reviewed_by": ["Ana"], "reviewed_at": ["2026-01-31T12:00:00+00:00"]}
        by_hand = {**geopackage.from_records([record(1, status="failed")]), **person}
        geopackage.append(tiles._gpkg, tiles.layer, tiles._crs_wkt, by_hand)
    with TileFile(path, run()) as tiles:  # the failed tile that a person described is not tried again
        assert tiles.finished_ids() == {"r00000c00000", "r00000c00001"}
        tiles.append([record(2, "a pond")])
    table = read_tiles(path)
    assert dict(zip(table.ids, table.captions, strict=True))["r00000c00001"] == "a mill"
    with TileFile(path, run()) as tiles:
        assert "r00000c00001" in tiles.finished_ids()


def test_a_layer_from_before_reviews_is_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "tiles.gpkg"
    with TileFile(path, run()) as tiles:
        tiles.append([record(0), record(1, status="failed")])
    with sqlite3.connect(path) as database:
        for name in ("reviewed_by", "reviewed_at"):
            database.execute(f"ALTER TABLE tiles DROP COLUMN {name}")
    with TileFile(path, run()) as tiles:
        assert tiles.finished_ids() == {"r00000c00000"}
        tiles.append([record(1), record(2)])
    assert read_tiles(path).ids == ["r00000c00000", "r00000c00001", "r00000c00002"]


def test_another_run_is_refused_with_every_reason(tmp_path: Path) -> None:
    path = tmp_path / "tiles.gpkg"
    with TileFile(path, run()) as tiles:
        tiles.append([record(0)])
    other = run(model="other 2.0.0", grid={**run()["grid"], "tile_size": 512.0}, bands=[4, 3, 2])
    with pytest.raises(OutputError, match=r"tile size.*256 before, 512 now.*bands.*model differs.*other 2\.0\.0"):
        TileFile(path, other)
    assert read_tiles(path).ids == ["r00000c00000"]


def test_a_raster_that_moved_is_still_the_same(tmp_path: Path) -> None:
    TileFile(tmp_path / "tiles.gpkg", run()).close()
    moved = run(raster={**run()["raster"], "path": "D:\\elsewhere\\town copy.tif"})
    TileFile(tmp_path / "tiles.gpkg", moved).close()
    assert read_run(tmp_path / "tiles.gpkg", "tiles")["raster"]["path"] == "D:\\elsewhere\\town copy.tif"


def test_tiles_of_unknown_origin_are_not_added_to(tmp_path: Path) -> None:
    path = tmp_path / "tiles.gpkg"
    with TileFile(path, run()) as tiles:
        tiles.append([record(0)])
    with sqlite3.connect(path) as database:
        database.execute("DELETE FROM tilescribe_runs")
    with pytest.raises(OutputError, match="does not say how they were made"):
        TileFile(path, run())


@pytest.mark.parametrize("name", ["notes.gpkg", "notes.geojson", "empty.gpkg", "roads.gpkg", "roads.geojson"])
def test_an_output_that_is_something_else_is_left_alone(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.startswith("roads"):
        pyogrio.raw.write(
            path, np.array([None], dtype=object), [np.array(["a road"], dtype=object)], ["name"],
            geometry_type="LineString", crs="EPSG:32631",
        )  # fmt: skip
    else:
        path.write_text("" if name.startswith("empty") else "my notes")
    before = path.read_bytes()
    with pytest.raises(OutputError, match="Choose another"):
        TileFile(path, run())
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "sentence"), [("tiles.shp", r"should end in \.gpkg"), ("no/such/folder/tiles.gpkg", "does not exist")]
)
def test_an_impossible_output_says_what_to_do(tmp_path: Path, name: str, sentence: str) -> None:
    with pytest.raises(OutputError, match=sentence):
        TileFile(tmp_path / name, run())


@pytest.mark.parametrize("name", ["north!tiles.gpkg", "north;tiles.gpkg", "north!tiles.geojson"])
def test_a_name_that_pyogrio_reads_otherwise_touches_no_other_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)  # what follows a ! would be looked for here
    others = ("tiles.gpkg", "north", "tiles.geojson.part.gpkg")
    geopackage.create(tmp_path / others[0], "tiles", "")
    for other in others[1:]:
        shutil.copy(others[0], other)
    before = [(tmp_path / other).read_bytes() for other in others]
    for path in (Path(name), tmp_path / name, tmp_path / "a!b" / "tiles.gpkg"):
        path.parent.mkdir(exist_ok=True)
        with pytest.raises(OutputError, match="Choose another name or folder"):
            TileFile(path, run())
    assert [(tmp_path / other).read_bytes() for other in others] == before


def test_a_locked_output_is_said_and_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tilescribe.core.store.sqlite_file.BUSY_SECONDS", 0.2)
    path = tmp_path / "tiles.gpkg"
    tiles = TileFile(path, run())
    tiles.append([record(0)])
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(OutputError, match="locked by another program"):
        tiles.append([record(1)])
    other.execute("ROLLBACK")
    other.close()
    tiles.append([record(1)])
    assert len(read_tiles(path).ids) == 2


def test_the_file_can_be_read_while_another_program_holds_it_in_wal_mode(tmp_path: Path) -> None:
    path = tmp_path / "tiles.gpkg"
    tiles = TileFile(path, run())
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode=WAL")
    other.execute("SELECT * FROM tiles").fetchall()
    tiles.append([record(0)])
    tiles.record(finished="2026-01-02T00:00:00Z")
    assert read_run(path, "tiles")["finished"] == "2026-01-02T00:00:00Z"
    assert tile_layers(path) == ["tiles"]
    assert len(read_tiles(path).ids) == 1
    other.close()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="needs to mount small and read-only disks")
@pytest.mark.parametrize("kind", ["full", "read-only"])
def test_a_full_or_read_only_disk_is_said_and_loses_nothing(tmp_path: Path, kind: str) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk], check=False).returncode:
        pytest.skip("this machine does not let tests mount a small disk")
    try:
        tiles = TileFile(disk / "tiles.gpkg", run())
        tiles.append([record(0)])
        if kind == "read-only":
            subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
            with pytest.raises(OutputError, match="read-only"):
                tiles.append([record(1)])
            with pytest.raises(OutputError, match=r"read-only|cannot be opened"):
                TileFile(disk / "other.gpkg", run())
        else:
            with pytest.raises(OutputError, match="disk is full"):
                _append_until_refused(tiles)
        written = read_tiles(disk / "tiles.gpkg").ids
        assert written[0] == "r00000c00000"
        assert len(set(written)) == len(written)
        with closing(sqlite3.connect(f"file:{disk}/tiles.gpkg?mode=ro", uri=True)) as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    finally:
        subprocess.run(["umount", disk], check=True)


def _append_until_refused(tiles: TileFile) -> None:
    for start in range(1, 10_000, 16):
        tiles.append([record(start + i, "words " * 200) for i in range(16)])


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson"])
def test_a_killed_run_keeps_every_batch_before(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"tiles{suffix}"
    script = tmp_path / "writer.py"
    script.write_text(
        "import sys\n"
        f"sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "from tile_records import record, run\n"
        "from tilescribe.core.store.files import TileFile\n"
        f"tiles = TileFile({str(path)!r}, run())\n"
        "for start in range(0, 100000, 4):\n"
        "    tiles.append([record(start + i) for i in range(4)])\n"
        "    print(start + 4, flush=True)\n"
    )
    child = subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True)
    said = [int(child.stdout.readline()) for _ in range(10)]
    time.sleep(0.05)
    child.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    rest = child.stdout.read().split()
    child.wait()
    committed = int(rest[-1]) if rest else said[-1]
    with TileFile(path, run()) as tiles:
        finished = tiles.finished_ids()
        assert committed <= len(finished) <= committed + 4
        tiles.append([record(99_999)])
    assert len(read_tiles(path).ids) == len(finished) + 1


def test_a_run_can_be_rewritten_and_a_copy_carries_it(tmp_path: Path) -> None:
    TileFile(tmp_path / "tiles.gpkg", run()).close()
    write_run(tmp_path / "tiles.gpkg", "tiles", {"note": "ünïcode"})
    shutil.copy(tmp_path / "tiles.gpkg", tmp_path / "copy.gpkg")
    assert read_run(tmp_path / "copy.gpkg", "tiles") == {"note": "ünïcode"}
    assert read_run(tmp_path / "copy.gpkg", "other") is None
    assert ["tilescribe_runs", None] in pyogrio.list_layers(tmp_path / "copy.gpkg").tolist()
    with pytest.raises(OutputError, match="cannot be opened"):
        write_run(tmp_path / "missing.gpkg", "tiles", {})


def test_vectors_of_another_model_are_left_out_of_the_search(tmp_path: Path) -> None:
    path = tmp_path / "tiles.gpkg"
    with TileFile(path, run()) as tiles:
        tiles.append([record(0), record(1, model="stranger 9"), record(2, status="failed")])
    table = read_tiles(path)
    assert (table.ids, table.without_vector) == (["r00000c00000", "r00000c00001"], 1)
    assert not table.vectors[1].any()


def test_reading_what_is_no_tile_layer_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no file"):
        read_tiles(tmp_path / "missing.gpkg")
    (tmp_path / "x.geojson").write_text("{}")
    with pytest.raises(OutputError, match="cannot be read as a tile layer"):
        read_tiles(tmp_path / "x.geojson")


def test_the_coordinate_system_is_written_to_every_format(tmp_path: Path) -> None:
    assert "32631" in UTM
    with TileFile(tmp_path / "tiles.geojson", run()) as tiles:
        tiles.append([record(0)])
    assert pyogrio.read_info(tmp_path / "tiles.geojson")["crs"] == "EPSG:32631"


def test_geojson_of_another_program_is_read(tmp_path: Path) -> None:
    path = tmp_path / "tiles.geojson"
    with TileFile(path, run()) as tiles:
        tiles.append([record(index) for index in range(4)])
    boxes = read_tiles(path).boxes
    body = json.loads(path.read_text(encoding="utf-8"))
    for feature in body["features"]:
        feature["geometry"] = {"type": "MultiPolygon", "coordinates": [feature["geometry"]["coordinates"]]}
    body["features"][0]["geometry"] = None
    body["features"][1]["geometry"] = {"type": "Polygon", "coordinates": []}
    path.write_text(json.dumps(body), encoding="utf-8-sig")
    read = read_tiles(path)
    assert len(read.ids) == 4 and np.isnan(read.boxes[:2]).all()
    assert np.array_equal(read.boxes[2:], boxes[2:])


def test_geoparquet_of_another_program_is_read(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "tiles.parquet"
    with TileFile(path, run()) as tiles:
        tiles.append([record(0), record(1)])
    boxes = read_tiles(path).boxes
    table = parquet.read_table(path)
    facts = {key.decode(): value.decode() for key, value in table.schema.metadata.items()}
    names = ["geom" if name == "geometry" else name for name in table.column_names]  # as ogr2ogr of a GeoPackage does
    facts["geo"] = facts["geo"].replace('"geometry"', '"geom"')
    parquet.write_table(table.rename_columns(names).replace_schema_metadata(facts), path)
    assert np.array_equal(read_tiles(path).boxes, boxes)
    parquet.write_table(table.drop_columns(["geometry"]).replace_schema_metadata({}), path)
    with pytest.raises(OutputError, match="footprints are missing"):
        read_tiles(path)


def test_geojson_that_qgis_wrote_keeps_its_embeddings_too(tmp_path: Path) -> None:
    path = tmp_path / "tiles.geojson"
    with TileFile(path, run()) as tiles:
        tiles.append([record(0), record(1)])
    before = read_tiles(path).vectors
    body = json.loads(path.read_text(encoding="utf-8"))
    for feature in body["features"]:  # GDAL writes binary as hexadecimal text
        feature["properties"]["embedding"] = embedding_of_text(feature["properties"]["embedding"]).hex().upper()
    path.write_text(json.dumps(body), encoding="utf-8")
    assert np.array_equal(read_tiles(path).vectors, before)
    assert embedding_of_text("neither, nor") == b""
