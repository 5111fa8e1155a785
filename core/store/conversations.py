"""Conversations about tiles, kept in a table of the GeoPackage that holds the tiles. Standard library only."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Optional, Union

from .sqlite_file import OwnTable, Stamps, stamps

TABLE = OwnTable(
    "tilescribe_conversations",
    "layer TEXT NOT NULL, key TEXT NOT NULL UNIQUE, changed TEXT NOT NULL, conversation TEXT NOT NULL",
    "What was asked about the tiles in this file, and the answers (Tilescribe)",
)
KEPT = 200  # of a layer; the oldest go first

Change = tuple[Stamps, Stamps]


def keep_conversation(
    gpkg: Union[str, Path], layer: str, key: str, changed: str, conversation: dict[str, Any]
) -> Change:
    """Store a conversation about a layer, in place of what was stored under its key.

    Args:
        gpkg: The GeoPackage; it may be open elsewhere.
        layer: Table name of the tile layer.
        key: Names the conversation, whatever file it is copied to.
        changed: When something was said last, in ISO 8601, so that texts sort as times do.
        conversation: JSON-able; ``title`` says what it is about.

    Returns:
        The file's stamps before and after: between them no tile was touched.

    Raises:
        OutputError: The file is missing, read-only, locked, full or no GeoPackage.
    """
    text = json.dumps(conversation, ensure_ascii=False, allow_nan=False)
    with TABLE.changing(gpkg) as database:
        before = stamps(gpkg)  # here nobody else can write
        database.execute("DELETE FROM tilescribe_conversations WHERE key = ?", (key,))
        database.execute(
            "INSERT INTO tilescribe_conversations (layer, key, changed, conversation) VALUES (?, ?, ?, ?)",
            (layer, key, changed, text),
        )
        database.execute(
            "DELETE FROM tilescribe_conversations WHERE id IN (SELECT id FROM tilescribe_conversations "
            "WHERE layer = ? ORDER BY changed DESC, id DESC LIMIT -1 OFFSET ?)",
            (layer, KEPT),
        )
    return before, stamps(gpkg)


def conversations(gpkg: Union[str, Path], layer: str) -> list[tuple[str, dict[str, Any]]]:
    """Return (key, conversation) of all that is kept about a layer, the latest first; damaged ones are left out.

    Raises:
        OutputError: The file cannot be read.
    """
    query = "SELECT key, conversation FROM tilescribe_conversations WHERE layer = ? ORDER BY changed DESC, id DESC"
    with TABLE.reading(gpkg) as database:
        rows = database.execute(query, (layer,)).fetchall() if database is not None else []
    read = [(key, _read(text)) for key, text in rows]
    return [(key, found) for key, found in read if found is not None]


def remove_conversation(gpkg: Union[str, Path], key: str) -> Change:
    """Forget a conversation, if there is one; return the file's stamps as ``keep_conversation`` does.

    Raises:
        OutputError: The file cannot be written.
    """
    with TABLE.changing(gpkg) as database:
        before = stamps(gpkg)
        database.execute("DELETE FROM tilescribe_conversations WHERE key = ?", (key,))
    return before, stamps(gpkg)


def _read(text: Any) -> Optional[dict[str, Any]]:
    try:
        found = json.loads(text)
    except (TypeError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
