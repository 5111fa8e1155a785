"""`tilescribe evaluate`: measure one or several models on a data set and write what came out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from ..errors import DatasetError, InputError, OutputError
from ..models.engine import Engine
from ..models.labels import DEFAULT_MODEL
from ..training.datasets import CaptionDataset, Entry, open_dataset
from .labels import has_labels, load_labels
from .looking import look
from .mosaic import evaluate_mosaic, is_mosaic
from .official import incomplete
from .run import Evaluation, evaluate_captions, evaluate_classes
from .software import software


def add_parser(commands: argparse._SubParsersAction) -> argparse.ArgumentParser:
    """Add the command to the program's own."""
    parser = commands.add_parser(
        "evaluate",
        help="measure models on a captioning or scene classification data set",
        description="Measure captioning, retrieval and class-name queries, with the model's default decoding.",
    )
    parser.add_argument(
        "--dataset",
        required=True,
        type=Path,
        metavar="FOLDER",
        help="a data set, a folder with labels.json, or a raster with its answers (same name, .json) beside it",
    )
    parser.add_argument("--split", default="test", help="train, val or test (default: %(default)s)")
    parser.add_argument(
        "--model",
        action="append",
        metavar="ID_OR_FOLDER",
        help="a bundle; give it again to compare several side by side",
    )
    parser.add_argument("--json", type=Path, metavar="OUT", help="where the result goes")
    parser.add_argument(
        "--report", type=Path, metavar="FOLDER", help="write report.md and report.html with pictures and plots"
    )
    parser.add_argument(
        "--train-dataset",
        type=Path,
        metavar="FOLDER",
        help="where the baselines' training pictures are (default: the data set)",
    )
    parser.add_argument(
        "--no-baselines", action="store_true", help="leave out the baselines, which read all training pictures"
    )
    parser.add_argument("--limit", type=int, metavar="N", help="look at the first N pictures only, to try things out")
    parser.add_argument("--batch-size", type=int, default=16, metavar="N")
    parser.set_defaults(run=run)
    return parser


def run(args: argparse.Namespace) -> int:
    """Measure, write and print; return the exit code."""
    models = args.model or [DEFAULT_MODEL]
    evaluations = [_evaluate(model, args) for model in models]
    _tell_apart(evaluations, models)
    if args.json:
        _write_json(args.json, {**evaluations[0].result, "others": [one.result for one in evaluations[1:]]})
    if args.report:
        from .report import write_report

        for path in write_report(args.report, evaluations):
            _say(f"Wrote {path}")
    for evaluation in evaluations:
        print(summary(evaluation.result))
    return 0


def summary(result: dict) -> str:
    """Return the headline scores as a few lines for a person."""
    lines = [f"{result['model']} on {result['dataset']} ({result['split']}), {result['n_images']} pictures:"]
    for section in ("captioning", "retrieval", "zero_shot", "class_search", "product_search"):
        values = {key: value for key, value in result.get(section, {}).items() if isinstance(value, float)}
        if values:
            lines.append(f"  {section}: " + ", ".join(f"{key} {value:.3f}" for key, value in values.items()))
    for name, scores in result.get("baselines", {}).items():
        if isinstance(scores, dict):
            lines.append(f"  baseline {name}: CIDEr {scores['CIDEr']:.3f}, Bleu_4 {scores['Bleu_4']:.3f}")
    lines.extend(f"  note: {note}" for note in result.get("notes", []))
    lines.extend(f"  skipped: {note}" for note in result.get("skipped_pictures", []))
    return "\n".join(lines)


def _evaluate(model: str, args: argparse.Namespace) -> Evaluation:
    from ..models.registry import open_engine

    engine = open_engine(model)
    _say(f"{engine.info.id} on {engine.info.device}")
    folder: Path = args.dataset
    if is_mosaic(folder):
        evaluation, name = evaluate_mosaic(engine, folder, args.batch_size), folder.stem
    elif has_labels(folder):
        evaluation, name = _evaluate_labels(engine, folder, args), folder.name
    else:
        dataset = _limited(open_dataset(folder, args.split), args.limit)
        train, notes = _training_entries(args)
        evaluation, name = (
            evaluate_captions(engine, dataset, train, batch_size=args.batch_size, progress=_progress),
            dataset.name,
        )
        evaluation.result["notes"].extend([*notes, *incomplete(name, args.split, evaluation.result["n_images"])])
    head = {
        "model": engine.info.id,
        "weights_sha256": engine.info.weights_sha256,
        "device": engine.info.device,
        "dataset": name,
        "split": args.split,
        "decoding": getattr(engine, "decoding", "the engine's default"),
        "software": software(),
    }
    return Evaluation({**head, **evaluation.result}, evaluation.pictures)


def _evaluate_labels(engine: Engine, folder: Path, args: argparse.Namespace) -> Evaluation:
    pairs = load_labels(folder)[: args.limit]
    if not engine.info.can_embed:
        raise InputError(f"{engine.info.id} makes no embeddings, which classifying scenes from class names needs.")
    looked = look(engine, [path for path, _ in pairs], caption=False, batch_size=args.batch_size, progress=_progress)
    result: dict = {"n_images": len(looked.rows), "skipped_pictures": looked.skipped, "notes": []}
    if looked.vectors is not None:
        result.update(evaluate_classes(engine, looked.vectors, [pairs[row][1] for row in looked.rows]))
    return Evaluation(result, [])


def _tell_apart(evaluations: Sequence[Evaluation], models: Sequence[str]) -> None:
    """Add the folder to the names of models that share an id and version."""
    names = [evaluation.result["model"] for evaluation in evaluations]
    for evaluation, model in zip(evaluations, models, strict=True):
        if names.count(evaluation.result["model"]) > 1:
            evaluation.result["model"] += f" ({model})"


def _training_entries(args: argparse.Namespace) -> tuple[tuple[Entry, ...] | None, list[str]]:
    """Return the baselines' training pictures, or why there are none."""
    if args.no_baselines:
        return None, []
    try:
        return open_dataset(args.train_dataset or args.dataset, "train").entries, []
    except DatasetError as error:
        if args.train_dataset:
            raise
        return None, [f"No baselines: {error} Give the training pictures with --train-dataset."]


def _limited(dataset: CaptionDataset, limit: int | None) -> CaptionDataset:
    return dataset if limit is None else CaptionDataset(dataset.name, dataset.entries[: max(limit, 1)])


def _write_json(path: Path, document: dict) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(f"The result cannot be written to {path}: {error}.") from error


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done} of {total} pictures", end="\n" if done == total else "", file=sys.stderr, flush=True)


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
