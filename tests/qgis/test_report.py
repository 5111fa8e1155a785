"""An analyst writes a report of a tile layer in real QGIS: as a page, as a PDF, of nasty captions, of what is not there."""

from __future__ import annotations

import base64
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QElapsedTimer, QTimer
from qgis.PyQt.QtGui import QImage
from scene_kit import sample_scene
from tiles_by_hand import NASTY, record, run
from window_double import Window

from tilescribe.core.report.charts import bars, histogram
from tilescribe.core.report.summary import examples, summarise
from tilescribe.core.report.topics import topics
from tilescribe.ui.layers import tile_layer
from tilescribe.ui.report.layout import ReportLayout
from tilescribe.ui.report.pages import MARGIN, WIDTH, inert, lines_of, pitch, width_of
from tilescribe.ui.report.words import provenance
from tilescribe.ui.review import edits


class Reader(HTMLParser):
    """Keeps what a browser would show, and what it would load."""

    def __init__(self):
        super().__init__()
        self.tags, self.text, self.loads, self.handlers = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        for name, value in attrs:
            if name in ("src", "href"):
                self.loads.append(value)
            if name.startswith("on"):
                self.handlers.append(name)

    def handle_data(self, data):
        self.text.append(data)


def read(path):
    reader = Reader()
    reader.feed(Path(path).read_text(encoding="utf-8"))
    return reader


def pages(path):
    data = Path(path).read_bytes()
    assert data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    return len(re.findall(rb"/Type\s*/Page\b", data))


@pytest.fixture
def tiles(qgis_app):
    """Return a function that makes a tile layer by hand in the project."""

    def make(records, facts=None, name="Tiles of <b>mine</b>"):
        layer = QgsVectorLayer("Polygon?crs=EPSG:32633", name, "memory")
        layer.dataProvider().addAttributes(list(tile_layer.tile_fields()))
        layer.updateFields()
        layer.dataProvider().addFeatures([tile_layer.tile_feature(one, layer.fields()) for one in records])
        layer.updateExtents()
        if facts != {}:
            tile_layer.keep_run(layer, facts or run())
        QgsProject.instance().addMapLayer(layer, False)
        return layer

    yield make
    QgsProject.instance().clear()


@pytest.fixture
def report(run_algorithm, tmp_path):
    def go(layer, **parameters):
        values = {
            "INPUT": layer,
            "OUTPUT_HTML": str(tmp_path / "r\u00e4port.html"),
            "OUTPUT_PDF": str(tmp_path / "r.pdf"),
        }
        return run_algorithm("captionreport", {**values, **parameters})

    return go


class AnalysisWindow(Window):
    """QGIS's window with its raster menu."""

    active, entries = None, []

    def activeLayer(self):
        return self.active

    def addPluginToRasterMenu(self, _menu, action):
        self.entries = [*self.entries, action]

    def removePluginRasterMenu(self, _menu, action):
        self.entries = [one for one in self.entries if one is not action]


MIXED = [
    *(record(col, "Many boats are in a port near a wharf.", confidence=0.9) for col in range(4)),
    *(record(col, "There is a piece of farmland.", confidence=0.6) for col in range(4, 7)),
    record(7, NASTY, confidence=0.2),
    record(8, status="skipped", note="too little <data>"),
    record(9, status="failed"),
]


