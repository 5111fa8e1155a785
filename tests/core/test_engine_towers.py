"""RS-CapRet from a vision tower, a language model and an adapter: built into a bundle, loaded, and right in batches."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the light runtime has no PyTorch; `make runtime-full` installs it")
pytest.importorskip("transformers", reason="the light runtime has no transformers")

from torch.nn import functional
from transformers import AutoModel, AutoModelForCausalLM, AutoTokenizer

from tilescribe.core.errors import BundleError, InputError
from tilescribe.core.models.building import build_rscapret
from tilescribe.core.models.bundle import Bundle
from tilescribe.core.models.manifest import Facts
from tilescribe.core.models.registry import load_engine, open_engine
from tilescribe.core.models.rscapret.adapter import save_adapter
from tilescribe.core.models.rscapret.towers import add_ret, join_towers

from . import tiny_models

SETTINGS = {"weights": "fp32", "max_tokens": 8}


@pytest.fixture(scope="module")
def pictures():
    return np.random.default_rng(1).integers(0, 255, (7, 48, 48, 3), dtype=np.uint8)


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    """Return a function that gives the folders of a vision tower, a language model and an adapter trained beside them."""
    folder, made = tmp_path_factory.mktemp("parts"), {}

    def make(kind: str = "llama", vision: str = "clip") -> tuple[str, str, str]:
        if (kind, vision) not in made:
            towers = folder / vision
            if not towers.exists():
                getattr(tiny_models, f"save_{vision}")(towers)
            words = folder / kind
            if not words.exists():
                tiny_models.save_language(words, kind, shards="20KB")
            adapter = folder / f"adapter-{kind}-{vision}"
            torch.manual_seed(5)
            language, tokenizer = AutoModelForCausalLM.from_pretrained(words), AutoTokenizer.from_pretrained(words)
            ret = add_ret(tokenizer, language)
            settings = {"image_size": tiny_models.SIDE, "retrieval_dim": 16, "visual_tokens": 2}
            save_adapter(join_towers(AutoModel.from_pretrained(towers), language, ret, settings), adapter)
            made[kind, vision] = (str(towers), str(words), str(adapter))
        return made[kind, vision]

    return make


@pytest.fixture
def build(parts, tmp_path):
    def make(kind: str = "llama", vision: str = "clip", **settings) -> Bundle:
        target = tmp_path / f"{kind}-{vision}-{len(list(tmp_path.iterdir()))}"
        return build_rscapret(*parts(kind, vision), target, Facts("rs", settings={**SETTINGS, **settings}))

    return make


FAMILIES = [("llama", "clip"), ("qwen2", "clip"), ("opt", "clip"), ("llama", "siglip")]
FAMILIES += [("llama3", "siglip"), ("qwen3", "clip")]


@pytest.mark.parametrize(("kind", "vision"), FAMILIES)
def test_a_batch_says_what_each_picture_says_alone_in_any_order(build, pictures, kind, vision):
    engine = open_engine(build(kind, vision).folder)
    captions, rows = engine.describe(pictures)
    assert len({caption.text for caption in captions}) > 1, "pictures of noise should not all be described alike"
    for number in range(len(pictures)):
        alone, own = engine.describe(pictures[number : number + 1])
        assert alone[0].text == captions[number].text
        assert alone[0].confidence == pytest.approx(captions[number].confidence, abs=1e-3)
        assert np.abs(own[0] - rows[number]).max() < 1e-3
    backwards, turned = engine.describe(pictures[::-1])
    assert [caption.text for caption in backwards[::-1]] == [caption.text for caption in captions]
    assert np.abs(turned[::-1] - rows).max() < 1e-3
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert np.abs(engine.embed_images(pictures) - rows).max() < 1e-5
    assert [one.text for one in engine.caption(pictures)] == [caption.text for caption in captions]


@pytest.mark.parametrize("kind", ["llama", "opt", "llama3"])
def test_sentences_are_embedded_alike_alone_and_beside_longer_ones(build, kind):
    engine = open_engine(build(kind).folder)
    sentences = ["boats", "many boats at a pier near the river", "a bridge"]
    together = engine.embed_texts(sentences)
    for number, sentence in enumerate(sentences):
        assert np.abs(engine.embed_texts([sentence])[0] - together[number]).max() < 1e-3
    assert engine.embed_texts([]).shape == (0, 16)
    with pytest.raises(InputError, match="cannot read"):
        engine.embed_texts([""])


def test_what_the_engine_computes_is_what_the_parts_compute_by_hand(parts, build, pictures):
    """The paper's route, worked with the towers alone: pooled feature, two visual tokens, greedy words, [RET]."""
    vision, language, adapter = parts()
    engine = open_engine(build().folder)
    captions, rows = engine.describe(pictures[:2])

    from safetensors.torch import load_file

    maps = load_file(f"{adapter}/adapter.safetensors")
    tower, words = AutoModel.from_pretrained(vision).vision_model, AutoModelForCausalLM.from_pretrained(language).eval()
    tokenizer = AutoTokenizer.from_pretrained(language)
    from tilescribe.core.models.rscapret.pictures import resized

    mean = torch.tensor([0.48145466, 0.4578275, 0.40821073]).view(1, 3, 1, 1)
    std = torch.tensor([0.26862954, 0.26130258, 0.27577711]).view(1, 3, 1, 1)
    pixels = (torch.from_numpy(resized(pictures[:2], tiny_models.SIDE)).permute(0, 3, 1, 2).float() / 255 - mean) / std
    with torch.no_grad():
        pooled = tower.eval()(pixel_values=pixels).pooler_output
        image = functional.normalize(pooled @ maps["image_map.weight"].T + maps["image_map.bias"], dim=-1)
        assert np.abs(image.numpy() - rows).max() < 1e-5
        visual = (pooled @ maps["caption_map.weight"].T + maps["caption_map.bias"]).view(2, 2, 32)
        for number in range(2):
            ids: list[int] = []
            for _ in range(SETTINGS["max_tokens"]):
                embedded = words.get_input_embeddings()(torch.tensor(ids, dtype=torch.long))
                logits = words(inputs_embeds=torch.cat([visual[number], embedded])[None]).logits[0, -1]
                ids.append(int(logits.argmax()))
                if ids[-1] == tokenizer.eos_token_id:
                    break
            text = tokenizer.decode(ids, skip_special_tokens=True)
            assert captions[number].text.lower().rstrip(".") == text.lower()
        query = tokenizer.encode("boats at a pier", add_special_tokens=False)
        embedded = torch.cat([words.get_input_embeddings()(torch.tensor(query)), maps["ret_input"][None]])
        state = words.base_model(inputs_embeds=embedded[None]).last_hidden_state[0, -1]
        text_row = functional.normalize(maps["text_map.weight"] @ state + maps["text_map.bias"], dim=-1)
    assert np.abs(engine.embed_texts(["boats at a pier"])[0] - text_row.numpy()).max() < 1e-4


