"""Asking about tiles as a person does: select, type, read, stop, go on, find others, and keep what was said."""

from __future__ import annotations

import os
import shutil
import signal
import threading

import pytest
from bundle_by_hand import write_bundle
from coloured_tiles import UTM, coloured, thirty
from qgis.core import QgsFeatureRequest, QgsProject, QgsRasterLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from tiles_by_hand import NASTY, run
from window_double import Window

from tilescribe.core.store.conversations import conversations
from tilescribe.core.store.runs import write_run
from tilescribe.ui import tasks
from tilescribe.ui.chat.asking import Asking
from tilescribe.ui.chat.panel import ChatPanel
from tilescribe.ui.chat.talk import Said, ShownTile, Talk
from tilescribe.ui.layers import map_layer, tile_layer
from tilescribe.ui.layers.tile_writer import GeoPackageSink
from tilescribe.ui.search.project_tiles import tiles
from tilescribe.ui.settings import Settings


@pytest.fixture(autouse=True)
def empty_project(qgis_app):
    QgsProject.instance().clear()
    Settings().chat_model = ""
    yield
    QgsProject.instance().clear()


@pytest.fixture
def layer(tmp_path, make_raster):
    """Return ten tiles of a real raster: red, green and blue thirds, the captions say other things."""
    raster = make_raster("chat")
    facts = run(raster={**run()["raster"], "path": raster})
    sink = GeoPackageSink(str(tmp_path / "tiles.gpkg"), UTM)
    sink.begin(facts)
    colours = ["red"] * 3 + ["green"] * 4 + ["blue"] * 3
    sink.write([coloured(col, colour, f"tile {col}") for col, colour in enumerate(colours)])
    sink.end(None)
    made = map_layer.open_tile_layer(str(tmp_path / "tiles.gpkg"), "tiles", "Town", UTM)
    QgsProject.instance().addMapLayer(made)
    return made


@pytest.fixture
def chatty(tmp_path):
    """Return a function that installs a model which answers."""

    def make(**settings):
        return write_bundle(tmp_path / "bundles" / "talker", "double", can_chat=True, **settings)

    return make


@pytest.fixture
def open_panel(qgis_app, double_worker, wait_until):
    made = []

    def make():
        window = Window()
        window.canvas.setDestinationCrs(UTM)
        panel = ChatPanel(window)
        panel.window = window
        window.window.resize(900, 700)
        window.show_docked(panel)
        made.append(panel)
        wait_until(lambda: panel.form.model.known and (panel.chosen.layer is None or panel.chosen.run is not None))
        return panel

    yield make
    for panel in made:
        panel.close_down()
        panel.window.window.close()


def select(layer, *cols):
    ids = {feature["tile_id"]: feature.id() for feature in layer.getFeatures()}
    layer.selectByIds([ids[f"r00000c{col:05d}"] for col in cols])
    return [ids[f"r00000c{col:05d}"] for col in cols]


def ask(panel, words, wait_until):
    panel.form.box.setPlainText(words)
    QTest.keyClick(panel.form.box, Qt.Key.Key_Return)
    if wait_until is not None:
        wait_until(lambda: not panel.running)
    return panel.form.transcript.entries[-1]


def test_a_question_about_selected_tiles_and_one_that_follows(open_panel, layer, chatty, wait_until):
    chatty()
    panel = open_panel()
    assert "Select one tile or several" in panel.form.transcript.empty.text()
    assert "reads and writes English, Portuguese" in panel.form.facts.text()
    select(layer, 0, 9)
    assert [tile.tile_id for tile in panel.chosen.tiles] == ["r00000c00000", "r00000c00009"]
    entry = ask(panel, "what is [2], and what is [1]?", wait_until)
    assert entry.words.text() == "I see blue, red. <b>Message</b> 1: what is\n, and what is\n?"
    assert entry.words.textFormat() == Qt.TextFormat.PlainText
    assert panel.form.box.words == "" and len(panel.form.transcript.entries[0].rows[0].buttons) == 2
    entry = ask(panel, "and what else?", wait_until)
    assert entry.words.text() == "I see blue, red. <b>Message</b> 3: and what else?", "the history went along"
    assert not panel.form.transcript.entries[2].rows, "the same tiles are not shown again"
    entry = ask(panel, "is [2] a lake?", wait_until)
    assert entry.words.text().startswith("I see blue, red, red, blue. "), "tiles that are named are shown once more"
    select(layer, 4)
    entry = ask(panel, "and here?", wait_until)
    assert entry.words.text().startswith("I see blue, red, red, blue, green.")


