"""Brings the dictionaries in resources/translations up to date with the sources, checks them, and compiles them.

python scripts/translations update     new texts in, gone texts out, what was translated stays
python scripts/translations check      1 when a text lacks a translation or a placeholder differs
python scripts/translations release    .qm beside each .ts, by Qt's lrelease
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import ts
from texts import SENTENCES, Text, UntranslatableError, find_texts

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("es", "fr", "pt")
# What of core is never heard in QGIS: training's and evaluation's own words are for a shell.
UNHEARD = ("core/training", "core/evaluation", "core/commands", "core/cli.py")


def sources() -> dict[Text, str]:
    """Return every text of the program, with the file it comes from."""
    seen = [ROOT / "plugin.py", *(ROOT / "ui").rglob("*.py"), *(ROOT / "algorithms").rglob("*.py")]
    core = [path for path in (ROOT / "core").rglob("*.py") if not _name(path).startswith(UNHEARD)]
    return find_texts(ROOT, seen, [*seen, *core])


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def dictionary(language: str) -> Path:
    """Return a language's file."""
    return FOLDER / f"tilescribe_{language}.ts"


def update(texts: dict[Text, str]) -> int:
    """Write the dictionaries anew, and the list of sentences by which QGIS recognises them."""
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        path = dictionary(language)
        missing = ts.write(path, language, texts, ts.read(path))
        print(f"{path.relative_to(ROOT)}: {len(texts)} texts, {missing} to translate")
    sentences = sorted(source for context, source in texts if context == SENTENCES)
    (FOLDER / "sentences.json").write_text(json.dumps(sentences, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


def complaints(texts: dict[Text, str]) -> list[str]:
    """Return what is wrong with the dictionaries, a line each."""
    found = []
    for language in LANGUAGES:
        known = ts.read(dictionary(language))
        for context, source in sorted(texts.keys() | known.keys()):
            where = f"{language}: {context}: {source!r}"
            said = known.get((context, source))
            if (context, source) not in texts:
                found.append(f"{where} is in no source any more")
            elif not said:
                found.append(f"{where} is not translated")
            elif _fields(said) != _fields(source):
                found.append(f"{where} has other placeholders in {said!r}")
    return found


def _fields(text: str) -> list[str]:
    return sorted(re.findall(r"\{[^{}]*\}|%[0-9n]|</?[a-z]+>", text))


def release() -> int:
    """Compile the dictionaries."""
    tool = shutil.which("lrelease-qt5") or "/usr/lib/qt5/bin/lrelease"
    if not Path(tool).is_file():
        print("Qt's lrelease is not here; on Debian it comes with the package qttools5-dev-tools.", file=sys.stderr)
        return 1
    for language in LANGUAGES:
        path = dictionary(language)
        subprocess.run([tool, "-silent", "-nounfinished", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)
        print(f"{path.with_suffix('.qm').relative_to(ROOT)}: {path.with_suffix('.qm').stat().st_size / 1e3:.0f} kB")
    return 0


def main() -> int:
    """Do what is asked; 0 when all is well."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("update", "check", "release"))
    what = parser.parse_args().what
    if what == "release":
        return release()
    try:
        texts = sources()
    except UntranslatableError as error:
        print(error, file=sys.stderr)
        return 1
    if what == "update":
        return update(texts)
    wrong = complaints(texts)
    print(
        "\n".join(wrong[:20] + ([f"... and {len(wrong) - 20} more"] if len(wrong) > 20 else [])), end="\n" * bool(wrong)
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
