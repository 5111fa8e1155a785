"""The language of queries: exact phrases, words that are not wanted, and searching by tiles instead of words."""

from __future__ import annotations

import time

import numpy as np
import pytest

from tilescribe.core.errors import InputError
from tilescribe.core.index.language import read_query
from tilescribe.core.index.query import clean_query
from tilescribe.core.index.search import SearchIndex, embed_query

CAPTIONS = [
    "white boats at a pier",
    "boats, white ones, on a river",
    "a white boat on the rivers",
    "a parking lot with boats",
    "trees in a park",
]


@pytest.mark.parametrize(
    ("text", "sentence", "phrases", "without"),
    [
        ("boats at a pier", "boats at a pier", (), ()),
        ("boats -river", "boats", (), ("river",)),
        ('boats -"parking lot" -trees', "boats", (), ("parking lot", "trees")),
        ('"white boats" at a pier', "white boats at a pier", ("white boats",), ()),
        ("\u201cwhite boats\u201d", "white boats", ("white boats",), ()),
        ("semi-detached houses", "semi-detached houses", (), ()),
        ("2 - 3 storeys", "2 - 3 storeys", (), ()),
        ('a 6" pipe', "a 6 pipe", (), ()),
        ('boats "" -"" -', "boats -", (), ()),
        ("boats -river -river", "boats", (), ("river",)),
        ("-river", "", (), ("river",)),
        ("", "", (), ()),
    ],
)
def test_a_query_is_taken_apart(text, sentence, phrases, without) -> None:
    asked = read_query(text)
    assert (asked.sentence, asked.phrases, asked.without) == (sentence, phrases, without)


def found(query: str) -> set[int]:
    return set(SearchIndex(np.zeros((5, 0), np.float16), CAPTIONS).search(query, None).rows)


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("boats", {0, 1, 2, 3}),
        ("boats -river", {0, 3}),
        ("boat -rivers", {0, 3}),
        ('"white boats"', {0}),
        ('"White  BOATS"', {0}),
        ('"white boat"', {2}),
        ('boats -"parking lot"', {0, 1, 2}),
        ('boats -"lot parking"', {0, 1, 2, 3}),
        ('"white zeppelin"', set()),
        ("boats -zeppelin", {0, 1, 2, 3}),
    ],
)
def test_captions_are_found_by_it(query: str, rows: set[int]) -> None:
    assert found(query) == rows


def test_a_single_caption_is_judged_as_a_search_judges_it() -> None:
    asked = read_query('boat "white boats" -river')
    assert [asked.fits(caption) for caption in CAPTIONS] == [True, False, False, False, False]
    assert read_query("park").fits("trees in a park")
    assert not read_query("park").fits("a parking lot")
    assert not read_query("boat pier").fits("a boat")


def test_phrases_of_scripts_without_spaces_are_found() -> None:
    index = SearchIndex(np.zeros((2, 0), np.float16), ["港に船が三隻ある", "船の港"])
    assert index.search('"港に船"', None).rows == [0]
    assert index.search("船 -三隻", None).rows == [1]


def test_what_is_not_wanted_lowers_a_tile_that_shows_it_unsaid() -> None:
    vectors = np.array([[0.8, 0.0, 0.6], [0.8, 0.6, 0.0]], dtype=np.float16)  # the second one shows water, too
    boats, water = np.eye(3, dtype=np.float32)[:2]
    index = SearchIndex(vectors, ["", ""])
    asked = read_query("boats -water")
    vector, unwanted = embed_query(asked, {"boats": boats, "water": water}.__getitem__)
    hits = index.search(asked, vector, unwanted=unwanted)
    assert hits.rows == [0, 1]
    assert hits.vector_scores == pytest.approx([0.8, 0.5], abs=1e-3)


def test_only_unwanted_words_are_no_query() -> None:
    with pytest.raises(InputError, match="Add what they should"):
        clean_query('-river -"parking lot"')


def test_tiles_are_found_by_tiles() -> None:
    rng = np.random.default_rng(1)
    vectors = rng.standard_normal((300, 16)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    index = SearchIndex(vectors.astype(np.float16), ["a boat"] * 300)
    hits = index.search("", None, liked=index.mean([7, 9, 30]), limit=300)
    mean = vectors[[7, 9, 30]].mean(axis=0)
    exact = vectors @ (mean / np.linalg.norm(mean))
    assert hits.rows[:5] == np.argsort(-exact)[:5].tolist()
    assert hits.scores[:5] == pytest.approx(np.sort(exact)[::-1][:5], abs=2e-3)  # words count for nothing
    assert set(hits.word_scores) == {0.0}


def test_thumbs_move_the_ranking() -> None:
    vectors = np.array([[0.6, 0.8, 0, 0], [0.6, 0, 0.8, 0], [0.6, 0.7, 0, 0.39]], dtype=np.float16)
    query = np.eye(4, dtype=np.float32)[0]
    index = SearchIndex(vectors, ["", "", ""])
    assert index.search("x", query, liked=index.mean([0])).rows == [0, 2, 1]
    assert index.search("x", query, disliked=index.mean([0])).rows[0] == 1
    with pytest.raises(InputError, match="not in the layer any more"):
        index.search("x", query, liked=index.mean([3]))


def test_a_phrase_is_looked_for_quickly() -> None:
    captions = [f"a white boat number {row} and white boats at a pier beside a river" for row in range(50_000)]
    index = SearchIndex(np.zeros((50_000, 0), np.float16), captions)
    started = time.perf_counter()
    assert len(index.search('"white boats" -"green trees"', None, limit=10).rows) == 10
    assert time.perf_counter() - started < 2.0  # far from the limit: measured 0.2 s
