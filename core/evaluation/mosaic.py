"""Measuring on a raster of known tiles: the road that a user's raster takes, from windows to search."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ..errors import DatasetError
from ..models.engine import Engine
from ..training.datasets import humanise_class
from .captioning import CaptionScorer
from .class_queries import class_search_scores, precision_at
from .looking import embed_unique
from .run import Evaluation, PictureResult

K = 5


def is_mosaic(path: Path) -> bool:
    """Whether the path is a raster with its answers (a JSON file of the same name) beside it."""
    return path.is_file() and path.suffix.lower() != ".json" and path.with_suffix(".json").is_file()


def evaluate_mosaic(engine: Engine, raster: Path, batch_size: int = 16) -> Evaluation:
    """Describe the raster's tiles and compare with the answers beside it.

    Returns ``captioning``, ``class_search`` (bare class names as queries, by embeddings alone) and ``product_search`` (the
    same queries through the search that the user has, captions included).

    Raises:
        DatasetError: When the answers do not fit the raster.
    """
    answers = _answers(raster.with_suffix(".json"))
    records = _describe(engine, raster, float(answers["tile_size"]), batch_size)
    tiles = answers["tiles"]
    missing = [
        f"row {tile['row']}, column {tile['col']}" for tile in tiles if (tile["row"], tile["col"]) not in records
    ]
    if missing:
        raise DatasetError(
            f"{raster}: {len(missing)} tiles of the answers were not described, the first: {missing[0]}."
        )
    described = [records[tile["row"], tile["col"]] for tile in tiles]
    result: dict = {"n_images": len(tiles), "notes": [], "road": "tiles of a raster"}
    pictures: list[PictureResult] = []
    if engine.info.can_caption:
        scores = CaptionScorer([tile["captions"] for tile in tiles]).score([record.caption for record in described])
        result["captioning"] = {**scores.scores, "tokeniser": scores.tokeniser}
        result["notes"].extend(scores.notes)
        side = int(answers["tile_size"])
        pictures = [
            PictureResult(
                path=raster,
                name=record.tile_id,
                references=tuple(tile["captions"]),
                caption=record.caption,
                confidence=record.confidence,
                cider=cider,
                rouge=rouge,
                window=(record.col * side, record.row * side, side),
            )
            for tile, record, cider, rouge in zip(tiles, described, scores.cider, scores.rouge)
        ]
    if engine.info.can_embed:
        vectors = np.stack([np.frombuffer(base64.b64decode(record.embedding), dtype="<f2") for record in described])
        truth = [humanise_class(tile["class"]) for tile in tiles]
        names = sorted(set(truth))
        queries = embed_unique(engine, names)
        result["class_search"] = class_search_scores(vectors.astype(np.float32), truth, queries, names, K)
        captions = [record.caption for record in described]
        result["product_search"] = _product_search(vectors, captions, truth, queries, names)
    return Evaluation(result, pictures)


def _answers(source: Path) -> dict:
    try:
        answers = json.loads(source.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise DatasetError(f"{source} is not valid JSON ({error}).") from error
    if not isinstance(answers, dict) or not isinstance(answers.get("tiles"), list) or "tile_size" not in answers:
        raise DatasetError(f'{source}: expected "tile_size" and a list "tiles".')
    for number, tile in enumerate(answers["tiles"]):
        for field in ("row", "col", "class", "captions"):
            if not isinstance(tile, dict) or field not in tile:
                raise DatasetError(f'{source}, tile {number}: the field "{field}" is missing.')
    return answers


def _describe(engine: Engine, raster: Path, tile_size: float, batch_size: int) -> dict:
    """Return the tiles' records by row and column, made by the one road that captioning takes."""
    from ..describe import choose_style, describe
    from ..tiles.lattice import GridSpec
    from ..tiles.raster import RasterSource

    with RasterSource(raster) as source:
        grid = source.grid(GridSpec(tile_size=tile_size))
        style = choose_style(source, engine, grid)
        batches = describe(source, engine, grid, prompt=style, batch_size=batch_size, cancelled=lambda: False)
        return {(record.row, record.col): record for batch in batches for record in batch if record.status == "done"}


def _product_search(
    vectors: np.ndarray, captions: Sequence[str], truth: Sequence[str], queries: np.ndarray, names: Sequence[str]
) -> dict:
    """Return precision at k of the search that users have: embeddings and captions' words, fused."""
    from ..index.search import SearchIndex

    index = SearchIndex(vectors, list(captions), None)
    per_class = {}
    for name, query in zip(names, queries):
        hits = index.search(name, query, limit=K)
        per_class[name] = precision_at(K, [int(row) for row in hits.rows], [true == name for true in truth])
    return {f"P@{K}": float(np.mean(list(per_class.values()))), "per_class": per_class}
