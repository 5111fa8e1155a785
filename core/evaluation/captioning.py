"""Captioning metrics by pycocoevalcap: BLEU, METEOR, ROUGE-L, CIDEr, and SPICE where it can run."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field

from .tokenise import OWN, PTB, java, metrics_folder, tokenise


@dataclass(frozen=True)
class CaptionScores:
    """What the captions of a whole set of pictures score.

    Attributes:
        scores: ``Bleu_1`` to ``Bleu_4``, ``METEOR``, ``ROUGE_L``, ``CIDEr`` and ``SPICE``; None where one cannot run.
        cider: CIDEr of each picture's caption.
        rouge: ROUGE-L of each picture's caption, 0 to 1.
        tokeniser: ``ptb``, or ``tilescribe`` (scores then differ slightly from published ones).
        notes: Sentences on what could not be measured and why.
    """

    scores: dict[str, float | None]
    cider: list[float]
    rouge: list[float]
    tokeniser: str
    notes: list[str] = field(default_factory=list)


class CaptionScorer:
    """Scores captions against the same references many times; the references are tokenised once.

    Args:
        references: For each picture, its sentences.
        tokeniser: ``ptb``, ``tilescribe``, or None for the first where Java is there.
    """

    def __init__(self, references: Sequence[Sequence[str]], tokeniser: str | None = None) -> None:
        metrics_folder()
        self.tokeniser = tokeniser or (PTB if java() else OWN)
        flat = tokenise([text for texts in references for text in texts], self.tokeniser)
        self._references: dict[int, list[str]] = {}
        position = 0
        for number, texts in enumerate(references):
            self._references[number] = flat[position : position + len(texts)]
            position += len(texts)

    def score(self, captions: Sequence[str], java_metrics: bool = True) -> CaptionScores:
        """Score one caption for each picture.

        Args:
            captions: In the order of the references.
            java_metrics: Whether METEOR and SPICE are wanted; they take seconds.

        Raises:
            ValueError: When there are not as many captions as pictures.
        """
        from pycocoevalcap.bleu.bleu import Bleu
        from pycocoevalcap.cider.cider import Cider
        from pycocoevalcap.rouge.rouge import Rouge

        if len(captions) != len(self._references):
            raise ValueError(f"{len(captions)} captions for {len(self._references)} pictures.")
        if not captions:
            raise ValueError("There are no captions to score.")
        candidates = {number: [text] for number, text in enumerate(tokenise(captions, self.tokeniser))}
        bleu, _ = Bleu(4).compute_score(self._references, candidates, verbose=0)
        rouge, per_rouge = Rouge().compute_score(self._references, candidates)
        cider, per_cider = Cider().compute_score(self._references, candidates)
        scores: dict[str, float | None] = {f"Bleu_{n}": float(value) for n, value in enumerate(bleu, 1)}
        scores.update(METEOR=None, ROUGE_L=float(rouge), CIDEr=float(cider), SPICE=None)
        notes = []
        if self.tokeniser == OWN:
            notes.append(
                "Captions were split into words by Tilescribe's own rule, not by the Penn Treebank tokeniser: "
                "scores differ slightly from published ones."
            )
        if java_metrics:
            scores["METEOR"], note = _meteor(self._references, candidates)
            notes.extend(note)
            scores["SPICE"], note = _spice(self._references, candidates)
            notes.extend(note)
        return CaptionScores(
            scores, [float(v) for v in per_cider], [float(v) for v in per_rouge], self.tokeniser, notes
        )


def _meteor(references: dict, candidates: dict) -> tuple[float | None, list[str]]:
    if java() is None:
        return None, ["METEOR was not measured: it needs Java, which is not installed."]
    from pycocoevalcap.meteor.meteor import Meteor

    try:
        score, _ = Meteor().compute_score(references, candidates)
    except (OSError, ValueError) as error:  # the Java process ended, or answered something that is no number
        return None, [f"METEOR was not measured: its Java program failed ({error})."]
    return float(score), []


def _spice(references: dict, candidates: dict) -> tuple[float | None, list[str]]:
    """Run SPICE only where its parser already is: pycocoevalcap would download it otherwise."""
    parsers = list((metrics_folder() / "spice" / "lib").glob("stanford-corenlp-*-models.jar"))
    if java() is None or not parsers:
        return None, ["SPICE was not measured: it needs Java and the Stanford parser's models beside pycocoevalcap."]
    from pycocoevalcap.spice.spice import Spice

    try:
        score, _ = Spice().compute_score(references, candidates)
    except (OSError, ValueError, subprocess.CalledProcessError) as error:
        return None, [f"SPICE was not measured: its Java program failed ({error})."]
    return float(score), []
