"""Parts fetched from a hub: pinned to a commit, and every way of not getting them a sentence."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

pytest.importorskip("torch", reason="the light runtime has no PyTorch; `make runtime-full` installs it")
pytest.importorskip("huggingface_hub", reason="the light runtime has no huggingface_hub")

from . import tiny_models
from .hugging_face import HuggingFace

# The hub's library waits up to 8 seconds before it tries again, six times in all; here the tries follow each other.
IMPATIENT = "import sys, time; time.sleep = lambda _: None; from tilescribe.core.cli import main; sys.exit(main())"
COMMIT = "0123456789abcdef0123456789abcdef01234567"  # pragma: allowlist secret


@pytest.fixture
def hub(tmp_path):
    servers = []

    def make(**options):
        folder = tmp_path / "published"
        if not folder.exists():
            tiny_models.save_clip(folder)
            (folder / "pytorch_model.bin").write_bytes(b"a pickle that nobody wants")
            (folder / "modeling_evil.py").write_text("raise SystemExit('ran')\n")
        servers.append(HuggingFace(folder, COMMIT, **options))
        return servers[-1]

    yield make
    for server in servers:
        server.close()


def build(tmp_path, url, source):
    """Run the command in a process of its own: the hub's address is read when its library is imported."""
    environment = {
        **os.environ,
        "HF_ENDPOINT": url,
        "HF_HOME": str(tmp_path / "cache"),
        "HF_HUB_DISABLE_TELEMETRY": "1",
    }
    environment |= {"NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}
    command = [sys.executable, "-c", IMPATIENT, "bundle", "build", "encoder", "--model", source]
    command += ["--id", "fetched", str(tmp_path / "bundle")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
    return done.returncode, done.stderr


def test_a_pinned_revision_is_fetched_and_built(hub, tmp_path):
    server = hub()
    code, told = build(tmp_path, server.url, f"owner/model@{COMMIT}")
    assert code == 0, told
    manifest = json.loads((tmp_path / "bundle" / "model.json").read_text())
    assert manifest["settings"]["made_of"] == {"model": f"owner/model@{COMMIT}"}
    assert "model.safetensors" in manifest["files"]
    assert not [path for path in server.asked if path.endswith((".bin", ".py"))], "pickles and programs are not fetched"


@pytest.mark.parametrize(
    ("source", "options", "words"),
    [
        (f"owner/model@{COMMIT}", {"gated": True}, "Accept them on https://huggingface.co/owner/model"),
        (f"owner/other@{COMMIT}", {}, "The hub has no owner/other@01234567"),
        (f"owner/model@{'f' * 40}", {}, "The hub has no owner/model@ffffffff"),
        ("owner/model", {}, "names no revision"),
    ],
)
def test_what_cannot_be_had_is_a_sentence(hub, tmp_path, source, options, words):
    code, told = build(tmp_path, hub(**options).url, source)
    assert code == 1 and words in told and "Traceback" not in told, told
    assert not (tmp_path / "bundle").exists()


def test_a_hub_that_is_not_there_is_a_sentence(hub, tmp_path):
    server = hub()
    server.close()
    code, told = build(tmp_path, server.url, f"owner/model@{COMMIT}")
    assert code == 1 and "Traceback" not in told and "owner/model@01234567" in told, told
