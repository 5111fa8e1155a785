"""Memory: foretold before loading, refused when too little, and lived with when a GPU runs out in the middle."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the light runtime has no PyTorch; `make runtime-full` installs it")
pytest.importorskip("transformers", reason="the light runtime has no transformers")

from transformers import AutoModel, AutoModelForCausalLM, CLIPConfig, LlamaConfig

from tilescribe.core.errors import BundleError
from tilescribe.core.models.building import build_rscapret
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
    clip, words = tiny_models.save_clip(tmp_path / "clip"), tiny_models.save_language(tmp_path / "words")
    from transformers import AutoTokenizer

    language, tokenizer = AutoModelForCausalLM.from_pretrained(words), AutoTokenizer.from_pretrained(words)
    settings = {"image_size": tiny_models.SIDE, "retrieval_dim": 16}
    adapter = tmp_path / "adapter"
    save_adapter(
        join_towers(AutoModel.from_pretrained(clip), language, add_ret(tokenizer, language), settings), adapter
    )
    bundle = build_rscapret(str(clip), str(words), str(adapter), tmp_path / "bundle", Facts("rs"))
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


def test_where_a_model_goes_can_be_told_in_the_environment(monkeypatch):
    monkeypatch.setenv("TILESCRIBE_DEVICE", "cpu")
    monkeypatch.setenv("TILESCRIBE_WEIGHTS", "bf16")
    place = choose_placement("fp32")
    assert (place.device.type, place.dtype) == ("cpu", torch.bfloat16)
    assert place.exact().dtype is torch.float32 and "bf16" in place.words
    monkeypatch.setenv("TILESCRIBE_WEIGHTS", "fp7")
    with pytest.raises(BundleError, match="cannot be kept as 'fp7'"):
        choose_placement()
