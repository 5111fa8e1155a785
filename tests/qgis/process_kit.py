"""What the tests from a shell share: qgis_process in a profile of its own."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest
from places import ROOT, RUNTIME

PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")


@pytest.fixture(scope="module")
def qgis_process(tmp_path_factory):
    """Return a function that calls qgis_process and returns (exit status, everything it said)."""
    if PROGRAM is None:
        pytest.skip("qgis_process is not installed")
    home = tmp_path_factory.mktemp("profile with space")
    plugins = home / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "tilescribe").symlink_to(ROOT)
    environ = {
        **os.environ,
        "QGIS_CUSTOM_CONFIG_PATH": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "TILESCRIBE_PYTHON": str(RUNTIME),
    }

    def call(*arguments: str, **more: str) -> tuple[int, str]:
        done = subprocess.run(
            [PROGRAM, *arguments],
            env={**environ, **more},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=300,
        )
        return done.returncode, done.stdout.decode("utf-8", "replace")

    status, said = call("plugins", "enable", "tilescribe")
    assert status == 0, said
    return call
