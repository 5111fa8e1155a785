"""A real worker process, as QGIS meets it: runs, searches, and cancelling them."""

from __future__ import annotations

import base64
import os
import signal
import threading
import time

import numpy as np
import pytest

from tilescribe.core.errors import IndexMissingError, InputError, WorkerError
from tilescribe.core.models.registry import split_model
from tilescribe.core.worker.client import new_job
from tilescribe.core.worker.protocol import (
    EmbedRequest,
    Estimate,
    EstimateRequest,
    LoadIndexRequest,
    ModelsRequest,
    RunStarted,
    SearchRequest,
    TileBatch,
)

from .worker_kit import GRID, POSIX, caption, gone, split


class TestRuns:
    def test_a_raster_is_described_tile_by_tile(self, make_client, make_bundle, striped_raster):
        client = make_client()
        started, tiles, done = split(client.request(caption(striped_raster, make_bundle())))
        assert (started.tiles, started.pending) == (60, 60)
        assert "UTM" in started.crs_wkt
        assert started.run["confidence_threshold"] == 0.4
        assert started.run["model"] == "double 1.0.0"
        assert [tile.tile_id for tile in tiles] == [f"r{row:05d}c{col:05d}" for row in range(6) for col in range(10)]
        assert tiles[0].caption.startswith("mostly red")
        assert tiles[4].caption.startswith("mostly green")
        assert tiles[9].caption.startswith("mostly blue")
        assert sorted(tiles[0].footprint[:4]) == [
            [500000, 4999968],
            [500000, 5000000],
            [500032, 4999968],
            [500032, 5000000],
        ]
        vector = np.frombuffer(base64.b64decode(tiles[0].embedding), dtype="<f2")
        assert vector.shape == (8,)
        assert np.linalg.norm(vector.astype(float)) == pytest.approx(1, abs=1e-3)
        assert (done.cancelled, done.done, done.skipped, done.failed) == (False, 60, 0, 0)

    def test_finished_tiles_are_left_out(self, make_client, make_bundle, striped_raster, tmp_path):
        finished = tmp_path / "finished.txt"
        finished.write_text("".join(f"r{row:05d}c{col:05d}\n" for row in range(5) for col in range(10)))
        request = caption(striped_raster, make_bundle(), skip_file=str(finished))
        started, tiles, done = split(make_client().request(request))
        assert (started.tiles, started.pending, done.done) == (60, 10, 10)
        assert {tile.row for tile in tiles} == {5}

    def test_chosen_tiles_alone_are_described(self, make_client, make_bundle, striped_raster):
        request = caption(striped_raster, make_bundle(), only=["r00003c00009", "r00000c00002", "r00006c00000", "NULL"])
        started, tiles, done = split(make_client().request(request))
        assert (started.tiles, started.pending, done.done) == (60, 2, 2)
        assert [tile.tile_id for tile in tiles] == ["r00000c00002", "r00003c00009"]

    def test_the_model_stays_loaded_between_runs(self, make_client, make_bundle, striped_raster):
        client, bundle = make_client(), make_bundle()
        first = split(client.request(caption(striped_raster, bundle)))[1]
        pid = client.pid
        second = split(client.request(caption(striped_raster, bundle)))[1]
        assert first[0].caption == second[0].caption == "mostly red, load 1"
        assert client.pid == pid
        os.utime(bundle / "model.json")  # replaced on disk: loaded and verified anew
        assert split(client.request(caption(striped_raster, bundle)))[1][0].caption == "mostly red, load 2"

    def test_libraries_that_print_do_not_disturb_the_messages(self, make_client, make_bundle, striped_raster):
        client = make_client()
        bundle = make_bundle(settings={"prints": True})
        assert split(client.request(caption(striped_raster, bundle)))[2].done == 60
        log = client.log_file.read_text(encoding="utf-8")
        assert "a chatty library" in log
        assert "a chatty native library, not JSON" in log

    def test_an_estimate_counts_and_measures(self, make_client, make_bundle, striped_raster):
        client, bundle = make_client(), make_bundle(settings={"seconds": 0.1})
        answer = client.ask(EstimateRequest(new_job(), str(striped_raster), str(bundle), GRID))
        assert isinstance(answer, Estimate)
        assert answer.tiles == 60
        assert answer.rate == pytest.approx(80, rel=0.3)
        assert answer.seconds == pytest.approx(60 / answer.rate)
        assert answer.output_bytes > 60 * 16
        began = time.monotonic()
        client.ask(EstimateRequest(new_job(), str(striped_raster), str(bundle), GRID))
        assert time.monotonic() - began < 0.5  # the rate is remembered

    def test_models_are_listed(self, make_client, make_bundle, monkeypatch):
        monkeypatch.setenv("TILESCRIBE_MODELS", str(make_bundle().parent))
        models = make_client().ask(ModelsRequest(new_job())).models
        double = next(model for model in models if model.id == "double")
        assert (double.title, double.bytes, double.can_embed) == ("Test double", 7, True)

    def test_runs_of_several_threads_wait_for_each_other_and_all_end(self, make_client, make_bundle, striped_raster):
        client, bundle, results = make_client(), make_bundle(), []

        def run():
            results.append(split(client.request(caption(striped_raster, bundle)))[2].done)

        threads = [threading.Thread(target=run) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert results == [60, 60, 60]
        assert client.generation == 1


class TestSearch:
    @pytest.fixture
    def load(self, tmp_path):
        def write(key="layer 1"):
            vectors = np.eye(8, dtype="<f2")[:3]
            (tmp_path / "vectors").write_bytes(vectors.tobytes())
            (tmp_path / "captions").write_text('["a red roof", "a green field", "a blue lake"]', encoding="utf-8")
            boxes = np.array([[0, 0, 1, 1], [1, 0, 2, 1], [2, 0, 3, 1]], dtype="<f8")
            (tmp_path / "boxes").write_bytes(boxes.tobytes())
            names = (str(tmp_path / name) for name in ("vectors", "captions", "boxes"))
            return LoadIndexRequest(new_job(), key, 8, 3, *names)

        return write

    def test_tiles_are_found_and_the_files_removed(self, make_client, make_bundle, load, tmp_path):
        client, model = make_client(), str(make_bundle())
        assert client.ask(load()).count == 3
        assert not {"vectors", "captions", "boxes"} & {path.name for path in tmp_path.iterdir()}
        hits = client.ask(SearchRequest(new_job(), "layer 1", "blue", model))
        assert hits.rows[0] == 2
        assert all(0 <= score <= 1 for score in hits.scores)
        near = client.ask(SearchRequest(new_job(), "layer 1", "blue", model, extent=[0, 0, 0.5, 0.5]))
        assert near.rows == [0]
        client.ask(load())  # loaded already: the files go all the same
        assert not (tmp_path / "vectors").exists()

    def test_tiles_without_embeddings_are_found_by_their_words_and_need_no_model(self, make_client, load, tmp_path):
        client, request = make_client(), load()
        (tmp_path / "vectors").write_bytes(b"")
        request.dim = 0
        client.ask(request)
        hits = client.ask(SearchRequest(new_job(), "layer 1", "blue -red", ""))
        assert (hits.rows, hits.vector_scores) == ([2], [0.0])

    def test_a_search_is_answered_while_a_run_goes_on(self, make_client, make_bundle, load, striped_raster):
        client, model = make_client(), str(make_bundle(settings={"seconds": 0.2}))
        client.ask(load())
        run = client.request(caption(striped_raster, model, batch_size=4))
        next(run), next(run)
        began = time.monotonic()
        assert client.ask(SearchRequest(new_job(), "layer 1", "green", model)).rows[0] == 1
        assert time.monotonic() - began < 1.0
        assert split([*_begun(), *run])[2].cancelled is False

    def test_search_by_tiles_filters_and_scores_of_every_row(self, make_client, make_bundle, load, tmp_path):
        client, model = make_client(), str(make_bundle())
        client.ask(load())
        like = SearchRequest(new_job(), "layer 1", "", "a model that is not there", like=[1], leave_out=[1])
        assert client.ask(like).rows == []  # rows 0 and 2 are at right angles to it
        np.array([0, 1], dtype="<u4").tofile(tmp_path / "rows")
        scores = tmp_path / "scores"
        request = SearchRequest(
            new_job(), "layer 1", "blue -red", model, rows_file=str(tmp_path / "rows"), scores_file=str(scores)
        )
        assert client.ask(request).rows == [1]
        written = np.fromfile(scores, dtype="<f4")
        assert written[0] == written[2] == 0 < written[1]
        with pytest.raises(InputError, match="Add what they should"):
            client.ask(SearchRequest(new_job(), "layer 1", "-red", model))

    def test_what_was_seen_in_tiles_of_another_layer_counts_as_tiles_of_this_one_do(
        self, make_client, make_bundle, load, tmp_path
    ):
        client, model = make_client(), str(make_bundle())
        client.ask(load())
        scores = str(tmp_path / "scores")

        def ask(**pointed):
            client.ask(SearchRequest(new_job(), "layer 1", "blue", model, scores_file=scores, **pointed))
            return np.fromfile(scores, dtype="<f4").tolist()

        def seen(row):
            return client.ask(EmbedRequest(new_job(), model, key="layer 1", rows=[row])).vector

        by_rows = ask(like=[1], unlike=[0])
        assert by_rows != ask()
        name = split_model(model)[1]
        assert ask(like_vector=seen(1), unlike_vector=seen(0), vector_model=name) == pytest.approx(by_rows, abs=1e-6)
        assert ask(like_vector=seen(1), vector_model="another model") == ask(), "what it saw cannot be compared"

    def test_an_index_that_is_gone_is_said_by_its_own_kind(self, make_client, make_bundle):
        with pytest.raises(IndexMissingError, match="Search again"):
            make_client().ask(SearchRequest(new_job(), "other layer", "blue", str(make_bundle())))

    def test_a_query_of_blanks(self, make_client, make_bundle, load):
        client = make_client()
        client.ask(load())
        with pytest.raises(InputError, match="query is empty"):
            client.ask(SearchRequest(new_job(), "layer 1", "  \n", str(make_bundle())))

    def test_files_that_are_cut_short(self, make_client, load, tmp_path):
        request = load()
        (tmp_path / "vectors").write_bytes(b"abcd")
        with pytest.raises(WorkerError, match="holds 2 numbers instead of 3 x 8"):
            make_client().ask(request)


def _begun():
    return [RunStarted("", 0, 0, "", {})]


class TestCancel:
    def test_is_answered_within_a_second_while_the_model_computes(self, make_client, make_bundle, striped_raster):
        client = make_client()
        request = caption(striped_raster, make_bundle(settings={"seconds": 3.0}))
        answers = client.request(request)
        next(answers)
        time.sleep(0.3)  # the first batch is being computed now
        began = time.monotonic()
        client.cancel(request.job)
        rest = list(answers)
        assert time.monotonic() - began < 1.0
        assert rest[-1].cancelled
        # The worker is of use again, and a run that waits for the abandoned batch begins.
        assert client.pid is not None
        assert isinstance(next(client.request(caption(striped_raster, request.model))), RunStarted)

    def test_keeps_what_was_sent(self, make_client, make_bundle, striped_raster):
        client = make_client()
        request = caption(striped_raster, make_bundle(settings={"seconds": 0.2}), batch_size=4)
        tiles, done = 0, None
        for answer in client.request(request):
            if isinstance(answer, TileBatch):
                tiles += len(answer.tiles)
                client.cancel(request.job)
            done = answer
        assert done.cancelled
        assert done.done == tiles
        assert 0 < tiles < 60

    def test_of_a_job_that_waits_for_its_turn(self, make_client, make_bundle, striped_raster):
        client, bundle = make_client(), make_bundle(settings={"seconds": 1.0})
        first = client.request(caption(striped_raster, bundle))
        next(first)
        request = caption(striped_raster, bundle)
        threading.Timer(0.3, client.cancel, [request.job]).start()
        assert client.ask(request).cancelled
        first.close()

    def test_leaving_the_loop_cancels(self, make_client, make_bundle, striped_raster):
        client = make_client()
        answers = client.request(caption(striped_raster, make_bundle(settings={"seconds": 0.3}), batch_size=2))
        next(answers)
        answers.close()
        began = time.monotonic()
        assert split(client.request(caption(striped_raster, make_bundle("quick"))))[2].done == 60
        assert time.monotonic() - began < 5  # thirty batches of 0.3 s were not waited for

    @POSIX
    def test_a_worker_that_is_stuck_is_stopped(self, make_client, make_bundle, striped_raster, monkeypatch):
        monkeypatch.setattr("tilescribe.core.worker.client.CANCEL_SECONDS", 1.0)
        client = make_client()
        request = caption(striped_raster, make_bundle(settings={"seconds": 0.2}), batch_size=4)
        answers = client.request(request)
        next(answers), next(answers)
        pid = client.pid
        os.kill(pid, signal.SIGSTOP)
        client.cancel(request.job)
        last = list(answers)[-1]
        assert last.cancelled
        assert gone(pid)
