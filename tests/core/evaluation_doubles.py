"""Doubles for the evaluation tests: a data set of plain colours, and engines that know the colours."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from tilescribe.core.models.engine import Caption, EngineInfo

COLOURS = {"Desert": (230, 200, 120), "Forest": (20, 90, 30), "River": (30, 60, 200)}
SENTENCES = {
    "Desert": ("A large piece of yellow desert .", "Yellow sand dunes ."),
    "Forest": ("Many green trees in a forest .", "A dense green forest ."),
    "River": ("A blue river with two banks .", "Blue water flows in a river ."),
}
WORDS = {
    "desert": "Desert",
    "sand": "Desert",
    "forest": "Forest",
    "trees": "Forest",
    "river": "River",
    "water": "River",
}


def colour_dataset(root: Path, per_class: int = 4) -> Path:
    """Write a Karpathy data set of plain pictures in two sizes; half of them train, half test."""
    (root / "imgs").mkdir(parents=True)
    records = []
    for class_name, colour in COLOURS.items():
        for number in range(per_class):
            name = f"{class_name.lower()}_{number}.png"
            side = 24 if number % 4 < 2 else 32
            Image.fromarray(np.full((side, side, 3), colour, np.uint8)).save(root / "imgs" / name)
            records.append(
                {
                    "filename": name,
                    "class": class_name,
                    "split": "test" if number % 2 else "train",
                    "sentences": [{"raw": text} for text in SENTENCES[class_name]],
                }
            )
    (root / "dataset.json").write_text(json.dumps({"dataset": "colours", "images": records}))
    return root


class ColourEngine:
    """Knows a picture by its colour and a sentence by its words; what it cannot do is said at the start."""

    def __init__(self, can_caption: bool = True, can_embed: bool = True, swapped: bool = False) -> None:
        self.info = EngineInfo(
            "colour 1.0", 3 if can_embed else 0, 16, can_caption, can_embed, False, "the test", "0" * 64
        )
        self.swapped = swapped
        self.texts_embedded: list[str] = []

    def _classes(self, images: np.ndarray) -> list[str]:
        names = list(COLOURS)
        means = images.reshape(len(images), -1, 3).mean(axis=1)
        near = np.stack([np.abs(means - np.array(COLOURS[name])).sum(axis=1) for name in names], axis=1).argmin(axis=1)
        return [names[(row + self.swapped) % len(names)] for row in near]

    def caption(self, images: np.ndarray, prompt: str | None = None) -> list[Caption]:
        return [Caption(SENTENCES[name][0], 0.5 + 0.1 * list(COLOURS).index(name)) for name in self._classes(images)]

    def embed_images(self, images: np.ndarray) -> np.ndarray:
        return np.eye(3, dtype=np.float32)[[list(COLOURS).index(name) for name in self._classes(images)]]

    def choose_style(self, images: np.ndarray) -> str | None:
        return None

    def describe(self, images: np.ndarray, prompt: str | None = None) -> tuple[list[Caption], np.ndarray]:
        return self.caption(images), self.embed_images(images)

    def embed_texts(self, texts: Sequence[str]) -> np.ndarray:
        self.texts_embedded.extend(texts)
        rows = np.full((len(texts), 3), 0.01, np.float32)
        for number, text in enumerate(texts):
            for word in text.lower().split():
                if word in WORDS:
                    rows[number, list(COLOURS).index(WORDS[word])] = 1.0
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)
