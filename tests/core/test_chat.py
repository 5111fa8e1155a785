"""Conversations with models: questions about pictures, answers as they are written, [RET], and stopping in the middle."""

from __future__ import annotations

import time
from contextlib import closing

import numpy as np
import pytest

from tilescribe.core.errors import BundleError
from tilescribe.core.models.manifest import Facts
from tilescribe.core.models.registry import open_engine
from tilescribe.core.models.served.building import build_served
from tilescribe.core.models.served.client import LostServerError
from tilescribe.core.models.talk import MANNERS, MODEL, RET, USER, Message, split_at_ret, with_manners

from .openai_server import OpenAIServer


def picture(channel=0, side=48):
    image = np.zeros((side, side, 3), np.uint8)
    image[..., channel] = 200
    return image


def asked(*parts):
    return [Message(USER, parts)]


def said(engine, messages, stopped=lambda: False):
    return "".join(engine.chat(messages, stopped))


@pytest.mark.parametrize("cuts", [1, 2, 3, 5, 100])
@pytest.mark.parametrize(
    ("answer", "before", "after"),
    [
        ("two boats [and] a pier", "two boats [and] a pier", None),
        ("[RET] boats at a pier", "", " boats at a pier"),
        ("Here they are: [RET]", "Here they are: ", ""),
        ("a [RE", "a [RE", None),
        ("x [RET] boats [RET]", "x ", " boats "),
    ],
)
def test_ret_is_found_however_the_answer_is_cut(answer, before, after, cuts):
    found = list(split_at_ret(answer[n : n + cuts] for n in range(0, len(answer), cuts)))
    assert "".join(text for late, text in found if not late) == before
    assert ("".join(text for late, text in found if late) if any(late for late, _ in found) else None) == after


def test_manners_come_before_the_first_words_and_once():
    talk = with_manners([Message(USER, (picture(), "what is this?")), Message(MODEL, ("a field",))])
    assert [part if isinstance(part, str) else "picture" for part in talk[0].parts] == [
        "picture",
        MANNERS,
        "what is this?",
    ]
    assert talk[1].text == "a field"


class TestServed:
    @pytest.fixture
    def server(self, monkeypatch):
        monkeypatch.setattr("tilescribe.core.models.served.limits.FIRST_PAUSE", 0.02)
        made = OpenAIServer()
        yield made
        made.close()

    @pytest.fixture
    def engine(self, server, tmp_path):
        facts = Facts("served", languages=("en", "pt"), settings={"timeout": 3.0})
        bundle = build_served(server.url, "some-vlm", tmp_path / "bundle", 64, facts)
        assert bundle.can_chat
        return open_engine(bundle.folder)

    def test_an_answer_comes_piece_by_piece_and_the_history_goes_along(self, server, engine):
        server.word_seconds = 0.1
        talk = [
            *asked(picture(0), "what is here?"),
            Message(MODEL, ("a red field",)),
            Message(USER, ("and beside", picture(1), "this?")),
        ]
        times, pieces = [], []
        for piece in engine.chat(talk):
            pieces.append(piece)
            times.append(time.monotonic())
        assert "".join(pieces) == "Two boats at a pier \u5c71." and len(pieces) == 6
        assert times[-1] - times[0] > 0.3, "pieces come as the server writes them"
        body = server.requests[0]
        assert body["stream"] is True and [one["role"] for one in body["messages"]] == ["user", "assistant", "user"]
        kinds = [[part["type"] for part in one["content"]] for one in body["messages"] if one["role"] == "user"]
        assert kinds == [["image_url", "text", "text"], ["text", "image_url", "text"]]
        assert body["messages"][1]["content"] == "a red field"

    def test_stopping_hangs_up_at_once_even_if_the_server_says_nothing(self, server, engine):
        server.failures = ["hang"]
        heard, began = [], time.monotonic()
        for piece in engine.chat(asked(picture(), "?"), lambda: bool(heard) and time.monotonic() - began > 0.5):
            heard.append(piece)
        assert heard == ["Two ", "boats "] and time.monotonic() - began < 2.0

    def test_an_answer_that_breaks_off_keeps_what_was_said_and_says_so(self, server, engine):
        server.failures = ["half"]
        heard = []
        with pytest.raises(BundleError, match="broke off.*Ask again"):
            heard.extend(engine.chat(asked(picture(), "?")))
        assert not heard or heard == ["Two ", "boats "]

    @pytest.mark.parametrize("failure", [429, 500, "drop"])
    def test_a_failure_before_the_first_word_is_waited_out(self, server, engine, failure):
        server.failures = [failure]
        assert said(engine, asked(picture(), "?")).startswith("Two boats") and len(server.requests) == 2

    @pytest.mark.parametrize(
        ("failure", "error", "words"),
        [
            (401, LostServerError, "refuses the token"),
            (400, BundleError, "fewer tiles"),
            (500, BundleError, "gives no"),
        ],
    )
    def test_what_no_patience_mends_is_a_sentence(self, server, engine, failure, error, words):
        server.failures = [failure] * 5
        with pytest.raises(error, match=words):
            said(engine, asked(picture(), "?"))

    def test_a_server_that_does_not_stream_is_understood(self, server, engine):
        server._stream = None  # would raise: it is not called
        server.failures = ["slow"]
        assert said(engine, asked(picture(2), "?")).strip() == "A blue field."

    def test_a_question_without_a_picture(self, server, engine):
        assert said(engine, asked("what can you do?")).startswith("Two boats")
        assert isinstance(server.requests[0]["messages"][0]["content"], str)


