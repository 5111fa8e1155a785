"""The language of a query: plain words, "exact phrases", and words that are not wanted (-river). Standard library only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .forms import asked_words, spellings, words

# A minus counts at the beginning of a word only: "semi-detached" and "2 - 3" are no refusals.
_PART = re.compile(
    r'(?:(?<=\s)|^)(?P<minus>[-\u2212])?"(?P<phrase>[^"]*)"|(?:(?<=\s)|^)[-\u2212](?P<word>[^\s"-][^\s"]*)'
)
_QUOTES = str.maketrans("\u201c\u201d\u201e\u00ab\u00bb", '"""""')


@dataclass(frozen=True)
class Asked:
    """A query taken apart.

    Attributes:
        sentence: What the model reads, and whose words are looked up in captions: all but what is not wanted.
        phrases: Each has to be in the caption just as it is written.
        without: Words and phrases that may not be in the caption.
    """

    sentence: str
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def fits(self, caption: str) -> bool:
        """Say whether a caption has all words and phrases that are wanted, and none that is not."""
        if self.sentence and not set(asked_words(self.sentence)).issubset(words(caption)):
            return False
        return all(has_phrase(caption, phrase) for phrase in self.phrases) and not any(
            has_unwanted(caption, part) for part in self.without
        )


def read_query(text: str) -> Asked:
    """Take a query apart; a quotation mark without its other half is only a character."""
    phrases: list[str] = []
    without: list[str] = []

    def take(part: re.Match[str]) -> str:
        if part["word"] is not None or part["minus"]:
            _keep(without, part["phrase"] if part["word"] is None else part["word"])
            return " "
        _keep(phrases, part["phrase"])
        return f" {part['phrase']} "

    rest = _PART.sub(take, text.translate(_QUOTES))
    return Asked(" ".join(rest.replace('"', " ").split()), tuple(phrases), tuple(without))


def has_phrase(caption: str, phrase: str) -> bool:
    """Say whether a caption has a phrase's words one after the other, spelled as they are; case does not matter."""
    return f" {' '.join(spellings(phrase))} " in f" {' '.join(spellings(caption))} "


def has_unwanted(caption: str, part: str) -> bool:
    """Say whether a caption has a word in any form, or a phrase of several words as it is spelled."""
    if len(spellings(part)) > 1:
        return has_phrase(caption, part)
    return set(words(part)).issubset(words(caption))


def _keep(parts: list[str], text: str) -> None:
    text = " ".join(text.split())
    if spellings(text) and text not in parts:
        parts.append(text)
