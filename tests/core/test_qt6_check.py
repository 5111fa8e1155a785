"""The check for QGIS 4: every rule finds what it is for, and lets pass what Qt 6 has."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import qt6_check

BAD = {
    "label.setAlignment(Qt.AlignLeft)": "Qt.AlignLeft is unscoped",
    "pen.setColor(Qt.red)": "Qt.red is unscoped",
    "task = QgsTask('x', QgsTask.CanCancel)": "QgsTask.CanCancel is unscoped",
    "bar.pushMessage('x', level=Qgis.Warning)": "Qgis.Warning is unscoped",
    "if QMessageBox.question(w, 'a', 'b') == QMessageBox.Yes: pass": "QMessageBox.Yes is unscoped",
    "style.drawPrimitive(QStyle.PE_PanelItemViewItem, option, painter)": "QStyle.PE_PanelItemViewItem is unscoped",
    "model.select(index, view.selectionModel().Select)": "view.selectionModel().Select is unscoped",
    "dialog.exec_()": "exec_() is gone",
    "run = dialog.exec_": "exec_() is gone",
    "def exec_(self): pass": "exec_ is called exec",
    "QgsField('a', QVariant.Int)": "QVariant.Int is gone",
    "kind = QVariant.Type(2)": "QVariant.Type is gone",
    "null = QVariant(QVariant.String)": "QVariant.String is gone",
    "from PyQt5.QtCore import Qt": "imported by its own name",
    "import sip": "imported by its own name",
    "from PyQt6 import QtCore": "imported by its own name",
    "from qgis.PyQt.QtWebKitWidgets import QWebView": "the module QtWebKitWidgets is gone",
    "from qgis.PyQt import QtWebKit": "the module QtWebKit is gone",
    "from qgis.PyQt.QtCore import QRegExp": "QRegExp is gone",
    "place = QDesktopWidget().screenGeometry()": "QDesktopWidget is gone",
    "from resources_rc import qInitResources": "compiled resources",
    "wide = QFontMetrics(font).width('text')": "QFontMetrics.width() is gone",
    "wide = self.fontMetrics().width('text')": "QFontMetrics.width() is gone",
    "header.setResizeMode(0, mode)": "setResizeMode() is gone",
    "place = event.globalPos()": "globalPos() is gone",
    "steps = event.delta()": "delta() is gone",
    "self.layout().setMargin(3)": "setMargin() is gone",
    "box.activated[str].connect(self.chosen)": "activated[str] is gone",
    "box.currentIndexChanged[int].connect(self.chosen)": "currentIndexChanged[int] is gone",
    "button = Qt.MouseButton.MidButton": "MidButton is gone",
    "yes = QMessageBox.StandardButtons.Yes": "is no enum any more",
    "flags = Qt.ItemFlags(3)": "Qt.ItemFlags is gone",
}
GOOD = (
    "label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)",
    "options = QgsVectorLayer.LayerOptions(loadDefaultStyle=False)",
    "def save(options: QgsVectorFileWriter.SaveVectorOptions) -> Qgis.MessageLevel: pass",
    "class Page(QgsOptionsPage.Inner): pass",
    "dialog.exec()",
    "log.messageReceived[str, str, Qgis.MessageLevel].connect(hear)",
    "if Qgis.QGIS_VERSION_INT >= 33800: pass",
    "output = QgsProcessing.TEMPORARY_OUTPUT",
    "wide = metrics.boundingRect(text).width()",
    "label.setMargin(20)",
    "from qgis.PyQt import sip",
    "from ..core import resources",
    "empty = QVariant()",
    "kind = QVariant.Type(2)  # qt6: only for older QGIS",
    "change = deltas['a']",
)


@pytest.mark.parametrize(("line", "said"), BAD.items())
def test_what_qt_6_does_not_have_is_found(line, said):
    found = qt6_check.check(f"a = 1\n{line}\n")
    assert [number for number, _ in found] == [2] * len(found)
    assert said in "; ".join(sentence for _, sentence in found)


@pytest.mark.parametrize("line", GOOD)
def test_what_qt_6_has_passes(line):
    assert qt6_check.check(line) == []


def test_a_file_is_named_and_lint_fails(tmp_path):
    bad = tmp_path / "bad.py"
    bad.write_text("from qgis.PyQt.QtCore import Qt\n\nside = Qt.LeftDockWidgetArea\n", encoding="utf-8")
    script = ROOT / "scripts" / "qt6_check.py"
    done = subprocess.run([sys.executable, str(script), str(bad)], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"{bad}:3: Qt.LeftDockWidgetArea is unscoped" in done.stdout


def test_every_file_that_qgis_reads_is_looked_at_and_clean():
    paths = qt6_check.on_qgis_side()
    names = {path.relative_to(ROOT).as_posix() for path in paths}
    assert {"plugin.py", "ui/dock.py", "algorithms/provider.py", "scripts/window_story.py"} <= names
    assert {path: found for path in paths if (found := qt6_check.check(path.read_text(encoding="utf-8")))} == {}
