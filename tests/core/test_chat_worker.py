"""Questions across the wall: a real worker reads the tiles, streams the answer, stops, and turns wishes into tiles."""

from __future__ import annotations

import sqlite3
import time

import numpy as np
import pytest

from tilescribe.core.errors import BundleError, InputError, OutputError, WorkerError
from tilescribe.core.index.wish import Wish, read_wish
from tilescribe.core.store.conversations import KEPT, TABLE, conversations, keep_conversation, remove_conversation
from tilescribe.core.worker.client import new_job
from tilescribe.core.worker.dialogue import MOST_PICTURES
from tilescribe.core.worker.protocol import (
    ChatDone,
    ChatMessage,
    ChatPart,
    ChatPiece,
    ChatRequest,
    JobDone,
    LoadIndexRequest,
    ModelsRequest,
    SearchRequest,
)
from tilescribe.core.worker.vectors import read_vector

WISHES = [
    ("show me places like this but with boats", "boats", True),
    ("Show me places like these.", "", True),
    ("more like this, but without houses", "-houses", True),
    ("Please find tiles with a bridge over a river", "a bridge over a river", False),
    ("where else are there places with tennis courts?", "tennis courts", False),
    ("find similar places that have parking lots but no trees", "parking lots -trees", True),
    ("search for areas of dense forest", "dense forest", False),
    ("mostra-me lugares como este mas com barcos", "barcos", True),
    ("encontra zonas com floresta sem casas", "floresta -casas", False),
    ("mu\u00e9strame lugares como este pero con barcos", "barcos", True),
    ("montre-moi des endroits comme ceci mais avec des bateaux", "bateaux", True),
    ("zeig mir Orte wie diese aber mit Booten", "Booten", True),
    ("what is in this tile?", None, None),
    ("find the boats in this tile", None, None),
    ("how many houses are there?", None, None),
    ("which of these places is wetter?", None, None),
    ("Show me how many boats there are", None, None),
]


@pytest.mark.parametrize(("text", "query", "like"), WISHES)
def test_a_wish_to_see_tiles_is_told_from_a_question(text, query, like):
    assert read_wish(text) == (None if query is None else Wish(query, like))


def message(*parts, role="user"):
    return ChatMessage(role, [part if isinstance(part, ChatPart) else ChatPart(text=part) for part in parts])


def tile(col, row=0):
    return ChatPart(tile=f"r{row:05d}c{col:05d}")


@pytest.fixture
def run(striped_raster):
    return {
        "raster": {"path": str(striped_raster), "width": 640, "height": 384},
        "grid": {"tile_size": 64.0, "overlap": 0.0, "unit": "pixels", "extent": None, "mask_wkt": None},
        "bands": [1, 2, 3],
        "stretch": None,
    }


@pytest.fixture
def ask(make_client, make_bundle, run):
    def make(*messages, settings=None, model=None, facts=None, client=None, **changes):
        model = model or str(make_bundle(can_chat=True, settings=settings or {}))
        request = ChatRequest(new_job(), model, list(messages), run if facts is None else facts, **changes)
        return (client or make_client()).request(request)

    return make


class TestAnswers:
    def test_tiles_are_shown_in_the_runs_grid_and_the_answer_comes_word_by_word(self, ask):
        *pieces, done = ask(
            message(tile(0), "what is here,"), message("mostly red", role="assistant"), message("and", tile(9), "here?")
        )
        assert len(pieces) > 4 and all(isinstance(one, ChatPiece) for one in pieces)
        assert done.text == "I see red, blue. <b>Message</b> 3: and\nhere?"
        assert "".join(one.text for one in pieces).strip() == done.text and not done.shows and done.notes == []

    def test_the_bands_and_the_stretch_are_those_of_the_run(self, ask, run):
        *_, done = ask(message(tile(0), "what?"), facts={**run, "bands": [3, 2, 1]})
        assert done.text.startswith("I see blue")

    def test_a_picture_that_qgis_drew(self, ask, tmp_path):
        from PIL import Image

        Image.fromarray(np.full((40, 40, 3), (0, 200, 0), np.uint8)).save(tmp_path / "tile.png")
        part = ChatPart(tile="r00000c00000", file=str(tmp_path / "tile.png"))
        *_, done = ask(message(part, "what?"), facts={})
        assert done.text.startswith("I see green")
        with pytest.raises(InputError, match="Ask again"):
            list(ask(message(ChatPart(file=str(tmp_path / "none.png")), "what?")))

    def test_stopping_is_answered_at_once(self, ask, make_client):
        client = make_client()
        answers = ask(message(tile(0), "tell me all"), settings={"word_seconds": 0.2, "times": 100}, client=client)
        piece = next(answers)
        began = time.monotonic()
        client.cancel(piece.job)
        *_, done = answers
        assert isinstance(done, JobDone) and done.cancelled and time.monotonic() - began < 1.5
        *_, done = ask(message("and now?"), client=client)
        assert done.text.startswith("I see nothing"), "the worker goes on"

    def test_long_conversations_lose_their_beginning_and_many_pictures_their_first(self, ask):
        talk = [message(f"{'word ' * 1500}", role=role) for role in ("user", "assistant", "user", "assistant")]
        many = [tile(0)] * 3 + [tile(9)] * MOST_PICTURES
        *_, done = ask(*talk, message(*many, "what?"))
        assert "<b>Message</b> 1:" in done.text and "red" not in done.text
        assert len(done.notes) == 2 and "left out" in done.notes[0]

    def test_what_cannot_be_asked_is_a_sentence(self, ask, make_bundle, run):
        plain = str(make_bundle("plain"))
        with pytest.raises(BundleError, match="answers no questions. Choose a vision-language model"):
            list(ask(message(tile(0), "what is here?"), model=plain))
        with pytest.raises(InputError, match="There is no question"):
            list(ask(message(tile(0))))
        with pytest.raises(InputError, match="does not say which raster"):
            list(ask(message(tile(0), "what?"), facts={"model": "x"}))
        with pytest.raises(InputError, match="not one of the run's grid"):
            list(ask(message(tile(99), "what?")))
        with pytest.raises(WorkerError, match="ZeroDivisionError"):
            list(ask(message("what?"), settings={"chat_fails": True}))


