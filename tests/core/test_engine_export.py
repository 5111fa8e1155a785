"""Exports to ONNX agree with PyTorch on tiles of a raster, keep the numbers, and run without PyTorch."""

from __future__ import annotations

import json

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the light runtime has no PyTorch; `make runtime-full` installs it")
pytest.importorskip("transformers", reason="the light runtime has no transformers")
pytest.importorskip("onnx", reason="the light runtime has no onnx")

from transformers import AutoModel, AutoModelForCausalLM, AutoTokenizer

from tilescribe.core.cli import main
from tilescribe.core.errors import BundleError
from tilescribe.core.evaluation.parity import compare, tiles_of
from tilescribe.core.models.building import build_encoder, build_rscapret
from tilescribe.core.models.bundle import Bundle
from tilescribe.core.models.exporting import export_bundle
from tilescribe.core.models.manifest import Facts
from tilescribe.core.models.registry import open_engine
from tilescribe.core.models.rscapret.adapter import save_adapter
from tilescribe.core.models.rscapret.towers import add_ret, join_towers

from . import tiny_models
from .raster_kit import gradient, write_raster


@pytest.fixture(scope="module")
def raster(tmp_path_factory):
    """Return a raster whose tiles differ: colours that run into each other under noise."""
    data = gradient(512, 512)
    noise = np.random.default_rng(1).integers(0, 90, data.shape)
    return write_raster(
        tmp_path_factory.mktemp("raster") / "raster.tif", np.clip(data + noise, 0, 255).astype(np.uint8)
    )


@pytest.fixture(scope="module")
def towers(tmp_path_factory):
    folder, made = tmp_path_factory.mktemp("towers"), {}

    def make(kind: str) -> Bundle:
        if kind not in made:
            clip = folder / "clip"
            if not clip.exists():
                tiny_models.save_clip(clip)
            words = tiny_models.save_language(folder / kind, kind)
            torch.manual_seed(5)
            language, tokenizer = AutoModelForCausalLM.from_pretrained(words), AutoTokenizer.from_pretrained(words)
            ret = add_ret(tokenizer, language)
            settings = {"image_size": tiny_models.SIDE, "retrieval_dim": 16, "visual_tokens": 2}
            save_adapter(join_towers(AutoModel.from_pretrained(clip), language, ret, settings), folder / f"a-{kind}")
            facts = Facts(f"rs-{kind}", settings={"weights": "fp32", "max_tokens": 8})
            parts = (str(clip), str(words), str(folder / f"a-{kind}"))
            made[kind] = build_rscapret(*parts, folder / f"b-{kind}", facts)
        return made[kind]

    return make


@pytest.mark.parametrize("kind", ["llama", "qwen2"])
def test_rscapret_of_towers_says_the_same_in_onnx(towers, raster, tmp_path, kind):
    bundle = towers(kind)
    exported = export_bundle(bundle.folder, tmp_path / "onnx", "fp32")
    pictures = tiles_of(str(raster), 16, tile_size=64, side=64)
    numbers = compare(bundle.folder, exported.folder, pictures)
    assert numbers["good"] and numbers["same_captions"] == 1.0 and numbers["least_cosine_of_queries"] > 0.9999
    assert numbers["tiles"] == 16
    kept = Bundle.load(exported.folder, verify=True)
    assert kept.scores["parity"]["with"] == f"rs-{kind} 1.0.0" and kept.id == f"rs-{kind}-onnx"
    captions, rows = open_engine(exported.folder).describe(pictures)
    wanted, others = open_engine(bundle.folder).describe(pictures)
    assert [one.confidence for one in captions] == pytest.approx([one.confidence for one in wanted], abs=1e-3)
    assert np.abs(rows - others).max() < 1e-3


@pytest.mark.parametrize(("family", "weights"), [("clip", "int8"), ("siglip", "fp16"), ("multilingual", "fp32")])
def test_encoders_find_the_same_in_onnx(raster, tmp_path, family, weights):
    source = getattr(tiny_models, f"save_{family}")(tmp_path / family)
    bundle = build_encoder(str(source), tmp_path / "torch", Facts(family, languages=("en", "pt")))
    exported = export_bundle(bundle.folder, tmp_path / "onnx", weights)
    numbers = compare(bundle.folder, exported.folder, tiles_of(str(raster), 16, tile_size=64, side=64))
    assert numbers["good"], numbers
    assert exported.languages == ("en", "pt") and not exported.can_caption
    engine, other = open_engine(exported.folder), open_engine(bundle.folder)
    sentences = ["boats", "many boats at a pier near the river", "um rio com barcos"]
    close = 1e-3 if weights == "fp32" else 0.05
    assert np.abs(engine.embed_texts(sentences) - other.embed_texts(sentences)).max() < close
    assert np.abs(engine.embed_texts(sentences[:1]) - engine.embed_texts(sentences)[:1]).max() < 1e-3
    assert np.isfinite(engine.embed_texts(["boats at a pier " * 100])).all()


def test_smaller_weights_make_smaller_files(towers, tmp_path):
    sizes = {
        weights: export_bundle(towers("llama").folder, tmp_path / weights, weights).bytes
        for weights in ("fp32", "fp16", "int8")
    }
    assert sizes["int8"] < sizes["fp16"] < sizes["fp32"]


def test_the_shell_exports_compares_and_prints(towers, raster, tmp_path, capsys):
    command = ["bundle", "export", str(towers("llama").folder), str(tmp_path / "onnx"), "--raster", str(raster)]
    assert main([*command, "--weights", "fp32", "--tiles", "4", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["good"] is True
    assert main(command) == 1, "nothing is written over"
    assert "is there already" in capsys.readouterr().err


def test_what_is_not_exported_is_refused(towers, tmp_path):
    with pytest.raises(BundleError, match="kind opt are not exported"):
        export_bundle(towers("opt").folder, tmp_path / "onnx")
    with pytest.raises(BundleError, match="only RS-CapRet and encoders"):
        export_bundle("rscapret-nano", tmp_path / "onnx")
    assert not (tmp_path / "onnx").exists()
