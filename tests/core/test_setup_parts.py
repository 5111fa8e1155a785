"""The setup's small parts: Pythons, proxies, pip's lines and failures, the end of a child, the self-test."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from tilescribe.core.errors import RuntimeMissingError
from tilescribe.core.setup import kinds, packages, pythons, self_test
from tilescribe.core.setup.child import CancelledError, run
from tilescribe.core.setup.network import Network

from ..wheel_kit import write_python_without_ssl
from .worker_kit import gone

DOUBLE = Path(__file__).resolve().parent / "worker_double.py"


def test_this_python_is_found_and_fit():
    found = pythons.examine(sys.executable)
    assert found.version == tuple(sys.version_info[:3])
    assert not found.refusal
    assert found.label.startswith("Python 3.")
    assert pythons.examine(sys.prefix).version == found.version  # a virtual environment's folder


def test_a_search_for_pythons_that_is_given_up_ends_with_what_it_found():
    assert pythons.find(lambda: True) == []


def test_what_is_no_python_is_refused(tmp_path):
    for name in ("python3", "x" * 300):  # the second stands for a path that the system will not look at
        with pytest.raises(RuntimeMissingError, match="There is no Python"):
            pythons.examine(str(tmp_path / name))
    with pytest.raises(RuntimeMissingError, match="is not a Python"):
        pythons.examine("/bin/sh")
    liar = tmp_path / "python3"
    liar.write_text("#!/bin/sh\necho I am a snake\n")
    liar.chmod(0o755)
    with pytest.raises(RuntimeMissingError, match="I am a snake"):
        pythons.examine(str(liar))


def test_a_python_without_ssl_is_known_and_comes_last(tmp_path):
    without = pythons.examine(write_python_without_ssl(tmp_path))
    assert not without.ssl
    assert not without.refusal  # it can install from a folder
    fit = pythons.examine(sys.executable)
    assert fit.ssl
    assert sorted([without, fit], key=pythons._preference) == [fit, without]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"version": (3, 9, 1)}, "needs 3.11"),
        ({"bits": 32}, "64-bit"),
        ({"implementation": "PyPy"}, "usual build"),
        ({"venv": False}, "python3.12-venv"),
        ({"pip": (), "ensurepip": False}, "python3.12-venv"),
        ({"pip": (), "ensurepip": True}, ""),
        ({}, ""),
    ],
)
def test_why_a_python_does_not_suit(changes, said):
    facts = {"version": (3, 12, 1), "pip": (24, 0), "bits": 64, "implementation": "CPython"}
    facts = {**facts, "venv": True, "ensurepip": True, "threads": True, **changes}
    refusal = pythons._refusal("/p", facts["version"], facts["pip"], facts)
    assert said in refusal
    assert bool(refusal) == bool(said)


def test_candidates_on_each_system(tmp_path):
    (tmp_path / "Programs" / "Python" / "Python312").mkdir(parents=True)
    windows = [path.as_posix() for path in pythons.candidates({"LOCALAPPDATA": str(tmp_path), "PATH": ""}, "win32")]
    assert f"{tmp_path}/Programs/Python/Python312/python.exe" in windows
    mac = [path.as_posix() for path in pythons.candidates({"PATH": ""}, "darwin")]
    assert "/opt/homebrew/opt/python@3.12/bin/python3.12" in mac


def test_every_system_has_a_light_and_a_full_runtime():
    for platform in ("linux", "win32", "darwin"):
        offered = kinds.kinds(platform)
        assert offered[0].id == "light"
        assert offered[-1].torch
        assert len({kinds.digest(kind) for kind in offered}) == len(offered)
        assert kinds.kind_of(offered[-1].id, platform) == offered[-1]
    assert kinds.kind_of("no such") == kinds.LIGHT
    assert kinds.count_packages(kinds.LIGHT) > 20


def test_torch_is_the_version_the_project_pins():
    text = (kinds.REQUIREMENTS.parent / "pyproject.toml").read_text(encoding="utf-8")
    assert f'"{kinds.TORCH}"' in text


def test_the_proxy_of_qgis_becomes_pips(tmp_path):
    network = Network("http", "proxy.example", 3128, "me@work", "p@ss:word", ("intranet",), "-----BEGIN-----")
    found = network.variables({}, tmp_path)
    assert found["HTTPS_PROXY"] == found["http_proxy"] == "http://me%40work:p%40ss%3Aword@proxy.example:3128"
    assert found["NO_PROXY"] == "intranet"
    assert Path(found["PIP_CERT"]).read_text() == "-----BEGIN-----"
    assert "PIP_CERT" not in network.variables({"PIP_CERT": "/mine.pem"}, tmp_path)
    assert "p@ss" not in repr(network)
    assert "p%40ss%3Aword" in network.secrets
    assert Network().variables({}, tmp_path) == {}
    with pytest.raises(RuntimeMissingError, match="SOCKS"):
        Network("socks", "proxy.example", 1080).variables({}, tmp_path)


def test_pips_lines_become_progress(tmp_path):
    progress = packages.Progress(4)
    for line in (
        "Collecting numpy==2",
        "  Downloading numpy-2.whl (16.0 MB)",
        "Ignoring colorama: markers",
        "Processing ./x.whl",
    ):
        progress.hear(line)
    assert progress.seen == 3
    assert not progress.installing
    progress.hear("Installing collected packages: numpy, shapely")
    assert progress.installing
    (tmp_path / "pip-unpack-1").mkdir()
    (tmp_path / "pip-unpack-1" / "numpy.whl").write_bytes(b"x" * 900)
    (tmp_path / "copy for the cache").write_bytes(b"x" * 900)
    assert packages.fetched_bytes(tmp_path) == 900


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "damaged on its way"),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk is full"),
        (
            '(Caused by SSLError("Can\'t connect to HTTPS URL because the SSL module is not available."))',
            "another Python",
        ),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'))", "certificate"),
        ("ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy'))", "proxy refused"),
        ("NewConnectionError('<pip>: Failed to establish a new connection')", "network did not answer"),
        ("ERROR: [WinError 5] Access is denied: 'C:/x'", "virus scanner"),
        ("ERROR: No matching distribution found for rasterio==1", "no rasterio==1 for this Python"),
        ("ERROR: something new", "something new"),
    ],
)
def test_pips_failures_are_sentences(line, said):
    error = packages.failure(["Collecting rasterio", line], None)
    assert said in str(error)


def test_a_child_ends_with_all_that_it_started(tmp_path):
    marker = tmp_path / "grandchild"
    grandchild = f"import time, pathlib; pathlib.Path({str(marker)!r}).write_text(str(__import__('os').getpid())); time.sleep(60)"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {grandchild!r}])"
    begun = time.monotonic()
    with pytest.raises(CancelledError):
        run([sys.executable, "-c", code], dict(os.environ), cancelled=lambda: marker.exists() and marker.read_text())
    assert time.monotonic() - begun < 10
    pid = int(marker.read_text())
    for _ in range(50):
        if not _alive(pid):
            break
        time.sleep(0.1)
    assert not _alive(pid)


def _alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False


def test_the_self_test_believes_sense_only(make_bundle, tmp_path):
    folder = make_bundle("says-colours")
    with pytest.raises(RuntimeMissingError, match="drawn beach"):
        self_test.check(sys.executable, tmp_path / "log" / "w.log", model=str(folder), bootstrap=DOUBLE)


def test_a_self_test_that_hangs_ends_when_it_is_cancelled(tmp_path):
    marker, hangs = tmp_path / "pid", tmp_path / "hangs.py"
    hangs.write_text(
        f"import os, pathlib, time; pathlib.Path({str(marker)!r}).write_text(str(os.getpid())); time.sleep(20)"
    )
    with pytest.raises(CancelledError):
        self_test.check(
            sys.executable,
            tmp_path / "log" / "w.log",
            bootstrap=hangs,
            cancelled=lambda: marker.exists() and bool(marker.read_text()),
        )
    assert gone(int(marker.read_text()), seconds=0.1)


def test_the_self_test_passes_with_the_embedded_model(tmp_path):
    health = self_test.check(sys.executable, tmp_path / "log" / "w.log")
    assert health.packages["onnxruntime"]
    assert "CPU" in health.device
    assert health.confidence > 0.3
