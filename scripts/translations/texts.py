"""Finds what a person may read in the sources: texts given to tr(), and whole sentences such as errors."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SENTENCES = "Sentences"  # the context of sentences that are recognised when they are shown
SHORTEST = 12  # letters that a sentence must have outside its placeholders, to be recognised at all

Text = tuple[str, str]  # context and source
Wrappers = dict[str, str]  # name of a function that translates its argument -> context


class UntranslatableError(Exception):
    """A text is given to tr() in a form that no dictionary can hold."""


def find_texts(root: Path, seen: list[Path], spoken: list[Path]) -> dict[Text, str]:
    """Return (context, source) of every text, with the file it was first found in.

    Args:
        root: Of the repository.
        seen: Files whose tr() calls are followed.
        spoken: Files whose sentences reach a person in QGIS.

    Raises:
        UntranslatableError: Names file and line.
    """
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted({*seen, *spoken})}
    wrappers = {path: _wrappers(tree) for path, tree in trees.items()}
    by_stem = {path.stem: found for path, found in wrappers.items() if found}
    heirs = _heirs(trees.values())
    texts: dict[Text, str] = {}
    for path, tree in trees.items():
        name = path.relative_to(root).as_posix()
        known = wrappers[path] | _imported(tree, by_stem)
        asked = list(_asked(tree, known, heirs, name)) if path in seen else []
        taken = {id(node) for _, _, node in asked}
        for context, source, _ in asked:
            texts.setdefault((context, source), name)
        if path in spoken:
            for sentence in _sentences(tree, taken):
                texts.setdefault((SENTENCES, sentence), name)
    return texts


def _wrappers(tree: ast.Module) -> Wrappers:
    """Return functions that do nothing but ``return QCoreApplication.translate("Context", text)``."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and isinstance(last := node.body[-1], ast.Return):
            call = last.value
            if isinstance(call, ast.Call) and _called(call) == "translate" and isinstance(call.args[1], ast.Name):
                found[node.name] = ast.literal_eval(call.args[0])
    return found


def _imported(tree: ast.Module, by_stem: dict[str, Wrappers]) -> Wrappers:
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            there = by_stem.get(node.module.rsplit(".", 1)[-1], {})
            found |= {a.asname or a.name: there[a.name] for a in node.names if a.name in there}
    return found


def _heirs(trees: Iterator[ast.Module]) -> dict[str, set[str]]:
    """Return every class with those derived from it: PyQt's tr() takes the name of the object's own class."""
    bases: dict[str, set[str]] = {}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                bases[node.name] = {base.id for base in node.bases if isinstance(base, ast.Name)}
    heirs = {name: {name} for name in bases}
    for _ in range(4):  # generations
        for name, parents in bases.items():
            for parent in parents & heirs.keys():
                heirs[parent] |= heirs[name]
    return heirs


def _asked(
    tree: ast.Module, known: Wrappers, heirs: dict[str, set[str]], file: str
) -> Iterator[tuple[str, str, ast.AST]]:
    """Yield context, source and node of each text that is given to a translating function."""
    parameters = {
        argument.arg for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) for argument in node.args.args
    }
    for owner, call in _calls(tree, ""):
        name = _called(call)
        if name == "translate" and len(call.args) > 1 and isinstance(call.args[0], ast.Constant):
            contexts, node = {ast.literal_eval(call.args[0])}, call.args[1]
        elif name in known and call.args:
            contexts, node = {known[name]}, call.args[0]
        elif name == "tr" and call.args and isinstance(call.func, ast.Attribute):
            contexts, node = heirs.get(owner, {owner}), call.args[0]
        else:
            continue
        for text in _literals(node):
            if text is None:
                if isinstance(node, ast.Name) and node.id in parameters:  # inside a wrapper
                    continue
                raise UntranslatableError(f"{file}:{call.lineno}: the text given to {name}() is put together.")
            for context in sorted(contexts):
                yield context, text, node


def _literals(node: ast.AST) -> list[str | None]:
    if isinstance(node, ast.IfExp):
        return [*_literals(node.body), *_literals(node.orelse)]
    return [node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None]


def _calls(node: ast.AST, owner: str) -> Iterator[tuple[str, ast.Call]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield owner, child
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else owner)


def _called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _sentences(tree: ast.Module, taken: set[int]) -> Iterator[str]:
    """Yield the sentences of a file as templates, ``{0}`` for what is filled in; neither docstrings nor log lines."""
    skip = set(taken)
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skip.add(id(node.value))  # docstrings
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _is_log(node.func):
            skip |= {id(inner) for inner in ast.walk(node)}
        elif isinstance(node, ast.JoinedStr):
            skip |= {id(inner) for inner in node.values}
            skip |= {
                id(part) for inner in node.values for part in ast.walk(inner) if isinstance(inner, ast.FormattedValue)
            }
    for node in ast.walk(tree):
        if id(node) not in skip and (text := template(node)) and is_sentence(text):
            yield text


def _is_log(function: ast.Attribute) -> bool:
    return isinstance(function.value, ast.Name) and function.value.id in ("log", "logger", "logging")


def template(node: ast.AST) -> str:
    """Return a string as a template; empty for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    parts, count = [], 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            parts.append(f"{{{count}}}")
            count += 1
    return "".join(parts)


def is_sentence(text: str) -> bool:
    """Say whether a text reads like a sentence to a person, with enough of its own words to be recognised."""
    words = re.sub(r"\{\d*\}", "", text)
    return (
        bool(re.match(r"[A-Z{\"'](?![A-Z]{3})", text))  # no SQL
        and text.rstrip()[-1:] in (".", "?", "!", ":")
        and " " in words.strip()
        and sum(map(str.isalpha, words)) >= SHORTEST
        and "\n" not in text
        and "<" not in text
    )
