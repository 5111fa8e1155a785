"""A model behind an OpenAI-compatible address, against a server on loopback that also fails as real ones do."""

from __future__ import annotations

import logging
import shutil
import subprocess
import time

import numpy as np
import pytest

from tilescribe.core.errors import BundleError
from tilescribe.core.models.manifest import Facts
from tilescribe.core.models.registry import open_engine
from tilescribe.core.models.served import engine as served
from tilescribe.core.models.served.building import build_served
from tilescribe.core.models.served.client import LostServerError, check_url, is_local
from tilescribe.core.models.served.limits import Gate, pause_before
from tilescribe.core.models.served.tokens import hand_over

from .openai_server import COLOURS, OpenAIServer


@pytest.fixture
def make_server():
    servers = []

    def make(**options) -> OpenAIServer:
        servers.append(OpenAIServer(**options))
        return servers[-1]

    yield make
    for server in servers:
        server.close()


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    """Waits between attempts are real, but short."""
    monkeypatch.setattr("tilescribe.core.models.served.limits.FIRST_PAUSE", 0.02)


@pytest.fixture
def make_engine(tmp_path):
    def make(url, **settings):
        target = tmp_path / f"bundle-{len(list(tmp_path.iterdir()))}"
        facts = Facts("served", settings={"timeout": 5.0, **settings})
        return open_engine(build_served(url, "some-vlm", target, 64, facts).folder)

    return make


def colours(count):
    images = np.zeros((count, 96, 96, 3), np.uint8)
    for number, image in enumerate(images):
        image[..., number % 3] = 200
    return images, [f"A {COLOURS[number % 3]} field." for number in range(count)]


def test_every_picture_gets_its_own_caption_several_at_once(make_server, make_engine):
    server = make_server(seconds=0.25)
    engine = make_engine(server.url, concurrency=6)
    images, wanted = colours(18)
    engine.caption(images[:1], "objects")
    began = time.monotonic()
    captions = engine.caption(images, "objects")
    assert [one.text for one in captions] == wanted
    assert captions[0].confidence == pytest.approx(np.exp(-0.2), abs=1e-3)
    assert time.monotonic() - began < 3.0, "eighteen requests of a quarter second, six at once"
    assert 4 <= server.busiest <= 6
    assert server.connections <= 6, "connections are kept"
    assert server.paths == {"/v1/chat/completions"}
    assert engine.info.at_once == 6 and engine.info.can_instruct and not engine.info.can_embed
    told = server.requests[0]["messages"][0]["content"][1]["text"]
    assert "how many of each" in told and server.requests[0]["model"] == "some-vlm"


@pytest.mark.parametrize("failure", [429, 500, 503, "slow", "cut", "malformed", "empty", "html", "drop"])
def test_a_failure_that_passes_is_waited_out(make_server, make_engine, failure):
    server = make_server()
    server.failures = [failure, failure]
    engine = make_engine(server.url, concurrency=1, timeout=0.5)
    images, wanted = colours(3)
    assert [one.text for one in engine.caption(images)] == wanted
    assert len(server.requests) >= 5


@pytest.mark.parametrize("failure", [500, "malformed", "cut", "slow"])
def test_a_tile_that_never_gets_an_answer_fails_alone_and_says_why(make_server, make_engine, failure):
    server = make_server()
    server.failures = [failure] * served.ATTEMPTS
    engine = make_engine(server.url, concurrency=1, timeout=0.3)
    images, wanted = colours(3)
    captions = engine.caption(images)
    assert captions[0].text == "" and captions[0].failure.startswith("No caption after 5 attempts: the ")
    assert "Run again" in captions[0].failure
    assert [one.text for one in captions[1:]] == wanted[1:]


def test_a_picture_that_the_server_refuses_is_not_sent_again(make_server, make_engine):
    server = make_server()
    server.failures = [400]
    captions = make_engine(server.url, concurrency=1).caption(colours(2)[0])
    assert captions[0].failure == "The server refused the picture (400: failure 400)." and captions[1].text
    assert len(server.requests) == 2


def test_a_server_that_cannot_tell_how_sure_it_is_is_asked_without(make_server, make_engine):
    server = make_server(logprobs=False)
    images, wanted = colours(4)
    captions = make_engine(server.url, concurrency=1).caption(images)
    assert [one.text for one in captions] == wanted and {one.confidence for one in captions} == {1.0}
    assert len(server.requests) == 5


def test_an_overrun_server_is_asked_less(make_server, make_engine):
    server = make_server(seconds=0.03, capacity=3)
    engine = make_engine(server.url, concurrency=12)
    images, wanted = colours(60)
    assert [one.text for one in engine.caption(images)] == wanted
    assert server.refused < 60, "back-pressure keeps refusals below one a tile"


