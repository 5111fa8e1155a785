"""The worker's small parts: silence, environment, interpreter, messages, jobs, turns and shelves."""

from __future__ import annotations

import dataclasses
import json
import threading
import time

import pytest

from tilescribe.core.errors import RuntimeMissingError, WorkerError
from tilescribe.core.folders import data_folder
from tilescribe.core.worker import codec, protocol
from tilescribe.core.worker.environment import clean_environment
from tilescribe.core.worker.job import Job
from tilescribe.core.worker.runtime import find_runtime
from tilescribe.core.worker.shelf import Shelf, Turn
from tilescribe.core.worker.silence import Silence


class TestSilence:
    def test_a_worker_that_beats_never_stalls(self):
        silence = Silence(30)
        assert not any(silence.is_over(now, heard=now - 0.5) for now in range(1000))

    def test_silence_adds_up_to_a_stall(self):
        silence = Silence(30)
        over = [now for now in range(100) if silence.is_over(float(now), heard=0.0)]
        assert over[0] == 30

    def test_a_word_starts_the_count_again(self):
        silence = Silence(30)
        assert not any(silence.is_over(float(now), heard=0.0) for now in range(29))
        assert not any(silence.is_over(float(now), heard=29.0) for now in range(29, 58))
        assert silence.is_over(60.0, heard=29.0)

    def test_a_computer_that_slept_is_no_stall(self):
        silence = Silence(30)
        silence.is_over(0.0, heard=0.0)
        assert not silence.is_over(8 * 3600.0, heard=0.0)
        assert not silence.is_over(8 * 3600.0 + 1, heard=8 * 3600.0 + 0.5)


class TestEnvironment:
    def test_what_qgis_set_for_itself_is_dropped_and_the_rest_kept(self):
        theirs = {"PYTHONPATH": "/q", "PYTHONHOME": "/q", "PROJ_LIB": "/q", "GDAL_DATA": "/q", "QT_PLUGIN_PATH": "/q"}
        theirs |= {"LD_LIBRARY_PATH": "/q", "LD_PRELOAD": "/q", "GISBASE": "/q", "QGIS_PREFIX_PATH": "/usr"}
        ours = {"HOME": "/home/a", "https_proxy": "http://p", "PATH": "/usr/bin:/bin", "TILESCRIBE_MODELS": "/m"}
        ours |= {"SYSTEMROOT": "C:\\Windows", "TEMP": "C:\\Temp", "SSL_CERT_FILE": "/c"}
        assert clean_environment({**theirs, **ours}, windows=False) == ours

    def test_on_windows_the_folders_of_qgis_leave_the_path(self):
        environ = {
            "OSGEO4W_ROOT": "C:\\Program Files\\QGIS 3.40",
            "Path": "C:\\PROGRAM FILES\\QGIS 3.40\\bin;C:/Program Files/QGIS 3.40/apps;C:\\Windows\\system32;C:\\CUDA\\bin",
        }
        assert clean_environment(environ, windows=True) == {"Path": "C:\\Windows\\system32;C:\\CUDA\\bin"}

    def test_on_windows_the_certificates_of_qgis_are_dropped_and_a_persons_kept(self):
        environ = {
            "OSGEO4W_ROOT": "C:\\Program Files\\QGIS 3.40",
            "SSL_CERT_FILE": "C:\\Program Files\\QGIS 3.40\\bin\\curl-ca-bundle.crt",
            "ssl_cert_dir": "C:/Program Files/QGIS 3.40/apps/openssl/certs",
            "CURL_CA_BUNDLE": "C:\\mine.pem",
        }
        assert clean_environment(environ, windows=True) == {"CURL_CA_BUNDLE": "C:\\mine.pem"}