def test_the_facts_of_a_run_are_read_in_a_task(open_panel, layer, chatty, wait_until, monkeypatch):
    on_gui, read_run = [], tile_layer.runs.read_run

    def read(*place):
        on_gui.append(threading.current_thread() is threading.main_thread())
        return read_run(*place)

    monkeypatch.setattr(tile_layer.runs, "read_run", read)
    chatty()
    panel = open_panel()
    select(layer, 0)
    assert ask(panel, "what?", wait_until).words.text().startswith("I see red.") and on_gui and not any(on_gui)
    panel.chosen.follow(layer)
    panel.form.box.setPlainText("and now?")
    panel.send()
    assert not panel.running and "Ask again in a moment" in panel.window.said() and on_gui and not any(on_gui)
    wait_until(lambda: panel.chosen.run is not None)
    assert ask(panel, "and now?", wait_until).words.text().startswith("I see red.") and not any(on_gui)


def test_an_answer_grows_and_escape_stops_it(open_panel, layer, chatty, wait_until):
    chatty(word_seconds=0.1, times=50)
    panel = open_panel()
    select(layer, 0)
    entry = ask(panel, "tell me everything", None)
    wait_until(lambda: "I see" in entry.words.text())
    assert panel.running and panel.form.stop_button.isVisible() and not panel.form.send_button.isVisible()
    first = entry.words.text()
    wait_until(lambda: len(entry.words.text()) > len(first))
    QTest.keyClick(panel.form.box, Qt.Key.Key_Escape)
    wait_until(lambda: not panel.running, 10)
    assert entry.words.text().startswith("I see red.") and "Stopped." in entry.note.text()
    assert panel.form.send_button.isVisible()


def test_places_like_this_are_shown_as_tiles(open_panel, layer, chatty, wait_until):
    chatty()
    panel = open_panel()
    features = select(layer, 0)
    entry = ask(panel, "show me places like this", wait_until)
    assert entry.words.text() == "2 tiles of Town that fit best:"
    assert [tile.tile_id for tile in entry.said.shown] == ["r00000c00001", "r00000c00002"]
    assert features[0] not in [tile.feature for tile in entry.said.shown]
    assert entry.select_button.isVisible() and not entry.use_button.isVisible()
    entry.select_button.click()
    assert layer.selectedFeatureCount() == 2
    entry = ask(panel, "is there something blue?", wait_until)
    assert entry.words.text() == "Look at these." and entry.said.shown[0].tile_id in (
        "r00000c00007",
        "r00000c00008",
        "r00000c00009",
    )


def test_a_wish_without_a_tile_says_what_to_do(open_panel, layer, chatty, wait_until):
    chatty()
    panel = open_panel()
    entry = ask(panel, "show me places like this", wait_until)
    assert "Select the tiles" in entry.note.text() and not entry.actions.isVisible()


def test_without_a_model_that_answers_tiles_are_still_found(open_panel, layer, make_bundle, wait_until):
    make_bundle()
    Settings().default_model = "double"
    try:
        panel = open_panel()
        assert "None of the installed models answers questions" in panel.form.transcript.empty.text()
        assert panel.form.model.currentText() == "No model that answers questions"
        select(layer, 9)
        entry = ask(panel, "what is this?", wait_until)
        assert "answers no questions" in entry.note.text() and "show me places with boats" in entry.note.text()
        entry = ask(panel, "show me places like this", wait_until)
        assert {tile.tile_id for tile in entry.said.shown[:2]} == {"r00000c00007", "r00000c00008"}
    finally:
        Settings().default_model = ""


def test_it_is_kept_with_the_layer_and_opened_again(open_panel, layer, chatty, wait_until, tmp_path):
    chatty()
    panel = open_panel()
    select(layer, 0)
    ask(panel, "what is here?", wait_until)
    ask(panel, "show me places like this", wait_until)
    wait_until(lambda: any(len(kept["said"]) == 4 for _, kept in conversations(tmp_path / "tiles.gpkg", "tiles")))
    panel.begin()
    assert not panel.form.transcript.entries
    (tmp_path / "copy").mkdir()
    shutil.copy(tmp_path / "tiles.gpkg", tmp_path / "copy" / "tiles.gpkg")
    copied = map_layer.open_tile_layer(str(tmp_path / "copy" / "tiles.gpkg"), "tiles", "Copy", UTM)
    QgsProject.instance().addMapLayer(copied)
    panel.choose_layer(copied)
    wait_until(lambda: panel.chosen.layer is copied and panel.chosen.run and panel.kept.talks)
    panel._show_menu()
    panel.form.menu.actions()[0].trigger()
    texts = [entry.words.text() for entry in panel.form.transcript.entries]
    assert texts[0] == "what is here?" and texts[1].startswith("I see red.") and len(texts) == 4
    assert len(panel.form.transcript.entries[3].rows[0].buttons) == 2
    panel.forget_talk()
    wait_until(lambda: conversations(tmp_path / "copy" / "tiles.gpkg", "tiles") == [])
    assert conversations(tmp_path / "tiles.gpkg", "tiles"), "the other file is left alone"


