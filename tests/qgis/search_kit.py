"""What the tests of searching share: thirty tiles in the project, the search panel over them, and a hand with a mouse."""

from __future__ import annotations

import pytest
from qgis.core import QgsPointXY, QgsProject
from qgis.gui import QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QItemSelectionModel, QPoint, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from window_double import Window

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def functions(double_worker, make_bundle):
    """Register the expression functions as the plugin does."""
    from tilescribe.ui.search.expression_functions import ExpressionFunctions

    make_bundle()
    made = ExpressionFunctions()
    yield made
    made.close()
    QgsProject.instance().clear()


@pytest.fixture
def layer(functions, tmp_path):
    """Return a layer of the project: thirty tiles side by side, red, green and blue in turn, and one skipped."""
    from coloured_tiles import thirty

    made = thirty(tmp_path / "tiles.gpkg", "Town")
    QgsProject.instance().addMapLayer(made)
    return made


@pytest.fixture
def panel(layer, wait_until):
    """Return the search panel in a window that shows all tiles; see Searcher."""
    from tilescribe.ui.search.panel import SearchPanel

    window = Window()
    window.window.resize(1200, 500)
    window.window.show()
    window.canvas.setDestinationCrs(layer.crs())
    window.canvas.setExtent(layer.extent())
    made = open_panel(SearchPanel, window, wait_until)
    made.choose_layer(layer)
    made.form.limit.setValue(50)
    yield made
    if window.shortcuts:  # the test has not closed it
        made.close_down()
    assert window.shortcuts == {}


def open_panel(kind, window, wait_until):
    """Return a panel with what tests need: its ``window`` and its map's tool ``before``, a ``hand``, ``ask`` and ``after``.

    ``ask`` types a query, ``after`` does something; both wait for the hits and return them.
    """
    before = QgsMapToolPan(window.canvas)
    window.canvas.setMapTool(before)
    made, answers = kind(window), []
    made.found.connect(answers.append)

    def after(act):
        answers.clear()
        act()
        wait_until(lambda: answers)
        return answers[-1]

    def ask(text):
        made.form.query.setText(text)
        return after(made.form.query.returnPressed.emit)

    made.window, made.before, made.hand, made.after, made.ask = window, before, Hand(window.canvas), after, ask
    return made


def columns(layer, hits):
    """Return the columns of the hits' tiles."""
    return [layer.getFeature(hit.feature_id)["col"] for hit in hits]


def mark(panel, *rows):
    """Mark rows in the list of hits."""
    panel.hits.list.clearSelection()
    for row in rows:
        panel.hits.list.selectionModel().select(panel.hits.model.index(row), QItemSelectionModel.SelectionFlag.Select)


def bands(canvas):
    """Return the rubber bands that can be seen on the map."""
    return [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand) and item.isVisible()]


class Hand:
    """A hand with a mouse over the map; places are in the map's coordinates."""

    def __init__(self, canvas):
        self.canvas = canvas

    def at(self, x, y):
        place = self.canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
        return QPoint(round(place.x()), round(place.y()))

    def click(self, x, y, button=LEFT):
        QTest.mouseClick(self.canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, self.at(x, y))

    def move(self, x, y, buttons=LEFT):
        place, viewport = self.at(x, y), self.canvas.viewport()
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            viewport.mapToGlobal(place),
            Qt.MouseButton.NoButton,
            buttons,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, moved)

    def polygon(self, *corners):
        for corner in corners:
            self.move(*corner, buttons=Qt.MouseButton.NoButton)
            self.click(*corner)
        self.click(*corners[-1], button=RIGHT)

    def drag(self, start, end):
        viewport, nothing = self.canvas.viewport(), Qt.KeyboardModifier.NoModifier
        QTest.mousePress(viewport, LEFT, nothing, self.at(*start))
        self.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        self.move(*end)
        QTest.mouseRelease(viewport, LEFT, nothing, self.at(*end))
