"""Guards the house itself: who may import whom, what QGIS's Python may see, and what every file owes its reader."""

from __future__ import annotations

import ast
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("core", "ui", "algorithms")
LONGEST_FILE = 400

# Floors from the ground up; an import goes down, or stays in its room. The longest matching prefix counts.
FLOORS = {
    "core/__init__": 0,
    "core/errors": 0,
    "core/file_lock": 0,
    "core/folders": 0,
    "core/worker/protocol": 1,
    "core/store": 2,
    "core/tiles": 2,
    "core/models": 2,
    "core/index/forms": 0,
    "core/index/things": 1,
    "core/detail": 2,
    "core/index": 3,
    "core/records": 3,
    "core/batching": 4,
    "core/describe": 5,
    "core/report": 4,
    "core/changes": 4,
    "core/training": 5,
    "core/evaluation": 6,
    "core/worker": 7,
    "core/setup": 8,
    "core/exits": 0,
    "core/commands": 7,
    "core/cli": 8,
    "ui": 9,
    "algorithms": 10,
    "plugin": 11,
    "__init__": 12,
}


def _files() -> list[Path]:
    inside = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    return [ROOT / "__init__.py", ROOT / "plugin.py", *inside]


def _name(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").as_posix()


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def _module_file(dotted: tuple[str, ...]) -> Path | None:
    base = ROOT.joinpath(*dotted)
    for candidate in (base.with_suffix(".py") if dotted else base / "__init__.py", base / "__init__.py"):
        if candidate.is_file():
            return candidate
    return None


@cache
def _imports(path: Path) -> tuple[tuple[str, ...], tuple[Path, ...]]:
    """Return what a file imports anywhere in it: (packages from outside, files of ours)."""
    outside: list[str] = []
    ours: list[Path] = []
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            outside += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            outside.append(node.module or "")
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] + tuple(
                (node.module or "").split(".") if node.module else ()
            )
            for alias in node.names:
                found = _module_file((*base, alias.name)) or _module_file(base)
                if found is not None:
                    ours.append(found)
    return tuple(outside), tuple(ours)


def _floor(path: Path) -> tuple[str, int]:
    name = _name(path)
    matches = [prefix for prefix in FLOORS if name == prefix or name.startswith(prefix + "/")]
    assert matches, f"{name}.py is in no room that FLOORS knows"
    room = max(matches, key=len)
    return room, FLOORS[room]


def _seen_by_qgis() -> list[Path]:
    """Return every file that QGIS's Python can come to import, following our own imports from the plugin down."""
    waiting = [path for path in _files() if _name(path).split("/")[0] in ("__init__", "plugin", "ui", "algorithms")]
    seen: set[Path] = set()
    while waiting:
        path = waiting.pop()
        if path not in seen:
            seen.add(path)
            waiting += _imports(path)[1]
    return sorted(seen)


@pytest.mark.parametrize("path", _files(), ids=_name)
def test_a_file_says_what_it_is_for_and_stays_readable(path):
    docstring = ast.get_docstring(_tree(path))
    assert docstring, f"{_name(path)}.py does not say in its first line what it is for"
    assert docstring.splitlines()[0].endswith((".", ":")), "the first line of the docstring is a sentence"
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_FILE, f"{_name(path)}.py has {lines} lines: two rooms in one?"


@pytest.mark.parametrize("path", _files(), ids=_name)
def test_imports_only_go_down(path):
    room, floor = _floor(path)
    for target in _imports(path)[1]:
        if target == ROOT / "__init__.py":
            continue  # for its version
        other, other_floor = _floor(target)
        assert other == room or other_floor < floor, (
            f"{_name(path)}.py ({room}) reaches up to {_name(target)}.py ({other})"
        )


@pytest.mark.parametrize("path", _files(), ids=_name)
def test_our_own_imports_are_relative(path):
    assert not [name for name in _imports(path)[0] if name.split(".")[0] == "tilescribe"]


@pytest.mark.parametrize("path", _seen_by_qgis(), ids=_name)
def test_qgis_sees_only_the_standard_library_and_itself(path):
    allowed = sys.stdlib_module_names | {"qgis"}
    strangers = {name for name in _imports(path)[0] if name.split(".")[0] not in allowed}
    assert not strangers, (
        f"QGIS's Python can come to read {_name(path)}.py, which imports {', '.join(sorted(strangers))}"
    )


@pytest.mark.parametrize("path", _seen_by_qgis(), ids=_name)
def test_what_qgis_reads_is_python_3_9(path):
    source = path.read_text(encoding="utf-8")
    ast.parse(source, str(path), feature_version=(3, 9))
    has_code = any(not isinstance(node, ast.Expr) for node in _tree(path).body)
    assert not has_code or "from __future__ import annotations" in source


@pytest.mark.parametrize("path", [path for path in _files() if _name(path).startswith("core/")], ids=_name)
def test_core_knows_no_qgis(path):
    assert not [name for name in _imports(path)[0] if name.split(".")[0] in ("qgis", "PyQt5", "PyQt6", "osgeo")]


@pytest.mark.parametrize("path", _files(), ids=_name)
def test_nothing_the_plugin_repository_refuses(path):
    for node in ast.walk(_tree(path)):
        where = f"{_name(path)}.py:{getattr(node, 'lineno', 0)}"
        assert not isinstance(node, ast.Assert), f"{where} uses assert outside tests"
        assert not (isinstance(node, ast.ExceptHandler) and node.type is None), f"{where} has a bare except"
        if isinstance(node, ast.keyword) and node.arg == "shell":
            assert isinstance(node.value, ast.Constant) and node.value.value is False, f"{where} starts a shell"
        if isinstance(node, ast.Attribute):
            assert node.attr != "exec_", f"{where} uses exec_(), which Qt 6 does not have"
    assert not {"pickle", "dill", "joblib", "marshal", "shelve"} & {name.split(".")[0] for name in _imports(path)[0]}


def test_every_package_is_installed_by_pip():
    with open(ROOT / "pyproject.toml", "rb") as file:
        listed = set(tomllib.load(file)["tool"]["setuptools"]["packages"])
    found = {".".join(("tilescribe", *path.relative_to(ROOT).parent.parts)) for path in _files()}
    assert listed == found


def test_one_version_everywhere():
    metadata = dict(
        line.split("=", 1) for line in (ROOT / "metadata.txt").read_text(encoding="utf-8").splitlines() if "=" in line
    )
    version = next(
        node.value.value
        for node in _tree(ROOT / "__init__.py").body
        if isinstance(node, ast.Assign) and node.targets[0].id == "__version__"
    )
    assert metadata["version"].strip() == version
    assert version in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_pinned_packages_are_the_locked_ones():
    with open(ROOT / "pyproject.toml", "rb") as file:
        project = tomllib.load(file)["project"]
    locks = {"light": project["dependencies"], "full": project["dependencies"] + project["optional-dependencies"]["full"],
             "gpu": project["optional-dependencies"]["gpu"], "dev": project["optional-dependencies"]["dev"]}  # fmt: skip
    for lock, pins in locks.items():
        text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8").lower()
        missing = [pin for pin in pins if f"\n{pin.lower()} " not in f"\n{text}" and not pin.startswith("torch==")]
        assert not missing, f"requirements/{lock}.txt is behind pyproject.toml: run make lock"
