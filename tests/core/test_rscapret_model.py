"""RS-CapRet in PyTorch agrees with a reference worked by hand: losses, masking, [RET], generation, saving."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the light runtime has no PyTorch; `make runtime-full` installs it")
pytest.importorskip("transformers", reason="the light runtime has no transformers")

from torch.nn import functional
from transformers import CLIPVisionConfig, LlamaConfig, OPTConfig, ResNetConfig

from tilescribe.core.errors import BundleError
from tilescribe.core.models.rscapret.adapter import load_adapter, save_adapter
from tilescribe.core.models.rscapret.configuration import RSCapRetConfig
from tilescribe.core.models.rscapret.decoding import vote
from tilescribe.core.models.rscapret.generation import Decoding, generate, interleaved
from tilescribe.core.models.rscapret.modeling import IGNORED, RSCapRetModel
from tilescribe.core.training.contrast import NOBODY, Memory, contrastive_loss
from tilescribe.core.training.parameters import choose_trained, make_optimiser
from tilescribe.core.training.recipe import Stage

RET, END, PAD = 2, 1, 0


def tiny_llama(tied: bool = False) -> LlamaConfig:
    return LlamaConfig(
        vocab_size=50,
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=2,
        num_key_value_heads=2,
        tie_word_embeddings=tied,
        eos_token_id=END,
        pad_token_id=PAD,
        bos_token_id=None,
    )


def tiny_model(text=None, vision=None, **settings) -> RSCapRetModel:
    torch.manual_seed(0)
    vision = vision or ResNetConfig(embedding_size=8, hidden_sizes=[8, 16], depths=[1, 1], layer_type="basic")
    config = RSCapRetConfig(vision, text or tiny_llama(), image_size=32, retrieval_dim=16, ret_token_id=RET, **settings)
    return RSCapRetModel(config).eval()


@pytest.fixture
def pictures():
    return torch.randn(3, 3, 32, 32, generator=torch.Generator().manual_seed(1))


def test_one_visual_token_comes_before_the_caption_as_in_fromage(pictures):
    model = tiny_model(
        vision=CLIPVisionConfig(
            hidden_size=24,
            intermediate_size=32,
            num_hidden_layers=1,
            num_attention_heads=2,
            image_size=32,
            patch_size=16,
        )
    )
    pooled, grid = model.image_features(pictures)
    assert pooled.shape == (3, 24)
    assert grid.shape == (3, 4, 24)  # the class token is left out
    visual = model.visual_tokens(pooled, grid)
    assert torch.allclose(visual[:, 0], model.caption_map(pooled))
    assert visual.shape == (3, 1, 32)


def test_caption_loss_is_the_cross_entropy_of_the_words_given_the_picture(pictures):
    model = tiny_model(visual_source="pooled", visual_tokens=2)
    visual = model.visual_tokens(*model.image_features(pictures))
    ids = torch.tensor([[5, 6, 7, END], [8, 9, END, IGNORED], [4, END, IGNORED, IGNORED]])
    by_hand = []
    for row in range(3):
        words = [i for i in ids[row].tolist() if i != IGNORED]
        sequence = torch.cat([visual[row], model.get_input_embeddings()(torch.tensor(words))])[None]
        logits = model.language(inputs_embeds=sequence).logits[0]
        logits[:, RET] = -torch.inf
        log_probabilities = logits.log_softmax(-1)
        by_hand += [-log_probabilities[1 + place, word] for place, word in enumerate(words)]
    assert torch.allclose(model.caption_loss([visual], [ids]), torch.stack(by_hand).mean(), atol=1e-5)


def test_ret_is_left_out_of_the_captioning_loss(pictures):
    model = tiny_model()
    visual = model.visual_tokens(*model.image_features(pictures))
    plain = torch.tensor([[5, 6, END]] * 3)
    with_ret = torch.tensor([[5, 6, END, RET]] * 3)
    assert torch.allclose(model.caption_loss([visual], [plain]), model.caption_loss([visual], [with_ret]), atol=1e-6)


def test_interleaved_pairs_are_one_sequence_whatever_the_padding_between(pictures):
    model = tiny_model()
    visual = model.visual_tokens(*model.image_features(pictures))[:2]
    first = torch.tensor([[5, 6, END, IGNORED, IGNORED], [7, 8, 9, 10, END]])
    second = torch.tensor([[11, END], [12, END]])
    together = model.caption_loss([visual, visual], [first, second])
    embed, losses = model.get_input_embeddings(), []
    for row in range(2):
        a = [i for i in first[row].tolist() if i != IGNORED]
        b = second[row].tolist()
        parts = [visual[row], embed(torch.tensor(a)), visual[row], embed(torch.tensor(b))]
        logits = model.language(inputs_embeds=torch.cat(parts)[None]).logits[0]
        logits[:, RET] = -torch.inf
        steps = logits.log_softmax(-1)
        losses += [-steps[place, word] for place, word in enumerate(a)]
        losses += [-steps[1 + len(a) + place, word] for place, word in enumerate(b)]
    assert torch.allclose(together, torch.stack(losses).mean(), atol=1e-5)


def test_a_query_is_read_at_ret_on_either_side_of_padding():
    model = tiny_model()
    left = torch.tensor([[PAD, PAD, 5, 6, RET]])
    right = torch.tensor([[5, 6, RET, PAD, PAD]])
    alone = model.embed_texts(torch.tensor([[5, 6, RET]]), torch.ones(1, 3, dtype=torch.long))
    for ids in (left, right):
        assert torch.allclose(model.embed_texts(ids, (ids != PAD).long()), alone, atol=1e-5)
    assert torch.allclose(alone.norm(dim=-1), torch.ones(1))


def test_a_sentence_without_ret_is_refused():
    model = tiny_model()
    with pytest.raises(ValueError, match="exactly once"):
        model.embed_texts(torch.tensor([[5, 6]]), torch.ones(1, 2, dtype=torch.long))


def test_contrastive_loss_is_symmetric_infonce_and_counts_identical_captions_as_positives():
    model = tiny_model()
    images = functional.normalize(torch.randn(4, 16), dim=-1)
    texts = functional.normalize(torch.randn(4, 16), dim=-1)
    logits = (model.logit_scale.exp() * images @ texts.T).detach().numpy()

    def infonce(scores: np.ndarray) -> float:
        steps = scores - np.log(np.exp(scores).sum(1, keepdims=True))
        return float(-np.diag(steps).mean())

    assert model.contrastive_loss(images, texts).item() == pytest.approx(
        (infonce(logits) + infonce(logits.T)) / 2, abs=1e-5
    )
    shared = torch.eye(4, dtype=torch.bool)
    shared[0, 1] = True  # sentence 1 is also true of picture 0

    def soft(scores: np.ndarray, positive: np.ndarray) -> float:
        steps = scores - np.log(np.exp(scores).sum(1, keepdims=True))
        return float(-(steps * positive / positive.sum(1, keepdims=True)).sum(1).mean())

    wanted = (soft(logits, shared.numpy()) + soft(logits.T, shared.numpy().T)) / 2
    assert model.contrastive_loss(images, texts, shared).item() == pytest.approx(wanted, abs=1e-5)


@pytest.mark.parametrize("tied", [True, False])
def test_only_rets_row_learns_beside_frozen_towers_and_keeps_its_norm(pictures, tied):
    model = tiny_model(tiny_llama(tied))
    stage = Stage("s", "joint", 1, 1e-2, train=("caption_map", "image_map", "text_map", "ret_row"))
    before = {name: value.clone() for name, value in model.state_dict().items()}
    ret = choose_trained(model, stage)
    holder = torch.nn.Module()
    holder.model = model
    optimiser = make_optimiser(holder, stage, ret)
    for _ in range(3):
        pooled, grid = model.image_features(pictures)
        queries = torch.tensor([[5, 6, RET], [7, 8, RET], [9, 4, RET]])
        captions = torch.tensor([[5, 6, END], [7, 8, END], [9, 4, END]])
        loss = model.caption_loss([model.visual_tokens(pooled, grid)], [captions])
        loss = loss + model.contrastive_loss(
            model.embed_pooled(pooled), model.embed_texts(queries, torch.ones_like(queries))
        )
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        ret.keep_norm()
    table = model.get_input_embeddings().weight
    old = before["language.model.embed_tokens.weight"]
    others = torch.arange(50) != RET
    assert torch.equal(table[others], old[others])
    assert not torch.allclose(table[RET], old[RET])
    assert table[RET].norm().item() == pytest.approx(old[others].norm(dim=-1).mean().item(), rel=1e-4)
    for name, value in model.state_dict().items():
        if (
            name.startswith(("vision.", "language.model.layers"))
            and value.is_floating_point()
            and "running" not in name
        ):
            assert torch.equal(value, before[name]), name


@pytest.mark.parametrize(
    "text",
    [
        tiny_llama(),
        OPTConfig(
            vocab_size=50,
            hidden_size=32,
            ffn_dim=64,
            num_hidden_layers=2,
            num_attention_heads=2,
            word_embed_proj_dim=32,
        ),
    ],
)
def test_a_batch_says_what_each_picture_says_alone(pictures, text):
    model = tiny_model(text)
    visual = model.visual_tokens(*model.image_features(pictures))
    together, scores = generate(model, visual, END, PAD, Decoding(max_tokens=8))
    assert RET not in together.unique().tolist()
    for row in range(3):
        alone, own = generate(model, visual[row : row + 1], END, PAD, Decoding(max_tokens=8))
        assert alone[0].tolist() == together[row, : alone.shape[1]].tolist()
        assert torch.allclose(own[0], scores[row, : own.shape[1]], atol=1e-3)


def test_padding_on_the_left_changes_nothing(pictures):
    model = tiny_model()
    visual = model.visual_tokens(*model.image_features(pictures))[:1]
    padded = torch.cat([torch.randn(1, 3, 32), visual], 1)
    mask = torch.tensor([[0, 0, 0, 1]])
    plain = generate(model, visual, END, PAD, Decoding(max_tokens=6))[0]
    assert generate(model, padded, END, PAD, Decoding(max_tokens=6), mask)[0].tolist() == plain.tolist()


def test_a_wider_beam_never_finds_a_less_likely_caption(pictures):
    model = tiny_model()
    visual = model.visual_tokens(*model.image_features(pictures))
    greedy = generate(model, visual, END, PAD, Decoding(max_tokens=4, length_penalty=0.0))[1].sum(-1)
    beam = generate(model, visual, END, PAD, Decoding(beams=8, max_tokens=4, length_penalty=0.0))[1].sum(-1)
    assert bool((beam >= greedy - 1e-4).all())


def test_pictures_and_text_may_be_interleaved(pictures):
    model = tiny_model(visual_source="pooled", visual_tokens=2)
    sequence = interleaved(model, [pictures[0], torch.tensor([5, 6]), pictures[1], torch.tensor([7])])
    assert sequence.shape == (1, 2 + 2 + 2 + 1, 32)
    ids, _ = generate(model, sequence, END, PAD, Decoding(max_tokens=5))
    assert 1 <= ids.shape[1] <= 5


def test_a_model_survives_saving_whole(tmp_path, pictures):
    model = tiny_model(visual_source="grid")
    model.save_pretrained(tmp_path)
    assert (tmp_path / "model.safetensors").is_file()
    again = RSCapRetModel.from_pretrained(tmp_path).eval()
    assert torch.equal(again.embed_images(pictures), model.embed_images(pictures))


@pytest.mark.parametrize("tied", [True, False])
def test_an_adapter_carries_what_was_trained_to_the_same_towers(tmp_path, pictures, tied):
    model = tiny_model(tiny_llama(tied))
    other = tiny_model(tiny_llama(tied))  # the same towers; then what is trained goes its own way
    with torch.no_grad():
        for layer in (other.caption_map, other.image_map, other.text_map):
            layer.weight.normal_()
        other.get_input_embeddings().weight[RET].normal_()
    file = save_adapter(other, tmp_path)
    assert file.stat().st_size < 200_000
    load_adapter(model, tmp_path)
    query = torch.tensor([[5, 6, RET]])
    assert torch.equal(model.embed_images(pictures), other.embed_images(pictures))
    assert torch.equal(
        model.embed_texts(query, torch.ones_like(query)), other.embed_texts(query, torch.ones_like(query))
    )


def test_an_adapter_of_other_towers_is_refused_by_name(tmp_path):
    save_adapter(tiny_model(), tmp_path)
    wider = tiny_model(
        LlamaConfig(
            vocab_size=50,
            hidden_size=64,
            intermediate_size=64,
            num_hidden_layers=1,
            num_attention_heads=2,
            num_key_value_heads=2,
        )
    )
    with pytest.raises(BundleError, match="other towers: .*caption_map"):
        load_adapter(wider, tmp_path)


def test_pictures_vote_for_one_style_and_the_sure_ones_weigh_more():
    logits = np.array([[0.0, 3.0, 0.0], [0.0, 0.0, 0.5], [0.0, 0.0, 0.5]], np.float32)
    assert vote(logits, [1, 2]) == 1
    assert vote(logits[1:], [1, 2]) == 2


def test_past_pairs_are_candidates_too_and_a_true_sentence_among_them_is_wanted():
    model = tiny_model()
    rows = functional.normalize(torch.randn(6, 8, generator=torch.Generator().manual_seed(1)), dim=-1)
    images, texts, old_images, old_texts = rows[:2], rows[2:4], rows[4:5], rows[5:6]
    keys, true = torch.tensor([0, 1]), torch.tensor([[0, 7], [1, NOBODY]])
    memory = Memory(3, 8, 2)
    assert memory.filled() == 0
    contrastive_loss(model, old_images, old_texts, torch.tensor([7]), torch.tensor([[7, NOBODY]]), memory)
    loss = contrastive_loss(model, images, texts, keys, true, memory)
    scale = model.logit_scale.exp()
    to_text = (scale * images @ torch.cat([texts, old_texts]).T).log_softmax(
        1
    )  # the old sentence, 7, is true of picture 0
    to_image = (scale * texts @ torch.cat([images, old_images]).T).log_softmax(1)
    by_hand = -((to_text[0, 0] + to_text[0, 2]) / 2 + to_text[1, 1] + to_image[0, 0] + to_image[1, 1]) / 4
    assert loss.item() == pytest.approx(by_hand.item(), rel=1e-5)
    assert memory.filled() == 3 and torch.equal(memory.texts, torch.cat([texts, old_texts]))
