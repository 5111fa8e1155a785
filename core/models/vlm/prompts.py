"""What a vision-language model is told about a picture: its chat template filled in, or the tasks that its family knows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...errors import BundleError, InputError
from ..instructions import PRESETS, answer_tokens
from ..talk import USER, Message


@dataclass(frozen=True)
class Family:
    """How models without a chat template are told what to do.

    Attributes:
        form: What the processor gets; ``{mark}`` stands for the picture, ``{told}`` for the task or the instruction.
        tasks: What a preset is called in the family's own words.
        free: Whether words that are no preset can be told, too.
    """

    form: str
    tasks: dict[str, str]
    free: bool = True


FAMILIES = {
    "florence2": Family(
        "{told}", {"sentence": "<CAPTION>", "detailed": "<MORE_DETAILED_CAPTION>", "objects": "<OD>"}, free=False
    ),
    "paligemma": Family(
        "{mark}{told}",
        {
            "sentence": "caption en",
            "detailed": "describe en",
            "objects": "answer en Which objects are there, and how many of each?",
            "land-cover": "answer en What is the land cover?",
            "damage": "answer en Is there damage to buildings, roads or trees?",
        },
    ),
    "llava": Family("USER: {mark}\n{told} ASSISTANT:", {}),
}
PLACES, PLACES_TOKENS = "<OD>", 512  # a task that is answered with names and boxes, and how long that gets
NOTHING = "no objects"
BOXES = re.compile(r"([^<>]+)((?:<loc_\d+>\s*){4,})")


class Prompts:
    """Puts instructions and conversations in the form that one model was taught.

    Args:
        kind: The model's type, as its configuration names it.
        processor: Its processor.
        name: What to call the model in a message.

    Attributes:
        tasks: What a preset's text is called in the family's own words; empty for models with a chat template.

    Raises:
        BundleError: It has no chat template and is of no family that is known without one.
    """

    def __init__(self, kind: str, processor: Any, name: str) -> None:
        self._processor, self._name = processor, name
        self._tokenizer = processor.tokenizer
        self._own = bool(getattr(processor, "chat_template", None))
        self.chats = self._own or bool(getattr(self._tokenizer, "chat_template", None))
        self._family = None if self.chats else FAMILIES.get(kind)
        if not self.chats and self._family is None:
            raise BundleError(
                f"The model {name} ({kind}) comes without a chat template, and what such models are told is only known of "
                f"these: {', '.join(sorted(FAMILIES))}. Choose a revision with a chat template, or another model."
            )
        own = self._family.tasks if self._family else {}
        self.tasks = {PRESETS[preset].text: task for preset, task in own.items()}

    def words(self, told: str) -> str:
        """Return the text that goes beside a picture.

        Raises:
            InputError: The model knows tasks only, and this is none.
        """
        if self._family is None:
            return self.talk([Message(USER, (np.empty(0), told))])
        return self._family.form.format(mark=self._mark, told=self._task(self._family, told))

    def tokens(self, told: str, default: int) -> int:
        """Return how long the answer may get."""
        if self._finds_places(told):
            return PLACES_TOKENS
        return answer_tokens(next((text for text, task in self.tasks.items() if told == task), told), default)

    def talk(self, messages: Sequence[Message]) -> str:
        """Return a conversation as one text."""
        filler = self._processor if self._own else self._tokenizer
        turns = [{"role": message.role, "content": self._content(message)} for message in messages]
        return str(filler.apply_chat_template(turns, add_generation_prompt=True, tokenize=False))

    def read(self, ids: list[int], told: str) -> str:
        """Return an answer's tokens as one line of text; places that were found become numbers of things."""
        if self._finds_places(told):
            found: Counter[str] = Counter()
            for thing, boxes in BOXES.findall(self._tokenizer.decode(ids)):
                found[thing.strip()] += boxes.count("<") // 4
            return ", ".join(f"{count} {thing}" for thing, count in found.most_common()) or NOTHING
        return " ".join(self._tokenizer.decode(ids, skip_special_tokens=True).split())

    @property
    def _mark(self) -> str:
        return str(
            getattr(self._processor, "image_token", None) or getattr(self._tokenizer, "image_token", None) or "<image>"
        )

    def _content(self, message: Message) -> str | list[dict[str, str]]:
        """Return what one side says, as a processor's template wants it, or as that of a tokenizer, which knows words only."""
        if not self._own:
            return "\n".join(part if isinstance(part, str) else self._mark for part in message.parts)
        return [
            {"type": "text", "text": part} if isinstance(part, str) else {"type": "image"} for part in message.parts
        ]

    def _finds_places(self, told: str) -> bool:
        return self._family is not None and self._task(self._family, told) == PLACES

    def _task(self, family: Family, told: str) -> str:
        task = self.tasks.get(told, told)
        if not family.free and task not in self.tasks.values():
            raise InputError(
                f"The model {self._name} follows no instructions, it knows tasks. Choose one of these prompts: "
                f"{', '.join(family.tasks)}; or another model."
            )
        return task
