"""A person installs a model from a hub, in real QGIS and over its network, from a hub on loopback that misbehaves."""

from __future__ import annotations

import hashlib
import json
import random
import sys
from contextlib import suppress
from types import SimpleNamespace

import pytest
from places import ROOT
from qgis.PyQt.QtCore import QCoreApplication, QElapsedTimer, QEvent, QTimer

from tilescribe.core.errors import BundleError
from tilescribe.core.models import hub_install
from tilescribe.core.models.hub import DEFAULT_HUB, SignIn, hub_model, refusal
from tilescribe.core.models.hub_install import Offer, fetch, look
from tilescribe.ui.settings import Settings
from tilescribe.ui.setup import models_dialog, models_service
from tilescribe.ui.setup.hub_dialog import HubDialog
from tilescribe.ui.setup.hub_network import QgisFetcher
from tilescribe.ui.setup.models_dialog import ModelsDialog, close_models
from tilescribe.ui.setup.models_service import OWN, list_models, models
from tilescribe.ui.setup.tokens import sign_in_for

sys.path.insert(0, str(ROOT / "tests"))
from hub_server import HubServer

REPO = "somebody/small-captioner"
COMMIT = "0123456789abcdef0123456789abcdef01234567"  # pragma: allowlist secret - made up
WEIGHTS = random.Random(7).randbytes(3_000_000)


def bundle_files(**changes):
    files = {"vision.onnx": WEIGHTS, "words/tokenizer.json": b"{}"}
    manifest = {
        "format": 1, "id": "small-captioner", "version": "2.0.0", "title": "Small captioner", "engine": "double",
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
        "input_size": 32, "embedding_dim": 8, "can_caption": True, "can_embed": True, "licence": "CC0",
    }  # fmt: skip
    return {"model.json": json.dumps({**manifest, **changes}).encode(), **files}


@pytest.fixture
def hub():
    server = HubServer(REPO, COMMIT, bundle_files())
    yield server
    server.close()


