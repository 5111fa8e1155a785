"""Tiles larger than the model's input: a small thing that only a part shows is captioned, kept, and found."""

from __future__ import annotations

import base64
import json
from collections import defaultdict
from itertools import pairwise

import numpy as np
import pytest

from tilescribe.core.cli import main
from tilescribe.core.describe import describe, run_record
from tilescribe.core.detail.captions import Said, joined
from tilescribe.core.detail.parts import cut, part_offsets, part_side
from tilescribe.core.errors import InputError
from tilescribe.core.index.search import SearchIndex
from tilescribe.core.models.engine import Caption, EngineInfo
from tilescribe.core.models.labels import DEFAULT_MODEL
from tilescribe.core.models.registry import find_bundle, open_engine
from tilescribe.core.store.files import TileFile
from tilescribe.core.store.reading import read_tiles
from tilescribe.core.store.resume import differences
from tilescribe.core.tiles.lattice import GridSpec
from tilescribe.core.tiles.raster import RasterSource
from tilescribe.core.worker.estimate import Rates, estimate

from ..scene_kit import sample_scene
from .raster_kit import write_raster


class ColourEngine:
    """A double: sees a picture's strongest colour, and only when it fills half of it."""

    NAMES = ("rooftops", "meadow", "harbor")

    def __init__(self, input_size=16, batch=0):
        self.info = EngineInfo(
            "double 1.0.0", 3, input_size, True, True, False, "CPU", "ab" * 32, batch=batch, languages=("en",)
        )
        self.batches: list[int] = []
        self.shapes: set = set()

    def describe(self, images, prompt=None):
        self.batches.append(len(images))
        self.shapes.add(images.shape[1:])
        strongest = images.argmax(axis=-1).reshape(len(images), -1)
        counts = np.stack([(strongest == colour).mean(axis=1) for colour in range(3)], axis=1)
        said = [Caption(f"this shows a {self.NAMES[int(row.argmax())]}", float(row.max())) for row in counts]
        return said, np.eye(3, dtype=np.float32)[counts.argmax(axis=1)]

    def choose_style(self, images):
        return None

    def embed_texts(self, texts):
        return np.eye(3, dtype=np.float32)[[self.NAMES.index(text.split()[-1]) for text in texts]]


@pytest.fixture
def raster(tmp_path):
    """Return a raster of 3 x 1 tiles of 64 pixels: meadow, meadow with a harbour in one corner, no data on the right."""
    data = np.zeros((3, 64, 192), dtype=np.uint8)
    data[0] = np.arange(192) % 50 + 1
    data[1] = 150
    data[:, 36:64, 100:128] = np.array([20, 10, 200], np.uint8)[:, None, None]
    data[0, 36:64, 100:128] += np.arange(28, dtype=np.uint8)
    data[:, :, 128:] = 0
    return write_raster(tmp_path / "meadow.tif", data, nodata=0)


def everything(raster, engine, spec, **options):
    with RasterSource(raster) as source:
        grid = source.grid(spec)
        run = run_record(source, grid, engine.info)
        return run, [record for batch in describe(source, engine, grid, **options) for record in batch]


def parts_of(record):
    return np.frombuffer(base64.b64decode(record.details), dtype="<f2").reshape(-1, 3)


class TestCutting:
    def test_parts_cover_the_tile_overlap_and_are_as_large_as_the_whole_is_shown(self):
        picture = np.random.default_rng(1).integers(0, 255, (70, 70, 3)).astype(np.uint8)
        for detail in (2, 3, 4):
            side, offsets = part_side(70, detail), part_offsets(70, detail)
            pictures = cut(picture, detail)
            assert pictures.shape == (1 + detail * detail, side, side, 3)
            assert (offsets[0], offsets[-1] + side) == (0, 70)
            assert all(after - before < side for before, after in pairwise(offsets))
            assert (pictures[-1] == picture[-side:, -side:]).all()
            assert (pictures[2] == picture[:side, offsets[1] : offsets[1] + side]).all()  # row by row
            assert abs(pictures[0].mean() - picture.mean()) < 1


