"""Answers a question about tiles: reads their pictures, hands on the model's words, and turns a wish to see tiles into one."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import BundleError, InputError
from ..index.wish import Wish, read_wish
from ..models.engine import EngineInfo
from ..models.talk import MODEL, USER, Message, split_at_ret
from ..tiles.raster import TileReadError
from ..training.datasets.cut import open_run, place_of
from .job import Job
from .protocol import ChatDone, ChatMessage, ChatPart, ChatPiece, ChatRequest
from .shelf import SharedEngine
from .vectors import write_vector

MOST_PICTURES = 8  # in a conversation: each is hundreds of tokens to most models
MOST_CHARACTERS = 12_000  # of a conversation; what came first is forgotten first
LONGEST_WISH = 300
LARGEST_SIDE = 1024  # pixels: no model here looks closer at one tile


def answer(request: ChatRequest, engine: SharedEngine | None, info: EngineInfo, job: Job) -> None:
    """Answer the last message of a conversation.

    Args:
        request: The conversation.
        engine: The model; None where it cannot chat, so that only wishes to see tiles are answered.
        info: What the model says of itself.
        job: Where the answer goes.

    Raises:
        InputError: There is no question, or a tile's picture cannot be read.
        BundleError: The model cannot chat, or failed.
    """
    began = time.monotonic()
    question = request.messages[-1] if request.messages else ChatMessage(USER, [])
    words = " ".join(part.text for part in question.parts if part.text.strip())
    if question.role != USER or not words:
        raise InputError("There is no question. Type what you want to know of the tiles.")
    wish = read_wish(words)
    if engine is None:
        if wish is None:
            raise BundleError(cannot_chat(info))
        job.finish(ChatDone(job.id, "", True, wish.query, wish.like, seconds=time.monotonic() - began))
        return
    messages, notes = _read(request, info, wish)
    done = ChatDone(job.id, "", notes=notes)
    if wish is None:
        after = _speak(engine, messages, job, done)
        if after is not None:
            wish = read_wish(f"show places {after}") or Wish(after, False)
            wish = Wish(wish.query[:LONGEST_WISH] or _plain_question(words, done.text), wish.like)
    if wish is not None and not job.cancelled():
        done.shows, done.find, done.like = True, wish.query, wish.like
        _point(engine, info, messages[-1], wish, done)
    done.seconds = time.monotonic() - began
    job.finish(done)


def cannot_chat(info: EngineInfo) -> str:
    """Return the sentence for a model that cannot answer questions."""
    return (
        f"The model {info.id} writes captions and finds tiles, but answers no questions. Choose a vision-language model, a "
        "full-size RS-CapRet or a served model, or ask to be shown tiles: show me places with boats."
    )


def _speak(engine: SharedEngine, messages: Sequence[Message], job: Job, done: ChatDone) -> str | None:
    """Send the model's words as they come; return what it said after [RET], None when it did not say that."""
    told: list[str] = []
    after: list[str] | None = None
    with closing(engine.chat(messages, job.cancelled)) as pieces:
        for is_after, text in split_at_ret(pieces):
            if job.cancelled():
                break
            if is_after:
                after = [*(after or []), text]
            else:
                told.append(text)
                job.send(ChatPiece(job.id, text))
    done.text = "".join(told).strip()
    if after is None and not done.text and not job.cancelled():
        raise BundleError("The model gave no answer. Ask in other words, or choose another model.")
    return None if after is None else " ".join("".join(after).split()).strip(" .")


def _point(engine: SharedEngine, info: EngineInfo, question: Message, wish: Wish, done: ChatDone) -> None:
    """Put the model's own embedding of what to find in the answer, where it has one."""
    if not info.can_embed or not wish.query or any(part.startswith("-") for part in wish.query.split()):
        return
    pictures = question.pictures if wish.like else []
    shown = [picture for picture in pictures if picture.shape == pictures[0].shape]
    vector = engine.find(np.stack(shown) if shown else np.zeros((0, 1, 1, 3), np.uint8), wish.query)
    if vector is not None:
        done.vector = write_vector(vector)
        done.vector_model = info.id


def _plain_question(words: str, said: str) -> str:
    """Return what to look for where a model said [RET] and nothing more: what it said before, else what it was asked."""
    return (said or words)[:LONGEST_WISH]


def _read(request: ChatRequest, info: EngineInfo, wish: Wish | None) -> tuple[list[Message], list[str]]:
    """Return the conversation with its pictures, as much of its end as a model can read, and what was left out."""
    kept: list[ChatMessage] = []
    length = 0
    for message in reversed(request.messages[-1:] if wish else request.messages):
        length += sum(len(part.text) for part in message.parts)
        if kept and length > MOST_CHARACTERS:
            break
        kept.insert(0, message)
    while kept[0].role == MODEL and len(kept) > 1:
        kept.pop(0)  # templates want a question first
    notes = (
        ["The beginning of this conversation is too long for a model, and was left out."]
        if length > MOST_CHARACTERS
        else []
    )
    shown = [part for message in kept for part in message.parts if part.tile or part.file]
    if len(shown) > MOST_PICTURES:
        notes.append(f"The model was shown the last {MOST_PICTURES} of {len(shown)} pictures.")
    album = _pictures(shown[-MOST_PICTURES:], request.run, info.input_size)
    return [
        Message(
            message.role,
            tuple(album.get(id(part), part.text) for part in message.parts if id(part) in album or part.text.strip()),
        )
        for message in kept
    ], notes


def _pictures(parts: Sequence[ChatPart], run: dict[str, Any], side: int) -> dict[int, np.ndarray]:
    """Return the pictures of parts, by the parts' identity: with the bands and the stretch of the run."""
    found = {id(part): _from_file(part.file) for part in parts if part.file}
    tiles = [part for part in parts if part.tile and not part.file]
    if tiles:
        source, grid = open_run(run)
        with source:
            size = min(max(grid.tile_width, grid.tile_height), 2 * side, LARGEST_SIDE)
            for part in tiles:
                try:
                    found[id(part)] = source.read(grid.tile(*place_of(part.tile, grid)), size).rgb
                except TileReadError as error:
                    raise InputError(f"The tile {part.tile} cannot be shown to the model. {error}") from error
    return found


def _from_file(name: str) -> np.ndarray:
    from PIL import Image

    try:
        with Image.open(Path(name), formats=("PNG",)) as picture:
            return np.asarray(picture.convert("RGB"))
    except (OSError, ValueError) as error:
        raise InputError(f"The picture that QGIS drew of a tile cannot be read ({error}). Ask again.") from error
