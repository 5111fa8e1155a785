"""The command line from a shell's side: captions, finds, resumes, and answers mistakes with sentences and exit codes."""

from __future__ import annotations

import json
import os
import pty
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
import rasterio

from tilescribe.core.cli import main
from tilescribe.core.commands.terminal import Progress, printable, progress_line
from tilescribe.core.store.files import TileFile
from tilescribe.core.store.reading import read_tiles

from . import cli_double
from .tile_records import record
from .tile_records import run as facts

HERE = Path(__file__).resolve().parent


@pytest.fixture(autouse=True)
def double(monkeypatch, make_bundle):
    """Install the double as the model ``double 1.0.0``."""
    cli_double.register()
    folder = make_bundle()
    monkeypatch.setenv("TILESCRIBE_MODELS", str(folder.parent))
    return folder


def caption(raster: Path, out: Path, *more: str) -> int:
    return main(["caption", str(raster), str(out), "--tile-size", "64", "--model", "double", *more])


def damaged(path: Path) -> Path:
    """Write a raster of 4 x 1 tiles of 64 pixels whose third block cannot be read."""
    data = np.random.default_rng(0).integers(1, 255, (1, 64, 256), dtype=np.uint8)
    with rasterio.open(
        path, "w", driver="GTiff", width=256, height=64, count=1, dtype="uint8", tiled=True, blockxsize=64,
        blockysize=64, compress="deflate",
    ) as dataset:  # fmt: skip
        dataset.write(data)
    with rasterio.open(path) as dataset:
        offset = int(dataset.get_tag_item("BLOCK_OFFSET_2_0", "TIFF", bidx=1))
    with open(path, "r+b") as file:
        file.seek(offset)
        file.write(b"\xff" * 200)
    return path


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson"])
def test_caption_then_search(striped_raster, tmp_path, capsys, suffix):
    out = tmp_path / f"tiles{suffix}"
    assert caption(striped_raster, out) == 0
    shown = capsys.readouterr()
    assert "60 tiles: 60 described" in shown.out
    assert shown.err == ""  # quiet in a pipe
    assert main(["search", str(out), "green", "--limit", "3"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["rank", "score", "tile", "caption"]
    assert len(lines) == 4
    assert all("mostly green" in line for line in lines[1:])


def test_json_says_everything_a_script_needs(striped_raster, tmp_path, capsys):
    out = tmp_path / "tiles.gpkg"
    assert caption(striped_raster, out, "--json") == 0
    outcome = json.loads(capsys.readouterr().out)
    assert outcome["output"] == str(out)
    assert [outcome[key] for key in ("tiles", "done", "skipped", "failed", "interrupted")] == [60, 60, 0, 0, False]
    assert main(["search", str(out), "blue", "--limit", "2", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["model"], answer["tiles"], len(answer["hits"])) == ("double 1.0.0", 60, 2)
    hit = answer["hits"][0]
    assert hit["box"][2] - hit["box"][0] == pytest.approx(32.0)
    assert hit["score"] == pytest.approx((hit["vector_score"] + hit["word_score"]) / 2, abs=1e-4)
    assert main(["models", "--json"]) == 0
    assert {model["id"] for model in json.loads(capsys.readouterr().out)} >= {"double"}
    assert main(["models"]) == 0
    assert "double 1.0.0: Test double" in capsys.readouterr().out


def test_a_second_run_has_nothing_left_to_do(striped_raster, tmp_path, capsys):
    out = tmp_path / "tiles.gpkg"
    assert caption(striped_raster, out) == 0
    before = read_tiles(out)
    assert caption(striped_raster, out) == 0
    assert "0 described, 60 finished before" in capsys.readouterr().out
    assert read_tiles(out).captions == before.captions
    assert before.run["finished"]


def test_other_settings_on_the_same_output_are_refused(striped_raster, tmp_path, capsys):
    out = tmp_path / "tiles.gpkg"
    assert caption(striped_raster, out) == 0
    assert caption(striped_raster, out, "--overlap", "16") == 1
    error = capsys.readouterr().err
    assert "The overlap of the grid differs: 0 before, 16 now." in error
    assert len(read_tiles(out).ids) == 60


def test_an_extent_with_negative_numbers_and_chosen_bands(tmp_path, capsys):
    raster = tmp_path / "west.tif"
    profile = {"driver": "GTiff", "width": 256, "height": 128, "count": 4, "dtype": "uint8", "crs": "EPSG:4326"}
    with rasterio.open(raster, "w", **profile, transform=rasterio.Affine(0.01, 0, -8, 0, -0.01, 50)) as dataset:
        dataset.write(np.full((4, 128, 256), 90, np.uint8))
    assert caption(raster, tmp_path / "a.gpkg", "--extent", "-7.9,49.5,-7.2,49.9", "--bands", "4,3,2", "--json") == 0
    assert json.loads(capsys.readouterr().out)["tiles"] == 2
    run = read_tiles(tmp_path / "a.gpkg").run
    assert (run["bands"], run["grid"]["extent"]) == ([4, 3, 2], [-7.9, 49.5, -7.2, 49.9])


def test_a_damaged_block_fails_its_tile_and_the_exit_code_says_so(tmp_path, capsys):
    raster, out = damaged(tmp_path / "damaged.tif"), tmp_path / "tiles.gpkg"
    assert caption(raster, out) == 3
    shown = capsys.readouterr()
    assert "3 described, 1 failed" in shown.out
    assert "1 tile failed: The raster could not be read here" in shown.err
    with sqlite3.connect(out) as database:
        assert database.execute("SELECT tile_id FROM tiles WHERE status = 'failed'").fetchall() == [("r00000c00002",)]
    assert caption(raster, out) == 3  # tried again, and still one row for the tile
    with sqlite3.connect(out) as database:
        assert database.execute("SELECT count(*) FROM tiles").fetchone() == (4,)


MISTAKES = [
    (["caption", "missing.tif", "out.gpkg"], 1, "missing.tif"),
    (["caption", "<GDAL_WMS>" + "x" * 400, "{tmp}/out.gpkg"], 1, "could not be opened"),
    (["caption", "{raster}", "out.shp"], 1, "should end in .gpkg"),
    (["caption", "{raster}", "no/folder/out.gpkg"], 1, "does not exist"),
    (["caption", "{raster}", "{tmp}/notes.gpkg"], 1, "is not a GeoPackage"),
    (["caption", "{raster}", "{tmp}/out.gpkg", "--model", "nothing"], 1, "There is no model 'nothing'"),
    (["caption", "{raster}", "{tmp}/out.gpkg", "--bands", "9"], 1, "band"),
    (["caption", "{raster}", "{tmp}/out.gpkg", "--bands", "1,2"], 2, "three band numbers"),
    (["caption", "{raster}", "{tmp}/out.gpkg", "--extent", "1,2,3"], 2, "four numbers"),
    (["caption", "{raster}", "{tmp}/out.gpkg", "--extent", "-.5,-.5,1,1"], 1, "does not overlap the raster"),
    (["caption", "{raster}", "{tmp}/out.gpkg", "--tile-size", "0"], 1, "tile"),
    (["search", "missing.gpkg", "boats"], 1, "There is no file missing.gpkg"),
    (["search", "x" * 400, "boats"], 1, "cannot be read or written (File name too long)"),
    (["search", "{tmp}/notes.gpkg", "boats"], 1, "is not a GeoPackage"),
    (["search", "missing.gpkg", "  "], 1, "The query is empty"),
    (["search", "missing.gpkg", "x" * 10_000], 1, "10,000 characters"),
    (["search", "missing.gpkg", "boats", "--limit", "0"], 2, "whole number"),
    (["search", "missing.gpkg", "boats", "--min-score", "7"], 2, "from 0 to 1"),
    (["fly"], 2, "invalid choice"),
    ([], 2, "required"),
]


@pytest.mark.parametrize(("arguments", "code", "sentence"), MISTAKES, ids=lambda value: str(value)[:40])
def test_a_mistake_is_answered_with_a_sentence(striped_raster, tmp_path, capsys, arguments, code, sentence):
    (tmp_path / "notes.gpkg").write_text("my notes")
    filled = [argument.format(raster=striped_raster, tmp=tmp_path) for argument in arguments]
    if filled[:1] == ["caption"] and "--model" not in filled:
        filled += ["--model", "double"]
    assert main(filled) == code
    shown = capsys.readouterr()
    assert sentence in shown.err
    assert "Traceback" not in shown.err
    assert shown.out == ""
    assert (tmp_path / "notes.gpkg").read_text() == "my notes"


@pytest.mark.skipif(os.name != "posix", reason="closes streams as a POSIX shell does")
def test_a_closed_stream_stops_nothing_and_a_full_disk_is_said(striped_raster, tmp_path):
    program = [sys.executable, str(HERE / "cli_double.py")]
    run = [*program, "caption", str(striped_raster), str(tmp_path / "t.gpkg"), "--tile-size", "64", "--model", "double"]
    closed = subprocess.run(["sh", "-c", 'exec "$@" >&- 2>&-', "sh", *run], check=False)
    assert closed.returncode == 0 and _finished(tmp_path / "t.gpkg") == 60
    if os.path.exists("/dev/full"):
        with open("/dev/full", "w") as full:
            said = subprocess.run([*program, "models"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert said.returncode == 1
        assert (
            said.stderr.startswith("tilescribe: The output cannot be read or written") and said.stderr.count("\n") == 1
        )


def test_a_layer_of_another_model_says_which_one_it_needs(tmp_path, capsys):
    out = tmp_path / "tiles.gpkg"
    with TileFile(out, facts(model="stranger 9")) as tiles:
        tiles.append([record(0, model="stranger 9")])
    assert main(["search", str(out), "boats"]) == 1
    assert "needs the model that described them, stranger 9" in capsys.readouterr().err
    assert main(["search", str(out), "boats", "--model", "double"]) == 1
    assert "described by the model stranger 9, and double 1.0.0 is chosen" in capsys.readouterr().err


def test_a_layer_without_embeddings_is_searched_by_words(tmp_path, capsys):
    out = tmp_path / "tiles.gpkg"
    bare = record(0, "a roof with a helipad")
    bare.embedding = ""
    with TileFile(out, facts()) as tiles:
        tiles.append([bare])
    assert main(["search", str(out), "helipads"]) == 0
    shown = capsys.readouterr()
    assert "a roof with a helipad" in shown.out
    assert "no embeddings" in shown.err


def test_another_script_is_searched_and_said(striped_raster, tmp_path, capsys):
    out = tmp_path / "tiles.gpkg"
    assert caption(striped_raster, out) == 0
    capsys.readouterr()
    assert main(["search", str(out), "船が港にある", "--limit", "2"]) == 0
    assert "The model reads English" in capsys.readouterr().err


def test_captions_cannot_play_tricks_on_the_terminal(tmp_path, capsys):
    out = tmp_path / "tiles.gpkg"
    with TileFile(out, facts()) as tiles:
        tiles.append([record(0, "boat\x1b[31m red\n<script>🛥")])
    assert main(["search", str(out), "boat"]) == 0
    shown = capsys.readouterr().out
    assert "boat [31m red <script>🛥" in shown
    assert len(shown.splitlines()) == 2


@pytest.mark.skipif(os.name != "posix", reason="signals as a POSIX shell sends them")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_an_interrupted_run_keeps_what_is_done_and_goes_on(make_bundle, striped_raster, tmp_path, how):
    slow = make_bundle("slow", settings={"seconds": 0.3})
    out = tmp_path / "tiles.gpkg"
    command = [
        sys.executable,
        str(HERE / "cli_double.py"),
        "caption",
        str(striped_raster),
        str(out),
        "--tile-size",
        "64",
    ]
    process = subprocess.Popen(
        [*command, "--model", str(slow)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    for _ in range(400):
        if _finished(out) >= 8 or process.poll() is not None:
            break
        threading.Event().wait(0.05)
    process.send_signal(how)
    said, error = process.communicate(timeout=20)
    kept = _finished(out)
    assert 8 <= kept < 60, error
    if how != signal.SIGKILL:
        assert process.returncode == 130, error
        assert "Interrupted: run again to go on." in said
        assert "Traceback" not in error
    assert caption(striped_raster, out, "--model", str(slow)) == 0
    assert _finished(out) == 60
    with sqlite3.connect(out) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def _finished(out: Path) -> int:
    try:
        with sqlite3.connect(f"file:{out}?mode=ro", uri=True, timeout=5) as database:
            return database.execute("SELECT count(*) FROM tiles WHERE status = 'done'").fetchone()[0]
    except sqlite3.OperationalError:
        return 0


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_a_terminal_sees_progress(striped_raster, tmp_path):
    ours, theirs = pty.openpty()
    command = [sys.executable, str(HERE / "cli_double.py"), "caption", str(striped_raster), str(tmp_path / "t.gpkg")]
    process = subprocess.Popen(
        [*command, "--tile-size", "64", "--model", "double"], stdout=subprocess.PIPE, stderr=theirs
    )
    assert process.wait(timeout=60) == 0
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "60/60 [####################]" in shown
    assert "mostly blue" in shown


def test_a_progress_line_shows_rate_time_and_a_clean_caption():
    assert (
        progress_line(50, 200, 10.0, "a\x1b[2Jriver")
        == "50/200 [#####               ] 5.0 tiles/s, 0:30 left  a [2Jriver"
    )
    assert printable("日本 🛥\t\x00") == "日本 🛥  "
    Progress(5).update(1, "nothing is drawn where there is no terminal")


def test_help_is_quick_and_loads_nothing_heavy():
    check = (
        "import sys; from tilescribe.core.cli import main; "
        "codes = [main(['--help'])] + [main([name, '--help']) for name in ('caption', 'search', 'models')]; "
        "heavy = {'numpy', 'rasterio', 'onnxruntime', 'torch', 'pyogrio', 'PIL'} & set(sys.modules); "
        "sys.exit(f'{codes} {heavy}' if any(codes) or heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "130  interrupted" in done.stdout


def test_a_package_that_is_missing_is_named(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "torch", None)
    monkeypatch.setattr("tilescribe.core.cli.COMMANDS", (("train", ".commands.no_such_module", "x"),))
    with pytest.raises(ModuleNotFoundError):  # a mistake of ours is not dressed up as one of the user's
        main(["train"])
    monkeypatch.setattr("tilescribe.core.cli.COMMANDS", (("train", "a_package_nobody_has", "x"),))
    assert main(["train"]) == 1
    assert "needs the package a_package_nobody_has" in capsys.readouterr().err
