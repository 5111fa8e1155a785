"""Conversations about tiles, kept in a table of the GeoPackage that holds the tiles. Standard library only."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Optional, Union

from ..errors import OutputError
from .runs import connect, connect_reading, explain

TABLE = "tilescribe_conversations"
KEPT = 200  # of a layer; the oldest go first

_CREATE = f"""CREATE TABLE IF NOT EXISTS {TABLE} (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    layer TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    changed TEXT NOT NULL,
    conversation TEXT NOT NULL)"""
_REGISTER = """INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, description)
    VALUES (?, 'attributes', ?, 'What was asked about the tiles in this file, and the answers (Tilescribe)')"""


def keep_conversation(gpkg: Union[str, Path], layer: str, key: str, changed: str, conversation: dict[str, Any]) -> None:
    """Store a conversation about a layer, in place of what was stored under its key.

    Args:
        gpkg: The GeoPackage; it may be open elsewhere.
        layer: Table name of the tile layer.
        key: Names the conversation, whatever file it is copied to.
        changed: When something was said last, in ISO 8601, so that texts sort as times do.
        conversation: JSON-able; ``title`` says what it is about.

    Raises:
        OutputError: The file is missing, read-only, locked, full or no GeoPackage.
    """
    text = json.dumps(conversation, ensure_ascii=False, allow_nan=False)
    oldest = f"SELECT id FROM {TABLE} WHERE layer = ? ORDER BY changed DESC, id DESC LIMIT -1 OFFSET ?"  # nosec B608
    try:
        with closing(connect(gpkg)) as database, database:
            database.execute(_CREATE)
            database.execute(_REGISTER, (TABLE, TABLE))
            database.execute(f"DELETE FROM {TABLE} WHERE key = ?", (key,))  # nosec B608
            database.execute(
                f"INSERT INTO {TABLE} (layer, key, changed, conversation) VALUES (?, ?, ?, ?)",  # nosec B608
                (layer, key, changed, text),
            )
            database.execute(f"DELETE FROM {TABLE} WHERE id IN ({oldest})", (layer, KEPT))  # nosec B608
            database.execute(
                "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?",
                (TABLE,),
            )
    except sqlite3.Error as error:
        raise OutputError(explain(gpkg, error)) from error


def conversations(gpkg: Union[str, Path], layer: str) -> list[tuple[str, dict[str, Any]]]:
    """Return (key, conversation) of all that is kept about a layer, the latest first; damaged ones are left out.

    Raises:
        OutputError: The file cannot be read.
    """
    query = f"SELECT key, conversation FROM {TABLE} WHERE layer = ? ORDER BY changed DESC, id DESC"  # nosec B608
    try:
        with closing(connect_reading(gpkg)) as database:
            if not database.execute(
                "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (TABLE,)
            ).fetchone():
                return []
            rows = database.execute(query, (layer,)).fetchall()
    except sqlite3.Error as error:
        raise OutputError(explain(gpkg, error)) from error
    read = [(key, _read(text)) for key, text in rows]
    return [(key, found) for key, found in read if found is not None]


def remove_conversation(gpkg: Union[str, Path], key: str) -> None:
    """Forget a conversation; nothing happens when there is none.

    Raises:
        OutputError: The file cannot be written.
    """
    try:
        with closing(connect(gpkg)) as database, database:
            if database.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (TABLE,)).fetchone():
                database.execute(f"DELETE FROM {TABLE} WHERE key = ?", (key,))  # nosec B608
    except sqlite3.Error as error:
        raise OutputError(explain(gpkg, error)) from error


def _read(text: Any) -> Optional[dict[str, Any]]:
    try:
        found = json.loads(text)
    except (TypeError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
