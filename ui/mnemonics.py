"""Gives every button of a dialog a letter to press with Alt, whatever language its words are in."""

from __future__ import annotations

import re

from qgis.PyQt.QtWidgets import QAbstractButton, QDialog, QPushButton

_MARK = re.compile(r"&([^&])")


def give_mnemonics(dialog: QDialog) -> None:
    """Mark a letter in each button that has none; call it again after words have changed.

    Docks get none: their letters would be those of QGIS's menus.
    """
    buttons = [one for one in dialog.findChildren(QPushButton) if one.window() is dialog]
    others = [one for one in dialog.findChildren(QAbstractButton) if one.window() is dialog]
    taken = {found.group(1).lower() for one in others if (found := _MARK.search(one.text()))}
    for button in buttons:
        words = button.text()
        if "&" in words:
            continue
        place = _free_letter(words, taken)
        if place >= 0:
            taken.add(words[place].lower())
            button.setText(f"{words[:place]}&{words[place:]}")


def _free_letter(words: str, taken: set[str]) -> int:
    """Return where the best letter is that is not taken: one that begins a word, else any; -1 for none."""
    begins = [found.start() for found in re.finditer(r"\b\w", words)]
    for place in (*begins, *range(len(words))):
        if words[place].isalpha() and words[place].isascii() and words[place].lower() not in taken:
            return place
    return -1
