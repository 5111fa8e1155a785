"""The model manager in real QGIS: a model comes from a zip, is used by default, captions, and goes."""

from __future__ import annotations

import errno
import os
import shutil
import zipfile
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QDialog, QMessageBox, QPushButton, QVBoxLayout, QWidget

from tilescribe.core.worker.client import new_job
from tilescribe.core.worker.protocol import ModelsRequest
from tilescribe.ui.mnemonics import give_mnemonics
from tilescribe.ui.settings import Settings
from tilescribe.ui.setup.models_dialog import ModelsDialog, close_models, score_lines
from tilescribe.ui.setup.models_service import EMBEDDED, OWN, default_model, list_models, models
from tilescribe.ui.worker_service import worker


@pytest.fixture
def zipped(make_bundle, tmp_path):
    """Return a zip with a model in it, named as no id is."""
    folder = Path(make_bundle("my-model"))
    path = tmp_path / "mein Modell \u00e4\u00f6.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in folder.iterdir():
            archive.write(file, f"my-model/{file.name}")
    shutil.rmtree(folder)
    return path


@pytest.fixture
def dialog(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    Settings().default_model = Settings().model = Settings().models_folder = ""
    dialog = ModelsDialog()
    dialog.show()
    yield dialog
    dialog.close()
    models.close_down()
    Settings().default_model = Settings().model = ""


def ids(dialog):
    return [dialog.list.topLevelItem(row).data(0, 256) for row in range(dialog.list.topLevelItemCount())]


def test_the_embedded_model_is_there_and_stays(dialog, nano):
    assert ids(dialog) == [nano]
    assert [listed.origin for listed in list_models()] == [EMBEDDED]
    assert dialog.list.topLevelItem(0).text(3) == "caption, search"
    assert "used by default" in dialog.list.topLevelItem(0).text(0)
    assert "RSICD" in dialog.details.toPlainText()
    assert not dialog.remove_button.isEnabled()
    assert not dialog.default_button.isEnabled()


def test_a_model_comes_is_used_and_goes(dialog, nano, zipped, wait_until, monkeypatch, double_worker):
    said = []
    models.ended.connect(lambda worked, sentence: said.append((worked, sentence)))
    models.install(str(zipped))
    assert not dialog.zip_button.isEnabled()
    wait_until(lambda: said)
    assert said[-1][0], said
    assert "is installed" in dialog.said.text()
    assert ids(dialog) == [nano, "my-model"]
    assert list_models()[1].origin == OWN

    found = double_worker.client().ask(ModelsRequest(new_job())).models
    assert "my-model" in [model.id for model in found]

    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    dialog.default_button.click()
    assert default_model() == "my-model"
    from tilescribe.algorithms.caption_tiles import CaptionTiles

    algorithm = CaptionTiles()
    algorithm.initAlgorithm({})
    assert algorithm.parameterDefinition("MODEL").defaultValue() == "my-model"

    models.install(str(zipped))
    wait_until(lambda: len(said) == 2)
    assert "installed already" in dialog.said.text()

    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    dialog.remove_button.click()
    assert not models.busy
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    dialog.remove_button.click()
    wait_until(lambda: len(said) == 3)
    assert ids(dialog) == [nano]
    assert default_model() == nano


def test_a_bad_zip_is_refused_with_a_sentence(dialog, tmp_path, wait_until):
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        archive.writestr("../model.json", "{}")
    models.install(str(tmp_path / "bad.zip"))
    wait_until(lambda: not models.busy)
    assert "would leave its folder" in dialog.said.text()
    assert not (tmp_path / "model.json").exists()


def test_the_worker_lets_go_of_a_model_that_is_removed(dialog, nano, zipped, wait_until, monkeypatch):
    models.install(str(zipped))
    wait_until(lambda: not models.busy)
    replace, open_to = os.replace, ["our worker"]

    def refuse(source, target):  # as Windows does, while a worker has the weights mapped
        if open_to:
            raise PermissionError(errno.EACCES, "Access is denied")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr(worker, "close", open_to.clear)
    models.remove("my-model")
    wait_until(lambda: not models.busy)
    assert "was removed" in dialog.said.text() and ids(dialog) == [nano]


def test_scores_are_read_by_people():
    lines = score_lines({"RSICD": {"CIDEr": 2.3456, "R@1": 10}, "note": "a\nb"})
    assert lines == ["  RSICD", "    CIDEr: 2.346", "    R@1: 10", "  note: a b"]


def test_a_window_that_is_gone_is_not_kept(qgis_app):
    ModelsDialog().close()  # never seen
    above = QWidget()
    below = ModelsDialog(above)
    below.show()
    above.deleteLater()
    QCoreApplication.sendPostedEvents(above, QEvent.Type.DeferredDelete)
    close_models()
    again = ModelsDialog.show_one()
    assert again.isVisible()
    close_models()
    assert not ModelsDialog.shown


def test_every_button_has_a_letter_of_its_own_in_any_language(dialog):
    def letters(window):
        texts = [one.text() for one in window.findChildren(QPushButton)]
        return [text[text.index("&") + 1].lower() for text in texts if "&" in text]

    found = letters(dialog)
    assert len(found) == len(set(found)) == len(dialog.findChildren(QPushButton))
    words = QDialog()
    layout = QVBoxLayout(words)
    for text in ("Aa", "aa a", "\u041f\u0443\u0441\u043a", "R && D", "a b"):
        layout.addWidget(QPushButton(text))
    give_mnemonics(words)
    give_mnemonics(words)
    assert letters(words)[0] == "a" and [one.text() for one in words.findChildren(QPushButton)] == [
        "&Aa", "aa a", "\u041f\u0443\u0441\u043a", "R && D", "a &b",
    ]  # fmt: skip
