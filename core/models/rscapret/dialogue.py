"""A conversation as RS-CapRet reads it: pictures between words, in its language model's own form or as Q and A."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..talk import USER, Message

QUESTION, ANSWER = "Q:", "A:"
NEXT_QUESTION = f"\n{QUESTION}"  # which a model that was not taught conversations goes on to invent
MARK = "\u2063picture\u2063"  # stands for a picture while a template is filled in; nobody types it


def pieces_of(messages: Sequence[Message], tokenizer: Any) -> list[str | np.ndarray]:
    """Return what the language model reads, texts and pictures in order, ending where its answer begins.

    Language models that were taught conversations bring a template. Others, such as the paper's LLaMA-2-7B, go on with
    what they read, so it is laid out as questions and answers.
    """
    pictures = [picture for message in messages for picture in message.pictures]
    if getattr(tokenizer, "chat_template", None):
        turns = [{"role": message.role, "content": _marked(message)} for message in messages]
        text = str(tokenizer.apply_chat_template(turns, add_generation_prompt=True, tokenize=False))
    else:
        lines = [f"{QUESTION if message.role == USER else ANSWER} {_marked(message)}" for message in messages]
        text = "\n".join([*lines, ANSWER])
    texts = text.split(MARK)
    pieces: list[str | np.ndarray] = [texts[0]]
    for picture, words in zip(pictures, texts[1:], strict=True):
        pieces += [picture, words]
    return [piece for piece in pieces if not isinstance(piece, str) or piece]


def _marked(message: Message) -> str:
    words = [part.replace(MARK, " ") if isinstance(part, str) else MARK for part in message.parts]
    return " ".join(word for word in words if word)