def test_a_temporary_layer_keeps_it_in_the_project(open_panel, tmp_path, chatty, wait_until):
    chatty()
    stored = thirty(tmp_path / "thirty.gpkg")
    made = stored.materialize(QgsFeatureRequest())
    QgsProject.instance().addMapLayer(made)
    panel = open_panel()
    panel.choose_layer(made)
    ask(panel, "what can you do?", wait_until)
    wait_until(lambda: "what can you do?" in str(made.customProperty("tilescribe/conversations")))
    panel.begin()
    panel.kept.follow(made)
    wait_until(lambda: [talk.title for talk in panel.kept.talks] == ["what can you do?"])


def test_an_answer_becomes_a_caption_that_can_be_undone(open_panel, layer, chatty, wait_until):
    chatty()
    panel = open_panel()
    (feature,) = select(layer, 0)
    entry = ask(panel, NASTY, wait_until)
    entry.copy_button.click()
    assert QApplication.clipboard().text() == entry.said.text and "<script>" in entry.words.text()
    entry.use_button.click()
    assert layer.getFeature(feature)["caption"] == " ".join(entry.said.text.split()) and layer.isModified()
    assert "&lt;" not in entry.words.text()
    layer.undoStack().undo()
    assert layer.getFeature(feature)["caption"] == "tile 0"
    layer.rollBack()


@pytest.fixture
def drawn(layer, make_raster):
    """Return a raster that the map may show, of tiles whose own raster nobody can read."""
    raster = QgsRasterLayer(make_raster("drawn", transform=(1, 0, 500000, 0, -1, 5000000)), "map")
    raster.setCrs(UTM)
    QgsProject.instance().addMapLayer(raster, False)
    write_run(layer.source().split("|")[0], "tiles", {**tile_layer.run_of(layer), "bands": None, "raster": None})
    return raster


def test_what_the_worker_cannot_read_qgis_draws(open_panel, layer, chatty, wait_until, drawn):
    """A layer of drawn pictures has no file and no bands: what the map shows is what the model gets."""
    chatty()
    panel = open_panel()
    panel.window.canvas.setLayers([drawn])
    panel.chosen.follow(layer)
    select(layer, 0, 9)
    wait_until(lambda: panel.chosen.images(panel.chosen.tiles) is not None)
    entry = ask(panel, "what?", wait_until)
    assert entry.words.text().startswith("I see red, blue.")


def test_pictures_come_once_their_raster_is_visible(open_panel, layer, chatty, wait_until, drawn):
    chatty()
    panel = open_panel()
    select(layer, 0)
    panel.form.box.setPlainText("what?")
    panel.send()
    assert not panel.running and "their raster must be visible" in panel.window.said()
    panel.window.canvas.setLayers([drawn])
    wait_until(lambda: panel.chosen.images(panel.chosen.tiles) is not None)
    assert ask(panel, "what?", wait_until).words.text().startswith("I see red.")


def test_a_deleted_tile_ends_no_conversation(open_panel, layer, chatty, wait_until, drawn):
    chatty()
    panel = open_panel()
    panel.window.canvas.setLayers([drawn])
    first, _ = select(layer, 0, 4)
    wait_until(lambda: panel.chosen.images(panel.chosen.tiles) is not None)
    assert ask(panel, "is [1] like [2]?", wait_until).words.text().startswith("I see red, green.")
    layer.startEditing()
    layer.deleteFeature(first)
    select(layer, 9)
    wait_until(lambda: panel.chosen.images(panel.chosen.tiles) is not None)
    entry = ask(panel, "and this?", wait_until)
    layer.rollBack()
    assert entry.words.text().startswith("I see green, blue."), entry.words.text()


def test_a_question_that_was_stopped_before_it_was_asked_starts_no_worker(double_worker, layer):
    asking = Asking(Talk(said=[Said("user", "what?")]), "talker", {}, tiles.versions.snapshot(layer))
    asking.stop()
    assert asking.run(print).stopped and double_worker.client().pid is None


def test_the_panel_goes_while_conversations_are_read(qgis_app, double_worker, layer, wait_until, monkeypatch):
    logged, window = [], Window()
    monkeypatch.setattr(tasks, "log", lambda *words: logged.append(words))
    panel = ChatPanel(window)
    panel.close_down()
    sip.delete(panel)
    wait_until(lambda: not tasks.pending())
    assert logged == []