class TestTiny:
    """Models with random weights, made with transformers' own classes."""

    torch = pytest.importorskip("torch", reason="the light runtime has no PyTorch; `make runtime-full` installs it")
    pytest.importorskip("transformers", reason="the light runtime has no transformers")

    @pytest.fixture(scope="class")
    @classmethod
    def vlm(cls, tmp_path_factory):
        from tilescribe.core.models.building import build_vlm

        from . import tiny_models

        made = {}

        def make(family):
            if family not in made:
                folder = tmp_path_factory.mktemp(family)
                getattr(tiny_models, f"save_{family}")(folder / "model")
                settings = {"weights": "fp32", "chat_tokens": 12}
                bundle = build_vlm(str(folder / "model"), folder / "bundle", Facts(family, settings=settings))
                made[family] = (open_engine(bundle.folder), bundle)
            return made[family]

        return make

    @pytest.mark.parametrize("family", ["llava", "qwen2_vl", "smolvlm"])
    def test_pictures_and_history_decide_what_is_said(self, vlm, family):
        engine, bundle = vlm(family)
        assert bundle.can_chat and engine.info.can_chat
        first = said(engine, asked(picture(0), "objects in this tile"))
        assert first and first == said(engine, asked(picture(0), "objects in this tile")), "an answer can be repeated"
        talk = [
            *asked(picture(0), "objects in this tile"),
            Message(MODEL, (first,)),
            Message(USER, ("is the river near", picture(1), picture(2), "this ?")),
        ]
        assert said(engine, talk)
        noise = np.random.default_rng(1).integers(0, 255, (48, 48, 3), np.uint8)
        answers = {said(engine, asked(one, "objects in this tile")) for one in (picture(0), noise)}
        answers.add(said(engine, asked(picture(0), "boats at pier")))
        assert len(answers) > 1

    def test_the_pieces_are_what_generate_writes(self, vlm):
        engine, _ = vlm("llava")
        pieces = list(engine.chat(asked(picture(0), "objects in this tile")))
        assert len(pieces) > 3
        text = engine._prompts.talk(with_manners(asked(picture(0), "objects in this tile")))
        from PIL import Image

        inputs = engine._placed(engine._processed([[Image.fromarray(picture(0, engine._side))]], text))
        with self.torch.inference_mode():
            ids = engine._model.generate(**inputs, max_new_tokens=12, do_sample=False, eos_token_id=2, pad_token_id=0)
        whole = engine._tokenizer.decode(ids[0, inputs["input_ids"].shape[1] :], skip_special_tokens=True)
        assert "".join(pieces) == whole

    def test_a_question_without_a_picture(self, vlm):
        assert said(vlm("llava")[0], asked("list objects"))

    def test_leaving_stops_the_model(self, vlm):
        import threading

        engine, _ = vlm("llava")
        engine._chat_tokens = 5000
        began = time.monotonic()
        with closing(engine.chat(asked(picture(), "boats"))) as answer:
            next(answer)
        assert "answer" not in [thread.name for thread in threading.enumerate()]
        assert time.monotonic() - began < 5.0
        assert list(engine.chat(asked(picture(), "boats"), lambda: True)) == []
        engine._chat_tokens = 12

    @pytest.fixture(scope="class")
    @classmethod
    def towers(cls, tmp_path_factory):
        from transformers import AutoModel, AutoModelForCausalLM, AutoTokenizer

        from tilescribe.core.models.building import build_rscapret
        from tilescribe.core.models.rscapret.adapter import save_adapter
        from tilescribe.core.models.rscapret.towers import add_ret, join_towers

        from . import tiny_models

        folder = tmp_path_factory.mktemp("towers")
        tiny_models.save_clip(folder / "clip")
        tiny_models.save_language(folder / "llama")
        cls.torch.manual_seed(5)
        language = AutoModelForCausalLM.from_pretrained(folder / "llama")
        ret = add_ret(AutoTokenizer.from_pretrained(folder / "llama"), language)
        settings = {"image_size": tiny_models.SIDE, "retrieval_dim": 16, "visual_tokens": 2}
        model = join_towers(AutoModel.from_pretrained(folder / "clip"), language, ret, settings)
        save_adapter(model, folder / "adapter")
        parts = [str(folder / name) for name in ("clip", "llama", "adapter")]
        facts = Facts("rs", settings={"weights": "fp32", "chat_tokens": 12, "bos": True})
        return open_engine(build_rscapret(*parts, folder / "bundle", facts).folder)

    def test_rscapret_reads_pictures_between_words(self, towers):
        assert towers.info.can_chat
        noise = np.random.default_rng(2).integers(0, 255, (2, 48, 48, 3), np.uint8)
        one = said(towers, asked("the river", noise[0], "and", noise[1], "near a bridge"))
        other = said(towers, asked("the river", noise[1], "and", noise[0], "near a bridge"))
        assert one and one != other, "the order of the pictures counts"

    def test_a_ret_that_the_model_says_ends_the_answer(self, towers):
        """The model is made to say [RET] by giving its row in the output a state that it has."""
        model, ret = towers._model, towers._model.config.ret_token_id
        talk = asked(picture(), "the boats")
        from tilescribe.core.models.rscapret.dialogue import pieces_of

        rows = model.language.get_output_embeddings().weight
        kept = rows[ret].clone()
        with self.torch.no_grad():
            sequence = towers._sequence(pieces_of(talk, towers._tokenizer))
            state = model.language.base_model(inputs_embeds=sequence).last_hidden_state[0, -1]
            rows[ret] = 100 * state / state.norm()
        try:
            assert said(towers, talk) == RET
            assert RET not in towers.caption(picture()[None])[0].text, "a caption never says it"
        finally:
            with self.torch.no_grad():
                rows[ret] = kept

    def test_the_embedding_at_ret_is_that_of_the_paper(self, towers):
        row = towers.find(np.zeros((0, 48, 48, 3), np.uint8), "boats at a pier")
        assert np.abs(row - towers.embed_texts(["boats at a pier"])[0]).max() < 1e-5, "words alone: the query's own"
        seen = towers.find(picture()[None], "boats at a pier")
        assert seen.shape == (16,) and np.linalg.norm(seen) == pytest.approx(1, abs=1e-5)
        assert np.abs(seen - row).max() > 1e-3, "the picture counts"

    def test_a_model_that_was_not_taught_conversations_is_read_to_its_next_question(self):
        from tilescribe.core.models.loading.streaming import streamed

        text = "A: two boats\nQ: and what\nA: more"

        def generate(streamer, stopping_criteria):
            streamer.put(self.torch.tensor([[0]]))
            for number in range(len(text)):
                if stopping_criteria(self.torch.zeros((1, 1), dtype=self.torch.long), None).all():
                    return
                streamer.put(self.torch.tensor([number]))

        pieces = list(streamed(generate, lambda ids: "".join(text[number] for number in ids), until="\nQ:"))
        assert "".join(pieces) == "A: two boats"

    def test_an_error_in_the_model_reaches_whoever_listens(self):
        from tilescribe.core.models.loading.streaming import streamed

        def generate(**_):
            raise self.torch.OutOfMemoryError("no room")

        with pytest.raises(BundleError, match="fewer tiles"):
            list(streamed(generate, str))