def test_the_report_of_the_sample_scene(report, run_algorithm, nano, tmp_path):
    raster = sample_scene(tmp_path / "Harbour t\u00f6wn.tif")
    results, feedback, _ = run_algorithm(
        "captiontiles", {"INPUT": str(raster), "MODEL": nano, "OUTPUT": str(tmp_path / "tiles.gpkg")}
    )
    assert results, feedback.errors
    results, feedback, _ = report(results["OUTPUT"], TITLE="A harbour & its town")
    assert results, feedback.errors
    page = read(results["OUTPUT_HTML"])
    text = " ".join(page.text)
    assert "A harbour & its town" in text and "boats" in text and nano in text and "EPSG:32629" in text
    assert re.search(r"\b[0-9a-f]{64}\b", text), "the digest of the weights is told"
    assert results["TOPICS"] >= 8
    assert page.tags.count("svg") == 2 and "script" not in page.tags
    assert page.loads and all(load.startswith("data:image/jpeg;base64,") for load in page.loads)
    assert page.tags.count("img") > 25
    pictures = [QImage.fromData(base64.b64decode(load.split(",")[1])) for load in page.loads]
    assert all(not picture.isNull() for picture in pictures) and max(one.width() for one in pictures) == 1500
    assert len({picture.pixelColor(100, 100).name() for picture in pictures}) > 15, "tiles differ from each other"
    assert pages(results["OUTPUT_PDF"]) >= 4


def test_captions_do_no_harm_whatever_they_say(report, tiles, tmp_path):
    results, feedback, _ = report(tiles(MIXED), TITLE="<script>alert(1)</script> [% 1 + 1 %]")
    assert results, feedback.errors
    page = read(results["OUTPUT_HTML"])
    assert "script" not in page.tags and not page.handlers and len(page.loads) == 1  # the map
    text = "".join(page.text)
    assert "<script>alert('x')</script>" in text and "Tiles of <b>mine</b>" in text and "too little <data>" in text
    assert "default-src 'none'" in Path(results["OUTPUT_HTML"]).read_text(encoding="utf-8")
    assert "[%" not in inert(NASTY), "a print layout would evaluate it"
    assert pages(results["OUTPUT_PDF"]) >= 2


def test_it_says_how_many_are_uncertain_skipped_and_failed(report, tiles):
    results, _, _ = report(tiles(MIXED))
    text = " ".join(read(results["OUTPUT_HTML"]).text)
    assert (results["UNCERTAIN"], results["TOPICS"]) == (1, 2)
    assert "10 tiles" in text and "8 captioned" in text
    assert "1 skipped: too little <data>" in text and "1 failed: the block could not be read" in text
    assert "boats" in text and "4, 50 %" in text


def test_what_a_person_wrote_stands(report, tiles):
    layer = tiles([record(0, "Wrong words.", confidence=0.1), record(1, status="failed"), record(2, confidence=0.9)])
    for feature, words in zip(sorted(layer.allFeatureIds()), ("Boats in a port.", "Boats at a pier.")):
        edits.review(layer, feature, words)
    layer.commitChanges()
    results, _, _ = report(layer)
    text = " ".join(read(results["OUTPUT_HTML"]).text)
    assert "3 captioned" in text and "Boats at a pier." in text and "0 failed" in text
    assert results["UNCERTAIN"] == 0 and "Tiles without a caption" not in text
    assert "r00000c00001, reviewed" in text and "r00000c00002, confidence 0.90" in text
    assert "0.50 median confidence" in text, "of what the model said"


def test_a_raster_that_is_gone_costs_the_pictures_not_the_report(report, tiles):
    results, _, _ = report(tiles(MIXED))
    text = " ".join(read(results["OUTPUT_HTML"]).text)
    assert "The raster of these tiles was not found" in text and "no picture" in text


def test_another_raster_may_be_drawn(report, tiles, make_raster):
    results, feedback, _ = report(tiles(MIXED), RASTER=QgsRasterLayer(make_raster(), "stripes"))
    assert results, feedback.errors
    assert read(results["OUTPUT_HTML"]).tags.count("img") == 9  # eight tiles and the map
    assert "not found" not in " ".join(read(results["OUTPUT_HTML"]).text)


METRES = (1, 0, 500000, 0, -1, 5000000)  # below all tiles


def colours(path):
    """Return what is in the middle of the tiles' pictures."""
    pictures = [QImage.fromData(base64.b64decode(load.split(",")[1])) for load in read(path).loads[1:]]
    return {picture.pixelColor(picture.rect().center()).name() for picture in pictures}


