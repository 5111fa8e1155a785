"""Search is exact, words help where vectors miss, and odd queries are answered with sense."""

from __future__ import annotations

import unicodedata

import numpy as np
import pytest

from tilescribe.core.errors import InputError
from tilescribe.core.index.forms import asked_words, normal_form, spellings, words
from tilescribe.core.index.query import check_model, clean_query
from tilescribe.core.index.search import SearchIndex
from tilescribe.core.index.words import WordIndex


def unit(count: int, dim: int, seed: int = 0) -> np.ndarray:
    rows = np.random.default_rng(seed).standard_normal((count, dim)).astype(np.float32)
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float16)


def test_vectors_alone_rank_as_brute_force_does() -> None:
    vectors, query = unit(3000, 32), unit(1, 32, seed=1)[0].astype(np.float32)
    hits = SearchIndex(vectors, [""] * 3000).search("", query, limit=40)
    exact = vectors.astype(np.float64) @ query
    assert hits.rows == np.argsort(-exact, kind="stable")[:40].tolist()
    assert hits.vector_scores == pytest.approx(exact[hits.rows], abs=1e-6)
    assert hits.scores == pytest.approx(exact[hits.rows], abs=1e-6)
    assert set(hits.word_scores) == {0.0}


def test_a_helipad_in_a_caption_is_found_where_the_vector_misses_it() -> None:
    query = np.eye(4, dtype=np.float32)[0]
    vectors = np.array([[0.3, 0.9, 0, 0], [0.0, 1, 0, 0], [0.25, 0.9, 0, 0]], dtype=np.float16)
    captions = ["a roof and a lawn", "a building with a helipad on its roof", "some roofs"]
    hits = SearchIndex(vectors, captions).search("helipads", query)
    assert hits.rows == [1, 0, 2]
    assert hits.vector_scores[0] == 0.0
    assert hits.word_scores[0] > 0.8


def test_the_score_is_the_mean_of_its_parts_and_within_0_and_1() -> None:
    vectors = unit(200, 16)
    captions = [f"a {('red', 'blue', 'green')[row % 3]} car near house {row}" for row in range(200)]
    hits = SearchIndex(vectors, captions).search("red cars", vectors[3].astype(np.float32), limit=200)
    assert hits.rows[0] == 3
    for score, vector, word in zip(hits.scores, hits.vector_scores, hits.word_scores, strict=True):
        assert score == pytest.approx((vector + word) / 2, abs=1e-6)
        assert 0 < score <= 1
    assert hits.scores == sorted(hits.scores, reverse=True)


def test_without_a_query_vector_words_are_the_whole_score() -> None:
    hits = SearchIndex(np.zeros((2, 0), np.float16), ["two boats", "a tree"]).search("boat", None)
    assert (hits.rows, hits.scores) == ([0], hits.word_scores)
    assert hits.scores[0] == pytest.approx(1.0, abs=0.1)


def test_ties_are_won_by_the_lower_row_at_any_limit() -> None:
    index = SearchIndex(np.zeros((50, 0), np.float16), ["a boat"] * 50)
    assert index.search("boat", None, limit=7).rows == list(range(7))
    assert index.search("boat", None, limit=500).rows == list(range(50))
    assert index.search("boat", None, limit=0).rows == []


def test_minimum_score_extent_and_rows_filter() -> None:
    boxes = np.array([[i, 0, i + 1, 1] for i in range(5)], dtype=float)
    index = SearchIndex(np.zeros((5, 0), np.float16), ["boat", "boat", "boat pier", "tree", "boat"], boxes)
    assert index.search("boat", None, extent=(1.5, 0, 2.5, 1)).rows == [1, 2]
    assert index.search("boat", None, rows=np.array([0, 3, 4])).rows == [0, 4]
    assert index.search("boat pier", None, min_score=0.9).rows == [2]
    assert index.search("boat", None, extent=(90, 90, 91, 91)).rows == []


def test_rows_without_a_vector_or_with_a_damaged_one_never_break_a_search() -> None:
    vectors = unit(4, 8)
    vectors[1] = 0
    vectors[2, 3] = np.nan
    hits = SearchIndex(vectors, ["", "", "", "a boat"]).search("tree", vectors[0].astype(np.float32))
    assert hits.rows[0] == 0
    assert not {1, 2} & set(hits.rows)


def test_an_empty_layer_has_no_hits() -> None:
    assert SearchIndex(np.zeros((0, 8), np.float16), []).search("boat", np.ones(8, np.float32)).rows == []


