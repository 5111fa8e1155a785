"""Played inside a real QGIS window by test_reachable.py: what can be done by keyboard, and what a screen reader is told."""

from __future__ import annotations

from itertools import pairwise

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)
from qgis.utils import plugins

CONTROLS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)


def controls(top):
    """Return the visible controls that a person works with; not the parts that a control of Qt is made of."""
    found = []
    for widget in top.findChildren(QWidget):
        parent = widget.parentWidget()
        part = isinstance(parent, (QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)) or "qt_" in widget.objectName()
        if isinstance(widget, CONTROLS) and widget.isVisible() and not part:
            found.append(widget)
    return found


def spoken(widget):
    """Return the name that a screen reader says, by Qt's rules: its own, its text, or that of the label it belongs to."""
    text = widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else ""
    labels = [label.text() for label in widget.window().findChildren(QLabel) if label.buddy() is widget]
    return (widget.accessibleName() or text or "".join(labels)).strip()


def described(widget):
    return f"{type(widget).__name__} {widget.objectName()} {widget.toolTip()[:40]}".strip()


def nameless(top):
    return sorted({described(one) for one in controls(top) if not spoken(one)})


def reached(top, start):
    """Press Tab until it comes round, and return every widget that had the focus."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    for _ in range(200):
        focused = QApplication.focusWidget()
        if focused is None or any(focused is one for one in seen):
            break
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return seen


def backwards(top, seen):
    """Return the steps of Tab that go up again, from what is seen to what is seen above it."""
    inside = [one for one in seen if top.isAncestorOf(one)]
    boxes = [(one, QRect(one.mapTo(top, one.rect().topLeft()), one.size())) for one in inside]
    first = min(range(len(boxes)), key=lambda number: (boxes[number][1].top(), boxes[number][1].left()))
    boxes = boxes[first:] + boxes[:first]  # where one began may be in the middle
    return [
        f"{described(one)} -> {described(other)}"
        for (one, box), (other, above) in pairwise(boxes)
        if above.bottom() < box.top()
    ]


def unreachable(top, seen):
    """Return the enabled controls that Tab does not come to."""
    lost = []
    for one in controls(top):
        inside = [one, *one.findChildren(QWidget)]
        if one.isEnabled() and not any(widget is focused for widget in inside for focused in seen):
            lost.append(described(one))
    return lost


def story(iface, raster, tiles, bootstrap):
    yield 1.0
    window = iface.mainWindow()
    window.activateWindow()
    plugin = plugins["tilescribe"]
    plugin.dock.setUserVisible(True)
    plugin.dock.build()
    plugin.dock.setFloating(True)  # Tab stays in it
    plugin.dock.resize(420, 820)
    layer = QgsRasterLayer(raster, "Town")
    QgsProject.instance().addMapLayer(layer)
    iface.setActiveLayer(layer)
    made = QgsVectorLayer(tiles, "tiles", "ogr")
    QgsProject.instance().addMapLayer(made)
    made.selectByIds([1, 2])
    tabs = plugin.dock.tabs
    found = {"nameless": {}, "unreachable": {}, "backwards": {}, "escape": {}}
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        yield 1.0
        plugin.dock.activateWindow()
        QApplication.setActiveWindow(plugin.dock)
        yield 0.2
        name = tabs.tabText(index)
        panel = tabs.widget(index)
        found["nameless"][name] = nameless(panel)
        seen = reached(panel, tabs.tabBar())
        found["unreachable"][name], found["backwards"][name] = unreachable(panel, seen), backwards(panel, seen)
    from tilescribe.ui.review.learn_dialog import LearnDialog
    from tilescribe.ui.setup.hub_dialog import HubDialog

    for show, name in (
        (plugin.show_runtime, "runtime"),
        (plugin.show_models, "models"),
        (lambda: HubDialog(window).show(), "hub"),
        (lambda: LearnDialog(window).show(), "learn"),
        (plugin.show_diagnostics, "report"),
    ):
        before = QApplication.topLevelWidgets()
        show()
        yield 1.5
        new = [one for one in QApplication.topLevelWidgets() if one not in before and one.isVisible()]
        widget = next(one for one in new if one.isWindow() and one.width() > 200)
        QApplication.setActiveWindow(widget)
        yield 0.2
        found["nameless"][name] = nameless(widget)
        first = next(one for one in controls(widget) if one.isEnabled())
        seen = reached(widget, first)
        found["unreachable"][name], found["backwards"][name] = unreachable(widget, seen), backwards(widget, seen)
        QTest.keyClick(widget, Qt.Key.Key_Escape)
        yield 0.2
        found["escape"][name] = sip.isdeleted(widget) or not widget.isVisible()
    return found