def test_a_server_that_says_how_long_to_wait_is_heard(make_server, make_engine):
    server = make_server(retry_after=1)
    server.failures = [429]
    began = time.monotonic()
    make_engine(server.url, concurrency=1).caption(colours(1)[0])
    assert time.monotonic() - began >= 1.0


def test_a_lost_server_ends_the_run_with_a_sentence(make_server, make_engine):
    server = make_server()
    engine = make_engine(server.url, concurrency=2)
    engine.caption(colours(2)[0])
    server.close()
    with pytest.raises(LostServerError, match="is not there any more.*finished tiles are kept"):
        make_engine(server.url).caption(colours(2)[0])


@pytest.mark.parametrize(("failure", "words"), [(401, "refuses the token"), (403, "refuses the token"),
                                                (404, "no such address or model"), ("redirect", "another address")])  # fmt: skip
def test_what_no_repetition_mends_ends_the_run(make_server, make_engine, failure, words):
    server = make_server()
    server.failures = [failure] * 20
    with pytest.raises(LostServerError, match=words):
        make_engine(server.url, concurrency=1).caption(colours(1)[0])
    assert len(server.requests) == 1


def test_the_token_comes_from_the_environment_or_from_qgis_and_goes_nowhere_else(
    make_server, make_engine, monkeypatch, tmp_path, caplog
):
    caplog.set_level(logging.DEBUG)
    server = make_server()
    monkeypatch.setenv("MY_SERVER", "from-the-environment")
    engine = make_engine(server.url, token_variable="MY_SERVER")
    engine.caption(colours(1)[0])
    assert server.tokens == {"Bearer from-the-environment"}
    from tilescribe.core.models.bundle import Bundle

    bundle = Bundle.load(next(tmp_path.glob("bundle-*")))
    hand_over(bundle, "from-qgis-itself")
    other = open_engine(bundle.folder)
    server.tokens.clear()
    server.failures = [401]
    with pytest.raises(LostServerError) as raised:
        other.caption(colours(1)[0])
    assert server.tokens == {"Bearer from-qgis-itself"}
    written = "".join(path.read_text() for path in bundle.folder.iterdir())
    seen = [repr(other.info), repr(other._client), str(raised.value), caplog.text, written]
    assert not [text for text in seen if "from-qgis" in text or "from-the-env" in text]
    from tilescribe.core.models.served import tokens

    tokens._handed_over.clear()


def test_time_and_cost_are_known_after_a_few_tiles(make_server, make_engine):
    engine = make_engine(make_server().url, price_in=2.0, price_out=10.0, currency="EUR")
    assert engine.cost(1000) == ""
    engine.caption(colours(4)[0])
    assert engine.cost(1000).endswith("of pictures are sent, for about 1.20 EUR.")
    assert "EUR" not in make_engine(make_server().url).cost(5)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://gpu.example.org/v1", "unencrypted.*SSH tunnel"),
        ("https://me:secret@gpu.example.org/v1", "holds a password"),  # pragma: allowlist secret
        ("ftp://gpu.example.org", "no server's address"),
        ("gpu.example.org", "no server's address"),
        ("https://gpu.example.org:port/v1", "is no address"),
        ("https://gpu.example.org/v1?key=1", "no server's address"),
    ],
)
def test_addresses_that_are_not_safe_are_refused(url, words):
    with pytest.raises(BundleError, match=words):
        check_url(url)


def test_only_this_computer_may_be_spoken_to_in_the_open():
    for url in ("http://localhost:8000/v1", "http://127.0.0.1/v1", "http://[::1]:11434/v1"):
        check_url(url)
        assert is_local(url)
    assert not is_local("http://localhost.example.org/v1") and not is_local("https://10.0.0.1/v1")


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes a certificate with openssl")
def test_a_server_has_to_prove_who_it_is(make_server, make_engine, tmp_path, monkeypatch):
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    command += ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(command, check=True, capture_output=True)
    server = make_server(certificate=(certificate, key))
    with pytest.raises(LostServerError, match="cannot prove who it is.*SSL_CERT_FILE"):
        make_engine(server.url).caption(colours(1)[0])
    assert not server.requests
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert make_engine(server.url).caption(colours(1)[0])[0].text == "A red field."


def test_the_gate_halves_and_grows_again():
    gate = Gate(8)
    gate.overrun(0)
    gate.overrun(0)
    assert gate.allowed == 2
    for _ in range(200):
        gate.answered()
    assert gate.allowed == 8


def test_pauses_grow_and_differ():
    assert len({pause_before(3) for _ in range(10)}) > 5
    assert np.mean([pause_before(5) for _ in range(50)]) > 2 * np.mean([pause_before(2) for _ in range(50)])
    assert 7 <= pause_before(1, 7.0) < 8