@pytest.mark.parametrize("kind", ["/vsizip/{folder}/scene.zip/scene.tif", "GTIFF_DIR:1:{path}"])
@pytest.mark.parametrize("chosen", [True, False])
def test_a_raster_that_is_no_file_of_its_own_is_drawn(report, tiles, make_raster, tmp_path, kind, chosen):
    with zipfile.ZipFile(tmp_path / "scene.zip", "w") as archive:
        archive.write(make_raster("metres", transform=METRES), "scene.tif")
    name = kind.format(folder=tmp_path, path=make_raster("metres"))
    layer = tiles(MIXED, facts=run(raster={**run()["raster"], "path": name}))
    results, feedback, _ = report(layer, RASTER=QgsRasterLayer(name, "scene") if chosen else None)
    assert results, feedback.errors
    assert read(results["OUTPUT_HTML"]).tags.count("img") == 9 and "#ffffff" not in colours(results["OUTPUT_HTML"])


@pytest.mark.parametrize("chosen", [True, False])
def test_a_raster_is_drawn_where_a_person_put_it(report, tiles, make_raster, chosen):
    path = make_raster("misplaced", crs="EPSG:3857", transform=METRES)
    raster = QgsRasterLayer(path, "scene")
    raster.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    layer = tiles(MIXED, facts=run(raster={**run()["raster"], "path": path}))
    results, feedback, _ = report(layer, RASTER=raster if chosen else None)
    assert results, feedback.errors
    assert "#ffffff" not in colours(results["OUTPUT_HTML"])


def test_tiles_in_other_coordinates_do_not_move_their_raster(report, tiles, make_raster):
    layer = tiles(MIXED, facts=run(raster={**run()["raster"], "path": make_raster("metres", transform=METRES)}))
    there = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(layer.crs(), there, QgsProject.instance())
    moved = {feature.id(): feature.geometry() for feature in layer.getFeatures()}
    assert not any(shape.transform(transform) for shape in moved.values())
    layer.dataProvider().changeGeometryValues(moved)
    layer.setCrs(there)
    layer.updateExtents()
    results, feedback, _ = report(layer)
    assert results, feedback.errors
    assert "#ffffff" not in colours(results["OUTPUT_HTML"])


def test_a_layer_without_the_facts_of_its_run_can_be_reported_on(report, tiles):
    results, feedback, _ = report(tiles(MIXED, facts={}))
    assert results, feedback.errors
    for damaged in (
        {"raster": 3, "grid": [], "bands": "x", "notes": 5},
        {"grid": {"extent": 7}, "stretch": [[1, 2], 3]},
    ):
        assert provenance(damaged, "layer")


def test_tiles_that_were_only_made_searchable_are_not_called_captioned(report, tiles):
    results, feedback, _ = report(tiles([record(col, "", confidence=0.0) for col in range(4)]))
    assert results, feedback.errors
    text = " ".join(read(results["OUTPUT_HTML"]).text)
    assert "made searchable, without captions" in text
    assert not re.search(r"\bcaptioned\b|of them uncertain|median confidence", text)


def test_one_of_the_two_files_is_enough_but_none_is_refused(report, tiles, tmp_path):
    layer = tiles(MIXED)
    results, _, _ = report(layer, OUTPUT_PDF=None)
    assert "OUTPUT_PDF" not in results and Path(results["OUTPUT_HTML"]).exists()
    results, _, _ = report(layer, OUTPUT_HTML="")
    assert "OUTPUT_HTML" not in results and pages(results["OUTPUT_PDF"])
    results, feedback, _ = report(layer, OUTPUT_PDF=None, OUTPUT_HTML=None)
    assert results is None and "Choose a file" in feedback.errors[0]