class TestWishes:
    def test_a_wish_needs_no_model_that_can_chat(self, ask, make_bundle):
        (done,) = ask(message(tile(0), "show me places like this but with boats"), model=str(make_bundle("plain")))
        assert (done.shows, done.find, done.like, done.text) == (True, "boats", True, "")

    def test_a_ret_that_the_model_says_is_a_wish(self, ask):
        *pieces, done = ask(message(tile(0), "is there something blue?"))
        assert "".join(one.text for one in pieces).strip() == done.text == "Look at these."
        assert (done.shows, done.find, done.like) == (True, "blue roofs", False)
        assert done.vector_model == "double 1.0.0" and read_vector(done.vector).argmax() == 2

    def test_the_models_own_embedding_ranks_the_tiles(self, make_client, make_bundle, tmp_path, monkeypatch):
        monkeypatch.setenv("TILESCRIBE_MODELS", str(tmp_path / "bundles"))
        client, model = make_client(), str(make_bundle(can_chat=True))
        vectors = np.zeros((3, 8), "<f2")
        vectors[[0, 1, 2], [0, 1, 2]] = 1
        vectors.tofile(tmp_path / "vectors")
        (tmp_path / "captions").write_text('["a", "b", "c"]')
        np.zeros((3, 4)).tofile(tmp_path / "boxes")
        files = [str(tmp_path / name) for name in ("vectors", "captions", "boxes")]
        client.ask(LoadIndexRequest(new_job(), "key", 8, 3, *files))
        done = client.ask(ChatRequest(new_job(), model, [message("show me places with green fields")], {}))
        assert isinstance(done, ChatDone) and done.vector
        search = {"vector": done.vector, "vector_model": done.vector_model}
        hits = client.ask(SearchRequest(new_job(), "key", "nothing of it", "double 1.0.0", **search))
        assert hits.rows[0] == 1, "ranked by the vector, not by the words"
        search["vector_model"] = "other 1.0.0"
        hits = client.ask(SearchRequest(new_job(), "key", "red", "double 1.0.0", **search))
        assert hits.rows[0] == 0, "a vector of another model is not compared"
        with pytest.raises(WorkerError, match="Ask again"):
            client.ask(SearchRequest(new_job(), "key", "red", "double 1.0.0", vector="??", vector_model="double 1.0.0"))

    def test_models_say_whether_they_chat(self, make_client, make_bundle, monkeypatch):
        folder = make_bundle(can_chat=True, languages=["en", "pt"]).parent
        monkeypatch.setenv("TILESCRIBE_MODELS", str(folder))
        models = make_client().ask(ModelsRequest(new_job())).models
        assert next(one for one in models if one.id == "double").can_chat


