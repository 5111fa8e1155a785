"""The one road: from a raster and an engine to records, overlapped, in order, and soon cancelled."""

from __future__ import annotations

import base64
import json
import threading
import time
from dataclasses import replace

import numpy as np
import pytest

from tilescribe.core.describe import choose_style, describe, run_record
from tilescribe.core.errors import BundleError, InputError, TilescribeError
from tilescribe.core.models.engine import Caption, EngineInfo
from tilescribe.core.store.resume import differences
from tilescribe.core.tiles.lattice import GridSpec
from tilescribe.core.tiles.prefetch import prefetch
from tilescribe.core.tiles.raster import RasterSource, TilePicture
from tilescribe.core.worker.codec import decode, encode
from tilescribe.core.worker.protocol import TileBatch

from .raster_kit import damage, gradient, write_raster


class Engine:
    """A double: says how red a picture is, takes its time, and remembers what it was shown."""

    def __init__(self, seconds=0.0, caption=True, embed=True, input_size=32):
        self.info = EngineInfo("double 1.0.0", 8 if embed else 0, input_size, caption, embed, False, "CPU", "ab" * 32)
        self.seconds = seconds
        self.batches: list[int] = []
        self.shapes: set = set()
        self.busy = 0.0

    def caption(self, images, prompt=None):
        self._work(images)
        return [Caption(f"red {image[..., 0].mean():.0f}", float("nan")) for image in images]

    def embed_images(self, images):
        self._work(images)
        return self._vectors(images)

    def choose_style(self, images):
        return None

    def describe(self, images, prompt=None):
        self._work(images)
        return [Caption(f"red {image[..., 0].mean():.0f}", 0.75) for image in images], self._vectors(images)

    def _vectors(self, images):
        return np.eye(8, dtype=np.float32)[np.zeros(len(images), dtype=int)]

    def _work(self, images):
        self.batches.append(len(images))
        self.shapes.add(images.shape[1:])
        began = time.perf_counter()
        time.sleep(self.seconds * len(images))
        self.busy += time.perf_counter() - began


@pytest.fixture
def source(tmp_path):
    """Return a raster of 8 x 8 tiles of 64 pixels; the left quarter is no-data, one further tile almost."""
    data = gradient(512, 512)
    data[:, :, :128] = 0
    data[:, 64:128, 192:256] = 0
    data[:, 64:66, 192:256] = 9
    with RasterSource(write_raster(tmp_path / "raster.tif", data, nodata=0)) as raster:
        yield raster


def everything(source, engine, grid, **options):
    return [record for batch in describe(source, engine, grid, **options) for record in batch]


def test_every_tile_becomes_a_record_in_the_order_of_the_grid(source):
    engine, grid = Engine(), source.grid(GridSpec(tile_size=64))
    records = everything(source, engine, grid, batch_size=5)
    assert [record.tile_id for record in records] == [tile.tile_id for tile in grid]
    by_status = {status: [r for r in records if r.status == status] for status in ("done", "skipped", "failed")}
    assert {status: len(some) for status, some in by_status.items()} == {"done": 47, "skipped": 17, "failed": 0}
    done = by_status["done"][-1]
    assert (done.row, done.col, done.confidence, done.valid, done.note) == (7, 7, 0.75, 1.0, "")
    assert done.caption == "red 234"
    assert done.model == "double 1.0.0"
    assert done.footprint == grid.footprint(grid.tile(7, 7))
    vector = np.frombuffer(base64.b64decode(done.embedding), dtype="<f2")
    assert vector.tolist() == [1, 0, 0, 0, 0, 0, 0, 0]
    assert sum(engine.batches) == 47
    assert max(engine.batches) <= 5
    assert engine.shapes == {(64, 64, 3)}


def test_records_wait_for_their_turn_where_a_later_batch_is_finished_first(source):
    class SlowAtFirst(Engine):
        def _work(self, images):
            super()._work(images)
            time.sleep(0.3 * (len(self.batches) == 1))

    engine, grid = SlowAtFirst(), source.grid(GridSpec(tile_size=64))
    engine.info = replace(engine.info, at_once=2)
    records = everything(source, engine, grid, batch_size=5)
    assert [record.tile_id for record in records] == [tile.tile_id for tile in grid]