def test_what_cannot_be_done_is_said_in_a_sentence(report, tiles, tmp_path, run_algorithm):
    results, feedback, _ = report(QgsVectorLayer("Polygon?field=name:string", "parcels", "memory"))
    assert results is None and "parcels is not a tile layer" in feedback.errors[0]
    results, feedback, _ = report(tiles([]))
    assert results is None and "has no tiles" in feedback.errors[0]
    (tmp_path / "taken.html").mkdir()
    results, feedback, _ = report(tiles(MIXED), OUTPUT_HTML=str(tmp_path / "taken.html"))
    assert results is None and "could not be written" in feedback.errors[0]
    (tmp_path / "file").write_text("no folder")
    results, feedback, _ = report(tiles(MIXED), OUTPUT_HTML=str(tmp_path / "file" / "report.html"))
    assert results is None and feedback.errors[0].startswith("The report could not be written to report.html")
    (tmp_path / "taken.pdf").mkdir()
    results, feedback, _ = report(tiles(MIXED), OUTPUT_PDF=str(tmp_path / "taken.pdf"))
    assert results is None and "could not be written" in feedback.errors[0]


@pytest.fixture
def layouts(monkeypatch):
    """Return a list with the right edges of legends and the labels of the reports that are written, in millimetres."""
    written, write = [], ReportLayout.write

    def look(self, path):
        write(self, path)
        items = self._pages.layout.items()
        legends = [one.pos().x() + one.rect().width() for one in items if isinstance(one, QgsLayoutItemLegend)]
        labels = [(one.text(), one.rect().height()) for one in items if isinstance(one, QgsLayoutItemLabel)]
        written.append((legends, labels))

    monkeypatch.setattr(ReportLayout, "write", look)
    return written


def test_nothing_is_cut_off_on_the_pages(report, tiles, layouts):
    topics = [f"The stationnements{n} and automobiles{n} and lampadaires{n}." for n in range(7)]
    long = "Some boats. " + " ".join(f"word{n}" for n in range(60))
    several = "line\n" * 12 + "LAST"
    captions = [*(one for one in topics for _ in range(2)), long, several, "\u6e2f" * 300]
    results, feedback, _ = report(
        tiles([record(col, one, confidence=0.9 if col < 15 else 0.1) for col, one in enumerate(captions)])
    )
    assert results, feedback.errors
    ((legend_edges, labels),) = layouts
    assert max(legend_edges) <= WIDTH - MARGIN
    texts = [text for text, _ in labels]
    of_tile = next(text for text in texts if text.startswith("r00000c00014, confidence 0.90\n"))
    assert of_tile.endswith("\u2026") and of_tile.count("\n") == 3
    assert any(text.endswith("LAST") for text in texts) and "\u6e2f" * 300 in [text.replace("\n", "") for text in texts]
    assert all(text.count("\n") * pitch(6.5) < height for text, height in labels)


def test_texts_are_broken_into_lines_that_fit():
    for text in ("\u6e2f" * 100, "a" * 300, "some words " * 30, "\U0001f6f0 one " * 40):
        lines = lines_of(text, 9, 60)
        assert "".join("".join(lines).split()) == "".join(text.split())
        assert len(lines) > 2 and max(width_of(line, 9) for line in lines) <= 60
    assert lines_of("a\n\nb", 9, 60) == ["a", "", "b"] and lines_of("", 9, 60) == [""]
    assert lines_of("a\nbbbb\nc", 9, 60, 2) == ["a", "bb\u2026"]


def test_all_skipped_is_a_report_too(report, tiles):
    results, feedback, _ = report(tiles([record(col, status="skipped", note="empty") for col in range(3)]))
    assert results and results["TOPICS"] == 0, feedback.errors
    assert "3 skipped: empty" in " ".join(read(results["OUTPUT_HTML"]).text)


