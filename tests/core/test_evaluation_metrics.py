"""The measures against values worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tilescribe.core.evaluation.calibration import calibration, thresholds
from tilescribe.core.evaluation.class_queries import (
    class_search_scores,
    class_vectors,
    precision_at,
    sentences,
    zero_shot_scores,
)
from tilescribe.core.evaluation.official import incomplete
from tilescribe.core.evaluation.retrieval import class_alone_scores, retrieval_scores
from tilescribe.core.evaluation.tokenise import OWN, PTB, java, tokenise

needs_java = pytest.mark.skipif(java() is None, reason="Java is not installed")


def scorer(references, tokeniser=OWN):
    pytest.importorskip("pycocoevalcap", reason="pycocoevalcap is in the full runtime only")
    from tilescribe.core.evaluation.captioning import CaptionScorer

    return CaptionScorer(references, tokeniser)


def test_bleu_and_rouge_by_hand():
    scores = scorer([["the cat sat on the mat"], ["a dog"]]).score(["the cat sat on mat", "a dog"], java_metrics=False)
    # 1-grams: 7 of 7. 2-grams: the-cat, cat-sat, sat-on of four, and a-dog: 4 of 5. Lengths 7 and 8.
    brevity = math.exp(1 - 8 / 7)
    assert scores.scores["Bleu_1"] == pytest.approx(brevity, abs=1e-6)
    assert scores.scores["Bleu_2"] == pytest.approx(brevity * math.sqrt(4 / 5), abs=1e-6)
    # Longest common subsequence 5: precision 1, recall 5/6, beta 1.2.
    expected = (1 + 1.2**2) * 1 * (5 / 6) / (5 / 6 + 1.2**2 * 1)
    assert scores.rouge == pytest.approx([expected, 1.0])
    assert scores.scores["ROUGE_L"] == pytest.approx((expected + 1) / 2)
    assert scores.scores["METEOR"] is None


def test_cider_by_hand():
    # Each sentence is one word repeated nowhere else: 1-grams match in full (cosine 1), there are no longer n-grams.
    scores = scorer([["forest"], ["river"], ["desert"]]).score(["forest", "river", "sand"], java_metrics=False)
    assert scores.cider == pytest.approx([10 / 4, 10 / 4, 0.0], abs=1e-6)
    assert scores.scores["CIDEr"] == pytest.approx(10 / 4 * 2 / 3, abs=1e-6)


@needs_java
def test_meteor_and_the_penn_tokeniser():
    references = [["There are two tennis courts, side-by-side ."], ["A river ."]]
    scores = scorer(references, None).score(["There are two tennis courts , side-by-side .", "A river"])
    assert scores.tokeniser == PTB
    assert scores.scores["METEOR"] == pytest.approx(1.0)
    assert scores.scores["Bleu_4"] == pytest.approx(1.0, abs=1e-6)
    assert any("SPICE" in note for note in scores.notes) or scores.scores["SPICE"] is not None


@needs_java
def test_our_way_of_calling_the_penn_tokeniser_is_the_packages_own():
    module = pytest.importorskip(
        "pycocoevalcap.tokenizer.ptbtokenizer", reason="pycocoevalcap is in the full runtime only"
    )
    texts = ["It's a large, round tank .", "A café near the ( dry ) river ; two-tone", "", "The  airport's runway !"]
    own = module.PTBTokenizer().tokenize(
        {number: [{"caption": text}] for number, text in enumerate(texts) if "é" not in text}
    )
    ours = tokenise(texts, PTB)
    assert [ours[number] for number in own] == [own[number][0] for number in own]
    assert "café" in ours[1]


def test_without_java_our_words_are_used_and_flagged(monkeypatch):
    from tilescribe.core.evaluation import captioning
    from tilescribe.core.evaluation import tokenise as words

    monkeypatch.setattr(words.shutil, "which", lambda name: None)
    scores = scorer([["A river ."]], None).score(["a river"])
    assert scores.tokeniser == OWN
    assert scores.scores["METEOR"] is None and scores.scores["Bleu_1"] == pytest.approx(1.0, abs=1e-6)
    assert any("own rule" in note for note in scores.notes)
    assert any("METEOR was not measured: it needs Java" in note for note in scores.notes)
    assert captioning.java() is None


def test_one_caption_for_each_picture():
    with pytest.raises(ValueError, match="2 captions for 1"):
        scorer([["a"]]).score(["a", "b"])


def test_retrieval_on_a_hand_made_matrix():
    images = np.eye(12, dtype=np.float32)
    texts = np.zeros((24, 12), np.float32)
    owners = np.repeat(np.arange(12), 2)
    for row, owner in enumerate(owners):
        texts[row, owner] = 1.0
    perfect = retrieval_scores(images, texts, owners)
    assert set(perfect) == {"i2t_R@1", "i2t_R@5", "i2t_R@10", "t2i_R@1", "t2i_R@5", "t2i_R@10", "mR"}
    assert all(value == 100.0 for value in perfect.values())
    # One caption of picture 0 speaks of picture 1: its text query fails at 1, the picture's other caption saves it.
    texts[0] = 0.0
    texts[0, 1], texts[0, 0] = 0.9, 0.1
    one_off = retrieval_scores(images, texts, owners)
    assert one_off["i2t_R@1"] == 100.0
    assert one_off["t2i_R@1"] == pytest.approx(100 * 23 / 24)
    assert one_off["t2i_R@5"] == 100.0
    assert one_off["mR"] == pytest.approx((5 * 100 + 100 * 23 / 24) / 6)


def test_retrieval_ranks_beyond_the_first():
    # Scores of six pictures for the queries of six one-caption pictures; caption i ranks its own picture at place i.
    images = np.eye(6, dtype=np.float32)
    texts = np.tile(np.linspace(1.0, 0.5, 6, dtype=np.float32), (6, 1))
    scores = retrieval_scores(images, texts, np.arange(6))
    assert scores["t2i_R@1"] == pytest.approx(100 / 6)
    assert scores["t2i_R@5"] == pytest.approx(500 / 6)
    assert scores["t2i_R@10"] == 100.0
    # All captions are equal to a picture: a stable order puts picture i's caption at place i.
    assert scores["i2t_R@1"] == pytest.approx(100 / 6)


def test_what_the_scene_class_alone_can_reach():
    classes = ["harbour"] * 20 + ["beach"] * 20
    captions = [f"sentence {number}" for number in range(40)]
    scores = class_alone_scores(classes, captions, np.arange(40))
    # One in twenty of the right class, by chance.
    assert scores["t2i_R@1"] == pytest.approx(5.0, abs=5.0)
    assert scores["t2i_R@10"] == pytest.approx(50.0, abs=12.0)
    # The same sentence for all: a picture finds its own class's, in the order of the data set.
    same = class_alone_scores(classes, ["a harbour"] * 20 + ["a beach"] * 20, np.arange(40))
    assert same["i2t_R@1"] == pytest.approx(5.0)


def test_retrieval_agrees_with_a_stable_sort():
    random = np.random.default_rng(3)
    images, texts = (
        random.integers(-2, 3, (40, 4)).astype(np.float32),
        random.integers(-2, 3, (130, 4)).astype(np.float32),
    )
    owners = np.concatenate([np.arange(40), random.integers(0, 40, 90)])
    scores = retrieval_scores(images, texts, owners)
    order = np.argsort(-(texts @ images.T), axis=1, kind="stable")
    other = np.argsort(-(images @ texts.T), axis=1, kind="stable")
    for k in (1, 5, 10):
        assert scores[f"t2i_R@{k}"] == pytest.approx(100 * np.mean([owners[i] in order[i, :k] for i in range(130)]))
        assert scores[f"i2t_R@{k}"] == pytest.approx(100 * np.mean([i in owners[other[i, :k]] for i in range(40)]))


def test_class_queries_are_made_of_the_name_alone():
    assert "there is a tennis court ." in sentences("tenniscourt")
    assert "there is storage tanks ." not in sentences("storagetanks")
    assert "there are storage tanks ." in sentences("storagetanks")
    assert "there is an airport ." in sentences("Airport")
    vectors = class_vectors(["a", "b"], lambda texts: np.tile(np.array([[3.0, 4.0]], np.float32), (len(texts), 1)))
    assert vectors == pytest.approx(np.array([[0.6, 0.8], [0.6, 0.8]]))


def test_zero_shot_and_precision_at_k():
    images = np.array([[1, 0], [0.9, 0.1], [0, 1], [0.8, 0.2]], np.float32)
    truth = ["a", "a", "b", "b"]
    queries = np.eye(2, dtype=np.float32)
    scores = zero_shot_scores(images, truth, queries, ["a", "b"])
    assert scores["accuracy"] == 0.75 and scores["per_class"] == {"a": 1.0, "b": 0.5}
    searched = class_search_scores(images, truth, queries, ["a", "b"], k=1)
    assert searched["P@1"] == 1.0
    # Two pictures of each class: precision at 5 asks for the two that there are.
    assert class_search_scores(images, truth, queries, ["a", "b"], k=5)["per_class"] == {"a": 1.0, "b": 1.0}
    assert precision_at(3, [0, 1, 2], [True, False, True, True]) == pytest.approx(2 / 3)
    assert precision_at(5, [0], [True, True]) == 0.5  # a search that gives too few hits is not forgiven
    assert precision_at(5, [0], [False]) == 0.0


def test_a_split_with_pictures_missing_says_that_scores_do_not_compare():
    assert incomplete("ucm", "test", 210) == [] and incomplete("mine", "test", 3) == []
    assert (
        "1027 pictures were measured and the official val split of rsicd has 1094"
        in incomplete("rsicd", "val", 1027)[0]
    )


def test_calibration():
    confidence = np.linspace(0, 1, 100)
    good = calibration(confidence, confidence**2)
    assert good["rank_correlation"] == pytest.approx(1.0) and good["auc_worst_quarter"] == pytest.approx(1.0)
    assert [part["count"] for part in good["bins"]] == [10] * 10
    assert good["bins"][0]["quality"] < good["bins"][-1]["quality"]
    assert calibration(confidence, 1 - confidence)["rank_correlation"] == pytest.approx(-1.0)
    assert calibration([0.5] * 8, range(8))["rank_correlation"] is None
    rows = thresholds([0.2, 0.6, 0.8], [0.0, 0.5, 1.0], [0.5, 0.1])
    assert rows[0] == {
        "threshold": 0.5,
        "share_under": pytest.approx(1 / 3),
        "quality_under": 0.0,
        "quality_over": 0.75,
    }
    assert rows[1]["quality_under"] is None