class TestCaption:
    def test_what_parts_name_besides_the_whole_is_added_once_the_surest_first_in_clean_sentences(self):
        whole = Said("a large meadow", 0.8)
        parts = [
            Said("the meadow is green", 0.9),
            Said("a harbor with boats.", 0.7),
            Said("many boats in a harbor", 0.6),
            Said("a tennis court", 0.75),
            Said("an airplane", 0.2),
        ]
        made = joined(whole, parts, threshold=0.5)
        assert made.text == "A large meadow. A tennis court. A harbor with boats."
        assert 0.7 < made.confidence < 0.8

    def test_when_the_parts_show_nothing_else_the_caption_is_the_whole_ones_untouched(self):
        whole = Said("a large meadow", 0.8)
        assert joined(whole, [Said("green meadow", 0.9), Said("", 0.9)], 0.5) == whole

    def test_it_stays_short(self):
        parts = [Said(f"a {name}", 0.9) for name in ("bridge", "harbor", "airport", "stadium", "church")]
        assert joined(Said("a meadow", 0.9), parts).text.count(".") == 3


class TestRun:
    def test_a_small_thing_that_only_a_part_shows_is_in_the_caption(self, raster):
        engine = ColourEngine()
        _, plain = everything(raster, engine, GridSpec(64))
        assert [record.caption for record in plain[:2]] == ["this shows a meadow"] * 2
        assert not any(record.details for record in plain)
        _, records = everything(raster, engine, GridSpec(64, detail=2), threshold=0.4)
        meadow, harbor, empty = records
        assert meadow.caption == "this shows a meadow"
        assert harbor.caption == "This shows a meadow. This shows a harbor."
        assert (empty.status, empty.caption, empty.details) == ("skipped", "", "")
        assert parts_of(harbor).tolist() == [[0, 1, 0], [0, 1, 0], [0, 1, 0], [0, 0, 1]]
        assert harbor.embedding == plain[1].embedding

    def test_a_model_is_never_shown_more_pictures_at_once_than_the_batch_allows(self, raster):
        engine = ColourEngine(batch=4)
        everything(raster, engine, GridSpec(8, detail=2), batch_size=10)
        assert max(engine.batches) <= 10
        assert len(engine.shapes) == 1

    def test_parts_without_data_are_not_shown_and_have_no_vector(self, raster):
        engine = ColourEngine()
        _, records = everything(raster, engine, GridSpec(128, detail=4))
        vectors = parts_of(records[0])  # whose lower half lies outside the raster
        assert len(vectors) == 16
        assert not vectors[12:].any()
        assert vectors[:12].any(axis=1).all()
        assert sum(engine.batches) == 1 + 12

    def test_a_part_that_a_server_does_not_describe_leaves_a_note_and_the_tile_its_caption(self, raster):
        class Failing(ColourEngine):
            def describe(self, images, prompt=None):
                said, vectors = super().describe(images)
                lost = Caption("", 0.0, failure="The server was busy.")
                return [lost if "harbor" in one.text else one for one in said], vectors

        _, records = everything(raster, Failing(), GridSpec(64, detail=2))
        assert (records[1].status, records[1].caption) == ("done", "this shows a meadow")
        assert records[1].note == "1 of 4 parts could not be described. The server was busy."

    def test_an_estimate_counts_every_look(self, raster):
        engine, rates = ColourEngine(input_size=64), Rates()
        with RasterSource(raster) as source:
            whole, parts = (
                estimate("job", source, source.grid(GridSpec(64, detail=detail)), engine, rates) for detail in (1, 2)
            )
        assert parts.seconds == pytest.approx(5 * whole.seconds)
        assert parts.output_bytes > whole.output_bytes
        assert ["shows nothing new" in " ".join(one.notes) for one in (whole, parts)] == [False, True]

    def test_a_detail_that_cannot_be_done_is_refused_in_a_sentence(self, raster):
        for detail in (0, 5):
            with pytest.raises(InputError, match="Choose a detail from 1"):
                everything(raster, ColourEngine(), GridSpec(64, detail=detail))

    def test_the_run_says_it_and_a_run_with_another_detail_may_not_go_on(self, raster):
        run, _ = everything(raster, ColourEngine(), GridSpec(64, detail=2))
        plain, _ = everything(raster, ColourEngine(), GridSpec(64))
        assert run["grid"]["detail"] == 2
        assert differences(run, plain) == ["The detail of the grid differs: 2 before, 1 now."]
        older = {**plain, "grid": {key: value for key, value in plain["grid"].items() if key != "detail"}}
        assert differences(older, plain) == []


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson", ".parquet"])
def test_any_file_keeps_the_parts_and_a_copy_of_it_can_be_searched(raster, tmp_path, suffix):
    if suffix == ".parquet":
        pytest.importorskip("pyarrow")
    engine = ColourEngine()
    run, records = everything(raster, engine, GridSpec(64, detail=2))
    for batch in (records[2:], records[:1], records[1:2]):  # gone on with twice; first come tiles that have no parts
        with TileFile(tmp_path / f"tiles{suffix}", run) as tiles:
            tiles.append(batch)
    table = read_tiles((tmp_path / f"tiles{suffix}").rename(tmp_path / f"copy{suffix}"))
    assert table.details.shape == (2, 4, 3)
    index = SearchIndex(table.vectors, [""] * 2, details=table.details)
    hits = index.search("harbor", engine.embed_texts(["harbor"])[0], limit=1)
    assert table.ids[hits.rows[0]] == "r00000c00001"
    assert hits.parts == [4]


