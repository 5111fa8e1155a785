"""The button that colours the searched layers by their scores, and keeps the colours up with the search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, Optional

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QToolButton

from ...core.errors import InputError, TilescribeError
from ..tasks import WorkTask
from . import similarity_style
from .project_tiles import tiles
from .question import Question

Bounds = list[tuple[str, list[float], list[float]]]  # layer id, bounds of the classes, share of tiles in each


class SearchColour(QObject):
    """Down: the layers of the last search are coloured; up: they have their normal style."""

    def __init__(self, button: QToolButton, failed: Callable[[TilescribeError], None]) -> None:
        super().__init__(button)
        self._button = button
        self._failed = failed
        self._question: Optional[Question] = None
        self._task: Optional[WorkTask] = None
        button.clicked.connect(self._clicked)

    @property
    def busy(self) -> bool:
        """Whether scores are being computed."""
        return self._task is not None

    def follow(self, question: Question) -> None:
        """Colour by this question from now on, if the button is down."""
        self._question = question
        if self._button.isChecked():
            self._colour()

    def look(self, layers: Sequence[QgsVectorLayer]) -> None:
        """Show whether these layers are coloured."""
        self._question = None
        self._button.setChecked(any(similarity_style.is_coloured(layer) for layer in layers))
        self._button.setEnabled(self._button.isChecked())

    def close_down(self) -> None:
        """Stop computing; what is coloured stays so."""
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def _clicked(self, down: bool) -> None:
        if down:
            self._colour()
            return
        self.close_down()
        for layer in tiles.layers():
            similarity_style.restore(layer)
        self._button.setEnabled(self._question is not None)

    def _colour(self) -> None:
        question = self._question
        if question is None:
            return
        self.close_down()
        if question.picture is not None:  # the style is an expression, which holds no picture
            for layer in tiles.layers():
                similarity_style.restore(layer)
            self._refused(
                InputError("Tiles cannot be coloured by a square on the map. Press More like this on a hit first.")
            )
            return
        try:
            snapshots = [
                tiles.versions.snapshot(layer)
                for layer in question.layers
                if question.query or question.like.get(layer.id())
            ]
        except TilescribeError as error:
            self._refused(error)
            return

        def work(task: WorkTask) -> Bounds:
            found = []
            for snapshot in snapshots:
                like, unlike = question.like.get(snapshot.layer, ()), question.unlike.get(snapshot.layer, ())
                scores = tiles.search.scores(
                    snapshot, question.query, like=like, unlike=unlike, cancelled=task.isCanceled
                )
                if scores is not None:
                    if tiles.offer is not None:  # the map will ask for the very same
                        tiles.offer((snapshot.layer, question.query, like, unlike), snapshot, scores)
                    bounds = similarity_style.breaks(scores)
                    found.append((snapshot.layer, bounds, similarity_style.shares(scores, bounds)))
            return found

        def done(found: Optional[Bounds]) -> None:
            self._task = None
            for layer_id, bounds, parts in found or []:
                layer = QgsProject.instance().mapLayer(layer_id)
                if layer is not None and bounds:
                    like, unlike = question.like.get(layer_id, ()), question.unlike.get(layer_id, ())
                    attribute = similarity_style.expression(question.query, like, unlike)
                    similarity_style.colour(layer, attribute, bounds, parts)

        self._task = WorkTask(self.tr("Colour tiles"), work, done, self._refused, quiet=True)
        self._task.start()

    def _refused(self, error: TilescribeError) -> None:
        self._task = None
        self._button.setChecked(False)
        self._failed(error)