def test_tiles_without_data_are_skipped_with_a_note_and_never_shown_to_the_model(source):
    engine = Engine()
    records = {r.tile_id: r for r in everything(source, engine, source.grid(GridSpec(tile_size=64)))}
    empty, sliver = records["r00000c00000"], records["r00001c00003"]
    assert (empty.status, empty.caption, empty.embedding, empty.note) == ("skipped", "", "", "No data here.")
    assert sliver.valid == pytest.approx(2 / 64)
    assert sliver.note == "Only 3.1% of the tile has data."


def test_a_black_collar_that_no_mask_marks_is_skipped(tmp_path):
    data = gradient(64, 128)
    data[:, :, :64] = 0
    with RasterSource(write_raster(tmp_path / "collar.tif", data)) as raster:
        black, shown = everything(raster, Engine(), raster.grid(GridSpec(tile_size=64)))
    assert (black.status, black.caption, black.note) == ("skipped", "", "The tile is black.")
    assert shown.status == "done"


def test_pictures_are_twice_the_models_input_at_most(source):
    engine = Engine(input_size=16)
    everything(source, engine, source.grid(GridSpec(tile_size=128)))
    assert engine.shapes == {(32, 32, 3)}


def test_a_layer_speaks_with_one_voice_chosen_by_a_sample_of_its_tiles(source):
    class TwoVoices(Engine):
        def choose_style(self, images):
            self.sample = images
            return "loud"

        def describe(self, images, prompt=None):
            captions, vectors = super().describe(images)
            return [Caption(f"{prompt} {caption.text}", caption.confidence) for caption in captions], vectors

    engine, grid = TwoVoices(), source.grid(GridSpec(tile_size=64))
    style = choose_style(source, engine, grid)
    assert 8 <= len(engine.sample) <= 16  # tiles without data have no say
    assert run_record(source, grid, engine.info, prompt=style)["prompt"] == "loud"
    records = everything(source, engine, grid, prompt=style)
    assert {record.caption.split()[0] for record in records if record.status == "done"} == {"loud"}


def test_finished_tiles_are_left_out(source):
    grid = source.grid(GridSpec(tile_size=64))
    skip = {tile.tile_id for tile in grid if tile.row < 7}
    assert [r.tile_id for r in everything(source, Engine(), grid, skip=skip)] == [f"r00007c{c:05d}" for c in range(8)]
    assert everything(source, Engine(), grid, skip=[tile.tile_id for tile in grid]) == []


def test_a_damaged_block_fails_its_tile_and_the_run_goes_on(tmp_path):
    path = write_raster(
        tmp_path / "damaged.tif", gradient(512, 512), tiled=True, blockxsize=128, blockysize=128, compress="deflate"
    )
    with RasterSource(damage(path, block=(2, 1))) as source:
        records = everything(source, Engine(), source.grid(GridSpec(tile_size=128)))
    failed = [record for record in records if record.status == "failed"]
    assert [record.tile_id for record in failed] == ["r00002c00001"]
    assert "could not be read here; its file may be damaged" in failed[0].note
    assert [record.status for record in records].count("done") == 15


def test_records_cross_the_wall(source):
    records = everything(source, Engine(), source.grid(GridSpec(tile_size=64)))
    assert decode(encode(TileBatch("job", records))).tiles == records


@pytest.mark.parametrize(("caption", "embed"), [(True, False), (False, True)])
def test_engines_that_do_one_thing_only(source, caption, embed):
    engine = Engine(caption=caption, embed=embed)
    record = everything(source, engine, source.grid(GridSpec(tile_size=64)))[-1]
    assert record.status == "done"
    assert bool(record.caption) == caption
    assert bool(record.embedding) == embed
    assert record.confidence == 0  # not a number is no confidence


def test_an_engine_that_does_neither_is_refused(source):
    with pytest.raises(BundleError, match="neither captions nor embeds"):
        everything(source, Engine(caption=False, embed=False), source.grid(GridSpec(tile_size=64)))


