"""`tilescribe finetune`: let a model learn from captions of one's own, and install what came of it as a new model."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import DatasetError, InputError, OutputError, TilescribeError
from ..exits import OK
from ..folders import models_folder
from ..training.strengths import USUAL
from .terminal import note, printable
from .told import Report, silent, tell_outcome, teller
from .values import whole

if TYPE_CHECKING:
    from ..evaluation.held_out import HeldOut
    from ..models.bundle import Bundle
    from ..models.engine import Engine
    from ..training.datasets import CaptionDataset

NICENESS = 5  # the person's map goes first
SHOWN = 12  # captions before and after that are told


def add_parser(commands: argparse._SubParsersAction) -> argparse.ArgumentParser:
    """Add the command to the program's own."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "finetune",
        help="let a model learn from a data set of your own",
        description=(
            "Train a model further on captions of your own, measure it before and after on the pictures of the split "
            "test, which it does not learn from, and install it as a new model beside the old one."
        ),
    )
    parser.add_argument("data", type=Path, metavar="DATA", help="a captioning data set, as export-dataset writes it")
    parser.add_argument("--model", metavar="ID_OR_FOLDER", help="the model to start from (default: the embedded one)")
    parser.add_argument("--title", default="", help="what the new model is called (default: as the data set)")
    parser.add_argument(
        "--epochs", type=whole, default=0, metavar="N", help="rounds over the pictures (default: the recipe's)"
    )
    parser.add_argument(
        "--strength", type=float, default=USUAL, metavar="S", help="of what is learnt, up to 1 (default: %(default)g)"
    )
    parser.add_argument("--recipe", default="finetune", help="a recipe's name or file (default: finetune)")
    parser.add_argument("--output", type=Path, help="folder of the new bundle (default: installed beside your models)")
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)  # for the plugin, which cleans up after a cancel
    parser.add_argument("--others", type=Path, help=argparse.SUPPRESS)  # likewise: a run and tiles that nobody reviewed
    parser.add_argument("--told", action="store_true", help=argparse.SUPPRESS)  # likewise, which reads the lines
    parser.add_argument("--json", action="store_true", help="print the outcome as JSON")
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    """Fine-tune and return the exit code."""
    from ..models.bundle import Bundle
    from ..models.labels import DEFAULT_MODEL
    from ..models.registry import find_bundle
    from ..training.datasets import open_dataset

    if hasattr(os, "nice"):
        os.nice(NICENESS)
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    # Threads that wait for each other sleep: on a busy computer those that spin would take the time they wait for.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    _check_output(options.output)
    base = Bundle.load(find_bundle(options.model or DEFAULT_MODEL).folder)
    whole = open_dataset(options.data)
    with _work(options.work) as work:
        outcome = _learn(options, base, whole, work, teller() if options.told else silent)
    if options.told:
        tell_outcome(outcome)
    else:
        print(json.dumps(outcome) if options.json else _summary(outcome))
    return OK


def _learn(
    options: argparse.Namespace, base: Bundle, whole: CaptionDataset, work: Path, report: Report
) -> dict[str, Any]:
    from ..evaluation.held_out import score_held_out
    from ..models.library import install
    from ..models.registry import load_engine
    from ..models.rscapret.export import BundleFacts
    from ..training.datasets import CaptionDataset
    from ..training.finetune import finetune, write_bundle

    test, split = _held_out(whole)
    held_out = CaptionDataset(whole.name, tuple(test))
    report(0.0, "measure before")
    engine = load_engine(base)
    before = score_held_out(engine, held_out)
    style = _style(engine, whole)
    learnt = finetune(
        base,
        options.data,
        work,
        style=style,
        epochs=options.epochs,
        strength=options.strength,
        recipe=options.recipe,
        report=lambda share, said: report(0.05 + 0.8 * share, said),
    )
    report(0.86, "write the model")
    title = options.title.strip() or f"{base.title}, {whole.name}"
    count = sum(entry.split == "train" for entry in whole)
    facts = BundleFacts(
        id=_free_id(title, base),
        version="1.0.0",
        title=title,
        licence=f"{base.licence}. Fine-tuned on captions of your own.",
        trained_on=[*base.trained_on, f"{whole.name} train ({count} pictures)"],
        confidence_threshold=base.confidence_threshold,
    )
    bundle = write_bundle(learnt.folder, work / "bundle", base, facts)
    report(0.94, "measure after")
    after = score_held_out(load_engine(bundle), held_out)
    others = _same_on_others(options.others, engine, load_engine(bundle)) if options.others else None
    _note_scores(bundle, {f"{whole.name} {split}": after.scores, f"{whole.name} {split}, {base.label}": before.scores})
    if options.output is not None:
        installed = _put(bundle, options.output.absolute())
    else:
        installed = install(bundle.folder, models_folder(), taken=(base.id,))
    report(1.0, "done")
    return {
        "model": installed.id,
        "title": installed.title,
        "folder": str(installed.folder),
        "base": base.label,
        "style": style,
        "pictures": {name: sum(entry.split == name for entry in whole) for name in whole.splits},
        "held_out": split,
        "before": before.scores,
        "after": after.scores,
        "kept": learnt.kept,
        "others": others,
        "captions": _captions(test, before, after),
    }


