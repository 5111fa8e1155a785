"""A real worker process, as QGIS meets it: runs, searches, cancels, and every way in which it can go wrong."""

from __future__ import annotations

import base64
import os
import shutil
import signal
import subprocess
import sys
import textwrap
import threading
import time
import venv
from pathlib import Path

import numpy as np
import pytest

from tilescribe.core.errors import (
    BundleError,
    IndexMissingError,
    InputError,
    RuntimeMissingError,
    TilescribeError,
    WorkerError,
)
from tilescribe.core.worker import protocol
from tilescribe.core.worker.client import new_job
from tilescribe.core.worker.link import Link
from tilescribe.core.worker.protocol import (
    CaptionRequest,
    Estimate,
    EstimateRequest,
    GridParams,
    JobDone,
    LoadIndexRequest,
    ModelsRequest,
    RunStarted,
    SearchRequest,
    TileBatch,
)

ROOT = Path(__file__).resolve().parents[2]
DOUBLE = Path(__file__).resolve().parent / "worker_double.py"
GRID = GridParams(tile_size=64)
POSIX = pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")


def caption(raster, model, **changes) -> CaptionRequest:
    return CaptionRequest(new_job(), str(raster), str(model), **{"grid": GRID, **changes})


def split(answers):
    """Return (RunStarted, tiles, JobDone) of a run's answers."""
    answers = list(answers)
    assert isinstance(answers[0], RunStarted)
    assert isinstance(answers[-1], JobDone)
    assert all(isinstance(answer, TileBatch) for answer in answers[1:-1])
    return answers[0], [tile for batch in answers[1:-1] for tile in batch.tiles], answers[-1]


