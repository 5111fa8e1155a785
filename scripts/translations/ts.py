"""Reads and writes Qt's dictionaries (.ts), keeping what translators wrote."""

from __future__ import annotations

from pathlib import Path

# Our own files are read and written here, not what strangers send.
from xml.etree import ElementTree  # nosec B405

from texts import Text


def read(path: Path) -> dict[Text, str]:
    """Return the translation of each (context, source); empty where there is none yet."""
    if not path.is_file():
        return {}
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):  # nosec B314
        name = context.findtext("name", "")
        for message in context.iter("message"):
            found[name, message.findtext("source", "")] = message.findtext("translation", "") or ""
    return found


def write(path: Path, language: str, texts: dict[Text, str], known: dict[Text, str]) -> int:
    """Write a dictionary of ``texts``; return how many lack a translation."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    missing = 0
    for name in sorted({context for context, _ in texts}):
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        for source in sorted(source for owner, source in texts if owner == name):
            message = ElementTree.SubElement(context, "message")
            ElementTree.SubElement(message, "location", filename=f"../../{texts[name, source]}")
            ElementTree.SubElement(message, "source").text = source
            translation = ElementTree.SubElement(message, "translation")
            translation.text = known.get((name, source), "")
            if not translation.text:
                translation.set("type", "unfinished")
                missing += 1
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return missing
