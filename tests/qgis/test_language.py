"""In a QGIS that speaks Spanish, Portuguese or French the plugin does too, errors from the worker included."""

from __future__ import annotations

import time
import xml.etree.ElementTree as ElementTree

import pytest
from qgis.PyQt.QtCore import QCoreApplication

from tilescribe.core.errors import InputError, from_kind
from tilescribe.ui import wording
from tilescribe.ui.language import FOLDER, Language

LANGUAGES = ("es", "fr", "pt")


@pytest.fixture
def speak(qgis_app):
    """Return a function that puts a language in use, and back to English afterwards."""
    used = []

    def use(locale: str) -> bool:
        used.append(Language(locale))
        return used[-1].install()

    yield use
    for language in used:
        language.remove()


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_compiled_dictionary_is_that_of_the_sources(speak, code):
    assert speak(code)
    stale = []
    for context in ElementTree.parse(FOLDER / f"tilescribe_{code}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            said = QCoreApplication.translate(context.findtext("name"), message.findtext("source"))
            if said != message.findtext("translation"):
                stale.append(message.findtext("source"))
    assert not stale, "run make translations"


@pytest.mark.parametrize("locale", ["es", "fr", "pt", "pt_BR", "es_MX", "fr_CA"])
def test_words_and_numbers_are_said_in_the_language(speak, locale):
    assert speak(locale)
    assert wording.tiles(2) != "2 tiles"
    assert "2" in wording.tiles(2)


def test_an_error_from_the_worker_is_said_in_the_language(speak):
    english = (
        "The raster /srv/Straße 7.tif could not be opened: no such file. "
        "Check that it exists, that you may read it, and that it is a raster."
    )
    assert speak("es")
    spanish = str(from_kind("input", english))
    assert "/srv/Straße 7.tif" in spanish
    assert "could not" not in spanish
    assert "Check" not in spanish


def test_what_is_not_known_stays_as_it_is(speak):
    assert speak("fr")
    for text in ("GDAL says 7.", "", "{0} {1}", "x" * 5000, "No closing bracket (", "Hello. The raster"):
        assert str(InputError(text)) == text


def test_a_text_of_very_many_sentences_keeps_nobody_waiting(speak):
    assert speak("pt")
    text = "a. " * 600
    began = time.monotonic()
    assert str(InputError(text)) == text
    assert time.monotonic() - began < 1.0  # 0.03 s; it was minutes when every run of the sentences was looked at


def test_english_and_languages_without_a_dictionary_change_nothing(speak):
    assert not speak("en_GB")
    assert not speak("nl")
    assert wording.tiles(2) == "2 tiles"


def test_the_language_goes_with_the_plugin(qgis_app):
    language = Language("pt_BR")
    assert language.install()
    language.remove()
    assert wording.tiles(2) == "2 tiles"
    assert QCoreApplication.translate("Wording", "1 tile") == "1 tile"
    assert str(InputError("No data here.")) == "No data here."