def test_full_size_models_answer_through_the_real_worker(make_client, run, tmp_path, monkeypatch):
    """Tiny models with random weights, loaded, asked, stopped and searched with by the worker that QGIS starts."""
    pytest.importorskip("torch", reason="the light runtime has no PyTorch; `make runtime-full` installs it")
    from transformers import AutoModel, AutoModelForCausalLM, AutoTokenizer

    from tilescribe.core.models.building import build_rscapret, build_vlm
    from tilescribe.core.models.manifest import Facts
    from tilescribe.core.models.rscapret.adapter import save_adapter
    from tilescribe.core.models.rscapret.towers import add_ret, join_towers

    from . import tiny_models

    parts = [
        tiny_models.save_clip(tmp_path / "clip"),
        tiny_models.save_language(tmp_path / "llama"),
        tmp_path / "adapter",
    ]
    language = AutoModelForCausalLM.from_pretrained(parts[1])
    ret = add_ret(AutoTokenizer.from_pretrained(parts[1]), language)
    settings = {"image_size": tiny_models.SIDE, "retrieval_dim": 16, "visual_tokens": 2}
    save_adapter(join_towers(AutoModel.from_pretrained(parts[0]), language, ret, settings), parts[2])
    monkeypatch.setenv("TILESCRIBE_MODELS", str(tmp_path / "bundles"))
    facts = Facts("rs", settings={"weights": "fp32", "chat_tokens": 8})
    build_rscapret(*map(str, parts), tmp_path / "bundles" / "rs", facts)
    facts = Facts("vlm", settings={"weights": "fp32", "chat_tokens": 4000})
    build_vlm(str(tiny_models.save_smolvlm(tmp_path / "smolvlm")), tmp_path / "bundles" / "vlm", facts)
    client = make_client(bootstrap=None)

    question = message(tile(0), "is the river near", tile(9), "the bridge ?")
    *pieces, done = client.request(ChatRequest(new_job(), "rs", [question], run))
    assert done.text and "".join(one.text for one in pieces).strip() == done.text and not done.shows
    done = client.ask(ChatRequest(new_job(), "rs", [message(tile(0), "show me places like this but with boats")], run))
    assert (done.find, done.like, done.vector_model) == ("boats", True, "rs 1.0.0") and len(
        read_vector(done.vector)
    ) == 16

    answers = client.request(ChatRequest(new_job(), "vlm", [message(tile(0), "list objects")], run))
    piece = next(answers)
    began = time.monotonic()
    client.cancel(piece.job)
    *_, end = answers
    assert isinstance(end, JobDone) and end.cancelled and time.monotonic() - began < 1.5


class TestKept:
    @pytest.fixture
    def gpkg(self, tmp_path):
        path = tmp_path / "tiles.gpkg"
        with sqlite3.connect(path) as database:
            database.execute(
                "CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, "
                "description TEXT, last_change TEXT)"
            )
        return path

    def test_a_conversation_is_read_as_it_was_written(self, gpkg):
        assert conversations(gpkg, "tiles") == []
        first = {"title": "what is <b>here</b>?", "messages": [{"role": "user", "parts": ["\u5c71 'x'"]}]}
        keep_conversation(gpkg, "tiles", "k1", "2026-01-01T00:00:00", first)
        keep_conversation(gpkg, "tiles", "k2", "2026-01-02T00:00:00", {"title": "b"})
        keep_conversation(gpkg, "other", "k3", "2026-01-03T00:00:00", {"title": "c"})
        assert conversations(gpkg, "tiles") == [("k2", {"title": "b"}), ("k1", first)]
        keep_conversation(gpkg, "tiles", "k1", "2026-01-05T00:00:00", {"title": "a, longer"})
        assert [found["title"] for _, found in conversations(gpkg, "tiles")] == ["a, longer", "b"]
        remove_conversation(gpkg, "k1")
        assert [key for key, _ in conversations(gpkg, "tiles")] == ["k2"]
        with sqlite3.connect(gpkg) as database:
            assert database.execute(
                "SELECT data_type FROM gpkg_contents WHERE table_name = ?", (TABLE.name,)
            ).fetchone() == ("attributes",)

    def test_the_oldest_go_first(self, gpkg):
        for number in range(KEPT + 3):
            keep_conversation(gpkg, "tiles", f"k{number}", f"2026-01-01T00:{number:06d}", {"title": str(number)})
        found = conversations(gpkg, "tiles")
        assert len(found) == KEPT and found[0][0] == f"k{KEPT + 2}" and found[-1][0] == "k3"

    def test_a_damaged_one_is_left_out_and_a_bad_file_is_a_sentence(self, gpkg, tmp_path):
        keep_conversation(gpkg, "tiles", "k", "2026", {"title": "a"})
        with sqlite3.connect(gpkg) as database:
            database.execute(f"UPDATE {TABLE.name} SET conversation = '{{'")
        assert conversations(gpkg, "tiles") == []
        with pytest.raises(OutputError, match="cannot be opened"):
            conversations(tmp_path / "none.gpkg", "tiles")
        (tmp_path / "text.gpkg").write_text("no database at all" * 100)
        with pytest.raises(OutputError, match="not a GeoPackage"):
            keep_conversation(tmp_path / "text.gpkg", "tiles", "k", "2026", {})
