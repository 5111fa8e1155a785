"""Memory: foretold before loading, refused when too little, and lived with when a GPU runs out in the middle."""

from __future__ import annotations

import weakref

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the light runtime has no PyTorch; `make runtime-full` installs it")
pytest.importorskip("transformers", reason="the light runtime has no transformers")

from transformers import AutoModel, AutoModelForCausalLM, AutoTokenizer, CLIPConfig, LlamaConfig

from tilescribe.core.errors import BundleError
from tilescribe.core.models.building import build_rscapret, build_vlm
from tilescribe.core.models.loading import memory
from tilescribe.core.models.loading.batches import Batches, best_batch
from tilescribe.core.models.loading.memory import Need, fitting, largest_batch, need_of
from tilescribe.core.models.loading.placement import Placement, choose_placement
from tilescribe.core.models.manifest import Facts
from tilescribe.core.models.registry import open_engine
from tilescribe.core.models.rscapret.adapter import save_adapter
from tilescribe.core.models.rscapret.towers import add_ret, join_towers

from . import tiny_models

CPU = torch.device("cpu")
HALF, PACKED = Placement(CPU, torch.bfloat16, 16), Placement(CPU, torch.bfloat16, 4)
SEVEN_B = LlamaConfig(
    hidden_size=4096, intermediate_size=11008, num_hidden_layers=32, num_attention_heads=32, vocab_size=32000
)


def small_towers(folder):
    """Return a bundle of two tiny towers and an adapter."""
    clip, words = tiny_models.save_clip(folder / "clip"), tiny_models.save_language(folder / "words")
    language, tokenizer = AutoModelForCausalLM.from_pretrained(words), AutoTokenizer.from_pretrained(words)
    settings = {"image_size": tiny_models.SIDE, "retrieval_dim": 16}
    model = join_towers(AutoModel.from_pretrained(clip), language, add_ret(tokenizer, language), settings)
    save_adapter(model, folder / "adapter")
    facts = Facts("rs", settings={"weights": "fp32", "max_tokens": 8})
    return build_rscapret(str(clip), str(words), str(folder / "adapter"), folder / "bundle", facts)


def test_a_7b_model_is_counted_without_a_byte_of_its_weights():
    """LLaMA-2-7B has 6,738,415,616 weights: 13.48 GB in bf16; a key and a value of a token take 512 KB."""
    need = need_of(AutoModelForCausalLM, SEVEN_B, HALF, tokens=100)
    assert need.weights == pytest.approx(2 * 6_738_415_616, rel=1e-4)
    assert need.each > 100 * 2 * 32 * 4096 * 2
    assert need.of(16) == pytest.approx(13.5e9 + 16 * 52.4e6, rel=0.15)
    packed = need_of(AutoModelForCausalLM, SEVEN_B, PACKED, tokens=100)
    assert 3.5e9 < packed.weights < 4.3e9, "4 bit, with embeddings and the last layer whole"


def test_fewer_keys_than_heads_make_a_smaller_cache():
    grouped = LlamaConfig(**{**SEVEN_B.to_dict(), "num_key_value_heads": 8})
    whole = need_of(AutoModelForCausalLM, SEVEN_B, HALF, tokens=2000)
    assert need_of(AutoModelForCausalLM, grouped, HALF, tokens=2000).each < 0.6 * whole.each


def test_what_an_encoder_takes_is_what_its_weights_are(tmp_path):
    folder = tiny_models.save_clip(tmp_path / "clip")
    config = CLIPConfig.from_pretrained(folder)
    need = need_of(AutoModel, config, Placement(CPU, torch.float32, 32))
    model = AutoModel.from_pretrained(folder)
    own = sum(p.nbytes for p in model.parameters()) + sum(b.nbytes for b in model.buffers())
    assert need.weights == pytest.approx(own, rel=0.01)


def test_a_model_that_is_too_large_is_refused_before_it_is_loaded(tmp_path, monkeypatch):
    bundle = small_towers(tmp_path)
    monkeypatch.setattr(memory, "free_bytes", lambda _device: 50_000)
    monkeypatch.setattr(
        "tilescribe.core.models.rscapret.towers_engine.open_towers",
        lambda *_: pytest.fail("it was loaded all the same"),
    )
    with pytest.raises(BundleError, match=r"The model rs needs about .* and 0 MB are free\. Close other programs"):
        open_engine(bundle.folder)


def test_a_batch_is_no_larger_than_what_is_free(monkeypatch):
    monkeypatch.setattr(memory, "free_bytes", lambda _device: 10_000_000)
    assert largest_batch(HALF, Need(0, 1_000_000), 64) == 9
    assert largest_batch(HALF, Need(0, 10**9), 64) == 1
    assert fitting(HALF, Need(5_000_000, 10), "x") is HALF


