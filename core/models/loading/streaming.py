"""An answer as it is written: transformers generates in a thread of its own, and its tokens become text one by one."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from typing import Any

import torch
from transformers import StoppingCriteria, StoppingCriteriaList
from transformers.generation.streamers import BaseStreamer

from ...errors import BundleError

TICK_SECONDS = 0.1  # how often it is looked whether the answer is still wanted
_END = None


def streamed(
    generate: Callable[..., object],
    decode: Callable[[list[int]], str],
    stopped: Callable[[], bool] = lambda: False,
    until: str = "",
) -> Iterator[str]:
    """Yield the pieces of one answer; closing the iterator, or ``stopped``, ends the generation after its next token.

    Args:
        generate: transformers' ``generate`` with all its inputs; gets ``streamer`` and ``stopping_criteria``.
        decode: Turns all tokens of the answer so far into its text.
        stopped: Asked often.
        until: What ends the answer when it is written, and is no part of it.

    Raises:
        BundleError: The GPU has too little memory for the conversation.
    """
    tokens: queue.SimpleQueue[list[int] | BaseException | None] = queue.SimpleQueue()
    unwanted = threading.Event()

    def write() -> None:
        criteria = StoppingCriteriaList([_Unwanted(unwanted)])
        try:
            with torch.inference_mode():
                generate(streamer=_Tokens(tokens), stopping_criteria=criteria)
        except BaseException as error:  # told to whoever waits, in its own thread
            tokens.put(error)
        else:
            tokens.put(_END)

    writer = threading.Thread(target=write, name="answer", daemon=True)
    writer.start()
    try:
        yield from _texts(tokens, decode, stopped, until)
    except torch.OutOfMemoryError as error:
        raise BundleError(
            "The GPU's memory is too small for this conversation. Begin a new one, ask about fewer tiles, or choose a "
            "smaller model."
        ) from error
    finally:
        unwanted.set()
        writer.join()


def _texts(
    tokens: queue.SimpleQueue[list[int] | BaseException | None],
    decode: Callable[[list[int]], str],
    stopped: Callable[[], bool],
    until: str,
) -> Iterator[str]:
    ids: list[int] = []
    told = ""
    while not stopped():
        try:
            found = tokens.get(timeout=TICK_SECONDS)
        except queue.Empty:
            continue
        if isinstance(found, BaseException):
            raise found
        ids += found or []
        text = decode(ids)
        over = found is _END or bool(until and until in text)
        if until:
            text = text.split(until)[0]
        # A letter of several tokens is a replacement character until its last.
        ready = text if over else _sure(text.rstrip("\ufffd"), until)
        if ready.startswith(told) and len(ready) > len(told):
            yield ready[len(told) :]
            told = ready
        if over:
            return


def _sure(text: str, until: str) -> str:
    """Return a text without an end that may be the beginning of ``until``."""
    return next((text[:-size] for size in range(len(until) - 1, 0, -1) if text.endswith(until[:size])), text)


class _Tokens(BaseStreamer):
    """Hands tokens on; what comes first is the question itself."""

    def __init__(self, tokens: queue.SimpleQueue[Any]) -> None:
        self._tokens, self._is_question = tokens, True

    def put(self, value: torch.Tensor) -> None:
        """Take tokens from generate."""
        if not self._is_question:
            self._tokens.put(value.flatten().tolist())
        self._is_question = False

    def end(self) -> None:
        """Take the end from generate; its thread tells it."""


class _Unwanted(StoppingCriteria):
    """Says after every token whether anybody still wants the answer."""

    def __init__(self, unwanted: threading.Event) -> None:
        self._unwanted = unwanted

    def __call__(self, input_ids: torch.Tensor, scores: Any, **_: Any) -> torch.Tensor:  # noqa: ARG002 - transformers'
        return torch.full((input_ids.shape[0],), self._unwanted.is_set(), device=input_ids.device, dtype=torch.bool)