def test_beams_and_sampling_are_settings_of_the_bundle(build, pictures):
    greedy, beam = open_engine(build().folder), open_engine(build(beams=3).folder)
    assert (greedy.decoding, beam.decoding) == ("greedy", "beam search, 3 beams")
    assert len(beam.caption(pictures)) == len(pictures)
    assert beam.caption(pictures[:1])[0].text == beam.caption(pictures)[0].text
    drawn = open_engine(build(sample=True, temperature=3.0).folder)
    assert len({drawn.caption(pictures[:1])[0].text for _ in range(6)}) > 1


def test_a_prompt_begins_what_is_written(build, pictures):
    engine = open_engine(build().folder)
    assert [c.text for c in engine.caption(pictures, "the river")] != [c.text for c in engine.caption(pictures)]
    with pytest.raises(InputError, match="Shorten"):
        engine.caption(pictures, "river " * 300)


def test_halves_are_near_enough_for_a_search(build, pictures):
    whole, half = open_engine(build().folder), open_engine(build(weights="bf16").folder)
    assert "bf16" in half.info.device
    assert ((whole.embed_texts(["a river"]) * half.embed_texts(["a river"])).sum(1) > 0.99).all()
    assert np.abs(whole.embed_images(pictures) - half.embed_images(pictures)).max() < 1e-5, (
        "the vision tower stays exact"
    )
    assert len(half.caption(pictures)) == len(pictures)


def test_the_bundle_is_whole_and_says_where_its_parts_are_from(build, parts):
    bundle = build()
    assert Bundle.load(bundle.folder, verify=True).engine == "rscapret-towers"
    assert bundle.settings["made_of"] == {"vision": "clip", "language": "llama", "adapter": "adapter-llama-clip"}
    assert (bundle.input_size, bundle.embedding_dim) == (tiny_models.SIDE, 16)
    assert len([name for name in bundle.files if name.startswith("language/model-0000")]) > 2, "shards were taken whole"
    assert str(parts()[0]) not in (bundle.folder / "model.json").read_text()


def test_an_adapter_of_other_towers_is_refused_before_anything_is_copied(parts, tmp_path):
    vision, _, adapter = parts()
    other = tiny_models.save_language(tmp_path / "wide", "llama")
    config = json.loads((other / "config.json").read_text())
    (other / "config.json").write_text(json.dumps({**config, "hidden_size": 64}))
    with pytest.raises(BundleError, match=r"trained beside other towers: caption_map, text_map"):
        build_rscapret(vision, str(other), adapter, tmp_path / "out", Facts("rs"))
    assert not (tmp_path / "out").exists() and not list(tmp_path.glob(".new-*"))