class Card:
    """A graphics card's memory, for so many pictures at once; raises what PyTorch raises."""

    def __init__(self, room):
        self.room, self.sizes = room, []

    def work(self, pictures):
        self.sizes.append(len(pictures))
        if len(pictures) > self.room:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
        return [int(picture) for picture in pictures]


def test_running_out_of_memory_halves_the_batch_and_loses_nothing():
    card, batches = Card(5), Batches(16)
    answers = batches.run(card.work, np.arange(40))
    assert [number for part in answers for number in part] == list(range(40))
    assert batches.size == 4 and card.sizes[:3] == [16, 8, 4]
    batches.run(card.work, np.arange(8))
    assert card.sizes[-2:] == [4, 4], "what was learnt is kept"


def test_a_card_that_cannot_hold_one_picture_is_a_sentence():
    with pytest.raises(BundleError, match="even with one picture at a time.*finished tiles are kept"):
        Batches(8).run(Card(0).work, np.arange(3))


def test_the_best_batch_is_found_by_growing_until_it_pays_no_more():
    def seconds(size):  # a card that does 32 at once in the time of one
        return 1.0 if size <= 32 else size / 32

    now = [0.0]

    def work(size, room=1000):
        if size > room:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        now[0] += seconds(size)

    assert best_batch(work, 128, clock=lambda: now[0]) == 32
    assert best_batch(work, 16, clock=lambda: now[0]) == 16, "no more than fit by the estimate"
    assert best_batch(lambda size: work(size, 20), 128, clock=lambda: now[0]) == 16, "nor than fit in truth"
    assert best_batch(lambda size: work(size, 3), 128, clock=lambda: now[0]) == 2, "even where few do"
    assert best_batch(lambda size: work(size, 0), 128, clock=lambda: now[0]) == 1
    assert best_batch(work, 5, clock=lambda: now[0]) == 5, "all that fit, where it is less than what is tried first"


def broken(_pictures):
    raise RuntimeError("something else")


@pytest.mark.parametrize(
    "error",
    [torch.OutOfMemoryError("CUDA out of memory."), RuntimeError("CUBLAS_STATUS_ALLOC_FAILED"), MemoryError()],
)
def test_what_a_failed_batch_held_is_given_back_before_the_next_try(error):
    """An error holds on to the variables of whoever raised it: a GPU would stay full for as long as it is handled."""
    held = []

    def work(pictures):
        assert not any(one() is not None for one in held), "the batch before is still in memory"
        large = np.zeros(1000)
        held.append(weakref.ref(large))
        if len(pictures) > 1:
            raise type(error)(*error.args)
        return len(pictures)

    assert Batches(4).run(work, np.arange(2)) == [1, 1]
    with pytest.raises(RuntimeError, match="something else"):
        Batches(4).run(broken, np.arange(2))


@pytest.mark.parametrize("kind", ["towers", "vlm"])
def test_a_model_that_runs_out_of_memory_says_the_same_in_smaller_batches(tmp_path, monkeypatch, kind):
    if kind == "vlm":
        source = tiny_models.save_llava(tmp_path / "llava")
        bundle = build_vlm(str(source), tmp_path / "bundle", Facts("x", settings={"weights": "fp32", "max_tokens": 8}))
        engine = open_engine(bundle.folder)
        model = engine._model
    else:
        engine = open_engine(small_towers(tmp_path).folder)
        model = engine._model.language
    pictures = np.random.default_rng(1).integers(0, 255, (7, 48, 48, 3), dtype=np.uint8)
    captions, rows = engine.describe(pictures)
    written, sizes = model.generate, []

    def generate(**inputs):
        size = len(inputs.get("input_ids", inputs.get("inputs_embeds")))
        sizes.append(size)
        if size > 2:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
        return written(**inputs)

    monkeypatch.setattr(model, "generate", generate)
    again, same = engine.describe(pictures)
    assert [one.text for one in again] == [one.text for one in captions] and np.abs(rows - same).max(initial=0) < 1e-5
    assert sizes[0] == 7 and max(sizes[2:]) <= 3 and sizes[-1] == 1


def test_where_a_model_goes_can_be_told_in_the_environment(monkeypatch):
    monkeypatch.setenv("TILESCRIBE_DEVICE", "cpu")
    monkeypatch.setenv("TILESCRIBE_WEIGHTS", "bf16")
    place = choose_placement("fp32")
    assert (place.device.type, place.dtype) == ("cpu", torch.bfloat16)
    assert place.exact().dtype is torch.float32 and "bf16" in place.words
    monkeypatch.setenv("TILESCRIBE_WEIGHTS", "fp7")
    with pytest.raises(BundleError, match="cannot be kept as 'fp7'"):
        choose_placement()
