"""A model's score on pictures it did not learn from, small and quick: to compare it before and after fine-tuning."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..models.engine import Engine
from ..training.datasets import CaptionDataset
from .captioning import CaptionScorer
from .looking import embed_unique, look
from .retrieval import retrieval_scores
from .tokenise import OWN

KEPT = ("Bleu_1", "Bleu_4", "ROUGE_L", "CIDEr")
DIGITS = 4


@dataclass(frozen=True)
class HeldOut:
    """Scores by name (``mR`` in per cent), and the caption of each picture that could be read, by its name."""

    scores: dict[str, float]
    captions: dict[str, str]


def score_held_out(engine: Engine, dataset: CaptionDataset) -> HeldOut:
    """Score captions, and retrieval where the model can embed. Needs no Java.

    Raises:
        DatasetError: Not one picture can be read.
        RuntimeMissingError: The runtime lacks pycocoevalcap.
    """
    looked = look(engine, [entry.path for entry in dataset])
    entries = [dataset.entries[row] for row in looked.rows]
    said = [caption.text for caption in looked.captions or []]
    # Our own tokeniser on any machine: both scores shall be counted alike.
    measured = CaptionScorer([entry.captions for entry in entries], OWN).score(said, java_metrics=False)
    scores = {name: round(float(measured.scores[name] or 0.0), DIGITS) for name in KEPT}
    if looked.vectors is not None:
        owners = np.array([row for row, entry in enumerate(entries) for _ in entry.captions])
        texts = embed_unique(engine, [caption for entry in entries for caption in entry.captions])
        scores["mR"] = round(retrieval_scores(looked.vectors, texts, owners)["mR"], DIGITS)
    return HeldOut(scores, {entry.name: text for entry, text in zip(entries, said, strict=True)})
