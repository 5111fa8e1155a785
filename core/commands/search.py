"""`tilescribe search`: find tiles of a tile layer from a sentence."""

from __future__ import annotations

import argparse
import json
import math
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import BundleError
from ..exits import OK
from .terminal import note, printable
from .values import count, number_up_to

if TYPE_CHECKING:
    import numpy as np

    from ..index.language import Asked
    from ..store.reading import TileTable


def add_parser(commands: argparse._SubParsersAction) -> argparse.ArgumentParser:
    """Add the command to the program's own."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "search",
        help="find tiles of a tile layer from a sentence",
        description="Rank tiles by what they show and by the words of their captions. Scores are from 0 to 1.",
    )
    parser.add_argument("tiles", type=Path, metavar="TILES", help="a tile layer: .gpkg, .geojson or .parquet")
    parser.add_argument(
        "query",
        metavar="TEXT",
        help='what the tiles should show, for example "boats at a pier"; -river: without rivers',
    )
    parser.add_argument("--limit", type=count, default=10, metavar="N", help="how many hits (default: %(default)s)")
    parser.add_argument(
        "--min-score", type=number_up_to(1), default=0.0, metavar="S", help="leave out hits below it, 0 to 1"
    )
    parser.add_argument(
        "--model", metavar="ID_OR_FOLDER", help="where the tiles' own model is (default: found by its name)"
    )
    parser.add_argument("--json", action="store_true", help="print the hits as JSON")
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    """Search, print the hits, and return the exit code."""
    from ..index.language import read_query
    from ..index.query import clean_query
    from ..index.search import SearchIndex
    from ..store.reading import read_tiles

    query = clean_query(options.query)
    table = read_tiles(options.tiles)
    asked = read_query(query)
    vector, unwanted = _embed(asked, table, options.model)
    index = SearchIndex(table.vectors, table.captions, details=table.details)
    hits = index.search(asked, vector, limit=options.limit, min_score=options.min_score, unwanted=unwanted)
    found = [
        {
            "rank": rank,
            "tile_id": table.ids[row],
            "score": round(score, 4),
            "vector_score": round(vector_score, 4),
            "word_score": round(word_score, 4),
            "caption": table.captions[row],
            "box": _box(table.boxes[row]),
            **({"part": hits.parts[rank - 1]} if hits.parts else {}),
        }
        for rank, (row, score, vector_score, word_score) in enumerate(
            zip(hits.rows, hits.scores, hits.vector_scores, hits.word_scores, strict=True), start=1
        )
    ]
    if options.json:
        print(json.dumps({"query": query, "model": table.model, "tiles": len(table.ids), "hits": found}))
    elif found:
        _print_table(found)
    else:
        note("No tile matches. Use other words, or a lower --min-score.")
    return OK


def _embed(asked: Asked, table: TileTable, model: str | None) -> tuple[np.ndarray | None, list[np.ndarray]]:
    """Return the query's vectors from the model that described the tiles; none where only words can be compared.

    Raises:
        BundleError: That model is not installed.
        InputError: Another model was asked for.
    """
    from ..index.query import check_model
    from ..index.search import embed_query
    from ..models.labels import embedding_part
    from ..models.registry import find_bundle, open_engine

    if not table.vectors.shape[1]:
        note(
            "These tiles have no embeddings, so only words in captions count. Caption again to search by what tiles show."
        )
        return None, []
    maker = embedding_part(table.model)
    try:
        bundle = find_bundle(model or maker)
    except BundleError as error:
        raise BundleError(f"Searching these tiles needs the model that described them, {maker}. {error}") from error
    check_model(maker, bundle.label)
    engine = open_engine(bundle.folder)
    run = table.run or {}
    sha = run.get("embedding_weights_sha256") or run.get("weights_sha256")
    if sha not in (None, engine.info.weights_sha256):
        note(f"The weights of {maker} have changed since these tiles were made; hits may be wrong. Caption again.")
    if table.without_vector:
        note(f"{table.without_vector} tiles have no embedding of {maker}; they are found by their words only.")
    only_english = set(engine.info.languages) <= {"en"}
    if only_english and not any(character.isascii() and character.isalpha() for character in asked.sentence):
        note("The model reads English. Other words are looked up in the captions only as they are written.")
    return embed_query(asked, lambda text: engine.embed_texts([text])[0])


def _print_table(found: list[dict[str, Any]]) -> None:
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 10_000
    print("rank  score  tile            caption")
    for hit in found:
        line = f"{hit['rank']:>4}  {hit['score']:.3f}  {printable(hit['tile_id']):<14}  {printable(hit['caption'])}"
        print(line[:width])


def _box(box: np.ndarray) -> list[float] | None:
    numbers: list[float] = box.tolist()
    return numbers if all(math.isfinite(number) for number in numbers) else None
