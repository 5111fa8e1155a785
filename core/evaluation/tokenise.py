"""Splitting captions into words for the metrics: the Penn Treebank tokeniser, or our own where Java is missing."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from ..errors import RuntimeMissingError

PTB = "ptb"
OWN = "tilescribe"
WORDS = re.compile(r"[a-z0-9]+(?:[-'][a-z0-9]+)*", re.IGNORECASE)


def java() -> str | None:
    """Return the Java program's path, or None."""
    return shutil.which("java")


def metrics_folder() -> Path:
    """Return the folder of pycocoevalcap, whose jars the metrics run.

    Raises:
        RuntimeMissingError: When the package is not installed.
    """
    spec = find_spec("pycocoevalcap")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeMissingError(
            "Captioning metrics need the package pycocoevalcap, which this runtime does not have. "
            "Run `make runtime-full`, or install tilescribe[full]."
        )
    return Path(next(iter(spec.submodule_search_locations)))


def tokenise(captions: Sequence[str], tokeniser: str) -> list[str]:
    """Return each caption in lower case, words separated by blanks, punctuation left out.

    Args:
        captions: Sentences.
        tokeniser: ``ptb`` (needs Java) or ``tilescribe``.
    """
    if not captions:
        return []
    return _ptb(captions) if tokeniser == PTB else [" ".join(WORDS.findall(text.lower())) for text in captions]


def _ptb(captions: Sequence[str]) -> list[str]:
    """Run the tokeniser of pycocoevalcap with its own flags, through pipes: its folder may be read-only."""
    from pycocoevalcap.tokenizer.ptbtokenizer import PUNCTUATIONS, STANFORD_CORENLP_3_4_1_JAR

    program = java()
    if program is None:
        raise RuntimeMissingError("The Penn Treebank tokeniser needs Java, which is not installed.")
    jar = metrics_folder() / "tokenizer" / STANFORD_CORENLP_3_4_1_JAR
    command = [program, "-Dfile.encoding=UTF-8", "-cp", str(jar), "edu.stanford.nlp.process.PTBTokenizer"]
    text = "\n".join(" ".join(caption.split()) for caption in captions) + "\n"
    done = subprocess.run(  # fixed arguments, no shell
        [*command, "-preserveLines", "-lowerCase", "-encoding", "UTF-8"],
        input=text.encode(),
        capture_output=True,
        check=False,
    )
    lines = done.stdout.decode(errors="replace").split("\n")
    if done.returncode != 0 or len(lines) < len(captions):
        raise RuntimeMissingError(
            f"The Penn Treebank tokeniser stopped with code {done.returncode}: {done.stderr.decode(errors='replace')[-300:]}"
        )
    return [" ".join(word for word in line.split() if word not in PUNCTUATIONS) for line in lines[: len(captions)]]
