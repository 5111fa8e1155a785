"""Installing models: only whole and harmless ones get in, and only the person's own go out."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import json
import os
import shutil
import threading
import zipfile
from concurrent.futures import ThreadPoolExecutor

import pytest

from tilescribe.core.errors import BundleError
from tilescribe.core.file_lock import TakenError, locked
from tilescribe.core.models import library
from tilescribe.core.models.library import StoppedError, bundles_in, install, remove
from tilescribe.core.models.registry import find_bundle, list_bundles


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "Zo\u00eb's data"))
    return tmp_path / "Zo\u00eb's data" / "tilescribe" / "models"


def zip_of(folder, path, top="", extra=()):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            archive.write(file, top + file.relative_to(folder).as_posix())
        for name, data in extra:
            archive.writestr(name, data)
    return path


def nothing_is_left(shelf):
    return not shelf.exists() or not list(shelf.iterdir())


@pytest.mark.parametrize("top", ["", "double-1.0.0/"])
def test_from_a_zip(make_bundle, shelf, tmp_path, top):
    shares = []
    source = zip_of(make_bundle(), tmp_path / "a.zip", top, [(top + "README", "left out"), ("__MACOSX/x", "")])
    bundle = install(source, shelf, report=shares.append)
    assert bundle.folder == shelf / "double"
    assert sorted(path.name for path in bundle.folder.iterdir()) == ["model.json", "vision.onnx"]
    assert shares[-1] == 1.0
    assert [one.id for one in bundles_in(shelf)] == ["double"]
    assert "double" in [one.id for one in list_bundles()]
    assert find_bundle("double 1.0.0").folder == bundle.folder
    remove("double", shelf)
    assert nothing_is_left(shelf)


def test_from_a_folder(make_bundle, shelf):
    folder = make_bundle()
    install(folder, shelf)
    assert folder.exists()
    with pytest.raises(BundleError, match="installed already"):
        install(folder, shelf)
    assert [one.id for one in bundles_in(shelf)] == ["double"]


def test_a_damaged_one_stays_out(make_bundle, shelf, tmp_path):
    folder = make_bundle()
    (folder / "vision.onnx").write_bytes(b"changed")
    with pytest.raises(BundleError, match="checksum") as caught:
        install(folder, shelf)
    assert library.STAGING not in str(caught.value)
    (folder / "vision.onnx").unlink()
    for source in (folder, zip_of(folder, tmp_path / "a.zip")):
        with pytest.raises(BundleError, match=r"no vision\.onnx"):
            install(source, shelf)
    (tmp_path / "b.zip").write_bytes(b"PK nothing")
    with pytest.raises(BundleError, match="not a zip"):
        install(tmp_path / "b.zip", shelf)
    with pytest.raises(BundleError, match=r"no model\.json|files model\.json"):
        install(zip_of(tmp_path / "nothing", tmp_path / "c.zip"), shelf)
    assert nothing_is_left(shelf)


@pytest.mark.parametrize(
    "name", ["../evil.json", "/etc/evil.json", "a/../../evil.json", "..\\evil.json", "C:/evil.json"]
)
def test_no_path_leaves_the_folder(make_bundle, shelf, tmp_path, name):
    folder = make_bundle()
    with pytest.raises(BundleError, match="refused"):
        install(zip_of(folder, tmp_path / "a.zip", extra=[(name, "{}")]), shelf)
    manifest = json.loads((folder / "model.json").read_text())
    manifest["files"][name] = hashlib.sha256(b"{}").hexdigest()
    (folder / "model.json").write_text(json.dumps(manifest))
    with pytest.raises(BundleError, match="refused"):
        install(folder, shelf)
    assert nothing_is_left(shelf)
    assert not list(tmp_path.rglob("evil.json"))


def test_no_links(make_bundle, shelf, tmp_path):
    folder = make_bundle()
    (tmp_path / "secret").write_bytes(b"weights")
    (folder / "vision.onnx").unlink()
    os.symlink(tmp_path / "secret", folder / "vision.onnx")
    with pytest.raises(BundleError, match="is a link"):
        install(folder, shelf)
    member = zipfile.ZipInfo("vision.onnx")
    member.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(folder / "model.json", "model.json")
        archive.writestr(member, "/etc/passwd")
    with pytest.raises(BundleError, match="link"):
        install(tmp_path / "a.zip", shelf)
    assert nothing_is_left(shelf)


def test_nothing_too_large(make_bundle, shelf, tmp_path, monkeypatch):
    folder = make_bundle()
    monkeypatch.setattr(library, "LARGEST", 3)
    with pytest.raises(BundleError, match="larger than"):
        install(folder, shelf)
    monkeypatch.setattr(library, "LARGEST", 2**30)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10, 9, 1))
    with pytest.raises(BundleError, match="Make room"):
        install(folder, shelf)
    monkeypatch.setattr(library, "MOST_FILES", 1)
    with pytest.raises(BundleError, match="2 files"):
        install(zip_of(folder, tmp_path / "a.zip"), shelf)
    assert nothing_is_left(shelf)


def test_a_program_is_no_weight(make_bundle, shelf):
    folder = make_bundle(files={"weights.pkl": "0" * 64})
    (folder / "weights.pkl").write_bytes(b"")
    with pytest.raises(BundleError, match="can carry programs"):
        install(folder, shelf)


@pytest.mark.parametrize("packed", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_zip_whose_bytes_were_damaged_on_the_way(make_bundle, shelf, tmp_path, packed):
    folder = make_bundle()
    weights = bytes(range(256)) * 4000
    (folder / "vision.onnx").write_bytes(weights)
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", packed) as archive:
        archive.write(folder / "vision.onnx", "vision.onnx")
        start = 30 + len("vision.onnx")
        archive.write(folder / "model.json", "model.json", zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    data[start + 20 : start + 60] = b"\xff" * 40
    path.write_bytes(data)
    with pytest.raises(BundleError, match=r"a\.zip"):
        install(path, shelf)
    assert nothing_is_left(shelf)


def test_one_that_cannot_be_removed_is_told_and_stays(make_bundle, shelf, monkeypatch):
    install(make_bundle(), shelf)

    def refuse(*_args, **_options):
        raise OSError(errno.EROFS, "Read-only file system")

    with monkeypatch.context() as patch:
        for name in ("replace", "mkdir"):
            patch.setattr(os, name, refuse)
        with pytest.raises(BundleError, match=r"cannot be removed.*Read-only"):
            remove("double", shelf)
    assert [one.id for one in bundles_in(shelf)] == ["double"]


def test_one_in_use_goes_when_the_worker_lets_go_of_it(make_bundle, shelf, monkeypatch):
    """Windows renames no folder that anybody has a file of open; a virus scanner reads what has just been written."""
    replace, open_to = os.replace, ["a virus scanner"]

    def refuse(source, target):
        if open_to:
            if "a virus scanner" in open_to:
                open_to.remove("a virus scanner")
            raise PermissionError(errno.EACCES, "Access is denied")
        replace(source, target)

    monkeypatch.setattr(library, "PAUSES", (0.0,))
    monkeypatch.setattr(os, "replace", refuse)
    install(make_bundle(), shelf)
    open_to.append("our worker")
    with pytest.raises(BundleError, match="Is it in use"):
        remove("double", shelf)
    remove("double", shelf, open_to.clear)
    assert nothing_is_left(shelf)


def test_stopping_leaves_nothing(make_bundle, shelf):
    with pytest.raises(StoppedError):
        install(make_bundle(), shelf, stopped=lambda: True)
    assert nothing_is_left(shelf)


def test_who_installs_leaves_alone_what_another_is_installing(make_bundle, shelf):
    began, go_on = threading.Event(), threading.Event()

    def held_up():
        began.set()
        go_on.wait(30)
        return False

    with ThreadPoolExecutor() as pool:
        first = pool.submit(install, make_bundle("first"), shelf, stopped=held_up)
        assert began.wait(30)
        install(make_bundle("second"), shelf, stopped=go_on.set)  # asked while it waits, too
        assert first.result().id == "first"
    assert sorted(path.name for path in shelf.iterdir()) == ["first", "second"]


@pytest.mark.parametrize("locks", [True, False])
def test_what_a_killed_try_has_left_goes_with_the_next(make_bundle, shelf, monkeypatch, locks):
    left = shelf / (library.STAGING + "left")
    left.mkdir(parents=True)

    def refuse(*_):
        raise OSError(errno.ENOLCK, "No locks available")

    if not locks:  # then nobody can tell what is left from what is coming
        monkeypatch.setattr(fcntl, "flock", refuse)
    install(make_bundle(), shelf)
    assert left.exists() != locks
    assert [one.id for one in bundles_in(shelf)] == ["double"]


def test_a_lock_is_held_by_one_and_leaves_no_file(tmp_path):
    path = tmp_path / "lock"
    with locked(path) as held:
        assert held
        with pytest.raises(TakenError), locked(path):
            pass
        with pytest.raises(StoppedError), locked(path, wait=stop):
            pass
        assert path.exists()
    assert not path.exists()
    with locked(path) as held:
        assert held


def stop():
    raise StoppedError


def test_embedded_models_are_neither_replaced_nor_removed(make_bundle, shelf):
    with pytest.raises(BundleError, match="embedded"):
        install(make_bundle("rscapret-nano"), shelf, taken=("rscapret-nano",))
    shelf.mkdir(parents=True, exist_ok=True)
    with pytest.raises(BundleError, match="not removed"):
        remove("rscapret-nano", shelf)
