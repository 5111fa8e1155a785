"""The parts a report is made of, and how each is written in Markdown and in HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Union

STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; max-width: 68rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
table { border-collapse: collapse; margin: 1rem 0; } th, td { padding: .25rem .7rem; border-bottom: 1px solid #ddd; }
td:not(:first-child), th:not(:first-child) { text-align: right; font-variant-numeric: tabular-nums; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1rem; }
.card { border: 1px solid #ddd; border-radius: 6px; padding: .6rem; font-size: 13px; }
.card img { width: 100%; aspect-ratio: 1; object-fit: contain; background: #eee; } .card p { margin: .3rem 0; }
"""


@dataclass(frozen=True)
class Heading:
    """A title; level 1 is the report's own."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True)
class Table:
    """Rows of cells under a header; the first column names the row."""

    header: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Figure:
    """A picture file, given relative to the report."""

    file: str
    words: str


@dataclass(frozen=True)
class Card:
    """An example picture with lines of (what, text) under it."""

    file: str
    lines: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Cards:
    """Example pictures side by side."""

    cards: Sequence[Card]


Block = Union[Heading, Paragraph, Table, Figure, Cards]


def to_markdown(blocks: Sequence[Block]) -> str:
    """Return the report as GitHub-flavoured Markdown."""
    return "\n\n".join(_markdown(block) for block in blocks) + "\n"


def to_html(blocks: Sequence[Block], title: str) -> str:
    """Return the report as one HTML page; every text is escaped."""
    body = "\n".join(_html(block) for block in blocks)
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style></head>\n<body>\n{body}\n</body></html>\n"
    )


def _markdown(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {block.text}"
    if isinstance(block, Paragraph):
        return _plain(block.text)
    if isinstance(block, Figure):
        return f"![{_plain(block.words)}]({block.file})"
    if isinstance(block, Table):
        lines = [block.header, ["---"] + ["---:"] * (len(block.header) - 1), *block.rows]
        return "\n".join("| " + " | ".join(_plain(cell) for cell in line) + " |" for line in lines)
    return "\n\n".join(
        f"![]({card.file})\n\n" + "\n".join(f"- {what}: {_plain(text)}" for what, text in card.lines)
        for card in block.cards
    )


def _html(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{escape(block.text)}</h{block.level}>"
    if isinstance(block, Paragraph):
        return f"<p>{escape(block.text)}</p>"
    if isinstance(block, Figure):
        return f'<img src="{escape(block.file)}" alt="{escape(block.words)}">'
    if isinstance(block, Table):
        head = "".join(f"<th>{escape(cell)}</th>" for cell in block.header)
        rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in block.rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return '<div class="cards">' + "".join(_html_card(card) for card in block.cards) + "</div>"


def _html_card(card: Card) -> str:
    lines = "".join(f"<p><b>{escape(what)}</b>: {escape(text)}</p>" for what, text in card.lines)
    return f'<div class="card"><img src="{escape(card.file)}" alt="">{lines}</div>'


def _plain(text: str) -> str:
    """Return text that Markdown takes as it is, within a table too."""
    return "".join("\\" + char if char in "\\|<>*_`[]" else char for char in text.replace("\n", " "))
