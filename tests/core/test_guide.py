"""The pages that the Help buttons open say what docs/ says, and lead somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "resources" / "guide"


def test_the_pages_are_those_of_the_guide(tmp_path):
    subprocess.run([sys.executable, str(ROOT / "scripts" / "guide.py"), str(tmp_path)], check=True, capture_output=True)
    made = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.html")}
    kept = {path.name: path.read_text(encoding="utf-8") for path in GUIDE.glob("*.html")}
    assert made == kept, "docs/ was changed: make guide"
    assert len(made) == len(list((ROOT / "docs").glob("*.md")))


@pytest.mark.parametrize("page", sorted(path.name for path in GUIDE.glob("*.html")))
def test_every_link_and_picture_of_a_page_is_there(page):
    for target in re.findall(r'(?:href|src)="(?!\w+:)([^"]+)"', (GUIDE / page).read_text(encoding="utf-8")):
        name, _, part = target.partition("#")
        path = GUIDE / (name or page)
        assert path.is_file(), target
        assert not part or f'id="{part}"' in path.read_text(encoding="utf-8"), target


def test_every_help_button_has_its_page():
    sources = [
        path.read_text(encoding="utf-8") for folder in ("ui", "algorithms") for path in (ROOT / folder).rglob("*.py")
    ]
    asked = {name for text in sources for name in re.findall(r'(?:show_help\(|guide = )"([\w-]+)"', text)}
    assert asked and all((GUIDE / f"{name}.html").is_file() for name in asked)
