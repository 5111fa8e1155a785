"""Encoders: search without captions, in several languages, alone or beside a model that captions."""

from __future__ import annotations

import json
import sys
import time

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the light runtime has no PyTorch; `make runtime-full` installs it")
transformers = pytest.importorskip("transformers", reason="the light runtime has no transformers")

from PIL import Image

from tilescribe.core.cli import main
from tilescribe.core.errors import BundleError, InputError
from tilescribe.core.models.building import build_encoder
from tilescribe.core.models.bundle import Bundle
from tilescribe.core.models.labels import embedding_part, paired, split
from tilescribe.core.models.manifest import Facts
from tilescribe.core.models.registry import open_engine
from tilescribe.core.worker.client import WorkerClient, new_job
from tilescribe.core.worker.protocol import (
    CaptionRequest,
    GridParams,
    Hits,
    IndexLoaded,
    JobDone,
    LoadIndexRequest,
    RunStarted,
    SearchRequest,
    TileBatch,
)

from . import tiny_models
from .conftest import ROOT

FAMILIES = {"clip": 16, "siglip": 24, "multilingual": 16}
SENTENCES = ["boats", "many boats at a pier near the river", "um rio com barcos"]


@pytest.fixture(scope="module")
def pictures():
    return np.random.default_rng(1).integers(0, 255, (5, 48, 48, 3), dtype=np.uint8)


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    folder, made = tmp_path_factory.mktemp("encoders"), {}

    def make(family: str) -> Bundle:
        if family not in made:
            source = getattr(tiny_models, f"save_{family}")(folder / family)
            languages = ("en", "pt") if family == "multilingual" else ("en",)
            facts = Facts(f"tiny-{family}", languages=languages)
            made[family] = build_encoder(str(source), folder / f"bundle-{family}", facts)
        return made[family]

    return make


@pytest.mark.parametrize("family", FAMILIES)
def test_embeddings_are_those_of_the_models_own_classes(bundle, pictures, family):
    folder = bundle(family).folder
    engine = open_engine(folder)
    assert (engine.info.can_caption, engine.info.can_embed, engine.info.embedding_dim) == (
        False,
        True,
        FAMILIES[family],
    )
    model = transformers.AutoModel.from_pretrained(folder).eval()
    prepare = transformers.AutoImageProcessor.from_pretrained(folder)
    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    with torch.no_grad():
        pixels = prepare([Image.fromarray(picture) for picture in pictures], return_tensors="pt")["pixel_values"]
        seen = torch.nn.functional.normalize(model.get_image_features(pixel_values=pixels).pooler_output, dim=-1)
        length = {"padding": "max_length", "max_length": 16} if family == "siglip" else {}
        read = []
        for sentence in SENTENCES:
            inputs = tokenizer(sentence, return_tensors="pt", **length)
            inputs.pop("token_type_ids", None)
            if family == "siglip":  # reads its padding, as it did when it was trained
                inputs.pop("attention_mask")
            read.append(torch.nn.functional.normalize(model.get_text_features(**inputs).pooler_output, dim=-1))
    assert np.abs(engine.embed_images(pictures) - seen.numpy()).max() < 1e-3
    assert np.abs(engine.embed_texts(SENTENCES) - torch.cat(read).numpy()).max() < 1e-3


@pytest.mark.parametrize("family", FAMILIES)
def test_a_batch_is_what_each_is_alone(bundle, pictures, family):
    engine = open_engine(bundle(family).folder)
    rows, read = engine.embed_images(pictures), engine.embed_texts(SENTENCES)
    assert np.abs(np.concatenate([engine.embed_images(pictures[n : n + 1]) for n in range(5)]) - rows).max() < 1e-3
    assert np.abs(np.concatenate([engine.embed_texts([one]) for one in SENTENCES]) - read).max() < 1e-3
    assert np.abs(engine.embed_images(pictures[::-1])[::-1] - rows).max() < 1e-3
    assert engine.embed_images(pictures[:0]).shape == engine.embed_texts([]).shape == (0, FAMILIES[family])


def test_an_engine_without_captions_refuses_them_and_says_so(bundle, pictures):
    engine = open_engine(bundle("clip").folder)
    with pytest.raises(BundleError, match="for search. Choose another one"):
        engine.caption(pictures)
    with pytest.raises(InputError, match="nothing to search for"):
        engine.embed_texts(["  "])
    assert open_engine(bundle("multilingual").folder).info.languages == ("en", "pt")


def test_a_long_sentence_is_cut_where_the_model_ends(bundle):
    for family in FAMILIES:
        engine = open_engine(bundle(family).folder)
        assert np.isfinite(engine.embed_texts(["boats at a pier " * 200])).all()


def test_two_models_in_one_name():
    assert split("a 1.0") == ("a 1.0", "a 1.0")
    assert split(paired("a 1.0", "b 2.0")) == ("a 1.0", "b 2.0")
    assert (paired("a", ""), paired("a", "a"), embedding_part("a 1 + b 2")) == ("a", "a", "b 2")


def test_a_pair_captions_with_one_and_embeds_with_the_other(bundle, pictures):
    clip = bundle("clip").folder
    pair, nano, encoder = open_engine(f"rscapret-nano + {clip}"), open_engine("rscapret-nano"), open_engine(clip)
    captions, rows = pair.describe(pictures)
    assert [one.text for one in captions] == [one.text for one in nano.caption(pictures)]
    assert np.abs(rows - encoder.embed_images(pictures)).max() < 1e-6
    assert np.abs(pair.embed_texts(["boats"]) - encoder.embed_texts(["boats"])).max() < 1e-6
    assert pair.info.id == f"{nano.info.id} + {encoder.info.id}"
    assert (pair.info.embedding_dim, pair.info.embedding_id) == (16, encoder.info.id)
    assert pair.info.weights_sha256 not in (nano.info.weights_sha256, encoder.info.weights_sha256)
    with pytest.raises(BundleError, match="writes no captions"):
        open_engine(f"{clip} + rscapret-nano")


