"""Words of captions and queries: cut out and put into one form. Standard library only, for QGIS's Python reads it."""

from __future__ import annotations

import re
import unicodedata

# Scripts written without spaces (Thai, Lao, Burmese, Khmer, Japanese, Chinese ...) are matched character by character;
# everything else word by word.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u1049\u1050-\u109f\u1780-\u17d3\u17dc-\u17e9"
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
)
# Vowels of Indic scripts, points of Arabic and Hebrew: no letters to Python, and yet within words. So are joiners.
_MARKS = "\u200c\u200d" + "".join(
    character
    for character in map(chr, (*range(0x0300, 0x1E00), *range(0xA800, 0xAC00)))
    if unicodedata.category(character) in ("Mn", "Mc")
)
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+(?:[{_MARKS}]+[^\W_{_UNSPACED}]*)*")

# Words so common in captions that matching them says nothing.
_STOP = """a an and are as at be beside besides between by for from has have in into is it its many next near of on or
    other some surrounded that the their there these this those to two with"""
STOP_WORDS = frozenset(_STOP.split())

_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "leaves": "leaf",
    "wharves": "wharf",
    "shelves": "shelf",
    "halves": "half",
    "wolves": "wolf",
    "calves": "calf",
    "avalanches": "avalanche",
    "caches": "cache",
    "niches": "niche",
    "oases": "oasis",
    "gases": "gas",
    "lenses": "lens",
    "canoes": "canoe",
    "aeroplane": "airplane",
    "plane": "airplane",
    "aircraft": "airplane",
    "harbour": "harbor",
    "grey": "gray",
    "centre": "center",
}


def words(text: str) -> list[str]:
    """Return a text's words in the form in which the index knows them; stop words included."""
    return [normal_form(token) for token in spellings(text)]


def normal_form(token: str) -> str:
    """Return the singular, in one spelling, so that "harbours" finds "harbor". Rules for English nouns, no dictionary."""
    token = _singular(_IRREGULAR.get(token, token))
    return _IRREGULAR.get(token, token)


def _singular(token: str) -> str:
    if len(token) < 4 or not token.endswith("s") or token.endswith(("ss", "us", "is")):
        return token
    if token.endswith("ies"):
        return token[:-3] + "y" if len(token) > 4 else token[:-1]
    if token.endswith(("sses", "xes", "zzes", "ches", "shes", "buses", "mpuses")):
        return token[:-2]
    if token.endswith("oes") and len(token) > 5 and not token.endswith("shoes"):  # volcanoes, no floes
        return token[:-2]
    return token[:-1]


def asked_words(query: str) -> list[str]:
    """Return the distinct words of a query that are looked up: without stop words, unless there are only those."""
    distinct = list(dict.fromkeys(words(query)))
    return [word for word in distinct if word not in STOP_WORDS] or distinct


def spellings(text: str) -> list[str]:
    """Return a text's words as they are written, in small letters and one Unicode form."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return _TOKEN.findall(text.casefold().replace("i\u0307", "i"))  # what becomes of the Turkish dotted capital
