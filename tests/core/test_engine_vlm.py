"""Vision-language models of three families, tiny and random: told what to say, in batches, through their own processors."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the light runtime has no PyTorch; `make runtime-full` installs it")
transformers = pytest.importorskip("transformers", reason="the light runtime has no transformers")

from PIL import Image

from tilescribe.core.errors import BundleError, InputError
from tilescribe.core.models.building import build_encoder, build_vlm
from tilescribe.core.models.bundle import Bundle
from tilescribe.core.models.instructions import LONGEST, PRESETS, answer_tokens, instruction
from tilescribe.core.models.manifest import Facts
from tilescribe.core.models.registry import open_engine
from tilescribe.core.models.vlm.processor import load_processor

from . import tiny_models

FAMILIES = ("llava", "qwen2_vl", "smolvlm")
SETTINGS = {"weights": "fp32", "max_tokens": 8}


@pytest.fixture(scope="module")
def pictures():
    return np.random.default_rng(1).integers(0, 255, (6, 48, 48, 3), dtype=np.uint8)


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """Return a function that gives a family's folder as it would be downloaded."""
    folder = tmp_path_factory.mktemp("vlm")

    def make(family: str):
        if not (folder / family).exists():
            getattr(tiny_models, f"save_{family}")(folder / family)
        return folder / family

    return make


@pytest.fixture(scope="module")
def bundle(model, tmp_path_factory):
    made = {}

    def make(family: str) -> Bundle:
        if family not in made:
            target = tmp_path_factory.mktemp("bundles") / family
            made[family] = build_vlm(str(model(family)), target, Facts(family, settings=SETTINGS, languages=("en",)))
        return made[family]

    return make


@pytest.mark.parametrize("family", FAMILIES)
def test_a_batch_says_what_each_picture_says_alone_in_any_order(bundle, pictures, family):
    engine = open_engine(bundle(family).folder)
    together = engine.caption(pictures, "list objects in this tile")
    alone = [engine.caption(pictures[n : n + 1], "list objects in this tile")[0] for n in range(len(pictures))]
    backwards = engine.caption(pictures[::-1], "list objects in this tile")[::-1]
    assert [one.text for one in together] == [one.text for one in alone] == [one.text for one in backwards]
    assert [one.confidence for one in together] == pytest.approx([one.confidence for one in alone], abs=1e-3)
    assert all(one.text and 0 < one.confidence <= 1 for one in together)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_caption_is_what_the_usual_loop_says(bundle, model, pictures, family):
    """One tile at a time through processor and generate, as the model's page would tell one to do it."""
    folder = model(family)
    plain = transformers.AutoModelForImageTextToText.from_pretrained(folder).eval()
    processor = load_processor(folder)
    told = "list objects in this tile"
    content = [{"type": "image"}, {"type": "text", "text": told}]
    text = processor.apply_chat_template([{"role": "user", "content": content}], add_generation_prompt=True)
    options = {"do_image_splitting": False} if family == "smolvlm" else {}
    engine = open_engine(bundle(family).folder)
    side = engine.info.input_size
    for number, caption in enumerate(engine.caption(pictures[:3], told)):
        picture = Image.fromarray(pictures[number]).resize((side, side), Image.Resampling.BICUBIC)
        inputs = processor(images=[picture], text=[text], return_tensors="pt", **options)
        output = plain.generate(
            **inputs, max_new_tokens=8, do_sample=False, output_scores=True, return_dict_in_generate=True
        )
        ids = output.sequences[0, inputs["input_ids"].shape[1] :]
        assert caption.text == " ".join(processor.tokenizer.decode(ids, skip_special_tokens=True).split())
        steps = [step[0].float().log_softmax(-1)[token] for step, token in zip(output.scores, ids, strict=True)]
        assert caption.confidence == pytest.approx(float(torch.stack(steps).mean().exp()), abs=1e-3)


def test_what_it_is_told_changes_what_it_says(bundle, pictures):
    engine = open_engine(bundle("llava").folder)
    assert engine.info.can_instruct and engine.info.can_caption and not engine.info.can_embed
    assert engine.info.languages == ("en",)
    asked = [[one.text for one in engine.caption(pictures, prompt)] for prompt in ("sentence", "boats at a pier")]
    assert asked[0] != asked[1]
    assert [one.text for one in engine.caption(pictures)] == asked[0], "without a prompt it writes one sentence"


def test_presets_are_for_analysts_and_a_free_prompt_stays_as_it_is():
    assert set(PRESETS) == {"sentence", "detailed", "objects", "land-cover", "damage"}
    assert instruction(None) == instruction("sentence") == PRESETS["sentence"].text
    assert instruction("  only  roads,\nin Portuguese ") == "only roads, in Portuguese"
    assert answer_tokens(PRESETS["detailed"].text, 64) > answer_tokens("only roads", 64) == 64
    with pytest.raises(InputError, match="Shorten"):
        instruction("a" * (LONGEST + 1))


def test_it_makes_no_embeddings_and_says_what_to_do(bundle, pictures):
    engine = open_engine(bundle("llava").folder)
    for work in (lambda: engine.embed_images(pictures), lambda: engine.embed_texts(["a"])):
        with pytest.raises(BundleError, match="Pair it with a model"):
            work()


def test_a_model_that_writes_nothing_about_pictures_is_refused(tmp_path):
    with pytest.raises(BundleError, match="bundle build encoder"):
        build_vlm(str(tiny_models.save_clip(tmp_path / "clip")), tmp_path / "out", Facts("x"))
    with pytest.raises(BundleError, match="does not write about pictures"):
        build_vlm(str(tiny_models.save_language(tmp_path / "words")), tmp_path / "out", Facts("x"))
    with pytest.raises(BundleError, match="does not embed both"):
        build_encoder(str(tmp_path / "words"), tmp_path / "out", Facts("x"))


def test_code_that_comes_with_a_model_is_never_run(model, tmp_path):
    folder = tmp_path / "strange"
    shutil.copytree(model("llava"), folder)
    (folder / "evil.py").write_text("raise SystemExit('ran')\n")
    config = json.loads((folder / "config.json").read_text())
    config |= {"model_type": "strange", "auto_map": {"AutoConfig": "evil.C", "AutoModelForImageTextToText": "evil.M"}}
    (folder / "config.json").write_text(json.dumps(config))
    with pytest.raises(BundleError, match="never done here"):
        build_vlm(str(folder), tmp_path / "out", Facts("x"))


def test_a_processor_that_is_missing_is_named(model, tmp_path):
    folder = tmp_path / "half"
    shutil.copytree(model("qwen2_vl"), folder)
    (folder / "preprocessor_config.json").unlink()
    with pytest.raises(BundleError, match="could not be loaded"):
        build_vlm(str(folder), tmp_path / "out", Facts("x"))


def test_a_template_that_begins_the_text_itself_is_not_begun_twice(model, tmp_path, pictures):
    folder = tmp_path / "begins"
    shutil.copytree(model("llava"), folder)
    template = folder / "chat_template.jinja"
    template.write_text("<s>" + template.read_text())
    engine = open_engine(build_vlm(str(folder), tmp_path / "bundle", Facts("begins", settings=SETTINGS)).folder)
    ids = engine._inputs([[Image.fromarray(pictures[0])]], engine._words("boats"))["input_ids"][0].tolist()
    assert ids.count(1) == 1 and ids[0] == 1
    assert engine.caption(pictures[:2], "boats")
