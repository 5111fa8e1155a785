"""Exports to ONNX agree with PyTorch on tiles of a raster, keep the numbers, and run without PyTorch."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the light runtime has no PyTorch; `make runtime-full` installs it")
pytest.importorskip("transformers", reason="the light runtime has no transformers")
pytest.importorskip("onnx", reason="the light runtime has no onnx")

from transformers import AutoModel, AutoModelForCausalLM, AutoTokenizer

from tilescribe.core.cli import main
from tilescribe.core.errors import BundleError
from tilescribe.core.evaluation.parity import compare, tiles_of
from tilescribe.core.models import exporting
from tilescribe.core.models.building import build_encoder, build_rscapret
from tilescribe.core.models.bundle import Bundle
from tilescribe.core.models.exporting import export_bundle
from tilescribe.core.models.loading.parts import read_config
from tilescribe.core.models.manifest import Facts
from tilescribe.core.models.registry import open_engine
from tilescribe.core.models.rscapret.adapter import save_adapter
from tilescribe.core.models.rscapret.language_graphs import check_exportable
from tilescribe.core.models.rscapret.quantise import halve_weights, quantise_weights
from tilescribe.core.models.rscapret.towers import add_ret, join_towers

from ..scene_kit import sample_scene
from . import tiny_models


@pytest.fixture(scope="module")
def raster(tmp_path_factory):
    """Return the sample scene: water, fields, roads, houses and what else there is to describe."""
    return sample_scene(tmp_path_factory.mktemp("raster") / "scene.tif")


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


@pytest.mark.parametrize("kind", ["llama", "llama3", "qwen2", "qwen3", "opt"])
def test_rscapret_of_towers_says_the_same_in_onnx(towers, raster, tmp_path, monkeypatch, kind):
    if kind == "opt":  # as a model of more than 2 GB: its weights lie beside the graphs
        monkeypatch.setattr(exporting, "LARGEST", 1000)
    bundle = towers(kind)
    exported = export_bundle(bundle.folder, tmp_path / "onnx", "fp32")
    assert ("language.onnx.data" in exported.files) == (kind == "opt")
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
    graph, sizes = exported.file("language.onnx"), []
    for smaller in (quantise_weights, halve_weights) if kind == "llama3" else ():
        smaller(graph, tmp_path / "smaller.onnx")
        sizes.append((tmp_path / "smaller.onnx").stat().st_size / graph.stat().st_size)
    assert not sizes or (sizes[0] < 0.3 and sizes[1] < 0.55)


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


def test_the_shell_exports_compares_and_prints(towers, raster, tmp_path, monkeypatch, capsys):
    """A model whose weights are more than a graph's own file holds, so that they lie beside it."""
    monkeypatch.setattr(exporting, "LARGEST", 1000)
    folder = tmp_path / "onnx"
    command = ["bundle", "export", str(towers("llama").folder), str(folder), "--raster", str(raster.parent)]
    assert main([*command, "--weights", "int8", "--tiles", "4", "--json"]) == 0
    numbers = json.loads(capsys.readouterr().out)
    assert numbers["good"] is True and numbers["tiles"] == 4
    exported = Bundle.load(folder, verify=True)
    assert exported.scores["parity"]["on"] == ["scene.tif"]
    assert {"language.onnx", "language.onnx.data", "vision.onnx", "vision.onnx.data"} < set(exported.files)
    data = exported.file("language.onnx.data")
    assert data.stat().st_size > 10_000
    assert not list(tmp_path.glob(".new-*"))
    assert main(command) == 1, "nothing is written over"
    assert "is there already" in capsys.readouterr().err
    data.write_bytes(data.read_bytes()[:-1])
    with pytest.raises(BundleError, match=r"language\.onnx\.data of the model .* is damaged"):
        open_engine(folder)


def test_what_is_not_exported_is_refused(towers, tmp_path):
    bundle = towers("opt")
    strange = tmp_path / "strange"
    shutil.copytree(bundle.folder, strange)
    for changes, why in (
        ({"model_type": "gpt2"}, "kind gpt2 are not"),
        ({"do_layer_norm_before": False}, "not built as"),
    ):
        path = strange / "language" / "config.json"
        path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))
        with pytest.raises(BundleError, match=why):
            check_exportable(read_config(strange / "language"))
        shutil.copy(bundle.folder / "language" / "config.json", path)
    with pytest.raises(BundleError, match="only RS-CapRet and encoders"):
        export_bundle("rscapret-nano", tmp_path / "onnx")
    assert not (tmp_path / "onnx").exists()
