"""A real worker process on bad days: killed, silent, at fault, asked nonsense, closed in the middle."""

from __future__ import annotations

import os
import signal

import pytest

from tilescribe.core.errors import BundleError, InputError, TilescribeError, WorkerError
from tilescribe.core.worker.client import new_job
from tilescribe.core.worker.protocol import GridParams, ModelsRequest

from .worker_kit import POSIX, caption, gone, split


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

    @POSIX
    def test_a_worker_that_reads_no_more_holds_nobody_up(self, make_client, make_bundle, striped_raster):
        client = make_client(stall_seconds=3)
        client.start()
        os.kill(client.pid, signal.SIGSTOP)
        mask = "POLYGON((" + ", ".join(f"{i} {i}" for i in range(100_000)) + "))"  # more than a pipe holds
        request = caption(striped_raster, make_bundle(), grid=GridParams(tile_size=64, mask_wkt=mask))
        with pytest.raises(WorkerError, match="said nothing for 3 seconds"):
            list(client.request(request))

    def test_rubbish_ends_the_job(self, make_client, tmp_path):
        script = tmp_path / "rubbish.py"
        script.write_text("import sys\nsys.stdin.readline()\nprint('[' * 200_000, flush=True)\nsys.stdin.read()\n")
        with pytest.raises(WorkerError, match=r"could not be read.*was stopped"):
            make_client(bootstrap=script).ask(ModelsRequest(new_job()))

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
        assert client.pid is not None
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