def _check_output(folder: Path | None) -> None:
    """Refuse a folder for the new bundle before hours of training go into it.

    Raises:
        OutputError: It is there already, or cannot be made.
    """
    if folder is None:
        return
    if folder.exists():
        raise OutputError(f"{folder} exists already. Choose another folder, or a new one.")
    parent = folder.absolute().parent
    if not parent.is_dir():
        raise OutputError(f"The folder {parent} does not exist. Make it first.")
    if not os.access(parent, os.W_OK):
        raise OutputError(f"{parent} cannot be written. Choose another folder.")


def _put(bundle: Bundle, folder: Path) -> Bundle:
    """Install a bundle as a folder of any name, whole or not at all."""
    from ..models.library import install

    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}.") as staging:
        install(bundle.folder, Path(staging)).folder.rename(folder)
    return type(bundle).load(folder, verify=False)


def _held_out(whole: CaptionDataset) -> tuple[list[Any], str]:
    for split in ("test", "val"):
        test = [entry for entry in whole if entry.split == split]
        if test:
            return test, split
    raise DatasetError(
        f"The data set {whole.name} has no split test, so nobody could say whether the model got better. "
        "Export it again with a share for the test."
    )


def _style(engine: Any, whole: CaptionDataset) -> str | None:
    """Return the style in which the model would caption these pictures, for that is the one to improve."""
    import numpy as np

    from ..models.rscapret.pictures import resized
    from ..training.datasets import read_picture

    entries = [entry for entry in whole if entry.split == "train"]
    places = np.unique(np.linspace(0, max(len(entries) - 1, 0), min(16, len(entries))).astype(int))
    pictures = []
    for place in places:
        with contextlib.suppress(DatasetError):  # a broken picture is named when it is trained on
            pictures.append(resized(read_picture(entries[place].path)[None], engine.info.input_size))
    found: str | None = engine.choose_style(np.concatenate(pictures)) if pictures else None
    return found


def _same_on_others(listed: Path, before: Engine, after: Engine) -> float | None:
    """Return the share of tiles that both models describe in the same words; None where their pictures are not there."""
    import numpy as np

    from ..models.rscapret.pictures import resized
    from ..tiles.raster import TileReadError
    from ..training.datasets.cut import LARGEST_SIDE, open_run, place_of
    from .wishes import wished_of_qgis

    found = []
    try:
        document = json.loads(listed.read_text(encoding="utf-8"))
        source, grid = open_run(document["run"], drawn=wished_of_qgis(document.get("drawn"), listed.parent))
        with source:
            side = min(max(grid.tile_width, grid.tile_height), LARGEST_SIDE)
            for name in document["tiles"]:
                with contextlib.suppress(TileReadError):  # a server may lack a tile that it had
                    found.append(source.read(grid.tile(*place_of(name, grid)), side).rgb)
        if not found:
            raise DatasetError("none of them can be read any more.")
        pictures = np.concatenate([resized(rgb[None], before.info.input_size) for rgb in found])
    except (TilescribeError, OSError, ValueError, KeyError) as error:
        note(f"What the model says of tiles that nobody reviewed was not compared: {error}")
        return None
    said = [engine.caption(pictures, engine.choose_style(pictures)) for engine in (before, after)]
    return sum(one.text == other.text for one, other in zip(*said, strict=True)) / len(found)


def _free_id(title: str, base: Bundle) -> str:
    """Return an id made of the title that no model has yet."""
    from ..models.library import bundles_in
    from ..models.registry import list_bundles

    stem = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60] or f"{base.id}-own"
    taken = {bundle.id for bundle in (*list_bundles(), *bundles_in(models_folder()))}
    number, found = 1, stem
    while found in taken:
        number += 1
        found = f"{stem}-{number}"
    return found


def _note_scores(bundle: Bundle, scores: dict[str, Any]) -> None:
    from ..models.bundle import MANIFEST

    path = bundle.folder / MANIFEST
    manifest = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**manifest, "scores": scores}, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _captions(test: list[Any], before: HeldOut, after: HeldOut) -> list[dict[str, str]]:
    return [
        {
            "name": entry.name,
            "person": entry.captions[0],
            "before": before.captions.get(entry.name, ""),
            "after": after.captions.get(entry.name, ""),
        }
        for entry in test[:SHOWN]
    ]


def _summary(outcome: dict[str, Any]) -> str:
    lines = [f"{outcome['title']} is installed as {outcome['model']}: {printable(outcome['folder'])}"]
    lines.append(f"On the split {outcome['held_out']}, which it did not learn from:")
    lines += [
        f"    {name:<8} {outcome['before'].get(name, 0.0):8.3f} before {value:8.3f} after"
        for name, value in outcome["after"].items()
    ]
    if outcome["kept"] is not None:
        lines.append(f"Of pictures that it imagines, {outcome['kept']:.0%} are described word for word as before.")
    return "\n".join(lines)


@contextlib.contextmanager
def _work(given: Path | None) -> Iterator[Path]:
    if given is not None:
        if not given.is_dir():
            raise InputError(f"There is no folder {given} to work in.")
        yield given
        return
    note("Training; this takes minutes.")
    with tempfile.TemporaryDirectory(prefix="tilescribe-finetune-") as folder:
        yield Path(folder)