def test_the_shell_embeds_without_captions_and_finds_by_what_tiles_show(
    bundle, striped_raster, tmp_path, capsys, monkeypatch
):
    monkeypatch.setenv("TILESCRIBE_MODELS", str(bundle("clip").folder))
    out = tmp_path / "tiles.gpkg"
    assert main(["caption", str(striped_raster), str(out), "--tile-size", "64", "--model", "tiny-clip", "--json"]) == 0
    outcome = json.loads(capsys.readouterr().out)
    assert (outcome["done"], outcome["failed"], outcome["captions"]) == (60, 0, False)
    assert main(["search", str(out), "boats at a pier", "--json"]) == 0
    hits = json.loads(capsys.readouterr().out)["hits"]
    assert len(hits) == 10 and all(hit["caption"] == "" and hit["vector_score"] > 0 for hit in hits)
    assert main(["caption", str(striped_raster), str(out), "--tile-size", "64", "--model", "tiny-clip"]) == 0
    assert "60 tiles: 0 made searchable, 60 finished before" in capsys.readouterr().out


def test_the_shell_pairs_two_models_and_the_search_asks_the_right_one(
    bundle, striped_raster, tmp_path, capsys, monkeypatch
):
    monkeypatch.setenv("TILESCRIBE_MODELS", str(bundle("clip").folder))
    out = tmp_path / "tiles.gpkg"
    command = ["caption", str(striped_raster), str(out), "--tile-size", "64", "--embeddings", "tiny-clip", "--json"]
    assert main(command) == 0
    assert json.loads(capsys.readouterr().out)["model"].endswith(" + tiny-clip 1.0.0")
    assert main([*command]) == 0, "running again goes on with the same pair"
    assert json.loads(capsys.readouterr().out)["finished_before"] == 60
    assert main(["search", str(out), "boats at a pier", "--json"]) == 0
    captured = capsys.readouterr()
    hits = json.loads(captured.out)["hits"]
    assert len(hits) == 10 and hits[0]["caption"] and "weights" not in captured.err
    assert main(["search", str(out), "boats", "--model", "rscapret-nano"]) == 1
    assert "were described by the model tiny-clip 1.0.0" in capsys.readouterr().err
    assert main([*command[:-3], "--json"]) == 1, "another model may not go on in the layer"


def test_the_worker_pairs_two_models_and_searches_with_the_second(bundle, striped_raster, tmp_path, monkeypatch):
    monkeypatch.setenv("TILESCRIBE_MODELS", str(bundle("clip").folder))
    client = WorkerClient(sys.executable, ROOT, tmp_path / "worker.log")
    try:
        request = CaptionRequest(new_job(), str(striped_raster), "rscapret-nano + tiny-clip", GridParams(tile_size=64))
        answers = list(client.request(request))
        run = next(answer.run for answer in answers if isinstance(answer, RunStarted))
        tiles = [tile for answer in answers if isinstance(answer, TileBatch) for tile in answer.tiles]
        assert isinstance(answers[-1], JobDone) and answers[-1].done == 60
        assert run["model"].endswith(" + tiny-clip 1.0.0") and run["embedding_model"] == "tiny-clip 1.0.0"
        assert run["embedding_weights_sha256"] == bundle("clip").weights_sha256 and run["embedding_dim"] == 16
        import base64

        vectors = b"".join(base64.b64decode(tile.embedding) for tile in tiles)
        files = [tmp_path / name for name in ("vectors", "captions", "boxes")]
        files[0].write_bytes(vectors)
        files[1].write_text(json.dumps([tile.caption for tile in tiles]))
        files[2].write_bytes(np.zeros((60, 4)).tobytes())
        load = LoadIndexRequest(new_job(), "key", 16, 60, *map(str, files))
        assert isinstance(list(client.request(load))[-1], IndexLoaded)
        rows = np.frombuffer(vectors, "<f2").reshape(60, 16).astype(np.float32)
        words = list(tiny_models.WORDS)
        likes = rows @ open_engine(bundle("clip").folder).embed_texts(words).T
        word = words[int(likes.max(0).argmax())]  # one that random weights happen to find something like
        wanted = likes.max(1, where=[one == word for one in words], initial=-1)
        answer = list(client.request(SearchRequest(new_job(), "key", word, run["model"], limit=60)))[-1]
        assert isinstance(answer, Hits) and answer.rows
        found = dict(zip(answer.rows, answer.vector_scores, strict=True))
        order = sorted(found, key=lambda row: -found[row])
        assert wanted[order[0]] == pytest.approx(wanted.max(), abs=2e-3)
    finally:
        client.close()


def test_searching_alone_is_faster_than_captioning(bundle, pictures):
    """The point of an encoder: one look, no words."""
    engine, captioner = open_engine(bundle("clip").folder), open_engine("rscapret-nano")
    many = np.repeat(pictures, 8, 0)
    engine.embed_images(many), captioner.caption(many[:4])
    began = time.perf_counter()
    engine.embed_images(many)
    embedded = time.perf_counter() - began
    began = time.perf_counter()
    captioner.caption(many)
    assert embedded < time.perf_counter() - began
