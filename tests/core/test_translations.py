"""The dictionaries: every text of the program is in each, translated, with its placeholders; and compiled."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "scripts" / "translations"
sys.path.insert(0, str(TOOL))
import texts as finder


def found(tmp_path: Path, source: str) -> dict:
    path = tmp_path / "panel.py"
    path.write_text(source, encoding="utf-8")
    return finder.find_texts(tmp_path, [path], [path])


def test_nothing_that_a_person_reads_lacks_a_translation():
    done = subprocess.run([sys.executable, str(TOOL), "check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_texts_are_found_under_the_name_that_qt_looks_them_up_by(tmp_path):
    texts = found(
        tmp_path,
        "class Base:\n    def a(self): self.tr('Start')\n"
        "class Panel(Base):\n    def b(self): QCoreApplication.translate('Other', 'Stop')\n"
        "def _tr(text):\n    return QCoreApplication.translate('Words', text)\n"
        "print(_tr('one' if x else 'many'))\n",
    )
    assert set(texts) == {("Base", "Start"), ("Panel", "Start"), ("Other", "Stop"), ("Words", "one"), ("Words", "many")}


def test_errors_are_sentences_with_numbered_gaps(tmp_path):
    texts = found(tmp_path, "raise InputError(f'The file {name} has {n:.1f} bands. ' f'Choose another than {name}.')\n")
    assert set(texts) == {("Sentences", "The file {0} has {1} bands. Choose another than {2}.")}


def test_docstrings_log_lines_and_queries_are_nobodys_sentences(tmp_path):
    texts = found(
        tmp_path, '"""A file that does things."""\nlog.info("The worker has started well.")\nq = "SELECT a FROM b?"\n'
    )
    assert texts == {}


def test_a_text_that_is_put_together_is_refused(tmp_path):
    with pytest.raises(finder.UntranslatableError, match="put together"):
        found(tmp_path, "class A:\n    def a(self, n): self.tr(f'{n} tiles')\n")
