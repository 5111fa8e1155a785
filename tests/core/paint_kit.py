"""Plain coloured pictures whose captions name their colour, in the layout of RSICD, and recipes that learn them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from PIL import Image

COLOURS = {"Red": (200, 30, 30), "Green": (30, 200, 30), "Blue": (30, 30, 200)}

RECIPE = """
seed = 3
vocabulary = 120
max_tokens = 12
frame_size = 36
precision = "fp32"
[[data]]
folder = "paint"
style = "paint"
[model]
visual_source = "grid"
retrieval_dim = 16
image_size = 32
[model.vision]
model_type = "resnet"
embedding_size = 8
hidden_sizes = [8, 16]
depths = [1, 1]
layer_type = "basic"
[model.text]
model_type = "llama"
hidden_size = 32
intermediate_size = 64
num_hidden_layers = 1
num_attention_heads = 2
num_key_value_heads = 2
max_position_embeddings = 128
tie_word_embeddings = true
[[stage]]
name = "language"
kind = "language"
epochs = 1
lr = 3e-3
batch_size = 16
weights = { text = 1.0 }
train = ["language"]
[[stage]]
name = "sight"
kind = "joint"
train = ["vision"]
epochs = 2
lr = 5e-3
batch_size = 8
image_sizes = [[0.0, 32]]
weights = { scene = 1.0 }
mix = true
validate_every = 100
[[stage]]
name = "joint"
kind = "joint"
epochs = EPOCHS
lr = 5e-3
batch_size = 8
warmup = 5
image_sizes = [[0.0, 32]]
weights = { caption = 1.0, retrieval = 1.0, scene = 0.5 }
interleave = 0.5
colour = 0.1
phrase_share = 0.1
keyword_share = 0.1
ema = 0.9
validate_every = 100
[[stage]]
name = "reward"
kind = "joint"
train = ["language", "caption_map", "image_map", "text_map"]
epochs = 1
lr = 1e-4
batch_size = 8
cached_views = 2
samples = 3
image_sizes = [[0.0, 32]]
weights = { reward = 1.0, caption = 0.3, retrieval = 0.5 }
[bundle]
id = "paint"
version = "1.0.0"
title = "Paint"
licence = "CC0"
trained_on = ["paint"]
"""

# An adapter beside towers that are frozen: the head of the recipe, and its stages, each of which begins with STAGE.
ADAPTER = """
seed = 1
max_tokens = 8
precision = "fp32"
[[data]]
folder = "paint"
style = ""
[model]
visual_source = "pooled"
visual_tokens = 2
retrieval_dim = 16
image_size = 32
"""
STAGE = """
[[stage]]
kind = "joint"
train = ["caption_map", "image_map", "text_map", "ret_row"]
lr = 1e-2
weights = { caption = 1.0, retrieval = 1.0 }
image_sizes = [[0.0, 32]]
"""


def write_paint(place: Path) -> Path:
    """Write the data set ``data/paint`` into a folder and return the folder ``data``."""
    folder = place / "data" / "paint"
    (folder / "images").mkdir(parents=True)
    images, random = [], np.random.default_rng(0)
    for number in range(60):
        name = list(COLOURS)[number % 3]
        pixels = np.clip(np.array(COLOURS[name]) + random.normal(0, 12, (40, 40, 3)), 0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(folder / "images" / f"{number}.png")
        words = [f"a {name.lower()} field .", f"the field is {name.lower()} .", f"there is a {name.lower()} field ."]
        images.append(
            {
                "filename": f"{number}.png",
                "split": "val" if number >= 48 else "train",
                "class": name,
                "sentences": [{"raw": text, "tokens": text.split()[:-1]} for text in words],
            }
        )
    (folder / "dataset.json").write_text(json.dumps({"dataset": "paint", "images": images}))
    return folder.parent
