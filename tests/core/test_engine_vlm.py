"""Vision-language models of nine families, tiny and random: told what to say, in batches, through their own processors."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the light runtime has no PyTorch; `make runtime-full` installs it")
transformers = pytest.importorskip("transformers", reason="the light runtime has no transformers")

from PIL import Image

from tilescribe.core.describe import choose_prompt
from tilescribe.core.errors import BundleError, InputError
from tilescribe.core.models.building import build_encoder, build_vlm
from tilescribe.core.models.bundle import Bundle
from tilescribe.core.models.instructions import LONGEST, PRESETS, answer_tokens, instruction
from tilescribe.core.models.manifest import Facts
from tilescribe.core.models.registry import open_engine
from tilescribe.core.models.vlm.processor import load_processor
from tilescribe.core.worker.shelf import SharedEngine

from . import tiny_models, tiny_vlms

TASKS = {"florence2": "<CAPTION>", "paligemma": "<image>list objects in this tile"}  # families without a chat template
FAMILIES = ("llava", "qwen2_vl", "smolvlm", "internvl", "qwen2_5_vl", "qwen3_vl", "gemma3", *TASKS)
SETTINGS = {"weights": "fp32", "max_tokens": 8}


def told_to(family: str) -> str:
    """Return what a family is told here: words of one's own, where it takes them."""
    return "sentence" if family == "florence2" else "list objects in this tile"


@pytest.fixture(scope="module")
def pictures():
    return np.random.default_rng(1).integers(0, 255, (6, 48, 48, 3), dtype=np.uint8)


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """Return a function that gives a family's folder as it would be downloaded."""
    folder = tmp_path_factory.mktemp("vlm")

    def make(family: str):
        if not (folder / family).exists():
            save = getattr(tiny_models if hasattr(tiny_models, f"save_{family}") else tiny_vlms, f"save_{family}")
            save(folder / family)
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
    told = told_to(family)
    together = engine.caption(pictures, told)
    alone = [engine.caption(pictures[n : n + 1], told)[0] for n in range(len(pictures))]
    backwards = engine.caption(pictures[::-1], told)[::-1]
    assert [one.text for one in together] == [one.text for one in alone] == [one.text for one in backwards]
    assert [one.confidence for one in together] == pytest.approx([one.confidence for one in alone], abs=1e-3)
    assert all(one.text and 0 < one.confidence <= 1 for one in together)
    assert len({one.text for one in together}) > 1, "pictures of noise should not all be described alike"
    assert engine.info.can_chat == (family not in TASKS)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_caption_is_what_the_usual_loop_says(bundle, model, pictures, family):
    """One tile at a time through processor and generate, as the model's page would tell one to do it."""
    folder = model(family)
    plain = transformers.AutoModelForImageTextToText.from_pretrained(folder).eval()
    processor = load_processor(folder)
    told = told_to(family)
    text = TASKS.get(family)
    if text is None:
        content = [{"type": "image"}, {"type": "text", "text": told}]
        text = processor.apply_chat_template([{"role": "user", "content": content}], add_generation_prompt=True)
    options = {"do_image_splitting": False} if family == "smolvlm" else {}
    options |= {"crop_to_patches": False} if family == "internvl" else {}
    options |= {"add_special_tokens": False} if family == "gemma3" else {}  # its template begins the text
    engine = open_engine(bundle(family).folder)
    side = engine.info.input_size
    for number, caption in enumerate(engine.caption(pictures[:3], told)):
        picture = Image.fromarray(pictures[number]).resize((side, side), Image.Resampling.BICUBIC)
        inputs = processor(images=[picture], text=[text], return_tensors="pt", **options)
        inputs.pop("labels", None)
        output = plain.generate(
            **inputs,
            max_new_tokens=answer_tokens(instruction(told), 8),
            do_sample=False,
            output_scores=True,
            return_dict_in_generate=True,
        )
        ids = output.sequences[0, -len(output.scores) :]
        assert caption.text == " ".join(processor.tokenizer.decode(ids, skip_special_tokens=True).split())
        steps = [step[0].float().log_softmax(-1)[token] for step, token in zip(output.scores, ids, strict=True)]
        assert caption.confidence == pytest.approx(float(torch.stack(steps).mean().exp()), abs=1e-3)


