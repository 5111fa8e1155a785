"""The button that colours the searched layers by their scores, and keeps the colours up with the search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, Optional

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QToolButton

from ...core.errors import TilescribeError
from ..layers.layer_versions import Snapshot
from ..tasks import WorkTask
from . import similarity_style
from .aim import Aim
from .project_tiles import tiles
from .question import Question

Classes = list[tuple[str, Aim, list[float], list[float]]]  # layer id, aim, bounds of classes, their share of tiles


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
        for layer in QgsProject.instance().mapLayers().values():
            if isinstance(layer, QgsVectorLayer):  # layers of kept hits, too, which are no layers of "All tile layers"
                similarity_style.restore(layer)
        self._button.setEnabled(self._question is not None)

    def _colour(self) -> None:
        question = self._question
        if question is None:
            return
        self.close_down()
        try:
            aims = [(tiles.versions.snapshot(layer), question.aim(layer.id())) for layer in question.layers]
        except TilescribeError as error:
            self._refused(error)
            return

        def done(found: Optional[Classes]) -> None:
            self._task = None
            for layer_id, aim, bounds, parts in found or []:
                layer = QgsProject.instance().mapLayer(layer_id)
                if layer is not None and bounds:
                    similarity_style.colour(layer, aim.expression(), bounds, parts)

        self._task = WorkTask(
            self.tr("Colour tiles"), lambda task: _classes(aims, task), done, self._refused, quiet=True
        )
        self._task.start()

    def _refused(self, error: TilescribeError) -> None:
        self._task = None
        self._button.setChecked(False)
        self._failed(error)


def _classes(aims: Sequence[tuple[Snapshot, Aim]], task: WorkTask) -> Classes:
    """Score layers, and find where their colours part. A layer that cannot be scored is left out: the search has said so.

    Raises:
        TilescribeError: None can be scored.
    """
    found, errors = [], []
    for snapshot, aim in aims:
        try:
            scores = tiles.search.scores(snapshot, aim, cancelled=task.isCanceled)
        except TilescribeError as error:
            errors.append(error)
            continue
        if scores is not None:
            if tiles.offer is not None:  # the map will ask for the very same
                tiles.offer((snapshot.layer, aim), snapshot, scores)
            bounds = similarity_style.breaks(scores)
            found.append((snapshot.layer, aim, bounds, similarity_style.shares(scores, bounds)))
    if errors and not found:
        raise errors[0]
    return found