@pytest.fixture
def library(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d\u00e4ta"))
    return tmp_path / "d\u00e4ta" / "tilescribe" / "models"


@pytest.fixture
def dialog(qgis_app, hub, library):
    Settings().hub = Settings().models_folder = Settings().default_model = ""
    models.close_down()
    dialog = HubDialog()
    dialog.show()
    dialog.model.setText(REPO)
    dialog.revision.setText(COMMIT)
    dialog.hub.setText(hub.pattern)
    yield dialog
    close_models()
    Settings().hub = ""


@pytest.fixture
def press(wait_until):
    def go(button):
        assert button.isEnabled()
        button.click()
        wait_until(lambda: not models.busy)

    return go


def partial(library):
    return [path for path in library.glob(".part-*/**/*") if path.is_file()]


def test_look_then_install(dialog, hub, library, press):
    press(dialog.look_button)
    said = dialog.said.text()
    assert "Small captioner (small-captioner 2.0.0), 3.0 MB" in said and "CC0" in said and "caption, search" in said
    assert not (library / "small-captioner").exists()
    press(dialog.install_button)
    assert dialog.said.text() == "Small captioner is installed."
    assert (library / "small-captioner" / "vision.onnx").read_bytes() == WEIGHTS
    assert (library / "small-captioner" / "words" / "tokenizer.json").read_bytes() == b"{}"
    assert [one.bundle.id for one in list_models() if one.origin == OWN] == ["small-captioner"]
    assert not list(library.glob(".*"))
    assert Settings().hub == hub.pattern
    press(dialog.look_button)
    assert "installed already" in dialog.said.text() and not dialog.install_button.isEnabled()


def test_the_manager_opens_it_and_shows_the_model(dialog, hub, library, press, wait_until):
    manager = ModelsDialog()
    manager.show()
    manager.hub_button.click()
    assert HubDialog.shown == [dialog], "the one that is open comes to the front"
    press(dialog.look_button)
    press(dialog.install_button)
    rows = [manager.list.topLevelItem(row).text(0) for row in range(manager.list.topLevelItemCount())]
    assert "Small captioner" in rows
    close_models()
    assert not HubDialog.shown and not ModelsDialog.shown


@pytest.mark.parametrize("revision", ["main", "v1.0", "", "0123456", COMMIT.upper(), COMMIT + "0"])
def test_only_a_pinned_revision_is_taken(dialog, hub, revision):
    dialog.revision.setText(revision)
    dialog.look_button.click()
    assert "not a pinned revision" in dialog.said.text() and "commit hash" in dialog.said.text()
    assert not models.busy and not hub.asked


def test_a_cut_connection_goes_on_where_it_was(dialog, hub, library, press):
    press(dialog.look_button)
    hub.cut_after, hub.cuts = 1_000_000, 2
    press(dialog.install_button)
    assert "is installed" in dialog.said.text()
    starts = [
        int(wanted[6:].split("-")[0]) for wanted in hub.ranges_of("vision.onnx") if wanted and wanted != "bytes=0-0"
    ]
    assert len(starts) == 2 and 0 < starts[0] < starts[1] < len(WEIGHTS), "each try began where the last one ended"


def test_a_cancelled_download_goes_on_the_next_time(dialog, hub, library, press, wait_until):
    press(dialog.look_button)
    hub.pause = 0.4  # 18 s in all: even a busy machine looks in between
    dialog.install_button.click()
    wait_until(lambda: any(path.stat().st_size > 100_000 for path in partial(library) if path.suffix == ".part"))
    dialog.cancel_button.click()
    wait_until(lambda: not models.busy)
    assert "What was fetched is kept" in dialog.said.text() and not (library / "small-captioner").exists()
    (kept,) = [path.stat().st_size for path in partial(library) if path.suffix == ".part"]
    hub.pause = 0.0
    press(dialog.look_button)
    assert "are here already from an earlier try" in dialog.said.text()
    press(dialog.install_button)
    assert "is installed" in dialog.said.text()
    assert hub.ranges_of("vision.onnx")[-1] == f"bytes={kept}-"
    assert (library / "small-captioner" / "vision.onnx").read_bytes() == WEIGHTS


def test_two_do_not_fetch_the_same_model_at_once(dialog, hub, library, press, wait_until):
    press(dialog.look_button)
    hub.pause = 0.4
    dialog.install_button.click()
    wait_until(lambda: any(path.suffix == ".part" for path in partial(library)))
    model, fetcher = hub_model(REPO, COMMIT, hub.pattern), QgisFetcher(lambda: False)
    with pytest.raises(BundleError, match="Another QGIS is fetching"):
        look(model, fetcher, library)
    with pytest.raises(BundleError, match="Another QGIS is fetching"):
        fetch(Offer(model, None, None, 0), fetcher, library)
    hub.pause = 0.0
    wait_until(lambda: not models.busy)
    assert "is installed" in dialog.said.text() and not list(library.glob(".*"))


def test_what_was_complete_is_not_fetched_again(dialog, hub, library, press):
    press(dialog.look_button)
    (folder,) = library.glob(".part-*")
    (folder / "vision.onnx.part").write_bytes(WEIGHTS)  # killed between the last byte and its name
    (folder / "left over.bin").write_bytes(b"x")
    press(dialog.install_button)
    assert "is installed" in dialog.said.text()
    assert hub.ranges_of("vision.onnx")[-1] == f"bytes={len(WEIGHTS)}-"
    assert not (library / "small-captioner" / "left over.bin").exists()


def test_a_hub_without_ranges_and_one_that_redirects(dialog, hub, library, press):
    hub.ranges, hub.redirect = False, True
    press(dialog.look_button)
    assert "3.0 MB" in dialog.said.text()
    (folder,) = library.glob(".part-*")
    (folder / "vision.onnx.part").write_bytes(b"what came before the cut")
    press(dialog.install_button)
    assert "is installed" in dialog.said.text()
    assert (library / "small-captioner" / "vision.onnx").read_bytes() == WEIGHTS


def test_a_gated_model_wants_a_token_which_no_other_host_sees(dialog, hub, press, keep_in_qgis, monkeypatch, caplog):
    content = HubServer(REPO, COMMIT, hub.files)
    monkeypatch.setenv("HF_TOKEN", "hf_of-the-real-hub")
    hub.gate, hub.redirect = "read-my-models", content.address
    press(dialog.look_button)
    said = dialog.said.text()
    assert "Accept its licence on its page" in said and f"{hub.address}/{REPO}" in said and "choose a token" in said
    dialog.token.setConfigId(keep_in_qgis(password="of-another-account"))  # pragma: allowlist secret
    press(dialog.look_button)
    assert "for the token that it was shown (403)" in dialog.said.text()
    dialog.token.setConfigId(keep_in_qgis(password="read-my-models"))  # pragma: allowlist secret
    try:
        press(dialog.look_button)
        press(dialog.install_button)
        assert "is installed" in dialog.said.text(), dialog.said.text()
    finally:
        dialog.token.setConfigId("")
        content.close()
    assert set(hub.shown) == {"", "Bearer of-another-account", "Bearer read-my-models"}, "the environment's is not its"
    assert content.asked and set(content.shown) == {""}
    assert "read-my" not in caplog.text + said + repr(SignIn(hub.pattern, "read-my-models"))


def test_the_environments_token_is_for_the_hub_that_it_names(hub, monkeypatch):
    model = hub_model(REPO, COMMIT, hub.pattern)
    monkeypatch.setenv("HF_TOKEN", "hf_0123")
    assert sign_in_for(model) is None
    assert sign_in_for(hub_model(REPO, COMMIT)).header_for(DEFAULT_HUB) == "Bearer hf_0123"
    monkeypatch.setenv("HF_ENDPOINT", hub.address)
    shown = sign_in_for(model)
    assert shown.header_for(model.url("model.json")) == "Bearer hf_0123"
    for other in ("https://127.0.0.1/x", hub.address.replace("127.0.0.1", "localhost"), hub.address + "0/x"):
        assert shown.header_for(other) == ""
    for unsafe in ("http://hub.example.org/x", "ftp://x"):
        with pytest.raises(BundleError, match="begin with https"):
            SignIn(unsafe, "hf_0123")
    with pytest.raises(BundleError, match="holds characters"):
        SignIn(DEFAULT_HUB, "two words\n")


def test_many_requests_in_a_row_each_get_their_own_answer(qgis_app, hub):
    hub.redirect = True
    fetcher, address = QgisFetcher(lambda: False), hub.pattern.format(repo=REPO, revision=COMMIT, file="model.json")
    for _ in range(40):
        assert fetcher.size(address) == len(fetcher.read(address, 10**6)) == len(hub.files["model.json"])


def test_other_bytes_than_promised_are_dropped(dialog, hub, library, press):
    press(dialog.look_button)
    hub.files["vision.onnx"] = WEIGHTS[:-1] + b"!"
    press(dialog.install_button)
    assert "checksum is another one" in dialog.said.text() and not (library / "small-captioner").exists()
    hub.files["vision.onnx"] = WEIGHTS
    press(dialog.install_button)
    assert "is installed" in dialog.said.text()


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "gated or private"),
        (403, "gated or private"),
        (404, "Check the model's name"),
        (429, "patience"),
        (503, "out of order"),
    ],
)
def test_refusals_are_sentences(dialog, hub, library, press, status, words):
    hub.status = status
    press(dialog.look_button)
    assert words in dialog.said.text() and "127.0.0.1" in dialog.said.text() and not dialog.install_button.isEnabled()
    assert not list(library.iterdir()), "a model that is not there leaves nothing"


