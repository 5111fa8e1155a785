"""Played inside QGIS by looks.py: opens every panel and dialog, filled as a person would have it, and takes its picture."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from window_stage import Stage


def story(iface, scene, folder, theme, look):
    """Return the paths of the pictures."""
    stage = Stage(iface, folder)
    plugin = stage.plugin

    def shoot(name, widget=None):
        stage.shoot(f"{look}-{name}", widget or iface.mainWindow())

    QgsApplication.setUITheme(theme)
    yield from stage.open()
    stage.dock("LayerStyling").hide()
    tabs = stage.show_dock(340).tabs
    yield 1.0
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        yield 0.3
        shoot(f"empty-{index}", plugin.dock)
    tabs.setCurrentIndex(0)
    stage.add_raster(scene)
    panel, search = plugin.dock.caption, plugin.dock.search
    yield stage.estimated
    shoot("caption", plugin.dock)
    panel.form.tile_size.setValue(128.0)
    panel.start()
    yield lambda: panel.live_layer is not None and panel.live_layer.featureCount() > 20
    shoot("captioning", plugin.dock)
    yield lambda: not panel.running
    tabs.setCurrentIndex(1)
    answers = []
    search.found.connect(answers.append)
    search.form.query.setText("boats moored at a pier")
    search.form.query.returnPressed.emit()
    yield lambda: bool(answers)
    yield 2.0
    search.hits.list.setCurrentIndex(search.hits.model.index(1))
    answers.clear()
    search.judge(True)
    yield lambda: bool(answers)
    yield 1.5
    search.hits.list.setCurrentIndex(search.hits.model.index(1))
    yield 0.3
    shoot("search", plugin.dock)
    for index in range(2, tabs.count()):
        tabs.setCurrentIndex(index)
        yield 1.5
        shoot(f"tab-{index}", plugin.dock)
    yield from asked(plugin.dock, shoot)
    yield from square(stage.canvas, plugin.dock, shoot)
    tabs.setCurrentIndex(1)
    yield 1.0
    shoot("window")
    for show, name in (
        (plugin.show_runtime, "runtime"),
        (plugin.show_models, "models"),
        (plugin.show_diagnostics, "diagnostics"),
    ):
        before = set(QApplication.topLevelWidgets())
        show()
        yield 2.0
        for widget in QApplication.topLevelWidgets():
            if widget not in before and widget.isVisible() and widget.isWindow() and widget.width() > 200:
                shoot(name, widget)
                widget.close()
    from tilescribe.ui.review.learn_dialog import LearnDialog
    from tilescribe.ui.setup.hub_dialog import HubDialog

    for kind, name in ((HubDialog, "hub"), (LearnDialog, "learn")):
        dialog = kind(iface.mainWindow())
        dialog.show()
        yield 1.0
        shoot(name, dialog)
        dialog.close()

    def shoot_options():
        dialog = QApplication.activeModalWidget()
        shoot("options", dialog)
        dialog.reject()

    QTimer.singleShot(2500, shoot_options)
    plugin.show_settings()  # waits
    import processing

    for algorithm in plugin.provider.algorithms():
        dialog = processing.createAlgorithmDialog(algorithm.id(), {})
        dialog.resize(760, 620)
        dialog.show()
        yield 1.5
        shoot(algorithm.name(), dialog)
        dialog.close()
    return stage.pictures


def asked(dock, shoot):
    """Ask about tiles in the Ask tab."""
    chat = dock.chat
    dock.tabs.setCurrentWidget(chat)
    chat.chosen.layer.selectByIds([feature.id() for feature in chat.chosen.layer.getFeatures()][5:10])
    yield 2.0
    chat.form.box.setPlainText("Show me places like this but with cars")
    chat.send()
    yield lambda: not chat.running
    yield 2.0
    shoot("asked", dock)


def square(canvas, dock, shoot):
    """Draw a square on the map that hits shall look like."""
    from tilescribe.ui.search.square_button import SquareButton

    dock.tabs.setCurrentWidget(dock.search)
    dock.search.findChild(SquareButton).click()
    map_view, middle = canvas.viewport(), canvas.viewport().rect().center()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(map_view, left, none, middle - QPoint(60, 60))
    QTest.mouseMove(map_view, middle + QPoint(60, 60))
    yield 0.5
    shoot("square")
    QTest.mouseRelease(map_view, left, none, middle + QPoint(60, 60))
    yield 4.0
    shoot("square-found", dock)
