"""A conversation with a served model: what is sent, and the answer as the server writes it (server-sent events)."""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any

import numpy as np

from ...errors import BundleError
from ..talk import Message, with_manners
from .client import LARGEST_ANSWER, BadAnswerError, Client, TryAgainError
from .errand import Errand, StoppedError
from .limits import pause_before

ATTEMPTS = 3  # to get an answer begun; one that broke off is not asked for again, for half of it was read


def body_of(messages: Sequence[Message], address: Callable[[np.ndarray], str]) -> list[dict[str, Any]]:
    """Return a conversation as the protocol has it; ``address`` turns a picture into an address that holds it."""
    return [
        {
            "role": message.role,
            "content": message.text
            if not message.pictures
            else [
                {"type": "text", "text": part}
                if isinstance(part, str)
                else {"type": "image_url", "image_url": {"url": address(part)}}
                for part in message.parts
            ],
        }
        for message in with_manners(messages)
    ]


def answer(client: Client, body: dict[str, Any], errand: Errand) -> Iterator[str]:
    """Yield the pieces of an answer as they come, for as long as they are wanted.

    Raises:
        BundleError: There is no answer, or it broke off.
    """
    with suppress(StoppedError), errand.watched(), _begun(client, body, errand) as response:
        try:
            yield from _pieces(response)
        except (OSError, ValueError, AttributeError, http.client.HTTPException) as error:
            errand.check()
            why = client.failure(error) if isinstance(error, (OSError, http.client.HTTPException)) else error
            raise BundleError(f"The answer broke off: {why}. Ask again.") from error


def _begun(client: Client, body: dict[str, Any], errand: Errand) -> http.client.HTTPResponse:
    why = ""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return client.open("chat/completions", body, errand)
        except BadAnswerError as error:
            raise BundleError(f"{error} Ask something else, or about fewer tiles.") from error
        except TryAgainError as error:
            why = str(error)
            if attempt < ATTEMPTS:
                errand.pause(pause_before(attempt, error.pause))
    raise BundleError(
        f"The server {client.place} gives no answer: {why}. Start it, or look at the network, and ask again."
    )


def _pieces(response: http.client.HTTPResponse) -> Iterator[str]:
    if "json" in (response.headers.get_content_type() or ""):  # a server that does not stream
        whole = json.loads(response.read(LARGEST_ANSWER))
        yield _text(whole, "message")
        return
    total, ended = 0, False
    while line := response.readline(LARGEST_ANSWER):
        total += len(line)
        if total > LARGEST_ANSWER:
            raise ValueError("the answer does not end")
        name, _, data = line.decode("utf-8", "replace").strip().partition(":")
        if name != "data" or not data.strip():
            continue
        if data.strip() == "[DONE]":
            ended = True
            break
        event = json.loads(data)
        if isinstance(event, dict) and event.get("error"):
            raise ValueError(f"the server says {str(event['error'])[:160]}")
        ended = ended or _finished(event)
        if piece := _text(event, "delta"):
            yield piece
    if not ended:
        raise ValueError("the connection was cut")


def _text(event: Any, part: str) -> str:
    """Return the text in an event's first choice; events without one say something else, such as what was used."""
    try:
        text = event["choices"][0][part]["content"]
    except (KeyError, IndexError, TypeError):
        return ""
    return text if isinstance(text, str) else ""


def _finished(event: Any) -> bool:
    try:
        return bool(event["choices"][0]["finish_reason"])
    except (KeyError, IndexError, TypeError):
        return False