def test_a_family_of_tasks_is_told_its_own_words_and_refuses_others(bundle, pictures):
    engine = open_engine(bundle("florence2").folder)
    assert engine._prompts.words(instruction("detailed")) == "<MORE_DETAILED_CAPTION>"
    with pytest.raises(InputError, match="follows no instructions.*sentence, detailed, objects"):
        engine.caption(pictures, "only roads")
    boxes = engine._tokenizer.convert_tokens_to_ids(["boat", *["<loc_1>"] * 8, "pier", *["<loc_2>"] * 4, "</s>"])
    assert engine._prompts.read(boxes, instruction("objects")) == "2 boat, 1 pier"
    assert engine._prompts.read([], instruction("objects")) == "no objects"
    assert engine.caption(pictures[:1], "objects"), "which may take more words than this decoder has places for"
    free = open_engine(bundle("paligemma").folder)
    assert free._prompts.words(instruction("sentence")) == "<image>caption en"
    assert free._prompts.words("caption pt") == "<image>caption pt"


@pytest.mark.parametrize(
    ("family", "asked", "words"),
    [("paligemma", "detailed", "describe en"), ("florence2", "objects", "<OD>"), ("paligemma", "roads?", "roads?")],
)
def test_a_run_says_what_its_model_was_really_told_and_can_be_gone_on_with(bundle, pictures, family, asked, words):
    engine = SharedEngine(open_engine(bundle(family).folder))
    told = choose_prompt(None, engine, None, asked)
    assert told == words == choose_prompt(None, engine, None, told)
    assert engine.caption(pictures[:1], told) == engine.caption(pictures[:1], asked), "as long an answer, read alike"


def test_without_a_template_of_the_processor_another_form_is_found_or_the_model_is_refused(model, tmp_path, pictures):
    folder = tmp_path / "bare"
    shutil.copytree(model("llava"), folder)
    template = (folder / "chat_template.jinja").read_text()
    (folder / "chat_template.jinja").unlink()
    engine = open_engine(build_vlm(str(folder), tmp_path / "a", Facts("bare", settings=SETTINGS)).folder)
    assert engine._prompts.words("boats") == "USER: <image>\nboats ASSISTANT:" and not engine.info.can_chat
    assert engine.caption(pictures[:2], "boats")
    shutil.rmtree(folder)
    shutil.copytree(model("qwen2_vl"), folder)
    (folder / "chat_template.jinja").unlink()
    with pytest.raises(
        BundleError, match=r"bare \(qwen2_vl\) comes without a chat template.*florence2, llava, paligemma"
    ):
        build_vlm(str(folder), tmp_path / "b", Facts("bare"))
    names = json.loads((folder / "tokenizer_config.json").read_text())
    words = "{{ message.content }}".join(("{% for message in messages %}", "{% endfor %}"))
    (folder / "tokenizer_config.json").write_text(json.dumps({**names, "chat_template": words}))
    engine = open_engine(build_vlm(str(folder), tmp_path / "c", Facts("bare", settings=SETTINGS)).folder)
    assert engine._prompts.words("boats") == "<|image_pad|>\nboats" and engine.info.can_chat and template
    assert engine.caption(pictures[:2], "boats")


def test_a_model_that_cannot_be_run_is_a_sentence(bundle, pictures, monkeypatch):
    engine = open_engine(bundle("llava").folder)
    monkeypatch.setattr(engine._model, "generate", lambda **_: [][1])
    with pytest.raises(BundleError, match=r"llava 1\.0\.0 could not write about a picture .* Choose another model"):
        engine.caption(pictures[:1])


def test_two_batches_may_be_in_work_at_once(bundle, pictures):
    """On a GPU one is prepared while the other is written."""
    engine = open_engine(bundle("smolvlm").folder)
    alone = [one.text for one in engine.caption(pictures, "list objects")]
    with ThreadPoolExecutor(2) as pool:
        parts = list(pool.map(lambda n: engine.caption(pictures[n : n + 1], "list objects")[0].text, [*range(6)] * 2))
    assert parts == alone * 2


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
    ids = engine._processed([[Image.fromarray(pictures[0])]], engine._prompts.words("boats"))["input_ids"][0].tolist()
    assert ids.count(1) == 1 and ids[0] == 1
    assert engine.caption(pictures[:2], "boats")
