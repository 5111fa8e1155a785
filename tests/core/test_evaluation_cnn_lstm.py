"""The CNN-LSTM baseline: trained by the recipe on a made-up data set, opened as a bundle, able to tell colours apart."""

from __future__ import annotations

import json
import logging

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is in the full runtime only")
pytest.importorskip("transformers", reason="transformers is in the full runtime only")

from tilescribe.core.errors import BundleError
from tilescribe.core.models.registry import open_engine
from tilescribe.core.training.run import train

from .evaluation_doubles import COLOURS, colour_dataset

RECIPE = """
seed = 1
vocabulary = 200
max_tokens = 12
frame_size = 32

[[data]]
folder = "colours"
style = "colours"

[model]
model_type = "cnn_lstm"
image_size = 32
channels = [8, 16, 16]
hidden = 48

[[stage]]
name = "captions"
kind = "joint"
epochs = 30
lr = 1e-2
batch_size = 12
warmup = 5
weights = { caption = 1.0 }
"""


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """Train on plain colours: seconds, on one thread (several wait for one another on a busy machine)."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    folder = tmp_path_factory.mktemp("cnn lstm")
    colour_dataset(folder / "colours", per_class=16)
    (folder / "tiny.toml").write_text(RECIPE)
    yield folder, train(str(folder / "tiny.toml"), folder, folder / "out")
    torch.set_num_threads(threads)


def test_it_learns_what_the_colours_are_called(trained):
    engine = open_engine(trained[1])
    assert engine.info.can_caption and not engine.info.can_embed and engine.decoding == "greedy"
    pictures = np.stack([np.full((40, 40, 3), colour, np.uint8) for colour in COLOURS.values()])
    captions = engine.caption(pictures)
    for words, caption in zip(("desert sand dunes", "forest trees", "river water"), captions):
        assert any(word in caption.text.lower() for word in words.split()), caption
        assert caption.text[0].isupper() and caption.text.endswith(".") and "<" not in caption.text
        assert 0 < caption.confidence <= 1
    alone = [engine.caption(picture[None])[0].text for picture in pictures]
    assert alone == [caption.text for caption in captions]


def test_a_finished_run_is_not_trained_again(trained, caplog):
    folder, bundle = trained
    before = (bundle / "model.safetensors").read_bytes()
    with caplog.at_level(logging.INFO):
        train(str(folder / "tiny.toml"), folder, folder / "out")
    assert "Going on after epoch 30" in caplog.text and "epoch 1 of" not in caplog.text
    assert (bundle / "model.safetensors").read_bytes() == before


def test_it_refuses_to_embed_and_a_wrong_configuration(trained):
    engine = open_engine(trained[1])
    with pytest.raises(BundleError, match="makes no embeddings"):
        engine.embed_texts(["a river"])
    manifest = json.loads((trained[1] / "model.json").read_text())
    kept = json.dumps(manifest)
    manifest["settings"]["hidden"] = 64
    (trained[1] / "model.json").write_text(json.dumps(manifest))
    with pytest.raises(BundleError, match="does not fit its settings"):
        open_engine(trained[1])
    (trained[1] / "model.json").write_text(kept)