def test_a_vector_of_another_model_is_refused_with_the_reason() -> None:
    index = SearchIndex(unit(3, 8), ["", "", ""])
    with pytest.raises(InputError, match=r"8 numbers and the query's 16.*different models"):
        index.search("boat", np.ones(16, np.float32))
    with pytest.raises(InputError, match=r"described by the model rscapret-nano 1\.0\.0"):
        check_model("rscapret-nano 1.0.0", "other 2")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("boats", "boat"), ("houses", "house"), ("buses", "bus"), ("churches", "church"), ("bushes", "bush"),
        ("cities", "city"), ("bridges", "bridge"), ("boxes", "box"), ("leaves", "leaf"), ("glass", "glass"),
        ("harbours", "harbor"), ("planes", "aeroplane"), ("Airplanes", "plane"), ("campuses", "campus"),
        ("trees", "tree"), ("greenhouses", "greenhouse"), ("people", "person"), ("\uff22\uff2f\uff21\uff34", "boat"),
        ("wharves", "wharf"), ("shelves", "shelf"), ("halves", "half"), ("volcanoes", "volcano"), ("potatoes", "potato"),
        ("avalanches", "avalanche"), ("oases", "oasis"), ("gases", "gas"), ("canoes", "canoe"), ("horseshoes", "horseshoe"),
        ("floes", "floe"), ("\u0130stanbul", "istanbul"),
    ],
)  # fmt: skip
def test_plural_and_spelling_do_not_matter(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other"), [("parking", "park"), ("bare", "bar"), ("plant", "plane"), ("forest", "fore")]
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert normal_form(one) != normal_form(other)


def test_stop_words_count_only_when_there_is_nothing_else() -> None:
    assert asked_words("the boats at a pier") == ["boat", "pier"]
    assert asked_words("of the") == ["of", "the"]


def test_rare_words_weigh_more_and_unknown_words_lower_the_score() -> None:
    index = WordIndex(["tree helipad"] + ["tree"] * 99 + ["road"] * 100)
    scores = index.scores("helipad tree")
    assert scores[0] > 0.85
    assert scores[1] < 0.3
    assert index.scores("helipad xylophone")[0] < 0.6
    assert index.scores("xylophone") is None


def test_a_repeated_word_in_the_query_changes_nothing() -> None:
    index = WordIndex(["boat", "pier"])
    assert index.scores("boat boat boats pier").tolist() == index.scores("boat pier").tolist()


def test_other_scripts_are_found() -> None:
    index = WordIndex(["港に船が三隻ある", "лодки на воде", "ein Boot am Steg", "قوارب في الميناء"])
    for row, query in enumerate(["船", "Лодки", "boot", "الميناء"]):
        assert index.scores(query).argmax() == row


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("\u0928\u0940\u0935", "\u0928\u093e\u0935"),  # Hindi: foundation, boat
        ("\u0dc1\u0dca\u200d\u0dbb\u0dd3", "\u0dc1\u0dca"),  # Sinhala, with a joiner
        ("\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd", "\u05e9\u05c1\u05b8"),  # Hebrew with its points
        ("\u0645\u064e\u0631\u0652\u0643\u064e\u0628", "\u0645\u064e"),  # Arabic, likewise
    ],
)
def test_words_are_not_cut_at_marks_that_are_written_around_letters(whole: str, part: str) -> None:
    assert spellings(f"\u0964 {whole}, {whole} _") == [unicodedata.normalize("NFKC", whole)] * 2
    assert set(words(whole)).isdisjoint(words(part))


def test_scripts_without_spaces_are_matched_character_by_character() -> None:
    for text in ("\u1791\u17b9\u1780", "\u101b\u1031", "\u0e99\u0ec9\u0eb3", "\u6e2f\u53e3"):  # Khmer, Burmese, Lao
        assert spellings(text) == list(unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("", "empty"), (" \n\t ", "empty"), ("?!…", "no word"), ("boat " * 2000, "9,999 characters; at most 1,000")],
)
def test_a_query_that_cannot_be_asked_says_what_to_do(text: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        clean_query(text)


def test_a_query_keeps_its_own_script_and_loses_its_line_breaks() -> None:
    assert clean_query("  boats\nat  a pier ") == "boats at a pier"
    assert clean_query("船") == "船"


def test_parts_that_do_not_belong_together_are_refused() -> None:
    with pytest.raises(InputError, match="differ in number"):
        SearchIndex(unit(3, 8), ["only one"])