def spoil_pickled(folder):
    for path in folder.glob("*.safetensors*"):
        path.unlink()
    (folder / "pytorch_model.bin").write_bytes(b"pickle")


def spoil_shard(folder):
    next(iter(sorted(folder.glob("model-*.safetensors")))).unlink()


def spoil_cut(folder):
    shard = sorted(folder.glob("model-*.safetensors"))[0]
    shard.write_bytes(shard.read_bytes()[:4])


def spoil_pointer(folder):
    shard = sorted(folder.glob("model-*.safetensors"))[0]
    shard.write_text("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n")


def spoil_remote(folder):
    (folder / "config.json").write_text(json.dumps({"model_type": "strange", "auto_map": {"AutoConfig": "x.Y"}}))


def spoil_empty(folder):
    for path in folder.iterdir():
        path.unlink()


SPOILS = {
    spoil_pickled: "pickled .*convert it",
    spoil_shard: "only partly there: 1 of .* Download the model again",
    spoil_cut: "cut off or damaged",
    spoil_pointer: "git lfs pull",
    spoil_remote: "program code that comes with it",
    spoil_empty: "is not a model",
}


@pytest.mark.parametrize("spoil", SPOILS, ids=lambda spoil: spoil.__name__)
def test_what_is_wrong_with_a_language_model_is_a_sentence(parts, tmp_path, spoil):
    vision, language, adapter = parts()
    bad = tmp_path / "bad"
    shutil.copytree(language, bad)
    spoil(bad)
    with pytest.raises(BundleError, match=SPOILS[spoil]):
        build_rscapret(vision, str(bad), adapter, tmp_path / "out", Facts("rs"))


def test_weights_of_another_shape_than_the_configuration_are_refused(parts, tmp_path):
    vision, language, adapter = parts()
    bad = tmp_path / "bad"
    shutil.copytree(language, bad)
    config = json.loads((bad / "config.json").read_text())
    (bad / "config.json").write_text(json.dumps({**config, "num_hidden_layers": 3}))
    bundle = build_rscapret(vision, str(bad), adapter, tmp_path / "out", Facts("rs", settings=SETTINGS))
    with pytest.raises(BundleError, match=r"of another model than its config\.json"):
        load_engine(bundle)


def test_a_name_without_a_revision_is_refused(parts, tmp_path):
    _, language, adapter = parts()
    for name in ("owner/model", "owner/model@main"):
        with pytest.raises(BundleError, match="names no revision"):
            build_rscapret(name, language, adapter, tmp_path / "out", Facts("rs"))
    with pytest.raises(BundleError, match="There is no folder"):
        build_rscapret("/no/such/folder", language, adapter, tmp_path / "out", Facts("rs"))


def test_packed_weights_and_foreign_devices_are_refused_where_there_is_no_gpu(build):
    if torch.cuda.is_available():
        pytest.skip("there is a GPU")
    with pytest.raises(BundleError, match="4 bit need an NVIDIA GPU"):
        open_engine(build(weights="int4").folder)
    with pytest.raises(BundleError, match="fp16"):
        open_engine(build(weights="fp16").folder)
    from tilescribe.core.models.rscapret.towers_engine import TowersEngine

    with pytest.raises(BundleError, match="no GPU cuda:7"):
        TowersEngine(build(), device="cuda:7")
    with pytest.raises(BundleError, match="no device called 'toaster'"):
        TowersEngine(build(), device="toaster")


LEARN = """
name = "rscapret"
epochs = 40
batch_size = 6
crop = [1.0, 1.0]
turns = false
"""


def test_an_adapter_trained_beside_frozen_towers_becomes_a_bundle_that_finds(parts, tmp_path):
    pytest.importorskip("accelerate", reason="the light runtime cannot train")
    from tilescribe.core.training.run import train

    from .paint_kit import ADAPTER, COLOURS, STAGE, write_paint

    data = write_paint(tmp_path)
    (tmp_path / "towers.toml").write_text(ADAPTER + STAGE + LEARN)
    vision, language, _ = parts()
    train(str(tmp_path / "towers.toml"), data, tmp_path / "out", vision, language)
    adapter = tmp_path / "out" / "adapter"
    assert (adapter / "adapter.safetensors").stat().st_size < 200_000
    bundle = build_rscapret(vision, language, str(adapter), tmp_path / "bundle", Facts("mine", settings=SETTINGS))
    engine = open_engine(bundle.folder)
    pictures = np.stack([np.full((40, 40, 3), colour, np.uint8) for colour in COLOURS.values()])
    queries = engine.embed_texts([f"a {name.lower()} field" for name in COLOURS])
    assert (engine.embed_images(pictures) @ queries.T).argmax(1).tolist() == [0, 1, 2]
