"""`tilescribe train`: run a recipe on a data folder."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path


def add_parser(subparsers: argparse._SubParsersAction) -> None:
    """Add the command to the parser of `tilescribe`."""
    parser = subparsers.add_parser("train", help="train a model by a recipe", description=__doc__)
    parser.add_argument("--recipe", default="nano", help="a recipe's name, or a .toml file")
    parser.add_argument("--data", required=True, type=Path, help="folder that holds the recipe's data sets")
    parser.add_argument("--output", required=True, type=Path, help="folder for checkpoints, log and model")
    parser.add_argument("--vision", help="folder of a vision tower (recipes with towers)")
    parser.add_argument("--language", help="folder of a causal language model (recipes with towers)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Train; run again on the same output folder to go on where it stopped."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from .run import train

    train(arguments.recipe, arguments.data, arguments.output, arguments.vision, arguments.language)
    return 0
