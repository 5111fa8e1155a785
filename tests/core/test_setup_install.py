"""Making the runtime with real environments and a real pip, from wheels that the tests build: no network anywhere."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from wheel_kit import write_lock, write_python_without_ssl, write_wheel

from tilescribe.core.errors import RuntimeMissingError
from tilescribe.core.setup import place as place_module
from tilescribe.core.setup.child import CancelledError
from tilescribe.core.setup.install import Plan, install
from tilescribe.core.setup.kinds import Kind
from tilescribe.core.setup.kinds import Step as PipStep
from tilescribe.core.setup.place import Place
from tilescribe.core.setup.self_test import Health
from tilescribe.core.worker.runtime import find_runtime, managed_folder

KIND = Kind("light", (PipStep(lock="light.txt"),), 1000, 1000)
never = bool  # bool() is False


def passes(python, log_file, *, torch, cancelled):
    """Stand in for the self-test: the tiny wheels are no model."""
    subprocess.run([python, "-I", "-c", "import tinyone, tinytwo"], check=True)
    return Health("3", ["CPU"], {}, "a beach", 0.9)


@pytest.fixture
def data(tmp_path, monkeypatch):
    """Return the folder that stands for a person's data, with a space and letters from elsewhere in its path."""
    folder = tmp_path / "Zo\u00eb M\u00fcller \u6e2c\u8a66"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    monkeypatch.delenv("TILESCRIBE_PYTHON", raising=False)
    for name, value in (("PIP_USER", "1"), ("PIP_TARGET", str(tmp_path / "elsewhere")), ("PIP_NO_BINARY", ":all:")):
        monkeypatch.setenv(name, value)  # a person's own habits with pip
    return folder


@pytest.fixture
def plan(data, tmp_path):
    """Return a plan to install two tiny wheels from a folder."""
    wheels = tmp_path / "packages for me"
    made = [write_wheel(wheels, "tinyone", padding=10_000), write_wheel(wheels, "tinytwo")]
    write_lock(tmp_path / "requirements" / "light.txt", made)
    place = Place(managed_folder())
    log = data / "worker.log"
    return Plan(place, KIND, sys.executable, log, wheels=wheels, requirements=tmp_path / "requirements", test=passes)


def test_a_runtime_is_made_used_repaired_and_removed(plan):
    steps = []
    health = install(plan, steps.append, never)
    assert health.caption == "a beach"
    first = find_runtime()
    assert first.startswith(str(plan.place.current))
    assert subprocess.run([first, "-I", "-c", "import tinyone"], check=False).returncode == 0
    shares = [step.share for step in steps]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert any("tinytwo" in step.line for step in steps)
    assert {"environment", "packages", "unpacking", "test", "done"} == {step.what for step in steps}
    left = {path.name for path in plan.place.folder.iterdir()}
    assert left == {"a", "current.json"}

    def fails(*_, **__):
        raise RuntimeMissingError("The model describes a drawn beach as 'a a a'.")

    with pytest.raises(RuntimeMissingError, match="drawn beach"):
        install(replace(plan, test=fails), steps.append, never)
    assert find_runtime() == first, "one that fails its test is not put into use"

    install(plan, steps.append, never)  # repair: beside the old one, which goes afterwards
    assert find_runtime() != first
    assert not Path(first).exists()

    plan.place.remove()
    with pytest.raises(RuntimeMissingError, match="Set up the runtime"):
        find_runtime()


def test_a_cancelled_one_is_no_runtime_and_can_go_on(plan):
    seen = []
    begun = time.monotonic()

    def cancelled():
        return any(step.what == "packages" for step in seen)

    with pytest.raises(CancelledError):
        install(plan, seen.append, cancelled)
    assert time.monotonic() - begun < 20
    assert plan.place.unfinished["kind"] == "light"
    with pytest.raises(RuntimeMissingError, match="half set up"):
        find_runtime()
    again = []
    install(plan, again.append, never)
    assert any("Going on" in step.line for step in again)
    assert find_runtime()
    assert plan.place.unfinished is None


def test_one_cancelled_while_it_is_tested_is_not_put_into_use(plan):
    tested = []

    def slowly(*words, **options):
        tested.append(words)
        return passes(*words, **options)

    with pytest.raises(CancelledError):
        install(replace(plan, test=slowly), lambda _: None, lambda: bool(tested))
    assert plan.place.unfinished
    with pytest.raises(RuntimeMissingError, match="half set up"):
        find_runtime()


def test_a_changed_package_is_refused(plan):
    write_wheel(plan.wheels, "tinytwo", code="import os")
    with pytest.raises(RuntimeMissingError, match="not the one that Tilescribe was tested with"):
        install(plan, lambda _: None, never)
    with pytest.raises(RuntimeMissingError):
        find_runtime()


def test_a_broken_package_is_named(plan, tmp_path):
    broken = plan.wheels / "tinytwo-1.0-py3-none-any.whl"
    broken.write_bytes(b"this is no zip")
    write_lock(tmp_path / "requirements" / "light.txt", sorted(plan.wheels.iterdir()))
    with pytest.raises(RuntimeMissingError, match=r"broken.*tinytwo"):
        install(plan, lambda _: None, never)


def test_a_package_that_is_not_in_the_folder(plan):
    (plan.wheels / "tinytwo-1.0-py3-none-any.whl").unlink()
    with pytest.raises(RuntimeMissingError, match=r"holds no tinytwo==1.0"):
        install(plan, lambda _: None, never)
    for name in ("no", "x" * 300):  # the second stands for a path that the system will not look at
        with pytest.raises(RuntimeMissingError, match="There is no folder"):
            install(replace(plan, wheels=plan.wheels / name), lambda _: None, never)


def test_a_python_that_cannot_reach_the_network_is_told_of_before_anything_is_made(plan, tmp_path):
    with pytest.raises(RuntimeMissingError, match="SSL module"):
        install(replace(plan, python=write_python_without_ssl(tmp_path), wheels=None), lambda _: None, never)
    assert not plan.place.folder.exists()


def test_the_disk_is_looked_at_first(plan):
    huge = replace(plan, kind=replace(KIND, space=10**15))
    steps = []
    with pytest.raises(RuntimeMissingError, match=r"not enough room.*are free"):
        install(huge, steps.append, never)
    assert steps == []


def test_room_is_found_above_a_path_that_the_system_will_not_look_at(tmp_path):
    assert Place(tmp_path / ("x" * 300) / "runtime").free_space() > 0


def test_two_do_not_build_in_one_place(plan):
    with plan.place.lock(), pytest.raises(RuntimeMissingError, match="Another QGIS"):
        install(plan, lambda _: None, never)


def test_a_file_system_without_locks_keeps_nobody_from_building(plan, monkeypatch):
    def refuse(_):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("tilescribe.core.file_lock._take", refuse)
    install(plan, lambda _: None, never)
    assert find_runtime()


def test_a_folder_that_cannot_be_written(plan, tmp_path):
    (tmp_path / "a file").write_text("")
    with pytest.raises(RuntimeMissingError, match="cannot be written"):
        install(replace(plan, place=Place(tmp_path / "a file" / "runtime")), lambda _: None, never)


def test_what_is_in_use_is_read_carefully(plan):
    place = plan.place
    place.folder.mkdir(parents=True)
    for text in ("", "[]", '{"slot": "../../elsewhere"}', "{"):
        (place.folder / place_module.CURRENT).write_text(text)
        assert place.current is None
    (place.folder / place_module.CURRENT).write_text(json.dumps({"slot": "a"}))
    with pytest.raises(RuntimeMissingError, match="damaged"):
        find_runtime()
