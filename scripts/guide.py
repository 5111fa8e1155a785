"""Turn the guide (docs/*.md) into the pages that the Help buttons open: resources/guide/*.html, which any browser shows.

Usage: guide.py [FOLDER]: write there instead.
"""

from __future__ import annotations

import html
import re
import sys
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "guide"
ORDER = (
    "using", "search", "review", "chat", "drawn-layers", "high-resolution", "compare", "report", "runtime", "models",
    "full-size-models", "command-line", "evaluation", "model", "architecture",
)  # fmt: skip
LINK = re.compile(r"^(?!\w+:)([\w./-]+)\.md(#.*)?$")
PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} - Tilescribe</title>
<link rel="stylesheet" href="guide.css">
</head>
<body>
<nav>
{pages}
</nav>
<main>
{body}</main>
</body>
</html>
"""


def pages() -> dict[str, str]:
    """Return the pages by file name."""
    sources = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").glob("*.md"))}
    titles = {
        name: sources[name].splitlines()[0].lstrip("# ") for name in (*ORDER, *sorted(sources.keys() - set(ORDER)))
    }
    return {f"{name}.html": _page(name, sources[name], titles) for name in titles}


def _page(name: str, text: str, titles: dict[str, str]) -> str:
    links = (
        f'<a href="{other}.html"{" aria-current=page" if other == name else ""}>{html.escape(title)}</a>'
        for other, title in titles.items()
    )
    return PAGE.format(title=html.escape(titles[name]), pages="\n".join(links), body=_body(text, set(titles)))


def _body(text: str, names: set[str]) -> str:
    """Return a page's Markdown as HTML: headings can be linked to, links lead to pages, pictures to docs/images."""
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = markdown.parse(text)
    for token, inside in pairwise(tokens):
        if token.type == "heading_open":
            token.attrSet("id", re.sub(r"[^\w -]", "", inside.content.lower()).replace(" ", "-"))
    for token in (inner for outer in tokens for inner in outer.children or ()):
        _point(token, names)
    return markdown.renderer.render(tokens, markdown.options, {})


def _point(token: Token, names: set[str]) -> None:
    """Let a link or a picture of docs/ lead to what is beside the pages."""
    if token.type == "image":
        token.attrSet("src", f"../../docs/{token.attrGet('src')}")
    if token.type == "link_open" and (found := LINK.match(str(token.attrGet("href")))):
        page, part = found[1], found[2] or ""
        token.attrSet("href", f"{page}.html{part}" if page in names else f"../../docs/{page}.md{part}")


def main(folder: Path) -> None:
    """Write the pages, and remove those of pages that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    made = pages()
    for path in folder.glob("*.html"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"==> {len(made)} pages of the guide in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
