"""The diagnostics report in real QGIS, with a real worker."""

from __future__ import annotations

import getpass

import pytest
from qgis.PyQt.QtWidgets import QApplication

from tilescribe.ui import tasks
from tilescribe.ui.setup.diagnostics import DiagnosticsDialog
from tilescribe.ui.setup.runtime_dialog import close_runtime


@pytest.fixture
def dialog(qgis_app, double_worker, make_bundle, wait_until):
    make_bundle("says-colours")
    dialog = DiagnosticsDialog()
    wait_until(dialog.copy_button.isEnabled)
    yield dialog
    dialog.close()


def test_it_has_what_a_developer_asks_for(dialog):
    text = dialog.text.toPlainText()
    for word in ("QGIS 3.", "Qt version", "GDAL", "Tilescribe: 0.", "Runtime:", "onnxruntime", "Devices: CPU",
                 "says-colours", "Last lines of the worker's log"):  # fmt: skip
        assert word in text


def test_it_is_copied_and_saved(dialog, tmp_path):
    dialog.copy()
    assert QApplication.clipboard().text() == dialog.text.toPlainText()
    dialog.write(str(tmp_path / "report.txt"))
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == dialog.text.toPlainText()
    dialog.write(str(tmp_path / "no such folder" / "report.txt"))
    assert "cannot be written" in dialog.note.text()


def test_it_closes_with_the_plugin_and_starts_no_other_worker(qgis_app, double_worker, make_bundle, wait_until):
    make_bundle()
    DiagnosticsDialog().show()
    close_runtime()
    double_worker.shut()
    wait_until(lambda: not tasks.pending())
    assert DiagnosticsDialog.shown == [] and double_worker._client is None


def test_without_a_runtime_it_says_so(qgis_app, monkeypatch, tmp_path, wait_until):
    from tilescribe.ui.worker_service import worker

    home = tmp_path / getpass.getuser()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("TILESCRIBE_PYTHON", str(home / "gone" / "python3"))
    worker.close()
    dialog = DiagnosticsDialog()
    wait_until(dialog.copy_button.isEnabled)
    text = dialog.text.toPlainText()
    dialog.close()
    assert "~/gone/python3" in text
    assert str(home) not in text