def test_the_window_stays_alive_while_it_is_written(provider, tiles, make_raster, tmp_path, wait_until):
    """In the thread that Processing gives it, again and again; the GUI's heart goes on beating."""
    layer = tiles([record(col, f"a kind{col % 30} near a road", confidence=0.9) for col in range(2000)])
    beats, clock, timer = [], QElapsedTimer(), QTimer()
    timer.timeout.connect(lambda: beats.append(clock.restart()))
    raster = QgsRasterLayer(make_raster(), "stripes")
    QgsProject.instance().addMapLayer(raster, False)
    for number in range(3):
        context, feedback, ended = QgsProcessingContext(), QgsProcessingFeedback(False), []
        context.setProject(QgsProject.instance())
        pdf = str(tmp_path / f"{number}.pdf")
        values = {"INPUT": layer.id(), "RASTER": raster.id(), "OUTPUT_HTML": pdf + ".html", "OUTPUT_PDF": pdf}
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("tilescribe:captionreport")
        task = QgsProcessingAlgRunnerTask(algorithm, values, context, feedback)
        task.executed.connect(lambda ok, results, ended=ended: ended.append((ok, results)))
        QgsApplication.taskManager().addTask(task)
        QgsApplication.processEvents()
        clock.start()
        timer.start(5)
        wait_until(lambda ended=ended: ended)
        timer.stop()
        assert ended[0][0] and pages(pdf) >= 4
    assert len(beats) > 20 and max(beats) < 250, max(beats)


def test_the_topics_are_the_things_that_captions_are_about():
    captions = [
        "An overpass with a road go across another road with some cars.",
        "An overpass with a road and cars.",
        "A river with a road on one bank.",
        "A river with plants.",
        "A part of a golf course with some bunkers.",
        "A part of a golf course with green turfs and trees.",
        "Lots of plants beside a river.",
        "",
        "It is yellow.",
    ]
    found = topics(captions, [0.5, 0.9, 0.5, 0.5, 0.5, 0.5, 0.5, 0.0, 0.5])
    named = {topic.word: topic.rows for topic in found}
    assert named["overpass"] == (1, 0), "the most confident first"
    assert named["river"] == (2, 3, 6) and named["golf course"] == (4, 5) and named[""] == (8,)
    assert not topics([]) and not topics(["", ""])


def test_examples_show_each_caption_once_before_any_twice():
    captions = ["a boat", "a boat", "boats at a pier", "a boat"]
    tiles = [(row, str(row), "done", caption, 0.9 - row / 10, "", False) for row, caption in enumerate(captions)]
    summary = summarise(tiles, 0.65)
    (topic,) = summary.topics
    assert examples(summary, topic, 3) == [0, 2, 1]
    assert list(summary.least_certain) == [3] and sum(summary.histogram) == 4 and summary.median_confidence == 0.75


def test_charts_escape_words():
    assert "&lt;b&gt;" in bars([("<b>", 3)]) and "<b>" not in histogram([1, 2], 0.5, "<b>", "<b>")
    assert bars([]).startswith("<svg") and histogram([], 0.0, "", "").startswith("<svg")


def test_the_menu_opens_both_dialogs_for_the_chosen_layer(provider, tiles, monkeypatch):
    from processing.gui import ParametersPanel

    # The tests' own stand-in for QGIS's window has no browser, and the dialog asks for one.
    monkeypatch.setattr(ParametersPanel, "iface", None)
    from tilescribe.ui.analysis_menu import AnalysisMenu

    window = AnalysisWindow()
    menu = AnalysisMenu(window)
    assert [action.text() for action in window.entries] == ["Caption Report\u2026", "Compare Two Dates\u2026"]
    menu.report.trigger()
    menu.compare.trigger()
    assert "no tile layer" in window.said()
    tiles(MIXED, name="B 2020")
    window.active = tiles(MIXED, name="A 2025")
    dialogs = [menu.show_report(), menu.show_compare()]
    assert [dialog.isVisible() for dialog in dialogs] == [True, True]
    later = dialogs[1].createProcessingParameters()
    assert later["AFTER"] == window.active.id() and later["BEFORE"] != later["AFTER"]
    for dialog in dialogs:
        dialog.close()
    menu.close()
    assert window.entries == []