def gone(pid: int, seconds: float = 10.0) -> bool:
    """Wait until no process has this id."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z":
                return True
        except OSError:
            return True
        time.sleep(0.05)
    return False


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
        assert client.is_running
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


class TestBadDays:
    @POSIX
    def test_killed_in_the_middle(self, make_client, make_bundle, striped_raster):
        client = make_client()
        answers = client.request(caption(striped_raster, make_bundle(settings={"seconds": 0.2}), batch_size=4))
        next(answers), next(answers)
        os.kill(client.pid, signal.SIGKILL)
        with pytest.raises(WorkerError, match=r"SIGKILL.*already written are kept: run again.*worker\.log"):
            list(answers)
        assert split(client.request(caption(striped_raster, make_bundle("quick"))))[2].done == 60
        assert client.generation == 2

    @POSIX
    def test_a_model_that_takes_the_worker_with_it(self, make_client, make_bundle, striped_raster):
        with pytest.raises(WorkerError, match="SIGKILL"):
            list(make_client().request(caption(striped_raster, make_bundle(settings={"dies": True}))))

    @POSIX
    def test_a_worker_that_falls_silent(self, make_client, make_bundle, striped_raster):
        client = make_client(stall_seconds=3)
        answers = client.request(caption(striped_raster, make_bundle(settings={"seconds": 0.2}), batch_size=4))
        next(answers), next(answers)
        pid = client.pid
        os.kill(pid, signal.SIGSTOP)
        with pytest.raises(WorkerError, match=r"said nothing for 3 seconds.*run again"):
            list(answers)
        assert gone(pid)

    def test_a_slow_model_is_no_stall(self, make_client, make_bundle, striped_raster):
        client = make_client(stall_seconds=2)
        bundle = make_bundle(settings={"seconds": 5.0})
        request = caption(striped_raster, bundle, grid=GridParams(tile_size=320))
        assert split(client.request(request))[2].done > 0

    def test_a_fault_in_the_model_ends_the_job_and_not_the_worker(self, make_client, make_bundle, striped_raster):
        client = make_client()
        with pytest.raises(TilescribeError, match=r"ZeroDivisionError.*log"):
            list(client.request(caption(striped_raster, make_bundle(settings={"raises": True}))))
        assert client.generation == 1
        assert client.is_running
        assert "the double divides" in client.log_file.read_text(encoding="utf-8")

    def test_a_library_that_tries_to_end_the_program(self, make_client, make_bundle, striped_raster):
        client = make_client()
        with pytest.raises(TilescribeError):
            list(client.request(caption(striped_raster, make_bundle(settings={"exits": True}))))
        assert client.ask(ModelsRequest(new_job())).models is not None
        assert client.generation == 1

    def test_a_log_that_has_grown_large_is_put_aside(self, make_client, monkeypatch):
        monkeypatch.setattr("tilescribe.core.worker.link.LARGEST_LOG", 10)
        client = make_client()
        client.log_file.parent.mkdir()
        client.log_file.write_text("much was written here before")
        client.start()
        assert "much" not in client.log_file.read_text()
        assert client.log_file.with_name("worker.old.log").read_text() == "much was written here before"

    def test_a_missing_raster_and_a_damaged_bundle(self, make_client, make_bundle, striped_raster, tmp_path):
        client, bundle = make_client(), make_bundle()
        with pytest.raises(InputError):
            list(client.request(caption(tmp_path / "no such.tif", bundle)))
        (bundle / "vision.onnx").write_bytes(b"weighty")
        with pytest.raises(BundleError, match=r"vision\.onnx.*checksum.*Install the model again"):
            list(client.request(caption(striped_raster, bundle)))

    def test_a_damaged_request_is_answered_and_the_worker_goes_on(self, make_client, make_bundle):
        client = make_client()
        client.start()
        inbox = client._link.open_inbox("odd")
        client._link._process.stdin.write(b'{"type": "CaptionRequest", "job": "odd"}\n')
        client._link._process.stdin.flush()
        assert "lacks the field raster" in inbox.get(timeout=5).message
        assert client.ask(ModelsRequest(new_job())).models is not None

    def test_one_job_cannot_be_asked_twice_at_once(self, make_client, make_bundle, striped_raster):
        client = make_client()
        request = caption(striped_raster, make_bundle(settings={"seconds": 0.2}))
        answers = client.request(request)
        next(answers)
        with pytest.raises(WorkerError, match="running already"):
            next(client.request(request))
        answers.close()

    def test_after_close_nothing_starts(self, make_client, make_bundle, striped_raster):
        client = make_client()
        answers = client.request(caption(striped_raster, make_bundle(settings={"seconds": 0.2})))
        next(answers)
        pid = client.pid
        client.close()
        with pytest.raises(WorkerError, match="closed"):
            list(answers)
        with pytest.raises(WorkerError, match="closed"):
            client.start()
        assert gone(pid)


class TestStarting:
    def test_what_the_runtime_is(self, make_client):
        ready = make_client(bootstrap=None).start()
        assert ready.protocol == protocol.PROTOCOL_VERSION
        assert "rscapret-onnx" in ready.engines
        assert ready.packages["numpy"] == np.__version__
        assert any("CPU" in device for device in ready.devices)

    def test_no_such_interpreter(self, make_client, tmp_path):
        with pytest.raises(RuntimeMissingError, match=r"cannot be started.*settings"):
            make_client(python=str(tmp_path / "python3")).start()

    @POSIX
    def test_something_that_is_no_python(self, make_client, tmp_path):
        other = tmp_path / "python3"
        other.write_text("#!/bin/sh\necho this is something else >&2\nexit 9\n")
        other.chmod(0o755)
        with pytest.raises(RuntimeMissingError, match=r"exit status 9.*something else.*settings"):
            make_client(python=str(other)).start()

    def test_a_python_without_the_packages(self, make_client, tmp_path):
        venv.create(tmp_path / "bare")
        python = tmp_path / "bare" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        with pytest.raises(RuntimeMissingError, match=r"lacks numpy, pillow, rasterio,.*onnxruntime.*pip install"):
            make_client(python=str(python), bootstrap=None).start()

    def test_a_package_that_does_not_load(self, make_client, tmp_path):
        broken = tmp_path / "broken"
        broken.mkdir()
        (broken / "onnxruntime.py").write_text("raise ImportError('DLL load failed')")
        script = tmp_path / "bootstrap.py"
        script.write_text(f"import sys, runpy; sys.path.insert(0, {str(broken)!r})\n" + _run_real_bootstrap())
        with pytest.raises(RuntimeMissingError, match=r"onnxruntime is installed.*DLL load failed"):
            make_client(bootstrap=script).start()

    def test_an_old_python(self, make_client, tmp_path):
        script = tmp_path / "bootstrap.py"
        script.write_text("import sys; sys.version_info = (3, 9, 18)\n" + _run_real_bootstrap())
        with pytest.raises(RuntimeMissingError, match=r"needs Python 3\.11 or newer, but .* is Python 3\.9\.18"):
            make_client(bootstrap=script).start()

    def test_another_version_of_the_protocol(self, make_client, tmp_path, monkeypatch):
        monkeypatch.setattr("tilescribe.core.worker.link.PROTOCOL_VERSION", 99)
        with pytest.raises(WorkerError, match=r"different versions.*99.*Restart QGIS"):
            make_client().start()

    def test_a_worker_that_says_nonsense(self, make_client, tmp_path):
        script = tmp_path / "bootstrap.py"
        script.write_text("import sys, time; print('hello', flush=True); time.sleep(60)")
        with pytest.raises(WorkerError, match="could not be read"):
            make_client(bootstrap=script).start()

    @POSIX
    def test_the_environment_and_the_folder_are_neutral(self, make_client, tmp_path, monkeypatch):
        monkeypatch.setenv("PYTHONPATH", "/nowhere")
        monkeypatch.setenv("PROJ_LIB", "/nowhere")
        client = make_client()
        client.start()
        environ = Path(f"/proc/{client.pid}/environ").read_text()
        assert "/nowhere" not in environ
        assert os.readlink(f"/proc/{client.pid}/cwd") == str(client.log_file.parent)
        command = Path(f"/proc/{client.pid}/cmdline").read_text().split("\0")
        assert command[1:3] == ["-I", "-B"]

    def test_a_package_folder_of_any_name(self, make_client, tmp_path):
        copy = tmp_path / "Tilescribe plugin (ü)"
        shutil.copytree(ROOT / "core", copy / "core", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "__init__.py", copy)
        client = make_client(bootstrap=copy / "core" / "worker" / "bootstrap.py")
        assert client.ask(ModelsRequest(new_job())).models is not None
        assert not list(copy.rglob("__pycache__"))  # a plugin folder may be read-only, and is left as it is


def _run_real_bootstrap() -> str:
    real = ROOT / "core" / "worker" / "bootstrap.py"
    return f"import runpy; runpy.run_path({str(real)!r}, run_name='__main__')\n"


@POSIX
class TestLeaving:
    def test_when_its_parent_is_killed(self, tmp_path, make_bundle, striped_raster):
        bundle = make_bundle(settings={"seconds": 60.0})
        script = textwrap.dedent(
            f"""
            import time
            from pathlib import Path
            from tilescribe.core.worker.client import WorkerClient
            from tilescribe.core.worker.protocol import CaptionRequest
            client = WorkerClient({sys.executable!r}, Path({str(ROOT)!r}), Path({str(tmp_path / "w.log")!r}),
                                  bootstrap=Path({str(DOUBLE)!r}))
            client.start()
            run = client.request(CaptionRequest("j", {str(striped_raster)!r}, {str(bundle)!r}))
            next(run)
            print(client.pid, flush=True)
            time.sleep(600)
            """
        )
        parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
        pid = int(parent.stdout.readline())
        parent.kill()
        parent.wait()
        parent.stdout.close()
        assert gone(pid, seconds=5)

    def test_when_its_parent_is_gone_but_the_pipe_is_held_open_by_another(self, tmp_path):
        reading, writing = os.pipe()
        script = f"""
