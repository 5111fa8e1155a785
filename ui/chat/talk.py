"""A conversation as it is kept and as a model gets it: who said what about which tiles, and which tiles were shown."""

from __future__ import annotations

import re
import uuid
from dataclasses import asdict, dataclass, field
from datetime import datetime, timezone
from typing import Any, Optional

from ...core.worker.protocol import ChatMessage, ChatPart

USER, MODEL = "user", "assistant"
MOST_TILES = 8  # of one question: a model is not shown more in a whole conversation
LONGEST_TITLE = 60
_MARK = re.compile(r"\[(\d{1,2})\]")  # [2] in a question stands for its second tile
_TILE_ID = re.compile(r"r\d+c\d+")


@dataclass
class ShownTile:
    """A tile that is talked about; by its feature id for QGIS, by its own id for the worker."""

    feature: int
    tile_id: str
    caption: str = ""
    score: float = 0.0


@dataclass
class Said:
    """What one side said.

    Attributes:
        tiles: A question's tiles.
        shown: Tiles that are an answer, best first.
        stopped: Whether the person stopped the answer.
        note: What else to know of the answer.
    """

    role: str
    text: str
    tiles: list[ShownTile] = field(default_factory=list)
    shown: list[ShownTile] = field(default_factory=list)
    model: str = ""
    stopped: bool = False
    note: str = ""


@dataclass
class Talk:
    """A conversation about one layer."""

    key: str = field(default_factory=lambda: uuid.uuid4().hex)
    said: list[Said] = field(default_factory=list)
    changed: str = ""

    @property
    def title(self) -> str:
        """The first question, shortened."""
        text = next((one.text for one in self.said if one.role == USER), "")
        line = " ".join(text.split())
        return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1] + "\u2026"

    @property
    def tiles(self) -> list[ShownTile]:
        """The tiles that are talked about now: those of the last question that brought any."""
        return next((one.tiles for one in reversed(self.said) if one.tiles), [])

    def tiles_of(self, answer: Said) -> list[ShownTile]:
        """Return the tiles that an answer is about."""
        before = self.said[: self.said.index(answer)] if answer in self.said else []
        return next((one.tiles for one in reversed(before) if one.tiles), [])

    def add(self, said: Said) -> Said:
        """Let something be said now."""
        self.said.append(said)
        self.changed = datetime.now(timezone.utc).isoformat(timespec="seconds")
        return said

    def messages(self, files: Optional[dict[str, str]] = None) -> list[ChatMessage]:
        """Return what a model gets; ``files`` are pictures that QGIS drew, by tile id, where the worker reads none.

        A tile that QGIS has no picture of is left out: somebody deleted it.
        A question without an answer is left out, unless it is the last: templates want the two sides in turn.
        """
        kept: list[Said] = []
        for one in self.said:
            if one.role == MODEL and not one.text.strip():
                continue
            if kept and kept[-1].role == one.role:
                kept.pop()
            kept.append(one)
        return [ChatMessage(one.role, _parts(one, files)) for one in kept]

    def as_json(self) -> dict[str, Any]:
        """Return the conversation as it is kept."""
        return {"version": 1, "title": self.title, "changed": self.changed, "said": [asdict(one) for one in self.said]}

    @classmethod
    def read(cls, key: str, kept: dict[str, Any]) -> Optional[Talk]:
        """Return a conversation that was kept; None for what is none."""
        try:
            said = [_said(one) for one in kept["said"]]
        except (KeyError, TypeError, ValueError, AttributeError):
            return None
        return cls(key, said, str(kept.get("changed", "")))


def names_tiles(text: str) -> bool:
    """Say whether a text names tiles by their number, as in "is [1] wetter than [2]?"."""
    return bool(_MARK.search(text))


def _parts(said: Said, files: Optional[dict[str, str]]) -> list[ChatPart]:
    """Lay tiles where the text names them, as in "is [1] wetter than [2]?", and those that it does not name before it."""
    named = {int(number) for number in _MARK.findall(said.text)}
    seen = {number: tile for number, tile in enumerate(said.tiles, 1) if files is None or tile.tile_id in files}
    parts = [_tile(tile, files) for number, tile in seen.items() if number not in named]
    end = 0
    for mark in _MARK.finditer(said.text):
        number = int(mark.group(1))
        if number in seen:
            parts += [ChatPart(text=said.text[end : mark.start()].strip()), _tile(seen[number], files)]
            end = mark.end()
    parts.append(ChatPart(text=said.text[end:].strip()))
    return [part for part in parts if part.tile or part.text]


def _tile(tile: ShownTile, files: Optional[dict[str, str]]) -> ChatPart:
    return ChatPart(tile=tile.tile_id, file=files[tile.tile_id] if files is not None else "")


def _said(kept: dict[str, Any]) -> Said:
    if kept["role"] not in (USER, MODEL):
        raise ValueError(kept["role"])
    return Said(
        kept["role"],
        str(kept["text"]),
        _tiles(kept.get("tiles", ())),
        _tiles(kept.get("shown", ())),
        str(kept.get("model", "")),
        bool(kept.get("stopped", False)),
        str(kept.get("note", "")),
    )


def _tiles(kept: Any) -> list[ShownTile]:
    return [
        ShownTile(int(one["feature"]), str(one["tile_id"]), str(one.get("caption", "")), float(one.get("score", 0.0)))
        for one in kept
        if _TILE_ID.fullmatch(str(one["tile_id"]))
    ]
