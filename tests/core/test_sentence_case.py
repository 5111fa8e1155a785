"""Captions read as a person would write them, also where the training captions do not."""

from __future__ import annotations

import pytest

from tilescribe.core.models.rscapret.tokenizer import sentence_case


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("there is  a road ", "There is a road."),
        ("a old field is near a oval lake", "An old field is near an oval lake."),
        ("a urban area with a industrial park", "An urban area with an industrial park."),
        ("a one way road and a used european house", "A one way road and a used european house."),
        (
            "a university with a unique roof and a european garden",
            "A university with a unique roof and a european garden.",
        ),
        ("", ""),
    ],
)
def test_articles_capital_and_full_stop(words, sentence):
    assert sentence_case(words) == sentence