import subprocess, sys, time
child = subprocess.Popen([{sys.executable!r}, "-I", {str(DOUBLE)!r}], stdin={reading}, stdout=subprocess.DEVNULL,
                         stderr=subprocess.DEVNULL)
time.sleep(1.0)
print(child.pid, flush=True)
"""
        parent = subprocess.Popen(
            [sys.executable, "-c", script],
            stdout=subprocess.PIPE,
            text=True,
            pass_fds=[reading],
            start_new_session=True,
        )
        pid = int(parent.stdout.readline())
        parent.wait()
        parent.stdout.close()
        assert gone(pid, seconds=5)
        os.close(reading)
        os.close(writing)

    def test_after_idle_minutes_and_comes_back_when_asked(self, make_client, make_bundle, striped_raster, monkeypatch):
        monkeypatch.setenv("TILESCRIBE_TEST_IDLE", "1.5")
        client = make_client()
        busy = caption(striped_raster, make_bundle(settings={"seconds": 1.0}), grid=GridParams(tile_size=200))
        assert split(client.request(busy))[2].done > 4  # longer than the idle time, and not idle
        pid = client.pid
        assert gone(pid, seconds=6)
        assert client.ask(ModelsRequest(new_job())).models is not None
        assert client.generation == 2

    def test_a_request_that_meets_a_leaving_worker_is_sent_again(self, make_client, monkeypatch):
        client = make_client()
        client.start()
        send = Link.send
        left = []

        def send_too_late(link, message):
            if not left and isinstance(message, ModelsRequest):
                left.append(link.pid)
                send(link, protocol.Shutdown())
                assert gone(link.pid)
            send(link, message)

        monkeypatch.setattr(Link, "send", send_too_late)
        assert client.ask(ModelsRequest(new_job())).models is not None
        assert client.generation == 2
