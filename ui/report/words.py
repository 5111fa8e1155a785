"""What a report says in words, once for the page and the print layout."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from ...core.report.summary import ReportTile, Summary
from ...core.report.topics import Topic
from ...core.store.fields import DONE, FAILED, SKIPPED
from .. import wording

LONGEST_TITLE, LONGEST_NAME = 160, 80


def tr(text: str) -> str:
    """Translate a text of the report."""
    return QCoreApplication.translate("TilescribeReport", text)


def figures(summary: Summary) -> list[tuple[str, str]]:
    """Return the key figures: a number as text, and what it counts."""
    captions = summary.has_captions
    of_captions = [
        (f"{len(summary.least_certain)}", tr("of them uncertain")),
        (f"{sum(bool(topic.word) for topic in summary.topics)}", tr("topics")),
        (f"{summary.median_confidence:.2f}", tr("median confidence")),
    ]
    return [
        (f"{len(summary.rows)}", tr("tiles")),
        (f"{summary.count(DONE)}", tr("captioned") if captions else tr("made searchable, without captions")),
        *(of_captions if captions else []),
        (f"{summary.count(SKIPPED)}", tr("skipped")),
        (f"{summary.count(FAILED)}", tr("failed")),
    ]


def topic_name(topic: Topic) -> str:
    """Return what a topic is called."""
    return topic.name if topic.word else tr("other")


def topic_title(topic: Topic, captioned: int) -> str:
    """Return a topic's name with its number of tiles and their share."""
    count, share = len(topic.rows), 100 * len(topic.rows) / max(captioned, 1)
    shown = "<1" if 0 < share < 1 else f"{share:.0f}"
    name = wording.one_line(topic_name(topic), LONGEST_NAME)
    return tr("{name} ({count}, {share} %)").format(name=name, count=count, share=shown)


def certainty(tile: ReportTile) -> str:
    """Return which tile it is, and how sure the model was of its caption or that a person saw to it."""
    if tile.reviewed:
        return tr("{tile}, reviewed").format(tile=tile.tile_id)
    return tr("{tile}, confidence {confidence}").format(tile=tile.tile_id, confidence=f"{tile.confidence:.2f}")


def others(summary: Summary) -> dict[str, str]:
    """Return what skipped and failed tiles are called in the legend, if there are any."""
    named = {SKIPPED: tr("skipped: too little data"), FAILED: tr("failed")}
    return {status: name for status, name in named.items() if summary.count(status)}


def reason(status: str, note: str, count: int) -> str:
    """Return why tiles have no caption."""
    kind = tr("skipped") if status == SKIPPED else tr("failed")
    return f"{count} {kind}: {wording.one_line(note or tr('no reason was kept'), 160)}"


def how_to_read(summary: Summary) -> list[str]:
    """Return the sentences that say what the figures mean."""
    said = [
        tr(
            "Captions are what a model says of a tile; it can be wrong. The confidence is how sure it was of its words."
        ),
        tr("A topic is made of tiles whose captions name the same thing, most often as their subject."),
    ]
    if summary.threshold > 0:
        words = tr("Captions with a confidence below {threshold} count as uncertain.")
        said.insert(1, words.format(threshold=f"{summary.threshold:.2f}"))
    if summary.has_reviews:
        said.append(tr("What a person reviewed counts as captioned and as certain."))
    return said


def provenance(run: dict[str, Any], layer: str) -> list[tuple[str, str]]:
    """Return how a layer was made, as rows of name and value; from a file, so not trusted to be of any form."""
    raster, grid = _part(run, "raster"), _part(run, "grid")
    rows = [
        (tr("Tile layer"), layer),
        (tr("Raster"), str(raster.get("path") or "")),
        (tr("Its size"), _size(raster)),
        (tr("Coordinate system"), _crs(str(raster.get("crs_wkt") or ""))),
        (tr("Grid"), _grid(grid)),
        (tr("Bands"), _list(run.get("bands"))),
        (tr("Stretch"), _stretch(run.get("stretch"))),
        (tr("Caption style"), str(run.get("prompt") or "")),
        (tr("Model"), str(run.get("model") or "")),
        (tr("SHA-256 of its weights"), str(run.get("weights_sha256") or "")),
        (tr("Software"), str(run.get("software") or "")),
        (tr("Started"), _time(run.get("started"))),
        (tr("Finished"), _time(run.get("finished")) or (tr("not finished") if run else "")),
        (tr("Notes"), "; ".join(map(str, run.get("notes") or [])) if isinstance(run.get("notes"), list) else ""),
    ]
    return [(name, wording.one_line(value, 400)) for name, value in rows if value]


def made_on() -> str:
    """Return when the report was made."""
    now = QDateTime.currentDateTime()
    return tr("Report made on {time} with Tilescribe").format(
        time=QLocale().toString(now, QLocale.FormatType.ShortFormat)
    )


def title_of(given: str, layer: str) -> str:
    """Return the report's title: the one given, or one made of the layer's name."""
    title = given.strip() or tr("Caption report: {name}").format(name=layer)
    return wording.one_line(title, LONGEST_TITLE)


def _part(run: dict[str, Any], name: str) -> dict[str, Any]:
    found = run.get(name)
    return found if isinstance(found, dict) else {}


def _size(raster: dict[str, Any]) -> str:
    width, height = raster.get("width"), raster.get("height")
    return tr("{width} x {height} pixels").format(width=width, height=height) if width and height else ""


def _crs(wkt: str) -> str:
    if not wkt:
        return ""
    crs = QgsCoordinateReferenceSystem.fromWkt(wkt)
    return crs.userFriendlyIdentifier() if crs.isValid() else wkt


def _grid(grid: dict[str, Any]) -> str:
    if not grid:
        return ""
    unit = {"pixels": tr("pixels"), "metres": tr("metres")}.get(str(grid.get("unit")), str(grid.get("unit") or ""))
    said = [
        tr("{rows} rows, {cols} columns of {size} {unit}, overlap {overlap}").format(
            rows=grid.get("rows", "?"),
            cols=grid.get("cols", "?"),
            size=_number(grid.get("tile_size")),
            unit=unit,
            overlap=_number(grid.get("overlap")),
        )
    ]
    if grid.get("extent"):
        said.append(tr("within {extent}").format(extent=_list(grid["extent"])))
    if grid.get("mask_wkt"):
        said.append(tr("only tiles that touch the mask's polygons"))
    return "; ".join(said)


def _stretch(stretch: Any) -> str:
    if not stretch:
        return tr("none: 8 bits as they are")
    pairs = stretch if isinstance(stretch, list) else [stretch]
    return ", ".join(_list(pair) if isinstance(pair, list) else str(pair) for pair in pairs)


def _list(values: Any) -> str:
    return ", ".join(map(_number, values)) if isinstance(values, list) else str(values or "")


def _number(value: Any) -> str:
    return f"{value:g}" if isinstance(value, (int, float)) else str(value)


def _time(value: Any) -> str:
    moment = QDateTime.fromString(str(value or ""), Qt.DateFormat.ISODate)
    return moment.toUTC().toString("yyyy-MM-dd HH:mm:ss") + " UTC" if moment.isValid() else ""