def test_a_hub_that_is_not_there(dialog, hub, press):
    dialog.hub.setText("http://127.0.0.1:9/{repo}/{revision}/{file}")
    press(dialog.look_button)
    assert "The hub is not reached" in dialog.said.text() and "proxy" in dialog.said.text()


def in_its_own_way(hub, monkeypatch, send):
    """Let the hub send the weights as ``send`` does, and tell their size as before; wait for nothing between two tries."""
    answer, quick = hub.answer, {**models_service.fetch.__kwdefaults__, "pauses": (0.0,)}
    monkeypatch.setattr(models_service.fetch, "__kwdefaults__", quick)

    def answers(request):
        asks_for_size = request.headers.get("Range") == "bytes=0-0"
        (answer if asks_for_size or not request.path.endswith(".onnx") else send)(request)

    hub.answer = answers


@pytest.mark.parametrize("tells", [True, False])
def test_a_file_that_does_not_end_is_dropped(dialog, hub, library, press, monkeypatch, tells):
    def endless(request):
        request.send_response(200)
        request.end_headers()
        with suppress(OSError):  # whoever asked has had enough
            for _ in range(1000):
                request.wfile.write(bytes(65536))

    if not tells:
        monkeypatch.setattr(QgisFetcher, "size", lambda *_: None)
        monkeypatch.setattr(hub_install, "LARGEST", 4_000_000)
    press(dialog.look_button)
    in_its_own_way(hub, monkeypatch, endless)
    press(dialog.install_button)
    assert "vision.onnx is longer than the hub says" in dialog.said.text()
    assert [path.name for path in partial(library)] == ["model.json"]