def test_a_layer_that_goes_away_in_the_middle(open_panel, layer, chatty, wait_until):
    chatty(word_seconds=0.1, times=50)
    panel = open_panel()
    select(layer, 0)
    ask(panel, "tell me everything", None)
    wait_until(lambda: panel.running)
    QgsProject.instance().removeMapLayer(layer.id())
    wait_until(lambda: not panel.running and panel.form.layer.tile_layer is None)
    assert "no tile layer yet" in panel.form.transcript.empty.text() and not panel.form.box.isEnabled()


def test_a_worker_that_dies_in_the_middle_leaves_what_was_said_and_the_next_question_is_answered(
    open_panel, layer, chatty, wait_until, double_worker
):
    chatty(word_seconds=0.1, times=5)
    panel = open_panel()
    select(layer, 0)
    entry = ask(panel, "tell me everything", None)
    wait_until(lambda: "I see" in entry.words.text())
    os.kill(double_worker.client().pid, signal.SIGKILL)
    wait_until(lambda: not panel.running, 20)
    assert entry.words.text().startswith("I see") and "worker" in entry.note.text()
    entry = ask(panel, "and now?", wait_until)
    assert "and now?" in entry.words.text()


def test_a_read_only_file_is_said_and_the_answer_stays(open_panel, layer, chatty, wait_until, tmp_path, monkeypatch):
    from tilescribe.core.errors import OutputError
    from tilescribe.core.store import conversations as store

    chatty()
    panel = open_panel()

    def refuse(*_):
        raise OutputError("tiles.gpkg is read-only. Choose another output.")

    monkeypatch.setattr(store, "keep_conversation", refuse)
    entry = ask(panel, "what can you do?", wait_until)
    wait_until(lambda: "read-only" in panel.window.said())
    assert entry.words.text().startswith("I see nothing.")


def test_a_conversation_that_was_damaged_is_left_out():
    talk = Talk()
    talk.add(Said("user", "a", [ShownTile(1, "r00000c00001")]))
    assert Talk.read("k", talk.as_json()).said == talk.said
    for damage in ({}, {"said": [{}]}, {"said": [{"role": "system", "text": ""}]}, {"said": 3}):
        assert Talk.read("k", damage) is None
    kept = talk.as_json()
    kept["said"][0]["tiles"][0]["tile_id"] = "x' OR 1"
    assert Talk.read("k", kept).said[0].tiles == []


def test_a_served_model_gets_the_token_that_qgis_keeps_and_says_where_pictures_go(
    model_server, open_panel, layer, wait_until, keep_in_qgis
):
    kept = keep_in_qgis(password="for-the-server")  # pragma: allowlist secret
    Settings().set_authentication("served", kept)
    panel = open_panel()
    assert f"they are sent to {model_server.url}" in panel.form.facts.text()
    select(layer, 0)
    entry = ask(panel, "how many boats?", wait_until)
    assert entry.words.text() == "Two boats."
    token, body = model_server.heard[0]
    assert token == "Bearer for-the-server" and body["stream"]
    assert [part["type"] for part in body["messages"][0]["content"]] == ["image_url", "text", "text"]


def test_what_is_kept_does_not_make_a_search_read_the_tiles_again(open_panel, layer, chatty, wait_until, tmp_path):
    chatty()
    panel = open_panel()
    before = tiles.versions.snapshot(layer).version
    for question in ("what can you do?", "and what else?"):
        ask(panel, question, wait_until)
        wait_until(lambda: tasks.pending() == 0)
    assert len(conversations(tmp_path / "tiles.gpkg", "tiles")[0][1]["said"]) == 4
    assert tiles.versions.snapshot(layer).version == before
    write_run(tmp_path / "tiles.gpkg", "tiles", run())
    assert tiles.versions.snapshot(layer).version != before, "what others write is noticed"


def test_tab_comes_to_what_was_said_before_it_comes_to_the_next_question(open_panel, layer, chatty, wait_until):
    chatty()
    panel = open_panel()
    select(layer, 0)
    ask(panel, "what is here?", wait_until)
    shown = ask(panel, "show me places like this", wait_until)
    select(layer, 0, 1)
    order, widget = [], panel.form.layer
    for _ in range(200):
        widget = widget.nextInFocusChain()
        order.append(widget)
    form = panel.form
    row = [*shown.rows[-1].buttons, shown.copy_button, *form.row.buttons, form.box, form.send_button]
    places = [order.index(one) for one in row]
    assert places == sorted(places)
