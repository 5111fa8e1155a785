"""Whether a sentence asks to be shown tiles ("show me places like this but with boats"), and which. Standard library only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class Wish:
    """Which tiles somebody wants to see.

    Attributes:
        query: What they show, in the language of queries: ``boats``, ``boats -river``; may be empty.
        like: Whether they resemble the tiles that are talked about.
    """

    query: str
    like: bool


@dataclass(frozen=True)
class _Language:
    """Words by which a wish is known: what begins it, what is shown, what is resembled, what joins, what is left out."""

    verbs: str
    places: str
    like: str
    joins: str
    without: str


_LANGUAGES = (
    _Language(
        r"show|find|search(?: for)?|look(?: for)?|get|give|are there|where(?: else)? (?:are|is)",
        r"places|tiles|spots|areas|locations|images|pictures|scenes|ones|sites",
        r"(?:(?:more|that (?:are|look)|which (?:are|look)|looking) )?(?:like|similar to|as in) "
        r"(?:this|these|that|those|it|them|here)(?: (?:one|ones|place|tile|tiles|places|picture|pictures))?|similar",
        r"but|and|also|with|that|which|where|there|have|has|having|show|shows|showing|contain|contains|containing|is|are|"
        r"of|in which|you can see",
        r"(?:but |and )?(?:without|with no|but no|except)",
    ),
    _Language(
        r"mostr[ae](?:-me)?|mostrar|encontr[ae]|encontrar|procur[ae]|procurar|ach[ae]|busc[ae]",
        r"lugares|locais|s\u00edtios|zonas|\u00e1reas|imagens|quadr\u00edculas",
        r"(?:como|iguais a|parecid[oa]s (?:com|a)|semelhantes a) (?:est[ea]s?|isto|esse|essa|isso)(?: \w+s?\b(?=[,.]|$))?",
        r"mas|tamb\u00e9m|com|que|t\u00eam|tenham|tem|onde|haja|h\u00e1|e|de",
        r"(?:mas )?sem",
    ),
    _Language(
        r"mu\u00e9stra(?:me)?|muestra|mostrar|encuentra|encu\u00e9ntrame|busca|b\u00fascame",
        r"lugares|sitios|zonas|\u00e1reas|im\u00e1genes|teselas",
        r"(?:como|parecid[oa]s a|similares a|semejantes a) (?:est[ea]|est[oa]s|esto|ese|esa|eso)",
        r"pero|tambi\u00e9n|con|que|tienen|tengan|donde|haya|hay|y|de",
        r"(?:pero )?sin",
    ),
    _Language(
        r"montre(?:-moi)?|montrez(?:-moi)?|trouve(?:-moi)?|trouvez|cherche|cherchez",
        r"lieux|endroits|zones|images|tuiles|sites",
        r"(?:comme|semblables \u00e0|similaires \u00e0|qui ressemblent \u00e0) "
        r"(?:ceci|cela|\u00e7a|celui-ci|celle-ci|ceux-ci|celles-ci|cet endroit)",
        r"mais|aussi|avec|qui|ont|o\u00f9|il y a|et|de|des|d'",
        r"(?:mais )?sans",
    ),
    _Language(
        r"zeig(?:e|t)?(?: mir| uns)?|find(?:e|et)?|such(?:e|t)?|wo (?:sind|gibt es)",
        r"orte|stellen|kacheln|gebiete|bilder|pl\u00e4tze|gegenden",
        r"(?:wie (?:diese[rsmn]?|hier|das|dies)(?: hier)?|(?:die )?(?:diese[rsmn]?|dem) \u00e4hn(?:eln|lich)(?: sind| sehen)?)",
        r"aber|auch|mit|die|wo|haben|und|in denen|zeigen",
        r"(?:aber )?ohne",
    ),
)
_ALIKE = re.compile(r"\b(?:similar|alike|parecid|semelhant|semejant|semblable|similaire|\u00e4hnlich)")
_MORE_LIKE = re.compile(
    r"^(?:(?:show|find|give|get)(?: me| us)? )?(?:some )?more (?:like|of) (?:this|these|those|that)\b"
)


def read_wish(text: str) -> Optional[Wish]:
    """Return the wish that a sentence is, None for one that asks something else.

    It has to name what is to be shown: "find places with boats" is a wish, "find the boats in this tile" a question.
    """
    words = " ".join(text.replace("\u2019", "'").split()).strip(" .!?")
    low = words.lower()
    found = _MORE_LIKE.match(low)
    if found:
        return _read(_LANGUAGES[0], words[found.end() :], True)
    for language in _LANGUAGES:
        start = re.search(rf"(?:^|\s)(?:{language.verbs})(?:\s+[\w'-]+){{0,5}}?\s+(?:{language.places})\b", low)
        if start and start.start() <= 30:
            return _read(language, words[start.end() :], bool(_ALIKE.search(start.group())))
    return None


def _read(language: _Language, rest: str, like: bool) -> Wish:
    """Take what comes after the places apart."""
    shorter = re.sub(rf"\b(?:{language.like})\b", " ", rest, flags=re.IGNORECASE)
    like = like or shorter != rest
    wanted, *unwanted = re.split(rf"\b(?:{language.without})\b", shorter, flags=re.IGNORECASE)
    parts = [_plain(language, wanted)]
    for part in unwanted:
        name = _plain(language, part).replace('"', " ").strip()
        if name:
            parts.append(f"-{name}" if " " not in name else f'-"{name}"')
    return Wish(" ".join(part for part in parts if part), like)


def _plain(language: _Language, words: str) -> str:
    """Return words without those that only join them to what came before."""
    words = " ".join(words.split()).strip(" ,;:.")
    joins = re.compile(rf"^(?:{language.joins})(?:\s+|$)[,;:]?\s*", re.IGNORECASE)
    while words and (found := joins.match(words)) and found.end():
        words = words[found.end() :].strip(" ,;:")
    tail = re.compile(rf"[\s,]+(?:{language.joins})$", re.IGNORECASE)
    while found := tail.search(words):
        words = words[: found.start()]
    return words
