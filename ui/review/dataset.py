"""A tile layer's captions as a data set on disk: what is chosen is read here, the runtime cuts the pictures."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import InputError
from ..drawn.studio import Drawing
from ..layers import tile_layer
from .command import run_command
from .tiles import Tile, read_tiles


@dataclass(frozen=True)
class DatasetChoices:
    """How a person wants the data set.

    Attributes:
        folder: Where it goes; new or empty.
        every: Also captions that nobody reviewed.
        raster: Where the captioned raster is now; empty for where it was.
        val: Share of tiles for validation; likewise ``test``.
        block: Side of a block of tiles that stay together.
    """

    folder: str
    every: bool = False
    raster: str = ""
    val: float = 0.1
    test: float = 0.2
    block: int = 4
    seed: int = 7
    name: str = ""


def chosen_captions(source: Any, every: bool, stopped: Callable[[], bool] = lambda: False) -> list[list[str]]:
    """Return tile id and caption of what goes into the data set, edits included; any thread may call it.

    Raises:
        InputError: There is nothing.
    """
    tiles = [Tile(*row) for row in read_tiles(source, stopped) if row[2] and (every or row[-1])]
    if not tiles and not stopped():
        raise InputError(
            _tr("None of the tiles has a caption.")
            if every
            else _tr(
                "None of these tiles is reviewed yet. Review some in the dock's third tab, or export all captions."
            )
        )
    return [[tile.tile_id, tile.caption] for tile in tiles]


def export_dataset(
    captions: list[list[str]],
    run: Optional[dict[str, Any]],
    choices: DatasetChoices,
    progressed: Callable[[float, str], None],
    cancelled: Callable[[], bool],
    drawing: Optional[Drawing] = None,
) -> dict[str, Any]:
    """Write the data set and return ``folder``, ``counts`` by split and ``notes``. For a task's thread.

    Args:
        captions: Tile id and caption of each tile.
        run: The facts kept with the tile layer.
        choices: How the data set shall be.
        progressed: Called with the share that is done and what was done last.
        cancelled: Asked about ten times a second.
        drawing: Draws the pictures, where QGIS drew those of the run.

    Raises:
        CancelledError: ``cancelled`` said so; what is half written is taken up by the next try.
        TilescribeError: With a sentence that says what happened and what to do.
    """
    if not run:
        raise InputError(
            _tr(
                "The layer does not say how its tiles were made, so their pictures cannot be cut. Use the layer itself."
            )
        )
    folder = tempfile.mkdtemp(prefix="tilescribe-")
    listed = os.path.join(folder, "tiles.json")
    try:
        with open(listed, "w", encoding="utf-8") as file:
            drawn = asdict(drawing.described()) if drawing is not None else None
            json.dump({"run": run, "tiles": captions, "drawn": drawn}, file)
        arguments = ["export-dataset", listed, choices.folder]
        for option, value in (
            ("--val", choices.val),
            ("--test", choices.test),
            ("--block", choices.block),
            ("--seed", choices.seed),
            ("--raster", choices.raster),
            ("--name", choices.name),
        ):
            if value != "":
                arguments.append(f"{option}={value}")
        return run_command(arguments, progressed, cancelled, drawing)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def is_drawn(run: Optional[dict[str, Any]]) -> bool:
    """Say whether QGIS drew the tiles of a run, and has to draw their pictures again."""
    return bool(run) and run.get("bands") is None


def run_facts(layer: Any) -> Optional[dict[str, Any]]:
    """Return the facts of a layer's run, None where nobody kept them."""
    return tile_layer.run_of(layer) if tile_layer.is_tile_layer(layer) else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dataset", text)