def test_a_file_that_never_gets_whole_is_given_up(dialog, hub, library, press, monkeypatch):
    told, wanted = [], []

    def short(request):
        wanted.append(request.headers.get("Range"))
        request.send_response(416 if wanted[-1] else 200)
        request.send_header("Content-Length", "0" if wanted[-1] else str(len(WEIGHTS)))
        request.end_headers()
        if not wanted[-1]:
            request.wfile.write(WEIGHTS[:-10])
        request.close_connection = True

    press(dialog.look_button)
    in_its_own_way(hub, monkeypatch, short)
    models.told.connect(told.append)
    press(dialog.install_button)
    models.told.disconnect(told.append)
    assert "cut again and again" in dialog.said.text() and len(wanted) == 4
    assert not any("-" in words for words in told), told


def test_a_hub_that_hangs_up_while_sizes_are_asked(dialog, hub, library, press):
    answer = hub.answer

    def rude(request):
        if request.path.endswith(".onnx"):
            request.close_connection = True
            request.connection.close()
        else:
            answer(request)

    hub.answer = rude
    press(dialog.look_button)
    assert "The hub is not reached" in dialog.said.text() and not list(library.iterdir())


def test_a_hub_that_falls_silent_is_asked_again_then_given_up(dialog, hub, library, press, monkeypatch):
    press(dialog.look_button)
    monkeypatch.setattr(models_service, "STALL_SECONDS", 0.5)
    monkeypatch.setattr(
        models_service.fetch, "__kwdefaults__", {**models_service.fetch.__kwdefaults__, "pauses": (0.1,)}
    )
    hub.pause = 3.0
    press(dialog.install_button)
    assert "cut again and again" in dialog.said.text() and "kept" in dialog.said.text()
    assert len(hub.ranges_of("vision.onnx")) == 1 + 4


def test_a_full_disk_is_told_before_and_during(dialog, hub, library, press, monkeypatch):
    from tilescribe.core.models import library as shelf

    class Full:
        free = 1_000_000

    with monkeypatch.context() as patch:
        patch.setattr(shelf.shutil, "disk_usage", lambda _: Full)
        press(dialog.look_button)
        assert "1 MB are free" in dialog.said.text() and not dialog.install_button.isEnabled()
    press(dialog.look_button)
    (folder,) = library.glob(".part-*")
    (folder / "model.json").rename(folder / "kept")
    (folder / "model.json").symlink_to("/dev/full")
    press(dialog.look_button)
    assert f"The disk of {library} is full" in dialog.said.text() and "not expect" not in dialog.said.text()
    (folder / "kept").replace(folder / "model.json")
    press(dialog.look_button)
    (folder / "vision.onnx.part").symlink_to("/dev/full")
    press(dialog.install_button)
    assert "disk" in dialog.said.text() and "full" in dialog.said.text(), dialog.said.text()


