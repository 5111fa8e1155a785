"""The things that captions name: their words without those that say how many, what like or where. Standard library only."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from .forms import STOP_WORDS, normal_form, spellings

# Words of captions that say how many, what like or where, and so are no topic: "many green trees" is about trees.
_DESCRIBING = """all almost also another any area background big black blue both bottom brown bunch center clear close
    cluster colour color cover dark deep dense different each edge eight empty every few five flat four front full go
    goes good gray green group half here high huge kind large left light line little long lot lush mark medium middle more
    most multiple narrow neat no number old one only orange out over pair parallel part partially patch picture piece
    place plenty pure red right round row same scene seven several shape short side similar single six size slightly
    small square straight tall ten then thick thin three through together too top touch under up upon various very was
    well white wide withered within yellow image view photo aerial satellite line closed close own corner
    constitute form throw slap position residential sparse irregular park free diagonal
    look appear seem consist contain show run lie stand grow make take get be been being can
    which where while who whose what when it its they them he she we you not or so than such just about across along
    above below behind beyond inside outside against off onto around toward towards per"""
DESCRIBING = frozenset(normal_form(word) for word in _DESCRIBING.split())
_THINGS_IN_ING = frozenset({"building", "parking", "crossing", "dwelling", "landing", "clearing", "ring", "spring"})


def things(caption: str) -> list[str]:
    """Return the things that a caption names, in their order, each in its normal form and once."""
    return list(spelled_things(caption))


@lru_cache(maxsize=4096)  # a model says the same sentence of many tiles
def spelled_things(caption: str) -> Mapping[str, str]:
    """Return the things that a caption names by their normal form, each as it is spelled first."""
    found: dict[str, str] = {}
    for token in spellings(caption):
        word = normal_form(token)
        if _may_name(token) and word not in STOP_WORDS and word not in DESCRIBING:
            found.setdefault(word, token)
    return MappingProxyType(found)


def word_counts(captions: Iterable[str], most: int = 25) -> list[tuple[str, int]]:
    """Return the things that captions name most, with the number of captions that name them."""
    captions = list(captions)
    counts: Counter[str] = Counter()
    for caption, times in Counter(captions).items():
        counts.update(dict.fromkeys(things(caption), times))
    shown = Spellings(captions)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [(shown.get(word), count) for word, count in ranked[:most]]


class Spellings:
    """How captions mostly spell a thing: "trees" where they say trees."""

    def __init__(self, captions: Iterable[str]) -> None:
        met: dict[str, Counter[str]] = defaultdict(Counter)
        for caption, times in Counter(captions).items():
            for token in spellings(caption):
                met[normal_form(token)][token] += times
        self._usual = {
            form: min(counts, key=lambda token: (-counts[token], -len(token), token)) for form, counts in met.items()
        }

    def get(self, form: str) -> str:
        """Return the usual spelling of a normal form."""
        return self._usual.get(form, form)

    @staticmethod
    def next_thing(form: str, caption: str) -> str:
        """Return the thing that comes right after a thing in a caption, in its normal form; empty for anything else."""
        forms = [normal_form(token) for token in spellings(caption)]
        after = forms[forms.index(form) + 1 :][:1] if form in forms else []
        return after[0] if after and after[0] in things(caption) else ""


def _may_name(token: str) -> bool:
    if len(token) < 3 and token.isascii():
        return False
    if token.isdigit() or token.endswith(("ly", "ed")):
        return False
    return not token.endswith("ing") or token in _THINGS_IN_ING