class TestFindRuntime:
    @pytest.fixture
    def places(self, tmp_path):
        paths = {}
        for name in ("environment", "setting", "share/tilescribe/runtime/a"):
            paths[name] = tmp_path / name / "bin" / "python3"
            paths[name].parent.mkdir(parents=True)
            paths[name].touch()
        return paths

    def test_the_order(self, places, tmp_path, monkeypatch):
        monkeypatch.setattr("sys.platform", "linux")
        variable = {"TILESCRIBE_PYTHON": str(places["environment"]), "XDG_DATA_HOME": str(tmp_path / "share")}
        setting = str(places["setting"].parents[1])  # the folder of an environment will do
        assert find_runtime(setting, variable) == str(places["environment"])
        del variable["TILESCRIBE_PYTHON"]
        assert find_runtime(setting, variable) == str(places["setting"])
        with pytest.raises(RuntimeMissingError, match="not set up yet"):  # it is there, but nobody says it is whole
            find_runtime("", variable)
        managed = places["share/tilescribe/runtime/a"]
        (managed.parents[2] / "current.json").write_text('{"slot": "a"}', encoding="utf-8")
        assert find_runtime("", variable) == str(managed)

    @pytest.mark.parametrize("name", ["TILESCRIBE_PYTHON", "setting"])
    def test_one_that_was_chosen_and_is_not_there_is_said_and_not_skipped(self, places, tmp_path, name):
        environ = {"XDG_DATA_HOME": str(tmp_path / "share")}
        gone = str(tmp_path / "gone" / "python3")
        with pytest.raises(RuntimeMissingError, match=r"gone.*python3.*settings") as caught:
            find_runtime(gone if name == "setting" else None, environ | ({name: gone} if name != "setting" else {}))
        assert ("environment variable" in str(caught.value)) == (name != "setting")

    def test_none_at_all(self, tmp_path):
        with pytest.raises(RuntimeMissingError, match=r"not set up yet.*Python 3\.11"):
            find_runtime(None, {"XDG_DATA_HOME": str(tmp_path)})

    def test_a_path_that_the_system_will_not_look_at_is_said_to_hold_none(self, tmp_path):
        closed = str(tmp_path / ("x" * 300))  # too long a name; a folder that is closed to us does the same
        with pytest.raises(RuntimeMissingError, match="There is no Python interpreter"):
            find_runtime(closed, {})
        with pytest.raises(RuntimeMissingError, match="not set up yet"):
            find_runtime("", {"XDG_DATA_HOME": closed})

    def test_another_program_is_refused(self, tmp_path):
        (tmp_path / "qgis").touch()
        with pytest.raises(RuntimeMissingError, match="not a Python interpreter"):
            find_runtime(str(tmp_path / "qgis"), {})

    def test_the_managed_one_is_the_users_own_and_outside_the_plugin(self):
        assert data_folder({"LOCALAPPDATA": "C:/Users/a/AppData/Local"}, "win32").name == "Tilescribe"
        assert "Application Support" in str(data_folder({}, "darwin"))
        assert data_folder({"XDG_DATA_HOME": "/x"}, "linux").as_posix() == "/x/tilescribe"


class TestProtocol:
    def test_messages_survive_the_wire(self):
        tile = protocol.TileRecord("r0c0", 0, 0, [[0, 0], [1, 0.5]], 'a "q" <b>\n🛰', 0.5, 1.0, "done", "", "m 1", "")
        grid = protocol.GridParams(0.5, 0, "metres", [0, 1, 2, 3], "POLYGON EMPTY")
        for message in (
            protocol.TileBatch("j", [tile]),
            protocol.CaptionRequest("j", "/ü.tif", "m", grid, [1, 2, 3]),
            protocol.RunStarted("j", 1, 1, "", {"a": [1, None, {"b": 2.5}]}),
        ):
            line = codec.encode(message)
            assert line.count(b"\n") == 1
            assert line.endswith(b"\n")
            assert codec.decode(line) == message

    @pytest.mark.parametrize(
        "line",
        [
            b"",
            b"not json\n",
            b"[1]\n",
            b'{"type": "Nonsense"}\n',
            b'{"type": ["Cancel"]}\n',
            b'{"type": "Cancel"}\n',
            b'{"type": "Cancel", "job": 7}\n',
            b'{"type": "Cancel", "job": "a", "more": 1}\n',
            b'{"type": "Heartbeat", "busy": "yes"}\n',
            b'{"type": "CaptionRequest", "job": "a", "raster": "r", "model": "m", "bands": ["1"]}\n',
            b'{"type": "CaptionRequest", "job": "a", "raster": "r", "model": "m", "grid": 5}\n',
            b'{"type": "Cancel", "job": "\xff"}\n',
        ],
    )
    def test_anything_else_is_a_worker_error(self, line):
        with pytest.raises(WorkerError):
            codec.decode(line)

    def test_not_a_number_never_crosses(self):
        with pytest.raises(ValueError, match="JSON"):
            codec.encode(protocol.Estimate("j", 1, float("nan"), 1, 1.0, []))

    def test_every_message_names_only_types_the_decoder_checks(self):
        for cls in protocol.REQUESTS + protocol.ANSWERS:
            assert dataclasses.is_dataclass(cls)
            assert cls.__doc__


