"""The user's language: installs the dictionary, and says in it the sentences that come from elsewhere.

Errors and notes are written in English where they arise, mostly in the worker, which knows no Qt. Here such a sentence is
recognised by its fixed words, looked up, and filled again with what was in it. What is not recognised stays English.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from ..core.errors import TilescribeError

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "translations"
CONTEXT = "Sentences"
LONGEST = 2000  # letters; what is longer is no sentence of ours
MOST = 16  # sentences that are looked at, since every run of them may be one message; what follows stays English
_FIELD = re.compile(r"\{(\d+)\}")
_ENDS = re.compile(r"(?<=[.!?:]) ")


class Language:
    """A dictionary in use, from :meth:`install` to :meth:`remove`."""

    def __init__(self, locale: str = "") -> None:
        """Take QGIS's language, or the one named, such as ``pt_BR``."""
        self.code = (locale or QgsApplication.locale()).replace("-", "_").split("_")[0].lower()
        self._translator: Optional[QTranslator] = None

    def install(self) -> bool:
        """Use the dictionary; say whether there is one for this language."""
        path = FOLDER / f"tilescribe_{self.code}.qm"
        translator = QTranslator()
        if not path.is_file() or not translator.load(str(path)):
            return False
        QCoreApplication.installTranslator(translator)
        self._translator = translator
        TilescribeError.say = staticmethod(in_the_users_words)
        return True

    def remove(self) -> None:
        """Stop using it."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            TilescribeError.say = staticmethod(str)
            self._translator = None


def in_the_users_words(text: str) -> str:
    """Return an English message of one or more sentences in the language in use, as far as it is known."""
    if not text or len(text) > LONGEST:
        return text
    pieces = _ENDS.split(text, MOST)
    said, start = [], 0
    while start < len(pieces):
        # The longest run of sentences that is known as one, because most errors have two: what happened and what to do.
        for end in range(len(pieces), start, -1):
            whole = " ".join(pieces[start:end])
            known = _translated(whole)
            if known is not None or end == start + 1:
                said.append(whole if known is None else known)
                start = end
                break
    return " ".join(said)


def _translated(sentence: str) -> Optional[str]:
    for template, fixed in _templates():
        parts = _filled(sentence, fixed)
        if parts is not None:
            translated = QCoreApplication.translate(CONTEXT, template)
            said = [_part(part) for part in parts]
            return _FIELD.sub(lambda field, said=said: said[int(field[1])], translated)
    return None


def _part(text: str) -> str:
    """Return what was filled into a sentence, which may be a sentence itself."""
    return _translated(text) or text if text[:1].isupper() and " " in text else text


def _filled(sentence: str, fixed: list[str]) -> Optional[list[str]]:
    """Return what stands between a template's fixed words; None when the sentence is not made of it."""
    first, *middle = fixed
    if not sentence.startswith(first):
        return None
    if not middle:
        return [] if sentence == first else None
    last = middle.pop()
    parts, start, end = [], len(first), len(sentence) - len(last)
    if start > end or not sentence.endswith(last):
        return None
    for (
        words
    ) in middle:  # taken where they come first, which leaves the most room for the others: nothing is tried twice
        found = sentence.find(words, start, end)
        if found < 0:
            return None
        parts.append(sentence[start:found])
        start = found + len(words)
    return [*parts, sentence[start:end]]


@lru_cache(maxsize=1)
def _templates() -> tuple[tuple[str, list[str]], ...]:
    """Return the known sentences, each with what lies between its fields, those with the most words of their own first."""
    templates = json.loads((FOLDER / "sentences.json").read_text(encoding="utf-8"))
    known = ((template, _FIELD.split(template)[::2]) for template in templates)
    return tuple(sorted(known, key=lambda pair: -sum(map(len, pair[1]))))
