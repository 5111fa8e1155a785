"""A real worker process comes and goes: Pythons that do not do, and the ways in which it leaves by itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
import venv
from pathlib import Path

import numpy as np
import pytest

from tilescribe.core.errors import RuntimeMissingError, WorkerError
from tilescribe.core.worker import protocol
from tilescribe.core.worker.client import new_job
from tilescribe.core.worker.link import Link
from tilescribe.core.worker.protocol import GridParams, ModelsRequest
from tilescribe.core.worker.runtime import interpreter_in, managed_folder

from .conftest import DOUBLE, ROOT
from .worker_kit import POSIX, caption, gone, split


class TestStarting:
    def test_what_the_runtime_is(self, make_client):
        ready = make_client(bootstrap=None).start()
        assert ready.protocol == protocol.PROTOCOL_VERSION
        assert "rscapret-onnx" in ready.engines
        assert ready.packages["numpy"] == np.__version__
        assert any("CPU" in device for device in ready.devices)

    def test_closed_at_the_moment_when_the_process_is_made(self, make_client, monkeypatch):
        client, made = make_client(), []

        class MadeTooLate(Link):
            def __init__(self, *arguments):
                client.close()
                super().__init__(*arguments)
                made.append(self.pid)

        monkeypatch.setattr("tilescribe.core.worker.client.Link", MadeTooLate)
        with pytest.raises(WorkerError, match="was closed"):
            client.start()
        assert gone(made[0])

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

    def test_the_plugins_own_runtime_without_a_package_is_repaired(self, make_client, tmp_path, monkeypatch):
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
        monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
        monkeypatch.setenv("HOME", str(tmp_path))
        venv.create(managed_folder() / "a")  # as the plugin makes one: no pip in it
        python = interpreter_in(managed_folder() / "a")
        with pytest.raises(RuntimeMissingError, match=r"lacks numpy.*Set up the Runtime, and repair it") as caught:
            make_client(python=str(python), bootstrap=None).start()
        assert "pip install" not in str(caught.value)

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
