"""The things that captions name: their words without those that say how many, what like or where. Standard library only."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

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
# The same in the languages that a model may be asked to write in: Spanish, French, Portuguese.
_DESCRIBING_ABROAD = """há às una uno unos unas los las del con por para que este esta estos estas ese esa eso son está están hay
    muy más mucho mucha muchos muchas varios varias alguno alguna algunos algunas otro otra otros otras dos tres cuatro
    junto cerca lado entre sobre bajo alrededor dentro donde desde hasta como sin también grande grandes pequeño pequeña
    pequeños pequeñas largo larga alto alta verde verdes blanco blanca blancos blancas rojo roja rojos rojas azul azules
    negro negra gris grises amarillo amarilla marrón imagen vista rodeado rodeada rodeados
    une des les aux ces cet cette son ses leur leurs est sont ont avec dans sur sous par pour qui que dont près côté autour
    entre vers chez sans plus très plusieurs beaucoup quelques nombreux nombreuse nombreuses certains autre autres deux
    trois quatre grand grande grands grandes petit petite petits petites vert verte verts vertes blanc blanche blancs
    blanches rouge rouges bleu bleue bleus bleues noir noire noirs gris grise jaune jaunes brun brune long longue
    vue entouré entourée entourés
    uma uns umas dos das nos nas pelo pela pelos pelas num numa com por que este esta estes estas esse essa são está estão
    existe existem muito muita muitos muitas vários várias algum alguma alguns algumas outro outra outros outras dois duas
    três quatro perto junto lado ao aos entre sobre sob redor dentro onde desde até como sem também grande grandes pequeno
    pequena pequenos pequenas branco branca brancos brancas vermelho vermelha vermelhos vermelhas azuis preto preta cinza
    amarelo amarela castanho castanha marrom imagem cercado cercada rodeados"""
DESCRIBING = frozenset(normal_form(word) for word in f"{_DESCRIBING} {_DESCRIBING_ABROAD}".split())
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
    return found  # not a read-only view of it: those the garbage collector would look through, and QGIS wait


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
