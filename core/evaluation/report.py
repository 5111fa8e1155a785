"""Writing what was measured as a report: tables, plots, and pictures that went well, badly and at random."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from ..errors import DatasetError, OutputError
from ..training.datasets import read_picture
from .blocks import Block, Card, Cards, Figure, Heading, Paragraph, Table, to_html, to_markdown
from .charts import bar_chart, line_chart
from .run import Evaluation, PictureResult

CAPTIONING = ("Bleu_1", "Bleu_2", "Bleu_3", "Bleu_4", "METEOR", "ROUGE_L", "CIDEr", "SPICE")
RETRIEVAL = ("i2t_R@1", "i2t_R@5", "i2t_R@10", "t2i_R@1", "t2i_R@5", "t2i_R@10", "mR")
EXAMPLES = 6
THUMBNAIL = 256


def write_report(folder: Path, evaluations: Sequence[Evaluation]) -> list[Path]:
    """Write report.md, report.html, their plots and pictures, and predictions.json; return the two reports.

    Args:
        folder: Made where it is not there yet.
        evaluations: One for each model, all of the same data set.

    Raises:
        OutputError: When the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        results = [evaluation.result for evaluation in evaluations]
        title = f"{results[0]['dataset']}, {results[0]['split']}: {', '.join(result['model'] for result in results)}"
        blocks = [
            Heading(1, title),
            Paragraph(_about(results)),
            *_scores(results),
            *_plots(folder, results),
            *_examples(folder, evaluations),
        ]
        markdown, html = folder / "report.md", folder / "report.html"
        markdown.write_text(to_markdown(blocks), encoding="utf-8")
        html.write_text(to_html(blocks, title), encoding="utf-8")
        _write_predictions(folder / "predictions.json", evaluations)
    except OSError as error:
        raise OutputError(f"The report cannot be written to {folder}: {error}.") from error
    return [markdown, html]


def _about(results: Sequence[dict]) -> str:
    first = results[0]
    notes = list(dict.fromkeys(note for result in results for note in result.get("notes", [])))
    skipped = len(first.get("skipped_pictures", []))
    parts = [
        f"{first['n_images']} pictures",
        f"decoding: {first['decoding']}",
        f"Tilescribe {first['software']['tilescribe']}",
    ]
    if skipped:
        parts.append(f"{skipped} pictures could not be read and were left out")
    return ". ".join(["; ".join(parts), *(note.rstrip(".") for note in notes)]) + "."


def _scores(results: Sequence[dict]) -> list[Block]:
    blocks: list[Block] = []
    captioned = [(result["model"], result["captioning"]) for result in results if "captioning" in result]
    for result in results:
        for name, scores in result.get("baselines", {}).items():
            if isinstance(scores, dict):
                captioned.append((f"{result['model']}: baseline {name}", scores))
    if captioned:
        rows = [[name, *(_number(scores.get(key)) for key in CAPTIONING)] for name, scores in captioned]
        blocks += [Heading(2, "Captioning"), Table(["", *CAPTIONING], rows)]
    retrieved = [result for result in results if "retrieval" in result]
    if retrieved:
        named = [(result["model"], result["retrieval"]) for result in retrieved]
        alone = next((r["retrieval_by_class_alone"] for r in retrieved if "retrieval_by_class_alone" in r), None)
        named += [("every scene class known, nothing else", alone)] if alone else []
        rows = [[name, *(_number(scores[key], 2) for key in RETRIEVAL)] for name, scores in named]
        blocks += [Heading(2, "Retrieval, per cent"), Table(["", *RETRIEVAL], rows)]
    classed = [result for result in results if "class_search" in result]
    if classed:
        rows = [
            [
                result["model"],
                _number(result.get("zero_shot", {}).get("accuracy")),
                _number(result["class_search"]["P@5"]),
                _number(result.get("product_search", {}).get("P@5")),
            ]
            for result in classed
        ]
        header = ["", "zero-shot accuracy", "precision at 5", "precision at 5, with captions"]
        blocks += [Heading(2, "Queries by class name"), Table(header, rows)]
    return blocks


