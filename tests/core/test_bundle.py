"""Model folders: what is read, what is refused, and where they are found."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import time

import pytest

from tilescribe.core.errors import BundleError
from tilescribe.core.models import registry
from tilescribe.core.models.bundle import Bundle
from tilescribe.core.models.library import bundles_in

SHA = "0" * 64


def edit(folder, **changes):
    """Change entries of a manifest."""
    path = folder / "model.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changes), encoding="utf-8")


class TestLoading:
    def test_a_sound_bundle(self, make_bundle):
        bundle = Bundle.load(make_bundle(settings={"beams": 3}, can_chat=True))
        assert (bundle.id, bundle.version, bundle.label) == ("double", "1.0.0", "double 1.0.0")
        assert bundle.file("vision.onnx").read_bytes() == b"weights"
        assert bundle.settings == {"beams": 3}
        info = bundle.info("CPU")
        assert (info.id, info.embedding_dim, info.input_size, info.device) == ("double 1.0.0", 8, 32, "CPU")
        assert info.can_chat
        assert len(info.weights_sha256) == 64

    def test_one_that_goes_while_it_is_looked_at_has_no_size(self, make_bundle, tmp_path):
        bundle = Bundle.load(make_bundle())
        assert bundle.bytes > 0
        bundle.folder.rename(tmp_path / "elsewhere")
        assert bundle.bytes == 0

    def test_the_digest_is_of_the_weights_alone(self, make_bundle):
        first = make_bundle()
        digest = Bundle.load(first).weights_sha256
        edit(first, title="Other", version="2")
        assert Bundle.load(first).weights_sha256 == digest
        (first / "words.txt").write_text("a")
        listed = json.loads((first / "model.json").read_text())["files"]
        edit(first, files=listed | {"words.txt": hashlib.sha256(b"a").hexdigest()})
        assert Bundle.load(first).weights_sha256 == digest
        edit(first, files={"vision.onnx": SHA})
        assert Bundle.load(first, verify=False).weights_sha256 != digest

    def test_a_changed_file(self, make_bundle):
        folder = make_bundle()
        (folder / "vision.onnx").write_bytes(b"weightz")
        with pytest.raises(BundleError, match=r"vision\.onnx.*double.*damaged or was changed.*Install the model again"):
            Bundle.load(folder)
        assert Bundle.load(folder, verify=False).id == "double"

    def test_a_missing_file(self, make_bundle):
        folder = make_bundle()
        (folder / "vision.onnx").unlink()
        with pytest.raises(BundleError, match=r"vision\.onnx.*is missing"):
            Bundle.load(folder, verify=False)

    def test_verifying_a_hundred_megabytes_takes_less_than_a_second_or_so(self, make_bundle):
        folder = make_bundle()
        with (folder / "vision.onnx").open("wb") as stream:
            stream.truncate(100 * 2**20)
        began = time.monotonic()
        with pytest.raises(BundleError):
            Bundle.load(folder)
        assert time.monotonic() - began < 3

    @pytest.mark.parametrize(
        "name",
        [
            "../vision.onnx",
            "/etc/passwd.txt",
            "a/../../vision.onnx",
            "a\\..\\vision.onnx",
            "C:vision.onnx",
            "./vision.onnx",
            "",
            "a//vision.onnx",
            "model.json",
            "vision.onnx\n",
        ],
    )
    def test_names_that_lead_elsewhere_are_refused(self, make_bundle, name):
        with pytest.raises(BundleError, match=r"refused|can carry programs"):
            Bundle.load(make_bundle(files={name: SHA}))

    @pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
    def test_a_link_out_of_the_folder_is_refused(self, make_bundle, tmp_path):
        folder = make_bundle()
        (tmp_path / "outside.onnx").write_bytes(b"weights")
        (folder / "vision.onnx").unlink()
        (folder / "vision.onnx").symlink_to(tmp_path / "outside.onnx")
        with pytest.raises(BundleError, match="link out of"):
            Bundle.load(folder)

    @pytest.mark.parametrize("name", ["model.pt", "model.pkl", "pytorch_model.bin", "engine.py", "x.so", "vision"])
    def test_formats_that_can_carry_programs_are_refused(self, make_bundle, name):
        with pytest.raises(BundleError, match=r"\.onnx or \.safetensors"):
            Bundle.load(make_bundle(files={name: SHA}))

    @pytest.mark.parametrize(
        ("change", "says"),
        [
            ({"format": 2}, r"format 2.*reads format 1"),
            ({"id": None}, "id is None"),
            ({"id": "../x"}, "make no sense"),
            ({"input_size": "128"}, "input_size is '128'"),
            ({"input_size": True}, "input_size is True"),
            ({"can_embed": 1}, "can_embed is 1"),
            ({"files": []}, r"files is \[\]"),
            ({"files": {"vision.onnx": "abc"}}, "no SHA-256"),
            ({"embedding_dim": -1}, "make no sense"),
        ],
    )
    def test_a_damaged_manifest_says_where(self, make_bundle, change, says):
        with pytest.raises(BundleError, match=says):
            Bundle.load(make_bundle(**change))

    @pytest.mark.parametrize("text", ["", "{", "[]", "\x00", "[" * 100_000])
    def test_a_manifest_that_is_no_json_object(self, make_bundle, text):
        folder = make_bundle()
        (folder / "model.json").write_text(text)
        with pytest.raises(BundleError, match=r"model\.json is damaged"):
            Bundle.load(folder)

    def test_a_folder_that_is_no_bundle(self, tmp_path):
        with pytest.raises(BundleError, match="is not a model"):
            Bundle.load(tmp_path / "nothing")

    def test_the_stamp_follows_the_files(self, make_bundle):
        folder = make_bundle()
        before = Bundle.load(folder).stamp
        assert Bundle.load(folder).stamp == before
        (folder / "vision.onnx").write_bytes(b"heavier weights")
        assert Bundle.load(folder, verify=False).stamp != before


class TestFinding:
    @pytest.fixture(autouse=True)
    def here(self, monkeypatch, tmp_path):
        """Look in a folder of this test, besides the embedded models."""
        monkeypatch.setenv("TILESCRIBE_MODELS", str(tmp_path / "bundles"))

    def test_by_id_label_and_folder(self, make_bundle):
        folder = make_bundle()
        for name in ("double", "double 1.0.0", str(folder), folder):
            assert registry.find_bundle(name).folder == folder

    def test_another_version_is_said(self, make_bundle):
        make_bundle()
        new = make_bundle(version="2.0.0")
        assert registry.find_bundle("double 2.0.0").folder == new
        with pytest.raises(BundleError, match=r"needed in version 3\.0\.0, and version 1\.0\.0 is installed"):
            registry.find_bundle("double 3.0.0")

    def test_one_that_is_not_there(self, make_bundle):
        make_bundle()
        with pytest.raises(BundleError, match=r"no model 'other 1\.0'.*TILESCRIBE_MODELS.*double"):
            registry.find_bundle("other 1.0")

    def test_a_damaged_one_is_left_out_of_the_list_and_says_why_when_asked_for(self, make_bundle):
        make_bundle("sound")
        make_bundle("torn-1.0", version="", files=[])
        (make_bundle("torn", version="x") / "model.json").write_text("{")
        ids = [bundle.id for bundle in registry.list_bundles()]
        assert "sound" in ids
        assert not any("torn" in name for name in ids)
        with pytest.raises(BundleError, match="damaged"):
            registry.find_bundle("torn-x")

    def test_the_folders_of_the_environment_come_in_their_order(self, make_bundle, tmp_path, monkeypatch):
        make_bundle()
        other = tmp_path / "other" / "mine"
        other.mkdir(parents=True)
        for name in ("model.json", "vision.onnx"):
            (other / name).write_bytes((tmp_path / "bundles" / "double-1.0.0" / name).read_bytes())
        for first in (tmp_path / "other", other):  # one that holds bundles, or a bundle itself
            monkeypatch.setenv("TILESCRIBE_MODELS", os.pathsep.join(map(str, (first, tmp_path / "bundles"))))
            assert registry.find_bundle("double").folder == other
            assert registry.list_bundles()[0].folder == other

    def test_a_folder_that_is_closed_to_us_keeps_nobody_from_the_models(self, make_bundle, tmp_path, monkeypatch):
        """As lost+found at the root of a disk; whoever tests as root is closed out of nothing, so the system plays it."""
        make_bundle()
        closed = tmp_path / "bundles" / "lost+found"
        (closed / "deeper").mkdir(parents=True)

        def closes(ask):
            def asked(path, *args, **options):
                place = os.path.abspath(path)
                if place.startswith(str(closed) + os.sep) or (place == str(closed) and ask is not real_stat):
                    raise PermissionError(errno.EACCES, "Permission denied", str(path))
                return ask(path, *args, **options)

            return asked

        real_stat = os.stat
        for name in ("stat", "listdir", "scandir"):
            monkeypatch.setattr(os, name, closes(getattr(os, name)))
        for folder in (tmp_path / "bundles", closed, closed / "deeper"):
            monkeypatch.setenv("TILESCRIBE_MODELS", os.pathsep.join(map(str, (folder, tmp_path / "bundles"))))
            assert registry.find_bundle("double").id == "double"
            assert {"double", "rscapret-nano"} <= {bundle.id for bundle in registry.list_bundles()}
        assert [bundle.id for bundle in bundles_in(tmp_path / "bundles")] == ["double"]
        assert bundles_in(closed) == bundles_in(closed / "deeper") == []

    def test_an_engine_we_do_not_have(self, make_bundle):
        make_bundle()
        with pytest.raises(BundleError, match=r"needs the engine 'double'.*Update Tilescribe"):
            registry.open_engine("double")

    def test_opening_verifies(self, make_bundle):
        (make_bundle(engine="rscapret-onnx") / "vision.onnx").write_bytes(b"weightz")
        with pytest.raises(BundleError, match="checksum"):
            registry.open_engine("double")

    def test_an_engine_whose_packages_are_missing(self, make_bundle, monkeypatch):
        kind = registry.EngineKind(".nothing", "Nothing", ("a_package_nobody_has",))
        monkeypatch.setitem(registry.ENGINES, "rare", kind)
        make_bundle(engine="rare")
        assert "rare" not in registry.available_engines()
        with pytest.raises(BundleError, match=r"needs a_package_nobody_has.*Install"):
            registry.open_engine("double")
