"""How models are named: the embedded one, and in tile layers one label, or two where two models work together."""

from __future__ import annotations

DEFAULT_MODEL = "rscapret-nano"  # the embedded one
JOINT = " + "


def paired(captions: str, embeddings: str) -> str:
    """Return the name of two models that work together; of one when there is no other."""
    return f"{captions}{JOINT}{embeddings}" if embeddings and embeddings != captions else captions


def split(model: str) -> tuple[str, str]:
    """Return the models that write the captions and make the embeddings; the same one twice when there is but one."""
    captions, _, embeddings = model.partition(JOINT)
    return captions, embeddings or captions


def embedding_part(model: str) -> str:
    """Return the name of the model that embeds sentences for a search."""
    return split(model)[1]
