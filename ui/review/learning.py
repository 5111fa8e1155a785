"""Fine-tuning as one piece of work in this QGIS: started once, watched by whoever likes, cancelled or ended."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, Optional

from qgis.core import Qgis, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.errors import InputError, TilescribeError
from ..caption.drawn_again import drawing_of_run
from ..drawn.studio import Drawing
from ..layers import tile_layer
from ..layers.feature_source import FeatureSource
from ..messages import log
from ..one_job import OneJob
from ..setup.models_service import models
from ..tasks import WorkTask
from .command import run_command
from .dataset import is_drawn
from .tiles import read_tiles

LEARNS = "rscapret-onnx"  # the engine whose models can be fine-tuned
OTHERS = 64  # tiles that nobody reviewed, which both models describe
FEW = 16  # of them, where each is a request to somebody else's server


def others_of(
    source: Any, run: Optional[dict[str, Any]], stopped: Callable[[], bool], drawing: Optional[Drawing] = None
) -> Optional[dict[str, Any]]:
    """Return a run and some of its tiles that nobody reviewed, from all over the layer; any thread may call it.

    None where there are none, or their pictures cannot be had: ``drawing`` draws those that QGIS drew.
    """
    if not run or (is_drawn(run) and drawing is None):
        return None
    names = [row[1] for row in read_tiles(source, stopped) if row[2] and not row[-1]]
    try:
        drawn = asdict(drawing.described()) if drawing is not None else None
    except InputError as error:  # it looks otherwise now
        log(str(error), Qgis.MessageLevel.Warning)
        return None
    most = FEW if drawing is not None and drawing.layer.requests_per_second else OTHERS
    return {"run": run, "tiles": names[:: -(-len(names) // most)], "drawn": drawn} if names else None


def learn(
    data: str,
    model: str,
    title: str,
    progressed: Callable[[float, str], None],
    cancelled: Callable[[], bool],
    *,
    epochs: int = 0,
    strength: float = 0.0,
    recipe: str = "",
    others: Optional[dict[str, Any]] = None,
    drawing: Optional[Drawing] = None,
) -> dict[str, Any]:
    """Fine-tune a model in a child process, install what came of it, and return the outcome. For a task's thread.

    Args:
        data: Folder of the data set.
        model: Id of the model to start from; empty for the embedded one.
        title: What the new model is called; empty for the data set's name.
        progressed: Called with the share that is done and what is done.
        cancelled: Asked about ten times a second.
        epochs: Rounds over the pictures; 0 for the recipe's.
        strength: Of what is learnt, up to 1; 0 for the usual.
        recipe: A recipe's file; empty for the usual.
        others: A run and tiles that nobody reviewed, which the model describes before and after; see ``others_of``.
        drawing: Draws the pictures of the others, where QGIS drew those of their run.

    Raises:
        CancelledError: ``cancelled`` said so; nothing is left of it.
        TilescribeError: With a sentence that says what happened and what to do.
    """
    work = tempfile.mkdtemp(prefix="tilescribe-finetune-")  # ours, so that nothing stays when the child is ended
    try:
        arguments = ["finetune", data, f"--work={work}"]
        if others is not None:
            listed = Path(work, "others.json")
            listed.write_text(json.dumps(others), encoding="utf-8")
            arguments.append(f"--others={listed}")
        for option, value in (
            ("--model", model),
            ("--title", title),
            ("--epochs", epochs or ""),
            ("--strength", strength or ""),
            ("--recipe", recipe),
        ):
            if value != "":
                arguments.append(f"{option}={value}")
        return run_command(arguments, progressed, cancelled, drawing)
    finally:
        shutil.rmtree(work, ignore_errors=True)


class Learning(OneJob):
    """Fine-tunes, one model at a time, as a task.

    Attributes:
        outcome: What came of the last one that worked.

    Signals:
        progressed: (share, what is done).
    """

    progressed = pyqtSignal(float, str)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.outcome: dict[str, Any] = {}
        self.error: Optional[TilescribeError] = None

    def start(self, data: str, model: str, title: str, layer: Optional[QgsVectorLayer] = None, **options: Any) -> None:
        """Begin, unless a model is learning already.

        Args:
            data: See ``learn``, as for the others that are not here.
            model: See there.
            title: See there.
            layer: A tile layer of whose unreviewed tiles the model is asked before and after.
            options: See there.
        """
        if self.busy:
            return
        self.outcome, self.error = {}, None
        source = FeatureSource(layer) if layer is not None else None
        run = tile_layer.run_of(layer) if layer is not None else None
        drawing = _drawing(run, layer)

        def work(task: WorkTask) -> dict[str, Any]:
            def told(share: float, said: str) -> None:
                task.setProgress(100.0 * share)
                task.report((share, said))

            others = others_of(source, run, task.isCanceled, drawing) if source is not None else None
            return learn(data, model, title, told, task.isCanceled, others=others, drawing=drawing, **options)

        self.begin(
            self.tr("Improve the model"),
            work,
            self._done,
            self.tr("Cancelled. No model was made."),
            lambda told: self.progressed.emit(*told),
        )

    def _done(self, outcome: dict[str, Any]) -> None:
        self.outcome = outcome
        models.changed.emit()
        better = _better(outcome)
        sentence = self.tr("{title} is installed: on tiles it did not learn from, its captions are better than before.")
        worse = self.tr(
            "{title} is installed, but on tiles it did not learn from its captions are no better than before. Review "
            "more tiles and try again; the new model can be removed in the model manager."
        )
        self.end(True, (sentence if better else worse).format(title=outcome.get("title", "")))

    def _failed(self, error: TilescribeError) -> None:
        self.error = error
        super()._failed(error)


def _drawing(run: Optional[dict[str, Any]], layer: Optional[QgsVectorLayer]) -> Optional[Drawing]:
    """Return what draws a run's tiles again, if QGIS drew them and their layer is in the project. GUI thread only."""
    if layer is None or not is_drawn(run) or "raster" not in run:
        return None
    try:
        return drawing_of_run(run, layer.crs())
    except InputError as error:
        log(str(error), Qgis.MessageLevel.Info)
        return None


def _better(outcome: dict[str, Any]) -> bool:
    """Say whether the captions came closer to the person's by more measures than not."""
    pairs = [(outcome["before"].get(name, 0.0), value) for name, value in outcome["after"].items() if name != "mR"]
    return sum(after > before for before, after in pairs) > len(pairs) / 2


learning = Learning()
