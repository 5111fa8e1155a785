"""Whole jobs with engines of other kinds, through the worker and the shell: prompts, tokens, failed tiles, a lost server."""

from __future__ import annotations

import json
import sys
import threading
import time
from contextlib import nullcontext

import pytest

from tilescribe.core.cli import main
from tilescribe.core.errors import TilescribeError
from tilescribe.core.models.instructions import PRESETS
from tilescribe.core.models.manifest import Facts
from tilescribe.core.models.served.building import build_served
from tilescribe.core.worker.client import WorkerClient, new_job
from tilescribe.core.worker.protocol import (
    CaptionRequest,
    Estimate,
    EstimateRequest,
    GridParams,
    JobDone,
    Models,
    ModelsRequest,
    RunStarted,
    TileBatch,
)

from .conftest import ROOT
from .openai_server import OpenAIServer

GRID = GridParams(tile_size=64)


@pytest.fixture
def server():
    server = OpenAIServer()
    yield server
    server.close()


@pytest.fixture
def served(server, tmp_path, monkeypatch):
    """Return the folder of a served model's bundle, found by its name."""
    settings = {"concurrency": 4, "timeout": 5.0, "price_in": 2.0, "price_out": 10.0, "currency": "EUR"}
    folder = tmp_path / "models" / "cluster"
    build_served(server.url, "some-vlm", folder, 64, Facts("cluster", settings=settings))
    monkeypatch.setenv("TILESCRIBE_MODELS", str(tmp_path / "models"))
    return folder


@pytest.fixture
def client(tmp_path, served):
    client = WorkerClient(sys.executable, ROOT, tmp_path / "worker.log")
    yield client
    client.close()


def test_a_served_run_keeps_prompt_and_failed_tiles_and_no_token(client, server, striped_raster, tmp_path):
    server.failures = [400]  # for one tile
    request = CaptionRequest(new_job(), str(striped_raster), "cluster", GRID, prompt="objects", token="tok-from-qgis")
    answers = list(client.request(request))
    run = next(answer.run for answer in answers if isinstance(answer, RunStarted))
    tiles = [tile for answer in answers if isinstance(answer, TileBatch) for tile in answer.tiles]
    assert isinstance(answers[-1], JobDone) and (answers[-1].done, answers[-1].failed) == (59, 1)
    assert run["prompt"] == PRESETS["objects"].text and run["embedding_dim"] == 0
    failed = next(tile for tile in tiles if tile.status == "failed")
    assert failed.note == "The server refused the picture (400: failure 400)." and not failed.caption
    assert {tile.caption for tile in tiles if tile.status == "done"} == {
        "A red field.",
        "A green field.",
        "A blue field.",
    }
    assert server.tokens == {"Bearer tok-from-qgis"} and server.busiest <= 4
    kept = json.dumps(run) + (tmp_path / "worker.log").read_text() + str(tiles)
    assert "tok-from-qgis" not in kept


def test_another_token_may_be_handed_over_after_one_was_refused(client, server, striped_raster):
    server.failures = [401] * 60
    request = CaptionRequest(new_job(), str(striped_raster), "cluster", GRID, token="an-old-one")
    with pytest.raises(TilescribeError, match="refuses the token"):
        list(client.request(request))
    time.sleep(0.5)
    assert len(server.requests) <= 8, "one refusal ends the run: the requests that waited never went out"
    server.failures, server.tokens = [], set()
    answers = list(client.request(CaptionRequest(new_job(), str(striped_raster), "cluster", GRID, token="a-new-one")))
    assert answers[-1].done == 60 and server.tokens == {"Bearer a-new-one"}


@pytest.mark.parametrize("end", ["cancelled", "lost"])
def test_a_run_that_ends_keeps_every_answer_sends_nothing_more_and_hangs_up(client, server, striped_raster, end):
    request, done = CaptionRequest(new_job(), str(striped_raster), "cluster", GRID), []
    server.slow_after = 10  # and four are on their way, which take longer than anybody waits

    def end_it():
        while len(server.requests) < 14:
            time.sleep(0.01)
        if end == "cancelled":
            client.cancel(request.job)
        else:
            server.failures = [401]

    threading.Thread(target=end_it, daemon=True).start()
    with nullcontext() if end == "cancelled" else pytest.raises(TilescribeError, match="refuses the token"):
        for answer in client.request(request):
            done += answer.tiles if isinstance(answer, TileBatch) else []
    assert [tile.status for tile in done] == ["done"] * 10 and all(tile.caption for tile in done)
    ended = 4 if end == "cancelled" else 3
    until = time.monotonic() + 5
    while server.hung_up < ended and time.monotonic() < until:
        time.sleep(0.05)  # until it is heard
    assert server.hung_up == ended, "no connection waits for an answer that nobody wants"
    assert len(server.requests) == 14
    server.slow_after = None
    assert list(client.request(CaptionRequest(new_job(), str(striped_raster), "cluster", GRID)))[-1].done == 60
    assert len(server.requests) == 14 + 60


def test_nothing_is_sent_for_an_estimate_and_the_next_one_knows_the_cost(client, server, striped_raster):
    estimate = client.ask(EstimateRequest(new_job(), str(striped_raster), "cluster", GRID))
    assert isinstance(estimate, Estimate) and not server.requests
    assert any("after the first run" in note for note in estimate.notes)
    list(client.request(CaptionRequest(new_job(), str(striped_raster), "cluster", GRID)))
    again = client.ask(EstimateRequest(new_job(), str(striped_raster), "cluster", GRID))
    assert any(note.endswith("for about 0.07 EUR.") for note in again.notes), again.notes


def test_models_say_whether_they_listen_and_where_they_send_pictures(client, server):
    answer = client.ask(ModelsRequest(new_job()))
    assert isinstance(answer, Models)
    by_id = {model.id: model for model in answer.models}
    assert by_id["cluster"].can_instruct and by_id["cluster"].sends_to == server.url
    assert not by_id["rscapret-nano"].can_instruct and by_id["rscapret-nano"].sends_to == ""


def test_a_server_lost_in_the_middle_ends_the_run_and_keeps_what_was_done(client, server, striped_raster):
    server.seconds = 0.05
    done = []
    with pytest.raises(TilescribeError, match=r"is not there any more.*finished tiles are kept"):
        for answer in client.request(CaptionRequest(new_job(), str(striped_raster), "cluster", GRID)):
            if isinstance(answer, TileBatch):
                done += [tile for tile in answer.tiles if tile.status == "done"]
                if len(done) >= 4 and not server.gone:
                    threading.Thread(target=server.vanish, daemon=True).start()
    assert 4 <= len(done) < 60


def test_the_shell_says_where_pictures_go_and_refuses_another_prompt_in_the_same_layer(
    served, server, striped_raster, tmp_path, capsys
):
    out = tmp_path / "tiles.gpkg"
    command = ["caption", str(striped_raster), str(out), "--tile-size", "128", "--model", "cluster"]
    assert main([*command, "--prompt", "only roads"]) == 0
    told = capsys.readouterr()
    assert "leave this computer: they are sent to http://127.0.0.1" in told.err
    assert server.requests[-1]["messages"][0]["content"][1]["text"] == "only roads"
    assert main([*command, "--prompt", "only rivers"]) == 1
    assert "prompt differs" in capsys.readouterr().err
    assert main(["search", str(out), "a green field", "--json"]) == 0
    hits = json.loads(capsys.readouterr().out)["hits"]
    assert hits and hits[0]["caption"] == "A green field."
