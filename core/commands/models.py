"""`tilescribe models`: list the models that are installed."""

from __future__ import annotations

import argparse
import json

from ..exits import OK
from .terminal import note, printable


def add_parser(commands: argparse._SubParsersAction) -> argparse.ArgumentParser:
    """Add the command to the program's own."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "models",
        help="list the models that are installed",
        description="List the models in the plugin and in the folders named in the environment variable TILESCRIBE_MODELS.",
    )
    parser.add_argument("--json", action="store_true", help="print all that the models say of themselves as JSON")
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    """Print the models and return the exit code."""
    from ..models.labels import DEFAULT_MODEL
    from ..models.registry import list_bundles

    bundles = list_bundles()
    if options.json:
        shown = [
            {
                "id": bundle.id,
                "version": bundle.version,
                "title": bundle.title,
                "folder": str(bundle.folder),
                "engine": bundle.engine,
                "bytes": bundle.bytes,
                "can_caption": bundle.can_caption,
                "can_embed": bundle.can_embed,
                "can_chat": bundle.can_chat,
                "embedding_dim": bundle.embedding_dim,
                "input_size": bundle.input_size,
                "licence": bundle.licence,
                "trained_on": list(bundle.trained_on),
                "scores": bundle.scores,
                "weights_sha256": bundle.weights_sha256,
                "default": bundle.id == DEFAULT_MODEL,
            }
            for bundle in bundles
        ]
        print(json.dumps(shown))
        return OK
    if not bundles:
        note("No model is installed. Name a folder that holds one in the environment variable TILESCRIBE_MODELS.")
    for bundle in bundles:
        able = {"captions": bundle.can_caption, "search": bundle.can_embed, "questions": bundle.can_chat}
        can = " and ".join(word for word, is_able in able.items() if is_able)
        mark = " (default)" if bundle.id == DEFAULT_MODEL else ""
        print(f"{printable(bundle.label)}{mark}: {printable(bundle.title)}")
        print(
            f"    {can}; {bundle.bytes / 1e6:.1f} MB; licence {printable(bundle.licence) or 'not stated'}; {bundle.folder}"
        )
    return OK