def _plots(folder: Path, results: Sequence[dict]) -> list[Block]:
    blocks: list[Block] = []
    captioned = {result["model"]: result["captioning"] for result in results if "captioning" in result}
    if captioned:
        measures = ["Bleu_1", "Bleu_4", "METEOR", "ROUGE_L", "CIDEr"]
        bars = {name: [scores.get(key) for key in measures] for name, scores in captioned.items()}
        (folder / "captioning.svg").write_text(bar_chart("Captioning", measures, bars), encoding="utf-8")
        blocks.append(Figure("captioning.svg", "Captioning scores"))
    retrieved = {result["model"]: result["retrieval"] for result in results if "retrieval" in result}
    if retrieved:
        bars = {name: [scores[key] for key in RETRIEVAL] for name, scores in retrieved.items()}
        (folder / "retrieval.svg").write_text(bar_chart("Retrieval, per cent", RETRIEVAL, bars), encoding="utf-8")
        blocks.append(Figure("retrieval.svg", "Retrieval scores"))
    calibrated = {result["model"]: result["confidence"] for result in results if "confidence" in result}
    if calibrated:
        lines = {
            name: [(part["confidence"], part["quality"]) for part in one["bins"]] for name, one in calibrated.items()
        }
        chart = line_chart(
            "Does confidence mean something?", "confidence (tenths of the pictures)", "mean ROUGE-L", lines
        )
        (folder / "calibration.svg").write_text(chart, encoding="utf-8")
        rows = [
            [name, _number(one["mean"]), _number(one["rank_correlation"]), _number(one["auc_worst_quarter"])]
            for name, one in calibrated.items()
        ]
        header = ["", "mean confidence", "rank correlation with ROUGE-L", "AUC for the worst quarter"]
        blocks += [Figure("calibration.svg", "Quality of captions by confidence"), Table(header, rows)]
    return [Heading(2, "Plots"), *blocks] if blocks else []


def _examples(folder: Path, evaluations: Sequence[Evaluation]) -> list[Block]:
    """Choose by the first model that captions, and show what every model says there."""
    captioned = [evaluation for evaluation in evaluations if evaluation.pictures]
    if not captioned:
        return []
    (folder / "pictures").mkdir(exist_ok=True)
    said = [(one.result["model"], {picture.name: picture for picture in one.pictures}) for one in captioned]
    ranked = sorted(captioned[0].pictures, key=lambda picture: picture.cider)
    drawn = random.Random(0).sample(ranked, min(EXAMPLES, len(ranked)))  # the same examples every time
    blocks: list[Block] = []
    for words, chosen in (("Best", ranked[::-1][:EXAMPLES]), ("Worst", ranked[:EXAMPLES]), ("Random", drawn)):
        cards = [_card(folder, number, words.lower(), picture, said) for number, picture in enumerate(chosen)]
        blocks += [
            Heading(2, f"{words} by CIDEr" if words != "Random" else words),
            Cards([card for card in cards if card]),
        ]
    return blocks


def _card(
    folder: Path, number: int, words: str, picture: PictureResult, said: Sequence[tuple[str, dict]]
) -> Card | None:
    try:
        image = Image.fromarray(_pixels(picture))
    except DatasetError:
        return None
    image.thumbnail((THUMBNAIL, THUMBNAIL))
    file = f"pictures/{words}_{number}.jpg"
    image.save(folder / file, quality=88)
    lines = [("picture", picture.name)]
    for model, pictures in said:
        theirs = pictures.get(picture.name)
        if theirs:
            lines.append((model, f"{theirs.caption} (CIDEr {theirs.cider:.2f}, confidence {theirs.confidence:.2f})"))
    lines.extend(("people", text) for text in dict.fromkeys(picture.references))
    return Card(file, lines)


def _pixels(picture: PictureResult) -> np.ndarray:
    """Return the picture, or the part of a raster that a tile is."""
    if picture.window is None:
        return read_picture(picture.path)
    column, row, size = picture.window
    return read_picture(picture.path)[row : row + size, column : column + size]


def _write_predictions(path: Path, evaluations: Sequence[Evaluation]) -> None:
    document = {
        one.result["model"]: [
            {
                "name": picture.name,
                "caption": picture.caption,
                "confidence": round(picture.confidence, 4),
                "CIDEr": round(picture.cider, 4),
                "ROUGE_L": round(picture.rouge, 4),
            }
            for picture in one.pictures
        ]
        for one in evaluations
    }
    path.write_text(json.dumps(document, indent=1, ensure_ascii=False), encoding="utf-8")


def _number(value: float | None, digits: int = 3) -> str:
    return "-" if value is None else f"{value:.{digits}f}"