class TestCancel:
    def test_it_ends_within_a_batch_and_reads_no_more(self, source):
        engine, grid = Engine(seconds=0.02), source.grid(GridSpec(tile_size=32))
        stop = threading.Event()
        got = []
        for batch in describe(source, engine, grid, batch_size=8, cancelled=stop.is_set):
            got += batch
            stop.set()
        shown = sum(engine.batches)
        time.sleep(0.3)
        assert sum(engine.batches) - shown <= 8
        assert 0 < len(got) < len(grid) / 2

    def test_it_does_not_wait_for_a_slow_model(self, source):
        stop, started = threading.Event(), time.perf_counter()
        threading.Timer(0.2, stop.set).start()
        engine = Engine(seconds=1)  # the first batch alone takes four seconds
        assert everything(source, engine, source.grid(GridSpec(tile_size=64)), cancelled=stop.is_set) == []
        assert time.perf_counter() - started < 1.9

    def test_leaving_early_stops_the_threads(self, source):
        before = threading.active_count()
        with RasterSource(source.path) as other:
            for _ in describe(other, Engine(seconds=0.001), other.grid(GridSpec(tile_size=16))):
                break
        deadline = time.monotonic() + 5
        while threading.active_count() > before and time.monotonic() < deadline:
            time.sleep(0.05)
        assert threading.active_count() <= before


def test_a_slow_model_gets_small_batches(source):
    engine = Engine(seconds=0.15)
    steps = describe(source, engine, source.grid(GridSpec(tile_size=64)), batch_size=16)
    for _ in range(5):
        next(steps)
    steps.close()
    assert engine.batches[0] == 4
    assert max(engine.batches[3:]) <= 3  # the second and third were gathered before the first was done


def test_reading_the_model_and_the_caller_overlap(source):
    class Slow:
        threads = ahead = None

        def read(self, tile, size):
            time.sleep(0.004)
            return TilePicture(np.full((size, size, 3), 9, np.uint8), 1.0)

    engine, grid = Engine(seconds=0.004), source.grid(GridSpec(tile_size=32))
    began = time.perf_counter()
    for batch in describe(Slow(), engine, grid, batch_size=8):
        time.sleep(0.003 * len(batch))  # as a writer would
    took = time.perf_counter() - began
    assert len(engine.batches) >= 256 / 8
    # One after the other would take 2.75 times the model's own time.
    assert took < 1.7 * engine.busy


def test_what_goes_wrong_in_a_thread_reaches_the_caller(source, tmp_path):
    class Broken(Engine):
        def describe(self, images, prompt=None):
            raise TilescribeError("The model stopped. Start again.")

    grid = source.grid(GridSpec(tile_size=64))
    with pytest.raises(TilescribeError, match="The model stopped"):
        everything(source, Broken(), grid)
    closed = RasterSource(write_raster(tmp_path / "other.tif", gradient(512, 512)))
    closed.close()
    with pytest.raises(InputError, match="was closed"):
        everything(closed, Engine(), grid)


def test_only_so_much_is_read_ahead(source):
    taken = []

    def tiles():
        for tile in source.grid(GridSpec(tile_size=8)):
            taken.append(tile)
            yield tile

    pictures = prefetch(tiles(), lambda tile: source.read(tile, 8), ahead=10)
    for _ in range(5):
        next(pictures)
    assert len(taken) <= 16
    pictures.close()


class TestRunRecord:
    def test_it_holds_all_that_a_resume_must_agree_on(self, source):
        grid = source.grid(GridSpec(tile_size=64, overlap=8, extent=(500010, 4999800, 500200, 5000000)))
        run = json.loads(json.dumps(run_record(source, grid, Engine().info, confidence_threshold=0.4), allow_nan=False))
        assert run["raster"]["path"] == source.path
        assert (run["grid"]["rows"], run["grid"]["cols"]) == grid.shape
        assert run["grid"]["extent"] == [500010, 4999800, 500200, 5000000]
        assert (run["model"], run["weights_sha256"], run["embedding_dim"]) == ("double 1.0.0", "ab" * 32, 8)
        assert (run["confidence_threshold"], run["stretch"], run["finished"]) == (0.4, None, None)
        assert run["software"].startswith("tilescribe ")
        assert run["started"].endswith("+00:00")

    def test_the_same_run_may_go_on_and_another_may_not(self, source):
        info = Engine().info
        run = run_record(source, source.grid(GridSpec(tile_size=64)), info)
        assert differences(run, json.loads(json.dumps(run))) == []
        other = run_record(source, source.grid(GridSpec(tile_size=32)), info)
        assert any("tile size" in sentence for sentence in differences(run, other))
