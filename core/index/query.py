"""What may be asked: a query made clean, and the model that a tile layer needs for it. QGIS's Python reads it too."""

from __future__ import annotations

from ..errors import InputError
from .forms import words
from .language import read_query

MAX_CHARACTERS = 1000


def clean_query(text: str) -> str:
    """Return a query with its white space put in order.

    Raises:
        InputError: It is empty, has no letter or digit, says only what is not wanted, or is longer than a model can read.
    """
    query = " ".join(text.split())
    if not query:
        raise InputError("The query is empty. Type what the tiles should show, for example: boats at a pier.")
    if len(query) > MAX_CHARACTERS:
        raise InputError(
            f"The query has {len(query):,} characters; at most {MAX_CHARACTERS:,} can be searched for. Shorten it to a sentence."
        )
    if not words(query):
        raise InputError("The query has no word in it. Type what the tiles should show, for example: boats at a pier.")
    if not words(read_query(query).sentence):
        raise InputError(
            "The query says only what the tiles should not show. Add what they should, for example: boats -river."
        )
    return query


def check_model(layer_model: str, engine_model: str) -> None:
    """Refuse to compare a query with embeddings of another model, which would rank tiles at random.

    Raises:
        InputError: The models differ; says which one the layer needs.
    """
    if layer_model and layer_model != engine_model:
        raise InputError(
            f"These tiles were described by the model {layer_model}, and {engine_model} is chosen. "
            f"Search with {layer_model}, or caption the tiles again."
        )
