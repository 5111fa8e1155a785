"""A report names neither the person nor their computers nor what opens their doors, and still says what is wrong."""

from __future__ import annotations

import pytest

from tilescribe.core.setup.redact import Person, last_lines, redact, this_person

ANNA = Person(("/home/anna", r"C:\Users\Anna"), ("anna",), ("anna-laptop.geo.example", "anna-laptop"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/home/anna/scenes/a.tif", "~/scenes/a.tif"),
        ("/home/annabel/a.tif", "/home/annabel/a.tif"),
        (r"File C:\Users\Anna\AppData\x.py", r"File ~\AppData\x.py"),
        (r"'C:\\Users\\Anna\\x.py'", r"'~\\x.py'"),
        ("c:/users/anna/x", "~/x"),
        ("on anna-laptop by anna", "on <host> by <user>"),
        (r"\\fileserver\share\a.tif", r"\\<host>\share\a.tif"),
        ("http://me:pw@proxy.corp.example:3128/x", "http://<host>:3128/x"),  # pragma: allowlist secret
        ("https://host.example/a?token=abc123&x=1", "https://<host>/a?token=<secret>&x=1"),
        ("Authorization: Bearer abcdef1234567", "Authorization: <secret>"),
        ("HF_TOKEN=hf_abcdefghijklmnop", "HF_TOKEN=<secret>"),  # pragma: allowlist secret
        ('"password": "open sesame", "b": 1', '"password": <secret>, "b": 1'),  # pragma: allowlist secret
        ("ghp_abcdefghijklmnop123", "<secret>"),
        ("connected to 192.168.1.17:8080", "connected to <host>:8080"),
        ("mail anna@geo.example.org", "mail <address>"),
        ("resolving tiles.office.lan failed", "resolving <host> failed"),
        ("no answer from tiles.office.lan. Try again.", "no answer from <host>. Try again."),
        ("cannot connect to 192.168.10.17.", "cannot connect to <host>."),
        ("//gisserver/daten/ortho.tif", "//<host>/daten/ortho.tif"),
        ("https://a.example/0.png?key=Ab1&x=1", "https://<host>/0.png?key=<secret>&x=1"),
        ("url=https://h/a%3Fapi_key%3DAbc123%26b%3D1", "url=https://<host>/a%3Fapi_key%3D<secret>%26b%3D1"),
        ("Cookie: session=Abc123", "Cookie: <secret>"),
        ("passphrase=Abc123 pw=Abc123", "passphrase=<secret> pw=<secret>"),  # pragma: allowlist secret
    ],
)
def test_what_is_private_is_taken_out(text, said):
    assert redact(text, ANNA) == said


@pytest.mark.parametrize(
    "text",
    [
        "numpy 2.4.6, onnxruntime 1.31.1, QGIS: 3.22.16-Bia\u0142owie\u017ca",
        "Linux-6.1.0-21-amd64-x86_64-with-glibc2.36",
        'File "core/worker/server.py", line 42, in main',
        "tilescribe.core.errors.BundleError: the tokenizer.json is damaged",
        "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "There are 12 tokens left in 3 s",
        "'tokenizers': '0.22.1', 'numpy': '2.4.6'",
        "7 // 2 is 3; see a//b and /vsizip//home/a.zip/b.tif",
    ],
)
def test_what_helps_stays(text):
    assert redact(text, ANNA) == text


def test_a_key_over_many_lines():
    text = "a\n-----BEGIN PRIVATE KEY-----\nMIIB\nxx\n-----END PRIVATE KEY-----\nb"  # pragma: allowlist secret
    assert redact(text, ANNA) == "a\n<certificate or key>\nb"


def test_this_person_is_somebody():
    assert this_person().homes


def test_the_end_of_a_log(tmp_path):
    log = tmp_path / "worker.log"
    assert "no log" in last_lines(log)[0]
    log.write_text("".join(f"line {number}\n" for number in range(10_000)))
    assert last_lines(log, 3) == ["line 9997", "line 9998", "line 9999"]