def test_layers_without_parts_have_no_field_for_them_and_are_read_as_ever(raster, tmp_path):
    run, records = everything(raster, ColourEngine(), GridSpec(64))
    with TileFile(tmp_path / "tiles.gpkg", run) as tiles:
        tiles.append(records)
    table = read_tiles(tmp_path / "tiles.gpkg")
    assert table.details is None
    assert SearchIndex(table.vectors, table.captions).search("meadow", table.vectors[0], limit=1).parts == []


class TestSearch:
    def unit(self, *shape):
        rows = np.random.default_rng(3).standard_normal(shape).astype(np.float32)
        return (rows / np.linalg.norm(rows, axis=-1, keepdims=True)).astype(np.float16)

    @pytest.mark.parametrize("float32_bytes", [10**9, 0])
    def test_a_tile_has_the_better_score_of_whole_and_parts_exactly(self, monkeypatch, float32_bytes):
        monkeypatch.setattr("tilescribe.core.index.details.FLOAT32_BYTES", float32_bytes)
        monkeypatch.setattr("tilescribe.core.index.details._BLOCK", 70)
        vectors, details = self.unit(500, 16), self.unit(500, 4, 16)
        index, query = SearchIndex(vectors, [""] * 500, details=details), self.unit(16).astype(np.float32)
        scores = index.scores("boats", query)
        every = np.concatenate([vectors[:, None], details], axis=1).astype(np.float32) @ query
        assert np.allclose(scores.vector, np.clip(every.max(axis=1), 0, 1), atol=1e-6)
        assert (scores.parts == every.argmax(axis=1)).all()

    def test_numbers_that_do_not_belong_together_are_refused(self):
        with pytest.raises(InputError, match="differ in number"):
            SearchIndex(self.unit(5, 16), [""] * 5, details=self.unit(4, 4, 16))


def test_the_embedded_model_in_a_shell(raster, tmp_path, capsys):
    out = tmp_path / "tiles.gpkg"
    assert main(["caption", str(raster), str(out), "--tile-size", "64", "--detail", "2", "--json"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["done"] == 2
    assert "no larger than what the model looks at" in said.err
    assert read_tiles(out).details.shape[1] == 4
    assert main(["search", str(out), "green meadow", "--json"]) == 0
    assert all(0 <= hit["part"] <= 4 for hit in json.loads(capsys.readouterr().out)["hits"])
    assert main(["caption", str(raster), str(out), "--tile-size", "64"]) != 0
    assert "The detail of the grid differs" in capsys.readouterr().err


def test_the_embedded_model_finds_in_parts_what_it_misses_in_the_whole(tmp_path):
    scene = sample_scene(tmp_path / "scene.tif")
    shown = defaultdict(set)
    for tile in json.loads(scene.with_suffix(".truth.json").read_text(encoding="utf-8"))["tiles"]:
        shown[tile["row"] // 2, tile["col"] // 2].add(tile["class"])
    engine = open_engine(find_bundle(DEFAULT_MODEL).folder)
    names = sorted(set().union(*shown.values()))
    queries = engine.embed_texts(names)
    first_hits = {}
    for detail in (1, 2):
        _, records = everything(scene, engine, GridSpec(512, detail=detail), threshold=0.75)
        dim = engine.info.embedding_dim
        vectors = np.stack([np.frombuffer(base64.b64decode(record.embedding), "<f2") for record in records])
        details = [np.frombuffer(base64.b64decode(record.details), "<f2").reshape(-1, dim) for record in records]
        index = SearchIndex(vectors, [""] * len(records), details=np.stack(details) if detail > 1 else None)
        places = [(record.row, record.col) for record in records]
        ranked = [int(index.vector_scores(query).argmax()) for query in queries]
        first_hits[detail] = np.mean([name in shown[places[row]] for name, row in zip(names, ranked, strict=True)])
        assert all(record.caption[0].isupper() and record.caption.endswith(".") for record in records)
    assert first_hits[2] >= first_hits[1] + 0.15
    assert first_hits[2] >= 0.75
