"""The user's language: installs the dictionary, and says in it the sentences that come from elsewhere.

Errors and notes are written in English where they arise, mostly in the worker, which knows no Qt. Here such a sentence is
recognised by its fixed words, looked up, and filled again with what was in it. What is not recognised stays English.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from ..core.errors import TilescribeError

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "translations"
CONTEXT = "Sentences"
LONGEST = 2000  # letters; what is longer is no sentence of ours
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
    pieces = _ENDS.split(text)
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
    for pattern, template in _patterns():
        found = pattern.fullmatch(sentence)
        if found is None:
            continue
        translated = QCoreApplication.translate(CONTEXT, template)
        parts = [_part(part) for part in found.groups()]
        return _FIELD.sub(lambda field, parts=parts: parts[int(field[1])], translated)
    return None


def _part(text: str) -> str:
    """Return what was filled into a sentence, which may be a sentence itself."""
    return _translated(text) or text if text[:1].isupper() and " " in text else text


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return each known sentence as a pattern, those with the most words of their own first."""
    return tuple(sorted(_compiled(), key=lambda known: -len(_FIELD.sub("", known[1]))))


def _compiled() -> Iterator[tuple[re.Pattern[str], str]]:
    for template in json.loads((FOLDER / "sentences.json").read_text(encoding="utf-8")):
        fixed = _FIELD.split(template)[::2]  # what lies between the fields
        yield re.compile("(.*?)".join(map(re.escape, fixed)), re.DOTALL), template
