"""The dock's parts one by one, with QGIS's real classes: words, progress, tasks, the list of hits, its pictures."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QImage, QPainter
from qgis.PyQt.QtWidgets import QStyleOptionViewItem

from tilescribe.core.errors import InputError, TilescribeError
from tilescribe.ui import tasks, wording
from tilescribe.ui.caption.progress import CaptionProgress, RateMeter
from tilescribe.ui.search.hit import Hit
from tilescribe.ui.search.hits_view import HitDelegate, HitsModel
from tilescribe.ui.settings import Settings
from tilescribe.ui.tasks import WorkTask
from tilescribe.ui.thumbnails import thumbnail_source
from tilescribe.ui.thumbnails.rendering import SIDE, Thumbnails

NASTY = 'He said "<script>alert(1)</script>" & left \U0001f6f0\nnew line'


def wait(condition, seconds=10.0):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "waited in vain"
        QgsApplication.processEvents()
        time.sleep(0.005)


def hit(rank, caption="a pier", box=(0.0, 0.0, 10.0, 10.0)):
    return Hit(rank, 100 + rank, 1.0 / rank, 0.4, 0.2, caption, box)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "under a second"), (42.4, "42 s"), (180, "3 min"), (4800, "1 h 20 min"), (86400 * 3, "3 days")],
)
def test_durations_are_said_as_people_say_them(seconds, words):
    assert wording.duration(seconds) == words


def test_sizes_and_counts():
    assert [wording.size(value) for value in (999, 1500, 2_000_000, 3_200_000_000)] == [
        "999 bytes",
        "1.5 kB",
        "2.0 MB",
        "3.2 GB",
    ]
    assert wording.tiles(1) == "1 tile"
    assert wording.tiles(12345) == "12\u202f345 tiles"


def test_foreign_text_is_made_harmless():
    assert "<" not in wording.inert(NASTY)
    assert "\n" not in wording.inert(NASTY)
    assert "&lt;script&gt;" in wording.escaped(NASTY)
    assert len(wording.one_line("x" * 900, 100)) == 100


def test_the_rate_forgets_a_slow_start():
    meter = RateMeter()
    meter.add(0.0, 0)
    for second in range(30, 60):
        meter.add(float(second), 10 * (second - 29))
    assert meter.rate() == pytest.approx(10.0)


def test_captions_in_the_progress_are_plain_text(qgis_app):
    progress = CaptionProgress()
    progress.begin()
    progress.started(10, 6)
    progress.add(2, NASTY)
    wait(lambda: progress.latest.text())
    assert progress.latest.textFormat() == Qt.TextFormat.PlainText
    assert "<script>" in progress.latest.text()
    assert progress.numbers.text().startswith("6 of 10 tiles")


def run(work, cancel_after=None, **options):
    outcome = {}
    task = WorkTask(
        "test", work, lambda value: outcome.update(done=value), lambda error: outcome.update(error=error), **options
    ).start()
    if cancel_after is not None:
        wait(cancel_after)
        task.cancel()
    wait(lambda: outcome)
    return outcome


def test_a_task_hands_its_result_to_the_gui_thread(qgis_app):
    assert run(lambda task: 42) == {"done": 42}
    assert tasks.pending() == 0


def test_a_task_never_raises(qgis_app):
    def refuse(task):
        raise InputError("Choose another file.")

    def stumble(task):
        raise KeyError("<b>")

    assert str(run(refuse)["error"]) == "Choose another file."
    unexpected = run(stumble)["error"]
    assert isinstance(unexpected, TilescribeError)
    assert "KeyError" in str(unexpected)


def test_a_cancelled_task_still_hands_over_what_was_done(qgis_app):
    seen = []

    def work(task):
        seen.append("began")
        while not task.isCanceled():
            time.sleep(0.01)
        return "half"

    outcome = run(work, cancel_after=lambda: seen, on_cancel=lambda: seen.append("told"))
    assert outcome == {"done": "half"}
    assert seen == ["began", "told"]


def test_an_abandoned_task_tells_nobody(qgis_app):
    told = []
    task = WorkTask("test", lambda task: time.sleep(0.2), told.append, told.append).start()
    task.abandon()
    wait(lambda: tasks.pending() == 0)
    assert told == []


def test_no_task_is_added_while_one_ends(qgis_app):
    # QGIS loses the ones that are: it takes their runnable for that of the task which ends.
    manager, returned = QgsApplication.taskManager(), []
    first = WorkTask("first", lambda task: returned.append(1), lambda _: None, lambda _: None).start()
    until = time.monotonic() + 10
    while first not in tasks._ending and time.monotonic() < until:  # no events are handled: QGIS does not know yet
        time.sleep(0.01)
    second, third = (
        WorkTask(name, lambda task: returned.append(2), lambda _: None, lambda _: None).start()
        for name in ("second", "third")
    )
    third.cancel()
    assert returned == [1]
    assert second not in manager.tasks()
    wait(lambda: tasks.pending() == 0)
    assert returned == [1, 2]


def test_of_many_short_tasks_none_is_forgotten(qgis_app):
    ended = []

    def begin(rest):
        WorkTask("short", lambda task: time.sleep(0.001), lambda _: rest and begin(rest - 1), ended.append).start()

    for _ in range(8):
        begin(150)
    wait(lambda: tasks.pending() == 0)
    assert ended == []


def test_settings_survive_nonsense(qgis_app):
    from qgis.core import QgsSettings

    QgsSettings().setValue("tilescribe/tile_size", "a lot")
    QgsSettings().setValue("tilescribe/tile_unit", "furlongs")
    try:
        assert Settings().tile_size == 256.0
        assert Settings().tile_unit == "pixels"
    finally:
        QgsSettings().remove("tilescribe")


def test_hits_are_data_wherever_qt_reads_html(qgis_app):
    model = HitsModel(Thumbnails())
    model.set_hits([hit(1, NASTY)])
    tip = model.data(model.index(0), Qt.ItemDataRole.ToolTipRole)
    assert "<script>" not in tip
    assert "picture 0.40, words 0.20" in tip
    assert "\n" not in model.data(model.index(0))


@pytest.mark.parametrize("caption", ["", "a pier", NASTY, "\U0001f6f0" * 300, "word " * 400, "x" * 2000])
@pytest.mark.parametrize("width", [90, 320])
def test_any_caption_can_be_painted_in_any_width(qgis_app, caption, width):
    model = HitsModel(Thumbnails())
    model.set_hits([hit(1, caption)])
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, SIDE + 12)
    image = QImage(width, SIDE + 12, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    HitDelegate().paint(painter, option, model.index(0))
    painter.end()


def test_thumbnails_come_for_what_was_asked_and_nothing_else(qgis_app, make_raster):
    layer = QgsRasterLayer(make_raster(), "stripes")
    box = layer.extent()
    pictures = Thumbnails()
    pictures.set_source([layer], layer.crs())
    ready = []
    pictures.ready.connect(ready.append)
    third = QgsRectangle(box.xMinimum(), box.yMinimum(), box.xMinimum() + box.width() / 4, box.yMaximum())
    assert pictures.get(1, third) is None
    wait(lambda: ready)
    assert ready == [1]
    color = pictures.get(1, third).toImage().pixelColor(SIDE // 2, SIDE // 2)
    assert color.red() > 150
    assert color.blue() < 50


def test_a_raster_opened_in_a_task_can_be_drawn(qgis_app, make_raster):
    path = make_raster()
    layer = run(lambda task: thumbnail_source.open_raster(path))["done"]
    assert layer.thread() is qgis_app.thread()
    pictures, ready = Thumbnails(), []
    pictures.ready.connect(ready.append)
    pictures.set_source([layer], layer.crs())
    pictures.get(7, layer.extent())
    wait(lambda: ready)
    assert thumbnail_source.open_raster(path + ".gone") is None


def test_thumbnails_outlive_their_layer(qgis_app, make_raster):
    layer = QgsRasterLayer(make_raster(), "stripes")
    pictures = Thumbnails()
    pictures.set_source([layer], QgsCoordinateReferenceSystem())
    pictures.get(1, layer.extent())
    del layer  # the only reference but the thumbnails' own
    for _ in range(20):
        QgsApplication.processEvents()
        time.sleep(0.01)
    pictures.stop()