class TestJob:
    @pytest.fixture
    def sent(self):
        return []

    def test_ends_once_and_says_nothing_after(self, sent):
        ended = []
        job = Job("j", sent.append, ended.append)
        job.finish_run()
        job.send(protocol.TileBatch("j", []))
        job.fail("input", "late")
        assert [type(answer).__name__ for answer in sent] == ["JobDone"]
        assert ended == ["j"]

    def test_a_cancel_is_answered_while_the_work_goes_on(self, sent):
        job = Job("j", sent.append, lambda _: None)
        started = time.monotonic()
        job.cancel()
        job.cancel()
        while not sent and time.monotonic() - started < 3:
            time.sleep(0.01)
        assert time.monotonic() - started < 1
        assert sent[0].cancelled
        job.fail("worker", "too late to matter")
        assert len(sent) == 1

    def test_an_error_after_a_cancel_is_a_cancel(self, sent):
        job = Job("j", sent.append, lambda _: None)
        job.cancel()
        job.fail("worker", "the raster was closed under the reader")
        assert isinstance(sent[0], protocol.JobDone)


def test_a_turn_goes_to_whoever_waited_longest():
    turn, order, held = Turn(), [], threading.Event()

    def greedy():
        for _ in range(3):
            with turn:
                held.set()
                order.append("run")
                time.sleep(0.1)

    def search():
        held.wait()
        with turn:
            order.append("search")

    threads = [threading.Thread(target=target) for target in (greedy, search)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert order == ["run", "search", "run", "run"]


def test_a_shelf_makes_a_thing_once_and_forgets_the_oldest():
    made = []

    def make(name):
        time.sleep(0.05)
        made.append(name)
        return name

    shelf = Shelf(2)
    threads = [threading.Thread(target=shelf.get_or_make, args=("a", lambda: make("a"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == ["a"]
    shelf.get_or_make("b", lambda: make("b"))
    shelf.get("a")
    shelf.get_or_make("c", lambda: make("c"))
    assert (shelf.get("a"), shelf.get("b"), shelf.get("c")) == ("a", None, "c")


def test_a_shelf_with_a_budget_keeps_what_it_can_carry():
    shelf = Shelf(10, len, 5)
    for thing in ("aa", "bb", "c"):
        shelf.get_or_make(thing, lambda thing=thing: thing)
    assert [shelf.get(thing) for thing in ("aa", "bb", "c")] == ["aa", "bb", "c"]
    shelf.get_or_make("dd", lambda: "dd")
    assert [shelf.get(thing) for thing in ("aa", "bb", "c", "dd")] == [None, "bb", "c", "dd"]
    shelf.get_or_make("huge", lambda: "more than all")
    assert [shelf.get(thing) for thing in ("bb", "c", "dd", "huge")] == [None, None, None, "more than all"]


def test_a_thing_that_cannot_be_made_may_be_tried_again():
    shelf = Shelf(1)
    with pytest.raises(ZeroDivisionError):
        shelf.get_or_make("a", lambda: 1 // 0)
    assert shelf.get_or_make("a", lambda: 5) == 5


def test_messages_are_one_line_of_plain_ascii_json():
    line = codec.encode(protocol.Failed("j", "input", "zwei\nZeilen 🛰"))
    assert line.isascii()
    assert json.loads(line)["message"] == "zwei\nZeilen 🛰"
