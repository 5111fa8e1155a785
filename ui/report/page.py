"""The report as one HTML file: pictures inside, no script, everything from captions escaped, and fit to be printed."""

from __future__ import annotations

import base64
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from ...core.report import charts
from ...core.report.summary import Summary
from . import words
from .pictures import topic_colour
from .words import tr

LEAST_CERTAIN = 8

STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { font: 15px/1.5 "Segoe UI", Roboto, "Noto Sans", sans-serif; color: #222; background: #fff; margin: 0; }
main { max-width: 1020px; margin: 0 auto; padding: 24px; }
h1 { font-size: 1.8em; line-height: 1.2; margin: 0 0 4px; }
h2 { font-size: 1.25em; margin: 36px 0 10px; border-bottom: 2px solid #1f7a72; padding-bottom: 3px; }
h3 { font-size: 1.02em; margin: 18px 0 8px; break-after: avoid; }
p { margin: 6px 0; }
.sub, .small, figcaption .sure { color: #666; }
.small { font-size: .86em; }
.figures { display: flex; flex-wrap: wrap; gap: 10px; margin: 18px 0; padding: 0; list-style: none; }
.figures li { border: 1px solid #d5dcdb; border-radius: 6px; padding: 8px 16px; min-width: 104px; }
.figures b { display: block; font-size: 1.5em; line-height: 1.2; }
.map { width: 100%; border: 1px solid #999; display: block; }
.legend { columns: 3 200px; column-gap: 24px; margin: 12px 0; padding: 0; list-style: none; font-size: .92em; }
.legend li { break-inside: avoid; padding-left: 24px; text-indent: -24px; }
.swatch { display: inline-block; width: 14px; height: 14px; margin-right: 10px; vertical-align: -2px; text-indent: 0;
  border-radius: 2px; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.topics { display: flex; flex-wrap: wrap; column-gap: 12px; }
.topic { break-inside: avoid; min-width: min(476px, 100%); }
.tiles { display: flex; flex-wrap: wrap; gap: 12px; }
figure { margin: 0; width: 232px; }
figure img, figure .none { width: 232px; height: 232px; display: block; border: 1px solid #bbb; object-fit: contain;
  background: #f2f2f2; }
figure .none { color: #777; text-align: center; padding-top: 100px; }
figcaption { font-size: .84em; line-height: 1.35; margin-top: 4px; overflow-wrap: anywhere; }
.charts svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 5px 12px 5px 0; border-bottom: 1px solid #e3e8e7; }
th { font-weight: 600; width: 190px; }
td { overflow-wrap: anywhere; }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  .figures { gap: 2mm; margin: 3mm 0; }
  .figures li { padding: 1mm 3mm; min-width: 0; }
  .map { width: auto; max-width: 100%; max-height: 135mm; margin: 0 auto; }
  .legend { break-inside: avoid; font-size: 8.5pt; }
  .topics { display: block; }
  .topic { display: inline-block; vertical-align: top; min-width: 88mm; }
  .tiles { gap: 2.5mm; }
  figure, figure img, figure .none { width: 42mm; }
  figure img, figure .none { height: 42mm; }
  .charts, table, .figures { break-inside: avoid; }
  @page { margin: 15mm; }
}
"""


@dataclass
class Shown:
    """What a report shows, whatever it is written as.

    Attributes:
        title: In one line.
        layer: The tile layer's name.
        run: The facts of its run.
        summary: The numbers.
        chosen: The rows that are shown of each topic.
        pictures: JPEG files of those rows; a row may lack one.
        map_picture: The map as a JPEG file; empty without a raster and tiles.
        notes: What the reader has to know, for example that the raster is gone.
    """

    title: str
    layer: str
    run: dict[str, Any]
    summary: Summary
    chosen: Sequence[Sequence[int]]
    pictures: dict[int, bytes] = field(default_factory=dict)
    map_picture: bytes = b""
    notes: list[str] = field(default_factory=list)


def page(shown: Shown, language: str = "en") -> str:
    """Return the whole report as HTML."""
    summary = shown.summary
    raster = os.path.basename(str((shown.run.get("raster") or {}).get("path") or ""))
    subtitle = " \u00b7 ".join(filter(None, [shown.layer, raster, words.made_on()]))
    sections = [
        f"<h1>{escape(shown.title)}</h1>",
        f'<p class="sub">{escape(subtitle)}</p>',
        *(f"<p><strong>{escape(note)}</strong></p>" for note in shown.notes),
        '<ul class="figures">'
        + "".join(f"<li><b>{escape(number)}</b>{escape(what)}</li>" for number, what in words.figures(summary))
        + "</ul>",
        _map(shown),
        _topics(shown),
        _charts(summary),
        _without(summary),
        _uncertain(summary),
        _table(tr("How it was made"), words.provenance(shown.run, shown.layer)),
        _heading(tr("How to read this")) + "".join(f"<p>{escape(said)}</p>" for said in words.how_to_read(summary)),
    ]
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        # Nothing in it may load or run anything, whatever a caption says.
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; '
        "style-src 'unsafe-inline'\">\n"
        f"<title>{escape(shown.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(filter(None, sections))
        + "\n</main>\n</body>\n</html>\n"
    )


def _map(shown: Shown) -> str:
    captioned = sum(len(topic.rows) for topic in shown.summary.topics)
    legend = [
        f'<li><span class="swatch" style="background:{topic_colour(number, topic.word)}"></span>'
        f"{escape(words.topic_title(topic, captioned))}</li>"
        for number, topic in enumerate(shown.summary.topics)
    ]
    legend += [
        f'<li><span class="swatch" style="background:repeating-linear-gradient(45deg,#555 0 2px,#fff 2px 5px)"></span>'
        f"{escape(name)} ({shown.summary.count(status)})</li>"
        for status, name in words.others(shown.summary).items()
    ]
    picture = _image(shown.map_picture, tr("Map of the tiles, coloured by topic"), "map") if shown.map_picture else ""
    return _heading(tr("Map")) + picture + (f'<ul class="legend">{"".join(legend)}</ul>' if legend else "")


def _topics(shown: Shown) -> str:
    if not shown.summary.topics:
        return ""
    captioned = sum(len(topic.rows) for topic in shown.summary.topics)
    parts = []
    for number, (topic, rows) in enumerate(zip(shown.summary.topics, shown.chosen)):
        title = escape(words.topic_title(topic, captioned))
        swatch = f'<span class="swatch" style="background:{topic_colour(number, topic.word)}"></span>'
        tiles = "".join(_figure(shown, row) for row in rows)
        parts.append(f'<section class="topic"><h3>{swatch}{title}</h3><div class="tiles">{tiles}</div></section>')
    return _heading(tr("Topics")) + '<div class="topics">' + "\n".join(parts) + "</div>"


def _figure(shown: Shown, row: int) -> str:
    tile, picture = shown.summary.tile(row), shown.pictures.get(row)
    shape = _image(picture, tile.caption) if picture else f'<div class="none">{escape(tr("no picture"))}</div>'
    sure = escape(words.certainty(tile))
    return f'<figure>{shape}<figcaption>{escape(tile.caption)} <span class="sure">({sure})</span></figcaption></figure>'


def _charts(summary: Summary) -> str:
    if not summary.words and not summary.topics:
        return ""
    below = tr("uncertain")
    return (
        _heading(tr("What the captions name most, by number of tiles"))
        + f'<div class="charts">{charts.bars(summary.words)}</div>'
        + _heading(tr("How sure the model was, by number of tiles"))
        + f'<div class="charts">{charts.histogram(summary.histogram, summary.threshold, below, tr("confidence"))}</div>'
    )


def _without(summary: Summary) -> str:
    if not summary.reasons:
        return ""
    said = "".join(f"<li>{escape(words.reason(*reason))}</li>" for reason in summary.reasons[:LEAST_CERTAIN])
    return _heading(tr("Tiles without a caption")) + f"<ul>{said}</ul>"


def _uncertain(summary: Summary) -> str:
    rows = summary.least_certain[:LEAST_CERTAIN]
    tiles = [summary.tile(row) for row in rows]
    return _table(
        tr("The least certain captions"),
        [(f"{tile.tile_id} ({tile.confidence:.2f})", tile.caption) for tile in tiles],
    )


def _table(title: str, rows: Sequence[tuple[str, str]]) -> str:
    if not rows:
        return ""
    lines = "".join(f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in rows)
    return f"{_heading(title)}<table>{lines}</table>"


def _heading(text: str) -> str:
    return f"<h2>{escape(text)}</h2>"


def _image(picture: bytes, text: str, kind: str = "") -> str:
    data = base64.b64encode(picture).decode("ascii")
    named = f' class="{kind}"' if kind else ""
    return f'<img{named} alt="{escape(text)}" src="data:image/jpeg;base64,{data}">'