def test_a_bundle_that_would_leave_its_folder_or_run_programs_is_refused(dialog, hub, press):
    for name in ("../evil.onnx", "weights.bin", "/etc/x.json"):
        hub.files["model.json"] = bundle_files(files={name: "0" * 64})["model.json"]
        press(dialog.look_button)
        assert "refused" in dialog.said.text() or "other formats can carry programs" in dialog.said.text()
    hub.files["model.json"] = b"{" * 5_000_000
    press(dialog.look_button)
    assert "too large" in dialog.said.text()
    hub.files["model.json"] = b"[]"
    press(dialog.look_button)
    assert "damaged" in dialog.said.text() and ".part-" not in dialog.said.text()


def test_the_window_lives_on_while_it_is_fetched(dialog, hub, press, wait_until):
    press(dialog.look_button)
    beats, clock, timer, told = [], QElapsedTimer(), QTimer(), []
    timer.timeout.connect(lambda: beats.append(clock.restart()))
    models.told.connect(told.append)
    hub.pause = 0.02
    clock.start()
    timer.start(5)
    press(dialog.install_button)
    timer.stop()
    models.told.disconnect(told.append)
    assert max(beats) < 250 and any("of 3.0 MB" in words for words in told), (max(beats), told)


def test_closing_the_window_stops_nothing_and_unloading_stops_it(dialog, hub, library, press, wait_until):
    press(dialog.look_button)
    hub.pause = 0.02
    dialog.install_button.click()
    dialog.close()
    wait_until(lambda: (library / "small-captioner" / "model.json").exists())
    wait_until(lambda: not models.busy)


def test_an_end_that_nobody_watches_is_told(dialog, hub, press, wait_until, monkeypatch):
    told = []
    monkeypatch.setattr("qgis.utils.iface", object())
    monkeypatch.setattr(models_dialog, "Messages", lambda _: SimpleNamespace(success=told.append, warning=told.append))
    dialog.close()
    manager = ModelsDialog()
    manager.show()
    manager.hub_button.click()
    window = HubDialog.shown[-1]
    for field, text in ((window.model, REPO), (window.revision, COMMIT), (window.hub, hub.pattern)):
        field.setText(text)
    press(window.look_button)
    hub.files["vision.onnx"] = WEIGHTS[:-1] + b"!"
    press(window.install_button)
    assert "checksum" in window.said.text() and not told
    window.install_button.click()
    manager.close()
    QCoreApplication.sendPostedEvents(manager, QEvent.Type.DeferredDelete)  # and the other window with it
    wait_until(lambda: not models.busy)
    (said,) = told
    assert "checksum" in said
    models.look_at_hub(hub_model(REPO, COMMIT, hub.pattern))
    wait_until(lambda: not models.busy)
    assert len(told) == 1


def test_a_model_is_named_in_several_ways():
    page = f"https://huggingface.co/{REPO}/tree/{COMMIT}/onnx"
    assert hub_model(page, "") == hub_model(f"{REPO}/onnx", COMMIT)
    assert hub_model(f"{REPO}", COMMIT).url("a b.json") == (
        f"https://huggingface.co/{REPO}/resolve/{COMMIT}/a%20b.json"
    )
    assert hub_model(f"{REPO}/deep/er", COMMIT).url("model.json").endswith(f"{COMMIT}/deep/er/model.json")
    assert DEFAULT_HUB.startswith("https://")
    for name in ("", "alone", "a/../b", "a b/c", "https://huggingface.co/", "owner/name/../../x"):
        with pytest.raises(BundleError, match="names no model"):
            hub_model(name, COMMIT)
    for pattern, words in (
        ("http://example.org/{repo}/{revision}/{file}", "not safe"),
        ("https://example.org/{repo}/{file}", "has to hold"),
        ("https://me:secret@example.org/{repo}/{revision}/{file}", "password"),  # pragma: allowlist secret
        ("https://{repo}.example.org/{revision}/{file}", "not safe"),
        ("file:///{repo}/{revision}/{file}", "not safe"),
    ):
        with pytest.raises(BundleError, match=words):
            hub_model(REPO, COMMIT, pattern)
    assert "302" in refusal(302, "https://example.org/x")
